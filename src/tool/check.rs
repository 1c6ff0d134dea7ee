//! The check: every problem of the catalogue's files, each with file, field, rule and repair.

use std::path::Path;

use serde_json::json;

use crate::catalogue::problem::Problem;
use crate::catalogue::text::Lang;
use crate::catalogue::words::Vocabulary;
use crate::tool::ToolError;
use crate::tool::gather::Gathered;

/// The report as text, problems grouped by file.
pub fn text(gathered: &Gathered, folder: &Path, lang: Lang) -> String {
    let mut out = String::new();
    let mut file = "";
    for problem in sorted(gathered) {
        if problem.record != file {
            file = &problem.record;
            out.push_str(&format!("\n{}\n", folder.join(format!("{file}.json")).display()));
        }
        let field = if problem.field.is_empty() { "–" } else { &problem.field };
        out.push_str(&format!("  {} [{}] {}\n", field, problem.rule.code(), problem.says.read(lang).0));
    }
    let (programs, organisations, count) =
        (gathered.catalogue.programs.len(), gathered.catalogue.organisations.len(), gathered.problems.len());
    let plural = |count: usize| if count > 1 { "s" } else { "" };
    let end = match (lang, count) {
        (Lang::Fr, 0) => format!("{programs} programmes et {organisations} organisations : aucun problème."),
        (Lang::En, 0) => format!("{programs} programs and {organisations} organisations: no problem."),
        (Lang::Fr, _) => format!("\n{count} problème{} à corriger ({} fichiers lus).", plural(count), gathered.files),
        (Lang::En, _) => format!("\n{count} problem{} to repair ({} files read).", plural(count), gathered.files),
    };
    format!("{out}{end}\n")
}

/// The report for machines.
pub fn machine(gathered: &Gathered) -> String {
    let problems: Vec<_> = sorted(gathered)
        .into_iter()
        .map(|it| {
            json!({
                "file": format!("{}.json", it.record), "field": it.field, "rule": it.rule.code(),
                "fr": it.says.read(Lang::Fr).0, "en": it.says.read(Lang::En).0,
            })
        })
        .collect();
    let ended = crate::catalogue::words::Status::Ended.word();
    let over = gathered.catalogue.programs.iter().filter(|it| it.status.word() == ended).count();
    let report = json!({
        "programs": gathered.catalogue.programs.len(), "ended": over,
        "organisations": gathered.catalogue.organisations.len(), "problems": problems,
        "unregistered": gathered.trace.fresh.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    format!("{report:#}\n")
}

fn sorted(gathered: &Gathered) -> Vec<&Problem> {
    let mut problems: Vec<&Problem> = gathered.problems.iter().collect();
    problems
        .sort_by(|left, right| (&left.record, &left.field, left.rule).cmp(&(&right.record, &right.field, right.rule)));
    problems
}

/// Refuses to build on a catalogue with problems, naming the first of them.
pub fn refuse(gathered: &Gathered) -> Result<(), ToolError> {
    let lines: Vec<String> = sorted(gathered).iter().take(10).map(|problem| problem.line(Lang::Fr)).collect();
    if lines.is_empty() {
        return Ok(());
    }
    let what = format!("The catalogue has {} problems:\n{}", gathered.problems.len(), lines.join("\n"));
    Err(ToolError::new(what, "Repair them: `cargo xtask check` lists them all."))
}
