//! The per-user cache of installed tools: `tools/<tool>-<version>/`, where a folder that exists is a whole tool.

use crate::error::{Result, ToolError};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The folder `tools/` of the cache.
#[derive(Debug)]
pub(crate) struct Cache {
    tools: PathBuf,
}

/// How the folders of unfinished installs begin.
const UNFINISHED: &str = ".unfinished-";

impl Cache {
    /// `PASSERELLES_CACHE`, else `passerelles` in `XDG_CACHE_HOME`, else in `~/.cache`.
    ///
    /// # Errors
    /// When none of the three is set.
    pub(crate) fn find() -> Result<Self> {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let home = set("PASSERELLES_CACHE")
            .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("passerelles")))
            .or_else(|| set("HOME").map(|folder| folder.join(".cache/passerelles")))
            .ok_or_else(|| {
                ToolError::new("There is no folder to install tools in: HOME is not set.")
                    .remedy("Set PASSERELLES_CACHE to a folder of your own.")
            })?;
        // Relative paths would change their meaning with the folder each tool is called in.
        let tools = std::path::absolute(home.join("tools")).map_err(|cause| unusable(&home, cause))?;
        Ok(Self { tools })
    }

    /// The folder of a tool, if it was installed.
    pub(crate) fn installed(&self, folder: &str) -> Option<PathBuf> {
        Some(self.tools.join(folder)).filter(|path| path.is_dir())
    }

    /// Lets `install` fill an empty folder, and only when it has succeeded gives that folder its name.
    ///
    /// An install that is cut short thus never passes as whole; its leftovers are removed by the next one. One install at a time: a second
    /// command waits here, and finds the tool made by the first.
    ///
    /// # Errors
    /// When the cache cannot be written to, or `install` fails.
    pub(crate) fn install(&self, folder: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let io = |cause| unusable(&self.tools, cause);
        fs::create_dir_all(&self.tools).map_err(io)?;
        let lock = File::create(self.tools.join(".lock")).map_err(io)?;
        if lock.try_lock().is_err() {
            println!("Waiting for another installation to end…");
            lock.lock().map_err(io)?;
        }
        let place = self.tools.join(folder);
        if place.is_dir() {
            return Ok(place);
        }
        self.sweep();
        let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(&self.tools).map_err(io)?;
        let tool = unfinished.path().join("tool");
        fs::create_dir(&tool).map_err(io)?;
        install(&tool)?;
        fs::rename(&tool, &place).map_err(io)?;
        Ok(place)
    }

    /// Removes what interrupted installs left. Called under the lock, so that none is under way.
    fn sweep(&self) {
        for entry in fs::read_dir(&self.tools).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
                // What cannot be removed now is in nobody's way.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }
}

fn unusable(folder: &Path, cause: std::io::Error) -> ToolError {
    ToolError::new(format!("The cache \"{}\" cannot be written to.", folder.display()))
        .because(cause)
        .remedy("Set PASSERELLES_CACHE to a folder of your own.")
}

#[cfg(test)]
mod tests {
    use super::Cache;
    use crate::error::ToolError;
    use std::fs;

    #[test]
    fn a_tool_has_its_name_only_once_it_is_whole() {
        let folder = tempfile::tempdir().map(tempfile::TempDir::keep).unwrap_or_default();
        let cache = Cache { tools: folder.clone() };
        let cut_short = cache.install("tool-1.0.0", |place| {
            let _ = fs::write(place.join("half"), "");
            Err(ToolError::new("cut short"))
        });
        assert!(cut_short.is_err());
        assert_eq!(cache.installed("tool-1.0.0"), None);

        let whole = cache.install("tool-1.0.0", |place| {
            let _ = fs::write(place.join("program"), "");
            Ok(())
        });
        assert_eq!(whole.ok(), cache.installed("tool-1.0.0"));
        assert!(folder.join("tool-1.0.0/program").is_file());
        assert!(!folder.join("tool-1.0.0/half").exists());
        let _ = fs::remove_dir_all(folder);
    }
}
