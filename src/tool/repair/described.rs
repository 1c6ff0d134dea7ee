//! What the schemas say of a field: its title in both languages, the sort of value it holds, the fields beside it.

use std::sync::OnceLock;

use serde_json::Value;

use crate::tool::schema;

/// A field of an object, with its title.
pub struct Titled {
    /// Its key.
    pub key: String,
    /// Its title in French.
    pub fr: String,
    /// Its title in English.
    pub en: String,
}

/// The schema of the records of a folder.
fn root(record: &str) -> Option<&'static Value> {
    static SCHEMAS: OnceLock<[Value; 2]> = OnceLock::new();
    let [program, organisation] = SCHEMAS.get_or_init(|| [schema::program(), schema::organisation()]);
    match record.split('/').next() {
        Some("programs") => Some(program),
        Some("organisations") => Some(organisation),
        _ => None,
    }
}

/// What a reference or a choice with null leads to.
fn resolved<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    let choices = node.get("anyOf").and_then(Value::as_array);
    let node = choices.and_then(|all| all.iter().find(|it| it.get("$ref").is_some())).unwrap_or(node);
    let name = node.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix("#/$defs/"));
    name.and_then(|name| root.get("$defs")?.get(name)).unwrap_or(node)
}

/// The schema of a field, its references followed, by a path without places in lists: `sessions[].start`.
pub fn field(record: &str, path: &str) -> Option<&'static Value> {
    let root = root(record)?;
    let mut node = root;
    for part in path.split('.').filter(|it| !it.is_empty()) {
        let key = part.trim_end_matches("[]");
        node = resolved(root, node.get("properties")?.get(key)?);
        if part.ends_with("[]") {
            node = resolved(root, node.get("items")?);
        }
    }
    Some(node)
}

/// The fields of an object.
pub fn fields(record: &str, path: &str) -> Vec<Titled> {
    let properties = field(record, path).and_then(|it| it.get("properties")?.as_object());
    properties.into_iter().flatten().filter(|(key, _)| *key != "$schema").map(|(key, node)| titled(key, node)).collect()
}

fn titled(key: &str, node: &Value) -> Titled {
    let title = node.get("title").and_then(Value::as_str).unwrap_or(key);
    let (fr, en) = title.split_once(" / ").unwrap_or((title, title));
    // English writes the names of languages with a capital.
    let en = if ["French", "English"].contains(&en) { en.to_owned() } else { lowered(en) };
    Titled { key: key.to_owned(), fr: lowered(fr), en }
}

/// The title of one field.
pub fn title(record: &str, path: &str) -> Option<Titled> {
    let (outer, key) = path.rsplit_once('.').unwrap_or(("", path));
    let key = key.trim_end_matches("[]");
    fields(record, outer).into_iter().find(|it| it.key == key)
}

/// The object in which a key of that name belongs, if it is the only one: `start` → `sessions[]`.
pub fn home(record: &str, key: &str) -> Option<&'static str> {
    const OBJECTS: [&str; 7] = ["", "sessions[]", "sessions[].place", "links", "age", "cost", "sessions[].duration"];
    let mut homes = OBJECTS.into_iter().filter(|path| fields(record, path).iter().any(|it| it.key == key));
    homes.next().filter(|_| homes.next().is_none())
}

/// A label as it stands inside a sentence: its first letter small, unless it is a word of capitals.
pub fn lowered(label: &str) -> String {
    let mut signs = label.chars();
    match (signs.next(), label.chars().nth(1)) {
        (Some(first), Some(second)) if !second.is_uppercase() => format!("{}{}", first.to_lowercase(), signs.as_str()),
        _ => label.to_owned(),
    }
}
