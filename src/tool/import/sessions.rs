//! Which session a row is about, and what it says of it.
//!
//! A row with a rank is about the session of that rank. One without is about the session of the same format, place, first and
//! last day; failing that, about the only session that contradicts none of these; failing that, it adds one. No two rows without
//! a rank may describe the same session: so the same rows, a second time, find what they have made and change nothing.

use crate::catalogue::problem::says;
use crate::catalogue::text::Text;
use crate::place::communes::Communes;
use crate::tool::import::cell::{Change, REMOVE, change};
use crate::tool::import::column::{Holds, Part};
use crate::tool::import::merge::{Merged, apply, put};
use crate::tool::import::sheet::Row;
use crate::tool::record::Node;
use crate::tool::record::place::{self, AREA, Written};

/// What tells two sessions apart: format, place, first and last day; nothing where not stated.
type Key = [Option<String>; 4];

/// A row about a session.
struct Said<'a> {
    row: &'a Row,
    rank: Option<usize>,
    key: Key,
    area: Area,
}

/// What a row says of where the session is held.
enum Area {
    /// Nothing.
    Unsaid,
    /// That it is not stated any more.
    Gone,
    /// Keys and values of a place.
    Stated(Vec<(&'static str, String)>),
}

/// Puts what the rows say of sessions into the record.
pub(super) fn merge(merged: &mut Merged, rows: &[&Row], communes: &Communes) {
    let mut all: Vec<Node> = merged.node.list("sessions").to_vec();
    let before: Vec<Key> = all.iter().map(|session| key(session, communes)).collect();
    let mut said: Vec<Said<'_>> = Vec::new();
    for row in rows.iter().filter(|row| row.cells.iter().any(|it| matches!(it.column.part, Part::Session | Part::Rank)))
    {
        if let Some(it) = read(merged, row, communes) {
            said.push(it);
        }
    }
    let mut taken: Vec<Option<usize>> = vec![None; before.len()];
    let mut ends: Vec<Option<usize>> = vec![None; said.len()];
    // Ranks first, then sessions of the very same key, then the only one that fits.
    for (end, it) in ends.iter_mut().zip(&said).filter(|(_, it)| it.rank.is_some()) {
        let at = it.rank.unwrap_or_default().wrapping_sub(1);
        match taken.get_mut(at) {
            Some(slot @ None) => {
                *slot = Some(it.row.number);
                *end = Some(at);
            }
            Some(Some(other)) => {
                let text = same_session(*other);
                refuse(merged, it.row, text);
            }
            None => refuse(merged, it.row, no_such_rank(before.len())),
        }
    }
    let mut seen: Vec<(&Key, usize)> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (index, it) in said.iter().enumerate().filter(|(_, it)| it.rank.is_none()) {
        match seen.iter().find(|(key, _)| **key == it.key) {
            Some((_, other)) => refuse(merged, it.row, same_session(*other)),
            None => {
                seen.push((&it.key, it.row.number));
                open.push(index);
            }
        }
    }
    let fits: [fn(&Key, &Key) -> bool; 2] = [|row, session| row == session, contradicts_nothing];
    for fit in fits {
        open.retain(|index| {
            let Some(it) = said.get(*index) else { return false };
            let free = |at: &usize| taken.get(*at).is_some_and(Option::is_none);
            let found: Vec<usize> =
                (0..).zip(&before).filter(|(at, key)| free(at) && fit(&it.key, key)).map(|(at, _)| at).collect();
            match found.as_slice() {
                [] => return true,
                [at] => {
                    if let (Some(slot), Some(end)) = (taken.get_mut(*at), ends.get_mut(*index)) {
                        *slot = Some(it.row.number);
                        *end = Some(*at);
                    }
                }
                several => refuse(merged, it.row, which(several)),
            }
            false
        });
    }
    for index in open {
        if let Some(end) = ends.get_mut(index) {
            *end = Some(all.len());
            all.push(Node::empty());
        }
    }
    for (it, at) in said.iter().zip(ends).filter_map(|(it, end)| Some((it, end?))) {
        let Some(session) = all.get_mut(at) else { continue };
        write(merged, it, at, session, communes);
        if *session == Node::empty() {
            refuse(merged, it.row, nothing_left());
        }
        let half = session.get("duration.value").is_some() != session.get("duration.unit").is_some();
        if let Some(cell) = it.row.of(Part::Session).find(|cell| half && cell.column.path.starts_with("duration")) {
            merged.refuse(it.row.number, cell, half_a_length());
        }
    }
    if !all.is_empty() {
        put(&mut merged.node, "sessions", Node::List(all));
    }
}

/// Reads what a row says; nothing when it cannot be used.
fn read<'a>(merged: &mut Merged, row: &'a Row, communes: &Communes) -> Option<Said<'a>> {
    let before = merged.refusals.len();
    let rank = row.cell("session").and_then(|text| {
        let rank = text.parse::<usize>().ok().filter(|rank| *rank > 0);
        if rank.is_none() {
            refuse(merged, row, no_rank());
        }
        rank
    });
    let mut written = Written::default();
    let mut gone = false;
    for cell in row.cells.iter().filter(|it| matches!(it.column.holds, Holds::Area)) {
        let slot = match cell.column.en {
            "commune" => &mut written.commune,
            "city" => &mut written.city,
            "department" => &mut written.department,
            _ => &mut written.region,
        };
        gone |= cell.text == REMOVE;
        *slot = Some(cell.text.as_str()).filter(|it| *it != REMOVE);
    }
    let area = match place::stated(written, communes) {
        Ok(keys) if !keys.is_empty() => Area::Stated(keys),
        Ok(_) if gone => Area::Gone,
        Ok(_) => Area::Unsaid,
        Err(says) => {
            let cell = row.cells.iter().find(|it| matches!(it.column.holds, Holds::Area));
            cell.into_iter().for_each(|cell| merged.refuse(row.number, cell, says.clone()));
            Area::Unsaid
        }
    };
    let mut told = Node::empty();
    for cell in row.of(Part::Session).filter(|it| ["format", "start", "end"].contains(&it.column.path)) {
        if rank.is_none() && cell.text == REMOVE {
            merged.refuse(row.number, cell, rank_to_remove());
        }
        if let Ok(Change::Set(value)) = change(cell.column, &cell.text) {
            told.set(cell.column.path, value);
        }
    }
    match &area {
        Area::Stated(keys) => keys.iter().for_each(|(key, text)| told.set(&format!("place.{key}"), Node::text(text))),
        Area::Gone if rank.is_none() => {
            let cell = row.cells.iter().find(|it| matches!(it.column.holds, Holds::Area));
            cell.into_iter().for_each(|cell| merged.refuse(row.number, cell, rank_to_remove()));
        }
        _ => {}
    }
    (merged.refusals.len() == before).then(|| Said { row, rank, key: key(&told, communes), area })
}

