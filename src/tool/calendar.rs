//! Calendars (iCalendar, RFC 5545 and 7986): for each program whose record knows a date to the day, one file with all its
//! sessions and deadlines, and one file for each of them, in both languages.
//!
//! - **Whole days.** The records give days, never hours. A day without an hour is the same day in every time zone and on both
//!   sides of a clock change, so entries are dates (`VALUE=DATE`, the end exclusive) and no zone is named: there is nothing
//!   that it could change. They do not mark the reader as busy.
//! - **Everything that the record holds stays**, past sessions and ended programs too: a calendar that is followed is read
//!   again as a whole, and what is no longer in it disappears from the reader's own.
//! - **UID**: `<key>.<program>@<host>`, the same in both languages; what keeps a key is told in [`crate::site::calendar`].
//! - **DTSTAMP and LAST-MODIFIED** are the newest date that the record bears ([`confirmed`]), never the day of the build. A
//!   record without any date has 1 January 1970 as DTSTAMP, which is required, and no LAST-MODIFIED.
//! - **SEQUENCE** grows with that date, and, within the same date, when the entry is put off. A date brought forward raises it
//!   only if the record's evidence is newer too, as it should be: from one record alone no more can be known.
//! - No ORGANIZER, although RFC 5546 asks for one: it would have to be the address of a person, which no record states.

use chrono::{Datelike, NaiveDate};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use rayon::prelude::*;

use crate::catalogue::date::Date;
use crate::catalogue::life::confirmed;
use crate::catalogue::text::{Lang, Text};
use crate::catalogue::words::{Format, Status};
use crate::catalogue::{Catalogue, Program, Session};
use crate::site::calendar::{Entry, Matter, entries, entry_path, path};
use crate::site::facts;
use crate::site::page::{Page, Route};
use crate::site::words::stills::feeds::feeds;
use crate::site::words::words;
use crate::tool::ToolError;
use crate::tool::feeds::{File, host};

/// The media type of a calendar.
pub const MEDIA: &str = "text/calendar";

/// Every calendar of a catalogue. `base` is the site's origin, without a closing slash.
///
/// # Errors
///
/// When a program has a day that does not exist, which the reading of the catalogue refuses.
pub fn files(catalogue: &Catalogue, base: &str) -> Result<Vec<File>, ToolError> {
    let all: Vec<Vec<File>> =
        catalogue.programs.par_iter().map(|program| of(program, base)).collect::<Result<_, _>>()?;
    Ok(all.concat())
}

/// The calendar that a page names in its head: path and title. Only the page of a program with such dates has one.
pub fn named_on(catalogue: &Catalogue, route: &Route) -> Option<(String, String)> {
    let Page::Program(id) = &route.page else { return None };
    let program = catalogue.program(id).filter(|program| !entries(program).is_empty())?;
    Some((path(route.lang, id), (feeds(route.lang).dates)(&program.name)))
}

/// The files of one program; none when it has no such date.
fn of(program: &Program, base: &str) -> Result<Vec<File>, ToolError> {
    let all = entries(program);
    let mut files = Vec::new();
    for lang in Lang::ALL.into_iter().filter(|_| !all.is_empty()) {
        let mut put = |path: String, some: &[Entry<'_>]| -> Result<(), ToolError> {
            let text = text(program, some, lang, base, &path)?;
            files.push((path, text));
            Ok(())
        };
        put(path(lang, &program.id), &all)?;
        for entry in &all {
            put(entry_path(lang, &program.id, &entry.key), std::slice::from_ref(entry))?;
        }
    }
    Ok(files)
}

