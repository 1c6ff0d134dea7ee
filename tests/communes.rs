//! Room 2: the table of communes says where each one is, and no text, however odd, does harm.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

use passerelles::place::area::{Area, DEPARTMENTS, REGIONS, department, region, static_area};
use passerelles::place::communes::Communes;
use passerelles::place::geo::{Point, km};
use passerelles::place::lookup::{exact, lookup};
use std::collections::HashSet;
use std::io::Write;
use std::sync::LazyLock;
use std::time::Instant;

const TABLE: &str = include_str!("../public/places.txt");

static COMMUNES: LazyLock<Communes> = LazyLock::new(|| Communes::parse(TABLE).expect("the shipped table"));

/// Every code that a commune could have.
fn every_code() -> impl Iterator<Item = String> {
    DEPARTMENTS.iter().flat_map(|department| {
        let width = 5 - department.code.len();
        (0..10_u32.pow(width as u32)).map(move |number| format!("{}{number:0width$}", department.code))
    })
}

#[test]
fn every_address_word_leads_back_to_its_place() {
    let mut slugs = HashSet::new();
    let mut count = 0;
    for department in DEPARTMENTS {
        for number in 0..=999 {
            let code = if department.code.len() == 3 {
                format!("{}{number:02}", department.code)
            } else {
                format!("{}{number:03}", department.code)
            };
            let Some(commune) = COMMUNES.by_code(&code) else {
                continue;
            };
            count += 1;
            assert_eq!(commune.code, code);
            assert_eq!(commune.department, department.code);
            assert!(!commune.postcodes.is_empty(), "{commune:?}");
            let point = commune.point.expect("every commune has a point");
            assert!(point.lat.abs() <= 90.0 && point.lon.abs() <= 180.0);
            let by_name = COMMUNES.named(&commune.name, department.code).expect("found by its name");
            assert_eq!(by_name.code, code);
            let slug = Area::Commune(commune).slug();
            let found = COMMUNES.by_slug(&slug).unwrap_or_else(|| panic!("{slug} is lost"));
            assert_eq!(found.code, code, "{slug}");
            assert!(slugs.insert(slug.clone()), "{slug} twice");
            assert!(static_area(&slug).is_none(), "{slug} is also a département or région");
        }
    }
    assert_eq!(count, COMMUNES.len());
    assert_eq!(count, 34_963 + 45);
    for area in DEPARTMENTS.iter().map(Area::Department).chain(REGIONS.iter().map(Area::Region)) {
        assert_eq!(static_area(&area.slug()), Some(area.clone()), "{}", area.label());
        assert!(slugs.insert(area.slug()));
    }
}

#[test]
fn known_places_are_where_they_are() {
    for (code, lat, lon) in [
        ("75056", 48.8566, 2.3522),
        ("69123", 45.7578, 4.8320),
        ("13055", 43.2965, 5.3698),
        ("93066", 48.9362, 2.3574),
        ("97411", -20.8789, 55.4481),
        ("97101", 16.2726, -61.5038),
        ("98818", -22.2758, 166.4580),
        ("98735", -17.5350, -149.5696),
        ("97611", -12.7806, 45.2278),
        ("93070", 48.9119, 2.3342),
        ("50129", 49.6337, -1.6221),
        ("59183", 51.0343, 2.3768),
        ("2A004", 41.9192, 8.7386),
        ("91228", 48.6238, 2.4296),
        ("97209", 14.6161, -61.0588),
        ("75111", 48.8591, 2.3800),
        ("69383", 45.7529, 4.8590),
        ("35288", 48.6493, -2.0257),
    ] {
        let commune = COMMUNES.by_code(code).expect(code);
        let away = km(commune.point.expect("a point"), Point { lat, lon });
        assert!(away < 3.0, "{} lies {away:.1} km away", commune.name);
    }
    let paris = COMMUNES.by_code("75056").and_then(|commune| commune.point).expect("Paris");
    let lyon = COMMUNES.by_code("69123").and_then(|commune| commune.point).expect("Lyon");
    assert!((km(paris, lyon) - 392.0).abs() < 3.0);
    assert_eq!(km(paris, paris), 0.0);
    assert!((km(Point { lat: 0.0, lon: 0.0 }, Point { lat: 0.0, lon: 180.0 }) - 20015.1).abs() < 0.1);
}

