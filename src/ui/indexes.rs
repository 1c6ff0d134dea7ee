//! Index pages: all programs A to Z, all places, all partners, all topics. Each entry is a link with the number it leads to.

use leptos::prelude::*;

use crate::catalogue::words::{Topic, Vocabulary};
use crate::place::area::Area;
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::query::Query;
use crate::search::Context;
use crate::site::page::Page;
use crate::ui::scene::Scene;

/// One entry of an index.
struct Entry {
    name: String,
    href: String,
    note: String,
}

/// All programs, A to Z.
pub fn programs(scene: &Scene) -> AnyView {
    let words = scene.words();
    let all = &scene.catalogue().programs;
    let entries = all.iter().map(|program| Entry {
        name: program.name.clone(),
        href: scene.path(Page::Program(program.id.clone())),
        note: (words.kind)(program.kind).to_owned(),
    });
    view! { {lead(words.programs, (words.programs_text)(all.len()))}{lettered(scene, entries.collect())} }.into_any()
}

/// All partners, A to Z.
pub fn partners(scene: &Scene) -> AnyView {
    let words = scene.words();
    let ids = scene.engine.partners();
    let entries = ids.iter().map(|id| {
        let page = Page::Partner(id.clone());
        Entry {
            name: scene.catalogue().organisation(id).map_or_else(|| id.clone(), |it| it.name.clone()),
            note: count(scene, &page),
            href: scene.path(page),
        }
    });
    view! { {lead(words.partners, (words.partners_text)(ids.len()))}{lettered(scene, entries.collect())} }.into_any()
}

/// All places: communes, départements, régions.
pub fn cities(scene: &Scene) -> AnyView {
    let words = scene.words();
    let areas = scene.engine.areas();
    let group = |title: &'static str, belongs: fn(&Area) -> bool| {
        let entries = areas.iter().filter(|area| belongs(area)).map(|area| {
            let page = Page::City(area.slug());
            Entry { name: area.label(), note: count(scene, &page), href: scene.path(page) }
        });
        section(title.to_owned(), None, entries.collect())
    };
    let [communes, departments, regions] = words.area_groups;
    view! {
        {lead(words.cities, words.cities_text.to_owned())}
        {group(communes, |area| matches!(area, Area::Commune(_)))}
        {group(departments, |area| matches!(area, Area::Department(_)))}
        {group(regions, |area| matches!(area, Area::Region(_)))}
    }
    .into_any()
}

/// All topics, as tiles.
pub fn topics(scene: &Scene) -> AnyView {
    let words = scene.words();
    let tiles = Topic::ALL.iter().map(|topic| {
        let page = Page::Topic(*topic);
        let said = count(scene, &page);
        view! {
            <li class="tile">
                <a class="tile__link" href=scene.path(page)>{(words.topic)(*topic)}</a>
                <p class="tile__text">{(words.topic_text)(*topic)}</p>
                <p class="tile__count">{said}</p>
            </li>
        }
    });
    view! { {lead(words.topics, words.topics_text.to_owned())}<ul class="tiles">{tiles.collect_view()}</ul> }.into_any()
}

fn lead(title: &'static str, said: String) -> impl IntoView {
    view! { <header class="lead"><h1>{title}</h1><p class="lead__text">{said}</p></header> }
}

/// How many programs a landing page lists, in words.
fn count(scene: &Scene, page: &Page) -> String {
    let query = page.effective(&Query::default());
    let context = Context { today: scene.today, communes: None };
    (scene.words().count)(scene.engine.total(&query, context))
}

/// Entries grouped by first letter, with links to the letters.
fn lettered(scene: &Scene, entries: Vec<Entry>) -> impl IntoView + use<> {
    let mut groups: Vec<(String, Vec<Entry>)> = Vec::new();
    for entry in by_text(entries, |entry| format!("{} {}", fold(&entry.name), entry.href)) {
        let first = fold(&entry.name).chars().next().filter(|it| it.is_ascii_alphabetic());
        let letter = first.map_or_else(|| "#".to_owned(), |it| it.to_ascii_uppercase().to_string());
        match groups.last_mut() {
            Some((last, list)) if *last == letter => list.push(entry),
            _ => groups.push((letter, vec![entry])),
        }
    }
    let letters = groups
        .iter()
        .map(|(letter, _)| view! { <li><a href=format!("#{}", anchor(letter))>{letter.clone()}</a></li> })
        .collect_view();
    let sections = groups
        .into_iter()
        .map(|(letter, entries)| section(letter.clone(), Some(anchor(&letter)), entries))
        .collect_view();
    view! { <nav class="letters" aria-label=scene.words().letters><ul>{letters}</ul></nav>{sections} }
}

fn anchor(letter: &str) -> String {
    if letter == "#" { "lettre-0".to_owned() } else { format!("lettre-{}", letter.to_ascii_lowercase()) }
}

fn section(title: String, id: Option<String>, entries: Vec<Entry>) -> impl IntoView {
    let items = entries.into_iter().map(|entry| {
        view! { <li><a href=entry.href>{entry.name}</a>" "<span class="index-list__count">{entry.note}</span></li> }
    });
    view! { <section class="group"><h2 id=id>{title}</h2><ul class="index-list">{items.collect_view()}</ul></section> }
}
