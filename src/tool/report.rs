//! `passerelles catalogue report`: what is old, missing or doubtful, as a list to work through, the worst first.
//!
//! It judges what the catalogue says by the day it is given, and changes nothing. Reading order: [`needs`] (what can be
//! missing and how much it matters), [`program`] and [`organisation`] (what a record lacks), then [`words`], [`markdown`] and
//! [`table`] (how it is told).

pub mod markdown;
pub mod needs;
pub mod organisation;
pub mod program;
pub mod table;
pub mod words;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Role, Status};
use crate::catalogue::{Catalogue, Program};
use crate::tool::gather::gather;
use crate::tool::prerender::communes;
use crate::tool::report::needs::Need;
use crate::tool::{ToolError, here};

/// Which catalogue, in which language and form.
#[derive(Args, Debug)]
pub struct Options {
    /// The catalogue folder.
    #[arg(long, value_name = "DIR", default_value_os_t = here::catalogue())]
    pub catalogue: PathBuf,
    /// The language of the sentences.
    #[arg(long, value_enum, default_value = "fr")]
    pub lang: Lang,
    /// A page to read, or a table for a spreadsheet.
    #[arg(long, value_enum, default_value = "md")]
    pub format: Form,
    /// Where to write it; without this, it is printed.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// The form of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Markdown.
    Md,
    /// A table with semicolons, as spreadsheets in French read it.
    Csv,
}

/// One thing to do: a field of a record to fill in or to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The record, as `programs/<id>` or `organisations/<id>`.
    pub record: String,
    /// The name of what it describes.
    pub name: String,
    /// The id of the organisation in whose group it stands: the one that carries the program, or the organisation itself.
    pub carrier: String,
    /// The field inside the record, as `links.signup`; empty for the record itself.
    pub field: String,
    /// What is missing or doubtful.
    pub need: Need,
    /// The points of all lines of the record together: how bad it is.
    pub record_points: u32,
}

/// What one organisation has to do, its own record and the programs it carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Id of the organisation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many programs it carries. Each program is carried by one organisation: its first organiser, else its first partner.
    pub programs: usize,
    /// Lines of its own record.
    pub own: usize,
    /// Lines of the programs it carries.
    pub carried: usize,
    /// The points of all these lines.
    pub points: u32,
}

/// The report of a catalogue on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day on which it was judged.
    pub today: Date,
    /// Programs read.
    pub programs: usize,
    /// How many of them have ended: of these only translations, links and sources are looked at.
    pub ended: usize,
    /// Organisations read.
    pub organisations: usize,
    /// Files that could not be read at all; the check says why.
    pub unread: usize,
    /// Everything to do, the worst record first.
    pub lines: Vec<Line>,
    /// The same by organisation, the worst first; those with nothing to do are left out.
    pub groups: Vec<Group>,
}

impl Report {
    /// Judges `catalogue`, which was read from so many `files`.
    pub fn of(catalogue: &Catalogue, files: usize, today: Date) -> Report {
        let programs = catalogue.programs.iter().flat_map(|it| program::lines(it, carrier(it), today));
        let organisations = catalogue.organisations.iter().flat_map(|it| organisation::lines(it, catalogue));
        let mut lines: Vec<Line> = programs.chain(organisations).collect();
        let mut points: HashMap<String, u32> = HashMap::new();
        for line in &lines {
            *points.entry(line.record.clone()).or_default() += line.need.points();
        }
        for line in &mut lines {
            line.record_points = points.get(&line.record).copied().unwrap_or_default();
        }
        // Within a record, the worst first too; the order of its fields decides between equals, because the sort keeps it.
        lines.sort_by(|left, right| {
            let key = |it: &Line| (Reverse(it.record_points), it.record.clone(), Reverse(it.need.points()));
            key(left).cmp(&key(right))
        });
        let groups = groups(catalogue, &lines);
        let read = catalogue.programs.len() + catalogue.organisations.len();
        Report {
            today,
            programs: catalogue.programs.len(),
            ended: catalogue.programs.iter().filter(|it| it.status == Status::Ended).count(),
            organisations: catalogue.organisations.len(),
            unread: files.saturating_sub(read),
            lines,
            groups,
        }
    }

    /// How many records have something to do.
    pub fn records(&self) -> usize {
        let mut records: Vec<&str> = self.lines.iter().map(|it| it.record.as_str()).collect();
        records.dedup();
        records.len()
    }
}

/// The organisation that a program is listed under.
fn carrier(program: &Program) -> &str {
    let organiser = program.partners.iter().find(|it| it.role == Some(Role::Organiser));
    organiser.or(program.partners.first()).map_or("", |it| it.id.as_str())
}

fn groups(catalogue: &Catalogue, lines: &[Line]) -> Vec<Group> {
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    for line in lines {
        let id = line.carrier.as_str();
        let group = groups.entry(id).or_insert_with(|| Group {
            id: id.to_owned(),
            name: catalogue.organisation(id).map_or(id, |it| &it.name).to_owned(),
            programs: catalogue.programs.iter().filter(|it| carrier(it) == id).count(),
            own: 0,
            carried: 0,
            points: 0,
        });
        group.points += line.need.points();
        if line.record.starts_with("organisations/") {
            group.own += 1;
        } else {
            group.carried += 1;
        }
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by(|left, right| right.points.cmp(&left.points).then_with(|| left.id.cmp(&right.id)));
    groups
}

/// The report in the form that was asked for.
///
/// # Errors
/// When the catalogue folder or the table of communes cannot be read.
pub fn run(options: &Options, today: Date) -> Result<String, ToolError> {
    let gathered = gather(&options.catalogue, &communes(&here::of_project("public/places.txt"))?, today)?;
    let report = Report::of(&gathered.catalogue, gathered.files, today);
    match options.format {
        Form::Md => Ok(markdown::page(&report, options.lang)),
        Form::Csv => table::table(&report, options.lang),
    }
}
