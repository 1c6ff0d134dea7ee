//! A list on other people's sites: the frame itself, and the page that makes the code for it.

use leptos::prelude::*;

use crate::query::Query;
use crate::site::page::{Page, Route};
use crate::site::words::share::share_words;
use crate::ui::html::{self, Element};
use crate::ui::results::results;
use crate::ui::scene::Scene;
use crate::ui::view::{View, drawn, live, several};

/// How many programs the list of plain links holds.
const LINKED: usize = 24;

/// The frame: whose list it is, the results, and the way to the whole site. No masthead, no filters.
pub fn frame(scene: &Scene) -> View {
    let (query, search) = (scene.query, Route::new(scene.lang(), Page::Search));
    html::main()
        .class("main embed")
        .attr("id", "contenu")
        .child(
            html::p().class("app-failed notice notice--warning").attr("role", "alert").child(scene.words().app_failed),
        )
        .child(
            html::h1()
                .class("embed__title")
                .child(html::a().attr("href", scene.path(Page::Search)).child("Passerelles")),
        )
        .child(results(scene, true))
        .child(
            html::p().child(
                html::a()
                    .class("button")
                    .attr("href", live(move || query.with(|query| search.href(query))))
                    .child(share_words(scene.lang()).embed_all),
            ),
        )
        .into()
}

/// The code that embeds what is asked for: a frame, and plain links.
pub fn snippets(scene: &Scene) -> Element {
    let said = share_words(scene.lang());
    let (query, linked, lang, base) = (scene.query, scene.clone(), scene.lang(), scene.base.clone());
    let path = move || query.with(|query| Route::new(lang, Page::Embed).href(query));
    let frame = move || {
        format!(
            "<iframe src=\"{base}{}\" title=\"{}\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>",
            escaped(&path()),
            said.frame
        )
    };
    let links = move || query.with(|query| plain(&linked, query));
    let [first, second] = said.snippets;
    html::section()
        .class("embedding")
        .attr("aria-label", said.embed)
        .child(code("code-cadre", first, drawn(frame)))
        .child(html::p().child(html::a().attr("href", live(path)).child(said.embed_preview)))
        .child(code("code-liens", second, drawn(links)))
}

fn code(id: &'static str, label: &'static str, text: View) -> View {
    several![
        html::label().class("field__label").attr("for", id).child(label),
        html::textarea().class("embedding__code").attr("id", id).attr("rows", "4").attr("readonly", true).child(text)
    ]
}

/// A list of links as it can be pasted into any page; names are escaped, for they are texts of the catalogue.
fn plain(scene: &Scene, query: &Query) -> String {
    let base = &scene.base;
    let link = |href: String, name: &str| format!("<a href=\"{base}{}\">{}</a>", escaped(&href), escaped(name));
    let mut out = "<ul>\n".to_owned();
    scene.results.with(|results| {
        for it in results.shown.iter().filter_map(|hit| scene.catalogue().programs.get(hit.row)).take(LINKED) {
            out.push_str(&format!("  <li>{}</li>\n", link(scene.path(Page::Program(it.id.clone())), &it.name)));
        }
    });
    let all = Route::new(scene.lang(), Page::Search).href(query);
    format!("{out}</ul>\n<p>{}</p>", link(all, share_words(scene.lang()).embed_all))
}

/// A text as it stands in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
