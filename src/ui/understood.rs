//! What a sentence in the words field was understood to ask for: offered as filters, each to be kept or refused, never applied
//! by itself. The list below stays that of the words as they are until somebody follows the link.

use leptos::prelude::*;

use crate::query::param::Param;
use crate::site::page::Page;
use crate::ui::html;
use crate::ui::scene::{Reading, Scene};
use crate::ui::view::{View, drawn, several};

/// The offers; nothing for a plain word search.
pub fn understood(scene: &Scene) -> View {
    let (scene, query, read) = (scene.clone(), scene.query, scene.hands.read.clone());
    // What was refused, and for which words: other words are a new question.
    let refused = RwSignal::new((String::new(), Vec::<usize>::new()));
    // The words that are to be searched as they are.
    let plain = RwSignal::new(String::new());
    let typing = scene.hands.typing;
    let text = Memo::new(move |before: Option<&String>| match before {
        Some(before) if typing.get() => before.clone(),
        _ => query.with(|query| query.text().to_owned()),
    });
    let reading = Memo::new(move |before: Option<&Option<Reading>>| {
        // Nothing is read, nor taken away, under the hand of somebody who types.
        if typing.get() {
            return before.cloned().flatten();
        }
        let asked = text.get();
        if asked.is_empty() || plain.with(|plain| *plain == asked) {
            return None;
        }
        let no = refused.with(|(of, no)| if *of == asked { no.clone() } else { Vec::new() });
        query.with(|query| read(&query.with_text(&asked), &no))
    });
    let help = scene.help();
    // A city's own page has no field for another place.
    let fixed = matches!(scene.route.page, Page::City(_));
    let said =
        move || reading.with(|it| it.as_ref().map(|it| (help.understood_count)(it.offers.len()))).unwrap_or_default();
    let bar = move || {
        reading.get().map(|reading| {
            let offers = reading.offers.into_iter().enumerate().map(|(at, (param, name, on))| {
                let toggle = move |_| {
                    let asked = text.get_untracked();
                    refused.update(|(of, no)| {
                        if *of != asked {
                            *of = asked;
                            no.clear();
                        }
                        match no.iter().position(|it| *it == at) {
                            Some(found) => drop(no.remove(found)),
                            None => no.push(at),
                        }
                    });
                };
                let change = (param == Param::Place && on && !fixed).then(|| {
                    html::button()
                        .class("understood__change")
                        .attr("type", "button")
                        .attr("data-goes", "lieu")
                        .child(help.change)
                });
                html::li()
                    .child(
                        html::button()
                            .class("understood__offer")
                            .attr("type", "button")
                            .attr("id", format!("compris-{at}"))
                            .attr("aria-pressed", on.to_string())
                            .on("click", toggle)
                            .child(name),
                    )
                    .child(change)
            });
            let offers = offers.collect::<View>();
            let rest = (!reading.rest.is_empty()).then(|| (help.rest)(&reading.rest));
            let apply = (help.apply)(&(scene.words().count)(reading.count));
            html::div()
                .class("understood")
                .attr("role", "group")
                .attr("aria-label", help.understood)
                .child(html::p().class("understood__title").attr("aria-hidden", "true").child(help.understood))
                .child(html::ul().class("understood__offers").child(offers))
                .child(rest.map(|rest| html::p().child(rest)))
                .child(
                    html::p()
                        .class("understood__ways")
                        .child(
                            html::a()
                                .class("button button--primary")
                                .attr("href", scene.href(&reading.query))
                                .attr("data-focus", "resultats")
                                .child(apply),
                        )
                        .child(
                            html::button()
                                .class("understood__change")
                                .attr("type", "button")
                                .attr("data-goes", "mots")
                                .on("click", move |_| plain.set(text.get_untracked()))
                                .child(help.as_words),
                        ),
                )
        })
    };
    several![
        html::p().class("visually-hidden").attr("aria-live", "polite").attr("aria-atomic", "true").child(drawn(said)),
        drawn(bar)
    ]
}
