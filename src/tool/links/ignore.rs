//! The list of links that are not to be asked: one pattern a line, and the reason after ` #`.
//!
//! A pattern is a whole address in which `*` stands for anything, or a host alone for all of its addresses.

use crate::tool::ToolError;
use crate::tool::links::address;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The pattern as it is written.
    pub pattern: String,
    /// Why such links are not asked.
    pub reason: String,
}

/// Reads the list; empty lines, and lines that begin with `#`, say nothing.
///
/// # Errors
/// When a line has no reason: nobody could tell later whether it still holds.
pub fn read(text: &str, name: &str) -> Result<Vec<Rule>, ToolError> {
    let mut rules = Vec::new();
    let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
    for (index, line) in lines.map(|(index, line)| (index, line.trim())) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parts = line.split_once(" #").or_else(|| line.split_once("\t#"));
        let parts = parts.map(|(pattern, reason)| (pattern.trim(), reason.trim())).filter(|(_, it)| !it.is_empty());
        let Some((pattern, reason)) = parts else {
            let what = format!("{name}, line {}: `{line}` has no reason", index + 1);
            return Err(ToolError::new(
                what,
                "Write why after the pattern, as in `https://a.org/*  # refuses robots`.",
            ));
        };
        rules.push(Rule { pattern: pattern.to_owned(), reason: reason.to_owned() });
    }
    Ok(rules)
}

impl Rule {
    /// Whether the link is one of those that are not to be asked.
    pub fn holds(&self, link: &str) -> bool {
        let whole_host = !self.pattern.contains(['/', ':', '*']);
        if !whole_host {
            return like(&self.pattern, link);
        }
        let pattern = self.pattern.to_ascii_lowercase();
        match address::Link::read(link) {
            address::Link::Web(url) => address::host(&url) == pattern.strip_prefix("www.").unwrap_or(&pattern),
            _ => false,
        }
    }
}

/// Whether a text follows a pattern in which `*` stands for anything.
fn like(pattern: &str, text: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let mut open = false;
    let mut last = "";
    for part in parts {
        // The part before this one may stand anywhere: the first place leaves most room for the next.
        if open {
            let Some(place) = rest.find(last) else { return false };
            rest = rest.get(place + last.len()..).unwrap_or_default();
        }
        (open, last) = (true, part);
    }
    if open { rest.ends_with(last) } else { rest.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        for (pattern, text, holds) in [
            ("https://a.org/x", "https://a.org/x", true),
            ("https://a.org/x", "https://a.org/xy", false),
            ("https://a.org/*", "https://a.org/", true),
            ("https://a.org/*", "https://b.org/", false),
            ("*.pdf", "https://a.org/x.pdf", true),
            ("*.pdf", "https://a.org/x.pdf?y", false),
            ("http*://a.org/*/x*", "https://a.org/1/2/x?y", true),
            ("*a*a*", "a", false),
            ("a*a", "a", false),
            ("*", "", true),
            ("a.org", "https://www.a.org/x", true),
            ("www.a.org", "http://A.org/", true),
            ("a.org", "https://b.a.org/x", false),
            ("a.org", "mailto:x@a.org", false),
            ("mailto:*@a.org", "mailto:x@a.org", true),
        ] {
            let rule = Rule { pattern: pattern.into(), reason: "x".into() };
            assert_eq!(rule.holds(text), holds, "{pattern} {text}");
        }
    }

    #[test]
    fn every_line_says_why() {
        let text = "\u{feff}# what robots may not see\n\nhttps://a.org/#/x*\t# a page made by script\r\na.org # refuses robots\n";
        let rules = read(text, "list").unwrap_or_default();
        let read_back: Vec<(&str, &str)> = rules.iter().map(|it| (it.pattern.as_str(), it.reason.as_str())).collect();
        assert_eq!(read_back, [("https://a.org/#/x*", "a page made by script"), ("a.org", "refuses robots")]);
        for bad in ["a.org", "a.org #", "a.org#why", "\n\nhttps://a.org/#part"] {
            let error = read(bad, "list").map(|_| String::new()).unwrap_or_else(|error| error.what);
            assert!(error.starts_with("list, line ") && error.ends_with("has no reason"), "{bad}: {error}");
        }
    }
}
