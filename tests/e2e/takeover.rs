//! The take-over: what was begun on the static page goes on when it comes to life, and nothing moves.

use crate::support::{Key, Page, journey};

/// Holds the catalogue back until the test lets it go: the page stays static for as long as the journey needs.
pub(crate) const HOLD: &str = "(() => { \
    const fetch = window.fetch, gate = new Promise(open => { window.letGo = open; }); \
    window.fetch = (what, ...rest) => String(what.url ?? what).endsWith('/catalogue.json') ? gate.then(() => fetch(what, ...rest)) : fetch(what, ...rest); })()";

/// Opens an address and stays on the static page.
pub(crate) async fn open_held(page: &Page, path: &str) {
    page.open(path).await;
    assert_eq!(page.text("document.documentElement.dataset.app").await, "static");
}

/// Lets the page come to life.
pub(crate) async fn let_go(page: &Page) {
    page.run("window.letGo()", vec![]).await;
    page.ready().await;
    page.drawn().await;
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn words_being_typed_keep_focus_caret_and_scroll_and_become_the_search() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        page.click("#mots").await;
        page.keys("cyber").await;
        page.press(Key::Left).await;
        page.js("scrollTo({ top: 120, behavior: 'instant' })").await;
        let_go(&page).await;
        assert_eq!(page.text("document.querySelector('#mots').value").await, "cyber");
        assert_eq!(page.focus().await, "mots");
        assert_eq!(page.number("document.querySelector('#mots').selectionStart").await, 4.0);
        page.is_scrolled_to(120.0).await;
        page.arrive("/?q=cyber").await;
        let taken = page.ids().await;
        page.keys("s").await;
        page.until("document.querySelector('#mots').value === 'cybesr'").await;
        open_free(&page, "/?q=cyber").await;
        assert_eq!(page.ids().await, taken);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn ticked_boxes_and_opened_filters_are_kept_and_become_the_search() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        page.click("#filtre-partenaire > summary").await;
        page.click("#f-format-en-ligne").await;
        page.js("scrollTo({ top: 200, behavior: 'instant' })").await;
        let_go(&page).await;
        assert!(page.ticked("f-format-en-ligne").await);
        assert_eq!(page.focus().await, "f-format-en-ligne");
        assert_eq!(page.js("document.querySelector('#filtre-partenaire').open").await, true);
        page.is_scrolled_to(200.0).await;
        page.arrive("/?format=en-ligne").await;
        page.ids().await;
        page.back().await;
        page.arrive("/").await;
        assert!(!page.ticked("f-format-en-ligne").await);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn what_is_out_of_sight_is_laid_out_once_the_page_is_at_rest() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        let waiting = "[...document.querySelectorAll('.results__list > li')].filter(it => getComputedStyle(it).contentVisibility === 'auto').length";
        assert_eq!(page.number(waiting).await, 20.0, "all cards but the first four wait");
        let reserved = page.number("document.documentElement.scrollHeight").await;
        let_go(&page).await;
        page.until("document.documentElement.hasAttribute('data-whole')").await;
        page.drawn().await;
        assert_eq!(page.number(waiting).await, 0.0);
        let height = page.number("document.documentElement.scrollHeight").await;
        println!("figure: length of the page before its cards are laid out = {:.2} of its own", reserved / height);
        assert!((0.8..1.25).contains(&(reserved / height)), "{reserved} pixels are kept for {height}");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_place_being_typed_is_kept_and_gets_its_proposals() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        page.click("#lieu").await;
        page.keys("lyon").await;
        let_go(&page).await;
        assert_eq!(page.text("document.querySelector('#lieu').value").await, "lyon");
        assert_eq!(page.focus().await, "lieu");
        page.until("/^Lyon/.test(document.querySelector('#lieux > [role=option]')?.textContent)").await;
        page.press(Key::Down).await;
        page.press(Key::Enter).await;
        page.arrive("/?lieu=lyon-69").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_chosen_order_and_an_open_sheet_are_kept() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        page.run("const list = document.querySelector('#tri'); list.focus(); list.value = 'nom'", vec![]).await;
        let_go(&page).await;
        page.arrive("/?tri=nom").await;
        assert_eq!(
            (page.text("document.querySelector('#tri').value").await, page.focus().await),
            ("nom".to_owned(), "tri".to_owned())
        );
        page.resize(360, 740).await;
        open_held(&page, "/").await;
        page.click(".filters__toggle").await;
        page.click("#f-format-en-ligne").await;
        let_go(&page).await;
        assert_eq!(page.js("document.querySelector('#filtres').matches(':popover-open')").await, true);
        page.arrive("/?format=en-ligne").await;
        assert_eq!(page.focus().await, "f-format-en-ligne");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_link_that_has_the_focus_keeps_it() {
    journey(async |page: Page| {
        page.before_every_page(HOLD).await;
        open_held(&page, "/").await;
        page.run("document.querySelectorAll('.card__link')[5].focus()", vec![]).await;
        let (focus, scroll) = (page.focus().await, page.scrolled().await);
        let_go(&page).await;
        assert_eq!(page.focus().await, focus);
        page.is_scrolled_to(scroll).await;
    });
}

/// Opens an address and lets it come to life at once.
async fn open_free(page: &Page, path: &str) {
    page.open(path).await;
    let_go(page).await;
}
