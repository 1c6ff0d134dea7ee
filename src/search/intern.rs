//! Texts as numbers: each different text is kept once and known by its place, so that everything after is done on numbers.
//!
//! An open-addressing table of its own: the standard map copies its code for every type it holds and hashes for safety against
//! chosen keys, which costs the page bytes and half of the time of reading a catalogue. The worst that chosen keys can do here is
//! to slow down the visitor's own page.

/// Different texts, numbered from 0 in the order in which they came.
pub(crate) struct Interner {
    bytes: Vec<u8>,
    /// Where each text begins, and where the next one will.
    starts: Vec<u32>,
    /// The hash, then number + 1 of the text that stands there; 0 is free. The length is a power of two.
    slots: Vec<u64>,
}

impl Default for Interner {
    fn default() -> Interner {
        Interner { bytes: Vec::new(), starts: vec![0], slots: vec![0; 64] }
    }
}

impl Interner {
    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
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
        let (_, known) = self.slot(hash(text), |number| self.get(number) == text);
        known.checked_sub(1)
    }

    /// The number of a text, and whether it is new.
    pub(crate) fn take(&mut self, text: &[u8]) -> (u32, bool) {
        let hash = hash(text);
        let (slot, known) = self.slot(hash, |number| self.get(number) == text);
        if let Some(number) = known.checked_sub(1) {
            return (number, false);
        }
        let number = self.len() as u32;
        self.bytes.extend_from_slice(text);
        self.starts.push(self.bytes.len() as u32);
        self.put(slot, u64::from(hash) << 32 | u64::from(number + 1));
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        (number, true)
    }

    /// Where a text of that hash stands, and its number + 1; the next free slot and 0 if there is none that is the `same`.
    #[inline(always)]
    fn slot(&self, hash: u32, same: impl Fn(u32) -> bool) -> (usize, u32) {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let held = self.slots.get(slot).copied().unwrap_or_default();
            let known = held as u32;
            if known == 0 || ((held >> 32) as u32 == hash && same(known - 1)) {
                return (slot, known);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn put(&mut self, slot: usize, held: u64) {
        if let Some(free) = self.slots.get_mut(slot) {
            *free = held;
        }
    }

    /// More slots: what stands in them has its hash with it.
    fn grow(&mut self) {
        let room = vec![0; self.slots.len() * 4];
        for held in std::mem::replace(&mut self.slots, room).into_iter().filter(|held| *held != 0) {
            let (slot, _) = self.slot((held >> 32) as u32, |_| false);
            self.put(slot, held);
        }
    }
}

/// Multiplies and turns, eight bytes at a time. The low half is mixed from the high one.
#[inline(always)]
fn hash(text: &[u8]) -> u32 {
    let turn = |state: u64, bytes: u64| (state.rotate_left(5) ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (eights, rest) = text.as_chunks();
    let state = eights.iter().fold(text.len() as u64, |state, eight| turn(state, u64::from_le_bytes(*eight)));
    let state = turn(state, rest.iter().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte)));
    (state ^ state >> 32) as u32
}
