//! Packages installed by pip into a Python environment of their own in the cache: checkers of exports, none of which reaches the page.
//!
//! Nobody needs Python to build or serve: where it is missing, what needs it is left out, and the reason is said.

use super::Setup;
use super::version::{Version, on_path};
use crate::command;
use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest Python the installed packages run on.
const OLDEST: Version = Version::new(3, 11, 0);

/// The Python of an environment with `packages`, kept in the cache as `folder`.
///
/// # Errors
/// When they are not there yet, and Python is missing or too old, or pip fails.
pub(super) fn packages(setup: &mut Setup, folder: &str, packages: &[&str], what: &str, about: &str) -> Result<PathBuf> {
    // An environment names its own folder in its files; it works under another name as long as only its Python is called.
    let place = match setup.cache.installed(folder) {
        Some(place) => place,
        None => {
            let python = program(what)?;
            setup.announce(what, about);
            setup.cache.install(folder, |place| install(&python, place, packages, what))?
        }
    };
    Ok(interpreter(&place))
}

/// The Python program of an environment.
fn interpreter(place: &Path) -> PathBuf {
    place.join("bin/python")
}

/// The Python on PATH, once it is known to be recent enough.
fn program(what: &str) -> Result<PathBuf> {
    let wanted = |sentence: String| {
        ToolError::new(sentence).because(format!("it is needed to install {what}")).remedy(format!(
            "Install Python {}.{} or later with its venv module, and make sure \"python3\" is on PATH.",
            OLDEST.major, OLDEST.minor
        ))
    };
    let found = on_path("python3").into_iter().next();
    let program = found.ok_or_else(|| wanted("The program \"python3\" is missing.".to_owned()))?;
    match Version::of(&program) {
        Some(version) if version >= OLDEST => Ok(program),
        Some(version) => Err(wanted(format!("Python {}.{} is too old.", version.major, version.minor))),
        None => Err(wanted("The program \"python3\" does not say its version.".to_owned())),
    }
}

fn install(python: &Path, place: &Path, packages: &[&str], what: &str) -> Result<()> {
    let failed = |error: ToolError| {
        ToolError::new(format!("{what} could not be installed.")).because(error).remedy(
            "Look above for the reason: most often no network, or no venv module. Then run the same command again.",
        )
    };
    command::succeed(Command::new(python).args(["-m", "venv"]).arg(place)).map_err(failed)?;
    let mut pip = Command::new(interpreter(place));
    // Wheels alone: no package should run code because it was fetched.
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary=:all:"]).args(packages);
    command::succeed(&mut pip).map_err(failed)
}