#[test]
fn communes_say_what_they_are() {
    let paris = COMMUNES.by_slug("paris-11e-75").expect("the 11th");
    assert_eq!((paris.name.as_str(), paris.parent.as_deref()), ("Paris 11e", Some("75056")));
    assert_eq!(Area::Commune(paris).label(), "Paris 11e (75)");
    let first = COMMUNES.by_code("13201").expect("the 1st of Marseille");
    assert_eq!(
        (Area::Commune(first.clone()).slug().as_str(), first.parent.as_deref()),
        ("marseille-1er-13", Some("13055"))
    );
    assert_eq!(COMMUNES.by_code("94038").map(|commune| commune.name).as_deref(), Some("L’Haÿ-les-Roses"));
    assert_eq!(COMMUNES.by_code("2a004").map(|commune| commune.code).as_deref(), Some("2A004"));
    assert_eq!(COMMUNES.by_code("75056").map(|commune| commune.postcodes.len()), Some(21));
    assert!(COMMUNES.by_code("13055").is_some_and(|commune| (850_000..900_000).contains(&commune.population)));
    assert_eq!(COMMUNES.named("saint ouen", "93").map(|commune| commune.code).as_deref(), Some("93070"));
    assert_eq!(COMMUNES.named("Pierrefitte-sur-Seine", "93").map(|commune| commune.code).as_deref(), Some("93066"));
    assert_eq!(COMMUNES.by_slug("cherbourg-50").map(|commune| commune.code).as_deref(), Some("50129"));
    assert_eq!(COMMUNES.by_slug("pierrefitte-sur-seine-93").map(|commune| commune.code).as_deref(), Some("93066"));
    for unknown in ["lyon-70", "Lyon-69", "lyon", "-69", "", "lyon-", "saint denis-93", "é-69"] {
        assert_eq!(COMMUNES.by_slug(unknown), None, "{unknown:?}");
    }
    for unknown in ["", "1", "69", "6912", "691234", "99999", "2C004", "é9123", "69é3", "+6912"] {
        assert_eq!(COMMUNES.by_code(unknown), None, "{unknown:?}");
    }
    assert_eq!((DEPARTMENTS.len(), REGIONS.len()), (107, 18));
    assert_eq!(department("2a").map(|found| found.name), Some("Corse-du-Sud"));
    assert!(DEPARTMENTS.iter().all(|department| department.region.is_empty() || region(department.region).is_some()));
}

#[test]
fn hostile_texts_do_no_harm() {
    let mut random = fastrand::Rng::with_seed(7);
    let pieces = [
        "saint", "st ", "Paris", "75", "2A", "cedex ", " ", "-", "'", "’", "\u{301}", "é", "(", "\0", "🙂", "lyon-69",
        "%", "\n", "é1", "ﬁ",
    ];
    for round in 0..10_000 {
        let mut text = String::new();
        for _ in 0..random.usize(0..12) {
            match random.u8(0..3) {
                0 => text.push_str(pieces[random.usize(0..pieces.len())]),
                1 => text.push(random.char(..)),
                _ => text.push(random.char(' '..='~')),
            }
        }
        if round % 2000 == 0 {
            text = text.repeat(1_000_000 / text.len().max(1));
        }
        check_sane(&text);
    }
    for long in ["a", "saint ", "paris 75011 ", "cedex ", "é", "1", "st-"] {
        check_sane(&long.repeat(1_000_000 / long.len()));
    }
}

/// Checks that an answer is short, without doubles, and made of places that exist.
fn check_sane(text: &str) {
    let found = lookup(&COMMUNES, text, 5);
    assert!(found.len() <= 5);
    let slugs: HashSet<String> = found.iter().map(Area::slug).collect();
    assert_eq!(slugs.len(), found.len());
    for area in found.iter().chain(&exact(Some(&COMMUNES), text)) {
        let known = match area {
            Area::Commune(commune) => COMMUNES.by_code(&commune.code).as_ref() == Some(commune),
            other => static_area(&other.slug()).as_ref() == Some(other),
        };
        assert!(known, "{area:?}");
    }
    let _ = (
        exact(None, text),
        COMMUNES.by_slug(text),
        COMMUNES.by_code(text),
        COMMUNES.named(text, "75"),
        COMMUNES.named("Paris", text),
    );
}

