//! Made-up catalogues of any size: random values, many of them missing, on real towns. Named so wherever they are used.
#![allow(dead_code, reason = "each test file uses a part of this")]

use fastrand::Rng;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Text;
use passerelles::catalogue::words::Vocabulary;
use passerelles::catalogue::{Age, Catalogue, Cost, Duration, Organisation, Partner, Place, Program, Session, Source};
use passerelles::place::area::department;
use passerelles::place::geo::Point;

/// COG code, name, département and centre of real towns: namesakes, neighbours, arrondissements, islands.
pub(crate) const TOWNS: &[(&str, &str, &str, f64, f64)] = &[
    ("75056", "Paris", "75", 48.86, 2.34),
    ("75101", "Paris 1er", "75", 48.86, 2.34),
    ("75111", "Paris 11e", "75", 48.86, 2.38),
    ("75112", "Paris 12e", "75", 48.83, 2.42),
    ("93066", "Saint-Denis", "93", 48.94, 2.36),
    ("93070", "Saint-Ouen-sur-Seine", "93", 48.91, 2.33),
    ("94038", "L’Haÿ-les-Roses", "94", 48.78, 2.34),
    ("78646", "Versailles", "78", 48.80, 2.13),
    ("77288", "Melun", "77", 48.54, 2.66),
    ("69123", "Lyon", "69", 45.76, 4.84),
    ("69383", "Lyon 3e", "69", 45.75, 4.87),
    ("69266", "Villeurbanne", "69", 45.77, 4.89),
    ("38185", "Grenoble", "38", 45.19, 5.72),
    ("42218", "Saint-Étienne", "42", 45.43, 4.39),
    ("13055", "Marseille", "13", 43.30, 5.38),
    ("13201", "Marseille 1er", "13", 43.30, 5.38),
    ("13001", "Aix-en-Provence", "13", 43.53, 5.45),
    ("59350", "Lille", "59", 50.63, 3.06),
    ("59512", "Roubaix", "59", 50.69, 3.18),
    ("33063", "Bordeaux", "33", 44.84, -0.58),
    ("33281", "Mérignac", "33", 44.84, -0.65),
    ("31555", "Toulouse", "31", 43.60, 1.44),
    ("44109", "Nantes", "44", 47.22, -1.55),
    ("35238", "Rennes", "35", 48.11, -1.68),
    ("67482", "Strasbourg", "67", 48.57, 7.75),
    ("2A004", "Ajaccio", "2A", 41.93, 8.74),
    ("2B033", "Bastia", "2B", 42.70, 9.45),
    ("97120", "Pointe-à-Pitre", "971", 16.24, -61.53),
    ("97411", "Saint-Denis", "974", -20.88, 55.45),
    ("98818", "Nouméa", "988", -22.27, 166.45),
];

const WORDS: &[&str] = &[
    "développeuse",
    "numérique",
    "femmes",
    "IA",
    "cybersécurité",
    "données",
    "avenir",
    "école",
    "cœur",
    "L’atelier",
    "mentorat",
    "code",
    "Ambition",
    "Élan",
    "réseau",
    "web",
    "algorithmes",
    "métiers",
    "découverte",
    "jeux",
];

/// A catalogue of `size` programs, always the same for the same seed.
pub(crate) fn synthetic(size: usize, seed: u64) -> Catalogue {
    let rng = &mut Rng::with_seed(seed);
    let count = 3 + size.min(400) / 10;
    let organisation = |rng: &mut Rng, number: usize| Organisation {
        id: format!("organisation-{number}"),
        name: words(rng),
        aliases: if rng.bool() { Vec::new() } else { vec![words(rng)] },
        kind: word(rng),
        url: maybe(rng, || "https://example.org/".to_owned()),
        summary: text(rng),
    };
    let organisations = (0..count).map(|number| organisation(rng, number)).collect();
    let programs = (0..size).map(|number| program(rng, number, count)).collect();
    Catalogue { generated: Date::parse("2026-11-23"), organisations, programs }
}

