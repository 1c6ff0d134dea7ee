//! `cargo xtask build`: the release site in `dist/`, made by the pinned Trunk and, in its hook, by the site tool.

use crate::Verdict;
use crate::error::{Result, ToolError};
use crate::setup::{BuildTools, Setup};
use crate::{command, project};
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Where the site will live, and what it is about.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The public address of the site, for canonical addresses, feeds and previews.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Another catalogue folder than public/catalogue.
    #[arg(long, value_name = "DIR")]
    catalogue: Option<PathBuf>,
    /// Undo on every visitor's device what earlier builds kept there for when there is no network, and keep nothing more.
    #[arg(long)]
    without_worker: bool,
    /// Whom the site is made ready for; DEPLOYING.md tells what each needs.
    #[arg(long, value_enum, default_value = "static")]
    host: Host,
    /// Keep what dist/ has of builds before, for pages that are still open: each file for 14 days after it was replaced.
    #[arg(long)]
    keep: bool,
}

/// A kind of host, as the site tool names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Host {
    /// Netlify, Cloudflare Pages, and others that read `_headers` and `_redirects`.
    Static,
    /// GitHub Pages.
    GithubPages,
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

/// How much care goes into the bytes of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// What is published: as small as can be, slow to compile.
    Published,
    /// What is looked at while editing: the same code and the same pages, but larger and quick to compile.
    Editing,
}

/// Builds the site.
///
/// # Errors
/// When an option cannot be used or a tool cannot be had. A build that fails is a `ProblemsFound`, its reasons printed by Trunk.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    // Options first: nobody should wait for an installation to learn of a typing error.
    let base_url = options.base_url.as_deref().map(project::base_url).transpose()?;
    let catalogue = options.catalogue.as_deref().map(project::catalogue).transpose()?;
    let mut setup = Setup::begin()?;
    let tools = setup.build_tools()?;
    setup.end();
    let mut trunk = trunk(&tools, base_url.as_deref(), catalogue.as_deref(), Care::Published)?;
    if options.without_worker {
        trunk.env("PASSERELLES_WITHOUT_WORKER", "1");
    }
    if options.keep {
        trunk.env("PASSERELLES_KEEP", project::dist());
    }
    match site(&mut trunk)? {
        Verdict::Fine => ready(options.host, Path::new("deploy"), &[]),
        other => Ok(other),
    }
}

/// Readies the built site for a host: its configuration goes to the folder `to`. `more` are further options of the site tool.
///
/// # Errors
/// When the site tool cannot be started.
pub(crate) fn ready(host: Host, to: &Path, more: &[&str]) -> Result<Verdict> {
    let name = host.to_possible_value().map(|it| it.get_name().to_owned()).unwrap_or_default();
    let mut tool = project::site_tool();
    tool.args(["host", &name, "--site", "dist", "--to"]).arg(to).args(more);
    command::verdict(&mut tool)
}

/// Runs a Trunk call made by [`trunk`] and says how long it took.
///
/// # Errors
/// When Trunk cannot be started.
pub(crate) fn site(trunk: &mut Command) -> Result<Verdict> {
    let start = Instant::now();
    let status = command::status(trunk)?;
    let time = command::spoken(start.elapsed());
    if status.success() {
        println!("Site built in dist/ ({time})");
        return Ok(Verdict::Fine);
    }
    // What was half made must not be published along with what was there before.
    let _ = std::fs::remove_dir_all(project::dist().join(".stage"));
    eprintln!("The site was not built ({time}); dist/ is as it was. The reasons are above.");
    Ok(Verdict::ProblemsFound)
}

/// The Trunk call. Its `post_build` hook reads the `PASSERELLES_…` variables set here:
/// `PASSERELLES_BASE_URL` and `PASSERELLES_CATALOGUE` (absent when not given), `PASSERELLES_WASM_OPT` and `PASSERELLES_TERSER` (paths, or
/// empty for "leave the module, or the script, as it is"). The caller may add `PASSERELLES_KEEP`, the site of before, and
/// `PASSERELLES_WITHOUT_WORKER`, which ends the service worker.
///
/// # Errors
/// When PATH cannot be put together.
pub(crate) fn trunk(
    tools: &BuildTools,
    base_url: Option<&str>,
    catalogue: Option<&Path>,
    care: Care,
) -> Result<Command> {
    let mut trunk = Command::new(&tools.trunk);
    project::forget_this_package(&mut trunk);
    trunk
        .args(["build", "--release"])
        .current_dir(project::root())
        .env("PATH", path_with(&tools.folders)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // The module must not tell where it was compiled; it is smaller for it, too.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", no_local_paths())
        // Trunk 0.21 reads this as a yes/no option and refuses to start at NO_COLOR=1.
        .env_remove("NO_COLOR")
        .env_remove("PASSERELLES_WITHOUT_WORKER")
        .env_remove("PASSERELLES_KEEP");
    // The options are the only source: a variable left over in a shell must not change what is published.
    for (name, value) in [
        ("PASSERELLES_BASE_URL", base_url.map(AsRef::as_ref)),
        ("PASSERELLES_CATALOGUE", catalogue.map(Path::as_os_str)),
    ] {
        match value {
            Some(value) => trunk.env(name, value),
            None => trunk.env_remove(name),
        };
    }
    let optimisers =
        [("PASSERELLES_WASM_OPT", &tools.optimisers.wasm_opt), ("PASSERELLES_TERSER", &tools.optimisers.terser)];
    for (name, optimiser) in optimisers {
        let optimiser = optimiser.as_deref().filter(|_| care == Care::Published);
        trunk.env(name, optimiser.unwrap_or(Path::new("")));
    }
    if care == Care::Editing {
        trunk
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_INCREMENTAL", "true")
            // What is edited must be seen at once.
            .env("PASSERELLES_WITHOUT_WORKER", "1");
    }
    Ok(trunk)
}

/// The compiler's flag that shortens the paths of dependencies in messages; empty when the home folder is not known.
fn no_local_paths() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    home.map(|home| format!("--remap-path-prefix={}=crates", home.join("registry/src").display()))
        .filter(|flag| !flag.contains(' '))
        .unwrap_or_default()
}

/// PATH with the folders of the installed tools first: Trunk looks there for wasm-bindgen.
fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(folders.iter().cloned().chain(std::env::split_paths(&path))).map_err(|cause| {
        ToolError::new("The folder of the installed tools cannot be put on PATH.")
            .because(cause)
            .remedy("Set PASSERELLES_CACHE to a folder without a colon in its name.")
    })
}
