//! Chromium and the driver of the same version, for the browser journeys.

use super::Setup;
use super::version::{Version, on_path};
use crate::command;
use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser and a driver that understand each other: the first numbers of their versions are the same.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// Its WebDriver server.
    pub(crate) driver: PathBuf,
}

/// The browser from `CHROMIUM` and `CHROMEDRIVER`, from PATH, or installed by the system's package manager.
///
/// # Errors
/// When a variable names something that is no program, or no pair is there and none can be installed.
pub(super) fn find(setup: &mut Setup) -> Result<Browser> {
    if let Some(browser) = pair()? {
        return Ok(browser);
    }
    let missing = ToolError::new(
        "Chromium and a chromedriver of the same version are needed for the browser journeys and are not both here.",
    )
    .remedy(
        "Install both (on Debian-like systems: `apt-get install chromium chromium-driver`), or name them in the variables CHROMIUM and CHROMEDRIVER.",
    );
    let Some(system) = package_manager() else {
        return Err(missing);
    };
    setup.announce("Chromium and chromedriver, with apt-get", "2 minutes");
    let install = ["install", "-y", "--no-install-recommends", "chromium", "chromium-driver"];
    for arguments in [&["update"][..], &install] {
        let mut call = system.iter();
        let mut apt = Command::new(call.next().copied().unwrap_or("apt-get"));
        apt.args(call).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        if let Err(error) = command::succeed(&mut apt) {
            return Err(missing.because(error));
        }
    }
    pair()?.ok_or(missing)
}

/// The first browser for which there is a driver of its version.
fn pair() -> Result<Option<Browser>> {
    let browsers = candidates("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"], "chromium")?;
    let drivers = candidates("CHROMEDRIVER", &["chromedriver"], "chromedriver")?;
    for (chromium, version) in &browsers {
        if let Some((driver, _)) = drivers.iter().find(|(_, other)| other.major == version.major) {
            return Ok(Some(Browser { chromium: chromium.clone(), driver: driver.clone() }));
        }
    }
    Ok(None)
}

/// The programs that could be it, with their versions. A variable that is set decides alone.
fn candidates(variable: &str, names: &[&str], file: &str) -> Result<Vec<(PathBuf, Version)>> {
    if let Some(given) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) {
        let version = Version::of(&given).ok_or_else(|| {
            ToolError::new(format!("{variable} is set to \"{}\", which cannot be run.", given.display()))
                .remedy(format!("Set {variable} to the program itself, or leave it unset."))
        })?;
        return Ok(vec![(given, version)]);
    }
    let debian = Path::new("/usr/lib/chromium").join(file);
    let places = names.iter().flat_map(|name| on_path(name)).chain(Some(debian).filter(|place| place.is_file()));
    Ok(places.filter_map(|place| Version::of(&place).map(|version| (place, version))).collect())
}

/// How to call apt-get, on systems that have it and for users who may install.
pub(super) fn package_manager() -> Option<Vec<&'static str>> {
    on_path("apt-get").first()?;
    let answers = |program: &str, arguments: &[&str]| command::answer(Command::new(program).args(arguments));
    if answers("id", &["-u"])?.trim() == "0" {
        return Some(vec!["apt-get"]);
    }
    // -n: a question for a password in the middle of a test run would look like a hang.
    answers("sudo", &["-n", "true"])?;
    Some(vec!["sudo", "-n", "apt-get"])
}
