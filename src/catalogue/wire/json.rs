//! JSON as it is read: texts without escapes stay where they stand in the file, objects keep their entries in its order.
//!
//! The general tree of `serde_json` copies each key and each text and sorts each object, which took half of the time of reading
//! a catalogue.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

/// A JSON value (RFC 8259).
#[derive(Debug)]
pub enum Json<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Truth(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Json<'a>>),
    /// An object.
    Object(Object<'a>),
}

/// A JSON object.
#[derive(Debug)]
pub struct Object<'a>(pub(in crate::catalogue) Vec<Entry<'a>>);

/// One entry of an object.
#[derive(Debug)]
pub(in crate::catalogue) struct Entry<'a> {
    pub(in crate::catalogue) key: Cow<'a, str>,
    value: Json<'a>,
    /// Whether somebody looked it up.
    pub(in crate::catalogue) asked: Cell<bool>,
}

impl<'a> Object<'a> {
    /// The value of a key; where it stands twice, the last one.
    pub fn get(&self, key: &str) -> Option<&Json<'a>> {
        let entry = self.entry(key)?;
        entry.asked.set(true);
        Some(&entry.value)
    }

    /// The same, without noting that it was looked up.
    pub(in crate::catalogue) fn peek(&self, key: &str) -> Option<&Json<'a>> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// Keys and values, in the order of the text.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Json<'a>)> {
        self.0.iter().map(|entry| (entry.key.as_ref(), &entry.value))
    }

    fn entry(&self, key: &str) -> Option<&Entry<'a>> {
        self.0.iter().rfind(|entry| entry.key == key)
    }
}

impl<'a> Json<'a> {
    /// Reads a text.
    ///
    /// # Errors
    /// Where the text is not JSON, with line and column.
    pub fn read(text: &'a str) -> Result<Json<'a>, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Json::Text(text) = self { Some(text) } else { None }
    }

    /// The list, if it is one.
    pub fn as_list(&self) -> Option<&[Json<'a>]> {
        if let Json::List(list) = self { Some(list) } else { None }
    }

    /// The object, if it is one.
    pub fn as_object(&self) -> Option<&Object<'a>> {
        if let Json::Object(object) = self { Some(object) } else { None }
    }

    /// The number, if it is one.
    pub fn as_number(&self) -> Option<&Number> {
        if let Json::Number(number) = self { Some(number) } else { None }
    }
}

/// As it would be written in a file, on one line.
impl fmt::Display for Json<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Json::Null => out.write_str("null"),
            Json::Truth(value) => write!(out, "{value}"),
            Json::Number(number) => write!(out, "{number}"),
            Json::Text(it) => out.write_str(&text(it)),
            Json::List(list) => {
                let all: Vec<String> = list.iter().map(Json::to_string).collect();
                write!(out, "[{}]", all.join(","))
            }
            Json::Object(object) => {
                let all: Vec<String> = object.0.iter().map(|it| format!("{}:{}", text(&it.key), it.value)).collect();
                write!(out, "{{{}}}", all.join(","))
            }
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Json<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Json<'a>, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Truth(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json<'de>, A::Error> {
        let mut entries = Vec::new();
        // A key is read as any value is: one way of reading is enough for the page.
        while let Some((key, value)) = from.next_entry::<Json<'de>, Json<'de>>()? {
            let Json::Text(key) = key else { continue };
            entries.push(Entry { key, value, asked: Cell::new(false) });
        }
        Ok(Json::Object(Object(entries)))
    }
}
