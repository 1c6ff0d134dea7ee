//! Compressed copies beside files, for hosts that send them as they lie there: brotli, and gzip for the few clients without it.
//!
//! gzip is made by flate2: zopfli's copies are 4 % smaller and take 30 times as long, for bytes that hardly anyone fetches.

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use crate::tool::hosts::has_copies;
use crate::tool::{ToolError, disk};

/// How hard brotli works: from 0 to 11.
#[derive(Clone, Copy, Debug)]
pub enum Care {
    /// For the few large files that every visitor fetches.
    Most,
    /// For each of the many pages: 8 % larger, made six times as fast.
    Quick,
}

/// Makes both copies of a file.
///
/// # Errors
/// Where the file cannot be read or a copy cannot be written.
pub fn compress(path: &Path, care: Care) -> Result<(), ToolError> {
    let bytes = disk::read_bytes(path)?;
    disk::write(&beside(path, ".br"), &brotli(&bytes, care))?;
    disk::write(&beside(path, ".gz"), &gzip(&bytes))
}

/// A smaller text fits into one packet as it is.
const SMALL: u64 = 1000;

/// Makes the copies of every text of a site that has none yet, but for the smallest. How many copies were made.
///
/// # Errors
/// Where a file cannot be read or a copy cannot be written.
pub fn copies(site: &Path) -> Result<usize, ToolError> {
    let lacks = |path: &PathBuf| has_copies(path) && disk::size(path) >= SMALL && !disk::is_there(&beside(path, ".br"));
    let lacking: Vec<PathBuf> = disk::files_below(site)?.into_iter().filter(lacks).collect();
    lacking.par_iter().try_for_each(|path| compress(path, Care::Quick))?;
    Ok(lacking.len() * 2)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A text in brotli (RFC 7932).
pub fn brotli(bytes: &[u8], care: Care) -> Vec<u8> {
    let quality = match care {
        Care::Most => 11,
        Care::Quick => 9,
    };
    let mut out = Vec::new();
    // In blocks of 64 KiB, of all sizes, the module is smallest; what is smaller is one block.
    let lgblock = if bytes.len() > 1 << 16 { 16 } else { 0 };
    let size_hint = bytes.len();
    let parameters = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, lgblock, size_hint, ..Default::default() };
    let mut reader = bytes;
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut reader, &mut out, &parameters);
    out
}

/// A text in gzip (RFC 1952), without name and time: the same text gives the same bytes.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = writer.write_all(bytes);
    writer.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::{Care, brotli, gzip};

    #[test]
    fn copies_say_the_same_and_are_always_the_same() {
        let text = "Passerelles : des programmes pour les femmes. ".repeat(200);
        let small = gzip(text.as_bytes());
        let mut back = String::new();
        assert!(flate2::read::GzDecoder::new(small.as_slice()).read_to_string(&mut back).is_ok());
        assert_eq!(back, text);
        assert_eq!((small.get(4..8), gzip(text.as_bytes())), (Some([0u8; 4].as_slice()), small.clone()));
        for care in [Care::Most, Care::Quick] {
            let mut back = Vec::new();
            let small = brotli(text.as_bytes(), care);
            assert!(brotli::BrotliDecompress(&mut small.as_slice(), &mut back).is_ok());
            assert_eq!(back, text.as_bytes());
        }
    }
}
