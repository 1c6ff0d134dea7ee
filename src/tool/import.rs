//! `passerelles import FILE.csv`: from a spreadsheet to records. One row a session; the rows of one program share its id.
//!
//! An empty cell leaves the field as it is, a hyphen removes it. What the spreadsheet does not know stays in the file, key for key.
//! Nothing is written unless that is asked for; what cannot be used is told row by row, and the other rows still can.
//!
//! Reading order: [`column`] (what a spreadsheet may say), [`decode`] and [`sheet`] (bytes to rows), [`cell`], [`merge`] and
//! [`sessions`] (rows into a record), [`plan`] (what would change, what is refused), [`told`] (how it is said), [`template`].

pub mod cell;
pub mod column;
pub mod decode;
pub mod merge;
pub mod plan;
pub mod refusal;
pub mod sessions;
pub mod sheet;
pub mod template;
pub mod told;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::place::communes::Communes;
use crate::tool::gather::gather;
use crate::tool::import::decode::{Decoded, decode};
use crate::tool::import::plan::{Plan, plan};
use crate::tool::import::sheet::{Sheet, sheet};
use crate::tool::new::ask::{Asker, Terminal};
use crate::tool::prerender::communes;
use crate::tool::record::trial;
use crate::tool::{ToolError, check, disk, here, trace};

/// Which spreadsheet, into which catalogue.
#[derive(Args, Debug)]
pub struct Options {
    /// The spreadsheet: CSV with semicolons, commas or tabs.
    #[arg(value_name = "FILE", required_unless_present = "template")]
    pub file: Option<PathBuf>,
    /// Print the template instead: all columns, with three example rows.
    #[arg(long, conflicts_with_all = ["file", "write"])]
    pub template: bool,
    /// Write the records; without this they are only shown, or on a terminal you are asked.
    #[arg(long)]
    pub write: bool,
    /// The catalogue folder.
    #[arg(long, value_name = "DIR", default_value_os_t = here::catalogue())]
    pub catalogue: PathBuf,
    /// The language of the sentences, and of the template's headings.
    #[arg(long, value_enum, default_value = "fr")]
    pub lang: Lang,
}

/// What was done.
pub struct Answer {
    /// What is said of it.
    pub text: String,
    /// Whether something could not be used, or is wrong with what was written.
    pub problems: bool,
}

/// A spreadsheet read, and what it would change.
pub struct Read {
    /// The text of the file.
    pub decoded: Decoded,
    /// Its rows.
    pub sheet: Sheet,
    /// What they change.
    pub plan: Plan,
}

/// Reads a spreadsheet against a catalogue folder.
///
/// # Errors
/// Where the file is no table of programs, or the folder cannot be read.
pub fn read(bytes: &[u8], folder: &Path, communes: &Communes, today: Date, lang: Lang) -> Result<Read, ToolError> {
    let decoded = decode(bytes, lang)?;
    let sheet = sheet(&decoded, lang)?;
    let plan = plan(folder, &sheet, communes, today)?;
    Ok(Read { decoded, sheet, plan })
}

/// Writes what a plan changes.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(plan: &Plan, folder: &Path) -> Result<(), ToolError> {
    plan.changes.iter().try_for_each(|it| disk::keep(&trial::path(folder, &it.record), it.new.as_bytes()))
}

/// Does what is asked; `show` is told what is to be read before a question.
///
/// # Errors
/// Where a file or folder cannot be used.
pub fn run(options: &Options, today: Date, show: &dyn Fn(&str)) -> Result<Answer, ToolError> {
    let lang = options.lang;
    let Some(file) = options.file.as_deref().filter(|_| !options.template) else {
        return Ok(Answer { text: template::text(lang)?, problems: false });
    };
    let communes = communes(&here::of_project("public/places.txt"))?;
    let read = read(&disk::read_bytes(file)?, &options.catalogue, &communes, today, lang)?;
    show(&told::report(&read, file, lang));
    let refused = !read.plan.refusals.is_empty();
    if read.plan.changes.is_empty() {
        return Ok(Answer { text: told::nothing(lang), problems: refused });
    }
    let asks = !options.write && std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    // Who breaks the question off does not agree.
    let agreed = asks && Terminal { lang }.agree(&told::question(read.plan.changes.len(), lang)).unwrap_or(false);
    if !options.write && !agreed {
        return Ok(Answer { text: told::dry(file, lang), problems: refused });
    }
    write(&read.plan, &options.catalogue)?;
    let gathered = gather(&options.catalogue, &communes, today)?;
    let checked = check::text(&gathered, &options.catalogue, lang);
    let fresh = trace::remark(&gathered.trace, lang).map(|line| format!("{line}\n")).unwrap_or_default();
    let text = format!("{}\n{checked}{fresh}", told::written(read.plan.changes.len(), lang));
    Ok(Answer { text, problems: refused || !gathered.problems.is_empty() })
}
