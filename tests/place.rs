//! Room 2: what people type finds the place they mean, and no text, however odd, does harm.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a test fails by panicking and prints its figures")]

use passerelles::place::area::{Area, DEPARTMENTS, REGIONS, department, region, static_area};
use passerelles::place::communes::Communes;
use passerelles::place::fold::{fold, slug};
use passerelles::place::geo::{Point, km};
use passerelles::place::lookup::{exact, lookup};
use std::collections::HashSet;
use std::io::Write;
use std::sync::LazyLock;
use std::time::Instant;

const TABLE: &str = include_str!("../public/places.txt");

static COMMUNES: LazyLock<Communes> = LazyLock::new(|| Communes::parse(TABLE).expect("the shipped table"));

/// Checks that the words give that place first, by its address word.
fn check(words: &str, expected: &str) {
    let found: Vec<String> = lookup(&COMMUNES, words, 8).iter().map(Area::slug).collect();
    assert_eq!(found.first().map(String::as_str), Some(expected), "{words:?} gives {found:?}");
}

#[test]
fn what_is_typed_gives_the_place_that_is_meant() {
    for (words, expected) in [
        // Names: case, accents, hyphens, apostrophes, articles.
        ("Lyon", "lyon-69"),
        ("lyon (69)", "lyon-69"),
        ("PARIS", "paris-75"),
        ("l'haÿ-les-roses", "l-hay-les-roses-94"),
        ("L’Haÿ les Roses", "l-hay-les-roses-94"),
        ("L\u{2019}Hay\u{308}", "l-hay-les-roses-94"),
        ("l hay", "l-hay-les-roses-94"),
        ("hay les roses", "l-hay-les-roses-94"),
        ("maisons alfort", "maisons-alfort-94"),
        ("havre", "le-havre-76"),
        ("le havre", "le-havre-76"),
        ("Le Mans", "le-mans-72"),
        ("rochelle", "la-rochelle-17"),
        ("la roch", "la-rochelle-17"),
        ("fort de france", "fort-de-france-972"),
        ("villeneuve ascq", "villeneuve-d-ascq-59"),
        ("asnieres seine", "asnieres-sur-seine-92"),
        ("schoelcher", "schoelcher-972"),
        ("Schœlcher", "schoelcher-972"),
        ("évry", "evry-courcouronnes-91"),
        ("nîmes", "nimes-30"),
        ("nimes", "nimes-30"),
        // Saint, St, Sainte, Ste.
        ("st malo", "saint-malo-35"),
        ("Saint Malo", "saint-malo-35"),
        ("st-malo", "saint-malo-35"),
        ("malo", "saint-malo-35"),
        ("ste genevieve des bois", "sainte-genevieve-des-bois-91"),
        ("st genevieve des bois", "sainte-genevieve-des-bois-91"),
        ("st", "strasbourg-67"),
        ("saint denis", "saint-denis-974"),
        ("saint denis 974", "saint-denis-974"),
        ("saint denis 93", "saint-denis-93"),
        ("st denis (93)", "saint-denis-93"),
        ("saint denis seine saint denis", "saint-denis-93"),
        ("saint denis la réunion", "saint-denis-974"),
        ("saint", "saint-etienne-42"),
        // Short names and beginnings: nothing is refused for being short.
        ("Y", "y-80"),
        ("Eu", "eu-76"),
        ("us", "us-95"),
        ("oz", "oz-38"),
        ("tou", "toulouse-31"),
        ("talenc", "talence-33"),
        ("Marseill", "marseille-13"),
        ("fe", "fecamp-76"),
        // Namesakes, told apart by their département.
        ("valence", "valence-26"),
        ("valence 82", "valence-82"),
        ("valence drome", "valence-26"),
        ("massy", "massy-91"),
        ("bagneux 92", "bagneux-92"),
        ("saint andré nord", "saint-andre-lez-lille-59"),
        // Old names.
        ("pierrefitte sur seine", "saint-denis-93"),
        ("saint-ouen 93", "saint-ouen-sur-seine-93"),
        ("saint ouen sur seine", "saint-ouen-sur-seine-93"),
        ("cherbourg", "cherbourg-en-cotentin-50"),
        ("octeville 50", "cherbourg-en-cotentin-50"),
        ("courcouronnes", "evry-courcouronnes-91"),
        // Postcodes, whole and begun; INSEE codes; Corsica.
        ("97400", "saint-denis-974"),
        ("69003", "lyon-3e-69"),
        ("69003 Lyon", "lyon-3e-69"),
        ("Lyon 69003", "lyon-3e-69"),
        ("94 Créteil", "creteil-94"),
        ("mar", "marseille-13"),
        ("évry 91", "evry-courcouronnes-91"),
        ("75011", "paris-11e-75"),
        ("75016", "paris-16e-75"),
        ("75116", "paris-16e-75"),
        ("75116 Paris", "paris-16e-75"),
        ("59160", "lille-59"),
        ("5100", "chalons-en-champagne-51"),
        ("97150", "saint-martin-978"),
        ("98800", "noumea-988"),
        ("20000", "ajaccio-2a"),
        ("20200", "bastia-2b"),
        ("2A004", "ajaccio-2a"),
        ("2b033", "bastia-2b"),
        ("69123", "lyon-69"),
        ("20", "departement-2a"),
        ("2a", "departement-2a"),
        ("2B", "departement-2b"),
        ("corse", "corse"),
        ("ajaccio", "ajaccio-2a"),
        // Arrondissements.
        ("Paris 11", "paris-11e-75"),
        ("paris 11e", "paris-11e-75"),
        ("Paris 11ème", "paris-11e-75"),
        ("paris 1", "paris-1er-75"),
        ("paris 1er arrondissement", "paris-1er-75"),
        ("11e arrondissement", "paris-11e-75"),
        ("lyon 3e", "lyon-3e-69"),
        ("Lyon 3e Arrondissement", "lyon-3e-69"),
        ("marseille 13", "marseille-13e-13"),
        ("Marseille (13)", "marseille-13"),
        ("Lyon 69", "lyon-69"),
        // CEDEX.
        ("Paris Cedex 16", "paris-75"),
        ("75775 Paris Cedex 16", "paris-75"),
        ("LYON CEDEX 03", "lyon-69"),
        ("92055 Paris La Défense Cedex", "departement-92"),
        ("75775", "departement-75"),
        // Départements and régions.
        ("13", "departement-13"),
        ("93", "departement-93"),
        ("6", "departement-06"),
        ("974", "departement-974"),
        ("97", "departement-971"),
        ("département 93", "departement-93"),
        ("seine saint denis", "departement-93"),
        ("Seine-Saint-Denis (93)", "departement-93"),
        ("rhone", "departement-69"),
        ("val d oise", "departement-95"),
        ("idf", "ile-de-france"),
        ("Île-de-France", "ile-de-france"),
        ("grand paris", "ile-de-france"),
        ("paca", "provence-alpes-cote-d-azur"),
        ("aura", "auvergne-rhone-alpes"),
        ("hdf", "hauts-de-france"),
        ("hauts de france", "hauts-de-france"),
        ("Grand Est", "grand-est"),
        ("bret", "bretagne"),
        ("outre-mer", "la-reunion"),
        ("la réunion", "la-reunion"),
        ("reunion", "la-reunion"),
        ("mayotte", "mayotte"),
        ("nouvelle caledonie", "departement-988"),
    ] {
        check(words, expected);
    }
}

