//! Trunk, wasm-bindgen, cargo-fuzz and geckodriver: programs compiled from their packages, because that works on every system Rust works on.

use super::Setup;
use super::version::{Version, fitting, on_path};
use crate::error::{Result, ToolError};
use crate::{command, project};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The Trunk this project is built with; later ones of the 0.21 line are taken too. The 0.22 line asks for a newer Rust than ours.
const TRUNK: Version = Version::new(0, 21, 14);

/// The first cargo-fuzz that was tried here.
const CARGO_FUZZ: Version = Version::new(0, 13, 2);

/// The geckodriver that was tried here.
const GECKODRIVER: Version = Version::new(0, 37, 1);

/// Trunk, from PATH or installed.
///
/// # Errors
/// When it does not compile here.
pub(super) fn trunk(setup: &mut Setup) -> Result<PathBuf> {
    let fits = |version: Version| (version.major, version.minor) == (TRUNK.major, TRUNK.minor) && version >= TRUNK;
    if let Some(program) = fitting("trunk", fits) {
        return Ok(program);
    }
    // Its release profile is made for the last per cent of speed; without that it compiles in half the time, and it only waits for others.
    let quick = [("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")];
    let arguments = ["trunk", "--version", "0.21.14", "--locked"];
    install(setup, "trunk-0.21.14", "trunk", &arguments, &quick, "8 minutes")
}

/// wasm-bindgen in exactly the version of the library in Cargo.lock: the two share a format that changes with every release.
///
/// # Errors
/// When Cargo.lock does not tell the version, or it does not compile here.
pub(super) fn wasm_bindgen(setup: &mut Setup) -> Result<PathBuf> {
    let wanted = locked_version(&project::root().join("Cargo.lock"))?;
    let number = Version::within(&wanted);
    if let Some(program) = fitting("wasm-bindgen", |version| Some(version) == number) {
        return Ok(program);
    }
    // Not --locked: the lock file of this package names a version of a dependency that was withdrawn.
    let arguments = ["wasm-bindgen-cli", "--version", &wanted, "--no-default-features"];
    install(setup, &format!("wasm-bindgen-{wanted}"), "wasm-bindgen", &arguments, &[], "3 minutes")
}

/// cargo-fuzz, from PATH or installed.
///
/// # Errors
/// When there is no C++ compiler, or it does not compile here.
pub(super) fn cargo_fuzz(setup: &mut Setup) -> Result<PathBuf> {
    let named = std::env::var_os("CXX").is_some_and(|name| !name.is_empty());
    if !named && ["c++", "g++", "clang++"].iter().all(|name| on_path(name).is_empty()) {
        return Err(ToolError::new("There is no C++ compiler, which the fuzzer is built with.")
            .remedy("Install one (on Debian: apt-get install g++), or name yours in CXX."));
    }
    if let Some(program) = fitting("cargo-fuzz", |version| version >= CARGO_FUZZ) {
        return Ok(program);
    }
    let arguments = ["cargo-fuzz", "--version", "0.13.2", "--locked"];
    install(setup, "cargo-fuzz-0.13.2", "cargo-fuzz", &arguments, &[], "a minute")
}

/// geckodriver, from PATH or installed. Earlier ones do not give the socket of WebDriver BiDi a port of its own.
///
/// # Errors
/// When it does not compile here.
pub(super) fn geckodriver(setup: &mut Setup) -> Result<PathBuf> {
    if let Some(program) = fitting("geckodriver", |version| version >= GECKODRIVER) {
        return Ok(program);
    }
    let quick = [("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")];
    let arguments = ["geckodriver", "--version", "0.37.1", "--locked"];
    install(setup, "geckodriver-0.37.1", "geckodriver", &arguments, &quick, "2 minutes")
}

/// The program in the cache, compiled first if it is not there.
fn install(
    setup: &mut Setup,
    folder: &str,
    program: &str,
    arguments: &[&str],
    variables: &[(&str, &str)],
    about: &str,
) -> Result<PathBuf> {
    let place = match setup.cache.installed(folder) {
        Some(place) => place,
        None => {
            setup.announce(&folder.replacen("-0", " 0", 1), about);
            setup.cache.install(folder, |place| compile(place, arguments, variables))?
        }
    };
    Ok(place.join("bin").join(program))
}

/// `cargo install` into `place`, away from the settings of this project and of the caller.
fn compile(place: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Result<()> {
    // Beside the tool, so that it goes with the unfinished folder whether the install succeeds or not.
    let target = place.with_extension("target");
    let mut cargo = Command::new("cargo");
    project::forget_this_package(&mut cargo);
    cargo
        .arg("install")
        .args(arguments)
        .arg("--root")
        .arg(place)
        .current_dir(place)
        .env("CARGO_TARGET_DIR", target)
        .env_remove("CARGO_BUILD_TARGET")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .envs(variables.iter().copied());
    command::succeed(&mut cargo).map_err(|error| {
        ToolError::new(format!("The tool \"{}\" could not be installed.", arguments.first().unwrap_or(&"")))
            .because(error)
            .remedy("Look above for the reason: most often no network, no C compiler, or a full disk. Then run the same command again.")
    })
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of the wasm-bindgen library in the lock file.
fn locked_version(file: &Path) -> Result<String> {
    let unreadable = || {
        ToolError::new("Cargo.lock does not tell the version of wasm-bindgen.")
            .remedy("Run `cargo fetch` in the project, or restore Cargo.lock from version control.")
    };
    let text = std::fs::read_to_string(file).map_err(|cause| unreadable().because(cause))?;
    version_in_lock(&text).map_err(|cause| unreadable().because(cause))?.ok_or_else(unreadable)
}

fn version_in_lock(text: &str) -> std::result::Result<Option<String>, toml::de::Error> {
    let lock: Lock = toml::from_str(text)?;
    Ok(lock.package.into_iter().find(|package| package.name == "wasm-bindgen").map(|package| package.version))
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_lock_file_decides_the_version_of_wasm_bindgen() {
        let lock = r#"
            version = 4
            [[package]]
            name = "wasm-bindgen-shared"
            version = "0.1.0"
            [[package]]
            name = "wasm-bindgen"
            version = "0.2.130"
            checksum = "00"
        "#;
        assert_eq!(version_in_lock(lock), Ok(Some("0.2.130".to_owned())));
        assert_eq!(version_in_lock("version = 4\npackage = []"), Ok(None));
        assert!(version_in_lock("not a lock").is_err());
    }
}
