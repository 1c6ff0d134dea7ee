//! Gathers the catalogue from its editing form: one JSON file per record, places by commune or by town and département.
//!
//! Reading never stops at the first slip: all problems of all files are gathered, for the check to list and for the build
//! to refuse.

pub mod care;
pub mod file;
pub mod names;
pub mod places;
pub mod references;
pub mod syntax;

use std::collections::BTreeSet;
use std::path::Path;

use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, Repair, Rule};
use crate::catalogue::trace::{Folder, Key, Trace};
use crate::catalogue::wire::json::{Json, Object};
use crate::catalogue::{Catalogue, wire};
use crate::place::communes::Communes;
use crate::tool::gather::file::Fault;
use crate::tool::gather::names::{json_files, named_like_its_file, stem};
use crate::tool::repair::locate::spot;
use crate::tool::repair::{both, complete};
use crate::tool::{ToolError, trace};

/// The catalogue and everything that is wrong with its files.
pub struct Gathered {
    /// What could be understood, places filled in.
    pub catalogue: Catalogue,
    /// All problems, by file and line.
    pub problems: Vec<Problem>,
    /// How many files were read.
    pub files: usize,
    /// What became of every id ever published.
    pub trace: Trace,
}

/// Reads `programs/*.json` and `organisations/*.json` of a catalogue folder.
///
/// # Errors
/// When one of the two folders cannot be listed. What is wrong inside them is a problem, never an error.
pub fn gather(folder: &Path, communes: &Communes, today: Date) -> Result<Gathered, ToolError> {
    let mut gathered = Gathered {
        catalogue: Catalogue { generated: Some(today), ..Catalogue::default() },
        problems: Vec::new(),
        files: 0,
        trace: Trace::default(),
    };
    let mut living: BTreeSet<Key> = BTreeSet::new();
    for path in json_files(&folder.join("organisations"), "organisations", &mut gathered.problems)? {
        let record = format!("organisations/{}", stem(&path));
        gathered.files += 1;
        let read = read(&path, &record, &mut gathered.problems, wire::organisation)?;
        let stated = read.as_ref().map(|it| Key::new(Folder::Organisations, &it.id));
        living.extend(stated.into_iter().chain([Key::new(Folder::Organisations, &stem(&path))]));
        gathered
            .catalogue
            .organisations
            .extend(read.filter(|it| named_like_its_file(&it.id, &record, &mut gathered.problems)));
    }
    for path in json_files(&folder.join("programs"), "programs", &mut gathered.problems)? {
        let record = format!("programs/{}", stem(&path));
        gathered.files += 1;
        let read = read(&path, &record, &mut gathered.problems, wire::program)?;
        let stated = read.as_ref().map(|it| Key::new(Folder::Programs, &it.id));
        living.extend(stated.into_iter().chain([Key::new(Folder::Programs, &stem(&path))]));
        let Some(mut program) = read.filter(|it| named_like_its_file(&it.id, &record, &mut gathered.problems)) else {
            continue;
        };
        places::fill_all(&mut program, communes, &record, &mut gathered.problems);
        gathered.catalogue.programs.push(program);
    }
    references::check(&gathered.catalogue, folder, &mut gathered.problems);
    care::look(&gathered.catalogue, today, &mut gathered.problems);
    trace::follow(folder, &living, &mut gathered)?;
    complete(&mut gathered.problems, folder);
    Ok(gathered)
}

/// Reads the record of a file. Its problems are told under the name of the file, whatever the record calls itself.
pub(super) fn read<T>(
    path: &Path,
    record: &str,
    problems: &mut Vec<Problem>,
    reader: impl Fn(&Object<'_>) -> (Option<T>, Vec<Problem>),
) -> Result<Option<T>, ToolError> {
    let fault = match file::text(path) {
        Err(fault) => fault,
        Ok(text) => match Json::read(&text) {
            Ok(Json::Object(object)) => {
                let (read, found) = reader(&object);
                problems.extend(found.into_iter().map(|problem| Problem { record: record.to_owned(), ..problem }));
                return Ok(read);
            }
            Ok(_) => no_object(&text),
            Err(_) => syntax::fault(&text),
        },
    };
    let repair = Repair { file: names::file(path, record), ..fault.repair };
    problems.push(Problem { repair, ..Problem::new(record, "", Rule::Readable, true, fault.says) });
    Ok(None)
}

fn no_object(text: &str) -> Box<Fault> {
    let says = both(
        "Une fiche commence par une accolade « { » et finit par « } » : y mettre tous ses champs.",
        "A record begins with a brace `{` and ends with `}`: put all its fields in them.",
    );
    let begin = text.len() - text.trim_start().len();
    let found: String = text.trim().chars().take(40).collect();
    Fault::new(says, both("une fiche : { … }", "a record: { … }"), found, spot(text, begin))
}
