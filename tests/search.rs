//! The engine agrees with a second opinion written apart from it, on shipped and made-up catalogues: every list, every
//! count, every way out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/asked.rs"]
mod asked;
#[path = "support/meanings.rs"]
mod meanings;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/small.rs"]
mod small;
#[path = "support/synthetic.rs"]
mod synthetic;

use std::collections::HashSet;
use std::sync::Arc;

use fastrand::Rng;
use passerelles::catalogue::Catalogue;
use passerelles::catalogue::life::Life;
use passerelles::place::area::{self, Area};
use passerelles::place::communes::Communes;
use passerelles::place::fold::fold;
use passerelles::query::Query;
use passerelles::query::codec::encode;
use passerelles::query::param::Param;
use passerelles::query::words::Sort;
use passerelles::search::results::{Hit, PAGE, Results};
use passerelles::search::ways::Way;
use passerelles::search::{Context, Engine};

use crate::asked::{Drawer, closed};
use crate::oracle::{Lists, Oracle};
use crate::shipped::{TODAY, shipped};

/// The filters whose options are counted.
const COUNTED: [Param; 9] = [
    Param::Format,
    Param::Partner,
    Param::Kind,
    Param::Topic,
    Param::Audience,
    Param::Level,
    Param::Women,
    Param::Free,
    Param::State,
];

/// One engine, its catalogue, and the differences found.
struct Trial<'a> {
    engine: &'a Engine,
    context: Context<'a>,
    oracle: &'a Oracle<'a>,
    differences: Vec<String>,
    compared: usize,
}

