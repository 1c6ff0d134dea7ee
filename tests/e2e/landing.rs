//! Landing pages: a saved query that takes further filters; the switch of language.

use crate::support::{Page, journey};

/// Landing page, the search that it saves.
const SAVED: [(&str, &str); 8] = [
    ("/villes/lyon-69/", "/?lieu=lyon-69"),
    ("/partenaires/simplon/", "/?partenaire=simplon"),
    ("/themes/cybersecurity/", "/?theme=cybersecurity"),
    ("/en-ligne/", "/?format=en-ligne"),
    ("/en/cities/lyon-69/", "/en/?lieu=lyon-69"),
    ("/en/partners/simplon/", "/en/?partenaire=simplon"),
    ("/en/topics/cybersecurity/", "/en/?theme=cybersecurity"),
    ("/en/online/", "/en/?format=en-ligne"),
];

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_landing_page_lists_what_its_saved_search_lists() {
    journey(async |page: Page| {
        for (landing, search) in SAVED {
            for more in ["", "type=formation", "type=formation&public=demandeuses-emploi", "q=femmes"] {
                page.visit(&if more.is_empty() { landing.to_owned() } else { format!("{landing}?{more}") }).await;
                assert!(page.address().await.starts_with(landing));
                let (ids, total) = (page.ids().await, page.total().await);
                page.visit(&if more.is_empty() { search.to_owned() } else { format!("{search}&{more}") }).await;
                assert_eq!((page.ids().await, page.total().await), (ids, total), "{landing} {more}");
            }
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_landing_page_keeps_its_address_under_further_filters() {
    journey(async |page: Page| {
        for (landing, _) in SAVED {
            page.visit(landing).await;
            let id = page.text("document.querySelector('#filtres input:not(:disabled)').id").await;
            let (name, value) = id
                .trim_start_matches("f-")
                .split_once('-')
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .expect("a name and a value");
            let promised = page.promised_by(&id).await;
            page.click(&format!("#{id}")).await;
            page.arrive(&format!("{landing}?{name}={value}")).await;
            assert_eq!(page.total().await, promised, "{landing} {id}");
            page.click(".applied__clear").await;
            page.arrive(landing).await;
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_other_language_keeps_the_search() {
    journey(async |page: Page| {
        for (french, english) in [
            ("/?q=web&format=en-ligne&tri=nom", "/en/?q=web&format=en-ligne&tri=nom"),
            ("/villes/lyon-69/?type=formation", "/en/cities/lyon-69/?type=formation"),
            ("/programmes/", "/en/programs/"),
            ("/a-propos/", "/en/about/"),
        ] {
            page.visit(french).await;
            let list = "[...document.querySelectorAll('main a[id^=carte-]')].map(it => it.id).sort()";
            let (before, title) = (page.texts(list).await, page.client.title().await.expect("a title"));
            page.click(".masthead__lang").await;
            page.until(&format!(
                "location.pathname + location.search === {english:?} && document.documentElement.lang === 'en'"
            ))
            .await;
            page.until("document.querySelector('.masthead__lang').lang === 'fr'").await;
            assert_eq!(page.texts(list).await, before, "{english}");
            assert_ne!(page.client.title().await.expect("a title"), title);
            if english.contains('?') {
                page.total().await;
            }
            page.click(".masthead__lang").await;
            page.until(&format!(
                "location.pathname + location.search === {french:?} && document.documentElement.lang === 'fr'"
            ))
            .await;
            assert_eq!(page.texts(list).await, before, "{french}");
        }
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_title_says_what_is_asked_for_wherever_that_is() {
    journey(async |page: Page| {
        for (address, title) in [
            ("/?lieu=eu-76&format=presentiel", "Eu (76) · Sur place – Passerelles"),
            ("/?page=2", "page 2 – Passerelles"),
            ("/en/?q=web&page=2", "“web” – page 2 – Passerelles"),
            (
                "/villes/lyon-69/?format=en-ligne",
                "En ligne – Programmes près de chez vous\u{a0}: Lyon (69) – Passerelles",
            ),
        ] {
            page.visit(address).await;
            page.until(&format!("document.title === {title:?}")).await;
        }
    });
}
