//! There and back: what is written is what was read, and nothing that the spreadsheet does not name is touched.

use passerelles::catalogue::text::Lang;
use passerelles::tool::exports::csv::{PROGRAMS, SESSIONS};
use passerelles::tool::exports::{Stock, exports};
use passerelles::tool::import::{Options, read, run, template};
use passerelles::tool::record::Node;
use serde_json::{Value, json};

use crate::desk::{Desk, house, lines};
use crate::shipped::{TODAY, public, records, shipped};

#[test]
fn every_shipped_record_written_again_without_a_change_is_the_same_to_the_byte() {
    let mut count = 0;
    for folder in ["programs", "organisations"] {
        for (stem, text) in records(folder) {
            assert_eq!(Node::read(&text).expect("JSON").file(), text, "{folder}/{stem}");
            let value: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(
                house(&value).file(),
                text,
                "{folder}/{stem}: keys put in one by one stand in the house's order"
            );
            count += 1;
        }
    }
    println!("figure: records written again to the byte = {count}");
    assert!(count > 400);
}

#[test]
fn the_published_tables_of_the_shipped_catalogue_change_nothing() {
    let shipped = shipped();
    let stock = Stock { catalogue: &shipped.catalogue, base: "https://passerelles.example", today: TODAY };
    let files = exports(stock).expect("the files");
    let with_sessions = shipped.catalogue.programs.iter().filter(|it| !it.sessions.is_empty()).count();
    for (address, programs) in [(PROGRAMS, shipped.catalogue.programs.len()), (SESSIONS, with_sessions)] {
        let bytes = &files.iter().find(|it| it.file.address == address).expect("the table").bytes;
        let read = read(bytes, &public().join("catalogue"), &shipped.communes, TODAY, Lang::Fr).expect("a table");
        assert_eq!(lines(&read, Lang::En), Vec::<String>::new(), "{address}");
        assert_eq!((read.plan.changes.len(), read.plan.same), (0, programs), "{address}");
        assert!(read.sheet.aside.len() > 5, "columns that the site fills in are named: {:?}", read.sheet.aside);
    }
}

#[test]
fn the_template_twice_changes_nothing_the_second_time_in_both_languages() {
    for lang in Lang::ALL {
        let desk = Desk::new();
        let text = template::text(lang).expect("the template");
        desk.import_well(&text);
        let made = desk.json("programs/exemple-ateliers");
        assert_eq!(made["sessions"][0]["place"], json!({"commune": "69123", "city": "Lyon"}));
        assert_eq!(made["sessions"][1]["start"], "2027-06");
        assert_eq!(made["sources"].as_array().map(Vec::len), Some(2));
        assert_eq!(desk.json("programs/exemple-mentorat")["cost"], json!({"eur": 12.5}));
    }
}

#[test]
fn the_template_that_is_published_is_the_one_that_is_printed() {
    let committed =
        std::fs::read_to_string(public().join("catalogue/modele.csv")).expect("public/catalogue/modele.csv");
    let remedy = "cargo run -p passerelles -- import --template > public/catalogue/modele.csv";
    assert_eq!(committed, template::text(Lang::Fr).expect("the template"), "{remedy}");
    let shown = run(&options(&Desk::new(), None, false, Lang::Fr), TODAY, &|_| {}).expect("the template");
    assert_eq!((shown.text, shown.problems), (committed, false));
}

fn options(desk: &Desk, file: Option<std::path::PathBuf>, write: bool, lang: Lang) -> Options {
    Options { template: file.is_none(), file, write, catalogue: desk.path().to_owned(), lang }
}

#[test]
fn nothing_is_written_until_it_is_asked_for_and_then_the_check_speaks() {
    let desk = Desk::new();
    let file = desk.path().join("tableau.csv");
    std::fs::write(&file, "id;Nom\ngeniales;Autre nom\n").expect("the table");
    for lang in Lang::ALL {
        let before = desk.files();
        let shown = std::cell::RefCell::new(String::new());
        let show = |text: &str| shown.borrow_mut().push_str(text);
        let dry = run(&options(&desk, Some(file.clone()), false, lang), TODAY, &show).expect("a trial");
        assert!(before == desk.files(), "a trial writes nothing");
        let shown = shown.take();
        assert!(shown.contains("-  \"name\": \"GenIAles\",\n+  \"name\": \"Autre nom\","), "{shown}");
        assert!(dry.text.contains("--write") && !dry.problems, "{}", dry.text);
    }
    let done = run(&options(&desk, Some(file.clone()), true, Lang::En), TODAY, &|_| {}).expect("written");
    assert!(done.text.contains("1 record written") && done.text.contains("no problem"), "{}", done.text);
    assert!(!done.problems);
    let again = run(&options(&desk, Some(file), true, Lang::Fr), TODAY, &|_| {}).expect("read");
    assert_eq!((again.text.as_str(), again.problems), ("Rien à écrire.\n", false));
}

