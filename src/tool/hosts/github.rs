//! GitHub Pages, which sends no header of a site's own: each page says in a `<meta>` what may be said there.
//!
//! What is lost: any site may show any page in a frame (`frame-ancestors` counts only in a header), no Permissions-Policy, no
//! Referrer-Policy but the browser's own, which is the same; everything is kept for ten minutes, whatever its name.
//!
//! Not done for hosts with headers: a browser that meets such a `<meta>` holds back what it would fetch early.

use std::path::Path;

use html_escape::encode_double_quoted_attribute as attribute;
use rayon::prelude::*;

use crate::tool::headers::policy;
use crate::tool::{ToolError, disk};

/// What every page begins its head with.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Writes the policy into every page, and the file that keeps Jekyll away. How many pages there are.
///
/// # Errors
/// Where a page does not say its charset, or cannot be read or written.
pub fn ready(site: &Path) -> Result<usize, ToolError> {
    let pages: Vec<_> =
        disk::files_below(site)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "html")).collect();
    pages.par_iter().try_for_each(|path| {
        let text = disk::read(path)?;
        let told = told(&text).ok_or_else(|| {
            let what = format!("{} does not begin with {CHARSET}, after which its policy is written", path.display());
            ToolError::new(what, "Build the site again with `cargo xtask build --host github-pages`.")
        })?;
        disk::write(path, told.as_bytes())
    })?;
    disk::write(&site.join(".nojekyll"), b"")?;
    Ok(pages.len())
}

/// The page with its policy, before anything that the policy speaks of; a page that has it stays as it is.
pub fn told(page: &str) -> Option<String> {
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", attribute(&policy::framed()));
    if page.contains(&meta) {
        return Some(page.to_owned());
    }
    let (before, after) = page.split_once(CHARSET)?;
    Some(format!("{before}{CHARSET}\n{meta}{after}"))
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_page_says_its_policy_once_and_before_all_else() {
        let page = "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<link rel=\"icon\" href=\"/a.svg\">\n";
        let once = told(page).unwrap_or_default();
        let at = |text: &str| once.find(text).unwrap_or(usize::MAX);
        assert!(at("charset") < at("default-src 'none'") && at("default-src 'none'") < at("<link"), "{once}");
        assert!(!once.contains("frame-ancestors"), "{once}");
        assert_eq!(told(&once), Some(once.clone()));
        assert_eq!(told("<p>no head</p>"), None);
    }
}
