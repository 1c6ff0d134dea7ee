//! From what people type to places.
//!
//! Nothing that is typed is refused: a name or its beginning, an old name, a postcode or the beginning of one, an INSEE code, an
//! arrondissement, a département or a région by number, name or nickname, with or without accents, hyphens and articles.
//! `ask` takes the words apart, `words` knows the vocabulary, `scan` searches the names; here they are put in order.

use super::area::{Area, DEPARTMENTS, static_area};
use super::ask::Ask;
use super::communes::Communes;
use super::scan::{Fits, WHOLE, is_named};
use super::sorted::{by_text, number};
use super::words::{areas_beginning, areas_named, bare, department_of, departments_beginning};

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
    if ask.words.is_empty() {
        return out.areas;
    }
    areas_named(&ask.words).into_iter().for_each(|area| out.push(area, true));
    for code in &ask.arrondissements {
        out.commune(communes, communes.row_of_code(code), true);
    }
    if is_code(&ask.words) {
        codes(communes, &ask.words, &mut out);
    } else {
        names(communes, &ask, &mut out);
    }
    out.areas
}

/// The answer as it grows, without doubles and up to its limit.
struct List {
    areas: Vec<(Area, bool)>,
    limit: usize,
}

impl List {
    fn push(&mut self, area: Area, exact: bool) {
        if self.areas.len() < self.limit && self.areas.iter().all(|(known, _)| *known != area) {
            self.areas.push((area, exact));
        }
    }

    fn commune(&mut self, communes: &Communes, row: Option<usize>, exact: bool) {
        if let Some(commune) = row.and_then(|row| communes.commune(row)) {
            self.push(Area::Commune(commune), exact);
        }
    }
}

/// Whether it is, or begins, a postcode or an INSEE code.
fn is_code(words: &str) -> bool {
    let corsican = words.strip_prefix("2a").or_else(|| words.strip_prefix("2b"));
    words.len() <= 5 && corsican.unwrap_or(words).bytes().all(|letter| letter.is_ascii_digit())
}

/// Places by postcode or INSEE code, or by the beginning of one.
fn codes(communes: &Communes, code: &str, out: &mut List) {
    let whole = code.len() == 5;
    if !whole {
        departments_beginning(code).for_each(|area| out.push(area, false));
    }
    let mut fits = Fits::new(communes);
    let number: Option<u32> = code.parse().ok();
    // 69 is 69000 to 69999.
    let size = 10_u32.pow(5_u32.saturating_sub(code.len() as u32));
    let department = department_of(code);
    for (at, row) in communes.table.rows.iter().enumerate() {
        let by_post = number.is_some_and(|number| row.postcodes.iter().any(|postcode| postcode / size == number));
        let corsican = number.is_none()
            && DEPARTMENTS.get(row.department).is_some_and(|department| {
                let start = department.code.to_ascii_lowercase();
                code.strip_prefix(&start).is_some_and(|rest| format!("{:03}", row.number).starts_with(rest))
            });
        if by_post || corsican {
            // The 3rd arrondissement has that postcode alone, the city has it among others.
            let alone = if whole && row.postcodes.len() <= 2 { WHOLE } else { 0 };
            let people = u64::from(row.population) + 1;
            fits.raise(at, people + alone * u64::from(communes.is_arrondissement(at)));
        }
    }
    for (row, _) in fits.best(out.limit) {
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
    let mut fits = Fits::new(communes);
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
    let mut best = fits.best(if ask.postcode.is_some() { out.limit.max(60) } else { out.limit });
    if ask.postcode.is_some() {
        // With a postcode, the arrondissement that it is of comes before its city.
        let (first, then): (Vec<_>, Vec<_>) =
            best.into_iter().partition(|(row, _)| communes.is_arrondissement(*row) && in_postcode(*row));
        best = [first, then].concat();
    }
    let mut partial: Vec<(u64, Area)> = Vec::new();
    if ask.words.len() > 2 {
        partial = areas_beginning(&ask.words).into_iter().map(|area| (communes.people(&area), area)).collect();
        partial = by_text(partial, |(people, _)| number(u32::MAX - u32::try_from(*people).unwrap_or(u32::MAX)));
        partial.truncate(3);
    }
    let mut partial = partial.into_iter().peekable();
    for (row, fit) in best {
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
    if out.areas.is_empty() {
        for at in &ask.departments {
            DEPARTMENTS.get(*at).map(Area::Department).into_iter().for_each(|area| out.push(area, ask.cedex));
        }
    }
}

/// The ways to write the same words: st, ste, saint and sainte stand for one another. A last `st` is the beginning of a name
/// (Strasbourg) or of Saint-Something, whatever that is; it is not the whole of Le Saint.
fn spellings(name: &str) -> Vec<String> {
    let short = name == "st" || name == "ste" || name.ends_with(" st") || name.ends_with(" ste");
    let spelled = |swap: bool| {
        let word = |word: &str| match (word, swap) {
            ("st" | "saint", false) | ("ste" | "sainte", true) => "saint".to_owned(),
            ("ste" | "sainte", false) | ("st" | "saint", true) => "sainte".to_owned(),
            ("sts", _) => "saints".to_owned(),
            ("stes", _) => "saintes".to_owned(),
            _ => word.to_owned(),
        };
        let words = name.split(' ').map(word).collect::<Vec<_>>().join(" ");
        if short { words + " " } else { words }
    };
    let mut all = vec![spelled(false)];
    let swapped = spelled(true);
    if !all.contains(&swapped) {
        all.push(swapped);
    }
    if short {
        all.push(name.to_owned());
    }
    all
}
