//! Sharing: the canonical link goes to the clipboard and that is said aloud; without clipboard it is shown for copying.

use serde_json::json;

use crate::support::{Page, journey};

const NO_SHEET: &str = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined })";
const CANONICAL: &str = "document.querySelector('link[rel=canonical]').href";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_canonical_link_is_copied_and_the_copy_is_said() {
    journey(async |page: Page| {
        page.before_every_page(NO_SHEET).await;
        page.tools.may_read_the_clipboard(page.base());
        for (path, canonical) in [
            ("/?format=hybride&format=en-ligne&page=1&foo=bar&q=+web+", "/?q=web&format=en-ligne&format=hybride"),
            ("/villes/lyon-69/", "/villes/lyon-69/"),
            ("/en/partners/simplon/?type=formation", "/en/partners/simplon/?type=formation"),
        ] {
            page.visit(path).await;
            assert_eq!(page.text("document.querySelector('.share__said').textContent").await, "");
            page.click("#partager").await;
            page.until("document.querySelector('.share__said').textContent.length > 10").await;
            assert!(!page.text("document.querySelector('.share__said').ariaLive").await.is_empty());
            let link = page.text(CANONICAL).await;
            assert!(link.ends_with(canonical), "{path}: {link}");
            assert_eq!(page.promised("navigator.clipboard.readText()").await, json!(link));
        }
        page.click(".card__link").await;
        page.until("document.activeElement.matches('main h1')").await;
        page.click("#partager").await;
        page.until("document.querySelector('.share__said').textContent.length > 10").await;
        let link = page.text(CANONICAL).await;
        assert!(link.ends_with(&page.address().await), "a program's own link: {link}");
        assert_eq!(page.promised("navigator.clipboard.readText()").await, json!(link));
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn without_clipboard_the_link_is_shown_for_copying() {
    journey(async |page: Page| {
        page.before_every_page(NO_SHEET).await;
        page.before_every_page("Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })")
            .await;
        page.visit("/?format=en-ligne").await;
        page.click("#partager").await;
        page.until("document.querySelector('#partage-adresse')?.checkVisibility()").await;
        assert_eq!(page.text("document.querySelector('#partage-adresse').value").await, page.text(CANONICAL).await);
        assert_eq!(page.number("document.querySelector('#partage-adresse').labels.length").await, 1.0);
        page.click("#f-type-formation").await;
        page.arrive("/?format=en-ligne&type=formation").await;
        assert_eq!(
            page.number("document.querySelectorAll('#partage-adresse').length").await,
            0.0,
            "another search, another link"
        );
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn each_way_carries_the_name_and_the_canonical_address_and_nothing_else() {
    journey(async |page: Page| {
        for path in ["/programmes/geniales/", "/en/cities/lyon-69/", "/?theme=data&utm_source=x"] {
            page.visit(path).await;
            page.click("#partage > summary").await;
            let link = page.text(CANONICAL).await;
            let ways = page.js("[...document.querySelectorAll('.share__way[rel=external]')].map(it => it.href)").await;
            let ways: Vec<&str> = ways.as_array().expect("links").iter().filter_map(|it| it.as_str()).collect();
            assert_eq!(ways.len(), 6, "{ways:?}");
            for way in ways {
                let told = page.text(&format!("decodeURIComponent({})", json!(way))).await;
                assert!(told.contains(&link) && !told.contains("utm_"), "{told} should carry {link}");
                let alone = told.contains("linkedin.com") || told.contains("facebook.com");
                let name = page.text("document.querySelector('h1').textContent").await;
                assert!(alone || path.contains('?') || told.contains(&name), "{told} should name {name}");
                assert!(!way.contains('+'), "a blank is %20: {way}");
            }
        }
    });
}
