//! The page of open data tells of every file that there is, and of nothing else; the files are those of the catalogue.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::draft202012;
use passerelles::site::open_data::words::data;
use passerelles::site::page::Page;
use passerelles::tool::exports::{ADDRESSES, Export, Stock, exports, own};
use serde_json::Value;

use crate::built::{Sheet, none, site, unless};

/// The page, in both languages.
fn sheets() -> Vec<&'static Sheet> {
    let found: Vec<&Sheet> = site().sheets.iter().filter(|it| it.route.page == Page::Data).collect();
    assert_eq!(found.len(), 2);
    found
}

fn bytes(address: &str) -> Vec<u8> {
    fs::read(site().dist.join(address.trim_start_matches('/'))).unwrap_or_else(|error| panic!("{address}: {error}"))
}

fn made() -> Vec<Export> {
    let stock = Stock { catalogue: site().engine.catalogue(), base: &site().base, today: site().today };
    exports(stock).expect("the files")
}

/// Texts of the heads of all rows of a table.
fn heads(sheet: &Sheet, table: usize) -> Vec<String> {
    let dom = &sheet.dom;
    let rows = dom.inside(table, "tr").into_iter().filter_map(|row| dom.inside(row, "th").first().copied());
    rows.filter(|head| dom.elements[*head].get("scope") == Some("row")).map(|head| dom.text(head)).collect()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_data_file_is_named_on_the_page_and_every_address_that_it_names_exists() {
    // The addresses of records stand for many.
    let record = |file: &str| match file.rsplit_once('/') {
        Some((folder @ ("/catalogue/programs" | "/catalogue/organisations"), _)) => format!("{folder}/<id>.json"),
        Some((folder, _)) if folder.starts_with("/catalogue/tombstones/") => own::TOMBSTONES.to_owned(),
        _ => file.to_owned(),
    };
    let is_data = |file: &&String| [".json", ".csv"].iter().any(|it| file.ends_with(it));
    let there: BTreeSet<String> = site().files.iter().filter(is_data).map(|file| record(file)).collect();
    for sheet in sheets() {
        let table = sheet.dom.all("table")[0];
        let named = heads(sheet, table);
        let starts = |address: &str| named.iter().any(|it| it.starts_with(address));
        none(there.iter().filter(|it| !starts(it)).map(|it| format!("{}: {it} is not named", sheet.path)).collect());
        assert_eq!(named.len(), there.len(), "{}: as many files as there are", sheet.path);
        let links: BTreeSet<&str> =
            sheet.dom.inside(table, "a").into_iter().filter_map(|it| sheet.dom.elements[it].get("href")).collect();
        assert_eq!(links, BTreeSet::from(ADDRESSES), "{}", sheet.path);
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_page_says_how_large_each_file_is_and_what_it_holds() {
    let programs = site().raw["programs"].as_array().map_or(0, Vec::len);
    let mut told: Vec<(String, usize, usize)> =
        made().iter().map(|it| (it.file.address.clone(), it.file.count, it.file.bytes)).collect();
    told.push((own::CATALOGUE.to_owned(), programs, bytes(own::CATALOGUE).len()));
    for sheet in sheets() {
        let (dom, said) = (&sheet.dom, data(sheet.route.lang));
        let table = dom.all("table")[0];
        for (address, count, size) in &told {
            let row = dom.inside(table, "tr").into_iter().find(|row| {
                dom.inside(*row, "a").iter().any(|link| dom.elements[*link].get("href") == Some(address.as_str()))
            });
            let cells: Vec<String> =
                dom.inside(row.expect("a row"), "td").into_iter().map(|cell| dom.text(cell)).collect();
            assert_eq!(cells[1..], [(said.holds)(address, *count), (said.size)(*size)], "{}: {address}", sheet.path);
            assert_eq!(bytes(address).len(), *size, "{address}");
        }
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_page_explains_every_field_of_every_file() {
    let stock = Stock { catalogue: site().engine.catalogue(), base: &site().base, today: site().today };
    let mut files = own::catalogue(stock, 0, 0, 0);
    files.extend(made().into_iter().map(|it| it.file));
    let mut count = 0;
    for sheet in sheets() {
        let dom = &sheet.dom;
        let mut faults = Vec::new();
        for file in files.iter().filter(|it| !it.fields.is_empty()) {
            let label = (data(sheet.route.lang).fields_of)(&file.address, file.fields.len());
            let table = dom.all("table").into_iter().find(|it| dom.elements[*it].get("aria-label") == Some(&label));
            let Some(table) = table else {
                faults.push(format!("{}: no table {label}", sheet.path));
                continue;
            };
            let rows: Vec<usize> = dom.inside(table, "tr").into_iter().skip(1).collect();
            assert_eq!(rows.len(), file.fields.len(), "{label}");
            for (row, field) in rows.into_iter().zip(&file.fields) {
                let text = dom.text(row);
                let whole = text.starts_with(&field.name) && text.contains(field.says.read(sheet.route.lang));
                faults.extend(unless(whole, format!("{}: {label}: {} is {text:?}", sheet.path, field.name)));
                count += 1;
            }
            for (reason, _) in &file.left_out {
                let said = reason.read(sheet.route.lang).trim_end_matches('.');
                let told = dom.all("li").into_iter().any(|it| dom.text(it).starts_with(said));
                faults.extend(unless(told, format!("{}: does not say: {said}", sheet.path)));
            }
        }
        none(faults);
    }
    println!("figure: fields of open data explained, each language = {}", count / 2);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_published_catalogue_and_records_keep_to_the_published_schemas() {
    let read = |address: &str| -> Value { serde_json::from_slice(&bytes(address)).expect("JSON") };
    let mut faults = Vec::new();
    let mut hold = |schema: &str, files: Vec<&str>| {
        let schema = read(schema);
        assert!(schema["$id"].as_str().is_some_and(|it| it.starts_with(&site().base)), "{}", schema["$id"]);
        let validator = draft202012::new(&schema).expect("a schema");
        for file in files {
            faults.extend(validator.iter_errors(&read(file)).map(|it| format!("{file}{}: {it}", it.instance_path())));
        }
    };
    let within = |folder: &str| -> Vec<&str> {
        site().files.iter().map(String::as_str).filter(|it| it.starts_with(folder)).collect()
    };
    hold(own::CATALOGUE_SCHEMA, vec![own::CATALOGUE]);
    hold(own::PROGRAM_SCHEMA, within("/catalogue/programs/"));
    hold(own::ORGANISATION_SCHEMA, within("/catalogue/organisations/"));
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn other_sites_may_read_the_data_and_nothing_else() {
    let headers = String::from_utf8(bytes("/_headers")).expect("UTF-8");
    let mut open = BTreeSet::new();
    let mut at = "";
    for line in headers.lines() {
        if line.starts_with('/') {
            at = line;
        }
        if line.trim() == "Access-Control-Allow-Origin: *" {
            open.insert(at);
        }
    }
    let covered = |address: &str| {
        open.iter().any(|it| it.strip_suffix('*').map_or(*it == address, |start| address.starts_with(start)))
    };
    none(ADDRESSES.iter().filter(|it| !covered(it)).map(|it| format!("{it} is closed")).collect());
    for closed in ["/", "/en/", "/assets/style.css", "/404.html"] {
        assert!(!covered(closed), "{closed} is open");
    }
}
