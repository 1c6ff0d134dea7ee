//! The second edition of WebDriver (BiDi, W3C draft) over its socket: what Firefox offers instead of Chromium's developer tools.

use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

/// Tells the console what the page's policy refused: Firefox reports that to nobody else.
const REFUSALS: &str = "addEventListener('securitypolicyviolation', it => console.error('refused by ' + it.violatedDirective, it.blockedURI, it.sample))";

/// A session's socket, and what its console said.
pub(crate) struct Bidi {
    socket: WebSocket<TcpStream>,
    asked: u64,
    context: String,
    said: Vec<String>,
}

impl Bidi {
    /// Connects to a session and listens to its console. The `context` is the window that the journey acts in.
    pub(crate) fn open(url: &str, context: &str) -> Bidi {
        let host = url.trim_start_matches("ws://").split('/').next().expect("a host");
        let stream = TcpStream::connect(host).expect("the browser listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout can be set");
        let (socket, _) = tungstenite::client(url, stream).expect("a socket");
        let mut bidi = Bidi { socket, asked: 0, context: context.to_owned(), said: Vec::new() };
        bidi.ask("session.subscribe", &json!({ "events": ["log.entryAdded"] }));
        bidi.before_every_page(REFUSALS);
        bidi
    }

    /// Sends a command and gives its result; what the console says meanwhile is kept.
    pub(crate) fn ask(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let command = json!({ "id": self.asked, "method": method, "params": params });
        self.socket.send(Message::text(command.to_string())).expect("the command is sent");
        loop {
            let Message::Text(text) = self.socket.read().expect("an answer") else { continue };
            let mut message: Value = serde_json::from_str(&text).expect("an answer in JSON");
            if message["method"] == "log.entryAdded" {
                self.said.push(entry(&message["params"]));
            } else if message["id"] == json!(self.asked) {
                assert_eq!(message["type"], "success", "{method} {params}: {message}");
                return message["result"].take();
            }
        }
    }

    /// Script that every page from now on runs before its own; its name.
    pub(crate) fn before_every_page(&mut self, script: &str) -> Value {
        let function = format!("() => {{ {script} }}");
        self.ask("script.addPreloadScript", &json!({ "functionDeclaration": function }))["script"].take()
    }

    /// No longer runs a script of that name.
    pub(crate) fn no_longer(&mut self, script: &Value) {
        self.ask("script.removePreloadScript", &json!({ "script": script }));
    }

    /// The size of the view, in CSS pixels.
    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        let viewport = json!({ "width": width, "height": height });
        self.ask("browsingContext.setViewport", &json!({ "context": self.context, "viewport": viewport }));
    }

    /// The answer to a site that asks for a permission.
    pub(crate) fn permission(&mut self, name: &str, state: &str, origin: &str) {
        let params = json!({ "descriptor": { "name": name }, "state": state, "origin": origin });
        self.ask("permissions.setPermission", &params);
    }

    /// Where the device is, in degrees; nothing when it does not know.
    pub(crate) fn position(&mut self, place: Option<(f64, f64)>) {
        let coordinates = place.map(|(lat, lon)| json!({ "latitude": lat, "longitude": lon, "accuracy": 50 }));
        let params = json!({ "contexts": [self.context], "coordinates": coordinates });
        self.ask("emulation.setGeolocationOverride", &params);
    }

    /// What the console said since it was last asked.
    pub(crate) fn console(&mut self) -> Vec<String> {
        // The page answers after all it has said.
        let target = json!({ "context": self.context });
        self.ask("script.evaluate", &json!({ "expression": "0", "target": target, "awaitPromise": false }));
        std::mem::take(&mut self.said)
    }
}

/// An entry of the console in a line: how grave, what, and where.
fn entry(params: &Value) -> String {
    let place = &params["stackTrace"]["callFrames"][0];
    let text = params["text"].as_str().unwrap_or_default();
    format!(
        "{} {text} ({}:{})",
        params["level"].as_str().unwrap_or_default(),
        place["url"].as_str().unwrap_or_default(),
        place["lineNumber"]
    )
}
