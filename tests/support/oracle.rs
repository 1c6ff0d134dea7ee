//! A second opinion on every query: `product.md` §5 read word by word, program by program, without any index. It is
//! written apart from the engine and takes one thing from it as given: which programs a query's words find.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use passerelles::catalogue::date::Date;
use passerelles::catalogue::words::{Audience, Format, Status};
use passerelles::catalogue::{Catalogue, Place, Program, Session};
use passerelles::place::area::{Area, Commune, department, static_area};
use passerelles::place::communes::Communes;
use passerelles::place::fold::slug;
use passerelles::place::geo::Point;
use passerelles::place::lookup::exact;
use passerelles::query::Query;
use passerelles::query::param::Param;
use passerelles::query::words::AddressWord;

/// What the oracle judges from.
pub(crate) struct Oracle<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) communes: Option<&'a Communes>,
    pub(crate) today: Date,
    /// The programs that some words find, as the engine says.
    pub(crate) found_by: &'a dyn Fn(&str) -> HashSet<usize>,
    pub(crate) said: RefCell<HashMap<String, HashSet<usize>>>,
    pub(crate) known: RefCell<HashMap<String, Option<Area>>>,
}

/// How a session stands to the area asked for.
#[derive(Clone, Copy, PartialEq)]
enum Lies {
    Inside,
    Maybe,
    Outside,
}

/// The three lists of a query, as rows of the catalogue.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Lists {
    pub(crate) main: Vec<usize>,
    pub(crate) anywhere: Vec<usize>,
    pub(crate) unclear: Vec<usize>,
}

/// Format and place of a query, understood.
struct Wanted {
    asked: bool,
    formats: Vec<Format>,
    place: Around,
}

enum Around {
    /// No place asked, or only online is: the place does not restrict.
    Anywhere,
    /// A place or a radius that nobody knows.
    Nowhere,
    Here(Area, Option<f64>),
}

