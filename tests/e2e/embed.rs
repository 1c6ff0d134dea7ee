//! A list in a frame on another site: it shows the results, tells its height, and its links open the whole site.

use serde_json::json;

use crate::support::{Key, Page, journey, record};

/// Opens a page of another origin with the frame in it: a host of its own, on any free port.
async fn around(page: &Page, path: &str) {
    let host = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let origin = format!("http://{}", host.local_addr().expect("an address"));
    record::surrounds(&origin);
    let body = format!(
        "<!DOCTYPE html><title>Hôte</title><script>addEventListener('message', e => (window.told = e.data))</script>\
         <iframe id=f width=400 height=500 src='{}{path}'></iframe>",
        page.base()
    );
    std::thread::spawn(move || {
        for mut visit in host.incoming().flatten().take(4) {
            let _ = std::io::Read::read(&mut visit, &mut [0; 4096]);
            let head =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\nContent-Length: ";
            let _ = std::io::Write::write_all(&mut visit, format!("{head}{}\r\n\r\n{body}", body.len()).as_bytes());
        }
    });
    page.client.goto(&format!("{origin}/")).await.expect("a page of another origin");
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_frame_on_another_site_shows_the_list_and_tells_its_height() {
    journey(async |page: Page| {
        around(&page, "/embed/?partenaire=simplon").await;
        page.until("window.told?.type === 'passerelles:height' && window.told.height > 500").await;
        // The site around makes the frame wider: the list is told to be less high.
        let before = page.number("window.told.height").await;
        page.run("document.querySelector('#f').width = 900", vec![]).await;
        page.until(&format!("window.told.height < {before}")).await;
        page.client.enter_frame(0).await.expect("the frame");
        page.ready().await;
        let count = page.number("parseInt(document.querySelector('[role=status]').textContent)").await;
        assert!(count > 0.0 && page.number("document.querySelectorAll('article').length").await == count.min(24.0));
        assert_eq!(page.number("document.querySelectorAll('header.masthead, .finder, .colophon').length").await, 0.0);
        assert!(page.number("document.documentElement.scrollWidth - innerWidth").await <= 0.0);
        let before = page.client.windows().await.expect("windows").len();
        // By keyboard alone, from the page around.
        page.client.enter_parent_frame().await.expect("the page around");
        page.tab_to("#f").await;
        page.client.enter_frame(0).await.expect("the frame");
        page.tab_to(".card__link").await;
        page.press(Key::Enter).await;
        assert_eq!(page.js("document.cookie").await, json!(""));
        assert!(page.client.get_all_cookies().await.expect("a list").is_empty());
        page.client.enter_parent_frame().await.expect("the page around");
        let start = std::time::Instant::now();
        while page.client.windows().await.expect("windows").len() == before {
            assert!(start.elapsed().as_secs() < 20, "a program opens in a window of its own");
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn no_other_page_stands_in_a_frame_on_another_site() {
    journey(async |page: Page| {
        page.expects("violates the following Content Security Policy directive: \"frame-ancestors 'none'\"");
        for path in ["/", "/en/", "/programmes/", "/villes/lyon-69/", "/en/list/", "/404.html"] {
            around(&page, path).await;
            page.until("document.querySelector('#f')").await;
            page.client.enter_frame(0).await.expect("the frame");
            page.until("document.readyState === 'complete'").await;
            assert_eq!(page.js("document.querySelectorAll('main').length").await, json!(0), "{path}");
            page.client.enter_parent_frame().await.expect("the page around");
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_code_follows_what_is_asked_for() {
    journey(async |page: Page| {
        page.visit("/integrer/").await;
        page.click("#f-type-formation").await;
        page.arrive("/integrer/?type=formation").await;
        let frame = page.text("document.querySelector('#code-cadre').value").await;
        let base = page.text("new URL(document.querySelector('link[rel=canonical]').href).origin").await;
        assert!(frame.starts_with(&format!("<iframe src=\"{base}/embed/?type=formation\" title=")), "{frame}");
        // The plain variant, put into a page, is as many links as programs shown, and one to all of them.
        let shown = page.number("document.querySelectorAll('.results article').length").await;
        let plain = page.text("document.querySelector('#code-liens').value").await;
        let links = scraper::Selector::parse("a[href^=http]").expect("a selector");
        assert_eq!(scraper::Html::parse_fragment(&plain).select(&links).count() as f64, shown + 1.0, "{plain}");
        assert_eq!(page.number("document.querySelectorAll('#code-cadre, #code-liens').length").await, 2.0);
        assert!(plain.contains("Passerelles") && !plain.contains("<script"), "{plain}");
    });
}
