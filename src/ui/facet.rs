//! One filter: a fieldset of labelled checkboxes named as the parameter, each with the number of results it would give.
//!
//! An option without result is disabled and stays where it is, unless it is ticked: then it can be unticked.

use leptos::prelude::*;

use crate::place::fold::fold;
use crate::query::param::Param;
use crate::site::label::label;
use crate::ui::keyed::{Row, keyed};
use crate::ui::scene::Scene;

/// More options than this scroll inside their own box.
const LONG: usize = 14;
/// So many can be looked through, and are listed whole; of more, only the first.
const WHOLE: usize = 400;
const FIRST: usize = 40;

/// The checkboxes of `param`; nothing when the page offers no option.
pub fn facet(scene: &Scene, param: Param) -> Option<AnyView> {
    let values = offered(scene, param);
    if values.is_empty() {
        return None;
    }
    let words = scene.words();
    let long = values.len() > LONG;
    let name = (words.filter)(param);
    let facet = if long {
        let wanted = RwSignal::new(String::new());
        let list = narrowed(scene, param, values, wanted);
        view! {
            <details class="facet facet--more" id=format!("filtre-{}", param.name())>
                <summary class="facet__legend">{name}</summary>
                <fieldset class="facet__set">
                    <legend class="visually-hidden">{name}</legend>
                    <label class="visually-hidden" for="filtre-reduire">{words.narrow_partners}</label>
                    <input class="facet__narrow needs-script" id="filtre-reduire" type="text" autocomplete="off" placeholder=words.narrow_partners
                        on:input=move |event| wanted.set(fold(&event_target_value(&event)))
                    />
                    {list}
                </fieldset>
            </details>
        }
        .into_any()
    } else {
        let options = values.into_iter().map(|value| option(scene, param, value)).collect_view();
        view! { <fieldset class="facet"><legend class="facet__legend">{name}</legend><ul class="facet__list">{options}</ul></fieldset> }.into_any()
    };
    Some(facet)
}

/// A long list, always in the same order: what is ticked, what holds the words typed above it, and no more than can be looked
/// through.
fn narrowed(scene: &Scene, param: Param, values: Vec<String>, wanted: RwSignal<String>) -> AnyView {
    let (scene, query, help) = (scene.clone(), scene.query, scene.help());
    let total = values.len();
    let most = if total > WHOLE { FIRST } else { total };
    let ticked = Memo::new(move |_| query.with(|query| query.all(param).to_vec()));
    let catalogue = scene.engine.catalogue().clone();
    let lang = scene.lang();
    let names = StoredValue::new(Vec::<String>::new());
    let all = values.clone();
    let shown = Memo::new(move |_| {
        let holds = |at: usize| {
            wanted.with(|wanted| {
                if wanted.is_empty() {
                    return true;
                }
                // Names are folded once, and only when somebody narrows the list.
                if names.with_value(Vec::is_empty) {
                    let fold = |value: &String| fold(&label(param, value, None, &catalogue, lang));
                    names.set_value(all.iter().map(fold).collect());
                }
                names.with_value(|names| names.get(at).is_some_and(|name| name.contains(wanted.as_str())))
            })
        };
        let mut room = most;
        let mut seen = Vec::new();
        for (at, value) in all.iter().enumerate() {
            let fits = room > 0 && holds(at);
            room -= usize::from(fits);
            if fits || ticked.with(|ticked| ticked.contains(value)) {
                seen.push(at);
            }
        }
        seen
    });
    let rows = move || {
        let row = |at: &usize| {
            let (at, scene, value) = (*at, scene.clone(), values.get(*at).cloned().unwrap_or_default());
            Row { key: at.to_string(), draw: Box::new(move || option(&scene, param, value).into_any()) }
        };
        shown.with(|shown| shown.iter().map(row).collect())
    };
    let others = move || {
        let left = total - shown.with(Vec::len);
        (total > most && left > 0 && wanted.with(String::is_empty)).then(|| (help.others)(left))
    };
    view! {
        <ul class="facet__list facet__list--long">{keyed(rows)}</ul>
        {move || others().map(|said| view! { <p class="facet__others">{said}</p> })}
    }
    .into_any()
}

/// The two single boxes: stated free, and what has ended.
pub fn more(scene: &Scene) -> AnyView {
    let boxes = [Param::Free, Param::State]
        .into_iter()
        .flat_map(|param| offered(scene, param).into_iter().map(move |value| (param, value)).collect::<Vec<_>>());
    let options = boxes.map(|(param, value)| option(scene, param, value)).collect_view();
    let name = scene.words().more_filters;
    view! { <fieldset class="facet"><legend class="facet__legend">{name}</legend><ul class="facet__list">{options}</ul></fieldset> }.into_any()
}

/// The values offered on this page: those with a result under its saved query; on the search page, all.
fn offered(scene: &Scene, param: Param) -> Vec<String> {
    let landing = scene.route.page.saved().is_some();
    let all = scene.offered.options(param).into_iter();
    all.filter(|it| !landing || it.count > 0).map(|it| it.value.to_owned()).collect()
}

fn option(scene: &Scene, param: Param, value: String) -> impl IntoView + use<> {
    let name = label(param, &value, None, scene.catalogue(), scene.lang());
    let id = format!("f-{}-{value}", param.name());
    let own_id = id.clone();
    let (query, results) = (scene.query, scene.results);
    let (ticked_value, counted_value) = (value.clone(), value.clone());
    let ticked = Memo::new(move |_| query.with(|query| query.has(param, &ticked_value)));
    let count = Memo::new(move |_| results.with(|results| results.count(param, &counted_value)));
    view! {
        <li class="facet__item">
            <label class="option" for=id>
                <input
                    class="option__box" type="checkbox" id=own_id name=param.name() value=value
                    checked=move || ticked.get() prop:checked=move || ticked.get()
                    disabled=move || count.get() == 0 && !ticked.get()
                />
                <span class="option__name">{name}</span>
                " "
                <span class="option__count">{move || count.get().to_string()}</span>
            </label>
        </li>
    }
}
