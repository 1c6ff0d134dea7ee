//! The different places of the catalogue: sessions share few of them, so that each is judged once for a query, not once a session.

use crate::catalogue::Place;
use crate::place::area::{Area, Commune, department, region};
use crate::place::fold::fold;
use crate::place::geo::{Point, beyond, km};
use crate::place::sorted::{by_text, sort_numbers};
use crate::search::intern::Interner;
use crate::search::lists::Lists;
use crate::search::near::{parent, region_of};

/// A spot with a centre.
#[derive(Clone, Copy)]
struct Centred {
    point: Point,
    spot: u32,
    /// The number of its commune's code.
    code: u32,
}

/// All places and towns.
#[derive(Default)]
pub(crate) struct Spots {
    /// Each place as its first session has it; `None`: not stated at all.
    pub(crate) all: Vec<Option<Place>>,
    known: Interner,
    /// The towns, in the order in which sessions name them.
    pub(crate) towns: Vec<Area>,
    slugs: Interner,
    /// Communes with a centre, from south to north.
    south: Vec<Centred>,
    /// All other spots: without commune, or without a centre.
    loose: Vec<u32>,
    /// The communes' codes, the first spot of each, and all of them.
    codes: Interner,
    firsts: Vec<u32>,
    /// Arrondissements and their cities, as numbers of codes.
    quarters: Vec<(u32, u32)>,
    coded: Lists,
    /// The towns in which a session at each spot counts: its own, the city of its arrondissement, the arrondissements of its city.
    counted: Lists,
}

impl Spots {
    /// The number of a place.
    pub(crate) fn take(&mut self, place: Option<&Place>, key: &mut Vec<u8>) -> u32 {
        // Most sessions in a commune give its place in the same words: the first one is looked at before any key is made.
        let code =
            place.and_then(|place| place.commune.as_deref()).map(|code| self.codes.take(code.as_bytes()).0 as usize);
        if let Some(first) = code.and_then(|code| self.firsts.get(code)).copied()
            && let (Some(Some(known)), Some(place)) = (self.all.get(first as usize), place)
            && same(known, place)
        {
            return first;
        }
        let number = self.take_by_key(place, key);
        if code == Some(self.firsts.len()) {
            self.firsts.push(number);
        }
        number
    }

    fn take_by_key(&mut self, place: Option<&Place>, key: &mut Vec<u8>) -> u32 {
        key.clear();
        if let Some(place) = place {
            for part in [&place.commune, &place.city, &place.department, &place.region] {
                key.extend_from_slice(part.as_deref().unwrap_or_default().as_bytes());
                key.push(0);
            }
            for degrees in place.point.iter().flat_map(|point| [point.lat, point.lon]) {
                key.extend_from_slice(&degrees.to_bits().to_le_bytes());
            }
        }
        let (number, new) = self.known.take(key);
        if new {
            if let Some(town) = place.and_then(town) {
                self.keep(town);
            }
            self.all.push(place.cloned());
        }
        number
    }

    /// Keeps a town once, by its address word; one with a known centre is worth more than one without.
    fn keep(&mut self, town: Commune) {
        let area = Area::Commune(town);
        let centred = |area: &Area| matches!(area, Area::Commune(commune) if commune.point.is_some());
        let (number, new) = self.slugs.take(area.slug().as_bytes());
        match self.towns.get_mut(number as usize) {
            Some(known) if centred(&area) && !centred(known) => *known = area,
            None if new => self.towns.push(area),
            _ => {}
        }
    }

    /// Once all are there: in which towns each spot counts.
    pub(crate) fn close(&mut self) {
        self.lay();
        let mut codes = Interner::default();
        let mut pairs = Vec::new();
        for (number, town) in self.towns.iter().enumerate() {
            let Area::Commune(commune) = town else { continue };
            for code in std::iter::once(commune.code.as_str()).chain(commune.parent.as_deref()) {
                pairs.push((codes.take(code.as_bytes()).0, number as u32));
            }
        }
        // By code: the towns of that code, and the arrondissements of that city.
        let named = Lists::new(codes.len(), &pairs);
        let mut counted = Vec::new();
        for (spot, it) in self.all.iter().enumerate() {
            let Some(code) = it.as_ref().and_then(|place| place.commune.as_deref()) else { continue };
            let own = codes.find(code.as_bytes()).map_or(&[] as &[u32], |code| named.of(code as usize));
            counted.extend(own.iter().map(|town| (spot as u32, *town)));
            let Some(city) = parent(code).and_then(|city| codes.find(city.as_bytes())) else { continue };
            for town in named.of(city as usize) {
                let is_city = matches!(self.towns.get(*town as usize), Some(Area::Commune(it)) if it.parent.is_none());
                if is_city && !own.contains(town) {
                    counted.push((spot as u32, *town));
                }
            }
        }
        self.counted = Lists::new(self.all.len(), &counted);
    }

