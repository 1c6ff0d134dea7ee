//! From what people type to places.
//!
//! Nothing that is typed is refused: a name or its beginning, an old name, a postcode or the beginning of one, an INSEE code, an
//! arrondissement, a département or a région by number, name or nickname, with or without accents, hyphens and articles.
//! `ask` takes the words apart, `words` knows the vocabulary, `scan` searches the names; here they are put in order.

use super::area::{Area, DEPARTMENTS, static_area};
use super::ask::{Ask, is_code, without_manners};
use super::communes::Communes;
use super::fold::fold;
use super::scan::{Fits, NAMED, WHOLE, is_named, people};
use super::slips::{larger_slip, slips};
use super::sorted::{by_text, number};
use super::words::{areas_like, areas_named, bare, department_of, departments_beginning, spellings, town_called};

/// The places that the words may mean, the likeliest first: départements and régions that are named exactly, communes that
/// are, then the rest by population.
pub fn lookup(communes: &Communes, words: &str, limit: usize) -> Vec<Area> {
    found(communes, words, limit).into_iter().map(|(area, _)| area).collect()
}

/// The place that somebody typed and submitted without choosing one: a name, a label, a postcode, a code, an address word.
///
/// `None` when nothing fits exactly; the most populated commune among namesakes. Without the table, only départements and
/// régions can be told.
pub fn exact(communes: Option<&Communes>, text: &str) -> Option<Area> {
    let word = text.trim();
    if let Some(area) = static_area(word) {
        return Some(area);
    }
    let ask = Ask::read(text);
    if ask.words == "20" {
        return static_area("corse");
    }
    let Some(communes) = communes else {
        return only(areas_named(&ask.words));
    };
    if let Some(commune) = communes.by_slug(word) {
        return Some(Area::Commune(commune));
    }
    // What has several régions for an answer, `outre-mer`, is no single place.
    match areas_named(&ask.words).as_slice() {
        [] | [_] | [_, Area::Department(_)] => {
            let first = found(communes, text, 8).into_iter().next();
            first.filter(|(_, exact)| *exact).map(|(area, _)| area)
        }
        _ => None,
    }
}

fn only(mut areas: Vec<Area>) -> Option<Area> {
    areas.truncate(2);
    areas.pop().filter(|_| areas.is_empty())
}

/// The places, each with whether it is named exactly.
fn found(communes: &Communes, text: &str, limit: usize) -> Vec<(Area, bool)> {
    let ask = Ask::read(text);
    let mut out = List { areas: Vec::new(), limit };
    answer(communes, &ask, &mut out);
    if out.areas.is_empty() {
        let rest = without_manners(&ask.words);
        if rest != ask.words {
            answer(communes, &Ask::read(&rest), &mut out);
        }
    }
    if out.areas.is_empty() {
        slips(communes, &ask, &mut out);
    } else {
        larger_slip(communes, &ask, &mut out);
    }
    if out.areas.is_empty() {
        // Of a name that nobody knows, what narrowed it is still known.
        for at in &ask.departments {
            DEPARTMENTS.get(*at).map(Area::Department).into_iter().for_each(|area| out.push(area, ask.cedex));
        }
    }
    let mut words = ask.words.as_str();
    while let Some((begun, _)) = words.rsplit_once(' ').filter(|_| out.areas.is_empty()) {
        // `Lyon Part-Dieu`: of a quarter that the table does not have, its town.
        words = begun;
        let mut town = List { areas: Vec::new(), limit };
        answer(communes, &Ask::read(words), &mut town);
        town.areas.into_iter().filter(|(_, exact)| *exact).take(1).for_each(|(area, _)| out.push(area, false));
    }
    out.areas
}

/// The places that were typed without a slip.
fn answer(communes: &Communes, ask: &Ask, out: &mut List) {
    if ask.words.is_empty() {
        return;
    }
    areas_named(&ask.words).into_iter().for_each(|area| out.push(area, true));
    if ask.name != ask.words {
        // The label of a département, `Rhône (69)`, names it twice; that of Paris is its commune's.
        let named = ask.departments.iter().filter_map(|at| DEPARTMENTS.get(*at));
        named
            .filter(|department| department.code != "75" && bare(&fold(department.name)) == bare(&ask.name))
            .for_each(|department| out.push(Area::Department(department), true));
    }
    let called = town_called(&ask.words).and_then(|code| communes.row_of_code(code));
    out.commune(communes, called, true);
    for code in &ask.arrondissements {
        out.commune(communes, communes.row_of_code(code), true);
    }
    // `75 011` is a postcode too.
    let joined = ask.words.replace(' ', "");
    if is_code(&ask.words) || joined.len() == 5 && is_code(&joined) {
        codes(communes, &joined, out);
    } else {
        names(communes, ask, out);
    }
}

/// The answer as it grows, without doubles and up to its limit.
pub(super) struct List {
    /// Each place with whether it is named exactly.
    pub(super) areas: Vec<(Area, bool)>,
    pub(super) limit: usize,
}

impl List {
    pub(super) fn push(&mut self, area: Area, exact: bool) {
        // Two places are the same to a reader when they are called the same: the commune of Paris and its département.
        if self.areas.len() < self.limit && self.areas.iter().all(|(known, _)| known.label() != area.label()) {
            self.areas.push((area, exact));
        }
    }

    pub(super) fn commune(&mut self, communes: &Communes, row: Option<usize>, exact: bool) {
        if self.areas.len() < self.limit
            && let Some(commune) = row.and_then(|row| communes.commune(row))
        {
            self.push(Area::Commune(commune), exact);
        }
    }
}

