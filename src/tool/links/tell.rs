//! The result of the visits as text, as Markdown and for machines.

use std::collections::BTreeMap;

use serde_json::json;

use crate::catalogue::text::Lang;
use crate::tool::links::finding::Care;
use crate::tool::links::words::{care, happened, todo};
use crate::tool::links::{Finding, Visits};
use crate::tool::report::markdown::cell;
use crate::tool::report::words::{both, count};

const CARES: [Care; 4] = [Care::Repair, Care::Edit, Care::Look, Care::Nothing];

/// What is worth telling of one link: where it leads anywhere but straight to its page.
fn told(finding: &Finding) -> bool {
    finding.kind.care() != Care::Nothing || finding.kind.code() == "temporary-redirect"
}

/// For a terminal: grouped by file, then the totals.
pub fn text(visits: &Visits, lang: Lang) -> String {
    let mut out = String::new();
    let mut file = "";
    for finding in visits.findings.iter().filter(|it| told(it)) {
        if finding.record != file {
            file = &finding.record;
            out.push_str(&format!("\n{file}.json\n"));
        }
        out.push_str(&format!("  {}  {}\n", finding.field, finding.link));
        out.push_str(&format!("    {}\n", whole(finding, lang)));
    }
    out.push_str(&format!("\n{}\n", totals(visits, lang).join("\n")));
    out.trim_start_matches('\n').to_owned()
}

/// As a page of Markdown: totals, then what to do, the most urgent first.
pub fn markdown(visits: &Visits, lang: Lang) -> String {
    let mut out =
        format!("# {} ({})\n\n", both(lang, "Les liens du catalogue", "The links of the catalogue"), visits.today);
    for line in totals(visits, lang) {
        out.push_str(&format!("- {line}\n"));
    }
    let heads = match lang {
        Lang::Fr => "| Fiche | Champ | Adresse | Constat | À faire | Adresse proposée |",
        Lang::En => "| Record | Field | Address | Found | To do | Proposed address |",
    };
    for kind in CARES {
        let findings: Vec<&Finding> = visits.findings.iter().filter(|it| told(it) && it.kind.care() == kind).collect();
        if findings.is_empty() {
            continue;
        }
        out.push_str(&format!("\n## {}\n\n{heads}\n|{}\n", care(kind, lang), "---|".repeat(6)));
        for finding in findings {
            let cells = [
                format!("`{}.json`", finding.record),
                format!("`{}`", finding.field),
                cell(&finding.link),
                cell(&happened(finding, lang)),
                todo(&finding.kind, lang).to_owned(),
                cell(finding.proposal.as_deref().unwrap_or("–")),
            ];
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
    out
}

/// For machines: every link but those that are as they should be, and how many there are of each kind.
pub fn machine(visits: &Visits) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &visits.findings {
        *counts.entry(finding.kind.code()).or_default() += 1;
    }
    let links: Vec<_> = visits
        .findings
        .iter()
        .filter(|it| !["fine", "mail"].contains(&it.kind.code()))
        .map(|it| {
            json!({
                "file": format!("{}.json", it.record), "field": it.field, "link": it.link, "result": it.kind.code(),
                "care": match it.kind.care() {
                    Care::Repair => "repair",
                    Care::Edit => "edit",
                    Care::Look => "look",
                    Care::Nothing => "nothing",
                },
                "arrived": it.arrived, "proposal": it.proposal,
                "fr": whole(it, Lang::Fr),
                "en": whole(it, Lang::En),
            })
        })
        .collect();
    let report = json!({
        "date": visits.today.to_string(), "addresses": visits.addresses, "counts": counts, "links": links,
        "written": visits.written, "unread_files": visits.unread, "unused_patterns": visits.unused,
    });
    format!("{report:#}\n")
}

/// What happened and what to do, in one text.
fn whole(finding: &Finding, lang: Lang) -> String {
    format!("{} {}", happened(finding, lang), todo(&finding.kind, lang)).trim_end().to_owned()
}

fn totals(visits: &Visits, lang: Lang) -> Vec<String> {
    let addresses = count(
        visits.addresses,
        both(lang, "adresse demandée", "address asked"),
        both(lang, "adresses demandées", "addresses asked"),
        lang,
    );
    let links = count(visits.findings.len(), both(lang, "lien", "link"), both(lang, "liens", "links"), lang);
    let mut lines = vec![match lang {
        Lang::Fr => format!("{addresses} pour {links}."),
        Lang::En => format!("{addresses} for {links}."),
    }];
    for kind in CARES {
        let told = visits.findings.iter().filter(|it| told(it) && it.kind.care() == kind).count();
        if told > 0 {
            lines.push(format!("{}{} {told}", care(kind, lang), both(lang, " :", ":")));
        }
    }
    let ignored = visits.findings.iter().filter(|it| it.kind.code() == "ignored").count();
    if ignored > 0 {
        lines.push(format!("{} {ignored}", both(lang, "Laissés de côté :", "Left out:")));
    }
    if visits.unread > 0 {
        let files = count(
            visits.unread,
            both(lang, "fichier illisible", "unreadable file"),
            both(lang, "fichiers illisibles", "unreadable files"),
            lang,
        );
        lines.push(format!("{files}{} `cargo xtask check`", both(lang, " :", ":")));
    }
    for pattern in &visits.unused {
        lines.push(match lang {
            Lang::Fr => {
                format!("La liste des liens à laisser de côté nomme {pattern}, qui n’y correspond plus à rien.")
            }
            Lang::En => format!("The list of links to leave out names {pattern}, which no link follows any more."),
        });
    }
    if let Some((count, files)) = visits.written {
        lines.push(match lang {
            Lang::Fr => {
                format!("Adresses écrites : {count}, fichiers changés : {files}. Relisez-les avant de les publier.")
            }
            Lang::En => {
                format!("Addresses written: {count}, files changed: {files}. Read them again before you publish them.")
            }
        });
    }
    lines
}