impl<'a> Oracle<'a> {
    pub(crate) fn new(
        catalogue: &'a Catalogue,
        communes: Option<&'a Communes>,
        today: Date,
        found_by: &'a dyn Fn(&str) -> HashSet<usize>,
    ) -> Oracle<'a> {
        Oracle { catalogue, communes, today, found_by, said: RefCell::default(), known: RefCell::default() }
    }

    /// The area that a value of `lieu` names.
    pub(crate) fn area(&self, value: &str) -> Option<Area> {
        let judge = || {
            let places = self.catalogue.programs.iter().flat_map(|it| &it.sessions).filter_map(|it| it.place.as_ref());
            let mut towns = places.filter_map(town).filter(|it| Area::Commune(it.clone()).slug() == value);
            let table = || self.communes?.by_slug(value);
            let town = |mut towns: Vec<Commune>| {
                let best = towns.iter().position(|it| it.point.is_some()).unwrap_or(0);
                if towns.is_empty() { None } else { Some(towns.swap_remove(best)) }
            };
            let commune = table().or_else(|| town(towns.by_ref().collect()));
            static_area(value).or(commune.map(Area::Commune)).or_else(|| exact(self.communes, value))
        };
        self.known.borrow_mut().entry(value.to_owned()).or_insert_with(judge).clone()
    }

    /// The size of a query's main list.
    pub(crate) fn total(&self, query: &Query) -> usize {
        self.main(query).len()
    }

    /// The rows of a query's main list.
    pub(crate) fn main(&self, query: &Query) -> Vec<usize> {
        let wanted = self.wanted(query);
        let mut rows = self.passing(query);
        rows.retain(|row| wanted.in_main(&self.catalogue.programs[*row]));
        rows
    }

    /// The main list and those beside it.
    pub(crate) fn lists(&self, query: &Query) -> Lists {
        let wanted = self.wanted(query);
        let mut lists = Lists { main: self.main(query), ..Lists::default() };
        if !matches!(wanted.place, Around::Here(..)) {
            return lists;
        }
        for row in self.passing(query) {
            let program = &self.catalogue.programs[row];
            if lists.main.contains(&row) {
                continue;
            } else if wanted.runs_anywhere(program) {
                lists.anywhere.push(row);
            } else if wanted.is_unclear(program) {
                lists.unclear.push(row);
            }
        }
        lists
    }

    /// The rows that pass everything but place and format.
    fn passing(&self, query: &Query) -> Vec<usize> {
        let words = query.text();
        let mut said = self.said.borrow_mut();
        let found =
            (!words.is_empty()).then(|| &*said.entry(words.to_owned()).or_insert_with(|| (self.found_by)(words)));
        let listed = self.catalogue.programs.iter().enumerate();
        let kept = listed.filter(|(row, it)| found.is_none_or(|rows| rows.contains(row)) && self.passes(query, it));
        kept.map(|(row, _)| row).collect()
    }

    fn passes(&self, query: &Query, it: &Program) -> bool {
        let kind = any(query, Param::Kind, &[it.kind.address()]);
        let partner = any(query, Param::Partner, &it.partners.iter().map(|it| it.id.as_str()).collect::<Vec<_>>());
        let topic = any(query, Param::Topic, &it.topics.iter().map(|it| it.address()).collect::<Vec<_>>());
        let level = any(query, Param::Level, &it.level.map(AddressWord::address).into_iter().collect::<Vec<_>>());
        let women = any(query, Param::Women, &it.women.map(AddressWord::address).into_iter().collect::<Vec<_>>());
        let everyone = it.audience.contains(&Audience::Everyone);
        let known =
            |value: &String| Audience::from_address(value).is_some_and(|one| everyone || it.audience.contains(&one));
        let asked = query.all(Param::Audience);
        let audience = asked.is_empty() || asked.iter().any(known);
        let free = query.one(Param::Free).is_none_or(|value| value == "oui" && it.cost.eur == Some(0.0));
        // A program has ended when its sources say so; dates alone end none.
        let state = query.one(Param::State).map_or(it.status != Status::Ended, |value| value == "tous");
        kind && partner && topic && level && women && audience && free && state
    }

    fn wanted(&self, query: &Query) -> Wanted {
        let words = query.all(Param::Format);
        let formats: Vec<Format> = words.iter().filter_map(|it| Format::from_address(it)).collect();
        let radius = match query.one(Param::Radius) {
            None => Some(30.0),
            Some(text) => ["0", "10", "30", "50", "100"].iter().find(|it| **it == text).and_then(|it| it.parse().ok()),
        };
        let place = match query.one(Param::Place).map(|value| self.area(value)) {
            None => Around::Anywhere,
            Some(None) => Around::Nowhere,
            Some(Some(_)) if formats == [Format::Online] => Around::Anywhere,
            Some(Some(Area::Commune(_))) if radius.is_none() => Around::Nowhere,
            Some(Some(area)) => Around::Here(area, radius),
        };
        Wanted { asked: !words.is_empty(), formats, place }
    }
}

impl Wanted {
    fn wants(&self, format: Format) -> bool {
        !self.asked || self.formats.contains(&format)
    }

    fn in_main(&self, program: &Program) -> bool {
        match &self.place {
            Around::Nowhere => false,
            Around::Anywhere => {
                !self.asked || program.sessions.iter().any(|it| it.format.is_some_and(|it| self.wants(it)))
            }
            Around::Here(area, radius) => program.sessions.iter().any(|it| {
                let on_site = matches!(it.format, Some(format) if format != Format::Online && self.wants(format));
                on_site && lies(it, area, *radius) == Lies::Inside
            }),
        }
    }

    fn runs_anywhere(&self, program: &Program) -> bool {
        let online = program.sessions.iter().any(|it| it.format == Some(Format::Online) && self.wants(Format::Online));
        let some = program.sessions.iter().any(|it| it.format.is_some_and(|it| self.wants(it)));
        online || program.nationwide && (!self.asked || some)
    }

