//! `cargo xtask bench`: our engine in a browser, side by side with the JavaScript peers, on the same made-up catalogues and the
//! same queries, in one run of a headless Chromium.
//!
//! Reading order: this file; `ready` (module, catalogues, libraries), `host` (what the page asks for and reports), `browse` (the
//! browser), `figures` (what it reported), then what is made of that: `agree` (do the answers agree?), `promises` (what must
//! hold), `table` (what README shows). The page, the workers and one file per engine are in `xtask/bench/`.

mod agree;
mod browse;
mod figures;
mod host;
mod promises;
mod ready;
mod table;

use crate::Verdict;
use crate::error::{Result, ToolError};
use crate::setup::Setup;
use clap::Args;
use figures::Figures;
use serde_json::json;

/// Everything that can be measured, in the order of the table; `xtask/bench/engines/<name>.mjs` says how.
const ENGINES: [&str; 8] = ["ours", "typed", "filter", "itemsjs", "orama", "minisearch", "flexsearch", "fuse"];
/// The sizes that README shows and the promises are made for, after a small one.
const SIZES: [usize; 3] = [1_000, 10_000, 100_000];

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Numbers of programs.
    #[arg(long, value_delimiter = ',', value_name = "N", default_values_t = SIZES)]
    sizes: Vec<usize>,
    /// Only these engines: ours, typed, filter, itemsjs, orama, minisearch, flexsearch, fuse.
    #[arg(long, value_delimiter = ',', value_name = "NAME", default_values_t = ENGINES.map(str::to_owned))]
    only: Vec<String>,
}

/// Measures, prints the tables, the agreement of the answers and the promises. A whole run is written to README.
///
/// # Errors
/// When an option cannot be used, a tool cannot be had, or the browser does not come to its end.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    if let Some(name) = options.only.iter().find(|name| !ENGINES.contains(&name.as_str())) {
        return Err(ToolError::new(format!("There is no engine \"{name}\" to measure."))
            .remedy(format!("Choose among {}.", ENGINES.join(", "))));
    }
    let mut setup = Setup::begin()?;
    let tools = setup.bench_tools()?;
    setup.end();
    let made = ready::ready(&tools, &options.sizes)?;
    // At least five runs, and most of a second; a library that has needed six seconds stops at three.
    let limits = json!({ "runs": 5, "time": 700, "most": 2000, "warm": 50, "patience": 6000, "telling": 1500 });
    let plan = json!({ "sizes": options.sizes, "engines": options.only, "limits": limits });
    let records = browse::measure(&tools.browser.chromium, &made, &plan)?;
    let figures = Figures::read(&records)?;
    let mut fine = figures.say_failures();
    for size in &options.sizes {
        println!("\n{}", table::of_size(&figures, *size));
    }
    fine &= agree::judge(&figures, &options.sizes);
    fine &= promises::judge(&figures, &options.sizes);
    if options.sizes == SIZES && options.only.len() == ENGINES.len() {
        table::publish(&figures, &records)?;
    }
    Ok(if fine { Verdict::Fine } else { Verdict::ProblemsFound })
}