#[test]
fn a_torn_or_garbled_table_never_panics() {
    let mut random = fastrand::Rng::with_seed(11);
    for _ in 0..60 {
        let cut = random.usize(0..TABLE.len());
        let cut = (cut..).find(|at| TABLE.is_char_boundary(*at)).unwrap_or(0);
        assert!(Communes::parse(&TABLE[..cut]).is_err() || cut + 20_000 > TABLE.len());
    }
    for _ in 0..60 {
        let mut letters: Vec<char> = TABLE.chars().collect();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(0..letters.len());
            letters[at] = if random.bool() { random.char(' '..='~') } else { ';' };
        }
        let garbled: String = letters.into_iter().collect();
        if let Ok(table) = Communes::parse(&garbled) {
            let _ = (lookup(&table, "saint", 5), table.by_code("69123"), exact(Some(&table), "Lyon"));
        }
    }
    for text in
        ["", "\n", "passerelles places 1;", "passerelles places 1;\n01:1,1\n", "passerelles places 2;\n", "\u{feff}"]
    {
        assert!(Communes::parse(text).is_err(), "{text:?}");
    }
    let lines: Vec<&str> = TABLE.lines().collect();
    for missing in 0..lines.len() {
        let rest: Vec<&str> =
            lines.iter().enumerate().filter(|(at, _)| *at != missing).map(|(_, line)| *line).collect();
        assert!(Communes::parse(&rest.join("\n")).is_err(), "without line {}", missing + 1);
    }
}

#[test]
fn the_table_stays_within_its_budget() {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(TABLE.as_bytes()).expect("compression in memory");
    drop(writer);
    println!("figure: places.txt brotli = {} bytes", out.len());
    assert!(out.len() <= 200_000, "{} bytes", out.len());
    let start = Instant::now();
    let communes = Communes::parse(TABLE).expect("the shipped table");
    println!("figure: places.txt parse = {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    for words in ["s", "saint", "lyon", "villeneuve ascq", "75", "zzz zzz"] {
        let start = Instant::now();
        let found = lookup(&communes, words, 8).len();
        println!("figure: lookup {words:?} = {:.2} ms, {found} places", start.elapsed().as_secs_f64() * 1e3);
    }
}

#[test]
fn a_position_gives_the_commune_around_it() {
    for (lat, lon, expected) in [
        (45.7695, 4.8290, Some("Lyon 1er (69)")),
        (45.7485, 4.8467, Some("Lyon 7e (69)")),
        (48.8594, 2.3765, Some("Paris 11e (75)")),
        (41.9192, 8.7386, Some("Ajaccio (2A)")),
        (-20.8789, 55.4481, Some("Saint-Denis (974)")),
        (50.6365, 3.0635, Some("Lille (59)")),
        (48.1113, -1.6800, Some("Rennes (35)")),
        (-17.5350, -149.5696, Some("Papeete (987)")),
        (46.7811, -56.1764, Some("Saint-Pierre (975)")),
        // Monaco leans on France; the ocean, London and nothing at all do not.
        (43.7384, 7.4246, Some("Beausoleil (06)")),
        (40.0, -40.0, None),
        (51.5074, -0.1278, None),
        (90.0, 0.0, None),
        (-16.5, 179.9, None),
        (f64::NAN, 2.0, None),
        (48.0, f64::INFINITY, None),
    ] {
        let found = COMMUNES.nearest(Point { lat, lon }).map(|commune| Area::Commune(commune).label());
        assert_eq!(found.as_deref(), expected, "{lat}, {lon}");
    }
    for city in ["75056", "69123", "13055"] {
        let point = COMMUNES.by_code(city).and_then(|commune| commune.point).expect("its centre");
        let found = COMMUNES.nearest(point).expect("its arrondissement");
        assert_eq!(found.parent.as_deref(), Some(city), "the arrondissement is the more precise");
    }
}

#[test]
fn no_commune_lies_nearer_than_the_nearest() {
    let mut random = fastrand::Rng::with_seed(5);
    let towns = ["35238", "67482", "31555", "97302", "98818", "2B033", "29232"];
    let towns: Vec<_> = towns.iter().filter_map(|code| COMMUNES.by_code(code)).collect();
    let all: Vec<_> = every_code().filter_map(|code| COMMUNES.by_code(&code)).collect();
    for town in &towns {
        let centre = town.point.expect("a point");
        let position = Point { lat: centre.lat + random.f64() - 0.5, lon: centre.lon + random.f64() - 0.5 };
        let found = COMMUNES.nearest(position).and_then(|commune| commune.point).expect("in France");
        let least = all.iter().filter_map(|other| other.point).map(|other| km(other, position)).fold(1e9, f64::min);
        // A plane for a sphere: a hair's breadth may separate two that are as near.
        assert!(km(found, position) < least * 1.01 + 0.01, "{position:?}");
    }
}
