//! What spreadsheets and people do: separators, encodings, dates, commas, zeros taken away, line breaks inside cells.

use passerelles::catalogue::text::Lang;
use passerelles::tool::import::read;
use passerelles::tool::import::told::report;
use serde_json::{Value, json};

use crate::desk::{Desk, lines};
use crate::shipped::{TODAY, shipped};

/// One cell, in the column of that name, and what then stands at a path of the record.
fn becomes(column: &str, cell: &str, path: &str, value: &Value) {
    let desk = Desk::new();
    let rank = if path.starts_with("/sessions/1") { "2" } else { "" };
    let read = desk.import(&format!("id\t{column}\tsession\ngeniales\t\"{cell}\"\t{rank}\n"));
    assert_eq!(lines(&read, Lang::En), Vec::<String>::new(), "{column}: {cell}");
    let found = desk.json("programs/geniales").pointer(path).cloned().unwrap_or(Value::Null);
    assert_eq!(found, *value, "{column}: {cell}");
}

#[test]
fn what_people_write_becomes_what_the_catalogue_says() {
    for (column, cell, path, value) in [
        ("Vu le", "12/11/2026", "/seen", json!("2026-11-12")),
        ("Vu le", "1/3/2026 00:00:00", "/seen", json!("2026-03-01")),
        ("Vu le", "03.02.2026", "/seen", json!("2026-02-03")),
        ("Vu le", "11/2026", "/seen", json!("2026-11")),
        ("Vu le", "nov-26", "/seen", json!("2026-11")),
        ("Vu le", "févr-26", "/seen", json!("2026-02")),
        ("Vu le", "1er novembre 2026", "/seen", json!("2026-11-01")),
        ("Vu le", "August 2026", "/seen", json!("2026-08")),
        ("Vu le", "2026", "/seen", json!("2026")),
        ("Prix en euros", "12,50", "/cost/eur", json!(12.5)),
        ("Prix en euros", "1 200,00 €", "/cost/eur", json!(1200)),
        ("Prix en euros", "1\u{202f}200\u{a0}€", "/cost/eur", json!(1200)),
        ("Prix en euros", "Gratuit", "/cost/eur", json!(0)),
        ("Type", "événement", "/kind", json!("event")),
        ("Type", "EVENEMENT", "/kind", json!("event")),
        ("kind", "mentoring", "/kind", json!("mentoring")),
        ("Ouverture", "Femmes en priorité", "/women", json!("first")),
        ("Publics", "Étudiante, salariees", "/audience", json!(["students", "employees"])),
        ("Thèmes", "Jeux, design, médias | Données", "/topics", json!(["creation", "data"])),
        ("Thèmes", "Données, Web", "/topics", json!(["data", "web"])),
        ("Entrée", "Sur candidature", "/entry", json!("selection")),
        ("Langues", "fr ; en", "/languages", json!(["fr", "en"])),
        ("Présentation", "Une\nligne,\n  deux", "/summary/fr", json!("Une ligne, deux")),
        ("Présentation", "Vous\u{a0}: oui\u{202f}!", "/summary/fr", json!("Vous\u{a0}: oui\u{202f}!")),
        ("Nom", "'=CODE", "/name", json!("=CODE")),
        (
            "Partenaires",
            "google\u{a0}: finance\nsimplon",
            "/partners",
            json!([{"id": "google", "role": "funder"}, {"id": "simplon", "role": "trainer"}]),
        ),
        (
            "Partenaires",
            "simplon, google",
            "/partners",
            json!([{"id": "simplon", "role": "trainer"}, {"id": "google"}]),
        ),
        ("Partenaires", "simplon : -", "/partners", json!([{"id": "simplon"}])),
        ("Ville", "Rennes", "/sessions/1/place", json!({"commune": "35238", "city": "Rennes"})),
        ("Ville", "saint denis (93)", "/sessions/1/place", json!({"commune": "93066", "city": "Saint-Denis"})),
        ("Commune (code INSEE)", "1053", "/sessions/1/place", json!({"commune": "01053", "city": "Bourg-en-Bresse"})),
        ("Département", "1", "/sessions/1/place", json!({"department": "01"})),
        ("Département", "Rhône", "/sessions/1/place", json!({"department": "69"})),
        ("Région", "Île-de-France", "/sessions/1/place", json!({"region": "11"})),
        ("Durée", "2,5 heures", "/sessions/1/duration", json!({"value": 2.5, "unit": "hour"})),
        ("Format", "En ligne", "/sessions/1/format", json!("online")),
        ("Format", "présentiel", "/sessions/1/format", json!("in-person")),
        ("Partout en France", "oui", "/area", json!({"kind": "nationwide"})),
        ("Partout en France", "-", "/area", Value::Null),
    ] {
        becomes(column, cell, path, &value);
    }
}

