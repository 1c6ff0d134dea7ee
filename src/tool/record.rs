//! A record as it is edited: the JSON of its file with every key in its place, known or not, so that what is not touched is
//! written back as it was.

pub mod place;
pub mod terms;
pub mod trial;
pub mod written;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Number;

use crate::catalogue::wire::json::Json;

/// The order of keys in a file, in every object alike: a new key stands before the first of those after it.
const ORDER: [&str; 51] = [
    "$schema",
    "id",
    "role",
    "name",
    "kind",
    "url",
    "title",
    "lang",
    "fr",
    "en",
    "summary",
    "aliases",
    "partners",
    "status",
    "seen",
    "women",
    "audience",
    "age",
    "min",
    "max",
    "level",
    "topics",
    "languages",
    "cost",
    "eur",
    "entry",
    "certification",
    "sessions",
    "format",
    "place",
    "commune",
    "city",
    "department",
    "region",
    "postcode",
    "address",
    "lat",
    "lon",
    "start",
    "end",
    "apply_by",
    "duration",
    "value",
    "unit",
    "area",
    "links",
    "info",
    "signup",
    "sources",
    "supports",
    "note",
];

/// A JSON value that can be changed. Objects keep the order of their keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// An object without keys.
    pub fn empty() -> Node {
        Node::Object(Vec::new())
    }

    /// A text.
    pub fn text(text: impl Into<String>) -> Node {
        Node::Text(text.into())
    }

    /// Reads a file. A mark that some editors put before the text is left out.
    ///
    /// # Errors
    /// Where the text is not JSON.
    pub fn read(text: &str) -> Result<Node, serde_json::Error> {
        Json::read(text.trim_start_matches('\u{feff}')).map(|json| Node::from(&json))
    }

    /// The text of a file: two spaces a level, a line break at the end.
    pub fn file(&self) -> String {
        // Nothing in such a tree can fail to be written: keys are texts, and numbers come from JSON.
        format!("{}\n", serde_json::to_string_pretty(self).unwrap_or_default())
    }

    /// The value at a path of keys, as `cost.note.fr`, unless it is absent or null: not stated.
    pub fn get(&self, path: &str) -> Option<&Node> {
        let found = path.split('.').try_fold(self, |at, key| match at {
            Node::Object(entries) => entries.iter().rfind(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        });
        found.filter(|value| **value != Node::Null)
    }

    /// The text at a path.
    pub fn says(&self, path: &str) -> Option<&str> {
        match self.get(path) {
            Some(Node::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The list at a path; empty where there is none.
    pub fn list(&self, path: &str) -> &[Node] {
        match self.get(path) {
            Some(Node::List(list)) => list,
            _ => &[],
        }
    }

    /// Puts a value at a path: in its place when the key is there, else where the house's order wants it. What stands in the
    /// way and is no object makes room.
    pub fn set(&mut self, path: &str, value: Node) {
        if !matches!(self, Node::Object(_)) {
            *self = Node::empty();
        }
        let Node::Object(entries) = self else { return };
        let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
        let value = match rest {
            None => value,
            Some(rest) => {
                let mut inner =
                    entries.iter().rfind(|(name, _)| name == key).map_or_else(Node::empty, |it| it.1.clone());
                inner.set(rest, value);
                inner
            }
        };
        if let Some((_, slot)) = entries.iter_mut().rfind(|(name, _)| name == key) {
            *slot = value;
            return;
        }
        let later = |name: &str| rank(name).zip(rank(key)).is_some_and(|(other, own)| other > own);
        let at = entries.iter().position(|(name, _)| later(name)).unwrap_or(entries.len());
        entries.insert(at, (key.to_owned(), value));
    }

    /// Takes a value away, and the objects that nothing is left in.
    pub fn remove(&mut self, path: &str) {
        let Node::Object(entries) = self else { return };
        let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
        if let Some(rest) = rest {
            let Some((_, inner)) = entries.iter_mut().rfind(|(name, _)| name == key) else { return };
            inner.remove(rest);
            if *inner != Node::empty() {
                return;
            }
        }
        entries.retain(|(name, _)| name != key);
    }
}

fn rank(key: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == key)
}

impl From<&Json<'_>> for Node {
    fn from(json: &Json<'_>) -> Node {
        match json {
            Json::Null => Node::Null,
            Json::Truth(value) => Node::Truth(*value),
            Json::Number(number) => Node::Number(number.clone()),
            Json::Text(text) => Node::Text(text.clone().into_owned()),
            Json::List(list) => Node::List(list.iter().map(Node::from).collect()),
            Json::Object(object) => {
                Node::Object(object.entries().map(|(key, value)| (key.to_owned(), Node::from(value))).collect())
            }
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => out.serialize_unit(),
            Node::Truth(value) => out.serialize_bool(*value),
            Node::Number(number) => number.serialize(out),
            Node::Text(text) => out.serialize_str(text),
            Node::List(list) => {
                let mut all = out.serialize_seq(Some(list.len()))?;
                list.iter().try_for_each(|it| all.serialize_element(it))?;
                all.end()
            }
            Node::Object(entries) => {
                let mut all = out.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| all.serialize_entry(key, value))?;
                all.end()
            }
        }
    }
}
