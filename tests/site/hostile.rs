//! Text is text: a catalogue and an address full of markup are printed natively, and nothing of it becomes an element.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::{Catalogue, load};
use passerelles::query::codec::{decode, encode};
use passerelles::query::param::Param;
use passerelles::search::{Context, Engine};
use passerelles::site::page::{Page, Route, all};
use passerelles::site::papers::Publisher;
use passerelles::tool::assets::Assets;
use passerelles::tool::document::{Press, Shell};
use passerelles::tool::papers::with;
use passerelles::tool::previews::Previews;
use passerelles::ui::pages::living;
use passerelles::ui::scene::{Hands, Scene, Staged};
use serde_json::{Value, json};

use crate::built::{Sheet, none, unless};
use crate::dom::Dom;
use crate::shape::inline;

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const SHELL: &str = "<!DOCTYPE html><html lang=\"fr\" data-app=\"static\"><head><meta name=\"passerelles\" content=\"head\"></head><body><div id=\"app\"></div></body></html>";

/// Texts that try to become markup where they are printed.
const ATTACKS: [&str; 8] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(2)>",
    "'><svg onload=alert(3)>",
    "</title><script>alert(4)</script>",
    "<!--<script>alert(5)</script>",
    "]]><script>alert(6)</script>&lt;b&gt;",
    "</main></div></body><iframe srcdoc=x>",
    "<style>*{display:none}</style>{{7*7}}\\u003c",
];

/// A catalogue in which every free text of the `index`th program is an attack. `harmless` puts plain words in their place.
fn catalogue(harmless: bool) -> Arc<Catalogue> {
    let said = |index: usize| {
        if harmless { format!("mots {index}") } else { format!("{} {index}", ATTACKS[index % ATTACKS.len()]) }
    };
    let both = |index: usize| json!({"fr": said(index), "en": said(index)});
    let organisation = |index: usize| json!({"id": format!("o{index}"), "name": said(index), "aliases": [said(index)], "url": "javascript:alert(7)", "summary": both(index)});
    let program = |index: usize| {
        json!({
            "id": format!("p{index}"), "name": said(index), "kind": if index.is_multiple_of(2) { "training" } else { "event" }, "summary": both(index),
            "partners": [{"id": format!("o{index}"), "role": "organiser"}], "status": "running", "seen": "2026-10", "topics": ["ai"],
            "cost": {"eur": 3, "note": both(index)}, "certification": both(index),
            "sessions": [
                {"format": "in-person", "place": {"commune": "69123", "city": said(index), "department": "69", "region": "84", "address": said(index), "lat": 45.76, "lon": 4.84},
                 "start": "2026-12-01", "note": both(index), "signup": "data:text/html,<script>alert(9)</script>"},
                {"format": "online"}
            ],
            "links": {"info": "vbscript:alert(8)", "signup": "javascript:alert(8)"},
            "sources": [{"url": "https://a.fr/'onmouseover='x", "title": said(index), "seen": "2026-10", "supports": said(index)}],
        })
    };
    let list = |make: &dyn Fn(usize) -> Value| (0..ATTACKS.len()).map(make).collect::<Vec<Value>>();
    let text = json!({"version": 1, "generated": "2026-11-23", "organisations": list(&organisation), "programs": list(&program)}).to_string();
    let mut catalogue = load(&text).catalogue;
    assert_eq!((catalogue.programs.len(), catalogue.organisations.len()), (ATTACKS.len(), ATTACKS.len()));
    assert!(catalogue.organisations.iter().all(|it| it.url.is_none()), "no link but https, http and mailto is read");
    // Links that the reading would refuse, had it a hole: they must not leave their attribute either.
    let torn = Some("https://a.fr/\" onmouseover=\"x\"><b>&quot;".to_owned()).filter(|_| !harmless);
    let torn = torn.or_else(|| Some("https://a.fr/".to_owned()));
    for program in &mut catalogue.programs {
        let sessions = program.sessions.iter().flat_map(|it| it.signup.as_ref());
        let read = [&program.info, &program.signup].into_iter().flatten().chain(sessions).count();
        assert_eq!(read, 0, "no link but https, http and mailto is read");
        (program.info, program.signup) = (torn.clone(), torn.clone().map(|it| format!("{it}?")));
        program.sessions.iter_mut().for_each(|it| it.signup = torn.clone());
    }
    catalogue.organisations.iter_mut().for_each(|it| it.url = torn.clone());
    Arc::new(catalogue)
}

