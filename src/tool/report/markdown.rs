//! The report as a page of Markdown: totals on top, then by organisation and by program, the worst first.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::text::Lang;
use crate::tool::report::needs::Need;
use crate::tool::report::words::{both, count, general, name, todo};
use crate::tool::report::{Line, Report};

/// The whole page.
pub fn page(report: &Report, lang: Lang) -> String {
    let mut out = format!(
        "# {} ({})\n\n",
        both(lang, "Ce qu’il reste à compléter dans le catalogue", "What is left to fill in the catalogue"),
        report.today
    );
    totals(report, lang, &mut out);
    needs(report, lang, &mut out);
    fields(report, lang, &mut out);
    groups(report, lang, &mut out);
    let of = |folder: &str| report.lines.iter().filter(|it| it.record.starts_with(folder)).collect::<Vec<&Line>>();
    let heads = ["Fiche", "Nom", "Champ", "À faire", "Porté par"];
    let heads = match lang {
        Lang::Fr => heads,
        Lang::En => ["Record", "Name", "Field", "To do", "Carried by"],
    };
    worklist(both(lang, "Par programme", "By program"), &heads, &of("programs/"), lang, &mut out);
    let heads = heads.get(..4).unwrap_or_default();
    worklist(
        both(lang, "Fiches des organisations", "Records of organisations"),
        heads,
        &of("organisations/"),
        lang,
        &mut out,
    );
    out
}

fn totals(report: &Report, lang: Lang, out: &mut String) {
    let programs =
        count(report.programs, both(lang, "programme", "program"), both(lang, "programmes", "programs"), lang);
    let ended = count(report.ended, both(lang, "terminé", "ended"), both(lang, "terminés", "ended"), lang);
    let organisations = count(report.organisations, "organisation", "organisations", lang);
    let todo = count(report.lines.len(), both(lang, "ligne", "line"), both(lang, "lignes", "lines"), lang);
    let records = count(report.records(), both(lang, "fiche", "record"), both(lang, "fiches", "records"), lang);
    let whole = (report.programs + report.organisations).saturating_sub(report.records());
    let whole = count(whole, both(lang, "fiche", "record"), both(lang, "fiches", "records"), lang);
    match lang {
        Lang::Fr => {
            out.push_str(&format!(
                "- {programs}, dont {ended}\n- {organisations}\n- {todo} à traiter dans {records}\n"
            ));
            out.push_str(&format!("- {whole} sans rien à compléter\n"));
        }
        Lang::En => {
            out.push_str(&format!(
                "- {programs}, {ended} among them\n- {organisations}\n- {todo} to work on in {records}\n"
            ));
            out.push_str(&format!("- {whole} with nothing left to fill in\n"));
        }
    }
    if report.unread > 0 {
        let unread = report.unread;
        out.push_str(&match (lang, unread) {
            (Lang::Fr, 1) => {
                "- 1 fichier n’a pas pu être lu et manque ici : `cargo xtask check` dit pourquoi\n".to_owned()
            }
            (Lang::Fr, _) => {
                format!(
                    "- {unread} fichiers n’ont pas pu être lus et manquent ici : `cargo xtask check` dit pourquoi\n"
                )
            }
            (Lang::En, 1) => "- 1 file could not be read and is left out: `cargo xtask check` says why\n".to_owned(),
            (Lang::En, _) => {
                format!("- {unread} files could not be read and are left out: `cargo xtask check` says why\n")
            }
        });
    }
    out.push_str(both(
        lang,
        "\nChaque ligne nomme un fichier et le champ à remplir. Les points disent ce qui gêne le plus une visiteuse ; les fiches qui en ont le plus viennent d’abord. D’un programme terminé, on ne regarde que les sources, les liens et l’anglais.\n",
        "\nEach line names a file and the field to fill in. The points say what troubles a visitor most; the records with most points come first. Of a program that has ended, only sources, links and English are looked at.\n",
    ));
}

fn needs(report: &Report, lang: Lang, out: &mut String) {
    let title = both(lang, "Totaux", "Totals");
    let heads = match lang {
        Lang::Fr => ["À compléter", "Code", "Points", "Lignes", "Fiches"],
        Lang::En => ["To fill in", "Code", "Points", "Lines", "Records"],
    };
    begin(title, &heads, out);
    for need in Need::ALL {
        let lines: Vec<&Line> = report.lines.iter().filter(|it| it.need.code() == need.code()).collect();
        let records: BTreeSet<&str> = lines.iter().map(|it| it.record.as_str()).collect();
        let cells = [
            name(need, lang).to_owned(),
            format!("`{}`", need.code()),
            need.points().to_string(),
            lines.len().to_string(),
            records.len().to_string(),
        ];
        row(&cells, out);
    }
}

fn fields(report: &Report, lang: Lang, out: &mut String) {
    let mut fields: BTreeMap<String, (usize, BTreeSet<&str>)> = BTreeMap::new();
    for line in report.lines.iter().filter(|it| it.need == Need::NotStated) {
        let entry = fields.entry(general(&line.field)).or_default();
        entry.0 += 1;
        entry.1.insert(&line.record);
    }
    let heads = match lang {
        Lang::Fr => ["Champ", "Lignes", "Programmes"],
        Lang::En => ["Field", "Lines", "Programs"],
    };
    begin(both(lang, "Informations non précisées", "Facts not stated"), &heads, out);
    let mut fields: Vec<(String, usize, usize)> =
        fields.into_iter().map(|(field, (lines, records))| (field, lines, records.len())).collect();
    fields.sort_by(|left, right| right.2.cmp(&left.2).then_with(|| left.0.cmp(&right.0)));
    for (field, lines, records) in fields {
        row(&[format!("`{field}`"), lines.to_string(), records.to_string()], out);
    }
}

fn groups(report: &Report, lang: Lang, out: &mut String) {
    let heads = match lang {
        Lang::Fr => {
            ["Organisation", "Fiche", "Programmes portés", "Lignes de sa fiche", "Lignes de ses programmes", "Points"]
        }
        Lang::En => {
            ["Organisation", "Record", "Programs carried", "Lines of its record", "Lines of its programs", "Points"]
        }
    };
    begin(both(lang, "Par organisation", "By organisation"), &heads, out);
    for group in &report.groups {
        let cells = [
            cell(&group.name),
            format!("`organisations/{}.json`", group.id),
            group.programs.to_string(),
            group.own.to_string(),
            group.carried.to_string(),
            group.points.to_string(),
        ];
        row(&cells, out);
    }
}

fn worklist(title: &str, heads: &[&str], lines: &[&Line], lang: Lang, out: &mut String) {
    begin(title, heads, out);
    for line in lines {
        let field = if line.field.is_empty() { "–".to_owned() } else { format!("`{}`", line.field) };
        let todo = todo(line.need, &line.field, lang);
        let cells = [format!("`{}.json`", line.record), cell(&line.name), field, todo, format!("`{}`", line.carrier)];
        row(cells.get(..heads.len()).unwrap_or(&cells), out);
    }
}

fn begin(title: &str, heads: &[&str], out: &mut String) {
    out.push_str(&format!("\n## {title}\n\n| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len())));
}

fn row(cells: &[String], out: &mut String) {
    out.push_str(&format!("| {} |\n", cells.join(" | ")));
}

/// A text that keeps to its cell of a table, and is shown as it is written.
pub fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '|' | '\\' | '`' | '*' | '_' | '<' | '[' | ']') {
            safe.push('\\');
        }
        safe.push(if character.is_control() { ' ' } else { character });
    }
    safe
}
