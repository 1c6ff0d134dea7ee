//! The road from text to catalogue: each bad record is told by its rule and field, and hostile texts keep what is good.
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

use std::fs;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::problem::Problem;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::wire::json::{Json, Object};
use passerelles::catalogue::{Catalogue, Loaded, load, wire};
use passerelles::tool::gather::gather;
use serde_json::{Value, json};

use crate::shipped::{TODAY, shipped};
use crate::slips::{ORGANISATION_SLIPS, PROGRAM_SLIPS, organisation, program};

/// What a reader of records makes of one.
fn read<T>(record: &Value, reader: fn(&Object<'_>) -> T) -> T {
    read_text(&record.to_string(), reader)
}

fn read_text<T>(text: &str, reader: fn(&Object<'_>) -> T) -> T {
    reader(Json::read(text).expect("JSON").as_object().expect("an object"))
}

/// Rules and fields of some problems, in their order.
fn told(problems: &[Problem]) -> String {
    problems.iter().map(|it| format!("{} {}", it.rule.code(), it.field)).collect::<Vec<_>>().join(", ")
}

#[test]
fn each_slip_is_told_by_its_rule_and_field() {
    let read_program = |record: &Value| read(record, wire::program);
    assert_eq!(told(&read_program(&program()).1), "", "the record without a slip");
    let mut differences = Vec::new();
    for (key, value, expected) in PROGRAM_SLIPS {
        let mut record = program();
        record[*key] = serde_json::from_str(value).unwrap_or_else(|error| panic!("{value}: {error}"));
        let (kept, problems) = read_program(&record);
        let told = told(&problems);
        differences
            .extend((told != *expected).then(|| format!("programs: {key} = {value}: got {told}, expected {expected}")));
        let fatal = problems.iter().any(|it| it.fatal);
        differences
            .extend((kept.is_none() != fatal).then(|| format!("programs: {key} = {value}: kept, and told as fatal")));
        sentences(&problems, if *key == "id" { "programs/" } else { "programs/geniales" });
    }
    for (key, value, expected) in ORGANISATION_SLIPS {
        let mut record = organisation();
        record[*key] = serde_json::from_str(value).unwrap_or_else(|error| panic!("{value}: {error}"));
        let (_, problems) = read(&record, wire::organisation);
        let told = told(&problems);
        differences.extend(
            (told != *expected).then(|| format!("organisations: {key} = {value}: got {told}, expected {expected}")),
        );
        sentences(&problems, if *key == "id" { "organisations/" } else { "organisations/simplon" });
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    println!("figure: kinds of slip told = {}", PROGRAM_SLIPS.len() + ORGANISATION_SLIPS.len());
}

/// Each problem has its record and a sentence in both languages.
fn sentences(problems: &[Problem], record: &str) {
    for problem in problems {
        assert!(problem.record.starts_with(record), "{}", problem.record);
        let (fr, en) = (problem.line(Lang::Fr), problem.line(Lang::En));
        assert!(fr != en && problem.says.fr.len() > 20, "{fr}\n{en}");
    }
}

#[test]
fn what_only_the_folder_shows_is_told_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    let with = |key: &str, value: Value| {
        let mut record = program();
        record[key] = value;
        record
    };
    let moved = |place: Value| with("sessions", json!([{"format": "in-person", "place": place}]));
    put("organisations/simplon.json", &organisation().to_string());
    for (file, record, expected) in [
        ("good", with("id", json!("good")), ""),
        ("other-name", with("id", json!("this-name")), "id id"),
        ("stranger", with("partners", json!([{"id": "personne"}])), "reference partners[0].id"),
        ("nowhere", moved(json!({"commune": "00000"})), "place sessions[0].place.commune"),
        ("unknown-town", moved(json!({"city": "Atlantide", "department": "35"})), "place sessions[0].place.city"),
        ("contradiction", moved(json!({"commune": "69123", "city": "Marseille"})), "place sessions[0].place.city"),
        ("no-department", moved(json!({"department": "20"})), "place sessions[0].place.department"),
        ("no-region", moved(json!({"region": "99"})), "place sessions[0].place.region"),
        ("torn", Value::Null, "readable "),
    ] {
        let mut record = record;
        if record["id"] == json!("geniales") {
            record["id"] = json!(file);
        }
        let text = if record.is_null() { "{\"id\": \"torn\", ".to_owned() } else { record.to_string() };
        put(&format!("programs/{file}.json"), &text);
        let gathered = gather(folder.path(), &shipped().communes, TODAY).expect("gathered");
        assert_eq!(told(&gathered.problems), expected, "programs/{file}.json");
        assert!(gathered.problems.iter().all(|it| it.record == format!("programs/{file}")), "programs/{file}.json");
        fs::remove_file(folder.path().join(format!("programs/{file}.json"))).expect("removed");
    }
}

/// A catalogue of one good program, of `others`, and of one more good program.
fn around(others: &str) -> Loaded {
    let (mut last, first) = (program(), program());
    last["id"] = json!("last");
    let text = format!("{{\"version\": 1, \"organisations\": [], \"programs\": [{first}, {others}, {last}]}}");
    load(&text)
}

#[test]
fn a_broken_record_never_takes_the_good_ones_with_it() {
    for (others, left_out) in [
        ("null", 1),
        ("1, \"text\", [], true", 4),
        ("{}", 1),
        (
            "{\"id\": null, \"name\": null, \"kind\": null, \"summary\": null, \"partners\": null, \"status\": null, \"sources\": null}",
            1,
        ),
        (
            "{\"id\": [], \"name\": {}, \"kind\": 1, \"summary\": \"\", \"partners\": \"\", \"status\": false, \"sources\": 0}",
            1,
        ),
        ("{\"id\": \"../../etc\", \"name\": \"<script>alert(1)</script>\"}", 1),
    ] {
        let loaded = around(others);
        let kept: Vec<&str> = loaded.catalogue.programs.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(kept, ["geniales", "last"], "{others}");
        assert_eq!(loaded.left_out, left_out, "{others}");
        assert!(!loaded.problems.is_empty(), "{others}");
    }
    let twice = around(&program().to_string());
    assert_eq!((twice.catalogue.programs.len(), twice.left_out), (2, 1), "the second record of one id is left out");
    assert!(twice.problems.iter().any(|it| it.rule.code() == "unique"), "and this is told: {:?}", twice.problems);
}

#[test]
fn a_field_that_stands_twice_is_read_once_and_told() {
    let text = program().to_string().replacen('{', r#"{"seen":"2020","#, 1);
    let (kept, problems) = read_text(&text, wire::program);
    assert_eq!(told(&problems), "unique seen");
    assert_eq!(kept.and_then(|it| it.seen), Date::parse("2025-11"), "the last one counts");
}

#[test]
fn a_link_that_is_not_safe_is_not_stated() {
    for link in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "/chemin",
        "www.example.org",
        "https://",
        "https:/example.org",
        "ftp://example.org",
        "vbscript:x",
        "https://a b",
        "mailto:",
        "https://example.org/\"onclick=",
        "https://example.org/<b>",
        "\u{1}https://example.org",
        "file:///etc/passwd",
        "http:example.org",
    ] {
        let mut record = program();
        record["links"] = json!({"info": link, "signup": link});
        let (kept, problems) = read(&record, wire::program);
        let kept = kept.expect("the record is kept");
        assert_eq!((kept.info, kept.signup), (None, None), "{link:?}");
        assert_eq!(problems.len(), 2, "{link:?}");
    }
}

#[test]
fn a_text_that_is_no_catalogue_gives_an_empty_one_and_says_so() {
    let good = json!({"version": 1, "programs": [program()]}).to_string();
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    let mut texts: Vec<String> = [
        "",
        " ",
        "null",
        "[]",
        "1",
        "\"version\"",
        "{}",
        "{\"version\": 2}",
        "{\"version\": \"1\"}",
        "{\"version\": null}",
    ]
    .map(str::to_owned)
    .into();
    texts.extend([
        deep("[", "]"),
        deep("{\"a\":", "}"),
        format!("{{\"version\":1,\"programs\":{}}}", deep("[", "]")),
        "[".repeat(10_000),
    ]);
    texts.extend((1..good.len()).filter(|at| good.is_char_boundary(*at)).map(|at| good[..at].to_owned()));
    for text in texts {
        let loaded = load(&text);
        let short: String = text.chars().take(80).collect();
        assert_eq!(loaded.catalogue, Catalogue::default(), "{short}");
        assert_eq!(told(&loaded.problems), "readable ", "{short}");
    }
}

#[test]
fn null_everywhere_means_not_stated() {
    fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
        let inner: Vec<(String, &Value)> = match value {
            Value::Object(map) => map.iter().map(|(key, inner)| (key.clone(), inner)).collect(),
            Value::Array(list) => list.iter().enumerate().map(|(index, inner)| (index.to_string(), inner)).collect(),
            _ => Vec::new(),
        };
        for (key, inner) in inner {
            let path = format!("{at}/{key}");
            paths(inner, &path, found);
            found.push(path);
        }
    }
    let (mut found, required) = (Vec::new(), ["id", "name", "kind", "summary", "partners", "status", "sources"]);
    paths(&program(), "", &mut found);
    for path in &found {
        for other in
            [Value::Null, json!("12"), json!(-1), json!([[]]), json!({"a": {}}), json!(true), json!("\u{0}\u{202e}")]
        {
            let mut record = program();
            *record.pointer_mut(path).expect("the path") = other.clone();
            let (kept, problems) = read(&record, wire::program);
            assert_eq!(kept.is_none(), problems.iter().any(|it| it.fatal), "{path} = {other}");
            let optional = !required.iter().any(|it| path.split('/').nth(1) == Some(it));
            assert!(!optional || kept.is_some(), "{path} = {other}: an optional field never loses the record");
        }
    }
    assert!(found.len() > 40, "{} paths", found.len());
}
