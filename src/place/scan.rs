//! Searches the names of all communes for the beginning of a word: through an index of where their words begin.

use super::communes::{Communes, is_part};
use super::words::bare;

/// Where the words of all names begin, in groups of the same first two letters: a key stroke then reads some hundreds of
/// names, seldom thousands, instead of all.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// The end of each group among `places`.
    ends: Vec<u32>,
    /// For each word, the entry of its name (a row, or after the rows an old name) and its first byte there: `entry << 8 | byte`.
    places: Vec<u32>,
}

/// How many kinds of letters the groups tell apart: none, `a` to `z`, any other.
const KINDS: usize = 28;

fn kind(letter: u8) -> usize {
    match letter {
        b' ' | b'\n' => 0,
        b'a'..=b'z' => usize::from(letter - b'a') + 1,
        _ => KINDS - 1,
    }
}

/// Calls back with the group and the place of every word of the keys.
fn each_word(keys: &str, found: &mut dyn FnMut(usize, u32)) {
    let bytes = keys.as_bytes();
    let (mut entry, mut start, mut before) = (0, 0, b'\n');
    for (at, letter) in bytes.iter().enumerate() {
        // No name is that long, save in a garbled table.
        if matches!(before, b' ' | b'\n') && *letter > b' ' && at - start < 256 {
            let second = bytes.get(at + 1).map_or(0, |next| kind(*next));
            found(kind(*letter) * KINDS + second, entry << 8 | (at - start) as u32);
        }
        if *letter == b'\n' {
            (entry, start) = (entry + 1, at + 1);
        }
        before = *letter;
    }
}

impl Words {
    /// The index of the keys, a line for each name.
    pub(crate) fn new(keys: &str) -> Words {
        let mut ends = vec![0_u32; KINDS * KINDS];
        each_word(keys, &mut |group, _| ends.iter_mut().skip(group).take(1).for_each(|count| *count += 1));
        let mut sum = 0;
        for end in &mut ends {
            // The beginning for now; it is the end once the group is filled.
            (*end, sum) = (sum, sum + *end);
        }
        let mut places = vec![0; sum as usize];
        each_word(keys, &mut |group, word| {
            if let Some(end) = ends.get_mut(group)
                && let Some(place) = places.get_mut(*end as usize)
            {
                *place = word;
                *end += 1;
            }
        });
        Words { ends, places }
    }

    /// The places of the words that begin with those letters, and of others that share the first two.
    fn like(&self, words: &str) -> &[u32] {
        let mut letters = words.bytes();
        let Some(first) = letters.next() else { return &[] };
        let from = kind(first) * KINDS;
        let (from, last) =
            letters.next().map_or((from, from + KINDS - 1), |next| (from + kind(next), from + kind(next)));
        let end = |group: usize| self.ends.get(group).map_or(0, |end| *end as usize);
        self.places.get(from.checked_sub(1).map_or(0, end)..end(last)).unwrap_or_default()
    }
}

/// The communes that fit best, as they are found.
pub(crate) struct Fits {
    /// The best so far with their places in the table, the best first; equals in the order of their codes.
    best: Vec<(u64, usize)>,
    limit: usize,
    /// The communes of which the words are one half, as `culoz` is of Culoz-Béon.
    halves: Vec<usize>,
}

/// The least fit of a commune whose whole name, official or old, was given.
pub(crate) const WHOLE: u64 = 1 << 40;

/// Added to the fit of a commune that was named but for its article: `havre`. That does not raise it, or `saint` would be Le Saint.
pub(crate) const NAMED: u64 = 1;

/// How much larger a commune of the catalogue counts: enough to pass its like, not to pass a city.
const KNOWN: u64 = 4;

/// Whether a fit is that of a commune that was named.
pub(crate) fn is_named(fit: u64) -> bool {
    fit >= WHOLE || fit & NAMED != 0
}

/// The people of a commune as a fit: twice as many, which leaves the last bit free.
pub(crate) fn people(communes: &Communes, row: usize) -> u64 {
    communes.table.rows.get(row).map_or(0, |row| {
        let people = u64::from(row.population) * 2 + 2;
        if row.known { people * KNOWN } else { people }
    })
}

impl Fits {
    /// Nothing fits yet; so many are wanted at most.
    pub(crate) fn new(limit: usize) -> Fits {
        Fits { best: Vec::new(), limit: limit.max(1), halves: Vec::new() }
    }

