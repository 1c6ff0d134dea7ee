//! The filters that are on, each a link to the address without it, and one that clears them all.

use leptos::prelude::*;

use crate::query::Query;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::site::label::label;
use crate::site::page::Route;
use crate::ui::scene::Scene;

/// At most this many values of a filter get a link of their own: an address with more is no search of a person's.
const MOST: usize = 40;

/// The list; nothing when nothing is applied.
pub fn applied(scene: &Scene, query: &Query, results: &Results) -> Option<AnyView> {
    let words = scene.words();
    let saved = scene.route.page.saved();
    let own = |param: Param, value: &str| saved.as_ref().is_some_and(|(its, fixed)| *its == param && fixed == value);
    let values: Vec<(Param, &str)> = query.applied().into_iter().filter(|(param, value)| !own(*param, value)).collect();
    if values.is_empty() {
        return None;
    }
    let link = |(param, value): (Param, &str)| {
        let mut without = query.without(param, value);
        if param == Param::Place {
            // A radius without a place means nothing.
            without = without.free_of(Param::Radius);
        }
        let name = label(param, value, results.area.as_ref(), scene.catalogue(), scene.lang());
        view! {
            <li>
                <a class="applied__item" href=scene.href(&without) data-focus="resultats">
                    <span class="visually-hidden">{words.remove}" "</span>{name}<span class="applied__cross" aria-hidden="true">" ×"</span>
                </a>
            </li>
        }
    };
    let links = values.into_iter().take(MOST).map(link).collect_view();
    let nothing = Route::new(scene.lang(), scene.route.page.clone()).path();
    let list = view! {
        <ul class="applied" aria-label=words.applied>
            {links}
            <li><a class="applied__clear" href=nothing data-focus="resultats">{words.clear}</a></li>
        </ul>
    };
    Some(list.into_any())
}
