//! What the visitor should know about her search: values nobody knows, a place that does not matter, an empty list.

use crate::place::area::Area;
use crate::query::Query;
use crate::search::results::Results;
use crate::search::ways::Way;
use crate::site::label::label;
use crate::site::page::Page;
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::view::{View, several};

/// At most this many unknown values are named.
const MOST: usize = 10;

/// The notices above the results.
pub fn notices(scene: &Scene, query: &Query, results: &Results) -> View {
    let words = scene.words();
    let lost = results.unknown.iter().take(MOST).map(|(param, value)| {
        let said = (words.unknown)(value, (words.filter)(*param));
        let href = scene.href(&query.without(*param, value));
        html::p()
            .class("notice notice--warning")
            .child(said)
            .child(" ")
            .child(html::a().attr("href", href).attr("data-focus", "resultats").child(words.remove_it))
    });
    let moot = results.area.as_ref().filter(|_| results.place_is_moot).map(|area| (words.place_is_moot)(&area.label()));
    several![
        (scene.left_out > 0).then(|| html::p().class("notice").child((words.left_out)(scene.left_out))),
        lost.collect::<View>(),
        moot.map(|said| html::p().class("notice").child(said))
    ]
}

/// What to do when nothing is found: look further, take a criterion away, look online, each with the count that gives; or see
/// everything.
pub fn dead_end(scene: &Scene, results: &Results) -> Element {
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
        html::li().child(html::a().attr("href", scene.href(&way.query)).attr("data-focus", "resultats").child(said))
    });
    let some = !results.ways_out.is_empty();
    html::div()
        .class("dead-end")
        .child(html::p().class("dead-end__text").child(words.nothing))
        .child(some.then(|| {
            several![
                html::p().child(help.nothing_ways),
                html::ul().class("dead-end__ways").child(ways.collect::<View>())
            ]
        }))
        .child(
            (!some).then(|| html::p().child(html::a().attr("href", scene.path(Page::Cities)).child(help.see_cities))),
        )
        .child(html::p().child(
            html::a().attr("href", scene.path(Page::Search)).attr("data-focus", "resultats").child(words.everything),
        ))
}
