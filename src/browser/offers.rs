//! What the live page offers besides results: places while somebody types, the reading of a sentence, the programs as a list.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::app::Live;
use crate::query::Query;
use crate::search::Context;
use crate::site::page::Page;
use crate::ui::scene::{Reading, Suggestion};

impl Live {
    /// The ids of all programs that the page lists, on its other pages too, in their order.
    pub fn programs(&self) -> Vec<String> {
        if self.route.with_untracked(|it| it.page == Page::List) {
            return self.listed.with_untracked(|ids| ids.split(',').map(str::to_owned).collect());
        }
        let communes = self.communes.get_untracked();
        let context = Context { today: self.today, communes: communes.as_deref() };
        self.engine.with_value(|engine| {
            let results = engine.whole(&self.query.get_untracked(), context);
            let programs = &engine.catalogue().programs;
            let hits = results.shown.iter().chain(&results.rest);
            hits.filter_map(|hit| programs.get(hit.row)).map(|it| it.id.clone()).collect()
        })
    }

    /// Reads the words of a query as a sentence, without the offers that were refused.
    pub fn read(&self, query: &Query, refused: &[usize]) -> Option<Reading> {
        let text = query.text().trim();
        if text.is_empty() {
            return None;
        }
        // What reads is fetched once; so is the table, as names of places are likely from three words on. Then all is read again.
        let (live, places) = (*self, text.split(' ').count() > 2);
        if self.typed.with_untracked(Option::is_none) || places && self.communes.with_untracked(Option::is_none) {
            spawn_local(async move { if places { live.fetch_communes().await } else { live.fetch_typed().await } });
        }
        self.typed.get()?.read(self, query, refused)
    }

    /// The places that a text may mean, with what each would find.
    pub fn suggestions(&self, text: &str) -> Vec<Suggestion> {
        self.typed.get().map(|typed| typed.suggestions(self, text)).unwrap_or_default()
    }
}
