//! What a visit costs: sizes of the built site as a visitor downloads them, each under its budget; and names that are true.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "budget/table.rs"]
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use passerelles::tool::assets::mark;
use passerelles::tool::copies::{Care, brotli};
use scraper::{Html, Selector};

use crate::table::{Row, Verdict};

/// What wasm and scripts of the home page may weigh together, in kilobytes of 1,000 bytes.
const WASM_AND_SCRIPTS: usize = 170;

/// How the sizes found are written down.
const ACCEPT: &str =
    "PASSERELLES_ACCEPT_SIZES=1 PASSERELLES_DIST=dist cargo test --test budget -- --include-ignored every_kind";

/// The folder of the built site.
fn dist() -> PathBuf {
    let named = std::env::var_os("PASSERELLES_DIST");
    PathBuf::from(named.expect("PASSERELLES_DIST names no folder: run `cargo xtask test`, or set it to the built site"))
}

/// The bytes at an address of the site.
fn bytes(address: &str) -> Vec<u8> {
    let file = dist().join(address.trim_start_matches('/'));
    fs::read(&file).unwrap_or_else(|error| panic!("{address} cannot be read: {error}"))
}

/// What an address weighs, compressed as hosts do at their best.
fn weight(address: &str) -> usize {
    brotli(&bytes(address), Care::Most).len()
}

/// The addresses that the home page loads: those of `attribute` on what `selector` finds.
fn loaded(selector: &str, attribute: &str) -> Vec<String> {
    let home = Html::parse_document(&String::from_utf8(bytes("/index.html")).expect("UTF-8"));
    let wanted = Selector::parse(selector).expect("a selector");
    home.select(&wanted).filter_map(|it| it.value().attr(attribute).map(str::to_owned)).collect()
}

/// What the two large parts of a module are before compression: code, and the data that it starts with.
fn parts(wasm: &[u8]) -> (usize, usize) {
    let (mut code, mut data) = (0, 0);
    for part in wasmparser::Parser::new(0).parse_all(wasm) {
        match part.expect("a module") {
            wasmparser::Payload::CodeSectionStart { size, .. } => code = size as usize,
            wasmparser::Payload::DataSection(section) => data = section.range().len(),
            _ => {}
        }
    }
    (code, data)
}

/// Every kind of file that a visitor may download, with what it may weigh.
fn rows() -> Vec<Row> {
    let mut scripts = loaded("script[src]", "src");
    // The first script fetches the others, once the page is on the screen.
    let first = String::from_utf8(bytes(&scripts[0])).expect("UTF-8");
    let named: BTreeSet<&str> = first.split(['"', '`']).filter(|it| it.starts_with("/assets/")).collect();
    let (wasm, glue): (Vec<String>, Vec<String>) =
        named.into_iter().map(str::to_owned).partition(|it| it.ends_with(".wasm"));
    assert_eq!(wasm.len(), 1, "the first script names its wasm");
    scripts.extend(glue);
    assert!(scripts.len() >= 2, "the first script and the glue: {scripts:?}");
    let sum = |addresses: &[String]| addresses.iter().map(|it| weight(it)).sum::<usize>();
    // What is compressed in its own way already is sent as it is.
    let plain = |addresses: &[String]| addresses.iter().map(|it| bytes(it).len()).sum::<usize>();
    let (page, script) = (sum(&wasm), sum(&scripts));
    let (code, data) = parts(&bytes(&wasm[0]));
    let icons = fs::read_dir(dist().join("icons")).expect("icons").map(|it| it.expect("an icon").file_name());
    let icons: Vec<String> = icons.map(|it| format!("/icons/{}", it.to_string_lossy())).collect();
    let (drawn, pictures): (Vec<String>, Vec<String>) = icons.into_iter().partition(|it| it.ends_with(".svg"));
    let row = |kind, now, budget| Row { kind, now, budget };
    vec![
        row("wasm and scripts of /", page + script, Some(WASM_AND_SCRIPTS)),
        row("wasm", page, None),
        row("wasm: code, not compressed", code, None),
        row("wasm: data, not compressed", data, None),
        row("scripts", script, None),
        row("service worker", weight("/sw.js"), Some(3)),
        row("CSS", sum(&loaded("link[rel=stylesheet]", "href")), Some(15)),
        row("font", plain(&loaded("link[as=font]", "href")), Some(20)),
        row("HTML of /", weight("/index.html"), Some(40)),
        row("HTML of a program, /programmes/geniales/", weight("/programmes/geniales/index.html"), Some(12)),
        row("HTML of a city, /villes/lyon-69/", weight("/villes/lyon-69/index.html"), Some(40)),
        row("HTML of a list to embed, /embed/", weight("/embed/index.html"), Some(40)),
        row("catalogue.json", weight("/catalogue.json"), Some(80)),
        row("module for those who type, fetched on first need", sum(&loaded("#app", "data-typed")), Some(35)),
        row("communes, fetched on first need", sum(&loaded("#app", "data-places")), Some(200)),
        row("icons, drawn", sum(&drawn), Some(5)),
        row("icons, pictures", plain(&pictures), Some(30)),
        row("picture for sharing, of /", bytes("/images/partage.png").len(), Some(60)),
        row("feed of everything, /flux.xml", weight("/flux.xml"), Some(20)),
    ]
}

