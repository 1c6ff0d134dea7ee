//! The life cycle of a program, judged by date alone (`product.md` §5): today is passed in, so that a build made in
//! November is still right in March.
//!
//! A date known only to the month or the year is judged by its earliest possible day: nothing is announced as still to
//! come, or as seen lately, on the strength of a guess.

use crate::catalogue::date::Date;
use crate::catalogue::words::Status;
use crate::catalogue::{Program, Session};

/// How long a confirmation stays good, in months.
pub const FRESH: u16 = 18;

/// Where a program stands, in the order in which programs are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Life {
    /// A session or a deadline is still to come: the first of them.
    Dated(Date),
    /// The sources show that it runs; dates to be confirmed.
    Running,
    /// Nobody has confirmed it lately.
    Unconfirmed,
    /// Over: kept, but left out of lists.
    Ended,
}

impl Life {
    /// The life of `program` on the day `today`.
    pub fn of(program: &Program, today: Date) -> Life {
        if program.status == Status::Ended {
            return Life::Ended;
        }
        if let Some(next) = program.sessions.iter().filter_map(|it| next(it, today)).min() {
            return Life::Dated(next);
        }
        let fresh = newest(program).is_some_and(|date| date.earliest() > today.months_before(FRESH));
        if program.status == Status::Running && fresh { Life::Running } else { Life::Unconfirmed }
    }
}

/// The first day of `session` that is still to come: its deadline, its start, or its end when it has begun.
pub fn next(session: &Session, today: Date) -> Option<Date> {
    let days = [session.apply_by, session.start, session.end];
    days.into_iter().flatten().map(Date::earliest).filter(|day| *day >= today).min()
}

/// Whether a session is surely over.
pub fn over(session: &Session, today: Date) -> bool {
    session.end.or(session.start).is_some_and(|last| last.latest() < today)
}

/// The last day on which one could sign up for a program, where that is surely past for each of its sessions that is not over;
/// `None` while one may, and where no deadline is known.
pub fn closed(program: &Program, today: Date) -> Option<Date> {
    let mut last = None;
    for session in &program.sessions {
        match session.apply_by {
            Some(by) if by.latest() < today => last = last.max(Some(by)),
            _ if over(session, today) => {}
            _ => return None,
        }
    }
    last
}

/// The page on which one can sign up for a program today: nobody is sent there once it is over or closed.
pub fn signup(program: &Program, today: Date) -> Option<&String> {
    program.signup.as_ref().filter(|_| program.status != Status::Ended && closed(program, today).is_none())
}

/// The newest date that the record bears, its own or that of a source: when it was last known to be right. It depends on
/// nothing but the record, and new evidence never makes it older.
pub fn confirmed(program: &Program) -> Option<Date> {
    let sources = program.sources.iter().filter_map(|source| source.seen);
    sources.chain(program.seen).max_by_key(|date| date.earliest())
}

/// The newest dated evidence: the record's own, else the newest of its sources.
pub fn newest(program: &Program) -> Option<Date> {
    program.seen.or_else(|| program.sources.iter().filter_map(|source| source.seen).max())
}
