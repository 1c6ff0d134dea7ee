//! The architecture as a test: reads every file of `src/` and holds it to the house's rules on rooms, imports and files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/code.rs"]
mod code;

use std::fs;
use std::path::Path;

use crate::code::{imports, says, without_text};

/// What a room may import: other rooms, or one module of another room.
const MAY_IMPORT: [(&str, &[&str]); 8] = [
    ("catalogue", &["place::fold", "place::geo", "place::sorted"]),
    ("place", &[]),
    ("query", &["catalogue::words", "place"]),
    ("search", &["catalogue", "place", "query"]),
    ("site", &["catalogue", "place", "query", "search"]),
    // A scene carries the engine: the numbers of the indexes and similar programs are asked of it as a page is drawn.
    (
        "ui",
        &[
            "catalogue",
            "place",
            "query",
            "search::Context",
            "search::Engine",
            "search::mark",
            "search::results",
            "search::ways",
            "site",
        ],
    ),
    ("browser", &["catalogue", "place", "query", "search", "site", "ui"]),
    ("tool", &["catalogue", "place", "query", "search", "site", "ui"]),
];
const PURE: [&str; 5] = ["catalogue", "place", "query", "search", "site"];
const WEB: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo_net"];
/// What makes markup of a text: as Rust calls it, and as scripts do.
const MARKUP: [&str; 7] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "insert_adjacent_html_with_trusted_html",
    "create_contextual_fragment",
];
const MARKUP_IN_SCRIPTS: [&str; 8] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "DOMParser",
    "eval(",
    "new Function",
];
const LONGEST: usize = 300;

/// Everything that a file of `src/` does against the rules; `path` is written from `src/`, as in `ui/pages.rs`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let room = path.split(['/', '.']).next().unwrap_or_default();
    let code = without_text(text);
    let mut faults = Vec::new();
    let mut fault = |rule: &str, holds: bool| {
        if !holds {
            faults.push(format!("src/{path}: {rule}"));
        }
    };
    fault(
        "opens with //! and its purpose",
        text.starts_with("//! ") && text.lines().next().is_some_and(|it| it.len() > 8),
    );
    fault("has at most 300 lines", text.lines().count() <= LONGEST);
    fault("is no mod.rs", !path.ends_with("mod.rs"));
    fault("re-exports nothing", !says(&code, &["pub", "use"]));
    fault("sets no inner_html", !MARKUP.iter().any(|it| says(&code, &[it])));
    let on_disk = imports(&code, "std", 0).iter().any(|it| it == "fs" || it.starts_with("fs::"));
    fault("leaves the disk to tool/disk.rs", path == "tool/disk.rs" || !on_disk);
    let leptos = ["leptos", "leptos_meta", "leptos_router"].iter().any(|it| says(&code, &[it]));
    fault("leaves leptos to ui and the doors", !leptos || ["ui", "browser", "tool", "main"].contains(&room));
    let web = WEB.iter().any(|it| says(&code, &[it])) || says(&code, &["wasm_bindgen_futures"]);
    fault("leaves web crates to the browser door", !web || ["browser", "main"].contains(&room));
    if PURE.contains(&room) {
        let late = ["async", "await", "SystemTime", "Instant"].iter().any(|it| says(&code, &[it]));
        fault("is pure: no async, no clock", !late);
        let chance = ["fastrand", "rand", "getrandom", "RandomState"].iter().any(|it| says(&code, &[it]));
        fault("is pure: no chance", !chance);
    }
    if let Some((_, may)) = MAY_IMPORT.iter().find(|(name, _)| *name == room) {
        let depth = path.matches('/').count() + 1;
        let named = imports(&code, "crate", depth).into_iter().chain(imports(&code, "passerelles", 0));
        for import in named {
            let other = import.split("::").next().unwrap_or_default();
            let rooms = MAY_IMPORT.iter().any(|(name, _)| *name == other);
            let allowed = may.iter().any(|it| import == *it || import.starts_with(&format!("{it}::")));
            fault(&format!("may not import {import}"), !rooms || other == room || allowed);
        }
    }
    faults
}

/// Path from `src/` and text of every Rust file.
fn sources() -> Vec<(String, String)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, root, found);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).expect("the file can be read")));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    found.sort();
    found
}

