//! The verbs on a whole catalogue folder: `passerelles catalogue …`.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::catalogue::text::Lang;
use crate::tool::gather::gather;
use crate::tool::prerender::communes;
use crate::tool::{ToolError, clock, disk, here, links, report, trace};

/// What can be done with a catalogue folder.
#[derive(Subcommand)]
pub(super) enum Work {
    /// Lists what is missing, old or doubtful in the records, the worst first: a list to work through.
    Report(report::Options),
    /// Visits every address that the records give, and says which no longer lead anywhere or have moved.
    Links(Box<links::options::Options>),
    /// Adds the records of today to the register of published ids; nothing is ever taken out of it.
    Register(Registering),
}

/// Which register.
#[derive(Args)]
pub(super) struct Registering {
    /// The catalogue folder.
    #[arg(long, default_value_os_t = here::catalogue())]
    catalogue: PathBuf,
    /// The language of the sentences.
    #[arg(long, value_enum, default_value = "fr")]
    lang: Lang,
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
        Work::Register(options) => register(options),
    }
}

/// Prints a long text; whoever has read enough of it (`| head`) may close the pipe.
fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn register(options: &Registering) -> Result<ExitCode, ToolError> {
    let folder = &options.catalogue;
    let gathered = gather(folder, &communes(&here::of_project("public/places.txt"))?, clock::today())?;
    let new = trace::enter(folder, &gathered)?;
    let (count, file) = (new.len(), folder.join(trace::REGISTER));
    let file = file.display();
    let said = match (options.lang, count) {
        (Lang::Fr, 0) => format!("{file} : rien à ajouter."),
        (Lang::Fr, 1) => format!("{file} : une fiche ajoutée."),
        (Lang::Fr, _) => format!("{file} : {count} fiches ajoutées."),
        (Lang::En, 0) => format!("{file}: nothing to add."),
        (Lang::En, 1) => format!("{file}: one record added."),
        (Lang::En, _) => format!("{file}: {count} records added."),
    };
    let lines: String = new.iter().map(|key| format!("+ {key}\n")).collect();
    print(&format!("{lines}{said}\n"));
    Ok(ExitCode::SUCCESS)
}
