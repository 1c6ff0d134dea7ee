//! Pages of text, and the page for an address that leads nowhere.

use crate::site::linked::cut;
use crate::site::page::Page;
use crate::site::words::prose::Part;
use crate::ui::finder::words_field;
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::view::View;

/// A page of headed paragraphs.
pub fn prose(title: &'static str, parts: &'static [Part]) -> Element {
    html::div().class("prose").child(html::header().class("lead").child(html::h1().child(title))).child(sections(parts))
}

/// Headed paragraphs.
pub fn sections(parts: &'static [Part]) -> View {
    let sections = parts.iter().map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|paragraph| {
            let (before, link, after) = cut(paragraph);
            html::p()
                .child(before)
                .child(link.map(|(text, href)| {
                    html::a().attr("href", href).attr("rel", (!href.starts_with('/')).then_some("external")).child(text)
                }))
                .child(after)
        });
        html::section().child(html::h2().child(*heading)).child(paragraphs.collect::<View>())
    });
    sections.collect()
}

/// Not found: what to do, a search box, and the lists to start again from.
pub fn not_found(scene: &Scene) -> Element {
    let words = scene.words();
    let links = [
        (Page::Programs, words.programs),
        (Page::Cities, words.cities),
        (Page::Online, words.online),
        (Page::Partners, words.partners),
        (Page::Topics, words.topics),
    ];
    let links = links.map(|(page, name)| html::li().child(html::a().attr("href", scene.path(page)).child(name)));
    html::div()
        .class("prose")
        .child(
            html::header()
                .class("lead")
                .child(html::h1().child(words.not_found))
                .child(html::p().class("lead__text").child(words.not_found_text)),
        )
        .child(
            html::form()
                .class("finder finder--small")
                .attr("action", scene.path(Page::Search))
                .attr("method", "get")
                .attr("role", "search")
                .attr("aria-label", words.search_form)
                .child(
                    html::div().class("finder__main").child(words_field(words, String::new())).child(
                        html::button().class("button button--primary").attr("type", "submit").child(words.search),
                    ),
                ),
        )
        .child(html::ul().class("prose__links").child(links))
}
