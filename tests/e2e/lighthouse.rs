//! What Lighthouse (Google's page auditor, version pinned by the set-up) says of each kind of page, on a simulated phone.
//!
//! Accessibility, best practices and SEO are rules, which must all hold; performance is measured on a shared machine and printed.

use std::process::Command;

use serde_json::Value;

use crate::support::alone;

/// Chromium's options: the same as for the journeys.
const CHROMIUM: &str =
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";

/// The report on one address.
fn report(address: &str) -> Value {
    let lighthouse = std::env::var("LIGHTHOUSE").expect("LIGHTHOUSE must name its script: use cargo xtask test");
    let mut command = Command::new("node");
    command.args([&lighthouse, address, "--quiet", "--output=json", "--output-path=stdout"]);
    command.arg(format!("--chrome-flags={CHROMIUM}"));
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

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn lighthouse_finds_nothing_to_mend() {
    alone(async |page| {
        let mut faults = Vec::new();
        for path in ["/", "/programmes/geniales/", "/villes/lyon-69/", "/?q=data&format=en-ligne", "/en/list/"] {
            let report = report(&format!("{}{path}", page.base()));
            let score = |category: &str| report["categories"][category]["score"].as_f64().unwrap_or_default() * 100.0;
            let value = |audit: &str| report["audits"][audit]["numericValue"].as_f64().unwrap_or(f64::NAN);
            println!(
                "figure: lighthouse {path} = performance {:.0}, accessibility {:.0}, best practices {:.0}, seo {:.0}; LCP {:.2} s, TBT {:.0} ms, CLS {:.3}",
                score("performance"),
                score("accessibility"),
                score("best-practices"),
                score("seo"),
                value("largest-contentful-paint") / 1000.0,
                value("total-blocking-time"),
                value("cumulative-layout-shift")
            );
            for category in ["accessibility", "best-practices", "seo"] {
                // A page that belongs to one visitor asks search engines to leave it out, which is a fault to this auditor alone.
                let out = category == "seo" && path.ends_with("/list/");
                if score(category) < 100.0 && !out {
                    faults.push(format!("{path}: {category} {:.0}", score(category)));
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    });
}
