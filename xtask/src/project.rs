//! Where the project is, and the two values a build takes from outside: base URL and catalogue folder.

use crate::error::{Result, ToolError};
use std::path::{Path, PathBuf};
use std::process::Command;
use url::Url;

/// The root of the repository: the folder above this crate's.
///
/// Cargo says at run time where the crate is, so that a moved or copied checkout still works; the place known at compile time serves a binary
/// that is started by hand.
pub(crate) fn root() -> PathBuf {
    let here =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The folder of the built site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// A `cargo` call in the project's root.
///
/// Cargo tells a program it runs about that program's package. A nested call must not inherit this: build scripts that look at such variables
/// would be run again each time the same build is started now from here, now from the shell.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| std::ffi::OsString::from("cargo")));
    command.current_dir(root());
    forget_this_package(&mut command);
    command
}

/// Takes the variables that describe the `xtask` package out of the environment of `command`.
pub(crate) fn forget_this_package(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|prefix| text.starts_with(prefix)) {
            command.env_remove(&name);
        }
    }
}

/// The site tool (the native door of the root package) with `arguments` still to be added.
pub(crate) fn site_tool() -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "passerelles", "--"]);
    command
}

/// The absolute path of a catalogue folder given on the command line, relative to where the command was called.
///
/// # Errors
/// When there is no such folder.
pub(crate) fn catalogue(given: &Path) -> Result<PathBuf> {
    given
        .canonicalize()
        .and_then(|path| if path.is_dir() { Ok(path) } else { Err(std::io::ErrorKind::NotADirectory.into()) })
        .map_err(|cause| {
            ToolError::new(format!("The catalogue folder \"{}\" cannot be read.", given.display()))
                .because(cause)
                .remedy("Give --catalogue a folder with programs/ and organisations/ in it.")
        })
}

/// The base URL in the form the site tool gets: absolute, `http` or `https`, no slash at the end.
///
/// # Errors
/// When the text is not such an address, or carries a query, a fragment or a password: page addresses are made by appending to it.
pub(crate) fn base_url(given: &str) -> Result<String> {
    let refuse = |reason: &str| {
        ToolError::new(format!("The base URL \"{given}\" cannot be used: {reason}."))
            .remedy("Write it like https://example.org or https://example.org/folder.")
    };
    let lower = given.to_ascii_lowercase();
    // The parser also takes `https:example.org`, which no reader of the feeds would.
    if !["http://", "https://"].iter().any(|scheme| lower.starts_with(scheme)) {
        return Err(refuse("it does not begin with http:// or https://"));
    }
    let url = Url::parse(given).map_err(|cause| refuse("it is not an address").because(cause))?;
    if url.query().is_some() || url.fragment().is_some() {
        return Err(refuse("it has a query or a fragment"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refuse("it has a user name or a password"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::base_url;

    #[test]
    fn an_absolute_web_address_loses_its_last_slash() {
        for (given, kept) in [
            ("https://passerelles.example", "https://passerelles.example"),
            ("https://passerelles.example/", "https://passerelles.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("https://example.org/portail/", "https://example.org/portail"),
            ("HTTPS://Example.org", "https://example.org"),
        ] {
            assert_eq!(base_url(given).ok().as_deref(), Some(kept), "{given}");
        }
    }

    #[test]
    fn anything_else_is_refused_and_quoted() {
        for given in [
            "",
            "passerelles.example",
            "/portail",
            "//passerelles.example",
            "ftp://passerelles.example",
            "https:passerelles.example",
            "https://",
            "https://passerelles.example/?a=1",
            "https://passerelles.example/#haut",
            "https://me:secret@passerelles.example",
        ] {
            let error = base_url(given).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.contains(&format!("\"{given}\"")), "{given}: {error}");
        }
    }
}
