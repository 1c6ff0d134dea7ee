//! A made-up catalogue of nine programs whose sessions, deadlines and evidence lie around a year, and the days on which it is looked
//! at.

use std::sync::{Arc, OnceLock};

use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use serde_json::json;

use crate::printer::Printer;
use crate::small::{engine, program, town};

/// The day of the build, and three, six and twelve months later.
pub(crate) const DAYS: [&str; 4] = ["2026-11-25", "2027-02-25", "2027-05-25", "2027-11-25"];

pub(crate) fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

/// The catalogue; the name of a program is its id.
pub(crate) fn catalogue() -> Arc<Catalogue> {
    static MADE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    let make = || {
        let links = json!({"info": "https://example.org/info", "signup": "https://example.org/inscription"});
        let session = |city: &str, start: &str, end: &str, by: &str| json!({"format": "in-person", "place": town(city), "start": start, "end": end, "apply_by": by});
        let all = [
            program(
                "dated",
                json!({
                    "links": links, "topics": ["data"],
                    "sessions": [session("Lyon", "2027-01-11", "2027-01-15", "2026-12-01")],
                }),
            ),
            program(
                "two",
                json!({
                    "links": {"signup": "https://example.org/inscription"}, "topics": ["data", "web"],
                    "sessions": [
                        session("Paris", "2026-12-07", "2026-12-11", "2026-11-30"),
                        session("Paris", "2027-05-10", "2027-05-14", "2027-04-15"),
                    ],
                }),
            ),
            program(
                "event",
                json!({
                    "kind": "event", "seen": "2025-12", "links": links,
                    "sessions": [{"format": "online", "start": "2027-02-11"}],
                }),
            ),
            program("month", json!({"status": "unknown", "sessions": [{"format": "online", "start": "2027-03"}]})),
            program(
                "open",
                json!({
                    "seen": "2026-06", "links": links,
                    "sessions": [{"format": "hybrid", "place": town("Lyon"), "start": "2026-06", "end": "2027-06-30"}],
                }),
            ),
            program("running", json!({"seen": "2026-11", "links": links, "topics": ["data"]})),
            program("fading", json!({"seen": "2025-08", "topics": ["web"], "cost": {"eur": 0}})),
            program("unknown", json!({"status": "unknown", "seen": "2026-11"})),
            program(
                "ended",
                json!({
                    "status": "ended", "links": links, "topics": ["data", "web"],
                    "sessions": [session("Lyon", "2027-01-11", "2027-01-15", "2026-12-01")],
                }),
            ),
        ];
        engine(&all).catalogue().clone()
    };
    MADE.get_or_init(make).clone()
}

/// The catalogue on a day.
pub(crate) fn on(text: &str) -> Printer {
    Printer::new(catalogue(), day(text))
}
