//! The report on the catalogue: of a small one every line is known; of the shipped one the figures add up with its files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/shipped.rs"]
mod shipped;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::{Catalogue, load};
use passerelles::tool::report::needs::Need;
use passerelles::tool::report::{Line, Report, markdown, table};
use serde_json::{Value, json};

use crate::shipped::{TODAY, records, shipped};

/// Two organisations that say all or nothing, and four programs: whole, bare, over and past.
fn small() -> Catalogue {
    let both = |text: &str| json!({"fr": text, "en": text});
    let source = |day: &str| json!({"url": "https://a.org/s", "title": "S", "seen": day});
    let whole = json!({
        "id": "whole", "name": "Whole", "kind": "training", "status": "running", "summary": both("x"),
        "partners": [{"id": "bare", "role": "funder"}, {"id": "full", "role": "organiser"}], "seen": "2026-10-01",
        "women": "only", "audience": ["pupils"], "age": {"min": 15}, "level": "beginner", "topics": ["data"],
        "languages": ["fr"], "cost": {"eur": 0}, "entry": "open", "certification": both("x"),
        "sessions": [
            {"format": "online", "start": "2026-12-01", "duration": {"value": 2, "unit": "day"}, "signup": "https://a.org/in"},
            {"start": "2020-01-01"},
        ],
        "links": {"info": "https://a.org/"}, "sources": [source("2026-10-01"), source("2026-10-02")],
    });
    let bare = json!({
        "id": "bare", "name": "Bare | one", "kind": "mentoring", "status": "unknown", "summary": {"fr": "x"},
        "partners": [{"id": "full"}], "sources": [{"url": "http://a.org/s", "title": "S"}],
    });
    let over = json!({
        "id": "over", "name": "Over", "kind": "event", "status": "ended", "summary": both("x"),
        "partners": [{"id": "full", "role": "host"}], "links": {"signup": "HTTP://a.org/"},
        "sources": [source("2020-01-01"), source("2020-01-01")],
    });
    let past = json!({
        "id": "past", "name": "Past", "kind": "event", "status": "running", "summary": both("x"),
        "partners": [{"id": "nobody-known", "role": "organiser"}], "seen": "2025-05-23",
        "women": "mixed", "audience": ["everyone"], "age": {"max": 30}, "level": "advanced", "topics": ["ai"],
        "languages": ["en"], "cost": {"note": {"fr": "x"}}, "entry": "selection",
        "sessions": [{"apply_by": "2026-11"}, {"start": "2025-05-01", "end": "2026-11-22", "note": {"fr": "x"}}],
        "links": {"info": "https://a.org/", "signup": "mailto:a@a.org"}, "sources": [source("2026"), source("2026")],
    });
    let text = json!({"version": 1, "programs": [whole, bare, over, past], "organisations": [
        {"id": "full", "name": "Full", "kind": "company", "url": "https://a.org/", "summary": both("x")},
        {"id": "bare", "name": "Bare", "url": "http://b.org/", "summary": {"fr": "x"}},
        {"id": "lost", "name": "Lost"},
    ]});
    let loaded = load(&text.to_string());
    assert_eq!(loaded.problems, []);
    loaded.catalogue
}

fn shown(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|it| format!("{} {} {}", it.record, it.field, it.need.code())).collect()
}

#[test]
fn of_a_small_catalogue_every_line_is_known_the_worst_first() {
    let report = Report::of(&small(), 9, Date { day: 30, ..TODAY });
    let mut expected = vec![
        // 136 points.
        "programs/bare seen undated",
        "programs/bare status status-unknown",
        "programs/bare links.info no-info",
        "programs/bare sessions no-session",
        "programs/bare links.signup no-signup",
        "programs/bare sources one-source",
        "programs/bare summary.en no-english",
    ];
    let facts = ["women", "audience", "age", "level", "topics", "languages", "cost", "entry", "partners[0].role"];
    let facts = facts.map(|it| format!("programs/bare {it} not-stated"));
    expected.extend(facts.iter().map(String::as_str));
    expected.extend([
        "programs/bare sources[0].url plain-http",
        // 60 points; its sessions are not over before the end of November.
        "programs/past seen old",
        "programs/past sessions no-place-nor-format",
        "programs/past cost.note.en no-english",
        "programs/past sessions[1].note.en no-english",
        "programs/past sessions[0].format not-stated",
        "programs/past sessions[0].place not-stated",
        "programs/past sessions[0].start not-stated",
        "programs/past sessions[0].duration not-stated",
        // 21, 11 and 2 points.
        "organisations/lost  no-program",
        "organisations/lost url no-url",
        "organisations/lost summary no-summary",
        "organisations/lost kind no-kind",
        "organisations/bare summary.en no-english",
        "organisations/bare kind no-kind",
        "organisations/bare url plain-http",
        "programs/over links.signup plain-http",
    ]);
    assert_eq!(shown(&report.lines), expected);
    assert_eq!((report.programs, report.ended, report.organisations, report.unread), (4, 1, 3, 2));
    assert_eq!(report.records(), 5);
    let groups: Vec<(&str, usize, usize, usize, u32)> =
        report.groups.iter().map(|it| (it.id.as_str(), it.programs, it.own, it.carried, it.points)).collect();
    let expected =
        [("full", 3, 0, 18, 136), ("nobody-known", 1, 0, 8, 60), ("lost", 0, 4, 0, 21), ("bare", 0, 3, 0, 11)];
    assert_eq!(groups, expected);
}

