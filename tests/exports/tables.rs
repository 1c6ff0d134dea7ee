//! The two tables: what a French spreadsheet needs, and nothing that it would run.

use csv::ReaderBuilder;
use passerelles::site::rows::harmless;
use passerelles::tool::exports::csv::{PROGRAMS, SESSIONS};
use serde_json::json;

use crate::shipped::shipped;
use crate::stock::{at, from_shipped, made, whole};

/// Head and rows of a table.
fn read(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("the mark by which spreadsheets know UTF-8");
    let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(text);
    let head = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|it| it.expect("a row").iter().map(str::to_owned).collect()).collect();
    (head, rows)
}

/// The cell of a column.
fn cell<'a>(head: &[String], row: &'a [String], name: &str) -> &'a str {
    let place = head.iter().position(|it| it == name).unwrap_or_else(|| panic!("no column {name}"));
    &row[place]
}

#[test]
fn a_row_for_each_program_and_one_for_each_session_in_the_order_of_the_catalogue() {
    let (files, catalogue) = (from_shipped(), &shipped().catalogue);
    let (head, rows) = read(&at(&files, PROGRAMS).bytes);
    assert_eq!(rows.len(), catalogue.programs.len());
    for (row, program) in rows.iter().zip(&catalogue.programs) {
        assert_eq!(cell(&head, row, "id"), program.id);
        assert_eq!(cell(&head, row, "summary_fr"), program.summary.fr, "{}", program.id);
        assert_eq!(cell(&head, row, "summary_en"), program.summary.en.as_deref().unwrap_or_default());
        let partners: Vec<&str> = cell(&head, row, "partners").split(" | ").collect();
        let names = cell(&head, row, "partner_names").split(" | ").count();
        assert_eq!(partners, program.partners.iter().map(|it| it.id.as_str()).collect::<Vec<_>>());
        assert_eq!((names, cell(&head, row, "partner_roles").split(" | ").count()), (partners.len(), partners.len()));
        let price = program.cost.eur.map(|it| it.to_string()).unwrap_or_default();
        assert_eq!(cell(&head, row, "cost_eur"), price, "{}: what is not stated stays empty", program.id);
    }
    let (head, rows) = read(&at(&files, SESSIONS).bytes);
    let sessions = catalogue.programs.iter().flat_map(|it| it.sessions.iter().map(move |session| (it, session)));
    assert_eq!(rows.len(), sessions.clone().count());
    for (row, (program, session)) in rows.iter().zip(sessions) {
        let place = session.place.as_ref();
        assert_eq!(cell(&head, row, "program"), program.id);
        assert_eq!(cell(&head, row, "commune"), place.and_then(|it| it.commune.as_deref()).unwrap_or_default());
        assert_eq!(cell(&head, row, "start"), session.start.map(|it| it.to_string()).unwrap_or_default());
    }
}

#[test]
fn no_cell_of_the_shipped_tables_begins_like_a_formula() {
    let files = from_shipped();
    for address in [PROGRAMS, SESSIONS] {
        let (_, rows) = read(&at(&files, address).bytes);
        for cell in rows.iter().flatten().filter(|it| it.starts_with(['=', '+', '-', '@', '\t', '\r'])) {
            assert!(cell.parse::<f64>().is_ok(), "{address}: {cell}");
        }
    }
}

#[test]
fn what_begins_like_a_formula_is_made_harmless_and_numbers_are_left_alone() {
    for (cell, safe) in [
        ("=1+1", "'=1+1"),
        ("+33 1 23", "'+33 1 23"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1+1", "'＝1+1"),
        ("-", "'-"),
        ("-inf", "'-inf"),
        ("-20.88", "-20.88"),
        ("0", "0"),
        ("", ""),
        ("Numériqu’Elles", "Numériqu’Elles"),
        ("a=b", "a=b"),
    ] {
        assert_eq!(harmless(cell.to_owned()), safe, "{cell:?}");
    }
    let catalogue = whole(&[("name", json!("=HYPERLINK(\"https://example.org\";\"ici\")\n;fin"))]);
    let (head, rows) = read(&at(&made(&catalogue), PROGRAMS).bytes);
    assert_eq!(rows.len(), 1, "separators, quotes and line breaks stay inside their cell");
    assert_eq!(cell(&head, &rows[0], "name"), "'=HYPERLINK(\"https://example.org\";\"ici\")\n;fin");
}

#[test]
fn every_column_is_filled_by_a_record_that_states_everything() {
    let files = made(&whole(&[]));
    for address in [PROGRAMS, SESSIONS] {
        let (head, rows) = read(&at(&files, address).bytes);
        for name in &head {
            assert!(!cell(&head, &rows[0], name).is_empty(), "{address}: {name} stays empty");
        }
    }
}
