//! Inputs that the fuzzer kept: every case that once broke a promise, and the corpus that reaches furthest into the code. Each is
//! held to the promises again (`fuzzed/`), on the stable compiler and without the fuzzer, which is `cargo xtask fuzz`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "fuzzed/codec.rs"]
mod codec;
#[path = "fuzzed/loader.rs"]
mod loader;
#[path = "fuzzed/lookup.rs"]
mod lookup;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "support/synthetic.rs"]
mod synthetic;
#[path = "fuzzed/table.rs"]
mod table;
#[path = "fuzzed/words.rs"]
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use passerelles::catalogue::load;
use passerelles::place::communes::Communes;

/// Panics when an input breaks a promise.
type Check = fn(&[u8]);

/// The targets, each with what holds its room to its promises.
const TARGETS: [(&str, Check); 5] = [
    ("codec", codec::check),
    ("loader", loader::check),
    ("lookup", lookup::check),
    ("table", table::check),
    ("words", words::check),
];
/// What all kept inputs may weigh together, in bytes.
const MOST_BYTES: usize = 1_000_000;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder, by name; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

/// The kept inputs of a target: its corpus, and its cases.
fn kept(target: &str) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let corpus = files(&root().join("xtask/fuzz/corpus").join(target));
    (corpus, files(&root().join("tests/fuzzed/cases").join(target)))
}

fn replay(target: &str) {
    let (_, check) = TARGETS.into_iter().find(|(name, _)| *name == target).expect("a target");
    let (corpus, cases) = kept(target);
    println!("figure: inputs of {target} that hold again = {} and {} cases", corpus.len(), cases.len());
    assert!(corpus.len() >= 10, "the corpus of {target} is lost: {}", corpus.len());
    let read = |path: &PathBuf| fs::read(path).expect("the input can be read");
    let fails = |path: &&PathBuf| catch_unwind(|| check(&read(path))).is_err();
    let failed: Vec<String> = corpus.iter().chain(&cases).filter(fails).map(|it| it.display().to_string()).collect();
    assert!(failed.is_empty(), "the reasons are above:\n{}", failed.join("\n"));
}

#[test]
fn addresses_keep_their_promises() {
    replay("codec");
}

#[test]
fn catalogues_keep_their_promises() {
    replay("loader");
}

#[test]
fn what_is_typed_as_a_place_keeps_its_promises() {
    replay("lookup");
}

#[test]
fn tables_of_communes_keep_their_promises() {
    replay("table");
}

#[test]
fn searches_keep_their_promises() {
    replay("words");
}

#[test]
fn every_target_is_replayed_and_has_a_dictionary() {
    let named = |folder: &str| -> BTreeSet<String> {
        files(&root().join("xtask/fuzz").join(folder))
            .iter()
            .map(|it| it.file_stem().expect("a name").to_string_lossy().into_owned())
            .collect()
    };
    let due: BTreeSet<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    for folder in ["fuzz_targets", "dictionaries", "corpus"] {
        assert_eq!(named(folder), due, "xtask/fuzz/{folder}");
    }
}

#[test]
fn what_is_kept_is_small_and_reaches_deep() {
    let all: Vec<Vec<u8>> = TARGETS
        .iter()
        .flat_map(|(target, _)| {
            let (corpus, cases) = kept(target);
            corpus.into_iter().chain(cases)
        })
        .map(|path| fs::read(path).expect("read"))
        .collect();
    let bytes: usize = all.iter().map(Vec::len).sum();
    println!("figure: kept inputs = {} of {bytes} bytes", all.len());
    assert!(bytes <= MOST_BYTES, "{bytes} bytes");
    // Inputs that the first line of a reader refuses would be kept in vain.
    let text = |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).expect("read")).into_owned();
    let read = |target: &str, deep: fn(&str) -> bool| kept(target).0.iter().filter(|it| deep(&text(it))).count();
    assert!(read("table", |it| Communes::parse(it).is_ok_and(|it| it.len() > 3)) >= 3, "tables that are read whole");
    assert!(read("loader", |it| !load(it).catalogue.programs.is_empty()) >= 10, "catalogues with a program");
}
