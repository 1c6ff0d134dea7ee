//! A program on one sheet of paper, to be pinned to a wall: its name, the essentials, and a code that leads to its page.

pub mod fit;

use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, newest, signup};
use crate::catalogue::{Program, Session};
use crate::site::facts;
use crate::site::page::{Page, Route};
use crate::site::words::stills::handouts::handouts;
use crate::ui::html::{self, Element};
use crate::ui::poster::fit::{Texts, size};
use crate::ui::scene::{Scene, text};
use crate::ui::view::{View, several};

/// How many dates and partners are named.
const DATES: usize = 4;
const PARTNERS: usize = 6;

/// A name of so many signs may be as large as a headline.
const SHORT: usize = 24;

/// The sheet on its desk, with the ways to print it and to go back.
pub fn poster(scene: &Scene, program: &Program) -> View {
    let said = handouts(scene.lang());
    let page = scene.path(Page::Program(program.id.clone()));
    several![
        html::div()
            .class("poster-tools")
            .child(
                html::button()
                    .class("button button--primary needs-script")
                    .attr("type", "button")
                    .attr("data-print", true)
                    .child(said.print),
            )
            .child(html::p().class("no-script").child(said.how_to_print))
            .child(html::a().attr("href", page).child(said.back)),
        sheet(scene, program),
    ]
}

fn sheet(scene: &Scene, program: &Program) -> Element {
    let (words, lang) = (scene.words(), scene.lang());
    let life = Life::of(program, scene.today);
    let notice = match life {
        Life::Ended => Some(handouts(lang).ended),
        Life::Unconfirmed => Some(words.unconfirmed_notice),
        Life::Dated(_) | Life::Running => None,
    };
    let rows = rows(scene, program, life);
    let short = program.name.chars().count() <= SHORT;
    let way = Way::of(scene, program);
    let size = size(&Texts {
        name: &program.name,
        short,
        summary: program.summary.read(lang).0,
        notice,
        facts: rows.iter().map(|(_, said)| said.as_str()).collect(),
        address: &way.address,
        small: vec![&way.facts_from, &way.made_by],
    });
    let facts = rows.into_iter().map(|(name, said)| {
        let class = (said == words.not_stated).then_some("poster__missing");
        html::div()
            .class("poster__row")
            .child(html::dt().child(name))
            .child(html::dd().attr("class", class).child(said))
    });
    let name = if short { "poster__name poster__name--short" } else { "poster__name" };
    html::article()
        .class("poster")
        .attr("data-size", size.to_string())
        .child(
            html::header()
                .class("poster__head")
                .child(html::p().class("poster__brand").child("Passerelles"))
                .child(html::p().class("poster__kind").child((words.kind)(program.kind))),
        )
        .child(html::h1().class(name).child(program.name.clone()))
        .child(html::p().class("poster__summary").child(text(&program.summary, lang)))
        .child(notice.map(|said| html::p().class("poster__notice").child(said)))
        .child(html::dl().class("poster__facts").child(facts.collect::<View>()))
        .child(foot(scene, program, way))
}

/// What it is good to know, as far as it is stated.
fn rows(scene: &Scene, program: &Program, life: Life) -> Vec<(&'static str, String)> {
    let (words, lang) = (scene.words(), scene.lang());
    let stated = |said: &str| said != words.not_stated;
    let entry = program.entry.map_or(words.not_stated, |it| (words.entry)(it));
    let rows = [
        (words.fact_for, facts::public(program, lang), true),
        (words.fact_where, facts::locations(program, lang, 4), true),
        (words.fact_when, when(scene, program, life), true),
        (words.fact_cost, facts::cost(program, lang), true),
        (words.fact_entry, entry.to_owned(), true),
        (words.fact_duration, facts::lengths(program, lang), false),
        (words.fact_level, program.level.map_or(words.not_stated, |it| (words.level)(it)).to_owned(), false),
        (words.fact_by, partners(scene, program), true),
    ];
    rows.into_iter().filter(|(_, said, always)| *always || stated(said)).map(|(name, said, _)| (name, said)).collect()
}

