//! Where sessions are held: real towns, drawn by population.

use fastrand::Rng;

/// A real town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// COG code.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Its word in addresses, as the portal writes it.
    pub slug: String,
    /// Code of its département.
    pub department: String,
    /// Code of its région; empty where there is none.
    pub region: String,
    /// One of its postcodes.
    pub postcode: String,
    /// Its inhabitants.
    pub population: u32,
    /// Latitude and longitude.
    pub point: (f64, f64),
}

/// How many towns can hold a session: the largest ones.
const MOST: usize = 8200;

/// The largest towns, from a table that answers to COG codes; arrondissements are left to the table's reader.
pub fn largest<'a>(departments: impl Iterator<Item = &'a str>, find: impl Fn(&str) -> Option<Town>) -> Vec<Town> {
    let codes = departments.flat_map(|code| (0..1000).map(move |number| full(code, number)));
    let mut towns: Vec<Town> = codes.filter_map(|code| find(&code)).collect();
    towns.sort_by(|one, two| two.population.cmp(&one.population).then_with(|| one.code.cmp(&two.code)));
    towns.truncate(MOST);
    towns
}

/// The code of a commune: five characters, of which the département takes two or three.
fn full(department: &str, number: u32) -> String {
    let width = 5_usize.saturating_sub(department.len());
    format!("{department}{number:0width$}")
}

/// Draws a place in a list by weight.
#[derive(Debug)]
pub(crate) struct Draw {
    sums: Vec<f64>,
}

impl Draw {
    pub(crate) fn new(weights: impl Iterator<Item = f64>) -> Draw {
        let add = |sum: &mut f64, weight: f64| {
            *sum += weight;
            Some(*sum)
        };
        Draw { sums: weights.scan(0.0, add).collect() }
    }

    pub(crate) fn one(&self, rng: &mut Rng) -> usize {
        let at = rng.f64() * self.sums.last().copied().unwrap_or_default();
        self.sums.partition_point(|sum| *sum <= at).min(self.sums.len().saturating_sub(1))
    }
}
