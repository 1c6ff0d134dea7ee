//! When the live version cannot start, pages of every kind stay, with a sentence; and without script everything is readable.
//! What can go wrong, fault by fault, stands in `faults.rs`.

use serde_json::json;

use crate::support::{Page, journey, pages};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn without_its_program_the_page_stays_with_a_sentence() {
    journey(async |page: Page| {
        page.cdp("Network.enable", json!({})).await;
        page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
        for (path, lists) in
            pages::KINDS.iter().flat_map(|it| [(it.0, it.2), (it.1, it.2)]).chain([("/?q=cyber&format=en-ligne", true)])
        {
            page.open(path).await;
            page.until("document.documentElement.dataset.app !== 'static'").await;
            // A page that needs nothing live has nothing to lose.
            let state = if page.js("document.documentElement.hasAttribute('data-still')").await == true {
                "ready"
            } else {
                "failed"
            };
            assert_eq!(page.text("document.documentElement.dataset.app").await, state, "{path}");
            assert_eq!(
                state == "failed",
                page.js("document.querySelector('.app-failed')?.checkVisibility() ?? false").await == true,
                "{path}"
            );
            assert_eq!(page.js("document.querySelector('h1').checkVisibility()").await, true, "{path}");
            let links = "[...document.querySelectorAll('main a[href]')].filter(it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length";
            let prose = ["a-propos", "about", "confident", "privacy", "accessib", "legal", "contribu"];
            if !prose.iter().any(|it| path.contains(it)) {
                assert!(page.number(links).await > 2.0, "{path}: something to read and to follow");
            }
            if path == "/" || lists && path.contains('?') {
                assert!(page.number("[...document.querySelectorAll('.card__link')].filter(it => it.checkVisibility({ visibilityProperty: true })).length").await >= 20.0, "{path}");
            }
        }
        // A link still leads to a whole page.
        page.open("/").await;
        page.until("document.documentElement.dataset.app === 'failed'").await;
        page.click(".card__link").await;
        page.until("location.pathname.startsWith('/programmes/') && document.querySelector('h1')").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn without_script_every_page_is_readable_and_leads_to_programs() {
    journey(async |page: Page| {
        let all = pages::all(&page).await;
        page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        for (path, searches) in all {
            page.open(&path).await;
            assert_eq!(page.text("document.documentElement.dataset.app").await, "static", "{path}");
            assert_eq!(page.js("document.querySelector('h1').checkVisibility()").await, true, "{path}");
            assert_eq!(
                page.js("document.querySelector('.app-failed').checkVisibility()").await,
                false,
                "{path}: no failure to tell"
            );
            if searches {
                assert_eq!(
                    page.js("document.querySelector('.no-script').checkVisibility()").await,
                    true,
                    "{path}: says what does not answer"
                );
                let dead = "[...document.querySelectorAll('.needs-script')].filter(it => it.checkVisibility()).map(it => it.className)";
                assert_eq!(page.texts(dead).await, Vec::<String>::new(), "{path}: nothing that needs script");
            }
        }
        page.open("/").await;
        assert!(
            page.number("document.querySelectorAll('main a[href^=\"/programmes/\"]').length").await
                >= page.total().await as f64,
            "every program is one link away"
        );
        page.click(".card__link").await;
        assert!(page.address().await.starts_with("/programmes/"));
        assert!(page.number("document.querySelector('main').textContent.length").await > 300.0);
    });
}
