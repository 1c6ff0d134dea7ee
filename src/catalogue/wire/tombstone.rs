//! The fields of a tombstone: a record that was withdrawn, read by the native door alone.

use crate::catalogue::fields::Fields;
use crate::catalogue::problem::{Rule, quote, says};
use crate::catalogue::trace::{Folder, Key, Tombstone};
use crate::catalogue::wire::id;

/// Reads the fields of a tombstone; `None` when its page cannot be printed.
pub(crate) fn read(fields: &Fields<'_>, folder: Folder) -> Option<Tombstone> {
    let (id, name) = (id(fields), fields.required("name"));
    let (removed, reason) = (fields.date("removed"), fields.translated("reason"));
    for key in ["removed", "reason"] {
        if fields.value(key).is_none() {
            fields.missing(key);
        }
    }
    let to = fields.text("to").and_then(|text| {
        let key = Key::parse(&text);
        if key.is_none() {
            let text = quote(&text);
            let text = says(
                || format!("« {text} » ne nomme aucune fiche : écrire par exemple « programs/geniales » ou « organisations/simplon »"),
                || format!("`{text}` names no record: write `programs/geniales` or `organisations/simplon`, for example"),
            );
            fields.problem("to", Rule::Reference, false, text);
        }
        key
    });
    Some(Tombstone { key: Key { folder, id: id? }, name: name?, removed: removed?, reason: reason?, to })
}
