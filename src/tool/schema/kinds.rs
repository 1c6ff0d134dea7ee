//! The kinds of value of the wire format, each with the rule that the loader applies to it (`catalogue::fields`).

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::catalogue::words::Vocabulary;
use crate::place::area::{DEPARTMENTS, REGIONS};

macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $pattern:expr;)+) => { $(
        $(#[$doc])*
        pub struct $name;
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "pattern": $pattern})
            }
        }
    )+ };
}

patterns! {
    /// A text with something in it.
    Filled = r"\S";
    /// An id that can be part of an address.
    Id = r"^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$";
    /// A record by its folder and its id.
    Reference = r"^(?:programs|organisations)/[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$";
    /// A year, month or day of 1900 to 2200 that exists (ISO 8601), leap years included.
    Day = concat!(
        r"^(?:(?:19|20|21)[0-9]{2}|2200)(?:-(?:0[1-9]|1[0-2])|-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])",
        r"|-(?:0[13-9]|1[0-2])-(?:29|30)|-(?:0[13578]|1[02])-31)?$",
        r"|^(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29$"
    );
    /// An absolute link on one line: `https:`, `http:` or `mailto:`.
    Link = concat!(
        r#"^(?:[hH][tT][tT][pP][sS]?://(?:[A-Za-z0-9\[]|[^\x00-\x9f\s])[^\s\x00-\x1f\x7f-\x9f<>"`\\]*"#,
        r#"|[mM][aA][iI][lL][tT][oO]:[^\s\x00-\x1f\x7f-\x9f<>"`\\]*@[^\s\x00-\x1f\x7f-\x9f<>"`\\]*)$"#
    );
    /// A language code (ISO 639-1).
    Language = r"^[a-z]{2}$";
    /// The tag of a language (BCP 47).
    Tag = r"^\s*[A-Za-z0-9-]{1,35}\s*$";
    /// A code of the official geographic code of INSEE for a commune or an arrondissement.
    Commune = r"^(?:[0-9]{2}|2[AB])[0-9]{3}$";
    /// A French postcode.
    Postcode = r"^[0-9]{5}$";
}

/// A word of a closed list.
pub struct Word<T>(PhantomData<T>);

impl<T: Vocabulary> JsonSchema for Word<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        choice(T::ALL.iter().map(|value| value.word()).collect())
    }
}

/// The code of a département.
pub struct Department;

impl JsonSchema for Department {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Department".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        choice(DEPARTMENTS.iter().map(|it| it.code).collect())
    }
}

/// The code of a région.
pub struct Region;

impl JsonSchema for Region {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Region".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        choice(REGIONS.iter().map(|it| it.code).collect())
    }
}

fn choice(words: Vec<&str>) -> Schema {
    json_schema!({"type": "string", "enum": words})
}
