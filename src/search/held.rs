//! The filters that are judged on one session: format and place together.

use crate::catalogue::words::Format;
use crate::catalogue::{Catalogue, Place};
use crate::place::area::{Area, Commune, department, region};
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::search::bits::Bits;
use crate::search::near::{Stand, region_of, stand};

/// One session, reduced to what filters ask of it.
struct Row {
    program: usize,
    format: Option<Format>,
    place: Option<Place>,
}

/// All sessions of the catalogue, and the places they name.
pub struct Sessions {
    programs: usize,
    rows: Vec<Row>,
    towns: Vec<(String, Area)>,
    nationwide: Bits,
    without: Bits,
}

/// The formats asked for; unknown words count as asked but match nothing.
#[derive(Clone, Debug, Default)]
pub struct Formats {
    /// Those that are known.
    pub known: Vec<Format>,
    /// Whether any was asked for, known or not.
    pub asked: bool,
}

impl Formats {
    /// Whether a session of this format is wanted.
    pub fn take(&self, format: Option<Format>) -> bool {
        !self.asked || format.is_some_and(|format| self.known.contains(&format))
    }

    /// Whether only online is asked for: then a place does not restrict, online is everywhere.
    pub fn only_online(&self) -> bool {
        self.known == [Format::Online]
    }
}

/// A place's results: the main list, what may also serve, and distances.
pub struct Around {
    /// Programs with an in-person or hybrid session there.
    pub here: Bits,
    /// Programs that run online or nationwide.
    pub anywhere: Bits,
    /// Programs whose place or format is not precise enough to say.
    pub unclear: Bits,
    /// The shortest distance of each program of `here` that has one, in kilometres, by row.
    pub km: Vec<Option<f64>>,
}

impl Sessions {
    /// Reads the sessions off the catalogue.
    pub fn new(catalogue: &Catalogue) -> Sessions {
        let programs = &catalogue.programs;
        let mut rows = Vec::new();
        let mut towns: Vec<(String, Area)> = Vec::new();
        for (program, it) in programs.iter().enumerate() {
            for session in &it.sessions {
                if let Some(town) = session.place.as_ref().and_then(town) {
                    keep(&mut towns, town);
                }
                rows.push(Row { program, format: session.format, place: session.place.clone() });
            }
        }
        let set = |holds: &dyn Fn(&crate::catalogue::Program) -> bool| {
            Bits::of(programs.len(), |row| programs.get(row).is_some_and(holds))
        };
        Sessions {
            programs: programs.len(),
            rows,
            towns,
            nationwide: set(&|it| it.nationwide),
            without: set(&|it| it.sessions.is_empty()),
        }
    }

    /// A town of the catalogue by its address.
    pub fn town(&self, slug: &str) -> Option<Area> {
        self.towns.iter().find(|(it, _)| it == slug).map(|(_, area)| area.clone())
    }

    /// Towns, départements and régions that sessions name, each once, by name.
    pub fn areas(&self) -> Vec<Area> {
        let mut areas = self.towns.clone();
        for place in self.rows.iter().filter_map(|row| row.place.as_ref()) {
            let wider = [
                place.department.as_deref().and_then(department).map(Area::Department),
                region_of(place).and_then(region).map(Area::Region),
            ];
            wider.into_iter().flatten().for_each(|area| keep(&mut areas, area));
        }
        let named = by_text(areas, |(slug, area)| format!("{} {slug}", fold(&area.label())));
        named.into_iter().map(|(_, area)| area).collect()
    }

    /// The programs with a session of a wanted format, wherever it is.
    pub fn of_format(&self, formats: &Formats) -> Bits {
        if !formats.asked {
            return Bits::all(self.programs);
        }
        let mut found = Bits::none(self.programs);
        self.rows.iter().filter(|row| formats.take(row.format)).for_each(|row| found.add(row.program));
        found
    }

    /// The programs around a place.
    pub fn around(&self, formats: &Formats, area: &Area, radius: f64) -> Around {
        let none = || Bits::none(self.programs);
        let mut around = Around { here: none(), anywhere: none(), unclear: none(), km: vec![None; self.programs] };
        for row in self.rows.iter().filter(|row| formats.take(row.format)) {
            let stand = stand(row.place.as_ref(), area, radius);
            match (row.format, stand) {
                (Some(Format::Online), _) => around.anywhere.add(row.program),
                (Some(_), Stand::In(distance)) => {
                    around.here.add(row.program);
                    if let (Some(distance), Some(shortest)) = (distance, around.km.get_mut(row.program)) {
                        *shortest = Some(shortest.map_or(distance, |it| it.min(distance)));
                    }
                }
                (Some(_), Stand::Maybe) | (None, Stand::In(_) | Stand::Maybe) => around.unclear.add(row.program),
                (_, Stand::Out) => {}
            }
        }
        let mut nationwide = self.of_format(formats);
        nationwide.keep(&self.nationwide);
        around.anywhere.join(&nationwide);
        around.anywhere.drop(&around.here);
        if !formats.asked {
            around.unclear.join(&self.without);
        }
        around.unclear.drop(&around.here);
        around.unclear.drop(&around.anywhere);
        around
    }
}

/// Keeps an area once, by its address word; one with a known centre is worth more than one without.
fn keep(areas: &mut Vec<(String, Area)>, area: Area) {
    let slug = area.slug();
    let centred = |area: &Area| matches!(area, Area::Commune(commune) if commune.point.is_some());
    match areas.iter_mut().find(|(known, _)| *known == slug) {
        Some((_, known)) if centred(&area) && !centred(known) => *known = area,
        Some(_) => {}
        None => areas.push((slug, area)),
    }
}

/// The town of a session's place, as an area that can be searched around.
fn town(place: &Place) -> Option<Area> {
    let commune = Commune {
        code: place.commune.clone()?,
        name: place.city.clone()?,
        department: place.department.clone()?,
        postcodes: place.postcode.iter().cloned().collect(),
        population: 0,
        point: place.point,
        parent: crate::search::near::parent(place.commune.as_deref()?).map(str::to_owned),
    };
    Some(Area::Commune(commune))
}
