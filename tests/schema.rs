//! The published schemas give the verdicts of the loader and of the check: on every shipped record, on the built catalogue, on
//! every slip of the pen. Where they differ on purpose, the difference is stated here and held too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/slips.rs"]
mod slips;
#[path = "support/verdicts.rs"]
mod verdicts;

use std::fs;

use jsonschema::{Validator, draft202012};
use passerelles::catalogue::wire::json::{Json, Object};
use passerelles::catalogue::{load, wire, write};
use passerelles::tool::gather::gather;
use passerelles::tool::schema;
use serde_json::{Value, json};

use crate::shipped::{TODAY, public, records, shipped};
use crate::slips::{ORGANISATION_SLIPS, PROGRAM_SLIPS, organisation, program};
use crate::verdicts::{BEYOND, GOOD, STRICTER};

fn validator(schema: &Value) -> Validator {
    draft202012::meta::validate(schema).expect("the schema is one of draft 2020-12");
    draft202012::new(schema).expect("the schema can be used")
}

fn faults(validator: &Validator, name: &str, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|it| format!("{name}{}: {it}", it.instance_path())).collect()
}

/// Whether a reader of records finds nothing to repair.
fn reads<T>(record: &Value, reader: fn(&Object<'_>) -> (T, Vec<passerelles::catalogue::problem::Problem>)) -> bool {
    reader(Json::read(&record.to_string()).expect("JSON").as_object().expect("an object")).1.is_empty()
}

#[test]
fn every_shipped_record_names_its_schema_and_keeps_to_it() {
    let mut found = Vec::new();
    for (folder, file, made) in [
        ("programs", "../schema/program.json", schema::program()),
        ("organisations", "../schema/organisation.json", schema::organisation()),
    ] {
        let validator = validator(&made);
        let mut count = 0;
        for (stem, text) in records(folder) {
            let record: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(record["$schema"], json!(file), "{folder}/{stem}.json begins with \"$schema\": \"{file}\"");
            found.extend(faults(&validator, &format!("{folder}/{stem}"), &record));
            count += 1;
        }
        assert!(count > 100 && public().join("catalogue").join(folder).join(file).is_file());
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_schemas_beside_the_records_are_those_of_the_code() {
    for (file, made) in schema::COMMITTED {
        let text = fs::read_to_string(public().join("catalogue").join(file)).unwrap_or_default();
        assert!(text == schema::text(&made()), "{file} is not up to date: run `cargo run -- schema`");
    }
}

#[test]
fn the_catalogue_as_it_is_written_and_each_full_record_keep_to_their_schemas() {
    let (whole, one) = (validator(&schema::catalogue()), validator(&schema::program()));
    let mut found = faults(&whole, "catalogue", &write::catalogue(&shipped().catalogue));
    found.extend(faults(&whole, "an empty catalogue", &write::catalogue(&Default::default())));
    for it in &shipped().catalogue.programs {
        found.extend(faults(&one, &it.id, &write::program(it)));
    }
    let body = validator(&schema::organisation());
    for it in &shipped().catalogue.organisations {
        found.extend(faults(&body, &it.id, &write::organisation(it)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn schema_and_loader_give_the_same_verdict_but_for_what_is_listed() {
    let (programs, organisations) = (validator(&schema::program()), validator(&schema::organisation()));
    let (mut faults, mut count, mut beyond, mut stricter) = (Vec::new(), 0, 0, 0);
    let mut judge = |key: &str, value: &str, schema: bool, loader: bool| {
        let listed = |list: &[(&str, &str)]| list.contains(&(key, value));
        let expected = match (listed(BEYOND), listed(STRICTER)) {
            (true, false) => (true, false),
            (false, true) => (false, true),
            _ => (loader, loader),
        };
        beyond += usize::from(listed(BEYOND));
        stricter += usize::from(listed(STRICTER));
        count += 1;
        if (schema, loader) != expected {
            faults.push(format!("{key} = {value}: schema {schema}, loader {loader}, expected {expected:?}"));
        }
    };
    let slips = PROGRAM_SLIPS.iter().map(|(key, value, _)| (*key, *value));
    for (key, value) in slips.chain(GOOD.iter().copied()).chain(STRICTER.iter().copied()) {
        let mut record = program();
        record[key] = serde_json::from_str(value).unwrap_or_else(|error| panic!("{value}: {error}"));
        judge(key, value, programs.is_valid(&record), reads(&record, wire::program));
    }
    for (key, value, _) in ORGANISATION_SLIPS {
        let mut record = organisation();
        record[*key] = serde_json::from_str(value).expect("JSON");
        judge(key, value, organisations.is_valid(&record), reads(&record, wire::organisation));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert_eq!((beyond, stricter), (BEYOND.len(), STRICTER.len()), "every listed difference is met");
    assert!(programs.is_valid(&program()) && organisations.is_valid(&organisation()));
    println!("figure: cases judged alike by schema and loader = {}", count - beyond - stricter);
}

#[test]
fn schema_and_check_agree_on_what_names_a_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, text: String| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    put("organisations/simplon.json", organisation().to_string());
    let validator = validator(&schema::program());
    for (place, schema, check) in [
        (json!({"commune": "69123"}), true, true),
        (json!({"city": "Rennes", "department": "35"}), true, true),
        (json!({"department": "2A"}), true, true),
        (json!({"region": "11", "address": "Hôtel de région"}), true, true),
        (json!({"region": "11", "city": null}), true, true),
        (json!({}), false, false),
        (json!({"address": "Mairie"}), false, false),
        (json!({"city": "Rennes"}), false, false),
        (json!({"city": "Rennes", "region": "53"}), false, false),
        (json!({"department": "20"}), false, false),
        (json!({"region": "99"}), false, false),
        (json!({"commune": null, "department": null, "region": null}), false, false),
        // Only the check knows the communes, and is kind to small letters.
        (json!({"commune": "00000"}), true, false),
        (json!({"city": "Atlantide", "department": "35"}), true, false),
        (json!({"department": "2a"}), false, true),
    ] {
        let mut record = program();
        record["sessions"] = json!([{"format": "in-person", "place": place}]);
        put("programs/geniales.json", record.to_string());
        let gathered = gather(folder.path(), &shipped().communes, TODAY).expect("gathered");
        let found = (validator.is_valid(&record), gathered.problems.is_empty());
        assert_eq!(found, (schema, check), "{place}: schema and check");
    }
}

#[test]
fn the_schema_of_the_wire_lets_new_fields_pass_and_the_schema_of_records_does_not() {
    let mut record = program();
    record["nouveau"] = json!(true);
    let text = json!({"version": 1, "organisations": [], "programs": [record], "nouveau": 1});
    assert!(validator(&schema::catalogue()).is_valid(&text));
    assert!(!validator(&schema::program()).is_valid(&record));
    assert_eq!(load(&text.to_string()).left_out, 0, "nor does the page lose the record");
    for (version, good) in [(json!(1), true), (json!(2), false), (json!("1"), false), (Value::Null, false)] {
        let text = json!({"version": version, "programs": []});
        assert_eq!(validator(&schema::catalogue()).is_valid(&text), good, "version {version}");
        assert_eq!(load(&text.to_string()).problems.is_empty(), good, "version {version}");
    }
}

/// Every described thing of a schema, with its path.
fn described<'a>(value: &'a Value, path: &str, found: &mut Vec<(String, &'a Value)>) {
    if let Value::Object(map) = value {
        for (name, inner) in map.get("properties").and_then(Value::as_object).into_iter().flatten() {
            found.push((format!("{path}.{name}"), inner));
        }
        for (key, inner) in map {
            described(inner, &format!("{path}/{key}"), found);
        }
    }
}

#[test]
fn every_field_is_described_in_both_languages() {
    let mut found = Vec::new();
    let all = [schema::program(), schema::organisation(), schema::tombstone(), schema::catalogue()];
    all.iter().for_each(|schema| described(schema, "", &mut found));
    for (path, field) in &found {
        let title = field["title"].as_str().unwrap_or_default();
        assert!(title.split(" / ").filter(|it| !it.is_empty()).count() == 2, "{path}: title {title:?}");
        let text = field["description"].as_str().unwrap_or_default();
        assert!(text.split("\n\n").filter(|it| it.len() > 3).count() == 2, "{path}: description {text:?}");
    }
    assert!(found.len() > 80, "{} fields", found.len());
}
