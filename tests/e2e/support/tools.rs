//! What WebDriver's first edition has no word for, asked in the way that each browser understands.

use std::sync::{Arc, Mutex, PoisonError};

use fantoccini::Client;
use serde_json::{Value, json};

use super::bidi::Bidi;
use super::browser::Browser;
use super::driver::Driver;

/// The tools of one session.
pub(crate) enum Tools {
    /// Chromium's developer tools, through its driver.
    Devtools { driver: Arc<Driver>, session: String },
    /// Firefox's socket.
    Socket(Box<Mutex<Bidi>>),
    /// WebKitGTK's driver offers nothing more.
    None,
}

impl Tools {
    /// Those of a session that has just begun.
    pub(crate) async fn of(driver: &Arc<Driver>, client: &Client, session: &str) -> Tools {
        match driver.browser {
            Browser::Chromium => Tools::Devtools { driver: driver.clone(), session: session.to_owned() },
            Browser::Firefox => {
                let url = client.capabilities().and_then(|it| it.get("webSocketUrl")).and_then(Value::as_str);
                let window = String::from(client.window().await.expect("a window"));
                let mut bidi = Bidi::open(url.expect("the address of the socket"), &window);
                bidi.resize(1280, 1000);
                Tools::Socket(Box::new(Mutex::new(bidi)))
            }
            Browser::WebKit => Tools::None,
        }
    }

    /// A command of Chromium's developer tools.
    pub(crate) fn devtools(&self, method: &str, params: &Value) -> Value {
        let Tools::Devtools { driver, session } = self else {
            panic!(
                "{method} is a command of Chromium's developer tools: its journey belongs into tests/e2e/chromium.rs"
            )
        };
        driver.command(session, "goog/cdp/execute", &json!({ "cmd": method, "params": params }))
    }

    fn socket<T>(&self, what: &str, ask: impl FnOnce(&mut Bidi) -> T) -> T {
        let Tools::Socket(bidi) = self else { panic!("this browser's driver cannot {what}: use another browser") };
        ask(&mut bidi.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Script that every page from now on runs before its own; its name.
    pub(crate) fn before_every_page(&self, script: &str) -> Value {
        if let Tools::Devtools { .. } = self {
            let params = json!({ "source": script });
            return self.devtools("Page.addScriptToEvaluateOnNewDocument", &params)["identifier"].take();
        }
        self.socket("run script before a page's own", |bidi| bidi.before_every_page(script))
    }

    /// No longer runs a script of that name.
    pub(crate) fn no_longer(&self, script: &Value) {
        if let Tools::Devtools { .. } = self {
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", &json!({ "identifier": script }));
            return;
        }
        self.socket("take a script back", |bidi| bidi.no_longer(script));
    }

    /// The size of the view, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        if let Tools::Devtools { .. } = self {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
            return;
        }
        self.socket("set the size of its view", |bidi| bidi.resize(width, height));
    }

    /// Whether the site may know where the device is.
    pub(crate) fn may_locate(&self, granted: bool, origin: &str) {
        let state = if granted { "granted" } else { "denied" };
        if let Tools::Devtools { .. } = self {
            let asked = json!({ "permission": { "name": "geolocation" }, "setting": state, "origin": origin });
            self.devtools("Browser.setPermission", &asked);
            return;
        }
        self.socket("set a permission", |bidi| bidi.permission("geolocation", state, origin));
    }

    /// The site may read what was copied: Firefox is told so when it starts.
    pub(crate) fn may_read_the_clipboard(&self, origin: &str) {
        if let Tools::Devtools { .. } = self {
            let permissions =
                json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.devtools("Browser.grantPermissions", &permissions);
        }
    }

    /// Where the device is, in degrees north and east; nothing when it does not know.
    pub(crate) fn position(&self, place: Option<(f64, f64)>) {
        if let Tools::Devtools { .. } = self {
            let there = place.map(|(lat, lon)| json!({ "latitude": lat, "longitude": lon, "accuracy": 50 }));
            self.devtools("Emulation.setGeolocationOverride", &there.unwrap_or_else(|| json!({})));
            return;
        }
        self.socket("set a position", |bidi| bidi.position(place));
    }

    /// What the console said since it was last asked; nothing when the browser does not tell.
    pub(crate) fn console(&self) -> Option<Vec<String>> {
        match self {
            Tools::Devtools { driver, session } => {
                let entries = driver.command(session, "se/log", &json!({ "type": "browser" }));
                let entries = entries.as_array().cloned().unwrap_or_default();
                Some(entries.iter().map(|it| it["message"].as_str().unwrap_or_default().to_owned()).collect())
            }
            Tools::Socket(_) => Some(self.socket("tell its console", Bidi::console)),
            Tools::None => None,
        }
    }
}
