//! Packages installed by npm into the cache: data and small tools, none of which reaches the page.

use super::Setup;
use super::version::{Version, on_path};
use crate::command;
use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Node the installed tools run on.
const NODE: u64 = 20;

/// The `node_modules` folder of `packages`, kept in the cache as `folder`.
///
/// # Errors
/// When they are not there yet, and Node or npm is missing or fails.
pub(super) fn packages(setup: &mut Setup, folder: &str, packages: &[&str], what: &str, about: &str) -> Result<PathBuf> {
    let place = match setup.cache.installed(folder) {
        Some(place) => place,
        None => {
            let npm = program(what)?;
            setup.announce(what, about);
            setup.cache.install(folder, |place| install(&npm, place, packages, what))?
        }
    };
    Ok(place.join("node_modules"))
}

/// The npm program, once Node is known to be recent enough.
///
/// # Errors
/// When Node is missing or too old, or npm is missing.
pub(super) fn program(what: &str) -> Result<PathBuf> {
    let wanted = |sentence: String| {
        ToolError::new(sentence)
            .because(format!("it is needed to install {what}"))
            .remedy(format!("Install Node {NODE} or later, with npm, and make sure both are on PATH."))
    };
    let node = on_path("node").into_iter().next().and_then(|program| Version::of(&program));
    match node {
        None => return Err(wanted("Node is missing.".to_owned())),
        Some(version) if version.major < NODE => {
            return Err(wanted(format!("Node {} is too old.", version.major)));
        }
        Some(_) => {}
    }
    on_path("npm").into_iter().next().ok_or_else(|| wanted("The program \"npm\" is missing.".to_owned()))
}

fn install(npm: &Path, place: &Path, packages: &[&str], what: &str) -> Result<()> {
    // No install scripts: nothing here needs one, and a package should not run code because it was fetched.
    let mut command = Command::new(npm);
    command
        .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(place)
        .args(packages)
        .current_dir(place);
    command::succeed(&mut command).map_err(|error| {
        ToolError::new(format!("npm could not install {what}."))
            .because(error)
            .remedy("Look above for the reason: most often no network. Then run the same command again.")
    })
}
