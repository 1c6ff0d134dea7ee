//! No violation of axe-core on any kind of page, in both languages, light and dark, at three widths; nothing sideways at 320.

use serde_json::json;

use crate::support::{Page, journey, pages};

const WIDTHS: [(u32, u32); 3] = [(320, 640), (768, 1024), (1280, 900)];

const RUN: &str = "axe.run(document, { resultTypes: ['violations'] }).then(it => it.violations.map(it => \
    it.id + ' (' + it.impact + '): ' + it.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? node.failureSummary)).join(' ; ')))";

const SIDEWAYS: &str = "document.documentElement.scrollWidth > innerWidth ? [...document.querySelectorAll('body *')].filter(it => \
    it.getBoundingClientRect().right > innerWidth + 0.5 && !it.closest('.visually-hidden')).slice(0, 5).map(it => it.localName + '.' + it.className) : []";

async fn examined(page: Page, english: bool) {
    let script = std::env::var("AXE").expect("AXE must name axe.min.js: use cargo xtask test");
    let axe = std::fs::read_to_string(&script).unwrap_or_else(|cause| panic!("{script}: {cause}"));
    let mut paths: Vec<String> =
        pages::all(&page).await.into_iter().map(|it| it.0).filter(|it| it.starts_with("/en/") == english).collect();
    let home = if english { "/en/" } else { "/" };
    paths.extend(
        ["?lieu=lyon-69&format=presentiel", "?q=zzqxwv&format=en-ligne", "?format=telepathie"]
            .map(|it| format!("{home}{it}")),
    );
    let (mut found, mut runs, mut wide) = (Vec::new(), 0, Vec::new());
    for path in &paths {
        page.visit(path).await;
        page.whole().await;
        page.run(&axe, vec![]).await;
        for theme in ["light", "dark"] {
            page.cdp("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }, { "name": "prefers-reduced-motion", "value": "reduce" }] })).await;
            for (width, height) in WIDTHS {
                page.resize(width, height).await;
                runs += 1;
                let violations = page.promised(RUN).await;
                let violations = violations.as_array().unwrap_or_else(|| panic!("{path}: {violations}")).clone();
                found.extend(
                    violations.iter().map(|it| format!("{path} {theme} {width}: {}", it.as_str().unwrap_or_default())),
                );
                wide.extend(page.texts(SIDEWAYS).await.into_iter().map(|it| format!("{path} {width}: {it}")));
            }
        }
    }
    let tongue = if english { "English" } else { "French" };
    println!("figure: axe, {tongue}: pages × themes × widths = {runs}, violations = {}", found.len());
    assert!(found.is_empty() && wide.is_empty(), "{found:#?}\nsideways: {wide:#?}");
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_french_pages_have_no_violation_and_nothing_sideways() {
    journey(async |page: Page| examined(page, false).await);
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_english_pages_have_no_violation_and_nothing_sideways() {
    journey(async |page: Page| examined(page, true).await);
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_open_sheet_and_the_proposed_places_have_no_violation() {
    journey(async |page: Page| {
        let axe =
            std::fs::read_to_string(std::env::var("AXE").expect("AXE must name axe.min.js")).expect("it can be read");
        page.resize(360, 740).await;
        page.visit("/").await;
        page.run(&axe, vec![]).await;
        page.click("#lieu").await;
        page.keys("lyon").await;
        page.until("document.querySelector('#lieu').getAttribute('aria-expanded') === 'true'").await;
        assert_eq!(page.promised(RUN).await, json!([]), "places");
        page.visit("/?format=presentiel").await;
        page.run(&axe, vec![]).await;
        page.click(".filters__toggle").await;
        page.until("document.querySelector('#filtres').matches(':popover-open')").await;
        assert_eq!(page.promised(RUN).await, json!([]), "sheet");
    });
}
