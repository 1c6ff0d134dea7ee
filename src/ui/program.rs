//! The page of one program: what it is, for whom, where and when, what it costs, how to get in; then passing it on, who carries
//! it, its sessions, its sources, and programs like it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, closed, newest, signup};
use crate::catalogue::text::Lang;
use crate::catalogue::words::Status;
use crate::catalogue::{Partner, Program, Source};
use crate::site::facts;
use crate::site::letter::letter;
use crate::site::page::{Page, Route};
use crate::site::share::about;
use crate::site::similar::similar;
use crate::site::words::share::share_words;
use crate::site::words::sources::source_words;
use crate::site::words::words;
use crate::ui::card::badge;
use crate::ui::html::{self, Element};
use crate::ui::list::keeper;
use crate::ui::scene::{Scene, text};
use crate::ui::sessions::sessions;
use crate::ui::share::{Told, file, share, way};
use crate::ui::view::{View, drawn, several};

/// How many similar programs are proposed.
const SIMILAR: usize = 3;

/// The page.
pub fn program(scene: &Scene, program: &Program) -> Element {
    let (words, lang) = (scene.words(), scene.lang());
    let life = Life::of(program, scene.today);
    let notice = match life {
        Life::Ended => Some(words.ended_notice),
        Life::Unconfirmed => Some(words.unconfirmed_notice),
        Life::Dated(_) | Life::Running => None,
    };
    let partners = program.partners.iter().map(|it| partner(scene, it)).collect::<View>();
    let sources = program.sources.iter().map(|it| source(scene, it)).collect::<View>();
    html::article()
        .class("program")
        .child(
            html::header()
                .class("program__head lead")
                .child(
                    html::div()
                        .class("card__top")
                        .child(html::p().class("card__kind").child((words.kind)(program.kind)))
                        .child(badge(program, life, scene)),
                )
                .child(html::h1().child(program.name.clone()))
                .child(html::p().class("program__summary lead__text").child(text(&program.summary, lang))),
        )
        .child(notice.map(|said| html::p().class("notice").child(said)))
        .child(actions(scene, program))
        .child(facts_of(scene, program))
        .child(share(scene, words.share, passed_on(scene, program)))
        .child(
            html::section()
                .class("program__section")
                .child(html::h2().child(words.partners))
                .child(html::ul().class("partners").child(partners)),
        )
        .child(sessions(scene, program))
        .child(
            html::section()
                .class("program__section")
                .child(html::h2().child(words.sources))
                .child(
                    html::p()
                        .child((source_words(lang).text)(newest(program).map(|it| facts::date(it, lang)).as_deref())),
                )
                .child(html::ol().class("sources").child(sources))
                .child(mistake(scene, program)),
        )
        .child(alike(scene, program))
}

fn actions(scene: &Scene, program: &Program) -> Element {
    let words = scene.words();
    let signup = signup(program, scene.today).cloned();
    let info = more(program).cloned().filter(|info| signup.as_ref() != Some(info));
    let [no_link, closed_since] = words.no_link;
    let closed = closed(program, scene.today).map(|by| format!("{closed_since} {}", facts::date(by, scene.lang())));
    let none = signup.is_none() && info.is_none();
    html::div()
        .class("program__actions")
        .child(signup.map(|href| {
            html::a().class("button button--primary").attr("href", href).attr("rel", "external").child(words.sign_up)
        }))
        .child(
            info.map(|href| {
                html::a().class("button").attr("href", href).attr("rel", "external").child(words.learn_more)
            }),
        )
        .child(none.then(|| html::p().child(no_link)))
        .child(closed.map(|said| html::p().child(said)))
        .child(keeper(scene, &program.id, &program.name))
        .child(kept_link(scene))
}

/// The page that tells more: where none is known, that on which one signs up, also once it is too late, but not for what has ended.
pub fn more(program: &Program) -> Option<&String> {
    program.info.as_ref().or(program.signup.as_ref().filter(|_| program.status != Status::Ended))
}

/// What a message says of the program, and what its page can be taken away as.
fn passed_on(scene: &Scene, program: &Program) -> Told {
    let (said, lang) = (share_words(scene.lang()), scene.lang());
    let route = Route::new(lang, Page::Program(program.id.clone()));
    let (about, id) = (about(program, lang), program.id.clone());
    let calendar = coming(program, scene.today);
    Arc::new(move || {
        let more = several![
            way(said.qr, route.qr("svg")),
            file(said.qr_pixels, route.qr("png")),
            way(said.poster, Route::new(lang, Page::Poster(id.clone())).path()),
            calendar.then(|| file(said.calendar, route.beside("calendrier.ics", "calendar.ics")))
        ];
        (about.clone(), route.path(), more)
    })
}

/// Whether the calendar of a program is worth offering: every day that is known is in it, one is still to come.
pub(super) fn coming(program: &Program, today: Date) -> bool {
    let coming = |date: Date| date.day > 0 && date.latest() >= today;
    program.sessions.iter().any(|it| [it.start, it.end, it.apply_by].into_iter().flatten().any(coming))
}

/// Leads to the list, and says how much it holds.
fn kept_link(scene: &Scene) -> Element {
    let (kept, name) = (scene.hands.kept, share_words(scene.lang()).list);
    let count = drawn(move || {
        let count = kept.with(|kept| kept.split(',').filter(|id| !id.is_empty()).count());
        (count > 0).then(|| format!(" ({count})"))
    });
    html::a().attr("href", scene.path(Page::List)).child(name).child(count)
}

