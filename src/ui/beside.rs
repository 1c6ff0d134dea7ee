//! A list beside the results of a place: what runs anywhere, and what is not precise enough to say. Never mixed with the
//! results, never hidden.

use leptos::prelude::*;

use crate::search::results::{Hit, Results};
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::keyed::{Row, keyed};
use crate::ui::scene::Scene;

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
pub fn beside(scene: &Scene, list: Beside) -> AnyView {
    let (scene, results) = (scene.clone(), scene.results);
    let count = Memo::new(move |_| results.with(|results| (list.total)(results)));
    let some = Memo::new(move |_| count.get() > 0);
    (move || some.get().then(|| section(&scene, list, count))).into_any()
}

fn section(scene: &Scene, list: Beside, count: Memo<usize>) -> AnyView {
    let (all, results) = (scene.clone(), scene.results);
    let rows = move || results.with(|results| (list.hits)(results).iter().map(|hit| item(&all, *hit)).collect());
    let (heading, title) = (format!("{}-titre", list.id), format!("{}-titre", list.id));
    view! {
        <section class="aside-list" id=list.id aria-labelledby=heading>
            <h2 class="aside-list__title" id=title>{list.title}" "<span class="aside-list__count">"("{move || count.get()}")"</span></h2>
            <p>{list.explained}</p>
            <ul class="aside-list__list">{keyed(rows)}</ul>
        </section>
    }
    .into_any()
}

fn item(scene: &Scene, hit: Hit) -> Row {
    let scene = scene.clone();
    let draw = move || {
        let Some(program) = scene.catalogue().programs.get(hit.row) else { return ().into_any() };
        let kind = (scene.words().kind)(program.kind);
        let note = format!("{kind} · {}", facts::badge(program, hit.life, scene.lang()));
        view! {
            <li class="aside-list__item">
                <a href=scene.path(Page::Program(program.id.clone()))>{program.name.clone()}</a>
                " "<span class="aside-list__note">{note}</span>
            </li>
        }
        .into_any()
    };
    Row { key: hit.row.to_string(), draw: Box::new(draw) }
}
