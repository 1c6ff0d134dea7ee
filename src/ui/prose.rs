//! Pages of text, and the page for an address that leads nowhere.

use leptos::prelude::*;

use crate::query::param::Param;
use crate::site::linked::cut;
use crate::site::page::Page;
use crate::site::words::prose::Part;
use crate::ui::scene::Scene;

/// A page of headed paragraphs.
pub fn prose(title: &'static str, parts: &'static [Part]) -> AnyView {
    let sections = parts.iter().map(|(heading, paragraphs)| {
        let paragraphs = paragraphs.iter().map(|paragraph| {
            let (before, link, after) = cut(paragraph);
            view! { <p>{before}{link.map(|(text, href)| view! { <a href=href rel="external">{text}</a> })}{after}</p> }
        });
        view! { <section><h2>{*heading}</h2>{paragraphs.collect_view()}</section> }
    });
    view! { <div class="prose"><header class="lead"><h1>{title}</h1></header>{sections.collect_view()}</div> }
        .into_any()
}

/// Not found: what to do, a search box, and the lists to start again from.
pub fn not_found(scene: &Scene) -> AnyView {
    let words = scene.words();
    let links = [
        (Page::Programs, words.programs),
        (Page::Cities, words.cities),
        (Page::Online, words.online),
        (Page::Partners, words.partners),
        (Page::Topics, words.topics),
    ];
    let links = links.map(|(page, name)| view! { <li><a href=scene.path(page)>{name}</a></li> });
    view! {
        <div class="prose">
            <header class="lead"><h1>{words.not_found}</h1><p class="lead__text">{words.not_found_text}</p></header>
            <form class="finder finder--small" action=scene.path(Page::Search) method="get" role="search" aria-label=words.search_form>
                <div class="finder__main">
                    <div class="field field--words">
                        <label class="field__label" for="mots">{words.what}</label>
                        <input class="field__input" type="search" id="mots" name=Param::Words.name() placeholder=words.what_hint/>
                    </div>
                    <button class="button button--primary" type="submit">{words.search}</button>
                </div>
            </form>
            <ul class="prose__links">{links}</ul>
        </div>
    }
    .into_any()
}
