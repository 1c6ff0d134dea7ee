//! What the browsers of all journeys did, summed up from the records that `tests/e2e` leaves: it is run after them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// What checks that breaches are caught, and judges its own.
const CHECKS: &str = "recorder::";
/// The table of faults.
const FAULTS: &str = "faults::";

/// The records of the last run of journeys.
fn records() -> Vec<Value> {
    let named = std::env::var_os("PASSERELLES_RECORDS").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys"));
    let files = fs::read_dir(&folder).unwrap_or_else(|cause| panic!("no journeys were made ({cause}): run them first"));
    let texts = files.map(|it| fs::read_to_string(it.expect("an entry").path()).expect("a record"));
    texts.map(|it| serde_json::from_str(&it).expect("a record in JSON")).collect()
}

/// The journeys that are written: `file::function` of each test below tests/e2e.
fn written() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e");
    let files = fs::read_dir(folder).expect("the journeys").map(|it| it.expect("an entry").path());
    let mut found = BTreeSet::new();
    for file in files.filter(|it| it.extension().is_some_and(|it| it == "rs")) {
        let text = fs::read_to_string(&file).expect("a file of journeys");
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        for part in text.split("#[test]").skip(1) {
            let test = part.split_once("fn ").and_then(|it| it.1.split_once('('));
            found.insert(format!("{name}::{}", test.expect("a function").0));
        }
    }
    found
}

#[test]
#[ignore = "needs the records of the journeys: cargo xtask test"]
fn all_journeys_ask_one_origin_keep_no_cookie_and_leave_the_console_empty() {
    let records = records();
    let number = |record: &Value, name: &str| record[name].as_u64().unwrap_or_else(|| panic!("{name} in {record}"));
    let sum = |name: &str| records.iter().map(|it| number(it, name)).sum::<u64>();
    let mut own: BTreeMap<&str, u64> = BTreeMap::new();
    for (host, count) in records.iter().filter_map(|it| it["own"].as_object()).flatten() {
        *own.entry(host).or_default() += count.as_u64().expect("a count");
    }
    let hosts: Vec<String> = own.iter().map(|(host, count)| format!("{host} {count}")).collect();
    let meant = records.iter().filter(|it| number(it, "expected") > 0).count();
    println!(
        "figure: requests of all journeys = {} from {} journeys, to another origin than their page's = {}, cookies = {}",
        sum("requests"),
        records.len(),
        sum("strayed"),
        sum("cookies")
    );
    println!("figure: attempts of the browser for itself, of no page, none let out = {}", hosts.join(", "));
    println!(
        "figure: console of all journeys = {} messages unexpected ({} expected from {meant} journeys that cause them)",
        sum("unexpected"),
        sum("expected")
    );
    let made: BTreeSet<&str> = records.iter().filter_map(|it| it["journey"].as_str()).collect();
    // The faults are journeys that one function makes.
    let faults = made.iter().any(|it| it.starts_with(FAULTS));
    let told = |it: &str| made.contains(it) || it.starts_with(CHECKS) || it.starts_with(FAULTS) && faults;
    let missing: Vec<String> = written().into_iter().filter(|it| !told(it)).collect();
    assert!(missing.is_empty(), "journeys without a record; were all of them run? {missing:#?}");
    assert!(sum("to the site") > 1000, "requests to the site are on record");
    let faults: Vec<String> = records
        .iter()
        .flat_map(|it| it["faults"].as_array().into_iter().flatten().map(|fault| format!("{}: {fault}", it["journey"])))
        .collect();
    assert!(faults.is_empty() && sum("strayed") + sum("cookies") + sum("unexpected") == 0, "{faults:#?}");
}
