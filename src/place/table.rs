//! Reads the table of communes, line by line; the format is described in `communes`.

use super::area::DEPARTMENTS;
use super::columns::{Ground, areas, places, populations, postcodes};
use super::communes::TableError;
use super::fold::fold_into;
use super::names::Pieces;
use super::points::Grid;
use super::sorted::Texts;
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
pub(crate) fn sorting(key: &str) -> impl Iterator<Item = char> {
    bare(key).chars().filter(|letter| *letter != ' ')
}

/// A table that is being read, a short step at a time: a page can answer its visitor between two of them.
pub(crate) struct Draft<'a> {
    lines: Vec<&'a str>,
    areas: Vec<Ground>,
    postcodes: std::vec::IntoIter<Vec<u32>>,
    pieces: Pieces,
    /// The names that are not read yet, by postcode.
    groups: std::str::Split<'a, char>,
    table: Table,
    folded: String,
    stage: Stage,
}

/// What the next step reads.
enum Stage {
    /// The names from the département at that place on.
    Names(usize),
    Numbers,
    Order,
    Others,
}

/// So many départements are read in one step.
const STEP: usize = 12;

impl<'a> Draft<'a> {
    /// Begins with what is short.
    pub(crate) fn begin(text: &'a str) -> Result<Draft<'a>, TableError> {
        let lines: Vec<&str> = text.lines().collect();
        let line = |number: usize| lines.get(number - 1).copied().ok_or(TableError::Line(number));
        if !line(1)?.starts_with(HEADER) {
            return Err(TableError::Header);
        }
        let areas = areas(line(2)?).ok_or(TableError::Line(2))?;
        let postcodes = postcodes(line(3)?).filter(|found| found.len() == areas.len()).ok_or(TableError::Line(3))?;
        let pieces = Pieces::parse(line(4)?).ok_or(TableError::Line(4))?;
        Ok(Draft {
            areas,
            postcodes: postcodes.into_iter(),
            pieces,
            groups: line(5)?.split(';'),
            lines,
            table: Table::default(),
            folded: String::new(),
            stage: Stage::Names(0),
        })
    }

    /// Reads on; the whole table after the last step.
    pub(crate) fn step(&mut self) -> Result<Option<Table>, TableError> {
        let line = |number: usize| self.lines.get(number - 1).copied().ok_or(TableError::Line(number));
        match self.stage {
            Stage::Names(from) => {
                let to = (from + STEP).min(self.areas.len());
                self.names(from, to).ok_or(TableError::Line(5))?;
                self.stage = if to < self.areas.len() {
                    Stage::Names(to)
                } else if self.groups.next().is_none() {
                    Stage::Numbers
                } else {
                    return Err(TableError::Line(5));
                };
            }
            Stage::Numbers => {
                let rows = &mut self.table.rows;
                let located = populations(rows, line(6)?, line(7)?, line(8)?).ok_or(TableError::Line(6))?;
                places(rows, &located, &self.areas, line(9)?, line(10)?).ok_or(TableError::Line(9))?;
                self.stage = Stage::Order;
            }
            Stage::Order => {
                let rows = std::mem::take(&mut self.table.rows);
                self.table.rows = order(rows, &self.areas, &self.folded, line(11)?).ok_or(TableError::Line(11))?;
                self.stage = Stage::Others;
            }
            Stage::Others => {
                let (others, steps, names) = (line(12)?, line(13)?, line(14)?);
                let mut table = std::mem::take(&mut self.table);
                for row in &table.rows {
                    table.keys.push_str(self.folded.get(row.key.clone()).unwrap_or_default());
                    table.keys.push('\n');
                }
                other_postcodes(&mut table, others).ok_or(TableError::Line(12))?;
                old_names(&mut table, &self.pieces, steps, names).ok_or(TableError::Line(13))?;
                return Ok(Some(table));
            }
        }
        Ok(None)
    }

    /// The rows of some départements, with what lines 3 to 5 say of them, postcode by postcode.
    fn names(&mut self, from: usize, to: usize) -> Option<()> {
        let (folded, names) = (&mut self.folded, &mut self.table.names);
        for area in self.areas.get(from..to)? {
            for code in self.postcodes.next()? {
                for short in self.groups.next()?.split(',') {
                    let (name, key) = (names.len(), folded.len());
                    names.push_str(&self.pieces.whole(short));
                    fold_into(folded, names.get(name..)?, ' ');
                    if folded.len() == key {
                        return None;
                    }
                    self.table.rows.push(Row {
                        department: area.department,
                        name: name..names.len(),
                        key: key..folded.len(),
                        postcodes: vec![code],
                        ..Row::default()
                    });
                }
            }
        }
        Some(())
    }
}

/// Reads the codes, which follow the names in alphabetical order, and puts the rows in the order of the codes.
fn order(mut rows: Vec<Row>, areas: &[Ground], folded: &str, line: &str) -> Option<Vec<Row>> {
    let mut ranks = vec!['0'; DEPARTMENTS.len()];
    for (area, rank) in areas.iter().zip('0'..) {
        *ranks.get_mut(area.department)? = rank;
    }
    let mut keys = Texts::new();
    for row in &rows {
        let (rank, key) = (ranks.get(row.department)?, folded.get(row.key.clone())?);
        keys.add(|all| all.extend(std::iter::once(*rank).chain(sorting(key))));
    }
    let mut steps = Steps::new(line);
    let (mut department, mut before) = (usize::MAX, 0_i32);
    let mut slots = vec![usize::MAX; DEPARTMENTS.len() * 1000];
    for at in keys.order() {
        let at = at as usize;
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
