//! Ready letters to whoever publishes the site: an e-mail or a new issue, whichever she gives an address for; where she gives
//! none, the page that tells how to contribute.

use crate::catalogue::fields::is_safe_link;
use crate::site::share::encoded;

/// Where repositories have a page that takes a ready issue.
const GITHUB: &str = "https://github.com/";

/// What a ready letter is written to: `mailto:` and an address, or the page of a repository where issues are opened.
///
/// The page says it in its head (`<link rel="help">`), so that the live page need not know the publisher.
pub fn help(email: &str, repository: &str) -> Option<String> {
    let (email, repository) = (email.trim(), repository.trim().trim_end_matches('/').trim_end_matches(".git"));
    let mail = Some(format!("mailto:{email}")).filter(|it| is_safe_link(it));
    // Other hosts of code have other pages for issues.
    let issues = Some(format!("{repository}/issues/new")).filter(|it| it.starts_with(GITHUB) && is_safe_link(it));
    mail.or(issues)
}

/// The link that opens a letter with this title and text.
pub fn letter(help: &str, title: &str, body: &str) -> String {
    let name = if help.starts_with("mailto:") { "subject" } else { "title" };
    format!("{help}?{name}={}&body={}", encoded(title), encoded(body))
}

#[cfg(test)]
mod tests {
    use super::{help, letter};

    #[test]
    fn a_letter_goes_where_the_publisher_says_and_nowhere_else() {
        let mail = Some("mailto:nous@example.org".to_owned());
        assert_eq!(help(" nous@example.org ", ""), mail);
        assert_eq!(help("nous@example.org", "https://github.com/a/b"), mail);
        let issues = Some("https://github.com/a/b/issues/new".to_owned());
        assert_eq!(help("", "https://github.com/a/b.git"), issues);
        assert_eq!(help("", "https://github.com/a/b/"), issues);
        for (email, repository) in
            [("", ""), ("nobody", ""), ("a b@c", "javascript:alert(1)"), ("", "https://example.org/a")]
        {
            assert_eq!(help(email, repository), None, "{email} {repository}");
        }
    }

    #[test]
    fn title_and_text_are_kept_whatever_they_hold() {
        let href = letter("mailto:a@b", "« A & B » ?", "un\ndeux + trois");
        assert_eq!(href, "mailto:a@b?subject=%C2%AB%20A%20%26%20B%20%C2%BB%20%3F&body=un%0Adeux%20%2B%20trois");
        assert!(letter("https://github.com/a/b/issues/new", "t", "b").ends_with("/issues/new?title=t&body=b"));
    }
}
