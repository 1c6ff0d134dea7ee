//! Reads the table of communes, line by line; the format is described in `communes`.

use super::area::DEPARTMENTS;
use super::communes::TableError;
use super::fold::fold_into;
use super::names::Pieces;
use super::points::{Grid, of_postcodes};
use std::ops::Range;

/// How the header of a table begins, before its credits.
pub(crate) const HEADER: &str = "passerelles places 1;";

/// The least population of each letter, from `a`.
pub(crate) const LEVELS: [u32; 19] = [
    0, 1000, 2000, 3000, 5000, 7000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000, 70_000, 100_000,
    150_000, 200_000, 300_000, 500_000, 1_000_000,
];

/// The first level that is refined by a digit.
pub(crate) const FINE: usize = 6;

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
pub(crate) fn sorting(key: &str) -> impl Iterator<Item = u8> {
    let bare = ["la ", "le ", "les ", "l "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key);
    bare.bytes().filter(|letter| *letter != b' ')
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
    let mut drafts = drafts(names, &areas, &postcodes, &pieces, &mut table.names, &mut folded).ok_or(TableError::Line(5))?;
    let located = populations(&mut drafts, line(6)?, line(7)?, line(8)?).ok_or(TableError::Line(6))?;
    places(&mut drafts, &located, &areas, line(9)?, line(10)?).ok_or(TableError::Line(9))?;
    order(&mut drafts, &folded, line(11)?).ok_or(TableError::Line(11))?;
    for row in &drafts {
        table.keys.push_str(folded.get(row.key.clone()).unwrap_or_default());
        table.keys.push('\n');
    }
    table.rows = drafts;
    other_postcodes(&mut table, line(12)?).ok_or(TableError::Line(12))?;
    old_names(&mut table, &pieces, line(13)?, line(14)?).ok_or(TableError::Line(13))?;
    Ok(table)
}

/// A département of the table: its place in `DEPARTMENTS`, and its centre.
struct Ground {
    department: usize,
    centre: Grid,
}

fn areas(line: &str) -> Option<Vec<Ground>> {
    let mut found: Vec<Ground> = Vec::new();
    for item in line.split(' ') {
        let (code, centre) = item.split_once(':')?;
        let (lat, lon) = centre.split_once(',')?;
        let department = DEPARTMENTS.iter().position(|department| department.code == code)?;
        if found.iter().any(|before| before.department == department) {
            return None;
        }
        let tens = |text: &str| Some(i32::from(text.parse::<i16>().ok()?) * 10);
        let centre = (tens(lat)?, tens(lon)?);
        found.push(Ground { department, centre });
    }
    Some(found)
}

