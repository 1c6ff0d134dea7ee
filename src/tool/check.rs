//! The check: every problem of the catalogue's files, each with file, line, field, rule and repair; for people, for programs
//! and for the pages of a code host.

use std::path::Path;

use serde_json::json;

use crate::catalogue::problem::Problem;
use crate::catalogue::text::Lang;
use crate::catalogue::words::Status;
use crate::tool::ToolError;
use crate::tool::gather::Gathered;

/// The report as text, problems grouped by file.
pub fn text(gathered: &Gathered, folder: &Path, lang: Lang) -> String {
    let mut out = String::new();
    let mut file = String::new();
    for problem in &gathered.problems {
        if problem.file() != file {
            file = problem.file();
            out.push_str(&format!("\n{}\n", folder.join(&file).display()));
        }
        let place = match (problem.repair.at, lang) {
            (Some(at), Lang::Fr) => format!("ligne {}, colonne {}", at.line, at.column),
            (Some(at), Lang::En) => format!("line {}, column {}", at.line, at.column),
            (None, _) => "–".to_owned(),
        };
        let field = if problem.field.is_empty() { String::new() } else { format!(" · {}", problem.field) };
        out.push_str(&format!("  {place}{field} [{}]\n", problem.rule.code()));
        out.push_str(&format!("    {}\n", problem.says.read(lang).0));
    }
    format!("{out}{}\n", summary(gathered, lang))
}

/// The last line: how much was read, and how much there is to repair.
fn summary(gathered: &Gathered, lang: Lang) -> String {
    let (programs, organisations, count) =
        (gathered.catalogue.programs.len(), gathered.catalogue.organisations.len(), gathered.problems.len());
    // In French the plural begins at two, in English it is everything but one.
    let some = |count: usize, one: &str| {
        let many = if lang == Lang::Fr { count > 1 } else { count != 1 };
        format!("{count} {one}{}", if many { "s" } else { "" })
    };
    let (programs, organisations, files) = match lang {
        Lang::Fr => (some(programs, "programme"), some(organisations, "organisation"), some(gathered.files, "fichier")),
        Lang::En => (some(programs, "program"), some(organisations, "organisation"), some(gathered.files, "file")),
    };
    let read = if lang == Lang::Fr && gathered.files > 1 { "lus" } else { "lu" };
    match (lang, count) {
        (Lang::Fr, 0) => format!("{programs} et {organisations} : aucun problème."),
        (Lang::En, 0) => format!("{programs} and {organisations}: no problem."),
        (Lang::Fr, _) => format!("\n{} à corriger ({files} {read}).", some(count, "problème")),
        (Lang::En, _) => format!("\n{} to repair ({files} read).", some(count, "problem")),
    }
}

/// The report for programs. Keys are only ever added.
pub fn machine(gathered: &Gathered) -> String {
    let problems: Vec<_> = gathered
        .problems
        .iter()
        .map(|it| {
            let both = |lang| it.repair.expected.as_ref().map(|text| text.read(lang).0);
            json!({
                "file": it.file(), "line": it.repair.at.map(|at| at.line), "column": it.repair.at.map(|at| at.column),
                "field": it.field, "rule": it.rule.code(), "found": it.repair.found,
                "expected": it.repair.expected.as_ref().map(|_| json!({"fr": both(Lang::Fr), "en": both(Lang::En)})),
                "suggestion": it.repair.suggestion,
                "fr": it.says.read(Lang::Fr).0, "en": it.says.read(Lang::En).0,
            })
        })
        .collect();
    let over = gathered.catalogue.programs.iter().filter(|it| it.status == Status::Ended).count();
    let report = json!({
        "programs": gathered.catalogue.programs.len(), "ended": over,
        "organisations": gathered.catalogue.organisations.len(), "problems": problems,
        "unregistered": gathered.trace.fresh.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

/// The report as workflow commands of GitHub, which shows each problem beside its line; `folder` as seen from the repository.
///
/// The form is that of `@actions/core`: a message escapes `%` and line breaks, a property `:` and `,` too.
pub fn annotations(gathered: &Gathered, folder: &Path, lang: Lang) -> String {
    let line = |problem: &Problem| {
        let file = folder.join(problem.file()).to_string_lossy().replace('\\', "/");
        let place = problem.repair.at.map(|at| format!(",line={},col={}", at.line, at.column)).unwrap_or_default();
        let field = if problem.field.is_empty() { String::new() } else { format!(" · {}", problem.field) };
        let title = format!("{}{field}", problem.rule.code());
        let message = data(problem.says.read(lang).0);
        format!("::error file={}{place},title={}::{message}\n", property(&file), property(&title))
    };
    let lines: String = gathered.problems.iter().map(line).collect();
    format!("{lines}{}\n", summary(gathered, lang).trim_start())
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Refuses to build on a catalogue with problems, naming the first of them.
pub fn refuse(gathered: &Gathered) -> Result<(), ToolError> {
    let lines: Vec<String> = gathered.problems.iter().take(10).map(|problem| problem.line(Lang::Fr)).collect();
    if lines.is_empty() {
        return Ok(());
    }
    let what = format!("The catalogue has {} problems:\n{}", gathered.problems.len(), lines.join("\n"));
    Err(ToolError::new(what, "Repair them: `cargo xtask check` lists them all."))
}