    /// Once all are there: from south to north, and by code.
    fn lay(&mut self) {
        let (mut keys, mut pairs) = (Vec::new(), Vec::new());
        let mut centres = Vec::new();
        for (spot, place) in (0_u32..).zip(&self.all) {
            let Some(place) = place else {
                self.loose.push(spot);
                continue;
            };
            let code = place.commune.as_deref().map(|code| self.codes.take(code.as_bytes()).0);
            code.into_iter().for_each(|code| pairs.push((code, spot)));
            match place.point.zip(code) {
                // Micrograds are finer than any place; what is no number goes south.
                Some((point, code)) => {
                    keys.push((((point.lat + 90.0) * 1e6) as u64) << 32 | centres.len() as u64);
                    centres.push(Centred { point, spot, code });
                }
                None => self.loose.push(spot),
            }
        }
        self.coded = Lists::new(self.codes.len(), &pairs);
        for quarter in 0..self.codes.len() as u32 {
            let city = std::str::from_utf8(self.codes.get(quarter)).ok().and_then(parent);
            if let Some(city) = city {
                self.quarters.push((quarter, self.codes.take(city.as_bytes()).0));
            }
        }
        sort_numbers(&mut keys, 0);
        self.south = keys.into_iter().filter_map(|key| centres.get(key as u32 as usize).copied()).collect();
    }

    /// Calls with each spot within so many kilometres of a commune, its own whatever the distance, with the radius from which it is
    /// inside and the distance from the centre, where it is known; with `loose` for those that must be judged by their words.
    pub(crate) fn around(
        &self,
        commune: &Commune,
        widest: f64,
        inside: &mut dyn FnMut(u32, f64, Option<f64>),
        loose: &mut dyn FnMut(u32),
    ) {
        let Some(centre) = commune.point else {
            (0..self.all.len() as u32).for_each(loose);
            return;
        };
        self.loose.iter().for_each(|spot| loose(*spot));
        let number = |code: &str| self.codes.find(code.as_bytes());
        let (own, city) = (number(&commune.code), commune.parent.as_deref().and_then(number));
        // The commune itself, the city of an arrondissement, the arrondissements of a city.
        let mut same: Vec<u32> = own.into_iter().chain(city).collect();
        same.extend(self.quarters.iter().filter(|(_, city)| Some(*city) == own).map(|(quarter, _)| quarter));
        // Kilometres of a degree of latitude, a little fewer so that nothing on the edge is lost.
        let reach = widest / 111.0 + 1e-5;
        let from = self.south.partition_point(|it| it.point.lat < centre.lat - reach);
        let to = self.south.partition_point(|it| it.point.lat <= centre.lat + reach);
        for it in self.south.get(from..to).unwrap_or_default() {
            if same.contains(&it.code) {
                inside(it.spot, 0.0, Some(km(it.point, centre)));
            } else if !beyond(it.point, centre, widest) {
                let distance = km(it.point, centre);
                if distance <= widest {
                    // Another commune is never the place itself, even where the centres are the same point.
                    inside(it.spot, distance.max(f64::MIN_POSITIVE), Some(distance));
                }
            }
        }
        // The place itself counts wherever its record puts it.
        for spot in same.iter().flat_map(|code| self.coded.of(*code as usize)) {
            let point = self.all.get(*spot as usize).and_then(|place| place.as_ref()?.point);
            if point.is_some_and(|point| point.lat.is_nan() || (point.lat - centre.lat).abs() > reach) {
                loose(*spot);
            }
        }
    }

    /// The towns in which a session at that spot counts.
    pub(crate) fn counted(&self, spot: u32) -> &[u32] {
        self.counted.of(spot as usize)
    }

    /// A town by its address.
    pub(crate) fn town(&self, slug: &str) -> Option<&Area> {
        self.towns.get(self.slugs.find(slug.as_bytes())? as usize)
    }

    /// Whether sessions name that town, département or région.
    pub(crate) fn names(&self, area: &Area) -> bool {
        let places = || self.all.iter().flatten();
        match area {
            Area::Commune(_) => self.town(&area.slug()).is_some(),
            Area::Department(it) => places().any(|place| place.department.as_deref() == Some(it.code)),
            Area::Region(it) => places().any(|place| region_of(place) == Some(it.code)),
        }
    }

    /// Towns, départements and régions that sessions name, each once, by name.
    pub(crate) fn areas(&self) -> Vec<Area> {
        let mut areas = self.towns.clone();
        let mut wider = Interner::default();
        for place in self.all.iter().flatten() {
            let named = [
                place.department.as_deref().and_then(department).map(Area::Department),
                region_of(place).and_then(region).map(Area::Region),
            ];
            for area in named.into_iter().flatten() {
                if wider.take(area.slug().as_bytes()).1 {
                    areas.push(area);
                }
            }
        }
        by_text(areas, |area| format!("{} {}", fold(&area.label()), area.slug()))
    }
}

/// Whether two places are one spot: all but the address in the town is the same.
fn same(left: &Place, right: &Place) -> bool {
    let point = |place: &Place| place.point.map(|point| [point.lat.to_bits(), point.lon.to_bits()]);
    left.commune == right.commune
        && point(left) == point(right)
        && left.city == right.city
        && left.department == right.department
        && left.region == right.region
}

/// The town of a session's place, as an area that can be searched around.
fn town(place: &Place) -> Option<Commune> {
    Some(Commune {
        code: place.commune.clone()?,
        name: place.city.clone()?,
        department: place.department.clone()?,
        postcodes: place.postcode.iter().cloned().collect(),
        population: 0,
        point: place.point,
        parent: parent(place.commune.as_deref()?).map(str::to_owned),
    })
}
