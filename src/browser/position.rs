//! The visitor's own position: asked of the browser when she wishes it, turned into a commune here, never sent. Only the
//! commune enters the address.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Geolocation, PositionOptions};

use crate::browser::app::Live;
use crate::browser::dom::window;
use crate::place::geo::Point;
use crate::ui::scene::Located;

/// How long the browser may look, in milliseconds.
const PATIENCE: u32 = 10_000;
/// How old a position it already knows may be, in milliseconds.
const FRESH: u32 = 300_000;
/// The codes of a `GeolocationPositionError`.
const REFUSED: u32 = 1;
const TOO_LONG: u32 = 3;

fn part(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn geolocation() -> Option<Geolocation> {
    // Where there is none, the property is undefined, whatever its type says.
    window()?.navigator().geolocation().ok().filter(|it| !it.is_undefined())
}

/// What can be said before anything is asked.
pub fn located() -> Located {
    if geolocation().is_some() { Located::Silent } else { Located::Missing }
}

/// Searches around the visitor. Typing a place meanwhile calls it off.
pub fn locate(live: Live, located: RwSignal<Located>) {
    let Some(geolocation) = geolocation().filter(|_| located.get_untracked() != Located::Waiting) else { return };
    located.set(Located::Waiting);
    let found = Closure::once_into_js(move |position: JsValue| {
        let coordinates = part(&position, "coords");
        let degrees = |name: &str| part(&coordinates, name).as_f64().unwrap_or(f64::NAN);
        live.search_around(Point { lat: degrees("latitude"), lon: degrees("longitude") }, located);
    });
    let lost = Closure::once_into_js(move |error: JsValue| {
        if located.get_untracked() == Located::Waiting {
            located.set(match part(&error, "code").as_f64().unwrap_or_default() as u32 {
                REFUSED => Located::Refused,
                TOO_LONG => Located::TooLong,
                _ => Located::NotFound,
            });
        }
    });
    let options = PositionOptions::new();
    options.set_enable_high_accuracy(false);
    options.set_maximum_age(FRESH);
    options.set_timeout(PATIENCE);
    let (found, lost) = (found.unchecked_ref(), lost.unchecked_ref());
    if geolocation.get_current_position_with_error_callback_and_options(found, Some(lost), &options).is_err() {
        located.set(Located::NotFound);
    }
}
