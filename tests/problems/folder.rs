//! A catalogue folder made for a test: the good records, and what the test puts beside them.

use std::fs;
use std::path::{Path, PathBuf};

use passerelles::catalogue::problem::Problem;
use passerelles::tool::gather::{Gathered, gather};

use crate::shipped::{TODAY, shipped};

/// A folder that is gone when the test is over.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    /// The good records alone.
    pub(crate) fn good() -> Folder {
        let folder = Folder(tempfile::tempdir().expect("a folder"));
        for room in ["programs", "organisations"] {
            fs::create_dir_all(folder.path().join(room)).expect("made");
            for entry in fs::read_dir(here().join("good").join(room)).expect("listed") {
                let path = entry.expect("an entry").path();
                let name = path.file_name().expect("a name");
                fs::copy(&path, folder.path().join(room).join(name)).expect("copied");
            }
        }
        folder
    }

    /// With one more file.
    pub(crate) fn with(self, file: &str, bytes: &[u8]) -> Folder {
        fs::write(self.path().join(file), bytes).expect("written");
        self
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// What is gathered from it.
    pub(crate) fn gathered(&self) -> Gathered {
        gather(self.path(), &shipped().communes, TODAY).expect("the folder can be listed")
    }

    /// What is wrong with it.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.gathered().problems
    }
}

/// A bad record, and what is expected to be told of it.
pub(crate) struct Fixture {
    /// Its file, from the catalogue folder.
    pub(crate) file: String,
    /// Its text.
    pub(crate) record: String,
    /// What stands beside it.
    pub(crate) expected: String,
}

/// The bad records of a folder of `tests/problems`, by name.
pub(crate) fn fixtures(folder: &str) -> Vec<Fixture> {
    let mut found = Vec::new();
    for room in ["organisations", "programs"] {
        let Ok(listed) = fs::read_dir(here().join(folder).join(room)) else { continue };
        let mut paths: Vec<PathBuf> = listed.map(|entry| entry.expect("an entry").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|it| it == "json"));
        paths.sort();
        found.extend(paths.iter().map(|path| Fixture {
            file: format!("{room}/{}", path.file_name().expect("a name").to_string_lossy()),
            record: fs::read_to_string(path).expect("the record"),
            expected: fs::read_to_string(path.with_extension("txt")).expect("what it tells stands beside it"),
        }));
    }
    found
}

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems")
}

/// A sentence with plain spaces, so that expectations can be typed.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ")
}
