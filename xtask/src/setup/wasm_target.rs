//! The standard library for `wasm32-unknown-unknown`, which a Rust toolchain does not bring along.

use super::Setup;
use super::version::on_path;
use crate::error::{Result, ToolError};
use crate::{command, project};
use std::path::Path;
use std::process::Command;

/// The target of the browser door.
const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure the target is there.
///
/// # Errors
/// When it is missing, and rustup is too or refuses.
pub(super) fn have(setup: &mut Setup) -> Result<()> {
    let mut question = Command::new("rustc");
    question.args(["--print", "target-libdir", "--target", TARGET]).current_dir(project::root());
    if command::answer(&mut question).is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    let missing = |cause: String| {
        ToolError::new(format!("The Rust target {TARGET} is missing and could not be added."))
            .because(cause)
            .remedy(format!(
                "Run `rustup target add {TARGET}`, or install your system's package of that target (often called rust-std-static-{TARGET})."
            ))
    };
    let Some(rustup) = on_path("rustup").into_iter().next() else {
        return Err(missing("rustup is not on PATH".to_owned()));
    };
    setup.announce(&format!("the Rust target {TARGET}"), "20 seconds");
    let mut addition = Command::new(rustup);
    addition.args(["target", "add", TARGET]).current_dir(project::root());
    command::succeed(&mut addition).map_err(|error| missing(error.to_string()))
}
