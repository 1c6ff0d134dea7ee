//! The filters that are judged on one session: format and place together.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::catalogue::words::Format;
use crate::place::area::Area;
use crate::query::words::RADII;
use crate::search::bits::Bits;
use crate::search::each_program;
use crate::search::lists::Lists;
use crate::search::near::{Stand, stand};
use crate::search::spots::Spots;

/// The formats of sessions as bits of a number; a session without a stated format has a bit of its own.
pub type Mask = u32;
/// In person, online, hybrid: the bit of each.
const fn bit(format: Format) -> Mask {
    1 << format as u32
}
const ONLINE: Mask = bit(Format::Online);
/// In person and hybrid: what is held somewhere.
const SOMEWHERE: Mask = bit(Format::InPerson) | bit(Format::Hybrid);
const STATED: Mask = ONLINE | SOMEWHERE;
const UNSTATED: Mask = 1 << 3;
/// How many bits stand beside a program or a town in one number.
pub(crate) const SHIFT: u32 = 4;

/// All sessions of the catalogue, and the places they name.
pub struct Sessions {
    programs: usize,
    /// The different places.
    pub(crate) spots: Spots,
    /// By spot: programs, each with the formats it has there (`program << SHIFT | mask`).
    pub(crate) held: Arc<Lists>,
    /// By program: towns in which it counts, each with its formats there (`town << SHIFT | mask`).
    towns: Lists,
    /// The programs of each format.
    formats: [Bits; 3],
    nationwide: Bits,
    without: Bits,
}

/// The formats asked for; unknown words count as asked but match nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Formats {
    /// Those that are known.
    pub known: Mask,
    /// Whether any was asked for, known or not.
    pub asked: bool,
}

impl Formats {
    /// Just one format.
    pub fn alone(format: Format) -> Formats {
        Formats { known: bit(format), asked: true }
    }

    /// Asks for one more.
    pub fn add(&mut self, format: Format) {
        self.known |= bit(format);
    }

    /// Whether only online is asked for: then a place does not restrict, online is everywhere.
    pub fn only_online(&self) -> bool {
        self.known == ONLINE
    }

    /// The formats wanted, stated or not.
    fn wanted(&self) -> Mask {
        if self.asked { self.known } else { STATED | UNSTATED }
    }
}

/// The sessions around a place, ready to be counted in any way.
pub struct Around {
    /// Spots inside: from which radius on, and at which distance, if it is known; in kilometres.
    inside: Vec<(u32, f64, Option<f64>)>,
    /// Spots that may be inside.
    maybe: Vec<u32>,
}

/// The programs held around a place, by format.
pub struct Near {
    none: Bits,
    in_person: Bits,
    hybrid: Bits,
}

impl Near {
    /// Those of the wanted formats.
    pub fn of(&self, formats: &Formats) -> Bits {
        let mut found = self.none.clone();
        for (format, set) in [(Format::InPerson, &self.in_person), (Format::Hybrid, &self.hybrid)] {
            if formats.wanted() & bit(format) != 0 {
                found.join(set);
            }
        }
        found
    }
}

/// What stands beside a place's results.
pub struct Beside {
    /// Programs that run online or nationwide.
    pub anywhere: Bits,
    /// Programs whose place or format is not precise enough to say.
    pub unclear: Bits,
    /// The shortest distance of each program held there, in kilometres, by row; infinite where none is known.
    pub km: Vec<f64>,
}

impl Sessions {
    /// Reads the sessions off the catalogue.
    pub fn new(catalogue: &Catalogue) -> Sessions {
        let size = catalogue.programs.len();
        let none = || Bits::none(size);
        let (mut spots, mut key) = (Spots::default(), Vec::new());
        let (mut formats, mut nationwide, mut without) = ([none(), none(), none()], none(), none());
        // (spot, program << SHIFT | mask); one program comes with all its sessions before the next.
        let mut held: Vec<(u32, u32)> = Vec::new();
        each_program(catalogue, &mut |row, program| {
            let first = held.len();
            for session in &program.sessions {
                let spot = spots.take(session.place.as_ref(), &mut key);
                let mask = session.format.map_or(UNSTATED, bit);
                if let Some(set) = session.format.and_then(|format| formats.get_mut(format as usize)) {
                    set.add(row);
                }
                match held.iter_mut().skip(first).find(|(known, _)| *known == spot) {
                    Some((_, both)) => *both |= mask,
                    None => held.push((spot, (row as u32) << SHIFT | mask)),
                }
            }
            if program.nationwide {
                nationwide.add(row);
            }
            if program.sessions.is_empty() {
                without.add(row);
            }
        });
        spots.close();
        let towns = Lists::new(size, &in_towns(&held, &spots));
        let held = Arc::new(Lists::new(spots.all.len(), &held));
        Sessions { programs: size, spots, held, towns, formats, nationwide, without }
    }

    /// The programs with a session of a wanted format, wherever it is.
    pub fn of_format(&self, formats: &Formats) -> Bits {
        if !formats.asked {
            return Bits::all(self.programs);
        }
        let mut found = Bits::none(self.programs);
        let wanted = self.formats.iter().enumerate().filter(|(format, _)| formats.known >> format & 1 == 1);
        wanted.for_each(|(_, set)| found.join(set));
        found
    }