#[test]
fn an_empty_cell_leaves_a_fact_a_hyphen_removes_it_and_what_is_unknown_stays() {
    let desk = Desk::new();
    let old = "{\n  \"id\": \"geniales\",\n  \"name\": \"Ancien\",\n  \"kind\": \"training\",\n  \"summary\": {\n    \"fr\": \"Un\",\n    \"en\": \"One\"\n  },\n  \"partners\": [\n    {\n      \"id\": \"simplon\",\n      \"role\": \"trainer\"\n    }\n  ],\n  \"status\": \"running\",\n  \"level\": \"beginner\",\n  \"cost\": {\n    \"eur\": 5,\n    \"note\": {\n      \"fr\": \"Réduit\"\n    }\n  },\n  \"memo\": [\n    1.5,\n    null\n  ],\n  \"links\": {\n    \"info\": \"https://example.org/\"\n  },\n  \"sources\": [\n    {\n      \"url\": \"https://example.org/a\",\n      \"title\": \"A\",\n      \"extra\": true\n    }\n  ]\n}\n";
    desk.put("programs/geniales", old);
    let table = "id;name;summary_en;level;cost_eur;info;women;source;source_title;partners\n\
                 geniales;;Two;-;;-;mixte;https://example.org/a;B;google : finance | simplon\n";
    let read = desk.import(table);
    assert_eq!(lines(&read, Lang::En), Vec::<String>::new());
    let new = old
        .replace("\"One\"", "\"Two\"")
        .replace("  \"level\": \"beginner\",\n", "")
        .replace("\"status\": \"running\",\n", "\"status\": \"running\",\n  \"women\": \"mixed\",\n")
        .replace("  \"links\": {\n    \"info\": \"https://example.org/\"\n  },\n", "")
        .replace("\"title\": \"A\"", "\"title\": \"B\"")
        .replace(
            "  \"partners\": [\n",
            "  \"partners\": [\n    {\n      \"id\": \"google\",\n      \"role\": \"funder\"\n    },\n",
        );
    assert_eq!(desk.text("programs/geniales"), new);
    assert!(desk.import(table).plan.changes.is_empty());
}

#[test]
fn two_hundred_synthetic_rows_make_their_records_and_the_same_rows_change_nothing() {
    let mut rng = fastrand::Rng::with_seed(6);
    let towns = ["Lyon", "Rennes", "Grenoble", "Saint-Denis (93)", "Paris", "Bastia"];
    let mut table =
        String::from("Identifiant;Nom;Type;Présentation;Partenaires;État;Format;Ville;Début;Prix en euros;Source\n");
    for row in 0..200 {
        let program = row / 2;
        let (town, year) = (towns[rng.usize(..towns.len())], 2027 + row % 2);
        let price = ["", "gratuit", "12,50", "1 200"][program % 4];
        let head = format!("Programme synthétique {program};Formation;Deux jours pour essayer.;simplon;en cours");
        let head = if row % 2 == 0 { head } else { ";;;;".to_owned() };
        let price = if row % 2 == 0 { price } else { "" };
        table.push_str(&format!(
            "synthetique-{program};{head};Sur place;{town};{:02}/{:02}/{year};{price};https://example.org/{program}/{}\n",
            rng.u8(1..=28),
            rng.u8(1..=12),
            row % 2
        ));
    }
    let desk = Desk::new();
    desk.import_well(&table);
    assert_eq!(desk.files().len(), 2 + 1 + 100);
    let made = desk.json("programs/synthetique-42");
    assert_eq!(made["sessions"].as_array().map(Vec::len), Some(2));
    assert_eq!(made["cost"], json!({"eur": 12.5}));
    println!("figure: synthetic rows imported twice = 200");
}
