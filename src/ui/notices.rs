//! What the visitor should know about her search: values nobody knows, a place that does not matter, an empty list.

use leptos::prelude::*;

use crate::query::Query;
use crate::search::results::Results;
use crate::site::label::label;
use crate::site::page::Page;
use crate::ui::scene::Scene;

/// At most this many unknown values are named.
const MOST: usize = 10;

/// The notices above the results.
pub fn notices(scene: &Scene, query: &Query, results: &Results) -> AnyView {
    let words = scene.words();
    let lost = results.unknown.iter().take(MOST).map(|(param, value)| {
        let said = (words.unknown)(value, (words.filter)(*param));
        let href = scene.href(&query.without(*param, value));
        view! { <p class="notice notice--warning">{said}" "<a href=href data-focus="resultats">{words.remove_it}</a></p> }
    });
    let moot = results.area.as_ref().filter(|_| results.place_is_moot).map(|area| (words.place_is_moot)(&area.label()));
    view! {
        {(scene.left_out > 0).then(|| view! { <p class="notice">{(words.left_out)(scene.left_out)}</p> })}
        {lost.collect_view()}
        {moot.map(|said| view! { <p class="notice">{said}</p> })}
    }
    .into_any()
}

/// What to do when nothing is found: take a criterion away, with the count that gives, or see everything.
pub fn dead_end(scene: &Scene, query: &Query, results: &Results) -> AnyView {
    let words = scene.words();
    let ways = results.ways_out.iter().map(|way| {
        let name = label(way.param, &way.value, results.area.as_ref(), scene.catalogue(), scene.lang());
        let said = (words.way_out)(&name, &(words.count)(way.count));
        view! { <li><a href=scene.href(&way.query) data-focus="resultats">{said}</a></li> }
    });
    let some = !results.ways_out.is_empty();
    let _ = query;
    view! {
        <div class="dead-end">
            <p class="dead-end__text">{words.nothing}</p>
            {some.then(|| view! { <p>{words.nothing_ways}</p><ul class="dead-end__ways">{ways.collect_view()}</ul> })}
            <p><a href=scene.path(Page::Search) data-focus="resultats">{words.everything}</a></p>
        </div>
    }
    .into_any()
}
