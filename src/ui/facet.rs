//! One filter: a fieldset of labelled checkboxes named as the parameter, each with the number of results it would give.
//!
//! An option without result is disabled and stays where it is, unless it is ticked: then it can be unticked.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use crate::place::fold::fold;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::site::label::label;
use crate::ui::html::{self, Element};
use crate::ui::scene::{Scene, turn};
use crate::ui::view::{View, drawn, memo, several};

/// More options than this scroll inside their own box.
const LONG: usize = 14;
/// So many can be looked through, and are listed whole; of more, only the first.
const WHOLE: usize = 400;
const FIRST: usize = 40;

/// A long list is drawn in so many parts at most, each of so many boxes at least.
const PARTS: usize = turn::BELOW - turn::LONG;
const PART: usize = 12;

/// The checkboxes of `param`; nothing when the page offers no option.
pub fn facet(scene: &Scene, param: Param) -> Option<View> {
    let values = offered(scene, param);
    if values.is_empty() {
        return None;
    }
    let words = scene.words();
    let long = values.len() > LONG;
    let name = (words.filter)(param);
    let facet = if long {
        let wanted = RwSignal::new(String::new());
        let list = narrowed(scene, param, choices(scene, values.into_iter().map(|value| (param, value))), wanted);
        html::details()
            .class("facet facet--more")
            .attr("id", format!("filtre-{}", param.name()))
            .child(html::summary().class("facet__legend").child(name))
            .child(
                html::fieldset()
                    .class("facet__set")
                    .child(html::legend().class("visually-hidden").child(name))
                    .child(
                        html::label()
                            .class("facet__label needs-script")
                            .attr("for", "filtre-reduire")
                            .child(words.narrow_partners),
                    )
                    .child(
                        html::input()
                            .class("facet__narrow needs-script")
                            .attr("id", "filtre-reduire")
                            .attr("type", "text")
                            .attr("autocomplete", "off")
                            .on("input", move |event| wanted.set(fold(&event_target_value(&event)))),
                    )
                    .child(list),
            )
            .into()
    } else {
        short(scene, name, param, choices(scene, values.into_iter().map(|value| (param, value)))).into()
    };
    Some(facet)
}

/// One box: what it asks for, and what does not change about it.
struct Choice {
    param: Param,
    value: String,
    name: String,
    id: String,
}

fn choices(scene: &Scene, values: impl Iterator<Item = (Param, String)>) -> Vec<Choice> {
    let made = |(param, value): (Param, String)| {
        let name = label(param, &value, None, scene.catalogue(), scene.lang());
        let id = format!("f-{}-{value}", param.name());
        Choice { param, value, name, id }
    };
    values.map(made).collect()
}

impl Choice {
    fn ticked(&self, query: &Query) -> bool {
        query.has(self.param, &self.value)
    }

    fn draw(&self, query: &Query, results: &Results) -> Element {
        let (ticked, count) = (self.ticked(query), results.count(self.param, &self.value));
        html::li().class("facet__item").child(
            html::label()
                .class("option")
                .attr("for", self.id.clone())
                .child(
                    html::input()
                        .class("option__box")
                        .attr("type", "checkbox")
                        .attr("id", self.id.clone())
                        .attr("name", self.param.name())
                        .attr("value", self.value.clone())
                        .attr("checked", ticked)
                        .prop("checked", ticked)
                        .attr("disabled", count == 0 && !ticked),
                )
                .child(html::span().class("option__name").child(self.name.clone()))
                .child(" ")
                .child(html::span().class("option__count").child(count.to_string())),
        )
    }
}

/// The boxes of a filter as they stand. One closure draws them all: one for each box would be hundreds to be woken at every
/// keystroke.
fn draw<'a>(boxes: impl Iterator<Item = &'a Choice>, query: &Query, results: &Results) -> View {
    boxes.map(|it| it.draw(query, results)).collect()
}

