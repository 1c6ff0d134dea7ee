//! Searches the names of all communes for the beginning of a word, in one pass over one text.

use super::communes::{Communes, is_part};
use super::words::bare;

/// How well each commune fits, by its place in the table; 0: not at all.
pub(crate) struct Fits {
    fits: Vec<u64>,
    /// The communes of which the words are one half, as `culoz` is of Culoz-Béon.
    halves: Vec<usize>,
}

/// The least fit of a commune whose whole name, official or old, was given.
pub(crate) const WHOLE: u64 = 1 << 40;

/// Added to the fit of a commune that was named but for its article: `havre`. That does not raise it, or `saint` would be Le Saint.
const NAMED: u64 = 1;

/// Whether a fit is that of a commune that was named.
pub(crate) fn is_named(fit: u64) -> bool {
    fit >= WHOLE || fit & NAMED != 0
}

/// The people of a commune as a fit: twice as many, which leaves the last bit free.
fn people(communes: &Communes, row: usize) -> u64 {
    communes.table.rows.get(row).map_or(0, |row| u64::from(row.population)) * 2 + 2
}

impl Fits {
    /// Nothing fits yet.
    pub(crate) fn new(communes: &Communes) -> Fits {
        Fits { fits: vec![0; communes.len()], halves: Vec::new() }
    }

    /// Adds the communes in whose name, official or old, those folded words stand, the last one perhaps unfinished.
    ///
    /// Whole names come first, then larger communes. Words inside a name, or in an old one, count for a sixteenth:
    /// `fe` is Fécamp before Clermont-Ferrand, yet `malo` is Saint-Malo before Malons-et-Elze.
    pub(crate) fn add(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let rows = &communes.table.rows;
        visit(communes, words, &mut |entry, row, found| {
            if !wanted(row) {
                return;
            }
            let key = communes.key(entry);
            let begins = key.len() == found.len() || bare(key).len() == found.len();
            let people = people(communes, row);
            let whole = key.len() == found.len() && found.len() == words.len();
            // `mar` is Marseille, then Martigues: its sixteen arrondissements can wait.
            let first = entry < rows.len() && !communes.is_arrondissement(row);
            let fit = match (whole, begins && found.len() == words.len(), begins && first) {
                (true, ..) => people + WHOLE,
                (_, true, _) => people * 16 + NAMED,
                (.., true) => people * 16,
                _ => people,
            };
            self.raise(row, fit);
            if is_part(key, words) && !self.halves.contains(&row) && self.halves.len() < 3 {
                self.halves.push(row);
            }
        });
    }

    /// Adds the communes in whose names those words stand in that order, with others between: `villeneuve ascq`.
    pub(crate) fn add_apart(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let Some((first, rest)) = words.split_once(' ') else {
            return;
        };
        let (begun, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
        visit(communes, first, &mut |_, row, found| {
            let mut others = found.split(' ');
            let whole = others.next() == Some(first);
            let begins =
                whole && begun.split(' ').filter(|word| !word.is_empty()).all(|word| others.any(|other| other == word));
            if begins && others.any(|other| other.starts_with(last)) && wanted(row) {
                self.raise(row, people(communes, row));
            }
        });
    }

    /// The only commune of which the words are one half.
    pub(crate) fn half(&self) -> Option<usize> {
        self.halves.first().copied().filter(|_| self.halves.len() == 1)
    }

    /// Raises the fit of a commune.
    pub(crate) fn raise(&mut self, row: usize, fit: u64) {
        if let Some(known) = self.fits.get_mut(row) {
            *known = fit.max(*known);
        }
    }

    /// Whether nothing fits.
    pub(crate) fn is_empty(&self) -> bool {
        self.fits.iter().all(|fit| *fit == 0)
    }

    /// The best so many, with their fit; equals in the order of their codes.
    pub(crate) fn best(&self, limit: usize) -> Vec<(usize, u64)> {
        let mut rest: Vec<(usize, u64)> = self.fits.iter().copied().enumerate().filter(|(_, fit)| *fit > 0).collect();
        let mut found = Vec::new();
        // A few of many: looking for the best again and again is as quick as sorting, and is less code.
        while found.len() < limit {
            let best = rest.iter().max_by_key(|(row, fit)| (*fit, std::cmp::Reverse(*row))).copied();
            let Some((row, fit)) = best else { break };
            found.push((row, fit));
            rest.retain(|(other, _)| *other != row);
        }
        found
    }
}

/// Calls back with every name that holds those words from the beginning of one of its own: its place among the keys, that of
/// its commune, and the name from there on.
fn visit(communes: &Communes, words: &str, found: &mut dyn FnMut(usize, usize, &str)) {
    if words.is_empty() {
        return;
    }
    let keys = &communes.table.keys;
    let rows = communes.table.rows.len();
    let mut entry = 0;
    for (at, _) in keys.match_indices(words) {
        let begins = at == 0 || keys.as_bytes().get(at - 1).is_some_and(|before| matches!(before, b' ' | b'\n'));
        if !begins {
            continue;
        }
        while communes.starts.get(entry + 1).is_some_and(|next| *next as usize <= at) {
            entry += 1;
        }
        let end = communes.starts.get(entry + 1).map_or(0, |next| next.saturating_sub(1)) as usize;
        let row = if entry < rows { entry } else { communes.table.old.get(entry - rows).map_or(0, |old| old.row) };
        found(entry, row, keys.get(at..end).unwrap_or_default());
    }
}
