//! Texts as numbers: each different text is kept once and known by its place, so that everything after is done on numbers.
//!
//! An open-addressing table of its own: the standard map copies its code for every type it holds and hashes for safety against
//! chosen keys, which costs the page bytes and half of the time of reading a catalogue. The worst that chosen keys can do here is
//! to slow down the visitor's own page.

/// Different texts, numbered from 0 in the order in which they came.
#[derive(Default)]
pub(crate) struct Interner {
    bytes: Vec<u8>,
    ends: Vec<u32>,
    /// Number + 1 of the text that stands there; 0 is free. The length is a power of two.
    slots: Vec<u32>,
}

impl Interner {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of a text.
    pub(crate) fn get(&self, number: u32) -> &[u8] {
        let number = number as usize;
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        self.bytes.get(start..end(number)).unwrap_or_default()
    }

    /// The number of a text that is known.
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        self.slots.get(self.slot(text)?).and_then(|number| number.checked_sub(1))
    }

    /// The number of a text, and whether it is new.
    pub(crate) fn take(&mut self, text: &[u8]) -> (u32, bool) {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(text).unwrap_or_default();
        let number = self.ends.len() as u32;
        match self.slots.get_mut(slot) {
            Some(free) if *free == 0 => {
                *free = number + 1;
                self.bytes.extend_from_slice(text);
                self.ends.push(self.bytes.len() as u32);
                (number, true)
            }
            Some(known) => (*known - 1, false),
            None => (0, false),
        }
    }

    /// The slot of a text: where it stands, or where it would.
    fn slot(&self, text: &[u8]) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = hash(text) & mask;
        while let Some(number) = self.slots.get(slot)?.checked_sub(1) {
            if self.get(number) == text {
                break;
            }
            slot = (slot + 1) & mask;
        }
        Some(slot)
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 4).max(64)];
        for number in 0..self.ends.len() as u32 {
            let free = self.slot(self.get(number)).and_then(|slot| self.slots.get_mut(slot));
            if let Some(free) = free {
                *free = number + 1;
            }
        }
    }
}

/// Multiplies and turns, eight bytes at a time; the high half is the better mixed one.
fn hash(text: &[u8]) -> usize {
    let mut state = text.len() as u64;
    for chunk in text.chunks(8) {
        let word = chunk.iter().fold(0, |word: u64, byte| word << 8 | u64::from(*byte));
        state = (state.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    (state >> 32) as usize
}
