//! Which file changed, once the editor has finished writing.

use crate::error::{Result, ToolError};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Folders of which every file counts.
const FOLDERS: [&str; 2] = ["src", "public"];
/// Files at the root that count. The root is watched and not the files, because editors replace files instead of writing to them.
const FILES: [&str; 3] = ["index.html", "Cargo.toml", "Trunk.toml"];
/// How long it must be quiet before a change is told: "save all" and a change of branch touch many files.
const QUIET: Duration = Duration::from_millis(250);

/// A watch over the sources of the site.
#[derive(Debug)]
pub(crate) struct Watch {
    root: PathBuf,
    changes: Receiver<PathBuf>,
    // Ends the watch when dropped.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches the sources under `root`.
    ///
    /// # Errors
    /// When the system does not let us watch, most often because too many files are watched already.
    pub(crate) fn begin(root: &Path) -> Result<Self> {
        let refused = |cause: notify::Error| {
            ToolError::new("The source files cannot be watched.")
                .because(cause)
                .remedy("Close other programs that watch files, raise the system's limit, or serve without --watch.")
        };
        // The system tells real paths.
        let root = root.canonicalize().map_err(|cause| refused(cause.into()))?;
        let (sender, changes) = channel();
        let base = root.clone();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            for path in event.ok().filter(is_change).into_iter().flat_map(|event| event.paths) {
                if is_source(&base, &path) {
                    // Nobody listens any more: the command is ending.
                    let _ = sender.send(path);
                }
            }
        })
        .map_err(refused)?;
        watcher.watch(&root, RecursiveMode::NonRecursive).map_err(refused)?;
        for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::Recursive).map_err(refused)?;
        }
        Ok(Self { root, changes, _watcher: watcher })
    }

    /// Waits for a change and then for quiet; tells the first file that changed. Nothing once the watch has ended.
    pub(crate) fn next_change(&self) -> Option<PathBuf> {
        let first = self.changes.recv().ok()?;
        while self.changes.recv_timeout(QUIET).is_ok() {}
        Some(first.strip_prefix(&self.root).map(Path::to_path_buf).unwrap_or(first))
    }
}

/// Not the readings: the build itself opens every source, and would call for the next one.
fn is_change(event: &Event) -> bool {
    matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_))
}

/// Whether the site depends on the file. The scratch files of editors have names that begin with a dot or end with a tilde.
fn is_source(root: &Path, path: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else {
        return false;
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.starts_with('.') || name.ends_with('~') {
        return false;
    }
    FILES.iter().any(|file| inside == Path::new(file)) || FOLDERS.iter().any(|folder| inside.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::is_source;
    use std::path::Path;

    #[test]
    fn sources_count_and_products_and_scratch_files_do_not() {
        let root = Path::new("/p");
        for source in ["/p/src/ui.rs", "/p/public/catalogue/programs/a.json", "/p/index.html", "/p/Cargo.toml"] {
            assert!(is_source(root, Path::new(source)), "{source}");
        }
        for other in
            ["/p/dist/index.html", "/p/target/x", "/p/src/.ui.rs.swp", "/p/src/ui.rs~", "/p/Cargo.lock", "/q/src/a.rs"]
        {
            assert!(!is_source(root, Path::new(other)), "{other}");
        }
    }
}
