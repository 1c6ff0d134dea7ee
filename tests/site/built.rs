//! The built site, read and parsed once for all tests of this file: every page, the catalogue, and an engine of our own.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::{Program, load};
use passerelles::query::Query;
use passerelles::search::results::Results;
use passerelles::search::{Context, Engine};
use passerelles::site::page::{Page, Route};
use rayon::prelude::*;
use serde_json::Value;

use crate::dom::Dom;

/// One HTML file.
pub(crate) struct Sheet {
    /// Its path on the site: `/villes/`, `/404.html`.
    pub(crate) path: String,
    /// What it should be, by its path.
    pub(crate) route: Route,
    /// Its content.
    pub(crate) dom: Dom,
}

/// Everything in the folder.
pub(crate) struct Site {
    /// The folder.
    pub(crate) dist: PathBuf,
    /// Every HTML file, by path.
    pub(crate) sheets: Vec<Sheet>,
    /// The pages at addresses of before, which are no pages of the catalogue.
    pub(crate) before: Vec<Sheet>,
    /// Where each path stands in `sheets`.
    pub(crate) at: HashMap<String, usize>,
    /// Every file, by path from the root of the site.
    pub(crate) files: BTreeSet<String>,
    /// The origin that absolute addresses begin with.
    pub(crate) base: String,
    /// `catalogue.json` as it stands.
    pub(crate) raw: Value,
    /// How many problems the reading of the catalogue met.
    pub(crate) problems: Vec<String>,
    /// An engine built from `catalogue.json`.
    pub(crate) engine: Engine,
    /// The day on which the site was made.
    pub(crate) today: Date,
}

/// The site, read at the first call.
pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(read)
}

fn read() -> Site {
    let named = std::env::var_os("PASSERELLES_DIST");
    let dist = PathBuf::from(
        named.expect("PASSERELLES_DIST names no folder: run `cargo xtask test`, or set it to the built site"),
    );
    let mut found = Vec::new();
    walk(&dist, &mut found);
    let files: BTreeSet<String> = found.iter().map(|path| address(&dist, path)).collect();
    let html: Vec<&String> = files.iter().filter(|path| path.ends_with(".html")).collect();
    let all: Vec<Sheet> = html.par_iter().map(|file| sheet(&dist, file)).collect();
    let old = before(&dist, &files);
    let (before, sheets): (Vec<Sheet>, Vec<Sheet>) =
        all.into_iter().partition(|it| old.iter().any(|start| it.path.starts_with(start)));
    let at = sheets.iter().enumerate().map(|(index, it)| (it.path.clone(), index)).collect();
    let text = fs::read_to_string(dist.join("catalogue.json")).expect("the site has a catalogue.json");
    let loaded = load(&text);
    let robots = fs::read_to_string(dist.join("robots.txt")).expect("the site has a robots.txt");
    let map = robots.lines().find_map(|line| line.strip_prefix("Sitemap: ")).expect("robots.txt names the sitemap");
    Site {
        base: map.strip_suffix("/sitemap.xml").expect("the sitemap stands at the root").to_owned(),
        raw: serde_json::from_str(&text).expect("catalogue.json is JSON"),
        problems: loaded.problems.iter().map(|it| it.line(Lang::En)).collect(),
        today: loaded.catalogue.generated.expect("the catalogue says on which day it was made"),
        engine: Engine::new(Arc::new(loaded.catalogue)),
        dist,
        sheets,
        before,
        at,
        files,
    }
}

/// How the paths of pages at addresses of before begin: those that the rules for hosts name, and those of tombstones.
fn before(dist: &Path, files: &BTreeSet<String>) -> Vec<String> {
    let rules = fs::read_to_string(dist.join("_redirects")).unwrap_or_default();
    let rules = rules.lines().filter_map(|line| line.split_whitespace().next()).filter(|it| !it.ends_with(".json"));
    let mut starts: Vec<String> = rules.map(|it| it.trim_end_matches('*').to_owned()).collect();
    for (folder, page) in [("programs", Page::Program as fn(String) -> Page), ("organisations", Page::Partner)] {
        let stones = files.iter().filter_map(|it| it.strip_prefix(&format!("/catalogue/tombstones/{folder}/")));
        let ids = stones.filter_map(|it| it.strip_suffix(".json"));
        starts.extend(ids.flat_map(|id| Lang::ALL.map(|lang| Route::new(lang, page(id.to_owned())).path())));
    }
    starts
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{} cannot be listed: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

fn address(dist: &Path, path: &Path) -> String {
    let parts =
        path.strip_prefix(dist).unwrap().components().map(|it| it.as_os_str().to_str().expect("names are UTF-8"));
    format!("/{}", parts.collect::<Vec<_>>().join("/"))
}

fn sheet(dist: &Path, file: &str) -> Sheet {
    let html = fs::read_to_string(dist.join(file.trim_start_matches('/'))).expect("pages are UTF-8");
    let path = file.strip_suffix("index.html").unwrap_or(file).to_owned();
    let route = if path.ends_with("404.html") {
        Route::new(if path.starts_with("/en/") { Lang::En } else { Lang::Fr }, Page::NotFound)
    } else {
        Route::parse(&path)
    };
    Sheet { path, route, dom: Dom::parse(&html) }
}

impl Site {
    /// The page at a path.
    pub(crate) fn sheet(&self, path: &str) -> Option<&Sheet> {
        self.at.get(path).map(|index| &self.sheets[*index])
    }

    /// The program that a page shows.
    pub(crate) fn program(&self, sheet: &Sheet) -> Option<&Program> {
        match &sheet.route.page {
            Page::Program(id) => self.engine.catalogue().program(id),
            _ => None,
        }
    }

    /// The answer to the saved query of a page that searches.
    pub(crate) fn results(&self, sheet: &Sheet) -> Option<Results> {
        let query = sheet.route.page.effective(&Query::default());
        let context = Context { today: self.today, communes: None };
        sheet.route.page.searches().then(|| self.engine.whole(&query, context))
    }

    /// Whether a path of the site leads to a file or a page.
    pub(crate) fn lands(&self, path: &str) -> bool {
        self.at.contains_key(path) || self.files.contains(path)
    }
}

/// Holds every page to a rule: `faults` says what is wrong with one.
pub(crate) fn every_page(faults: impl Fn(&Sheet) -> Vec<String> + Sync) {
    let judge = |sheet: &Sheet| faults(sheet).into_iter().map(|it| format!("{}: {it}", sheet.path)).collect::<Vec<_>>();
    none(site().sheets.par_iter().flat_map(judge).collect());
}

/// Passes when nothing was found wrong; else says how much, and the first of it.
pub(crate) fn none(faults: Vec<String>) {
    let first = faults.iter().take(25).cloned().collect::<Vec<_>>().join("\n  ");
    assert!(faults.is_empty(), "{} faults:\n  {first}", faults.len());
}

/// A fault when something does not hold.
pub(crate) fn unless(holds: bool, fault: impl Into<String>) -> Option<String> {
    (!holds).then(|| fault.into())
}
