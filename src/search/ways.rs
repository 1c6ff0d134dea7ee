//! Ways out of an empty list: what to take away, how far to look instead, and what runs online. Each is a query of its own
//! with the exact count of its results.

use crate::place::area::{Area, department, region};
use crate::place::sorted::{by_text, number};
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::{AddressWord, RADII, RADIUS};
use crate::search::{Context, Engine};

/// At most this many values are tried: a search with more is no search of a person's.
const MOST: usize = 12;

/// What a way out changes.
#[derive(Clone, Debug, PartialEq)]
pub enum Way {
    /// Looks this many kilometres around the commune.
    Radius(u32),
    /// Looks in the département or the région around the place.
    Wider(Area),
    /// Takes one value of one filter away.
    Drop(Param, String),
    /// Takes what runs online, wherever one is.
    Online,
}

/// A query that gives results where another gives none.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOut {
    /// What it changes.
    pub way: Way,
    /// The query.
    pub query: Query,
    /// How many results it has.
    pub count: usize,
}

/// The ways out of `query`, whose place is `area`: the nearest circle first, then wider areas, then single values taken
/// away, the most fruitful first, and online. Only what gives results.
pub fn ways_out(engine: &Engine, query: &Query, area: Option<&Area>, context: Context<'_>) -> Vec<WayOut> {
    let mut ways: Vec<WayOut> = Vec::new();
    let offer = |ways: &mut Vec<WayOut>, way: Way, query: Query| {
        let count = if ways.iter().any(|known| known.query == query) { 0 } else { engine.total(&query, context) };
        if count > 0 {
            ways.push(WayOut { way, query, count });
        }
    };
    if let Some(Area::Commune(_)) = area {
        let now = query.one(Param::Radius).map_or(Some(RADIUS), |radius| radius.parse().ok()).unwrap_or_default();
        for radius in RADII.into_iter().filter(|radius| *radius > now) {
            offer(&mut ways, Way::Radius(radius), query.with(Param::Radius, &radius.to_string()));
        }
    }
    for wider in area.into_iter().flat_map(around) {
        let there = query.free_of(Param::Radius).with(Param::Place, &wider.slug());
        offer(&mut ways, Way::Wider(wider), there);
    }
    let mut drops = Vec::new();
    for (param, value) in query.applied().into_iter().take(MOST) {
        let mut without = query.without(param, value);
        if param == Param::Place {
            // A radius without a place means nothing.
            without = without.free_of(Param::Radius);
        }
        offer(&mut drops, Way::Drop(param, value.to_owned()), without);
    }
    ways.extend(by_text(drops, |way| number(u32::MAX - way.count as u32)));
    let online = query.free_of(Param::Place).free_of(Param::Radius);
    offer(&mut ways, Way::Online, online.only(Param::Format, crate::catalogue::words::Format::Online.address()));
    ways
}

/// The département and the région that a place lies in.
fn around(area: &Area) -> Vec<Area> {
    let of = |code: &str| region(code).map(Area::Region);
    match area {
        Area::Commune(commune) => {
            let department = department(&commune.department);
            let region = department.and_then(|it| of(it.region));
            department.map(Area::Department).into_iter().chain(region).collect()
        }
        Area::Department(department) => of(department.region).into_iter().collect(),
        Area::Region(_) => Vec::new(),
    }
}