/// Places by postcode or INSEE code, or by the beginning of one.
fn codes(communes: &Communes, code: &str, out: &mut List) {
    let whole = code.len() == 5;
    if !whole {
        departments_beginning(code).for_each(|area| out.push(area, false));
    }
    let mut fits = Fits::new(out.limit);
    let number: Option<u32> = code.parse().ok();
    // 69 is 69000 to 69999.
    let size = 10_u32.pow(5_u32.saturating_sub(code.len() as u32));
    let department = department_of(code);
    let island =
        DEPARTMENTS.iter().position(|found| code.get(..2).is_some_and(|start| found.code.eq_ignore_ascii_case(start)));
    let island = island.zip(code.get(2..)).filter(|_| number.is_none());
    for (at, row) in communes.table.rows.iter().enumerate() {
        let by_post = number.is_some_and(|number| row.postcodes.iter().any(|postcode| postcode / size == number));
        let corsican = island.is_some_and(|(department, rest)| {
            row.department == department && format!("{:03}", row.number).starts_with(rest)
        });
        if by_post || corsican {
            // The 3rd arrondissement has that postcode alone, the city has it among others.
            let alone = if whole && row.postcodes.len() <= 2 { WHOLE } else { 0 };
            fits.raise(at, people(communes, at) + alone * u64::from(communes.is_arrondissement(at)));
        }
    }
    for (_, row) in fits.best() {
        out.commune(communes, Some(row), whole);
    }
    if whole {
        out.commune(communes, communes.row_of_code(code), true);
        if out.areas.is_empty() {
            // A CEDEX code, or one of a large firm: no commune has it, its département is known.
            let area = department.and_then(|at| DEPARTMENTS.get(at)).map(Area::Department);
            area.into_iter().for_each(|area| out.push(area, true));
        }
    }
}

/// Places by name.
fn names(communes: &Communes, ask: &Ask, out: &mut List) {
    // More than are wanted: what passes the others below may stand far down.
    let mut fits = Fits::new(out.limit.max(60));
    let in_department = |row: usize| {
        ask.departments.is_empty()
            || communes.table.rows.get(row).is_some_and(|row| ask.departments.contains(&row.department))
    };
    let in_postcode = |row: usize| {
        let has = |postcode| communes.table.rows.get(row).is_some_and(|row| row.postcodes.contains(&postcode));
        in_department(row) && ask.postcode.is_none_or(has)
    };
    let anywhere = |_: usize| true;
    // From the strictest reading to the loosest; the first that finds something is the answer.
    let mut readings: Vec<(&str, &dyn Fn(usize) -> bool)> = vec![(&ask.name, &in_postcode)];
    if ask.postcode.is_some() {
        readings.push((&ask.name, &in_department));
    }
    if ask.name != ask.words {
        readings.push((&ask.words, &anywhere));
        readings.push((&ask.name, &anywhere));
    }
    for (name, wanted) in readings {
        for name in [name, bare(name)] {
            if fits.is_empty() {
                for spelling in spellings(name) {
                    fits.add(communes, &spelling, wanted);
                }
                if fits.is_empty() {
                    spellings(name).iter().for_each(|spelling| fits.add_apart(communes, spelling, wanted));
                }
            }
            if bare(name) == name {
                break;
            }
        }
        if !fits.is_empty() {
            break;
        }
    }
    let half = fits.half();
    let mut best = fits.best();
    if ask.postcode.is_some() {
        // With a postcode, the arrondissement that it is of comes before its city.
        let (first, then): (Vec<_>, Vec<_>) =
            best.into_iter().partition(|(_, row)| communes.is_arrondissement(*row) && in_postcode(*row));
        best = [first, then].concat();
    }
    // `aix` is rather Aix-en-Provence than Aix (19), 400 people; `boulogne` rather Boulogne-Billancourt than a village of that
    // name that is part of another commune by now.
    let other = best.iter().position(|(fit, _)| *fit < WHOLE).filter(|at| *at > 0 && ask.name.len() > 2);
    if ask.departments.is_empty()
        && let (Some((whole, named)), Some(at)) = (best.first().copied(), other)
        && let Some((fit, row)) = best.get(at).copied()
        && fit / if bare(communes.key(named)) == bare(&ask.name) { FAR_LARGER } else { LARGER } > (whole - WHOLE) * 16
        && bare(communes.key(row)).strip_prefix(bare(&ask.name)).is_some_and(|rest| rest.starts_with(' '))
    {
        best.remove(at);
        best.insert(0, (fit | NAMED, row));
    }
    let mut partial: Vec<(u64, Area)> = Vec::new();
    if ask.words.len() > 2 {
        let begun = areas_like(&|name| name.starts_with(&ask.words));
        partial = begun.into_iter().map(|area| (communes.people(&area), area)).collect();
        partial = by_text(partial, |(people, _)| number(u32::MAX - u32::try_from(*people).unwrap_or(u32::MAX)));
        partial.truncate(3);
    }
    let mut partial = partial.into_iter().peekable();
    for (fit, row) in best {
        while let Some((_, area)) = partial.next_if(|(people, _)| *people * 2 > fit) {
            out.push(area, false);
        }
        out.commune(
            communes,
            Some(row),
            is_named(fit) || ask.postcode.is_some() && in_postcode(row) || half == Some(row),
        );
    }
    partial.for_each(|(_, area)| out.push(area, false));
}

/// How many times larger a town is that passes one whose whole name was typed, when its own name begins with the same words.
const FAR_LARGER: u64 = 15;
/// The same where that is a name of old.
const LARGER: u64 = 4;
