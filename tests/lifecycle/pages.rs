//! One program on each day: sign-up, sessions, structured data, the way on from what has ended.

use passerelles::catalogue::text::Lang;
use passerelles::site::page::Page;
use passerelles::tool::clock;
use serde_json::Value;

use crate::dom::Dom;
use crate::made_up::{DAYS, catalogue, on};
use crate::printer::Printer;

/// Names and addresses of the links that lead out, above the facts.
fn actions(dom: &Dom) -> Vec<(String, String)> {
    let row = dom.elements.iter().position(|it| it.has_class("program__actions")).expect("the actions");
    let out = |it: &usize| dom.elements[*it].get("rel") == Some("external");
    let links = dom.inside(row, "a").into_iter().filter(out);
    links.map(|it| (dom.text(it), dom.elements[it].get("href").unwrap_or_default().to_owned())).collect()
}

fn said(dom: &Dom) -> String {
    dom.text(dom.all("main")[0])
}

const SIGN_UP: &str = "S’inscrire ou candidater";
const CLOSED: &str = "Inscriptions closes, date limite\u{a0}:";

#[test]
fn sign_up_closes_when_the_deadline_day_is_over_in_paris() {
    for (moment, open) in [
        ("2026-11-25T08:00:00Z", true),
        ("2026-12-01T22:59:59Z", true),
        ("2026-12-01T23:00:00Z", false),
        ("2026-12-02T00:00:00+01:00", false),
        ("2027-02-25T08:00:00Z", false),
    ] {
        let today = clock::day(moment.parse().expect("a moment"));
        let printer = Printer::new(catalogue(), today);
        let dom = printer.program("dated");
        let names: Vec<String> = actions(&dom).into_iter().map(|(name, _)| name).collect();
        let expected = if open { vec![SIGN_UP, "En savoir plus"] } else { vec!["En savoir plus"] };
        assert_eq!(names, expected, "{moment}");
        let closed = format!("{CLOSED} 1er décembre 2026");
        assert_eq!(said(&dom).contains(&closed), !open, "{moment}");
        let poster = said(&printer.page(Lang::Fr, Page::Poster("dated".into())));
        assert_eq!(
            poster.contains("Tout savoir et s’inscrire"),
            open,
            "{moment}: the poster sends nobody to a closed door"
        );
        let english = said(&printer.page(Lang::En, Page::Program("dated".into())));
        assert_eq!(english.contains("Sign-up is closed, it was open until 1 December 2026"), !open, "{moment}");
    }
}

#[test]
fn the_day_in_paris_turns_an_hour_or_two_before_that_of_greenwich() {
    for (moment, day) in [
        ("2026-11-25T22:59:59Z", "2026-11-25"),
        ("2026-11-25T23:00:00Z", "2026-11-26"),
        ("2027-06-30T21:59:59Z", "2027-06-30"),
        ("2027-06-30T22:00:00Z", "2027-07-01"),
        ("2026-12-31T23:30:00Z", "2027-01-01"),
        ("2028-02-28T23:00:00Z", "2028-02-29"),
    ] {
        assert_eq!(clock::day(moment.parse().expect("a moment")).to_string(), day, "{moment}");
    }
}

#[test]
fn sign_up_stays_open_as_long_as_one_session_can_be_joined() {
    for (id, today, open) in [
        ("two", "2026-11-25", true),
        ("two", "2026-12-01", true),
        ("two", "2027-04-15", true),
        ("two", "2027-04-16", false),
        ("two", "2027-11-25", false),
        // Without a deadline, nothing says that it is too late.
        ("event", "2027-02-25", true),
        ("open", "2027-11-25", true),
        ("running", "2027-11-25", true),
        ("ended", "2026-11-25", false),
    ] {
        let found = actions(&on(today).program(id));
        assert_eq!(found.iter().any(|(name, _)| name == SIGN_UP), open, "{id} on {today}: {found:?}");
    }
    // Where the sign-up page is all that is known, it is still the way to more.
    let late = actions(&on("2027-11-25").program("two"));
    assert_eq!(late, [("En savoir plus".to_owned(), "https://example.org/inscription".to_owned())]);
    let dom = on("2027-11-25").program("two");
    assert!(said(&dom).contains(&format!("{CLOSED} 15 avril 2027")), "the last deadline is the one that counts");
}

/// Dates and deadline of each row of the table of sessions.
fn rows(dom: &Dom) -> Vec<String> {
    let cells = |row: usize, head: &str| {
        let cell = dom.inside(row, "td").into_iter().find(|it| dom.elements[*it].get("data-head") == Some(head));
        dom.text(cell.expect("a cell"))
    };
    let rows = dom.all("tr").into_iter().filter(|it| dom.elements[*it].has_class("sessions__row"));
    rows.map(|row| {
        let over = if dom.elements[row].has_class("sessions__row--over") { "over " } else { "" };
        format!("{over}{} / {}", cells(row, "Dates"), cells(row, "Candidater avant le"))
    })
    .collect()
}

