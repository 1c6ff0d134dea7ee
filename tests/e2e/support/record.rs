//! What a journey's browser did, kept and judged when the journey is over: whom it asked, cookies, what its console said.
//!
//! A journey asks no other host than the site and those it runs itself, has no cookie, and leaves the console empty but for
//! what it said beforehand with [`Page::expects`] and [`Page::allows`]. Each leaves its record in [`folder`], where
//! `tests/requests.rs` sums them up.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use serde_json::json;

use super::Page;
use super::netlog::{self, Log, Request};

tokio::task_local! {
    /// The record of the journey at hand.
    pub(crate) static AT_HAND: Arc<Record>;
}

/// What Chromium says of a manifest that is empty.
const EMPTY_MANIFEST: &str = "Manifest: Line: 1, column: 1, Syntax error.";

/// A message that a journey causes on purpose: a part of it, and whether it must come.
struct Expected {
    part: String,
    must: bool,
}

#[derive(Default)]
struct Kept {
    sites: BTreeSet<String>,
    around: BTreeSet<String>,
    expected: Vec<Expected>,
    said: Vec<String>,
    faults: Vec<String>,
    /// Browsers that were asked to keep logs: the journey's own, and those that it starts. Not every browser can.
    browsers: usize,
}

/// The record of one journey.
pub(crate) struct Record {
    name: String,
    folder: tempfile::TempDir,
    kept: Mutex<Kept>,
}

/// A host that the journey at hand runs serves the site: `http://127.0.0.1:4321`. Its pages may ask it, and nobody else.
pub(crate) fn serves(origin: &str) {
    AT_HAND.with(|it| it.kept().sites.insert(origin.to_owned()));
}

/// A host that the journey at hand runs shows the site in a frame: its pages may ask for those of the site.
pub(crate) fn surrounds(origin: &str) {
    AT_HAND.with(|it| it.kept().around.insert(origin.to_owned()));
}

impl Record {
    /// The record of a journey to the site at `base`; `name` is the path of its function.
    pub(crate) fn begin(name: &str, base: &str) -> Arc<Record> {
        let kept = Kept { sites: BTreeSet::from([base.to_owned()]), ..Kept::default() };
        let folder = tempfile::tempdir().expect("a folder for logs");
        let name = name.replace("::{{closure}}", "");
        // Without the test's own name, and the room of those that only Chromium takes.
        let name = name.split_once("::").map_or(name.as_str(), |it| it.1);
        let name = name.strip_prefix("chromium::").unwrap_or(name).to_owned();
        Arc::new(Record { name, folder, kept: Mutex::new(kept) })
    }