fn key(session: &Node, communes: &Communes) -> Key {
    let said = |path: &str| session.says(path).map(str::to_owned);
    let area = session.get("place").and_then(|place| place::key(place, communes));
    [said("format"), area, said("start"), said("end")]
}

/// Whether everything that a row says is what the session says.
fn contradicts_nothing(row: &Key, session: &Key) -> bool {
    row.iter().zip(session).all(|(row, session)| row.is_none() || row == session)
}

/// Writes a row into its session.
fn write(merged: &mut Merged, it: &Said<'_>, at: usize, session: &mut Node, communes: &Communes) {
    for cell in it.row.of(Part::Session) {
        let path = cell.column.path;
        let asked = match cell.column.holds {
            Holds::Area => {
                merged.mark(format!("sessions[{at}].place.{}", cell.column.en), it.row.number, cell);
                continue;
            }
            _ => change(cell.column, &cell.text),
        };
        merged.mark(format!("sessions[{at}].{path}"), it.row.number, cell);
        match asked {
            Ok(Change::Set(Node::Object(parts))) => {
                parts.into_iter().for_each(|(key, value)| put(session, &format!("{path}.{key}"), value));
            }
            Ok(asked) => apply(session, path, asked),
            Err(says) => merged.refuse(it.row.number, cell, says),
        }
    }
    let same = |keys: &[(&str, String)]| {
        let mut told = Node::empty();
        keys.iter().for_each(|(key, text)| told.set(key, Node::text(text)));
        session.get("place").is_some_and(|place| place::key(place, communes) == place::key(&told, communes))
    };
    match &it.area {
        Area::Unsaid => {}
        Area::Stated(keys) if same(keys) => {}
        area => {
            AREA.iter().chain(&["lat", "lon"]).for_each(|key| session.remove(&format!("place.{key}")));
            if let Area::Stated(keys) = area {
                keys.iter().for_each(|(key, text)| session.set(&format!("place.{key}"), Node::text(text)));
            }
        }
    }
}

fn refuse(merged: &mut Merged, row: &Row, says: Text) {
    let told = |part: Part| row.of(part).next();
    if let Some(cell) = told(Part::Rank).or_else(|| told(Part::Session)) {
        merged.refuse(row.number, cell, says);
    }
}

fn same_session(other: usize) -> Text {
    says(
        || {
            format!(
                "la ligne {other} parle de la même session : réunir les deux lignes, ou écrire le rang de chacune dans « Session »"
            )
        },
        || format!("row {other} is about the same session: join the two rows, or write the place of each in `session`"),
    )
}

fn no_such_rank(count: usize) -> Text {
    let (fr, en) = match count {
        0 => ("la fiche n’a pas encore de session".to_owned(), "the record has no session yet".to_owned()),
        1 => ("la fiche n’a qu’une session".to_owned(), "the record has only one session".to_owned()),
        _ => (format!("la fiche a {count} sessions"), format!("the record has {count} sessions")),
    };
    says(
        || format!("{fr}\u{a0}: écrire un rang qui existe, ou laisser la case vide pour en ajouter une"),
        || format!("{en}: write a place that exists, or leave the cell empty to add one"),
    )
}

fn no_rank() -> Text {
    says(
        || "ce n’est pas un rang : écrire 1 pour la première session de la fiche, 2 pour la deuxième…".to_owned(),
        || "this is no place in a list: write 1 for the first session of the record, 2 for the second…".to_owned(),
    )
}

fn which(several: &[usize]) -> Text {
    let ranks: Vec<String> = several.iter().map(|at| (at + 1).to_string()).collect();
    let ranks = ranks.join(", ");
    says(
        || format!("plusieurs sessions de la fiche peuvent être celle-ci ({ranks}) : écrire son rang dans « Session »"),
        || format!("several sessions of the record may be this one ({ranks}): write its place in `session`"),
    )
}

fn rank_to_remove() -> Text {
    says(
        || "pour retirer un format, un lieu ou une date, écrire le rang de la session dans « Session »".to_owned(),
        || "to remove a format, a place or a date, write the session’s place in `session`".to_owned(),
    )
}

fn half_a_length() -> Text {
    says(
        || "une durée veut un nombre et une unité : écrire par exemple « 4 jours »".to_owned(),
        || "a length of time needs a number and a unit: write “4 days”, for example".to_owned(),
    )
}

fn nothing_left() -> Text {
    says(
        || "il ne resterait rien de cette session : la retirer dans la fiche elle-même".to_owned(),
        || "nothing would be left of this session: remove it in the record itself".to_owned(),
    )
}
