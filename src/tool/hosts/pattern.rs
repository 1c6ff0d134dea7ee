//! The addresses of a rule as a regular expression that nginx (PCRE), Caddy (RE2) and readers of the configuration understand.

/// One expression for any of several paths, from its beginning to its end.
///
/// A path that ends with a slash also covers the file that hosts look up for it. With `copies`, the names of compressed copies are
/// covered too, for hosts that look at the name of the file and no longer at the address.
pub fn expression<'a>(paths: impl IntoIterator<Item = &'a str>, copies: bool) -> String {
    let any = paths.into_iter().map(one).collect::<Vec<_>>().join("|");
    let copy = if copies { "(?:\\.br)?" } else { "" };
    format!("^(?:{any}){copy}$")
}

fn one(path: &str) -> String {
    let part = |part: &str| match part {
        "*" => ".*".to_owned(),
        name if name.starts_with(':') => "[^/]+".to_owned(),
        plain => literal(plain),
    };
    let parts = path.split('/').map(part).collect::<Vec<_>>().join("/");
    if path.ends_with('/') { format!("{parts}(?:index\\.html)?") } else { parts }
}

/// Text that stands for itself in an expression.
pub fn literal(text: &str) -> String {
    let special = |sign: char| ".+*?()|[]{}^$\\\"".contains(sign);
    text.chars().flat_map(|sign| special(sign).then_some('\\').into_iter().chain([sign])).collect()
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn each_kind_of_path_has_its_form() {
        for (path, copies, form) in [
            ("/*", false, r"^(?:/.*)$"),
            ("/embed/", true, r"^(?:/embed/(?:index\.html)?)(?:\.br)?$"),
            ("/catalogue.json", false, r"^(?:/catalogue\.json)$"),
            ("/en/:family/:page/feed.xml", false, r"^(?:/en/[^/]+/[^/]+/feed\.xml)$"),
        ] {
            assert_eq!(expression([path], copies), form, "{path}");
        }
        assert_eq!(expression(["/a", "/b/*"], false), "^(?:/a|/b/.*)$");
    }
}
