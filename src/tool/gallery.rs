//! The gallery: the written design system, and every component with its named examples, as one page in each language. It is made
//! of the real components and the real style sheet, with made-up data; search engines are asked to leave it out.
//!
//! It is no [`Page`] of the site: that would travel with the live page for nothing.

pub mod examples;
pub mod isolate;
pub mod stage;
pub mod system;
pub mod tokens;
pub mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalogue::text::Lang;
use crate::site::head::Head;
use crate::site::page::{Page, Route};
use crate::tool::ToolError;
use crate::tool::document::Press;
use crate::tool::gallery::examples::{Example, all};
use crate::tool::gallery::isolate::{Place, isolate};
use crate::tool::gallery::stage::Stage;
use crate::tool::gallery::system::{swatch_rules, system};
use crate::tool::gallery::tokens::{SHEET, roles};
use crate::tool::gallery::words::{Said, said};
use crate::ui::html;
use crate::ui::shell::{lead, shell};
use crate::ui::view::{View, several};

/// What frames the examples.
const FRAMES: &str = include_str!("gallery/gallery.css");

/// The path of the gallery.
pub fn path(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "/galerie/",
        Lang::En => "/en/gallery/",
    }
}

/// The style sheet that the gallery loads besides that of the site: its frames, and its swatches as the roles have them.
pub fn style() -> String {
    format!("{FRAMES}{}", swatch_rules(&roles(SHEET)))
}

/// An example as HTML, by itself.
pub fn print(example: &Example, stage: &Stage) -> String {
    let owner = Owner::new();
    let html = owner.with(|| (example.draw)(stage).to_html());
    owner.cleanup();
    html
}

/// The document of the gallery; `style` is the address of its own style sheet.
pub fn document(press: &Press<'_>, lang: Lang, style: &str) -> Result<String, ToolError> {
    let said = said(lang);
    let stage = Stage::new(lang)?;
    let mut body = frame(press, lang, said);
    for (index, example) in all().filter(|it| !it.whole).enumerate() {
        let place = Place {
            id: example.id,
            name: &(said.example)(index + 1),
            title: &title(example),
            home: &Route::new(lang, Page::Search).path(),
        };
        body = body.replace(&mark(example), &isolate(&print(example, &stage), &place));
    }
    let head = Head {
        title: format!("{} – Passerelles", said.title),
        description: said.text.to_owned(),
        canonical: path(lang).to_owned(),
        alternates: Lang::ALL.map(|lang| (lang, path(lang).to_owned())).into(),
        noindex: true,
        ..press.bare(lang)
    };
    Ok(press.outside(lang, &head, (said.title, &body), Some(style), true))
}

/// Everything but the examples, each of which has its mark where it will stand.
fn frame(press: &Press<'_>, lang: Lang, said: &'static Said) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let real = Stage { engine: press.engine.clone(), papers: Arc::new(press.papers.clone()), lang };
        shell(&real.scene(Page::NotFound, ""), content(lang, said)).to_html()
    });
    owner.cleanup();
    html
}

fn content(lang: Lang, said: &'static Said) -> View {
    let shown = || all().filter(|it| !it.whole);
    let says = move |it: &Example| match (it.says, lang) {
        ([french, _], Lang::Fr) => french,
        ([_, english], Lang::En) => english,
    };
    let links = shown().map(|it| html::li().child(html::a().attr("href", format!("#{}", it.id)).child(says(it))));
    let examples = shown().enumerate().map(|(index, it)| {
        let number = (said.example)(index + 1);
        html::section()
            .class("gallery__example")
            .attr("id", it.id)
            .child(html::h3().child(says(it)))
            .child(
                html::p()
                    .class("gallery__of")
                    .child(html::span().attr("id", title(it)).child(number))
                    .child(format!(" – {}", it.shows.replace("::", "/"))),
            )
            .child(html::div().class("gallery__stage").child(mark(it)))
    });
    several![
        lead(said.title, said.text),
        system(&roles(SHEET), said),
        html::section()
            .class("gallery__examples")
            .child(html::h2().child(said.examples))
            .child(html::p().child(said.examples_text))
            .child(html::ul().class("gallery__list").child(links.collect::<View>()))
            .child(examples.collect::<View>())
    ]
}

fn title(example: &Example) -> String {
    format!("{}-exemple", example.id)
}

/// What stands in the page until the example takes its place; no text of ours has such signs.
fn mark(example: &Example) -> String {
    format!("\u{e000}{}\u{e001}", example.id)
}
