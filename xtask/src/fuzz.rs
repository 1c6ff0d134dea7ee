//! `cargo xtask fuzz`: inputs nobody thought of, for the rooms that read what strangers write.
//!
//! cargo-fuzz builds the targets of `xtask/fuzz` on the stable compiler, without a sanitizer: our code has no `unsafe`, and what is
//! sought are broken promises, which panic. libFuzzer is led by coverage. What it finds is kept under `tests/fuzzed/cases/`, and
//! `cargo test --test fuzzed` runs it again from then on.

mod report;

use crate::Verdict;
use crate::error::{Result, ToolError};
use crate::setup::Setup;
use crate::{command, project};
use clap::Args;
use report::Report;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The longest input, in bytes: long enough for a whole record, short enough that none can be slow.
const LONGEST: u32 = 8192;
/// An input that takes as many seconds is a finding.
const SLOW: u32 = 20;

/// What to fuzz, and for how long.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Seconds for each target.
    #[arg(long, default_value_t = 60, value_name = "N")]
    seconds: u32,
    /// Add to the committed corpus what reached new code, as few inputs as do.
    #[arg(long)]
    keep: bool,
    /// Only these targets; without any, all.
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
}

/// Fuzzes each target for its time and prints what was done and found.
///
/// # Errors
/// When there is no such target, or cargo-fuzz or a C++ compiler cannot be had, or the targets do not compile.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    let all = targets()?;
    if let Some(unknown) = options.targets.iter().find(|it| !all.contains(it)) {
        return Err(ToolError::new(format!("There is no fuzz target \"{unknown}\"."))
            .remedy(format!("Choose among {}.", all.join(", "))));
    }
    let mut setup = Setup::begin()?;
    let tool = setup.fuzzer()?;
    setup.end();
    command::succeed(fuzz(&tool, "build").arg("--sanitizer=none"))?;
    let mut fine = true;
    for target in all.iter().filter(|it| options.targets.is_empty() || options.targets.contains(it)) {
        println!("\n{target}: {} seconds…", options.seconds);
        let report = one(&tool, target, options.seconds)?;
        println!("{}", report.line(target));
        fine &= report.passed;
        if !report.passed {
            report.reason.iter().for_each(|line| println!("  {line}"));
            keep_cases(target)?;
        } else if options.keep {
            grow(&tool, target)?;
        }
    }
    if fine {
        return Ok(Verdict::Fine);
    }
    println!("\nRun `cargo test --test fuzzed` to see each case fail, mend the room, and commit both.");
    Ok(Verdict::ProblemsFound)
}

fn folder() -> PathBuf {
    project::root().join("xtask/fuzz")
}

/// The inputs that earlier runs here have found worth keeping: not committed.
fn found(target: &str) -> PathBuf {
    project::root().join("target/fuzz").join(target)
}

/// Where an input that breaks a promise is written first.
fn broken(target: &str) -> PathBuf {
    project::root().join("target/fuzz-broken").join(target)
}

fn corpus(target: &str) -> PathBuf {
    folder().join("corpus").join(target)
}

/// The names of the targets.
fn targets() -> Result<Vec<String>> {
    let mut names: Vec<String> = files(&folder().join("fuzz_targets"))?
        .iter()
        .filter_map(|path| path.file_stem().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = fs::read_dir(folder).and_then(Iterator::collect::<std::io::Result<Vec<_>>>);
    let listed = listed.map_err(|cause| unusable(folder, cause))?;
    Ok(listed.iter().map(fs::DirEntry::path).collect())
}

fn unusable(path: &Path, cause: std::io::Error) -> ToolError {
    ToolError::new(format!("\"{}\" cannot be used.", path.display())).because(cause)
}

/// A call of cargo-fuzz, in the project's root.
fn fuzz(tool: &Path, verb: &str) -> Command {
    let mut call = Command::new(tool);
    project::forget_this_package(&mut call);
    call.current_dir(project::root()).arg(verb).args(["--fuzz-dir", "xtask/fuzz"]);
    // Beside the other things that are built, unless somebody has said where.
    if std::env::var_os("CARGO_TARGET_DIR").is_none() {
        call.env("CARGO_TARGET_DIR", project::root().join("target"));
    }
    call
}

/// Fuzzes one target, and reads from what libFuzzer prints how it went.
fn one(tool: &Path, target: &str, seconds: u32) -> Result<Report> {
    let (found, broken) = (found(target), broken(target));
    for folder in [&found, &broken] {
        fs::create_dir_all(folder).map_err(|cause| unusable(folder, cause))?;
    }
    let mut call = fuzz(tool, "run");
    call.args(["--sanitizer=none", target]).arg(&found).arg(corpus(target)).arg("--");
    call.args([
        format!("-max_total_time={seconds}"),
        format!("-max_len={LONGEST}"),
        format!("-timeout={SLOW}"),
        format!("-dict={}", folder().join("dictionaries").join(format!("{target}.dict")).display()),
        format!("-artifact_prefix={}/", broken.display()),
        "-print_final_stats=1".to_owned(),
    ]);
    let mut child = call
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|cause| command::not_started(&call, cause))?;
    let mut report = Report::default();
    for line in child.stderr.take().into_iter().flat_map(|it| BufReader::new(it).split(b'\n')).map_while(|it| it.ok()) {
        report.read(&String::from_utf8_lossy(&line));
    }
    report.passed = child.wait().is_ok_and(|status| status.success());
    Ok(report)
}

/// Moves what broke a promise to the cases that the tests run again.
fn keep_cases(target: &str) -> Result<()> {
    let cases = project::root().join("tests/fuzzed/cases").join(target);
    fs::create_dir_all(&cases).map_err(|cause| unusable(&cases, cause))?;
    for path in files(&broken(target))? {
        let Some(name) = path.file_name() else { continue };
        let case = cases.join(name);
        fs::copy(&path, &case).map_err(|cause| unusable(&case, cause))?;
        fs::remove_file(&path).map_err(|cause| unusable(&path, cause))?;
        println!("  Kept as tests/fuzzed/cases/{target}/{}", name.to_string_lossy());
    }
    Ok(())
}

/// Adds what reached new code to the committed corpus.
fn grow(tool: &Path, target: &str) -> Result<()> {
    let before = files(&corpus(target))?.len();
    let mut call = fuzz(tool, "run");
    call.args(["--sanitizer=none", target]).arg(corpus(target)).arg(found(target));
    call.args(["--", "-set_cover_merge=1", &format!("-max_len={LONGEST}")]);
    command::succeed(call.stdout(Stdio::null()).stderr(Stdio::null()))?;
    println!(
        "  Corpus: {} inputs, {} of them new",
        files(&corpus(target))?.len(),
        files(&corpus(target))?.len() - before
    );
    Ok(())
}
