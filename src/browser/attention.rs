//! Where the visitor's attention is: title and head, focus, scroll.

use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlLinkElement};

use crate::browser::address::{Left, Then, prefix};
use crate::browser::dom::{by_id, document, first, mark_root, next_frame, window};
use crate::site::head::Head;
use crate::site::page::Route;

/// Does what follows a move, once the page shows it.
pub fn after(then: Then) {
    spawn_local(async move {
        tick().await;
        match then {
            Then::Stay => {}
            Then::Focus(id) => focus(&id, true),
            Then::Top => {
                scroll_to(0.0);
                if let Some(heading) = first("main h1").and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                    let _ = heading.set_attribute("tabindex", "-1");
                    quietly(&heading);
                }
            }
        }
    });
}

/// Brings back scroll and focus of an entry of the history.
pub fn restore(left: Option<Left>) {
    spawn_local(async move {
        tick().await;
        let left = left.unwrap_or_default();
        if let Some(id) = &left.focus {
            focus(id, false);
        }
        scroll_to(left.scroll);
        // Once more when the page has its final height.
        next_frame(move || scroll_to(left.scroll));
    });
}

/// Gives the focus to an element, with or without bringing it into view.
pub fn focus(id: &str, show: bool) {
    if let Some(element) = by_id(id) {
        if show {
            let _ = element.focus();
        } else {
            quietly(&element);
        }
    }
}

/// Brings an element into view, if it is there, with as little scrolling as can be.
pub fn show(selector: &str) {
    if let Some(element) = first(selector) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Gives the focus without scrolling.
pub fn quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls at once, whatever the style says of smoothness.
pub fn scroll_to(top: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    if let Some(window) = window() {
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// The origin of canonical addresses and the path below it, as the static page has them.
pub fn base() -> String {
    let link = first("link[rel=canonical]").and_then(|it| it.dyn_into::<HtmlLinkElement>().ok());
    let url = link.and_then(|it| web_sys::Url::new(&it.href()).ok());
    url.map(|it| it.origin() + &prefix()).unwrap_or_default()
}

/// What letters to the publisher are written to, as the static page has it.
pub fn help() -> Option<String> {
    first("link[rel=help]")?.get_attribute("href")
}

/// Keeps the head in step with the page.
pub fn show_head(head: &Head, route: &Route, base: &str) {
    let Some(document) = document() else { return };
    mark_root("lang", route.lang.tag());
    document.set_title(&head.title);
    let write = |selector: &str, attribute: &str, value: &str| {
        if let Some(element) = first(selector) {
            let _ = element.set_attribute(attribute, value);
        }
    };
    let canonical = format!("{base}{}", head.canonical);
    write("meta[name=description]", "content", &head.description);
    write("link[rel=canonical]", "href", &canonical);
    write("meta[property='og:title']", "content", &head.title);
    write("meta[property='og:description']", "content", &head.description);
    write("meta[property='og:url']", "content", &canonical);
    for (lang, path) in &head.alternates {
        write(&format!("link[rel=alternate][hreflang={}]", lang.tag()), "href", &format!("{base}{path}"));
    }
    match (first("meta[name=robots]"), head.noindex) {
        (Some(robots), false) => robots.remove(),
        (None, true) => {
            if let (Ok(robots), Some(place)) = (document.create_element("meta"), document.head()) {
                let _ = robots.set_attribute("name", "robots");
                let _ = robots.set_attribute("content", "noindex");
                let _ = place.append_child(&robots);
            }
        }
        _ => {}
    }
}
