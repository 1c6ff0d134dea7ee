//! The three forms of the report: for people, for programs, beside the lines of a change.

use std::path::Path;

use passerelles::catalogue::text::Lang;
use passerelles::tool::check;
use serde_json::{Value, json};

use crate::folder::{Folder, fixtures, plain};

fn several() -> Folder {
    fixtures("many").iter().fold(Folder::good(), |folder, it| folder.with(&it.file, it.record.as_bytes()))
}

#[test]
fn people_read_all_problems_grouped_by_file_in_their_language() {
    let gathered = several().gathered();
    let folder = Path::new("public/catalogue");
    let french = plain(&check::text(&gathered, folder, Lang::Fr));
    let english = check::text(&gathered, folder, Lang::En);
    for fixture in fixtures("many") {
        let heading = format!("\npublic/catalogue/{}\n", fixture.file);
        assert_eq!((french.matches(&heading).count(), english.matches(&heading).count()), (1, 1), "{heading}");
    }
    let line = "  ligne 4, colonne 11 · kind [vocabulary]\n    « formations » n’est pas un type connu : vouliez-vous « training » (formation) ? Les choix : training (formation), mentoring (mentorat)";
    assert!(french.contains(line), "{french}");
    assert!(
        english.contains("  line 4, column 11 · kind [vocabulary]\n    `formations` is not a known kind"),
        "{english}"
    );
    let count = gathered.problems.len();
    assert!(count > 25 && french.ends_with(&format!("\n{count} problèmes à corriger (8 fichiers lus).\n")), "{french}");
    assert!(english.ends_with(&format!("\n{count} problems to repair (8 files read).\n")), "{english}");
    let none = Folder::good().gathered();
    assert_eq!(plain(&check::text(&none, folder, Lang::Fr)), "1 programme et 2 organisations : aucun problème.\n");
}

#[test]
fn programs_read_places_values_and_both_languages() {
    let gathered = several().gathered();
    let report: Value = serde_json::from_str(&check::machine(&gathered)).expect("JSON");
    let problems = report["problems"].as_array().expect("a list");
    assert_eq!(problems.len(), gathered.problems.len());
    let kind = problems.iter().find(|it| it["found"] == json!("\"formations\"")).expect("the kind");
    assert_eq!(
        (&kind["file"], &kind["line"], &kind["column"], &kind["field"], &kind["rule"], &kind["suggestion"]),
        (
            &json!("programs/everything-in-french.json"),
            &json!(4),
            &json!(11),
            &json!("kind"),
            &json!("vocabulary"),
            &json!("training")
        )
    );
    for problem in problems {
        for key in ["file", "line", "column", "field", "rule", "fr", "en"] {
            assert!(!problem[key].is_null(), "{key}: {problem}");
        }
        let expected = &problem["expected"];
        assert!(
            expected["fr"].is_string() && expected["en"].is_string() && expected["fr"] != expected["en"],
            "{problem}"
        );
        assert!(problem.get("found").is_some() && problem.get("suggestion").is_some(), "{problem}");
    }
    for key in ["programs", "ended", "organisations"] {
        assert!(report[key].is_number(), "{key}");
    }
}

#[test]
fn annotations_name_the_line_and_escape_what_would_end_them() {
    let record = include_str!("good/programs/les-codeuses-du-lundi.json")
        .replace("les-codeuses-du-lundi", "cent")
        .replace("\"training\"", "\"100 % : oui, non\"");
    let folder = Folder::good().with("programs/cent.json", record.as_bytes());
    let told = check::annotations(&folder.gathered(), Path::new("a, b: c/catalogue"), Lang::Fr);
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines.len(), 2, "{told}");
    let (properties, message) = lines[0].split_once("::«").expect("properties and message");
    assert_eq!(
        properties,
        "::error file=a%2C b%3A c/catalogue/programs/cent.json,line=4,col=11,title=vocabulary · kind"
    );
    assert!(plain(message).starts_with(" 100 %25 : oui, non » n’est pas un type connu"), "{message}");
    assert!(!message.contains('\n') && !lines[1].starts_with("::"), "{told}");
    let english = check::annotations(&several().gathered(), Path::new("public/catalogue"), Lang::En);
    let commands: Vec<&str> =
        english.lines().filter(|line| line.starts_with("::error file=public/catalogue/")).collect();
    assert_eq!(commands.len(), several().problems().len(), "{english}");
}
