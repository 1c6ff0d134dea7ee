//! What a sentence in the words field was understood to ask for: offered as filters, each to be kept or refused, never applied
//! by itself. The list below stays that of the words as they are until somebody follows the link.

use leptos::prelude::*;

use crate::query::param::Param;
use crate::site::page::Page;
use crate::ui::scene::{Reading, Scene};

/// The offers; nothing for a plain word search.
pub fn understood(scene: &Scene) -> AnyView {
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
    let said = move || reading.with(|it| it.as_ref().map(|it| (help.understood_count)(it.offers.len())));
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
                    view! { <button class="understood__change" type="button" data-goes="lieu">{help.change}</button> }
                });
                view! {
                    <li>
                        <button class="understood__offer" type="button" id=format!("compris-{at}") aria-pressed=on.to_string() on:click=toggle>
                            {name}
                        </button>
                        {change}
                    </li>
                }
            });
            let offers = offers.collect_view();
            let rest = (!reading.rest.is_empty()).then(|| (help.rest)(&reading.rest));
            let apply = (help.apply)(&(scene.words().count)(reading.count));
            view! {
                <div class="understood" role="group" aria-label=help.understood>
                    <p class="understood__title" aria-hidden="true">{help.understood}</p>
                    <ul class="understood__offers">{offers}</ul>
                    {rest.map(|rest| view! { <p>{rest}</p> })}
                    <p class="understood__ways">
                        <a class="button button--primary" href=scene.href(&reading.query) data-focus="resultats">{apply}</a>
                        <button class="understood__change" type="button" data-goes="mots" on:click=move |_| plain.set(text.get_untracked())>
                            {help.as_words}
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! { <p class="visually-hidden" aria-live="polite">{said}</p>{bar} }.into_any()
}
