//! What the check says to an editor: each bad record of `tests/problems/` gives exactly its problem, with its line, its field
//! and its repair in both languages; several slips are told at once; no file, whatever it holds, stops the check.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "problems/cases.rs"]
mod cases;
#[path = "problems/files.rs"]
mod files;
#[path = "problems/folder.rs"]
mod folder;
#[path = "problems/formats.rs"]
mod formats;
#[path = "problems/read.rs"]
mod read;
#[path = "support/typography.rs"]
mod rules;
#[path = "support/shipped.rs"]
mod shipped;

use std::collections::BTreeSet;

use passerelles::catalogue::problem::Problem;
use passerelles::catalogue::text::Lang;

use crate::folder::{Folder, fixtures, plain};

/// What a problem tells, line by line, as it is stored beside its record: file and place, field, rule, the sentence in both
/// languages, what may be written.
fn told(problem: &Problem) -> Vec<String> {
    let at = problem.repair.at.expect("every problem of a record has a place");
    let or_none = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    vec![
        format!("{}:{}:{}", problem.file(), at.line, at.column),
        or_none(&problem.field),
        problem.rule.code().to_owned(),
        plain(problem.says.read(Lang::Fr).0),
        plain(problem.says.read(Lang::En).0),
        or_none(problem.repair.suggestion.as_deref().unwrap_or_default()),
    ]
}

#[test]
fn each_bad_record_gives_exactly_its_problem_in_both_languages() {
    let (mut differences, mut rules, mut count) = (Vec::new(), BTreeSet::new(), 0);
    for fixture in fixtures("one") {
        let problems = Folder::good().with(&fixture.file, fixture.record.as_bytes()).problems();
        let [problem] = problems.as_slice() else {
            let lines: Vec<String> = problems.iter().map(|it| it.line(Lang::En)).collect();
            differences.push(format!("{}: {} problems: {}", fixture.file, problems.len(), lines.join(" | ")));
            continue;
        };
        let (told, expected) = (told(problem), fixture.expected.lines().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(expected.len(), told.len(), "{}: six lines stand beside it", fixture.file);
        for (told, expected) in told.iter().zip(&expected) {
            // Beyond its first question a sentence lists choices, which may grow.
            let same = told == expected || expected.ends_with('?') && told.starts_with(expected);
            differences.extend((!same).then(|| format!("{}: told {told:?}, expected {expected:?}", fixture.file)));
        }
        assert!(problem.repair.expected.is_some(), "{}: what is expected is told", fixture.file);
        rules.insert(problem.rule.code());
        count += 1;
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    assert!(count >= 40, "{count}");
    assert!(rules.len() >= 13, "{rules:?}");
    println!("figure: bad records, each told by one sentence = {count}");
}

#[test]
fn several_slips_are_told_at_once_each_at_its_place() {
    let mut count = 0;
    for fixture in fixtures("many") {
        let problems = Folder::good().with(&fixture.file, fixture.record.as_bytes()).problems();
        let line = |it: &Problem| {
            let at = it.repair.at.expect("a place");
            format!("{}:{} {} {}", at.line, at.column, it.field, it.rule.code())
        };
        let told: Vec<String> = problems.iter().map(line).collect();
        assert_eq!(told.join("\n"), fixture.expected.trim_end(), "{}", fixture.file);
        assert!(told.len() >= 5 && problems.iter().all(|it| it.file() == fixture.file), "{}", fixture.file);
        count += 1;
    }
    assert!(count >= 5, "{count}");
}

#[test]
fn good_records_give_none() {
    assert_eq!(Folder::good().problems(), []);
    assert!(shipped::shipped().problems.is_empty());
}

#[test]
fn every_sentence_keeps_to_the_typography_of_its_language() {
    let mut faults = Vec::new();
    let records = fixtures("one").into_iter().chain(fixtures("many"));
    let mut problems: Vec<Problem> =
        records.flat_map(|it| Folder::good().with(&it.file, it.record.as_bytes()).problems()).collect();
    problems.extend(files::told().into_iter().map(|(_, problem)| problem));
    for problem in &problems {
        let expected = problem.repair.expected.as_ref();
        for text in [&problem.says].into_iter().chain(expected) {
            let (fr, en) = (&text.fr, text.en.as_ref().expect("English too"));
            faults.extend(rules::french(&without(fr, '«', '»')).iter().map(|rule| format!("{rule}: {fr}")));
            faults.extend(rules::english(&without(en, '`', '`')).iter().map(|rule| format!("{rule}: {en}")));
            assert!(fr != en && !fr.contains("  "), "{fr}");
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("figure: sentences to editors held to their typography = {}", problems.len() * 2);
}

/// A text without what is quoted in it: this is written as it stands in the file. The quotes stay, with their spaces.
fn without(text: &str, open: char, close: char) -> String {
    let (mut out, mut inside) = (String::new(), false);
    for sign in text.chars() {
        match (inside, sign) {
            (false, sign) if sign == open => {
                inside = true;
                out.push(sign);
                out.push_str(if open == '«' { "\u{202f}…\u{202f}" } else { "…" });
            }
            (true, sign) if sign == close => {
                inside = false;
                out.push(sign);
            }
            (false, sign) => out.push(sign),
            _ => {}
        }
    }
    out
}
