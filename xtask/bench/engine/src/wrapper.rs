//! The calls that are timed, and those that tell what they found.

use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use passerelles::query::codec::decode;
use passerelles::query::param::Param;
use passerelles::search::results::Results;
use passerelles::search::{Context, Engine};
use std::fmt::Write;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// A catalogue, its engine, and the last answer.
#[wasm_bindgen]
#[derive(Default)]
pub struct Bench {
    catalogue: Option<Arc<Catalogue>>,
    engine: Option<Engine>,
    today: Option<Date>,
    last: Option<Results>,
}

#[wasm_bindgen]
impl Bench {
    /// Nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Bench {
        Bench::default()
    }

    /// Timed: the text of a catalogue → its programs. Gives how many there are.
    pub fn parse(&mut self, text: &str, today: &str) -> usize {
        let catalogue = passerelles::catalogue::load(text).catalogue;
        let count = catalogue.programs.len();
        self.today = Date::parse(today);
        self.catalogue = Some(Arc::new(catalogue));
        count
    }

    /// Timed: builds the engine.
    pub fn index(&mut self) {
        self.engine = self.catalogue.clone().map(Engine::new);
    }

    /// Timed: the text of an address → the page of results and every count. Gives the total.
    pub fn run(&mut self, address: &str) -> usize {
        let (Some(engine), Some(today)) = (&self.engine, self.today) else { return 0 };
        let results = engine.run(&decode(address), Context { today, communes: None });
        let total = results.total;
        self.last = Some(results);
        total
    }

    /// The rows of the last page of results.
    pub fn shown(&self) -> Vec<u32> {
        self.last.iter().flat_map(|results| &results.shown).map(|hit| hit.row as u32).collect()
    }

    /// The counts of the last answer that are not 0, a line for each: `format presentiel 12`.
    pub fn counts(&self) -> String {
        let mut text = String::new();
        let Some(results) = &self.last else { return text };
        for param in Param::ALL {
            if matches!(param, Param::State | Param::Radius) {
                continue;
            }
            for count in results.options(param).iter().filter(|count| count.count > 0) {
                // Writing to memory does not fail.
                let _ = writeln!(text, "{} {} {}", param.name(), count.value, count.count);
            }
        }
        text
    }

    /// The counts of the towns in the last answer that are not 0, in any order.
    pub fn towns(&self) -> Vec<u32> {
        self.last.iter().flat_map(|results| &results.towns).copied().filter(|count| *count > 0).collect()
    }
}
