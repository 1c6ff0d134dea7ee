//! Opening a program and coming back; reloading.

use crate::support::{Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn back_from_a_program_finds_the_same_list_scroll_and_card() {
    journey(async |page: Page| {
        for address in ["/", "/?format=presentiel&tri=nom", "/en/partners/simplon/"] {
            page.visit(address).await;
            let list = page.ids().await;
            let card = list[list.len() / 2].clone();
            page.js(&format!(
                "document.getElementById({card:?}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
            ))
            .await;
            page.drawn().await;
            let left = page.scrolled().await;
            assert!(left > 300.0, "{address}: {left}");
            page.click(&format!("#{card}")).await;
            page.until("/\\/(programmes|programs)\\/./.test(location.pathname) && document.activeElement.matches('main h1') && scrollY === 0").await;
            assert_eq!(page.js("document.title.includes(document.querySelector('h1').textContent)").await, true);
            page.back().await;
            page.arrive(address).await;
            page.is_scrolled_to(left).await;
            assert_eq!(page.ids().await, list);
            assert_eq!(page.focus().await, card, "{address}");
            page.client.forward().await.expect("a way forward");
            page.until("document.querySelector('main h1') && /\\/(programmes|programs)\\/./.test(location.pathname) && scrollY === 0").await;
        }
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn reloading_keeps_scroll_and_filters() {
    journey(async |page: Page| {
        page.visit("/?format=presentiel").await;
        page.click("#f-type-formation").await;
        page.arrive("/?format=presentiel&type=formation").await;
        let list = page.ids().await;
        page.scroll(700.0).await;
        page.client.refresh().await.expect("a reload");
        page.ready().await;
        assert_eq!(page.ids().await, list);
        page.is_scrolled_to(700.0).await;
        assert!(page.ticked("f-type-formation").await && page.ticked("f-format-presentiel").await);
        page.back().await;
        page.arrive("/?format=presentiel").await;
        assert!(!page.ticked("f-type-formation").await);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn coming_back_from_another_site_finds_the_same_list() {
    journey(async |page: Page| {
        page.visit("/?format=en-ligne").await;
        let list = page.ids().await;
        page.scroll(500.0).await;
        page.client.goto("about:blank").await.expect("another place");
        page.back().await;
        page.ready().await;
        page.arrive("/?format=en-ligne").await;
        assert_eq!(page.ids().await, list);
        page.is_scrolled_to(500.0).await;
    });
}

/// Opens a card from within the page, two frames after a page has come to life: nobody can be earlier.
const AT_ONCE: &str = "
  const frame = () => new Promise(requestAnimationFrame);
  new MutationObserver(async (_, watch) => {
    if (document.documentElement.dataset.app !== 'ready') return;
    watch.disconnect();
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
    await frame();
    await frame();
    const top = card => card.getBoundingClientRect().top;
    const card = [...document.querySelectorAll('.results__list .card__link')].find(card => top(card) >= 0);
    window.left = { card: card.id, top: top(card), height: innerHeight };
    card.click();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-app'] });
";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_card_that_is_opened_while_the_list_is_still_laid_out_is_found_where_it_was() {
    journey(async |page: Page| {
        page.before_every_page(AT_ONCE).await;
        for (width, height) in [(1280, 800), (390, 800)] {
            page.resize(width, height).await;
            page.open("/").await;
            page.until("window.left && document.activeElement.matches('main h1') && scrollY === 0").await;
            let top = page.number("left.top").await;
            assert!(top > 0.0 && top < page.number("left.height").await, "{width}: it is out of sight, at {top}");
            page.back().await;
            page.until(&format!(
                "Math.abs(document.getElementById(left.card)?.getBoundingClientRect().top - {top}) <= 2"
            ))
            .await;
        }
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}
