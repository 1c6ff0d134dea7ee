//! The programs that a visitor keeps, on her device only. A browser that refuses to store keeps them until the page is closed.

use leptos::prelude::*;
use web_sys::{Event, Storage};

use crate::browser::dom::{listen, window};
use crate::site::list::ids;

/// Under which name they are stored.
const NAME: &str = "passerelles:liste";

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// What is stored, whoever wrote it: only what can be ids.
fn stored() -> Option<String> {
    Some(ids(&format!("p={}", storage()?.get_item(NAME).ok()??)))
}

/// What is kept, as ids with commas between them; another window's changes are followed.
pub fn kept() -> RwSignal<String> {
    let kept = RwSignal::new(stored().unwrap_or_default());
    listen::<Event>("storage", move |_| kept.set(stored().unwrap_or_default()));
    kept
}

/// Keeps these instead.
pub fn keep(kept: RwSignal<String>, ids: String) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(NAME, &ids);
    }
    kept.set(ids);
}