/// The dates still to come, with their places where these differ; without any, where the program stands.
fn when(scene: &Scene, program: &Program, life: Life) -> String {
    let (words, lang) = (scene.words(), scene.lang());
    let coming = |it: &&Session| it.end.or(it.start).is_some_and(|last| last.latest() >= scene.today);
    let sessions: Vec<&Session> = program.sessions.iter().filter(coming).collect();
    let place = |it: &Session| it.place.as_ref().and_then(facts::place);
    let differ = sessions.windows(2).any(|two| matches!(two, [one, other] if place(one) != place(other)));
    let mut dates: Vec<String> = Vec::new();
    for session in sessions {
        let date = facts::dates(session, lang);
        let said = match place(session).filter(|_| differ) {
            Some(place) => format!("{place} – {date}"),
            None => date,
        };
        if !dates.contains(&said) {
            dates.push(said);
        }
    }
    let more = dates.len().saturating_sub(DATES);
    dates.truncate(DATES);
    if more > 0 {
        dates.push((handouts(lang).more_dates)(more));
    }
    let [.., deadline] = words.session_heads;
    let deadlines = program.sessions.iter().filter_map(|it| it.apply_by).filter(|it| it.earliest() >= scene.today);
    dates.extend(deadlines.min().map(|date| format!("{} {}", deadline.to_lowercase(), facts::date(date, lang))));
    if dates.is_empty() { facts::badge(program, life, lang) } else { dates.join(", ") }
}

fn partners(scene: &Scene, program: &Program) -> String {
    let named = |id: &str| scene.catalogue().organisation(id).map_or_else(|| id.to_owned(), |it| it.name.clone());
    let mut names: Vec<String> = program.partners.iter().take(PARTNERS).map(|it| named(&it.id)).collect();
    let more = program.partners.len().saturating_sub(PARTNERS);
    if more > 0 {
        names.push((handouts(scene.lang()).more_partners)(more));
    }
    names.join(", ")
}

/// The way to the page, in words; where the facts come from, and when.
struct Way {
    address: String,
    facts_from: String,
    made_by: String,
}

impl Way {
    fn of(scene: &Scene, program: &Program) -> Way {
        let (lang, said) = (scene.lang(), handouts(scene.lang()));
        let whole = format!("{}{}", scene.base, scene.path(Page::Program(program.id.clone())));
        let short = whole.split_once("://").map_or(whole.as_str(), |(_, rest)| rest);
        let month = newest(program).map(|date| facts::date(Date { day: 0, ..date }, lang));
        let made = scene.catalogue().generated.map(|date| facts::date(date, lang));
        let made = made.map(|date| format!(" {} {date}.", scene.words().catalogue_of));
        Way {
            address: short.trim_end_matches('/').to_owned(),
            facts_from: (said.facts_from)(program.sources.len(), month.as_deref()),
            made_by: format!("{}{}", said.made_by, made.unwrap_or_default()),
        }
    }
}

/// The way to the page, as a code and in words.
fn foot(scene: &Scene, program: &Program, way: Way) -> Element {
    let said = handouts(scene.lang());
    let page = Route::new(scene.lang(), Page::Program(program.id.clone()));
    let [open, over] = said.all_about_it;
    let call = if signup(program, scene.today).is_some() { open } else { over };
    let code = html::img()
        .class("poster__code")
        .attr("src", page.qr("svg"))
        .attr("alt", (said.code)(&way.address))
        .attr("width", "180")
        .attr("height", "180");
    // It breaks between its parts.
    let parts = way.address.split_inclusive('/').map(|part| html::span().class("poster__part").child(part.to_owned()));
    let address = html::a().attr("href", page.path()).child(parts.collect::<View>());
    html::footer().class("poster__foot").child(code).child(
        html::div()
            .class("poster__way")
            .child(html::p().class("poster__call").child(call))
            .child(html::p().class("poster__address").child(address))
            .child(html::p().class("poster__small").child(way.facts_from))
            .child(html::p().class("poster__small").child(way.made_by)),
    )
}
