//! The results of a query: heading, announced count, order, applied filters, list, pages, and what stands beside.

use std::sync::Arc;

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::Sort;
use crate::search::Context;
use crate::search::results::{Hit, Results};
use crate::site::head::head;
use crate::site::page::{Page, Route};
use crate::site::words::share::share_words;
use crate::ui::applied::applied;
use crate::ui::beside::{Beside, beside};
use crate::ui::card::card;
use crate::ui::finder::FORM;
use crate::ui::html::{self, Element};
use crate::ui::marked::{Marks, marks};
use crate::ui::notices::{dead_end, notices};
use crate::ui::scene::{Scene, turn};
use crate::ui::share::{Told, file, share, table_file, way};
use crate::ui::view::{Row, View, drawn, keyed, live, memo, several};

/// The results, kept in step with the query; in a frame on another site, without what changes the query.
pub fn results(scene: &Scene, framed: bool) -> Element {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let typing = scene.hands.typing;
    let (listed, noticed, chips) = (scene.clone(), scene.clone(), scene.clone());
    let tools = (!framed).then(|| {
        let passed_on = share(scene, words.share_search, passed_on(scene));
        html::div().class("results__tools").child(sorting(scene)).child(passed_on)
    });
    html::section()
        .class("results")
        .attr("aria-labelledby", "resultats")
        .child(
            html::div()
                .class("results__head")
                .child(
                    html::h2()
                        .class("results__title")
                        .attr("id", "resultats")
                        .attr("tabindex", "-1")
                        .child(words.results),
                )
                .child(
                    html::p()
                        .class("results__count")
                        .attr("role", "status")
                        .attr("aria-busy", live(move || typing.get().to_string()))
                        .child(drawn(move || (words.count)(results.with(|results| results.total)))),
                )
                .child(tools),
        )
        .child((!framed).then(|| drawn(move || query.with(|query| applied(&chips, query, &results.get())))))
        .child(
            html::div()
                .class("results__body")
                .child(
                    html::div()
                        .class("results__notices")
                        .attr("aria-live", "polite")
                        .child(drawn(move || query.with(|query| notices(&noticed, query, &results.get())))),
                )
                .child(cards(scene))
                .child(drawn(move || query.with(|query| under(&listed, query, &results.get()))))
                .child(scene.in_turn(turn::BELOW, below)),
        )
}

/// The two lists below the cards.
fn below(scene: &Scene) -> View {
    let words = scene.words();
    let anywhere = Beside {
        hits: |it| &it.anywhere,
        total: |it| it.anywhere_total,
        title: words.anywhere,
        explained: words.anywhere_text,
        id: "partout",
    };
    let unclear = Beside {
        hits: |it| &it.unclear,
        total: |it| it.unclear_total,
        title: words.unclear,
        explained: words.unclear_text,
        id: "a-preciser",
    };
    several![beside(scene, anywhere), beside(scene, unclear)]
}

/// What a message says of the list, and what it can be taken away as. The code and the feed of a page are those of its own
/// list: they are offered while nothing else is asked.
fn passed_on(scene: &Scene) -> Told {
    let (said, scene) = (share_words(scene.lang()), scene.clone());
    Arc::new(move || {
        let (query, route) = (scene.query.get(), &scene.route);
        let context = Context { today: scene.today, communes: None };
        let about = head(&scene.engine, route, &query, context).title;
        let own = route.page.lists() && query == route.page.effective(&Query::default());
        let of_page = own.then(|| {
            several![
                way(said.qr, route.qr("svg")),
                file(said.qr_pixels, route.qr("png")),
                way(said.feed, route.beside("flux.xml", "feed.xml"))
            ]
        });
        let embed = Route::new(scene.lang(), Page::Embedding).href(&query);
        (about, route.href(&query), several![of_page, table_file(said), way(said.embed, embed)])
    })
}

