//! What is said of an import, to editors, in French or in English.

use std::path::Path;

use similar::TextDiff;

use crate::catalogue::text::Lang;
use crate::tool::import::Read;
use crate::tool::import::plan::Change;

/// All that was read, what it changes, what cannot be used.
pub fn report(read: &Read, file: &Path, lang: Lang) -> String {
    let mut out = format!("{}\n", first_line(read, file, lang));
    if read.decoded.guessed {
        out.push_str(match lang {
            Lang::Fr => {
                "Le fichier n’est pas en UTF-8 : il est lu comme du Windows-1252, l’usage des tableurs en France. Vérifiez les accents ci-dessous.\n"
            }
            Lang::En => {
                "The file is not in UTF-8: it is read as Windows-1252, which spreadsheets write in France. Check the accents below.\n"
            }
        });
    }
    if !read.sheet.aside.is_empty() {
        let list = read.sheet.aside.join(", ");
        out.push_str(&match lang {
            Lang::Fr => format!("Colonnes laissées de côté, parce que le site les remplit : {list}.\n"),
            Lang::En => format!("Columns left aside, because the site fills them in: {list}.\n"),
        });
    }
    read.plan.changes.iter().for_each(|change| out.push_str(&format!("\n{}", diff(change, lang))));
    if !read.plan.refusals.is_empty() {
        out.push_str(match lang {
            Lang::Fr => "\nCe qui ne peut pas servir :\n",
            Lang::En => "\nWhat cannot be used:\n",
        });
        read.plan.refusals.iter().for_each(|it| out.push_str(&format!("  {}\n", it.line(lang))));
    }
    out.push_str(&format!("\n{}\n", totals(read, lang)));
    let examples: Vec<String> = read
        .plan
        .changes
        .iter()
        .filter_map(|it| it.record.strip_prefix("programs/"))
        .filter(|id| id.starts_with("exemple-"))
        .map(str::to_owned)
        .collect();
    if !examples.is_empty() {
        let list = examples.join(", ");
        out.push_str(&match lang {
            Lang::Fr => format!("Attention, ceci est un exemple du modèle, à retirer avant de publier : {list}.\n"),
            Lang::En => {
                format!("Mind, this is an example of the template, to be taken away before publishing: {list}.\n")
            }
        });
    }
    out
}

fn first_line(read: &Read, file: &Path, lang: Lang) -> String {
    let (name, rows, encoding) = (file.display(), read.sheet.rows.len(), read.decoded.encoding);
    let sign = match (read.sheet.between, lang) {
        (';', Lang::Fr) => "des points-virgules".to_owned(),
        (';', Lang::En) => "semicolons".to_owned(),
        (',', Lang::Fr) => "des virgules".to_owned(),
        (',', Lang::En) => "commas".to_owned(),
        ('\t', Lang::Fr) => "des tabulations".to_owned(),
        ('\t', Lang::En) => "tabs".to_owned(),
        (other, _) => format!("{other}"),
    };
    let empty = read.sheet.empty;
    match lang {
        Lang::Fr => {
            let passed = match empty {
                0 => String::new(),
                1 => ", 1 vide passée".to_owned(),
                _ => format!(", {empty} vides passées"),
            };
            format!("{name} : {rows} ligne{}{passed}, {sign} entre les cases, {encoding}.", s(rows))
        }
        Lang::En => {
            let passed = if empty == 0 { String::new() } else { format!(", {empty} empty passed over") };
            format!("{name}: {rows} row{}{passed}, {sign} between cells, {encoding}.", s(rows))
        }
    }
}

fn s(count: usize) -> &'static str {
    if count > 1 { "s" } else { "" }
}

/// What changes in a file, line by line.
pub fn diff(change: &Change, lang: Lang) -> String {
    let name = format!("{}.json", change.record);
    let old = change.old.as_deref().unwrap_or_default();
    let before = match (&change.old, lang) {
        (Some(_), _) => name.clone(),
        (None, Lang::Fr) => "(nouvelle fiche)".to_owned(),
        (None, Lang::En) => "(new record)".to_owned(),
    };
    TextDiff::from_lines(old, &change.new).unified_diff().context_radius(2).header(&before, &name).to_string()
}

fn totals(read: &Read, lang: Lang) -> String {
    let new = read.plan.changes.iter().filter(|it| it.old.is_none()).count();
    let (changed, same, refused) = (read.plan.changes.len() - new, read.plan.same, read.plan.refusals.len());
    match lang {
        Lang::Fr => format!(
            "{new} nouvelle{} fiche{}, {changed} modifiée{}, {same} inchangée{} ; {refused} chose{} à corriger dans le tableau.",
            s(new),
            s(new),
            s(changed),
            s(same),
            s(refused)
        ),
        Lang::En => format!(
            "{new} new record{}, {changed} changed, {same} unchanged; {refused} thing{} to correct in the spreadsheet.",
            s(new),
            s(refused)
        ),
    }
}

/// The question on a terminal.
pub fn question(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Fr if count > 1 => format!("Écrire ces {count} fiches ?"),
        Lang::Fr => "Écrire cette fiche ?".to_owned(),
        Lang::En if count > 1 => format!("Write these {count} records?"),
        Lang::En => "Write this record?".to_owned(),
    }
}

/// Nothing changes.
pub fn nothing(lang: Lang) -> String {
    match lang {
        Lang::Fr => "Rien à écrire.\n".to_owned(),
        Lang::En => "Nothing to write.\n".to_owned(),
    }
}

/// Nothing was written, and how to do it.
pub fn dry(file: &Path, lang: Lang) -> String {
    let file = file.display();
    match lang {
        Lang::Fr => {
            format!("Rien n’est encore écrit. Si cela vous convient : cargo xtask import {file} --write\n")
        }
        Lang::En => format!("Nothing is written yet. If you agree: cargo xtask import {file} --write --lang en\n"),
    }
}

/// So many records were written.
pub fn written(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{count} fiche{} écrite{}. Vérification du catalogue :", s(count), s(count)),
        Lang::En => format!("{count} record{} written. Check of the catalogue:", s(count)),
    }
}
