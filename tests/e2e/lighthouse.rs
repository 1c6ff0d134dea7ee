//! What Lighthouse (Google's page auditor, version pinned by the set-up) says of each kind of page, on a simulated phone.
//!
//! Accessibility, best practices and SEO are rules, which must all hold. So must the speed of the pages that most visits begin
//! with, as simulated for a phone with a slow network from what is measured here.

use std::process::Command;

use serde_json::Value;

use crate::support::{Page, alone};

/// Chromium's options: the same as for the journeys.
const CHROMIUM: &str =
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";

/// The report on one address: on everything, or on its speed alone, which takes a quarter less of the time.
fn report(page: &Page, address: &str, speed_alone: bool) -> Value {
    let lighthouse = std::env::var("LIGHTHOUSE").expect("LIGHTHOUSE must name its script: use cargo xtask test");
    let mut command = Command::new("node");
    command.args([&lighthouse, address, "--quiet", "--output=json", "--output-path=stdout"]);
    command.args(speed_alone.then_some("--only-categories=performance"));
    // An option that holds blanks is quoted after its name.
    let recorded = page.recorded().map(|it| it.replacen('=', "=\"", 1) + "\"").join(" ");
    command.arg(format!("--chrome-flags={CHROMIUM} {recorded}"));
    if let Some(chromium) = std::env::var_os("CHROMIUM") {
        command.env("CHROME_PATH", chromium);
    }
    let mut told = String::new();
    // Now and then the auditor cannot record its trace (NO_NAVSTART) and says nothing of the page: it is asked again.
    for _ in 0..3 {
        let output = command.output().expect("node runs");
        match serde_json::from_slice::<Value>(&output.stdout) {
            Ok(report) if report["runtimeError"].is_null() => return report,
            _ => told = String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
    panic!("{address}: {told}")
}

/// The pages whose speed is held to, in the order of the list; the others are held to the rules alone.
const FAST: [&str; 4] = ["/", "/programmes/geniales/", "/villes/lyon-69/", "/?q=data&format=en-ligne"];
/// Performance of 100; largest contentful paint and blocked time in milliseconds; layout shift.
const LIMITS: [(&str, f64); 4] = [("performance", 98.0), ("LCP", 1500.0), ("TBT", 50.0), ("CLS", 0.0005)];
/// How often a page is measured: the median counts. A machine that is busy for a while is not the page's fault, so two more
/// are taken as long as the median is not what it must be, up to the most.
const LEAST: usize = 3;
const MOST: usize = 9;

/// What is said of a page: performance, largest paint, blocked time, layout shift.
fn speed(report: &Value) -> [f64; 4] {
    let value = |audit: &str| report["audits"][audit]["numericValue"].as_f64().unwrap_or(f64::NAN);
    let shift = value("cumulative-layout-shift");
    [score(report, "performance"), value("largest-contentful-paint"), value("total-blocking-time"), shift]
}

fn score(report: &Value, category: &str) -> f64 {
    report["categories"][category]["score"].as_f64().unwrap_or_default() * 100.0
}

/// The median of each figure.
fn median(measured: &[[f64; 4]]) -> [f64; 4] {
    std::array::from_fn(|figure| {
        let mut values: Vec<f64> = measured.iter().map(|it| it[figure]).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    })
}

/// Whether a page keeps the limits.
fn kept([performance, paint, blocked, shift]: [f64; 4]) -> bool {
    let [(_, least), (_, most_paint), (_, most_blocked), (_, most_shift)] = LIMITS;
    performance >= least && paint <= most_paint && blocked <= most_blocked && shift <= most_shift
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn lighthouse_finds_nothing_to_mend() {
    alone(async |page: Page| {
        let mut faults = Vec::new();
        for path in FAST.into_iter().chain(["/en/list/"]) {
            let address = format!("{}{path}", page.base());
            let whole = report(&page, &address, false);
            let mut measured = vec![speed(&whole)];
            let speed = loop {
                let median = median(&measured);
                let settled = measured.len() >= LEAST && measured.len() % 2 == 1 && kept(median);
                if !FAST.contains(&path) || settled || measured.len() == MOST {
                    break median;
                }
                measured.push(speed(&report(&page, &address, true)));
            };
            let [performance, paint, blocked, shift] = speed;
            let all = measured.iter().map(|it| format!("{:.0}", it[2])).collect::<Vec<_>>().join(", ");
            println!(
                "figure: lighthouse {path} = performance {performance:.0}, accessibility {:.0}, best practices {:.0}, seo {:.0}; LCP {:.2} s, TBT {blocked:.0} ms (median of {all}), CLS {shift:.3}",
                score(&whole, "accessibility"),
                score(&whole, "best-practices"),
                score(&whole, "seo"),
                paint / 1000.0,
            );
            if FAST.contains(&path) && !kept(speed) {
                faults.push(format!("{path}: {LIMITS:?}, but {speed:?}"));
            }
            for category in ["accessibility", "best-practices", "seo"] {
                // A page that belongs to one visitor asks search engines to leave it out, which is a fault to this auditor alone.
                let out = category == "seo" && path.ends_with("/list/");
                if score(&whole, category) < 100.0 && !out {
                    faults.push(format!("{path}: {category} {:.0}", score(&whole, category)));
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    });
}
