//! A query resolved against the catalogue: one set of programs per filter, ready to be put together in any way.

use crate::catalogue::words::{Format, Vocabulary};
use crate::place::area::Area;
use crate::place::sorted::by_text;
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::{ALL_STATES, AddressWord, RADII, RADIUS, Sort};
use crate::search::Engine;
use crate::search::bits::Bits;
use crate::search::day::Day;
use crate::search::held::{Around, Beside, Formats, Near};
use crate::search::index::{NONE, Score};

/// A resolved query.
pub struct Plan<'a> {
    engine: &'a Engine,
    /// What each program-wide filter lets through.
    filters: Vec<(Param, Bits)>,
    /// The formats asked for.
    pub formats: Formats,
    /// The place asked for, when it is known.
    pub area: Option<Area>,
    /// The radius around a commune, in kilometres; `None`: the address asks for one that does not exist.
    radius: Option<f64>,
    /// What lies around the place, where it restricts.
    around: Option<Around>,
    /// What is held there, within the radius.
    near: Option<Near>,
    place_asked: bool,
    day: &'a Day,
    /// Values that mean nothing here, to be named and removed.
    pub unknown: Vec<(Param, String)>,
    /// How well each program matches the words, by row; empty without words.
    pub scores: Vec<Score>,
    size: usize,
}

impl<'a> Plan<'a> {
    /// Resolves `query`; `area` is the place it asks for, where that is known.
    pub fn new(engine: &'a Engine, query: &Query, area: Option<Area>, day: &'a Day) -> Plan<'a> {
        let size = day.lives.len();
        let (mut unknown, mut filters, mut scores) = (Vec::new(), Vec::new(), Vec::new());
        let mut lost = |param: Param, value: &str| unknown.push((param, value.to_owned()));
        if !query.text().is_empty() {
            scores = engine.index.find(query.text());
            let mut set = Bits::none(size);
            let rows = scores.iter().enumerate().filter(|(_, score)| **score != NONE);
            rows.for_each(|(row, _)| set.add(row));
            filters.push((Param::Words, set));
        }
        for column in &engine.columns {
            let values = query.all(column.param);
            if values.is_empty() {
                continue;
            }
            let mut set = Bits::none(size);
            for value in values {
                if !column.join(value, &mut set) {
                    lost(column.param, value);
                }
            }
            filters.push((column.param, set));
        }
        match query.one(Param::State) {
            None => filters.push((Param::State, day.alive.clone())),
            Some(ALL_STATES) => {}
            Some(value) => {
                filters.push((Param::State, Bits::none(size)));
                lost(Param::State, value);
            }
        }
        let mut formats = Formats { known: 0, asked: !query.all(Param::Format).is_empty() };
        for value in query.all(Param::Format) {
            match Format::from_address(value) {
                Some(format) => formats.add(format),
                None => lost(Param::Format, value),
            }
        }
        if let (Some(value), None) = (query.one(Param::Place), &area) {
            lost(Param::Place, value);
        }
        let radius = match query.one(Param::Radius) {
            None => Some(RADIUS),
            Some(value) => {
                let known = RADII.into_iter().find(|radius| radius.to_string() == value);
                known.or_else(|| {
                    lost(Param::Radius, value);
                    None
                })
            }
        };
        if let Some(value) = query.one(Param::Sort).filter(|value| Sort::from_address(value).is_none()) {
            lost(Param::Sort, value);
        }
        // A radius only means something around a commune.
        let radius = if matches!(area, Some(Area::Commune(_))) { radius } else { Some(0) };
        let (around, radius) = (area.as_ref().map(|area| engine.sessions.around(area)), radius.map(f64::from));
        Plan {
            engine,
            filters,
            formats,
            near: around.as_ref().zip(radius).map(|(around, radius)| engine.sessions.near(around, radius)),
            around,
            area,
            radius,
            day,
            place_asked: query.one(Param::Place).is_some(),
            unknown: by_text(unknown, |(param, value)| format!("{:02} {value}", *param as u32)),
            scores,
            size,
        }
    }

    /// The programs that every program-wide filter lets through, `but` perhaps one.
    fn through(&self, but: Option<Param>) -> Bits {
        let mut set = Bits::all(self.size);
        self.filters.iter().filter(|(param, _)| Some(*param) != but).for_each(|(_, filter)| set.keep(filter));
        set
    }

    /// The programs with a session that has one of `formats` and lies where the query asks.
    fn held(&self, formats: &Formats) -> Bits {
        let sessions = &self.engine.sessions;
        match &self.near {
            _ if !self.place_asked || self.around.is_some() && formats.only_online() => sessions.of_format(formats),
            Some(near) => near.of(formats),
            None => Bits::none(self.size),
        }
    }

    /// The main list.
    pub fn found(&self) -> Bits {
        let mut found = self.through(None);
        found.keep(&self.held(&self.formats));
        found
    }

    /// The lists beside the main one, where a place restricts: what runs anywhere, what is unclear, and distances.
    pub fn beside(&self) -> Option<Beside> {
        let around = self.around.as_ref().filter(|_| !self.formats.only_online())?;
        let here = self.held(&self.formats);
        let mut beside = self.engine.sessions.beside(around, &self.formats, self.radius?, &here);
        let through = self.through(None);
        beside.anywhere.keep(&through);
        beside.unclear.keep(&through);
        Some(beside)
    }

    /// How many results each option would give, alone in its filter, in the order of [`Engine::options`].
    pub fn counts(&self) -> Vec<Vec<u32>> {
        let sessions = &self.engine.sessions;
        let (held, through) = (self.held(&self.formats), self.through(None));
        let mut found = through.clone();
        found.keep(&held);
        let formats = Format::ALL.iter().map(|format| through.common(&self.held(&Formats::alone(*format))) as u32);
        let mut counts = vec![formats.collect(), Vec::new()];
        if let (Some(around), Some(Area::Commune(_)), Some(radii)) = (&self.around, &self.area, counts.last_mut()) {
            let moot = self.formats.only_online();
            let count = |within: &Bits| if moot { found.count() } else { through.common(within) } as u32;
            radii.extend(sessions.within(around, &self.formats).iter().map(count));
        }
        let asked = |param: Param| self.filters.iter().any(|(it, _)| *it == param);
        for column in &self.engine.columns {
            counts.push(if asked(column.param) {
                let mut base = self.through(Some(column.param));
                base.keep(&held);
                column.counts(&base)
            } else {
                column.counts(&found)
            });
        }
        let mut whole = self.through(Some(Param::State));
        whole.keep(&held);
        counts.push(vec![whole.count() as u32]);
        counts
    }

    /// How many results each town of the catalogue would give by itself, without the communes around it.
    pub fn towns(&self) -> Vec<u32> {
        let sessions = &self.engine.sessions;
        // Without another filter, which is how most people ask for a place: the counts of a day are made once.
        if let ([(Param::State, state)], false) = (self.filters.as_slice(), self.formats.asked)
            && *state == self.day.alive
        {
            return self.day.towns.get_or_init(|| sessions.towns(&self.formats, state)).clone();
        }
        let through = self.through(None);
        if self.formats.only_online() {
            let everywhere = through.common(&sessions.of_format(&self.formats)) as u32;
            return vec![everywhere; sessions.spots.towns.len()];
        }
        sessions.towns(&self.formats, &through)
    }
}
