//! What is typed, understood: names of places, and sentences.
//!
//! Only those who type need it. The site tool therefore makes a module of its own of the methods of [`Typed`] and of all that
//! nobody else calls (`src/tool/lean/split.rs`, which knows them by their names); whoever holds a [`Typed`] has fetched it.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Promise, Reflect, WebAssembly};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::app::Live;
use crate::browser::dom::{by_id, window};
use crate::browser::fetch::FetchError;
use crate::browser::timing::Watch;
use crate::place::area::{Area, Commune};
use crate::place::communes::{Communes, Reader, TableError};
use crate::place::fold::fold;
use crate::place::geo::Point;
use crate::place::lookup;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::sentence::{Offer, understand_in};
use crate::search::{Context, Engine};
use crate::site::label::label;
use crate::site::words::words;
use crate::ui::scene::{Reading, Suggestion};

/// How many places are proposed at most.
const PROPOSED: usize = 8;

thread_local! {
    /// The second module on its way, or there: it starts once, for all who ask.
    static FETCHED: RefCell<Option<Promise>> = const { RefCell::new(None) };
    static HERE: Cell<Option<Typed>> = const { Cell::new(None) };
}

/// The proof that the second module is there.
#[derive(Clone, Copy)]
pub struct Typed(());

impl Typed {
    /// Begins to read the table of communes.
    ///
    /// # Errors
    /// As [`Reader::begin`].
    #[inline(never)]
    pub fn begin(self, text: &str) -> Result<Reader<'_>, TableError> {
        Reader::begin(text)
    }

    /// Reads on; the communes after the last step.
    ///
    /// # Errors
    /// As [`Reader::step`].
    #[inline(never)]
    pub fn step(self, reader: &mut Reader<'_>) -> Result<Option<Communes>, TableError> {
        reader.step()
    }

    /// Has the communes of the catalogue proposed first.
    #[inline(never)]
    pub fn favour(self, table: &mut Communes, engine: &Engine) {
        let code = |area: &Area| if let Area::Commune(commune) = area { Some(commune.code.clone()) } else { None };
        table.favour(&engine.towns().iter().filter_map(code).collect::<Vec<_>>());
    }

    /// The place that a text names exactly.
    #[inline(never)]
    pub fn exact(self, table: Option<&Communes>, text: &str) -> Option<Area> {
        lookup::exact(table, text)
    }

    /// The places that a text may mean, with what each would find.
    #[inline(never)]
    pub fn suggestions(self, live: &Live, text: &str) -> Vec<Suggestion> {
        let (typed, table, engine) = (fold(text), live.communes.get(), live.engine.get_value());
        if typed.is_empty() {
            return Vec::new();
        }
        let known = || {
            engine.areas().into_iter().filter(|area| fold(&area.label()).starts_with(&typed)).take(PROPOSED).collect()
        };
        let watch = Watch::start("passerelles:places");
        let areas: Vec<Area> = table.as_deref().map_or_else(known, |table| lookup::lookup(table, text, PROPOSED));
        watch.stop();
        let (query, lang) = (live.query.get_untracked(), live.route.get_untracked().lang);
        let context = Context { today: live.today, communes: table.as_deref() };
        let suggest = |area: Area| {
            let slug = area.slug();
            let count = engine.total(&query.with(Param::Place, &slug), context);
            Suggestion { label: area.label(), note: (words(lang).count)(count), slug }
        };
        areas.into_iter().map(suggest).collect()
    }

    /// The commune around a position.
    #[inline(never)]
    pub fn nearest(self, table: &Communes, position: Point) -> Option<Commune> {
        table.nearest(position)
    }

    /// Reads the words of a query as a sentence, without the offers that were refused.
    #[inline(never)]
    pub fn read(self, live: &Live, query: &Query, refused: &[usize]) -> Option<Reading> {
        let (engine, table) = (live.engine.get_value(), live.communes.get());
        let catalogue = engine.catalogue();
        let understood = understand_in(query.text(), catalogue, engine.towns(), table.as_deref())?;
        let kept = |at: usize| !refused.contains(&at);
        let next = understood.taken(query, &kept);
        let lang = live.route.get_untracked().lang;
        let name = |(at, offer): (usize, &Offer)| {
            let place = (offer.param == Param::Place).then(|| engine.area(&offer.value, table.as_deref())).flatten();
            (offer.param, label(offer.param, &offer.value, place.as_ref(), catalogue, lang), kept(at))
        };
        Some(Reading {
            offers: understood.offers.iter().enumerate().map(name).collect(),
            rest: next.text().to_owned(),
            count: engine.total(&next, Context { today: live.today, communes: table.as_deref() }),
            query: next,
        })
    }
}

/// The second module, which begins to be fetched by this call unless that has been done.
fn start() -> Option<Promise> {
    if let Some(promise) = FETCHED.with_borrow(Clone::clone) {
        return Some(promise);
    }
    // A build without it has all in one module.
    let promise = match by_id("app")?.get_attribute("data-typed") {
        None => Promise::resolve(&JsValue::NULL),
        Some(path) => {
            let given = Object::new();
            Reflect::set(&given, &JsValue::from_str("first"), &wasm_bindgen::exports()).ok()?;
            WebAssembly::instantiate_streaming(&window()?.fetch_with_str(&path), &given)
        }
    };
    FETCHED.set(Some(promise.clone()));
    Some(promise)
}

/// Begins to fetch the second module at once; what is given waits for it.
///
/// # Errors
/// When it cannot be had now; it may be asked for again.
pub fn fetched() -> impl Future<Output = Result<Typed, FetchError>> {
    let promise = start().map(JsFuture::from);
    async move {
        match promise.ok_or(FetchError::Unreadable)?.await {
            Ok(_) => {
                HERE.set(Some(Typed(())));
                Ok(Typed(()))
            }
            Err(_) => {
                FETCHED.set(None);
                Err(FetchError::Offline)
            }
        }
    }
}

/// The place that a text names exactly, as far as that can be told by now.
pub fn exact(table: Option<&Communes>, text: &str) -> Option<Area> {
    HERE.get()?.exact(table, text)
}
