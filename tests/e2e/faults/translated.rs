//! The browser translates the page while it lives: every text stands in elements that the page does not know of.

use passerelles::catalogue::text::Lang;
use passerelles::site::words::words;

use super::case::Case;
use super::{Fault, fault};

/// As Chrome's translation does it: each text node is replaced by one in two `font` elements, now and whenever the page changes.
const TRANSLATED: &str = "(() => {
    const done = new WeakSet();
    const skipped = 'script, style, noscript, textarea, [translate=no], .notranslate';
    const wrap = text => {
        if (!text.data.trim() || !text.parentElement || text.parentElement.closest(skipped) || done.has(text)) return;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        const translated = document.createTextNode(text.data);
        done.add(translated);
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.append(translated);
        outer.append(inner);
        text.replaceWith(outer);
    };
    const all = root => {
        if (root.nodeType === Node.TEXT_NODE) return wrap(root);
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.forEach(wrap);
    };
    window.translatePage = () => {
        document.documentElement.classList.add('translated-ltr');
        document.documentElement.lang = 'en';
        all(document.body);
        new MutationObserver(changes => {
            for (const change of changes) {
                if (change.type === 'characterData') wrap(change.target);
                else change.addedNodes.forEach(node => node.isConnected && all(node));
            }
        }).observe(document.body, { childList: true, characterData: true, subtree: true });
    };
    window.broken = [];
    addEventListener('error', event => window.broken.push(event.message));
    addEventListener('unhandledrejection', event => window.broken.push(String(event.reason)));
})()";

/// What is read: the announced count, the applied filters, the names and facts of the list, the counts beside the boxes.
const READ: &str = "['[role=status]', '.applied', '.results__list', '#filtres', '.notice', 'h1', '.program']\
    .map(it => [...document.querySelectorAll(it)].map(it => it.textContent.replace(/\\s+/g, ' ').trim()).join(' | ')).join(' || ')";

/// The faults of translation.
pub(super) fn faults() -> Vec<Fault> {
    vec![fault("page translated while it lives", async |page| {
        let case = Case::new(page).await;
        case.page.before_every_page(TRANSLATED).await;
        let plain = walk(&case, false).await;
        let translated = walk(&case, true).await;
        for ((step, plain), (_, translated)) in plain.iter().zip(&translated) {
            let differs =
                plain.split(" | ").zip(translated.split(" | ")).find(|(plain, translated)| plain != translated);
            assert_eq!(translated, plain, "{step}: {differs:?}");
        }
        assert_eq!(case.page.texts("window.broken").await, Vec::<String>::new());
        let count = case.page.number("parseInt(document.querySelector('[role=status]').textContent)").await;
        (words(Lang::Fr).count)(count as usize)
    })]
}

/// Searches, filters, opens and comes back; gives what is read after each step.
async fn walk(case: &Case, translated: bool) -> Vec<(&'static str, String)> {
    let page = &case.page;
    case.visit("/?q=cyber&format=en-ligne").await;
    if translated {
        page.run("window.translatePage()", vec![]).await;
        page.drawn().await;
    }
    let mut read = Vec::new();
    page.click("[name=gratuit]").await;
    page.arrive("/?q=cyber&format=en-ligne&gratuit=oui").await;
    read.push(("one more filter", page.text(READ).await));
    page.back().await;
    page.arrive("/?q=cyber&format=en-ligne").await;
    read.push(("back", page.text(READ).await));
    page.click(".applied__item").await;
    page.until("!location.search.includes('q=') || !location.search.includes('format=')").await;
    page.settle().await;
    read.push(("one filter less", page.text(READ).await));
    page.click(".applied__clear").await;
    page.arrive("/").await;
    read.push(("none", page.text(READ).await));
    page.click("#mots").await;
    page.keys("data").await;
    page.arrive("/?q=data").await;
    read.push(("other words", page.text(READ).await));
    page.click(".card__link").await;
    page.until("document.querySelector('.program h1')").await;
    page.drawn().await;
    read.push(("a program", page.text(READ).await));
    page.click(".list__toggle").await;
    page.until("/\\(1\\)|Retirer/.test(document.querySelector('.program__actions').textContent)").await;
    page.click(".list__toggle").await;
    page.until("/Ajouter/.test(document.querySelector('.program__actions').textContent)").await;
    page.drawn().await;
    read.push(("kept and forgotten", page.text(READ).await));
    page.back().await;
    page.arrive("/?q=data").await;
    read.push(("back to the list", page.text(READ).await));
    read
}
