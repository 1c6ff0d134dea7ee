//! Index pages: all programs A to Z, all places, all partners, all topics. Each entry is a link with the number it leads to.

use crate::catalogue::words::{Topic, Vocabulary};
use crate::place::area::Area;
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::query::Query;
use crate::site::open_data::words::data;
use crate::site::page::Page;
use crate::site::words::stills::stills;
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::shell::{foot, lead, sections};
use crate::ui::view::{View, several};

/// One entry of an index.
struct Entry {
    name: String,
    href: String,
    note: String,
}

/// All programs, A to Z.
pub fn programs(scene: &Scene) -> View {
    let words = scene.words();
    let all = &scene.catalogue().programs;
    let entries = all.iter().map(|program| Entry {
        name: program.name.clone(),
        href: scene.path(Page::Program(program.id.clone())),
        note: (words.kind)(program.kind).to_owned(),
    });
    several![lead(words.programs, (words.programs_text)(all.len())), lettered(scene, entries.collect())]
}

/// All partners, A to Z.
pub fn partners(scene: &Scene) -> View {
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
    several![lead(words.partners, (words.partners_text)(ids.len())), lettered(scene, entries.collect())]
}

/// All places: communes, départements, régions.
pub fn cities(scene: &Scene) -> View {
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
    several![
        lead(words.cities, words.cities_text),
        group(communes, |area| matches!(area, Area::Commune(_))),
        group(departments, |area| matches!(area, Area::Department(_))),
        group(regions, |area| matches!(area, Area::Region(_)))
    ]
}

/// All topics, as tiles.
pub fn topics(scene: &Scene) -> View {
    let words = scene.words();
    let tiles = Topic::ALL.iter().map(|topic| {
        let page = Page::Topic(*topic);
        let said = count(scene, &page);
        html::li()
            .class("tile")
            .child(
                html::h2()
                    .class("tile__title")
                    .child(html::a().class("tile__link").attr("href", scene.path(page)).child((words.topic)(*topic))),
            )
            .child(html::p().class("tile__text").child((words.topic_text)(*topic)))
            .child(html::p().class("tile__count").child(said))
    });
    several![lead(words.topics, words.topics_text), html::ul().class("tiles").child(tiles.collect::<View>())]
}

/// All sections of the site, the topics among them.
pub fn site_map(scene: &Scene) -> View {
    let (words, said) = (scene.words(), stills(scene.lang()));
    let link = |(page, name): (Page, &'static str)| Entry {
        name: name.to_owned(),
        note: if page.searches() { count(scene, &page) } else { String::new() },
        href: scene.path(page),
    };
    let topics = Topic::ALL.iter().map(|topic| (Page::Topic(*topic), (words.topic)(*topic)));
    let browse = sections(words).into_iter().filter(|(page, _)| *page != Page::About).chain(topics);
    let (way, site): (Vec<_>, Vec<_>) =
        foot(words).into_iter().partition(|(page, _)| matches!(page, Page::Guide(_) | Page::Figures));
    let site = site.into_iter().chain([(Page::Data, data(scene.lang()).title)]).collect();
    let groups = [browse.collect(), way, site];
    let groups = said.site_map_heads.into_iter().zip(groups);
    let groups =
        groups.map(|(head, pages): (_, Vec<_>)| section(head.to_owned(), None, pages.into_iter().map(link).collect()));
    several![lead(said.site_map, said.site_map_text), groups.collect::<View>()]
}

/// How many programs a landing page lists, in words.
fn count(scene: &Scene, page: &Page) -> String {
    let query = page.effective(&Query::default());
    (scene.words().count)(scene.total(&query))
}

/// Stands for names that begin with a figure or a sign.
const FIGURES: &str = "0–9";

/// Entries grouped by first letter, with links to the letters.
fn lettered(scene: &Scene, entries: Vec<Entry>) -> View {
    let mut groups: Vec<(String, Vec<Entry>)> = Vec::new();
    for entry in by_text(entries, |entry| format!("{} {}", fold(&entry.name), entry.href)) {
        let first = fold(&entry.name).chars().next().filter(|it| it.is_ascii_alphabetic());
        let letter = first.map_or_else(|| FIGURES.to_owned(), |it| it.to_ascii_uppercase().to_string());
        match groups.last_mut() {
            Some((last, list)) if *last == letter => list.push(entry),
            _ => groups.push((letter, vec![entry])),
        }
    }
    let letters = groups
        .iter()
        .map(|(letter, _)| {
            html::li().child(html::a().attr("href", format!("#{}", anchor(letter))).child(letter.clone()))
        })
        .collect::<View>();
    let sections = groups
        .into_iter()
        .map(|(letter, entries)| section(letter.clone(), Some(anchor(&letter)), entries))
        .collect::<View>();
    several![
        html::nav().class("letters").attr("aria-label", scene.words().letters).child(html::ul().child(letters)),
        sections
    ]
}

fn anchor(letter: &str) -> String {
    if letter == FIGURES { "lettre-0".to_owned() } else { format!("lettre-{}", letter.to_ascii_lowercase()) }
}

fn section(title: String, id: Option<String>, entries: Vec<Entry>) -> Element {
    let items = entries.into_iter().map(|entry| {
        html::li()
            .child(html::a().attr("href", entry.href).child(entry.name))
            .child(" ")
            .child(html::span().class("index-list__count").child(entry.note))
    });
    html::section()
        .class("group")
        .child(html::h2().attr("id", id).child(title))
        .child(html::ul().class("index-list").child(items.collect::<View>()))
}
