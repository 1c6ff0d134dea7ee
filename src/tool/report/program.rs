//! What the record of a program lacks.

use crate::catalogue::date::Date;
use crate::catalogue::life::{FRESH, newest};
use crate::catalogue::text::Text;
use crate::catalogue::words::{Format, Kind, Status};
use crate::catalogue::{Program, Session};
use crate::tool::report::Line;
use crate::tool::report::needs::Need;

/// Everything to do in the record of `program`, in the order of its fields; `carrier` is the organisation it is listed under.
///
/// A program that has ended is no longer asked for what one would need to join it.
pub fn lines(program: &Program, carrier: &str, today: Date) -> Vec<Line> {
    let mut found: Vec<(String, Need)> = Vec::new();
    if program.status != Status::Ended {
        lively(program, today, &mut found);
    }
    match program.sources.len() {
        0 => found.push(("sources".into(), Need::NoSource)),
        1 => found.push(("sources".into(), Need::OneSource)),
        _ => {}
    }
    let untranslated = texts(program).into_iter().filter(|(_, text)| text.en.is_none());
    found.extend(untranslated.map(|(field, _)| (format!("{field}.en"), Need::NoEnglish)));
    let plain = links(program).into_iter().filter(|(_, link)| plain(link));
    found.extend(plain.map(|(field, _)| (field, Need::PlainHttp)));
    let line = |(field, need)| Line {
        record: format!("programs/{}", program.id),
        name: program.name.clone(),
        carrier: carrier.to_owned(),
        field,
        need,
        record_points: 0,
    };
    found.into_iter().map(line).collect()
}

/// Whether a link is on plain `http:`.
pub fn plain(link: &str) -> bool {
    link.get(..5).is_some_and(|it| it.eq_ignore_ascii_case("http:"))
}

/// Every link of a program with its field, in the order of the record.
pub fn links(program: &Program) -> Vec<(String, &str)> {
    let mut links: Vec<(String, &str)> = Vec::new();
    for (index, session) in program.sessions.iter().enumerate() {
        links.extend(session.signup.as_deref().map(|link| (format!("sessions[{index}].signup"), link)));
    }
    links.extend(program.info.as_deref().map(|link| ("links.info".to_owned(), link)));
    links.extend(program.signup.as_deref().map(|link| ("links.signup".to_owned(), link)));
    let sources = program.sources.iter().enumerate();
    links.extend(sources.map(|(index, source)| (format!("sources[{index}].url"), source.url.as_str())));
    links
}

fn texts(program: &Program) -> Vec<(String, &Text)> {
    let mut texts = vec![("summary".to_owned(), &program.summary)];
    texts.extend(program.cost.note.as_ref().map(|text| ("cost.note".to_owned(), text)));
    texts.extend(program.certification.as_ref().map(|text| ("certification".to_owned(), text)));
    for (index, session) in program.sessions.iter().enumerate() {
        texts.extend(session.note.as_ref().map(|text| (format!("sessions[{index}].note"), text)));
    }
    texts
}

fn lively(program: &Program, today: Date, found: &mut Vec<(String, Need)>) {
    let mut add = |missing: bool, field: &str, need: Need| {
        if missing {
            found.push((field.to_owned(), need));
        }
    };
    add(program.status == Status::Unknown, "status", Need::StatusUnknown);
    match newest(program) {
        None => add(true, "seen", Need::Undated),
        Some(date) => add(date.earliest() <= today.months_before(FRESH), "seen", Need::Old(date)),
    }
    for (field, missing) in [
        ("women", program.women.is_none()),
        ("audience", program.audience.is_empty()),
        ("age", program.age.min.is_none() && program.age.max.is_none()),
        ("level", program.level.is_none()),
        ("topics", program.topics.is_empty()),
        ("languages", program.languages.is_empty()),
        ("cost", program.cost.eur.is_none() && program.cost.note.is_none()),
        ("entry", program.entry.is_none()),
        // Only a course can be expected to lead to a paper.
        ("certification", program.certification.is_none() && program.kind == Kind::Training),
    ] {
        add(missing, field, Need::NotStated);
    }
    for (index, partner) in program.partners.iter().enumerate() {
        add(partner.role.is_none(), &format!("partners[{index}].role"), Need::NotStated);
    }
    let known = |it: &Session| it.place.is_some() || it.format.is_some();
    add(program.sessions.is_empty(), "sessions", Need::NoSession);
    add(!program.sessions.is_empty() && !program.sessions.iter().any(known), "sessions", Need::Nowhere);
    let last = program.sessions.iter().map(last_day).collect::<Option<Vec<Date>>>();
    let last = last.and_then(|days| days.into_iter().max()).filter(|day| *day < today);
    last.into_iter().for_each(|day| add(true, "sessions", Need::PastOnly(day)));
    let coming = |it: &Session| last_day(it).is_none_or(|day| day >= today);
    for (index, session) in program.sessions.iter().enumerate().filter(|(_, it)| coming(it)) {
        for (field, missing) in [
            ("format", session.format.is_none()),
            ("place", session.place.is_none() && session.format != Some(Format::Online)),
            ("start", session.start.is_none()),
            ("duration", session.duration.is_none()),
        ] {
            add(missing, &format!("sessions[{index}].{field}"), Need::NotStated);
        }
    }
    let door = program.signup.is_some() || program.sessions.iter().any(|it| it.signup.is_some());
    add(program.info.is_none(), "links.info", Need::NoInfo);
    add(!door, "links.signup", Need::NoSignup);
}

/// The latest day that a session can have been held on, or signed up for; `None` when it bears no date.
fn last_day(session: &Session) -> Option<Date> {
    [session.start, session.end, session.apply_by].into_iter().flatten().map(Date::latest).max()
}
