//! What one evaluation gives: the page of results, the lists beside it, every count, and the ways out of an empty list.

use std::sync::Arc;

use crate::catalogue::life::Life;
use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::Sort;
use crate::search::bits::Bits;
use crate::search::day::Day;
use crate::search::options::Options;
use crate::search::order::Order;
use crate::search::plan::Plan;
use crate::search::ways::{WayOut, ways_out};
use crate::search::{Context, Engine};

/// How many results a page shows.
pub const PAGE: usize = 24;
/// How many programs are listed beside a place's results: the rest is one link further.
pub const BESIDE: usize = 200;

/// One program in a list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its row in the catalogue.
    pub row: usize,
    /// Where it stands in its life, today.
    pub life: Life,
    /// Kilometres from the centre of the commune asked for, where both are known.
    pub km: Option<f64>,
}

/// An option of a filter, with the number of results it would give alone in its filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count<'a> {
    /// Its address word.
    pub value: &'a str,
    /// How many results.
    pub count: usize,
}

/// Everything a page needs to show a query's answer.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Results {
    /// How many results in the main list.
    pub total: usize,
    /// The page shown, from 1.
    pub page: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
    /// The results of this page.
    pub shown: Vec<Hit>,
    /// Those of the other pages, in order: for lists that must be whole without script. Only [`Engine::whole`] fills it.
    pub rest: Vec<Hit>,
    /// Beside a place's results: programs that run online or nationwide, the first [`BESIDE`] of them.
    pub anywhere: Vec<Hit>,
    /// How many there are in all.
    pub anywhere_total: usize,
    /// Beside a place's results: programs whose place or format is not precise enough to say, the first [`BESIDE`] of them.
    pub unclear: Vec<Hit>,
    /// How many there are in all.
    pub unclear_total: usize,
    /// What can be asked for.
    pub options: Arc<Options>,
    /// How many results each option would give, in the order of `options`.
    pub counts: Vec<Vec<u32>>,
    /// How many results each town of the catalogue would give by itself, in the order of [`Engine::towns`].
    pub towns: Vec<u32>,
    /// The place asked for, when it is known.
    pub area: Option<Area>,
    /// True when a place is asked for but only online programs are: online is everywhere.
    pub place_is_moot: bool,
    /// Values that mean nothing to this catalogue.
    pub unknown: Vec<(Param, String)>,
    /// Where the list is empty: the queries that find something.
    pub ways_out: Vec<WayOut>,
}

impl Results {
    /// The options of a filter.
    pub fn options(&self, param: Param) -> Vec<Count<'_>> {
        let counts = self.options.at(param).and_then(|at| self.counts.get(at));
        let values = self.options.values(param).iter().zip(counts.map_or(&[] as &[u32], Vec::as_slice));
        values.map(|(value, count)| Count { value, count: *count as usize }).collect()
    }

    /// The count of one option; 0 for one that is not offered.
    pub fn count(&self, param: Param, value: &str) -> usize {
        let counts = self.options.at(param).and_then(|at| self.counts.get(at));
        let count = counts.and_then(|counts| counts.get(self.options.place(param, value)?));
        count.map_or(0, |count| *count as usize)
    }
}

/// The answer; `whole` puts all of the lists in order, not only what a page shows.
pub(crate) fn assemble(
    engine: &Engine,
    query: &Query,
    plan: &Plan<'_>,
    day: &Day,
    whole: bool,
    context: Context<'_>,
) -> Results {
    let found = plan.found();
    let beside = plan.beside();
    let km = beside.as_ref().map_or(&[] as &[f64], |beside| beside.km.as_slice());
    let sort = query.one(Param::Sort).and_then(Sort::from_address).unwrap_or(Sort::Relevance);
    let order = Order { sort, day, names: &engine.names, scores: &plan.scores, km };
    let hit = |row: usize| Hit {
        row,
        life: day.lives.get(row).copied().unwrap_or(Life::Ended),
        km: km.get(row).copied().filter(|km| km.is_finite()),
    };
    let list =
        |set: &Bits, from: usize, to: usize| order.page(set, from, to).into_iter().map(hit).collect::<Vec<Hit>>();
    let (total, page) = (found.count(), query.page());
    let pages = total.div_ceil(PAGE).max(1);
    let mut unknown = plan.unknown.clone();
    let asked = query.one(Param::Page).filter(|asked| asked.parse() != Ok(page) || page > pages);
    unknown.extend(asked.map(|asked| (Param::Page, asked.to_owned())));
    let first = (page - 1).saturating_mul(PAGE).min(total);
    let next = first.saturating_add(PAGE).min(total);
    let mut shown = list(&found, if whole { 0 } else { first }, if whole { total } else { next });
    let mut rest = Vec::new();
    if whole {
        rest = shown.split_off(next);
        let here = shown.split_off(first);
        rest.splice(0..0, std::mem::replace(&mut shown, here));
    }
    let aside = |set: fn(&crate::search::held::Beside) -> &Bits| {
        let set = beside.as_ref().map(set);
        let total = set.map_or(0, Bits::count);
        (set.map(|set| list(set, 0, if whole { total } else { BESIDE })).unwrap_or_default(), total)
    };
    let (anywhere, anywhere_total) = aside(|beside| &beside.anywhere);
    let (unclear, unclear_total) = aside(|beside| &beside.unclear);
    Results {
        total,
        page,
        pages,
        shown,
        rest,
        anywhere,
        anywhere_total,
        unclear,
        unclear_total,
        options: engine.options.clone(),
        counts: plan.counts(),
        towns: plan.towns(),
        area: plan.area.clone(),
        place_is_moot: plan.area.is_some() && plan.formats.only_online(),
        unknown,
        ways_out: if total == 0 { ways_out(engine, query, plan.area.as_ref(), context) } else { Vec::new() },
    }
}
