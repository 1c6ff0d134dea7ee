//! What each sentence of `product.md` §5 means, by example: an address, and the ids of the three lists it must give.

use passerelles::catalogue::life::Life;
use passerelles::query::param::Param;
use passerelles::search::Engine;
use serde_json::{Value, json};

use crate::small::{ask, engine, held, ids, program, town};

const TODAY: &str = "2026-11-23";

/// Each case: address, main list, anywhere, unclear.
fn check(engine: &Engine, cases: &[(&str, &str, &str, &str)]) {
    for (address, main, anywhere, unclear) in cases {
        let results = ask(engine, address, TODAY);
        let lists = [&results.shown, &results.anywhere, &results.unclear].map(|hits| ids(engine, hits));
        assert_eq!(lists, [*main, *anywhere, *unclear], "?{address}: main list, anywhere, unclear");
        assert_eq!(ask(engine, address, TODAY), results, "?{address}: asked twice, answered the same");
    }
}

fn sessions(id: &str, sessions: Value) -> Value {
    program(id, json!({"sessions": sessions}))
}

#[test]
fn place_and_format_are_judged_on_one_session() {
    let engine = engine(&[
        sessions("both", json!([held("in-person", "Lyon"), {"format": "online"}])),
        sessions("crossed", json!([held("hybrid", "Lyon"), held("in-person", "Paris")])),
        sessions("online", json!([{"format": "online", "place": town("Lyon")}])),
    ]);
    check(
        &engine,
        &[
            ("lieu=lyon-69", "both crossed", "online", ""),
            ("lieu=lyon-69&format=presentiel", "both", "", ""),
            ("lieu=lyon-69&format=hybride", "crossed", "", ""),
            ("lieu=paris-75&format=hybride", "", "", ""),
            ("lieu=lyon-69&format=en-ligne&format=hybride", "crossed", "both online", ""),
            ("lieu=lyon-69&format=en-ligne", "both online", "", ""),
            ("format=presentiel&format=hybride", "both crossed", "", ""),
            ("format=autre", "", "", ""),
            ("format=autre&format=hybride", "crossed", "", ""),
        ],
    );
    assert!(ask(&engine, "lieu=lyon-69&format=en-ligne", TODAY).place_is_moot);
    assert!(!ask(&engine, "lieu=lyon-69&format=en-ligne&format=hybride", TODAY).place_is_moot);
    assert!(!ask(&engine, "format=en-ligne", TODAY).place_is_moot);
}

#[test]
fn any_value_within_a_filter_and_all_filters_across() {
    let engine = engine(&[
        program("course-web", json!({"topics": ["web"]})),
        program("event-data", json!({"kind": "event", "topics": ["data", "ai"], "partners": [{"id": "autre"}]})),
        program("event-web", json!({"kind": "event", "topics": ["web"], "cost": {"eur": 0}})),
    ]);
    check(
        &engine,
        &[
            ("", "course-web event-data event-web", "", ""),
            ("theme=web", "course-web event-web", "", ""),
            ("theme=web&theme=data", "course-web event-data event-web", "", ""),
            ("theme=web&theme=data&type=evenement", "event-data event-web", "", ""),
            ("theme=web&type=evenement&gratuit=oui", "event-web", "", ""),
            ("partenaire=autre&partenaire=personne", "event-data", "", ""),
            ("partenaire=personne", "", "", ""),
        ],
    );
    let results = ask(&engine, "theme=web&type=evenement", TODAY);
    assert_eq!(results.count(Param::Topic, "data"), 1, "the count of an option is that of it alone in its filter");
    assert_eq!(results.count(Param::Kind, "formation"), 1);
    assert_eq!(results.count(Param::Kind, "bourse"), 0);
    assert!(results.options(Param::Kind).iter().any(|it| it.value == "bourse"), "an option with no result stays");
}

