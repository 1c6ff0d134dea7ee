//! `cargo xtask test`: everything that must hold, step by step; the last line gives the totals.

mod browsers;
mod steps;
mod tally;

use crate::Verdict;
use crate::build::{self, Care};
use crate::error::{Result, ToolError};
use crate::server::{self, Server};
use crate::setup::{BrowserTools, BuildTools, Setup};
use crate::{check, project};
use browsers::{FIREFOX, Others, WEBKIT};
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::Command;
use steps::Steps;

/// The address the tested site is built for; it is reserved for examples, so that a page that calls its own base URL is found out.
const BASE_URL: &str = "https://passerelles.example";

/// Test targets that need the built site, and are therefore steps of their own.
const AFTER_BUILD: [&str; 5] = ["site", "budget", "hosts", "e2e", "requests"];

/// The steps that need it, in their order.
const AFTER_SITE: [&str; 8] =
    ["built site", "open data", "host nginx", "host caddy", "browser journeys", RECORDS, FIREFOX, WEBKIT];

/// The step that sums up what the browsers of all journeys did.
const RECORDS: &str = "requests and consoles";

/// How much to test.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Leave out what needs the built site and a browser.
    #[arg(long)]
    fast: bool,
}

/// What the steps after the native ones need.
struct Tools {
    build: BuildTools,
    browser: BrowserTools,
    /// The Python that checks exports, or why there is none.
    checkers: Result<PathBuf>,
    /// The servers that are tried with their configuration, or why they cannot be had.
    servers: [(&'static str, Result<PathBuf>); 2],
    /// The other browsers.
    others: Others,
}

impl Tools {
    /// The steps that can be run with a built site, of those that some computers cannot run.
    fn optional(&self) -> usize {
        let servers = self.servers.iter().filter(|(_, server)| server.is_ok()).count();
        usize::from(self.checkers.is_ok()) + servers + self.others.steps()
    }
}

/// Runs all steps and prints the totals. A step that fails does not keep the next ones from running, unless they need what it makes.
///
/// # Errors
/// When a tool cannot be had or a program cannot be started.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    let tools = set_up(options.fast)?;
    let targets = test_targets(&project::root().join("tests"))?;
    let mut steps = Steps::begin(tools.as_ref().map_or(5, |it| 9 + it.optional()));
    sources(&mut steps, &targets)?;
    if let Some(tools) = tools {
        site(&mut steps, &targets, &tools)?;
    } else {
        steps.leave_out(&[&["build"][..], &AFTER_SITE].concat(), "--fast was given");
    }
    Ok(steps.end())
}

/// Everything is set up before the first step: nobody should wait ten minutes to learn that a browser is missing.
fn set_up(fast: bool) -> Result<Option<Tools>> {
    let mut setup = Setup::begin()?;
    let tools = if fast {
        setup.wasm_target()?;
        None
    } else {
        Some(Tools {
            build: setup.build_tools()?,
            browser: setup.browser_tools()?,
            // A machine without Python can do all the rest.
            checkers: setup.export_checkers(),
            servers: [("nginx", setup.nginx()), ("caddy", setup.caddy())],
            others: Others::find(&mut setup),
        })
    };
    setup.end();
    Ok(tools)
}

/// Steps 1 to 5: what holds without a built site.
fn sources(steps: &mut Steps, targets: &[String]) -> Result<()> {
    steps.run("format", project::cargo().args(["fmt", "--all", "--check", "--", "--color", "never"]))?;
    let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    steps.run("native lints", project::cargo().args(native))?;
    let mut wasm = project::cargo();
    wasm.args(["clippy", "--package", "passerelles", "--lib", "--bin", "passerelles"]);
    wasm.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]);
    steps.run("wasm lints", &mut wasm)?;

    let mut native = project::cargo();
    native.args(["test", "--workspace", "--no-fail-fast", "--lib", "--bins"]);
    for target in targets.iter().filter(|target| !AFTER_BUILD.contains(&target.as_str())) {
        native.args(["--test", target]);
    }
    steps.run_tests("native tests", native.args(["--", "--show-output"]))?;
    steps.run("catalogue", &mut check::checker(&check::Options::default())?)?;
    Ok(())
}

