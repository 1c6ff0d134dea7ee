//! What a careful editor looks at and the format lets pass: summaries that are too long to be read on a phone, a
//! translation that is not one, a proof of a day to come, what stands twice.

use std::collections::HashSet;

use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, Rule};
use crate::catalogue::text::Text;
use crate::catalogue::{Catalogue, Program};
use crate::tool::repair::both;
use crate::tool::repair::explain::{Said, of};
use crate::tool::repair::nearest::nearest;

/// The most characters of a summary: what one does and gets, read in ten seconds.
pub const SUMMARY: usize = 220;

/// Adds what care finds in a catalogue, on the day of `today`.
pub fn look(catalogue: &Catalogue, today: Date, problems: &mut Vec<Problem>) {
    for organisation in &catalogue.organisations {
        let record = format!("organisations/{}", organisation.id);
        organisation.summary.iter().for_each(|it| summary(it, &record, problems));
    }
    for program in &catalogue.programs {
        let record = format!("programs/{}", program.id);
        summary(&program.summary, &record, problems);
        evidence(program, today, &record, problems);
        twice(program, &record, problems);
        languages(program, &record, problems);
        postcodes(program, &record, problems);
    }
}

fn tell(problems: &mut Vec<Problem>, record: &str, field: String, rule: Rule, said: Said) {
    let mut problem = Problem::new(record, field, rule, false, said.sentence());
    said.into_problem(&mut problem);
    problems.push(problem);
}

fn summary(text: &Text, record: &str, problems: &mut Vec<Problem>) {
    for (key, said) in [("fr", Some(text.fr.as_str())), ("en", text.en.as_deref())] {
        let long = said.unwrap_or_default().chars().count();
        if long > SUMMARY {
            let over = long - SUMMARY;
            let said = Said {
                wrong: both(
                    format!("« summary.{key} » compte {long} signes, soit {over} de trop"),
                    format!("`summary.{key}` has {long} characters, {over} too many"),
                ),
                suggestion: None,
                expected: both(
                    format!("Le raccourcir à {SUMMARY} signes au plus : ce que l’on fait, et ce que l’on en retire."),
                    format!("Shorten it to {SUMMARY} characters at most: what one does, and what one gets."),
                ),
            };
            tell(problems, record, format!("summary.{key}"), Rule::Length, said);
        }
    }
    if text.en.as_deref() == Some(text.fr.as_str()) {
        let said = Said {
            wrong: both("« summary.en » répète le texte français", "`summary.en` repeats the French text"),
            suggestion: None,
            expected: both(
                "Le traduire, ou retirer « en » : le site dira que le texte est en français.",
                "Translate it, or remove `en`: the site will say that the text is in French.",
            ),
        };
        tell(problems, record, "summary.en".to_owned(), Rule::Translation, said);
    }
}

/// Nobody can have seen what is still to come.
fn evidence(program: &Program, today: Date, record: &str, problems: &mut Vec<Problem>) {
    let sources = program.sources.iter().enumerate().map(|(index, it)| (format!("sources[{index}].seen"), it.seen));
    for (field, seen) in sources.chain([("seen".to_owned(), program.seen)]) {
        let Some(seen) = seen.filter(|it| it.earliest() > today) else { continue };
        let said = Said {
            wrong: of(&seen.to_string(), &both("est une date à venir", "is a date to come")),
            suggestion: None,
            expected: both(
                format!("Écrire le jour où cela a été vu, au plus tard aujourd’hui : {today}."),
                format!("Write the day on which it was seen, today at the latest: {today}."),
            ),
        };
        tell(problems, record, field, Rule::Date, said);
    }
}

fn twice(program: &Program, record: &str, problems: &mut Vec<Problem>) {
    let mut known = HashSet::new();
    for (index, source) in program.sources.iter().enumerate() {
        if !known.insert(&source.url) {
            let said = Said {
                wrong: of(&source.url, &both("est déjà nommé comme source", "is already named as a source")),
                suggestion: None,
                expected: both("Ne garder qu’une fois chaque page.", "Keep each page once."),
            };
            tell(problems, record, format!("sources[{index}].url"), Rule::Unique, said);
        }
    }
    for (index, session) in program.sessions.iter().enumerate() {
        if program.sessions.iter().take(index).any(|it| it == session) {
            let said = Said {
                wrong: both(
                    "Cette session est la même qu’une autre plus haut",
                    "This session is the same as another above",
                ),
                suggestion: None,
                expected: both(
                    "La retirer, ou préciser ce qui les distingue : lieu, format ou dates.",
                    "Remove it, or say what sets them apart: place, format or dates.",
                ),
            };
            tell(problems, record, format!("sessions[{index}]"), Rule::Unique, said);
        }
    }
}

fn languages(program: &Program, record: &str, problems: &mut Vec<Problem>) {
    for (index, code) in program.languages.iter().enumerate() {
        if code.len() == 2 && code.bytes().all(|it| it.is_ascii_lowercase()) {
            continue;
        }
        let known = [("fr", "français"), ("fr", "french"), ("en", "anglais"), ("en", "english")];
        let close = nearest(code, known.map(|(it, name)| (it, vec![name.to_owned()])));
        let said = Said {
            wrong: of(code, &both("n’est pas un code de langue", "is not the code of a language")),
            suggestion: close.map(|it| (it.to_owned(), None)),
            expected: both("Écrire deux lettres minuscules : fr, en.", "Write two small letters: fr, en."),
        };
        tell(problems, record, format!("languages[{index}]"), Rule::Vocabulary, said);
    }
}

fn postcodes(program: &Program, record: &str, problems: &mut Vec<Problem>) {
    for (index, session) in program.sessions.iter().enumerate() {
        let Some(code) = session.place.as_ref().and_then(|it| it.postcode.as_ref()) else { continue };
        if code.len() == 5 && code.bytes().all(|it| it.is_ascii_digit()) {
            continue;
        }
        let bare: String = code.chars().filter(|it| it.is_ascii_digit()).collect();
        let said = Said {
            wrong: of(code, &both("n’est pas un code postal", "is not a postcode")),
            suggestion: Some((bare, None)).filter(|(it, _)| it.len() == 5),
            expected: both("Écrire cinq chiffres : 69003.", "Write five figures: 69003."),
        };
        tell(problems, record, format!("sessions[{index}].place.postcode"), Rule::Place, said);
    }
}