fn program(rng: &mut Rng, number: usize, organisations: usize) -> Program {
    let mut partners: Vec<Partner> = Vec::new();
    for _ in 0..rng.usize(1..4) {
        let id = format!("organisation-{}", rng.usize(..organisations));
        if partners.iter().all(|it| it.id != id) {
            partners.push(Partner { id, role: word(rng) });
        }
    }
    let least = maybe(rng, || 12);
    let eur = *rng.choice(&[Some(0.0), Some(0.0), Some(250.0), Some(12.5), None, None]).expect("a price");
    let sessions = rng.choice([0, 0, 1, 1, 1, 2, 3, 6]).expect("a number");
    Program {
        id: format!("program-{number}"),
        aliases: if number.is_multiple_of(8) { vec![format!("former-{number}")] } else { Vec::new() },
        name: words(rng),
        kind: *rng.choice(Vocabulary::ALL).expect("a kind"),
        summary: Text { fr: words(rng), en: None },
        partners,
        status: *rng.choice(Vocabulary::ALL).expect("a status"),
        seen: date(rng, 2022, 2026),
        women: word(rng),
        audience: some_of(rng),
        age: Age { min: least, max: maybe(rng, || 30) },
        level: word(rng),
        topics: some_of(rng),
        languages: if rng.bool() { vec!["fr".to_owned()] } else { Vec::new() },
        cost: Cost { eur, note: text(rng) },
        entry: word(rng),
        certification: text(rng),
        sessions: (0..sessions).map(|_| session(rng)).collect(),
        nationwide: rng.u8(..5) == 0,
        info: maybe(rng, || "https://example.org/info".to_owned()),
        signup: maybe(rng, || "mailto:nous@example.org".to_owned()),
        sources: (0..rng.usize(1..4)).map(|_| source(rng)).collect(),
    }
}

fn session(rng: &mut Rng) -> Session {
    let start = date(rng, 2025, 2027);
    let duration =
        Duration { value: f64::from(rng.u8(1..60)) / 2.0, unit: *rng.choice(Vocabulary::ALL).expect("a unit") };
    Session {
        format: word(rng),
        place: place(rng),
        start,
        end: start.filter(|_| rng.bool()).map(|it| Date { year: it.year + 1, ..it }),
        apply_by: start.filter(|_| rng.bool()),
        duration: maybe(rng, || duration),
        signup: maybe(rng, || "https://example.org/signup?a=1&b=2".to_owned()),
        note: text(rng),
    }
}

/// A town with or without its centre and région, a département, a région, a name alone, or nothing.
fn place(rng: &mut Rng) -> Option<Place> {
    let (code, city, home, lat, lon) = *rng.choice(TOWNS).expect("a town");
    let written = department(home).map(|it| it.region).filter(|it| !it.is_empty()).map(str::to_owned);
    let home = Some(home.to_owned());
    match rng.u8(..10) {
        0 => None,
        1 => Some(Place { city: Some(city.to_owned()), ..Place::default() }),
        2 => Some(Place { department: home, ..Place::default() }),
        3 => Some(Place { region: Some(written.unwrap_or_else(|| "11".to_owned())), ..Place::default() }),
        4 => Some(Place {
            department: home,
            region: written,
            address: Some("1 rue du Code".to_owned()),
            ..Place::default()
        }),
        _ => Some(Place {
            commune: Some(code.to_owned()),
            city: Some(city.to_owned()),
            department: home,
            region: written.filter(|_| rng.bool()),
            postcode: maybe(rng, || "75000".to_owned()),
            address: maybe(rng, || "Mairie".to_owned()),
            point: (rng.u8(..8) > 0).then_some(Point { lat, lon }),
        }),
    }
}

fn source(rng: &mut Rng) -> Source {
    let url = format!("https://example.org/{}", rng.u32(..));
    Source {
        url,
        title: words(rng),
        lang: maybe(rng, || "en".to_owned()),
        seen: date(rng, 2022, 2026),
        supports: maybe(rng, || "dates, cities".to_owned()),
        note: text(rng),
    }
}

fn date(rng: &mut Rng, first: u16, last: u16) -> Option<Date> {
    let (year, month, day) = (rng.u16(first..=last), rng.u8(1..=12), rng.u8(1..=28));
    match rng.u8(..4) {
        0 => None,
        1 => Some(Date { year, month: 0, day: 0 }),
        2 => Some(Date { year, month, day: 0 }),
        _ => Some(Date { year, month, day }),
    }
}

fn words(rng: &mut Rng) -> String {
    let count = rng.usize(1..5);
    (0..count).map(|_| *rng.choice(WORDS).expect("a word")).collect::<Vec<_>>().join(" ")
}

fn text(rng: &mut Rng) -> Option<Text> {
    let (fr, en) = (words(rng), words(rng));
    maybe(rng, || Text { fr, en: Some(en) })
}

fn word<T: Vocabulary>(rng: &mut Rng) -> Option<T> {
    if rng.u8(..4) == 0 { None } else { rng.choice(T::ALL).copied() }
}

fn some_of<T: Vocabulary>(rng: &mut Rng) -> Vec<T> {
    T::ALL.iter().copied().filter(|_| rng.u8(..4) == 0).collect()
}

fn maybe<T>(rng: &mut Rng, value: impl FnOnce() -> T) -> Option<T> {
    rng.bool().then(value)
}
