//! The gallery as a page: every example stands in it once, set apart; what it says of the roles is what `tokens.css` says.

use std::collections::HashSet;
use std::sync::Arc;

use passerelles::catalogue::text::Lang;
use passerelles::tool::assets::Assets;
use passerelles::tool::document::{Press, Shell};
use passerelles::tool::gallery::examples::all;
use passerelles::tool::gallery::isolate::{Place, isolate};
use passerelles::tool::gallery::stage::{Stage, TODAY};
use passerelles::tool::gallery::tokens::{SHEET, TEXTS, roles};
use passerelles::tool::gallery::{document, path, style};
use passerelles::tool::previews::Previews;

use crate::dom::Dom;

const SHELL: &str = "<!DOCTYPE html><html lang=\"fr\" data-app=\"static\"><head><meta name=\"passerelles\" content=\"head\"></head><body><div id=\"app\"></div></body></html>";

fn gallery(lang: Lang) -> Dom {
    let stage = Stage::new(lang).expect("the made-up world can be read");
    let assets = Assets { style: "/s.css".into(), ..Assets::default() };
    let press = Press {
        shell: Shell::new(SHELL).expect("a shell"),
        engine: Arc::clone(&stage.engine),
        assets: &assets,
        base: "https://site.fr",
        today: TODAY,
        papers: &stage.papers,
        previews: &Previews::default(),
    };
    Dom::parse(&document(&press, lang, "/g.css").expect("the gallery can be printed"))
}

#[test]
fn every_example_stands_in_the_gallery_once_and_no_id_twice() {
    for lang in Lang::ALL {
        let dom = gallery(lang);
        assert_eq!(dom.forgiven, Vec::<String>::new());
        let mut ids = HashSet::new();
        let twice: Vec<&str> =
            dom.elements.iter().filter_map(|it| it.get("id")).filter(|id| !ids.insert(*id)).collect();
        assert_eq!(twice, Vec::<&str>::new());
        for example in all().filter(|it| !it.whole) {
            let place = dom.having("id", example.id)[0];
            let stage = dom.inside(place, "div").into_iter().find(|it| dom.elements[*it].has_class("gallery__stage"));
            let stage = stage.unwrap_or_else(|| panic!("{} has no stage", example.id));
            assert!(
                dom.elements.len() > stage + 1 && dom.text(stage).trim().len() + dom.inside(stage, "input").len() > 0,
                "{} shows something",
                example.id
            );
        }
        let text = dom.text(dom.all("main")[0]);
        assert!(!text.contains(['\u{e000}', '\u{e001}']), "no mark is left");
        assert!(dom.having("role", "status").is_empty(), "nothing is announced");
        assert_eq!((dom.all("h1").len(), dom.all("main").len()), (1, 1));
        let here = dom.having("aria-current", "page").into_iter().next().map(|it| dom.text(it));
        assert_eq!(here, Some(dom.text(dom.all("h1")[0])), "the way back up ends here");
        assert_eq!(dom.meta("name", "robots"), Some("noindex"));
        let styles: Vec<_> =
            dom.having("rel", "stylesheet").into_iter().filter_map(|it| dom.elements[it].get("href")).collect();
        assert_eq!(styles, ["/s.css", "/g.css"]);
        let other = dom.all("a").into_iter().find(|it| dom.elements[*it].get("hreflang").is_some());
        assert_eq!(other.and_then(|it| dom.elements[it].get("href")), Some(path(lang.other())));
    }
}

#[test]
fn landmarks_of_the_gallery_have_names_of_their_own() {
    let dom = gallery(Lang::Fr);
    let named = dom.elements.iter().filter(|it| it.tag == "nav" || it.get("role") == Some("search"));
    let names: Vec<&str> = named.filter_map(|it| it.get("aria-label")).collect();
    assert!(names.len() > 10, "{names:?}");
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{names:?}");
}

#[test]
fn the_written_system_says_every_role_with_its_values_in_both_themes() {
    let dom = gallery(Lang::Fr);
    let rows: Vec<String> = dom.all("tr").into_iter().map(|it| dom.text(it)).collect();
    let all = roles(SHEET);
    assert!(all.len() > 55, "{} roles", all.len());
    for role in &all {
        let values = if role.light.starts_with('#') { vec![&role.light, &role.dark] } else { vec![&role.light] };
        let own = |row: &&String| row.starts_with(&format!("--{}", role.name));
        let said = rows.iter().filter(own).any(|row| values.iter().all(|it| row.contains(&it.replace('"', ""))));
        assert!(said, "--{} is not said", role.name);
    }
    let (ink, ground) = TEXTS[0];
    assert!(
        rows.iter().any(|row| row.starts_with(&format!("--{ink}, --{ground}")) && row.contains("pour 1")),
        "contrasts are said"
    );
}

#[test]
fn every_class_of_a_swatch_has_its_rule() {
    let style = style();
    let dom = gallery(Lang::En);
    let classes = dom.elements.iter().filter_map(|it| it.get("class")).flat_map(|it| it.split(' '));
    let swatches: HashSet<&str> =
        classes.filter(|it| ["swatch--", "pair--", "sized--"].iter().any(|start| it.starts_with(start))).collect();
    assert!(swatches.len() > 150, "{}", swatches.len());
    let bare: Vec<_> = swatches.iter().filter(|it| !style.contains(&format!(".{it} {{"))).collect();
    assert!(bare.is_empty(), "{bare:?}");
    assert!(!style.contains("url(") && !style.contains("@import"), "it fetches nothing");
}

#[test]
fn an_example_is_set_apart_by_its_ids_links_names_and_headings() {
    let html = "<h2 id=\"a\">A</h2><h3>B</h3><p role=\"status\" class=\"c\">=</p><a href=\"/x/?q=1\">x</a><a href=\"#a\">y</a>\
        <a href=\"https://example.org/\">z</a><nav aria-label=\"N\"></nav><section aria-labelledby=\"a b\" hidden></section><form action=\"/villes/\"></form>";
    let place = Place { id: "e", name: "exemple 3", title: "t", home: "/" };
    let expected = "<h4 data-level=\"2\" id=\"e--a\">A</h4><h5 data-level=\"3\">B</h5><p class=\"c\">=</p><a href=\"#e\">x</a><a href=\"#e--a\">y</a>\
        <a href=\"https://example.org/\">z</a><nav aria-label=\"N – exemple 3\"></nav><section aria-labelledby=\"e--a e--b t\" hidden></section><form action=\"/\"></form>";
    assert_eq!(isolate(html, &place), expected);
}