/// Every page of a catalogue, printed.
fn printed(catalogue: Arc<Catalogue>) -> Vec<Sheet> {
    let engine = Arc::new(Engine::new(catalogue));
    let assets = Assets {
        boot: "/b.js".into(),
        script: "/s.js".into(),
        wasm: "/w.wasm".into(),
        style: "/s.css".into(),
        font: None,
        places: "/p.txt".into(),
    };
    // What the publisher fills in is no more trusted than the catalogue.
    let hostile = || "<img src=x onerror=alert(1)>\"'".to_owned();
    let publisher = Publisher { name: hostile(), email: hostile(), repository: hostile(), ..Publisher::default() };
    let press = Press {
        shell: Shell::new(SHELL).expect("a shell"),
        engine: engine.clone(),
        assets: &assets,
        base: "https://site.fr",
        today: TODAY,
        papers: &with(publisher).expect("the shipped papers"),
        previews: &Previews::default(),
    };
    let pages = all(&engine, TODAY)
        .into_iter()
        .chain([Page::NotFound])
        .filter(|page| !matches!(page, Page::City(slug) if slug != "lyon-69"));
    let routes = pages.flat_map(|page| Lang::ALL.map(|lang| Route::new(lang, page.clone())));
    routes.map(|route| Sheet { path: route.path(), dom: Dom::parse(&press.print(&route)), route }).collect()
}

/// What of a page's elements and attributes should not be there.
fn broken_out(sheet: &Sheet) -> Vec<String> {
    let dom = &sheet.dom;
    let mut faults: Vec<String> = (0..dom.elements.len()).flat_map(|index| inline(sheet, index)).collect();
    // The one image of ours is the code on a poster.
    let code = |it: &usize| dom.elements[*it].has_class("poster__code") && matches!(sheet.route.page, Page::Poster(_));
    let images = dom.all("img").into_iter().filter(|it| !code(it)).count();
    faults.extend(unless(images == 0, "an img element"));
    faults.extend(["b"].into_iter().filter(|tag| !dom.all(tag).is_empty()).map(|tag| format!("a {tag} element")));
    for block in dom.json_ld() {
        faults.extend(unless(serde_json::from_str::<Value>(&block).is_ok(), "JSON-LD that is no JSON"));
    }
    faults.into_iter().map(|fault| format!("{}: {fault}", sheet.path)).collect()
}

#[test]
fn markup_in_a_catalogue_is_printed_as_text() {
    let (sheets, plain) = (printed(catalogue(false)), printed(catalogue(true)));
    let mut faults: Vec<String> = sheets.iter().flat_map(broken_out).collect();
    for sheet in &sheets {
        let Page::Program(id) = &sheet.route.page else { continue };
        let index: usize = id.trim_start_matches('p').parse().expect("a number");
        let said = format!("{} {index}", ATTACKS[index]);
        let dom = &sheet.dom;
        let (heading, text) = (dom.text(dom.all("h1")[0]), dom.text(dom.all("main")[0]));
        faults.extend(unless(heading == said, format!("{id}: its heading is {heading:?}")));
        faults.extend(unless(dom.text(dom.all("title")[0]).starts_with(&said), format!("{id}: its title is cut")));
        faults.extend(unless(
            dom.meta("name", "description") == Some(said.as_str()),
            format!("{id}: its description is cut"),
        ));
        faults.extend(unless(
            text.matches(&said).count() >= 5,
            format!("{id}: shows its texts {} times", text.matches(&said).count()),
        ));
        // The same elements as with harmless words: nothing was added, nothing swallowed.
        let twin = plain.iter().find(|it| it.path == sheet.path).expect("the same pages");
        faults
            .extend(unless(tags(twin) == tags(sheet), format!("{}: other elements than with plain words", sheet.path)));
    }
    none(faults);
}

fn tags(sheet: &Sheet) -> Vec<&str> {
    sheet.dom.elements.iter().map(|it| it.tag.as_str()).collect()
}

#[test]
fn markup_in_an_address_is_shown_as_text() {
    let engine = Arc::new(Engine::new(catalogue(true)));
    let mut faults = Vec::new();
    for attack in ATTACKS {
        for param in Param::ALL {
            let query = decode(&encode(&decode("").with(param, attack)));
            for route in Lang::ALL.map(|lang| Route::new(lang, Page::Search)) {
                let results = Arc::new(engine.run(&query, Context { today: TODAY, communes: None }));
                let (scene_query, scene_results) = (query.clone(), results.clone());
                let staged = Staged::whole(results.clone());
                let html = Owner::new().with(|| {
                    let scene = Scene {
                        engine: engine.clone(),
                        route: route.clone(),
                        query: Signal::stored(scene_query),
                        results: Signal::stored(scene_results),
                        staged: Signal::stored(staged.clone()),
                        late: Signal::stored(staged),
                        offered: results.clone(),
                        listed: Signal::stored(String::new()),
                        base: String::new(),
                        help: None,
                        today: TODAY,
                        left_out: 1,
                        printed: false,
                        hands: Hands::still(),
                    };
                    living(&scene).to_html()
                });
                let sheet = Sheet { path: format!("{param:?}={attack}"), route, dom: Dom::parse(&html) };
                faults.extend(broken_out(&sheet));
                let named = sheet.dom.texts.iter().any(|(_, text)| text.contains(attack));
                let words = param == Param::Words && sheet.dom.having("value", attack).len() == 1;
                faults.extend(unless(named || words, format!("{}: is not named on the page", sheet.path)));
            }
        }
    }
    none(faults);
}