/// The other steps: the built site, first as files, then as its readers read it, then on servers and in a browser.
fn site(steps: &mut Steps, targets: &[String], tools: &Tools) -> Result<()> {
    let built = steps.run("build", &mut build::trunk(&tools.build, Some(BASE_URL), None, Care::Published)?)?;
    if !built {
        steps.leave_out(&AFTER_SITE, "there is no built site");
        return Ok(());
    }
    let dist = project::dist();
    let mut files = test_of("site");
    files.arg("--no-fail-fast");
    if targets.iter().any(|target| target == "budget") {
        files.args(["--test", "budget"]);
    }
    files.args(["--", "--include-ignored", "--show-output"]).env("PASSERELLES_DIST", &dist);
    steps.run_tests("built site", &mut files)?;

    match &tools.checkers {
        Ok(python) => {
            let script = project::root().join("tests/exports/check_data_inclusion.py");
            // `-B`: it leaves nothing beside the script.
            steps.run("open data", Command::new(python).arg("-B").arg(script).arg(&dist))?;
        }
        Err(error) => {
            steps.leave_out(&["open data"], &format!("its checkers cannot be had ({})", error.sentence()));
        }
    }

    hosts(steps, &tools.servers, &dist)?;

    let server = Server::start(server::listen(0)?, &dist, None)?;
    let outcome = steps
        .run_tests("browser journeys", &mut journeys(&server.url(), &dist, &tools.browser))
        // Before the other browsers: their run begins its own records.
        .and_then(|_| steps.run_tests(RECORDS, &mut records()))
        .and_then(|_| tools.others.run(steps, &server.url(), &dist));
    server.stop();
    outcome
}

/// A run of one of the root package's test targets.
///
/// It is asked of the whole workspace: of the package alone, its libraries have fewer features, and with them its own would be
/// compiled a second time.
fn test_of(target: &str) -> Command {
    let mut tests = project::cargo();
    tests.args(["test", "--workspace", "--test", target]);
    tests
}

/// What the browsers of all journeys did: each has left its record.
fn records() -> Command {
    let mut records = test_of("requests");
    records.args(["--", "--include-ignored", "--show-output"]);
    records
}

/// Real servers with the configuration that is made for them, on a part of the built site.
fn hosts(steps: &mut Steps, servers: &[(&'static str, Result<PathBuf>)], dist: &Path) -> Result<()> {
    for (name, server) in servers {
        let step = format!("host {name}");
        match server {
            Ok(program) => {
                let mut tests = test_of("hosts");
                tests
                    .args(["--", "--include-ignored"])
                    .arg(format!("{name}::"))
                    .env(name.to_uppercase(), program)
                    .env("PASSERELLES_DIST", dist);
                steps.run_tests(&step, &mut tests)?;
            }
            Err(error) => steps.leave_out(&[&step], &format!("it cannot be had ({})", error.sentence())),
        }
    }
    Ok(())
}

/// The browser journeys: ignored under a plain `cargo test`, which knows neither site nor browser.
///
/// Two at a time: each has a browser of its own, and measured waits get longer with more.
fn journeys_on(url: &str, dist: &Path) -> Command {
    let mut tests = test_of("e2e");
    tests
        .args(["--", "--include-ignored", "--test-threads=2", "--show-output"])
        .env("PASSERELLES_URL", url)
        .env("PASSERELLES_DIST", dist);
    tests
}

/// The browser journeys in Chromium.
pub(crate) fn journeys(url: &str, dist: &Path, tools: &BrowserTools) -> Command {
    let mut tests = journeys_on(url, dist);
    tests
        .env("CHROMIUM", &tools.browser.chromium)
        .env("CHROMEDRIVER", &tools.browser.driver)
        .env("AXE", &tools.axe)
        .env("LIGHTHOUSE", &tools.lighthouse);
    tests
}

/// The test targets in `folder`, found as Cargo finds them: `x.rs` and `x/main.rs`.
fn test_targets(folder: &Path) -> Result<Vec<String>> {
    let entries = std::fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .map_err(|cause| ToolError::new("The folder tests/ cannot be read.").because(cause))?;
    let mut targets = Vec::new();
    for path in entries.iter().map(std::fs::DirEntry::path) {
        let is_target = if path.is_dir() {
            path.join("main.rs").is_file()
        } else {
            path.extension().is_some_and(|extension| extension == "rs")
        };
        if is_target {
            targets.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    targets.sort();
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::test_targets;
    use std::fs;

    #[test]
    fn test_targets_are_found_as_cargo_finds_them() {
        let folder = tempfile::tempdir().map(tempfile::TempDir::keep).unwrap_or_default();
        for path in ["support", "e2e"] {
            let _ = fs::create_dir_all(folder.join(path));
        }
        for file in ["site.rs", "rooms.rs", "notes.md", "support/page.rs", "e2e/main.rs"] {
            let _ = fs::write(folder.join(file), "");
        }
        let found = test_targets(&folder).unwrap_or_default();
        let _ = fs::remove_dir_all(folder);
        assert_eq!(found, ["e2e", "rooms", "site"]);
    }
}
