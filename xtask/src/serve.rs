//! `cargo xtask serve`: builds the release site and serves it on this computer; with `--watch`, again after each change.

mod watch;

use crate::Verdict;
use crate::build::{self, Care};
use crate::error::{Result, ToolError};
use crate::project;
use crate::server::reload::Reload;
use crate::server::{self, Server};
use crate::setup::{BuildTools, Setup};
use clap::Args;
use watch::Watch;

/// Where to serve, and what to do besides.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The port on this computer; 0 for any free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the site in the browser.
    #[arg(long)]
    open: bool,
    /// Rebuild when a source file changes, and reload the open pages. Pages are the same, files larger than in production.
    #[arg(long)]
    watch: bool,
}

/// Builds and serves until Ctrl-C.
///
/// # Errors
/// When the port is taken, a tool cannot be had, or files cannot be watched.
pub(crate) fn run(options: &Options) -> Result<Verdict> {
    let listener = server::listen(options.port)?;
    let address = listener.local_addr().map_err(|cause| ToolError::new("The port cannot be told.").because(cause))?;
    let base_url = format!("http://{address}");
    let mut setup = Setup::begin()?;
    let tools = setup.build_tools()?;
    setup.end();

    // From before the first build, so that what is changed during it counts.
    let watch = options.watch.then(|| Watch::begin(&project::root())).transpose()?;
    let care = if options.watch { Care::Editing } else { Care::Published };
    let built = rebuild(&tools, &base_url, care)?;
    if built != Verdict::Fine && watch.is_none() {
        return Ok(built);
    }

    let reload = watch.as_ref().map(|_| Reload::new());
    let server = Server::start(listener, &project::dist(), reload.clone())?;
    println!("Passerelles : {}/", server.url());
    if options.open && open::that_detached(server.url()).is_err() {
        println!("No browser could be opened; the address is above.");
    }
    if let Some((watch, reload)) = watch.zip(reload) {
        // Left behind when the command ends: a build under way hears Ctrl-C by itself.
        std::thread::spawn(move || follow(watch, &reload, || rebuild(&tools, &base_url, care)));
    }
    server.until_interrupted()?;
    server.stop();
    println!("\nStopped.");
    Ok(Verdict::Fine)
}

/// Builds after each change. A build that fails has printed why; the site of before stays.
fn follow(watch: Watch, reload: &Reload, rebuild: impl Fn() -> Result<Verdict>) {
    while let Some(file) = watch.next_change() {
        println!("Changed: {}. Building…", file.display());
        match rebuild() {
            Ok(Verdict::Fine) => reload.renew(),
            Ok(_) => {}
            Err(error) => eprintln!("{error}"),
        }
    }
}

fn rebuild(tools: &BuildTools, base_url: &str, care: Care) -> Result<Verdict> {
    build::site(&mut build::trunk(tools, Some(base_url), None, care)?)
}
