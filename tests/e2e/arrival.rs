//! From the navigation to the live page and to the first answer of its search, and what keeps the processor meanwhile: measured
//! as on a first visit, nothing kept by the browser, and printed. How fast this machine is decides nothing.

use serde_json::{Value, json};

use super::speed::quantile;
use crate::support::{Page, alone};

/// How often each is measured; the median is told.
const RUNS: usize = 5;

/// Notes when the page came to life, and when an answer that differs from the delivered page was painted; with `words`, types
/// them as soon as there is a field. Times are counted from the navigation.
const WATCH: &str = "(() => { \
    window.arrival = { tasks: [], frames: [] }; \
    const watch = (type, done) => new PerformanceObserver(list => list.getEntries().forEach(done)).observe({ type, buffered: true }); \
    watch('longtask', it => arrival.tasks.push(it.duration)); \
    watch('long-animation-frame', it => arrival.frames.push(it.blockingDuration)); \
    new MutationObserver(() => { \
        if (document.documentElement?.dataset.app === 'ready' ) arrival.ready ??= performance.now(); \
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] }); \
    const words = WORDS; \
    if (words) addEventListener('DOMContentLoaded', () => { \
        const field = document.querySelector('#mots'); \
        field.focus(); field.value = words; field.dispatchEvent(new InputEvent('input', { bubbles: true })); \
        arrival.typed = performance.now(); \
    }); \
    const look = () => { \
        const said = document.querySelector('[role=status]')?.textContent; \
        if (arrival.ready && said === SAID) setTimeout(() => { arrival.answered = performance.now(); }); \
        else requestAnimationFrame(look); \
    }; \
    requestAnimationFrame(look); })()";

/// One load of an address by a browser that has kept nothing of the site: what was noted of it.
async fn load(page: &Page, path: &str, words: &str, said: &str) -> Value {
    page.client.goto("about:blank").await.expect("an empty page");
    page.cdp("Network.clearBrowserCache", json!({})).await;
    page.cdp("Storage.clearDataForOrigin", json!({ "origin": page.base(), "storageTypes": "all" })).await;
    let script = WATCH.replace("WORDS", &json!(words).to_string()).replace("SAID", &json!(said).to_string());
    let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    page.open(path).await;
    page.until("window.arrival.answered").await;
    page.drawn().await;
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": added["identifier"] })).await;
    page.js("arrival").await
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_times_to_the_live_page_and_to_its_first_answer_are_told() {
    alone(async |page: Page| {
        let mut scenes = Vec::new();
        for (path, words, answer) in [
            ("/", "", "/"),
            ("/?q=cyber&format=en-ligne", "", "/?q=cyber&format=en-ligne"),
            ("/", "cyber", "/?q=cyber"),
        ] {
            page.visit(answer).await;
            page.settle().await;
            scenes.push((path, words, page.status().await));
        }
        assert!(scenes[0].2 != scenes[1].2 && scenes[0].2 != scenes[2].2, "answers that can be told apart: {scenes:?}");
        for (rate, processor) in [(1, "processor as it is"), (4, "processor slowed 4 times")] {
            page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
            for (path, words, said) in &scenes {
                let mut loads = Vec::new();
                for _ in 0..RUNS {
                    loads.push(load(&page, path, words, said).await);
                }
                let median = |value: &dyn Fn(&Value) -> f64| {
                    let mut all: Vec<f64> = loads.iter().map(value).collect();
                    assert!(all.iter().all(|it| it.is_finite()), "{loads:?}");
                    quantile(&mut all, 0.5)
                };
                let number = |name: &'static str| move |it: &Value| it[name].as_f64().unwrap_or(f64::NAN);
                let list =
                    |it: &Value| it.as_array().into_iter().flatten().filter_map(Value::as_f64).collect::<Vec<_>>();
                let (ready, answered) = (median(&number("ready")), median(&number("answered")));
                let typing = if words.is_empty() { String::new() } else { format!(" and typing {words} at once") };
                println!(
                    "figure: arrival at {path}{typing}, {processor}, median of {RUNS} first visits = live after {ready:.0} ms, its answer painted after {answered:.0} ms"
                );
                assert!(ready > 0.0 && answered >= ready, "{loads:?}");
                if rate > 1 {
                    println!(
                        "figure: long tasks of that load, {processor}, medians = {:.0} ms in {:.0} tasks, the longest {:.0} ms; beyond 50 ms each {:.0} ms; blocked in long frames {:.0} ms",
                        median(&|it| list(&it["tasks"]).iter().sum()),
                        median(&|it| list(&it["tasks"]).len() as f64),
                        median(&|it| list(&it["tasks"]).into_iter().fold(0.0, f64::max)),
                        median(&|it| list(&it["tasks"]).iter().map(|it| it - 50.0).sum()),
                        median(&|it| list(&it["frames"]).iter().sum()),
                    );
                }
            }
        }
    });
}
