//! The names of the files of a folder: what counts as a record, and what was probably meant to be one.

use std::path::{Path, PathBuf};

use crate::catalogue::problem::{Problem, Repair, Rule, Spot};
use crate::place::fold::slug;
use crate::tool::repair::{both, explain::Said};
use crate::tool::{ToolError, disk};

/// The records of a folder. A file whose name is not that of a record, but nearly, is told; hidden files and others
/// (`LICENCE.md`) are left in peace.
///
/// # Errors
/// When the folder cannot be listed.
pub fn json_files(folder: &Path, room: &str, problems: &mut Vec<Problem>) -> Result<Vec<PathBuf>, ToolError> {
    let mut records = Vec::new();
    for path in disk::entries(folder)? {
        let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let lower = name.to_lowercase();
        if name.starts_with('.') {
            continue;
        }
        if let Some(stem) = name.strip_suffix(".json") {
            if slug(stem) != stem {
                problems.push(misnamed(&format!("{room}/{stem}"), &name, stem));
            }
            records.push(path);
        } else if let Some((stem, _)) = lower.split_once(".json").or_else(|| lower.split_once(".txt")) {
            problems.push(misnamed(&format!("{room}/{stem}"), &name, stem));
        }
    }
    Ok(records)
}

/// A file that is named unlike an id.
fn misnamed(record: &str, name: &str, stem: &str) -> Problem {
    let meant = Some(slug(stem)).filter(|it| !it.is_empty());
    let said = Said {
        wrong: both(
            format!("Le fichier « {name} » n’a pas le nom d’une fiche"),
            format!("The file `{name}` does not have the name of a record"),
        ),
        suggestion: meant.map(|it| (format!("{it}.json"), None)),
        expected: both(
            "Le renommer : des minuscules sans accent, des chiffres et des traits d’union, comme « id », puis .json.",
            "Rename it: lower-case letters without accents, digits and hyphens, as in `id`, then .json.",
        ),
    };
    let folder = record.split('/').next().unwrap_or_default();
    let mut problem = Problem::new(record, "", Rule::Id, true, said.sentence());
    problem.repair = Repair {
        file: Some(format!("{folder}/{name}")),
        at: Some(Spot { line: 1, column: 1 }),
        found: Some(name.to_owned()),
        ..Repair::default()
    };
    said.into_problem(&mut problem);
    problem
}

/// The name of a file, where it is not that of its record.
pub fn file(path: &Path, record: &str) -> Option<String> {
    let (folder, stem) = record.split_once('/')?;
    let name = path.file_name()?.to_string_lossy();
    (name != format!("{stem}.json")).then(|| format!("{folder}/{name}"))
}

/// The name of a file without its ending.
pub fn stem(path: &Path) -> String {
    path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Whether a record has the id that its file is named by; else this is told, unless the name of the file is at fault.
pub fn named_like_its_file(id: &str, record: &str, problems: &mut Vec<Problem>) -> bool {
    let stem = record.rsplit('/').next().unwrap_or_default();
    if id != stem && slug(stem) == stem {
        let said = Said {
            wrong: both(format!("« {id} » n’est pas le nom du fichier"), format!("`{id}` is not the name of the file")),
            suggestion: Some((stem.to_owned(), None)),
            expected: both(
                format!("Corriger « id », ou renommer le fichier {id}.json."),
                format!("Correct `id`, or rename the file {id}.json."),
            ),
        };
        let mut problem = Problem::new(record, "id", Rule::Id, true, said.sentence());
        said.into_problem(&mut problem);
        problems.push(problem);
    }
    id == stem
}
