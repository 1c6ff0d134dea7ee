//! The calendars of programs, over records made up for each rule (no shipped record has a date to come).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "support/agenda.rs"]
mod agenda;
#[path = "support/small.rs"]
mod small;

use std::collections::{BTreeMap, BTreeSet};

use passerelles::catalogue::date::Date;
use passerelles::site::calendar::coming;
use passerelles::tool::calendar::files;
use serde_json::{Value, json};

use crate::agenda::{Event, events};
use crate::small::{engine, held, program, town};

const BASE: &str = "https://passerelles.example";

/// The calendars of one made-up program, by path.
fn calendars(fields: Value) -> BTreeMap<String, String> {
    let engine = engine(&[program("fictif", fields)]);
    files(engine.catalogue(), BASE).expect("calendars").into_iter().collect()
}

/// The events of the French calendar of a made-up program of these sessions, last confirmed on a day.
fn of(seen: &str, sessions: Value) -> Vec<Event> {
    let written = calendars(json!({"seen": seen, "sessions": sessions}));
    written.get("/programmes/fictif/calendrier.ics").map(|text| events(text)).unwrap_or_default()
}

/// A session in Lyon on these days.
fn lyon(start: &str, end: Option<&str>) -> Value {
    json!({"format": "in-person", "place": town("Lyon"), "start": start, "end": end})
}

#[test]
fn a_session_lasts_from_its_first_day_to_the_day_after_its_last() {
    for (start, end, first, after) in [
        ("2026-12-01", Some("2026-12-04"), "2026-12-01", "2026-12-05"),
        ("2026-12-01", None, "2026-12-01", "2026-12-02"),
        ("2026-12-01", Some("2026-12-01"), "2026-12-01", "2026-12-02"),
        ("2026-12-01", Some("2027-06"), "2026-12-01", "2026-12-02"),
        ("2026-12-30", Some("2026-12-31"), "2026-12-30", "2027-01-01"),
        ("2028-02-28", Some("2028-02-29"), "2028-02-28", "2028-03-01"),
        // Both changes of the clock.
        ("2027-03-27", Some("2027-03-28"), "2027-03-27", "2027-03-29"),
        ("2027-10-30", Some("2027-10-31"), "2027-10-30", "2027-11-01"),
    ] {
        let found = of("2026-11", json!([lyon(start, end)]));
        let days: Vec<(&str, &str)> = found.iter().map(|it| (it.first.as_str(), it.after.as_str())).collect();
        assert_eq!(days, [(first, after)], "{start} {end:?}");
    }
}

#[test]
fn what_is_not_known_to_the_day_makes_no_event_and_no_file() {
    let vague = json!([
        {"format": "online", "start": "2026"},
        {"format": "online", "start": "2026-12", "apply_by": "2026-11"},
        {"format": "in-person", "place": town("Lyon"), "end": "2026-12-04"},
        {"format": "in-person", "place": town("Lyon")},
    ]);
    assert_eq!(calendars(json!({"sessions": vague})), BTreeMap::new());
    assert_eq!(calendars(json!({})), BTreeMap::new());
}

#[test]
fn each_session_and_each_deadline_has_an_event_and_a_file_of_its_own() {
    let sessions = json!([
        {"format": "in-person", "place": town("Lyon"), "start": "2027-03-01", "end": "2027-03-05", "apply_by": "2027-02-15"},
        {"format": "online", "start": "2027-03-01"},
        {"format": "in-person", "place": {"department": "93"}, "start": "2027-05-01"},
        {"format": "in-person", "place": {"region": "11"}, "start": "2027-06", "apply_by": "2027-04-30"},
        {"start": "2020-01-02"},
    ]);
    let written = calendars(json!({"name": "Fictif", "sessions": sessions}));
    let whole = events(&written["/programmes/fictif/calendrier.ics"]);
    let said: Vec<(&str, &str)> = whole.iter().map(|it| (it.uid.as_str(), it.summary.as_str())).collect();
    assert_eq!(
        said,
        [
            ("2020.fictif@passerelles.example", "Fictif"),
            ("lyon-69-2027-inscription.fictif@passerelles.example", "Inscription jusqu’à ce jour\u{a0}: Fictif"),
            ("en-ligne-2027.fictif@passerelles.example", "Fictif"),
            ("lyon-69-2027.fictif@passerelles.example", "Fictif"),
            ("ile-de-france-2027-inscription.fictif@passerelles.example", "Inscription jusqu’à ce jour\u{a0}: Fictif"),
            ("departement-93-2027.fictif@passerelles.example", "Fictif"),
        ]
    );
    assert_eq!(written.len(), 2 * (1 + whole.len()));
    for (pages, name, whole) in [
        ("/programmes/fictif/", "calendrier", &whole),
        ("/en/programs/fictif/", "calendar", &events(&written["/en/programs/fictif/calendar.ics"])),
    ] {
        for event in whole {
            let key = event.uid.split_once('.').expect("a key").0;
            assert_eq!(events(&written[&format!("{pages}{name}/{key}.ics")]), std::slice::from_ref(event));
            assert_eq!(event.url, format!("{BASE}{pages}"));
        }
    }
}

