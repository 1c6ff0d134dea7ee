//! The rooms themselves, measured natively on a made-up catalogue of 10,000 programs: `cargo bench`. The same work in a browser,
//! side by side with JavaScript, is `cargo xtask bench`.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use std::sync::{Arc, LazyLock};

use divan::{Bencher, black_box};
use passerelles::catalogue::date::Date;
use passerelles::catalogue::{Catalogue, load};
use passerelles::place::area::{Area, DEPARTMENTS, department};
use passerelles::place::communes::Communes;
use passerelles::place::lookup::lookup;
use passerelles::query::Query;
use passerelles::query::codec::{decode, encode};
use passerelles::search::{Context, Engine};
use synthetic::towns::{Town, largest};
use synthetic::{Synthetic, TODAY};

const SIZE: usize = 10_000;

static PLACES: LazyLock<String> = LazyLock::new(|| {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/places.txt");
    std::fs::read_to_string(file).expect("the table of communes is there")
});
static COMMUNES: LazyLock<Communes> = LazyLock::new(|| Communes::parse(&PLACES).expect("the table can be read"));
static MADE: LazyLock<Synthetic> = LazyLock::new(|| {
    let towns = largest(DEPARTMENTS.iter().map(|it| it.code), town);
    synthetic::catalogue(SIZE, &towns)
});
static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(load(&MADE.text).catalogue));
static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(CATALOGUE.clone()));

fn main() {
    divan::main();
}

fn town(code: &str) -> Option<Town> {
    let commune = COMMUNES.by_code(code).filter(|it| it.parent.is_none())?;
    let point = commune.point?;
    Some(Town {
        slug: Area::Commune(commune.clone()).slug(),
        region: department(&commune.department)?.region.to_owned(),
        postcode: commune.postcodes.first()?.clone(),
        point: (point.lat, point.lon),
        code: commune.code,
        name: commune.name,
        department: commune.department,
        population: commune.population,
    })
}

/// The addresses of the queries of a class.
fn addresses(class: &str) -> Vec<String> {
    let all = synthetic::queries(&MADE);
    let classes = all["classes"].as_array().expect("classes");
    let found = classes.iter().find(|it| it["name"] == class).expect("the class is drawn");
    let queries = found["queries"].as_array().expect("queries");
    queries.iter().map(|it| it["address"].as_str().expect("an address").to_owned()).collect()
}

#[divan::bench(sample_count = 10)]
fn catalogue_load(bencher: Bencher<'_, '_>) {
    let text = &MADE.text;
    bencher.bench_local(|| load(black_box(text)));
}

#[divan::bench(sample_count = 5)]
fn search_index(bencher: Bencher<'_, '_>) {
    let catalogue = &*CATALOGUE;
    bencher.bench_local(|| Engine::new(catalogue.clone()));
}

#[divan::bench(
    sample_count = 40,
    args = ["none", "format", "city", "city-format-topic", "two-words", "unfinished", "typo", "words-format-partner", "accents"]
)]
fn search_run(bencher: Bencher<'_, '_>, class: &str) {
    let queries: Vec<Query> = addresses(class).iter().map(|it| decode(it)).collect();
    let context = Context { today: Date::parse(TODAY).expect("a day"), communes: None };
    let (engine, mut turn) = (&*ENGINE, queries.iter().cycle());
    bencher.bench_local(|| engine.run(black_box(turn.next().expect("a query")), context));
}

#[divan::bench]
fn query_decode_and_encode(bencher: Bencher<'_, '_>) {
    let addresses = addresses("city-format-topic");
    let mut turn = addresses.iter().cycle();
    bencher.bench_local(|| encode(&decode(black_box(turn.next().expect("an address")))));
}

#[divan::bench(sample_count = 10)]
fn place_table(bencher: Bencher<'_, '_>) {
    let text = &*PLACES;
    bencher.bench_local(|| Communes::parse(black_box(text)));
}

#[divan::bench(args = ["y", "lyo", "saint d", "st etienne", "75116", "cherbourg", "hay les roses", "idf"])]
fn place_lookup(bencher: Bencher<'_, '_>, typed: &str) {
    let communes = &*COMMUNES;
    bencher.bench_local(|| lookup(communes, black_box(typed), 8));
}
