//! The long list of partners: narrowed by typing, ticked, and still there when it is opened again.

use crate::support::{Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_long_list_of_partners_is_narrowed_by_typing_and_keeps_what_is_ticked() {
    journey(async |page: Page| {
        page.visit("/").await;
        let boxes = "[...document.querySelectorAll('#filtre-partenaire input[type=checkbox]')]";
        let all = page.number(&format!("{boxes}.length")).await;
        page.click("#filtre-partenaire summary").await;
        page.click("#filtre-reduire").await;
        page.keys("SOCIÁL buil").await;
        page.until(&format!("{boxes}.length === 1")).await;
        assert_eq!(page.text(&format!("{boxes}[0].value")).await, "social-builder", "accents and case do not matter");
        let promised =
            page.number(&format!("Number({boxes}[0].closest('li').querySelector('.option__count').textContent)")).await;
        page.click("#f-partenaire-social-builder").await;
        page.arrive("/?partenaire=social-builder").await;
        assert_eq!(page.total().await as f64, promised);
        page.run("const it = document.querySelector('#filtre-reduire'); it.focus(); it.select()", vec![]).await;
        page.keys("simplon").await;
        page.until(&format!("{boxes}.map(it => it.value).includes('simplon')")).await;
        let kept = format!("{boxes}.find(it => it.value === 'social-builder')?.checked === true");
        assert_eq!(page.js(&kept).await, true, "what is ticked stays in the list");
        page.run("const it = document.querySelector('#filtre-reduire'); it.value = ''; it.dispatchEvent(new Event('input', { bubbles: true }))", vec![]).await;
        page.until(&format!("{boxes}.length === {all}")).await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_partner_taken_away_is_unticked_even_where_no_result_changes() {
    journey(async |page: Page| {
        // All that the second carries, the first does too.
        page.visit("/?partenaire=google&partenaire=prologin").await;
        let total = page.total().await;
        assert_eq!(page.js("document.querySelector('#f-partenaire-prologin').checked").await, true);
        page.js(
            "[...document.querySelectorAll('.applied__item')].find(it => it.textContent.includes('Prologin')).click()",
        )
        .await;
        page.arrive("/?partenaire=google").await;
        assert_eq!(page.total().await, total, "no result changes");
        page.until("!document.querySelector('#f-partenaire-prologin').checked").await;
        assert_eq!(page.js("document.querySelector('#f-partenaire-google').checked").await, true);
    });
}