fn text(program: &Program, all: &[Entry<'_>], lang: Lang, base: &str, path: &str) -> Result<String, ToolError> {
    let name = clean(&(feeds(lang).dates)(&program.name));
    let plain = |key: &str, value: &str| Property::new(key, value);
    let typed = |key: &str, kind: &str, value: &str| Property::new(key, value).append_parameter(("VALUE", kind)).done();
    let mut calendar = Calendar::empty();
    for property in [
        plain("VERSION", "2.0"),
        plain("PRODID", &format!("-//Passerelles//Passerelles//{}", lang.tag().to_uppercase())),
        plain("CALSCALE", "GREGORIAN"),
        plain("METHOD", "PUBLISH"),
        typed("NAME", "TEXT", &name),
        plain("X-WR-CALNAME", &name),
        plain("URL", &address(program, lang, base)),
        typed("SOURCE", "URI", &format!("{base}{path}")),
        typed("REFRESH-INTERVAL", "DURATION", "P1D"),
        plain("X-PUBLISHED-TTL", "P1D"),
    ] {
        calendar.append_property(property);
    }
    for entry in all {
        let fault = || {
            let what = format!("The calendar {path} could not be written: a date of {} does not exist", program.id);
            ToolError::new(what, "Report it: the reading of the catalogue should have refused such a date.")
        };
        calendar.push(event(program, entry, lang, base).ok_or_else(fault)?);
    }
    Ok(folded(&calendar.to_string()))
}

fn address(program: &Program, lang: Lang, base: &str) -> String {
    format!("{base}{}", Route::new(lang, Page::Program(program.id.clone())).path())
}

/// One entry; `None` for a day that does not exist.
fn event(program: &Program, entry: &Entry<'_>, lang: Lang, base: &str) -> Option<Event> {
    let (words, said) = (words(lang), feeds(lang));
    let (first, last) = (day(entry.first)?, day(entry.last)?);
    let seen = confirmed(program).map(Date::earliest);
    let stamp = |date: NaiveDate| format!("{}T000000Z", date.format("%Y%m%d"));
    let name = match entry.matter {
        Matter::Session => program.name.clone(),
        Matter::Deadline => (said.deadline)(&program.name),
    };
    let mut event = Event::with_uid(&format!("{}.{}@{}", entry.key, program.id, host(base)));
    event
        .starts(first)
        .ends(last.succ_opt()?)
        .summary(&clean(&name))
        .description(&clean(&description(program, entry.session, lang, base)))
        .url(&address(program, lang, base))
        .sequence(sequence(seen, first, last))
        .add_property("DTSTAMP", stamp(seen.and_then(day).unwrap_or_default()))
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(seen) = seen.and_then(day) {
        event.add_property("LAST-MODIFIED", stamp(seen));
    }
    if let Some(place) = location(entry.session, lang) {
        event.location(&clean(&place));
    }
    let kind = (words.kind)(program.kind);
    event.categories([kind].into_iter().chain(program.topics.iter().map(|topic| (words.topic)(*topic))));
    Some(event.done())
}

/// A day as the calendar's crate counts it.
fn day(date: Date) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

/// How often an entry was changed, as far as the record tells: the days of its newest date since 2000, then its own days in
/// the year, which grow when it is put off.
fn sequence(seen: Option<Date>, first: NaiveDate, last: NaiveDate) -> u32 {
    const ROOM: u32 = 1 << 11;
    let since = |day: NaiveDate, start: Option<NaiveDate>| {
        let days = start.map_or(0, |start| day.signed_duration_since(start).num_days());
        u32::try_from(days).unwrap_or_default()
    };
    let evidence = seen.and_then(day).map_or(0, |seen| since(seen, NaiveDate::from_ymd_opt(2000, 1, 1)));
    let own = first.ordinal() + since(last, NaiveDate::from_ymd_opt(first.year(), 1, 1));
    evidence * ROOM + own.min(ROOM - 1)
}

/// Where a session is held: its address and its town, or online; `None` where the record says neither.
fn location(session: &Session, lang: Lang) -> Option<String> {
    let online = || (session.format == Some(Format::Online)).then(|| words(lang).online.to_owned());
    let Some(place) = &session.place else { return online() };
    let parts: Vec<String> = place.address.iter().cloned().chain(facts::place(place)).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What one does there, what kind of program it is, dates, price, and where to go on.
fn description(program: &Program, session: &Session, lang: Lang, base: &str) -> String {
    let (words, said) = (words(lang), feeds(lang));
    let read = |text: &Text| match text.read(lang) {
        (text, spoken) if spoken == lang => text.to_owned(),
        (text, _) => format!("{text} ({})", words.in_french),
    };
    let mut lines = vec![read(&program.summary)];
    lines.extend(session.note.as_ref().map(read));
    let mut fact = |name: &str, fact: &str| lines.push((said.fact)(name, fact));
    fact(said.kind, (words.kind)(program.kind));
    let dates = facts::dates(session, lang);
    fact(words.fact_when, if dates.is_empty() { words.not_stated } else { &dates });
    fact(words.fact_cost, &facts::cost(program, lang));
    // Nobody is sent to the sign-up page of what is over.
    let signup = session.signup.as_ref().or(program.signup.as_ref()).filter(|_| program.status != Status::Ended);
    if let Some(signup) = signup {
        fact(words.sign_up, signup);
    }
    fact(said.page, &address(program, lang, base));
    lines.join("\n")
}

/// A text without controls, but for its line ends: TEXT (RFC 5545 §3.3.11) holds no others.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect()
}

/// The same text with no line of more than 75 octets (RFC 5545 §3.1). The crate folds lines too, but lets the last part of one be
/// an octet longer (icalendar 0.17.17, `fold_line`).
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive("\r\n") {
        let mut rest = line.trim_end_matches("\r\n");
        // What is left after a cut takes a space before it.
        let mut room = 75;
        while rest.len() > room {
            let (part, after) = rest.split_at(rest.floor_char_boundary(room));
            out.push_str(part);
            out.push_str("\r\n ");
            (rest, room) = (after, 74);
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    out
}
