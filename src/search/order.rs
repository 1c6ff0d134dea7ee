//! The order of results, and the one page of it that is shown: the rest is never put in order.

use crate::place::sorted::sort_numbers;
use crate::query::words::Sort;
use crate::search::bits::Bits;
use crate::search::day::{Day, Ranks};
use crate::search::index::{NONE, Score};

/// What puts rows in order. Every order is total and repeatable: rows that are equal in it are told apart by life cycle and name.
pub struct Order<'a> {
    /// The order asked for.
    pub sort: Sort,
    /// The day, with its orders.
    pub day: &'a Day,
    /// The order by name.
    pub names: &'a Ranks,
    /// How well rows match the words; empty without words.
    pub scores: &'a [Score],
    /// Kilometres by row; empty without a place.
    pub km: &'a [f64],
}

impl Order<'_> {
    /// The rows of `found` from place `from` to before place `to`.
    pub fn page(&self, found: &Bits, from: usize, to: usize) -> Vec<usize> {
        let ranks = match self.sort {
            Sort::Name => self.names,
            Sort::Date => &self.day.newest,
            _ => &self.day.usual,
        };
        // The first `to` keys; whatever is not before the last of them is left out at once.
        let (mut keys, mut limit) = (Vec::new(), u64::MAX);
        found.each(|row| {
            let rank = ranks.rank.get(row).copied().unwrap_or_default();
            let key = u64::from(self.first(row)) << 32 | u64::from(rank);
            if key < limit {
                keys.push(key);
                if keys.len() >= to.saturating_mul(2).max(256) {
                    sort_numbers(&mut keys, 0);
                    keys.truncate(to);
                    limit = keys.last().copied().unwrap_or_default();
                }
            }
        });
        sort_numbers(&mut keys, 0);
        let page = keys.get(from.min(keys.len())..to.min(keys.len())).unwrap_or_default();
        page.iter().filter_map(|key| ranks.rows.get((key & 0xffff_ffff) as usize)).map(|row| *row as usize).collect()
    }

    /// What decides before life cycle and name.
    fn first(&self, row: usize) -> u32 {
        match self.sort {
            Sort::Relevance => self.scores.get(row).map_or(0, |score| if *score == NONE { 0 } else { *score }),
            Sort::Nearness => {
                self.km.get(row).map_or(0, |km| if km.is_finite() { (km * 1000.0) as u32 } else { u32::MAX })
            }
            _ => 0,
        }
    }
}
