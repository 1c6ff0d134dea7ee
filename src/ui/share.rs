//! Sharing the page: the system's own sheet where there is one, else the address is copied and the copy is said aloud.

use leptos::prelude::*;

use crate::ui::icon::{Icon, icon};
use crate::ui::scene::{Scene, Shared};

/// The button, and what it says afterwards.
pub fn share(scene: &Scene, title: &'static str) -> AnyView {
    let (words, hands) = (scene.words(), scene.hands.clone());
    let shared = hands.shared;
    let by_hand = move || match shared.get() {
        Shared::ByHand(address) => Some(view! {
            <label class="share__label" for="partage-adresse">{words.copy_by_hand}</label>
            <input class="share__address" id="partage-adresse" type="text" readonly value=address/>
        }),
        _ => None,
    };
    view! {
        <div class="share needs-script">
            <button class="button share__button" type="button" id="partager" on:click=move |_| hands.share.run(title.to_owned())>
                {icon(Icon::Share)}{title}
            </button>
            <p class="share__said" aria-live="polite">{move || (shared.get() == Shared::Copied).then_some(words.copied)}</p>
            {by_hand}
        </div>
    }
    .into_any()
}