/// With `PASSERELLES_ACCEPT_SIZES=1`, the sizes found become those that the next ones are compared with.
#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_kind_of_file_keeps_its_budget() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/budget/sizes.json");
    let accepted: BTreeMap<String, usize> =
        serde_json::from_str(&fs::read_to_string(&file).expect("the accepted sizes")).expect("sizes");
    let rows = rows();
    println!("{}", table::heading());
    let (mut over, mut news) = (Vec::new(), false);
    for row in &rows {
        let before = accepted.get(row.kind).copied();
        println!("{}", row.line(before));
        match row.verdict(before) {
            Verdict::Over => over.push(row.kind),
            Verdict::Grew | Verdict::New => news = true,
            Verdict::Same => {}
        }
    }
    assert!(over.is_empty(), "over their budgets: {}", over.join(", "));
    if std::env::var("PASSERELLES_ACCEPT_SIZES").is_ok_and(|it| it == "1") {
        fs::write(&file, table::stored(&rows)).expect("the accepted sizes are written");
        println!("figure: sizes written down in tests/budget/sizes.json = {}", rows.len());
    } else if news {
        println!("figure: something grew; if it is worth its bytes, write the sizes down = {ACCEPT}");
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn files_kept_for_ever_bear_the_hash_of_their_own_bytes() {
    let names =
        fs::read_dir(dist().join("assets")).expect("the folder of loaded files").map(|it| it.unwrap().file_name());
    let mut count = 0;
    for name in names.map(|it| it.into_string().expect("a name")) {
        let own = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(&name);
        let marked = own.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map(|(_, it)| it.to_owned());
        assert_eq!(marked, Some(mark(&bytes(&format!("/assets/{own}")))), "{name}");
        count += 1;
    }
    assert!(count > 4, "{count} files");
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn compressed_copies_hold_the_bytes_of_their_originals() {
    let mut count = [0; 2];
    for name in fs::read_dir(dist().join("assets")).expect("the folder of loaded files").map(|it| it.unwrap().path()) {
        let mut out = Vec::new();
        let copy = fs::read(&name).unwrap();
        match name.extension().and_then(|it| it.to_str()) {
            Some("br") => {
                brotli::BrotliDecompress(&mut copy.as_slice(), &mut out).expect("brotli");
                count[0] += 1;
            }
            Some("gz") => {
                flate2::read::GzDecoder::new(copy.as_slice()).read_to_end(&mut out).expect("gzip");
                count[1] += 1;
            }
            _ => continue,
        }
        let original = fs::read(name.with_extension("")).expect("the original of a compressed copy");
        assert!(out == original, "{} differs from its original", name.display());
    }
    assert!(count.iter().all(|it| *it > 4), "copies in brotli and gzip: {count:?}");
}