/// The main postcodes of each département, in steps of ten, those of another size in full.
fn postcodes(line: &str) -> Option<Vec<Vec<u32>>> {
    let department = |list: &str| {
        let mut steps = Steps::new(list);
        let mut codes = Vec::new();
        let mut code = 0_u32;
        while !steps.is_over() {
            let step = match steps.full() {
                Some(step) => step,
                None => steps.next()? * 10,
            };
            code = code.checked_add_signed(step).filter(|code| *code < 100_000)?;
            codes.push(code);
        }
        Some(codes)
    };
    line.split(';').map(department).collect()
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

/// Reads the populations and returns, for each row, whether a point follows.
fn populations(rows: &mut [Row], heads: &str, tails: &str, digits: &str) -> Option<Vec<bool>> {
    let (mut heads, mut tails, mut digits) = (heads.bytes(), tails.bytes(), digits.bytes());
    let mut located = Vec::with_capacity(rows.len());
    let (mut before, mut level) = (None, 0_usize);
    for row in rows {
        let group = (row.department, row.postcodes.first().copied());
        let letter = if before == Some(group) { tails.next()? } else { heads.next()? };
        let step = usize::from(letter.to_ascii_lowercase().checked_sub(b'a')?);
        // Within a postcode the communes stand by size.
        level = if before == Some(group) { level.checked_sub(step)? } else { step };
        before = Some(group);
        let least = *LEVELS.get(level)?;
        row.population = least;
        if level >= FINE {
            let digit = u32::from(digits.next()?.checked_sub(b'0').filter(|digit| *digit < 10)?);
            row.population += (LEVELS.get(level + 1).copied().unwrap_or(least * 3) - least) / 10 * digit;
        }
        located.push(letter.is_ascii_lowercase());
    }
    (heads.next().is_none() && tails.next().is_none() && digits.next().is_none()).then_some(located)
}

/// Reads the points: steps from the centre of the département, or from the point before of the same postcode; then gives
/// the rows without a point that of their postcode.
fn places(rows: &mut [Row], located: &[bool], areas: &[Ground], lats: &str, lons: &str) -> Option<()> {
    let (mut lats, mut lons) = (Steps::new(lats), Steps::new(lons));
    let mut located = located.iter();
    for (area, rows) in areas.iter().zip(rows.chunk_by_mut(|a, b| a.department == b.department)) {
        let mut codes: Vec<(u32, Vec<Grid>)> = Vec::new();
        let mut bare: Vec<(usize, &mut Row)> = Vec::new();
        for row in rows {
            let code = row.postcodes.first().copied()?;
            if codes.last().is_none_or(|(last, _)| *last != code) {
                codes.push((code, Vec::new()));
            }
            if *located.next()? {
                let (_, known) = codes.last_mut()?;
                let from = known.last().copied().unwrap_or(area.centre);
                row.place = (from.0 + lats.next()?, from.1 + lons.next()?);
                if row.place.0.abs() > 9000 || row.place.1.abs() > 12_600 {
                    return None;
                }
                known.push(row.place);
            } else {
                bare.push((codes.len() - 1, row));
            }
        }
        let given = of_postcodes(&codes, area.centre);
        for (code, row) in bare {
            row.place = given.get(code).copied().unwrap_or(area.centre);
        }
    }
    (lats.is_over() && lons.is_over()).then_some(())
}

/// Reads the codes, which follow the names in alphabetical order, and puts the rows in the order of the codes.
fn order(rows: &mut [Row], folded: &str, line: &str) -> Option<()> {
    let key = |row: &Row| folded.get(row.key.clone()).unwrap_or_default();
    let mut steps = Steps::new(line);
    for rows in rows.chunk_by_mut(|a, b| a.department == b.department) {
        rows.sort_by(|a, b| sorting(key(a)).cmp(sorting(key(b))));
        let mut number = 0_i32;
        for row in rows {
            row.number = match steps.exception() {
                Some(alone) => alone,
                None => {
                    number = steps.next()?.checked_add(number)?;
                    number.try_into().ok()?
                }
            };
            if row.number > 999 {
                return None;
            }
        }
    }
    rows.sort_by_key(|row| (row.department, row.number));
    let twice = rows.iter().zip(rows.iter().skip(1)).any(|(a, b)| (a.department, a.number) == (b.department, b.number));
    (steps.is_over() && !twice).then_some(())
}

fn other_postcodes(table: &mut Table, line: &str) -> Option<()> {
    let mut at = 0_usize;
    for item in line.split(';').filter(|item| !item.is_empty()) {
        let mut numbers = item.split(' ');
        at = at.checked_add_signed(numbers.next()?.parse().ok()?)?;
        let row = table.rows.get_mut(at)?;
        for step in numbers {
            let code = i64::from(*row.postcodes.last()?) + i64::from(step.parse::<i32>().ok()?);
            row.postcodes.push(code.try_into().ok().filter(|code| *code < 100_000)?);
        }
        row.postcodes.sort_unstable();
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

/// Numbers of one letter each: `O` is 0, `P` 1, `N` -1, from `!` to `}`; those beyond stand between two tildes.
struct Steps<'a>(std::iter::Peekable<std::str::Chars<'a>>);

impl<'a> Steps<'a> {
    fn new(line: &'a str) -> Steps<'a> {
        Steps(line.chars().peekable())
    }

    fn next(&mut self) -> Option<i32> {
        match self.0.next()? {
            '~' => self.long(),
            letter @ '!'..='}' => Some(letter as i32 - 'O' as i32),
            _ => None,
        }
    }

    /// A number that stands outside the order, after an ampersand: how many times thirty, and the rest, a letter each.
    fn exception(&mut self) -> Option<u32> {
        self.0.next_if_eq(&'&')?;
        let mut digit = || u32::from(self.0.next()?).checked_sub(u32::from('O')).filter(|digit| *digit < 40);
        Some(digit()? * 30 + digit()?)
    }

    /// A number between two tildes.
    fn full(&mut self) -> Option<i32> {
        self.0.next_if_eq(&'~')?;
        self.long()
    }

    fn long(&mut self) -> Option<i32> {
        let mut digits = String::new();
        while let Some(digit) = self.0.next_if(|letter| *letter != '~' && digits.len() < 6) {
            digits.push(digit);
        }
        self.0.next_if_eq(&'~')?;
        digits.parse().ok()
    }

    fn is_over(&mut self) -> bool {
        self.0.peek().is_none()
    }
}
