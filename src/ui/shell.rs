//! What stands around every page: the way to the content, the masthead, the way back up, the foot.

use leptos::prelude::*;

use crate::query::Query;
use crate::site::facts;
use crate::site::head::json_ld::trail;
use crate::site::list::address;
use crate::site::page::{Page, Route, with_query};
use crate::site::words::Words;
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::view::{View, live, several};

/// The whole of a page: `content` inside its shell.
pub fn shell(scene: &Scene, content: View) -> View {
    let words = scene.words();
    several![
        html::a().class("skip").attr("href", "#contenu").child(words.skip),
        masthead(scene),
        html::main()
            .class("main")
            .attr("id", "contenu")
            .attr("tabindex", "-1")
            .child(html::p().class("app-failed notice notice--warning").attr("role", "alert").child(words.app_failed))
            .child(crumbs(scene))
            .child(content),
        colophon(scene)
    ]
}

fn masthead(scene: &Scene) -> Element {
    let words = scene.words();
    let entries = sections(words);
    let here = scene.route.page.clone();
    let links = entries.map(|(page, name)| {
        let current = (page == here).then_some("page");
        html::li().child(html::a().attr("href", scene.path(page)).attr("aria-current", current).child(name))
    });
    let home = (here == Page::Search).then_some("page");
    html::header()
        .class("masthead")
        .child(
            html::a()
                .class("masthead__brand")
                .attr("href", scene.path(Page::Search))
                .attr("aria-current", home)
                .child("Passerelles"),
        )
        .child(html::nav().class("masthead__nav").attr("aria-label", words.navigation).child(html::ul().child(links)))
        .child(other_language(scene))
}

/// The same page in the other language, with its state.
fn other_language(scene: &Scene) -> Element {
    let lang = scene.lang().other();
    let route = Route::new(lang, scene.route.page.clone());
    let (query, searches) = (scene.query, route.page.searches());
    let (listed, list) = (scene.listed, route.page == Page::List);
    let href = move || {
        if list {
            // Only a list that a link brought is in the address.
            listed.with(|ids| address(&route, ids))
        } else if searches {
            query.with(|query| route.href(query))
        } else {
            with_query(route.path(), &Query::default())
        }
    };
    html::a()
        .class("masthead__lang")
        .attr("href", live(href))
        .attr("hreflang", lang.tag())
        .attr("lang", lang.tag())
        .attr("rel", "alternate")
        .child(scene.words().other_language)
}

fn crumbs(scene: &Scene) -> Option<Element> {
    let steps = trail(&scene.engine, &scene.route);
    let last = steps.len().checked_sub(1).filter(|last| *last > 0)?;
    let items = steps.into_iter().enumerate().map(|(index, (name, page))| {
        html::li().child(if index == last {
            html::span().attr("aria-current", "page").child(name)
        } else {
            html::a().attr("href", scene.path(page)).child(name)
        })
    });
    let crumbs = html::nav()
        .class("crumbs")
        .attr("aria-label", scene.words().crumbs)
        .child(html::ol().child(items.collect::<View>()));
    Some(crumbs)
}

fn colophon(scene: &Scene) -> Element {
    let words = scene.words();
    let made =
        scene.catalogue().generated.map(|date| format!("{} {}.", words.catalogue_of, facts::date(date, scene.lang())));
    let links = foot(words);
    let links = links.map(|(page, name)| html::li().child(html::a().attr("href", scene.path(page)).child(name)));
    html::footer()
        .class("colophon")
        .child(html::p().child(words.colophon).child(" ").child(made))
        .child(html::ul().class("colophon__links").child(links))
}

/// The heading of a page, and the sentence that says what it offers.
pub fn lead(title: impl Into<View>, said: impl Into<View>) -> Element {
    html::header().class("lead").child(html::h1().child(title)).child(html::p().class("lead__text").child(said))
}

/// The pages at the foot, with their names.
pub fn foot(words: &Words) -> [(Page, &'static str); 8] {
    let [guide, figures, accessibility, legal, contribute, site_map] = words.foot;
    [
        (Page::Guide(Vec::new()), guide),
        (Page::Figures, figures),
        (Page::About, words.about),
        (Page::Contribute, contribute),
        (Page::Accessibility, accessibility),
        (Page::Legal, legal),
        (Page::Privacy, words.privacy),
        (Page::SiteMap, site_map),
    ]
}

/// The sections of the site, with their names.
pub fn sections(words: &Words) -> [(Page, &'static str); 7] {
    [
        (Page::Search, words.search),
        (Page::Programs, words.programs),
        (Page::Cities, words.cities),
        (Page::Online, words.online),
        (Page::Partners, words.partners),
        (Page::Topics, words.topics),
        (Page::About, words.about),
    ]
}
