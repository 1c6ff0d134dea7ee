//! What is typed, understood: names of places, and sentences.
//!
//! Only those who type need it. The site tool therefore makes a module of its own of the methods of [`Typed`] and of all that
//! nobody else calls (`src/tool/lean/split.rs`, which knows them by their names); whoever holds a [`Typed`] has fetched it.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Promise, Reflect, WebAssembly};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::dom::{by_id, window};
use crate::browser::fetch::FetchError;
use crate::catalogue::Catalogue;
use crate::place::area::{Area, Commune};
use crate::place::communes::{Communes, Reader, TableError};
use crate::place::fold::fold;
use crate::place::geo::Point;
use crate::place::lookup;
use crate::search::Engine;
use crate::search::sentence::{Understood, understand_in};

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

    /// The places that a text may mean.
    #[inline(never)]
    pub fn lookup(self, engine: &Engine, table: Option<&Communes>, text: &str) -> Vec<Area> {
        let typed = fold(text);
        let known = || {
            engine.areas().into_iter().filter(|area| fold(&area.label()).starts_with(&typed)).take(PROPOSED).collect()
        };
        if typed.is_empty() {
            Vec::new()
        } else {
            table.map_or_else(known, |table| lookup::lookup(table, text, PROPOSED))
        }
    }

    /// The commune around a position.
    #[inline(never)]
    pub fn nearest(self, table: &Communes, position: Point) -> Option<Commune> {
        table.nearest(position)
    }

    /// Reads a text as a sentence.
    #[inline(never)]
    pub fn understand(
        self,
        text: &str,
        catalogue: &Catalogue,
        towns: &[Area],
        table: Option<&Communes>,
    ) -> Option<Understood> {
        understand_in(text, catalogue, towns, table)
    }
}

/// Begins to fetch the second module, unless that has been done.
pub fn start() -> Option<Promise> {
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

/// Waits until the second module is there.
///
/// # Errors
/// When it cannot be had now; it may be asked for again.
pub async fn fetched() -> Result<Typed, FetchError> {
    match JsFuture::from(start().ok_or(FetchError::Unreadable)?).await {
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

/// The place that a text names exactly, as far as that can be told by now.
pub fn exact(table: Option<&Communes>, text: &str) -> Option<Area> {
    HERE.get()?.exact(table, text)
}
