//! Texts as numbers: each different text is kept once and known by its place, so that everything after is done on numbers.
//!
//! An open-addressing table of its own: the standard map copies its code for every type it holds and hashes for safety against
//! chosen keys, which costs the page bytes and half of the time of reading a catalogue. The worst that chosen keys can do here is
//! to slow down the visitor's own page.

use crate::search::spelling::last;

/// Different texts, numbered from 0 in the order in which they came.
pub(crate) struct Interner {
    bytes: Vec<u8>,
    /// Where each text begins, and where the next one will.
    starts: Vec<u32>,
    /// By number: the key of the text.
    keys: Vec<u64>,
    /// Number + 1 of the text that stands there; 0 is free. The length is a power of two.
    slots: Vec<u32>,
}

impl Default for Interner {
    fn default() -> Interner {
        Interner { bytes: Vec::new(), starts: vec![0], keys: Vec::new(), slots: vec![0; 64] }
    }
}

impl Interner {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The bytes of a text.
    #[inline(always)]
    pub(crate) fn get(&self, number: u32) -> &[u8] {
        match self.starts.get(number as usize..number as usize + 2) {
            Some([start, end]) => self.bytes.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The number of a text that is known.
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        let (_, known) = self.slot(key(text), text);
        known.checked_sub(1)
    }

    /// The number of a text, and whether it is new.
    pub(crate) fn take(&mut self, text: &[u8]) -> (u32, bool) {
        self.take_with(key(text), text)
    }

    /// The same where the key is known.
    pub(crate) fn take_with(&mut self, key: u64, text: &[u8]) -> (u32, bool) {
        let (slot, known) = self.slot(key, text);
        if let Some(number) = known.checked_sub(1) {
            return (number, false);
        }
        self.bytes.extend_from_slice(text);
        self.starts.push(self.bytes.len() as u32);
        self.keys.push(key);
        self.put(slot, self.len() as u32);
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        (self.len() as u32 - 1, true)
    }

    /// The slot of a text, and its number + 1 if it stands there.
    #[inline(always)]
    fn slot(&self, key: u64, text: &[u8]) -> (usize, u32) {
        let mut slot = self.first(key);
        loop {
            let known = self.slots.get(slot).copied().unwrap_or_default();
            let Some(number) = known.checked_sub(1) else { return (slot, 0) };
            if self.keys.get(number as usize) == Some(&key) && (text.len() < SHORT || self.get(number) == text) {
                return (slot, known);
            }
            slot = self.next(slot);
        }
    }

    /// Where to look for a key first.
    #[inline(always)]
    fn first(&self, key: u64) -> usize {
        (key.wrapping_mul(ODD) >> 32) as usize & (self.slots.len() - 1)
    }

    /// Where to look then.
    #[inline(always)]
    fn next(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    fn put(&mut self, slot: usize, known: u32) {
        if let Some(free) = self.slots.get_mut(slot) {
            *free = known;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 4];
        for number in 0..self.keys.len() {
            let mut slot = self.first(self.keys.get(number).copied().unwrap_or_default());
            while self.slots.get(slot).is_some_and(|known| *known > 0) {
                slot = self.next(slot);
            }
            self.put(slot, number as u32 + 1);
        }
    }
}

/// Texts of fewer bytes are their key: where keys are equal, they are too.
const SHORT: usize = 8;
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The bytes and the length of a short text, as most words are; of longer ones a mixture of all bytes, eight at a time.
#[inline(always)]
fn key(text: &[u8]) -> u64 {
    let (mut rest, mut mixed) = (text, 0_u64);
    while let Some((eight, after)) = rest.split_first_chunk() {
        mixed = mix(mixed, u64::from_le_bytes(*eight));
        rest = after;
    }
    close(mixed, last(rest), text.len())
}

/// Eight more bytes of a key.
#[inline(always)]
pub(crate) fn mix(mixed: u64, eight: u64) -> u64 {
    (mixed.rotate_left(5) ^ eight).wrapping_mul(ODD)
}

/// The key of a text of so many bytes, whose last ones (fewer than eight) are not mixed yet.
#[inline(always)]
pub(crate) fn close(mixed: u64, last: u64, length: usize) -> u64 {
    // No short text has the lowest byte of a longer one: its length.
    (mixed ^ mixed >> 32 ^ last) << 8 | length.min(SHORT) as u64
}
