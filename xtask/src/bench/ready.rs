//! Before the browser: our engine compiled with the page's profile, the catalogues and queries, the libraries of the lock file.

use crate::error::{Result, ToolError};
use crate::setup::BenchTools;
use crate::{command, project};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the browser finds things.
#[derive(Debug)]
pub(super) struct Made {
    /// The page, the engines' files and the libraries.
    pub(super) page: PathBuf,
    /// Our module, the catalogues and their queries.
    pub(super) folder: PathBuf,
}

/// What wasm-opt is told for the page, too (`src/tool/assets.rs`).
const OPTIMISE: [&str; 8] = [
    "-Os",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes everything.
///
/// # Errors
/// When something does not compile, or the libraries cannot be fetched.
pub(super) fn ready(tools: &BenchTools, sizes: &[usize]) -> Result<Made> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project::root().join("target"), PathBuf::from);
    let made = Made { page: project::root().join("xtask/bench"), folder: target.join("bench-made") };
    libraries(&tools.npm, &made.page)?;
    println!("Compiling the engine for the browser…");
    module(tools, &target, &made.folder)?;
    println!("Making the catalogues…");
    let mut maker = project::cargo();
    maker.args(["run", "--quiet", "--package", "bench-engine", "--bin", "catalogues", "--"]).arg(&made.folder);
    command::succeed(maker.args(sizes.iter().map(ToString::to_string)))?;
    Ok(made)
}

/// The libraries, in the versions of the lock file; fetched when that has changed.
fn libraries(npm: &Path, folder: &Path) -> Result<()> {
    let changed = |file: &str| std::fs::metadata(folder.join(file)).and_then(|it| it.modified());
    if let (Ok(wanted), Ok(there)) = (changed("package-lock.json"), changed("node_modules/.package-lock.json"))
        && there >= wanted
    {
        return Ok(());
    }
    println!("Missing: the libraries that are compared. Installing (about 5 seconds)…");
    let mut command = Command::new(npm);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    command::succeed(&mut command).map_err(|error| {
        ToolError::new("npm could not install the libraries that are compared.")
            .because(error)
            .remedy("Look above for the reason: most often no network. Then run the same command again.")
    })
}

/// Compiles, binds and optimises our module, as a build of the site does.
fn module(tools: &BenchTools, target: &Path, folder: &Path) -> Result<()> {
    let mut build = project::cargo();
    build.args(["build", "--release", "--lib", "--package", "bench-engine", "--target", "wasm32-unknown-unknown"]);
    command::succeed(&mut build)?;
    let compiled = target.join("wasm32-unknown-unknown/release/bench_engine.wasm");
    let mut bind = Command::new(&tools.wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(compiled);
    command::succeed(&mut bind)?;
    let Some(optimiser) = &tools.wasm_opt else { return Ok(()) };
    let module = folder.join("bench_engine_bg.wasm");
    let mut optimise = Command::new(optimiser);
    command::succeed(optimise.args(OPTIMISE).arg(&module).arg("-o").arg(&module))
}
