//! Addresses of before lead on: the pages that stand there, and the rules for hosts.

use std::collections::BTreeMap;
use std::sync::Arc;

use passerelles::catalogue::text::Lang;
use passerelles::catalogue::trace::Trace;
use passerelles::site::page::{Page, all};
use passerelles::tool::former::{files, rules};
use passerelles::tool::sitemap::sitemap;
use serde_json::json;

use crate::dom::Dom;
use crate::printer::{BASE, Printer};
use crate::shipped::TODAY;
use crate::workshop::{IDLE, OLD, Workshop};

/// A printer on the work done, and what is known of its past.
fn printer(shop: &Workshop) -> (Printer, Trace) {
    let gathered = shop.gather();
    assert!(gathered.problems.is_empty(), "{:?}", gathered.problems);
    (Printer::new(Arc::new(gathered.catalogue), TODAY), gathered.trace)
}

/// The pages at addresses of before.
fn pages(shop: &Workshop) -> BTreeMap<String, Dom> {
    let (printer, trace) = printer(shop);
    let pages: BTreeMap<String, Dom> =
        files(&printer.press(), &trace).into_iter().map(|(path, text)| (path, Dom::parse(&text))).collect();
    let all = all(&printer.engine, TODAY);
    let map = sitemap(&all, BASE);
    for (path, dom) in &pages {
        assert_eq!(dom.forgiven, Vec::<String>::new(), "{path}");
        assert!(!map.contains(&format!("{BASE}{path}<")), "{path} is on no map");
        assert_eq!(dom.meta("name", "robots"), Some("noindex"), "{path}");
        let root = &dom.elements[dom.all("html")[0]];
        assert_eq!(root.get("lang"), Some(if path.starts_with("/en/") { "en" } else { "fr" }), "{path}");
        assert!(root.get("data-still").is_some(), "{path}: no script takes its place");
        assert_eq!((dom.all("h1").len(), dom.all("main").len()), (1, 1), "{path}");
        assert!(dom.meta("name", "description").is_some_and(|it| it.len() > 10), "{path}");
    }
    pages
}

fn canonical(dom: &Dom) -> Option<&str> {
    let links = dom.all("link").into_iter().map(|it| &dom.elements[it]);
    links.filter(|it| it.get("rel") == Some("canonical")).find_map(|it| it.get("href"))
}

/// Where the links of the content lead.
fn links(dom: &Dom) -> Vec<&str> {
    let main = dom.all("main")[0];
    dom.inside(main, "a").into_iter().filter_map(|it| dom.elements[it].get("href")).collect()
}

#[test]
fn a_renamed_program_leads_from_each_of_its_old_pages_to_the_page_of_today() {
    let shop = Workshop::new();
    shop.rename(OLD, "genie", &["geniales"]);
    let pages = pages(&shop);
    let steps = [
        ("/programmes/geniales/", "/programmes/genie/"),
        ("/programmes/geniales/affiche/", "/programmes/genie/affiche/"),
        ("/en/programs/geniales/", "/en/programs/genie/"),
        ("/en/programs/geniales/poster/", "/en/programs/genie/poster/"),
    ];
    assert_eq!(pages.len(), steps.len(), "{:?}", pages.keys());
    for (from, to) in steps {
        let dom = &pages[from];
        assert_eq!(dom.meta("http-equiv", "refresh"), Some(format!("0; url={to}").as_str()), "{from}");
        assert_eq!(canonical(dom), Some(format!("{BASE}{to}").as_str()), "{from}");
        assert!(links(dom).contains(&to), "{from} has a plain link to {to}");
        assert!(dom.text(dom.all("main")[0]).contains("GenIAles"), "{from} says where it leads");
    }
    let (printer, trace) = printer(&shop);
    assert_eq!(
        rules(&printer.engine, &trace),
        "/catalogue/programs/geniales.json /catalogue/programs/genie.json 301\n\
         /programmes/geniales/* /programmes/genie/:splat 301\n\
         /en/programs/geniales/* /en/programs/genie/:splat 301\n"
    );
    assert!(printer.engine.catalogue().program("geniales").is_none());
    let text = printer.text(Lang::Fr, Page::Program("genie".into()));
    assert!(!text.contains("/programmes/geniales/"), "the page of today knows no address of before");
}