#[test]
fn a_place_matches_within_its_radius_or_inside_its_area() {
    let engine = engine(&[
        sessions("grenoble", json!([held("in-person", "Grenoble")])),
        sessions("lyon", json!([held("in-person", "Lyon")])),
        sessions("lyon-3e", json!([held("in-person", "Lyon 3e")])),
        sessions("paris", json!([held("in-person", "Paris")])),
        sessions("paris-11e", json!([held("in-person", "Paris 11e")])),
        sessions("reunion", json!([held("in-person", "Saint-Denis, La Réunion")])),
        sessions("saint-denis", json!([held("in-person", "Saint-Denis")])),
        sessions("villeurbanne", json!([held("hybrid", "Villeurbanne")])),
    ]);
    check(
        &engine,
        &[
            ("lieu=lyon-69", "lyon lyon-3e villeurbanne", "", ""),
            ("lieu=lyon-69&rayon=0", "lyon lyon-3e", "", ""),
            ("lieu=lyon-69&rayon=100", "grenoble lyon lyon-3e villeurbanne", "", ""),
            ("lieu=lyon-3e-69&rayon=0", "lyon lyon-3e", "", ""),
            ("lieu=paris-11e-75&rayon=0", "paris paris-11e", "", ""),
            ("lieu=paris-75&rayon=10", "paris paris-11e saint-denis", "", ""),
            ("lieu=saint-denis-93&rayon=0", "saint-denis", "", ""),
            ("lieu=saint-denis-974", "reunion", "", ""),
            ("lieu=departement-93", "saint-denis", "", ""),
            ("lieu=departement-974", "reunion", "", ""),
            ("lieu=ile-de-france", "paris paris-11e saint-denis", "", ""),
            ("lieu=auvergne-rhone-alpes&rayon=0", "grenoble lyon lyon-3e villeurbanne", "", ""),
            ("lieu=departement-38&format=hybride", "", "", ""),
            ("lieu=atlantide-99", "", "", ""),
            ("lieu=lyon-69&rayon=7", "", "", ""),
        ],
    );
}

#[test]
fn what_has_no_precise_place_is_offered_beside_and_never_mixed_in() {
    let area = |field: &str, code: &str| json!([{"format": "in-person", "place": {field: code}}]);
    let engine = engine(&[
        sessions("dept", area("department", "69")),
        sessions("far", area("region", "53")),
        program("nation", json!({"area": {"kind": "nationwide"}})),
        sessions("no-format", json!([{"place": town("Lyon")}])),
        sessions("no-session", json!([])),
        sessions("online", json!([{"format": "online"}])),
        sessions("region", area("region", "84")),
        sessions("somewhere", json!([{"format": "in-person"}])),
    ]);
    check(
        &engine,
        &[
            ("", "dept far nation no-format no-session online region somewhere", "", ""),
            ("lieu=lyon-69&format=presentiel&type=bourse", "", "", ""),
            ("lieu=departement-69", "dept", "nation online", "no-format no-session region somewhere"),
            ("lieu=auvergne-rhone-alpes", "dept region", "nation online", "no-format no-session somewhere"),
            ("lieu=bretagne", "far", "nation online", "no-session somewhere"),
            ("lieu=bretagne&format=presentiel", "far", "", "somewhere"),
            ("lieu=bretagne&format=en-ligne", "online", "", ""),
            ("lieu=atlantide-99", "", "", ""),
        ],
    );
}

#[test]
fn what_is_not_stated_is_never_a_yes() {
    let engine = engine(&[program("silent", json!({"cost": {"note": {"fr": "Prix sur demande"}}, "sessions": [{}]}))]);
    for param in [Param::Format, Param::Topic, Param::Audience, Param::Level, Param::Women, Param::Free] {
        for value in crate::asked::closed(param) {
            check(&engine, &[(&format!("{}={value}", param.name()), "", "", "")]);
        }
    }
    check(&engine, &[("lieu=bretagne", "", "", "silent"), ("gratuit=non", "", "", ""), ("etat=passe", "", "", "")]);
}

#[test]
fn a_program_for_everyone_is_found_by_every_audience_filter() {
    let engine = engine(&[
        program("all", json!({"audience": ["everyone"]})),
        program("pupils", json!({"audience": ["pupils"]})),
    ]);
    check(
        &engine,
        &[
            ("public=collegiennes-lyceennes", "all pupils", "", ""),
            ("public=salariees", "all", "", ""),
            ("public=toutes", "all", "", ""),
            ("public=personne", "", "", ""),
            ("public=personne&public=etudiantes", "all", "", ""),
        ],
    );
}

