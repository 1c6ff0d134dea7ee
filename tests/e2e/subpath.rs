//! The site below a path of its host, as GitHub Pages serves a project: every address stays below it, live and still.

use crate::support::host::Host;
use crate::support::{Page, journey};

const BELOW: &str = "/passerelles";

/// Addresses in the page that lead out of the site on its own host.
const OUTSIDE: &str = "[...document.querySelectorAll('[href], [src], [action]')].map(it => it.href || it.src || it.action)\
    .filter(it => it.startsWith(location.origin) && !it.startsWith(location.origin + '/passerelles/'))";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn below_a_path_every_page_and_every_gesture_stays_below_it() {
    journey(async |page: Page| {
        let host = Host::below(BELOW).await;
        let mut count = 0;
        for path in [
            "/",
            "/en/",
            "/programmes/",
            "/programmes/geniales/",
            "/villes/lyon-69/",
            "/liste/?p=geniales",
            "/guide/",
            "/404.html",
        ] {
            page.client.goto(&host.at(&format!("{BELOW}{path}"))).await.expect("a page");
            page.ready().await;
            assert_eq!(page.texts(OUTSIDE).await, Vec::<String>::new(), "{path}");
            assert!(page.address().await.starts_with(BELOW), "{path}");
            count += 1;
        }
        page.client.goto(&host.at(&format!("{BELOW}/"))).await.expect("a page");
        page.ready().await;
        let all = page.total().await;
        page.click("[name=format][value=en-ligne]").await;
        page.arrive("/passerelles/?format=en-ligne").await;
        assert!(page.total().await < all);
        let first = page.text("document.querySelector('.card__link').getAttribute('href')").await;
        assert!(first.starts_with("/passerelles/programmes/"), "{first}");
        page.click(".card__link").await;
        page.until(&format!("location.pathname === {first:?}")).await;
        page.until("document.querySelector('.program')").await;
        assert_eq!(page.texts(OUTSIDE).await, Vec::<String>::new());
        page.back().await;
        page.arrive("/passerelles/?format=en-ligne").await;
        page.click(".masthead__lang").await;
        page.arrive("/passerelles/en/?format=en-ligne").await;
        // The table of communes, too.
        page.click("#lieu").await;
        page.keys("grenoble").await;
        page.until("document.querySelector('#lieux [role=option]')").await;
        assert_eq!(page.console().await, Vec::<String>::new());
        println!("figure: pages that stay below a path of their host = {count}");
    });
}
