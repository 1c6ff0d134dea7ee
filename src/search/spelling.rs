//! Cutting a text into words as they are written, eight bytes at a time, each with its key for the [`Interner`].
//!
//! Cut is at blanks and at the commonest signs only: the ASCII signs below the digits. What else stands between words stays in
//! a spelling, which is folded and cut for good when it is seen for the first time ([`each_word`]).
//!
//! [`Interner`]: crate::search::intern::Interner
//! [`each_word`]: crate::place::fold::each_word

use crate::search::intern::{close, mix};

const ONES: u64 = u64::from_ne_bytes([1; 8]);
const HIGHEST: u64 = ONES << 7;

/// One word as it is written.
pub(crate) struct Spelling {
    /// Where it begins.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Its key.
    pub(crate) key: u64,
}

/// The next word from `at` on.
#[inline(always)]
pub(crate) fn next(text: &[u8], mut at: usize) -> Option<Spelling> {
    let (mut start, mut mixed) = (at, 0);
    loop {
        let eight = eight(text, at);
        let cut = cuts(eight).trailing_zeros() as usize / 8;
        let end = at + cut;
        if cut == 8 {
            mixed = mix(mixed, eight);
            at = end;
        } else if end > start {
            return Some(Spelling { start, end, key: close(mixed, eight & ((1 << (8 * cut)) - 1), end - start) });
        } else if at >= text.len() {
            return None;
        } else {
            start += 1;
            at = start;
        }
    }
}

/// The eight bytes from `at` on; after the end, zeros.
#[inline(always)]
fn eight(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    rest.first_chunk().map_or_else(|| last(rest), |eight| u64::from_le_bytes(*eight))
}

/// Fewer than eight bytes.
#[inline(never)]
pub(crate) fn last(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |last, byte| last << 8 | u64::from(*byte))
}

/// The highest bit of each byte at which is cut, up to the first; above it, bits may be wrong.
#[inline(always)]
fn cuts(eight: u64) -> u64 {
    eight.wrapping_sub(ONES * (b'0' as u64)) & !eight & HIGHEST
}
