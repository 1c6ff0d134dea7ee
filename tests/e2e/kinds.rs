//! Every kind of page comes to life quietly, asks nobody else for anything, and says the same before and after.

use serde_json::json;

use crate::support::{Page, journey, pages};

/// What a root element says, without what only one of the two versions has, and the shape of it.
const SAID: &str = "(root => { \
    root = root.cloneNode(true); \
    root.querySelectorAll('.no-script, .app-failed, script').forEach(it => it.remove()); \
    const marks = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT), found = []; \
    while (marks.nextNode()) found.push(marks.currentNode); \
    found.forEach(it => it.remove()); \
    root.normalize(); \
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), said = []; \
    while (texts.nextNode()) said.push(texts.currentNode.data.replace(/\\s+/g, ' ').trim()); \
    const shape = [...root.querySelectorAll('*')].map(it => \
        [it.localName, it.id, it.getAttribute('href'), it.getAttribute('class'), it.getAttribute('name'), it.getAttribute('aria-label')].join('|')); \
    return [said.filter(it => it), shape]; })";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn every_kind_of_page_becomes_ready_quietly_and_from_one_origin() {
    journey(async |page: Page| {
        let all = pages::all(&page).await;
        page.console().await;
        for (path, searches) in &all {
            page.visit(path).await;
            page.drawn().await;
            assert_eq!(page.console().await, Vec::<String>::new(), "{path}");
            assert_eq!(page.text("document.cookie").await, "", "{path}");
            let asked = page.texts("performance.getEntriesByType('resource').map(it => it.name)").await;
            assert!(asked.iter().all(|it| it.starts_with(page.base())), "{path}: {asked:?}");
            // A page without filters or sharing is whole as it is and fetches nothing more.
            let still = page.js("document.documentElement.hasAttribute('data-still')").await == true;
            assert!(!(still && *searches), "{path}");
            let times = usize::from(!still);
            for once in ["/catalogue.json", ".wasm", "/assets/passerelles-"] {
                assert_eq!(asked.iter().filter(|it| it.contains(once)).count(), times, "{path}: {once} in {asked:?}");
            }
            let measures = page.texts("performance.getEntriesByType('measure').map(it => it.name)").await;
            for name in ["load", "index", "render"].into_iter().filter(|_| !still).chain(searches.then_some("search")) {
                assert!(measures.contains(&format!("passerelles:{name}")), "{path}: {name} in {measures:?}");
            }
        }
        assert!(page.client.get_all_cookies().await.expect("a list").is_empty());
        println!("figure: kinds of page that become ready with an empty console = {}", all.len());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_static_and_the_live_page_say_the_same() {
    journey(async |page: Page| {
        // What an address asks for, and what a device keeps, is not known when a page is delivered.
        let own = |it: &(String, bool)| !it.0.contains('?') && !it.0.contains("/list");
        let asked = |it: (String, bool)| (it.0.split('?').next().unwrap_or_default().to_owned(), it.1);
        let all = pages::all(&page).await.into_iter().map(asked).filter(own);
        for (path, _) in all {
            page.visit(&path).await;
            let delivered = format!(
                "new Promise(done => {{ const asked = new XMLHttpRequest(); asked.open('GET', location.href); asked.responseType = 'document'; \
                 asked.onload = () => done({SAID}(asked.response.getElementById('app'))); asked.send(); }})"
            );
            let (delivered, live) =
                (page.promised(&delivered).await, page.js(&format!("{SAID}(document.getElementById('app'))")).await);
            for (part, what) in ["the texts", "the shape"].into_iter().enumerate() {
                let both = (delivered[part].as_array().expect("a list"), live[part].as_array().expect("a list"));
                assert!(both.0.len() > 10, "{what} of {path}");
                let differs = both.0.iter().zip(both.1).find(|(one, other)| one != other);
                assert_eq!(differs, None, "{what} of {path}: delivered, live");
                assert_eq!(both.0.len(), both.1.len(), "{what} of {path}");
            }
        }
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn an_address_without_page_is_a_404_that_helps() {
    journey(async |page: Page| {
        for (path, home) in
            [("/nope/", "/"), ("/en/nope/", "/"), ("/programmes/nope/", "/"), ("/villes/nulle-part-00/", "/")]
        {
            page.expects(&format!("{path} - Failed to load resource: the server responded with a status of 404"));
            page.visit(path).await;
            assert_eq!(page.promised("fetch(location.href).then(it => it.status)").await, json!(404), "{path}");
            assert_eq!(page.number("document.querySelectorAll('h1').length").await, 1.0, "{path}");
            assert!(page.number("document.querySelectorAll('main a[href]').length").await >= 3.0, "{path}: ways on");
            let errors: Vec<String> = page.console().await.into_iter().filter(|it| !it.contains("404")).collect();
            assert_eq!(errors, Vec::<String>::new(), "{path}");
            // The page holds a search field that leads to results.
            page.type_in("main input[name=q]", "cybersécurité\u{e007}").await;
            page.until(
                "location.search.includes('q=cybers') && document.querySelectorAll('.results__list > li').length > 0",
            )
            .await;
            assert!(page.address().await.starts_with(home), "{}", page.address().await);
        }
    });
}
