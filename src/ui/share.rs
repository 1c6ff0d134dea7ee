//! Passing a page on: the system's own sheet where there is one, else the address is copied and the copy is said aloud; beside
//! it, links that carry a ready message, and what else the page can be taken away as.

use std::sync::Arc;

use leptos::prelude::*;

use crate::site::share::links;
use crate::site::words::share::{Share, share_words};
use crate::ui::html::{self, Element};
use crate::ui::icon::{Icon, icon};
use crate::ui::scene::{Scene, Shared};
use crate::ui::view::{View, drawn, several};

/// What a message says a page is about, the path and query of its address, and what else it can be taken away as.
pub type Told = Arc<dyn Fn() -> (String, String, View) + Send + Sync>;

/// The button, what it says afterwards, and the other ways; `told` is read anew whenever what it reads changes.
pub fn share(scene: &Scene, title: &'static str, told: Told) -> Element {
    let (words, hands) = (scene.words(), scene.hands.clone());
    let (said, shared, whole, copy) = (share_words(scene.lang()), hands.shared, hands.share, hands.share);
    let [seen, heard] = said.more;
    let by_hand = move || match shared.get() {
        Shared::ByHand(address) => several![
            html::label().class("share__label").attr("for", "partage-adresse").child(words.copy_by_hand),
            html::input()
                .class("share__address")
                .attr("id", "partage-adresse")
                .attr("type", "text")
                .attr("readonly", true)
                .attr("value", address)
        ],
        _ => View::NOTHING,
    };
    let base = scene.base.clone();
    let ways = move || {
        let (about, path, more) = told();
        let links = links(&about, &format!("{base}{path}"), said.ways);
        several![
            links.map(|(name, href)| {
                html::li().child(html::a().class("share__way").attr("href", href).attr("rel", "external").child(name))
            }),
            more
        ]
    };
    let copy = html::button()
        .class("share__way share__copy needs-script")
        .attr("type", "button")
        .on("click", move |_| copy.run(true))
        .child(said.copy);
    html::div()
        .class("share")
        .child(
            html::button()
                .class("button share__button needs-script")
                .attr("type", "button")
                .attr("id", "partager")
                .on("click", move |_| whole.run(false))
                .child(icon(Icon::Share))
                .child(title),
        )
        .child(html::p().class("share__said").attr("aria-live", "polite").attr("aria-atomic", "true").child(drawn(
            move || {
                if shared.get() == Shared::Copied { words.copied.to_owned() } else { String::new() }
            },
        )))
        .child(drawn(by_hand))
        .child(
            html::details()
                .class("share__more")
                .attr("id", "partage")
                .child(html::summary().child(seen).child(html::span().class("visually-hidden").child(heard)))
                .child(html::ul().class("share__ways").child(html::li().child(copy)).child(drawn(ways))),
        )
}

/// A page or file that the present one can be taken away as.
pub fn way(name: &'static str, href: String) -> Element {
    html::li().child(html::a().class("share__way").attr("href", href).child(name))
}

/// The programs of the page as a table; without script, or when they cannot be picked out, the whole catalogue.
pub fn table_file(said: &Share) -> Element {
    let link = html::a().class("share__way").attr("href", "/catalogue.csv").attr("download", true);
    html::li().child(link.attr("data-export", true).child(said.table))
}

/// The same as a file to be saved.
pub fn file(name: &'static str, href: String) -> Element {
    html::li().child(html::a().class("share__way").attr("href", href).attr("download", true).child(name))
}
