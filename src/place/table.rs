//! Reads the table of communes, line by line; the format is described in `communes`.

use super::area::DEPARTMENTS;
use super::columns::{Ground, areas, places, populations, postcodes};
use super::communes::TableError;
use super::fold::fold_into;
use super::names::Pieces;
use super::points::Grid;
use super::sorted::by_text;
use super::steps::Steps;
use super::words::bare;
use std::ops::Range;

/// How the header of a table begins, before its credits.
pub(crate) const HEADER: &str = "passerelles places 1;";

/// A table, in the order of the communes' codes.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<Row>,
    /// The names, one after another.
    pub(crate) names: String,
    /// The names folded, a line each: those of `rows`, in order, then those of `old`.
    pub(crate) keys: String,
    pub(crate) old: Vec<Old>,
}

/// A commune or an arrondissement.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The place of its département in `DEPARTMENTS`.
    pub(crate) department: usize,
    /// The rest of its code, after that of the département.
    pub(crate) number: u32,
    pub(crate) name: Range<usize>,
    pub(crate) postcodes: Vec<u32>,
    pub(crate) population: u32,
    pub(crate) place: Grid,
    /// Whether the catalogue has a program there.
    pub(crate) known: bool,
    key: Range<usize>,
}

/// A name that is no longer official.
#[derive(Debug)]
pub(crate) struct Old {
    /// The département that it was in.
    pub(crate) department: usize,
    /// The commune that it belongs to now, as its place in `rows`.
    pub(crate) row: usize,
}

/// What the name is sorted by, letter by letter: without its article and its spaces, as most official codes are.
pub(crate) fn sorting(key: &str) -> String {
    bare(key).chars().filter(|letter| *letter != ' ').collect()
}

/// Reads the text of a table.
pub(crate) fn read(text: &str) -> Result<Table, TableError> {
    let mut lines = (1..).zip(text.lines());
    let mut line = |number: usize| lines.next().map(|(_, line)| line).ok_or(TableError::Line(number));
    if !line(1)?.starts_with(HEADER) {
        return Err(TableError::Header);
    }
    let areas = areas(line(2)?).ok_or(TableError::Line(2))?;
    let postcodes = postcodes(line(3)?).filter(|found| found.len() == areas.len()).ok_or(TableError::Line(3))?;
    let pieces = Pieces::parse(line(4)?).ok_or(TableError::Line(4))?;
    let mut table = Table::default();
    let mut folded = String::new();
    let names = line(5)?;
    let mut drafts =
        drafts(names, &areas, &postcodes, &pieces, &mut table.names, &mut folded).ok_or(TableError::Line(5))?;
    let located = populations(&mut drafts, line(6)?, line(7)?, line(8)?).ok_or(TableError::Line(6))?;
    places(&mut drafts, &located, &areas, line(9)?, line(10)?).ok_or(TableError::Line(9))?;
    table.rows = order(drafts, &areas, &folded, line(11)?).ok_or(TableError::Line(11))?;
    for row in &table.rows {
        table.keys.push_str(folded.get(row.key.clone()).unwrap_or_default());
        table.keys.push('\n');
    }
    other_postcodes(&mut table, line(12)?).ok_or(TableError::Line(12))?;
    old_names(&mut table, &pieces, line(13)?, line(14)?).ok_or(TableError::Line(13))?;
    Ok(table)
}

/// The rows, with what lines 3 to 5 say of them, département by département, postcode by postcode.
fn drafts(
    line: &str,
    areas: &[Ground],
    postcodes: &[Vec<u32>],
    pieces: &Pieces,
    names: &mut String,
    folded: &mut String,
) -> Option<Vec<Row>> {
    let mut rows = Vec::new();
    let mut groups = line.split(';');
    for (area, codes) in areas.iter().zip(postcodes) {
        for code in codes {
            for short in groups.next()?.split(',') {
                let (name, key) = (names.len(), folded.len());
                names.push_str(&pieces.whole(short));
                fold_into(folded, names.get(name..)?, ' ');
                if folded.len() == key {
                    return None;
                }
                rows.push(Row {
                    department: area.department,
                    name: name..names.len(),
                    key: key..folded.len(),
                    postcodes: vec![*code],
                    ..Row::default()
                });
            }
        }
    }
    groups.next().is_none().then_some(rows)
}

/// Reads the codes, which follow the names in alphabetical order, and puts the rows in the order of the codes.
fn order(mut rows: Vec<Row>, areas: &[Ground], folded: &str, line: &str) -> Option<Vec<Row>> {
    let mut ranks = vec!['0'; DEPARTMENTS.len()];
    for (area, rank) in areas.iter().zip('0'..) {
        *ranks.get_mut(area.department)? = rank;
    }
    let name = |at: &usize| {
        let row = rows.get(*at)?;
        let key = sorting(folded.get(row.key.clone())?);
        Some(format!("{}{key}", ranks.get(row.department)?))
    };
    let alphabetical = by_text((0..rows.len()).collect(), |at| name(at).unwrap_or_default());
    let mut steps = Steps::new(line);
    let (mut department, mut before) = (usize::MAX, 0_i32);
    let mut slots = vec![usize::MAX; DEPARTMENTS.len() * 1000];
    for at in alphabetical {
        let row = rows.get_mut(at)?;
        if row.department != department {
            (department, before) = (row.department, 0);
        }
        row.number = match steps.exception() {
            Some(alone) => alone,
            None => {
                before = steps.next()?.checked_add(before)?;
                before.try_into().ok()?
            }
        };
        let slot = slots.get_mut(department * 1000 + row.number as usize).filter(|_| row.number < 1000)?;
        if *slot != usize::MAX {
            return None;
        }
        *slot = at;
    }
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    let ordered = slots.into_iter().filter_map(|at| rows.get_mut(at)?.take()).collect();
    steps.is_over().then_some(ordered)
}

fn other_postcodes(table: &mut Table, line: &str) -> Option<()> {
    let mut at = 0_usize;
    for item in line.split(';').filter(|item| !item.is_empty()) {
        let mut numbers = item.split(' ');
        at = at.checked_add_signed(numbers.next()?.parse().ok()?)?;
        let row = table.rows.get_mut(at)?;
        let mut last = i64::from(*row.postcodes.last()?);
        for step in numbers {
            last += i64::from(step.parse::<i32>().ok()?);
            let code = last.try_into().ok().filter(|code| *code < 100_000)?;
            let place = row.postcodes.partition_point(|known| *known < code);
            row.postcodes.insert(place, code);
        }
    }
    Some(())
}

fn old_names(table: &mut Table, pieces: &Pieces, steps: &str, line: &str) -> Option<()> {
    let mut steps = Steps::new(steps);
    let mut at = 0_usize;
    for names in line.split(';').filter(|names| !names.is_empty()) {
        at = at.checked_add_signed(isize::try_from(steps.next()?).ok()?)?;
        let home = table.rows.get(at)?.department;
        for name in names.split(',') {
            let (name, department) = match name.split_once('@') {
                Some((name, code)) => (name, DEPARTMENTS.iter().position(|department| department.code == code)?),
                None => (name, home),
            };
            fold_into(&mut table.keys, &pieces.whole(name), ' ');
            table.keys.push('\n');
            table.old.push(Old { department, row: at });
        }
    }
    steps.is_over().then_some(())
}