#[test]
fn both_languages_speak_of_the_same_events() {
    let written = calendars(json!({
        "name": "Fictif", "topics": ["ai", "creation"], "summary": {"fr": "Apprendre.", "en": "Learn."}, "cost": {"eur": 0},
        "sessions": [{"format": "online", "start": "2027-03-01", "apply_by": "2027-02-01", "note": {"fr": "Le soir."},
                      "signup": "https://exemple.fr/inscription"}],
    }));
    let [fr, en] =
        ["/programmes/fictif/calendrier.ics", "/en/programs/fictif/calendar.ics"].map(|it| events(&written[it]));
    assert_eq!(fr.len(), 2);
    for (fr, en) in fr.iter().zip(&en) {
        let sure = |it: &Event| (it.uid.clone(), it.first.clone(), it.after.clone(), it.sequence, it.stamp.clone());
        assert_eq!(sure(fr), sure(en));
    }
    assert_eq!((en[0].summary.as_str(), en[1].summary.as_str()), ("Last day to sign up: Fictif", "Fictif"));
    assert_eq!((fr[1].location.as_deref(), en[1].location.as_deref()), (Some("En ligne"), Some("Online")));
    assert_eq!(
        fr[1].description,
        "Apprendre.\nLe soir.\nType de programme\u{a0}: Formation\nQuand\u{a0}: 1er mars 2027\nPrix\u{a0}: Gratuit\n\
         S’inscrire ou candidater\u{a0}: https://exemple.fr/inscription\n\
         La fiche sur Passerelles\u{a0}: https://passerelles.example/programmes/fictif/"
    );
    assert!(en[1].description.starts_with("Learn.\nLe soir. (in French)\nType of program: "), "{}", en[1].description);
    assert_eq!(fr[1].categories, ["Formation", "Intelligence artificielle", "Jeux, design, médias"]);
}

/// The event of a UID.
fn named<'a>(events: &'a [Event], key: &str) -> &'a Event {
    events.iter().find(|it| it.uid == format!("{key}.fictif@passerelles.example")).expect("the same UID")
}

#[test]
fn a_changed_date_keeps_the_uid_and_raises_the_sequence() {
    let before = of("2026-11-02", json!([lyon("2027-03-08", Some("2027-03-12")), held("online", "Paris")]));
    let old = named(&before, "lyon-69-2027");
    for (what, seen, start, end) in [
        ("put off", "2026-11-02", "2027-04-05", "2027-04-09"),
        ("put off by a day", "2026-11-02", "2027-03-09", "2027-03-12"),
        ("made longer", "2026-11-02", "2027-03-08", "2027-03-13"),
        ("brought forward, as a newer page says", "2026-11-03", "2027-01-04", "2027-01-08"),
        ("made shorter, as a newer page says", "2026-12", "2027-03-08", "2027-03-09"),
    ] {
        let after = of(seen, json!([lyon(start, Some(end)), held("online", "Paris")]));
        let new = named(&after, "lyon-69-2027");
        assert_eq!(new.first, start, "{what}");
        assert!(new.sequence > old.sequence, "{what}: {} is not above {}", new.sequence, old.sequence);
        assert!(new.modified >= old.modified && new.stamp >= old.stamp, "{what}");
    }
    // A deadline that moves does not touch its session.
    let by = |day: &str| {
        let mut session = lyon("2027-03-08", None);
        session["apply_by"] = json!(day);
        of("2026-11-02", json!([session]))
    };
    let (early, late) = (by("2027-01-31"), by("2027-02-14"));
    assert_eq!(named(&early, "lyon-69-2027"), named(&late, "lyon-69-2027"));
    let key = "lyon-69-2027-inscription";
    assert!(named(&late, key).sequence > named(&early, key).sequence);
}