#[test]
fn what_is_submitted_without_choosing_names_one_place_or_none() {
    for (text, expected) in [
        ("Lyon", Some("lyon-69")),
        ("lyon (69)", Some("lyon-69")),
        ("69003", Some("lyon-3e-69")),
        ("2A004", Some("ajaccio-2a")),
        ("93", Some("departement-93")),
        ("seine saint denis", Some("departement-93")),
        ("idf", Some("ile-de-france")),
        ("Paris 11", Some("paris-11e-75")),
        ("75011", Some("paris-11e-75")),
        ("75011 Paris", Some("paris-11e-75")),
        ("saint", None),
        ("la réunion", Some("la-reunion")),
        ("lyon-69", Some("lyon-69")),
        ("saint-ouen-93", Some("saint-ouen-sur-seine-93")),
        ("departement-2a", Some("departement-2a")),
        ("ile-de-france", Some("ile-de-france")),
        ("cherbourg", Some("cherbourg-en-cotentin-50")),
        ("culoz", Some("culoz-beon-01")),
        ("saint denis", Some("saint-denis-974")),
        ("Marseille (13)", Some("marseille-13")),
        ("Paris Cedex 16", Some("paris-75")),
        ("le havre", Some("le-havre-76")),
        ("havre", Some("le-havre-76")),
        ("20", Some("corse")),
        ("outre-mer", None),
        ("lyo", None),
        ("99999", None),
        ("nulle part", None),
        ("", None),
        ("   ", None),
        ("🙂", None),
    ] {
        assert_eq!(exact(Some(&COMMUNES), text).map(|area| area.slug()).as_deref(), expected, "{text:?}");
    }
    assert_eq!(exact(None, "Lyon"), None);
    assert_eq!(exact(None, "93").map(|area| area.slug()).as_deref(), Some("departement-93"));
    assert_eq!(exact(None, "paca").map(|area| area.slug()).as_deref(), Some("provence-alpes-cote-d-azur"));
}

#[test]
fn several_places_are_offered_where_several_are_meant() {
    let slugs =
        |words: &str, limit: usize| -> Vec<String> { lookup(&COMMUNES, words, limit).iter().map(Area::slug).collect() };
    assert_eq!(slugs("20", 2), ["departement-2a", "departement-2b"]);
    assert_eq!(slugs("outre-mer", 5), ["la-reunion", "guadeloupe", "martinique", "mayotte", "guyane"]);
    assert!(slugs("paris", 8).contains(&"paris-15e-75".to_owned()), "{:?}", slugs("paris", 8));
    assert!(slugs("51300", 60).len() > 40, "a postcode is a set of communes");
    assert!(slugs("saint denis", 8).contains(&"saint-denis-93".to_owned()));
    assert_eq!(slugs("vienne", 2), ["departement-86", "vienne-38"]);
    assert_eq!(slugs("marseille 13", 2), ["marseille-13e-13", "marseille-13"]);
    assert_eq!(slugs("lyon", 0).len(), 0);
    for limit in [1, 3, 10, 50] {
        let found = slugs("sa", limit);
        assert_eq!(found.len(), limit);
        assert_eq!(found.iter().collect::<HashSet<_>>().len(), limit, "no place twice");
    }
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
fn folding_forgets_what_does_not_matter() {
    for (text, folded) in [
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("  ÉCOLE   Œuvre ", "ecole oeuvre"),
        ("Straße, Æther", "strasse aether"),
        ("e\u{301}te\u{301}", "ete"),
        ("d'Ascq - (59)", "d ascq 59"),
        ("İstanbul", "istanbul"),
        ("développeur·euse", "developpeur euse"),
        ("", ""),
        ("—", ""),
        ("Ελλάδα", "Ελλάδα"),
    ] {
        assert_eq!(fold(text), folded);
        assert_eq!(fold(&fold(text)), fold(text));
        assert_eq!(slug(text), folded.replace(' ', "-"));
    }
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
