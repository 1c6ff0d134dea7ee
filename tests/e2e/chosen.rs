//! The visitor's list: kept on her device only, side by side in a table, and carried elsewhere by a link.

use serde_json::json;

use crate::support::pages::some_programs;
use crate::support::{Page, journey};

const COLUMNS: &str = "[...document.querySelectorAll('.list th[scope=col] a')].map(it => it.pathname).join(' ')";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn programs_are_kept_compared_and_forgotten() {
    journey(async |page: Page| {
        let ids = some_programs(&page).await;
        for (at, id) in ids.iter().enumerate() {
            page.visit(&format!("/programmes/{id}/")).await;
            assert_eq!(page.text("document.querySelector('.list__toggle').ariaPressed").await, "false");
            page.click(".list__toggle").await;
            page.until("document.querySelector('.list__toggle').ariaPressed === 'true'").await;
            page.until(&format!("document.querySelector('.program__actions').textContent.includes('({})')", at + 1))
                .await;
        }
        page.click(".program__actions a[href='/liste/']").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 2").await;
        let wanted = ids.iter().map(|id| format!("/programmes/{id}/")).collect::<Vec<_>>().join(" ");
        assert_eq!(page.text(COLUMNS).await, wanted, "in the order in which they were chosen");
        // A table in truth: each cell has its two headers, and says what the program's own page says.
        let rows = page.number("document.querySelectorAll('.list tbody th[scope=row]').length").await;
        assert!(rows >= 9.0, "{rows} criteria");
        assert_eq!(
            page.js("[...document.querySelectorAll('.list tr')].every(it => it.cells.length === 3)").await,
            json!(true)
        );
        assert!(page.number("document.documentElement.scrollWidth - innerWidth").await <= 0.0);
        page.visit(&format!("/programmes/{}/", ids[0])).await;
        let told = page
            .text("[...document.querySelectorAll('.facts__said')].map(it => it.textContent).slice(0, 8).join('|')")
            .await;
        page.visit("/liste/").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 2").await;
        let column =
            "[...document.querySelectorAll('.list tbody tr')].slice(1, 9).map(it => it.cells[1].textContent).join('|')";
        assert_eq!(page.text(column).await, told);
        // Another visit finds it; nothing is left when everything is taken away.
        page.click(".list__keep button").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 1").await;
        page.click(".list__keep button").await;
        page.until(
            "!document.querySelector('.list') && document.querySelector('main .notice.needs-script').checkVisibility()",
        )
        .await;
        assert_eq!(page.js("localStorage['passerelles:liste']").await, json!(""));
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_list_travels_by_its_link_to_another_browser() {
    journey(async |page: Page| {
        let ids = some_programs(&page).await;
        let both = ids.join(",");
        page.visit(&format!("/liste/?p={both}&p=nulle-part,%3Cb%3E")).await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 3").await;
        assert!(page.text("document.querySelector('.list').textContent").await.contains("nulle-part"));
        assert!(
            page.text("document.querySelector('.list tbody td:nth-child(4)').textContent").await.len() > 10,
            "what is gone is told"
        );
        assert_eq!(page.js("localStorage.length").await, json!(0), "looking keeps nothing");
        let share =
            "[...document.querySelectorAll('.share__way')].map(it => it.href).find(it => it?.startsWith('mailto:'))";
        let mail = page.text(&format!("decodeURIComponent({share})")).await;
        assert!(mail.contains(&format!("/liste/?p={both},nulle-part")), "{mail}");
        // The other language keeps it.
        page.click(".masthead__lang").await;
        page.until("location.pathname === '/en/list/'").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 3").await;
        page.click(".list__actions .button--primary").await;
        page.until(&format!("localStorage['passerelles:liste'] === '{both},nulle-part'")).await;
        page.until("!document.querySelector('.list__actions .button--primary')").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_browser_that_stores_nothing_still_keeps_a_list_while_the_page_is_open() {
    journey(async |page: Page| {
        page.before_every_page("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })").await;
        let id = some_programs(&page).await.remove(0);
        page.visit(&format!("/programmes/{id}/")).await;
        page.click(".list__toggle").await;
        page.until("document.querySelector('.list__toggle').ariaPressed === 'true'").await;
        page.click(".program__actions a[href='/liste/']").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 1").await;
    });
}
