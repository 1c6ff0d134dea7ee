//! The filters that are on, each a link to the address without it, and one that clears them all.

use crate::query::Query;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::site::label::label;
use crate::site::page::Route;
use crate::ui::html;
use crate::ui::scene::Scene;
use crate::ui::view::View;

/// At most this many values of a filter get a link of their own: an address with more is no search of a person's.
const MOST: usize = 40;

/// The list; nothing when nothing is applied.
pub fn applied(scene: &Scene, query: &Query, results: &Results) -> Option<View> {
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
        html::li().child(
            html::a()
                .class("applied__item")
                .attr("href", scene.href(&without))
                .attr("data-focus", "resultats")
                .child(html::span().class("visually-hidden").child(words.remove).child(" "))
                .child(name)
                .child(html::span().class("applied__cross").attr("aria-hidden", "true").child(" ×")),
        )
    };
    let links = values.into_iter().take(MOST).map(link).collect::<View>();
    let nothing = Route::new(scene.lang(), scene.route.page.clone()).path();
    let list = html::ul().class("applied").attr("aria-label", words.applied).child(links).child(html::li().child(
        html::a().class("applied__clear").attr("href", nothing).attr("data-focus", "resultats").child(words.clear),
    ));
    Some(list.into())
}
