//! Every field of the schemas is explained in both languages, with an example that the schema and the check accept.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::draft202012;
use passerelles::catalogue::text::Lang;
use passerelles::site::lesson::{ADVISED, Explained, GROUPS, SHOWN};
use passerelles::tool::exports::fields;
use passerelles::tool::gather::gather;
use passerelles::tool::lesson;
use passerelles::tool::lesson::examples::EXAMPLES;
use passerelles::tool::schema;
use serde_json::{Value, json};

use crate::page::{page, texts};
use crate::shipped::{TODAY, records, shipped};

/// The first part of a field's name, as the groups have it.
fn first(name: &str) -> &str {
    name.split('.').next().expect("a name").trim_end_matches("[]")
}

#[test]
fn every_field_is_in_a_group_and_has_its_meaning_and_an_example() {
    let lesson = lesson::shipped().expect("the shipped example");
    let (own, [organisation]) = GROUPS.split_last_chunk::<1>().map(|(own, last)| (own, *last)).expect("groups");
    let programs: Vec<&str> = own.iter().flat_map(|it| it.iter().copied()).collect();
    for (schema, told, groups) in [
        (schema::program(), &lesson.program, programs),
        (schema::organisation(), &lesson.organisation, organisation.to_vec()),
    ] {
        let wanted: Vec<String> = fields::of(&schema).into_iter().map(|it| it.name).collect();
        assert_eq!(told.iter().map(|it| it.name.clone()).collect::<Vec<_>>(), wanted);
        for it in told {
            let name = &it.name;
            let placed = groups.iter().filter(|group| **group == first(name)).count();
            assert_eq!(placed, 1, "{name}: name it in one of the GROUPS of src/site/lesson.rs");
            let holds = told.iter().any(|other| other.name.starts_with(&format!("{name}.")));
            let example = it.example.is_some() != holds;
            assert!(example, "{name}: write an example in src/tool/lesson/examples.rs");
            for lang in Lang::ALL {
                assert!(
                    it.says.read(lang).len() > 3 && it.label.read(lang).len() > 1,
                    "{name}: describe it in the schema"
                );
            }
            assert_ne!(it.says.fr, it.says.en, "{name}");
        }
    }
}

#[test]
fn the_page_shows_every_field_with_its_meaning_and_example_in_both_languages() {
    let lesson = lesson::shipped().expect("the shipped example");
    for lang in Lang::ALL {
        let dom = page(lang);
        let rows: Vec<String> = dom
            .all("details")
            .into_iter()
            .flat_map(|it| dom.inside(it, "dt").into_iter().zip(dom.inside(it, "dd")).collect::<Vec<_>>())
            .map(|(term, says)| format!("{} {}", dom.text(term), dom.text(says)))
            .collect();
        let shown = |it: &Explained| {
            rows.iter().any(|row| {
                row.starts_with(&it.name)
                    && [it.says.read(lang), it.label.read(lang), it.example.as_deref().unwrap_or_default()]
                        .iter()
                        .all(|part| row.contains(part))
            })
        };
        let all = lesson.program.iter().chain(&lesson.organisation);
        let missing: Vec<&str> = all.filter(|it| !shown(it)).map(|it| it.name.as_str()).collect();
        assert!(missing.is_empty(), "{}: not explained: {missing:?}", lang.tag());
        assert_eq!(rows.len(), lesson.program.len() + lesson.organisation.len(), "{}", lang.tag());
        assert_eq!(dom.all("details").len(), GROUPS.len());
        assert!(texts(&dom, "summary").iter().all(|it| it.chars().any(|sign| sign.is_ascii_digit())));
    }
    println!("figure: fields explained = {}", lesson.program.len() + lesson.organisation.len());
}

#[test]
fn what_is_advised_drawn_and_shown_by_example_are_fields() {
    let lesson = lesson::shipped().expect("the shipped example");
    let there: BTreeSet<&str> = lesson.program.iter().chain(&lesson.organisation).map(|it| it.name.as_str()).collect();
    for name in ADVISED.iter().chain(&SHOWN) {
        assert!(there.contains(name), "{name} is no field");
    }
    assert!(SHOWN.iter().all(|name| lesson.written(name).is_some_and(|it| it.chars().count() < 30)), "short enough");
    let idle: Vec<&str> = EXAMPLES.iter().map(|(name, _)| *name).filter(|it| !there.contains(it)).collect();
    assert!(idle.is_empty(), "examples of no field: {idle:?}");
}

/// Writes a value into a record, under the name that the guide gives to its field.
fn put(record: &mut Value, name: &str, value: Value) {
    let (part, rest) = name.split_once('.').unwrap_or((name, ""));
    let key = part.trim_end_matches("[]");
    if rest.is_empty() {
        record[key] = value;
    } else if part.ends_with("[]") {
        put(&mut record[key][0], rest, value);
    } else {
        put(&mut record[key], rest, value);
    }
}

#[test]
fn all_examples_together_are_a_record_that_the_schema_and_the_check_accept() {
    let lesson = lesson::shipped().expect("the shipped example");
    let mut record: Value = serde_json::from_str(&lesson.text).expect("JSON");
    let own = |name: &str| lesson.program.iter().any(|it| it.name == name);
    for (name, value) in EXAMPLES.iter().filter(|(name, _)| own(name)) {
        put(&mut record, name, serde_json::from_str(value).expect("JSON"));
    }
    let schema = draft202012::new(&schema::program()).expect("a schema");
    let faults: Vec<String> = schema.iter_errors(&record).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: String, text: String| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write(format!("programs/{}.json", lesson.id), record.to_string());
    for partner in record["partners"].as_array().expect("partners") {
        let id = partner["id"].as_str().expect("an id");
        let (_, text) = records("organisations").into_iter().find(|(stem, _)| stem == id).expect("the organisation");
        write(format!("organisations/{id}.json"), text);
    }
    let gathered = gather(folder.path(), &shipped().communes, TODAY).expect("gathered");
    let found: Vec<String> = gathered.problems.iter().map(|it| it.line(Lang::En)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn the_empty_model_names_the_fields_and_only_lacks_what_must_be_filled_in() {
    let model: Value = serde_json::from_str(lesson::MODEL).expect("JSON");
    let wanted: BTreeSet<String> = fields::of(&schema::program()).iter().map(|it| first(&it.name).to_owned()).collect();
    let found: BTreeSet<String> = model.as_object().expect("an object").keys().cloned().collect();
    // A new record has had no other id before.
    let missing: Vec<&String> = wanted.difference(&found).filter(|it| *it != "aliases").collect();
    assert!(missing.is_empty(), "not in the model: {missing:?}");
    assert_eq!(found.difference(&wanted).count(), 0);
    let schema = draft202012::new(&schema::program()).expect("a schema");
    assert!(!schema.is_valid(&model), "an empty record is no record");
    let mut filled = model;
    for (name, value) in [
        ("id", json!("ateliers-exemple")),
        ("name", json!("Ateliers d’exemple")),
        ("kind", json!("training")),
        ("summary.fr", json!("Quatre jours d’ateliers.")),
        ("partners[].id", json!("simplon")),
        ("status", json!("running")),
        ("sources[].url", json!("https://example.org/")),
        ("sources[].title", json!("Nos ateliers")),
    ] {
        put(&mut filled, name, value);
    }
    let faults: Vec<String> = schema.iter_errors(&filled).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:?}");
}
