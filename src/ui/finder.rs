//! The search form: two questions, then the filters. A plain GET form; the browser door listens to it.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::param::{LONGEST_TEXT, Param};
use crate::query::words::{RADII, RADIUS};
use crate::ui::facet::{facet, more};
use crate::ui::place_field::{located, place_field};
use crate::ui::scene::Scene;
use crate::ui::understood::understood;

/// The id of the form, for controls that stand outside it.
pub const FORM: &str = "chercher";

/// The filters, in the order in which they are shown.
const FACETS: [Param; 7] =
    [Param::Format, Param::Topic, Param::Kind, Param::Audience, Param::Women, Param::Level, Param::Partner];

/// The two questions.
pub fn questions(scene: &Scene) -> AnyView {
    let words = scene.words();
    let saved = scene.route.page.saved().map(|(param, _)| param);
    let typed = scene.query.with_untracked(|query| query.text().to_owned());
    let place = (saved != Some(Param::Place)).then(|| place_field(scene));
    let said = place.is_some().then(|| located(scene));
    view! {
        <div class="finder__main">
            <div class="field field--words">
                <label class="field__label" for="mots">{words.what}</label>
                <input
                    class="field__input" type="search" id="mots" name=Param::Words.name() value=typed autocomplete="off"
                    maxlength=LONGEST_TEXT.to_string() placeholder=words.what_hint enterkeyhint="search"
                />
            </div>
            {place}
            {radius(scene)}
            <button class="button button--primary finder__go" type="submit">{words.search}</button>
            {said}
            {(!scene.printed).then(|| understood(scene))}
        </div>
    }
    .into_any()
}

/// How far around a commune: only shown when one is chosen.
fn radius(scene: &Scene) -> impl IntoView + use<> {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let around = Memo::new(move |_| {
        results.with(|results| matches!(results.area, Some(Area::Commune(_))) && !results.place_is_moot)
    });
    let chosen =
        Memo::new(move |_| query.with(|it| it.one(Param::Radius).map_or_else(|| RADIUS.to_string(), str::to_owned)));
    let options = RADII.map(|radius| {
        let value = radius.to_string();
        let (own, counted) = (value.clone(), value.clone());
        let text =
            move || format!("{} ({})", (words.within)(&counted), results.with(|it| it.count(Param::Radius, &counted)));
        view! { <option value=value selected=move || chosen.get() == own>{text}</option> }
    });
    view! {
        <div class="field field--radius" hidden=move || !around.get()>
            <label class="field__label" for="rayon">{words.radius}</label>
            <select class="select field__input" id="rayon" name=Param::Radius.name() prop:value=move || chosen.get()>{options}</select>
        </div>
    }
}

/// The filters: a column beside the results on wide screens, a sheet behind a button on small ones.
pub fn filters(scene: &Scene) -> AnyView {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let saved = scene.route.page.saved().map(|(param, _)| param);
    let on = move || {
        let count = query.with(|it| it.applied().into_iter().filter(|(param, _)| Some(*param) != saved).count());
        if count == 0 { words.filters.to_owned() } else { format!("{} · {count}", words.filters) }
    };
    let facets = FACETS.into_iter().filter(|param| Some(*param) != saved).filter_map(|param| facet(scene, param));
    let facets = facets.collect_view();
    view! {
        <button class="button filters__toggle needs-script" type="button" popovertarget="filtres">{on}</button>
        <div class="filters" id="filtres" popover="auto">
            <div class="filters__bar">
                <h2 class="filters__title">{words.filters}</h2>
                <button class="button filters__close" type="button" popovertarget="filtres" popovertargetaction="hide">{words.close}</button>
            </div>
            {facets}
            {more(scene)}
            <div class="filters__foot">
                <button class="button button--primary" type="button" popovertarget="filtres" popovertargetaction="hide">
                    {move || (words.show_programs)(results.with(|results| results.total))}
                </button>
            </div>
        </div>
    }
    .into_any()
}
