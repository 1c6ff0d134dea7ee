//! The table of all communes: codes, names, postcodes, sizes and points of 35,000 places in less than 200 kB of Brotli.
//!
//! # The format, version 1
//!
//! Fourteen lines of text, read by `table`. Communes stand by département, then by main postcode, then by size, because
//! that is shortest; the reader puts them back in the order of their codes. A *step* is one letter: `O` is 0, `P` 1, `N` -1,
//! from `!` to `}`; a step that does not fit is written in figures between two tildes (`steps`).
//!
//! 1. header: name and version up to the first semicolon, then the credits.
//! 2. départements, in the order of the table, each with its centre in tenths of the grid: `13:435,36`. The grid has hundredths
//!    of a degree of latitude and seventieths of a degree of longitude (`points`).
//! 3. main postcodes of each département (`;` between them): steps in tens, figures in units.
//! 4. the pieces of names and their signs (`names`).
//! 5. shortened names: `;` between postcodes, `,` within one.
//! 6. sizes of the first commune of each postcode: a letter of `LEVELS`, lower case if the commune has a point.
//! 7. sizes of the others: how many levels below the one before.
//! 8. a digit for each commune of 10,000 people or more, which divides its level in ten.
//! 9. and 10. latitudes and longitudes of those with a point: steps from the point before of the same postcode, for its first
//!    from the centre of the département. The others lie in the middle of their postcode, or by the nearest one.
//! 11. codes, in the alphabetical order of the names, as steps; `&` and two letters for one that is not in that order.
//! 12. other postcodes: how many rows further, and the steps from one postcode to the next.
//! 13. and 14. old names: how many rows further (in the order of the codes), and the names, `@` before another département.
//!
//! Names that a merged commune begins or ends with (Culoz in Culoz-Béon) are not among the old ones: they are found in it.

use super::area::{Area, Commune, DEPARTMENTS};
use super::fold::{fold, holds};
use super::points::point;
use super::scan::Words;
use super::table::{Draft, Row, Table};
use std::fmt;

/// Why a table could not be read.
#[derive(Clone, Debug, PartialEq)]
pub enum TableError {
    /// The first line is not the header of a table of this version.
    Header,
    /// A line is missing, does not agree in length with the others, or holds a value out of range; with its number, from 1.
    Line(usize),
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TableError::Header => f.write_str("the first line is not that of a table of communes, version 1"),
            TableError::Line(line) => {
                write!(f, "line {line} of the table of communes cannot be read")
            }
        }
    }
}

impl std::error::Error for TableError {}

/// All communes of France and the arrondissements of Paris, Lyon and Marseille.
#[derive(Debug)]
pub struct Communes {
    pub(crate) table: Table,
    /// Where each line of the keys begins, in the order of the rows and then of the old names.
    pub(crate) starts: Vec<u32>,
    /// Where each word of the keys begins.
    pub(crate) words: Words,
    /// The people of each département.
    people: Vec<u64>,
}

impl Communes {
    /// Reads the text of a table.
    ///
    /// # Errors
    ///
    /// `TableError` when the text is not such a table, or is torn or garbled in a way that shows.
    pub fn parse(text: &str) -> Result<Communes, TableError> {
        let mut reader = Reader::begin(text)?;
        loop {
            if let Some(communes) = reader.step()? {
                return Ok(communes);
            }
        }
    }

    /// Marks the communes of those COG codes, the catalogue's own: among places that fit as well, they come first.
    pub fn favour(&mut self, codes: &[String]) {
        for code in codes {
            let row = self.row_of_code(code).and_then(|row| self.table.rows.get_mut(row));
            row.into_iter().for_each(|row| row.known = true);
        }
    }

    /// The commune of that COG code, in any case.
    pub fn by_code(&self, code: &str) -> Option<Commune> {
        self.row_of_code(code).and_then(|row| self.commune(row))
    }

    /// The commune of that address word, `lyon-69`; also that of an old name, `cherbourg-50`.
    pub fn by_slug(&self, word: &str) -> Option<Commune> {
        let (name, code) = word.rsplit_once('-')?;
        let department = DEPARTMENTS.iter().position(|department| department.code.to_ascii_lowercase() == code)?;
        if holds(word, b' ') {
            return None;
        }
        self.row_named(&name.replace('-', " "), department).and_then(|row| self.commune(row))
    }

    /// The commune of that name, official or old, in the département of that code; case, accents and hyphens are free.
    pub fn named(&self, name: &str, department: &str) -> Option<Commune> {
        let department = DEPARTMENTS.iter().position(|found| found.code.eq_ignore_ascii_case(department))?;
        self.row_named(&fold(name), department).and_then(|row| self.commune(row))
    }

    /// How many communes and arrondissements the table holds.
    pub fn len(&self) -> usize {
        self.table.rows.len()
    }

