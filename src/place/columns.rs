//! The columns of the table of communes that are numbers: départements, postcodes, sizes and points.

use super::area::DEPARTMENTS;
use super::points::{Grid, of_postcodes};
use super::steps::Steps;
use super::table::Row;

/// The least population of each letter, from `a`.
pub(crate) const LEVELS: [u32; 19] = [
    0, 1000, 2000, 3000, 5000, 7000, 10_000, 15_000, 20_000, 30_000, 40_000, 50_000, 70_000, 100_000, 150_000, 200_000,
    300_000, 500_000, 1_000_000,
];

/// The first level that is refined by a digit.
pub(crate) const FINE: usize = 6;

/// A département of the table: its place in `DEPARTMENTS`, and its centre.
pub(crate) struct Ground {
    pub(crate) department: usize,
    pub(crate) centre: Grid,
}

/// Reads the départements of the table.
pub(crate) fn areas(line: &str) -> Option<Vec<Ground>> {
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
pub(crate) fn postcodes(line: &str) -> Option<Vec<Vec<u32>>> {
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

/// Reads the populations and returns, for each row, whether a point follows.
pub(crate) fn populations(rows: &mut [Row], heads: &str, tails: &str, digits: &str) -> Option<Vec<bool>> {
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
pub(crate) fn places(rows: &mut [Row], located: &[bool], areas: &[Ground], lats: &str, lons: &str) -> Option<()> {
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
