//! The place field: a text field that proposes places while one types (ARIA combobox with a list box). Without script it is
//! a plain field of the form, and what was typed is understood when it names one place exactly.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::query::param::Param;
use crate::ui::icon::{Icon, icon};
use crate::ui::scene::{Located, Scene, Suggestion};

/// The field with its list.
pub fn place_field(scene: &Scene) -> AnyView {
    let (words, results, query, hands) = (scene.words(), scene.results, scene.query, scene.hands.clone());
    // What the address says: the name of the place, or the unknown word as it was given.
    let said = move || {
        let raw = query.with(|query| query.one(Param::Place).unwrap_or_default().to_owned());
        results.with(|results| results.area.as_ref().map(Area::label)).unwrap_or(raw)
    };
    let typed = RwSignal::new(untrack(said));
    let open = RwSignal::new(false);
    let at = RwSignal::new(None::<usize>);
    // The field follows the address, but only when the address changes: what is being typed is the visitor's.
    Effect::new(move |before: Option<String>| {
        let now = said();
        if before.is_some_and(|before| before != now) {
            typed.set(now.clone());
        }
        now
    });
    let suggest = hands.suggest.clone();
    let found = Memo::new(move |_| if open.get() { typed.with(|text| suggest(text)) } else { Vec::new() });
    let choose = hands.choose;
    let take = move |suggestion: &Suggestion| {
        typed.set(suggestion.label.clone());
        open.set(false);
        at.set(None);
        choose.run(suggestion.slug.clone());
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let count = found.with(Vec::len);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" => {
                open.set(true);
                let count = count.max(found.with(Vec::len));
                if count > 0 {
                    let down = event.key() == "ArrowDown";
                    at.update(|at| *at = Some(step(*at, count, down)));
                    event.prevent_default();
                }
            }
            "Enter" => {
                let chosen = at.get().and_then(|at| found.with(|found| found.get(at).cloned()));
                if let Some(chosen) = chosen.filter(|_| open.get()) {
                    event.prevent_default();
                    take(&chosen);
                } else {
                    open.set(false);
                }
            }
            "Escape" if open.get() => {
                open.set(false);
                at.set(None);
                event.prevent_default();
            }
            "Tab" => open.set(false),
            _ => {}
        }
    };
    let option = move |(index, suggestion): (usize, Suggestion)| {
        let own = suggestion.clone();
        // The field must keep the focus: the press is held back, the release chooses.
        view! {
            <li
                class="combo__option" role="option" id=format!("lieu-{index}") aria-selected=move || (at.get() == Some(index)).to_string()
                on:mousedown=move |event| event.prevent_default() on:click=move |_| take(&own)
            >
                <span class="combo__name">{suggestion.label}</span>" "<span class="combo__note">{suggestion.note}</span>
            </li>
        }
    };
    let shown = move || open.get() && found.with(|found| !found.is_empty());
    let lost = move || open.get() && found.with(Vec::is_empty) && typed.with(|text| text.trim().chars().count() > 2);
    let (about_to_type, located) = (hands.about_to_type, hands.located);
    view! {
        <div class="combo field field--place">
            <div class="combo__head">
                <label class="field__label" for="lieu">{words.place}</label>
                {near_me(scene)}
            </div>
            <input
                class="field__input" type="text" id="lieu" name=Param::Place.name() role="combobox" autocomplete="off"
                aria-autocomplete="list" aria-controls="lieux" aria-haspopup="listbox" placeholder=words.place_hint maxlength="100"
                aria-expanded=move || shown().to_string()
                aria-activedescendant=move || at.get().filter(|_| shown()).map(|at| format!("lieu-{at}"))
                value=typed.get_untracked() prop:value=move || typed.get()
                on:focus=move |_| about_to_type.run(())
                on:input=move |event| {
                    typed.set(event_target_value(&event));
                    at.set(None);
                    open.set(true);
                    located.set(Located::Silent);
                }
                on:keydown=key
                on:blur=move |_| open.set(false)
            />
            <ul class="combo__list" id="lieux" role="listbox" aria-label=words.places_suggested hidden=move || !shown()>
                {move || found.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            <p class="combo__lost" hidden=move || !lost() aria-live="polite">{move || lost().then_some(words.no_place_suggested)}</p>
        </div>
    }
    .into_any()
}

/// Asks, only when pressed, for the place where the visitor is. Her position stays on the device.
fn near_me(scene: &Scene) -> impl IntoView + use<> {
    let (help, near_me, located) = (scene.help(), scene.hands.near_me, scene.hands.located);
    let name = move || if located.get() == Located::Waiting { help.locating } else { help.near_me };
    view! {
        <button
            class="combo__near needs-script" type="button" id="autour" hidden=move || located.get() == Located::Missing
            on:click=move |_| near_me.run(())
        >
            {icon(Icon::Pin)}{name}
        </button>
    }
}

/// What became of the wish to search around oneself: a sentence, said aloud, and the field as usable as before.
pub fn located(scene: &Scene) -> impl IntoView + use<> {
    let (help, located) = (scene.help(), scene.hands.located);
    let said = move || match located.get() {
        Located::Refused => Some(help.refused),
        Located::TooLong => Some(help.too_long),
        Located::NotFound => Some(help.not_found),
        Located::Abroad => Some(help.abroad),
        Located::Silent | Located::Waiting | Located::Missing => None,
    };
    view! { <p class="finder__said" aria-live="polite">{said}</p> }
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
