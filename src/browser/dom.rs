//! Small ways into the document that the other files of this room share. Nothing here fails: what is missing is `None`.

use std::cell::Cell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, HtmlElement, Window};

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that a selector finds.
pub fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements that a selector finds.
pub fn each(selector: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|it| it.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..list.length()).filter_map(|index| list.item(index)?.dyn_into().ok()).collect()
}

/// The id of the element that has the focus.
pub fn focused_id() -> Option<String> {
    Some(document()?.active_element()?.id()).filter(|id| !id.is_empty())
}

/// Sets an attribute of the root element, if it is not set so: browsers style the whole page anew after each.
pub fn mark_root(name: &str, value: &str) {
    let root = document().and_then(|it| it.document_element());
    if let Some(root) = root.filter(|it| it.get_attribute(name).as_deref() != Some(value)) {
        let _ = root.set_attribute(name, value);
    }
}

/// Removes an attribute of the root element.
pub fn unmark_root(name: &str) {
    if let Some(root) = document().and_then(|it| it.document_element()) {
        let _ = root.remove_attribute(name);
    }
}

/// Tells the first script that the live version cannot go on: it says so on the page.
pub fn tell_failure() {
    if let (Some(window), Ok(event)) = (window(), Event::new("passerelles:failed")) {
        let _ = window.dispatch_event(&event);
    }
}

/// Listens at the window for as long as the page lives.
pub fn listen<E: FromWasmAbiEvent>(kind: &str, act: impl Fn(E) + 'static) {
    let act = move |event: Event| {
        if let Ok(event) = event.dyn_into::<E>() {
            act(event);
        }
    };
    hear(kind, false, Box::new(act));
}

/// The same for events that do not rise to the window.
pub fn caught(kind: &str, act: impl Fn(Event) + 'static) {
    hear(kind, true, Box::new(act));
}

fn hear(kind: &str, capture: bool, act: Box<dyn Fn(Event)>) {
    let act = Closure::wrap(act);
    if let Some(window) = window() {
        let act = act.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(kind, act, capture);
    }
    act.forget();
}

/// Events that [`listen`] can hand over.
pub trait FromWasmAbiEvent: JsCast + 'static {}
impl<E: JsCast + 'static> FromWasmAbiEvent for E {}

/// Runs something after so many milliseconds.
pub fn later(milliseconds: i32, act: impl FnOnce() + 'static) -> Option<i32> {
    let act = Closure::once_into_js(act);
    window()?.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), milliseconds).ok()
}

/// Calls a method that web-sys has no name for; nothing when there is none, or it fails.
pub fn call(target: &JsValue, method: &str) -> Option<JsValue> {
    let function = Reflect::get(target, &JsValue::from_str(method)).ok()?;
    function.dyn_into::<Function>().ok()?.call0(target).ok()
}

/// So long a task may have taken before another step is begun in it, in milliseconds. A step takes up to five: a phone that is
/// four times as slow, or a computer that has much else to do, still answers within the 50 ms that nobody notices.
const SHARE: f64 = 1.0;

/// Between two steps: what was woken runs first; then it goes on in a new task, if the present one has had its share.
pub async fn rest() {
    share(SHARE).await;
}

/// Lets the browser do what waits, and goes on in a new task.
pub async fn pause() {
    share(-1.0).await;
}

async fn share(share: f64) {
    thread_local! {
        static BEGUN: Cell<f64> = const { Cell::new(0.0) };
    }
    let now = || window().and_then(|it| it.performance()).map_or(0.0, |it| it.now());
    // What was drawn because a signal changed is drawn by then.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
    if now() - BEGUN.get() > share {
        // Of the first script: a timer that follows others waits for 4 ms, in a page that is out of sight for a second.
        let next = window().and_then(|it| call(&it, "nextTask"));
        let _ = JsFuture::from(Promise::resolve(&next.unwrap_or_default())).await;
        BEGUN.set(now());
    }
}

/// Runs something when the next frame is about to be drawn.
pub fn next_frame(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}
