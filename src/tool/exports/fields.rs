//! The fields of a schema as the rows of a table: each with its path, and its description in both languages.

use serde_json::Value;

use crate::site::open_data::{DataField, both};

/// More words than this are not listed.
const FEW: usize = 20;

/// Every field that a schema describes, the outer before the inner, required ones first.
pub fn of(schema: &Value) -> Vec<DataField> {
    let mut found = Vec::new();
    walk(schema, schema, "", &mut found);
    found
}

fn walk(root: &Value, at: &Value, path: &str, found: &mut Vec<DataField>) {
    let required = |name: &str| at["required"].as_array().is_some_and(|list| list.iter().any(|it| it == name));
    let mut all: Vec<(&String, &Value)> = at["properties"].as_object().into_iter().flatten().collect();
    all.sort_by_key(|(name, _)| !required(name));
    for (name, field) in all {
        let (inner, many) = behind(root, field);
        let name_here = format!("{path}{name}{}", if many { "[]" } else { "" });
        let text = field["description"].as_str().unwrap_or_default();
        let (fr, en) = text.split_once("\n\n").unwrap_or((text, text));
        let words: Vec<&str> = inner["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let untold = !words.is_empty() && words.len() <= FEW && words.iter().any(|word| !fr.contains(word));
        let (more_fr, more_en) = match untold {
            true => (format!(" Mots : {}.", words.join(", ")), format!(" Words: {}.", words.join(", "))),
            false => (String::new(), String::new()),
        };
        found.push(DataField {
            name: name_here.clone(),
            required: required(name),
            says: both(format!("{fr}{more_fr}"), format!("{en}{more_en}")),
        });
        walk(root, inner, &format!("{name_here}."), found);
    }
}

/// What a field holds once references, "or null" and lists are seen through; and whether it is a list.
pub fn behind<'a>(root: &'a Value, field: &'a Value) -> (&'a Value, bool) {
    if let Some(reference) = field["$ref"].as_str() {
        let there = root.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null);
        return (there, false);
    }
    if let Some(first) = field["anyOf"].as_array().and_then(|all| all.first()).filter(|_| field["properties"].is_null())
    {
        return behind(root, first);
    }
    if !field["items"].is_null() {
        return (behind(root, &field["items"]).0, true);
    }
    (field, false)
}
