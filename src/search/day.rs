//! What depends on the day: where each program stands in its life, and the orders that follow from it. Made once for a day.

use std::sync::OnceLock;

use crate::catalogue::Catalogue;
use crate::catalogue::date::Date;
use crate::catalogue::life::{Life, newest};
use crate::place::sorted::sort_numbers;
use crate::search::bits::Bits;

/// A total order of all programs.
pub struct Ranks {
    /// The place of each row.
    pub rank: Vec<u32>,
    /// The row at each place.
    pub rows: Vec<u32>,
}

impl Ranks {
    /// The order of rows as they come.
    pub fn of(rows: Vec<u32>) -> Ranks {
        let mut rank = vec![0; rows.len()];
        for (place, row) in rows.iter().enumerate() {
            if let Some(free) = rank.get_mut(*row as usize) {
                *free = place as u32;
            }
        }
        Ranks { rank, rows }
    }

    /// The order by a key; this order decides among equal keys.
    fn then(&self, key: impl Fn(usize) -> u32) -> Ranks {
        let keyed = |(place, row): (usize, &u32)| u64::from(key(*row as usize)) << 32 | place as u64;
        let mut keys: Vec<u64> = self.rows.iter().enumerate().map(keyed).collect();
        sort_numbers(&mut keys, 0);
        Ranks::of(keys.iter().filter_map(|key| self.rows.get((key & 0xffff_ffff) as usize).copied()).collect())
    }
}

/// The programs on one day.
pub struct Day {
    /// Which.
    pub today: Date,
    /// Where each program stands in its life, by row.
    pub lives: Vec<Life>,
    /// Those that have not ended.
    pub alive: Bits,
    /// By life cycle, then name.
    pub usual: Ranks,
    /// By life cycle, then the newest evidence, then name.
    pub newest: Ranks,
    /// How many of those that have not ended are held in each town, once it was asked for.
    pub towns: OnceLock<Vec<u32>>,
}

impl Day {
    /// Judges every program; `names` is their order by name.
    pub fn new(catalogue: &Catalogue, names: &Ranks, today: Date) -> Day {
        let programs = &catalogue.programs;
        let lives: Vec<Life> = programs.iter().map(|program| Life::of(program, today)).collect();
        let mut alive = Bits::none(lives.len());
        lives.iter().enumerate().filter(|(_, life)| **life != Life::Ended).for_each(|(row, _)| alive.add(row));
        let stage = |row: usize| lives.get(row).map_or(u32::MAX, |life| stage(*life));
        let age = |row: usize| u32::MAX - programs.get(row).and_then(newest).map_or(0, number);
        let (usual, newest) = (names.then(stage), names.then(age).then(stage));
        Day { today, alive, usual, newest, lives, towns: OnceLock::new() }
    }
}

/// The life cycle as a key: dated first, by date.
fn stage(life: Life) -> u32 {
    match life {
        Life::Dated(date) => number(date),
        Life::Running => u32::MAX - 2,
        Life::Unconfirmed => u32::MAX - 1,
        Life::Ended => u32::MAX,
    }
}

fn number(date: Date) -> u32 {
    u32::from(date.year) * 10_000 + u32::from(date.month) * 100 + u32::from(date.day)
}
