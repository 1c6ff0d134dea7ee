//! Wire format 1 → [`Catalogue`]: the only file that deserialises. Domain types derive no `Deserialize`; their JSON shape
//! is written here, and the other way round in `write.rs`.

pub mod json;
mod program;
#[cfg(not(target_arch = "wasm32"))]
mod tombstone;

use serde_json::Number;

use crate::catalogue::fields::Fields;
use crate::catalogue::notes::{Notes, Record};
use crate::catalogue::problem::{Problem, Rule, quote, says};
use crate::catalogue::text::Text;
use crate::catalogue::wire::json::{Json, Object};
use crate::catalogue::{Loaded, Organisation, Program};
use crate::place::sorted::order;

/// The version of the format that is read and written here.
pub const VERSION: u64 = 1;

/// So many records are read in one step.
const FEW: usize = 8;

/// The two lists of a catalogue.
const ORGANISATIONS: &str = "organisations";
const PROGRAMS: &str = "programs";

/// A catalogue that is read record by record, for whoever is not to be kept waiting; see [`crate::catalogue::load`].
pub struct Reader<'a> {
    root: &'a Object<'a>,
    /// How many records were read, of both lists.
    at: usize,
    organisations: Vec<Organisation>,
    programs: Vec<Program>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    /// Begins to read what was understood as JSON.
    ///
    /// # Errors
    /// When it is no catalogue at all: an empty one, with the problem.
    pub fn begin(root: &'a Result<Json<'a>, serde_json::Error>) -> Result<Reader<'a>, Loaded> {
        let root = match root {
            Ok(root) => root,
            Err(error) => {
                return Err(unreadable(
                    || format!("ce n’est pas du JSON ({error})"),
                    || format!("it is not JSON ({error})"),
                ));
            }
        };
        let Some(root) = root.as_object() else {
            return Err(unreadable(|| "ce n’est pas un objet JSON".into(), || "it is not a JSON object".into()));
        };
        let version = root.get("version").and_then(Json::as_number).and_then(Number::as_u64);
        if version != Some(VERSION) {
            let found = || version.map_or_else(|| "–".to_owned(), |it| it.to_string());
            return Err(unreadable(
                || format!("version {}, alors que ce site lit la version {VERSION}", found()),
                || format!("version {}, while this site reads version {VERSION}", found()),
            ));
        }
        Ok(Reader { root, at: 0, organisations: Vec::new(), programs: Vec::new(), problems: Vec::new() })
    }

    fn listed(&self, folder: &str) -> &'a [Json<'a>] {
        self.root.get(folder).and_then(Json::as_list).unwrap_or_default()
    }

    /// Reads the next few records; whether there may be more.
    pub fn step(&mut self) -> bool {
        (0..FEW).all(|_| self.one())
    }

    fn one(&mut self) -> bool {
        let organisations = self.listed(ORGANISATIONS);
        let (own, entry) = match organisations.get(self.at) {
            Some(entry) => (true, entry),
            None => match self.listed(PROGRAMS).get(self.at - organisations.len()) {
                Some(entry) => (false, entry),
                None => return false,
            },
        };
        self.at += 1;
        let Some(object) = entry.as_object() else { return true };
        let problems = if own {
            let (read, problems) = organisation(object);
            self.organisations.extend(read);
            problems
        } else {
            let (read, problems) = program(object);
            self.programs.extend(read);
            problems
        };
        self.problems.extend(problems);
        true
    }

    /// The catalogue, and all that was wrong: what is no record, and what has the id of another, is left out here.
    pub fn end(self) -> Loaded {
        let notes = Notes::new(Record::Catalogue);
        let fields = Fields::new(self.root, &notes);
        let listed = self.listed(PROGRAMS).len();
        let mut loaded = Loaded { problems: self.problems, ..Loaded::default() };
        loaded.catalogue.generated = fields.date("generated");
        // Only for what is said of entries that are no objects, which no visitor is told.
        if !cfg!(target_arch = "wasm32") {
            let _ = (fields.objects(ORGANISATIONS), fields.objects(PROGRAMS));
        }
        loaded.catalogue.organisations = once(self.organisations, |it| &it.id, &|id| fields.twice(ORGANISATIONS, id));
        loaded.catalogue.programs = once(self.programs, |it| &it.id, &|id| fields.twice(PROGRAMS, id));
        loaded.left_out = listed - loaded.catalogue.programs.len();
        loaded.problems.extend(notes.into_list());
        loaded
    }
}

