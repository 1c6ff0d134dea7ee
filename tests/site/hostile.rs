//! Text is text: a catalogue and an address full of markup are printed natively, and nothing of it becomes an element.

use std::sync::Arc;

use leptos::prelude::*;
use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
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
use rayon::prelude::*;
use serde_json::Value;

use crate::attacks::attacks;
use crate::built::{Sheet, none, unless};
use crate::dom::Dom;
use crate::evil::{catalogue, said};
use crate::shape::inline;

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const SHELL: &str = "<!DOCTYPE html><html lang=\"fr\" data-app=\"static\"><head><meta name=\"passerelles\" content=\"head\"></head><body><div id=\"app\"></div></body></html>";

/// Where an attribute leads somewhere, or something is loaded from.
const LEADS: [&str; 9] = ["href", "src", "action", "formaction", "xlink:href", "poster", "srcset", "data", "ping"];
/// What an address in a page may begin with.
const CLOSED: [&str; 7] = ["/", "#", "?", "https://", "http://", "mailto:", "sms:"];

/// Every page of a catalogue, printed.
fn printed(catalogue: Arc<Catalogue>) -> Vec<Sheet> {
    let engine = Arc::new(Engine::new(catalogue));
    let assets = Assets {
        boot: "/b.js".into(),
        script: "/s.js".into(),
        wasm: "/w.wasm".into(),
        typed: None,
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
    let pages = all(&engine, TODAY).into_iter().chain([Page::NotFound]);
    let routes: Vec<Route> = pages.flat_map(|page| Lang::ALL.map(|lang| Route::new(lang, page.clone()))).collect();
    let print = |route: Route| Sheet { path: route.path(), dom: Dom::parse(&press.print(&route)), route };
    routes.into_par_iter().map(print).collect()
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
    for element in &dom.elements {
        let leads = element.attributes().iter().filter(|(name, _)| LEADS.contains(&name.as_str()));
        let open = leads.filter(|(_, value)| !value.is_empty() && !CLOSED.iter().any(|it| value.starts_with(it)));
        faults.extend(open.map(|(name, value)| format!("{name}={value:?} on {}", element.tag)));
    }
    for block in dom.json_ld() {
        faults.extend(unless(serde_json::from_str::<Value>(&block).is_ok(), "JSON-LD that is no JSON"));
    }
    faults.into_iter().map(|fault| format!("{}: {fault}", sheet.path)).collect()
}

#[test]
fn markup_in_a_catalogue_is_printed_as_text() {
    let (sheets, plain) = (printed(Arc::new(catalogue(false))), printed(Arc::new(catalogue(true))));
    println!("figure: hostile pages printed = {} with {} attacks", sheets.len(), attacks().len());
    let mut faults: Vec<String> = sheets.iter().flat_map(broken_out).collect();
    for sheet in &sheets {
        let Page::Program(id) = &sheet.route.page else { continue };
        let index: usize = id.trim_start_matches('p').parse().expect("a number");
        let said = seen(&said(index));
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

/// What a parser makes of line ends (HTML, 13.2.3.5).
fn seen(said: &str) -> String {
    said.replace("\r\n", "\n").replace('\r', "\n")
}

fn tags(sheet: &Sheet) -> Vec<&str> {
    sheet.dom.elements.iter().map(|it| it.tag.as_str()).collect()
}

#[test]
fn markup_in_an_address_is_shown_as_text() {
    let engine = Arc::new(Engine::new(Arc::new(catalogue(true))));
    let mut faults = Vec::new();
    for attack in attacks() {
        for param in [Param::Words, Param::Place, Param::Radius, Param::Partner, Param::Free, Param::Sort, Param::Page]
        {
            let query = decode(&encode(&decode("").with(param, &attack)));
            let attack = seen(query.one(param).unwrap_or_default());
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
                let named = sheet.dom.texts.iter().any(|(_, text)| text.contains(&attack));
                let words = param == Param::Words && sheet.dom.having("value", &attack).len() == 1;
                // `$1` is understood: the first département.
                let known = results.area.is_some();
                faults.extend(unless(named || words || known, format!("{}: is not named on the page", sheet.path)));
            }
        }
    }
    none(faults);
}
