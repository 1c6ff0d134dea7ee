//! A new record: from options or from answers, one file that is right, and nothing that nobody stated.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "new_record/answers.rs"]
mod answers;
#[path = "support/desk.rs"]
mod desk;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/slips.rs"]
mod slips;

use clap::Parser;
use passerelles::catalogue::text::Lang;
use passerelles::tool::ToolError;
use passerelles::tool::new::ask::Asker;
use passerelles::tool::new::{Answer, Ground, Verb, id_of, organisation, program};
use serde_json::json;

use crate::desk::Desk;
use crate::shipped::{TODAY, shipped};

/// The command line, as `passerelles new …` reads it.
#[derive(Parser)]
struct Line {
    #[command(subcommand)]
    verb: Verb,
}

/// Makes a record from a command line; answers come from `asker`.
fn make(desk: &Desk, lang: Lang, line: &[&str], asker: Option<&mut dyn Asker>) -> Result<Answer, ToolError> {
    let ground = Ground { folder: desk.path(), communes: &shipped().communes, today: TODAY, lang };
    match Line::try_parse_from(["new"].iter().chain(line)).unwrap_or_else(|error| panic!("{error}")).verb {
        Verb::Program(given) => program::make(&ground, given.facts(), asker),
        Verb::Organisation(given) => organisation::make(&ground, given.facts(), asker),
    }
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The least that a program needs.
#[rustfmt::skip]
const LEAST: [&str; 13] = [
    "program", "--name", "Les Codeuses d’été", "--kind", "Formation", "--summary-fr", "Dix jours pour coder.",
    "--partner", "Simplon", "--status", "running", "--source", "https://example.org/ete",
];

#[test]
fn what_is_not_stated_is_not_in_the_file() {
    let desk = Desk::new();
    let answer = make(&desk, Lang::Fr, &LEAST, None).expect("a record");
    assert!(!answer.problems, "{}", answer.text);
    let text = "{\n  \"$schema\": \"../schema/program.json\",\n  \"id\": \"les-codeuses-d-ete\",\n  \"name\": \"Les Codeuses d’été\",\n  \"kind\": \"training\",\n  \"summary\": {\n    \"fr\": \"Dix jours pour coder.\"\n  },\n  \"partners\": [\n    {\n      \"id\": \"simplon\"\n    }\n  ],\n  \"status\": \"running\",\n  \"sources\": [\n    {\n      \"url\": \"https://example.org/ete\"\n    }\n  ]\n}\n";
    assert_eq!(desk.text("programs/les-codeuses-d-ete"), text);
    assert_eq!(desk.check(), Vec::<String>::new());
    let said = plain(&answer.text);
    for step in ["Fiche écrite", "La suite :", "cargo xtask check", "ne sont pas précisés : summary_en, seen, women"]
    {
        assert!(said.contains(step), "{said}");
    }
}

#[test]
fn everything_can_be_given_as_options() {
    let desk = Desk::new();
    #[rustfmt::skip]
    let more = [
        "--id", "ete", "--summary-en", "Ten days of coding.", "--partner", "google:finance", "--seen", "23/11/2026",
        "--women", "Réservé aux femmes", "--audience", "etudiantes", "--audience", "job-seekers", "--age-min", "18",
        "--age-max", "25", "--level", "beginner", "--topic", "IA générative", "--topic", "data", "--language", "fr",
        "--cost", "12,50", "--cost-note-fr", "Goûter compris", "--cost-note-en", "Tea included", "--entry", "selection",
        "--certification-fr", "Attestation", "--certification-en", "Certificate", "--nationwide",
        "--info", "https://example.org/info", "--signup", "mailto:nous@example.org",
        "--format", "Sur place", "--city", "Lyon", "--postcode", "69003", "--address", "Mairie", "--start", "01/07/2027",
        "--end", "2027-07-10", "--apply-by", "2027-06", "--duration", "10 jours",
        "--session-signup", "https://example.org/s", "--note-fr", "Le matin", "--note-en", "Mornings",
        "--source", "https://example.org/b|Titre, et suite|2026-11|dates, cities",
    ];
    let line: Vec<&str> = LEAST.iter().copied().chain(more).collect();
    let answer = make(&desk, Lang::En, &line, None).expect("a record");
    assert!(!answer.problems, "{}", answer.text);
    assert_eq!(
        desk.json("programs/ete"),
        json!({
            "$schema": "../schema/program.json", "id": "ete", "name": "Les Codeuses d’été", "kind": "training",
            "summary": {"fr": "Dix jours pour coder.", "en": "Ten days of coding."},
            "partners": [{"id": "simplon"}, {"id": "google", "role": "funder"}], "status": "running",
            "seen": "2026-11-23", "women": "only", "audience": ["students", "job-seekers"], "age": {"min": 18, "max": 25},
            "level": "beginner", "topics": ["generative-ai", "data"], "languages": ["fr"],
            "cost": {"eur": 12.5, "note": {"fr": "Goûter compris", "en": "Tea included"}}, "entry": "selection",
            "certification": {"fr": "Attestation", "en": "Certificate"},
            "sessions": [{
                "format": "in-person",
                "place": {"commune": "69123", "city": "Lyon", "postcode": "69003", "address": "Mairie"},
                "start": "2027-07-01", "end": "2027-07-10", "apply_by": "2027-06",
                "duration": {"value": 10, "unit": "day"}, "signup": "https://example.org/s",
                "note": {"fr": "Le matin", "en": "Mornings"},
            }],
            "area": {"kind": "nationwide"},
            "links": {"info": "https://example.org/info", "signup": "mailto:nous@example.org"},
            "sources": [
                {"url": "https://example.org/ete"},
                {"url": "https://example.org/b", "title": "Titre, et suite", "seen": "2026-11", "supports": "dates, cities"},
            ],
        })
    );
    assert!(answer.text.contains("read it again"), "nothing is left to complete: {}", answer.text);
    for (option, value, key) in
        [("--commune", "2A004", "commune"), ("--department", "Rhône", "department"), ("--region", "11", "region")]
    {
        let desk = Desk::new();
        let line: Vec<&str> = LEAST.iter().copied().chain([option, value]).collect();
        make(&desk, Lang::Fr, &line, None).expect("a record");
        let place = desk.json("programs/les-codeuses-d-ete")["sessions"][0]["place"][key].clone();
        assert_eq!(place, if value == "Rhône" { "69" } else { value }, "{option}");
    }
}

#[test]
fn where_nobody_can_answer_what_is_missing_is_named_and_nothing_waits() {
    let desk = Desk::new();
    let before = desk.files();
    let error = make(&desk, Lang::Fr, &["program", "--name", "X", "--kind", "training"], None).expect_err("missing");
    assert_eq!(
        plain(&error.what),
        "Il manque --summary-fr, --partner, --status, --source, et personne ne peut répondre ici."
    );
    let error = make(&desk, Lang::En, &["program"], None).expect_err("missing");
    assert!(error.what.starts_with("Missing: --name, --kind, --summary-fr, --partner, --status, --source,"), "{error}");
    let error = make(&desk, Lang::En, &["organisation"], None).expect_err("missing");
    assert!(error.what.starts_with("Missing: --name,") && error.remedy.contains("--help"), "{error}");
    assert!(before == desk.files());
}

#[test]
fn an_id_that_is_there_or_was_there_is_refused_in_both_languages() {
    let desk = Desk::new();
    std::fs::write(desk.path().join("published.txt"), "programs/parti\norganisations/partie\n").expect("the register");
    desk.put("tombstones/programs/mort", "{\"id\": \"mort\"}");
    desk.put("programs/nouveau-nom", "{\"id\": \"nouveau-nom\", \"aliases\": [\"ancien-nom\"]}");
    let before = desk.files();
    for (id, fr, en) in [
        ("geniales", "programs/geniales.json existe déjà", "programs/geniales.json is already there"),
        ("parti", "cet identifiant a déjà servi", "this id was given to another record before"),
        ("mort", "cet identifiant a déjà servi", "this id was given to another record before"),
        ("ancien-nom", "cet identifiant a déjà servi", "this id was given to another record before"),
        ("../geniales", "cela ne peut pas servir d’adresse", "this cannot be an address"),
        ("Été", "cela ne peut pas servir d’adresse", "this cannot be an address"),
    ] {
        for (lang, reason) in [(Lang::Fr, fr), (Lang::En, en)] {
            let line: Vec<&str> = LEAST.iter().copied().chain(["--id", id]).collect();
            let answer = make(&desk, lang, &line, None).expect("an answer");
            assert!(answer.problems && answer.text.contains(reason), "{id}: {}", answer.text);
        }
    }
    let answer = make(&desk, Lang::Fr, &["organisation", "--name", "Partie"], None).expect("an answer");
    assert!(answer.problems && answer.text.contains("a déjà servi"), "{}", answer.text);
    assert!(before == desk.files(), "nothing is written or overwritten");
}

#[test]
fn what_makes_no_record_writes_nothing_and_a_smaller_slip_is_told_beside_the_file() {
    let desk = Desk::new();
    let with = |more: &[&'static str]| LEAST.iter().copied().chain(more.iter().copied()).collect::<Vec<&str>>();
    for (more, flag, reason) in [
        (&["--city", "Saint-Denis"][..], "--city", "several communes are called"),
        (&["--partner", "simplom"], "--partner", "Like it: simplon"),
        (&["--partner", "simplom"], "--partner", "cargo xtask new organisation --id simplom"),
        (&["--city", "Nullepart"], "--city", "`Nullepart` without `department` does not tell which commune"),
    ] {
        let answer = make(&desk, Lang::En, &with(more), None).expect("an answer");
        assert!(answer.problems && !desk.has("programs/les-codeuses-d-ete"), "{more:?}");
        assert!(answer.text.contains(flag) && answer.text.contains(reason), "{}", answer.text);
        assert!(answer.text.contains("Nothing was written."));
    }
    let mut wrong = LEAST;
    wrong[4] = "formtion";
    let answer = make(&desk, Lang::Fr, &wrong, None).expect("an answer");
    assert!(plain(&answer.text).contains("--kind · vocabulary · « formtion »"), "{}", answer.text);
    assert!(!desk.has("programs/les-codeuses-d-ete"));
    let answer = make(&desk, Lang::Fr, &with(&["--start", "2027-14"]), None).expect("an answer");
    assert!(answer.problems && desk.has("programs/les-codeuses-d-ete"));
    assert!(plain(&answer.text).contains("--start · date · « 2027-14 »"), "{}", answer.text);
}

#[test]
fn an_organisation_is_made_likewise() {
    let desk = Desk::new();
    #[rustfmt::skip]
    let line = [
        "organisation", "--name", "Nulle Part", "--kind", "association", "--url", "https://example.org/",
        "--summary-fr", "Une association.", "--summary-en", "A group.", "--alias", "NP", "--alias", "Nowhere",
    ];
    let answer = make(&desk, Lang::Fr, &line, None).expect("a record");
    assert!(!answer.problems, "{}", answer.text);
    let text = "{\n  \"$schema\": \"../schema/organisation.json\",\n  \"id\": \"nulle-part\",\n  \"name\": \"Nulle Part\",\n  \"kind\": \"association\",\n  \"url\": \"https://example.org/\",\n  \"summary\": {\n    \"fr\": \"Une association.\",\n    \"en\": \"A group.\"\n  },\n  \"aliases\": [\n    \"NP\",\n    \"Nowhere\"\n  ]\n}\n";
    assert_eq!(desk.text("organisations/nulle-part"), text);
    let twin =
        make(&desk, Lang::En, &["organisation", "--name", "Google", "--id", "google-france"], None).expect("an answer");
    assert!(
        twin.problems && twin.text.contains("--name · unique") && !desk.has("organisations/google-france"),
        "{}",
        twin.text
    );
}

#[test]
fn an_id_is_made_from_the_name() {
    for (name, id) in [
        ("Les Descodeuses", "les-descodeuses"),
        ("L’IA, c’est (aussi) pour elles !", "l-ia-c-est-aussi-pour-elles"),
        ("Cœur & Données", "coeur-donnees"),
        ("東京", ""),
    ] {
        assert_eq!(id_of(name), id, "{name}");
    }
}
