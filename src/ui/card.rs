//! A program in a list of results: what it is, where, for whom, at what price, and how alive it is.

use leptos::prelude::*;

use crate::catalogue::Program;
use crate::catalogue::life::Life;
use crate::search::results::Hit;
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::html::{self, Element};
use crate::ui::icon::{Icon, icon};
use crate::ui::marked::{Marks, marked, marked_text};
use crate::ui::scene::{Scene, turn};
use crate::ui::view::{View, drawn, several};

/// The card of the result at place `at` of its page; `near` names the commune that distances are counted from.
///
/// Its heading is there at once, the rest when it is its turn.
pub fn card(scene: &Scene, at: usize, hit: &Hit, near: Option<&str>, marks: Marks) -> Option<Element> {
    let program = scene.catalogue().programs.get(hit.row)?;
    let wait = scene.turn(turn::CARDS + at);
    let full = |part: fn(&Scene, &Program, &Hit, Option<&str>, Marks) -> View| {
        let Some(come) = wait else { return part(scene, program, hit, near, marks) };
        let (scene, hit, near) = (scene.clone(), *hit, near.map(str::to_owned));
        drawn(move || {
            let program = scene.catalogue().programs.get(hit.row).filter(|_| come.get());
            program.map(|program| part(&scene, program, &hit, near.as_deref(), marks))
        })
    };
    let link = html::a()
        .class("card__link")
        .attr("id", format!("carte-{}", program.id))
        .attr("href", scene.path(Page::Program(program.id.clone())))
        .child(marked(program.name.clone(), marks));
    let card = html::article()
        .class("card")
        .child(full(top))
        .child(html::h3().class("card__title").child(link))
        .child(full(body));
    Some(card)
}

fn top(scene: &Scene, program: &Program, hit: &Hit, _: Option<&str>, _: Marks) -> View {
    let kind = html::p().class("card__kind").child((scene.words().kind)(program.kind));
    html::div().class("card__top").child(kind).child(badge(program, hit.life, scene)).into()
}

fn body(scene: &Scene, program: &Program, hit: &Hit, near: Option<&str>, marks: Marks) -> View {
    let (words, lang) = (scene.words(), scene.lang());
    let distance = hit.km.zip(near).map(|(km, near)| (words.distance)(km.round() as u32, near));
    let place = facts::locations(program, lang, 3);
    let lengths = program.sessions.iter().any(|session| session.duration.is_some());
    several![
        html::p().class("card__summary").child(marked_text(&program.summary, scene, marks)),
        html::dl()
            .class("card__facts")
            .child(fact(Icon::Pin, words.fact_where, join(place, distance)))
            .child(fact(Icon::People, words.fact_for, facts::public(program, lang)))
            .child(program.cost.eur.is_some().then(|| fact(Icon::Euro, words.fact_cost, facts::cost(program, lang))))
            .child(lengths.then(|| fact(Icon::Clock, words.fact_duration, facts::lengths(program, lang)))),
        html::p()
            .class("card__partners")
            .child(words.fact_by)
            .child(" ")
            .child(marked(partners(scene, program), marks)),
    ]
}

/// The badge that says in words where a program stands in its life.
pub fn badge(program: &Program, life: Life, scene: &Scene) -> Element {
    let class = match life {
        Life::Dated(_) => "badge badge--dated",
        Life::Running => "badge badge--running",
        Life::Unconfirmed => "badge badge--unconfirmed",
        Life::Ended => "badge badge--ended",
    };
    html::p().class(class).child(facts::badge(program, life, scene.lang()))
}

fn fact(sign: Icon, name: &'static str, said: String) -> Element {
    html::div().class("card__fact").child(html::dt().child(icon(sign)).child(name)).child(html::dd().child(said))
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
