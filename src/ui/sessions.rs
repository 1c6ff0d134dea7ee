//! The sessions of a program, as a real table with headers.

use crate::catalogue::life::over;
use crate::catalogue::{Program, Session};
use crate::place::area::{department, region};
use crate::site::facts;
use crate::site::page::Page;
use crate::ui::html::{self, Element};
use crate::ui::scene::{Scene, text};
use crate::ui::view::{View, several};

/// The table, the next sessions first; a sentence when there is none.
pub fn sessions(scene: &Scene, program: &Program) -> Element {
    let words = scene.words();
    if program.sessions.is_empty() {
        return html::section()
            .class("program__section")
            .child(html::h2().child(words.sessions))
            .child(html::p().child(words.no_sessions));
    }
    let heads = words.session_heads.map(|head| html::th().attr("scope", "col").child(head));
    // What is over steps back; the order of the record is kept otherwise.
    let (past, coming): (Vec<&Session>, Vec<&Session>) =
        program.sessions.iter().partition(|session| over(session, scene.today));
    let rows = coming.into_iter().chain(past).map(|session| row(scene, session)).collect::<View>();
    html::section().class("program__section").child(html::h2().attr("id", "sessions").child(words.sessions)).child(
        html::div()
            .class("scroller")
            .attr("role", "region")
            .attr("aria-labelledby", "sessions")
            .attr("tabindex", "0")
            .child(
                html::table()
                    .class("sessions")
                    .child(html::caption().class("visually-hidden").child(words.sessions))
                    .child(html::thead().child(html::tr().child(heads)))
                    .child(html::tbody().child(rows)),
            ),
    )
}

fn row(scene: &Scene, session: &Session) -> Element {
    let (words, lang) = (scene.words(), scene.lang());
    let dash = || "–".to_owned();
    let dates = Some(facts::dates_on(session, scene.today, lang)).filter(|said| !said.is_empty()).unwrap_or_else(dash);
    let (over, passed) = (over(session, scene.today), |said: String| format!("{said} ({})", words.session_over));
    let format = session.format.map_or_else(|| words.not_stated.to_owned(), |format| (words.format)(format).to_owned());
    let length = session.duration.map_or_else(dash, |it| (words.duration)(it.value, it.unit));
    let deadline = session.apply_by.map_or_else(dash, |date| {
        let said = facts::date(date, lang);
        if date.latest() < scene.today { passed(said) } else { said }
    });
    let class = if over { "sessions__row sessions__row--over" } else { "sessions__row" };
    let [_, head_format, head_dates, head_length, head_deadline] = words.session_heads;
    html::tr()
        .class(class)
        .child(html::th().attr("scope", "row").child(place(scene, session)).child(note(scene, session)))
        .child(html::td().attr("data-head", head_format).child(format))
        .child(html::td().attr("data-head", head_dates).child(dates))
        .child(html::td().attr("data-head", head_length).child(length))
        .child(html::td().attr("data-head", head_deadline).child(deadline))
}

/// The place, as a link to its page where it has one, with its street or venue.
fn place(scene: &Scene, session: &Session) -> View {
    let words = scene.words();
    let Some(place) = &session.place else {
        let online = session.format == Some(crate::catalogue::words::Format::Online);
        return if online { words.online } else { words.town_unknown }.into();
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
    let address = place.address.clone().map(|address| html::p().class("sessions__address").child(address));
    match slug {
        Some(slug) => several![html::a().attr("href", scene.path(Page::City(slug))).child(name), address],
        None => several![name, address],
    }
}

fn note(scene: &Scene, session: &Session) -> Option<View> {
    let note = session.note.as_ref()?;
    Some(html::p().class("sessions__note").child(text(note, scene.lang())).into())
}
