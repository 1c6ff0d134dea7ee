//! One chromedriver for one session, ended with it; and the commands that the client library has no word for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Map, Value, json};

/// A running chromedriver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    profile: tempfile::TempDir,
}

impl Driver {
    /// Starts it on a port that it chooses itself. It wants that port of both families of addresses, and ends when another
    /// program has one of the two: then it chooses again.
    pub(crate) fn start() -> Driver {
        (0..5).find_map(|_| Driver::attempt()).expect("chromedriver says its port")
    }

    fn attempt() -> Option<Driver> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|cause| panic!("{program} cannot be started ({cause}): name it in CHROMEDRIVER"));
        let lines = BufReader::new(process.stdout.take().expect("the output is piped")).lines();
        let said = lines.map_while(Result::ok).find(|line| line.contains("started successfully on port"));
        let digits = said.map(|line| line.chars().filter(char::is_ascii_digit).collect::<String>());
        let Some(port) = digits.and_then(|digits| digits.parse().ok()) else {
            let _ = process.wait();
            return None;
        };
        Some(Driver { process, port, profile: tempfile::tempdir().expect("a folder for the profile") })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the browser is asked to be: fresh, quiet, with its console recorded.
    pub(crate) fn capabilities(&self) -> Map<String, Value> {
        let profile = format!("--user-data-dir={}", self.profile.path().display());
        let mut options = json!({ "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1280,1000", "--lang=fr", profile,
        ]});
        if let Ok(chromium) = std::env::var("CHROMIUM") {
            options["binary"] = json!(which(&chromium));
        }
        let all = json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL" },
        });
        all.as_object().cloned().expect("an object")
    }

    /// Sends a command of a session, and gives its value.
    pub(crate) fn command(&self, session: &str, path: &str, body: &Value) -> Value {
        self.send(&format!("POST /session/{session}/{path}"), &body.to_string())
    }

    /// Ends a session, and its browser with it.
    pub(crate) fn end(&self, session: &str) {
        self.send(&format!("DELETE /session/{session}"), "");
    }

    fn send(&self, what: &str, body: &str) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("chromedriver listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout can be set");
        let asked = format!("{what} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\n", self.port);
        write!(stream, "{asked}content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}", body.len())
            .expect("the command is sent");
        // The driver keeps the connection open whatever it is asked: the answer ends where its head says.
        let mut answer = BufReader::new(stream);
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(answer.read_line(&mut head).expect("a line") > 0, "a whole head: {head}");
        }
        let fields = head.lines().filter_map(|line| line.split_once(':'));
        let length = fields
            .filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
            .find_map(|(_, value)| value.trim().parse().ok());
        let mut text = vec![0; length.expect("the length of the answer")];
        answer.read_exact(&mut text).expect("a whole answer");
        let text = String::from_utf8_lossy(&text);
        assert!(head.starts_with("HTTP/1.1 200"), "{what} {body}: {text}");
        let mut value: Value = serde_json::from_str(&text).expect("an answer in JSON");
        value["value"].take()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The full path of a program: a driver does not look for its browser on the search path.
fn which(program: &str) -> String {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&folders).map(|folder| folder.join(program)).find(|path| path.is_file());
    found.map_or_else(|| program.to_owned(), |path| path.display().to_string())
}
