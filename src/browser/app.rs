//! The live page: one memo reads the address, one runs the engine, everything shown follows from those two.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use crate::browser::address::{Navigator, Then, Write};
use crate::browser::frames::Frames;
use crate::browser::timing::Watch;
use crate::browser::typed::Typed;
use crate::browser::{Ready, attention, dom, fetch, kept, position, share, typed};
use crate::catalogue::date::Date;
use crate::place::area::Area;
use crate::place::communes::Communes;
use crate::place::geo::Point;
use crate::query::Query;
use crate::query::codec::decode;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::search::{Context, Engine};
use crate::site::head::head;
use crate::site::list::ids;
use crate::site::page::Route;
use crate::ui::pages::living;
use crate::ui::scene::{Hands, Located, Scene, Shared, come, turn};
use crate::ui::view::{View, drawn};

/// The handles of the live page. Cheap to copy: everything stands in signals.
#[derive(Clone, Copy)]
pub struct Live {
    /// Writes the address.
    pub navigator: Navigator,
    /// The page.
    pub route: Memo<Route>,
    /// The whole query of the page.
    pub query: Memo<Query>,
    pub(super) engine: StoredValue<Arc<Engine>>,
    pub(super) communes: RwSignal<Option<Arc<Communes>>>,
    /// What understands typed text, once it is there; it is before the communes are.
    pub(super) typed: RwSignal<Option<Typed>>,
    /// What the list shows, as ids with commas between them.
    pub(super) listed: Signal<String>,
    pub(super) today: Date,
}

impl Live {
    /// Whether this page can be shown without leaving the present one.
    pub fn shows(&self, route: &Route) -> bool {
        route.page.lives() && self.engine.with_value(|engine| route.page.exists(engine))
    }

    /// Writes the address of `query` on the present page.
    pub fn ask(&self, query: &Query, write: Write, then: Then) {
        self.navigator.go(&self.route.get_untracked().href(query), write, then);
    }

    /// `query` with the place that `text` names: `None` when it names none exactly, unless it is `taken` as it is.
    pub fn with_place(&self, query: &Query, text: &str, taken: bool) -> Option<Query> {
        let text = text.trim();
        if text.is_empty() {
            return Some(query.free_of(Param::Place).free_of(Param::Radius));
        }
        let context = self.communes.get_untracked();
        let now = query.one(Param::Place).map(str::to_owned);
        let area = |value: &str| self.engine.with_value(|engine| engine.area(value, context.as_deref()));
        // The field still shows the present place.
        if let Some(now) = now.filter(|now| area(now).map_or(now == text, |it| it.label() == text)) {
            return Some(query.with(Param::Place, &now));
        }
        match typed::exact(context.as_deref(), text).or_else(|| area(text)) {
            Some(found) => Some(query.with(Param::Place, &found.slug())),
            None if taken => Some(query.with(Param::Place, text)),
            None => None,
        }
    }

    /// Does something once the table of communes is there, if a typed place may need it.
    pub fn with_communes_for(&self, text: Option<String>, act: impl FnOnce() + 'static) {
        let live = *self;
        if text.is_none_or(|text| text.trim().is_empty()) || self.communes.with_untracked(Option::is_some) {
            act();
            return;
        }
        spawn_local(async move {
            live.fetch_communes().await;
            act();
        });
    }

    /// Asks for the commune around a position, unless the wish was called off meanwhile.
    pub fn search_around(&self, position: Point, located: RwSignal<Located>) {
        let live = *self;
        spawn_local(async move {
            live.fetch_communes().await;
            if located.get_untracked() != Located::Waiting {
                return;
            }
            let nearest = |typed: Typed| {
                live.communes.with_untracked(|table| table.as_ref().map(|table| typed.nearest(table, position)))
            };
            let commune = live.typed.get_untracked().and_then(nearest);
            located.set(match &commune {
                None => Located::NotFound,
                Some(None) => Located::Abroad,
                Some(Some(_)) => Located::Silent,
            });
            if let Some(commune) = commune.flatten() {
                let query = live.query.get_untracked().with(Param::Place, &Area::Commune(commune).slug());
                live.ask(&query, Write::Push, Then::Stay);
            }
        });
    }

    /// Has the table of communes fetched, once.
    pub async fn fetch_communes(&self) {
        if self.communes.with_untracked(Option::is_some) {
            return;
        }
        // Without the table, the catalogue's own towns are still known.
        match fetch::communes(&self.engine.get_value()).await {
            Ok((typed, table)) => {
                self.typed.set(Some(typed));
                self.communes.set(Some(Arc::new(table)));
            }
            Err(_) => self.fetch_typed().await,
        }
    }

    /// Has fetched what understands typed text, once.
    pub async fn fetch_typed(&self) {
        if self.typed.with_untracked(Option::is_none)
            && let Ok(typed) = typed::fetched().await
        {
            self.typed.set(Some(typed));
        }
    }
}

