//! Random queries and random address texts: known values, unknown ones, and what nobody should type.
#![allow(dead_code, reason = "each test file uses a part of this")]

use fastrand::Rng;
use passerelles::catalogue::Catalogue;
use passerelles::catalogue::words::Vocabulary;
use passerelles::place::area::{DEPARTMENTS, REGIONS};
use passerelles::place::fold::slug;
use passerelles::query::Query;
use passerelles::query::param::Param;
use passerelles::query::words::{AddressWord, Sort};

use crate::oracle::lieu;

const ODD: &[&str] = &[
    "inconnu",
    "OUI",
    "non",
    "-1",
    "20",
    "1e9",
    "présentiel",
    "in-person",
    "<b>gras</b>",
    "👩🏽‍💻",
    "'; DROP TABLE",
    "%00",
    "../..",
    "toutes ",
    "null",
    "\u{202e}nom",
    "ﷺ",
    "departement-20",
    "departement-2A",
    "paris-75 ",
    "Lyon",
    "69003",
    "93",
];

/// Values from which queries over one catalogue are drawn.
pub(crate) struct Drawer {
    places: Vec<String>,
    partners: Vec<String>,
    words: Vec<String>,
}

impl Drawer {
    pub(crate) fn new(catalogue: &Catalogue, towns: &[(&str, &str, &str, f64, f64)]) -> Drawer {
        let sessions = catalogue.programs.iter().flat_map(|it| &it.sessions);
        let held = sessions.filter_map(|it| it.place.as_ref());
        let mut places: Vec<String> =
            held.filter_map(|it| Some(lieu(it.city.as_deref()?, it.department.as_deref()?))).collect();
        places.extend(towns.iter().map(|it| lieu(it.1, it.2)));
        places.extend(DEPARTMENTS.iter().map(|it| format!("departement-{}", it.code.to_lowercase())));
        places.extend(REGIONS.iter().flat_map(|it| [slug(it.name), slug(it.name), slug(it.name)]));
        let names =
            catalogue.programs.iter().map(|it| &it.name).chain(catalogue.organisations.iter().map(|it| &it.name));
        let words = names.flat_map(|name| name.split_whitespace().map(str::to_owned)).collect();
        let partners = catalogue.organisations.iter().map(|it| it.id.clone()).collect();
        Drawer { places, partners, words }
    }

    /// A query with zero to six filters.
    pub(crate) fn query(&self, rng: &mut Rng) -> Query {
        let mut query = Query::default();
        for _ in 0..rng.usize(..7) {
            let param = *rng.choice(&Param::ALL).expect("a parameter");
            query = query.with(param, &self.value(rng, param));
        }
        // Place and format together are what most depends on one session.
        if rng.u8(..3) == 0 {
            query = query.with(Param::Place, &self.value(rng, Param::Place));
        }
        query
    }

    /// A value of a parameter, mostly known.
    pub(crate) fn value(&self, rng: &mut Rng, param: Param) -> String {
        if rng.u8(..12) == 0 {
            return (*rng.choice(ODD).expect("a value")).to_owned();
        }
        match param {
            Param::Words => self.some_words(rng),
            Param::Place => rng.choice(&self.places).expect("a place").clone(),
            Param::Partner => rng.choice(&self.partners).expect("a partner").clone(),
            Param::Radius => (*rng.choice(&["0", "10", "30", "50", "100"]).expect("a radius")).to_owned(),
            Param::Free => "oui".to_owned(),
            Param::State => "tous".to_owned(),
            Param::Sort => rng.choice(Sort::ALL).expect("an order").address().to_owned(),
            Param::Page => rng.usize(..5).to_string(),
            _ => rng.choice(closed(param)).expect("a word").to_owned(),
        }
    }

    fn some_words(&self, rng: &mut Rng) -> String {
        let count = *rng.choice(&[1, 1, 1, 2]).expect("a number");
        let chosen = (0..count).map(|_| rng.choice(&self.words).expect("a word").as_str());
        let text = chosen.collect::<Vec<_>>().join(" ");
        let short = text.chars().take(rng.usize(1..12)).collect();
        if rng.bool() { text } else { short }
    }
}

/// The address words of a filter with a closed list.
pub(crate) fn closed(param: Param) -> Vec<&'static str> {
    use passerelles::catalogue::words::{Audience, Format, Kind, Level, Topic, Women};
    fn all<T: AddressWord>() -> Vec<&'static str> {
        <T as Vocabulary>::ALL.iter().map(|it| it.address()).collect()
    }
    match param {
        Param::Format => all::<Format>(),
        Param::Kind => all::<Kind>(),
        Param::Topic => all::<Topic>(),
        Param::Audience => all::<Audience>(),
        Param::Level => all::<Level>(),
        Param::Women => all::<Women>(),
        Param::Free => vec!["oui"],
        Param::State => vec!["tous"],
        _ => Vec::new(),
    }
}

/// The part of an address after `?`: sometimes nearly right, sometimes noise.
pub(crate) fn address(rng: &mut Rng) -> String {
    const PIECES: &[&str] = &[
        "q",
        "lieu",
        "rayon",
        "format",
        "partenaire",
        "type",
        "theme",
        "public",
        "niveau",
        "mixite",
        "gratuit",
        "etat",
        "tri",
        "page",
        "=",
        "=",
        "=",
        "&",
        "&",
        "&",
        "?",
        "#",
        "+",
        "%20",
        "%",
        "%4",
        "%zz",
        "%C3%A9",
        "%C3",
        "%FF",
        "%00",
        "%26",
        "%3D",
        "%2541",
        ";",
        "[]",
        "en-ligne",
        "presentiel",
        "simplon",
        "lyon-69",
        "ile-de-france",
        "30",
        "1",
        "nom",
        "oui",
        "tous",
        "utm_source",
        "é",
        "👩🏽‍💻",
        "<script>",
        "\u{0}",
        "\u{202e}",
        "\n",
        "ia",
        "cybersécurité",
        " ",
    ];
    let noise = rng.u8(..4) == 0;
    let mut text = String::new();
    for _ in 0..rng.usize(..30) {
        if noise {
            text.push(rng.char(..));
        } else {
            text.push_str(rng.choice(PIECES).expect("a piece"));
        }
    }
    text
}
