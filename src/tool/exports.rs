//! Open data in the forms that others read: tables, data.inclusion, HSDS, and our own format with its schemas. Each file is made
//! together with what the page of open data tells of it.
//!
//! LHÉO 2.3, the language of the public training offer, is left aside: it asks of every training for the SIRET of its body, which
//! no record states ([`lheo`] counts that).

pub mod csv;
pub mod data_inclusion;
pub mod fields;
pub mod hsds;
pub mod lheo;
pub mod own;

use serde_json::{Map, Value};

use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, newest};
use crate::catalogue::words::Role;
use crate::catalogue::{Catalogue, Partner, Program, Session};
use crate::site::lesson;
use crate::site::open_data::{DataField, DataFile, both};
use crate::site::papers::Both;
use crate::tool::ToolError;
use crate::tool::import::template;

/// The addresses of all files of open data that others may read from their own pages, besides the records.
pub const ADDRESSES: [&str; 13] = [
    own::CATALOGUE,
    own::CATALOGUE_SCHEMA,
    own::PROGRAM_SCHEMA,
    own::ORGANISATION_SCHEMA,
    own::TOMBSTONE_SCHEMA,
    lesson::MODEL,
    csv::PROGRAMS,
    csv::SESSIONS,
    template::ADDRESS,
    data_inclusion::SERVICES,
    data_inclusion::STRUCTURES,
    hsds::SERVICES,
    hsds::ORGANIZATIONS,
];

/// The media type of JSON (RFC 8259).
pub const JSON: &str = "application/json";

/// A file made, and what is told of it.
pub struct Export {
    /// Its content.
    pub bytes: Vec<u8>,
    /// What the page of open data tells of it.
    pub file: DataFile,
}

/// What all files are made from.
#[derive(Clone, Copy)]
pub struct Stock<'a> {
    /// The catalogue, places filled in.
    pub catalogue: &'a Catalogue,
    /// The site's origin, without a closing slash.
    pub base: &'a str,
    /// The day of the build, in Europe/Paris.
    pub today: Date,
}

/// Every file of open data besides the catalogue and its records, in the order in which they are shown.
///
/// # Errors
/// Where a table cannot be written.
pub fn exports(stock: Stock<'_>) -> Result<Vec<Export>, ToolError> {
    let mut all = own::schemas(stock);
    all.extend(csv::tables(stock)?);
    all.push(csv::template()?);
    all.extend(data_inclusion::files(stock));
    all.extend(hsds::files(stock));
    Ok(all)
}

/// A JSON object without what is not stated.
fn lean<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    let stated = |value: &Value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty());
    let kept = pairs.into_iter().filter(|(_, value)| stated(value));
    Value::Object(kept.map(|(key, value)| (key.to_owned(), value)).collect::<Map<String, Value>>())
}

/// The partner that carries a program: the first that organises it, else the first that trains, else the first whose role is
/// not stated. One that only pays, hosts, hires or brings people does not carry it.
fn carrier(program: &Program) -> Option<&Partner> {
    let with = |role: Option<Role>| program.partners.iter().find(|it| it.role == role);
    with(Some(Role::Organiser)).or_else(|| with(Some(Role::Trainer))).or_else(|| with(None))
}

/// The day of the newest evidence: the earliest that its date can mean, never one to come.
fn evidence(program: &Program, today: Date) -> Option<Date> {
    newest(program).map(Date::earliest).filter(|day| *day <= today)
}

/// Whether a session may still be joined, or says nothing of its days.
fn open(session: &Session, today: Date) -> bool {
    session.end.or(session.start).is_none_or(|day| day.latest() >= today)
}

/// Whether a program has ended.
fn over(program: &Program, today: Date) -> bool {
    Life::of(program, today) == Life::Ended
}

/// What a file leaves out, and how many records that concerns where this can be counted.
type LeftOut = Vec<(Both, Option<usize>)>;

/// Why records are left out, each reason with its count; those that concern none are not told.
#[derive(Default)]
struct Reasons(LeftOut);

impl Reasons {
    /// One more record is left out for that reason.
    fn add(&mut self, (fr, en): (&str, &str)) {
        match self.0.iter_mut().find(|(reason, _)| reason.fr == fr) {
            Some((_, Some(count))) => *count += 1,
            _ => self.0.push((both(fr, en), Some(1))),
        }
    }

    /// What the form itself cannot say.
    fn tell(mut self, (fr, en): (&str, &str)) -> LeftOut {
        self.0.push((both(fr, en), None));
        self.0
    }
}

/// A field of a file: its name with those of the objects around it, whether it is always there, what it holds in French and in
/// English.
type Described = (&'static str, bool, &'static str, &'static str);

/// A JSON file of records, one a line, which keeps differences between two days readable.
fn records(address: &str, all: &[Value], says: Both, fields: &[Described], left_out: LeftOut) -> Export {
    let rows: Vec<String> = all.iter().map(Value::to_string).collect();
    let bytes = format!("[\n{}\n]\n", rows.join(",\n")).into_bytes();
    let field =
        |(name, required, fr, en): &Described| DataField { required: *required, ..DataField::new(name, fr, en) };
    let file = DataFile {
        address: address.to_owned(),
        media: JSON,
        bytes: bytes.len(),
        count: all.len(),
        says,
        fields: fields.iter().map(field).collect(),
        left_out,
    };
    Export { bytes, file }
}
