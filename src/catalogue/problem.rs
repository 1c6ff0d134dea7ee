//! What can be wrong with a record, said to the editor of the data: where, which rule, what was found, what to write.

use crate::catalogue::text::{Lang, Text};

/// One thing to repair in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The record, as `programs/<id>` or `organisations/<id>`; `catalogue` for the text as a whole.
    pub record: String,
    /// The field inside the record, as `sessions[0].start`; empty for the record itself.
    pub field: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// What was found and what to write instead.
    pub says: Text,
    /// Whether the record cannot be shown at all because of it.
    pub fatal: bool,
    /// What helps to repair it; filled in by the check, which sees the file.
    pub repair: Repair,
}

/// What helps to repair a problem: the place in the file, what stands there, what could stand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repair {
    /// The name of the file, where it is not that of the record with `.json`.
    pub file: Option<String>,
    /// The place in the file.
    pub at: Option<Spot>,
    /// What was found, as it stands in the file.
    pub found: Option<String>,
    /// What is expected there.
    pub expected: Option<Text>,
    /// The nearest valid value, or an example.
    pub suggestion: Option<String>,
}

/// A place in a text, counted as text editors count: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Problem {
    /// A problem of a record as a whole or of one of its fields; what helps to repair it is not known yet.
    pub fn new(record: impl Into<String>, field: impl Into<String>, rule: Rule, fatal: bool, says: Text) -> Problem {
        Problem { record: record.into(), field: field.into(), rule, says, fatal, repair: Repair::default() }
    }

    /// The file it is in, from the catalogue folder.
    pub fn file(&self) -> String {
        self.repair.file.clone().unwrap_or_else(|| format!("{}.json", self.record))
    }

    /// One line: file and place, field, rule, and the sentence in `lang`.
    pub fn line(&self, lang: Lang) -> String {
        let field = if self.field.is_empty() { "–" } else { &self.field };
        let place = self.repair.at.map(|it| format!(":{}:{}", it.line, it.column)).unwrap_or_default();
        format!("{}{place} · {} · {} · {}", self.file(), field, self.rule.code(), self.says.read(lang).0)
    }
}

/// The rules of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The text is not JSON, or not a catalogue of a version we read.
    Readable,
    /// A required field is there and not empty.
    Required,
    /// A field holds the sort of value it should.
    Shape,
    /// A word belongs to its closed list.
    Vocabulary,
    /// The field is one of the format's.
    KnownField,
    /// A date exists and is written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// Dates are in order: deadline, start, end.
    DateOrder,
    /// A link is absolute and `https:`, `http:` or `mailto:`.
    Link,
    /// An id is made of lower-case letters, digits and hyphens, and matches its file.
    Id,
    /// No two records have the same id, no list the same entry twice.
    Unique,
    /// A named organisation exists.
    Reference,
    /// A place is a known commune, département or région, and its parts agree.
    Place,
    /// A program names at least one source.
    Source,
    /// A number lies in a sensible range.
    Range,
    /// An id that was published is a record, the former id of one, or has a tombstone.
    Trace,
    /// A text is short enough to be read.
    Length,
    /// The English text is English.
    Translation,
}

impl Rule {
    /// Stable name of the rule, for machines and for searching.
    pub fn code(self) -> &'static str {
        match self {
            Rule::Readable => "readable",
            Rule::Required => "required",
            Rule::Shape => "shape",
            Rule::Vocabulary => "vocabulary",
            Rule::KnownField => "known-field",
            Rule::Date => "date",
            Rule::DateOrder => "date-order",
            Rule::Link => "link",
            Rule::Id => "id",
            Rule::Unique => "unique",
            Rule::Reference => "reference",
            Rule::Place => "place",
            Rule::Source => "source",
            Rule::Range => "range",
            Rule::Trace => "trace",
            Rule::Length => "length",
            Rule::Translation => "translation",
        }
    }
}

/// Both languages of a problem's sentence. The page only counts problems: there the sentences are never put together, and
/// the compiler leaves them out of the module.
pub fn says(fr: impl FnOnce() -> String, en: impl FnOnce() -> String) -> Text {
    if cfg!(target_arch = "wasm32") {
        return Text { fr: String::new(), en: None };
    }
    Text { fr: fr(), en: Some(en()) }
}

/// The first characters of what was found, for quoting on one line. Signs that steer a terminal, or turn round what is written
/// after them, are shown as U+FFFD.
pub fn quote(found: &str) -> String {
    let seen = |sign: char| match sign {
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => '\u{fffd}',
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => sign,
    };
    let mut letters = found.chars();
    let mut short: String = letters.by_ref().take(60).map(seen).collect();
    if letters.next().is_some() {
        short.push('…');
    }
    short
}