impl Trial<'_> {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, query: &Query, what: &str, got: T, expected: T) {
        self.compared += 1;
        if got != expected {
            self.differences.push(format!("?{}  {what}: got {got:?}, expected {expected:?}", encode(query)));
        }
    }

    fn query(&mut self, query: &Query) {
        let results = self.engine.whole(query, self.context);
        let pages = all_pages(self.engine, query, self.context);
        let lists = Lists { main: rows(&pages), anywhere: rows(&results.anywhere), unclear: rows(&results.unclear) };
        let expected = self.oracle.lists(query);
        self.same(query, "total", results.total, expected.main.len());
        self.same(query, "main list", lists.main, expected.main);
        self.same(query, "anywhere", lists.anywhere, expected.anywhere);
        self.same(query, "unclear", lists.unclear, expected.unclear);
        let area = query.one(Param::Place).and_then(|value| self.oracle.area(value));
        self.same(query, "area", results.area.as_ref().map(Area::slug), area.as_ref().map(Area::slug));
        self.counts(query, &results, area.as_ref());
        self.towns(query, &results);
        self.ways_out(query, &results);
        self.order(query, &results.area, &pages);
    }

    fn counts(&mut self, query: &Query, results: &Results, area: Option<&Area>) {
        let partners = self.engine.partners();
        let around = matches!(area, Some(Area::Commune(_))) && !results.place_is_moot;
        for param in COUNTED.into_iter().chain(around.then_some(Param::Radius)) {
            let options = results.options(param);
            let offered: Vec<&str> = options.iter().map(|it| it.value).collect();
            let due = match param {
                Param::Partner => partners.iter().map(String::as_str).collect(),
                Param::Radius => vec!["0", "10", "30", "50", "100"],
                _ => closed(param),
            };
            self.same(query, param.name(), due.iter().all(|it| offered.contains(it)), true);
            for (index, option) in options.iter().enumerate() {
                let alone = query.only(param, option.value);
                let expected = self.oracle.total(&alone);
                let what = format!("count of {}={}", param.name(), option.value);
                self.same(query, &what, option.count, expected);
                // A place that nobody knows is looked up among all communes each time, which takes milliseconds.
                if area.is_some() || query.one(Param::Place).is_none() || index % 50 == 0 {
                    self.same(&alone, "Engine::total", self.engine.total(&alone, self.context), expected);
                }
            }
        }
    }

    /// What each town would give by itself: a few of them for each query.
    fn towns(&mut self, query: &Query, results: &Results) {
        let (towns, step) = (self.engine.towns(), self.compared % 7 + 5);
        self.same(query, "towns", results.towns.len(), towns.len());
        for (town, count) in towns.iter().zip(&results.towns).step_by(step) {
            let alone = query.only(Param::Place, &town.slug()).with(Param::Radius, "0");
            let what = format!("count of lieu={} alone", town.slug());
            self.same(query, &what, *count as usize, self.oracle.total(&alone));
        }
    }

    fn ways_out(&mut self, query: &Query, results: &Results) {
        let mut due: Vec<(String, Query)> = Vec::new();
        if results.total == 0 {
            let place = |slug: String| query.free_of(Param::Radius).with(Param::Place, &slug);
            let radius: u32 = query.one(Param::Radius).map_or(30, |it| it.parse().unwrap_or(0));
            let mut wider = |area: Area| due.push((format!("wider {}", area.label()), place(area.slug())));
            match &results.area {
                Some(Area::Commune(commune)) => {
                    let department = area::department(&commune.department).unwrap();
                    wider(Area::Department(department));
                    area::region(department.region).into_iter().for_each(|it| wider(Area::Region(it)));
                    let radii = [10, 30, 50, 100].into_iter().filter(|it| *it > radius);
                    due.extend(radii.map(|it| (format!("radius {it}"), query.with(Param::Radius, &it.to_string()))));
                }
                Some(Area::Department(it)) => {
                    area::region(it.region).into_iter().for_each(|it| wider(Area::Region(it)))
                }
                _ => {}
            }
            for (param, value) in query.applied().into_iter().take(12) {
                let without = query.without(param, value);
                let without = if param == Param::Place { without.free_of(Param::Radius) } else { without };
                due.push((format!("without {}={value}", param.name()), without));
            }
        }
        let mut due: Vec<_> = due.into_iter().map(|(what, way)| (what, self.oracle.total(&way), way)).collect();
        due.retain(|(_, count, _)| *count > 0);
        let online = query.free_of(Param::Place).free_of(Param::Radius).only(Param::Format, "en-ligne");
        let count = self.oracle.total(&online);
        if results.total == 0 && count > 0 {
            due.push(("online".to_owned(), count, online));
        }
        let ways = &results.ways_out;
        let name = |way: &Way| match way {
            Way::Radius(radius) => format!("radius {radius}"),
            Way::Wider(area) => format!("wider {}", area.label()),
            Way::Drop(param, value) => format!("without {}={value}", param.name()),
            Way::Online => "online".to_owned(),
        };
        let mut offered: Vec<_> = ways.iter().map(|it| (name(&it.way), it.count, it.query.clone())).collect();
        let mut twice = HashSet::new();
        self.same(query, "each way out leads elsewhere", offered.iter().all(|it| twice.insert(encode(&it.2))), true);
        // Where two ways lead to the same list, one of them is enough.
        due.retain(|(what, _, way)| offered.iter().all(|it| it.2 != *way || it.0 == *what));
        let drops: Vec<usize> = ways.iter().filter(|it| matches!(it.way, Way::Drop(..))).map(|it| it.count).collect();
        self.same(query, "values taken away, most fruitful first", drops.is_sorted_by(|one, next| one >= next), true);
        due.sort_by_key(|it| it.0.clone());
        offered.sort_by_key(|it| it.0.clone());
        self.same(query, "ways out", offered, due);
    }

    fn order(&mut self, query: &Query, area: &Option<Area>, pages: &[Hit]) {
        let name = |hit: &Hit| fold(&self.oracle.catalogue.programs[hit.row].name);
        let wordless = query.text().is_empty();
        let asked = query.one(Param::Sort).map(|it| Sort::from_address(it).unwrap_or(Sort::Relevance));
        let sorted = match asked.unwrap_or(Sort::Relevance) {
            Sort::Name => pages.is_sorted_by_key(name),
            Sort::Nearness if area.is_some() => {
                pages.is_sorted_by_key(|hit| hit.km.map_or(u64::MAX, |km| (km * 1000.0) as u64))
            }
            Sort::Date => pages.is_sorted_by_key(|hit| match hit.life {
                Life::Dated(day) => (0, Some(day)),
                _ => (1, None),
            }),
            Sort::Relevance if wordless => pages.is_sorted_by_key(|hit| (hit.life, name(hit))),
            _ => true,
        };
        self.same(query, "order", sorted, true);
    }
}

fn rows(hits: &[Hit]) -> Vec<usize> {
    let mut rows: Vec<usize> = hits.iter().map(|it| it.row).collect();
    rows.sort_unstable();
    rows
}

