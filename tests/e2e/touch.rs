//! Room for fingers and for readers who space their text out (WCAG 2.2: 2.5.8, 1.4.12).

use serde_json::json;

use crate::support::{Page, journey, pages};

/// What can be pressed and is smaller than it must be: 24 CSS pixels for all that does not stand in a line of text, 44 for the
/// main controls.
const SMALL: &str = "[...document.querySelectorAll('a[href], button, input, select, summary, textarea')].filter(it => it.checkVisibility()) \
    .map(it => [it, (it.closest('label') ?? it).getBoundingClientRect(), getComputedStyle(it)]) \
    .filter(([it, box, style]) => box.width > 2 && box.right > 0 && (it.matches('.button, .field__input, .select, .share__way') ? box.height < 44 : \
        style.display !== 'inline' && (box.height < 24 || box.width < 24))) \
    .map(([it, box]) => it.localName + '.' + it.className + ' ' + Math.round(box.width) + ' x ' + Math.round(box.height))";

/// The text spacing that no content may be lost under (WCAG 1.4.12).
const SPACED: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]";

/// What is cut, or wider than the screen.
const CUT: &str = "[...document.querySelectorAll('body *')].filter(it => it.checkVisibility() && it.clientWidth > 1 && !it.closest('.skip, .visually-hidden, .scroller, textarea, svg')) \
    .filter(it => (['hidden', 'clip'].includes(getComputedStyle(it).overflowX) && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1)) \
        || it.getBoundingClientRect().right > innerWidth + 1) \
    .map(it => it.localName + '.' + it.className)";

/// Looks at each kind of page in both languages, narrow and wide, but for the gallery of hard cases: what `faults` finds there
/// once `first` has run.
async fn looked(page: &Page, first: &str, faults: &str, said: &str) {
    let (mut found, mut views) = (Vec::new(), 0);
    let all = pages::all(page).await.into_iter().map(|it| it.0);
    for path in all.filter(|it| !it.contains("galerie") && !it.contains("gallery")) {
        for width in [320, 1280] {
            page.resize(width, 900).await;
            page.visit(&path).await;
            page.whole().await;
            page.run(first, vec![]).await;
            page.drawn().await;
            found.extend(page.texts(faults).await.into_iter().map(|it| format!("{path} {width}: {it}")));
            views += 1;
        }
    }
    println!("figure: views {said} = {views}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn what_can_be_pressed_is_large_enough() {
    journey(async |page: Page| {
        let open = "document.querySelectorAll('details').forEach(it => (it.open = true))";
        looked(&page, open, SMALL, "whose controls are large enough").await;
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn spaced_out_text_is_neither_cut_nor_sideways() {
    journey(async |page: Page| {
        looked(&page, SPACED, CUT, "with spaced out text, nothing lost").await;
        assert_eq!(
            page.js("getComputedStyle(document.querySelector('h1')).letterSpacing !== 'normal'").await,
            json!(true)
        );
    });
}
