//! The address: read as raw text, written by pushing or replacing. The only state that is ever written.
//!
//! Each entry of the history remembers where the page was scrolled to and what had the focus when it was left, so that going
//! back finds both again.

use std::cell::RefCell;

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::browser::attention;
use crate::browser::dom::{first, focused_id, window};

/// The path and the raw query text of the address.
pub type Address = (String, String);

/// How an address is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A new entry: going back undoes it.
    Push,
    /// Instead of the present entry.
    Replace,
}

/// What happens to focus and scroll after a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Both stay where they are.
    Stay,
    /// The focus goes to the element with this id.
    Focus(String),
    /// A new page: to the top, the focus on its heading.
    Top,
}

/// The path that the site stands below, as the static page has it; empty at the root of a host. Everything else in the live
/// page knows paths without it.
pub fn prefix() -> String {
    first("html").and_then(|it| it.get_attribute("data-base")).unwrap_or_default()
}

/// A path of this host as the live page knows it.
pub fn within(path: &str) -> &str {
    path.strip_prefix(&prefix()).filter(|rest| rest.starts_with('/')).unwrap_or(path)
}

/// The address now.
pub fn current() -> Address {
    let location = window().map(|it| it.location());
    let read = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|it| part(it).ok()).unwrap_or_default()
    };
    (within(&read(web_sys::Location::pathname)).to_owned(), read(web_sys::Location::search))
}

/// The one who writes the address.
#[derive(Clone, Copy)]
pub struct Navigator {
    address: RwSignal<Address>,
    typing: RwSignal<Option<String>>,
    hurried: RwSignal<bool>,
}

impl Navigator {
    /// Starts from the address of the page.
    pub fn new() -> Navigator {
        if let Some(history) = window().and_then(|it| it.history().ok()) {
            let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        }
        Navigator { address: RwSignal::new(current()), typing: RwSignal::new(None), hurried: RwSignal::new(true) }
    }

    /// The address as a signal.
    pub fn address(&self) -> Signal<Address> {
        self.address.into()
    }

    /// Words being typed, which the address does not have yet.
    pub fn typing(&self) -> RwSignal<Option<String>> {
        self.typing
    }

    /// Shows what typed words give before they are written.
    pub fn type_words(&self, words: String) {
        self.hurried.set(true);
        self.typing.set(Some(words));
    }

    /// Whether somebody waits for the answer to a gesture, or for the page to come to life; a page that is come back to is drawn
    /// whole, so that it has its height at once.
    pub fn hurried(&self) -> bool {
        self.hurried.get_untracked()
    }

    fn settle(&self) {
        if self.typing.with_untracked(Option::is_some) {
            self.typing.set(None);
        }
    }

    /// Goes to an address of this site.
    pub fn go(&self, href: &str, write: Write, then: Then) {
        self.settle();
        let Some(history) = window().and_then(|it| it.history().ok()) else { return };
        let here = current();
        if format!("{}{}", here.0, here.1) == href {
            attention::after(then);
            return;
        }
        let href = &format!("{}{href}", prefix());
        let written = match write {
            Write::Push => {
                let next = leave();
                history.push_state_with_url(&state(next, None), "", Some(href))
            }
            Write::Replace => history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(href)),
        };
        // A browser that refuses (too many entries in a short time) still gets the page by an ordinary visit.
        if written.is_err() {
            let _ = window().map(|it| it.location().set_href(href));
            return;
        }
        self.hurried.set(then != Then::Top);
        self.address.set(current());
        attention::after(then);
    }

    /// The browser went back or forward: follow, and restore what that entry remembers.
    pub fn follow(&self) {
        self.settle();
        self.hurried.set(false);
        self.address.set(current());
        attention::restore(come_back());
    }
}

impl Default for Navigator {
    fn default() -> Navigator {
        Navigator::new()
    }
}

/// Where an entry of the history was left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// How far the page was scrolled, in CSS pixels.
    pub scroll: f64,
    /// What had the focus.
    pub focus: Option<String>,
}

/// What is known of the history: where the present entry stands in it, how far its page is scrolled, and where others were
/// left. Written into the history itself only when the page is at rest: that takes a browser longer than any search.
#[derive(Default)]
struct Entries {
    here: u32,
    scroll: f64,
    left: Vec<(u32, Left)>,
}

impl Entries {
    fn note(&mut self) -> Left {
        let left = Left { scroll: self.scroll, focus: focused_id() };
        let here = self.here;
        self.left.retain(|(at, _)| *at != here);
        self.left.push((here, left.clone()));
        left
    }
}

thread_local! {
    static ENTRIES: RefCell<Entries> = RefCell::default();
}

/// Notes how far the page is scrolled, in CSS pixels, as an event of scrolling tells: asked for in the middle of a gesture, it
/// would make the browser lay the page out once more.
pub fn scrolled() -> f64 {
    let scroll = window().and_then(|it| it.scroll_y().ok()).unwrap_or_default();
    ENTRIES.with_borrow_mut(|entries| entries.scroll = scroll);
    scroll
}

/// Leaves the present entry for a new one, which is numbered; those that stood after it are gone.
fn leave() -> u32 {
    ENTRIES.with_borrow_mut(|entries| {
        entries.note();
        entries.here += 1;
        let next = entries.here;
        entries.left.retain(|(at, _)| *at < next);
        entries.here
    })
}

/// Where the entry was left that the browser went back or forward to.
fn come_back() -> Option<Left> {
    let written = remembered();
    ENTRIES.with_borrow(|entries| {
        let found = entries.left.iter().find(|(at, _)| *at == entries.here);
        found.map(|(_, left)| left.clone()).or(written)
    })
}

/// Writes down in the present entry where it stands and how the page is left.
pub fn remember() {
    let Some(history) = window().and_then(|it| it.history().ok()) else { return };
    let state = ENTRIES.with_borrow_mut(|entries| {
        let left = entries.note();
        state(entries.here, Some(&left))
    });
    let _ = history.replace_state(&state, "");
}

fn state(at: u32, left: Option<&Left>) -> JsValue {
    let state = Object::new();
    let set = |name: &str, value: JsValue| {
        let _ = Reflect::set(&state, &JsValue::from_str(name), &value);
    };
    set("at", at.into());
    if let Some(left) = left {
        set("scroll", left.scroll.into());
        set("focus", left.focus.as_deref().map_or(JsValue::NULL, JsValue::from_str));
    }
    state.into()
}

/// What the present entry remembers, if it was ever left.
pub fn remembered() -> Option<Left> {
    let state = window()?.history().ok()?.state().ok()?;
    let get = |name: &str| Reflect::get(&state, &JsValue::from_str(name)).ok();
    let at = get("at").and_then(|it| it.as_f64()).unwrap_or_default();
    ENTRIES.with_borrow_mut(|entries| entries.here = at as u32);
    Some(Left { scroll: get("scroll")?.as_f64()?, focus: get("focus").and_then(|it| it.as_string()) })
}
