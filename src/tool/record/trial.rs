//! A catalogue folder as it would be with some files changed, gathered by the same code as the check and thrown away: what is
//! said of a file before it is written is what the check says once it is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::catalogue::date::Date;
use crate::catalogue::problem::Problem;
use crate::catalogue::trace::{Folder, Key};
use crate::place::communes::Communes;
use crate::tool::gather::gather;
use crate::tool::record::Node;
use crate::tool::trace::TOMBSTONES;
use crate::tool::{ToolError, disk, trace};

/// Texts of records, by their names: `programs/<id>`.
pub type Texts = BTreeMap<String, String>;

/// The path of a record in a catalogue folder.
pub fn path(folder: &Path, record: &str) -> std::path::PathBuf {
    folder.join(format!("{record}.json"))
}

/// The problems of the catalogue with these files in it.
///
/// # Errors
/// Where the folder cannot be read or copied.
pub fn problems(folder: &Path, files: &Texts, communes: &Communes, today: Date) -> Result<Vec<Problem>, ToolError> {
    let trial = disk::trial(folder)?;
    for (record, text) in files {
        disk::write(&path(trial.path(), record), text.as_bytes())?;
    }
    Ok(gather(trial.path(), communes, today)?.problems)
}

/// The problems that there are with these files in the catalogue and not without them.
pub fn new(before: &[Problem], after: Vec<Problem>) -> Vec<Problem> {
    let known: BTreeSet<(&str, &str, &str)> = before.iter().map(identity).collect();
    after.into_iter().filter(|problem| !known.contains(&identity(problem))).collect()
}

fn identity(problem: &Problem) -> (&str, &str, &str) {
    (&problem.record, &problem.field, &problem.says.fr)
}

/// Whether an id was given to another record before: it is in the register of published ids, has a tombstone, or leads to a
/// program that was renamed.
///
/// # Errors
/// Where the folder cannot be read.
pub fn was_given(folder: &Path, sort: Folder, id: &str) -> Result<bool, ToolError> {
    let key = Key::new(sort, id);
    let entered = trace::register(folder)?.is_some_and(|register| register.0.contains(&key));
    let buried = disk::kept(&path(&folder.join(TOMBSTONES), &key.to_string())).is_some();
    if entered || buried || sort != Folder::Programs {
        return Ok(entered || buried);
    }
    for file in disk::files(&folder.join(sort.word()))? {
        let text = disk::kept(&file).unwrap_or_default();
        let Ok(node) = Node::read(&String::from_utf8_lossy(&text)) else { continue };
        if node.list("aliases").contains(&Node::text(id)) {
            return Ok(true);
        }
    }
    Ok(false)
}
