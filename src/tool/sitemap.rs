//! `sitemap.xml` (sitemaps.org 0.9) and `robots.txt`.

use crate::catalogue::Catalogue;
use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::catalogue::text::Lang;
use crate::site::page::{Page, Route};

/// The pages that search engines may show on a day: not those of programs that have ended.
pub fn listed(catalogue: &Catalogue, pages: &[Page], today: Date) -> Vec<Page> {
    let alive = |page: &&Page| match page {
        Page::Program(id) => catalogue.program(id).is_some_and(|it| Life::of(it, today) != Life::Ended),
        other => other.indexed(),
    };
    pages.iter().filter(alive).cloned().collect()
}

/// The map of all pages that search engines may show, each with its counterpart in the other language.
pub fn sitemap(pages: &[Page], base: &str) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages {
        let address = |lang: Lang| {
            let path = Route::new(lang, page.clone()).path();
            html_escape::encode_double_quoted_attribute(&format!("{base}{path}")).into_owned()
        };
        let both: String = Lang::ALL
            .iter()
            .map(|lang| {
                format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", lang.tag(), address(*lang))
            })
            .collect();
        for lang in Lang::ALL {
            out.push_str(&format!("<url><loc>{}</loc>{both}</url>\n", address(lang)));
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// Everything may be read by robots.
pub fn robots(base: &str) -> String {
    format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n")
}
