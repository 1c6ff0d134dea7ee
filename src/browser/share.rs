//! Sharing the page's canonical address: the system's sheet, else the clipboard, else the address to copy by hand.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlLinkElement, Navigator, ShareData};

use crate::browser::dom::{document, first, window};
use crate::ui::scene::Shared;

/// Shares the page, or only copies its address; `shared` learns what became of it.
pub fn share(shared: RwSignal<Shared>, copies: bool) {
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    let link = first("link[rel=canonical]").and_then(|it| it.dyn_into::<HtmlLinkElement>().ok());
    let address = link.map(|it| it.href()).or_else(|| window.location().href().ok()).unwrap_or_default();
    shared.set(Shared::Silent);
    if !copies && has(&navigator, "share") {
        let data = ShareData::new();
        data.set_title(&document().map(|it| it.title()).unwrap_or_default());
        data.set_url(&address);
        let sheet = navigator.share_with_data(&data);
        spawn_local(async move {
            if let Err(refusal) = JsFuture::from(sheet).await
                && name_of(&refusal) != "AbortError"
            {
                copy(&navigator, address, shared).await;
            }
        });
    } else {
        spawn_local(async move { copy(&navigator, address, shared).await });
    }
}

async fn copy(navigator: &Navigator, address: String, shared: RwSignal<Shared>) {
    let copied =
        has(navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(&address)).await.is_ok();
    shared.set(if copied { Shared::Copied } else { Shared::ByHand(address) });
}

fn has(navigator: &Navigator, name: &str) -> bool {
    Reflect::get(navigator, &JsValue::from_str(name)).is_ok_and(|it| !it.is_undefined() && !it.is_null())
}

fn name_of(error: &JsValue) -> String {
    Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|it| it.as_string()).unwrap_or_default()
}
