//! What people write for a link, made whole: `www.simplon.co` → `https://www.simplon.co`.

use crate::catalogue::fields::is_safe_link;
use crate::catalogue::text::Text;
use crate::tool::repair::both;

/// What is wrong with a link, said of the quoted text, and the link that may be meant.
pub struct Meant {
    /// What is wrong.
    pub wrong: Text,
    /// The link as it should be written.
    pub link: Option<String>,
}

/// Reads a text that is no safe link.
pub fn meant(text: &str) -> Meant {
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    let named = scheme.chars().all(|sign| sign.is_ascii_alphabetic()) && !scheme.is_empty();
    let spaced = text.contains(char::is_whitespace);
    let link = candidates(text, if named { Some((scheme, rest)) } else { None }).find(|it| is_safe_link(it));
    let wrong = match (named, spaced) {
        (_, true) => both("contient une espace, et un lien n’en a pas", "contains a space, and a link has none"),
        (false, _) => both("n’est pas un lien complet", "is not a full link"),
        (true, _) if ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            both("n’est pas un lien complet", "is not a full link")
        }
        (true, _) => both(
            format!("commence par « {scheme} », qui ne mène pas à une page publique"),
            format!("begins with `{scheme}`, which does not lead to a public page"),
        ),
    };
    Meant { wrong, link }
}

fn candidates(text: &str, split: Option<(&str, &str)>) -> impl Iterator<Item = String> {
    let clean: String = text.split_whitespace().collect();
    let host = clean.trim_start_matches('/');
    let dotted = host.split('/').next().is_some_and(|it| it.contains('.') && !it.contains(':'));
    let address = (host.contains('@') && !host.contains('/') && split.is_none()).then(|| format!("mailto:{host}"));
    let known = split.filter(|(scheme, rest)| slip(scheme) && rest.trim_start_matches('/').contains('.'));
    let mended = known
        .map(|(_, rest)| format!("https://{}", rest.split_whitespace().collect::<String>().trim_start_matches('/')));
    let bare = dotted.then(|| format!("https://{host}"));
    address.into_iter().chain(mended).chain(bare)
}

/// Whether a scheme is that of web pages, or a slip of the pen away from it.
fn slip(scheme: &str) -> bool {
    let lower = scheme.to_ascii_lowercase();
    ["http", "https"].iter().any(|it| strsim::damerau_levenshtein(&lower, it) <= 1)
}
