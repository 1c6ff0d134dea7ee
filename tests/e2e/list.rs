//! The list: its order, its pages, the applied filters.

use crate::support::{Page, journey, read::LISTED};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_order_is_chosen_by_gesture_and_by_address() {
    journey(async |page: Page| {
        page.visit("/").await;
        let usual = page.ids().await;
        page.choose("#tri", "nom").await;
        page.arrive("/?tri=nom").await;
        let sorted = page.ids().await;
        assert_ne!(sorted, usual);
        let names = "[...document.querySelectorAll('.card__link')].map(it => it.textContent)";
        let first_words = format!(
            "{names}.map(it => it.normalize('NFD').replace(/\\p{{M}}/gu, '').replace('Œ', 'Oe').toLowerCase().match(/[a-z0-9]+/)[0])"
        );
        let in_order = format!("(words => JSON.stringify(words) === JSON.stringify([...words].sort()))({first_words})");
        assert_eq!(page.js(&in_order).await, true, "{:?}", page.texts(names).await);
        page.visit("/?tri=nom").await;
        assert_eq!(page.ids().await, sorted);
        assert_eq!(page.text("document.querySelector('#tri').value").await, "nom");
        page.choose("#tri", "pertinence").await;
        page.arrive("/").await;
        assert_eq!(page.ids().await, usual, "the default leaves the address");
        page.visit("/?lieu=lyon-69&tri=proximite").await;
        let far = page.texts("[...document.querySelectorAll('.results__list')].flatMap(it => it.textContent.match(/à \\d+ km/g) ?? [])").await;
        let far: Vec<u32> = far.iter().filter_map(|it| it.split_whitespace().nth(1)?.parse().ok()).collect();
        assert!(far.is_sorted(), "{far:?}");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_pages_together_list_every_result_once_and_paging_moves_the_focus() {
    journey(async |page: Page| {
        page.visit("/").await;
        let total = page.total().await;
        let mut seen = page.ids().await;
        for number in 2..=total.div_ceil(LISTED) {
            page.click(".pager__link--next").await;
            page.until(&format!("location.search === '?page={number}' && document.activeElement.id === 'resultats'"))
                .await;
            page.until(&format!(
                "document.querySelectorAll('.results__list > li').length === {}",
                (total - (number - 1) * LISTED).min(LISTED)
            ))
            .await;
            let shown = page.texts("[...document.querySelectorAll('.card__link')].map(it => it.id)").await;
            assert_eq!(page.total().await, total);
            seen.extend(shown);
        }
        assert_eq!(
            page.number("document.querySelectorAll('.pager__link--next').length").await,
            0.0,
            "the last page is the last"
        );
        assert_eq!(seen.len(), total);
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), total, "each once");
        page.click(".pager__link[rel=prev]").await;
        page.until(&format!("location.search === '?page={}'", total.div_ceil(LISTED) - 1)).await;
        page.visit("/?page=2").await;
        page.click("#f-format-en-ligne").await;
        page.arrive("/?format=en-ligne").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn each_applied_filter_takes_itself_away_and_one_link_all_of_them() {
    journey(async |page: Page| {
        page.visit("/").await;
        let all = page.ids().await;
        let full = "/?lieu=lyon-69&format=presentiel&type=formation&public=toutes";
        page.visit(full).await;
        page.settle().await;
        assert_eq!(page.number("document.querySelectorAll('.applied__item').length").await, 4.0);
        for left in [3, 2, 1] {
            page.click(".applied li:last-child").await;
            page.visit(full).await;
            for _ in left..4 {
                page.click(".applied__item").await;
                page.until("document.activeElement.id === 'resultats'").await;
                page.settle().await;
            }
            assert_eq!(page.number("document.querySelectorAll('.applied__item').length").await, f64::from(left));
        }
        page.visit(full).await;
        page.click(".applied__clear").await;
        page.arrive("/").await;
        assert_eq!(page.ids().await, all);
        assert_eq!(page.focus().await, "resultats");
        assert_eq!(page.number("document.querySelectorAll('.applied').length").await, 0.0);
        assert_eq!(page.number("document.querySelectorAll('#filtres input:checked').length").await, 0.0);
        assert_eq!(page.text("document.querySelector('#lieu').value").await, "");
    });
}
