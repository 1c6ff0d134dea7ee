//! [`Catalogue`] → wire format 1, the way back of `wire.rs`. What is not stated is left out.

use serde_json::{Map, Value, json};

use crate::catalogue::text::Text;
use crate::catalogue::trace::Tombstone;
use crate::catalogue::wire::VERSION;
use crate::catalogue::words::Vocabulary;
use crate::catalogue::{Catalogue, Organisation, Place, Program, Session, Source};

/// A JSON object that forgets what is not stated.
struct Object(Map<String, Value>);

impl Object {
    fn new() -> Object {
        Object(Map::new())
    }

    fn put(mut self, key: &str, value: impl Into<Value>) -> Object {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::Array(list) => list.is_empty(),
            Value::Object(map) => map.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(key.to_owned(), value);
        }
        self
    }

    /// The same, for an object that says something by being there.
    fn put_even_empty(mut self, key: &str, value: Option<Value>) -> Object {
        self.0.extend(value.map(|value| (key.to_owned(), value)));
        self
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// The whole catalogue as `catalogue.json` holds it.
pub fn catalogue(catalogue: &Catalogue) -> Value {
    Object::new()
        .put("version", VERSION)
        .put("generated", catalogue.generated.map(|date| date.to_string()))
        .put("organisations", catalogue.organisations.iter().map(organisation).collect::<Vec<_>>())
        .put("programs", catalogue.programs.iter().map(program).collect::<Vec<_>>())
        .done()
}

/// One organisation.
pub fn organisation(it: &Organisation) -> Value {
    Object::new()
        .put("id", it.id.as_str())
        .put("name", it.name.as_str())
        .put("kind", it.kind.map(Vocabulary::word))
        .put("url", it.url.as_deref())
        .put("summary", it.summary.as_ref().map(text))
        .put("aliases", it.aliases.clone())
        .done()
}

/// One program.
pub fn program(it: &Program) -> Value {
    let partner = |id: &str, role: Option<&str>| Object::new().put("id", id).put("role", role).done();
    let partners: Vec<Value> = it.partners.iter().map(|it| partner(&it.id, it.role.map(Vocabulary::word))).collect();
    let age = Object::new().put("min", it.age.min).put("max", it.age.max).done();
    let cost = Object::new().put("eur", it.cost.eur.map(number)).put("note", it.cost.note.as_ref().map(text)).done();
    let links = Object::new().put("info", it.info.as_deref()).put("signup", it.signup.as_deref()).done();
    Object::new()
        .put("id", it.id.as_str())
        .put("aliases", it.aliases.clone())
        .put("name", it.name.as_str())
        .put("kind", it.kind.word())
        .put("summary", text(&it.summary))
        .put("partners", partners)
        .put("status", it.status.word())
        .put("seen", it.seen.map(|date| date.to_string()))
        .put("women", it.women.map(Vocabulary::word))
        .put("audience", all(&it.audience))
        .put("age", age)
        .put("level", it.level.map(Vocabulary::word))
        .put("topics", all(&it.topics))
        .put("languages", it.languages.clone())
        .put("cost", cost)
        .put("entry", it.entry.map(Vocabulary::word))
        .put("certification", it.certification.as_ref().map(text))
        .put("sessions", it.sessions.iter().map(session).collect::<Vec<_>>())
        .put("area", if it.nationwide { json!({"kind": "nationwide"}) } else { Value::Null })
        .put("links", links)
        .put("sources", it.sources.iter().map(source).collect::<Vec<_>>())
        .done()
}

/// One tombstone.
pub fn tombstone(it: &Tombstone) -> Value {
    Object::new()
        .put("id", it.key.id.as_str())
        .put("name", it.name.as_str())
        .put("removed", it.removed.to_string())
        .put("reason", text(&it.reason))
        .put("to", it.to.as_ref().map(|to| to.to_string()))
        .done()
}

fn session(it: &Session) -> Value {
    let duration = it.duration.map(|it| json!({"value": number(it.value), "unit": it.unit.word()}));
    Object::new()
        .put("format", it.format.map(Vocabulary::word))
        // A place of which nothing is said is one to be told: read again, it must not have become none at all.
        .put_even_empty("place", it.place.as_ref().map(place))
        .put("start", it.start.map(|date| date.to_string()))
        .put("end", it.end.map(|date| date.to_string()))
        .put("apply_by", it.apply_by.map(|date| date.to_string()))
        .put("duration", duration)
        .put("signup", it.signup.as_deref())
        .put("note", it.note.as_ref().map(text))
        .done()
}

fn place(it: &Place) -> Value {
    Object::new()
        .put("commune", it.commune.as_deref())
        .put("city", it.city.as_deref())
        .put("department", it.department.as_deref())
        .put("region", it.region.as_deref())
        .put("postcode", it.postcode.as_deref())
        .put("address", it.address.as_deref())
        .put("lat", it.point.map(|point| point.lat))
        .put("lon", it.point.map(|point| point.lon))
        .done()
}

fn source(it: &Source) -> Value {
    Object::new()
        .put("url", it.url.as_str())
        .put("title", it.title.as_str())
        .put("lang", it.lang.as_deref())
        .put("seen", it.seen.map(|date| date.to_string()))
        .put("supports", it.supports.as_deref())
        .put("note", it.note.as_ref().map(text))
        .done()
}

fn text(it: &Text) -> Value {
    Object::new().put("fr", it.fr.as_str()).put("en", it.en.as_deref()).done()
}

fn all<T: Vocabulary>(list: &[T]) -> Vec<&'static str> {
    list.iter().map(|value| value.word()).collect()
}

/// Whole numbers are written without a decimal point.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 { json!(value as i64) } else { json!(value) }
}
