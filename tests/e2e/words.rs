//! Words: typed, submitted, taken away; values nobody knows; an empty list and its ways out.

use crate::support::{Key, Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_list_follows_typed_words_and_one_typing_session_is_one_step_back() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.click("#mots").await;
        page.keys("cyber").await;
        page.arrive("/?q=cyber").await;
        let first = page.total().await;
        page.keys("sécurité").await;
        page.until("new URLSearchParams(location.search).get('q') === 'cybersécurité'").await;
        assert!(page.total().await <= first && page.total().await > 0);
        let typed = page.ids().await;
        assert_eq!(page.focus().await, "mots");
        page.back().await;
        page.arrive("/").await;
        assert_eq!(page.text("document.querySelector('#mots').value").await, "", "the field follows the address");
        page.visit("/?q=cybers%C3%A9curit%C3%A9").await;
        assert_eq!(page.ids().await, typed);
        assert_eq!(page.text("document.querySelector('#mots').value").await, "cybersécurité");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn submitted_words_move_the_focus_to_the_results() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.click("#mots").await;
        page.keys("développeuse web").await;
        page.press(Key::Enter).await;
        page.until("new URLSearchParams(location.search).get('q') === 'développeuse web' && document.activeElement.id === 'resultats'").await;
        let by_enter = page.ids().await;
        page.visit("/").await;
        page.type_in("#mots", "developpeur WEB").await;
        page.click(".finder__go").await;
        page.until("document.activeElement.id === 'resultats'").await;
        assert_eq!(page.ids().await, by_enter, "accents, case and gender do not matter");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_value_nobody_knows_is_named_and_can_be_taken_away() {
    journey(async |page: Page| {
        page.visit("/").await;
        let all = page.total().await;
        for (address, value) in [
            ("/?lieu=atlantide-99", "atlantide-99"),
            ("/?format=telepathie", "telepathie"),
            ("/?partenaire=nobody", "nobody"),
            ("/?theme=alchimie", "alchimie"),
            ("/?type=x", "x"),
            ("/?public=lutins", "lutins"),
            ("/?niveau=z", "z"),
            ("/?mixite=z", "z"),
        ] {
            page.visit(address).await;
            assert_eq!(page.address().await, address, "the value stays in the address");
            assert_eq!(page.total().await, 0, "{address}");
            let warnings = page.warnings().await;
            assert!(warnings.len() == 1 && warnings[0].contains(value), "{address}: {warnings:?}");
            page.click(".results .notice--warning a").await;
            page.arrive("/").await;
            assert_eq!(page.total().await, all);
            assert_eq!(page.focus().await, "resultats");
            assert_eq!(page.warnings().await, Vec::<String>::new());
        }
        // Beside a known value of the same filter, it changes nothing else.
        page.visit("/?format=en-ligne").await;
        let online = page.ids().await;
        page.visit("/?format=en-ligne&format=telepathie").await;
        assert_eq!(page.ids().await, online);
        assert_eq!(page.warnings().await.len(), 1);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn an_empty_list_shows_ways_out_that_keep_their_promise() {
    journey(async |page: Page| {
        let address = "/?q=zzqxwv&format=en-ligne";
        for address in [address, "/?q=robotique&lieu=mende-48&rayon=0&format=presentiel&niveau=avancee&mixite=reserve"]
        {
            page.visit(address).await;
            assert_eq!(page.total().await, 0, "{address}");
            let ways =
                page.texts("[...document.querySelectorAll('.dead-end__ways a')].map(it => it.textContent)").await;
            for (index, way) in ways.iter().enumerate() {
                let promised: usize = way
                    .rsplit(':')
                    .next()
                    .and_then(|it| it.split_whitespace().next())
                    .and_then(|it| it.parse().ok())
                    .unwrap_or_else(|| panic!("{way}"));
                page.click(&format!(".dead-end__ways li:nth-child({}) a", index + 1)).await;
                page.until("!document.querySelector('.dead-end')").await;
                assert_eq!(page.total().await, promised, "{way}");
                assert_eq!(page.focus().await, "resultats");
                page.back().await;
                page.until("document.querySelector('.dead-end')").await;
            }
            page.click(".dead-end > p:last-child a").await;
            page.arrive("/").await;
        }
        page.visit(address).await;
        assert!(
            page.number("document.querySelectorAll('.dead-end__ways a').length").await > 0.0,
            "an impossible word can be left out"
        );
    });
}