#[test]
fn the_stamp_is_the_newest_date_of_the_record() {
    let stamps = |fields: Value| {
        let mut fields = fields;
        fields["sessions"] = json!([lyon("2027-03-08", None)]);
        let all = events(&calendars(fields)["/programmes/fictif/calendrier.ics"]);
        (all[0].stamp.clone(), all[0].modified.clone())
    };
    let source = |seen: Value| json!([{"url": "https://exemple.fr/", "title": "Page", "seen": seen}]);
    let known = |day: &str| (day.to_owned(), Some(day.to_owned()));
    assert_eq!(stamps(json!({"seen": "2026-03"})), known("2026-03-01"));
    assert_eq!(stamps(json!({"seen": "2026-03", "sources": source(json!("2026-05-09"))})), known("2026-05-09"));
    assert_eq!(stamps(json!({"seen": "2026-03-04", "sources": source(json!("2025"))})), known("2026-03-04"));
    assert_eq!(stamps(json!({"seen": null, "sources": source(Value::Null)})), ("1970-01-01".to_owned(), None));
}

#[test]
fn several_sessions_of_a_place_and_year_are_told_apart_in_order_of_date() {
    let days = ["2027-09-01", "2027-03-08", "2028-03-06", "2027-06-01"];
    let found = of("2026-11", days.iter().map(|day| lyon(day, None)).collect());
    let said: Vec<(&str, &str)> =
        found.iter().map(|it| (it.uid.split('.').next().unwrap(), it.first.as_str())).collect();
    assert_eq!(
        said,
        [
            ("lyon-69-2027", "2027-03-08"),
            ("lyon-69-2027-2", "2027-06-01"),
            ("lyon-69-2027-3", "2027-09-01"),
            ("lyon-69-2028", "2028-03-06"),
        ]
    );
    // One more after them, wherever the editor puts it, leaves those before as they are.
    let mut more: Vec<Value> = vec![lyon("2027-11-02", None)];
    more.extend(days.iter().map(|day| lyon(day, None)));
    let later = of("2026-11", Value::Array(more));
    for old in &found {
        assert!(later.contains(old), "{old:?}");
    }
    assert_eq!(later.iter().map(|it| &it.uid).collect::<BTreeSet<_>>().len(), 5);
}

#[test]
fn any_text_is_carried_whole() {
    let odd =
        "Virgule, point-virgule; antislash \\n et \\, deux-points: \"guillemets\" ; é€😀 — BEGIN:VEVENT\nà la ligne";
    let long = format!("{odd} {}", "très-long-mot".repeat(40));
    let written = calendars(json!({
        "name": odd, "summary": {"fr": long, "en": odd},
        "sessions": [{"format": "in-person", "place": {"commune": "69123", "city": "Lyon", "department": "69", "address": "Salle A; B, C\\D"},
                      "start": "2027-03-01", "note": {"fr": "Un\u{1}contrôle\r\nDeux"}}],
    }));
    let [event] = <[Event; 1]>::try_from(events(&written["/programmes/fictif/calendrier.ics"])).expect("one event");
    assert_eq!(event.summary, odd);
    assert_eq!(event.location.as_deref(), Some("Salle A; B, C\\D, Lyon (69)"));
    assert!(event.description.starts_with(&format!("{long}\nUncontrôle\nDeux\n")), "{}", event.description);
}

#[test]
fn a_calendar_is_worth_offering_while_something_is_still_to_come() {
    let today = Date::parse("2026-11-23").expect("a day");
    for (session, expected) in [
        (lyon("2026-11-20", Some("2026-11-23")), true),
        (lyon("2026-11-20", Some("2026-11-22")), false),
        (lyon("2026-11-24", None), true),
        (json!({"format": "online", "start": "2026-12"}), false),
        (json!({"format": "online", "start": "2027-01", "apply_by": "2026-11-23"}), true),
        (json!({"format": "online", "apply_by": "2026-11-22"}), false),
    ] {
        let engine = engine(&[program("fictif", json!({"sessions": [session]}))]);
        assert_eq!(coming(&engine.catalogue().programs[0], today), expected, "{session}");
    }
}

#[test]
fn what_has_ended_keeps_its_dates_but_sends_nobody_to_sign_up() {
    let written = calendars(json!({
        "status": "ended", "links": {"signup": "https://exemple.fr/inscription"}, "sessions": [lyon("2019-03-08", None)],
    }));
    let [event] = <[Event; 1]>::try_from(events(&written["/programmes/fictif/calendrier.ics"])).expect("one event");
    assert_eq!(event.first, "2019-03-08");
    assert!(!event.description.contains("https://exemple.fr/inscription"));
}
