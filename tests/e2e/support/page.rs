//! A browser window: opening addresses, running script, waiting for conditions, commands of the developer tools.

use std::future::Future;
use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::browser::Browser;
use super::driver::Driver;
use super::record::{self, Record};
use super::tools::Tools;

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(20);
/// After how long it is looked at again: the longer it takes, the less often. Each look takes the browser's own time, and several journeys
/// that wait side by side would take half of the machine from those that work.
const LOOK: RangeInclusive<Duration> = Duration::from_millis(15)..=Duration::from_millis(60);

/// A window of a browser of its own.
#[derive(Clone)]
pub(crate) struct Page {
    /// The session.
    pub(crate) client: Client,
    /// What only some drivers can do.
    pub(crate) tools: Arc<Tools>,
    driver: Arc<Driver>,
    session: String,
    base: String,
    pub(super) record: Arc<Record>,
}

/// Journeys run side by side, but for those that measure time.
static COMPANY: RwLock<()> = RwLock::new(());

/// Runs a journey in a fresh browser, which is closed however the journey ends.
pub(crate) fn journey<F: Future<Output = ()> + Send + 'static>(steps: impl FnOnce(Page) -> F) {
    let _company = COMPANY.read().unwrap_or_else(PoisonError::into_inner);
    hold(run(steps, Some(record::folder())));
}

/// Runs a journey while no other runs: what it measures is its own.
pub(crate) fn alone<F: Future<Output = ()> + Send + 'static>(steps: impl FnOnce(Page) -> F) {
    let _alone = COMPANY.write().unwrap_or_else(PoisonError::into_inner);
    hold(run(steps, Some(record::folder())));
}

/// Runs a journey that does what no journey may, and gives what was found of it.
pub(crate) fn caught<F: Future<Output = ()> + Send + 'static>(steps: impl FnOnce(Page) -> F) -> Vec<String> {
    let _company = COMPANY.read().unwrap_or_else(PoisonError::into_inner);
    run(steps, None)
}

fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "the browser of this journey did what no journey may:\n{}", faults.join("\n"));
}

/// Runs a journey; gives what its browser did that no journey may, and leaves its record in a folder.
fn run<S: FnOnce(Page) -> F, F: Future<Output = ()> + Send + 'static>(steps: S, records: Option<&Path>) -> Vec<String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let page = Page::start(std::any::type_name::<S>()).await;
        let (last, record) = (page.clone(), page.record.clone());
        let outcome = tokio::spawn(record::AT_HAND.scope(record.clone(), steps(page))).await;
        let (driver, session) = (last.driver.clone(), last.session.clone());
        let rest = tokio::spawn(async move { last.record.said(&last.tools.console().unwrap_or_default()) });
        if rest.await.is_err() {
            record.fault("its console cannot be read");
        }
        driver.end(&session);
        let faults = record.close(records);
        if let Err(broken) = outcome {
            std::panic::resume_unwind(broken.into_panic());
        }
        faults
    })
}

impl Page {
    async fn start(name: &str) -> Page {
        let base =
            std::env::var("PASSERELLES_URL").expect("PASSERELLES_URL must name the served site: use cargo xtask test");
        let base = base.trim_end_matches('/').to_owned();
        let record = Record::begin(name, &base);
        let driver = Arc::new(Driver::start(Browser::chosen()));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client =
            builder.capabilities(driver.capabilities(&record)).connect(&driver.url()).await.expect("a session starts");
        // It is ended by its driver, once.
        client.persist().await.expect("a session that stays");
        let session = client.session_id().await.expect("a session").expect("with an id");
        let tools = Arc::new(Tools::of(&driver, &client, &session).await);
        Page { client, tools, driver, session, base, record }
    }

    /// The origin of the site.
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// Opens an address of the site, as it is delivered.
    pub(crate) async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap_or_else(|cause| panic!("{path}: {cause}"));
    }

    /// Opens an address of the site and waits until it is live.
    pub(crate) async fn visit(&self, path: &str) {
        self.open(path).await;
        self.ready().await;
    }

    /// Waits until the page is live.
    pub(crate) async fn ready(&self) {
        self.until("document.documentElement.dataset.app !== 'static'").await;
        let state = self.text("document.documentElement.dataset.app").await;
        assert_eq!(state, "ready", "{} {:?}", self.address().await, self.tools.console());
    }

    /// The value of an expression in the page.
    pub(crate) async fn js(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression})"), vec![]).await
    }

    /// Runs statements in the page.
    pub(crate) async fn run(&self, script: &str, given: Vec<Value>) -> Value {
        self.client.execute(script, given).await.unwrap_or_else(|cause| panic!("{script:.300}: {cause}"))
    }

    /// The value of an expression that is a promise.
    pub(crate) async fn promised(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; Promise.resolve({expression}).then(done, e => done('failed: ' + e))"
        );
        self.client.execute_async(&script, vec![]).await.unwrap_or_else(|cause| panic!("{expression:.300}: {cause}"))
    }

    /// The text that an expression gives.
    pub(crate) async fn text(&self, expression: &str) -> String {
        self.js(expression).await.as_str().unwrap_or_default().to_owned()
    }

    /// The number that an expression gives.
    pub(crate) async fn number(&self, expression: &str) -> f64 {
        self.js(expression).await.as_f64().unwrap_or(f64::NAN)
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let start = Instant::now();
        loop {
            if self.js(&format!("Boolean({expression})")).await == json!(true) {
                return;
            }
            if start.elapsed() > PATIENCE {
                let shown = self.text("document.querySelector('[role=status]')?.textContent ?? ''").await;
                panic!(
                    "never true: {expression}\nat {}\nstatus: {shown}\nconsole: {:?}",
                    self.address().await,
                    self.tools.console()
                );
            }
            tokio::time::sleep((start.elapsed() / 8).clamp(*LOOK.start(), *LOOK.end())).await;
        }
    }

    /// Waits until two frames have been drawn, so that what follows from a gesture is on the screen.
    pub(crate) async fn drawn(&self) {
        self.promised("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))").await;
    }

    /// Lays out what is out of sight too, for a look at all of the page.
    pub(crate) async fn whole(&self) {
        self.run("document.documentElement.setAttribute('data-whole', '')", vec![]).await;
    }

    /// A command of Chromium's developer tools; a journey that needs one stands in `chromium.rs`.
    pub(crate) async fn cdp(&self, method: &str, params: Value) -> Value {
        self.tools.devtools(method, &params)
    }

    /// Script that every page from now on runs before its own; its name.
    pub(crate) async fn before_every_page(&self, script: &str) -> Value {
        self.tools.before_every_page(script)
    }

    /// The size of the view.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        self.tools.resize(width, height);
        self.drawn().await;
    }

    /// What the console said since it was last asked.
    pub(crate) async fn console(&self) -> Vec<String> {
        let said = self.tools.console().expect("this browser tells what its console says");
        self.record.said(&said);
        said
    }
}
