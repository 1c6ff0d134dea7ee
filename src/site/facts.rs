//! Facts of a program put into words: dates, places, prices, ages. What is not stated is said so.

use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, newest, over};
use crate::catalogue::text::Lang;
use crate::catalogue::{Place, Program, Session};
use crate::place::area::{department, region};
use crate::site::words::words;

/// A date: "2026", "décembre 2026", "1er décembre 2026".
pub fn date(date: Date, lang: Lang) -> String {
    let words = words(lang);
    match (date.month, date.day) {
        (0, _) => date.year.to_string(),
        (month, 0) => format!("{} {}", (words.month)(month), date.year),
        (month, day) => (words.day)(day, month, date.year),
    }
}

/// The dates of a session: "du 3 au 7 mars 2027"; empty when none is stated.
pub fn dates(session: &Session, lang: Lang) -> String {
    match (session.start, session.end) {
        (Some(start), Some(end)) if start == end => date(start, lang),
        (Some(start), Some(end)) => span(start, end, lang),
        (Some(start), None) => date(start, lang),
        (None, Some(end)) => format!("… – {}", date(end, lang)),
        (None, None) => String::new(),
    }
}

/// The same on the day `today`: what is over says so; empty when no date is stated.
pub fn dates_on(session: &Session, today: Date, lang: Lang) -> String {
    let said = dates(session, lang);
    if over(session, today) { format!("{said} ({})", words(lang).session_over) } else { said }
}

/// When a program is held, in one line: the first dates of its record, each once, those that are over on the day `today` last.
pub fn when(program: &Program, today: Date, lang: Lang) -> String {
    let mut all: Vec<String> = Vec::new();
    let (past, coming): (Vec<&Session>, Vec<&Session>) = program.sessions.iter().partition(|it| over(it, today));
    for session in coming.into_iter().chain(past) {
        let said = dates_on(session, today, lang);
        if !said.is_empty() && !all.contains(&said) {
            all.push(said);
        }
    }
    let most = 3;
    match all.get(..most) {
        Some(first) if all.len() > most => format!("{}…", first.join(", ")),
        _ if all.is_empty() => words(lang).not_stated.to_owned(),
        _ => all.join(", "),
    }
}

/// Two dates, without repeating the month or the year that they share.
fn span(start: Date, end: Date, lang: Lang) -> String {
    let words = words(lang);
    let whole = start.day > 0 && end.day > 0;
    let first = if whole && start.year == end.year && start.month == end.month {
        match (lang, start.day) {
            (Lang::Fr, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        }
    } else if start.month > 0 && start.year == end.year {
        // The year is said once, at the end.
        let text = date(start, lang);
        text.strip_suffix(&format!(" {}", start.year)).unwrap_or(&text).to_owned()
    } else {
        date(start, lang)
    };
    let last = date(end, lang);
    // Only days are "from" and "to" in French: months and years would need other little words.
    if whole { (words.span)(&first, &last) } else { format!("{first} – {last}") }
}

/// The badge: where the program stands in its life.
pub fn badge(program: &Program, life: Life, lang: Lang) -> String {
    let words = words(lang);
    let month = || newest(program).map(|seen| month_of(seen, lang));
    match life {
        Life::Dated(next) => (words.dated)(&date(next, lang)),
        Life::Running => (words.running)(month().as_deref()),
        Life::Unconfirmed => (words.unconfirmed)(month().as_deref()),
        Life::Ended => words.ended.to_owned(),
    }
}

/// A date without its day: "mai 2023".
fn month_of(seen: Date, lang: Lang) -> String {
    date(Date { day: 0, ..seen }, lang)
}

/// The short name of a place: its town, else its département, else its région.
pub fn place(place: &Place) -> Option<String> {
    let town = place.city.as_ref().zip(place.department.as_ref()).map(|(city, code)| format!("{city} ({code})"));
    let wider = || Some(department(place.department.as_deref()?)?).map(|it| format!("{} ({})", it.name, it.code));
    let widest = || Some(region(place.region.as_deref()?)?.name.to_owned());
    town.or_else(|| place.city.clone()).or_else(wider).or_else(widest)
}

/// Every distinct place of a program, in the order of its sessions.
pub fn places(program: &Program) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in program.sessions.iter().filter_map(|session| place(session.place.as_ref()?)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Where a program is held, in one line: places (at most `most` of them), formats, the whole country.
pub fn locations(program: &Program, lang: Lang, most: usize) -> String {
    use crate::catalogue::words::Format;
    let words = words(lang);
    let all = places(program);
    let mut parts: Vec<String> = all.iter().take(most).cloned().collect();
    if all.len() > most {
        parts.push((words.more_places)(all.len() - most));
    }
    let on_site = |it: &&Session| matches!(it.format, Some(Format::InPerson | Format::Hybrid)) && it.place.is_none();
    if program.nationwide {
        parts.push(words.nationwide.to_owned());
    } else if all.is_empty() && program.sessions.iter().any(|it| on_site(&it)) {
        parts.push(words.town_unknown.to_owned());
    }
    if program.sessions.iter().any(|it| it.format == Some(Format::Online)) {
        parts.push((words.format)(Format::Online).to_owned());
    }
    if parts.is_empty() { words.not_stated.to_owned() } else { parts.join(", ") }
}

/// The price in one line.
pub fn cost(program: &Program, lang: Lang) -> String {
    let words = words(lang);
    let note = program.cost.note.as_ref().map(|note| note.read(lang).0.to_owned());
    let price = program.cost.eur.map(|euros| if euros == 0.0 { words.free.to_owned() } else { (words.price)(euros) });
    match (price, note) {
        (Some(price), Some(note)) => format!("{price} – {note}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => words.not_stated.to_owned(),
    }
}

/// For whom, in one line: women, audiences, ages.
pub fn public(program: &Program, lang: Lang) -> String {
    let words = words(lang);
    let mut parts: Vec<String> = program.women.iter().map(|it| (words.women)(*it).to_owned()).collect();
    parts.extend(program.audience.iter().map(|it| (words.audience)(*it).to_owned()));
    parts.push((words.ages)(program.age.min, program.age.max));
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() { words.not_stated.to_owned() } else { parts.join(" · ") }
}

/// Every distinct length of its sessions.
pub fn lengths(program: &Program, lang: Lang) -> String {
    let words = words(lang);
    let mut all: Vec<String> = Vec::new();
    for duration in program.sessions.iter().filter_map(|session| session.duration) {
        let text = (words.duration)(duration.value, duration.unit);
        if !all.contains(&text) {
            all.push(text);
        }
    }
    if all.is_empty() { words.not_stated.to_owned() } else { all.join(", ") }
}

/// The languages in which it is held.
pub fn languages(program: &Program, lang: Lang) -> String {
    let words = words(lang);
    let name = |code: &String| (words.language)(code).map_or_else(|| code.clone(), str::to_owned);
    let all: Vec<String> = program.languages.iter().map(name).collect();
    if all.is_empty() { words.not_stated.to_owned() } else { all.join(", ") }
}
