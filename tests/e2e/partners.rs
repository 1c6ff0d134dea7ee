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