#[test]
fn the_life_cycle_is_judged_by_the_day_and_orders_the_list() {
    let dated = |id: &str, status: &str, field: &str, day: &str| {
        program(id, json!({"status": status, "sessions": [{field: day}]}))
    };
    let seen = |id: &str, status: &str, day: &str| program(id, json!({"status": status, "seen": day}));
    let engine = engine(&[
        dated("a-late", "running", "start", "2027"),
        dated("b-deadline", "unknown", "apply_by", "2026-11-23"),
        dated("c-month", "unknown", "start", "2026-12"),
        dated("d-past", "running", "start", "2026-11-22"),
        seen("e-edge", "running", "2025-05-23"),
        seen("f-fresh", "running", "2025-05-24"),
        seen("g-unknown", "unknown", "2026-11"),
        dated("h-ended", "ended", "start", "2027-01-01"),
        seen("i-over", "ended", "2026-11"),
    ]);
    check(
        &engine,
        &[
            ("", "b-deadline c-month a-late d-past f-fresh e-edge g-unknown", "", ""),
            ("etat=tous", "b-deadline c-month a-late d-past f-fresh e-edge g-unknown h-ended i-over", "", ""),
            ("tri=date", "b-deadline c-month a-late d-past f-fresh g-unknown e-edge", "", ""),
            ("tri=nom", "a-late b-deadline c-month d-past e-edge f-fresh g-unknown", "", ""),
        ],
    );
    let life = |day: &str, id: &str| {
        let results = ask(&engine, "etat=tous", day);
        let of = |row: usize| engine.catalogue().programs[row].id == id;
        results.shown.iter().find(|hit| of(hit.row)).map(|hit| hit.life).expect("listed")
    };
    assert_eq!(life("2025-06-01", "e-edge"), Life::Running);
    assert_eq!(life("2026-11-22", "e-edge"), Life::Running);
    assert_eq!(life("2026-11-23", "e-edge"), Life::Unconfirmed);
    assert_eq!(life("2026-11-24", "f-fresh"), Life::Unconfirmed);
    assert_eq!(life("2026-11-24", "b-deadline"), Life::Unconfirmed);
    assert_eq!(life("2026-12-02", "c-month"), Life::Unconfirmed);
    assert!(matches!(life("2026-11-22", "d-past"), Life::Dated(_)));
    assert_eq!(life("2026-01-01", "h-ended"), Life::Ended);
}

#[test]
fn nearest_first_puts_the_nearest_first_and_the_unmeasured_last() {
    let engine = engine(&[
        sessions("a-far", json!([held("in-person", "Grenoble")])),
        sessions("b-near", json!([held("in-person", "Lyon")])),
        sessions("c-next", json!([held("in-person", "Grenoble"), held("in-person", "Villeurbanne")])),
    ]);
    check(
        &engine,
        &[
            ("lieu=lyon-69&rayon=100", "a-far b-near c-next", "", ""),
            ("lieu=lyon-69&rayon=100&tri=proximite", "b-near c-next a-far", "", ""),
            ("lieu=grenoble-38&rayon=100&tri=proximite", "a-far c-next b-near", "", ""),
            ("tri=proximite", "a-far b-near c-next", "", ""),
        ],
    );
}

#[test]
fn a_value_that_the_catalogue_does_not_know_is_named() {
    let engine = engine(&[sessions("lyon", json!([held("in-person", "Lyon")]))]);
    let address = "lieu=atlantide-99&format=poste&partenaire=personne&type=tout&theme=tout&public=tout&niveau=tout\
                   &mixite=tout&gratuit=non&etat=non&tri=non&page=non";
    let unknown = ask(&engine, address, TODAY).unknown;
    for pair in address.split('&').filter_map(|pair| pair.split_once('=')) {
        let named = unknown.iter().any(|(param, value)| (param.name(), value.as_str()) == pair);
        assert!(named, "{pair:?} is missing in {unknown:?}");
    }
    let known = "q=lyon&lieu=lyon-69&rayon=10&format=presentiel&partenaire=maison&type=formation&etat=tous&tri=nom";
    assert_eq!(ask(&engine, known, TODAY).unknown, [], "what is known is not named");
    assert_eq!(ask(&engine, "lieu=lyon-69&rayon=7", TODAY).unknown, [(Param::Radius, "7".to_owned())]);
}