/// What is worth knowing of a program, under the names of the facts.
pub fn rows(program: &Program, today: Date, lang: Lang) -> [(&'static str, String); 8] {
    let words = words(lang);
    let stated = |said: Option<String>| said.unwrap_or_else(|| words.not_stated.to_owned());
    [
        (words.fact_for, facts::public(program, lang)),
        (words.fact_where, facts::locations(program, lang, 6)),
        (words.fact_when, facts::when(program, today, lang)),
        (words.fact_cost, facts::cost(program, lang)),
        (words.fact_duration, facts::lengths(program, lang)),
        (words.fact_entry, stated(program.entry.map(|it| (words.entry)(it).to_owned()))),
        (words.fact_level, stated(program.level.map(|it| (words.level)(it).to_owned()))),
        (words.fact_languages, facts::languages(program, lang)),
    ]
}

fn facts_of(scene: &Scene, program: &Program) -> Element {
    let (words, lang) = (scene.words(), scene.lang());
    let certification = program.certification.as_ref().map(|it| text(it, lang));
    let rows = rows(program, scene.today, lang).map(|(name, said)| {
        let class = if said == words.not_stated { "facts__said facts__said--missing" } else { "facts__said" };
        html::div().class("facts__row").child(html::dt().child(name)).child(html::dd().class(class).child(said))
    });
    let topics = program.topics.iter().map(|topic| {
        let href = scene.path(Page::Topic(*topic));
        html::li().child(html::a().attr("href", href).child((words.topic)(*topic)))
    });
    html::dl()
        .class("facts")
        .child(rows)
        .child(certification.map(|said| {
            html::div()
                .class("facts__row")
                .child(html::dt().child(words.fact_certification))
                .child(html::dd().class("facts__said").child(said))
        }))
        .child((!program.topics.is_empty()).then(|| {
            html::div().class("facts__row").child(html::dt().child(words.fact_topics)).child(
                html::dd().class("facts__said").child(html::ul().class("facts__list").child(topics.collect::<View>())),
            )
        }))
}

fn partner(scene: &Scene, it: &Partner) -> Element {
    let words = scene.words();
    let organisation = scene.catalogue().organisation(&it.id);
    let name = organisation.map_or_else(|| it.id.clone(), |it| it.name.clone());
    let kind = organisation.and_then(|it| it.kind).map(|kind| (words.organisation)(kind));
    let role = it.role.map(|role| (words.role)(role));
    let said = [kind, role].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    html::li().class("partner").child(monogram(&name)).child(
        html::span()
            .class("partner__text")
            .child(html::a().attr("href", scene.path(Page::Partner(it.id.clone()))).child(name))
            .child(" ")
            .child(html::span().class("partner__role").child(said)),
    )
}

/// The drawn tile of an organisation: two letters of its name, on one of six tones.
pub fn monogram(name: &str) -> Element {
    let initials: Vec<char> = name
        .split(|sign: char| sign.is_ascii_punctuation() || sign == ' ' || sign == '’')
        .filter_map(|word| word.chars().next())
        .collect();
    let letters: String = match initials.as_slice() {
        [first, second, ..] => [*first, *second].iter().collect(),
        _ => name.chars().filter(|sign| !sign.is_ascii_punctuation()).take(2).collect(),
    };
    let tone = name.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte))) % 6;
    html::span()
        .class("monogram")
        .attr("data-tone", tone.to_string())
        .attr("aria-hidden", "true")
        .child(letters.to_ascii_uppercase())
}

fn source(scene: &Scene, it: &Source) -> Element {
    let lang = scene.lang();
    let said = source_words(lang);
    let seen = it.seen.map_or_else(|| said.undated.to_owned(), |seen| facts::date(seen, lang));
    let spoken = it.lang.as_deref().unwrap_or("fr");
    let foreign = (spoken != lang.tag()).then(|| spoken.to_owned());
    html::li()
        .class("sources__item")
        .child(
            html::a()
                .attr("href", it.url.clone())
                .attr("rel", "external")
                .attr("lang", foreign)
                .child(it.title.clone()),
        )
        .child(" ")
        .child(html::span().class("sources__date").child(seen))
        .child(
            it.supports
                .as_ref()
                .map(|it| html::span().class("sources__facts").child(format!("{} {}", said.shows, said.said(it)))),
        )
}

/// Where to tell that the record is wrong: a ready letter, or the page that tells how.
fn mistake(scene: &Scene, program: &Program) -> Element {
    let (said, route) = (source_words(scene.lang()), &scene.route);
    let page = format!("{}{}", scene.base, route.path());
    let ready = |help| letter(help, &(said.mistake_title)(&program.name), &(said.mistake_body)(&page));
    let letter = scene.help.as_deref().map(ready);
    let external = letter.as_ref().map(|_| "external");
    let href = letter.unwrap_or_else(|| scene.path(Page::Contribute));
    html::p().child(html::a().attr("href", href).attr("rel", external).child(said.mistake))
}

/// The way on: programs like this one.
fn alike(scene: &Scene, program: &Program) -> Option<View> {
    let words = scene.words();
    let rows = similar(&scene.engine, program, scene.today, SIMILAR);
    let others: Vec<&Program> = rows.into_iter().filter_map(|row| scene.catalogue().programs.get(row)).collect();
    if others.is_empty() {
        return None;
    }
    let tiles = others.into_iter().map(|it| {
        let link = html::a().class("tile__link").attr("href", scene.path(Page::Program(it.id.clone())));
        html::li()
            .class("tile")
            .child(html::h3().class("tile__title").child(link.child(it.name.clone())))
            .child(html::p().class("tile__text").child(text(&it.summary, scene.lang())))
    });
    let section = html::section()
        .class("program__section")
        .child(html::h2().child(words.similar))
        .child(html::ul().class("tiles").child(tiles.collect::<View>()));
    Some(section.into())
}
