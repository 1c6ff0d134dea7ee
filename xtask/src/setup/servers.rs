//! nginx and Caddy from the packages of a Debian-like system, unpacked into the cache and not installed: an installed web
//! server would start by itself and take the port 80 of a computer that only wanted to test.

use super::Setup;
use super::browser::package_manager;
use super::version::on_path;
use crate::command;
use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program, in a package of its name.
#[derive(Debug)]
pub(super) struct Server {
    name: &'static str,
    variable: &'static str,
    /// What it does without doing anything.
    harmless: &'static str,
}

/// nginx.
pub(super) const NGINX: Server = Server { name: "nginx", variable: "NGINX", harmless: "-v" };
/// Caddy.
pub(super) const CADDY: Server = Server { name: "caddy", variable: "CADDY", harmless: "version" };
/// The program from its variable, from PATH or the folders of system programs, from the cache, or unpacked there.
///
/// # Errors
/// When it is nowhere and cannot be fetched, or does not run here.
pub(super) fn find(setup: &mut Setup, server: &Server) -> Result<PathBuf> {
    let given = std::env::var_os(server.variable).filter(|it| !it.is_empty()).map(PathBuf::from);
    let system = Path::new("/usr/sbin").join(server.name);
    let here = given.into_iter().chain(on_path(server.name)).chain(system.is_file().then_some(system));
    if let Some(program) = here.into_iter().find(|program| runs(program, server)) {
        return Ok(program);
    }
    let missing = || {
        ToolError::new(format!("The program \"{}\" is not here.", server.name)).remedy(format!(
            "Install it (on Debian-like systems: `apt-get install {}`), or name it in the variable {}.",
            server.name, server.variable
        ))
    };
    let folder = format!("{}-debian", server.name);
    let place = match setup.cache.installed(&folder) {
        Some(place) => place,
        None => {
            if on_path("apt-get").is_empty() || on_path("dpkg-deb").is_empty() {
                return Err(missing().because("there is no apt-get to fetch it with"));
            }
            setup.announce(&format!("{} (unpacked beside the other tools, not installed)", server.name), "10 seconds");
            setup.cache.install(&folder, |place| unpack(place, server)).map_err(|error| missing().because(error))?
        }
    };
    let program =
        ["usr/sbin", "usr/bin"].map(|it| place.join(it).join(server.name)).into_iter().find(|it| it.is_file());
    program
        .filter(|program| runs(program, server))
        .ok_or_else(|| missing().because("the fetched one does not run here"))
}

/// Whether a program starts at all: one whose libraries are missing does not.
fn runs(program: &Path, server: &Server) -> bool {
    let ended = Command::new(program).arg(server.harmless).output().ok().and_then(|output| output.status.code());
    // 127 is what the loader answers when a library is missing.
    ended.is_some_and(|code| code != 127)
}

/// Fetches the packages and unpacks them into `place`.
fn unpack(place: &Path, server: &Server) -> Result<()> {
    let download = || {
        let mut apt = Command::new("apt-get");
        apt.args(["download", "--quiet"]).arg(server.name).current_dir(place);
        command::succeed(&mut apt)
    };
    if download().is_err() {
        // A system that never asked for the lists of packages knows none.
        let mut call = package_manager().unwrap_or_default().into_iter();
        let apt =
            call.next().ok_or_else(|| ToolError::new("The lists of packages are missing, and may not be fetched."))?;
        command::succeed(Command::new(apt).args(call).arg("update"))?;
        download()?;
    }
    let entries =
        std::fs::read_dir(place).map_err(|cause| ToolError::new("The packages cannot be read.").because(cause))?;
    let packages =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|it| it == "deb"));
    for package in packages.collect::<Vec<_>>() {
        command::succeed(Command::new("dpkg-deb").arg("--extract").arg(&package).arg(place))?;
        // It holds nothing more.
        let _ = std::fs::remove_file(package);
    }
    Ok(())
}
