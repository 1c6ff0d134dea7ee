//! What one evaluation gives: the page of results, the lists beside it, every count, and the ways out of an empty list.

use crate::catalogue::life::Life;
use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::order;
use crate::search::plan::Plan;
use crate::search::ways::{WayOut, ways_out};
use crate::search::{Context, Engine};

/// How many results a page shows.
pub const PAGE: usize = 24;

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Its address word.
    pub value: String,
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
    /// Those of the other pages, in order: for lists that must be whole without script.
    pub rest: Vec<Hit>,
    /// Beside a place's results: programs that run online or nationwide.
    pub anywhere: Vec<Hit>,
    /// Beside a place's results: programs whose place or format is not precise enough to say.
    pub unclear: Vec<Hit>,
    /// Every option of every filter with its count, by parameter.
    pub counts: Vec<(Param, Vec<Count>)>,
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
    pub fn options(&self, param: Param) -> &[Count] {
        self.counts.iter().find(|(it, _)| *it == param).map_or(&[], |(_, counts)| counts)
    }

    /// The count of one option; 0 for one that is not offered.
    pub fn count(&self, param: Param, value: &str) -> usize {
        self.options(param).iter().find(|it| it.value == value).map_or(0, |it| it.count)
    }
}

pub(crate) fn assemble(
    engine: &Engine,
    query: &Query,
    plan: &Plan<'_>,
    lives: &[Life],
    context: Context<'_>,
) -> Results {
    let found = plan.found();
    let beside = plan.beside();
    let km = |row: usize| beside.as_ref().and_then(|around| around.km.get(row).copied().flatten());
    let hit = |row: usize| Hit { row, life: lives.get(row).copied().unwrap_or(Life::Ended), km: km(row) };
    let list = |rows: Vec<usize>| {
        order::sorted(engine, query, plan, lives, &km, rows).into_iter().map(hit).collect::<Vec<Hit>>()
    };
    let all = list(found.rows().collect());
    let (total, pages, page) = (all.len(), all.len().div_ceil(PAGE).max(1), query.page());
    let mut unknown = plan.unknown.clone();
    let asked = query.one(Param::Page).filter(|asked| asked.parse() != Ok(page) || page > pages);
    unknown.extend(asked.map(|asked| (Param::Page, asked.to_owned())));
    let first = (page - 1).saturating_mul(PAGE);
    let here = |index: usize| index >= first && index < first.saturating_add(PAGE);
    let (shown, rest): (Vec<_>, Vec<_>) = all.into_iter().enumerate().partition(|(index, _)| here(*index));
    let counts = plan
        .counts()
        .into_iter()
        .map(|(param, list)| (param, list.into_iter().map(|(value, count)| Count { value, count }).collect()));
    Results {
        total,
        page,
        pages,
        shown: shown.into_iter().map(|(_, hit)| hit).collect(),
        rest: rest.into_iter().map(|(_, hit)| hit).collect(),
        anywhere: beside.as_ref().map(|it| list(it.anywhere.rows().collect())).unwrap_or_default(),
        unclear: beside.as_ref().map(|it| list(it.unclear.rows().collect())).unwrap_or_default(),
        counts: counts.collect(),
        area: plan.area.clone(),
        place_is_moot: plan.area.is_some() && plan.formats.only_online(),
        unknown,
        ways_out: if total == 0 { ways_out(engine, query, plan.area.as_ref(), context) } else { Vec::new() },
    }
}
