//! `_headers`, the file in which static hosts are told what to send along: parsed and applied as Netlify does.
//!
//! A line that begins at the margin is a path; the indented lines below it are headers. `*` stands for the rest of a path, `:name` for one
//! part of it. Every rule that matches counts: the same header twice in one rule is joined by commas, in a later rule it replaces the earlier.

use axum::http::{HeaderName, HeaderValue};

/// The rules of a site, in their order.
#[derive(Debug, Default)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// Reads the rules. A line that is neither a path nor a header is passed over, as hosts do; the tests of the built site look for such lines.
pub(super) fn parse(text: &str) -> HeaderRules {
    let mut rules = Vec::<Rule>::new();
    for line in text.lines() {
        let content = line.trim();
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if content.starts_with('/') {
            rules.push(Rule { path: content.to_owned(), headers: Vec::new() });
        } else if let (Some(rule), Some(header)) = (rules.last_mut(), header(content)) {
            rule.add(header);
        }
    }
    HeaderRules(rules)
}

fn header(content: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = content.split_once(':')?;
    Some((name.trim().parse().ok()?, value.trim().parse().ok()?))
}

impl HeaderRules {
    /// The headers for the file at `path`; where a name comes twice, the last one is meant.
    pub(super) fn for_path(self, path: &str) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        let parts = parts(path).into_iter().map(str::to_owned).collect::<Vec<_>>();
        self.0
            .into_iter()
            .filter(move |rule| {
                let path = parts.iter().map(String::as_str).collect::<Vec<_>>();
                covers(&self::parts(&rule.path), &path)
            })
            .flat_map(|rule| rule.headers)
    }
}

impl Rule {
    fn add(&mut self, (name, value): (HeaderName, HeaderValue)) {
        let Some((_, earlier)) = self.headers.iter_mut().find(|(other, _)| *other == name) else {
            self.headers.push((name, value));
            return;
        };
        let joined = [earlier.as_bytes(), b", ", value.as_bytes()].concat();
        if let Ok(joined) = HeaderValue::from_bytes(&joined) {
            *earlier = joined;
        }
    }
}

/// The parts of a path; slashes at its ends do not count.
fn parts(path: &str) -> Vec<&str> {
    path.split('/').filter(|part| !part.is_empty()).collect()
}

fn covers(rule: &[&str], path: &[&str]) -> bool {
    match (rule, path) {
        ([], []) | (["*"], _) => true,
        ([pattern, rule @ ..], [part, path @ ..]) => covers_part(pattern, part) && covers(rule, path),
        _ => false,
    }
}

fn covers_part(pattern: &str, part: &str) -> bool {
    if pattern.starts_with(':') {
        return true;
    }
    match pattern.split_once('*') {
        Some((before, after)) => {
            part.len() >= before.len() + after.len() && part.starts_with(before) && part.ends_with(after)
        }
        None => pattern == part,
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    const FILE: &str = "\
# Everywhere
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; connect-src 'self' https://a.example
  Link: </a.css>; rel=preload
  Link: </b.js>; rel=preload
  Cache-Control: no-cache

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/feeds/:lang/*.xml
  X-Robots-Tag: noindex
/fr/
  X-Page: home
this line means nothing
";

    fn sent(path: &str, name: &str) -> Option<String> {
        let headers = parse(FILE).for_path(path).filter(|(other, _)| other == name);
        headers.last().and_then(|(_, value)| value.to_str().ok().map(str::to_owned))
    }

    #[test]
    fn a_star_covers_every_path_and_the_root() {
        for path in ["/", "/fr/", "/a/b/c.json"] {
            assert_eq!(sent(path, "x-content-type-options").as_deref(), Some("nosniff"), "{path}");
        }
    }

    #[test]
    fn a_value_may_contain_colons() {
        let policy = sent("/", "content-security-policy");
        assert_eq!(policy.as_deref(), Some("default-src 'none'; connect-src 'self' https://a.example"));
    }

    #[test]
    fn one_rule_joins_and_a_later_rule_replaces() {
        assert_eq!(sent("/", "link").as_deref(), Some("</a.css>; rel=preload, </b.js>; rel=preload"));
        assert_eq!(sent("/", "cache-control").as_deref(), Some("no-cache"));
        let lasting = sent("/assets/app.js", "cache-control");
        assert_eq!(lasting.as_deref(), Some("public, max-age=31536000, immutable"));
    }

    #[test]
    fn named_parts_and_stars_inside_a_part_match_one_part() {
        assert!(sent("/feeds/fr/all.xml", "x-robots-tag").is_some());
        assert!(sent("/feeds/fr/all.json", "x-robots-tag").is_none());
        assert!(sent("/feeds/all.xml", "x-robots-tag").is_none());
    }

    #[test]
    fn the_slash_at_the_end_does_not_matter() {
        assert!(sent("/fr", "x-page").is_some());
        assert!(sent("/fr/", "x-page").is_some());
        assert!(sent("/fr/programmes/", "x-page").is_none());
    }

    #[test]
    fn no_file_means_no_headers() {
        assert_eq!(parse("").for_path("/").count(), 0);
    }
}
