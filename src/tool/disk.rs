//! The only file that touches the disk. Every failure names the path and what to do.

use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::ToolError;

fn trouble(verb: &str, path: &Path, error: &std::io::Error) -> ToolError {
    let what = format!("{} could not be {verb}: {error}", path.display());
    ToolError::new(what, "Check that it exists, that the disk is not full and that you may use it.")
}

/// The text of a file.
pub fn read(path: &Path) -> Result<String, ToolError> {
    fs::read_to_string(path).map_err(|error| trouble("read", path, &error))
}

/// The bytes of a file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, ToolError> {
    fs::read(path).map_err(|error| trouble("read", path, &error))
}

/// What stands under the name of a file that somebody wrote.
pub enum Held {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// More bytes than were asked for: so many.
    Large(u64),
    /// A folder, a pipe, a device: nothing to be read to its end.
    NoFile,
    /// It cannot be read, for the reason of the operating system.
    Refused(std::io::Error),
}

/// Looks at a file of at most `most` bytes. What is not a file is not opened: reading a pipe would never end.
pub fn look(path: &Path, most: u64) -> Held {
    let read = || {
        let about = fs::metadata(path)?;
        Ok(match (about.is_file(), about.len()) {
            (false, _) => Held::NoFile,
            (true, bytes) if bytes > most => Held::Large(bytes),
            (true, _) => Held::Bytes(fs::read(path)?),
        })
    };
    read().unwrap_or_else(Held::Refused)
}

/// Everything that stands in a folder, in order of name.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, ToolError> {
    let entries = fs::read_dir(folder).map_err(|error| trouble("read", folder, &error))?;
    let paths: Result<Vec<PathBuf>, std::io::Error> = entries.map(|entry| Ok(entry?.path())).collect();
    let mut paths = paths.map_err(|error| trouble("read", folder, &error))?;
    paths.sort();
    Ok(paths)
}

/// Writes a file, with the folders it needs.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), ToolError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble("made", folder, &error))?;
    }
    fs::write(path, bytes).map_err(|error| trouble("written", path, &error))
}

/// Whether there is a file or a folder at a path.
pub fn stands(path: &Path) -> bool {
    path.exists()
}

/// The bytes of a file that may be there or not.
pub fn kept(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

/// The text of a file that may be there or not; nothing of one that is not.
pub fn read_if_there(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

/// Whether there is a file or folder of this name.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// How many bytes a file has; none where there is no such file.
pub fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |it| it.len())
}

/// Writes a file to be kept for later: it is there whole or not at all, also when the program is stopped.
pub fn keep(path: &Path, bytes: &[u8]) -> Result<(), ToolError> {
    let unfinished = path.with_extension(format!("{}.unfinished", std::process::id()));
    write(&unfinished, bytes)?;
    fs::rename(&unfinished, path).map_err(|error| trouble("written", path, &error))
}

/// Removes a file or a folder, if it is there.
pub fn remove(path: &Path) -> Result<(), ToolError> {
    let done = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match done {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(trouble("removed", path, &error)),
        _ => Ok(()),
    }
}

/// The files of a folder, in order of name; folders are left out.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, ToolError> {
    Ok(entries(folder)?.into_iter().filter(|path| path.is_file()).collect())
}

/// A folder of its own for a trial, which goes away with what is given back; `from` and everything in it are copied there.
pub fn trial(from: &Path) -> Result<tempfile::TempDir, ToolError> {
    let folder = tempfile::tempdir().map_err(|error| trouble("made", &std::env::temp_dir(), &error))?;
    copy(from, folder.path())?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<(), ToolError> {
    fs::create_dir_all(to).map_err(|error| trouble("made", to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| trouble("read", from, &error))? {
        let entry = entry.map_err(|error| trouble("read", from, &error))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(|error| trouble("read", &path, &error))?;
        }
    }
    Ok(())
}

/// The files of a folder and of all folders below it, in order of name; none where there is no such folder.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, ToolError> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut paths = files(folder)?;
    let entries = fs::read_dir(folder).map_err(|error| trouble("read", folder, &error))?;
    for entry in entries {
        let path = entry.map_err(|error| trouble("read", folder, &error))?.path();
        if path.is_dir() {
            paths.extend(files_below(&path)?);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A path made absolute.
pub fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
