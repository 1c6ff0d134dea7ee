//! Dates and numbers as people and spreadsheets write them, made into those of the catalogue. Only what can mean one thing is
//! read: anything else stays as it was written, for the check to name.

use crate::catalogue::date::Date;
use crate::place::fold::fold;

/// A date as the catalogue writes it: `12/12/2026` and `12 décembre 2026` are days, `12/2026` and `déc-26` (what spreadsheets
/// make of it) are months, a time of midnight is left out. The day comes before the month, as in France.
pub fn date(text: &str) -> String {
    read(text).map_or_else(|| text.to_owned(), |date| date.to_string())
}

fn read(text: &str) -> Option<Date> {
    let text = text.trim();
    let text = ["00:00:00", "00:00", "0:00"].iter().find_map(|it| text.strip_suffix(it)).unwrap_or(text).trim_end();
    let text = text.strip_suffix(['T', ' ']).unwrap_or(text);
    if let Some(date) = Date::parse(text) {
        return Some(date);
    }
    let folded = fold(text);
    let parts: Vec<&str> = folded.split(' ').collect();
    let year = |part: &str| part.parse::<u16>().ok().filter(|_| part.len() == 4);
    let figure = |part: &str| part.strip_suffix("er").unwrap_or(part).parse::<u8>().ok().filter(|_| part.len() <= 3);
    let (day, month, year) = match parts.as_slice() {
        [day, month, rest] => (figure(day)?, figure(month).or_else(|| named(month))?, year(rest)?),
        [month, rest] => match named(month) {
            // A month in letters makes two figures a year: spreadsheets shorten it so.
            Some(month) => (0, month, year(rest).or_else(|| short(rest))?),
            None => (0, figure(month)?, year(rest)?),
        },
        _ => return None,
    };
    let written = if day == 0 { format!("{year:04}-{month:02}") } else { format!("{year:04}-{month:02}-{day:02}") };
    Date::parse(&written)
}

fn short(part: &str) -> Option<u16> {
    part.parse::<u16>().ok().filter(|_| part.len() == 2).map(|year| 2000 + year)
}

/// The names of the months, folded: in French, shortened, in English, shortened.
const MONTHS: [[&str; 4]; 12] = [
    ["janvier", "janv", "january", "jan"],
    ["fevrier", "fevr", "february", "feb"],
    ["mars", "mars", "march", "mar"],
    ["avril", "avr", "april", "apr"],
    ["mai", "mai", "may", "may"],
    ["juin", "juin", "june", "jun"],
    ["juillet", "juil", "july", "jul"],
    ["aout", "aout", "august", "aug"],
    ["septembre", "sept", "september", "sep"],
    ["octobre", "oct", "october", "oct"],
    ["novembre", "nov", "november", "nov"],
    ["decembre", "dec", "december", "dec"],
];

/// The month of a name, whole or shortened.
fn named(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

/// A number: a comma or a point before decimals, spaces between thousands, a euro sign after it.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '\u{202f}').collect();
    let plain = plain.trim_end_matches(['€', '\u{a0}']).replace(',', ".");
    let figures = plain.trim_start_matches('-').bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain.parse::<f64>().ok().filter(|_| figures && !plain.is_empty())
}

/// A price in euros; "gratuit" is 0.
pub fn price(text: &str) -> Option<f64> {
    let free = ["gratuit", "gratuite", "free"].contains(&fold(text).as_str());
    if free { Some(0.0) } else { number(text) }
}

/// A length of time in one cell, as `4 jours` or `2,5 heures`: how many, and of what.
pub fn length(text: &str) -> Option<(f64, &str)> {
    let (many, unit) = text.trim().rsplit_once([' ', '\u{a0}', '\u{202f}'])?;
    Some((number(many)?, unit))
}

/// A code of figures with the zeros before it that spreadsheets take away: `1053` is `01053`.
pub fn code(text: &str, figures: usize) -> String {
    let short = text.len() < figures && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if short { format!("{text:0>figures$}") } else { text.to_owned() }
}

/// One line: line breaks inside a cell are spaces, and spaces stand alone. Those that French typography wants stay.
pub fn line(text: &str) -> String {
    let words = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The entries of a list in one cell: a bar, a comma, a semicolon or a line break stands between them.
pub fn list(text: &str) -> Vec<String> {
    text.split(['|', ',', ';', '\n']).map(line).filter(|entry| !entry.is_empty()).collect()
}
