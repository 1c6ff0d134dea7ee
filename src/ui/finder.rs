//! The search form: two questions, then the filters. A plain GET form; the browser door listens to it.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::param::{LONGEST_TEXT, Param};
use crate::query::words::{RADII, RADIUS};
use crate::site::words::Words;
use crate::ui::facet::{facet, more};
use crate::ui::html::{self, Element};
use crate::ui::place_field::{located, place_field};
use crate::ui::scene::Scene;
use crate::ui::understood::understood;
use crate::ui::view::{View, drawn, live, memo, several};

/// The id of the form, for controls that stand outside it.
pub const FORM: &str = "chercher";

/// The filters, in the order in which they are shown.
const FACETS: [Param; 7] =
    [Param::Format, Param::Topic, Param::Kind, Param::Audience, Param::Women, Param::Level, Param::Partner];

/// The two questions.
pub fn questions(scene: &Scene) -> Element {
    let words = scene.words();
    let saved = scene.route.page.saved().map(|(param, _)| param);
    let typed = scene.query.with_untracked(|query| query.text().to_owned());
    let place = (saved != Some(Param::Place)).then(|| place_field(scene));
    let said = place.is_some().then(|| located(scene));
    html::div()
        .class("finder__main")
        .child(words_field(words, typed))
        .child(place)
        .child(radius(scene))
        .child(html::button().class("button button--primary finder__go").attr("type", "submit").child(words.search))
        .child(said)
        .child(understood(scene))
}

/// The field of words, holding what was typed.
pub fn words_field(words: &'static Words, typed: String) -> Element {
    let field = html::input()
        .class("field__input")
        .attr("type", "search")
        .attr("id", "mots")
        .attr("name", Param::Words.name())
        .attr("value", typed)
        .attr("autocomplete", "off")
        .attr("maxlength", LONGEST_TEXT.to_string())
        .attr("placeholder", words.what_hint)
        .attr("enterkeyhint", "search");
    html::div()
        .class("field field--words")
        .child(html::label().class("field__label").attr("for", "mots").child(words.what))
        .child(field)
}

/// How far around a commune: only shown when one is chosen.
fn radius(scene: &Scene) -> Element {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let around =
        memo(move || results.with(|results| matches!(results.area, Some(Area::Commune(_))) && !results.place_is_moot));
    let chosen = memo(move || query.with(|it| it.one(Param::Radius).map_or_else(|| RADIUS.to_string(), str::to_owned)));
    let options = RADII.map(|radius| {
        let value = radius.to_string();
        let (own, counted) = (value.clone(), value.clone());
        let said = drawn(move || {
            format!("{} ({})", (words.within)(&counted), results.with(|it| it.count(Param::Radius, &counted)))
        });
        html::option().attr("value", value).attr("selected", live(move || chosen.get() == own)).child(said)
    });
    html::div()
        .class("field field--radius")
        .attr("hidden", live(move || !around.get()))
        .child(html::label().class("field__label").attr("for", "rayon").child(words.radius))
        .child(
            html::select()
                .class("select field__input")
                .attr("id", "rayon")
                .attr("name", Param::Radius.name())
                .prop("value", live(move || chosen.get()))
                .child(options),
        )
}

/// The filters: a column beside the results on wide screens, a sheet behind a button on small ones.
pub fn filters(scene: &Scene) -> View {
    let (words, query, results) = (scene.words(), scene.query, scene.results);
    let saved = scene.route.page.saved().map(|(param, _)| param);
    let on = move || {
        let count = query.with(|it| it.applied().into_iter().filter(|(param, _)| Some(*param) != saved).count());
        if count == 0 { words.filters.to_owned() } else { format!("{} · {count}", words.filters) }
    };
    let facets = FACETS.into_iter().filter(|param| Some(*param) != saved).filter_map(|param| facet(scene, param));
    let facets = facets.collect::<View>();
    several![
        html::button()
            .class("button filters__toggle needs-script")
            .attr("type", "button")
            .attr("popovertarget", "filtres")
            .child(drawn(on)),
        html::div()
            .class("filters")
            .attr("id", "filtres")
            .attr("popover", "auto")
            .child(
                html::div()
                    .class("filters__bar")
                    .child(html::h2().class("filters__title").attr("id", "filtres-titre").child(words.filters))
                    .child(
                        html::button()
                            .class("button filters__close")
                            .attr("id", "filtres-fermer")
                            .attr("type", "button")
                            .attr("popovertarget", "filtres")
                            .attr("popovertargetaction", "hide")
                            .child(words.close)
                    )
            )
            .child(facets)
            .child(more(scene))
            .child(
                html::div().class("filters__foot").child(
                    html::button()
                        .class("button button--primary")
                        .attr("type", "button")
                        .attr("popovertarget", "filtres")
                        .attr("popovertargetaction", "hide")
                        .child(drawn(move || (words.show_programs)(results.with(|results| results.total))))
                )
            )
    ]
}
