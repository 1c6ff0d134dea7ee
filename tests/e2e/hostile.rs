//! Addresses and catalogues meant to harm: nothing in them can make the page fail or bring anything into it.

use serde_json::{Value, json};

use crate::attacks::attacks;
use crate::evil::{said, text};
use crate::support::{Page, journey};

const ALARM: &str = "window.hacked = []; for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = () => window.hacked.push(name); \
    addEventListener('securitypolicyviolation', event => window.hacked.push(event.blockedURI)); addEventListener('error', event => window.hacked.push(event.message)); \
    addEventListener('unhandledrejection', event => window.hacked.push(String(event.reason)))";

/// What an address brought into the page that no page has.
const BROUGHT: &str = "window.hacked.concat([...document.querySelectorAll('#app script, #app iframe, #app object, #app embed, #app img, #app style, #app base, #app b, #app marquee, #app math')].map(it => it.outerHTML), \
    [...document.querySelectorAll('*')].flatMap(it => it.getAttributeNames().filter(name => name.startsWith('on') || name === 'style' || name === 'srcdoc').map(name => it.localName + ' ' + name)), \
    [...document.querySelectorAll('a[href], form[action]')].map(it => it.href ?? it.action).filter(it => !/^(https?|mailto|sms):/.test(it)))";

fn nasty() -> Vec<String> {
    let fixed = [
        "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        "/?lieu=%3Csvg%2Fonload%3Dalert(1)%3E",
        "/?format=%3Cb%3Eonline%3C%2Fb%3E",
        "/?partenaire=%22%20onmouseover%3D%22alert(1)",
        "/?theme=javascript:alert(1)",
        "/?q=%",
        "/?q=%E0%A4%A",
        "/?q=%C3%28&lieu=%FF%FE",
        "/?q=%00%01%02%7F",
        "/?%=%&=&==&&&",
        "/?q",
        "/?=x",
        "/?q=a&q=b&q=c",
        "/?page=-1",
        "/?page=0",
        "/?page=99999999999999999999999",
        "/?page=1e9",
        "/?page=NaN",
        "/?rayon=-5&lieu=lyon-69",
        "/?rayon=1e308&lieu=lyon-69",
        "/?tri=__proto__",
        "/?__proto__=x&constructor=y&toString=z",
        "/?lieu=..%2F..%2Fetc%2Fpasswd",
        "/?q=%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB%E2%80%AE%E2%81%A6",
        "/?q=%22%22%22%27%27%5C%5C%28%28%5B%5B%7B%7B%2A%2B%3F",
        "/?gratuit=non&etat=aucun",
        "/?q=e%CC%81%CC%81%CC%81%CC%81",
        "/villes/lyon-69/?lieu=paris-75&q=%3C/h1%3E",
        "/partenaires/simplon/?partenaire=ibm&partenaire=%3Cb%3E",
        "/en/?q=%3C%2Ftitle%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/#%3Cimg%20src=x%20onerror=alert(1)%3E",
        "/?q=${alert(1)}{{7*7}}",
        "//?q=x",
        "/?q=a#filtre-partenaire",
    ];
    let long = "a".repeat(6000);
    let many = (0..300).map(|index| format!("format=x{index}&")).collect::<String>();
    let grown =
        [format!("/?q={long}"), format!("/?lieu={long}"), format!("/?{many}"), format!("/?q={}", "%20b".repeat(1500))];
    fixed.iter().map(|it| (*it).to_owned()).chain(grown).collect()
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn no_address_makes_the_page_fail_or_brings_anything_into_it() {
    journey(async |page: Page| {
        page.before_every_page(ALARM).await;
        let all = nasty();
        for path in &all {
            page.visit(path).await;
            page.until("document.querySelector('[role=status]')").await;
            page.drawn().await;
            assert_eq!(page.texts(BROUGHT).await, Vec::<String>::new(), "{path:.200}");
            assert_eq!(page.console().await, Vec::<String>::new(), "{path:.200}");
            assert_eq!(page.number("document.querySelectorAll('h1').length").await, 1.0, "{path:.200}");
        }
        println!("figure: hostile addresses that leave the page whole = {}", all.len());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_live_page_follows_hostile_addresses_too() {
    journey(async |page: Page| {
        page.before_every_page(ALARM).await;
        page.visit("/").await;
        let mut all = nasty();
        all.retain(|it| !it.starts_with("//"));
        all.push(format!("/?q={}", "x".repeat(1_000_000)));
        // Firefox knows no longer addresses than 1 MiB.
        all.push(format!("/?q={}", "%C3%A9+".repeat(149_000)));
        for path in &all {
            page.run(
                "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))",
                vec![json!(path)],
            )
            .await;
            page.until("document.querySelector('[role=status]')").await;
            page.drawn().await;
            assert_eq!(page.texts(BROUGHT).await, Vec::<String>::new(), "{path:.200}");
            assert_eq!(page.console().await, Vec::<String>::new(), "{path:.200}");
        }
        page.click(".masthead__brand").await;
        page.arrive("/").await;
        assert!(page.total().await > 100, "still alive");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn hostile_words_typed_by_hand_stay_text() {
    journey(async |page: Page| {
        page.before_every_page(ALARM).await;
        page.visit("/").await;
        let words = "</p><img src=x onerror=alert(1)><b>gras</b>";
        page.click("#mots").await;
        page.keys(words).await;
        page.until("document.querySelector('.applied__item')?.textContent.includes('<b>gras</b>')").await;
        assert_eq!(page.texts(BROUGHT).await, Vec::<String>::new());
        assert_eq!(page.console().await, Vec::<String>::new());
    });
}

/// The live page is given a catalogue full of known attacks in the place of its own.
#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_catalogue_full_of_attacks_is_shown_as_text() {
    journey(async |page: Page| {
        page.before_every_page(ALARM).await;
        let given = Value::from(text(false));
        let swapped = format!(
            "(() => {{ const fetch = window.fetch; window.fetch = (what, ...rest) => String(what.url ?? what).endsWith('/catalogue.json') ? Promise.resolve(new Response({given})) : fetch(what, ...rest); }})()"
        );
        page.before_every_page(&swapped).await;
        let mut shown = 0;
        for path in [
            "/?etat=tous&page=1",
            "/?page=2",
            "/?page=3",
            "/?page=4",
            "/?page=5",
            "/?page=6",
            "/en/?tri=nom",
            "/?lieu=lyon-69",
            "/?q=script",
            "/?q=alert+1",
            "/villes/lyon-69/",
            "/en-ligne/",
            "/themes/ai/",
            "/liste/?p=p0,p1,p2,p3,p40,p60,p80",
            "/embed/?theme=ai",
        ] {
            page.visit(path).await;
            page.drawn().await;
            assert_eq!(page.texts(BROUGHT).await, Vec::<String>::new(), "{path}");
            assert_eq!(page.console().await, Vec::<String>::new(), "{path}");
            let names = "[...document.querySelectorAll('.card__link')].map(it => it.getAttribute('href').match(/\\/p(\\d+)\\//)[1] + ' ' + it.textContent)";
            for named in page.texts(names).await {
                let (index, name) = named.split_once(' ').expect("a number and a name");
                let index: usize = index.parse().expect("a number");
                assert_eq!(name, said(index), "{path}: a name is shown as it is written");
                shown += 1;
            }
        }
        println!("figure: names that are attacks, shown as text in the live page = {shown}");
        assert!(shown > attacks().len(), "{shown}");
    });
}
