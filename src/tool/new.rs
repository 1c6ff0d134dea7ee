//! `passerelles new program` and `passerelles new organisation`: one complete file for a new record, from flags or from answers.
//!
//! What is given is read as the cells of a spreadsheet are ([`crate::tool::import`]): the same names of things, dates and places
//! do, and nothing is put in that nobody stated. On a terminal, what is missing is asked; elsewhere it is named, and nothing waits.
//!
//! Reading order: [`given`] (the flags), [`question`] and [`ask`] (the questions and who puts them), [`program`] and
//! [`organisation`] (the record, and what is wrong with it), [`told`] (how it is said).

pub mod ask;
pub mod given;
pub mod organisation;
pub mod program;
pub mod question;
pub mod told;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use crate::catalogue::date::Date;
use crate::catalogue::text::{Lang, Text};
use crate::catalogue::trace::{Folder, Key};
use crate::catalogue::wire::is_id;
use crate::place::communes::Communes;
use crate::place::fold::slug;
use crate::tool::import::plan::{given_before, no_address};
use crate::tool::new::ask::{Asker, Terminal};
use crate::tool::prerender::communes;
use crate::tool::record::trial;
use crate::tool::{ToolError, disk, here};

/// What can be made.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Writes the record of a new program: asks on a terminal, or takes everything as options.
    Program(Box<given::Program>),
    /// Writes the record of a new organisation, likewise.
    Organisation(given::Organisation),
}

/// Where it goes, and in which language the questions are put.
#[derive(Args, Clone, Debug)]
pub struct Where {
    /// The catalogue folder.
    #[arg(long, value_name = "DIR", default_value_os_t = here::catalogue())]
    pub catalogue: PathBuf,
    /// The language of questions and sentences.
    #[arg(long, value_enum, default_value = "fr")]
    pub lang: Lang,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What is said of it.
    pub text: String,
    /// Whether something is missing or wrong.
    pub problems: bool,
}

impl Answer {
    /// Something is missing or wrong.
    pub fn wrong(text: String) -> Answer {
        Answer { text, problems: true }
    }
}

/// What making a record stands on.
pub struct Ground<'a> {
    /// The catalogue folder.
    pub folder: &'a Path,
    /// All communes.
    pub communes: &'a Communes,
    /// Today.
    pub today: Date,
    /// The language of what is said.
    pub lang: Lang,
}

/// Makes what is asked; puts questions where there is somebody to answer.
///
/// # Errors
/// Where a folder or file cannot be used, or the questions are broken off.
pub fn run(verb: &Verb, today: Date) -> Result<Answer, ToolError> {
    let place = match verb {
        Verb::Program(given) => &given.place,
        Verb::Organisation(given) => &given.place,
    };
    let communes = communes(&here::of_project("public/places.txt"))?;
    let ground = Ground { folder: &place.catalogue, communes: &communes, today, lang: place.lang };
    let mut terminal = Terminal { lang: place.lang };
    let listens = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let asker: Option<&mut dyn Asker> = if listens { Some(&mut terminal) } else { None };
    match verb {
        Verb::Program(given) => program::make(&ground, given.facts(), asker),
        Verb::Organisation(given) => organisation::make(&ground, given.facts(), asker),
    }
}

/// The id that a name gives when none is chosen: `Les Descodeuses` is `les-descodeuses`.
pub fn id_of(name: &str) -> String {
    let slug = slug(name);
    let plain: String = slug.chars().filter(|sign| sign.is_ascii_alphanumeric() || *sign == '-').take(100).collect();
    plain.trim_matches('-').to_owned()
}

/// Why an id cannot be given to a new record; nothing when it can.
///
/// # Errors
/// Where the folder cannot be read.
pub fn taken(ground: &Ground<'_>, sort: Folder, id: &str) -> Result<Option<String>, ToolError> {
    let record = Key::new(sort, id).to_string();
    let says = |text: &Text| text.read(ground.lang).0.to_owned();
    if !is_id(id) {
        return Ok(Some(says(&no_address())));
    }
    if disk::kept(&trial::path(ground.folder, &record)).is_some() {
        return Ok(Some(told::exists(&record, ground.lang)));
    }
    let before = trial::was_given(ground.folder, sort, id)?;
    Ok(before.then(|| says(&given_before())))
}
