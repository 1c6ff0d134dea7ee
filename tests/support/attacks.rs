//! Texts that are known to have become markup, script, formula or command somewhere, and what a reader sees of one.

/// All of them, in the order of the file.
pub(crate) fn attacks() -> Vec<String> {
    let lines = include_str!("attacks.txt").lines().filter(|line| !line.is_empty() && !line.starts_with("# "));
    lines.map(unescaped).collect()
}

/// `\u{…}`, `\n`, `\r`, `\t` and `\\` as the signs that they stand for.
fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let sign = after.chars().next().expect("something after a backslash");
        rest = &after[sign.len_utf8()..];
        match sign {
            'n' => out.push('\n'),
            'r' => out.push('\r'),
            't' => out.push('\t'),
            'u' => {
                let (code, after) = rest[1..].split_once('}').expect("a code in braces");
                out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a sign"));
                rest = after;
            }
            // A backslash that stands for nothing else is one.
            '\\' => out.push('\\'),
            other => out.extend(['\\', other]),
        }
    }
    out + rest
}
