//! What helps an editor repair a problem: its line, what stands there, the nearest valid value, every choice by its name.
//!
//! The catalogue room says what is wrong and knows neither files nor labels; here each problem is found in the text of its
//! file and told again with the words of the site, of the schemas and of the addresses.

pub mod also;
pub mod dates;
pub mod described;
pub mod explain;
pub mod lexicon;
pub mod links;
pub mod locate;
pub mod nearest;
pub mod shape;

use std::path::Path;

use crate::catalogue::problem::{Problem, Rule};
use crate::catalogue::text::Text;
use crate::tool::gather::file;
use crate::tool::repair::locate::{locate, tree};

/// A text in both languages.
pub fn both(fr: impl Into<String>, en: impl Into<String>) -> Text {
    Text { fr: fr.into(), en: Some(en.into()) }
}

/// The English of a text that has one.
pub fn english(text: &Text) -> &str {
    text.en.as_deref().unwrap_or(&text.fr)
}

/// Finds each problem in its file and says how to repair it; puts all in the order of the files and of their lines.
pub fn complete(problems: &mut Vec<Problem>, folder: &Path) {
    problems.sort_by_key(Problem::file);
    for group in problems.chunk_by_mut(|left, right| left.file() == right.file()) {
        let Some(first) = group.first() else { continue };
        let text = file::text(&folder.join(first.file())).unwrap_or_default();
        let root = tree(&text);
        for problem in group {
            let located = root.as_ref().map(|root| locate(&text, root, &problem.field, problem.rule));
            let stands =
                |path: &str| root.as_ref().is_some_and(|root| locate(&text, root, path, Rule::Shape).times > 0);
            if let Some(located) = &located {
                problem.repair.at.get_or_insert(located.at);
                if let Some(raw) = located.raw.filter(|_| !problem.field.is_empty()) {
                    problem.repair.found.get_or_insert(raw.to_owned());
                }
            }
            explain::explain(problem, located.map_or(0, |it| it.times), &stands);
        }
    }
    misspelt(problems);
    problems.sort_by(|left, right| {
        let key = |it: &Problem| (it.file(), it.repair.at, it.field.clone(), it.rule);
        key(left).cmp(&key(right))
    });
}

/// A required field under a misspelt name is one slip: told at the name, and not as missing too.
fn misspelt(problems: &mut Vec<Problem>) {
    let meant: Vec<(String, String)> = problems
        .iter()
        .filter(|it| it.rule == Rule::KnownField)
        .filter_map(|it| {
            let outer = it.field.rfind('.').map_or("", |dot| it.field.get(..=dot).unwrap_or_default());
            Some((it.record.clone(), format!("{outer}{}", it.repair.suggestion.as_ref()?)))
        })
        .collect();
    problems.retain(|it| {
        let lacking = it.rule == Rule::Required || it.rule == Rule::Source;
        !lacking || !meant.iter().any(|(record, field)| *record == it.record && *field == it.field)
    });
}
