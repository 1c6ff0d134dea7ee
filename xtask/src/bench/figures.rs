//! What the page reported, by size and engine.

use crate::error::{Result, ToolError};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What the building of one engine cost. Times in milliseconds, memory in bytes.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Build {
    /// Text → records.
    pub(super) parse: f64,
    /// Records → flat documents, their texts folded. Ours has none: it reads records.
    flatten: f64,
    /// Flat documents, ours records → whatever queries need.
    pub(super) index: f64,
    memory: Memory,
    wasm: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Memory {
    worker: f64,
}

impl Build {
    /// Records → whatever queries need: the same work for all.
    pub(super) fn built(&self) -> f64 {
        self.flatten + self.index
    }

    /// What the worker holds once it is built, in bytes: the browser's own measure, and the module's memory where it has one.
    pub(super) fn bytes(&self) -> f64 {
        // The browser counts the script's heap of a worker; a module's memory is not part of that.
        self.memory.worker.max(self.wasm)
    }
}

/// One class of queries in one mode. Times in milliseconds.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Class {
    class: String,
    mode: String,
    /// The median.
    pub(super) p50: f64,
    /// Nineteen of twenty are faster.
    pub(super) p95: f64,
    /// What the first queries found.
    pub(super) told: Vec<Told>,
}

/// What one query found.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Told {
    /// The number of results.
    pub(super) total: usize,
    /// The rows of the first page.
    pub(super) top: String,
    /// A digest of the counts of each facet.
    pub(super) facets: BTreeMap<String, String>,
    /// How many results have no single session with format and place.
    pub(super) wrong: Option<usize>,
}

/// Everything, by size, engine, class and mode.
#[derive(Debug, Default)]
pub(super) struct Figures {
    builds: BTreeMap<(usize, String), Build>,
    classes: BTreeMap<(usize, String, String, String), Class>,
    failures: Vec<String>,
}

impl Figures {
    /// Sorts the reports.
    ///
    /// # Errors
    /// When one has not the form that `xtask/bench/worker.mjs` gives it, or the page was not isolated.
    pub(super) fn read(records: &[Value]) -> Result<Figures> {
        let mut figures = Figures::default();
        let strange = |cause| ToolError::new("A report of the page cannot be read.").because(cause);
        for record in records {
            let text = |key: &str| record.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            let size = record.get("size").and_then(Value::as_u64).unwrap_or_default() as usize;
            let engine = text("engine");
            match text("kind").as_str() {
                "build" => {
                    let build = serde_json::from_value(record.clone()).map_err(strange)?;
                    figures.builds.insert((size, engine), build);
                }
                "class" => {
                    let class: Class = serde_json::from_value(record.clone()).map_err(strange)?;
                    figures.classes.insert((size, engine, class.class.clone(), class.mode.clone()), class);
                }
                "failure" => figures.failures.push(format!("{engine} at {size}: {}", text("reason"))),
                "browser" if record.get("isolated") != Some(&Value::Bool(true)) => {
                    return Err(ToolError::new("The page was not isolated: its clock is too coarse to measure by."));
                }
                _ => {}
            }
        }
        Ok(figures)
    }

    /// Prints what failed; whether nothing did.
    pub(super) fn say_failures(&self) -> bool {
        self.failures.iter().for_each(|failure| println!("Problem: {failure}"));
        self.failures.is_empty()
    }

    /// What an engine cost to build.
    pub(super) fn build(&self, size: usize, engine: &str) -> Option<&Build> {
        self.builds.get(&(size, engine.to_owned()))
    }

    /// A class in one mode.
    pub(super) fn class(&self, size: usize, engine: &str, class: &str, mode: &str) -> Option<&Class> {
        self.classes.get(&(size, engine.to_owned(), class.to_owned(), mode.to_owned()))
    }

    /// A class in each mode that the engine has: first without typos, then with.
    pub(super) fn modes(&self, size: usize, engine: &str, class: &str) -> Vec<(&'static str, &Class)> {
        let modes = ["exact", "typos"].into_iter();
        modes.filter_map(|mode| self.class(size, engine, class, mode).map(|it| (mode, it))).collect()
    }

    /// Ours: the one mode that it has.
    pub(super) fn ours(&self, size: usize, class: &str) -> Option<&Class> {
        self.modes(size, "ours", class).into_iter().next().map(|(_, it)| it)
    }
}
