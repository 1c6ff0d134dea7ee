//! A list beside the results of a place: what runs anywhere, and what is not precise enough to say. Never mixed with the
//! results, never hidden.

use leptos::prelude::*;

use crate::search::results::Hit;
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::scene::Scene;

/// The list under its own heading and count.
pub fn beside(
    scene: &Scene,
    title: &'static str,
    explained: &'static str,
    hits: &[Hit],
    total: usize,
    id: &'static str,
) -> AnyView {
    let programs = hits.iter().filter_map(|hit| Some((hit, scene.catalogue().programs.get(hit.row)?)));
    let items = programs.map(|(hit, program)| {
        let kind = (scene.words().kind)(program.kind);
        let note = format!("{kind} · {}", facts::badge(program, hit.life, scene.lang()));
        view! {
            <li class="aside-list__item">
                <a href=scene.path(Page::Program(program.id.clone()))>{program.name.clone()}</a>
                " "<span class="aside-list__note">{note}</span>
            </li>
        }
    });
    let (heading, own) = (format!("{id}-titre"), format!("{id}-titre"));
    view! {
        <section class="aside-list" id=id aria-labelledby=own>
            <h2 class="aside-list__title" id=heading>{title}" "<span class="aside-list__count">"("{total}")"</span></h2>
            <p>{explained}</p>
            <ul class="aside-list__list">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}
