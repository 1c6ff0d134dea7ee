//! What people write for a date, read as far as it can be: `31/12/2026`, `12/2026`, `décembre 2026`, `December 1, 2026`.

use crate::catalogue::date::Date;
use crate::catalogue::text::{Lang, Text};
use crate::place::fold::fold;
use crate::site::words::words;
use crate::tool::repair::both;

/// What is wrong with a text that is no date, and the date that it may mean.
pub struct Meant {
    /// What is wrong, said of the quoted text: « n’est pas… ».
    pub wrong: Text,
    /// The date as it should be written.
    pub date: Option<String>,
}

/// Reads a text that [`Date::parse`] refused.
pub fn meant(text: &str) -> Meant {
    let form = || both("n’est pas écrit comme une date du catalogue", "is not written as a date of the catalogue");
    let Some((year, month, day)) = parts(text) else { return Meant { wrong: form(), date: None } };
    let written = write(year, month, day);
    if Date::parse(&written).is_some() && (month > 0 || day == 0) {
        return Meant { wrong: form(), date: Some(written) };
    }
    if !(1900..=2200).contains(&year) {
        let wrong = both("n’est pas une année entre 1900 et 2200", "is not a year between 1900 and 2200");
        return Meant { wrong, date: None };
    }
    if !(1..=12).contains(&month) {
        // Day and month change places easily.
        let swapped = Some(write(year, day, month)).filter(|it| day > 0 && Date::parse(it).is_some());
        let wrong = both(
            format!("a pour mois {month}, et une année n’en a que 12"),
            format!("has {month} for a month, and a year has only 12"),
        );
        return Meant { wrong, date: swapped };
    }
    let last = (28..=31).rev().find(|day| Date::parse(&write(year, month, *day)).is_some()).unwrap_or(28);
    let named = |lang| (words(lang).month)(u8::try_from(month).unwrap_or_default());
    let wrong = both(
        format!("n’existe pas, car {} {year} a {last} jours", named(Lang::Fr)),
        format!("does not exist, for {} {year} has {last} days", named(Lang::En)),
    );
    Meant { wrong, date: Some(write(year, month, last)).filter(|_| day > last) }
}

fn write(year: u32, month: u32, day: u32) -> String {
    match (month, day) {
        (0, _) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// Year, month and day, 0 where there is none.
fn parts(text: &str) -> Option<(u32, u32, u32)> {
    let folded = fold(text);
    // The hour of a time stamp says nothing here.
    let folded = folded.split_once(['t']).filter(|(day, _)| day.len() == 10).map_or(folded.as_str(), |(day, _)| day);
    let (mut numbers, mut month) = (Vec::new(), None);
    for word in folded.split(' ') {
        let digits = word.trim_end_matches(|it: char| it.is_ascii_alphabetic());
        match (digits.parse::<u32>(), named(word)) {
            (Ok(number), _) if word.len() - digits.len() <= 3 => numbers.push((number, digits.len())),
            (_, Some(found)) if month.is_none() => month = Some(found),
            (_, None) if ["le", "du", "the", "of", "en", "in"].contains(&word) => {}
            _ => return None,
        }
    }
    match (month, numbers.as_slice()) {
        (Some(month), [(year, 4)]) => Some((*year, month, 0)),
        (Some(month), [(day, 1 | 2), (year, 4)] | [(year, 4), (day, 1 | 2)]) => Some((*year, month, *day)),
        (None, [(year, 4)]) => Some((*year, 0, 0)),
        (None, [(month, 1 | 2), (year, 4)] | [(year, 4), (month, 1 | 2)]) => Some((*year, *month, 0)),
        (None, [(day, 1 | 2), (month, 1 | 2), (year, 4)] | [(year, 4), (month, 1 | 2), (day, 1 | 2)]) => {
            Some((*year, *month, *day))
        }
        // Of two figures for the year, only those of this century are meant: the catalogue has no older date.
        (None, [(day, 1 | 2), (month, 1 | 2), (year, 2)]) => Some((2000 + year, *month, *day)),
        _ => None,
    }
}

/// The month of that name, whole or cut short to three letters or more, in either language.
fn named(word: &str) -> Option<u32> {
    let fits = |month: &u8| {
        Lang::ALL.iter().any(|lang| {
            let name = fold((words(*lang).month)(*month));
            name == word || word.len() >= 3 && name.starts_with(word) && word != "jui"
        })
    };
    (1..=12).find(fits).map(u32::from)
}
