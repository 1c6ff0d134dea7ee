//! ROOM 7, the browser door: brings a static page to life and keeps it in step with its address. Built for wasm32 only.
//!
//! The static page stays until the live one is ready ([`takeover`]); whatever fails before that moment leaves it as it was,
//! with a sentence. From then on the arrow of `house.md` §4 turns: a click, a tick or a typed word becomes a new query, its
//! encoded form the next address, and everything shown follows from the address.

pub mod address;
pub mod app;
pub mod attention;
pub mod clock;
pub mod dom;
pub mod export;
pub mod fetch;
pub mod frames;
pub mod gestures;
pub mod kept;
pub mod layout;
pub mod offers;
pub mod position;
pub mod share;
pub mod sheet;
pub mod takeover;
pub mod timing;
pub mod typed;

use std::sync::Arc;

use wasm_bindgen_futures::spawn_local;

use crate::browser::dom::{pause, rest};
use crate::browser::fetch::FetchError;
use crate::browser::timing::Watch;
use crate::browser::typed::Typed;
use crate::catalogue::date::Date;
use crate::catalogue::wire::Reader;
use crate::catalogue::wire::json::Json;
use crate::place::communes::Communes;
use crate::query::Query;
use crate::query::codec::decode;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::search::{Context, Draft, Engine};
use crate::site::page::Route;

/// What the live page is built from.
pub struct Ready {
    /// Catalogue and search.
    pub engine: Arc<Engine>,
    /// All communes, where the address already needed them.
    pub communes: Option<(Typed, Arc<Communes>)>,
    /// The day that the page is of.
    pub today: Date,
    /// How many records could not be read.
    pub left_out: usize,
    /// What was asked for at first, and the answer, of a page that searches.
    pub first: Option<(Query, Arc<Results>)>,
}

/// Opens the door: fetches, builds, takes over.
pub fn open() {
    spawn_local(async {
        // Not in the task that made the module ready.
        pause().await;
        match prepare().await {
            Ok(ready) => takeover::take_over(ready).await,
            // The static page stays; its sentence says what still works.
            Err(_) => dom::tell_failure(),
        }
    });
}

async fn prepare() -> Result<Ready, FetchError> {
    let watch = Watch::start("passerelles:load");
    let text = fetch::own("/catalogue.json").await?;
    // All that takes long is done in short tasks: whoever touches the page meanwhile is not kept waiting.
    pause().await;
    let root = Json::read(&text);
    let mut reader = Reader::begin(&root).map_err(|_| FetchError::Unreadable)?;
    while reader.step() {
        rest().await;
    }
    let loaded = reader.end();
    watch.stop();
    if loaded.catalogue.programs.is_empty() {
        return Err(FetchError::Unreadable);
    }
    let watch = Watch::start("passerelles:index");
    let mut draft = Draft::new(Arc::new(loaded.catalogue));
    while draft.step() {
        rest().await;
    }
    pause().await;
    let engine = Arc::new(Engine::of(draft, typed::exact));
    watch.stop();
    pause().await;
    let (path, search) = address::current();
    let page = Route::parse(&path).page;
    let asked = page.effective(&decode(&search));
    let far = asked.one(Param::Place).is_some_and(|place| engine.area(place, None).is_none());
    // Without the table, the place is named as unknown: better than no page.
    let communes = if far { fetch::communes(&engine).await.ok() } else { None };
    let communes = communes.map(|(typed, table)| (typed, Arc::new(table)));
    // A device whose clock was reset lives before the catalogue was made.
    let today = clock::today();
    let today = engine.catalogue().generated.map_or(today, |made| made.max(today));
    // The first answer in a task of its own.
    pause().await;
    let first = page.searches().then(|| {
        let watch = Watch::start("passerelles:search");
        let context = Context { today, communes: communes.as_ref().map(|(_, table)| &**table) };
        let results = Arc::new(engine.run(&asked, context));
        watch.stop();
        (asked, results)
    });
    pause().await;
    Ok(Ready { engine, communes, today, left_out: loaded.left_out, first })
}
