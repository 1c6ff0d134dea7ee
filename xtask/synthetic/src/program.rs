//! One record, and what queries can be drawn from it.

use crate::phrases::{self, Phrases};
use crate::towns::{Draw, Town};
use fastrand::Rng;
use serde_json::{Value, json};

const KINDS: [&str; 7] = ["training", "mentoring", "awareness", "community", "event", "contest", "scholarship"];
const TOPICS: [&str; 12] = [
    "generative-ai",
    "ai",
    "data",
    "programming",
    "web",
    "cybersecurity",
    "infrastructure",
    "digital-basics",
    "creation",
    "science",
    "careers",
    "entrepreneurship",
];
const AUDIENCES: [&str; 7] =
    ["job-seekers", "pupils", "students", "employees", "entrepreneurs", "teachers", "everyone"];
const LEVELS: [&str; 3] = ["beginner", "intermediate", "advanced"];
const WOMEN: [&str; 3] = ["only", "first", "mixed"];
const ROLES: [&str; 4] = ["organiser", "trainer", "funder", "host"];
const BODIES: [&str; 6] = ["company", "association", "training-body", "school", "public", "foundation"];

/// What is asked about a program: only what is not over can be found.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Whether it has ended.
    pub ended: bool,
    /// Its name.
    pub name: String,
    /// Its summary in French.
    pub summary: String,
    /// The ids of its partners.
    pub partners: Vec<String>,
    /// Its topics.
    pub topics: Vec<String>,
    /// Format of each session, and code and address word of its town.
    pub sessions: Vec<(String, Option<(String, String)>)>,
}

/// Makes the records of one catalogue.
pub(crate) struct Maker<'a> {
    towns: &'a [Town],
    by_size: Draw,
    partners: Vec<String>,
    by_rank: Draw,
    fr: Vec<&'static str>,
    en: Vec<&'static str>,
}

