//! Searches the names of all communes for the beginning of a word, in one pass over one text.

use super::communes::Communes;
use super::words::bare;

/// How well each commune fits, by its place in the table; 0: not at all.
pub(crate) struct Fits {
    fits: Vec<u64>,
}

/// The fit of a commune that is named wholly; a better one is the same without leaving out an article.
pub(crate) const WHOLE: u64 = 1 << 40;

impl Fits {
    /// Nothing fits yet.
    pub(crate) fn new(communes: &Communes) -> Fits {
        Fits { fits: vec![0; communes.len()] }
    }

    /// Adds the communes in whose name, official or old, those folded words stand, the last one perhaps unfinished.
    ///
    /// Whole names come first, then larger communes. Words inside a name count for a sixteenth of those that begin it:
    /// `fe` is Fécamp before Clermont-Ferrand, yet `malo` is Saint-Malo before Malons-et-Elze.
    pub(crate) fn add(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let rows = &communes.table.rows;
        if words.is_empty() {
            return;
        }
        let mut entry = 0;
        for (at, _) in communes.table.keys.match_indices(words) {
            while communes.starts.get(entry + 1).is_some_and(|next| *next as usize <= at) {
                entry += 1;
            }
            let key = communes.key(entry);
            let before = at - communes.starts.get(entry).map_or(0, |start| *start as usize);
            let Some((skipped, found)) = key.split_at_checked(before).filter(|(skipped, _)| skipped.is_empty() || skipped.ends_with(' '))
            else {
                continue;
            };
            let row = if entry < rows.len() { entry } else { communes.table.old.get(entry - rows.len()).map_or(0, |old| old.row) };
            if !wanted(row) {
                continue;
            }
            let begins = skipped.is_empty() || bare(key).len() == found.len();
            let people = rows.get(row).map_or(0, |row| u64::from(row.population)) + 1;
            let fit = match (begins, found.len() == words.len()) {
                (true, true) if skipped.is_empty() && entry < rows.len() => people + 2 * WHOLE,
                (true, true) => people + WHOLE,
                (true, false) => people * 16,
                (false, _) => people,
            };
            self.raise(row, fit);
        }
    }

    /// Adds the communes whose names hold those words in that order, with others between: `villeneuve ascq`.
    pub(crate) fn add_apart(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let (begun, last) = words.rsplit_once(' ').unwrap_or(("", words));
        for (row, commune) in communes.table.rows.iter().enumerate().filter(|(row, _)| wanted(*row)) {
            let mut key = communes.key(row).split(' ');
            let begins = begun.split(' ').filter(|word| !word.is_empty()).all(|word| key.any(|other| other == word));
            if begins && key.any(|other| other.starts_with(last)) {
                self.raise(row, u64::from(commune.population) + 1);
            }
        }
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
        let mut found: Vec<(usize, u64)> = self.fits.iter().copied().enumerate().filter(|(_, fit)| *fit > 0).collect();
        let order = |a: &(usize, u64), b: &(usize, u64)| b.1.cmp(&a.1).then(a.0.cmp(&b.0));
        if limit < found.len() {
            found.select_nth_unstable_by(limit, order);
            found.truncate(limit);
        }
        found.sort_unstable_by(order);
        found
    }
}
