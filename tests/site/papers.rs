//! The pages of figures, accessibility and legal notice say what their data say, no more and no less.

use std::collections::BTreeSet;
use std::path::Path;

use passerelles::catalogue::text::Lang;
use passerelles::query::codec::decode;
use passerelles::search::Context;
use passerelles::site::page::Page;
use passerelles::site::papers::{Papers, Publisher, Standing};
use passerelles::site::words::stills::stills;
use passerelles::site::words::words;
use passerelles::tool::papers::with;

use crate::built::{Sheet, none, site, unless};

fn papers() -> Papers {
    with(Publisher::default()).expect("the shipped papers")
}

fn sheets(page: &Page) -> Vec<&'static Sheet> {
    site().sheets.iter().filter(|sheet| sheet.route.page == *page).collect()
}

#[test]
fn the_grid_has_the_106_criteria_of_the_reference_each_with_its_reason_and_tests_that_exist() {
    let grid = papers().grid;
    // Criteria of each theme (RGAA 4.1).
    let counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
    let wanted = counts.iter().zip(1..).flat_map(|(count, theme)| (1..=*count).map(move |it| format!("{theme}.{it}")));
    let found: Vec<String> = grid.criteria.iter().map(|it| it.id.clone()).collect();
    assert_eq!(found, wanted.collect::<Vec<_>>());
    assert_eq!(grid.themes.len(), counts.len());
    let mut faults = Vec::new();
    for it in &grid.criteria {
        let there = |test: &String| Path::new(env!("CARGO_MANIFEST_DIR")).join(test).is_file();
        faults
            .extend(it.tests.iter().filter(|test| !there(test)).map(|test| format!("{}: {test} is not there", it.id)));
        let automatic = it.how.contains("automatique");
        faults.extend(unless(automatic != it.tests.is_empty(), format!("{}: {} with {:?}", it.id, it.how, it.tests)));
        faults.extend(unless(it.note.fr.len() > 10 && it.note.en.len() > 10, format!("{} gives no reason", it.id)));
    }
    none(faults);
    println!(
        "figure: criteria met, not met, not applicable = {}, {}, {}",
        grid.count(Standing::Conforme),
        grid.count(Standing::NonConforme),
        grid.count(Standing::NonApplicable)
    );
}

#[test]
fn the_foot_of_every_page_says_how_far_the_grid_goes() {
    let grid = papers().grid;
    // RGAA 4.1: all met, at least half of what applies, less.
    let (fr, en) = match (grid.count(Standing::NonConforme), grid.rate()) {
        (0, _) => ("totalement conforme", "fully compliant"),
        (_, 50..) => ("partiellement conforme", "partly compliant"),
        _ => ("non conforme", "not compliant"),
    };
    for (lang, said) in [(Lang::Fr, fr), (Lang::En, en)] {
        let [_, _, accessibility, ..] = words(lang).foot;
        assert!(accessibility.ends_with(said), "{accessibility}: the grid says {said}");
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_statement_shows_every_criterion_and_the_numbers_that_follow_from_them() {
    let grid = papers().grid;
    let met = grid.count(Standing::Conforme);
    for sheet in sheets(&Page::Accessibility) {
        let main = sheet.dom.text(sheet.dom.all("main")[0]);
        let state = (stills(sheet.route.lang).state)(
            &grid.reference,
            met,
            met + grid.count(Standing::NonConforme),
            grid.rate(),
        );
        assert!(main.contains(&state), "{}: {state}", sheet.path);
        let rows = sheet.dom.all("tr").len() - grid.themes.len();
        assert_eq!(rows, grid.criteria.len(), "{}", sheet.path);
        let failing = grid.criteria.iter().filter(|it| it.status == Standing::NonConforme);
        let missing = failing.filter(|it| main.matches(it.note.read(sheet.route.lang)).count() < 2);
        none(missing.map(|it| format!("{}: {} is not told on top", sheet.path, it.id)).collect());
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_figure_stands_with_its_bar_year_and_source() {
    let stats = papers().stats;
    for sheet in sheets(&Page::Figures) {
        let (dom, lang, said) = (&sheet.dom, sheet.route.lang, stills(sheet.route.lang));
        let rows: Vec<usize> = dom.all("tr");
        let mut faults = Vec::new();
        for it in stats.charts.iter().flat_map(|chart| &chart.rows) {
            let named = |row: &&usize| {
                dom.inside(**row, "th").iter().any(|cell| dom.text(*cell).starts_with(it.label.read(lang)))
                    && dom.text(**row).contains(it.perimeter.read(lang))
            };
            let Some(row) = rows.iter().find(named) else {
                faults.push(format!("{} {} is not shown", sheet.path, it.label.fr));
                continue;
            };
            let text = dom.text(*row);
            let part = dom.inside(*row, "rect").into_iter().find(|rect| dom.elements[*rect].has_class("chart__part"));
            let width = part.and_then(|rect| dom.elements[rect].get("width")?.parse::<f64>().ok());
            let linked =
                dom.inside(*row, "a").iter().any(|link| dom.elements[*link].get("href") == it.source.url.as_deref());
            let whole = text.contains(&(said.percent)(it.percent)) && text.contains(&it.year) && linked;
            faults
                .extend(unless(whole && width == Some(it.percent), format!("{} {text:?}, bar {width:?}", sheet.path)));
        }
        none(faults);
    }
    println!("figure: sourced shares = {}", stats.charts.iter().map(|chart| chart.rows.len()).sum::<usize>());
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_count_of_the_catalogue_leads_to_the_search_that_it_counts() {
    let context = Context { today: site().today, communes: None };
    for sheet in sheets(&Page::Figures) {
        let dom = &sheet.dom;
        let own: Vec<usize> = (0..dom.elements.len()).filter(|it| dom.elements[*it].has_class("chart--own")).collect();
        assert_eq!(own.len(), 3);
        let mut seen = BTreeSet::new();
        for row in own.iter().flat_map(|chart| dom.inside(*chart, "tr")) {
            let Some(link) = dom.inside(row, "a").first().copied() else { continue };
            let href = dom.elements[link].get("href").expect("an address");
            let count: usize = dom.text(dom.inside(row, "td")[0]).trim().parse().expect("a count");
            let query = href.split_once('?').expect("a query").1;
            assert_eq!(site().engine.total(&decode(query), context), count, "{href}");
            assert!(count > 0 && seen.insert(href), "{href}");
        }
        assert!(seen.len() > 10, "{seen:?}");
    }
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn what_the_publisher_has_not_filled_in_is_marked_and_her_file_is_not_published() {
    assert!(!site().files.contains("/publisher.json"));
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/publisher.json")).expect("the file");
    let publisher: Publisher = serde_json::from_str(&text).expect("the fields of a publisher");
    let empty = |keys: &dyn Fn(&str) -> bool| {
        publisher.fields().into_iter().filter(|(key, text)| keys(key) && text.is_empty()).count()
    };
    for sheet in sheets(&Page::Legal) {
        let marks = (0..sheet.dom.elements.len()).filter(|it| sheet.dom.elements[*it].has_class("to-fill"));
        assert_eq!(marks.count(), empty(&|key| key != "repository"), "{}", sheet.path);
    }
}
