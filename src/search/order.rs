//! The order of results.

use std::fmt::Write;

use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, newest};
use crate::place::fold::fold;
use crate::place::sorted::{by_text, number};
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::Sort;
use crate::search::Engine;
use crate::search::plan::Plan;

/// `rows` in the order that `query` asks for. `km` gives distances, where there are any. Every order ends with name and row,
/// so that it is total and repeatable.
pub fn sorted(
    engine: &Engine,
    query: &Query,
    plan: &Plan<'_>,
    lives: &[Life],
    km: &dyn Fn(usize) -> Option<f64>,
    rows: Vec<usize>,
) -> Vec<usize> {
    let sort = query.one(Param::Sort).and_then(Sort::from_address).unwrap_or(Sort::Relevance);
    by_text(rows, |row| {
        let program = engine.catalogue.programs.get(*row);
        let life = lives.get(*row).copied().unwrap_or(Life::Ended);
        let mut key = String::new();
        match sort {
            Sort::Relevance => {
                if let Some(score) = plan.scores.get(*row).copied().flatten() {
                    key.push_str(&number(u32::from(score.way)));
                    key.push_str(&number(score.lightness));
                }
                key.push_str(&stage(life));
            }
            Sort::Nearness => {
                key.push_str(&number(km(*row).map_or(u32::MAX, |km| (km * 1000.0) as u32)));
                key.push_str(&stage(life));
            }
            Sort::Date => {
                key.push_str(&stage(life));
                key.push_str(&number(u32::MAX - program.and_then(newest).map_or(0, day)));
            }
            Sort::Name => {}
        }
        let name = program.map(|it| fold(&it.name)).unwrap_or_default();
        // Writing to memory does not fail.
        let _ = write!(key, " {name} {}", number(*row as u32));
        key
    })
}

/// The life cycle as a key: dated first, by date.
fn stage(life: Life) -> String {
    match life {
        Life::Dated(date) => format!("0{}", number(day(date))),
        Life::Running => "1".to_owned(),
        Life::Unconfirmed => "2".to_owned(),
        Life::Ended => "3".to_owned(),
    }
}

fn day(date: Date) -> u32 {
    u32::from(date.year) * 10_000 + u32::from(date.month) * 100 + u32::from(date.day)
}
