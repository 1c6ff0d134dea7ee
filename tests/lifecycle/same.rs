//! A site built in November and opened later says what one built on that day says: engine and pages, on shipped and made-up
//! catalogues.

use std::collections::HashSet;
use std::sync::Arc;

use fastrand::Rng;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::life::Life;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::words::Status;
use passerelles::catalogue::{Catalogue, Program};
use passerelles::query::Query;
use passerelles::query::codec::encode;
use passerelles::query::param::Param;
use passerelles::search::results::Hit;
use passerelles::search::{Context, Engine};
use passerelles::site::page::Page;

use crate::asked::Drawer;
use crate::made_up::{DAYS, catalogue, day};
use crate::oracle::Oracle;
use crate::printer::Printer;
use crate::shipped::shipped;
use crate::synthetic::{TOWNS, synthetic};

/// The days on which a site built on the first of them is opened; a clock may be put back, too.
const OPENED: [&str; 7] =
    ["2026-11-25", "2026-12-31", "2027-01-01", "2027-02-25", "2027-05-25", "2027-11-25", "2026-11-25"];

/// Where a program stands by the words of `product.md` §5, written apart from the code that is tested: dates as texts, a month or a
/// year by its first day.
fn stands(program: &Program, today: &str) -> (u8, String) {
    let first = |date: Date| format!("{:04}-{:02}-{:02}", date.year, date.month.max(1), date.day.max(1));
    if program.status == Status::Ended {
        return (3, String::new());
    }
    let days = program.sessions.iter().flat_map(|it| [it.apply_by, it.start, it.end]).flatten().map(first);
    if let Some(next) = days.filter(|day| day.as_str() >= today).min() {
        return (0, next);
    }
    let seen = program.seen.or_else(|| program.sources.iter().filter_map(|it| it.seen).max_by_key(|it| first(*it)));
    let (year, month): (u32, u32) = (today[..4].parse().expect("a year"), today[5..7].parse().expect("a month"));
    let months = year * 12 + month - 1 - 18;
    // None of the days looked at is one that a month eighteen months before does not have.
    let limit = format!("{:04}-{:02}-{}", months / 12, months % 12 + 1, &today[8..]);
    let fresh = seen.is_some_and(|it| first(it) > limit);
    (if program.status == Status::Running && fresh { 1 } else { 2 }, String::new())
}

fn told(life: Life) -> (u8, String) {
    match life {
        Life::Dated(day) => (0, day.to_string()),
        Life::Running => (1, String::new()),
        Life::Unconfirmed => (2, String::new()),
        Life::Ended => (3, String::new()),
    }
}

fn rows(hits: &[Hit]) -> Vec<usize> {
    let mut rows: Vec<usize> = hits.iter().map(|it| it.row).collect();
    rows.sort_unstable();
    rows
}

/// Opens an engine built once on each day, beside one built anew.
fn opened(name: &str, catalogue: Catalogue, queries: usize) {
    let (catalogue, rng) = (Arc::new(catalogue), &mut Rng::with_seed(7));
    let drawer = Drawer::new(&catalogue, TOWNS);
    let kept = Engine::new(catalogue.clone());
    let mut compared = 0;
    let mut changes = HashSet::new();
    for text in OPENED {
        let context = Context { today: day(text), communes: None };
        let fresh = Engine::new(catalogue.clone());
        let found_by = |words: &str| {
            let query = Query::default().with(Param::Words, words).with(Param::State, "tous");
            let results = fresh.whole(&query, context);
            results.shown.iter().chain(&results.rest).map(|hit| hit.row).collect()
        };
        let oracle = Oracle::new(&catalogue, None, context.today, &found_by);
        let queries = std::iter::once(Query::default().with(Param::State, "tous"));
        let drawn: Vec<Query> = (0..60).map(|_| drawer.query(rng)).collect();
        for query in queries.chain(drawn) {
            let (one, other) = (kept.whole(&query, context), fresh.whole(&query, context));
            assert!(one == other, "{name} on {text}: ?{}", encode(&query));
            let query = query.on_page(1);
            let one = kept.whole(&query, context);
            let (hits, lists) = ([one.shown, one.rest].concat(), oracle.lists(&query));
            assert_eq!(rows(&hits), lists.main, "{name} on {text}: ?{}", encode(&query));
            assert_eq!(rows(&one.anywhere), lists.anywhere, "{name} on {text}: ?{}", encode(&query));
            for hit in hits.iter().chain(&one.anywhere).chain(&one.unclear) {
                let program = &catalogue.programs[hit.row];
                assert_eq!(told(hit.life), stands(program, text), "{name} on {text}: {}", program.id);
                compared += 1;
            }
            if encode(&query) == "etat=tous" {
                changes.insert(hits.iter().map(|it| (it.row, told(it.life))).collect::<Vec<_>>());
            }
        }
    }
    assert!(changes.len() >= queries, "{name}: the days differ, {} lists", changes.len());
    println!("figure: programs judged on other days than that of the build, {name} = {compared}");
}

#[test]
fn an_engine_built_in_november_answers_in_march_as_one_built_in_march() {
    opened("nine made-up programs", (*catalogue()).clone(), 5);
    opened("300 made-up programs", synthetic(300, 300), 5);
    opened("the shipped catalogue", (*shipped().catalogue).clone(), 2);
}

/// What stands between the shell's parts.
fn content(text: &str) -> &str {
    let (_, rest) = text.split_once("<main").expect("a main");
    rest.split_once("</main>").expect("its end").0
}

#[test]
fn a_page_of_a_site_built_in_november_says_in_march_what_it_says_when_built_in_march() {
    let pages = |catalogue: &Catalogue| -> Vec<Page> {
        let some = catalogue.programs.iter().take(60).map(|it| Page::Program(it.id.clone()));
        let lists = [Page::Search, Page::Online, Page::Topic(passerelles::catalogue::words::Topic::Data)];
        lists.into_iter().chain([Page::City("lyon-69".into())]).chain(some).collect()
    };
    for made in [(*catalogue()).clone(), (*shipped().catalogue).clone()] {
        let november = Catalogue { generated: Some(day(DAYS[0])), ..made.clone() };
        let kept = Arc::new(Engine::new(Arc::new(november.clone())));
        let mut differ = 0;
        for text in DAYS {
            let march = Catalogue { generated: Some(day(text)), ..made.clone() };
            let (opened, built) = (Printer::with(kept.clone(), day(text)), Printer::new(Arc::new(march), day(text)));
            let before = Printer::with(kept.clone(), day(DAYS[0]));
            for page in pages(&november) {
                for lang in Lang::ALL {
                    let (one, other) = (opened.text(lang, page.clone()), built.text(lang, page.clone()));
                    assert!(content(&one) == content(&other), "{page:?} on {text}");
                    differ += usize::from(content(&one) != content(&before.text(lang, page.clone())));
                }
            }
        }
        assert!(differ > 10, "{differ}: time passes on the pages");
    }
}