fn short(scene: &Scene, name: &'static str, param: Param, boxes: Vec<Choice>) -> Element {
    let (query, results, wait) = (scene.query, scene.results, scene.turn(param as usize));
    let list = drawn(move || {
        let come = wait.is_none_or(|wait| wait.get());
        come.then(|| query.with(|query| results.with(|results| draw(boxes.iter(), query, results))))
    });
    html::fieldset()
        .class("facet")
        .child(html::legend().class("facet__legend").child(name))
        .child(html::ul().class("facet__list").child(list))
}

/// A long list, always in the same order: what is ticked, what holds the words typed above it, and no more than can be looked
/// through.
fn narrowed(scene: &Scene, param: Param, boxes: Vec<Choice>, wanted: RwSignal<String>) -> View {
    let help = scene.help();
    let total = boxes.len();
    let most = if total > WHOLE { FIRST } else { total };
    let boxes = Arc::new(boxes);
    let all = boxes.clone();
    // Names are folded once, and only when somebody narrows the list.
    let names = OnceLock::<Vec<String>>::new();
    let shown = memo(move || {
        wanted.with(|wanted| {
            let names = || names.get_or_init(|| all.iter().map(|it| fold(&it.name)).collect());
            // What finds a text in another, in the standard library, would weigh a kilobyte more.
            let holds_words = |name: &String| name.as_bytes().windows(wanted.len()).any(|it| it == wanted.as_bytes());
            let holds = |at: &usize| wanted.is_empty() || names().get(*at).is_some_and(holds_words);
            (0..total).filter(holds).take(most).collect::<Vec<_>>()
        })
    });
    let (query, rest) = (scene.query, boxes.clone());
    let others = move || {
        let hidden = |(at, it): &(usize, &Choice)| {
            shown.with(|shown| shown.binary_search(at).is_err()) && !query.with(|query| it.ticked(query))
        };
        let left = if wanted.with(String::is_empty) { rest.iter().enumerate().filter(hidden).count() } else { 0 };
        (left > 0).then(|| html::p().class("facet__others").child((help.others)(left)))
    };
    // Closed more often than not: its counts wait for the cards. Its ticks do not: they may change where no result does.
    let late = scene.late;
    let ticked = memo(move || query.with(|query| query.all(param).join(" ")));
    // Part by part, while a page comes to life.
    let size = total.div_ceil(PARTS).max(PART);
    let part = |(at, from): (usize, usize)| {
        let (boxes, wait) = (boxes.clone(), scene.turn(turn::LONG + at));
        drawn(move || {
            ticked.track();
            let come = wait.is_none_or(|come| come.get());
            let listed = |(at, it): &(usize, &Choice)| {
                shown.with(|shown| shown.binary_search(at).is_ok()) || query.with_untracked(|query| it.ticked(query))
            };
            let boxes = boxes.iter().enumerate().skip(from).take(size).filter(listed).map(|(_, it)| it);
            come.then(|| late.with(|late| draw(boxes, &query.read_untracked(), &late.results)))
        })
    };
    let list = (0..total).step_by(size).enumerate().map(part).collect::<View>();
    several![html::ul().class("facet__list facet__list--long").child(list), drawn(others)]
}

/// The two single boxes: stated free, and what has ended.
pub fn more(scene: &Scene) -> Element {
    let values = [Param::Free, Param::State]
        .into_iter()
        .flat_map(|param| offered(scene, param).into_iter().map(move |value| (param, value)));
    short(scene, scene.words().more_filters, Param::Free, choices(scene, values))
}

/// The values offered on this page: those with a result under its saved query; on the search page, all.
fn offered(scene: &Scene, param: Param) -> Vec<String> {
    let landing = scene.route.page.saved().is_some();
    let all = scene.offered.options(param).into_iter();
    all.filter(|it| !landing || it.count > 0).map(|it| it.value.to_owned()).collect()
}
