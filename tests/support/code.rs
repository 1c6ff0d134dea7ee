//! Just enough reading of Rust to know what a file imports: its code without comments and texts, its words, its paths.

/// The code without comments, string literals and character literals.
pub(crate) fn without_text(source: &str) -> String {
    let (mut code, mut rest) = (String::with_capacity(source.len()), source);
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => literal(rest, 0),
            'r' if !code.ends_with(is_word) => raw(rest),
            '\'' => character(rest),
            _ => 0,
        };
        match skipped {
            0 => {
                code.push(first);
                rest = &rest[first.len_utf8()..];
            }
            _ => {
                code.push(' ');
                rest = &rest[skipped..];
            }
        }
    }
    code
}

/// Length of the literal that opens at `from`, to the quote that ends it.
fn literal(text: &str, from: usize) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip_while(|(at, _)| *at <= from) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Length of a raw literal `r#"…"#`; 0 when there is none.
fn raw(text: &str) -> usize {
    let hashes = text[1..].bytes().take_while(|byte| *byte == b'#').count();
    let Some(body) = text[1 + hashes..].strip_prefix('"') else { return 0 };
    let end = format!("\"{}", "#".repeat(hashes));
    body.find(&end).map_or(text.len(), |at| 2 + hashes + at + end.len())
}

/// Length of a character literal; 0 for a lifetime.
fn character(text: &str) -> usize {
    let mut signs = text.char_indices().skip(1);
    match signs.next() {
        Some((_, '\\')) => text[3.min(text.len())..].find('\'').map_or(0, |at| at + 4),
        Some(_) => signs.next().filter(|(_, sign)| *sign == '\'').map_or(0, |(at, _)| at + 1),
        None => 0,
    }
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// The words and the signs of some code, one after another.
fn tokens(code: &str) -> Vec<&str> {
    let (mut tokens, mut rest) = (Vec::new(), code.trim_start());
    while let Some(first) = rest.chars().next() {
        let length = match rest.find(|sign| !is_word(sign)) {
            Some(0) if rest.starts_with("::") => 2,
            Some(0) => first.len_utf8(),
            Some(length) => length,
            None => rest.len(),
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// Whether these words stand one after another in the code.
pub(crate) fn says(code: &str, words: &[&str]) -> bool {
    tokens(code).windows(words.len()).any(|window| window == words)
}

/// The paths that the code names below `root`, groups written out: `root::{a, b::C}` gives `a` and `b::C`. So many
/// `super` in a row mean `root` too; 0: none do.
pub(crate) fn imports(code: &str, root: &str, supers: usize) -> Vec<String> {
    let tokens = tokens(code);
    let climb: Vec<&str> = ["super", "::"].repeat(supers);
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let below = match &tokens[at..] {
            [first, "::", rest @ ..] if *first == root => Some(rest),
            rest if supers > 0 && rest.starts_with(&climb) => Some(&rest[climb.len()..]),
            _ => None,
        };
        if let Some(rest) = below {
            paths(rest, "", &mut found);
        }
    }
    found
}

/// Reads one path or group; gives how many words it took.
fn paths(tokens: &[&str], above: &str, found: &mut Vec<String>) -> usize {
    if tokens.first() == Some(&"{") {
        let mut at = 1;
        while tokens.get(at).is_some_and(|it| *it != "}") {
            at += if tokens[at] == "," { 1 } else { paths(&tokens[at..], above, found).max(1) };
        }
        return at + 1;
    }
    let Some(name) = tokens.first().filter(|it| it.starts_with(is_word)) else { return 0 };
    let path = if above.is_empty() { (*name).to_owned() } else { format!("{above}::{name}") };
    if tokens.get(1) == Some(&"::") && tokens.get(2).is_some_and(|it| *it == "{" || it.starts_with(is_word)) {
        return 2 + paths(&tokens[2..], &path, found);
    }
    found.push(path);
    let renamed = tokens.get(1) == Some(&"as");
    if renamed { 3 } else { 1 }
}
