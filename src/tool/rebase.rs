//! A site below a path, such as `https://association.github.io/passerelles`: every address that begins at the root of the host
//! is led there. The pages say where they stand (`<html data-base>`), so that the live page writes its addresses likewise.

use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::tool::ToolError;

/// The path of an address without its closing slash; empty where the site stands at the root of its host.
pub fn prefix(base: &str) -> &str {
    let host = base.find("://").map_or(0, |at| at + 3);
    let rest = base.get(host..).unwrap_or_default();
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default().trim_end_matches('/')
}

/// A document with its addresses below `prefix`.
pub fn page(html: String, prefix: &str) -> Result<String, ToolError> {
    if prefix.is_empty() {
        return Ok(html);
    }
    let led = |element: &mut lol_html::html_content::Element<'_, '_>, name: &str| {
        if let Some(path) = element.get_attribute(name).filter(|it| it.starts_with('/') && !it.starts_with("//")) {
            element.set_attribute(name, &format!("{prefix}{path}"))?;
        }
        Ok(())
    };
    let handlers = vec![
        element!("html", |it| Ok(it.set_attribute("data-base", prefix)?)),
        element!("[href]", |it| led(it, "href")),
        element!("[src]", |it| led(it, "src")),
        element!("[action]", |it| led(it, "action")),
        element!("[data-places]", |it| led(it, "data-places")),
        element!("[data-typed]", |it| led(it, "data-typed")),
        element!("meta[http-equiv=refresh]", |it| {
            let said = it.get_attribute("content").unwrap_or_default();
            Ok(it.set_attribute("content", &said.replacen("url=/", &format!("url={prefix}/"), 1))?)
        }),
    ];
    rewrite_str(&html, RewriteStrSettings { element_content_handlers: handlers, ..RewriteStrSettings::new() }).map_err(
        |error| ToolError::new(format!("A page cannot be put below {prefix}: {error}"), "Report it, with the page."),
    )
}

/// A style sheet with its files below `prefix`.
pub fn style(css: String, prefix: &str) -> String {
    if prefix.is_empty() {
        css
    } else {
        css.replace("url(\"/", &format!("url(\"{prefix}/")).replace("url(/", &format!("url({prefix}/"))
    }
}