#[test]
fn what_is_over_steps_back_and_says_so() {
    let (first, second) = ("du 7 au 11 décembre 2026", "du 10 au 14 mai 2027");
    for (today, expected) in [
        ("2026-11-25", [format!("{first} / 30 novembre 2026"), format!("{second} / 15 avril 2027")]),
        ("2026-12-01", [format!("{first} / 30 novembre 2026 (passée)"), format!("{second} / 15 avril 2027")]),
        (
            "2026-12-12",
            [format!("{second} / 15 avril 2027"), format!("over {first} (passée) / 30 novembre 2026 (passée)")],
        ),
        (
            "2027-05-25",
            [
                format!("over {first} (passée) / 30 novembre 2026 (passée)"),
                format!("over {second} (passée) / 15 avril 2027 (passée)"),
            ],
        ),
    ] {
        assert_eq!(rows(&on(today).program("two")), expected, "{today}");
    }
}

#[test]
fn when_it_is_held_begins_with_what_is_to_come() {
    for (today, expected) in [
        ("2026-11-25", "du 7 au 11 décembre 2026, du 10 au 14 mai 2027"),
        ("2026-12-11", "du 7 au 11 décembre 2026, du 10 au 14 mai 2027"),
        ("2026-12-12", "du 10 au 14 mai 2027, du 7 au 11 décembre 2026 (passée)"),
        ("2027-05-25", "du 7 au 11 décembre 2026 (passée), du 10 au 14 mai 2027 (passée)"),
    ] {
        let dom = on(today).program("two");
        let row = |it: &usize| dom.text(dom.inside(*it, "dt")[0]) == "Quand";
        let rows = dom.elements.iter().enumerate().filter(|(_, it)| it.has_class("facts__row")).map(|(at, _)| at);
        let row = rows.into_iter().find(row).expect("the row");
        assert_eq!(dom.text(dom.inside(row, "dd")[0]), expected, "{today}");
    }
}

/// The document of the program itself.
fn document(dom: &Dom) -> Value {
    let all = dom.json_ld().into_iter().map(|text| serde_json::from_str::<Value>(&text).expect("JSON"));
    all.into_iter().find(|it| it["@type"] != "BreadcrumbList").expect("a document")
}

#[test]
fn software_is_told_of_no_event_that_is_over() {
    for (today, kind) in [
        ("2026-11-25", "Event"),
        ("2027-02-11", "Event"),
        ("2027-02-12", "EducationalOccupationalProgram"),
        ("2027-11-25", "EducationalOccupationalProgram"),
    ] {
        let told = document(&on(today).program("event"));
        assert_eq!(told["@type"], kind, "{today}");
        assert_eq!(told.get("startDate").is_some(), kind == "Event", "{today}");
    }
    let starts = |id: &str, today: &str| -> Vec<String> {
        let told = document(&on(today).program(id));
        assert_eq!(told["@type"], "Course", "{id} on {today}");
        let held = told["hasCourseInstance"].as_array().cloned().unwrap_or_default();
        held.iter().map(|it| it["startDate"].as_str().expect("a date").to_owned()).collect()
    };
    assert_eq!(starts("two", "2026-11-25"), ["2026-12-07", "2027-05-10"]);
    assert_eq!(starts("two", "2027-02-25"), ["2027-05-10"]);
    assert_eq!(starts("two", "2027-05-25"), [""; 0]);
    assert_eq!(starts("ended", "2026-11-25"), [""; 0], "what has ended is not held, whatever its dates say");
}

#[test]
fn what_has_ended_keeps_its_page_which_leads_to_three_like_it() {
    for today in DAYS {
        let printer = on(today);
        let dom = printer.program("ended");
        assert_eq!(dom.meta("name", "robots"), Some("noindex"), "{today}");
        assert!(said(&dom).contains("Ce programme est terminé."), "{today}");
        let tiles = dom.elements.iter().enumerate().filter(|(_, it)| it.has_class("tile"));
        let names: Vec<String> = tiles.map(|(tile, _)| dom.text(dom.inside(tile, "h3")[0])).collect();
        assert_eq!(names.len(), 3, "{today}: {names:?}");
        assert!(!names.contains(&"ended".to_owned()));
        assert_eq!(names[0], "two", "{today}: the one that shares most comes first");
        for program in catalogue().programs.iter().filter(|it| it.id != "ended") {
            assert_eq!(printer.program(&program.id).meta("name", "robots"), None, "{today}: {}", program.id);
        }
    }
}
