//! The text literals of the sources.

use std::fs;
use std::path::{Path, PathBuf};

/// Path from the package and text of every Rust file below a folder.
pub(crate) fn sources(folder: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.retain(|path| path.extension().is_some_and(|it| it == "rs"));
    found.sort();
    let named = |path: &PathBuf| {
        let name = path.strip_prefix(root).expect("inside").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("the file can be read"))
    };
    found.iter().map(named).collect()
}

/// The code without the lines that are comments.
pub(crate) fn code(source: &str) -> String {
    source.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// A text literal and where it begins in the code.
pub(crate) struct Literal {
    /// What it says, escapes read.
    pub(crate) text: String,
    /// The first byte of its opening quote.
    pub(crate) at: usize,
}

/// Every text literal of some code without comments.
pub(crate) fn literals(code: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut signs = code.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if sign == '\'' {
            // A character literal may hold a quote: 'x' or '\x'. A lifetime has no second quote so near.
            let rest: Vec<char> = code[at + 1..].chars().take(3).collect();
            let skipped = match rest.as_slice() {
                ['\\', _, '\''] => 3,
                [_, '\'', ..] => 2,
                _ => 0,
            };
            for _ in 0..skipped {
                signs.next();
            }
        }
        if sign != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some((_, sign)) = signs.next() {
            match sign {
                '"' => break,
                '\\' => match signs.next().map(|(_, sign)| sign) {
                    Some('u') => {
                        let hex: String =
                            signs.by_ref().map(|(_, it)| it).skip(1).take_while(|it| *it != '}').collect();
                        text.extend(u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32));
                    }
                    Some('\n') => while signs.next_if(|(_, it)| it.is_whitespace()).is_some() {},
                    Some('n') => text.push('\n'),
                    Some(other) => text.push(other),
                    None => {}
                },
                _ => text.push(sign),
            }
        }
        found.push(Literal { text, at });
    }
    found
}

/// The French and the English literals of the files of words: by the name of the file, or of the item they stand in.
pub(crate) fn worded() -> (Vec<String>, Vec<String>) {
    let (mut french, mut english) = (Vec::new(), Vec::new());
    let gallery = sources("src/tool/gallery").into_iter().filter(|(path, _)| path.ends_with("words.rs"));
    for (path, text) in sources("src/site/words").into_iter().chain(gallery) {
        let name = path.rsplit('/').next().expect("a name").to_owned();
        for item in code(&text).split("\nconst ").flat_map(|it| it.split("\nstatic ")) {
            let item_name = item.split(':').next().unwrap_or_default();
            let into = match (name.split(['_', '.']).next(), item_name) {
                (Some("fr"), _) => &mut french,
                (Some("en"), _) => &mut english,
                (_, "FR") => &mut french,
                (_, "EN") => &mut english,
                (_, item) if item.ends_with("_FR") => &mut french,
                (_, item) if item.ends_with("_EN") => &mut english,
                _ => continue,
            };
            into.extend(literals(item).into_iter().map(|it| it.text));
        }
    }
    (french, english)
}
