//! Today in Europe/Paris: read once, at the door, and passed inwards.

use crate::catalogue::date::Date;
use crate::catalogue::paris::day_in_paris;

/// Today in Paris.
pub fn today() -> Date {
    day_in_paris((js_sys::Date::now() / 1000.0) as u64)
}
