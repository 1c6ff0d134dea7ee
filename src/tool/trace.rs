//! The register of published ids and the tombstones, as they stand in a catalogue folder: `published.txt`,
//! `tombstones/programs/<id>.json`, `tombstones/organisations/<id>.json`. What they mean is told in [`crate::catalogue::trace`].

use std::collections::BTreeSet;
use std::path::Path;

use crate::catalogue::text::Lang;
use crate::catalogue::trace::{self, Folder, Key, Register, Trace, keys};
use crate::catalogue::wire;
use crate::tool::gather::names::{json_files, named_like_its_file, stem};
use crate::tool::gather::{Gathered, read};
use crate::tool::{ToolError, disk};

/// The file of the register, in a catalogue folder.
pub const REGISTER: &str = "published.txt";

/// The folder of the tombstones, in a catalogue folder.
pub const TOMBSTONES: &str = "tombstones";

/// Reads register and tombstones, and notes what became of every id, with the problems found.
///
/// # Errors
/// Where a file cannot be read, or a line of the register names no record.
pub fn follow(folder: &Path, living: &BTreeSet<Key>, gathered: &mut Gathered) -> Result<(), ToolError> {
    let mut tombstones = Vec::new();
    for sort in Folder::ALL {
        let place = folder.join(TOMBSTONES).join(sort.word());
        let room = format!("{TOMBSTONES}/{}", sort.word());
        let paths = if disk::stands(&place) { json_files(&place, &room, &mut gathered.problems)? } else { Vec::new() };
        for path in paths {
            let record = format!("{room}/{}", stem(&path));
            gathered.files += 1;
            let stone = read(&path, &record, &mut gathered.problems, |object| wire::tombstone(object, sort))?;
            tombstones.extend(stone.filter(|it| named_like_its_file(&it.key.id, &record, &mut gathered.problems)));
        }
    }
    let register = register(folder)?;
    let (trace, problems) = trace::follow(&gathered.catalogue, living, register.as_ref(), tombstones);
    gathered.trace = trace;
    gathered.problems.extend(problems);
    Ok(())
}

/// The register of a catalogue folder, if it has one.
///
/// # Errors
/// Where it cannot be read, or a line of it names no record.
pub fn register(folder: &Path) -> Result<Option<Register>, ToolError> {
    let file = folder.join(REGISTER);
    if !disk::stands(&file) {
        return Ok(None);
    }
    let register = Register::parse(&disk::read(&file)?).map_err(|line| {
        ToolError::new(
            format!("{}, line {line}, names no record", file.display()),
            "Write `programs/<id>` or `organisations/<id>` there, or take the line away.",
        )
    })?;
    Ok(Some(register))
}

/// Adds the records of today to the register, which is made where there is none. Nothing is ever taken out of it. Gives the
/// records that are new.
///
/// # Errors
/// Where the register cannot be read or written.
pub fn enter(folder: &Path, gathered: &Gathered) -> Result<Vec<Key>, ToolError> {
    let mut register = register(folder)?.unwrap_or_default();
    let new: Vec<Key> = keys(&gathered.catalogue).difference(&register.0).cloned().collect();
    register.0.extend(new.iter().cloned());
    disk::write(&folder.join(REGISTER), register.text().as_bytes())?;
    Ok(new)
}

/// What is remarked of records that the register does not name yet; nothing when it names them all.
pub fn remark(trace: &Trace, lang: Lang) -> Option<String> {
    let names: Vec<String> = trace.fresh.iter().map(Key::to_string).collect();
    let list = names.join(", ");
    let many = names.len() > 1;
    let said = match lang {
        Lang::Fr if many => format!("{} fiches nouvelles, pas encore au registre ({list})", names.len()),
        Lang::Fr => format!("Une fiche nouvelle, pas encore au registre ({list})"),
        Lang::En if many => format!("{} new records, not yet in the register ({list})", names.len()),
        Lang::En => format!("A new record, not yet in the register ({list})"),
    };
    let then = match lang {
        Lang::Fr => " : une fois le site publié, lancer « cargo xtask catalogue register ».",
        Lang::En => ": once the site is published, run `cargo xtask catalogue register`.",
    };
    (!names.is_empty()).then(|| format!("{said}{then}"))
}
