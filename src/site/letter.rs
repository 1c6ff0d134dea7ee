//! Ready letters to whoever publishes the site: an e-mail or a new issue, whichever she gives an address for; where she gives
//! none, the page that tells how to contribute.

use crate::site::share::encoded;

/// What a ready letter is written to: `mailto:` and an address, or the page of a repository where issues are opened.
///
/// The page says it in its head (`<link rel="help">`), so that the live page need not know the publisher.
pub fn help(email: &str, repository: &str) -> Option<String> {
    let (email, repository) = (email.trim(), repository.trim().trim_end_matches('/'));
    match (email, repository) {
        ("", "") => None,
        ("", _) => Some(format!("{repository}/issues/new")),
        _ => Some(format!("mailto:{email}")),
    }
}

/// The link that opens a letter with this title and text.
pub fn letter(help: &str, title: &str, body: &str) -> String {
    let name = if help.starts_with("mailto:") { "subject" } else { "title" };
    format!("{help}?{name}={}&body={}", encoded(title), encoded(body))
}
