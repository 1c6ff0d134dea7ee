//! What a visit costs: sizes of the built site as a visitor downloads them, each under its budget; and names that are true.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::PathBuf;

use passerelles::tool::assets::mark;
use passerelles::tool::copies::{Care, brotli};
use scraper::{Html, Selector};

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

/// Prints a weight, and says whether it keeps its budget (kilobytes of 1,000 bytes).
fn keeps(name: &str, weight: usize, budget: usize) -> bool {
    println!("figure: {name}, brotli = {:.1} kB of {budget}", weight as f64 / 1000.0);
    weight <= budget * 1000
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_first_visit_keeps_its_budgets() {
    let mut scripts = loaded("script[src]", "src");
    // The first script fetches the others, once the page is on the screen.
    let first = String::from_utf8(bytes(&scripts[0])).expect("UTF-8");
    let named: BTreeSet<&str> = first.split(['"', '`']).filter(|it| it.starts_with("/assets/")).collect();
    let (wasm, glue): (Vec<String>, Vec<String>) =
        named.into_iter().map(str::to_owned).partition(|it| it.ends_with(".wasm"));
    assert_eq!(wasm.len(), 1, "the first script names its wasm");
    scripts.extend(glue);
    assert!(scripts.len() >= 2, "the first script and the glue: {scripts:?}");
    let styles = loaded("link[rel=stylesheet]", "href");
    let sum = |addresses: &[String]| addresses.iter().map(|it| weight(it)).sum::<usize>();
    let (wasm, scripts) = (sum(&wasm), sum(&scripts));
    println!("figure: wasm, brotli = {:.1} kB", wasm as f64 / 1000.0);
    println!("figure: scripts, brotli = {:.1} kB", scripts as f64 / 1000.0);
    let places = loaded("#app", "data-places");
    println!("figure: communes, brotli, fetched on demand = {:.1} kB", sum(&places) as f64 / 1000.0);
    println!(
        "figure: font = {:.1} kB",
        loaded("link[as=font]", "href").iter().map(|it| bytes(it).len()).sum::<usize>() as f64 / 1000.0
    );
    let kept = [
        keeps("wasm and scripts of /", wasm + scripts, 195),
        keeps("HTML of /", weight("/index.html"), 40),
        keeps("CSS", sum(&styles), 15),
        keeps("catalogue.json", weight("/catalogue.json"), 80),
    ];
    assert_eq!(kept, [true; 4], "a budget is passed: wasm and scripts, HTML, CSS, catalogue");
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