    /// Adds the communes in whose name, official or old, those folded words stand, the last one perhaps unfinished.
    ///
    /// Whole names come first, then larger communes. Words inside a name, or in an old one, count for a sixteenth:
    /// `fe` is Fécamp before Clermont-Ferrand, yet `malo` is Saint-Malo before Malons-et-Elze.
    pub(crate) fn add(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        visit(communes, words, &mut |name| {
            if !name.rest.starts_with(words) || !wanted(name.row) {
                return;
            }
            let people = people(communes, name.row);
            let ends = name.rest.len() == words.len();
            // `mar` is Marseille, then Martigues: its sixteen arrondissements can wait.
            let first = !name.is_old && !communes.is_arrondissement(name.row);
            let fit = match (ends && name.rest.len() == name.key.len(), ends && name.begins(), first && name.begins()) {
                (true, ..) => people + WHOLE,
                (_, true, _) => people * 16 + NAMED,
                (.., true) => people * 16,
                _ => people,
            };
            self.raise(name.row, fit);
            if self.halves.len() < 3 && is_part(name.key, words) && !self.halves.contains(&name.row) {
                self.halves.push(name.row);
            }
        });
    }

    /// Adds the communes in whose names those words stand in that order, with others between: `villeneuve ascq`.
    pub(crate) fn add_apart(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let Some((first, rest)) = words.split_once(' ') else {
            return;
        };
        let (begun, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
        visit(communes, first, &mut |name| {
            let mut others = name.rest.split(' ');
            let whole = others.next() == Some(first);
            let begins =
                whole && begun.split(' ').filter(|word| !word.is_empty()).all(|word| others.any(|other| other == word));
            if begins && others.any(|other| other.starts_with(last)) && wanted(name.row) {
                self.raise(name.row, people(communes, name.row));
            }
        });
    }

    /// Adds the communes whose name is those words, or begins with them, but for one slip after the first letter.
    pub(crate) fn add_slipped(&mut self, communes: &Communes, words: &str, wanted: &dyn Fn(usize) -> bool) {
        let first = words.get(..1).unwrap_or_default();
        visit(communes, first, &mut |name| {
            if let Some(rest) = slipped(name.rest, words)
                && name.begins()
                && wanted(name.row)
            {
                self.raise(name.row, people(communes, name.row) * if rest == 0 { 16 } else { 1 });
            }
        });
    }

    /// The only commune of which the words are one half.
    pub(crate) fn half(&self) -> Option<usize> {
        self.halves.first().copied().filter(|_| self.halves.len() == 1)
    }

    /// Raises the fit of a commune.
    pub(crate) fn raise(&mut self, row: usize, fit: u64) {
        if self.best.len() == self.limit && self.best.last().is_some_and(|(least, _)| *least > fit) {
            return;
        }
        if let Some(at) = self.best.iter().position(|(_, known)| *known == row) {
            if self.best.get(at).is_some_and(|(known, _)| *known >= fit) {
                return;
            }
            self.best.remove(at);
        }
        let ahead = |(known, other): &&(u64, usize)| *known > fit || *known == fit && *other < row;
        let place = self.best.iter().take_while(ahead).count();
        self.best.insert(place, (fit, row));
        self.best.truncate(self.limit);
    }

    /// Whether nothing fits.
    pub(crate) fn is_empty(&self) -> bool {
        self.best.is_empty()
    }

    /// The best, each with its fit.
    pub(crate) fn best(self) -> Vec<(u64, usize)> {
        self.best
    }
}

/// A name at one of its words.
struct Name<'a> {
    /// The commune of that name.
    row: usize,
    /// Whether the commune bears that name no longer.
    is_old: bool,
    /// The whole name, folded.
    key: &'a str,
    /// The name from that word on.
    rest: &'a str,
}

impl Name<'_> {
    /// Whether the word is the first of the name, or follows its article.
    fn begins(&self) -> bool {
        self.rest.len() == self.key.len()
            || self.rest.len() + 4 >= self.key.len() && bare(self.key).len() == self.rest.len()
    }
}

/// Calls back with every name, at each of its words that may begin with those letters: the first two do.
fn visit(communes: &Communes, words: &str, found: &mut dyn FnMut(&Name)) {
    let rows = communes.table.rows.len();
    for place in communes.words.like(words) {
        let (entry, at) = ((place >> 8) as usize, (place & 255) as usize);
        let is_old = entry >= rows;
        let row = if is_old { communes.table.old.get(entry - rows).map_or(0, |old| old.row) } else { entry };
        let key = communes.key(entry);
        found(&Name { row, is_old, key, rest: key.get(at..).unwrap_or_default() });
    }
}

/// How many letters of `name` are left when `words` is its beginning but for one slip, a letter wrong, missing, too many or in
/// the place of the next; `None` when it is not.
pub(crate) fn slipped(name: &str, words: &str) -> Option<usize> {
    let (name, words) = (name.as_bytes(), words.as_bytes());
    let same = name.iter().zip(words).take_while(|(a, b)| a == b).count();
    let (name, words) = (name.get(same..)?, words.get(same..)?);
    let swapped = matches!((name, words), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    [(1, 1, true), (1, 0, true), (0, 1, true), (2, 2, swapped)].into_iter().find_map(|(of_name, of_words, fits)| {
        let (name, words) = (name.get(of_name..)?, words.get(of_words..)?);
        name.starts_with(words).then(|| name.len() - words.len()).filter(|_| fits)
    })
}