#[test]
fn a_postcode_keeps_its_first_zero_beside_its_town() {
    let desk = Desk::new();
    desk.import_well("id;session;city;postcode\ngeniales;2;Bourg-en-Bresse;1000\n");
    assert_eq!(desk.json("programs/geniales")["sessions"][1]["place"]["postcode"], "01000");
}

/// The same table, as this spreadsheet or that one writes it.
const TABLE: &str = "Identifiant;Nom;Présentation\ngeniales;Élan d’été;Cœur, et « œuvre »\n";

#[test]
fn separators_marks_encodings_and_line_ends_are_found_out() {
    let comma = TABLE.replace("Cœur, et « œuvre »", "\"Cœur, et « œuvre »\"").replace(';', ",");
    let tab = TABLE.replace(';', "\t");
    let (cp1252, _, _) = encoding_rs::WINDOWS_1252.encode(TABLE);
    let utf16: Vec<u8> = std::iter::once(0xfeff).chain(TABLE.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let told = format!("sep=;\n{TABLE}");
    let (crlf, cr) = (TABLE.replace('\n', "\r\n"), TABLE.replace('\n', "\r"));
    let marked = [b"\xef\xbb\xbf", TABLE.as_bytes()].concat();
    let cases: [(&[u8], &str, char); 9] = [
        (TABLE.as_bytes(), "UTF-8", ';'),
        (&marked, "UTF-8", ';'),
        (comma.as_bytes(), "UTF-8", ','),
        (tab.as_bytes(), "UTF-8", '\t'),
        (crlf.as_bytes(), "UTF-8", ';'),
        (cr.as_bytes(), "UTF-8", ';'),
        (&cp1252, "windows-1252", ';'),
        (&utf16, "UTF-16LE", ';'),
        (told.as_bytes(), "UTF-8", ';'),
    ];
    for (bytes, encoding, between) in cases {
        let desk = Desk::new();
        let read = desk.try_read(bytes, Lang::Fr).expect("a table of programs");
        assert_eq!((read.decoded.encoding, read.sheet.between), (encoding, between));
        assert_eq!(lines(&read, Lang::En), Vec::<String>::new());
        let new = &read.plan.changes[0].new;
        assert!(new.contains("\"Élan d’été\"") && new.contains("\"Cœur, et « œuvre »\""), "{encoding}: {new}");
        for (lang, sentence) in [(Lang::Fr, "Vérifiez les accents"), (Lang::En, "Check the accents")] {
            let said = report(&read, std::path::Path::new("t.csv"), lang);
            assert_eq!(said.contains(sentence), encoding == "windows-1252", "{encoding}: {said}");
        }
    }
}

#[test]
fn a_workbook_is_no_table_and_a_table_needs_its_ids() {
    let communes = &shipped().communes;
    for (bytes, fr, en) in [
        (&b"PK\x03\x04rest"[..], "Ce fichier est un classeur", "This file is a workbook"),
        (b"Nom;Ville\nx;Lyon\n", "Aucune colonne ne s’appelle", "No column is called `id`"),
        (b"", "Aucune colonne ne s’appelle", "No column is called `id`"),
    ] {
        for (lang, sentence) in [(Lang::Fr, fr), (Lang::En, en)] {
            let desk = Desk::new();
            let error = read(bytes, desk.path(), communes, TODAY, lang).err().expect("an error");
            assert!(error.what.contains(sentence) && !error.remedy.is_empty(), "{error}");
        }
    }
}
