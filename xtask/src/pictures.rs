//! `cargo xtask pictures`: takes the README's pictures of the built site anew, so that they stay true.

use crate::Verdict;
use crate::build::{self, Care};
use crate::error::Result;
use crate::server::{self, Server};
use crate::setup::Setup;
use crate::{command, project, test};

/// Builds the site, serves it, and lets the journey that takes pictures write them into the project.
///
/// # Errors
/// When a tool cannot be had or a program cannot be started.
pub(crate) fn run() -> Result<Verdict> {
    let mut setup = Setup::begin()?;
    let (build, browser) = (setup.build_tools()?, setup.browser_tools()?);
    setup.end();
    if build::site(&mut build::trunk(&build, None, None, Care::Published)?)? != Verdict::Fine {
        return Ok(Verdict::ProblemsFound);
    }
    let dist = project::dist();
    let server = Server::start(server::listen(0)?, &dist, None)?;
    let mut journey = test::journeys(&server.url(), &dist, &browser);
    journey.arg("pictures").env("PASSERELLES_PICTURES", project::root().join("tests/pictures"));
    let outcome = command::succeed(&mut journey);
    server.stop();
    outcome.map(|()| Verdict::Fine)
}
