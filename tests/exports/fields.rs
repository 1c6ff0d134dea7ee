//! What is told of each file: every field that is written is described, every field that is described can be written.

use std::collections::BTreeSet;

use csv::ReaderBuilder;
use passerelles::tool::exports::{ADDRESSES, Stock, data_inclusion, hsds, own};
use serde_json::{Value, json};

use crate::shipped::{TODAY, shipped};
use crate::stock::{BASE, at, from_shipped, made, records, whole};

/// Every path of a value, as the page writes them.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    for (name, inner) in value.as_object().into_iter().flatten() {
        let objects = inner.as_array().filter(|list| list.iter().any(Value::is_object));
        let here = format!("{path}{name}{}", if objects.is_some() { "[]" } else { "" });
        let leaf = objects.is_none() && !inner.is_object();
        if leaf {
            found.insert(here.clone());
        }
        for inner in objects.into_iter().flatten().chain(inner.is_object().then_some(inner)) {
            paths(inner, &format!("{here}."), found);
        }
    }
}

/// Catalogues that state, between them, everything that the forms of others can hold.
fn everything() -> Vec<passerelles::catalogue::Catalogue> {
    let mail = [("links", json!({"signup": "mailto:nous@example.org?subject=x"})), ("sessions", json!([]))];
    let weeks = [
        ("sessions", json!([{"format": "online", "duration": {"value": 5, "unit": "week"}}])),
        ("topics", json!(["careers"])),
    ];
    let dated = json!([{"start": "2027-01-04", "end": "2027-01-08", "signup": "https://example.org/"}]);
    let bare = ["women", "audience", "level", "entry", "age", "cost", "topics"].map(|key| (key, Value::Null));
    vec![whole(&[]), whole(&bare), whole(&mail), whole(&weeks), whole(&[("sessions", dated)])]
}

#[test]
fn the_forms_of_others_are_described_field_by_field() {
    let all = everything();
    for address in [data_inclusion::SERVICES, data_inclusion::STRUCTURES, hsds::SERVICES, hsds::ORGANIZATIONS] {
        let (mut written, mut always) = (BTreeSet::new(), Vec::new());
        for files in all.iter().map(made).chain([from_shipped()]) {
            for record in records(at(&files, address)) {
                let mut own = BTreeSet::new();
                paths(&record, "", &mut own);
                written.extend(own.iter().cloned());
                always.push(own);
            }
        }
        let shipped = from_shipped();
        let fields = &at(&shipped, address).file.fields;
        let described: BTreeSet<String> = fields.iter().map(|it| it.name.clone()).collect();
        assert_eq!(described, written, "{address}: described, and written");
        assert_eq!(described.len(), fields.len(), "{address}: a field is described twice");
        for field in fields.iter().filter(|it| it.required && !it.name.contains('.')) {
            assert!(
                always.iter().all(|own| own.contains(&field.name)),
                "{address}: {} is not always there",
                field.name
            );
        }
        for field in fields.iter().filter(|it| !it.required && !it.name.contains('.')) {
            assert!(always.iter().any(|own| !own.contains(&field.name)), "{address}: {} is always there", field.name);
        }
    }
}

#[test]
fn the_head_of_each_table_is_what_is_described() {
    for export in from_shipped().iter().filter(|it| it.file.media == "text/csv") {
        let mut reader = ReaderBuilder::new().delimiter(b';').from_reader(&export.bytes[3..]);
        let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
        let described: Vec<&str> = export.file.fields.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(described, head, "{}", export.file.address);
        assert_eq!(export.file.count, reader.records().count(), "{}", export.file.address);
    }
}

#[test]
fn our_own_format_is_described_from_its_schema() {
    let stock = Stock { catalogue: &shipped().catalogue, base: BASE, today: TODAY };
    let told = own::catalogue(stock, 1, 2, 3);
    let described: BTreeSet<String> = told[0].fields.iter().map(|it| it.name.clone()).collect();
    let mut written = BTreeSet::new();
    for catalogue in [&*shipped().catalogue, &whole(&[])] {
        paths(&passerelles::catalogue::write::catalogue(catalogue), "", &mut written);
    }
    // A list of words is told as a list; an object is told as well as what it holds.
    let plain = |name: &String| name.replace("[]", "");
    let described: BTreeSet<String> = described.iter().map(plain).collect();
    let missing: Vec<String> = written.iter().map(plain).filter(|it| !described.contains(it)).collect();
    assert!(missing.is_empty(), "written and not described: {missing:?}");
    let outer = |name: &String| described.iter().any(|it| it.starts_with(&format!("{name}.")));
    let written: BTreeSet<String> = written.iter().map(plain).collect();
    let idle: Vec<&String> = described.iter().filter(|it| !written.contains(*it) && !outer(it)).collect();
    assert!(idle.is_empty(), "described and never written: {idle:?}");
}

#[test]
fn every_file_is_told_with_its_size_and_at_an_address_that_others_may_read() {
    let files = from_shipped();
    for export in &files {
        assert_eq!(export.file.bytes, export.bytes.len(), "{}", export.file.address);
        assert!(ADDRESSES.contains(&export.file.address.as_str()), "{} is not open to others", export.file.address);
        assert!(export.file.says.fr != export.file.says.en && export.file.count > 0, "{}", export.file.address);
    }
    assert_eq!(files.len() + 1, ADDRESSES.len(), "all but the catalogue itself");
    let again = from_shipped();
    assert!(files.iter().zip(&again).all(|(one, other)| one.bytes == other.bytes), "the same bytes each time");
}

#[test]
fn what_each_form_leaves_out_is_counted() {
    let (files, catalogue) = (from_shipped(), &shipped().catalogue);
    let lost = |address: &str| at(&files, address).file.left_out.iter().filter_map(|(_, count)| *count).sum::<usize>();
    let hsds = at(&files, hsds::SERVICES).file.count;
    assert_eq!(hsds + lost(hsds::SERVICES), catalogue.programs.len());
    let bodies = at(&files, hsds::ORGANIZATIONS).file.count;
    assert_eq!(bodies + lost(hsds::ORGANIZATIONS), catalogue.organisations.len());
    let mut programs: Vec<String> = records(at(&files, data_inclusion::SERVICES))
        .iter()
        .map(|it| it["lien_source"].as_str().expect("a link").to_owned())
        .collect();
    programs.dedup();
    assert_eq!(programs.len() + lost(data_inclusion::SERVICES), catalogue.programs.len());
    println!("figure: programs told in HSDS, in data.inclusion = {hsds}, {}", programs.len());
}
