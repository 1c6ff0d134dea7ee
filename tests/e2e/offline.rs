//! Without a network: what was seen stays readable, the search works, and a new version arrives without a dead page.

use std::time::{Duration, Instant};

use crate::support::host::{Answer, Host};
use crate::support::{Page, journey};

/// Opens a page and waits until it is live and the worker is in charge and has kept it.
async fn visit(page: &Page, host: &Host, path: &str) {
    page.client.goto(&host.at(path)).await.unwrap_or_else(|cause| panic!("{path}: {cause}"));
    page.ready().await;
    page.until("navigator.serviceWorker.controller").await;
    let kept = format!("caches.open('passerelles-pages').then(it => it.match('{path}')).then(Boolean)");
    let start = Instant::now();
    while page.promised(&kept).await != true {
        assert!(start.elapsed().as_secs() < 20, "{path} is kept");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn come(page: &Page, host: &Host, path: &str) {
    page.client.goto(&host.at(path)).await.unwrap_or_else(|cause| panic!("{path}: {cause}"));
    page.ready().await;
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn after_one_visit_the_site_works_without_a_network() {
    journey(async |page: Page| {
        let mut host = Host::start().await;
        visit(&page, &host, "/").await;
        visit(&page, &host, "/programmes/geniales/").await;
        visit(&page, &host, "/a-propos/").await;
        // What a home screen is told is the browser's own question; nothing that is shown needs it.
        page.allows("/manifest.webmanifest - Failed to load resource: net::ERR_CONNECTION_REFUSED");
        host.go_away().await;
        // Home, and a new search with its filters.
        come(&page, &host, "/").await;
        let all = page.total().await;
        come(&page, &host, "/?q=cyber&format=en-ligne").await;
        let some = page.total().await;
        assert!(some > 0 && some < all, "{some} of {all}");
        page.click("[name=gratuit]").await;
        page.until("new URLSearchParams(location.search).get('gratuit') === 'oui'").await;
        assert!(page.total().await <= some);
        // A program that was seen, one that never was, a city, the other language.
        come(&page, &host, "/programmes/geniales/").await;
        assert_eq!(page.text("document.querySelector('h1').textContent").await, "GenIAles");
        for path in
            ["/programmes/ada-tech-school/", "/en/programs/geniales/", "/villes/lyon-69/", "/en/", "/liste/?p=geniales"]
        {
            come(&page, &host, path).await;
            page.until("document.querySelector('h1') && document.title").await;
            assert_eq!(
                page.js("document.querySelector('meta[name=robots]') === null || location.pathname === '/liste/'")
                    .await,
                true,
                "{path}: {}",
                page.text("document.title").await
            );
            assert!(page.address().await.starts_with(path.split('?').next().unwrap_or(path)), "{path}");
        }
        // A page of prose that was seen; one that never was says so, with a way on.
        come(&page, &host, "/a-propos/").await;
        assert!(page.text("document.querySelector('main').textContent").await.contains("Passerelles"));
        for (path, says) in [("/chiffres/", "Pas de réseau"), ("/en/figures/", "No network")] {
            come(&page, &host, path).await;
            assert!(page.text("document.querySelector('h1').textContent").await.starts_with(says), "{path}");
            assert!(page.number("document.querySelectorAll('main a.button').length").await > 0.0);
        }
        assert_eq!(page.js("document.cookie").await, "");
        host.come_back().await;
        come(&page, &host, "/chiffres/").await;
        assert!(!page.text("document.querySelector('h1').textContent").await.starts_with("Pas de réseau"));
        println!("figure: kinds of page that work without a network = 10");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_newest_copy_of_a_page_is_kept_also_when_it_comes_too_late() {
    journey(async |page: Page| {
        let host = Host::start().await;
        visit(&page, &host, "/").await;
        visit(&page, &host, "/a-propos/").await;
        let old = "new Response('<title>Hier</title><link rel=icon href=data:,>', { headers: { 'content-type': 'text/html' } })";
        let old = format!("caches.open('passerelles-pages').then(it => it.put('/a-propos/', {old}))");
        let kept = "caches.open('passerelles-pages').then(it => it.match('/a-propos/')).then(it => it.text())";
        // The worker waits for three seconds.
        for (late, shows_old) in [(0, false), (5, true)] {
            page.promised(&old).await;
            host.answer("/a-propos/", "/a-propos/", Answer::Late(Duration::from_secs(late)));
            page.client.goto(&host.at("/a-propos/")).await.expect("an answer or a copy");
            assert_eq!(page.text("document.title").await == "Hier", shows_old, "after {late} s");
            let start = Instant::now();
            while page.promised(&format!("{kept}.then(it => it.includes('Hier'))")).await == true {
                assert!(start.elapsed().as_secs() < 20, "what came after {late} s is not kept");
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_new_version_is_offered_and_comes_when_asked_for_once() {
    journey(async |page: Page| {
        let host = Host::start().await;
        visit(&page, &host, "/").await;
        assert_eq!(
            page.js("document.querySelector('[data-update]').hidden").await,
            true,
            "nothing is new on a first visit"
        );
        // A second deployment: another worker with another list, another home page.
        let worker = host.text("sw.js").replacen("passerelles-assets-", "passerelles-assets-next", 1);
        host.change("/sw.js", &worker);
        host.change("/", &host.text("index.html").replace("<title>", "<title>Nouveau : "));
        page.before_every_page("sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1").await;
        come(&page, &host, "/?q=data").await;
        page.until("!document.querySelector('[data-update]').hidden").await;
        let said = page.text("document.querySelector('[data-update]').textContent").await;
        assert!(said.contains("nouvelle version"), "{said}");
        let loads = page.number("Number(sessionStorage.loads)").await;
        page.run("window.before = true", vec![]).await;
        page.click("[data-update] button").await;
        page.until("!window.before && document.documentElement.dataset.app === 'ready'").await;
        assert_eq!(page.address().await, "/?q=data", "the search is still there");
        page.until("caches.keys && document.readyState === 'complete'").await;
        page.drawn().await;
        assert_eq!(page.number("Number(sessionStorage.loads)").await, loads + 1.0, "one reload, no more");
        assert_eq!(page.js("document.querySelector('[data-update]').hidden").await, true);
        let versions = "caches.keys().then(all => all.filter(it => it.startsWith('passerelles-assets-next')).length)";
        assert_eq!(page.promised(versions).await, 1);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_worker_can_be_ended() {
    journey(async |page: Page| {
        let host = Host::start().await;
        visit(&page, &host, "/").await;
        // As `--without-worker` builds the site: the worker that ends all workers, and a first script that asks for it.
        host.change("/sw.js", include_str!("../../src/tool/offline/ended.js"));
        let home = host.text("index.html");
        let named = |text: &str, begin: &str| {
            text.split('"').find(|it| it.starts_with(begin)).expect("a file's name").to_owned()
        };
        let boot = named(&home, "/assets/boot-");
        let first = host.text(&boot);
        let [script, wasm] = ["/assets/passerelles-", "/assets/passerelles_bg-"].map(|begin| named(&first, begin));
        // Its content names it, so the pages of that build ask for another file: browsers keep the one of before for a year.
        let ended = "/assets/boot-ended.js";
        host.change(ended, &passerelles::tool::assets::boot(&script, &wasm, "", None));
        host.change("/", &home.replace(&boot, ended));
        host.change("/en-ligne/", &host.text("en-ligne/index.html").replace(&boot, ended));
        // The next page undoes it all, while it is read; what the old worker was still keeping meanwhile goes with the one after.
        let left = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(all => all.map(it => it.length))";
        let start = Instant::now();
        let mut kept = page.promised(left).await;
        while kept != serde_json::json!([0, 0]) {
            assert!(start.elapsed().as_secs() < 60, "nothing is kept, nobody is in charge: {kept}");
            come(&page, &host, "/en-ligne/").await;
            kept = page
                .promised(&format!(
                    "(async () => {{ let kept; do {{ await new Promise(done => setTimeout(done, 500)); kept = await {left} }} \
                     while (Math.max(...kept) > 0 && performance.now() < 15000); return kept }})()"
                ))
                .await;
        }
        println!("figure: the worker is ended after {:.1} s", start.elapsed().as_secs_f64());
        // What the page at hand still holds of it is gone with the next.
        come(&page, &host, "/").await;
        assert!(page.total().await > 0);
    });
}
