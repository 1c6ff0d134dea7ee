//! Room 2: what people type finds the place they mean.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use passerelles::place::area::Area;
use passerelles::place::communes::Communes;
use passerelles::place::fold::{fold, slug};
use passerelles::place::lookup::{exact, lookup};
use std::collections::HashSet;
use std::sync::LazyLock;

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