#[test]
fn age_and_past_follow_the_day() {
    let lines = |day: Date| shown(&Report::of(&small(), 7, day).lines);
    let past_only = "programs/past sessions past-only".to_owned();
    let (eve, day) = (Date { year: 2026, month: 11, day: 22 }, Date { year: 2026, month: 11, day: 23 });
    assert!(!lines(eve).contains(&"programs/past seen old".to_owned()), "eighteen months are not over");
    assert!(lines(day).contains(&"programs/past seen old".to_owned()), "now they are");
    assert!(!lines(Date { day: 30, ..day }).contains(&past_only), "a deadline in November may be on its last day");
    let december = lines(Date { month: 12, day: 1, ..day });
    assert!(december.contains(&past_only));
    assert!(!december.iter().any(|it| it.contains("past sessions[0]")), "what is over is not asked for");
    assert!(!december.iter().any(|it| it.contains("programs/whole")), "one session still to come, another one over");
}

#[test]
fn page_and_table_hold_every_line_in_both_languages() {
    let report = Report::of(&small(), 7, TODAY);
    for lang in Lang::ALL {
        let page = markdown::page(&report, lang);
        let rows = page.lines().filter(|it| it.starts_with("| `programs/") || it.starts_with("| `organisations/"));
        let rows: Vec<&str> = rows.collect();
        assert_eq!(rows.len(), report.lines.len());
        for row in rows {
            assert!(!row.contains("|  |"), "no cell is empty: {row}");
        }
        assert!(page.contains("Bare \\| one"), "a bar does not end the cell");
        let text = table::table(&report, lang).expect("a table");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().map(|it| it.expect("a row")).collect();
        assert_eq!(records.len(), report.lines.len());
        for (row, line) in records.iter().zip(&report.lines) {
            assert_eq!(
                (&row[1], &row[3], &row[4]),
                (format!("{}.json", line.record).as_str(), line.field.as_str(), line.need.code())
            );
            assert!(row[5].ends_with('.'), "{row:?} says what to do");
            assert_eq!(row[6].parse(), Ok(line.need.points()));
        }
    }
}

#[test]
fn of_the_shipped_catalogue_the_figures_add_up() {
    let catalogue = &shipped().catalogue;
    let files: BTreeMap<String, Value> = ["programs", "organisations"]
        .into_iter()
        .flat_map(|folder| {
            records(folder)
                .into_iter()
                .map(move |(stem, text)| (format!("{folder}/{stem}"), serde_json::from_str(&text).expect("JSON")))
        })
        .collect();
    let report = Report::of(catalogue, files.len(), TODAY);
    assert_eq!((report.programs + report.organisations, report.unread), (files.len(), 0));
    let count = |code: &str| report.lines.iter().filter(|it| it.need.code() == code).count();
    let total: usize = Need::ALL.iter().map(|it| count(it.code())).sum();
    assert_eq!(total, report.lines.len(), "every line has one of the needs");
    assert_eq!(report.groups.iter().map(|it| it.own + it.carried).sum::<usize>(), total, "and one organisation");
    let carried: BTreeSet<&str> = report.groups.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(carried.len(), report.groups.len(), "which stands once");
    let points: u32 = report.lines.iter().map(|it| it.need.points()).sum();
    assert_eq!(report.groups.iter().map(|it| it.points).sum::<u32>(), points);
    assert!(report.lines.windows(2).all(|pair| pair[0].record_points >= pair[1].record_points), "the worst first");

    // The same, counted from the files themselves.
    let of = |folder: &'static str| files.iter().filter(move |(name, _)| name.starts_with(folder)).map(|(_, it)| it);
    let organisations = |key: &str| of("organisations").filter(|it| it.get(key).is_none()).count();
    assert_eq!(count("no-url"), organisations("url"));
    assert_eq!(count("no-summary"), organisations("summary"));
    assert_eq!(count("no-kind"), organisations("kind"));
    let living = || of("programs").filter(|it| it["status"] != "ended");
    assert_eq!(report.ended, of("programs").count() - living().count());
    assert_eq!(count("status-unknown"), living().filter(|it| it["status"] == "unknown").count());
    assert_eq!(count("no-info"), living().filter(|it| it["links"].get("info").is_none()).count());
    assert_eq!(count("one-source"), of("programs").filter(|it| it["sources"].as_array().unwrap().len() == 1).count());
    let plain = files.values().map(|it| it.to_string().matches("\":\"http://").count()).sum::<usize>();
    assert_eq!(count("plain-http"), plain);
    for field in ["women", "level", "entry"] {
        let lines = report.lines.iter().filter(|it| it.field == field && it.need == Need::NotStated).count();
        assert_eq!(lines, living().filter(|it| it.get(field).is_none()).count(), "{field}");
    }
    for code in Need::ALL.map(Need::code) {
        println!("figure: {code} = {}", count(code));
    }
}

#[test]
fn the_command_prints_or_writes_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelles"));
        let output = command.args(["catalogue", "report"]).args(arguments).output().expect("the site tool runs");
        (output.status.code(), String::from_utf8(output.stdout).expect("text"))
    };
    let (code, page) = run(&["--lang", "en"]);
    assert_eq!(code, Some(0));
    assert!(page.starts_with("# What is left to fill in the catalogue ("), "{}", page.lines().next().unwrap());
    let file = folder.path().join("new/report.csv");
    let (code, printed) = run(&["--format", "csv", "--out", &file.to_string_lossy()]);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert!(fs::read_to_string(&file).expect("the table").starts_with("\u{feff}rang;fiche;nom;champ;"));
    let (code, _) = run(&["--catalogue", &folder.path().join("nowhere").to_string_lossy()]);
    assert_eq!(code, Some(2));
}
