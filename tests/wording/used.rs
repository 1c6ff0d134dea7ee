//! Every word is used, every word is said in both languages, and none stands outside the files of words.

use std::collections::BTreeSet;

use crate::literals::{code, literals, sources, worded};

/// The structs of words, with the file that declares each.
const STRUCTS: [(&str, &str); 6] = [
    ("src/site/words.rs", "pub struct Words {"),
    ("src/site/words/help.rs", "pub struct Help {"),
    ("src/site/words/sources.rs", "pub struct Sources {"),
    ("src/site/words/stills.rs", "pub struct Stills {"),
    ("src/site/words/stills/contribute.rs", "pub struct Contribute {"),
    ("src/tool/gallery/words.rs", "pub struct Said {"),
];

/// Words that both languages write alike.
const ALIKE: [(&str, &str); 19] = [
    ("Communes", "the name of an administrative unit, kept in English"),
    ("Dates", "the same word in both languages"),
    ("Départements", "the name of an administrative unit, kept in English"),
    ("English", "each language is named in itself"),
    ("Focus", "the same word in both languages"),
    ("Format", "the same word in both languages"),
    ("Licence Ouverte 2.0 (Etalab)", "the name of a licence"),
    ("Page", "the same word in both languages"),
    ("QR code", "the same word in both languages"),
    ("QR code (PNG)", "the same word in both languages"),
    ("Régions", "the name of an administrative unit, kept in English"),
    ("Source", "the same word in both languages"),
    ("Sources", "the same word in both languages"),
    ("Web", "the same word in both languages"),
    ("contact", "the same word in both languages"),
    ("date", "the same word in both languages"),
    ("dates", "the same word in both languages"),
    ("format", "the same word in both languages"),
    ("{km} km", "a unit"),
];

/// Literals that the interface shows, and why they stand there.
const SHOWN: [(&str, &str); 1] = [("Passerelles", "the name of the site, a proper name in every language")];

/// The names of the fields of a struct.
fn fields(source: &str, opening: &str) -> Vec<String> {
    let (_, body) = source.split_once(opening).expect("the struct is there");
    let (body, _) = body.split_once("\n}").expect("the struct ends");
    body.lines().filter_map(|line| Some(line.trim().strip_prefix("pub ")?.split_once(':')?.0.to_owned())).collect()
}

/// Whether code reads that field of some words: `words.field`, `(scene.words().field)`, `stills(lang).field`…
fn reads(code: &str, field: &str) -> bool {
    code.match_indices(&format!(".{field}")).any(|(at, found)| {
        let ends = !code[at + found.len()..].starts_with(|it: char| it.is_alphanumeric() || it == '_');
        let before = code[..at].trim_end();
        let before = match before.strip_suffix(')') {
            // A call: what is called stands before its arguments.
            Some(call) => {
                call.rsplit_once('(').map_or("", |(name, _)| name.trim_end_matches(|it: char| "(.".contains(it)))
            }
            None => before,
        };
        let name = before.rsplit(|it: char| !it.is_alphanumeric() && it != '_').next().unwrap_or_default();
        ends && (["words", "help", "stills", "said"].contains(&name) || before.ends_with("(scene.lang"))
    })
}

#[test]
fn every_word_is_used_somewhere() {
    let all = sources("src");
    let used: String =
        all.iter().filter(|(path, _)| !path.starts_with("src/site/words")).map(|(_, it)| code(it)).collect();
    let mut count = 0;
    for (path, opening) in STRUCTS {
        let (_, source) = all.iter().find(|(name, _)| name == path).expect("the file is there");
        for field in fields(source, opening) {
            assert!(reads(&used, &field), "{path}: `{field}` is said nowhere: delete it");
            count += 1;
        }
    }
    assert!(count > 180, "{count}");
    println!("figure: words and families of words, all used = {count}");
    assert!(!reads(&used, "lost_word") && !reads("place.city", "city") && !reads("words.citys", "city"));
    assert!(reads("(scene.words().city)(1)", "city") && reads("stills(scene.lang())\n    .city", "city"));
}

#[test]
fn every_word_is_said_in_both_languages() {
    let (french, english) = worded();
    assert!(french.len() > 400 && english.len() > 400, "{}, {}", french.len(), english.len());
    let lettered = |text: &&String| {
        let bare: String = text.split('{').map(|it| it.split_once('}').map_or(it, |(_, after)| after)).collect();
        text.len() > 2 && bare.chars().filter(|it| it.is_alphabetic()).count() > 1
    };
    let french: BTreeSet<&String> = french.iter().filter(lettered).collect();
    let english: BTreeSet<&String> = english.iter().filter(lettered).collect();
    let both: Vec<&str> = french.intersection(&english).map(|it| it.as_str()).collect();
    assert_eq!(both, ALIKE.map(|(word, _)| word), "said alike in both languages: translate it, or say why not");
    println!("figure: texts in French, in English = {}, {}", french.len(), english.len());
}

#[test]
fn no_word_that_visitors_read_stands_outside_the_files_of_words() {
    let mut faults = Vec::new();
    let mut looked = 0;
    for (path, source) in sources("src/ui").into_iter().chain(sources("src/browser")) {
        let code = code(&source);
        for literal in literals(&code) {
            looked += 1;
            let shown = literal.text.split('{').map(|it| it.split_once('}').map_or(it, |(_, after)| after));
            let lettered = shown.collect::<String>().chars().any(char::is_alphabetic);
            let allowed = SHOWN.iter().any(|(text, _)| *text == literal.text);
            if lettered && !allowed && reaches_the_page(&code[..literal.at]) {
                faults.push(format!("{path}: {:?}", literal.text));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(looked > 500, "{looked}");
    for before in
        [".child(", ".child(format!(", ".attr(\"aria-label\", ", ".attr(\n  \"title\",\n  ", "several![", "View::from("]
    {
        assert!(reaches_the_page(before), "{before}");
    }
    assert!(!reaches_the_page(".class(") && !reaches_the_page(".attr(\"href\", ") && !reaches_the_page(".attr("));
}

/// Whether what follows this code is shown or spoken.
fn reaches_the_page(before: &str) -> bool {
    let before = before.trim_end();
    let before = before.strip_suffix("format!(").unwrap_or(before).trim_end();
    let spoken = ["aria-label", "placeholder", "title", "alt"];
    let attribute = before
        .strip_suffix(',')
        .map(str::trim_end)
        .is_some_and(|it| spoken.iter().any(|name| it.ends_with(&format!("\"{name}\""))));
    attribute || [".child(", "several![", "View::from(", "View::Text("].iter().any(|it| before.ends_with(it))
}
