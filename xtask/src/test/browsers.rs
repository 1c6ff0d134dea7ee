//! The journeys in other browsers than Chromium: nearly all of them in Firefox, the least that must hold in WebKitGTK.

use super::journeys_on;
use super::steps::Steps;
use crate::error::Result;
use crate::setup::Setup;
use crate::setup::browsers::{Firefox, WebKit};
use std::path::Path;

/// The step in Firefox.
pub(super) const FIREFOX: &str = "browser journeys on Firefox";
/// The step in WebKitGTK.
pub(super) const WEBKIT: &str = "smoke test on WebKitGTK";

/// The browsers besides Chromium, or why they cannot be had.
#[derive(Debug)]
pub(super) struct Others {
    firefox: Result<Firefox>,
    webkit: Result<WebKit>,
}

impl Others {
    /// Finds or installs them.
    pub(super) fn find(setup: &mut Setup) -> Self {
        Self { firefox: setup.firefox(), webkit: setup.webkit() }
    }

    /// How many of the steps can be run.
    pub(super) fn steps(&self) -> usize {
        usize::from(self.firefox.is_ok()) + usize::from(self.webkit.is_ok())
    }

    /// Runs what each can take, on the site served at `url`. What is missing is left out with the reason.
    ///
    /// # Errors
    /// When Cargo cannot be started.
    pub(super) fn run(&self, steps: &mut Steps, url: &str, dist: &Path) -> Result<()> {
        match &self.firefox {
            Ok(Firefox { firefox, driver }) => {
                let mut journeys = journeys_on(url, dist);
                journeys
                    .args(["--skip", "chromium::"])
                    .env("PASSERELLES_BROWSER", "firefox")
                    .env("FIREFOX", firefox)
                    .env("GECKODRIVER", driver);
                let figure = |run, left| {
                    format!("journeys on Firefox = {run} run, {left} left to Chromium (they need its developer tools)")
                };
                steps.run_some_tests(FIREFOX, &mut journeys, figure)?;
            }
            Err(error) => steps.leave_out(&[FIREFOX], &format!("it cannot be had ({})", error.sentence())),
        }
        match &self.webkit {
            Ok(WebKit { driver, screen }) => {
                let mut smoke = journeys_on(url, dist);
                smoke
                    .arg("smoke::")
                    .env("PASSERELLES_BROWSER", "webkit")
                    .env("WEBKIT_DRIVER", driver)
                    .env("XVFB", screen);
                let figure = |run, left| {
                    format!("journeys on WebKitGTK = {run} run (the smoke test), {left} left to Chromium and Firefox")
                };
                steps.run_some_tests(WEBKIT, &mut smoke, figure)?;
            }
            Err(error) => steps.leave_out(&[WEBKIT], &format!("it cannot be had ({})", error.sentence())),
        }
        Ok(())
    }
}