#[test]
fn a_renamed_partner_leads_to_its_page_or_to_the_list_when_it_carries_nothing() {
    let shop = Workshop::new();
    shop.rename("organisations/simplon", "simplon-co", &["Simplon.co", "simplon"]);
    for it in &crate::shipped::shipped().catalogue.programs {
        let record = format!("programs/{}", it.id);
        let mut partners = shop.get(&record)["partners"].clone();
        for partner in partners.as_array_mut().expect("a list") {
            if partner["id"] == "simplon" {
                partner["id"] = json!("simplon-co");
            }
        }
        shop.set(&record, "partners", partners);
    }
    let led = pages(&shop);
    assert_eq!(led.keys().collect::<Vec<_>>(), ["/en/partners/simplon/", "/partenaires/simplon/"]);
    let dom = &led["/partenaires/simplon/"];
    assert_eq!(dom.meta("http-equiv", "refresh"), Some("0; url=/partenaires/simplon-co/"));
    let (printer, trace) = printer(&shop);
    let rules = rules(&printer.engine, &trace);
    assert!(rules.contains("/partenaires/simplon/* /partenaires/simplon-co/:splat 301\n"), "{rules}");
    let idle = Workshop::new();
    idle.rename(IDLE, "maison-nouvelle", &["maison-sans-programme"]);
    let dom = &pages(&idle)["/partenaires/maison-sans-programme/"];
    assert_eq!(dom.meta("http-equiv", "refresh"), Some("0; url=/partenaires/"), "it has no page of today");
    // Nothing of the catalogue stands at an address that has moved.
    let stands: Vec<String> = all(&printer.engine, TODAY)
        .into_iter()
        .flat_map(|page| Lang::ALL.map(|lang| passerelles::site::page::Route::new(lang, page.clone()).path()))
        .filter(|path| led.contains_key(path))
        .collect();
    assert_eq!(stands, Vec::<String>::new());
}

#[test]
fn a_withdrawn_program_says_when_why_and_where_to_go() {
    let shop = Workshop::new();
    shop.delete(OLD);
    shop.withdraw(OLD, json!({"to": "programs/ibm-skillsbuild"}));
    let pages = pages(&shop);
    for (path, on, why, to, other) in [
        (
            "/programmes/geniales/",
            "Ce programme a été retiré de Passerelles le 2 novembre 2026.",
            "La même fiche existait deux fois.",
            "/programmes/ibm-skillsbuild/",
            "/en/programs/geniales/",
        ),
        (
            "/en/programs/geniales/",
            "This program was withdrawn from Passerelles on 2 November 2026.",
            "The same record was there twice.",
            "/en/programs/ibm-skillsbuild/",
            "/programmes/geniales/",
        ),
    ] {
        let dom = &pages[path];
        let said = dom.text(dom.all("main")[0]);
        assert!(said.contains(on) && said.contains(why), "{said}");
        let home = if path.starts_with("/en/") { "/en/" } else { "/" };
        for href in [to, home, "mailto:bonjour@passerelles.example"] {
            assert!(links(dom).contains(&href), "{path} leads to {href}: {:?}", links(dom));
        }
        assert_eq!(dom.text(dom.all("h1")[0]), "GenIAles");
        assert_eq!(
            dom.having("aria-current", "page").into_iter().map(|it| dom.text(it)).next_back(),
            Some("GenIAles".into())
        );
        assert_eq!(dom.meta("http-equiv", "refresh"), None, "it is a page of its own");
        assert_eq!(canonical(dom), Some(format!("{BASE}{path}").as_str()));
        let language = dom.elements.iter().find(|it| it.has_class("masthead__lang")).and_then(|it| it.get("href"));
        assert_eq!(language, Some(other));
    }
    let poster = &pages["/programmes/geniales/affiche/"];
    assert_eq!(poster.meta("http-equiv", "refresh"), Some("0; url=/programmes/geniales/"));
    assert_eq!(pages.len(), 4);
    let (printer, trace) = printer(&shop);
    assert_eq!(
        rules(&printer.engine, &trace),
        "/programmes/geniales/affiche/ /programmes/geniales/ 301\n\
         /en/programs/geniales/poster/ /en/programs/geniales/ 301\n"
    );
}

#[test]
fn a_month_is_said_as_a_month_and_without_a_way_on_the_search_is_one() {
    let shop = Workshop::new();
    shop.delete(OLD);
    shop.withdraw(OLD, json!({"removed": "2026-10", "reason": {"fr": "Doublon <b>&</b> erreur."}}));
    let pages = pages(&shop);
    let (fr, en) = (&pages["/programmes/geniales/"], &pages["/en/programs/geniales/"]);
    assert!(fr.text(fr.all("main")[0]).contains("en octobre 2026."));
    let said = en.text(en.all("main")[0]);
    assert!(said.contains("in October 2026.") && said.contains("Doublon <b>&</b> erreur."), "{said}");
    assert!(
        en.all("b").is_empty() && en.having("lang", "fr").len() == 2,
        "French on an English page is marked as such"
    );
    assert!(links(fr).iter().all(|href| !href.starts_with("/programmes/") || *href == "/programmes/"));
}

#[test]
fn without_a_past_there_is_neither_page_nor_rule() {
    let shop = Workshop::new();
    assert!(pages(&shop).is_empty());
    let (printer, trace) = printer(&shop);
    assert_eq!(rules(&printer.engine, &trace), "");
}
