//! Address words ↔ catalogue words: French in the address of both languages, English in the catalogue (`product.md` §4).

use crate::catalogue::words::{Audience, Format, Kind, Level, Topic, Vocabulary, Women};

/// A closed list whose values have a word of their own in the address.
pub trait AddressWord: Vocabulary {
    /// The word in the address.
    fn address(self) -> &'static str;
    /// The value with this address word.
    fn from_address(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.address() == word)
    }
}

impl AddressWord for Format {
    fn address(self) -> &'static str {
        match self {
            Format::InPerson => "presentiel",
            Format::Online => "en-ligne",
            Format::Hybrid => "hybride",
        }
    }
}

impl AddressWord for Kind {
    fn address(self) -> &'static str {
        match self {
            Kind::Training => "formation",
            Kind::Mentoring => "mentorat",
            Kind::Awareness => "decouverte",
            Kind::Community => "communaute",
            Kind::Event => "evenement",
            Kind::Contest => "concours",
            Kind::Scholarship => "bourse",
        }
    }
}

impl AddressWord for Audience {
    fn address(self) -> &'static str {
        match self {
            Audience::JobSeekers => "demandeuses-emploi",
            Audience::Pupils => "collegiennes-lyceennes",
            Audience::Students => "etudiantes",
            Audience::Employees => "salariees",
            Audience::Entrepreneurs => "entrepreneures",
            Audience::Teachers => "enseignantes",
            Audience::Everyone => "toutes",
        }
    }
}

impl AddressWord for Level {
    fn address(self) -> &'static str {
        match self {
            Level::Beginner => "debutante",
            Level::Intermediate => "intermediaire",
            Level::Advanced => "avancee",
        }
    }
}

impl AddressWord for Women {
    fn address(self) -> &'static str {
        match self {
            Women::Only => "reserve",
            Women::First => "priorite",
            Women::Mixed => "mixte",
        }
    }
}

impl AddressWord for Topic {
    fn address(self) -> &'static str {
        self.word()
    }
}

/// The value of `gratuit` that asks for free programs only.
pub const FREE: &str = "oui";
/// The value of `etat` that also shows what has ended.
pub const ALL_STATES: &str = "tous";
/// The values of `rayon`, in kilometres.
pub const RADII: [u32; 5] = [0, 10, 30, 50, 100];
/// The radius when the address says none, in kilometres.
pub const RADIUS: u32 = 30;

/// The orders in which results can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// By relevance when there are words, else by life cycle.
    Relevance,
    /// Nearest first.
    Nearness,
    /// Soonest first.
    Date,
    /// By name.
    Name,
}

impl Sort {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Sort; 4] = [Sort::Relevance, Sort::Nearness, Sort::Date, Sort::Name];

    /// The word in the address.
    pub fn address(self) -> &'static str {
        match self {
            Sort::Relevance => "pertinence",
            Sort::Nearness => "proximite",
            Sort::Date => "date",
            Sort::Name => "nom",
        }
    }

    /// The order with this word.
    pub fn from_address(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.address() == word)
    }
}
