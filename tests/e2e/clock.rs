//! A site built today and opened three, six and twelve months later: lists, counts, badges and pages follow the clock.

use std::collections::BTreeMap;
use std::sync::Arc;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::life::Life;
use passerelles::catalogue::load;
use passerelles::catalogue::text::Lang;
use passerelles::query::codec::decode;
use passerelles::search::{Context, Engine};
use passerelles::site::facts;
use serde_json::{Value, json};

use crate::support::{Page, journey};

/// Programs made up for this test, each with its days counted in months after the build.
fn made_up(built: jiff::civil::Date) -> Vec<Value> {
    let after = |months: i64| built.saturating_add(jiff::Span::new().months(months)).to_string();
    let before = |months: i64| built.saturating_sub(jiff::Span::new().months(months)).to_string()[..7].to_owned();
    let program = |id: &str, seen: String, session: Value| {
        json!({
            "id": format!("exemple-horloge-{id}"), "name": format!("Exemple d’horloge {id}"), "kind": "training",
            "summary": {"fr": "Un programme inventé pour un test.", "en": "A program made up for a test."},
            "partners": [{"id": "simplon", "role": "trainer"}], "status": "running", "seen": seen,
            "sessions": [session], "links": {"signup": "https://example.org/inscription"},
            "sources": [{"url": "https://example.org/", "title": "Exemple", "seen": seen}],
        })
    };
    vec![
        program(
            "soon",
            before(1),
            json!({"format": "online", "start": after(1), "end": after(2), "apply_by": after(1)}),
        ),
        program("spring", before(2), json!({"format": "online", "start": after(5), "apply_by": after(4)})),
        program(
            "late",
            before(3),
            json!({"format": "in-person", "place": {"commune": "69123", "city": "Lyon", "department": "69", "region": "84"}, "start": after(11), "apply_by": after(7)}),
        ),
        program("fading", before(14), json!({"format": "online"})),
    ]
}

/// A browser whose clock stands on a day, and whose catalogue is this one.
fn another_day(day: jiff::civil::Date, catalogue: &Value) -> String {
    let at = day.at(12, 0, 0, 0).in_tz("Europe/Paris").expect("a time").timestamp().as_millisecond();
    format!(
        "(() => {{
            const Real = Date, shift = {at} - Real.now();
            window.Date = class extends Real {{ constructor(...given) {{ given.length ? super(...given) : super(Real.now() + shift); }} static now() {{ return Real.now() + shift; }} }};
            const fetch = window.fetch, text = {};
            window.fetch = (what, ...rest) => String(what.url ?? what).endsWith('/catalogue.json') ? Promise.resolve(new Response(text)) : fetch(what, ...rest);
        }})()",
        Value::from(catalogue.to_string())
    )
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn opened_months_later_everything_follows_the_clock() {
    journey(async |page: Page| {
        page.open("/404.html").await;
        let text = page.promised("fetch('/catalogue.json').then(it => it.text())").await;
        let mut catalogue: Value = serde_json::from_str(text.as_str().expect("a text")).expect("JSON");
        let built: jiff::civil::Date = catalogue["generated"].as_str().expect("a day").parse().expect("a day");
        catalogue["programs"].as_array_mut().expect("programs").extend(made_up(built));
        let engine = Engine::new(Arc::new(load(&catalogue.to_string()).catalogue));
        let (mut compared, mut lists) = (0, BTreeMap::new());
        for months in [0, 3, 6, 12] {
            let day = built.saturating_add(jiff::Span::new().months(months));
            let today = Date::parse(&day.to_string()).expect("a day");
            let script = page.before_every_page(&another_day(day, &catalogue)).await;
            for asked in ["", "format=en-ligne", "lieu=lyon-69", "q=exemple", "etat=tous&type=formation"] {
                page.visit(&format!("/?{asked}")).await;
                let expected = engine.run(&decode(asked), Context { today, communes: None });
                let ids = page.ids().await;
                let named: Vec<String> = expected
                    .shown
                    .iter()
                    .map(|hit| format!("carte-{}", engine.catalogue().programs[hit.row].id))
                    .collect();
                assert_eq!(ids, named, "{months} months later: ?{asked}");
                assert_eq!(page.total().await, expected.total, "{months} months later: ?{asked}");
                page.until(&format!("document.querySelectorAll('.results__list .badge').length === {}", named.len()))
                    .await;
                let badges = page
                    .texts("[...document.querySelectorAll('.results__list .badge')].map(it => it.textContent)")
                    .await;
                let told: Vec<String> = expected
                    .shown
                    .iter()
                    .map(|hit| {
                        let program = &engine.catalogue().programs[hit.row];
                        facts::badge(program, Life::of(program, today), Lang::Fr)
                    })
                    .collect();
                assert_eq!(badges, told, "{months} months later: ?{asked}");
                let promised = page.promised_by("f-format-en-ligne").await;
                let online = decode(asked)
                    .free_of(passerelles::query::param::Param::Format)
                    .with(passerelles::query::param::Param::Format, "en-ligne");
                assert_eq!(
                    promised,
                    engine.total(&online, Context { today, communes: None }),
                    "{months} months later: ?{asked}"
                );
                compared += ids.len();
                lists.entry(asked).or_insert_with(Vec::new).push((ids, badges));
            }
            // Its page: sign-up as long as one may.
            page.visit("/?q=exemple+horloge").await;
            for (id, open) in [("soon", months == 0), ("spring", months <= 3), ("late", months <= 6)] {
                page.click(&format!("#carte-exemple-horloge-{id}")).await;
                page.until(&format!(
                    "location.pathname === '/programmes/exemple-horloge-{id}/' && document.querySelector('.program')"
                ))
                .await;
                let signup = page.number("document.querySelectorAll('.program__actions a.button--primary[href=\"https://example.org/inscription\"]').length").await;
                assert_eq!(signup > 0.0, open, "{id}, {months} months later");
                page.back().await;
                page.until("document.querySelector('.results__list')").await;
            }
            page.tools.no_longer(&script);
        }
        for (asked, seen) in &lists {
            assert!(seen.windows(2).any(|two| two[0] != two[1]), "?{asked} changes with the year");
        }
        println!("figure: results compared on four days of a year, in the browser = {compared}");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_clock_before_the_catalogue_counts_as_its_day() {
    journey(async |page: Page| {
        page.visit("/").await;
        let (ids, badges) =
            (page.ids().await, "[...document.querySelectorAll('.results__list .badge')].map(it => it.textContent)");
        page.until("document.querySelectorAll('.results__list .badge').length === document.querySelectorAll('.results__list > li').length").await;
        let today = page.texts(badges).await;
        page.before_every_page("{ const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(0); } static now() { return 0; } }; }").await;
        page.visit("/").await;
        assert_eq!(page.ids().await, ids);
        page.until("document.querySelectorAll('.results__list .badge').length === document.querySelectorAll('.results__list > li').length").await;
        assert_eq!(page.texts(badges).await, today);
    });
}