    /// The spots in an area, or within a hundred kilometres of a commune: the widest radius.
    pub fn around(&self, area: &Area) -> Around {
        let mut around = Around { inside: Vec::new(), maybe: Vec::new() };
        let widest = RADII.into_iter().max().unwrap_or_default();
        let widest = f64::from(widest);
        let Around { inside, maybe } = &mut around;
        let mut loose = Vec::new();
        match area {
            Area::Commune(commune) => {
                let mut take = |spot: u32, from: f64, km: Option<f64>| inside.push((spot, from, km));
                self.spots.around(commune, widest, &mut take, &mut |spot| loose.push(spot));
            }
            _ => loose.extend(0..self.spots.all.len() as u32),
        }
        for spot in loose {
            let place = self.spots.all.get(spot as usize).and_then(Option::as_ref);
            match stand(place, area, widest) {
                Stand::In { from, km } => inside.push((spot, from, km)),
                Stand::Maybe => maybe.push(spot),
                Stand::Out => {}
            }
        }
        around
    }

    /// The programs held up to so many kilometres from the centre, by format.
    pub fn near(&self, around: &Around, radius: f64) -> Near {
        let none = Bits::none(self.programs);
        let mut near = Near { in_person: none.clone(), hybrid: none.clone(), none };
        for (spot, _, _) in around.inside.iter().filter(|(_, from, _)| *from <= radius) {
            self.each(*spot, bit(Format::InPerson), |row| near.in_person.add(row));
            self.each(*spot, bit(Format::Hybrid), |row| near.hybrid.add(row));
        }
        near
    }

    /// The programs held somewhere in a wanted format, within each radius that is offered.
    pub fn within(&self, around: &Around, formats: &Formats) -> Vec<Bits> {
        let wanted = formats.wanted() & SOMEWHERE;
        let mut within = vec![Bits::none(self.programs); RADII.len()];
        for (spot, from, _) in &around.inside {
            let narrowest = RADII.iter().position(|radius| *from <= f64::from(*radius));
            if let Some(set) = narrowest.and_then(|at| within.get_mut(at)) {
                self.each(*spot, wanted, |row| set.add(row));
            }
        }
        // Each radius holds what the narrower ones hold.
        for at in 1..within.len() {
            let (narrower, wider) = within.split_at_mut(at);
            if let (Some(narrower), Some(wider)) = (narrower.last(), wider.first_mut()) {
                wider.join(narrower);
            }
        }
        within
    }

    /// What stands beside the programs `here`.
    pub fn beside(&self, around: &Around, formats: &Formats, radius: f64, here: &Bits) -> Beside {
        let (wanted, mut km) = (formats.wanted(), vec![f64::INFINITY; self.programs]);
        let mut anywhere = self.of_format(formats);
        anywhere.keep(&self.nationwide);
        if wanted & ONLINE != 0 {
            self.formats.get(Format::Online as usize).into_iter().for_each(|set| anywhere.join(set));
        }
        let mut unclear = if formats.asked { Bits::none(self.programs) } else { self.without.clone() };
        for (spot, _, distance) in around.inside.iter().filter(|(_, from, _)| *from <= radius) {
            self.each(*spot, wanted & SOMEWHERE, |row| {
                if let (Some(distance), Some(shortest)) = (distance, km.get_mut(row)) {
                    *shortest = shortest.min(*distance);
                }
            });
            self.each(*spot, wanted & UNSTATED, |row| unclear.add(row));
        }
        for spot in &around.maybe {
            self.each(*spot, wanted & (SOMEWHERE | UNSTATED), |row| unclear.add(row));
        }
        anywhere.drop(here);
        unclear.drop(here);
        unclear.drop(&anywhere);
        Beside { anywhere, unclear, km }
    }

    /// How many programs of `base` are held in each town itself, in a wanted format.
    pub fn towns(&self, formats: &Formats, base: &Bits) -> Vec<u32> {
        let wanted = formats.wanted() & SOMEWHERE;
        let mut counts = vec![0; self.spots.towns.len()];
        base.each(|row| {
            for town in self.towns.of(row) {
                if town & wanted != 0
                    && let Some(count) = counts.get_mut((town >> SHIFT) as usize)
                {
                    *count += 1;
                }
            }
        });
        counts
    }

    /// The programs with a session of some format at a spot.
    fn each(&self, spot: u32, wanted: Mask, mut act: impl FnMut(usize)) {
        for held in self.held.of(spot as usize) {
            if held & wanted != 0 {
                act((held >> SHIFT) as usize);
            }
        }
    }
}

/// The towns of each program, each once with all its formats there.
fn in_towns(held: &[(u32, u32)], spots: &Spots) -> Vec<(u32, u32)> {
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut first = 0;
    for (spot, program) in held {
        let (row, mask) = (program >> SHIFT, program & ((1 << SHIFT) - 1));
        if pairs.last().is_some_and(|(last, _)| *last != row) {
            first = pairs.len();
        }
        for town in spots.counted(*spot) {
            match pairs.iter_mut().skip(first).find(|(_, known)| known >> SHIFT == *town) {
                Some((_, known)) => *known |= mask,
                None => pairs.push((row, *town << SHIFT | mask)),
            }
        }
    }
    pairs
}
