//! Chromium's own log of its network: every request of the whole browser, those of the service worker included, and cookies.
//!
//! It is written by `--log-net-log`, one event a line between a first line of constants and a last line `}`; the events are
//! those of `net/log/net_log_event_type_list.h`.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

use serde_json::Value;
use url::Url;

/// What an event is about that says who asked, when it was the browser itself or the person at it.
const NOBODY: &str = "not an origin";

/// The browser's own business, which no option switches off: whether somebody is signed in, which time it is, what it may update
/// (itself, its dictionaries, its models), and the start page of Debian's search engine. Only what no page asked for counts as
/// such, and no name is looked up (see [`super::record`]): nothing is sent.
const OWN: [&str; 6] = [
    "accounts.google.com",
    "clients2.google.com",
    "optimizationguide-pa.googleapis.com",
    "redirector.gvt1.com",
    "start.duckduckgo.com",
    "update.googleapis.com",
];

/// One request, or one attempt to be ready for one.
#[derive(Debug)]
pub(crate) struct Request {
    /// The whole address.
    pub(crate) url: String,
    /// Its origin.
    pub(crate) origin: String,
    /// The origin of the page or worker that asked; nothing when a person or the browser did.
    pub(crate) by: Option<String>,
}

/// What a log holds.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// Requests of pages, of workers and of the person.
    pub(crate) requests: Vec<Request>,
    /// Hosts that the browser asked for itself, by name.
    pub(crate) own: BTreeMap<String, usize>,
    /// Cookies that were set, sent or received.
    pub(crate) cookies: Vec<String>,
    /// Whether the log has its end: a browser that is killed leaves what it had written so far.
    pub(crate) whole: bool,
}

/// Reads a log. `None` when there is none.
pub(crate) fn read(path: &Path) -> Option<Log> {
    let mut lines = BufReader::new(std::fs::File::open(path).ok()?).lines().map_while(Result::ok);
    let constants = lines.next().unwrap_or_default();
    let constants: Value = serde_json::from_str(&format!("{}}}", constants.trim_end_matches(','))).ok()?;
    let kind = |name: &str| constants["constants"]["logEventTypes"][name].as_u64().expect("a known kind of event");
    let [asked, ahead, sent, received, stored] = [
        "URL_REQUEST_START_JOB",
        "HTTP_STREAM_JOB_CONTROLLER",
        "HTTP_TRANSACTION_SEND_REQUEST_HEADERS",
        "HTTP_TRANSACTION_READ_RESPONSE_HEADERS",
        "COOKIE_STORE_COOKIE_ADDED",
    ]
    .map(kind);
    let mut log = Log::default();
    for line in lines {
        log.whole = line == "}";
        let number = line.trim_end_matches(['}', ',']).rsplit_once("\"type\":").and_then(|it| it.1.parse().ok());
        let Some(number) = number.filter(|it| [asked, ahead, sent, received, stored].contains(it)) else {
            continue;
        };
        let Ok(event) = serde_json::from_str::<Value>(line.trim_end_matches(',')) else { continue };
        let params = &event["params"];
        let word = |name: &str| params[name].as_str().unwrap_or_default().to_owned();
        if number == stored {
            log.cookies.push(format!("{} of {} was stored", word("name"), word("domain")));
        } else if number == sent || number == received {
            let headers = params["headers"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let cookie = |it: &&str| {
                let name = it.split(':').next().unwrap_or_default();
                name.eq_ignore_ascii_case("cookie") || name.eq_ignore_ascii_case("set-cookie")
            };
            log.cookies.extend(headers.filter(cookie).map(str::to_owned));
        } else if number == asked || params["is_preconnect"] == true {
            log.note(word("url"), word("initiator"));
        }
    }
    Some(log)
}

impl Log {
    /// This log, and what stands in that of another browser, which may have been killed.
    pub(crate) fn with(mut self, other: Log) -> Log {
        self.requests.extend(other.requests);
        self.cookies.extend(other.cookies);
        for (host, count) in other.own {
            *self.own.entry(host).or_default() += count;
        }
        self
    }

    fn note(&mut self, url: String, initiator: String) {
        let Some(parsed) = Url::parse(&url).ok().filter(Url::has_host) else { return };
        let host = parsed.host_str().unwrap_or_default();
        let nobody = initiator.is_empty() || initiator == NOBODY;
        if nobody && OWN.contains(&host) {
            *self.own.entry(host.to_owned()).or_default() += 1;
            return;
        }
        let by = (!nobody).then(|| initiator.clone());
        self.requests.push(Request { origin: parsed.origin().ascii_serialization(), url, by });
    }
}
