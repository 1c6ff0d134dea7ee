//! The same with the keyboard alone.

use crate::support::{Key, Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn place_format_and_partner_are_chosen_without_a_mouse() {
    journey(async |page: Page| {
        page.visit("/").await;
        let all = page.total().await;
        page.press(Key::Tab).await;
        assert_eq!(page.text("document.activeElement.className").await, "skip", "the way to the content comes first");
        page.tab_to("#lieu").await;
        page.keys("lyon").await;
        page.until("document.querySelector('#lieu').getAttribute('aria-expanded') === 'true'").await;
        page.until("document.querySelectorAll('#lieux > [role=option]').length === 8").await;
        page.press(Key::Escape).await;
        page.until("document.querySelector('#lieu').getAttribute('aria-expanded') === 'false'").await;
        assert_eq!(
            page.text("document.querySelector('#lieu').value").await,
            "lyon",
            "Escape closes, what was typed stays"
        );
        page.press(Key::Down).await;
        page.until("document.querySelector('#lieux > [aria-selected=true]')").await;
        page.press(Key::Up).await;
        page.until("document.querySelector('#lieux > [aria-selected=true]')?.matches(':last-child')").await;
        page.press(Key::Down).await;
        page.until("document.querySelector('#lieux > [aria-selected=true]')?.matches(':first-child')").await;
        page.press(Key::Enter).await;
        page.arrive("/?lieu=lyon-69").await;
        assert_eq!(page.focus().await, "lieu");
        assert!(page.total().await < all);

        page.tab_to("#f-format-presentiel").await;
        page.keys(" ").await;
        page.arrive("/?lieu=lyon-69&format=presentiel").await;
        assert_eq!(page.focus().await, "f-format-presentiel");

        page.tab_to("#filtre-partenaire > summary").await;
        page.press(Key::Enter).await;
        page.tab_to("#filtre-reduire").await;
        let partner = page.text("document.querySelector('input[name=partenaire]:not(:disabled)').id").await;
        let name = page
            .text(&format!(
                "document.getElementById({partner:?}).closest('label').querySelector('.option__name').textContent"
            ))
            .await;
        page.keys(&name).await;
        page.until(
            "[...document.querySelectorAll('#filtre-partenaire .facet__item')].filter(it => !it.hidden).length < 10",
        )
        .await;
        page.tab_to(&format!("#{partner}")).await;
        page.keys(" ").await;
        let value = partner.trim_start_matches("f-partenaire-");
        page.arrive(&format!("/?lieu=lyon-69&format=presentiel&partenaire={value}")).await;
        assert!(!page.ids().await.is_empty());

        page.tab_to(".applied__item").await;
        page.press(Key::Enter).await;
        page.until("!location.search.includes('lieu=') && document.activeElement.id === 'resultats'").await;
        page.tab_to(".card__link").await;
        page.press(Key::Enter).await;
        page.until("location.pathname.startsWith('/programmes/') && document.activeElement.matches('main h1')").await;
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn on_a_small_screen_the_filters_open_in_a_sheet_and_escape_closes_it() {
    journey(async |page: Page| {
        page.resize(360, 740).await;
        page.visit("/").await;
        assert_eq!(page.js("document.querySelector('#filtres').checkVisibility()").await, false);
        page.tab_to(".filters__toggle").await;
        page.press(Key::Enter).await;
        page.until("document.querySelector('#filtres').matches(':popover-open')").await;
        page.until("document.querySelector('#filtres').getAttribute('role') === 'dialog'").await;
        assert_eq!(page.focus().await, "filtres-fermer");
        page.tab_to("#f-format-en-ligne").await;
        page.keys(" ").await;
        page.arrive("/?format=en-ligne").await;
        let count = page.total().await;
        assert!(page.text("document.querySelector('.filters__foot').textContent").await.contains(&count.to_string()));
        assert_eq!(
            page.js("document.querySelector('#filtres').matches(':popover-open')").await,
            true,
            "a tick leaves the sheet open"
        );
        // Round and round: the page behind cannot be reached, and no box hides under the foot or the bar. Firefox
        // goes round by its own bars, where the keys of a driver do not arrive: what is looked for is found on the first round.
        for _ in 0..60 {
            page.press(Key::Tab).await;
            let seen = page.js(SEEN).await;
            assert_eq!(seen, true, "{}", page.text("document.activeElement.outerHTML.slice(0, 200)").await);
        }
        page.press(Key::Escape).await;
        page.until("!document.querySelector('#filtres').matches(':popover-open')").await;
        page.until("document.activeElement.matches('.filters__toggle')").await;
        assert_eq!(page.text("document.querySelector('.filters__toggle').textContent").await, "Filtres · 1");
        assert_eq!(page.js("document.querySelector('[inert], [role=dialog]')").await, serde_json::Value::Null);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn going_back_to_another_page_leaves_nothing_out_of_reach() {
    journey(async |page: Page| {
        page.resize(360, 740).await;
        page.visit("/programmes/geniales/").await;
        page.click(".masthead__nav a").await;
        page.arrive("/").await;
        page.click(".filters__toggle").await;
        page.until("document.querySelector('.masthead').inert").await;
        page.back().await;
        page.until("document.querySelector('main h1').textContent === 'GenIAles'").await;
        page.until("!document.querySelector('[inert]')").await;
    });
}

/// Whether what has the focus lies inside the sheet, or nowhere in the page, and can be seen there.
const SEEN: &str = "(() => {
    const it = document.activeElement;
    if (it === document.body) return true;
    const sheet = document.querySelector('#filtres');
    if (!sheet.contains(it)) return false;
    const box = it.getBoundingClientRect();
    const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return it === at || it.contains(at) || it.closest('label, summary')?.contains(at) === true;
})()";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_proposed_place_that_is_chosen_with_the_arrows_is_in_sight() {
    journey(async |page: Page| {
        page.resize(360, 640).await;
        page.visit("/").await;
        page.tab_to("#lieu").await;
        page.keys("saint").await;
        // The catalogue's own towns come first and by name; once the table of communes is there, the largest.
        page.until("/^Saint-Étienne/.test(document.querySelector('#lieux > [role=option]')?.textContent)").await;
        for _ in 0..8 {
            page.press(Key::Down).await;
            page.until(
                "(box => box && box.top >= -1 && box.bottom <= innerHeight + 1)(document.querySelector('#lieux > [aria-selected=true]')?.getBoundingClientRect())",
            )
            .await;
        }
    });
}
