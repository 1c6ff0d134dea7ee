//! Clicks, ticks and typed words, listened to at the window: links stay links and forms stay forms, and each gesture becomes
//! a new query whose address is written.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlAnchorElement, HtmlInputElement, HtmlSelectElement, MouseEvent};

use crate::browser::address::{Then, Write, current, remember, scrolled, within};
use crate::browser::app::Live;
use crate::browser::dom::{by_id, later, listen, window};
use crate::browser::{attention, export, layout, sheet};
use crate::query::Query;
use crate::query::param::Param;
use crate::site::page::{Page, Route};
use crate::ui::finder::FORM;

/// How long a typist pauses before the list follows, in milliseconds.
const PAUSE: i32 = 250;
/// How long after the last scroll its place is written down, in milliseconds.
const SETTLED: i32 = 150;

/// Starts listening.
pub fn listen_to(live: Live) {
    listen::<MouseEvent>("click", move |event| click(live, &event));
    listen::<Event>("change", move |event| change(live, &event));
    listen::<Event>("submit", move |event| submit(live, &event));
    listen::<Event>("popstate", move |_| {
        if Route::parse(&current().0) != live.route.get_untracked() {
            sheet::close();
        }
        live.navigator.follow();
        // Whoever goes back wants the words of that step, even with the hand still in the field.
        if let Some(field) = by_id("mots").and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(live.query.get_untracked().text());
        }
    });
    // A typing session ends with any other gesture; its first pause makes a new entry, the following ones replace it.
    let (pause, session) = (Rc::new(Cell::new(0_u32)), Rc::new(Cell::new(false)));
    let ended = session.clone();
    listen::<Event>("focusin", move |_| ended.set(false));
    listen::<Event>("input", move |event| typed(live, &event, &pause, &session));
    sheet::mind();
    listen::<Event>("keydown", move |event| {
        if target::<Element>(&event).is_some_and(|it| it.id() == "lieu") {
            // Once the list shows which place is chosen.
            later(0, || attention::show("#lieux [aria-selected=true]"));
        }
    });
    let scrolls = Rc::new(Cell::new(0_u32));
    listen::<Event>("scroll", move |_| {
        layout::whole();
        scrolled();
        let turn = scrolls.get().wrapping_add(1);
        scrolls.set(turn);
        let scrolls = scrolls.clone();
        later(SETTLED, move || {
            if scrolls.get() == turn {
                remember();
            }
        });
    });
}

/// What an event happened to.
pub fn target<T: JsCast>(event: &Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// A link to another page of this site is followed without leaving the page.
fn click(live: Live, event: &MouseEvent) {
    let special = event.button() != 0 || event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if special || event.default_prevented() {
        return;
    }
    // The target may be inside: a browser that translates the page puts elements of its own around each text.
    let pressed = |mark: &str| target::<Element>(event).and_then(|it| it.closest(mark).ok().flatten());
    if pressed("[data-export]").is_some() {
        event.prevent_default();
        export::export(live.programs(), "programmes.csv");
        return;
    }
    if let Some(id) = pressed("[data-goes]").and_then(|it| it.get_attribute("data-goes")) {
        attention::focus(&id, true);
        return;
    }
    let Some(link) = pressed("a[href]").and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    let origin = window().and_then(|it| it.location().origin().ok()).unwrap_or_default();
    let foreign = link.origin() != origin || link.has_attribute("download") || link.has_attribute("target");
    if foreign || !link.hash().is_empty() {
        return;
    }
    let path = link.pathname();
    let path = within(&path);
    let route = Route::parse(path);
    let same = live.route.get_untracked() == route;
    // What stands in a frame leads out of it, as the page's head says.
    let framed = !same && live.route.with_untracked(|it| it.page == Page::Embed);
    if framed || !live.shows(&route) || route.path() != path {
        return;
    }
    event.prevent_default();
    let then = match link.get_attribute("data-focus") {
        Some(id) if same => Then::Focus(id),
        _ => Then::Top,
    };
    live.navigator.go(&format!("{path}{}", link.search()), Write::Push, then);
}

/// A ticked box or a chosen option.
fn change(live: Live, event: &Event) {
    let query = live.query.get_untracked();
    if let Some(select) = target::<HtmlSelectElement>(event) {
        if let Some(param) = Param::named(&select.name()) {
            live.ask(&query.with(param, &select.value()), Write::Push, Then::Stay);
        }
        return;
    }
    let Some(input) = target::<HtmlInputElement>(event) else { return };
    let Some(param) = Param::named(&input.name()) else { return };
    if input.type_() == "checkbox" {
        let value = input.value();
        let next = if input.checked() { query.with(param, &value) } else { query.without(param, &value) };
        live.ask(&next, Write::Push, Then::Stay);
    } else if param == Param::Place {
        // Leaving the field without choosing: what names one place exactly is taken, an emptied field asks for none.
        if let Some(next) = live.with_place(&query, &input.value(), false) {
            live.ask(&next, Write::Push, Then::Stay);
        }
    }
}

/// The form: words and place as they stand.
fn submit(live: Live, event: &Event) {
    if target::<Element>(event).is_none_or(|form| form.id() != FORM) {
        return;
    }
    event.prevent_default();
    let field = |id: &str| by_id(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok()).map(|it| it.value());
    let words = field("mots").unwrap_or_default();
    let place = field("lieu");
    live.with_communes_for(place.clone(), move || {
        let query = live.query.get_untracked().with_text(&words);
        let next = place.and_then(|text| live.with_place(&query, &text, true)).unwrap_or(query);
        live.ask(&next, Write::Push, Then::Focus("resultats".to_owned()));
    });
}

/// Words being typed: the list follows at once, the address after a pause.
fn typed(live: Live, event: &Event, pause: &Rc<Cell<u32>>, session: &Rc<Cell<bool>>) {
    let Some(input) = target::<HtmlInputElement>(event) else { return };
    if input.id() != "mots" || input.form().is_none_or(|form| form.id() != FORM) {
        return;
    }
    live.navigator.type_words(input.value());
    let turn = pause.get().wrapping_add(1);
    pause.set(turn);
    let (pause, session) = (pause.clone(), session.clone());
    later(PAUSE, move || {
        if pause.get() == turn {
            let write = if session.replace(true) { Write::Replace } else { Write::Push };
            let next: Query = live.query.get_untracked().with_text(&input.value());
            live.ask(&next, write, Then::Stay);
        }
    });
}
