//! A set of row numbers as bits: the unit of all filtering here.

/// A set of the numbers `0..len`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    len: usize,
    blocks: Vec<u64>,
}

impl Bits {
    /// The empty set.
    pub fn none(len: usize) -> Bits {
        Bits { len, blocks: vec![0; len.div_ceil(64)] }
    }

    /// The whole set.
    pub fn all(len: usize) -> Bits {
        let mut bits = Bits { len, blocks: vec![u64::MAX; len.div_ceil(64)] };
        if let Some(last) = bits.blocks.last_mut().filter(|_| !len.is_multiple_of(64)) {
            *last = (1 << (len % 64)) - 1;
        }
        bits
    }

    /// Puts a row in; rows past the end are ignored.
    pub fn add(&mut self, row: usize) {
        if let Some(block) = self.blocks.get_mut(row / 64) {
            *block |= 1 << (row % 64);
        }
    }

    /// Puts rows in.
    pub(crate) fn add_all(&mut self, rows: &[u32]) {
        rows.iter().for_each(|row| self.add(*row as usize));
    }

    /// Whether the row is in.
    pub fn has(&self, row: usize) -> bool {
        self.blocks.get(row / 64).is_some_and(|block| block >> (row % 64) & 1 == 1)
    }

    /// Keeps only what is also in `other`.
    pub fn keep(&mut self, other: &Bits) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(mine, theirs)| *mine &= theirs);
    }

    /// Takes in all of `other`.
    pub fn join(&mut self, other: &Bits) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Takes out all of `other`.
    pub fn drop(&mut self, other: &Bits) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(mine, theirs)| *mine &= !theirs);
    }

    /// How many rows are in both.
    pub fn common(&self, other: &Bits) -> usize {
        self.blocks.iter().zip(&other.blocks).map(|(mine, theirs)| (mine & theirs).count_ones() as usize).sum()
    }

    /// How many rows are in.
    pub fn count(&self) -> usize {
        self.blocks.iter().map(|block| block.count_ones() as usize).sum()
    }

    /// Does something with each row, in order. A loop, where an iterator of rows would cost four times as much in the page.
    #[inline]
    pub fn each(&self, mut act: impl FnMut(usize)) {
        for (index, block) in self.blocks.iter().enumerate() {
            let mut left = *block;
            while left != 0 {
                act(index * 64 + left.trailing_zeros() as usize);
                left &= left - 1;
            }
        }
    }
}
