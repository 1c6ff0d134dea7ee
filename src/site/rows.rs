//! Programs and sessions as the rows of a table: one list of columns, each with its name, its meaning and its cell, so that what
//! is documented is what is written. Pure, so that the page may one day offer the programs it shows as a table; today only the
//! native door draws on it.

pub mod program;
pub mod session;

use crate::catalogue::text::{Lang, Text};
use crate::catalogue::words::Vocabulary;
use crate::catalogue::{Catalogue, Place, Program, Session};
use crate::site::page::{Page, Route};
use crate::site::words::words;

/// What stands between several values in one cell.
pub const BETWEEN: &str = " | ";

/// One row: a program, and a session of it where rows are sessions.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// The catalogue that names its partners.
    pub catalogue: &'a Catalogue,
    /// The program.
    pub program: &'a Program,
    /// The session, and its place in the record from 1.
    pub session: Option<(usize, &'a Session)>,
    /// The site's origin, without a closing slash.
    pub base: &'a str,
}

/// A column of a table.
pub struct Column {
    /// Its name, in the first row.
    pub name: &'static str,
    /// What it holds: in French, in English.
    pub says: (&'static str, &'static str),
    /// Its cell in a row; empty: not stated.
    pub cell: fn(&Row<'_>) -> String,
}

pub(in crate::site) const fn column(
    name: &'static str,
    fr: &'static str,
    en: &'static str,
    cell: fn(&Row<'_>) -> String,
) -> Column {
    Column { name, says: (fr, en), cell }
}

/// The cells of a row, safe to open in a spreadsheet.
pub fn cells(columns: &[Column], row: &Row<'_>) -> Vec<String> {
    columns.iter().map(|column| harmless((column.cell)(row))).collect()
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before one that begins like one (OWASP, CSV injection).
/// A plain number keeps its sign.
pub fn harmless(cell: String) -> String {
    let like = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if like && cell.parse::<f64>().map_or(true, |number| !number.is_finite()) { format!("'{cell}") } else { cell }
}

pub(in crate::site) fn french() -> &'static crate::site::words::Words {
    words(Lang::Fr)
}

pub(in crate::site) fn held<'a>(row: &Row<'a>) -> Option<&'a Session> {
    row.session.map(|(_, session)| session)
}

pub(in crate::site) fn place(row: &Row<'_>, read: fn(&Place) -> Option<String>) -> String {
    held(row).and_then(|it| it.place.as_ref()).and_then(read).unwrap_or_default()
}

pub(in crate::site) fn page(row: &Row<'_>, lang: Lang) -> String {
    format!("{}{}", row.base, Route::new(lang, Page::Program(row.program.id.clone())).path())
}

pub(in crate::site) fn named(catalogue: &Catalogue, id: &str) -> String {
    catalogue.organisation(id).map_or(id, |it| it.name.as_str()).to_owned()
}

pub(in crate::site) fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(BETWEEN)
}

pub(in crate::site) fn shown(value: Option<impl ToString>) -> String {
    value.map(|it| it.to_string()).unwrap_or_default()
}

pub(in crate::site) fn word<T: Vocabulary>(value: Option<T>) -> String {
    value.map_or("", Vocabulary::word).to_owned()
}

pub(in crate::site) fn french_of(text: Option<&Text>) -> String {
    text.map(|it| it.fr.clone()).unwrap_or_default()
}

pub(in crate::site) fn english_of(text: Option<&Text>) -> String {
    text.and_then(|it| it.en.clone()).unwrap_or_default()
}
