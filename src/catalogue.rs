//! ROOM 1, the catalogue: what a program is, and the only road from text to one.
//!
//! [`load`] takes the text of `catalogue.json` and gives back everything that could be understood *and* every problem
//! found; it never refuses the whole for the sake of a part. The same reading serves the visitor's browser (a broken
//! record is left out, the rest works) and the editor's check (every problem is listed with its repair).
//!
//! Deliberately absent: the network, the disk, the clock. "Today" is passed in where it matters ([`life::Life`]).

pub mod date;
pub mod fields;
pub mod life;
pub(crate) mod notes;
pub mod paris;
pub mod problem;
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod trace;
pub mod wire;
pub mod words;
#[cfg(not(target_arch = "wasm32"))]
pub mod write;

use crate::catalogue::date::Date;
use crate::catalogue::problem::Problem;
use crate::catalogue::text::Text;
use crate::catalogue::wire::Reader;
use crate::catalogue::wire::json::Json;
use crate::catalogue::words::{
    Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Status, Topic, Unit, Women,
};
use crate::place::geo::Point;

/// Everything the portal knows: organisations and the programs they carry, each in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The day on which the file was made.
    pub generated: Option<Date>,
    /// Organisations, each named once.
    pub organisations: Vec<Organisation>,
    /// Programs.
    pub programs: Vec<Program>,
}

impl Catalogue {
    /// The organisation with this id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|it| it.id == id)
    }

    /// The program that has this id, or had it before.
    pub fn once(&self, id: &str) -> Option<&Program> {
        self.program(id).or_else(|| self.programs.iter().find(|it| it.aliases.iter().any(|alias| alias == id)))
    }

    /// The program with this id.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.programs.iter().find(|it| it.id == id)
    }
}

/// What a reading gave: the catalogue, and all that was wrong with the text.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// What could be understood.
    pub catalogue: Catalogue,
    /// Every problem, in the order of the text.
    pub problems: Vec<Problem>,
    /// How many programs had to be left out.
    pub left_out: usize,
}

/// Reads the text of a whole `catalogue.json` (wire format 1). Only a text that is no catalogue at all gives an empty one.
pub fn load(text: &str) -> Loaded {
    let root = Json::read(text);
    match Reader::begin(&root) {
        Ok(mut reader) => {
            while reader.step() {}
            reader.end()
        }
        Err(unreadable) => unreadable,
    }
}

/// A company, association, school… that carries or supports programs.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Stable id, used in addresses.
    pub id: String,
    /// Its name as it writes it.
    pub name: String,
    /// Other names under which people look for it.
    pub aliases: Vec<String>,
    /// What sort of body it is; `None`: not stated.
    pub kind: Option<OrganisationKind>,
    /// Its official site.
    pub url: Option<String>,
    /// One sentence on it.
    pub summary: Option<Text>,
}

/// One program: something a woman can join.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    /// Stable id, used in addresses and never given to another program.
    pub id: String,
    /// The ids that it had before.
    pub aliases: Vec<String>,
    /// Its name as the organiser writes it.
    pub name: String,
    /// What sort of program.
    pub kind: Kind,
    /// What one does and gets.
    pub summary: Text,
    /// Who carries it, in the order of the record; at least one.
    pub partners: Vec<Partner>,
    /// What its sources show of its life.
    pub status: Status,
    /// The newest dated evidence.
    pub seen: Option<Date>,
    /// Whether it is for women only; `None`: not stated.
    pub women: Option<Women>,
    /// For whom; empty: not stated.
    pub audience: Vec<Audience>,
    /// Ages admitted, in years.
    pub age: Age,
    /// Level asked for.
    pub level: Option<Level>,
    /// What it is about.
    pub topics: Vec<Topic>,
    /// Languages in which it is held (ISO 639-1).
    pub languages: Vec<String>,
    /// Price for the participant.
    pub cost: Cost,
    /// How one gets in.
    pub entry: Option<Entry>,
    /// What paper it leads to.
    pub certification: Option<Text>,
    /// Each place, format and date at which it is held.
    pub sessions: Vec<Session>,
    /// True when its sources say that it runs in the whole country.
    pub nationwide: bool,
    /// Page that tells more.
    pub info: Option<String>,
    /// Page where one signs up.
    pub signup: Option<String>,
    /// Where each fact comes from; at least one.
    pub sources: Vec<Source>,
}

/// An organisation's part in a program.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Id of the organisation.
    pub id: String,
    /// What it does there; `None`: not stated.
    pub role: Option<Role>,
}

/// Ages admitted, in years; `None`: not stated.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Age {
    /// The youngest.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
}

/// Price for the participant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cost {
    /// Euros; 0 is free because a source says so, `None` is not stated.
    pub eur: Option<f64>,
    /// What the price covers, or who pays.
    pub note: Option<Text>,
}

/// One holding of a program. Place, format and dates are judged on one session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// In person, online or hybrid; `None`: not stated.
    pub format: Option<Format>,
    /// Where.
    pub place: Option<Place>,
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Last day to sign up.
    pub apply_by: Option<Date>,
    /// How long it lasts.
    pub duration: Option<Duration>,
    /// Page where one signs up for this session.
    pub signup: Option<String>,
    /// Anything else the visitor should know.
    pub note: Option<Text>,
}

/// Where a session is held; may be only a département or a région.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// INSEE code of the commune (COG).
    pub commune: Option<String>,
    /// Official name of the commune.
    pub city: Option<String>,
    /// Code of the département.
    pub department: Option<String>,
    /// Code of the région.
    pub region: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Street or venue.
    pub address: Option<String>,
    /// Centre of the commune.
    pub point: Option<Point>,
}

/// A length of time as the source states it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    /// How many.
    pub value: f64,
    /// Of what.
    pub unit: Unit,
}

/// A public page that supports facts of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The language of its title (BCP 47); `None`: French.
    pub lang: Option<String>,
    /// The date it bears.
    pub seen: Option<Date>,
    /// Which facts it supports, as words with commas between them.
    pub supports: Option<String>,
    /// More on that, for whoever edits the record.
    pub note: Option<Text>,
}
