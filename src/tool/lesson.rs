//! What the guide for contributors shows of the catalogue: a shipped record as its file stands, every field of its schema with how
//! it is written, and what the check really says of a slip in it. Nothing of this is typed twice, so nothing of it can drift.

pub mod examples;

use std::path::Path;

use serde_json::Value;

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::place::communes::Communes;
use crate::site::lesson::{Explained, FOLDER, Lesson, Slip};
use crate::site::open_data::both;
use crate::site::papers::Both;
use crate::tool::exports::fields;
use crate::tool::gather::{Gathered, gather};
use crate::tool::{ToolError, check, disk, schema};

/// The program whose record the guide follows: one session, its place, dates and price, and one source.
const ID: &str = "steam4all-bootcamp-ia";
/// Its record, read when the tool is built: a catalogue of another folder does not have it.
const RECORD: &str = include_str!("../../public/catalogue/programs/steam4all-bootcamp-ia.json");
/// The record of an organisation that has every field.
const ORGANISATION: &str = include_str!("../../public/catalogue/organisations/simplon.json");
/// The empty model of a program's record.
pub const MODEL: &str = include_str!("lesson/modele.json");

/// The field in which the slip is made.
const SLIPPING: &str = "start";
/// A longer text is cut where a field is explained: the record shows all of it.
const LONGEST: usize = 56;

/// The shipped example; the check is not asked yet.
///
/// # Errors
/// When the shipped record is no longer fit to be an example.
pub fn shipped() -> Result<Lesson, ToolError> {
    of(ID, RECORD, ORGANISATION)
}

/// A lesson on that record.
///
/// # Errors
/// When one of the records is no JSON, or the first has no day on which it starts.
pub fn of(id: &str, record: &str, organisation: &str) -> Result<Lesson, ToolError> {
    let read = |text: &str| -> Result<Value, ToolError> {
        serde_json::from_str(text).map_err(|error| unfit(id, &format!("is no JSON: {error}")))
    };
    Ok(Lesson {
        id: id.to_owned(),
        text: record.to_owned(),
        program: explained(&schema::program(), &read(record)?),
        organisation: explained(&schema::organisation(), &read(organisation)?),
        slip: slip(record).ok_or_else(|| unfit(id, "has no line with the day on which a session starts"))?,
    })
}

fn unfit(id: &str, why: &str) -> ToolError {
    let what = format!("The example of the guide for contributors, {id}, {why}");
    ToolError::new(what, "Choose another record in src/tool/lesson.rs, with a session whose first day is known.")
}

/// The first line that says on which day a session starts, with that day as people write it.
fn slip(record: &str) -> Option<Slip> {
    let opening = format!("\"{SLIPPING}\": \"");
    let (index, line) = record.lines().enumerate().find(|(_, line)| line.trim_start().starts_with(&opening))?;
    let day = line.trim_start().strip_prefix(&opening)?.split('"').next()?;
    let [year, month, day_of_month] = day.split('-').collect::<Vec<_>>().try_into().ok()?;
    Some(Slip {
        line: index + 1,
        field: format!("sessions[0].{SLIPPING}"),
        values: [day.to_owned(), format!("{day_of_month}/{month}/{year}")],
        answers: [both("", ""), both("", "")],
    })
}

/// The lesson with what the check says: of the slip, in a copy of the record in the folder `scratch`, which is removed again; and
/// of the catalogue without it, which has no problem.
///
/// # Errors
/// When the folder cannot be used.
pub fn answered(
    lesson: Lesson,
    whole: &Gathered,
    communes: &Communes,
    today: Date,
    scratch: &Path,
) -> Result<Lesson, ToolError> {
    let [right, wrong] = &lesson.slip.values;
    let quoted = |day: &str| format!("\"{SLIPPING}\": \"{day}\"");
    let slipped = lesson.text.replacen(&quoted(right), &quoted(wrong), 1);
    disk::write(&scratch.join("programs").join(format!("{}.json", lesson.id)), slipped.as_bytes())?;
    let partners: Value = serde_json::from_str(&lesson.text).unwrap_or_default();
    for id in partners["partners"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()) {
        let record = serde_json::json!({ "id": id, "name": id }).to_string();
        disk::write(&scratch.join("organisations").join(format!("{id}.json")), record.as_bytes())?;
    }
    let mut slipped = gather(scratch, communes, today)?;
    disk::remove(scratch)?;
    // The rest of the sentence counts the catalogue, which is not in that folder.
    slipped.problems.retain(|it| it.record == format!("programs/{}", lesson.id));
    slipped.catalogue = whole.catalogue.clone();
    slipped.files = whole.files;
    let folder = Path::new(FOLDER.trim_end_matches("/programs"));
    let answer = |of: &Gathered| {
        let said = |lang| check::text(of, folder, lang).trim_matches('\n').to_owned();
        both(said(Lang::Fr), said(Lang::En))
    };
    let answers = [answer(&slipped), answer(whole)];
    Ok(Lesson { slip: Slip { answers, ..lesson.slip }, ..lesson })
}

/// Every field of a schema, each with how it is written: as in `record`, else as the examples have it.
fn explained(schema: &Value, record: &Value) -> Vec<Explained> {
    let fields = fields::of(schema);
    let holds = |name: &str| fields.iter().any(|it| it.name.starts_with(&format!("{name}.")));
    let example = |name: &str| {
        let own = value(record, name).and_then(|it| written(name, it));
        let made = examples::of(name).and_then(|text| written(name, &serde_json::from_str(text).ok()?));
        own.or(made).filter(|_| !holds(name))
    };
    let told = fields.iter().map(|it| Explained {
        example: example(&it.name),
        label: label(schema, &it.name).unwrap_or_else(|| both(it.name.clone(), it.name.clone())),
        name: it.name.clone(),
        required: it.required,
        says: it.says.clone(),
    });
    told.collect()
}

/// The name that a schema gives to a field, in both languages.
fn label(schema: &Value, name: &str) -> Option<Both> {
    let mut at = schema;
    let mut title = None;
    for part in name.split('.') {
        let field = &at["properties"][part.trim_end_matches("[]")];
        title = field["title"].as_str();
        at = fields::behind(schema, field).0;
    }
    title?.split_once(" / ").map(|(fr, en)| both(fr, en))
}

/// What a record holds under a name; of a list, the first entry that has it.
fn value<'a>(record: &'a Value, name: &str) -> Option<&'a Value> {
    let (first, rest) = name.split_once('.').unwrap_or((name, ""));
    let here = record.get(first.trim_end_matches("[]")).filter(|it| !it.is_null())?;
    match (rest.is_empty(), here.as_array()) {
        (true, _) => Some(here),
        (false, Some(list)) => list.iter().find_map(|it| value(it, rest)),
        (false, None) => value(here, rest),
    }
}

/// A field as a line of a record.
fn written(name: &str, value: &Value) -> Option<String> {
    let key = name.rsplit('.').next()?.trim_end_matches("[]");
    let value = match value {
        Value::Array(list) => {
            let all: Vec<String> = list.iter().map(Value::to_string).collect();
            format!("[{}]", all.join(", "))
        }
        Value::String(text) if text.chars().count() > LONGEST => {
            let cut: String = text.chars().take(LONGEST).collect();
            format!("\"{}…\"", cut.trim_end())
        }
        other => other.to_string(),
    };
    Some(format!("\"{key}\": {value}"))
}
