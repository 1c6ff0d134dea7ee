//! The place field: a text field that proposes places while one types (ARIA combobox with a list box). Without script it is
//! a plain field of the form, and what was typed is understood when it names one place exactly.

use leptos::prelude::*;
use leptos::tachys::renderer::types;

use crate::place::area::Area;
use crate::query::param::Param;
use crate::ui::html::{self, Element};
use crate::ui::icon::{Icon, icon};
use crate::ui::scene::{Located, Scene, Suggestion};
use crate::ui::view::{View, drawn, live, memo};

/// The field with its list.
pub fn place_field(scene: &Scene) -> Element {
    let (words, results, query, hands) = (scene.words(), scene.results, scene.query, scene.hands.clone());
    // What the address says: the name of the place, or the unknown word as it was given.
    let said = move || {
        let raw = query.with(|query| query.one(Param::Place).unwrap_or_default().to_owned());
        results.with(|results| results.area.as_ref().map(Area::label)).unwrap_or(raw)
    };
    let typed = RwSignal::new(untrack(said));
    let open = RwSignal::new(false);
    // What is chosen, by its address word: it stays chosen when the list grows under the visitor's hands.
    let chosen = RwSignal::new(None::<String>);
    // The field follows the address, but only when the address changes: what is being typed is the visitor's.
    Effect::new(move |before: Option<String>| {
        let now = said();
        if before.is_some_and(|before| before != now) {
            typed.set(now.clone());
        }
        now
    });
    let suggest = hands.suggest.clone();
    let found = memo(move || if open.get() { typed.with(|text| suggest(text)) } else { Vec::new() });
    let at = move || {
        let chosen = chosen.get()?;
        found.with(|found| found.iter().position(|it| it.slug == chosen))
    };
    let choose = hands.choose;
    let take = move |suggestion: &Suggestion| {
        typed.set(suggestion.label.clone());
        open.set(false);
        chosen.set(None);
        choose.run(suggestion.slug.clone());
    };
    let key = move |event: leptos::ev::Event| {
        let event = leptos::ev::KeyboardEvent::from(types::Event::from(event));
        let count = found.with(Vec::len);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" => {
                open.set(true);
                let count = count.max(found.with(Vec::len));
                if count > 0 {
                    let down = event.key() == "ArrowDown";
                    let next = step(at(), count, down);
                    chosen.set(found.with(|found| found.get(next).map(|it| it.slug.clone())));
                    event.prevent_default();
                }
            }
            "Enter" => {
                let taken = at().and_then(|at| found.with(|found| found.get(at).cloned()));
                if let Some(taken) = taken.filter(|_| open.get()) {
                    event.prevent_default();
                    take(&taken);
                } else {
                    open.set(false);
                }
            }
            "Escape" if open.get() => {
                open.set(false);
                chosen.set(None);
                event.prevent_default();
            }
            "Tab" => open.set(false),
            _ => {}
        }
    };
    let option = move |(index, suggestion): (usize, Suggestion)| {
        let own = suggestion.clone();
        // The field must keep the focus: the press is held back, the release chooses.
        html::li()
            .class("combo__option")
            .attr("role", "option")
            .attr("id", format!("lieu-{index}"))
            .attr("aria-selected", live(move || (at() == Some(index)).to_string()))
            .on("mousedown", move |event| event.prevent_default())
            .on("click", move |_| take(&own))
            .child(html::span().class("combo__name").child(suggestion.label))
            .child(" ")
            .child(html::span().class("combo__note").child(suggestion.note))
    };
    let shown = move || open.get() && found.with(|found| !found.is_empty());
    let lost = move || open.get() && found.with(Vec::is_empty) && typed.with(|text| text.trim().chars().count() > 2);
    let (about_to_type, located) = (hands.about_to_type, hands.located);
    html::div()
        .class("combo field field--place")
        .child(
            html::div()
                .class("combo__head")
                .child(html::label().class("field__label").attr("for", "lieu").child(words.place))
                .child(near_me(scene)),
        )
        .child(
            html::input()
                .class("field__input")
                .attr("type", "text")
                .attr("id", "lieu")
                .attr("name", Param::Place.name())
                .attr("role", "combobox")
                .attr("autocomplete", "off")
                .attr("aria-autocomplete", "list")
                .attr("aria-controls", "lieux")
                .attr("aria-haspopup", "listbox")
                .attr("placeholder", words.place_hint)
                .attr("maxlength", "100")
                .attr("aria-expanded", live(move || shown().to_string()))
                .attr("aria-activedescendant", live(move || at().filter(|_| shown()).map(|at| format!("lieu-{at}"))))
                .attr("value", typed.get_untracked())
                .prop("value", live(move || typed.get()))
                .on("focus", move |_| about_to_type.run(()))
                .on("input", move |event| {
                    typed.set(event_target_value(&event));
                    chosen.set(None);
                    open.set(true);
                    located.set(Located::Silent);
                })
                .on("keydown", key)
                .on("blur", move |_| open.set(false)),
        )
        .child(
            html::ul()
                .class("combo__list")
                .attr("id", "lieux")
                .attr("role", "listbox")
                .attr("aria-label", words.places_suggested)
                .attr("hidden", live(move || !shown()))
                .child(drawn(move || found.get().into_iter().enumerate().map(option).collect::<View>())),
        )
        .child(
            html::p()
                .class("combo__lost")
                .attr("aria-live", "polite")
                .attr("aria-atomic", "true")
                .child(drawn(move || if lost() { words.no_place_suggested.to_owned() } else { String::new() })),
        )
}

/// Asks, only when pressed, for the place where the visitor is. Her position stays on the device.
fn near_me(scene: &Scene) -> Element {
    let (help, near_me, located) = (scene.help(), scene.hands.near_me, scene.hands.located);
    let name = drawn(move || if located.get() == Located::Waiting { help.locating } else { help.near_me }.to_owned());
    html::button()
        .class("combo__near needs-script")
        .attr("type", "button")
        .attr("id", "autour")
        .attr("hidden", live(move || located.get() == Located::Missing))
        .on("click", move |_| near_me.run(()))
        .child(icon(Icon::Pin))
        .child(name)
}

/// What became of the wish to search around oneself: a sentence, said aloud, and the field as usable as before.
pub fn located(scene: &Scene) -> Element {
    let (help, located) = (scene.help(), scene.hands.located);
    let said = move || match located.get() {
        Located::Refused => help.refused,
        Located::TooLong => help.too_long,
        Located::NotFound => help.not_found,
        Located::Abroad => help.abroad,
        Located::Waiting => help.locating,
        Located::Silent | Located::Missing => "",
    };
    html::p()
        .class("finder__said")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .child(drawn(move || said().to_owned()))
}

/// The next option down or up, round the ends.
fn step(at: Option<usize>, count: usize, down: bool) -> usize {
    match (at, down) {
        (None, true) => 0,
        (None, false) => count.saturating_sub(1),
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count.saturating_sub(1)) % count.max(1),
    }
}
