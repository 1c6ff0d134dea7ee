//! `_redirects`, the file in which static hosts are told where addresses of before lead: parsed and applied as Cloudflare Pages does,
//! where a rule goes before the file of the same name, as Netlify does with the files that are not there.
//!
//! A line says from, to and status; without one it is 302, as both hosts have it. `*` at the end of the first stands for the rest of a path,
//! which `:splat` repeats in the second. The first rule that covers a path is the one that counts.

use axum::http::StatusCode;

/// Where a path leads, and for how long: the first rule that covers it. A line that is no such rule is passed over.
pub(super) fn lead(text: &str, path: &str) -> Option<(StatusCode, String)> {
    text.lines().filter_map(rule).find_map(|(from, to, status)| Some((status, to.replace(":splat", rest(from, path)?))))
}

/// The parts of a line; `None` for comments, other statuses than redirects, and whatever is not understood.
fn rule(line: &str) -> Option<(&str, &str, StatusCode)> {
    let mut parts = line.split_whitespace();
    let (from, to) = (parts.next().filter(|from| from.starts_with('/'))?, parts.next()?);
    let status = match parts.next() {
        Some(code) => code.parse().ok()?,
        None => StatusCode::FOUND,
    };
    (status.is_redirection() && status != StatusCode::NOT_MODIFIED && parts.next().is_none())
        .then_some((from, to, status))
}

/// What a star stands for in a path that the pattern covers; nothing of a pattern without one.
fn rest<'a>(pattern: &str, path: &'a str) -> Option<&'a str> {
    let bare = |path: &str| path.trim_end_matches('/').len();
    match pattern.strip_suffix('*') {
        // The slash before the star may be missing at the very end.
        Some(start) if path.len() + 1 == start.len() && start.ends_with('/') && start.starts_with(path) => Some(""),
        Some(start) => path.strip_prefix(start),
        None => (pattern.get(..bare(pattern)) == path.get(..bare(path))).then_some(""),
    }
}

#[cfg(test)]
mod tests {
    use super::lead;

    const FILE: &str = "\
# Programs
/catalogue/programs/a.json /catalogue/programs/b.json 301
/programmes/a/* /programmes/b/:splat 301
/partenaires/a/* /partenaires/ 301
/bientot /programmes/
/gone/* /404.html 404
/half
";

    fn led(path: &str) -> Option<(u16, String)> {
        lead(FILE, path).map(|(status, to)| (status.as_u16(), to))
    }

    #[test]
    fn a_path_leads_where_the_first_rule_says() {
        for (path, status, to) in [
            ("/catalogue/programs/a.json", 301, "/catalogue/programs/b.json"),
            ("/programmes/a/", 301, "/programmes/b/"),
            ("/programmes/a", 301, "/programmes/b/"),
            ("/programmes/a/affiche/", 301, "/programmes/b/affiche/"),
            ("/programmes/a/calendrier/lyon-69-2027.ics", 301, "/programmes/b/calendrier/lyon-69-2027.ics"),
            ("/partenaires/a/flux.xml", 301, "/partenaires/"),
            ("/bientot/", 302, "/programmes/"),
        ] {
            assert_eq!(led(path), Some((status, to.to_owned())), "{path}");
        }
    }

    #[test]
    fn what_no_rule_covers_stays() {
        for path in
            ["/", "/programmes/", "/programmes/ab/", "/programmes/b/", "/catalogue/programs/", "/gone/x", "/half"]
        {
            assert_eq!(led(path), None, "{path}");
        }
        assert_eq!(lead("", "/"), None);
    }
}