    fn is_unclear(&self, program: &Program) -> bool {
        let Around::Here(area, radius) = &self.place else { return false };
        let unclear = |it: &Session| match (it.format, lies(it, area, *radius)) {
            (Some(Format::Online), _) => false,
            (Some(format), lies) => self.wants(format) && lies == Lies::Maybe,
            // Not stated is no yes: where a format is asked for, a session without one is not offered.
            (None, lies) => !self.asked && lies != Lies::Outside,
        };
        program.sessions.iter().any(unclear) || program.sessions.is_empty() && !self.asked
    }
}

/// Any value within a filter; nothing asked lets all through.
fn any(query: &Query, param: Param, has: &[&str]) -> bool {
    let asked = query.all(param);
    asked.is_empty() || asked.iter().any(|value| has.contains(&value.as_str()))
}

fn town(place: &Place) -> Option<Commune> {
    let (code, name) = (place.commune.clone()?, place.city.clone()?);
    let department = place.department.clone()?;
    let parent = city_of(&code).filter(|it| *it != code).map(str::to_owned);
    Some(Commune { code, name, department, postcodes: Vec::new(), population: 0, point: place.point, parent })
}

/// Paris, Lyon or Marseille, for themselves and for their arrondissements.
fn city_of(code: &str) -> Option<&'static str> {
    let number: u32 = code.parse().ok()?;
    match number {
        75056 | 75101..=75120 => Some("75056"),
        69123 | 69381..=69389 => Some("69123"),
        13055 | 13201..=13216 => Some("13055"),
        _ => None,
    }
}

/// Where a session is held, seen from an area: a place unknown may lie inside.
fn lies(session: &Session, area: &Area, radius: Option<f64>) -> Lies {
    let nothing = Place::default();
    let place = session.place.as_ref().unwrap_or(&nothing);
    let region_of = |code: &str| department(code).map(|it| it.region).filter(|it| !it.is_empty());
    let home = place.department.as_deref();
    let region = place.region.as_deref().or_else(|| home.and_then(region_of));
    let unknown = place.commune.is_none() && place.point.is_none() && home.is_none() && region.is_none();
    let (inside, maybe) = match area {
        Area::Region(it) => (region == Some(it.code), false),
        Area::Department(it) => {
            (home == Some(it.code), home.is_none() && region.is_some() && region == region_of(it.code))
        }
        Area::Commune(it) => {
            let same = place.commune.as_deref().is_some_and(|code| code == it.code || together(code, &it.code));
            let reach = radius.filter(|it| *it > 0.0);
            let near = |(here, there)| reach.is_some_and(|reach| km(here, there) <= reach);
            let only_area = place.commune.is_none() && place.point.is_none();
            let around = match home {
                Some(home) => home == it.department,
                None => region.is_some() && region == region_of(&it.department),
            };
            (same || place.point.zip(it.point).is_some_and(near), only_area && around)
        }
    };
    match (inside, maybe || unknown) {
        (true, _) => Lies::Inside,
        (_, true) => Lies::Maybe,
        _ => Lies::Outside,
    }
}

/// An arrondissement and its city are the same place; two arrondissements are two places.
fn together(one: &str, other: &str) -> bool {
    city_of(one) == Some(other) || city_of(other) == Some(one)
}

/// Great-circle distance in kilometres.
pub(crate) fn km(a: Point, b: Point) -> f64 {
    let (north, east) = ((b.lat - a.lat).to_radians(), (b.lon - a.lon).to_radians());
    let (here, there) = (a.lat.to_radians(), b.lat.to_radians());
    let chord = (north / 2.0).sin().powi(2) + here.cos() * there.cos() * (east / 2.0).sin().powi(2);
    2.0 * 6371.0088 * chord.sqrt().min(1.0).asin()
}

/// The slug of a name, for values of `lieu`.
pub(crate) fn lieu(city: &str, department: &str) -> String {
    format!("{}-{}", slug(city), department.to_lowercase())
}
