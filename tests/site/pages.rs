//! Which pages there are, and that each shows what it is about without script.

use std::collections::{BTreeSet, HashSet};

use passerelles::catalogue::text::Lang;
use passerelles::place::area::Area;
use passerelles::site::guide;
use passerelles::site::page::{Route, all};
use serde_json::Value;

use crate::built::{Sheet, every_page, none, site, unless};
use crate::links::{internal, path_of};

/// The topics of the wire format, as `product.md` §6 lists them.
const TOPICS: [&str; 12] = [
    "generative-ai",
    "ai",
    "data",
    "programming",
    "web",
    "cybersecurity",
    "infrastructure",
    "digital-basics",
    "creation",
    "science",
    "careers",
    "entrepreneurship",
];

/// The pages that every catalogue has.
const FIXED: [&str; 44] = [
    "/liste/",
    "/en/list/",
    "/embed/",
    "/en/embed/",
    "/integrer/",
    "/en/embedding/",
    "/",
    "/404.html",
    "/a-propos/",
    "/accessibilite/",
    "/chiffres/",
    "/confidentialite/",
    "/contribuer/",
    "/donnees/",
    "/en-ligne/",
    "/en/",
    "/en/404.html",
    "/en/about/",
    "/en/accessibility/",
    "/en/cities/",
    "/en/contribute/",
    "/en/data/",
    "/en/figures/",
    "/en/gallery/",
    "/en/guide/",
    "/en/legal/",
    "/en/offline/",
    "/en/offline/live.html",
    "/en/online/",
    "/en/partners/",
    "/en/privacy/",
    "/en/programs/",
    "/en/site-map/",
    "/en/topics/",
    "/galerie/",
    "/guide/",
    "/hors-ligne/",
    "/hors-ligne/vivante.html",
    "/mentions-legales/",
    "/partenaires/",
    "/plan-du-site/",
    "/programmes/",
    "/themes/",
    "/villes/",
];

/// Every page that `catalogue.json` calls for, read from its text rather than from the engine, but for places.
fn expected() -> BTreeSet<String> {
    let mut paths: BTreeSet<String> = FIXED.iter().map(|it| (*it).to_owned()).collect();
    let mut posters = Vec::new();
    let mut both = |fr: &str, en: &str, id: &str| {
        paths.insert(format!("/{fr}/{id}/"));
        paths.insert(format!("/en/{en}/{id}/"));
    };
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    for program in site().raw["programs"].as_array().expect("a list of programs") {
        let id = text(&program["id"]);
        both("programmes", "programs", &id);
        posters.extend([format!("/programmes/{id}/affiche/"), format!("/en/programs/{id}/poster/")]);
        for partner in program["partners"].as_array().expect("a list of partners") {
            both("partenaires", "partners", &text(&partner["id"]));
        }
    }
    TOPICS.iter().for_each(|topic| both("themes", "topics", topic));
    site().engine.areas().iter().for_each(|area| both("villes", "cities", &area.slug()));
    paths.extend(posters);
    for page in guide::pages(&site().engine, site().today) {
        paths.extend(Lang::ALL.map(|lang| Route::new(lang, page.clone()).path()));
    }
    paths
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn each_page_that_the_catalogue_calls_for_exists_in_both_languages_and_no_other() {
    let (wanted, found): (BTreeSet<String>, BTreeSet<String>) = (expected(), site().at.keys().cloned().collect());
    let missing = wanted.difference(&found).map(|path| format!("{path} is missing"));
    let extra = found.difference(&wanted).map(|path| format!("{path} is not called for"));
    none(missing.chain(extra).collect());
    println!("figure: pages = {}", found.len());
    println!("figure: programs = {}", site().engine.catalogue().programs.len());
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_list_of_pages_in_the_code_names_each_page_once() {
    let pages = all(&site().engine, site().today);
    assert_eq!(pages.iter().collect::<HashSet<_>>().len(), pages.len());
    assert_eq!(
        pages.len() * 2 + 8,
        site().sheets.len(),
        "both languages, with what is not found, the gallery and two pages without a network in each"
    );
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_town_and_departement_that_a_session_names_has_a_page() {
    let areas = site().engine.areas();
    let known = |code: &str| {
        areas.iter().any(|area| match area {
            Area::Commune(it) => it.code == code,
            Area::Department(it) => it.code == code,
            Area::Region(_) => false,
        })
    };
    let mut faults = Vec::new();
    for program in &site().engine.catalogue().programs {
        for place in program.sessions.iter().filter_map(|session| session.place.as_ref()) {
            let code = place.commune.as_ref().or(place.department.as_ref());
            faults.extend(code.and_then(|code| unless(known(code), format!("{}: {code} has no page", program.id))));
        }
    }
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn without_script_every_program_is_reached_by_links_from_the_home_page_of_its_language() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let home = if lang == Lang::Fr { "/" } else { "/en/" };
        let (mut seen, mut next) = (HashSet::from([home.to_owned()]), vec![home.to_owned()]);
        while let Some(sheet) = next.pop().and_then(|path| site().sheet(&path)) {
            let links = sheet.dom.all("a").into_iter().filter_map(|link| sheet.dom.elements[link].get("href"));
            for path in links.filter(|href| internal(href)).map(|href| path_of(sheet, href)) {
                let page = site().sheet(&path).filter(|it| it.route.lang == lang);
                if page.is_some() && seen.insert(path.clone()) {
                    next.push(path);
                }
            }
        }
        // What takes the place of another page is not led to by links.
        let instead = |path: &str| ["404.html", "/hors-ligne/", "/en/offline/"].iter().any(|it| path.contains(it));
        let pages = site().sheets.iter().filter(|it| it.route.lang == lang && !instead(&it.path));
        faults.extend(
            pages.filter(|it| !seen.contains(&it.path)).map(|it| format!("{} is not reached from {home}", it.path)),
        );
    }
    none(faults);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn a_program_page_shows_its_name_summary_partners_and_sources() {
    every_page(|sheet| match site().program(sheet) {
        Some(program) => shown(sheet, program),
        None => Vec::new(),
    });
}

fn shown(sheet: &Sheet, program: &passerelles::catalogue::Program) -> Vec<String> {
    let (dom, lang) = (&sheet.dom, sheet.route.lang);
    let main = dom.all("main")[0];
    let (heading, text) = (dom.text(dom.all("h1")[0]), dom.text(main));
    let links: Vec<(&str, String)> = dom
        .inside(main, "a")
        .into_iter()
        .map(|it| (dom.elements[it].get("href").unwrap_or_default(), dom.text(it)))
        .collect();
    let mut faults = vec![
        unless(heading == program.name, format!("its heading is {heading:?}, the program is {:?}", program.name)),
        unless(text.contains(program.summary.read(lang).0), "its summary is not shown"),
    ];
    for partner in &program.partners {
        let name = site().engine.catalogue().organisation(&partner.id).map_or("", |it| it.name.as_str());
        let linked = links.iter().any(|(href, said)| href.ends_with(&format!("/{}/", partner.id)) && said == name);
        faults.push(unless(linked, format!("partner {name:?} is not shown with a link")));
    }
    for source in &program.sources {
        let linked = links.iter().any(|(href, said)| *href == source.url && *said == source.title);
        faults.push(unless(linked, format!("source {} is not shown with a link", source.url)));
    }
    faults.into_iter().flatten().collect()
}
