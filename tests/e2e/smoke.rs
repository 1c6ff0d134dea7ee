//! The least that must hold in any browser: the page comes to life, the search follows its gestures, a program and the way back
//! keep it, and so in both languages. It uses nothing but WebDriver's first edition, so that it runs in WebKitGTK too.

use crate::support::{Key, Page, journey};

/// Chooses a city by typing, arrow and Enter.
async fn choose_city(page: &Page, typed: &str, found: &str) {
    page.click("#lieu").await;
    page.type_in("#lieu", typed).await;
    page.until(&format!("document.querySelector('#lieux > [role=option]')?.textContent.startsWith({found:?})")).await;
    page.press(Key::Down).await;
    page.until("document.querySelector('#lieux > [aria-selected=true]')").await;
    page.press(Key::Enter).await;
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_search_by_place_online_and_words_works() {
    journey(async |page: Page| {
        page.visit("/").await;
        let (all, home) = (page.total().await, page.ids().await);

        choose_city(&page, "lyon", "Lyon").await;
        page.arrive("/?lieu=lyon-69").await;
        let near = page.total().await;
        assert!(near > 0 && near < all, "{near} of {all}");
        page.back().await;
        page.arrive("/").await;
        assert_eq!(page.ids().await, home);

        page.visit("/en-ligne/").await;
        let online = page.total().await;
        assert!(online > 0 && online < all, "{online} of {all}");
        page.visit("/?format=en-ligne").await;
        assert_eq!(page.total().await, online);

        page.visit("/").await;
        page.click("#mots").await;
        page.type_in("#mots", "cyber").await;
        page.arrive("/?q=cyber").await;
        let words = page.total().await;
        assert!(words > 0 && words < all, "{words} of {all}");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_filter_is_kept_on_the_way_to_a_program_and_back() {
    journey(async |page: Page| {
        for (home, program) in [("/", "/programmes/"), ("/en/", "/en/programs/")] {
            page.visit(home).await;
            let all = page.total().await;
            let filter = "f-type-formation";
            let promised = page.promised_by(filter).await;
            page.click(&format!("#{filter}")).await;
            let filtered = format!("{home}?type=formation");
            page.arrive(&filtered).await;
            assert_eq!(page.total().await, promised, "the list keeps the promise of the box");
            assert!(promised > 0 && promised < all, "{promised} of {all}");
            let ids = page.ids().await;

            page.click(".card__link").await;
            page.until(&format!("location.pathname.startsWith({program:?}) && document.querySelector('.program')"))
                .await;
            page.back().await;
            page.arrive(&filtered).await;
            assert_eq!(page.ids().await, ids);
            assert!(page.ticked(filter).await, "the box is still ticked");
        }
        assert_eq!(page.js("document.querySelector('[data-update]').hidden").await, true, "no version is new");
    });
}