    /// Whether the table holds none.
    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }

    /// The commune at that place of the table.
    pub(crate) fn commune(&self, row: usize) -> Option<Commune> {
        let row = self.table.rows.get(row)?;
        let department = DEPARTMENTS.get(row.department)?;
        Some(Commune {
            parent: parent(row).map(str::to_owned),
            code: code(row)?,
            name: self.table.names.get(row.name.clone())?.replace('\'', "’"),
            department: department.code.to_owned(),
            postcodes: row.postcodes.iter().map(|code| format!("{code:05}")).collect(),
            population: row.population,
            point: Some(point(row.place)),
        })
    }

    /// Whether that row is an arrondissement.
    pub(crate) fn is_arrondissement(&self, row: usize) -> bool {
        self.table.rows.get(row).and_then(parent).is_some()
    }

    /// About how many people live in a département or a région, for ordering.
    pub(crate) fn people(&self, area: &Area) -> u64 {
        let within = |at: usize| {
            DEPARTMENTS.get(at).is_some_and(|department| match area {
                Area::Department(only) => only.code == department.code,
                Area::Region(region) => region.code == department.region,
                Area::Commune(_) => false,
            })
        };
        let people = self.people.iter().enumerate().filter(|(at, _)| within(*at));
        people.map(|(_, people)| *people).sum()
    }

    /// The place in the table of that COG code.
    pub(crate) fn row_of_code(&self, code: &str) -> Option<usize> {
        let matches = |prefix: &str| code.get(..prefix.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(prefix));
        let department = DEPARTMENTS.iter().position(|department| matches(department.code))?;
        let digits = code.get(DEPARTMENTS.get(department)?.code.len()..).filter(|_| code.len() == 5)?;
        let number: u32 = digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())??;
        self.table.rows.binary_search_by_key(&(department, number), |row| (row.department, row.number)).ok()
    }

    /// The place in the table of the commune whose folded name, official or old, is that one.
    pub(crate) fn row_named(&self, key: &str, department: usize) -> Option<usize> {
        let rows = &self.table.rows;
        let from = rows.partition_point(|row| row.department < department);
        let to = rows.partition_point(|row| row.department <= department);
        let old = (rows.len()..).zip(&self.table.old).filter(|(_, old)| old.department == department);
        let mut parts = (from..to).filter(|row| is_part(self.key(*row), key));
        (from..to)
            .find(|row| self.key(*row) == key)
            .or_else(|| old.clone().find(|(at, _)| self.key(*at) == key).map(|(_, name)| name.row))
            .or_else(|| parts.next().filter(|_| parts.next().is_none()))
    }

    /// The folded name of a row, or of an old name (counted after the rows).
    pub(crate) fn key(&self, at: usize) -> &str {
        let end = self.starts.get(at + 1).map_or(0, |next| next.saturating_sub(1));
        let start = self.starts.get(at).copied().unwrap_or(end);
        self.table.keys.get(start as usize..end as usize).unwrap_or_default()
    }
}

/// Reads the text of a table in short steps, between which a page can answer its visitor.
pub struct Reader<'a> {
    draft: Draft<'a>,
    table: Option<Table>,
}

impl<'a> Reader<'a> {
    /// Begins to read.
    ///
    /// # Errors
    ///
    /// As [`Communes::parse`], as are those of the steps.
    pub fn begin(text: &'a str) -> Result<Reader<'a>, TableError> {
        Ok(Reader { draft: Draft::begin(text)?, table: None })
    }

    /// Reads on; the communes after the last step.
    ///
    /// # Errors
    ///
    /// As [`Communes::parse`].
    pub fn step(&mut self) -> Result<Option<Communes>, TableError> {
        let Some(table) = self.table.take() else {
            self.table = self.draft.step()?;
            return Ok(None);
        };
        let mut starts = Vec::with_capacity(table.rows.len() + table.old.len() + 1);
        starts.push(0);
        starts.extend(table.keys.bytes().zip(1_u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after));
        let mut people = vec![0; DEPARTMENTS.len()];
        for row in &table.rows {
            if let Some(people) = people.get_mut(row.department) {
                *people += u64::from(row.population);
            }
        }
        let words = Words::new(&table.keys);
        Ok(Some(Communes { table, starts, words, people }))
    }
}

/// Whether a folded name begins or ends with those words, as a merged commune's does with the names it was made of.
pub(crate) fn is_part(whole: &str, part: &str) -> bool {
    let begins = whole.strip_prefix(part).is_some_and(|rest| rest.starts_with(' '));
    let ends = whole.strip_suffix(part).is_some_and(|rest| rest.ends_with(' '));
    !part.is_empty() && (begins || ends)
}

/// The COG code of a row.
pub(crate) fn code(row: &Row) -> Option<String> {
    let prefix = DEPARTMENTS.get(row.department)?.code;
    Some(format!("{prefix}{:0width$}", row.number, width = 5 - prefix.len()))
}

/// The city of an arrondissement.
fn parent(row: &Row) -> Option<&'static str> {
    Some(match (DEPARTMENTS.get(row.department)?.code, row.number) {
        ("75", 101..=120) => "75056",
        ("69", 381..=389) => "69123",
        ("13", 201..=216) => "13055",
        _ => return None,
    })
}
