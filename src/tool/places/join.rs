//! Gives communes the points of GeoNames: by name within the département; never by likeness alone.

use super::Report;
use super::sources::{City, OldNames, Town};
use crate::place::area::DEPARTMENTS;
use crate::place::fold::fold;
use crate::place::geo::km;
use crate::place::points::{Grid, middle, of_postcodes, point};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Names that GeoNames has in English or in another spelling.
const OTHER_NAMES: [(&str, &str); 3] = [("59183", "Dunkirk"), ("97320", "Saint-Georges"), ("97353", "Régina")];

/// Under this population a point is left out when the neighbours give nearly the same.
const SMALL: u32 = 2000;

/// A small commune keeps its point when its neighbours would put it this far, in kilometres.
const NEAR: f64 = 6.0;

/// Places the towns, and leaves the points that the table can do without to their neighbours.
pub(super) fn join(towns: &mut [Town], old: &OldNames, cities: &[City]) -> Report {
    let known = Known::new(cities);
    for town in towns.iter_mut() {
        town.place = known.place(town, old);
    }
    let mut report = Report { by_name: towns.iter().filter(|town| town.place.is_some()).count(), ..Report::default() };
    for (_, postcodes) in groups(towns) {
        let known: Vec<(u32, Vec<Grid>)> = postcodes
            .iter()
            .map(|(code, group)| (*code, group.iter().filter_map(|at| towns.get(*at)?.place).collect()))
            .collect();
        for ((_, group), (_, places)) in postcodes.iter().zip(&known) {
            let unknown = group.len() - places.len();
            if places.is_empty() { report.by_department += unknown } else { report.by_postcode_neighbour += unknown }
        }
        report.left_to_neighbours += leave_out(towns, &postcodes);
    }
    report
}

/// The towns of each département by their main postcode, the largest first.
fn groups(towns: &[Town]) -> BTreeMap<usize, BTreeMap<u32, Vec<usize>>> {
    let mut groups: BTreeMap<usize, BTreeMap<u32, Vec<usize>>> = BTreeMap::new();
    let mut order: Vec<usize> = (0..towns.len()).collect();
    order.sort_by_key(|at| towns.get(*at).map(|town| Reverse(town.population)));
    for at in order {
        let Some(town) = towns.get(at) else { continue };
        groups.entry(town.department).or_default().entry(town.main_postcode()).or_default().push(at);
    }
    groups
}

/// Takes away the points of small towns that the others give nearly as well; how many.
fn leave_out(towns: &mut [Town], postcodes: &BTreeMap<u32, Vec<usize>>) -> usize {
    let large = |at: &usize| towns.get(*at).filter(|town| town.population >= SMALL)?.place;
    let mut kept: Vec<(u32, Vec<Grid>)> =
        postcodes.iter().map(|(code, group)| (*code, group.iter().filter_map(large).collect())).collect();
    let centre =
        middle(&kept.iter().flat_map(|(_, places)| places.iter().copied()).collect::<Vec<_>>()).unwrap_or_default();
    let given = of_postcodes(&kept, centre);
    let mut count = 0;
    for (((_, places), given), group) in kept.iter_mut().zip(given).zip(postcodes.values()) {
        for at in group {
            let Some(town) = towns.get_mut(*at).filter(|town| town.population < SMALL) else {
                continue;
            };
            let Some(place) = town.place else { continue };
            if km(point(middle(places).unwrap_or(given)), point(place)) < NEAR {
                town.place = None;
                count += 1;
            } else {
                places.push(place);
            }
        }
    }
    count
}

/// The towns of GeoNames by the code of their département (or commune) and folded name.
struct Known {
    places: HashMap<(String, String), Vec<Grid>>,
}

impl Known {
    fn new(cities: &[City]) -> Known {
        let mut places: HashMap<(String, String), Vec<Grid>> = HashMap::new();
        for city in cities {
            let Some(place) = city.place() else { continue };
            for name in HashSet::from([fold(&city.name), arrondissement(&city.name).unwrap_or_default(), String::new()])
            {
                let code = city.code();
                let department = DEPARTMENTS.iter().find(|department| code.starts_with(department.code));
                for key in HashSet::from([code, department.map_or("", |department| department.code)]) {
                    places.entry((key.to_owned(), name.clone())).or_default().push(place);
                }
            }
        }
        Known { places }
    }

    /// The point of that name under that code, when there is no doubt about it.
    fn named(&self, code: &str, name: &str) -> Option<Grid> {
        let found = self.places.get(&(code.to_owned(), fold(name)))?;
        let first = *found.first()?;
        found.iter().all(|other| km(point(*other), point(first)) < 5.0).then_some(first)
    }

    /// The point of a town: under its name, under that of the commune that holds its town hall (the same code, or the
    /// beginning of its name), under another name, or as the middle of what lies in it.
    fn place(&self, town: &Town, old: &OldNames) -> Option<Grid> {
        let department = DEPARTMENTS.get(town.department)?.code;
        let mut names = vec![town.name.as_str()];
        names.extend(OTHER_NAMES.iter().filter(|(code, _)| *code == town.code).map(|(_, name)| *name));
        let folded = fold(&town.name);
        if let Some(old) = old.get(&town.code) {
            names.extend(old.iter().filter(|name| name.code == town.code).map(|name| name.name.as_str()));
            names
                .extend(old.iter().filter(|name| folded.starts_with(&fold(&name.name))).map(|name| name.name.as_str()));
        }
        names.extend(first_halves(&town.name));
        let within = |code: &str| middle(self.places.get(&(code.to_owned(), String::new()))?);
        names
            .iter()
            .find_map(|name| self.named(&town.code, name))
            .or_else(|| names.iter().find_map(|name| self.named(department, name)))
            .or_else(|| within(&town.code))
    }
}

/// `Lyon 3e` and `Paris 1er`, for what GeoNames calls `Lyon 03` and `Paris 01 Louvre`.
fn arrondissement(name: &str) -> Option<String> {
    let mut words = name.split(' ');
    let city = words.next().filter(|city| ["Paris", "Lyon", "Marseille"].contains(city))?;
    let number: u32 = words.next().filter(|digits| digits.len() == 2)?.parse().ok()?;
    Some(fold(&format!("{city} {number}{}", if number == 1 { "er" } else { "e" })))
}

/// What a merged or lengthened name begins with: `Évry` of Évry-Courcouronnes, `Oullins` of Oullins-Pierre-Bénite. Only the
/// communes that GeoNames does not know under their whole name come to this.
fn first_halves(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('-')
        .rev()
        .map(|(at, _)| name.get(..at).unwrap_or_default())
        .filter(|half| !matches!(*half, "Saint" | "Sainte"))
}
