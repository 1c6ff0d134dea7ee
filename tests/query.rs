//! The address is the state (`product.md` §4): every text decodes, the canonical form is a fixed point, every move keeps
//! it, and no address makes the engine fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/asked.rs"]
mod asked;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/synthetic.rs"]
mod synthetic;

use std::sync::Arc;
use std::time::Instant;

use fastrand::Rng;
use passerelles::query::Query;
use passerelles::query::codec::{decode, encode};
use passerelles::query::param::{LONGEST_TEXT, Param};
use passerelles::query::words::Sort;
use passerelles::search::{Context, Engine};

use crate::asked::{Drawer, address, closed};
use crate::shipped::{TODAY, shipped};
use crate::synthetic::{TOWNS, synthetic};

/// The table of `product.md` §4: name, whether it repeats, address words, and the value that is left out.
const CONTRACT: [(&str, bool, &str, &str); 14] = [
    ("q", false, "", ""),
    ("lieu", false, "", ""),
    ("rayon", false, "", "30"),
    ("format", true, "presentiel en-ligne hybride", ""),
    ("partenaire", true, "", ""),
    ("type", true, "formation mentorat decouverte communaute evenement concours bourse", ""),
    (
        "theme",
        true,
        "generative-ai ai data programming web cybersecurity infrastructure digital-basics creation science careers \
         entrepreneurship",
        "",
    ),
    (
        "public",
        true,
        "demandeuses-emploi collegiennes-lyceennes etudiantes salariees entrepreneures enseignantes toutes",
        "",
    ),
    ("niveau", true, "debutante intermediaire avancee", ""),
    ("mixite", true, "reserve priorite mixte", ""),
    ("gratuit", false, "oui", ""),
    ("etat", false, "tous", ""),
    ("tri", false, "", "pertinence"),
    ("page", false, "", "1"),
];

#[test]
fn the_parameters_are_those_of_the_contract_in_its_order() {
    assert_eq!(Param::ALL.len(), CONTRACT.len());
    for (param, (name, repeats, words, default)) in Param::ALL.into_iter().zip(CONTRACT) {
        assert_eq!(param.name(), name);
        assert_eq!(param.repeats(), repeats, "{name}");
        assert_eq!(closed(param).join(" "), words, "{name}");
        assert_eq!(param.default_value().unwrap_or_default(), default, "{name}");
        assert_eq!(Param::named(name), Some(param));
    }
    assert_eq!(Sort::ALL.map(Sort::address), ["pertinence", "proximite", "date", "nom"]);
}

/// An address, and its canonical form.
fn check(text: &str, canonical: &str) {
    let query = decode(text);
    assert_eq!(encode(&query), canonical, "?{text}");
    assert_eq!(decode(canonical), query, "?{text}: the canonical form means the same");
}

#[test]
fn an_address_has_one_canonical_form() {
    for (text, canonical) in [
        ("", ""),
        ("?", ""),
        ("?q=ia", "q=ia"),
        ("page=2&tri=nom&q=ia&lieu=lyon-69", "q=ia&lieu=lyon-69&tri=nom&page=2"),
        ("etat=tous&gratuit=oui&mixite=mixte&niveau=avancee", "niveau=avancee&mixite=mixte&gratuit=oui&etat=tous"),
        ("format=presentiel&theme=web&format=en-ligne", "format=en-ligne&format=presentiel&theme=web"),
        ("theme=web&theme=ai&theme=web", "theme=ai&theme=web"),
        ("rayon=30&tri=pertinence&page=1", ""),
        ("rayon=50&page=0", "rayon=50&page=0"),
        ("utm_source=x&q=ia&Q=autre&fbclid=1&type[]=formation", "q=ia"),
        ("type=inconnu&type=formation", "type=formation&type=inconnu"),
        ("lieu=atlantide-99&rayon=7", "lieu=atlantide-99&rayon=7"),
        ("q=femmes+num%C3%A9rique", "q=femmes+num%C3%A9rique"),
        ("q=femmes%20numérique", "q=femmes+num%C3%A9rique"),
        ("q=c%2B%2B", "q=c%2B%2B"),
        ("q=100%2541", "q=100%2541"),
        ("q=a%26b%3Dc", "q=a%26b%3Dc"),
        ("q=++ia++&lieu=+", "q=ia"),
        ("q=&lieu=&format=&page=", ""),
        ("q=&q=ia&q=web", "q=ia"),
        ("lieu=lyon-69&lieu=paris-75", "lieu=lyon-69"),
        ("rayon=30&rayon=50", "rayon=50"),
        ("q", ""),
        ("=x&&&q=ia&=", "q=ia"),
        ("q=a=b", "q=a%3Db"),
        ("q=%", "q=%25"),
        ("q=%4&lieu=%zz", "q=%254&lieu=%25zz"),
        ("q=%C3", "q=%EF%BF%BD"),
        ("q=%00", "q=%00"),
        ("%71=ia", "q=ia"),
        ("q=<b>", "q=%3Cb%3E"),
        ("q=ia;lieu=lyon-69", "q=ia%3Blieu%3Dlyon-69"),
    ] {
        check(text, canonical);
    }
}

