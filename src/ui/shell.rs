//! What stands around every page: the way to the content, the masthead, the way back up, the foot.

use leptos::prelude::*;

use crate::query::Query;
use crate::site::facts;
use crate::site::head::json_ld::trail;
use crate::site::page::{Page, Route, with_query};
use crate::ui::scene::Scene;

/// The whole of a page: `content` inside its shell.
pub fn shell(scene: &Scene, content: AnyView) -> AnyView {
    let words = scene.words();
    view! {
        <a class="skip" href="#contenu">{words.skip}</a>
        {masthead(scene)}
        <main class="main" id="contenu" tabindex="-1">
            <p class="app-failed notice notice--warning">{words.app_failed}</p>
            {crumbs(scene)}
            {content}
        </main>
        {colophon(scene)}
    }
    .into_any()
}

fn masthead(scene: &Scene) -> impl IntoView + use<> {
    let words = scene.words();
    let entries = [
        (Page::Programs, words.programs),
        (Page::Cities, words.cities),
        (Page::Online, words.online),
        (Page::Partners, words.partners),
        (Page::Topics, words.topics),
        (Page::About, words.about),
    ];
    let here = scene.route.page.clone();
    let links = entries.map(|(page, name)| {
        let current = (page == here).then_some("page");
        view! { <li><a href=scene.path(page) aria-current=current>{name}</a></li> }
    });
    let home = (here == Page::Search).then_some("page");
    view! {
        <header class="masthead">
            <a class="masthead__brand" href=scene.path(Page::Search) aria-current=home>"Passerelles"</a>
            <nav class="masthead__nav" aria-label=words.navigation><ul>{links}</ul></nav>
            {other_language(scene)}
        </header>
    }
}

/// The same page in the other language, with its state.
fn other_language(scene: &Scene) -> impl IntoView + use<> {
    let lang = scene.lang().other();
    let route = Route::new(lang, scene.route.page.clone());
    let (query, searches) = (scene.query, route.page.searches());
    let href = move || {
        if searches { query.with(|query| route.href(query)) } else { with_query(route.path(), &Query::default()) }
    };
    view! { <a class="masthead__lang" href=href hreflang=lang.tag() lang=lang.tag() rel="alternate">{scene.words().other_language}</a> }
}

fn crumbs(scene: &Scene) -> Option<AnyView> {
    let steps = trail(&scene.engine, &scene.route);
    let last = steps.len().checked_sub(1).filter(|last| *last > 0)?;
    let items = steps.into_iter().enumerate().map(|(index, (name, page))| {
        if index == last {
            view! { <li><span aria-current="page">{name}</span></li> }.into_any()
        } else {
            view! { <li><a href=scene.path(page)>{name}</a></li> }.into_any()
        }
    });
    let crumbs = view! { <nav class="crumbs" aria-label=scene.words().crumbs><ol>{items.collect_view()}</ol></nav> };
    Some(crumbs.into_any())
}

fn colophon(scene: &Scene) -> impl IntoView + use<> {
    let words = scene.words();
    let made =
        scene.catalogue().generated.map(|date| format!("{} {}.", words.catalogue_of, facts::date(date, scene.lang())));
    let links = [(Page::About, words.about), (Page::Privacy, words.privacy), (Page::Programs, words.programs)];
    let links = links.map(|(page, name)| view! { <li><a href=scene.path(page)>{name}</a></li> });
    view! {
        <footer class="colophon">
            <p>{words.colophon}" "{made}</p>
            <ul class="colophon__links">{links}</ul>
        </footer>
    }
}
