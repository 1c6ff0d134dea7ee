//! The browsers that the journeys know, with the driver of each and what it is asked to be.

use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value, json};

use super::record::Record;

/// A browser, chosen for a whole run by `PASSERELLES_BROWSER`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Browser {
    /// Chromium with chromedriver: takes all journeys.
    Chromium,
    /// Firefox with geckodriver: takes those that do without Chromium's developer tools.
    Firefox,
    /// WebKitGTK's own small browser with its driver: takes the smoke test.
    WebKit,
}

/// What keeps Firefox to the site under test: no updates, no measurements, no lists fetched, no questions asked, no network but ours.
const QUIET: [(&str, Pref); 27] = [
    ("intl.accept_languages", Pref::Text("fr")),
    ("app.normandy.enabled", Pref::Off),
    ("app.shield.optoutstudies.enabled", Pref::Off),
    ("app.update.auto", Pref::Off),
    ("app.update.disabledForTesting", Pref::On),
    ("browser.aboutwelcome.enabled", Pref::Off),
    ("browser.region.update.enabled", Pref::Off),
    ("browser.safebrowsing.blockedURIs.enabled", Pref::Off),
    ("browser.safebrowsing.downloads.enabled", Pref::Off),
    ("browser.safebrowsing.malware.enabled", Pref::Off),
    ("browser.safebrowsing.phishing.enabled", Pref::Off),
    ("browser.search.update", Pref::Off),
    ("browser.shell.checkDefaultBrowser", Pref::Off),
    ("browser.translations.enable", Pref::Off),
    ("datareporting.healthreport.uploadEnabled", Pref::Off),
    ("datareporting.policy.dataSubmissionEnabled", Pref::Off),
    ("dom.push.connection.enabled", Pref::Off),
    ("extensions.update.enabled", Pref::Off),
    ("network.captive-portal-service.enabled", Pref::Off),
    ("network.connectivity-service.enabled", Pref::Off),
    ("network.dns.disablePrefetch", Pref::On),
    ("services.settings.server", Pref::Text("data:,#no-server")),
    ("toolkit.telemetry.enabled", Pref::Off),
    // Where nothing else tells a position, nobody is asked for it.
    ("geo.provider.network.url", Pref::Text("")),
    ("geo.provider.use_geoclue", Pref::Off),
    // What was copied can be read without the question that no driver can answer.
    ("dom.events.testing.asyncClipboard", Pref::On),
    // The keyboard reaches everything that has a place in the order, on every system.
    ("accessibility.tabfocus", Pref::Number(7)),
];

/// The value of a setting of Firefox.
#[derive(Clone, Copy)]
enum Pref {
    On,
    Off,
    Number(i32),
    Text(&'static str),
}

impl Browser {
    /// The one that the run is for; Chromium when none is named.
    pub(crate) fn chosen() -> Browser {
        match std::env::var("PASSERELLES_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Browser::Chromium,
            Ok("firefox") => Browser::Firefox,
            Ok("webkit") => Browser::WebKit,
            Ok(other) => panic!("PASSERELLES_BROWSER is {other:?}: chromium, firefox and webkit are known"),
        }
    }

    /// The variable that names the driver, and the driver when it names none.
    pub(crate) fn program(self) -> (&'static str, &'static str) {
        match self {
            Browser::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Browser::Firefox => ("GECKODRIVER", "geckodriver"),
            Browser::WebKit => ("WEBKIT_DRIVER", "WebKitWebDriver"),
        }
    }

    /// The driver, told to choose its port or, where it cannot, to take this one.
    pub(crate) fn driver(self, port: u16) -> Command {
        let (variable, usual) = self.program();
        let mut driver = Command::new(std::env::var(variable).unwrap_or_else(|_| usual.to_owned()));
        match self {
            Browser::Chromium => driver.arg("--port=0"),
            Browser::Firefox => driver.args(["--port", "0", "--websocket-port", "0"]),
            Browser::WebKit => driver.arg(format!("--port={port}")),
        };
        driver
    }

    /// The words before the port in the line in which the driver tells it, if it does.
    pub(crate) fn announces(self) -> Option<&'static str> {
        match self {
            Browser::Chromium => Some("started successfully on port "),
            Browser::Firefox => Some("Listening on 127.0.0.1:"),
            Browser::WebKit => None,
        }
    }

    /// What the browser is asked to be: fresh, quiet, in French, with its console recorded.
    pub(crate) fn capabilities(self, profile: &Path, record: &Record) -> Map<String, Value> {
        let all = match self {
            Browser::Chromium => chromium(profile, record),
            Browser::Firefox => firefox(),
            // It takes its own browser, with a profile that is forgotten.
            Browser::WebKit => json!({}),
        };
        all.as_object().cloned().expect("an object")
    }
}

fn chromium(profile: &Path, record: &Record) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    let mut options = json!({ "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,1000", "--lang=fr", profile,
    ]});
    options["args"].as_array_mut().expect("a list").extend(record.options().map(Value::from));
    if let Ok(chromium) = std::env::var("CHROMIUM") {
        options["binary"] = json!(which(&chromium));
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// Its driver makes the profile, and removes it.
fn firefox() -> Value {
    let prefs: Map<String, Value> = QUIET.iter().map(|(name, value)| ((*name).to_owned(), value.json())).collect();
    let mut options = json!({ "args": ["-headless"], "prefs": prefs });
    if let Ok(firefox) = std::env::var("FIREFOX") {
        options["binary"] = json!(which(&firefox));
    }
    json!({ "browserName": "firefox", "webSocketUrl": true, "moz:firefoxOptions": options })
}

impl Pref {
    fn json(self) -> Value {
        match self {
            Pref::On => true.into(),
            Pref::Off => false.into(),
            Pref::Number(number) => number.into(),
            Pref::Text(text) => text.into(),
        }
    }
}

/// The full path of a program: a driver does not look for its browser on the search path.
fn which(program: &str) -> String {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file());
    found.map_or_else(|| program.to_owned(), |path| path.display().to_string())
}
