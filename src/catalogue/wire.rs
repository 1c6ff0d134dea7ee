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

/// Reads a whole catalogue; see [`crate::catalogue::load`].
pub(crate) fn catalogue(text: &str) -> Loaded {
    let root = match Json::read(text) {
        Ok(root) => root,
        Err(error) => {
            return unreadable(|| format!("ce n’est pas du JSON ({error})"), || format!("it is not JSON ({error})"));
        }
    };
    let Some(object) = root.as_object() else {
        return unreadable(|| "ce n’est pas un objet JSON".into(), || "it is not a JSON object".into());
    };
    let version = object.get("version").and_then(Json::as_number).and_then(Number::as_u64);
    if version != Some(VERSION) {
        let found = || version.map_or_else(|| "–".to_owned(), |it| it.to_string());
        return unreadable(
            || format!("version {}, alors que ce site lit la version {VERSION}", found()),
            || format!("version {}, while this site reads version {VERSION}", found()),
        );
    }
    let notes = Notes::new(Record::Catalogue);
    let fields = Fields::new(object, &notes);
    let mut loaded = Loaded::default();
    loaded.catalogue.generated = fields.date("generated");
    let mut read = Vec::new();
    for entry in fields.objects("organisations") {
        let (organisation, problems) = organisation(entry.raw());
        loaded.problems.extend(problems);
        read.extend(organisation);
    }
    loaded.catalogue.organisations = once(read, |it| &it.id, &|id| fields.twice("organisations", id));
    let mut read = Vec::new();
    for entry in fields.objects("programs") {
        let (program, problems) = program(entry.raw());
        loaded.problems.extend(problems);
        read.extend(program);
    }
    loaded.catalogue.programs = once(read, |it| &it.id, &|id| fields.twice("programs", id));
    let listed = object.get("programs").and_then(Json::as_list).map_or(0, <[Json<'_>]>::len);
    loaded.left_out = listed - loaded.catalogue.programs.len();
    loaded.problems.extend(notes.into_list());
    loaded
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
    let notes = Notes::new(Record::One("organisations", object));
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
    let notes = Notes::new(Record::One("programs", object));
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
