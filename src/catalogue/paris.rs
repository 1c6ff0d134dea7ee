//! The day in Paris, told from the clock alone. Browsers know it too, but they load a whole calendar for the question, which takes
//! them longer than reading the catalogue.
//!
//! Summer time is that of the European Union (Directive 2000/84/EC): from the last Sunday of March to the last one of October, at
//! one o'clock in the morning, Universal Time.

use crate::catalogue::date::{Date, days_in};

/// Seconds.
const HOUR: u64 = 3600;

/// The day in Paris so many seconds after 1970 began, in Universal Time. True from 1996 on, for as long as the rule holds.
pub fn day_in_paris(seconds: u64) -> Date {
    let offset = if is_summer(seconds) { 2 } else { 1 };
    day(seconds / HOUR + offset)
}

fn is_summer(seconds: u64) -> bool {
    // By a clock that is an hour late, summer begins and ends at midnight.
    let late = (seconds / HOUR).saturating_sub(1);
    let Date { month, day, .. } = day(late);
    // 1970 began on a Thursday; both months have 31 days.
    let weekday = (late / 24 + 4) % 7;
    let last_sunday = 31 - (weekday + 31 - u64::from(day)) % 7;
    match month {
        3 => u64::from(day) >= last_sunday,
        10 => u64::from(day) < last_sunday,
        _ => (4..10).contains(&month),
    }
}

/// The day that so many hours after 1970 began belong to; the last one that a [`Date`] knows, for any later.
fn day(hours: u64) -> Date {
    let mut days = hours / 24;
    for year in 1970..=2200 {
        for month in 1..=12 {
            let length = u64::from(days_in(year, month));
            if days < length {
                return Date { year, month: month as u8, day: days as u8 + 1 };
            }
            days -= length;
        }
    }
    Date { year: 2200, month: 12, day: 31 }
}
