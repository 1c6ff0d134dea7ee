//! The page of one program: what it is, for whom, where and when, what it costs, how to get in; then who carries it, its
//! sessions, its sources, and programs like it.

use leptos::prelude::*;

use crate::catalogue::life::Life;
use crate::catalogue::{Partner, Program, Source};
use crate::site::facts;
use crate::site::page::Page;
use crate::site::similar::similar;
use crate::ui::card::badge;
use crate::ui::scene::{Scene, text};
use crate::ui::sessions::sessions;
use crate::ui::share::share;

/// How many similar programs are proposed.
const SIMILAR: usize = 3;

/// The page.
pub fn program(scene: &Scene, program: &Program) -> AnyView {
    let (words, lang) = (scene.words(), scene.lang());
    let life = Life::of(program, scene.today);
    let notice = match life {
        Life::Ended => Some(words.ended_notice),
        Life::Unconfirmed => Some(words.unconfirmed_notice),
        Life::Dated(_) | Life::Running => None,
    };
    let partners = program.partners.iter().map(|it| partner(scene, it)).collect_view();
    let sources = program.sources.iter().map(|it| source(scene, it)).collect_view();
    view! {
        <article class="program">
            <header class="program__head lead">
                <div class="card__top"><p class="card__kind">{(words.kind)(program.kind)}</p>{badge(program, life, scene)}</div>
                <h1>{program.name.clone()}</h1>
                <p class="program__summary lead__text">{text(&program.summary, lang)}</p>
            </header>
            {notice.map(|said| view! { <p class="notice">{said}</p> })}
            {actions(scene, program, life)}
            {facts_of(scene, program)}
            <section class="program__section">
                <h2>{words.partners}</h2>
                <ul class="partners">{partners}</ul>
            </section>
            {sessions(scene, program)}
            <section class="program__section">
                <h2>{words.sources}</h2>
                <p>{words.sources_text}</p>
                <ol class="sources">{sources}</ol>
            </section>
            {alike(scene, program)}
        </article>
    }
    .into_any()
}

fn actions(scene: &Scene, program: &Program, life: Life) -> impl IntoView + use<> {
    let words = scene.words();
    // Nobody is sent to the sign-up page of what is over.
    let signup = program.signup.clone().filter(|_| life != Life::Ended);
    let info = program.info.clone().filter(|info| signup.as_ref() != Some(info));
    let none = signup.is_none() && info.is_none();
    view! {
        <div class="program__actions">
            {signup.map(|href| view! { <a class="button button--primary" href=href rel="external">{words.sign_up}</a> })}
            {info.map(|href| view! { <a class="button" href=href rel="external">{words.learn_more}</a> })}
            {none.then(|| view! { <p>{words.no_link}</p> })}
            {share(scene, words.share)}
        </div>
    }
}

