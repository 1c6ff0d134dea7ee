//! wasm-opt makes the compressed module about 5 % smaller, terser the compressed script about 20 %. The two tools a build does
//! without.

use super::version::fitting;
use super::{Setup, npm};
use std::path::PathBuf;

/// Older ones, as many systems ship them, cannot read what Rust emits today.
const OLDEST: u64 = 120;

/// The two, each where it can be had.
#[derive(Debug)]
pub(crate) struct Optimisers {
    /// The wasm-opt program.
    pub(crate) wasm_opt: Option<PathBuf>,
    /// The terser program.
    pub(crate) terser: Option<PathBuf>,
}

/// Both, each with a line that says so where it cannot be had.
pub(super) fn find(setup: &mut Setup) -> Optimisers {
    Optimisers { wasm_opt: wasm_opt(setup), terser: terser(setup) }
}

/// wasm-opt from PATH, from the cache, or installed; nothing, with a line that says so, when none of these is possible.
pub(super) fn wasm_opt(setup: &mut Setup) -> Option<PathBuf> {
    if let Some(program) = fitting("wasm-opt", |version| version.major >= OLDEST) {
        return Some(program);
    }
    match npm::packages(setup, "binaryen-132.0.0", &["binaryen@132.0.0"], "wasm-opt 132 (100 MB)", "10 seconds") {
        Ok(modules) => Some(modules.join("binaryen/bin/wasm-opt")),
        Err(error) => {
            println!("The build goes on without wasm-opt (page 2.5 % larger): {}", error.sentence());
            None
        }
    }
}

fn terser(setup: &mut Setup) -> Option<PathBuf> {
    match npm::packages(setup, "terser-5.51.4", &["terser@5.51.4"], "terser 5.51.4", "5 seconds") {
        Ok(modules) => Some(modules.join("terser/bin/terser")),
        Err(error) => {
            println!("The build goes on without terser (page 1 % larger): {}", error.sentence());
            None
        }
    }
}
