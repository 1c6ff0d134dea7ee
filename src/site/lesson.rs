//! What the guide for contributors shows besides its words: a record as its file stands, every field that a record may have, and
//! what the check says of one slip. Plain data, gathered by the native door; and what is written alike in every language.

use crate::catalogue::text::Lang;
use crate::site::papers::Both;

/// The example that the guide follows.
#[derive(Clone, Debug, Default)]
pub struct Lesson {
    /// The id of its program; empty where there is no example.
    pub id: String,
    /// The text of its file, byte by byte.
    pub text: String,
    /// Every field of a program's record.
    pub program: Vec<Explained>,
    /// Every field of an organisation's record.
    pub organisation: Vec<Explained>,
    /// A slip of the pen in it.
    pub slip: Slip,
}

/// A field of a record, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Its name, with those of the objects around it: `sessions[].place.city`.
    pub name: String,
    /// Whether it must be there, as far as the object around it is.
    pub required: bool,
    /// What it is called.
    pub label: Both,
    /// What it means.
    pub says: Both,
    /// How it is written: from the example where it has the field. `None` for what only holds other fields.
    pub example: Option<String>,
}

/// A slip of the pen in the example: a day written as people write it.
#[derive(Clone, Debug, Default)]
pub struct Slip {
    /// The line of the file, counted from 1.
    pub line: usize,
    /// The field inside the record.
    pub field: String,
    /// The value as the file has it, and as the slip has it.
    pub values: [String; 2],
    /// What the check says of the slip, then once it is repaired; empty until it was asked.
    pub answers: [Both; 2],
}

impl Lesson {
    /// The file of the record, from the folder of the project.
    pub fn file(&self) -> String {
        format!("{FOLDER}/{}.json", self.id)
    }

    /// How a field of a program is written.
    pub fn written(&self, name: &str) -> Option<&str> {
        self.program.iter().find(|it| it.name == name)?.example.as_deref()
    }
}

/// The folder of the records of programs, from the folder of the project.
pub const FOLDER: &str = "public/catalogue/programs";

/// Where the empty model of a program's record stands.
pub const MODEL: &str = "/catalogue/modele.json";

/// The fields of a record that are explained together, by the first part of their names. The last group is that of the
/// organisations.
pub const GROUPS: [&[&str]; 7] = [
    &["$schema", "id", "aliases", "name", "kind", "summary", "status", "seen"],
    &["partners"],
    &["women", "audience", "age", "level", "topics", "languages"],
    &["cost", "entry", "certification", "links"],
    &["sessions", "area"],
    &["sources"],
    &["$schema", "id", "name", "aliases", "kind", "url", "summary"],
];

/// One field of each group of a program, which stands for it in the picture of a record.
pub const SHOWN: [&str; 6] =
    ["kind", "partners[].id", "audience[]", "cost.eur", "sessions[].place.city", "sources[].seen"];

/// The fields that have a piece of advice, in the order in which the words give them.
pub const ADVISED: [&str; 12] = [
    "id",
    "summary",
    "status",
    "seen",
    "partners[].id",
    "women",
    "topics[]",
    "cost.eur",
    "entry",
    "sessions[]",
    "sessions[].place",
    "sources[].supports",
];

/// Dates as they may be written, in the order in which they are explained.
pub const DATES: [&str; 3] = ["2027", "2027-03", "2027-03-08"];

/// Places as they may be written, in the order in which they are explained.
pub const PLACES: [&str; 4] = [
    r#""place": { "city": "Rennes", "department": "35" }"#,
    r#""place": { "commune": "35238", "address": "12 rue de l’Exemple" }"#,
    r#""place": { "department": "93" }"#,
    r#""place": { "region": "11" }"#,
];

/// How a program says that it is over, and that it had another id before.
pub const OVER: &str = r#""status": "ended""#;
/// See [`OVER`].
pub const RENAMED: &str = "\"id\": \"exemplia-lyon\",\n\"aliases\": [\"exemplia\"]";

/// The record of what was withdrawn, and its folder from the folder of the project.
pub const WITHDRAWN: &str = r#"{
  "$schema": "../../schema/tombstone.json",
  "id": "exemplia",
  "name": "Exemplia",
  "removed": "2027-03-08",
  "reason": {
    "fr": "Ce programme figurait deux fois.",
    "en": "This program was listed twice."
  },
  "to": "programs/exemplia-lyon"
}"#;
/// See [`WITHDRAWN`].
pub const TOMBSTONES: &str = "public/catalogue/tombstones/programs";

/// What is typed for a record that is new, in the order of the steps; each line of a step is one command.
pub const LOCAL: [&str; 7] = [
    "",
    "git clone {repository} passerelles\ncd passerelles",
    "git switch -c correction",
    "cargo xtask new program",
    "cargo xtask check",
    "cargo xtask serve --watch",
    "git add public/catalogue\ngit commit\ngit push origin correction",
];

/// What else is typed, in the order in which it is explained.
pub const MORE: [&str; 5] = [
    "cargo xtask import --template",
    "cargo xtask import FILE.csv",
    "cargo xtask import FILE.csv --write",
    "cargo xtask catalogue report",
    "cargo xtask catalogue links",
];

/// Notes the ids that are published.
pub const REGISTER: &str = "cargo xtask catalogue register";

/// A command as it is typed by somebody who reads that language: what speaks to editors speaks French unless told otherwise.
pub fn typed(command: &str, lang: Lang) -> String {
    let speaks = ["new ", "check", "import ", "catalogue "];
    let told = lang == Lang::En
        && command.strip_prefix("cargo xtask ").is_some_and(|it| speaks.iter().any(|verb| it.starts_with(verb)));
    if told { format!("{command} --lang en") } else { command.to_owned() }
}
