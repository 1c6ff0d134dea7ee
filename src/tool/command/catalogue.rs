//! The verbs on a whole catalogue folder: `passerelles catalogue …`.

use std::io::Write;
use std::process::ExitCode;

use clap::Subcommand;

use crate::tool::{ToolError, clock, disk, links, report};

/// What can be done with a catalogue folder.
#[derive(Subcommand)]
pub(super) enum Work {
    /// Lists what is missing, old or doubtful in the records, the worst first: a list to work through.
    Report(report::Options),
    /// Visits every address that the records give, and says which no longer lead anywhere or have moved.
    Links(Box<links::options::Options>),
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
        Work::Links(options) => {
            let told = links::run(options, clock::today())?;
            print(&told.text);
            Ok(ExitCode::from(u8::from(told.failed)))
        }
    }
}

/// Prints a long text; whoever has read enough of it (`| head`) may close the pipe.
fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
