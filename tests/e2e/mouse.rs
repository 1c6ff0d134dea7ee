//! From home to a short list with the mouse, and the way back, one step at a time.

use crate::support::{Key, Page, journey, pages};

const PLACE: &str = "/?lieu=lyon-69";

/// Chooses Lyon by typing, arrow and Enter.
async fn choose_lyon(page: &Page) {
    page.click("#lieu").await;
    page.type_in("#lieu", "lyon").await;
    page.until("document.querySelector('#lieux > [role=option]') && !document.querySelector('#lieux').hidden").await;
    page.until("/^Lyon/.test(document.querySelector('#lieux > [role=option]').textContent) && performance.getEntriesByType('resource').some(it => it.name.includes('/places-') && it.responseEnd)").await;
    page.drawn().await;
    page.press(Key::Down).await;
    page.until("document.querySelector('#lieux > [aria-selected=true]').id === document.querySelector('#lieu').getAttribute('aria-activedescendant')").await;
    page.press(Key::Enter).await;
    page.arrive(PLACE).await;
}

/// The first box of a filter that can be ticked, on a second look the one with a result: its id.
async fn first_box(page: &Page, name: &str) -> String {
    page.text(&format!("document.querySelector('input[name={name}]:not(:disabled):not(:checked)').id")).await
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn each_gesture_narrows_the_list_and_writes_the_address_and_back_undoes_it() {
    journey(async |page: Page| {
        page.visit("/").await;
        let (all, home) = (page.total().await, page.ids().await);
        choose_lyon(&page).await;
        let (near, list) = (page.total().await, page.ids().await);
        assert!(near > 0 && near < all, "{near} of {all}");
        assert_eq!(page.number("document.querySelectorAll('#lieux > li').length").await, 0.0);

        let format = "f-format-presentiel".to_owned();
        let promised = page.promised_by(&format).await;
        page.click(&format!("#{format}")).await;
        page.arrive("/?lieu=lyon-69&format=presentiel").await;
        assert_eq!(page.total().await, promised);
        let narrowed = page.ids().await;
        assert!(promised <= near);

        page.click("#filtre-partenaire > summary").await;
        let partner = first_box(&page, "partenaire").await;
        let promised = page.promised_by(&partner).await;
        page.click(&format!("#{partner}")).await;
        let value = partner.trim_start_matches("f-partenaire-").to_owned();
        let last = format!("/?lieu=lyon-69&format=presentiel&partenaire={value}");
        page.arrive(&last).await;
        assert_eq!(page.total().await, promised);
        assert!(promised > 0 && promised < near);
        let shortest = page.ids().await;

        let here = page.client.window().await.expect("a window");
        let fresh = page.client.new_window(true).await.expect("another window");
        page.client.switch_to_window(fresh.handle).await.expect("it opens");
        page.visit(&last).await;
        assert_eq!(page.ids().await, shortest, "the link says the same to somebody else");
        assert!(page.ticked(&partner).await && page.ticked(&format).await);
        page.client.close_window().await.expect("it closes");
        page.client.switch_to_window(here).await.expect("back to the first");

        page.back().await;
        page.arrive("/?lieu=lyon-69&format=presentiel").await;
        assert_eq!(page.ids().await, narrowed);
        assert!(!page.ticked(&partner).await && page.ticked(&format).await);
        assert_eq!(page.focus().await, partner, "the focus is where it was when this step was left");
        page.back().await;
        page.arrive(PLACE).await;
        assert_eq!(page.ids().await, list);
        assert!(!page.ticked(&format).await);
        assert_eq!(page.focus().await, format);
        page.back().await;
        page.arrive("/").await;
        assert_eq!(page.ids().await, home);
        assert_eq!(page.text("document.querySelector('#lieu').value").await, "");
        assert_eq!(page.focus().await, "lieu");
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn going_back_to_a_step_restores_its_scroll() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.scroll(300.0).await;
        page.click("#f-format-en-ligne").await;
        page.arrive("/?format=en-ligne").await;
        let left = page.scrolled().await;
        page.scroll(900.0).await;
        page.back().await;
        page.arrive("/").await;
        page.is_scrolled_to(left).await;
        page.client.forward().await.expect("a way forward");
        page.arrive("/?format=en-ligne").await;
        page.is_scrolled_to(900.0).await;
        assert!(page.ticked("f-format-en-ligne").await);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn every_box_keeps_the_promise_of_its_count() {
    journey(async |page: Page| {
        page.visit("/").await;
        let names = ["format", "type", "theme", "public", "niveau", "mixite", "gratuit", "etat"];
        for name in names {
            let id = first_box(&page, name).await;
            let promised = page.promised_by(&id).await;
            page.click(&format!("#{id}")).await;
            page.until(&format!("location.search.startsWith('?{name}=')")).await;
            page.settle().await;
            assert_eq!(page.total().await, promised, "{id}");
            page.click(&format!("#{id}")).await;
            page.arrive("/").await;
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_button_of_a_poster_prints_it() {
    journey(async |page: Page| {
        page.before_every_page("window.printed = 0; window.print = () => { window.printed += 1; };").await;
        for id in pages::some_programs(&page).await {
            page.visit(&format!("/programmes/{id}/affiche/")).await;
            assert_eq!(page.number("window.printed").await, 0.0, "it waits to be asked");
            page.click("[data-print]").await;
            assert_eq!(page.number("window.printed").await, 1.0);
        }
    });
}
