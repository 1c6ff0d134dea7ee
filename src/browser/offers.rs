//! What the live page offers besides results: places while somebody types, the reading of a sentence, the programs as a list.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::browser::app::Live;
use crate::browser::timing::Watch;
use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::Context;
use crate::search::sentence::Offer;
use crate::site::label::label;
use crate::site::page::Page;
use crate::site::words::words;
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
        let typed = self.typed.get()?;
        let (engine, communes) = (self.engine.get_value(), self.communes.get());
        let catalogue = engine.catalogue();
        let understood = typed.understand(query.text(), catalogue, engine.towns(), communes.as_deref())?;
        let kept = |at: usize| !refused.contains(&at);
        let next = understood.taken(query, &kept);
        let lang = self.route.get_untracked().lang;
        let name = |(at, offer): (usize, &Offer)| {
            let place = (offer.param == Param::Place).then(|| engine.area(&offer.value, communes.as_deref())).flatten();
            (offer.param, label(offer.param, &offer.value, place.as_ref(), catalogue, lang), kept(at))
        };
        Some(Reading {
            offers: understood.offers.iter().enumerate().map(name).collect(),
            rest: next.text().to_owned(),
            count: engine.total(&next, Context { today: self.today, communes: communes.as_deref() }),
            query: next,
        })
    }

    /// The places that a text may mean, with what each would find.
    pub fn suggestions(&self, text: &str) -> Vec<Suggestion> {
        let (typed, table) = (self.typed.get(), self.communes.get());
        let engine = self.engine.get_value();
        let watch = Watch::start("passerelles:places");
        let areas = typed.map(|typed| typed.lookup(&engine, table.as_deref(), text)).unwrap_or_default();
        watch.stop();
        let (query, lang) = (self.query.get_untracked(), self.route.get_untracked().lang);
        let context = Context { today: self.today, communes: table.as_deref() };
        let suggest = |area: Area| {
            let slug = area.slug();
            let count = engine.total(&query.with(Param::Place, &slug), context);
            Suggestion { label: area.label(), note: (words(lang).count)(count), slug }
        };
        areas.into_iter().map(suggest).collect()
    }
}