/// The records, without those whose id another one before them has; `twice` is told each such id.
fn once<T>(read: Vec<T>, id: fn(&T) -> &String, twice: &dyn Fn(&str)) -> Vec<T> {
    let text = |row: u32| read.get(row as usize).map_or("", |it| id(it).as_str());
    let mut doubles = vec![false; read.len()];
    for pair in order(read.len(), &|row| text(row).as_bytes()).windows(2) {
        if let [before, after] = pair
            && text(*before) == text(*after)
            && let Some(double) = doubles.get_mut(*after as usize)
        {
            twice(text(*after));
            *double = true;
        }
    }
    read.into_iter().zip(doubles).filter(|(_, double)| !double).map(|(it, _)| it).collect()
}

fn unreadable(fr: impl Fn() -> String, en: impl Fn() -> String) -> Loaded {
    let notes = Notes::new(Record::Catalogue);
    let text = says(
        || {
            format!(
                "Le catalogue ne peut pas être lu : {}. Le remplacer par un fichier produit par « cargo xtask build »",
                fr()
            )
        },
        || format!("The catalogue cannot be read: {}. Replace it with a file made by `cargo xtask build`", en()),
    );
    notes.add(String::new, Rule::Readable, true, text);
    Loaded { problems: notes.into_list(), ..Loaded::default() }
}

/// Reads one organisation; `None` when it cannot be shown.
pub fn organisation(object: &Object<'_>) -> (Option<Organisation>, Vec<Problem>) {
    let notes = Notes::new(Record::One(ORGANISATIONS, object));
    let fields = Fields::new(object, &notes);
    let (id, name) = (id(&fields), fields.required("name"));
    let aliases = fields.texts("aliases");
    let (kind, url, summary) = (fields.word("kind"), fields.link("url"), fields.translated("summary"));
    fields.finish();
    let read = match (id, name) {
        (Some(id), Some(name)) => Some(Organisation { id, name, aliases, kind, url, summary }),
        _ => None,
    };
    (read, notes.into_list())
}

/// Reads one program; `None` when it cannot be shown.
pub fn program(object: &Object<'_>) -> (Option<Program>, Vec<Problem>) {
    let notes = Notes::new(Record::One(PROGRAMS, object));
    let fields = Fields::new(object, &notes);
    let read = program::read(&fields);
    fields.finish();
    (read, notes.into_list())
}

/// Reads one tombstone of a folder; `None` when its page cannot be printed.
#[cfg(not(target_arch = "wasm32"))]
pub fn tombstone(
    object: &Object<'_>,
    folder: crate::catalogue::trace::Folder,
) -> (Option<crate::catalogue::trace::Tombstone>, Vec<Problem>) {
    let notes = Notes::new(Record::One("tombstones", object));
    let fields = Fields::new(object, &notes);
    let read = tombstone::read(&fields, folder);
    fields.finish();
    (read, notes.into_list())
}

/// The id of a record, if it can be an address.
pub(crate) fn id(fields: &Fields<'_>) -> Option<String> {
    let id = fields.required("id")?;
    if is_id(&id) {
        return Some(id);
    }
    fields.problem("id", Rule::Id, true, no_address(&id));
    None
}

/// Whether a text can be part of an address: 1 to 100 lower-case letters without accents, digits and inner hyphens.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// What is told of a text that cannot.
pub(crate) fn no_address(id: &str) -> Text {
    says(
        || {
            format!(
                "« {} » ne peut pas servir d’adresse : n’employer que des minuscules sans accent, des chiffres et des traits d’union",
                quote(id)
            )
        },
        || {
            format!(
                "`{}` cannot be an address: use only lower-case letters without accents, digits and hyphens",
                quote(id)
            )
        },
    )
}