/// Every page of a query in order; checks on the way that one answer holds all of them.
fn all_pages(engine: &Engine, query: &Query, context: Context<'_>) -> Vec<Hit> {
    let first = engine.whole(&query.on_page(1), context);
    assert_eq!(first.pages, first.total.div_ceil(PAGE).max(1), "?{}", encode(query));
    let mut paged = first.shown.clone();
    for page in 2..=first.pages {
        paged.extend(engine.run(&query.on_page(page), context).shown);
    }
    let whole: Vec<Hit> = first.shown.into_iter().chain(first.rest).collect();
    assert_eq!(paged, whole, "?{}: the pages one by one, and all in one answer", encode(query));
    assert_eq!(paged.len(), first.total, "?{}", encode(query));
    paged
}

/// Compares the answers to so many random queries.
fn compare(name: &str, catalogue: Catalogue, communes: Option<&Communes>, queries: usize, seed: u64) {
    let catalogue = Arc::new(catalogue);
    let engine = Engine::new(Arc::clone(&catalogue));
    let context = Context { today: TODAY, communes };
    let found_by = |words: &str| {
        let query = Query::default().with(Param::Words, words).with(Param::State, "tous");
        all_pages(&engine, &query, context).iter().map(|hit| hit.row).collect::<HashSet<usize>>()
    };
    let oracle = Oracle::new(&catalogue, communes, TODAY, &found_by);
    let mut trial = Trial { engine: &engine, context, oracle: &oracle, differences: Vec::new(), compared: 0 };
    let (rng, towns) =
        (&mut Rng::with_seed(seed), if communes.is_some() { &synthetic::TOWNS[..9] } else { synthetic::TOWNS });
    let drawer = Drawer::new(&catalogue, towns);
    trial.query(&Query::default());
    for _ in 0..queries {
        trial.query(&drawer.query(rng));
    }
    let (compared, count) = (trial.compared, trial.differences.len());
    println!("figure: values compared on {name} = {compared} ({} queries)", queries + 1);
    let shown = trial.differences.iter().take(12).cloned().collect::<Vec<_>>().join("\n");
    assert!(count == 0, "{count} of {compared} differ:\n{shown}");
}

#[test]
fn on_the_shipped_catalogue_every_list_and_count_agrees_with_the_second_opinion() {
    let shipped = shipped();
    compare("the shipped catalogue", (*shipped.catalogue).clone(), Some(&shipped.communes), 700, 1);
}

#[test]
fn on_made_up_catalogues_every_list_and_count_agrees_with_the_second_opinion() {
    for (size, queries) in [(5, 500), (200, 500), (3_000, 60)] {
        compare(&format!("{size} made-up programs"), synthetic::synthetic(size, size as u64), None, queries, 2);
    }
}

#[test]
fn the_programs_asked_for_are_found_by_their_names_their_partners_and_their_formats() {
    let shipped = shipped();
    let engine = Engine::new(Arc::clone(&shipped.catalogue));
    let asked_for = [
        ("geniales", "GenIAles", "simplon microsoft-france women-in-ai social-builder", "presentiel en-ligne"),
        ("equinix-elles-bougent", "Equinix Elles bougent", "equinix-france elles-bougent", "presentiel"),
        ("ibm-skillsbuild", "IBM SkillsBuild", "ibm-france simplon social-builder konexio", "en-ligne"),
    ];
    for (id, name, partners, formats) in asked_for {
        let finds = |param: Param, value: &str| {
            let query = Query::default().with(param, value);
            let hits = all_pages(&engine, &query, Context { today: TODAY, communes: Some(&shipped.communes) });
            let found = hits.iter().any(|hit| engine.catalogue().programs[hit.row].id == id);
            assert!(found, "?{} does not find {id}", encode(&query));
        };
        finds(Param::Words, name);
        for partner in partners.split(' ') {
            let known = engine.catalogue().organisation(partner);
            let spoken = &known.unwrap_or_else(|| panic!("{partner} is no organisation of the catalogue")).name;
            finds(Param::Partner, partner);
            finds(Param::Words, spoken);
            finds(Param::Words, &format!("{name} {spoken}"));
        }
        formats.split(' ').for_each(|format| finds(Param::Format, format));
    }
}
