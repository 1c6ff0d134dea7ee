//! wasm-opt: makes the compressed module about 5 % smaller. The one tool a build does without.

use super::version::fitting;
use super::{Setup, npm};
use std::path::PathBuf;

/// Older ones, as many systems ship them, cannot read what Rust emits today.
const OLDEST: u64 = 120;

/// wasm-opt from PATH, from the cache, or installed; nothing, with a line that says so, when none of these is possible.
pub(super) fn find(setup: &mut Setup) -> Option<PathBuf> {
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
