//! Steps with a heading and a duration: short when they pass, with all their output when they do not.

use super::tally::Tally;
use crate::Verdict;
use crate::command::{not_started, spoken};
use crate::error::{Result, ToolError};
use std::io::{BufRead, BufReader, Write, pipe, stdout};
use std::process::Command;
use std::time::{Duration, Instant};

/// The steps so far.
#[derive(Debug)]
pub(super) struct Steps {
    start: Instant,
    done: usize,
    of: usize,
    total: Tally,
    failed: Vec<String>,
}

/// What a finished command has printed.
#[derive(Debug)]
struct Output {
    lines: Vec<String>,
    success: bool,
    time: Duration,
    hook: Option<Duration>,
}

impl Steps {
    /// Begins a run of so many steps.
    pub(super) fn begin(of: usize) -> Self {
        Self { start: Instant::now(), done: 0, of, total: Tally::default(), failed: Vec::new() }
    }

    /// Runs a step that counts as one test. Whether it passed.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub(super) fn run(&mut self, name: &str, command: &mut Command) -> Result<bool> {
        let output = self.capture(name, command)?;
        let tally = Tally { passed: usize::from(output.success), failed: usize::from(!output.success), skipped: 0 };
        Ok(self.close(name, &output, tally))
    }

    /// Runs a `cargo test`, of which every test counts. Whether all passed.
    ///
    /// # Errors
    /// When Cargo cannot be started.
    pub(super) fn run_tests(&mut self, name: &str, command: &mut Command) -> Result<bool> {
        let output = self.capture(name, command)?;
        let tally = counted(&output);
        Ok(self.close(name, &output, tally))
    }

    /// Runs a `cargo test` that leaves some of its tests to other steps, and shows a figure made of how many it ran and how many
    /// it left. Whether all passed.
    ///
    /// # Errors
    /// When Cargo cannot be started.
    pub(super) fn run_some_tests(
        &mut self,
        name: &str,
        command: &mut Command,
        figure: impl Fn(usize, usize) -> String,
    ) -> Result<bool> {
        let mut output = self.capture(name, command)?;
        let tally = counted(&output);
        let left = output.lines.iter().filter_map(|line| Tally::left_out_of(line)).sum();
        output.lines.push(format!("figure: {}", figure(tally.passed + tally.failed, left)));
        Ok(self.close(name, &output, tally))
    }

    /// Says which steps are not run, and why; each counts as skipped.
    pub(super) fn leave_out(&mut self, names: &[&str], reason: &str) {
        println!("\nLeft out, because {reason}: {}", names.join(", "));
        self.total.skipped += names.len();
    }

    /// Names the steps that failed and prints the totals, alone on the last line.
    pub(super) fn end(self) -> Verdict {
        println!("\nTime: {}", spoken(self.start.elapsed()));
        if !self.failed.is_empty() {
            println!("Failed: {}", self.failed.join(", "));
        }
        println!("{}", self.total.line());
        if self.total.failed == 0 { Verdict::Fine } else { Verdict::ProblemsFound }
    }

    /// Prints the heading and runs the command, keeping what it prints.
    fn capture(&mut self, name: &str, command: &mut Command) -> Result<Output> {
        self.done += 1;
        println!("\n[{}/{}] {name}", self.done, self.of);
        // The heading must be seen while the step runs, also where output is collected in blocks.
        let _ = stdout().flush();
        capture(command)
    }

    fn close(&mut self, name: &str, output: &Output, tally: Tally) -> bool {
        let passed = tally.failed == 0;
        for line in &output.lines {
            if !passed || is_worth_showing(line) {
                println!("  {line}");
            }
        }
        if let Some(hook) = output.hook {
            println!("  figure: prerender step = {}", spoken(hook));
        }
        println!("  {} ({})", if passed { "passed" } else { "FAILED" }, spoken(output.time));
        self.total.add(tally);
        if !passed {
            self.failed.push(name.to_owned());
        }
        passed
    }
}

/// The tests of a `cargo test`.
fn counted(output: &Output) -> Tally {
    let mut tally = Tally::default();
    output.lines.iter().filter_map(|line| Tally::of_line(line)).for_each(|one| tally.add(one));
    // It may fail without a failed test (it does not compile, a test ends its process), and to test nothing is no success either.
    if tally.failed == 0 && (!output.success || tally.is_empty()) {
        tally.failed = 1;
    }
    tally
}

/// What a passing step shows: the figures its tests measured, and results of targets that have tests.
fn is_worth_showing(line: &str) -> bool {
    line.starts_with("figure:") || Tally::of_line(line).is_some_and(|tally| !tally.is_empty())
}

/// Runs a command with both its outputs in one stream, so that a failing step reads in the order in which things happened.
fn capture(command: &mut Command) -> Result<Output> {
    let unable = |cause| ToolError::new("The output of a step cannot be collected.").because(cause);
    let start = Instant::now();
    let (reader, writer) = pipe().map_err(unable)?;
    command.stdin(std::process::Stdio::null());
    command.stdout(writer.try_clone().map_err(unable)?).stderr(writer);
    let mut child = command.spawn().map_err(|cause| not_started(command, cause))?;
    // The command holds the writing end: as long as it does, the stream does not end.
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());

    let mut lines = Vec::new();
    let (mut spawned, mut hook) = (None, None);
    for line in BufReader::new(reader).split(b'\n') {
        let line = String::from_utf8_lossy(&line.map_err(unable)?).into_owned();
        // Trunk announces its hook, which is where the site tool writes all pages.
        if line.contains("spawning hook") {
            spawned = Some(Instant::now());
        } else if line.contains("finished hook") {
            hook = spawned.map(|instant| instant.elapsed());
        }
        lines.push(line);
    }
    let success = child.wait().map_err(unable)?.success();
    Ok(Output { lines, success, time: start.elapsed(), hook })
}

#[cfg(test)]
mod tests {
    use super::{capture, is_worth_showing};
    use std::process::Command;

    #[test]
    fn both_outputs_come_in_the_order_of_writing() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo one; echo two >&2; echo three; exit 1"]);
        let output = capture(&mut shell).map(|output| (output.lines, output.success)).ok();
        assert_eq!(output, Some((vec!["one".to_owned(), "two".to_owned(), "three".to_owned()], false)));
    }

    #[test]
    fn a_passing_step_shows_figures_and_results_only() {
        assert!(is_worth_showing("figure: pages = 812"));
        assert!(is_worth_showing("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured"));
        assert!(!is_worth_showing("test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured"));
        assert!(!is_worth_showing("test a_rule ... ok"));
    }
}