/// Builds the live page's signals around the address and the programs that are kept, and gives its view, which is drawn bit by
/// bit. Called inside the owner of the page.
pub fn app(ready: Ready, navigator: Navigator, kept: RwSignal<String>) -> (Live, Frames, View) {
    let address = navigator.address();
    let route = Memo::new(move |_| address.with(|(path, _)| Route::parse(path)));
    let written =
        Memo::new(move |_| address.with(|(_, search)| route.with(|route| route.page.effective(&decode(search)))));
    let typing = navigator.typing();
    let query = Memo::new(move |_| {
        let query = written.get();
        typing.with(|words| match words {
            Some(words) => query.with_text(words),
            None => query,
        })
    });
    // What a link brings, else what this device keeps.
    let listed = Memo::new(move |_| {
        let brought = address.with(|(_, search)| ids(search));
        if brought.is_empty() { kept.get() } else { brought }
    });
    let listed = listed.into();
    let today = ready.today;
    let (typed, table) = ready.communes.unzip();
    let live = Live {
        navigator,
        route,
        query,
        engine: StoredValue::new(ready.engine),
        communes: RwSignal::new(table),
        typed: RwSignal::new(typed),
        listed,
        today,
    };
    let first = StoredValue::new(ready.first);
    let results = Memo::new(move |_| {
        if !route.with(|route| route.page.searches()) {
            return Arc::default();
        }
        let (query, communes) = (query.get(), live.communes.get());
        // Unless something else is asked for meanwhile, the first answer is there.
        if let Some((_, results)) = first.try_update_value(Option::take).flatten().filter(|(asked, _)| *asked == query)
        {
            return results;
        }
        let watch = Watch::start("passerelles:search");
        let context = Context { today, communes: communes.as_deref() };
        let results = live.engine.with_value(|engine| engine.run(&query, context));
        watch.stop();
        Arc::new(results)
    });
    let frames = Frames::new(results, navigator);
    let shared = RwSignal::new(Shared::Silent);
    let located = RwSignal::new(position::located());
    let hands = Hands {
        suggest: Arc::new(move |text| live.suggestions(text)),
        about_to_type: Callback::new(move |()| spawn_local(async move { live.fetch_communes().await })),
        choose: Callback::new(move |slug: String| {
            live.ask(&live.query.get_untracked().with(Param::Place, &slug), Write::Push, Then::Stay);
        }),
        read: Arc::new(move |query, refused| live.read(query, refused)),
        typing: Memo::new(move |_| typing.with(Option::is_some)).into(),
        near_me: Callback::new(move |()| position::locate(live, located)),
        located,
        share: Callback::new(move |copies| share::share(shared, copies)),
        shared: shared.into(),
        kept: kept.into(),
        keep: Callback::new(move |ids: String| kept::keep(kept, ids)),
    };
    let base = attention::base();
    let (begun, titled) = (come(frames.staged, turn::SHELL), come(frames.staged, turn::HEAD));
    Effect::new(move |_| {
        if !titled.get() {
            return;
        }
        let (route, query) = (route.get(), written.get());
        shared.set(Shared::Silent);
        let communes = live.communes.get();
        let context = Context { today: live.today, communes: communes.as_deref() };
        live.engine.with_value(|engine| attention::show_head(&head(engine, &route, &query, context), &route, &base));
    });
    Effect::new(move |before: Option<()>| {
        let words = written.get();
        // At first the field is drawn with its words, or still is that of the static page, where somebody may have begun to type.
        if before.is_some() {
            show_words(&words);
        }
    });
    let left_out = ready.left_out;
    let view = move || {
        if !begun.get() {
            return View::NOTHING;
        }
        let watch = Watch::start("passerelles:render");
        let route = route.get();
        let engine = live.engine.get_value();
        let saved = route.page.effective(&Query::default());
        let context = Context { today: live.today, communes: None };
        let offered = if route.page.searches() { engine.run(&saved, context) } else { Results::default() };
        let scene = Scene {
            engine,
            route,
            query: query.into(),
            results: results.into(),
            staged: frames.staged,
            late: frames.late,
            offered: Arc::new(offered),
            listed,
            base: attention::base(),
            help: attention::help(),
            today: live.today,
            left_out,
            printed: false,
            hands: hands.clone(),
        };
        let page = living(&scene);
        watch.stop();
        page
    };
    (live, frames, drawn(view))
}

/// The field of words follows the address, except under the hand of somebody who types.
fn show_words(query: &Query) {
    let field = dom::by_id("mots").and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
    if let Some(field) =
        field.filter(|field| dom::focused_id().as_deref() != Some("mots") && field.value() != query.text())
    {
        field.set_value(query.text());
    }
}
