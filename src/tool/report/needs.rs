//! What can be missing or doubtful in a record, and how much it matters to a visitor.

use crate::catalogue::date::Date;

/// Something to fill in or to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing supports the record.
    NoSource,
    /// Neither the record nor a source bears a date.
    Undated,
    /// The newest date is older than a confirmation stays good ([`crate::catalogue::life::FRESH`]).
    Old(Date),
    /// The sources do not say whether it still runs.
    StatusUnknown,
    /// There is no page that tells more.
    NoInfo,
    /// There is no page where one signs up, neither for the program nor for a session.
    NoSignup,
    /// No session is known.
    NoSession,
    /// Of no session the place or the format is known.
    Nowhere,
    /// All sessions are over; the last day of the last one.
    PastOnly(Date),
    /// Only one source supports the record.
    OneSource,
    /// A text has no English.
    NoEnglish,
    /// A fact is not stated.
    NotStated,
    /// A link is on plain `http:`.
    PlainHttp,
    /// No program names the organisation.
    Unnamed,
    /// The organisation's site is not known.
    NoUrl,
    /// Nothing is said of the organisation.
    NoSummary,
    /// What sort of body it is, is not known.
    NoKind,
}

impl Need {
    /// All of them, the weightiest of programs first, then those of organisations; dates stand for any date.
    pub const ALL: [Need; 17] = [
        Need::NoSource,
        Need::Undated,
        Need::Old(ANY),
        Need::StatusUnknown,
        Need::NoInfo,
        Need::NoSignup,
        Need::NoSession,
        Need::Nowhere,
        Need::PastOnly(ANY),
        Need::OneSource,
        Need::NoEnglish,
        Need::NotStated,
        Need::PlainHttp,
        Need::Unnamed,
        Need::NoUrl,
        Need::NoSummary,
        Need::NoKind,
    ];

    /// Stable name, for machines and for searching.
    pub fn code(self) -> &'static str {
        match self {
            Need::NoSource => "no-source",
            Need::Undated => "undated",
            Need::Old(_) => "old",
            Need::StatusUnknown => "status-unknown",
            Need::NoInfo => "no-info",
            Need::NoSignup => "no-signup",
            Need::NoSession => "no-session",
            Need::Nowhere => "no-place-nor-format",
            Need::PastOnly(_) => "past-only",
            Need::OneSource => "one-source",
            Need::NoEnglish => "no-english",
            Need::NotStated => "not-stated",
            Need::PlainHttp => "plain-http",
            Need::Unnamed => "no-program",
            Need::NoUrl => "no-url",
            Need::NoSummary => "no-summary",
            Need::NoKind => "no-kind",
        }
    }

    /// How much it matters: what misleads a visitor weighs more than what leaves her without a detail.
    pub fn points(self) -> u32 {
        match self {
            Need::NoSource => 40,
            Need::Undated => 30,
            Need::Old(_) => 25,
            Need::StatusUnknown | Need::NoInfo => 20,
            Need::NoSignup | Need::NoSession | Need::Nowhere => 15,
            Need::PastOnly(_) => 12,
            Need::OneSource | Need::Unnamed => 8,
            Need::NoEnglish | Need::NoUrl => 6,
            Need::NoSummary => 4,
            Need::NoKind => 3,
            Need::NotStated | Need::PlainHttp => 2,
        }
    }
}

const ANY: Date = Date { year: 1900, month: 0, day: 0 };
