//! A list beside the results of a place: what runs anywhere, and what is not precise enough to say. Never mixed with the
//! results, never hidden.

use leptos::prelude::*;

use crate::search::results::{Hit, Results};
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::view::{Row, View, drawn, keyed, live, memo, several};

/// So many lines can be looked through, and are listed whole.
const WHOLE: usize = 100;
/// Of more, so many are shown at first, and so many more each time.
const STEP: usize = 24;

/// How many of so many lines are shown at first.
fn at_first(count: usize) -> usize {
    if count > WHOLE { STEP } else { WHOLE }
}

/// One of the two lists: where it stands in the results, its heading, its text, its id.
#[derive(Clone, Copy)]
pub struct Beside {
    /// Its programs.
    pub hits: fn(&Results) -> &[Hit],
    /// How many there are in all.
    pub total: fn(&Results) -> usize,
    /// Its heading.
    pub title: &'static str,
    /// What it says of itself.
    pub explained: &'static str,
    /// Its id.
    pub id: &'static str,
}

/// The list under its own heading and count; nothing while it is empty.
pub fn beside(scene: &Scene, list: Beside) -> View {
    let (scene, results) = (scene.clone(), scene.results);
    // As a text: each type that is remembered is a copy of the framework's code.
    let count = memo(move || results.with(|results| (list.total)(results)).to_string());
    let some = memo(move || count.with(|count| count != "0"));
    drawn(move || some.get().then(|| section(&scene, list, count)))
}

fn section(scene: &Scene, list: Beside, count: Memo<String>) -> Element {
    // The lines stand below the cards and wait for them; the count above does not.
    let (all, results) = (scene.clone(), scene.late);
    let more = RwSignal::new(0);
    let most = move |hits: &[Hit]| at_first(hits.len()) + more.get();
    let rows = move || {
        results.with(|late| {
            let hits = (list.hits)(&late.results);
            hits.iter().take(most(hits)).map(|hit| item(&all, *hit)).collect()
        })
    };
    let left = move || {
        results.with(|late| {
            let hits = (list.hits)(&late.results);
            hits.len() > most(hits)
        })
    };
    let (heading, title) = (format!("{}-titre", list.id), format!("{}-titre", list.id));
    html::section()
        .class("aside-list")
        .attr("id", list.id)
        .attr("aria-labelledby", heading)
        .child(
            html::h2()
                .class("aside-list__title")
                .attr("id", title)
                .child(list.title)
                .child(" ")
                .child(html::span().class("aside-list__count").child("(").child(drawn(move || count.get())).child(")")),
        )
        .child(html::p().child(list.explained))
        .child(html::ul().class("aside-list__list").child(keyed(rows)))
        .child(scene.printed.then(|| rest(scene, list)))
        .child(
            html::button()
                .class("button needs-script")
                .attr("type", "button")
                .attr("hidden", live(move || !left()))
                .on("click", move |_| more.update(|more| *more += STEP))
                .child(scene.words().next_page),
        )
}

/// The lines after the first ones, where no script can show them.
fn rest(scene: &Scene, list: Beside) -> Option<Element> {
    let results = scene.results.read_untracked();
    let hits = (list.hits)(&results);
    let rows = hits.get(at_first(hits.len())..).filter(|rest| !rest.is_empty())?;
    let lines = rows.iter().map(|hit| (item(scene, *hit).draw)());
    Some(html::ul().class("aside-list__list no-script").child(lines.collect::<View>()))
}

fn item(scene: &Scene, hit: Hit) -> Row {
    let scene = scene.clone();
    let draw = move || {
        let program = scene.catalogue().programs.get(hit.row);
        let said = program.map(|program| {
            let kind = (scene.words().kind)(program.kind);
            let note = format!("{kind} · {}", facts::badge(program, hit.life, scene.lang()));
            several![
                html::a().attr("href", scene.path(Page::Program(program.id.clone()))).child(program.name.clone()),
                " ",
                html::span().class("aside-list__note").child(note)
            ]
        });
        html::li().class("aside-list__item").child(said)
    };
    Row { key: hit.row.to_string(), draw: Box::new(draw) }
}
