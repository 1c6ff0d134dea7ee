//! The dates of a program that a calendar can hold: its sessions and its deadlines, where they are known to the day.
//!
//! A date known only to the month or the year makes no entry: a calendar has no way to say "in March". Nothing is left out
//! because it is over: who follows a calendar keeps what she had, and the same record gives the same calendar every day.
//!
//! Each entry has a **key**, in its address and its UID, that is the same in both languages and stays the same when the
//! date is corrected within the year: the place (its address word; without place the format; without either nothing), the
//! year, `inscription` for a deadline; then, from the second entry of the same place and year on, its rank by date:
//! `lyon-69-2026`, `lyon-69-2026-2`, `en-ligne-2026-inscription`. A session that moves to another town or year, or past
//! another one of the same place and year, is another entry: the records give sessions no name of their own.

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::catalogue::{Program, Session};
use crate::place::area::{Area, department, region};
use crate::place::fold::slug;
use crate::query::words::AddressWord;
use crate::site::page::{Page, Route};

/// What happens on a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A session is held.
    Session,
    /// The last day to sign up for one.
    Deadline,
}

/// One entry of a program's calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    /// What it is called among the entries of the program.
    pub key: String,
    /// What happens.
    pub matter: Matter,
    /// The session, held or to be signed up for.
    pub session: &'a Session,
    /// Its first day.
    pub first: Date,
    /// Its last day, the first one where no later one is known to the day.
    pub last: Date,
}

/// Every entry of a program, by date; empty when no date is known to the day.
pub fn entries(program: &Program) -> Vec<Entry<'_>> {
    let mut all: Vec<Entry<'_>> = program.sessions.iter().flat_map(|it| [held(it), closes(it)]).flatten().collect();
    all.sort_by(|one, other| (one.first, one.last, &one.key).cmp(&(other.first, other.last, &other.key)));
    for index in 0..all.len() {
        let (before, rest) = all.split_at_mut(index);
        if let Some(entry) = rest.first_mut() {
            let base = stem(entry);
            let rank = before.iter().filter(|it| stem(it) == base).count() + 1;
            entry.key = if rank == 1 { base } else { format!("{base}-{rank}") };
        }
    }
    all
}

/// Whether some entry of a program is still to come or under way on a day: then it is worth offering its calendar.
pub fn coming(program: &Program, today: Date) -> bool {
    program.sessions.iter().flat_map(|it| [held(it), closes(it)]).flatten().any(|entry| entry.last >= today)
}

fn held(session: &Session) -> Option<Entry<'_>> {
    let first = session.start.filter(whole)?;
    let last = session.end.filter(whole).filter(|end| *end > first).unwrap_or(first);
    Some(Entry { key: String::new(), matter: Matter::Session, session, first, last })
}

fn closes(session: &Session) -> Option<Entry<'_>> {
    let day = session.apply_by.filter(whole)?;
    Some(Entry { key: String::new(), matter: Matter::Deadline, session, first: day, last: day })
}

/// Whether a date is known to the day.
fn whole(date: &Date) -> bool {
    date.day > 0
}

/// The key of an entry without its rank.
fn stem(entry: &Entry<'_>) -> String {
    let spot = entry.session.place.as_ref().and_then(|place| {
        let town = place.city.as_ref().zip(place.department.as_ref());
        let town = town.map(|(city, code)| format!("{}-{}", slug(city), code.to_ascii_lowercase()));
        let wider = || Some(Area::Department(department(place.department.as_deref()?)?).slug());
        town.or_else(wider).or_else(|| Some(Area::Region(region(place.region.as_deref()?)?).slug()))
    });
    let spot = spot.or_else(|| entry.session.format.map(|format| format.address().to_owned()));
    let end = (entry.matter == Matter::Deadline).then(|| "inscription".to_owned());
    [spot, Some(entry.first.year.to_string()), end].into_iter().flatten().collect::<Vec<_>>().join("-")
}

/// The path of a program's calendar, all entries together.
pub fn path(lang: Lang, program: &str) -> String {
    format!("{}.ics", stand(lang, program))
}

/// The path of one entry.
pub fn entry_path(lang: Lang, program: &str, key: &str) -> String {
    format!("{}/{key}.ics", stand(lang, program))
}

fn stand(lang: Lang, program: &str) -> String {
    let page = Route::new(lang, Page::Program(program.to_owned())).path();
    let name = match lang {
        Lang::Fr => "calendrier",
        Lang::En => "calendar",
    };
    format!("{page}{name}")
}
