//! The take-over: in one task, the live page takes the place of the static one, and everything the visitor had begun is
//! carried over: what has the focus, what is typed, ticked, opened, how far the page is scrolled.
//!
//! The live page is drawn aside before, bit by bit, each in a task of its own: whoever touches the page meanwhile waits for one
//! of them at most.

use any_spawner::Executor;
use leptos::prelude::{Mountable, Owner, Render};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement};

use crate::browser::address::{Navigator, Then, Write, prefix, remembered, scrolled};
use crate::browser::app::{Live, app};
use crate::browser::dom::{by_id, call, document, each, mark_root, next_frame, pause, rest, tell_failure, unmark_root};
use crate::browser::{Ready, attention, gestures, kept, layout};
use crate::query::Query;
use crate::query::param::Param;
use crate::ui::draw::below;

/// What the visitor had begun on the static page.
#[derive(Default)]
struct Begun {
    focus: Option<String>,
    selection: Option<(u32, u32)>,
    typed: Vec<(String, String)>,
    ticked: Vec<(String, String, bool)>,
    chosen: Vec<(String, String)>,
    opened: Vec<String>,
    sheet: bool,
    scroll: f64,
}

/// Replaces the static page by the live one.
pub async fn take_over(ready: Ready) {
    below(prefix());
    // The same element, empty: what is drawn in it is not in the page yet.
    let aside = by_id("app").and_then(|root| Some((root.clone_node_with_deep(false).ok()?.dyn_into().ok()?, root)));
    let Some((aside, root)): Option<(Element, _)> = aside else {
        tell_failure();
        return;
    };
    // Whoever has set it already is welcome.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let (navigator, kept) = owner.with(|| (Navigator::new(), kept::kept()));
    pause().await;
    let (live, frames, view) = owner.with(|| app(ready, navigator, kept));
    pause().await;
    let mut drawn = owner.with(|| view.build());
    drawn.mount(&aside, None);
    // They live as long as the page.
    std::mem::forget((owner, drawn));
    pause().await;
    while frames.draw() {
        rest().await;
    }
    pause().await;
    let begun = Begun::read();
    let _ = root.replace_with_with_node_1(&aside);
    begun.restore();
    mark_root("data-app", "ready");
    unmark_root("data-pending");
    gestures::listen_to(live);
    begun.go_on(live);
    // The page itself has a frame of its own.
    next_frame(layout::bit_by_bit);
}

impl Begun {
    fn read() -> Begun {
        let active = document().and_then(|it| it.active_element());
        let field = active.as_ref().and_then(|it| it.dyn_ref::<HtmlInputElement>());
        let selection = field.and_then(|it| it.selection_start().ok().flatten().zip(it.selection_end().ok().flatten()));
        let mut begun = Begun {
            focus: active.as_ref().map(|it| it.id()).filter(|id| !id.is_empty()),
            selection,
            sheet: by_id("filtres").is_some_and(|it| it.matches(":popover-open").unwrap_or(false)),
            scroll: scrolled(),
            opened: each("#app details[open]").iter().map(Element::id).collect(),
            ..Begun::default()
        };
        for input in each("#app input").into_iter().filter_map(|it| it.dyn_into::<HtmlInputElement>().ok()) {
            if input.type_() == "checkbox" {
                if input.checked() != input.default_checked() {
                    begun.ticked.push((input.name(), input.value(), input.checked()));
                }
            } else if input.value() != input.default_value() {
                begun.typed.push((input.id(), input.value()));
            }
        }
        for select in each("#app select").into_iter().filter_map(|it| it.dyn_into::<web_sys::HtmlSelectElement>().ok())
        {
            let kept = select.selected_options().item(0).is_none_or(|option| option.has_attribute("selected"));
            if !kept {
                begun.chosen.push((select.name(), select.value()));
            }
        }
        begun
    }

    /// In the same task as the swap: nothing that the eye or a screen reader could miss.
    fn restore(&self) {
        for id in &self.opened {
            if let Some(details) = by_id(id) {
                let _ = details.set_attribute("open", "");
            }
        }
        for (id, value) in &self.typed {
            if let Some(field) = by_id(id).and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                field.set_value(value);
            }
        }
        if self.sheet
            && let Some(sheet) = by_id("filtres")
        {
            let _ = call(&sheet, "showPopover");
        }
        if let Some(element) = self.focus.as_deref().and_then(by_id) {
            attention::quietly(&element);
            if let (Some(field), Some((start, end))) = (element.dyn_ref::<HtmlInputElement>(), self.selection) {
                let _ = field.set_selection_range(start, end);
            }
        }
        // A page that was left further down (reloaded, or come back to) goes there, unless it has been scrolled since.
        let scroll = if self.scroll > 0.0 { self.scroll } else { remembered().map_or(0.0, |left| left.scroll) };
        // At its top it stays where it is: browsers would lay it out for the answer.
        if scroll > 0.0 {
            layout::whole();
            attention::scroll_to(scroll);
        }
    }

    /// What was ticked, chosen or typed before becomes the query, as if it had been done now.
    fn go_on(&self, live: Live) {
        use leptos::prelude::GetUntracked;
        let before: Query = live.query.get_untracked();
        let mut query = before.clone();
        for (name, value, ticked) in &self.ticked {
            if let Some(param) = Param::named(name) {
                query = if *ticked { query.with(param, value) } else { query.without(param, value) };
            }
        }
        for (name, value) in &self.chosen {
            if let Some(param) = Param::named(name) {
                query = query.with(param, value);
            }
        }
        if let Some((_, words)) = self.typed.iter().find(|(id, _)| id == "mots") {
            query = query.with_text(words);
        }
        if query != before {
            live.ask(&query, Write::Push, Then::Stay);
        }
        // The other fields hold their text themselves: they learn of it as from a keystroke.
        for field in self.typed.iter().filter(|(id, _)| id != "mots").filter_map(|(id, _)| by_id(id)) {
            if let Ok(event) = bubbling("input") {
                let _ = field.dispatch_event(&event);
            }
        }
    }
}

fn bubbling(kind: &str) -> Result<web_sys::Event, JsValue> {
    let options = web_sys::EventInit::new();
    options.set_bubbles(true);
    web_sys::Event::new_with_event_init_dict(kind, &options)
}
