//! Sharing the page: the system's own sheet where there is one, else the address is copied and the copy is said aloud.

use leptos::prelude::*;

use crate::ui::html::{self, Element};
use crate::ui::icon::{Icon, icon};
use crate::ui::scene::{Scene, Shared};
use crate::ui::view::{View, drawn, several};

/// The button, and what it says afterwards.
pub fn share(scene: &Scene, title: &'static str) -> Element {
    let (words, hands) = (scene.words(), scene.hands.clone());
    let shared = hands.shared;
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
    html::div()
        .class("share needs-script")
        .child(
            html::button()
                .class("button share__button")
                .attr("type", "button")
                .attr("id", "partager")
                .on("click", move |_| hands.share.run(title.to_owned()))
                .child(icon(Icon::Share))
                .child(title),
        )
        .child(html::p().class("share__said").attr("aria-live", "polite").attr("aria-atomic", "true").child(drawn(
            move || {
                if shared.get() == Shared::Copied { words.copied.to_owned() } else { String::new() }
            },
        )))
        .child(drawn(by_hand))
}
