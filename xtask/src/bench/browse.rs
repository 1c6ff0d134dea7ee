//! One run of a headless Chromium with a fresh profile: it opens the page, the page reports, and it is closed.

use super::host::Host;
use super::ready::Made;
use crate::command::{not_started, spoken};
use crate::error::{Result, ToolError};
use serde_json::Value;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

/// How long the page may be silent: the slowest library's index and its memory, with room.
const SILENCE: Duration = Duration::from_secs(240);

/// Precise memory at once rather than in twenty seconds; no call to anybody; enough memory for the largest library.
const SWITCHES: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--no-first-run",
    "--enable-blink-features=ForceEagerMeasureMemory",
    "--js-flags=--max-old-space-size=8192",
];

/// A browser that is closed with the command, however that ends.
struct Closing(Child);

impl Drop for Closing {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Everything that the page reported, in order.
///
/// # Errors
/// When the browser cannot be started, or falls silent.
pub(super) fn measure(chromium: &Path, made: &Made, plan: &Value) -> Result<Vec<Value>> {
    let host = Host::start(&made.page, &made.folder, plan.to_string())?;
    let profile = tempfile::tempdir().map_err(|cause| ToolError::new("No temporary folder.").because(cause))?;
    let mut command = Command::new(chromium);
    command.args(SWITCHES).arg(format!("--user-data-dir={}", profile.path().display())).arg(host.url());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let _browser = Closing(command.spawn().map_err(|cause| not_started(&command, cause))?);
    let mut records = Vec::new();
    loop {
        let text = match host.reports.recv_timeout(SILENCE) {
            Ok(text) => text,
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                return Err(ToolError::new("The browser fell silent in the middle of the benchmark.")
                    .because(format!("no report for {}", spoken(SILENCE)))
                    .remedy("Try again with fewer sizes (--sizes 1000,10000) or engines (--only ours,typed)."));
            }
        };
        let record: Value = serde_json::from_str(&text)
            .map_err(|cause| ToolError::new("A report of the page is no JSON.").because(cause))?;
        let word = |key: &str| record.get(key).map(|it| it.to_string().replace('"', "")).unwrap_or_default();
        match word("kind").as_str() {
            "done" => {
                println!("Measured in {}", spoken(start.elapsed()));
                return Ok(records);
            }
            "build" => println!("{:>8} {:<11} built", word("size"), word("engine")),
            "failure" => println!("{:>8} {:<11} FAILED: {}", word("size"), word("engine"), word("reason")),
            _ => {}
        }
        records.push(record);
    }
}
