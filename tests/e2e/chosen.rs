//! The visitor's list: kept on her device only, side by side in a table, and carried elsewhere by a link.

use std::sync::{Arc, Mutex};

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
            assert!(page.text("document.querySelector('.list__toggle').textContent").await.starts_with("Ajouter"));
            page.click(".list__toggle").await;
            page.until("document.querySelector('.list__toggle').textContent.startsWith('Retirer')").await;
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
        page.until("document.activeElement.id === 'liste'").await;
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
        page.until("document.querySelector('.list__toggle').textContent.startsWith('Retirer')").await;
        page.click(".program__actions a[href='/liste/']").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 1").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn three_programs_kept_in_one_browser_are_the_same_three_in_another() {
    let link = Arc::new(Mutex::new(String::new()));
    let told = link.clone();
    journey(async move |page: Page| {
        page.visit("/").await;
        let ids = page.texts("[...document.querySelectorAll('.card__link')].slice(0, 3).map(it => it.pathname)").await;
        for path in &ids {
            page.visit(path).await;
            page.click(".list__toggle").await;
            page.until("document.querySelector('.list__toggle').textContent.startsWith('Retirer')").await;
        }
        page.visit("/liste/").await;
        page.until(&format!("{COLUMNS} === '{}'", ids.join(" "))).await;
        // The link as a message carries it, on the host under test.
        let way = "[...document.querySelectorAll('.share__way')].map(it => it.href).find(it => it?.startsWith('https://wa.me/'))";
        let message = page.text(&format!("decodeURIComponent({way})")).await;
        let path = message.split("/liste/").nth(1).expect("an address");
        *told.lock().expect("the link") = format!("/liste/{path} {}", ids.join(" "));
    });
    let both = link.lock().expect("the link").clone();
    let (path, ids) = both.split_once(' ').expect("an address and the programs");
    let (path, ids) = (path.to_owned(), ids.to_owned());
    journey(async move |page: Page| {
        page.visit(&path).await;
        page.until(&format!("{COLUMNS} === '{ids}'")).await;
    });
}

/// What a click on the table would save: every line of it.
const SAVED: &str = "window.saved = []; HTMLAnchorElement.prototype.click = function () { window.saved.push([this.download, this.href]); }";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_search_and_a_list_are_saved_as_a_table_of_as_many_rows_as_they_show() {
    journey(async |page: Page| {
        let ids = some_programs(&page).await.join(",");
        for path in ["/?theme=web", "/en/cities/lyon-69/", "/?q=zzqxwv", &format!("/liste/?p={ids},nulle-part")] {
            page.visit(path).await;
            page.until("document.querySelector('#partage > summary')").await;
            page.run(SAVED, vec![]).await;
            page.click("#partage > summary").await;
            page.click("[data-export]").await;
            page.until("window.saved.length === 1").await;
            let shown = "document.querySelector('[role=status]') ? parseInt(document.querySelector('[role=status]').textContent) : 2";
            let shown = page.number(shown).await;
            assert_eq!(page.text("window.saved[0][0]").await, "programmes.csv");
            let table =
                page.text("decodeURIComponent(window.saved[0][1].replace('data:text/csv;charset=utf-8,', ''))").await;
            assert!(table.starts_with('\u{feff}'), "a spreadsheet needs the mark to read accents");
            let rows: Vec<&str> = table.trim_start_matches('\u{feff}').lines().collect();
            assert!(rows[0].starts_with("id;name;"), "{}", rows[0]);
            assert_eq!((rows.len() - 1) as f64, shown, "{path}");
            let first = "document.querySelector('.card__link, .list th a')?.pathname.split('/').at(-2) ?? ''";
            let first = page.text(first).await;
            assert!(
                rows.get(1).is_none_or(|it| it.starts_with(&format!("{first};"))),
                "{path}: in the order of the page"
            );
        }
    });
}