fn sorting(scene: &Scene) -> View {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let chosen = memo(move || {
        query.with(|query| {
            query.one(Param::Sort).and_then(Sort::from_address).unwrap_or(Sort::Relevance).address().to_owned()
        })
    });
    let option = move |sort: Sort| {
        let name = drawn(move || (words.sort_name)(sort, query.with(|query| !query.text().is_empty())).to_owned());
        // Nearness only means something around a commune.
        let around = move || results.with(|it| matches!(it.area, Some(Area::Commune(_))) && !it.place_is_moot);
        let useless = live(move || sort == Sort::Nearness && !around());
        html::option()
            .attr("value", sort.address())
            .attr("selected", live(move || chosen.get() == sort.address()))
            .attr("disabled", useless)
            .child(name)
    };
    several![
        html::label().class("results__sort").attr("for", "tri").child(words.sort),
        html::select()
            .class("select")
            .attr("id", "tri")
            .attr("name", Param::Sort.name())
            .attr("form", FORM)
            .prop("value", live(move || chosen.get()))
            .child(Sort::ALL.map(option))
    ]
}

/// The cards: one that stays in the list stays as it is, its marks apart.
fn cards(scene: &Scene) -> View {
    let (scene, results) = (scene.clone(), scene.results);
    let some = memo(move || results.with(|results| !results.shown.is_empty()));
    let marks = marks(&scene);
    let wait = scene.turn(turn::LIST);
    drawn(move || (wait.is_none_or(|come| come.get()) && some.get()).then(|| list(&scene, marks)))
}

fn list(scene: &Scene, marks: Marks) -> Element {
    let (scene, staged, results) = (scene.clone(), scene.staged, scene.results);
    let filling = memo(move || staged.with(|staged| staged.turns < turn::CARDS + staged.results.shown.len()));
    let rows = move || {
        results.with(|results| {
            let near = match &results.area {
                Some(Area::Commune(commune)) => Some(commune.name.clone()),
                _ => None,
            };
            let row = |(at, hit): (usize, &Hit)| {
                let (scene, hit, near) = (scene.clone(), *hit, near.clone());
                let km = hit.km.map_or(0, |km| km.round() as u32 + 1);
                let key = format!("{} {km} {}", hit.row, near.as_deref().filter(|_| km > 0).unwrap_or_default());
                let draw =
                    move || html::li().class("results__item").child(card(&scene, at, &hit, near.as_deref(), marks));
                Row { key, draw: Box::new(draw) }
            };
            results.shown.iter().enumerate().map(row).collect()
        })
    };
    let class = move || if filling.get() { "results__list results__list--filling" } else { "results__list" };
    html::ol().attr("class", live(move || class().to_owned())).child(keyed(rows))
}

/// What stands under the cards: the way on when there are none, the rest, the other pages.
fn under(scene: &Scene, query: &Query, results: &Results) -> View {
    let rest = (scene.printed && !results.rest.is_empty()).then(|| rest(scene, results));
    several![
        (results.total == 0).then(|| dead_end(scene, results)),
        rest,
        (results.pages > 1).then(|| pager(scene, query, results))
    ]
}

/// Links to what is on the other pages: without script, page links lead nowhere.
fn rest(scene: &Scene, results: &Results) -> Element {
    let programs = results.rest.iter().filter_map(|hit| scene.catalogue().programs.get(hit.row));
    let links = programs.map(|program| {
        let href = scene.path(Page::Program(program.id.clone()));
        html::li().child(html::a().attr("href", href).child(program.name.clone()))
    });
    html::div()
        .class("no-script")
        .child(html::h3().child(scene.words().the_rest))
        .child(html::ul().class("aside-list__list").child(links.collect::<View>()))
}

fn pager(scene: &Scene, query: &Query, results: &Results) -> Element {
    let words = scene.words();
    let link = |page: usize, class: &'static str, name: &'static str, rel: &'static str| {
        html::a()
            .class(class)
            .attr("href", scene.href(&query.on_page(page)))
            .attr("rel", rel)
            .attr("data-focus", "resultats")
            .child(name)
    };
    let before = (results.page > 1)
        .then(|| link(results.page.min(results.pages + 1) - 1, "pager__link", words.previous_page, "prev"));
    let after = (results.page < results.pages)
        .then(|| link(results.page + 1, "pager__link pager__link--next", words.next_page, "next"));
    html::nav()
        .class("pager needs-script")
        .attr("aria-label", words.pages)
        .child(before)
        .child(html::span().class("pager__here").child((words.page_of)(results.page, results.pages)))
        .child(after)
}
