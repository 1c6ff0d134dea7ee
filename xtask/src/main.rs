//! `cargo xtask …`: the developers' commands, each of which does its own set-up.
//!
//! Exit codes: 0 fine, 1 problems found, 2 could not run (with the reason and the remedy).
//!
//! Reading order: this file (what can be asked), one module per command (`serve`, `build`, `check`, `places`, `pictures`, `load`, `test`, `bench`;
//! `tool` for those of the site tool), then what they stand on:
//! `server` (the static host), `setup` (the pinned tools), `project` (where things are), `command` (other programs), `error`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line tool speaks through both")]

mod bench;
mod build;
mod check;
mod command;
mod error;
mod fuzz;
mod load;
mod pictures;
mod places;
mod project;
mod serve;
mod server;
mod setup;
mod test;
mod tool;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What a finished command has to say to the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Everything asked for was done, and nothing is wrong.
    Fine,
    /// The command ran to its end and found problems, which it has printed.
    ProblemsFound,
    /// The command could not run; whoever returns this has already said why.
    CouldNotRun,
}

/// The developers' commands of Passerelles.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask", about, after_help = "Exit codes: 0 fine, 1 problems found, 2 could not run.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build the release site and serve it on this computer as a static host would.
    Serve(serve::Options),
    /// Build the release site in dist/, ready to upload.
    Build(build::Options),
    /// Check the catalogue: every problem, each with file, field, reason and repair.
    Check(check::Options),
    /// Write the file of a new program, with the steps that follow.
    #[command(disable_help_flag = true)]
    New(tool::Passed),
    /// Add or correct programs from a spreadsheet.
    #[command(disable_help_flag = true)]
    Import(tool::Passed),
    /// What is left to do in the catalogue (report), where its links lead (links).
    #[command(disable_help_flag = true)]
    Catalogue(tool::Passed),
    /// Regenerate the table of communes from its public sources.
    Places,
    /// Take the README's pictures of the built site anew.
    Pictures,
    /// Measure how much nginx on this computer carries of the built site; needs wrk.
    Load(load::Options),
    /// Run everything that must hold; the last line gives the totals.
    Test(test::Options),
    /// Measure the engine in a browser, side by side with the JavaScript peers.
    Bench(bench::Options),
    /// Look for inputs that break a promise of the rooms that read what strangers write.
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Serve(options) => serve::run(&options),
        Task::Build(options) => build::run(&options),
        Task::Check(options) => check::run(&options),
        Task::New(passed) => tool::run("new", &passed),
        Task::Import(passed) => tool::run("import", &passed),
        Task::Catalogue(passed) => tool::run("catalogue", &passed),
        Task::Places => places::run(),
        Task::Pictures => pictures::run(),
        Task::Load(options) => load::run(&options),
        Task::Test(options) => test::run(&options),
        Task::Bench(options) => bench::run(&options),
        Task::Fuzz(options) => fuzz::run(&options),
    };
    match outcome {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::ProblemsFound) => ExitCode::from(1),
        Ok(Verdict::CouldNotRun) => ExitCode::from(2),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
