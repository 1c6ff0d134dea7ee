//! Firefox and WebKitGTK with their drivers, for the browser journeys: browsers from the packages of a Debian-like system, and
//! geckodriver, which Debian does not have, compiled from its package.

use super::browser::package_manager;
use super::version::{Version, on_path};
use super::{Setup, cargo_tool};
use crate::command;
use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first Firefox whose WebDriver BiDi can all that the journeys ask: places, permissions, and the size of the view.
const FIREFOX: Version = Version::new(140, 0, 0);

/// Firefox and its driver.
#[derive(Debug)]
pub(crate) struct Firefox {
    /// The browser.
    pub(crate) firefox: PathBuf,
    /// geckodriver.
    pub(crate) driver: PathBuf,
}

/// The driver of WebKitGTK, which brings its own small browser, and the screen that this one draws on.
#[derive(Debug)]
pub(crate) struct WebKit {
    /// `WebKitWebDriver`.
    pub(crate) driver: PathBuf,
    /// `Xvfb`, a screen that nobody sees.
    pub(crate) screen: PathBuf,
}

/// Firefox from `FIREFOX`, from PATH, or installed by the system's package manager; geckodriver from `GECKODRIVER`, from PATH, or
/// compiled into the cache.
///
/// # Errors
/// When a variable names something that is no program, or one of the two is not here and cannot be had.
pub(super) fn firefox(setup: &mut Setup) -> Result<Firefox> {
    let here = || {
        let named = named("FIREFOX")?;
        let found = named.into_iter().chain(["firefox-esr", "firefox"].iter().flat_map(|name| on_path(name)));
        Ok(found.into_iter().find(|program| Version::of(program).is_some_and(|version| version >= FIREFOX)))
    };
    let missing = || {
        ToolError::new(format!("Firefox {} or later is not here.", FIREFOX.major)).remedy(
            "Install it (on Debian-like systems: `apt-get install firefox-esr`), or name it in the variable FIREFOX.",
        )
    };
    let firefox = found_or_installed(setup, here, &["firefox-esr"], "Firefox", "2 minutes", missing)?;
    let driver = match named("GECKODRIVER")? {
        Some(driver) => driver,
        None => cargo_tool::geckodriver(setup)?,
    };
    Ok(Firefox { firefox, driver })
}

/// The driver of WebKitGTK from `WEBKIT_DRIVER` and a screen from `XVFB`, from PATH, or installed by the system's package manager.
///
/// # Errors
/// When a variable names something that is no program, or one of the two is not here and cannot be installed.
pub(super) fn webkit(setup: &mut Setup) -> Result<WebKit> {
    let here = || {
        let find = |variable: &str, program: &str| Ok(named(variable)?.or_else(|| on_path(program).into_iter().next()));
        let both = (find("WEBKIT_DRIVER", "WebKitWebDriver")?, find("XVFB", "Xvfb")?);
        Ok(both.0.zip(both.1).map(|(driver, screen)| WebKit { driver, screen }))
    };
    let missing = || {
        ToolError::new("The driver of WebKitGTK, or the screen it needs, is not here.").remedy(
            "Install both (on Debian-like systems: `apt-get install webkit2gtk-driver xvfb`), or name them in the variables WEBKIT_DRIVER and XVFB.",
        )
    };
    let packages = ["webkit2gtk-driver", "xvfb"];
    found_or_installed(setup, here, &packages, "WebKitGTK, its driver and a screen for it", "a minute", missing)
}

/// What `here` finds, at once or after these packages were installed.
fn found_or_installed<T>(
    setup: &mut Setup,
    here: impl Fn() -> Result<Option<T>>,
    packages: &[&str],
    what: &str,
    about: &str,
    missing: impl Fn() -> ToolError,
) -> Result<T> {
    if let Some(found) = here()? {
        return Ok(found);
    }
    let system = package_manager().ok_or_else(|| missing().because("there is no apt-get that you may install with"))?;
    setup.announce(&format!("{what}, with apt-get"), about);
    let install = [&["install", "-y", "--no-install-recommends"][..], packages].concat();
    for arguments in [&["update"][..], &install] {
        let mut call = system.iter();
        let mut apt = Command::new(call.next().copied().unwrap_or("apt-get"));
        apt.args(call).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command::succeed(&mut apt).map_err(|error| missing().because(error))?;
    }
    here()?.ok_or_else(missing)
}

/// The program that a variable names, if it names one.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(given) = std::env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if is_there(&given) {
        return Ok(Some(given));
    }
    Err(ToolError::new(format!("{variable} is set to \"{}\", which is no program.", given.display()))
        .remedy(format!("Set {variable} to the program itself, or leave it unset.")))
}

/// Whether a program is a file, or has a name that PATH knows.
fn is_there(program: &Path) -> bool {
    program.is_file() || program.to_str().is_some_and(|name| !on_path(name).is_empty())
}
