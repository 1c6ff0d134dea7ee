//! Lists, counts, badges, order, map, feeds: what the site as a whole says on each day.

use passerelles::catalogue::text::Lang;
use passerelles::query::Query;
use passerelles::query::codec::decode;
use passerelles::query::param::Param;
use passerelles::search::Context;
use passerelles::site::page::{Page, all};
use passerelles::tool::calendar;
use passerelles::tool::feeds;
use passerelles::tool::sitemap::{listed, sitemap};

use crate::made_up::{DAYS, catalogue, day, on};
use crate::printer::BASE;

/// Each day: the programs of the home page in their order, with their badges; those without a date stand in `Running` and
/// `Unconfirmed`, by name.
const SHOWN: [(&str, &str); 4] = [
    (
        DAYS[0],
        "two 30 novembre 2026 | dated 1er décembre 2026 | event 11 février 2027 | month 1er mars 2027 | open 30 juin 2027 \
         | fading En cours | running En cours | unknown À confirmer",
    ),
    (
        DAYS[1],
        "month 1er mars 2027 | two 15 avril 2027 | open 30 juin 2027 | dated En cours | event En cours | running En cours \
         | fading À confirmer | unknown À confirmer",
    ),
    (
        DAYS[2],
        "open 30 juin 2027 | dated En cours | event En cours | running En cours | two En cours | fading À confirmer \
         | month À confirmer | unknown À confirmer",
    ),
    (
        DAYS[3],
        "dated En cours | open En cours | running En cours | two En cours | event À confirmer | fading À confirmer \
         | month À confirmer | unknown À confirmer",
    ),
];

#[test]
fn the_home_page_lists_and_marks_programs_by_the_day() {
    for (today, expected) in SHOWN {
        let dom = on(today).page(Lang::Fr, Page::Search);
        let cards = dom.elements.iter().enumerate().filter(|(_, it)| it.tag == "article" && it.has_class("card"));
        let said = cards.map(|(card, _)| {
            let name = dom.text(dom.inside(card, "h3")[0]);
            let badge = dom.inside(card, "p").into_iter().find(|it| dom.elements[*it].has_class("badge"));
            let badge = dom.text(badge.expect("a badge"));
            let badge = badge.trim_start_matches("Prochaine date\u{a0}: ");
            let badge = ["En cours", "À confirmer"].into_iter().find(|it| badge.starts_with(it)).unwrap_or(badge);
            format!("{name} {badge}")
        });
        assert_eq!(said.collect::<Vec<_>>().join(" | "), expected, "{today}");
    }
}

#[test]
fn what_has_ended_is_in_no_list_count_map_or_feed_on_any_day() {
    let names = |printer: &crate::printer::Printer, asked: &str| {
        let context = Context { today: printer.today, communes: None };
        let results = printer.engine.whole(&decode(asked), context);
        let mut names: Vec<String> =
            results.shown.iter().map(|it| printer.engine.catalogue().programs[it.row].id.clone()).collect();
        names.sort();
        (names, results)
    };
    for today in DAYS {
        let printer = on(today);
        let (all_ids, results) = names(&printer, "");
        assert_eq!((all_ids.len(), results.total), (8, 8), "{today}");
        assert!(!all_ids.contains(&"ended".to_owned()));
        assert_eq!(names(&printer, "etat=tous").0.len(), 9, "{today}: it is there for whoever asks");
        // Each option finds as many as it says, and those that share something with what has ended do not count it.
        let mut options = 0;
        for param in [Param::Format, Param::Kind, Param::Topic, Param::Partner, Param::Free, Param::State] {
            for option in results.options(param) {
                let query = Query::default().with(param, option.value);
                let context = Context { today: printer.today, communes: None };
                assert_eq!(printer.engine.total(&query, context), option.count, "{today}: {param:?}={}", option.value);
                options += 1;
            }
        }
        assert!(options > 15, "{options}");
        assert_eq!((results.count(Param::Topic, "data"), results.count(Param::Topic, "web")), (3, 2), "{today}");
        let pages = all(&printer.engine, printer.today);
        let map = sitemap(&listed(&catalogue(), &pages, printer.today), BASE);
        for id in &all_ids {
            assert!(map.contains(&format!("<loc>{BASE}/programmes/{id}/</loc>")), "{today}: {id} is on the map");
        }
        assert!(!map.contains("/programmes/ended/") && !map.contains("/en/programs/ended/"), "{today}");
        let feeds = feeds::files(&printer.engine, &pages, BASE, printer.today).expect("feeds");
        assert!(feeds.len() > 8);
        for (path, text) in &feeds {
            assert!(!text.contains("/programmes/ended/") && !text.contains("/en/programs/ended/"), "{today}: {path}");
        }
        let (_, home) = feeds.iter().find(|(path, _)| path == "/flux.xml").expect("the feed of the home page");
        assert!(all_ids.iter().all(|id| home.contains(&format!("{BASE}/programmes/{id}/"))), "{today}");
    }
}

#[test]
fn who_follows_a_calendar_keeps_what_she_had() {
    // Calendars know no day at all: an ended program keeps its own, and a session that is over does not vanish from hers.
    let files = calendar::files(&catalogue(), BASE).expect("calendars");
    let text = |path: &str| files.iter().find(|(it, _)| it == path).map(|(_, text)| text.as_str());
    assert_eq!(text("/programmes/two/calendrier.ics").expect("a calendar").matches("BEGIN:VEVENT").count(), 4);
    assert!(text("/programmes/ended/calendrier.ics").is_some());
    // What a page offers does know the day.
    for (id, today, offered) in [
        ("dated", "2026-11-25", true),
        ("dated", "2027-01-15", true),
        ("dated", "2027-01-16", false),
        ("two", "2027-02-25", true),
        ("two", "2027-05-25", false),
        ("event", "2027-02-11", true),
        ("event", "2027-02-12", false),
        ("month", "2026-11-25", false),
    ] {
        let dom = on(today).program(id);
        let links = dom.all("a").into_iter().filter_map(|it| dom.elements[it].get("href"));
        let found = links.filter(|href| href.ends_with("calendrier.ics")).count();
        assert_eq!(found, usize::from(offered), "{id} on {}", day(today));
    }
}
