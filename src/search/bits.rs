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

    /// The set of the rows for which `holds` is true.
    pub fn of(len: usize, holds: impl Fn(usize) -> bool) -> Bits {
        let mut bits = Bits::none(len);
        (0..len).filter(|row| holds(*row)).for_each(|row| bits.add(row));
        bits
    }

    /// Puts a row in; rows past the end are ignored.
    pub fn add(&mut self, row: usize) {
        if row < self.len
            && let Some(block) = self.blocks.get_mut(row / 64)
        {
            *block |= 1 << (row % 64);
        }
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

    /// The rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.blocks.iter().enumerate().flat_map(|(index, block)| {
            let mut left = *block;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(index * 64 + bit)
            })
        })
    }
}
