//! A program in a list of results: what it is, where, for whom, at what price, and how alive it is.

use leptos::prelude::*;

use crate::catalogue::Program;
use crate::catalogue::life::Life;
use crate::search::results::Hit;
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::icon::{Icon, icon};
use crate::ui::marked::{Marks, marked, marked_text};
use crate::ui::scene::Scene;

/// The card of one result; `near` names the commune that distances are counted from.
pub fn card(scene: &Scene, hit: &Hit, near: Option<&str>, marks: Marks) -> Option<AnyView> {
    let program = scene.catalogue().programs.get(hit.row)?;
    let (words, lang) = (scene.words(), scene.lang());
    let id = format!("carte-{}", program.id);
    let distance = hit.km.zip(near).map(|(km, near)| (words.distance)(km.round() as u32, near));
    let place = facts::locations(program, lang, 3);
    let lengths = program.sessions.iter().any(|session| session.duration.is_some());
    let card = view! {
        <article class="card">
            <div class="card__top">
                <p class="card__kind">{(words.kind)(program.kind)}</p>
                {badge(program, hit.life, scene)}
            </div>
            <h3 class="card__title">
                <a class="card__link" id=id href=scene.path(Page::Program(program.id.clone()))>{marked(program.name.clone(), marks)}</a>
            </h3>
            <p class="card__summary">{marked_text(&program.summary, scene, marks)}</p>
            <dl class="card__facts">
                {fact(Icon::Pin, words.fact_where, join(place, distance))}
                {fact(Icon::People, words.fact_for, facts::public(program, lang))}
                {program.cost.eur.is_some().then(|| fact(Icon::Euro, words.fact_cost, facts::cost(program, lang)))}
                {lengths.then(|| fact(Icon::Clock, words.fact_duration, facts::lengths(program, lang)))}
            </dl>
            <p class="card__partners">{words.fact_by}" "{marked(partners(scene, program), marks)}</p>
        </article>
    };
    Some(card.into_any())
}

/// The badge that says in words where a program stands in its life.
pub fn badge(program: &Program, life: Life, scene: &Scene) -> impl IntoView + use<> {
    let class = match life {
        Life::Dated(_) => "badge badge--dated",
        Life::Running => "badge badge--running",
        Life::Unconfirmed => "badge badge--unconfirmed",
        Life::Ended => "badge badge--ended",
    };
    view! { <p class=class>{facts::badge(program, life, scene.lang())}</p> }
}

fn fact(sign: Icon, name: &'static str, said: String) -> impl IntoView + use<> {
    view! {
        <div class="card__fact">
            <dt>{icon(sign)}{name}</dt>
            <dd>{said}</dd>
        </div>
    }
}

fn join(place: String, distance: Option<String>) -> String {
    match distance {
        Some(distance) => format!("{place} – {distance}"),
        None => place,
    }
}

/// Names of the first partners, in one line.
fn partners(scene: &Scene, program: &Program) -> String {
    let named = |id: &str| scene.catalogue().organisation(id).map_or_else(|| id.to_owned(), |it| it.name.clone());
    let names: Vec<String> = program.partners.iter().take(4).map(|partner| named(&partner.id)).collect();
    let more = if program.partners.len() > names.len() { "…" } else { "" };
    format!("{}{more}", names.join(", "))
}
