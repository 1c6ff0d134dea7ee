//! Dates as the sources give them: a year, a month or a day, never more than is known (ISO 8601 calendar dates).

use std::fmt;

/// A date known to the year, the month or the day. Ordered by its earliest possible day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year, 1900 to 2200.
    pub year: u16,
    /// Month 1 to 12, or 0 when only the year is known.
    pub month: u8,
    /// Day 1 to 31, or 0 when only the month is known.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for any other text and for a day that does not exist.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4)?;
        let month = match parts.next() {
            Some(part) => number(part, 2).filter(|month| (1..=12).contains(month))?,
            None => 0,
        };
        let day = match parts.next() {
            Some(part) => number(part, 2).filter(|day| (1..=days_in(year, month)).contains(day))?,
            None => 0,
        };
        let complete = parts.next().is_none() && (1900..=2200).contains(&year);
        complete.then_some(Date { year, month: month as u8, day: day as u8 })
    }

    /// The earliest day this date can mean.
    pub fn earliest(self) -> Date {
        Date { year: self.year, month: self.month.max(1), day: self.day.max(1) }
    }

    /// The latest day this date can mean.
    pub fn latest(self) -> Date {
        let month = if self.month == 0 { 12 } else { self.month };
        let last = days_in(self.year, u16::from(month)) as u8;
        Date { year: self.year, month, day: if self.day == 0 { last } else { self.day } }
    }

    /// The same day so many months before; the last day of that month when it has no such day.
    pub fn months_before(self, months: u16) -> Date {
        let day = self.earliest();
        let count = i32::from(day.year) * 12 + i32::from(day.month) - 1 - i32::from(months);
        let (year, month) = (count.div_euclid(12) as u16, count.rem_euclid(12) as u16 + 1);
        Date { year, month: month as u8, day: day.day.min(days_in(year, month) as u8) }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if self.month > 0 {
            write!(out, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(out, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

fn number(text: &str, width: usize) -> Option<u16> {
    let digits = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// How many days a month has.
pub(crate) fn days_in(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 => 28 + u16::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
