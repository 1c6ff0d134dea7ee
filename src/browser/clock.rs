//! Today in Europe/Paris: read once, at the door, and passed inwards.

use js_sys::{Date as JsDate, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::catalogue::date::Date;

/// Today in Paris; the device's own day where the browser knows no time zones.
pub fn today() -> Date {
    let options = Object::new();
    let _ = Reflect::set(&options, &JsValue::from_str("timeZone"), &JsValue::from_str("Europe/Paris"));
    let now = JsDate::new_0();
    // The Swedish form of a date is the ISO one.
    let text: String = now.to_locale_date_string("sv-SE", &options).into();
    Date::parse(&text).unwrap_or_else(|| Date {
        year: u16::try_from(now.get_full_year()).unwrap_or(1970),
        month: u8::try_from(now.get_month() + 1).unwrap_or(1),
        day: u8::try_from(now.get_date()).unwrap_or(1),
    })
}
