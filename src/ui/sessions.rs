//! The sessions of a program, as a real table with headers.

use leptos::prelude::*;

use crate::catalogue::{Program, Session};
use crate::place::area::{department, region};
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::scene::{Scene, text};

/// The table, the next sessions first; a sentence when there is none.
pub fn sessions(scene: &Scene, program: &Program) -> AnyView {
    let words = scene.words();
    if program.sessions.is_empty() {
        return view! { <section class="program__section"><h2>{words.sessions}</h2><p>{words.no_sessions}</p></section> }.into_any();
    }
    let heads = words.session_heads.map(|head| view! { <th scope="col">{head}</th> });
    // What is over steps back; the order of the record is kept otherwise.
    let (past, coming): (Vec<&Session>, Vec<&Session>) =
        program.sessions.iter().partition(|session| over(scene, session));
    let rows = coming.into_iter().chain(past).map(|session| row(scene, session)).collect_view();
    view! {
        <section class="program__section">
            <h2 id="sessions">{words.sessions}</h2>
            <div class="scroller" role="region" aria-labelledby="sessions" tabindex="0">
                <table class="sessions">
                    <caption class="visually-hidden">{words.sessions}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Whether the session is surely over.
fn over(scene: &Scene, session: &Session) -> bool {
    session.end.or(session.start).is_some_and(|last| last.latest() < scene.today)
}

fn row(scene: &Scene, session: &Session) -> impl IntoView + use<> {
    let (words, lang) = (scene.words(), scene.lang());
    let dash = || "–".to_owned();
    let dates = Some(facts::dates(session, lang)).filter(|said| !said.is_empty()).unwrap_or_else(dash);
    let dates = if over(scene, session) { format!("{dates} ({})", words.session_over) } else { dates };
    let format = session.format.map_or_else(|| words.not_stated.to_owned(), |format| (words.format)(format).to_owned());
    let length = session.duration.map_or_else(dash, |it| (words.duration)(it.value, it.unit));
    let deadline = session.apply_by.map_or_else(dash, |date| facts::date(date, lang));
    let class = if over(scene, session) { "sessions__row sessions__row--over" } else { "sessions__row" };
    let [_, head_format, head_dates, head_length, head_deadline] = words.session_heads;
    view! {
        <tr class=class>
            <th scope="row">{place(scene, session)}{note(scene, session)}</th>
            <td data-head=head_format>{format}</td>
            <td data-head=head_dates>{dates}</td>
            <td data-head=head_length>{length}</td>
            <td data-head=head_deadline>{deadline}</td>
        </tr>
    }
}

/// The place, as a link to its page where it has one, with its street or venue.
fn place(scene: &Scene, session: &Session) -> AnyView {
    let words = scene.words();
    let Some(place) = &session.place else {
        let online = session.format == Some(crate::catalogue::words::Format::Online);
        return if online { words.online } else { words.town_unknown }.into_any();
    };
    let name = facts::place(place).unwrap_or_else(|| words.town_unknown.to_owned());
    let town = place.city.as_ref().zip(place.department.as_ref());
    let slug = match town {
        Some((city, code)) => Some(format!("{}-{}", crate::place::fold::slug(city), code.to_ascii_lowercase())),
        None => department(place.department.as_deref().unwrap_or_default())
            .map(|it| crate::place::area::Area::Department(it).slug())
            .or_else(|| {
                region(place.region.as_deref().unwrap_or_default())
                    .map(|it| crate::place::area::Area::Region(it).slug())
            }),
    };
    let address = place.address.clone().map(|address| view! { <span class="sessions__address">{address}</span> });
    match slug {
        Some(slug) => view! { <a href=scene.path(Page::City(slug))>{name}</a>{address} }.into_any(),
        None => view! { {name}{address} }.into_any(),
    }
}

fn note(scene: &Scene, session: &Session) -> Option<AnyView> {
    let note = session.note.as_ref()?;
    Some(view! { <span class="sessions__note">{text(note, scene.lang())}</span> }.into_any())
}