#[test]
fn a_megabyte_of_address_is_cut_and_not_refused() {
    let long = "é".repeat(1 << 20);
    let query = decode(&format!("q={long}&lieu={long}&partenaire={long}"));
    assert_eq!(query.text().chars().count(), LONGEST_TEXT);
    assert!(query.one(Param::Place).is_some_and(|value| value.chars().count() <= LONGEST_TEXT));
    assert_eq!(decode(&encode(&query)), query);
    let many = decode(&(0..200_000).map(|number| format!("theme=t{number}&")).collect::<String>());
    assert!(encode(&many).len() < 10_000, "{} values are kept", many.all(Param::Topic).len());
    assert_eq!(decode(&encode(&many)), many);
}

/// Random queries and random noise, always the same.
fn texts(count: usize) -> impl Iterator<Item = String> {
    let (mut rng, drawer) = (Rng::with_seed(4), Drawer::new(&synthetic(200, 200), TOWNS));
    (0..count).map(move |_| if rng.bool() { address(&mut rng) } else { encode(&drawer.query(&mut rng)) })
}

#[test]
fn what_is_decoded_encodes_to_a_fixed_point() {
    for text in texts(10_000) {
        let query = decode(&text);
        let canonical = encode(&query);
        assert_eq!(decode(&canonical), query, "?{text}");
        assert_eq!(encode(&decode(&canonical)), canonical, "?{text}");
        assert_eq!(decode(&format!("?{text}")), query, "?{text}: with its question mark");
    }
}

/// A query stays canonical: it is what its own address decodes to.
fn canonical(query: &Query, what: &str) {
    assert_eq!(decode(&encode(query)), *query, "{what}: ?{}", encode(query));
}

#[test]
fn every_move_keeps_the_canonical_form() {
    let (rng, drawer) = (&mut Rng::with_seed(5), Drawer::new(&synthetic(200, 200), TOWNS));
    for text in texts(10_000) {
        let before = decode(&text);
        let param = *rng.choice(&Param::ALL).unwrap();
        let value = drawer.value(rng, param);
        let value = value.trim();
        let with = before.with(param, value);
        for (what, after) in [
            ("with", with.clone()),
            ("without", before.without(param, value)),
            ("free_of", before.free_of(param)),
            ("only", before.only(param, value)),
            ("toggled", before.toggled(param, value)),
            ("with_text", before.with_text(value)),
            ("on_page", before.on_page(rng.usize(..9))),
            ("cleared", before.cleared()),
        ] {
            canonical(&after, what);
            let paged = what != "on_page" && param != Param::Page && after.one(Param::Page).is_some();
            assert!(!paged, "{what} {}={value} starts again at the first page: ?{text}", param.name());
        }
        let kept = before.all(param).len() < 100 && param.default_value() != Some(value);
        if kept && param.repeats() {
            let first = before.free_of(Param::Page);
            assert_eq!(
                before.toggled(param, value).toggled(param, value),
                if param == Param::Page { before } else { first }
            );
            assert!(
                with.has(param, value) && !with.without(param, value).has(param, value),
                "{}={value}",
                param.name()
            );
        }
        assert!(
            Param::ALL.into_iter().all(|it| it == param || it == Param::Page || with.all(it) == decode(&text).all(it))
        );
        assert!(with.cleared().is_open() && with.only(param, value).all(param).len() <= 1);
    }
}

#[test]
fn what_narrows_is_what_can_be_taken_away() {
    let query =
        decode("q=ia&lieu=lyon-69&rayon=10&format=hybride&format=en-ligne&gratuit=oui&etat=tous&tri=nom&page=2");
    let applied: Vec<_> = query.applied().into_iter().map(|(param, value)| (param.name(), value)).collect();
    let expected = [
        ("q", "ia"),
        ("lieu", "lyon-69"),
        ("format", "en-ligne"),
        ("format", "hybride"),
        ("gratuit", "oui"),
        ("etat", "tous"),
    ];
    assert_eq!(applied, expected);
    assert!(!query.is_open() && decode("tri=nom&page=3&rayon=50").is_open());
    let bare = query.applied().into_iter().fold(query.clone(), |left, (param, value)| left.without(param, value));
    assert!(bare.is_open());
    for (text, page) in
        [("", 1), ("page=0", 1), ("page=-2", 1), ("page=deux", 1), ("page=7", 7), ("page=99999999999999999999999", 1)]
    {
        assert_eq!(decode(text).page(), page, "?{text}");
    }
}

#[test]
fn ten_thousand_hostile_addresses_are_all_answered() {
    let shipped = shipped();
    let engine = Engine::new(Arc::clone(&shipped.catalogue));
    let context = Context { today: TODAY, communes: Some(&shipped.communes) };
    let huge = usize::MAX.to_string();
    let long = "développeuse ".repeat(80_000);
    let many = (0..3_000).map(|number| format!("theme=t{number}&format=f{number}&")).collect::<String>();
    let worst = [
        format!("page={huge}"),
        format!("q={long}"),
        format!("lieu={long}"),
        format!("q={}", "a".repeat(1 << 20)),
        many,
    ];
    let start = Instant::now();
    for text in texts(10_000).chain(worst) {
        let results = engine.whole(&decode(&text), context);
        let short: String = text.chars().take(200).collect();
        assert_eq!(results.shown.len() + results.rest.len(), results.total, "?{short}");
    }
    println!("figure: time for 10,005 hostile addresses = {} ms", start.elapsed().as_millis());
}
