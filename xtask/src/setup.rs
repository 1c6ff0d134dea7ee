//! Set-up: finds the pinned tools, installs what is missing in a per-user cache, and says so.
//!
//! A command opens a [`Setup`], asks it for what it needs and closes it. What is on PATH in a fitting version is taken; what was installed
//! before is taken; the rest is installed with a word on what and for how long. No command asks for more than it needs.

pub(crate) mod browser;
pub(crate) mod browsers;
mod cache;
mod cargo_tool;
mod npm;
mod optimisers;
mod python;
mod servers;
mod version;
mod wasm_target;

use crate::command::spoken;
use crate::error::Result;
use browser::Browser;
use browsers::{Firefox, WebKit};
use cache::Cache;
use optimisers::Optimisers;
use std::path::PathBuf;
use std::time::Instant;

/// One run of the set-up, from the first question to the closing line.
#[derive(Debug)]
pub(crate) struct Setup {
    cache: Cache,
    start: Instant,
    installed: bool,
}

/// What a build of the site needs.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// The Trunk program.
    pub(crate) trunk: PathBuf,
    /// What makes the result smaller; the build does without.
    pub(crate) optimisers: Optimisers,
    /// Folders to put first on PATH, because Trunk looks there for wasm-bindgen.
    pub(crate) folders: Vec<PathBuf>,
}

/// What the browser journeys need besides the built site.
#[derive(Debug)]
pub(crate) struct BrowserTools {
    /// Chromium and its driver.
    pub(crate) browser: Browser,
    /// The accessibility rules injected into the pages: `axe.min.js`.
    pub(crate) axe: PathBuf,
    /// The page auditor: the script that Node runs.
    pub(crate) lighthouse: PathBuf,
}

/// What the benchmark needs.
#[derive(Debug)]
pub(crate) struct BenchTools {
    /// The wasm-bindgen program.
    pub(crate) wasm_bindgen: PathBuf,
    /// The wasm-opt program; the benchmark does without it, as a build does.
    pub(crate) wasm_opt: Option<PathBuf>,
    /// The browser that measures.
    pub(crate) browser: Browser,
    /// The npm program.
    pub(crate) npm: PathBuf,
}

impl Setup {
    /// Opens the cache.
    ///
    /// # Errors
    /// When there is no folder the cache could be in.
    pub(crate) fn begin() -> Result<Self> {
        Ok(Self { cache: Cache::find()?, start: Instant::now(), installed: false })
    }

    /// Closes with one line: how long it took, or that nothing had to be done.
    pub(crate) fn end(self) {
        let time = spoken(self.start.elapsed());
        if self.installed {
            println!("Set-up: {time}");
        } else {
            println!("Tools already there ({time})");
        }
    }

    /// The wasm target, Trunk, wasm-bindgen and, if they can be had, wasm-opt and terser.
    ///
    /// # Errors
    /// When one of the first three is missing and cannot be installed.
    pub(crate) fn build_tools(&mut self) -> Result<BuildTools> {
        self.wasm_target()?;
        let trunk = cargo_tool::trunk(self)?;
        let wasm_bindgen = cargo_tool::wasm_bindgen(self)?;
        let folders = wasm_bindgen.parent().map(PathBuf::from).into_iter().collect();
        Ok(BuildTools { trunk, optimisers: optimisers::find(self), folders })
    }

    /// What the benchmark needs: wasm-bindgen, perhaps wasm-opt, a browser, and npm for the libraries it compares with.
    ///
    /// # Errors
    /// When one of them is missing and cannot be installed.
    pub(crate) fn bench_tools(&mut self) -> Result<BenchTools> {
        self.wasm_target()?;
        let wasm_bindgen = cargo_tool::wasm_bindgen(self)?;
        let wasm_opt = optimisers::wasm_opt(self);
        let browser = browser::find(self)?;
        Ok(BenchTools { wasm_bindgen, wasm_opt, browser, npm: npm::program("the libraries that are compared")? })
    }

    /// cargo-fuzz, once there is a C++ compiler for libFuzzer, which is built from its source.
    ///
    /// # Errors
    /// When there is no C++ compiler, or cargo-fuzz is missing and does not compile here.
    pub(crate) fn fuzzer(&mut self) -> Result<PathBuf> {
        cargo_tool::cargo_fuzz(self)
    }

    /// The wasm target alone, for the lints of the browser door.
    ///
    /// # Errors
    /// When it is missing and cannot be added.
    pub(crate) fn wasm_target(&mut self) -> Result<()> {
        wasm_target::have(self)
    }

    /// Chromium, its driver, axe and Lighthouse.
    ///
    /// # Errors
    /// When one of them is missing and cannot be installed.
    pub(crate) fn browser_tools(&mut self) -> Result<BrowserTools> {
        let browser = browser::find(self)?;
        let axe = npm::packages(self, "axe-core-4.14.1", &["axe-core@4.14.1"], "axe-core 4.14.1", "5 seconds")?
            .join("axe-core/axe.min.js");
        let lighthouse = npm::packages(
            self,
            "lighthouse-12.8.2",
            &["lighthouse@12.8.2"],
            "Lighthouse 12.8.2 (90 MB)",
            "15 seconds",
        )?
        .join("lighthouse/cli/index.js");
        Ok(BrowserTools { browser, axe, lighthouse })
    }

    /// The `node_modules` folder of `packages`, kept in the cache as `folder`.
    ///
    /// # Errors
    /// When they are not there yet, and npm is missing or fails.
    pub(crate) fn npm_packages(&mut self, folder: &str, packages: &[&str], what: &str, about: &str) -> Result<PathBuf> {
        npm::packages(self, folder, packages, what, about)
    }

    /// The Python that checks exports with the models of those who read them; without it, why it cannot be had.
    pub(crate) fn export_checkers(&mut self) -> Result<PathBuf> {
        let pinned = [
            "data-inclusion-schema==1.0.10",
            "pydantic==2.14.4",
            "pydantic_core==2.50.5",
            "pendulum==3.3.0",
            "email-validator==2.4.0",
        ];
        python::packages(self, "data-inclusion-schema-1.0.10", &pinned, "data-inclusion-schema 1.0.10", "10 seconds")
    }

    /// nginx, whose configuration is tried; without it, why it cannot be had.
    pub(crate) fn nginx(&mut self) -> Result<PathBuf> {
        servers::find(self, &servers::NGINX)
    }

    /// Caddy, whose configuration is tried; without it, why it cannot be had.
    pub(crate) fn caddy(&mut self) -> Result<PathBuf> {
        servers::find(self, &servers::CADDY)
    }

    /// Firefox, in which the journeys are repeated; without it, why it cannot be had.
    pub(crate) fn firefox(&mut self) -> Result<Firefox> {
        browsers::firefox(self)
    }

    /// WebKitGTK, in which the least that must hold is tried; without it, why it cannot be had.
    pub(crate) fn webkit(&mut self) -> Result<WebKit> {
        browsers::webkit(self)
    }

    /// Says what is about to be installed, and about how long that takes.
    fn announce(&mut self, what: &str, about: &str) {
        self.installed = true;
        println!("Missing: {what}. Installing (about {about})…");
    }
}
