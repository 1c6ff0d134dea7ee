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
    /// Half of the hash, then number + 1 of the text that stands there; 0 is free. The length is a power of two.
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
    #[inline]
    pub(crate) fn get(&self, number: u32) -> &[u8] {
        match self.starts.get(number as usize..number as usize + 2) {
            Some([start, end]) => self.bytes.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// The number of a text that is known.
    pub(crate) fn find(&self, text: &[u8]) -> Option<u32> {
        let (_, known) = self.slot(text, hash(text));
        known.checked_sub(1)
    }

    /// The number of a text, and whether it is new.
    pub(crate) fn take(&mut self, text: &[u8]) -> (u32, bool) {
        let hash = hash(text);
        let (slot, known) = self.slot(text, hash);
        if let Some(number) = known.checked_sub(1) {
            return (number, false);
        }
        let number = self.len() as u32;
        self.bytes.extend_from_slice(text);
        self.starts.push(self.bytes.len() as u32);
        self.put(slot, hash, number);
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        (number, true)
    }

    /// The slot of a text, and its number + 1 if it stands there.
    fn slot(&self, text: &[u8], hash: u64) -> (usize, u32) {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let held = self.slots.get(slot).copied().unwrap_or_default();
            let known = held as u32;
            let same = held >> 32 == hash >> 32 && known > 0 && self.get(known - 1) == text;
            if same || known == 0 {
                return (slot, known);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn put(&mut self, slot: usize, hash: u64, number: u32) {
        if let Some(free) = self.slots.get_mut(slot) {
            *free = hash >> 32 << 32 | u64::from(number + 1);
        }
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 4];
        for number in 0..self.len() as u32 {
            let hash = hash(self.get(number));
            let (slot, _) = self.slot(self.get(number), hash);
            self.put(slot, hash, number);
        }
    }
}

/// Multiplies and turns, byte by byte: words are short. The low half is mixed from the high one.
fn hash(text: &[u8]) -> u64 {
    let mut state = text.len() as u64;
    for byte in text {
        state = (state.rotate_left(5) ^ u64::from(*byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    state ^ state >> 32
}
