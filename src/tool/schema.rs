//! The JSON Schemas (draft 2020-12) of our own formats: the catalogue on the wire, and the record of a program or an
//! organisation. They are made from the described types below, whose words come from [`crate::catalogue::words`], so that
//! they cannot drift from what the loader reads; `tests/schema.rs` holds both to the same verdicts.

pub mod kinds;
pub mod organisation;
pub mod program;
pub mod session;
pub mod source;
pub mod tombstone;
pub mod wire;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

/// A file of the catalogue folder, and the schema in it.
pub type Committed = (&'static str, fn() -> Value);

/// Where the schemas that editors of records use stand, in the catalogue folder.
pub const COMMITTED: [Committed; 3] = [
    ("schema/program.json", program),
    ("schema/organisation.json", organisation),
    ("schema/tombstone.json", tombstone),
];

/// The record of a program, in the form in which it is edited and published in full: a field it does not name is a slip.
pub fn program() -> Value {
    editing(of::<program::Program>(), "../schema/program.json")
}

/// The record of an organisation, likewise.
pub fn organisation() -> Value {
    editing(of::<organisation::Organisation>(), "../schema/organisation.json")
}

/// The record of what was withdrawn, likewise.
pub fn tombstone() -> Value {
    editing(of::<tombstone::Tombstone>(), "../../schema/tombstone.json")
}

/// `catalogue.json`, wire format 1. Fields may be added within a version: the schema lets pass those it does not name.
pub fn catalogue() -> Value {
    of::<wire::Wire>()
}

/// A schema as it is published: under its own address.
pub fn published(schema: Value, address: &str) -> Value {
    with(schema, "$id", json!(address))
}

/// A schema as text, readable and ending with a line break.
pub fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn of<T: JsonSchema>() -> Value {
    let mut schema = Value::from(SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>());
    without_formats(&mut schema);
    schema
}

fn with(mut schema: Value, key: &str, value: Value) -> Value {
    if let Some(map) = schema.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
    schema
}

/// Formats of Rust's numbers (`uint32`, `double`) mean nothing to readers of JSON.
fn without_formats(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("format").is_some_and(|it| matches!(it.as_str(), Some("double" | "uint32" | "uint8"))) {
                map.remove("format");
            }
            map.values_mut().for_each(without_formats);
        }
        Value::Array(list) => list.iter_mut().for_each(without_formats),
        _ => {}
    }
}

/// Closes every object: in a record being written, an unknown field is a slip of the pen. `$schema` is for editors alone.
fn editing(mut schema: Value, example: &str) -> Value {
    close(&mut schema);
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        let described = json!({
            "title": "Schéma / Schema",
            "description": "Le schéma de la fiche, pour l’éditeur de texte ; il ne dit rien du programme ni de l’organisation.\n\nThe schema of the record, for text editors; it says nothing of the program or the organisation.",
            "type": "string",
            "examples": [example],
        });
        properties.insert("$schema".to_owned(), described);
    }
    schema
}

fn close(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("type").is_some_and(|it| it == "object") && map.contains_key("properties") {
                map.insert("additionalProperties".to_owned(), json!(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}
