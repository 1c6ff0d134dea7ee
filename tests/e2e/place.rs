//! Places: typed without choosing, understood all the same; the radius; what stands beside.

use crate::support::{Key, Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_place_typed_without_choosing_is_understood() {
    journey(async |page: Page| {
        for (typed, slug, name) in [
            ("69003", "lyon", "Lyon"),
            ("idf", "ile-de-france", "Île-de-France"),
            ("Saint-Denis 974", "saint-denis-974", "Saint-Denis"),
            ("MARSEILLE", "marseille-13", "Marseille"),
            ("93", "departement-93", "Seine-Saint-Denis"),
            ("paris 11e", "paris-11e-75", "Paris"),
        ] {
            page.visit("/").await;
            page.click("#lieu").await;
            page.keys(typed).await;
            page.press(Key::Enter).await;
            page.until("location.search.startsWith('?lieu=') && document.activeElement.id === 'resultats'").await;
            let address = page.address().await;
            assert!(address.starts_with(&format!("/?lieu={slug}")), "{typed}: {address}");
            assert_eq!(page.warnings().await, Vec::<String>::new(), "{typed}");
            page.until(&format!("document.querySelector('#lieu').value.includes({name:?})")).await;
            let ids = page.ids().await;
            page.visit(&address).await;
            assert_eq!(page.ids().await, ids, "{typed}: the link says the same");
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_place_nobody_knows_is_said_to_be_unknown() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.click("#lieu").await;
        page.keys("Trifouillis").await;
        page.until("document.querySelector('.combo__lost').textContent.length > 10").await;
        page.press(Key::Enter).await;
        page.until("document.querySelector('.results .notice--warning')").await;
        let warnings = page.warnings().await;
        assert!(warnings[0].contains("Trifouillis"), "{warnings:?}");
        assert_eq!(page.total().await, 0);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_radius_widens_the_list_as_its_options_promise() {
    journey(async |page: Page| {
        page.visit("/").await;
        assert_eq!(
            page.js("document.querySelector('#rayon').checkVisibility()").await,
            false,
            "no radius without a commune"
        );
        page.visit("/?lieu=lyon-69").await;
        let mut last = 0;
        for radius in ["0", "10", "30", "50", "100"] {
            let said =
                page.text(&format!("document.querySelector('#rayon option[value=\"{radius}\"]').textContent")).await;
            page.choose("#rayon", radius).await;
            page.arrive(&if radius == "30" {
                "/?lieu=lyon-69".to_owned()
            } else {
                format!("/?lieu=lyon-69&rayon={radius}")
            })
            .await;
            let total = page.total().await;
            assert!(said.ends_with(&format!("({total})")), "{said}: {total}");
            assert!(total >= last);
            last = total;
        }
        page.visit("/?lieu=lyon-69&rayon=100").await;
        assert_eq!(page.total().await, last);
        assert_eq!(page.text("document.querySelector('#rayon').value").await, "100");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn what_runs_anywhere_stands_beside_a_place_with_its_own_count() {
    journey(async |page: Page| {
        page.visit("/?lieu=lyon-69").await;
        let beside = "(it => [it.querySelectorAll('li').length, parseInt(it.querySelector('.aside-list__count').textContent.slice(1))])(document.querySelector('#partout'))";
        let counts = page.js(beside).await;
        assert!(counts[0].as_u64() > Some(0) && counts[0] == counts[1], "{counts}");
        let twice = "[...document.querySelectorAll('#partout a, #a-preciser a')].filter(it => document.querySelector(`.results__list a[href='${it.getAttribute('href')}']`)).length";
        assert_eq!(page.number(twice).await, 0.0, "nothing is listed twice");
        page.visit("/?lieu=lyon-69&format=en-ligne").await;
        let (near, said) =
            (page.total().await, page.text("document.querySelector('.results .notice').textContent").await);
        assert!(said.contains("Lyon"), "{said}");
        page.visit("/?format=en-ligne").await;
        assert_eq!(page.total().await, near, "online is everywhere");
    });
}
