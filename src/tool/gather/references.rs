//! What one record says of another: organisations that programs name, and names that two organisations bear.

use std::collections::HashMap;
use std::path::Path;

use crate::catalogue::Catalogue;
use crate::catalogue::problem::{Problem, Rule};
use crate::place::fold::{fold, slug};
use crate::tool::disk;
use crate::tool::gather::file;
use crate::tool::repair::both;
use crate::tool::repair::explain::{Said, of};
use crate::tool::repair::locate::{locate, tree};
use crate::tool::repair::nearest::nearest;

/// Adds the problems between records. An organisation whose file is there and cannot be read is no unknown one: its own
/// problem is told, and once is enough.
pub fn check(catalogue: &Catalogue, folder: &Path, problems: &mut Vec<Problem>) {
    for program in &catalogue.programs {
        let unknown = program.partners.iter().enumerate().filter(|(_, it)| catalogue.organisation(&it.id).is_none());
        for (index, partner) in unknown {
            let file = folder.join(format!("organisations/{}.json", partner.id));
            if slug(&partner.id) == partner.id && disk::stands(&file) {
                continue;
            }
            let said = stranger(catalogue, &partner.id);
            let field = format!("partners[{index}].id");
            let mut problem =
                Problem::new(format!("programs/{}", program.id), field, Rule::Reference, true, said.sentence());
            said.into_problem(&mut problem);
            problems.push(problem);
        }
    }
    // What cannot even be an id names no organisation either: told as that, it can be answered with the one that is meant.
    let named = |it: &&mut Problem| it.rule == Rule::Id && it.field.starts_with("partners[");
    for problem in problems.iter_mut().filter(named) {
        let Some(found) = value(folder, problem) else { continue };
        problem.rule = Rule::Reference;
        stranger(catalogue, &found).into_problem(problem);
    }
    let mut names: HashMap<String, &str> = HashMap::new();
    for organisation in &catalogue.organisations {
        if let Some(other) = names.insert(fold(&organisation.name), &organisation.id) {
            let said = Said {
                wrong: of(
                    &organisation.name,
                    &both(format!("est déjà le nom de « {other} »"), format!("is already the name of `{other}`")),
                ),
                suggestion: None,
                expected: both(
                    "Ne garder qu’une des deux fiches, et y mettre l’autre nom dans « aliases ».",
                    "Keep one of the two records, and put the other name in its `aliases`.",
                ),
            };
            let record = format!("organisations/{}", organisation.id);
            let mut problem = Problem::new(record, "name", Rule::Unique, true, said.sentence());
            said.into_problem(&mut problem);
            problems.push(problem);
        }
    }
}

/// An organisation that no file describes: the nearest by id, by name or by one of its other names.
fn stranger(catalogue: &Catalogue, id: &str) -> Said {
    let names = |it: &crate::catalogue::Organisation| {
        [it.id.clone(), it.name.clone()].into_iter().chain(it.aliases.iter().cloned()).collect::<Vec<_>>()
    };
    let close = nearest(id, catalogue.organisations.iter().map(|it| (it, names(it))));
    let file = slug(id);
    Said {
        wrong: of(id, &both("n’est pas une organisation connue", "is not a known organisation")),
        suggestion: close.map(|it| (it.id.clone(), Some(both(it.name.clone(), it.name.clone())))),
        expected: both(
            format!("Corriger l’identifiant, ou créer d’abord le fichier organisations/{file}.json."),
            format!("Correct the id, or make the file organisations/{file}.json first."),
        ),
    }
}

/// The text that a problem is about, as it stands in the file.
fn value(folder: &Path, problem: &Problem) -> Option<String> {
    let text = file::text(&folder.join(problem.file())).ok()?;
    let root = tree(&text)?;
    serde_json::from_str(locate(&text, &root, &problem.field, problem.rule).raw?).ok()
}