#[test]
fn every_file_keeps_to_its_room() {
    let sources = sources();
    let faults: Vec<String> = sources.iter().flat_map(|(path, text)| faults(path, text)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let mut lengths: Vec<usize> = sources.iter().map(|(_, text)| text.lines().count()).collect();
    lengths.sort_unstable();
    println!("figure: source files = {}", lengths.len());
    println!("figure: median file length = {} lines", lengths[lengths.len() / 2]);
    println!("figure: longest file = {} lines", lengths[lengths.len() - 1]);
}

#[test]
fn no_script_of_ours_makes_markup_or_code_of_a_text() {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|it| it == "js") {
                let text = fs::read_to_string(&path).expect("the file can be read");
                let made = MARKUP_IN_SCRIPTS.iter().filter(|it| text.contains(**it));
                found.extend(made.map(|it| format!("{}: {it}", path.display())));
                found.push(String::new());
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let faults: Vec<&String> = found.iter().filter(|it| !it.is_empty()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    assert!(!found.is_empty(), "src/ has scripts");
}

#[test]
fn every_room_of_the_map_is_there_or_announced() {
    let sources = sources();
    let lib = sources.iter().find(|(path, _)| path == "lib.rs").map(|(_, text)| text.as_str()).expect("src/lib.rs");
    for (room, _) in MAY_IMPORT {
        let stands = sources.iter().any(|(path, _)| *path == format!("{room}.rs"));
        assert!(!stands || lib.contains(&format!("pub mod {room};")), "{room} is declared in src/lib.rs");
    }
    for (path, _) in &sources {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        let known = MAY_IMPORT.iter().any(|(name, _)| *name == room) || ["lib", "main"].contains(&room);
        assert!(known, "src/{path} belongs to no room");
    }
}

/// The rules that a file of one line, after its opening, is caught by.
fn caught(path: &str, line: &str) -> String {
    let found = faults(path, &format!("//! A file made up for this test.\n{line}\n"));
    let rules = found.iter().map(|it| it.split_once(": ").expect("path and rule").1.to_owned());
    rules.collect::<Vec<_>>().join("; ")
}

#[test]
fn each_rule_catches_a_line_that_breaks_it() {
    for (path, line, rule) in [
        ("catalogue/mod.rs", "", "is no mod.rs"),
        ("query.rs", "pub use crate::query::param::Param;", "re-exports nothing"),
        ("search.rs", "pub  use self::results::Results;", "re-exports nothing"),
        ("ui/card.rs", "view! { <div inner_html=text></div> }", "sets no inner_html"),
        ("browser/dom.rs", "node.set_inner_html(&text);", "sets no inner_html"),
        ("browser/dom.rs", "node.insert_adjacent_html(at, &text)?;", "sets no inner_html"),
        ("tool/check.rs", "use std::fs;", "leaves the disk to tool/disk.rs"),
        ("tool/check.rs", "let text = std::fs::read(path);", "leaves the disk to tool/disk.rs"),
        ("tool.rs", "use std::{io, fs::File};", "leaves the disk to tool/disk.rs"),
        ("site/page.rs", "use leptos::prelude::*;", "leaves leptos to ui and the doors"),
        ("ui/card.rs", "use web_sys::window;", "leaves web crates to the browser door"),
        ("ui/card.rs", "wasm_bindgen_futures::spawn_local(job);", "leaves web crates to the browser door"),
        ("tool/check.rs", "use gloo_net::http::Request;", "leaves web crates to the browser door"),
        ("search/near.rs", "pub async fn near() {}", "is pure: no async, no clock"),
        ("catalogue/life.rs", "let now = std::time::SystemTime::now();", "is pure: no async, no clock"),
        ("site.rs", "use std::time::Instant;", "is pure: no async, no clock"),
        ("search/order.rs", "let first = fastrand::usize(..);", "is pure: no chance"),
        ("catalogue/wire.rs", "use crate::query::Query;", "may not import query::Query"),
        ("catalogue/wire.rs", "use crate::place::lookup::exact;", "may not import place::lookup::exact"),
        ("place/area.rs", "use crate::catalogue::Place;", "may not import catalogue::Place"),
        ("place.rs", "use super::catalogue::Place;", "may not import catalogue::Place"),
        ("place/area.rs", "use super::super::catalogue::Place;", "may not import catalogue::Place"),
        ("query/words.rs", "use crate::catalogue::{words::Kind, Program};", "may not import catalogue::Program"),
        ("search.rs", "use crate::{place::area::Area, site::page::Page};", "may not import site::page::Page"),
        ("search.rs", "use crate::{\n  place::area::Area,\n  ui\n};", "may not import ui"),
        ("site/page.rs", "fn show(view: crate::ui::View) {}", "may not import ui::View"),
        ("ui/list.rs", "use crate::search::plan::Plan;", "may not import search::plan::Plan"),
        ("ui/list.rs", "use crate::browser::address;", "may not import browser::address"),
        ("browser/fetch.rs", "use crate::tool::disk;", "may not import tool::disk"),
        ("tool/check.rs", "use passerelles::browser::fetch;", "may not import browser::fetch"),
    ] {
        assert_eq!(caught(path, line), rule, "src/{path}: {line}");
    }
    let long = "// a line\n".repeat(LONGEST);
    assert_eq!(caught("query.rs", &long), "has at most 300 lines");
    assert_eq!(faults("query.rs", "use std::fmt;\n"), ["src/query.rs: opens with //! and its purpose"]);
}

#[test]
fn what_keeps_to_the_rules_is_left_in_peace() {
    for (path, line) in [
        ("catalogue/wire.rs", "use crate::catalogue::{Place, text::Text}; use crate::place::geo::Point;"),
        ("query/words.rs", "use crate::catalogue::words::{Audience, Format};"),
        ("search/near.rs", "use super::held::Sessions; use crate::place::{area::Area, geo};"),
        ("ui/list.rs", "use leptos::prelude::*; use crate::search::results::{Hit, Results};"),
        ("browser/fetch.rs", "use web_sys::window; pub async fn fetch() { job.await }"),
        ("tool/disk.rs", "use std::fs;"),
        ("main.rs", "fn main() { passerelles::tool::command::run() }"),
        ("site/words.rs", "// an async word, std::fs, crate::ui and pub use in a comment"),
        ("site/words.rs", "const TEXT: &str = \"https://example.org/ \\\" crate::ui async inner_html\";"),
        (
            "site/words.rs",
            "const TEXT: &str = r#\"\"async\" pub use crate::ui\"#; const QUOTE: char = '\"'; fn f<'a>(it: &'a str) {}",
        ),
        ("search.rs", "let instant_answer = asynchronous; let pub_use = webs;"),
    ] {
        assert_eq!(caught(path, line), "", "src/{path}: {line}");
    }
}
