//! The record of what browsers do would see it: pages that do what no page may are caught, and the policy keeps them from it.

use crate::support::host::Host;
use crate::support::{Page, caught};

/// What was found holds each of these, and nothing that holds none of them.
fn holds(faults: &[String], all: &[&str]) {
    for part in all {
        assert!(faults.iter().any(|it| it.contains(part)), "{part:?} in {faults:#?}");
    }
    let others: Vec<_> = faults.iter().filter(|it| !all.iter().any(|part| it.contains(part))).collect();
    assert!(others.is_empty(), "{others:#?}");
}

/// Does something, and notes what was thrown and which rules of the policy were said to be broken.
const ATTEMPT: &str = "window.broken ??= []; window.listening ??= (addEventListener('securitypolicyviolation', it => broken.push(it.effectiveDirective + ' ' + it.disposition)), true); \
    try { (0, window.attempts[arguments[0]])(); return 'done'; } catch (error) { return error.name; }";

/// Ways in which text becomes markup, code or style, or a page speaks to others.
const ATTEMPTS: &str = "window.attempts = { \
    markup: () => { document.createElement('p').innerHTML = '<b>x</b>'; }, \
    script: () => { document.createElement('script').text = 'window.ran = 1'; }, \
    address: () => { document.createElement('script').src = '/assets/x.js'; }, \
    policy: () => { trustedTypes.createPolicy('mine', {}); }, \
    inline: () => { const it = document.createElement('script'); it.append('window.ran = 1'); document.body.append(it); }, \
    navigation: () => { location.assign('javascript:window.ran = 1'); }, \
    style: () => { document.body.setAttribute('style', 'color: red'); }, \
    fetch: () => { fetch('http://localhost:9/').catch(() => {}); }, \
    image: () => { new Image().src = 'http://localhost:9/x.png'; } }";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_policy_with_trusted_types_is_enforced_and_every_breach_is_on_record() {
    let faults = caught(async |page: Page| {
        page.visit("/").await;
        page.run(ATTEMPTS, vec![]).await;
        for (attempt, outcome, rule) in [
            ("markup", "TypeError", "require-trusted-types-for"),
            ("script", "TypeError", "require-trusted-types-for"),
            ("address", "TypeError", "require-trusted-types-for"),
            ("policy", "TypeError", "trusted-types"),
            ("inline", "done", "require-trusted-types-for"),
            ("navigation", "done", "script-src-elem"),
            ("style", "done", "style-src-attr"),
            ("fetch", "done", "connect-src"),
            ("image", "done", "img-src"),
        ] {
            page.run("window.broken = []", vec![]).await;
            assert_eq!(page.run(ATTEMPT, vec![attempt.into()]).await, outcome, "{attempt}");
            page.until("broken.length > 0").await;
            let broken = page.texts("broken").await;
            assert!(broken.contains(&format!("{rule} enforce")), "{attempt}: {broken:?}");
        }
        assert_eq!(page.js("window.ran === undefined").await, true, "nothing of it ran");
    });
    holds(
        &faults,
        &[
            "This document requires 'TrustedHTML' assignment",
            "This document requires 'TrustedScript' assignment",
            "This document requires 'TrustedScriptURL' assignment",
            "Creating a TrustedTypePolicy named 'mine'",
            "Running the JavaScript URL violates",
            "Applying inline style violates",
            "Connecting to 'http://localhost:9/'",
            "Fetch API cannot load http://localhost:9/",
            "Loading the image 'http://localhost:9/x.png'",
        ],
    );
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn requests_to_others_cookies_and_words_of_the_worker_are_on_record() {
    let faults = caught(async |page: Page| {
        let (host, other) = (Host::start().await, Host::start().await);
        let foreign = other.at("");
        host.change("/a.html", &format!("<!DOCTYPE html><title>A</title><link rel=icon href='data:,'><img src='{foreign}/asked-by-page.svg' alt>"));
        let worker = format!(
            "console.error('said by the worker'); fetch('{foreign}/asked-by-worker', {{ mode: 'no-cors' }}); skipWaiting()"
        );
        host.change("/worker.js", &worker);
        page.client.goto(&host.at("/a.html")).await.expect("a page");
        page.run("document.cookie = 'seen=1'", vec![]).await;
        page.promised(
            "navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => 1)",
        )
        .await;
        page.promised("fetch('/a.html').then(() => 1)").await;
        // What is allowed or expected, and comes, is no fault; what is expected and does not come is.
        page.allows("/asked-by-page.svg - Failed to load resource");
        page.allows("a message that need not come");
        page.expects("a message that never comes");
    });
    holds(
        &faults,
        &[
            "/asked-by-page.svg by http://127.0.0.1:",
            "/asked-by-worker by http://127.0.0.1:",
            "cookie: seen of 127.0.0.1 was stored",
            "cookie: Cookie: seen=1",
            "console: said by the worker",
            "never said \"a message that never comes\"",
        ],
    );
}
