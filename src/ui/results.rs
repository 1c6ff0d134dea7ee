//! The results of a query: heading, announced count, order, applied filters, list, pages, and what stands beside.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::Sort;
use crate::search::results::{Hit, Results};
use crate::site::page::Page;
use crate::ui::applied::applied;
use crate::ui::beside::{Beside, beside};
use crate::ui::card::card;
use crate::ui::finder::FORM;
use crate::ui::keyed::{Row, keyed};
use crate::ui::marked::marks;
use crate::ui::notices::{dead_end, notices};
use crate::ui::scene::Scene;
use crate::ui::share::share;

/// The results, kept in step with the query.
pub fn results(scene: &Scene) -> AnyView {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let typing = scene.hands.typing;
    let (listed, noticed, chips) = (scene.clone(), scene.clone(), scene.clone());
    let title = scene.words().share_search;
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
    view! {
        <section class="results" aria-labelledby="resultats">
            <div class="results__head">
                <h2 class="results__title" id="resultats" tabindex="-1">{words.results}</h2>
                <p class="results__count" role="status" aria-busy=move || typing.get().to_string()>{move || (words.count)(results.with(|results| results.total))}</p>
                <div class="results__tools">{sorting(scene)}{share(scene, title)}</div>
            </div>
            {move || query.with(|query| applied(&chips, query, &results.get()))}
            <div class="results__body">
                {move || query.with(|query| notices(&noticed, query, &results.get()))}
                {cards(scene)}
                {move || query.with(|query| under(&listed, query, &results.get()))}
                {beside(scene, anywhere)}
                {beside(scene, unclear)}
            </div>
        </section>
    }
    .into_any()
}

fn sorting(scene: &Scene) -> impl IntoView + use<> {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let chosen = Memo::new(move |_| {
        query.with(|query| query.one(Param::Sort).and_then(Sort::from_address).unwrap_or(Sort::Relevance).address())
    });
    let option = move |sort: Sort| {
        let name = move || (words.sort_name)(sort, query.with(|query| !query.text().is_empty()));
        // Nearness only means something around a commune.
        let around = move || results.with(|it| matches!(it.area, Some(Area::Commune(_))) && !it.place_is_moot);
        let useless = move || sort == Sort::Nearness && !around();
        view! { <option value=sort.address() selected=move || chosen.get() == sort.address() disabled=useless>{name}</option> }
    };
    view! {
        <label class="results__sort" for="tri">{words.sort}</label>
        <select class="select" id="tri" name=Param::Sort.name() form=FORM prop:value=move || chosen.get()>
            {Sort::ALL.map(option)}
        </select>
    }
}

/// The cards: one that stays in the list stays as it is, its marks apart.
fn cards(scene: &Scene) -> AnyView {
    let (scene, results) = (scene.clone(), scene.results);
    let some = Memo::new(move |_| results.with(|results| !results.shown.is_empty()));
    let marks = marks(&scene);
    let list = move || {
        let scene = scene.clone();
        let rows = move || {
            results.with(|results| {
                let near = match &results.area {
                    Some(Area::Commune(commune)) => Some(commune.name.clone()),
                    _ => None,
                };
                let row = |hit: &Hit| {
                    let (scene, hit, near) = (scene.clone(), *hit, near.clone());
                    let km = hit.km.map_or(0, |km| km.round() as u32 + 1);
                    let key = format!("{} {km} {}", hit.row, near.as_deref().filter(|_| km > 0).unwrap_or_default());
                    let draw = move || {
                        let card = card(&scene, &hit, near.as_deref(), marks);
                        view! { <li class="results__item">{card}</li> }.into_any()
                    };
                    Row { key, draw: Box::new(draw) }
                };
                results.shown.iter().map(row).collect()
            })
        };
        view! { <ol class="results__list">{keyed(rows)}</ol> }
    };
    (move || some.get().then(&list)).into_any()
}

/// What stands under the cards: the way on when there are none, the rest, the other pages.
fn under(scene: &Scene, query: &Query, results: &Results) -> AnyView {
    let rest = (scene.printed && !results.rest.is_empty()).then(|| rest(scene, results));
    view! {
        {(results.total == 0).then(|| dead_end(scene, results))}
        {rest}
        {(results.pages > 1).then(|| pager(scene, query, results))}
    }
    .into_any()
}

/// Links to what is on the other pages: without script, page links lead nowhere.
fn rest(scene: &Scene, results: &Results) -> impl IntoView + use<> {
    let programs = results.rest.iter().filter_map(|hit| scene.catalogue().programs.get(hit.row));
    let links = programs.map(|program| {
        let href = scene.path(Page::Program(program.id.clone()));
        view! { <li><a href=href>{program.name.clone()}</a></li> }
    });
    view! {
        <div class="no-script">
            <h3>{scene.words().the_rest}</h3>
            <ul class="aside-list__list">{links.collect_view()}</ul>
        </div>
    }
}

fn pager(scene: &Scene, query: &Query, results: &Results) -> impl IntoView + use<> {
    let words = scene.words();
    let link = |page: usize, class: &'static str, name: &'static str, rel: &'static str| {
        view! { <a class=class href=scene.href(&query.on_page(page)) rel=rel data-focus="resultats">{name}</a> }
    };
    let before = (results.page > 1)
        .then(|| link(results.page.min(results.pages + 1) - 1, "pager__link", words.previous_page, "prev"));
    let after = (results.page < results.pages)
        .then(|| link(results.page + 1, "pager__link pager__link--next", words.next_page, "next"));
    view! {
        <nav class="pager needs-script" aria-label=words.pages>
            {before}
            <span class="pager__here">{(words.page_of)(results.page, results.pages)}</span>
            {after}
        </nav>
    }
}
