//! Today, in Europe/Paris: read once, at the door, and passed inwards.

use crate::catalogue::date::Date;

/// Today in Paris.
pub fn today() -> Date {
    day(jiff::Timestamp::now())
}

/// The day that it is in Paris at some moment.
pub fn day(now: jiff::Timestamp) -> Date {
    let here = now.in_tz("Europe/Paris").unwrap_or_else(|_| now.to_zoned(jiff::tz::TimeZone::UTC));
    let number = |value: i8| u8::try_from(value).unwrap_or(1);
    Date { year: u16::try_from(here.year()).unwrap_or(2026), month: number(here.month()), day: number(here.day()) }
}
