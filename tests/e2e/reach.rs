//! The whole way by keyboard alone where there is least room: at 320 pixels, and at 400 % zoom (a window of 1280 by 1024 is then
//! 320 by 256).

use crate::support::{Key, Page, journey};

/// Finds by city, filters, opens a program, shares it, goes back.
pub(crate) async fn whole_way(page: &Page, what: &str) {
    // Without the system's own sheet, which no test can close.
    page.before_every_page("Object.defineProperty(Navigator.prototype, 'share', { value: undefined })").await;
    page.visit("/").await;
    let all = page.total().await;
    page.tab_to("#lieu").await;
    page.keys("lyon").await;
    page.until("/^Lyon/.test(document.querySelector('#lieux > [role=option]')?.textContent)").await;
    page.press(Key::Down).await;
    page.until("document.querySelector('#lieux > [aria-selected=true]')").await;
    page.press(Key::Enter).await;
    page.arrive("/?lieu=lyon-69").await;
    let near = page.total().await;
    assert!(near < all, "{what}: {near} of {all}");

    page.tab_to(".filters__toggle").await;
    page.press(Key::Enter).await;
    page.until("document.querySelector('#filtres').getAttribute('role') === 'dialog'").await;
    page.tab_to("#f-format-presentiel").await;
    page.keys(" ").await;
    page.arrive("/?lieu=lyon-69&format=presentiel").await;
    page.press(Key::Escape).await;
    page.until("document.activeElement.matches('.filters__toggle')").await;

    page.tab_to(".card__link").await;
    let card = page.focus().await;
    let seen = "(box => box.bottom > 0 && box.top < innerHeight)(document.activeElement.getBoundingClientRect())";
    assert_eq!(page.js(seen).await, true, "{what}: what has the focus is in sight");
    page.press(Key::Enter).await;
    page.until("location.pathname.startsWith('/programmes/') && document.activeElement.matches('main h1')").await;
    let sideways = page.number("document.documentElement.scrollWidth - innerWidth").await;
    assert!(sideways <= 0.0, "{what}: {sideways} pixels sideways");

    page.tab_to("#partager").await;
    page.press(Key::Enter).await;
    page.until("document.querySelector('#partage-adresse') || document.querySelector('.share__said').textContent")
        .await;
    page.back().await;
    page.arrive("/?lieu=lyon-69&format=presentiel").await;
    page.until(&format!("document.activeElement.id === {card:?}")).await;
    assert_eq!(page.console().await, Vec::<String>::new(), "{what}");
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_whole_way_goes_by_keyboard_at_320_pixels() {
    journey(async |page: Page| {
        page.resize(320, 640).await;
        whole_way(&page, "320 px").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_whole_way_goes_by_keyboard_at_four_hundred_percent() {
    journey(async |page: Page| {
        page.resize(320, 256).await;
        whole_way(&page, "400 %").await;
    });
}
