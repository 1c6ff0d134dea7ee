//! Versions as programs print them, and programs as PATH lists them.

use crate::command;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first three numbers of a version; numbers that are not printed count as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    /// The first number.
    pub(crate) major: u64,
    /// The second number.
    pub(crate) minor: u64,
    /// The third number.
    pub(crate) patch: u64,
}

impl Version {
    /// A version known beforehand.
    pub(crate) const fn new(major: u64, minor: u64, patch: u64) -> Self {
        Self { major, minor, patch }
    }

    /// The version in a text such as `trunk 0.21.14`, `v20.20.2`, `Chromium 156.0.8078.79 built on …` or `wasm-opt version 132 (version_132)`:
    /// the first word that begins with a number, after an optional `v`.
    pub(crate) fn within(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let mut numbers = word.strip_prefix('v').unwrap_or(word).split(['.', '-', '+']);
            let major = numbers.next()?.parse().ok()?;
            let mut next = || numbers.next().and_then(|number| number.parse().ok()).unwrap_or(0);
            Some(Self { major, minor: next(), patch: next() })
        })
    }

    /// What `program --version` says. Nothing if it cannot be run.
    pub(crate) fn of(program: &Path) -> Option<Self> {
        Self::within(&command::answer(Command::new(program).arg("--version"))?)
    }
}

/// Every file called `name` in the folders of PATH, in their order.
pub(crate) fn on_path(name: &str) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).map(|folder| folder.join(name)).filter(|file| file.is_file()).collect()
}

/// The program PATH leads to under `name`, if its version fits.
///
/// Only the first one is asked: it is also the one other programs would find.
pub(crate) fn fitting(name: &str, fits: impl Fn(Version) -> bool) -> Option<PathBuf> {
    let first = on_path(name).into_iter().next()?;
    Version::of(&first).is_some_and(fits).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn a_version_is_found_in_what_programs_print() {
        for (text, version) in [
            ("trunk 0.21.14\n", Version::new(0, 21, 14)),
            ("wasm-bindgen 0.2.130", Version::new(0, 2, 130)),
            ("wasm-opt version 132 (version_132)", Version::new(132, 0, 0)),
            ("v20.20.2", Version::new(20, 20, 2)),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12", Version::new(156, 0, 8078)),
            ("ChromeDriver 156.0.8078.79 (a21ce95)", Version::new(156, 0, 8078)),
            ("trunk 0.22.0-beta.1", Version::new(0, 22, 0)),
        ] {
            assert_eq!(Version::within(text), Some(version), "{text}");
        }
        assert_eq!(Version::within("command not found"), None);
    }

    #[test]
    fn versions_are_ordered_by_number_not_by_letter() {
        assert!(Version::new(0, 21, 9) < Version::new(0, 21, 14));
        assert!(Version::new(132, 0, 0) > Version::new(0, 999, 0));
    }
}