    /// Options for one more Chromium: it logs its network and its consoles, and asks for as little as it can by itself. No name
    /// is looked up: what it wants to ask for all the same goes nowhere.
    pub(crate) fn options(&self) -> [String; 5] {
        let folder = self.folder.path().join(self.kept().browsers.to_string());
        fs::create_dir(&folder).expect("a folder for logs");
        self.kept().browsers += 1;
        [
            format!("--log-net-log={}", folder.join("network").display()),
            "--net-log-capture-mode=IncludeSensitive".to_owned(),
            format!("--log-file={}", folder.join("console").display()),
            "--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying".to_owned(),
            "--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost".to_owned(),
        ]
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what a console said.
    pub(crate) fn said(&self, messages: &[String]) {
        self.kept().said.extend_from_slice(messages);
    }

    /// Keeps that something is wrong.
    pub(crate) fn fault(&self, what: &str) {
        self.kept().faults.push(what.to_owned());
    }

    /// Judges the journey, whose browser has ended, and writes its record into `into`. What no journey may do.
    pub(crate) fn close(&self, into: Option<&Path>) -> Vec<String> {
        let mut kept = self.kept();
        let Kept { sites, around, expected, said, faults, browsers } = &mut *kept;
        if *browsers == 0 {
            return Vec::new();
        }
        let folders: Vec<PathBuf> = (0..*browsers).map(|it| self.folder.path().join(it.to_string())).collect();
        let logs: Vec<Log> = folders.iter().map(|it| netlog::read(&it.join("network")).unwrap_or_default()).collect();
        let log = logs.into_iter().reduce(Log::with).unwrap_or_default();
        if !log.whole {
            faults.push("the log of its requests has no end".to_owned());
        }
        let strayed: Vec<&Request> = log.requests.iter().filter(|it| strays(it, sites, around)).collect();
        let by = |it: &Request| it.by.clone().unwrap_or_else(|| "nobody".to_owned());
        faults.extend(strayed.iter().map(|it| format!("asked another origin: {:.200} by {}", it.url, by(it))));
        faults.extend(log.cookies.iter().map(|it| format!("cookie: {it}")));

        // Workers and other windows speak in the browser's log only, and loads that fail in the driver's only.
        let consoles = folders.iter().map(|it| fs::read_to_string(it.join("console")).unwrap_or_default());
        let consoles = consoles.collect::<Vec<_>>().join("\n");
        let known = said.iter().map(|it| it.replace("\\\"", "\"")).collect::<Vec<_>>();
        said.extend(console_lines(&consoles).into_iter().filter(|it| !known.iter().any(|had| had.contains(it))));
        // Of a page that is left while its manifest arrives, Chromium now and then says that the manifest is empty; one that
        // really is would be said to be at every load.
        let loads = log.requests.iter().filter(|it| it.url.ends_with(".webmanifest")).count();
        let empty = said.iter().filter(|it| it.contains(EMPTY_MANIFEST)).count();
        said.retain(|it| !it.contains(EMPTY_MANIFEST) || empty * 4 > loads);
        let (meant, others): (Vec<_>, Vec<_>) =
            said.iter().partition(|it| expected.iter().any(|part| it.contains(&part.part)));
        faults.extend(others.iter().map(|it| format!("console: {it}")));
        let missing = expected.iter().filter(|it| it.must && !meant.iter().any(|said| said.contains(&it.part)));
        faults.extend(missing.map(|it| format!("console: never said {:?}", it.part)));

        if let Some(folder) = into {
            static COUNT: AtomicUsize = AtomicUsize::new(0);
            let site = log.requests.iter().filter(|it| sites.contains(&it.origin)).count();
            let record = json!({
                "journey": self.name,
                "requests": log.requests.len(),
                "to the site": site,
                "strayed": strayed.len(),
                "own": log.own,
                "cookies": log.cookies.len(),
                "expected": meant.len(),
                "unexpected": others.len(),
                "faults": faults,
            });
            let file = folder.join(format!("{:03}.json", COUNT.fetch_add(1, Ordering::Relaxed)));
            fs::write(file, record.to_string()).expect("the record is written");
        }
        faults.clone()
    }
}

/// Whether a request goes where its page has no business: a page of the site asks its own origin only.
fn strays(request: &Request, sites: &BTreeSet<String>, around: &BTreeSet<String>) -> bool {
    let ours = sites.contains(&request.origin) || around.contains(&request.origin);
    let page = request.by.as_ref().filter(|by| by.starts_with("http") && !around.contains(*by));
    !ours || page.is_some_and(|by| *by != request.origin)
}

/// What the consoles of pages and workers said, from the browser's log: `[…:INFO:CONSOLE:12] "text", source: address (12)`.
fn console_lines(log: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut inside = false;
    for line in log.lines() {
        if let Some((_, text)) = line.split_once(":CONSOLE:").and_then(|it| it.1.split_once("] \"")) {
            found.push(text.to_owned());
            inside = true;
        } else if let Some(last) = found.last_mut().filter(|_| inside) {
            last.push('\n');
            last.push_str(line);
        }
        if let Some(last) = found.last_mut().filter(|it| inside && it.contains("\", source: ") && it.ends_with(')')) {
            last.truncate(last.rfind("\", source: ").unwrap_or_default());
            inside = false;
        }
    }
    found
}

/// Where the records of a run of journeys stand, emptied as the run begins.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let named = std::env::var_os("PASSERELLES_RECORDS").map(PathBuf::from);
        let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for records");
        folder
    })
}

impl Page {
    /// Options for another Chromium that the journey starts, so that what it does is on record too.
    pub(crate) fn recorded(&self) -> [String; 5] {
        self.record.options()
    }

    /// The journey causes a message in the console that holds `part`: it must come.
    pub(crate) fn expects(&self, part: &str) {
        self.record.kept().expected.push(Expected { part: part.to_owned(), must: true });
    }

    /// The journey may cause a message in the console that holds `part`.
    pub(crate) fn allows(&self, part: &str) {
        self.record.kept().expected.push(Expected { part: part.to_owned(), must: false });
    }
}
