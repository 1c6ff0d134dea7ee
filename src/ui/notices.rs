//! What the visitor should know about her search: values nobody knows, a place that does not matter, an empty list.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::Query;
use crate::search::results::Results;
use crate::search::ways::Way;
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

/// What to do when nothing is found: look further, take a criterion away, look online, each with the count that gives; or see
/// everything.
pub fn dead_end(scene: &Scene, results: &Results) -> AnyView {
    let (words, help) = (scene.words(), scene.help());
    let ways = results.ways_out.iter().map(|way| {
        let count = (words.count)(way.count);
        let said = match &way.way {
            Way::Radius(radius) => (help.way_radius)(*radius, &count),
            Way::Wider(area) => (help.way_wider)(&area.label(), matches!(area, Area::Region(_)), &count),
            Way::Online => (help.way_online)(&count),
            Way::Drop(param, value) => {
                let name = label(*param, value, results.area.as_ref(), scene.catalogue(), scene.lang());
                (help.way_out)(&name, &count)
            }
        };
        view! { <li><a href=scene.href(&way.query) data-focus="resultats">{said}</a></li> }
    });
    let some = !results.ways_out.is_empty();
    view! {
        <div class="dead-end">
            <p class="dead-end__text">{words.nothing}</p>
            {some.then(|| view! { <p>{help.nothing_ways}</p><ul class="dead-end__ways">{ways.collect_view()}</ul> })}
            {(!some).then(|| view! { <p><a href=scene.path(Page::Cities)>{help.see_cities}</a></p> })}
            <p><a href=scene.path(Page::Search) data-focus="resultats">{words.everything}</a></p>
        </div>
    }
    .into_any()
}