impl<'a> Maker<'a> {
    pub(crate) fn new(rng: &mut Rng, size: usize, phrases: &Phrases, towns: &'a [Town]) -> Maker<'a> {
        let by_size = Draw::new(towns.iter().map(|town| f64::from(town.population)));
        let count = (size / 20).max(40);
        let partner = |_| {
            let town = by_size.one(rng);
            phrases::partner(rng, name_of(towns, town))
        };
        let partners = (0..count).map(partner).collect();
        let by_rank = Draw::new((0..count).map(|rank| 1.0 / (rank as f64 + 8.0)));
        Maker { towns, by_size, partners, by_rank, fr: phrases.french(), en: phrases.english() }
    }

    pub(crate) fn organisations(&self) -> Vec<Value> {
        let one = |(number, name): (usize, &String)| {
            let kind = BODIES.get(number % BODIES.len());
            json!({ "id": partner_id(number), "name": name, "kind": kind, "url": "https://example.org/" })
        };
        self.partners.iter().enumerate().map(one).collect()
    }

    pub(crate) fn program(&self, rng: &mut Rng, number: usize) -> (Value, Facts) {
        let home = self.by_size.one(rng);
        let home_name = name_of(self.towns, home);
        let name = phrases::name(rng, home_name);
        let fr = phrases::summary(rng, &self.fr, home_name);
        let en = rng.bool().then(|| phrases::summary(rng, &self.en, home_name));
        let mut partners: Vec<String> = Vec::new();
        for _ in 0..rng.usize(1..=3) {
            let id = partner_id(self.by_rank.one(rng));
            if !partners.contains(&id) {
                partners.push(id);
            }
        }
        let role = |id: &String| json!({ "id": id, "role": rng.choice(&ROLES) });
        let roles: Vec<Value> = partners.iter().map(role).collect();
        let topics = some(rng, &TOPICS, 3);
        let audience = if rng.u8(..4) == 0 { vec!["everyone"] } else { some(rng, AUDIENCES.split_at(6).0, 2) };
        let ended = rng.u8(..10) == 0;
        let status = if ended {
            "ended"
        } else if rng.u8(..4) > 0 {
            "running"
        } else {
            "unknown"
        };
        let (sessions, held): (Vec<Value>, Vec<_>) =
            (0..rng.usize(1..=4)).map(|turn| self.session(rng, if turn == 0 { Some(home) } else { None })).unzip();
        let eur = match rng.u8(..4) {
            0 | 1 => Some(0),
            2 => Some(i32::from(rng.u8(5..200)) * 10),
            _ => None,
        };
        let summary = match en {
            Some(en) => json!({ "fr": fr, "en": en }),
            None => json!({ "fr": fr }),
        };
        let seen = format!("{}-{:02}", rng.u16(2023..=2026), rng.u8(1..=10));
        let record = json!({
            "id": format!("synthetic-{number}"), "name": name, "kind": by_habit(rng, &KINDS), "summary": summary,
            "partners": roles, "status": status, "seen": seen,
            "women": rng.choice(&WOMEN).filter(|_| !number.is_multiple_of(5)), "audience": audience,
            "level": rng.choice(&LEVELS).filter(|_| !number.is_multiple_of(4)), "topics": topics, "languages": ["fr"],
            "cost": { "eur": eur }, "sessions": sessions,
            "links": { "info": format!("https://example.org/{number}") },
            "sources": [{ "url": format!("https://example.org/{number}"), "title": "Catalogue synthétique", "seen": seen }],
        });
        let topics = topics.into_iter().map(str::to_owned).collect();
        (record, Facts { ended, name, summary: fr, partners, topics, sessions: held })
    }

    fn session(&self, rng: &mut Rng, home: Option<usize>) -> (Value, (String, Option<(String, String)>)) {
        let format = match rng.u8(..10) {
            0..=5 => "in-person",
            6 | 7 => "online",
            _ => "hybrid",
        };
        let at = home.unwrap_or_else(|| self.by_size.one(rng));
        let town = self.towns.get(at).filter(|_| format != "online");
        let place = town.map(|town| {
            json!({
                "commune": town.code, "city": town.name, "department": town.department,
                "region": Some(&town.region).filter(|code| !code.is_empty()), "postcode": town.postcode,
                "lat": town.point.0, "lon": town.point.1,
            })
        });
        let dated = rng.u8(..10) < 4;
        let day = |year: u16, month: u8, day: u8| format!("{year}-{month:02}-{day:02}");
        let (year, month, first) = (rng.u16(2026..=2027), rng.u8(1..=12), rng.u8(1..=14));
        let dates = dated.then(|| (day(year, month, first), day(year, month, first + 14)));
        let mut session = json!({ "format": format, "duration": { "value": rng.u8(1..=30), "unit": "day" } });
        if let Some(fields) = session.as_object_mut() {
            if let Some(place) = place {
                fields.insert("place".to_owned(), place);
            }
            if let Some((start, end)) = dates {
                fields.insert("start".to_owned(), start.into());
                fields.insert("end".to_owned(), end.into());
            }
        }
        (session, (format.to_owned(), town.map(|town| (town.code.clone(), town.slug.clone()))))
    }
}

fn partner_id(number: usize) -> String {
    format!("synthetic-partner-{number}")
}

fn name_of(towns: &[Town], at: usize) -> &str {
    towns.get(at).map_or("", |town| town.name.as_str())
}

/// One of a list, the first ones more often.
fn by_habit<'a>(rng: &mut Rng, list: &[&'a str]) -> &'a str {
    let at = rng.usize(..list.len()).min(rng.usize(..list.len()));
    list.get(at).copied().unwrap_or_default()
}

/// One to `most` of a list, in its order.
fn some<'a>(rng: &mut Rng, list: &[&'a str], most: usize) -> Vec<&'a str> {
    let wanted: Vec<&str> = (0..rng.usize(1..=most)).map(|_| by_habit(rng, list)).collect();
    list.iter().copied().filter(|it| wanted.contains(it)).collect()
}
