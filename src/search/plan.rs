//! A query resolved against the catalogue: one set of programs per filter, ready to be put together in any way.

use crate::catalogue::life::Life;
use crate::catalogue::words::Format;
use crate::place::area::Area;
use crate::place::sorted::by_text;
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::{ALL_STATES, AddressWord, FREE, RADII, RADIUS, Sort};
use crate::search::Engine;
use crate::search::bits::Bits;
use crate::search::held::{Around, Formats};
use crate::search::index::Score;

/// What is left of a program-wide filter: the programs it lets through.
type Filter = (Param, Bits);

/// A resolved query.
pub struct Plan<'a> {
    engine: &'a Engine,
    filters: Vec<Filter>,
    /// The formats asked for.
    pub formats: Formats,
    /// The place asked for, when it is known.
    pub area: Option<Area>,
    /// The radius around a commune, in kilometres; `None`: the address asks for one that does not exist.
    pub radius: Option<u32>,
    place_asked: bool,
    /// Values that mean nothing here, to be named and removed.
    pub unknown: Vec<(Param, String)>,
    /// How well each program matches the words, by row; empty without words.
    pub scores: Vec<Option<Score>>,
    lives: &'a [Life],
}

impl<'a> Plan<'a> {
    /// Resolves `query`; `area` is the place it asks for, where that is known.
    pub fn new(engine: &'a Engine, query: &Query, area: Option<Area>, lives: &'a [Life]) -> Plan<'a> {
        let mut unknown = Vec::new();
        let mut filters = Vec::new();
        let size = lives.len();
        let mut scores: Vec<Option<Score>> = Vec::new();
        if !query.text().is_empty() {
            scores = engine.index.find(query.text());
            filters.push((Param::Words, Bits::of(size, |row| scores.get(row).is_some_and(Option::is_some))));
        }
        for (param, column) in engine.columns.each() {
            let mut set = Bits::none(size);
            for value in query.all(param) {
                match column.set(value) {
                    Some(programs) => set.join(programs),
                    None => unknown.push((param, value.clone())),
                }
            }
            if !query.all(param).is_empty() {
                filters.push((param, set));
            }
        }
        if let Some(value) = query.one(Param::Free) {
            let known = value == FREE;
            filters.push((Param::Free, if known { engine.columns.free.clone() } else { Bits::none(size) }));
            if !known {
                unknown.push((Param::Free, value.to_owned()));
            }
        }
        match query.one(Param::State) {
            None => filters.push((Param::State, alive(lives))),
            Some(ALL_STATES) => {}
            Some(value) => {
                filters.push((Param::State, Bits::none(size)));
                unknown.push((Param::State, value.to_owned()));
            }
        }
        let mut formats = Formats { known: Vec::new(), asked: !query.all(Param::Format).is_empty() };
        for value in query.all(Param::Format) {
            match Format::from_address(value) {
                Some(format) => formats.known.push(format),
                None => unknown.push((Param::Format, value.clone())),
            }
        }
        if let (Some(value), None) = (query.one(Param::Place), &area) {
            unknown.push((Param::Place, value.to_owned()));
        }
        let radius = match query.one(Param::Radius) {
            None => Some(RADIUS),
            Some(value) => RADII.into_iter().find(|radius| radius.to_string() == value),
        };
        if let (Some(value), None) = (query.one(Param::Radius), radius) {
            unknown.push((Param::Radius, value.to_owned()));
        }
        if let Some(value) = query.one(Param::Sort).filter(|value| Sort::from_address(value).is_none()) {
            unknown.push((Param::Sort, value.to_owned()));
        }
        let place_asked = query.one(Param::Place).is_some();
        let unknown = by_text(unknown, |(param, value)| format!("{:02} {value}", *param as u32));
        Plan { engine, filters, formats, area, radius, place_asked, unknown, scores, lives }
    }

    /// Whether the place asked for restricts the list: not when only online is asked for.
    pub fn place_restricts(&self) -> bool {
        self.place_asked && !(self.area.is_some() && self.formats.only_online())
    }

    /// The programs that every program-wide filter lets through, `but` perhaps one.
    fn through(&self, but: Option<Param>) -> Bits {
        let mut set = Bits::all(self.lives.len());
        self.filters.iter().filter(|(param, _)| Some(*param) != but).for_each(|(_, filter)| set.keep(filter));
        set
    }

    /// The programs with a session that has one of `formats` and lies where the query asks.
    fn held(&self, formats: &Formats, radius: Option<u32>) -> Bits {
        if !self.place_asked || (self.area.is_some() && formats.only_online()) {
            return self.engine.sessions.of_format(formats);
        }
        self.around(formats, radius).map_or_else(|| Bits::none(self.lives.len()), |around| around.here)
    }

    fn around(&self, formats: &Formats, radius: Option<u32>) -> Option<Around> {
        // A radius only means something around a commune.
        let radius = match &self.area {
            Some(Area::Commune(_)) => radius?,
            _ => 0,
        };
        Some(self.engine.sessions.around(formats, self.area.as_ref()?, f64::from(radius)))
    }

    /// The main list.
    pub fn found(&self) -> Bits {
        let mut found = self.through(None);
        found.keep(&self.held(&self.formats, self.radius));
        found
    }

    /// The lists beside the main one, where a place restricts: what runs anywhere, what is unclear, and distances.
    pub fn beside(&self) -> Option<Around> {
        let mut around = self.around(&self.formats, self.radius).filter(|_| self.place_restricts())?;
        let through = self.through(None);
        around.anywhere.keep(&through);
        around.unclear.keep(&through);
        Some(around)
    }

    /// How many results each option would give, alone in its filter.
    pub fn counts(&self) -> Vec<(Param, Vec<(String, usize)>)> {
        let held = self.held(&self.formats, self.radius);
        let mut counts = Vec::new();
        let through = self.through(None);
        let alone = |format: Format| {
            let formats = Formats { known: vec![format], asked: true };
            (format.address().to_owned(), through.common(&self.held(&formats, self.radius)))
        };
        counts.push((
            Param::Format,
            <Format as crate::catalogue::words::Vocabulary>::ALL.iter().map(|it| alone(*it)).collect(),
        ));
        if matches!(self.area, Some(Area::Commune(_))) {
            let within = |radius: u32| (radius.to_string(), through.common(&self.held(&self.formats, Some(radius))));
            counts.push((Param::Radius, RADII.into_iter().map(within).collect()));
        }
        for (param, column) in self.engine.columns.each() {
            let mut base = self.through(Some(param));
            base.keep(&held);
            counts
                .push((param, column.options().iter().map(|(value, set)| (value.clone(), base.common(set))).collect()));
        }
        for (param, value, set) in
            [(Param::Free, FREE, Some(&self.engine.columns.free)), (Param::State, ALL_STATES, None)]
        {
            let mut base = self.through(Some(param));
            base.keep(&held);
            let count = set.map_or_else(|| base.count(), |set| base.common(set));
            counts.push((param, vec![(value.to_owned(), count)]));
        }
        counts
    }
}

fn alive(lives: &[Life]) -> Bits {
    Bits::of(lives.len(), |row| lives.get(row).is_some_and(|life| *life != Life::Ended))
}
