//! One driver for one session, ended with it; and the commands that the client library has no word for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::{Map, Value};

use super::browser::Browser;
use super::record::Record;

/// A running driver.
pub(crate) struct Driver {
    /// Whose driver it is.
    pub(crate) browser: Browser,
    process: Child,
    screen: Option<Child>,
    port: u16,
    profile: tempfile::TempDir,
}

impl Driver {
    /// Starts it on a port of its own. Another program may be quicker to take that port: then it chooses again.
    pub(crate) fn start(browser: Browser) -> Driver {
        (0..5).find_map(|_| Driver::attempt(browser)).expect("the driver listens")
    }

    fn attempt(browser: Browser) -> Option<Driver> {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port").port();
        let mut driver = browser.driver(free);
        let (variable, program) = (browser.program().0, driver.get_program().to_owned());
        let (screen, name) = screen_for(browser).unzip();
        let mut process = driver
            .envs(name.map(|name| ("DISPLAY", name)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|cause| panic!("{program:?} cannot be started ({cause}): name it in {variable}"));
        let output = process.stdout.take().expect("the output is piped");
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let mut driver = Driver { browser, process, screen, port: free, profile };
        driver.port = match browser.announces() {
            Some(words) => announced(output, words)?,
            None => driver.listening().then_some(free)?,
        };
        Some(driver)
    }

    /// Waits until it listens; not so when it ends instead.
    fn listening(&mut self) -> bool {
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if self.process.try_wait().is_ok_and(|ended| ended.is_some()) {
                return false;
            }
            std::thread::yield_now();
        }
        true
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the browser is asked to be, with its requests and its console on record where that can be.
    pub(crate) fn capabilities(&self, record: &Record) -> Map<String, Value> {
        self.browser.capabilities(self.profile.path(), record)
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
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
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
        for process in [Some(&mut self.process), self.screen.as_mut()].into_iter().flatten() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// The port that stands behind some words of the output, which is read on to its end: a driver whose words nobody reads stops.
fn announced(output: ChildStdout, words: &str) -> Option<u16> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let rest = lines.find_map(|line| line.split_once(words).map(|(_, rest)| rest.to_owned()))?;
    std::thread::spawn(move || lines.for_each(drop));
    rest.split(|it: char| !it.is_ascii_digit()).next()?.parse().ok()
}

/// A screen that nobody sees, for the one browser that cannot do without, and its name.
fn screen_for(browser: Browser) -> Option<(Child, String)> {
    if browser != Browser::WebKit {
        return None;
    }
    let program = std::env::var("XVFB").unwrap_or_else(|_| "Xvfb".to_owned());
    let mut screen = Command::new(&program)
        .args(["-displayfd", "1", "-screen", "0", "1400x1200x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|cause| panic!("{program} cannot be started ({cause}): name it in XVFB"));
    let mut number = String::new();
    let output = screen.stdout.take().expect("the output is piped");
    BufReader::new(output).read_line(&mut number).expect("the number of the screen");
    assert!(!number.trim().is_empty(), "{program} tells the number of its screen");
    Some((screen, format!(":{}", number.trim())))
}
