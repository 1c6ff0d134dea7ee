//! What the guide shows of records is as it says: the shipped file, byte by byte; samples that the check accepts; answers that the
//! check gives.

use std::fs;

use jsonschema::draft202012;
use passerelles::catalogue::text::Lang;
use passerelles::site::lesson::{DATES, OVER, PLACES, RENAMED, WITHDRAWN};
use passerelles::site::words::sources::FACTS;
use passerelles::tool::gather::gather;
use passerelles::tool::{check, lesson, schema};
use serde_json::{Value, json};
use std::path::Path;

use crate::page::{answered, gathered, page, texts};
use crate::shipped::{TODAY, public, shipped};

#[test]
fn the_record_is_the_shipped_file_byte_by_byte() {
    let lesson = lesson::shipped().expect("the shipped example");
    let file = fs::read_to_string(public().join(format!("catalogue/programs/{}.json", lesson.id))).expect("the file");
    assert!(lesson.file().ends_with(&format!("public/catalogue/programs/{}.json", lesson.id)));
    for lang in Lang::ALL {
        assert!(texts(&page(lang), "pre").contains(&file), "{}: the record is not the file", lang.tag());
    }
    let program = shipped().catalogue.program(&lesson.id).expect("it is in the catalogue").clone();
    assert!(
        !program.sessions.is_empty() && program.cost.eur.is_some() && program.summary.en.is_some(),
        "a full example"
    );
}

#[test]
fn the_answers_are_those_of_the_check_on_the_record_with_the_slip() {
    let (lesson, whole) = (answered(), gathered());
    let [right, wrong] = &lesson.slip.values;
    let line = lesson.text.lines().nth(lesson.slip.line - 1).expect("the line");
    assert!(line.contains(&format!("\"{right}\"")), "{line}");
    // The catalogue with the slip in it, checked as a whole.
    let folder = tempfile::tempdir().expect("a folder");
    let own = public().join("catalogue");
    for file in walk(&own) {
        let to = folder.path().join(file.strip_prefix(&own).expect("inside"));
        fs::create_dir_all(to.parent().expect("a folder")).expect("made");
        fs::copy(&file, &to).expect("copied");
    }
    let slipped = folder.path().join(format!("programs/{}.json", lesson.id));
    fs::write(&slipped, lesson.text.replace(line, &line.replace(right.as_str(), wrong))).expect("written");
    let broken = gather(folder.path(), &shipped().communes, TODAY).expect("gathered");
    assert_eq!(broken.problems.len(), 1, "one slip, one problem");
    for lang in Lang::ALL {
        let said = |of| check::text(of, Path::new("public/catalogue"), lang).trim_matches('\n').to_owned();
        let [red, green] = lesson.slip.answers.each_ref().map(|it| it.read(lang).to_owned());
        assert_eq!((&red, &green), (&said(&broken), &said(&whole)), "{}", lang.tag());
        for part in [lesson.file().as_str(), lesson.slip.field.as_str(), wrong.as_str()] {
            assert!(red.contains(part), "{part} is not in {red}");
        }
        let dom = page(lang);
        let shown = texts(&dom, "pre");
        assert!(shown.contains(&red) && shown.contains(&green), "{}: both are shown", lang.tag());
        let drawn: String = texts(&dom, "svg").concat();
        let place = format!("{} · {}", lesson.slip.line, lesson.slip.field);
        assert!([place.as_str(), right, wrong].iter().all(|it| drawn.contains(*it)), "{drawn}");
    }
}

/// Every file below a folder.
fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be listed").map(|it| it.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

/// Whether the schema of programs and the check accept the shipped record with these fields instead.
fn accepted(change: Value, sessions: bool) -> Vec<String> {
    let lesson = lesson::shipped().expect("the shipped example");
    let mut record: Value = serde_json::from_str(&lesson.text).expect("JSON");
    let target = if sessions { &mut record["sessions"][0] } else { &mut record };
    for (key, value) in change.as_object().expect("fields") {
        target[key] = value.clone();
    }
    let schema = draft202012::new(&schema::program()).expect("a schema");
    let mut faults: Vec<String> = schema.iter_errors(&record).map(|it| it.to_string()).collect();
    let folder = tempfile::tempdir().expect("a folder");
    for part in ["programs", "organisations"] {
        fs::create_dir(folder.path().join(part)).expect("made");
    }
    let id = record["id"].as_str().expect("an id").to_owned();
    fs::write(folder.path().join(format!("programs/{id}.json")), record.to_string()).expect("written");
    for partner in record["partners"].as_array().expect("partners") {
        let id = partner["id"].as_str().expect("an id");
        let text = json!({"id": id, "name": id}).to_string();
        fs::write(folder.path().join(format!("organisations/{id}.json")), text).expect("written");
    }
    let gathered = gather(folder.path(), &shipped().communes, TODAY).expect("gathered");
    faults.extend(gathered.problems.iter().map(|it| it.line(Lang::En)));
    faults
}

/// A sample as the fields of an object.
fn read(sample: &str) -> Value {
    serde_json::from_str(&format!("{{{sample}}}")).unwrap_or_else(|error| panic!("{sample}: {error}"))
}

#[test]
fn every_sample_of_a_date_a_place_and_an_end_is_accepted() {
    for date in DATES {
        let none = Value::Null;
        assert_eq!(accepted(json!({"start": date, "end": none}), true), Vec::<String>::new(), "{date}");
    }
    for place in PLACES {
        assert_eq!(accepted(read(place), true), Vec::<String>::new(), "{place}");
    }
    assert_eq!(accepted(read(OVER), false), Vec::<String>::new());
    // Former ids may be written once the schema of programs knows them.
    if !schema::program()["properties"]["aliases"].is_null() {
        assert_eq!(accepted(read(RENAMED), false), Vec::<String>::new());
    }
    assert!(read(RENAMED)["aliases"][0].is_string());
    let tombstones = public().join("catalogue/schema/tombstone.json");
    let withdrawn: Value = serde_json::from_str(WITHDRAWN).expect("JSON");
    if let Ok(text) = fs::read_to_string(tombstones) {
        let schema = draft202012::new(&serde_json::from_str(&text).expect("JSON")).expect("a schema");
        let faults: Vec<String> = schema.iter_errors(&withdrawn).map(|it| it.to_string()).collect();
        assert!(faults.is_empty(), "{faults:?}");
    }
    for lang in Lang::ALL {
        let shown = texts(&page(lang), "pre");
        assert!([OVER, RENAMED, WITHDRAWN].iter().all(|it| shown.iter().any(|text| text == it)), "{}", lang.tag());
    }
}

#[test]
fn the_words_for_what_a_source_shows_are_there_once() {
    let all: std::collections::BTreeSet<&str> = FACTS.into_iter().collect();
    assert_eq!(all.len(), FACTS.len());
    for lang in Lang::ALL {
        let terms = texts(&page(lang), "dt");
        assert!(FACTS.iter().all(|fact| terms.iter().any(|it| it == fact)), "{}", lang.tag());
    }
}
