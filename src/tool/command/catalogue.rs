//! The verbs on a whole catalogue folder: `passerelles catalogue …`.

use std::io::Write;
use std::process::ExitCode;

use clap::Subcommand;

use crate::tool::{ToolError, clock, disk, report};

/// What can be done with a catalogue folder.
#[derive(Subcommand)]
pub(super) enum Work {
    /// Lists what is missing, old or doubtful in the records, the worst first: a list to work through.
    Report(report::Options),
}

/// Does it.
pub(super) fn run(work: &Work) -> Result<ExitCode, ToolError> {
    match work {
        Work::Report(options) => {
            let text = report::run(options, clock::today())?;
            match &options.out {
                Some(path) => disk::write(path, text.as_bytes())?,
                None => print(&text),
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Prints a long text; whoever has read enough of it (`| head`) may close the pipe.
fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