fn facts_of(scene: &Scene, program: &Program) -> impl IntoView + use<> {
    let (words, lang) = (scene.words(), scene.lang());
    let stated = |said: Option<String>| said.unwrap_or_else(|| words.not_stated.to_owned());
    let mut dates: Vec<String> = Vec::new();
    for said in program.sessions.iter().map(|it| facts::dates(it, lang)).filter(|said| !said.is_empty()) {
        if !dates.contains(&said) {
            dates.push(said);
        }
    }
    let most = 3;
    let when = if dates.len() > most {
        format!("{}…", dates.get(..most).unwrap_or_default().join(", "))
    } else {
        dates.join(", ")
    };
    let certification = program.certification.as_ref().map(|it| text(it, lang));
    let rows = [
        (words.fact_for, facts::public(program, lang)),
        (words.fact_where, facts::locations(program, lang, 6)),
        (words.fact_when, stated(Some(when).filter(|it| !it.is_empty()))),
        (words.fact_cost, facts::cost(program, lang)),
        (words.fact_duration, facts::lengths(program, lang)),
        (words.fact_entry, stated(program.entry.map(|it| (words.entry)(it).to_owned()))),
        (words.fact_level, stated(program.level.map(|it| (words.level)(it).to_owned()))),
        (words.fact_languages, facts::languages(program, lang)),
    ];
    let rows = rows.map(|(name, said)| {
        let class = if said == words.not_stated { "facts__said facts__said--missing" } else { "facts__said" };
        view! { <div class="facts__row"><dt>{name}</dt><dd class=class>{said}</dd></div> }
    });
    let topics = program.topics.iter().map(|topic| {
        let href = scene.path(Page::Topic(*topic));
        view! { <li><a href=href>{(words.topic)(*topic)}</a></li> }
    });
    view! {
        <dl class="facts">
            {rows}
            {certification.map(|said| view! { <div class="facts__row"><dt>{words.fact_certification}</dt><dd class="facts__said">{said}</dd></div> })}
            {(!program.topics.is_empty()).then(|| view! {
                <div class="facts__row"><dt>{words.fact_topics}</dt><dd class="facts__said"><ul class="facts__list">{topics.collect_view()}</ul></dd></div>
            })}
        </dl>
    }
}

fn partner(scene: &Scene, it: &Partner) -> impl IntoView + use<> {
    let words = scene.words();
    let organisation = scene.catalogue().organisation(&it.id);
    let name = organisation.map_or_else(|| it.id.clone(), |it| it.name.clone());
    let kind = organisation.and_then(|it| it.kind).map(|kind| (words.organisation)(kind));
    let role = it.role.map(|role| (words.role)(role));
    let said = [kind, role].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="partner">
            {monogram(&name)}
            <span class="partner__text">
                <a href=scene.path(Page::Partner(it.id.clone()))>{name}</a>
                " "<span class="partner__role">{said}</span>
            </span>
        </li>
    }
}

/// The drawn tile of an organisation: two letters of its name, on one of six tones.
pub fn monogram(name: &str) -> impl IntoView + use<> {
    let initials: Vec<char> = name
        .split(|sign: char| sign.is_ascii_punctuation() || sign == ' ' || sign == '’')
        .filter_map(|word| word.chars().next())
        .collect();
    let letters: String = match initials.as_slice() {
        [first, second, ..] => [*first, *second].iter().collect(),
        _ => name.chars().filter(|sign| !sign.is_ascii_punctuation()).take(2).collect(),
    };
    let tone = name.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 6;
    view! { <span class="monogram" data-tone=tone.to_string() aria-hidden="true">{letters.to_ascii_uppercase()}</span> }
}

fn source(scene: &Scene, it: &Source) -> impl IntoView + use<> {
    let lang = scene.lang();
    let seen = it.seen.map_or_else(|| scene.words().undated.to_owned(), |seen| facts::date(seen, lang));
    view! {
        <li class="sources__item">
            <a href=it.url.clone() rel="external">{it.title.clone()}</a>
            " "<span class="sources__date">{seen}</span>
        </li>
    }
}

/// The way on: programs like this one.
fn alike(scene: &Scene, program: &Program) -> Option<AnyView> {
    let words = scene.words();
    let rows = similar(&scene.engine, program, scene.today, SIMILAR);
    let others: Vec<&Program> = rows.into_iter().filter_map(|row| scene.catalogue().programs.get(row)).collect();
    if others.is_empty() {
        return None;
    }
    let tiles = others.into_iter().map(|it| {
        view! {
            <li class="tile">
                <a class="tile__link" href=scene.path(Page::Program(it.id.clone()))>{it.name.clone()}</a>
                <p class="tile__text">{text(&it.summary, scene.lang())}</p>
            </li>
        }
    });
    let section = view! {
        <section class="program__section"><h2>{words.similar}</h2><ul class="tiles">{tiles.collect_view()}</ul></section>
    };
    Some(section.into_any())
}
