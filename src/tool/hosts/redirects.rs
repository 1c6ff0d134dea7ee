//! The rules of `_redirects`, where the site has that file: addresses of before, and where they lead. Netlify and Cloudflare Pages
//! read the file itself; for the others its rules are written into their configuration.

use crate::tool::hosts::pattern::literal;

/// The name of the file, at the root of the site.
pub const FILE: &str = "_redirects";

/// What a star may stand for. Only signs that our own addresses have: what a visitor puts there comes back in a header, and a
/// line break among it would be a header of her making.
const REST: &str = "([A-Za-z0-9._/-]*)";

/// One rule.
#[derive(Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The expression of the addresses it covers, from the beginning; it has one group, the rest that a star stands for.
    pub from: String,
    /// Where it leads, before the rest.
    pub to: String,
    /// Whether the rest follows.
    pub splat: bool,
    /// The status: 301, 302, 303, 307 or 308.
    pub status: u16,
}

/// Reads the rules, in their order; what is no redirect is passed over.
pub fn parse(text: &str) -> Vec<Redirect> {
    text.lines().filter_map(redirect).collect()
}

fn redirect(line: &str) -> Option<Redirect> {
    let mut parts = line.split_whitespace();
    let from = parts.next().filter(|from| from.starts_with('/'))?;
    let to = parts.next().filter(|to| to.starts_with('/') && !to.contains(['$', '{', '"']))?;
    // Without one, both hosts mean 302.
    let status = parts.next().map_or(Some(302), |code| code.parse().ok())?;
    if ![301, 302, 303, 307, 308].contains(&status) || parts.next().is_some() {
        return None;
    }
    let from = match from.strip_suffix('*') {
        // The slash before the star may be missing at the very end.
        Some(start) => match start.strip_suffix('/') {
            Some(bare) => format!("{}(?:/{REST})?", literal(bare)),
            None => format!("{}{REST}", literal(start)),
        },
        None => format!("{}/?()", literal(from.trim_end_matches('/'))),
    };
    match to.strip_suffix(":splat") {
        Some(start) => Some(Redirect { from, to: start.to_owned(), splat: true, status }),
        None => Some(Redirect { from, to: to.to_owned(), splat: false, status }),
    }
}

#[cfg(test)]
mod tests {
    use super::{Redirect, parse};

    #[test]
    fn rules_are_read_and_the_rest_passed_over() {
        let text =
            "# Programs\n/a/* /b/:splat 301\n/c/ /d/\n/gone/* /404.html 404\n/half\n/x https://else.example/ 301\n";
        let rule =
            |from: &str, to: &str, splat, status| Redirect { from: from.to_owned(), to: to.to_owned(), splat, status };
        assert_eq!(
            parse(text),
            [rule("/a(?:/([A-Za-z0-9._/-]*))?", "/b/", true, 301), rule("/c/?()", "/d/", false, 302)]
        );
    }
}
