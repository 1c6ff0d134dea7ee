//! Typed as people type: places with their first suggestion, sentences with what they are understood to ask for.

use crate::chromium::speed::quantile;
use crate::support::{Page, journey};

/// So many lines of the table of places are typed here; all of them pass natively.
const PLACES: usize = 20;
/// So many sentences.
const SENTENCES: usize = 10;

/// Every so many lines of a table, its comments left out.
fn lines(table: &'static str, wanted: usize) -> Vec<Vec<&'static str>> {
    let all: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#') && line.contains('|') && !line.contains(['␣', '\\']))
        // What names nothing has no suggestion to wait for.
        .filter(|line| !line.ends_with("| -"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    let step = all.len() / wanted;
    assert!(step > 0, "the table has enough lines");
    all.into_iter().step_by(step).take(wanted).collect()
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn places_typed_as_people_type_them_get_the_first_suggestion_they_should() {
    journey(async |page: Page| {
        page.visit("/").await;
        let mut typed = 0;
        for line in lines(include_str!("../places/inputs.txt"), PLACES) {
            page.run("const it = document.querySelector('#lieu'); it.value = ''; it.focus()", vec![]).await;
            page.keys(line[0]).await;
            let first = "document.querySelector('.combo__option .combo__name')?.textContent ?? ''";
            page.until(&format!(
                "({first}) === {:?} && document.querySelector('#lieu').value === {:?}",
                line[1], line[0]
            ))
            .await;
            let note = page.text("document.querySelector('.combo__option .combo__note').textContent").await;
            assert!(note.starts_with(|digit: char| digit.is_ascii_digit()), "{}: {note}", line[0]);
            typed += 1;
        }
        println!("figure: places typed in the browser = {typed}");
        let took = page.js("performance.getEntriesByName('passerelles:places').map(it => it.duration)").await;
        let mut took: Vec<f64> =
            took.as_array().expect("a list").iter().filter_map(serde_json::Value::as_f64).collect();
        let keystrokes = took.len();
        println!(
            "figure: a place looked up in the browser, {keystrokes} keystrokes = {:.1} ms at p50, {:.1} ms at p95",
            quantile(&mut took, 0.5),
            quantile(&mut took, 0.95)
        );
        assert_eq!(typed, PLACES);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn sentences_are_offered_as_filters_and_never_applied_by_themselves() {
    journey(async |page: Page| {
        let mut typed = 0;
        for line in lines(include_str!("../sentences/read.txt"), SENTENCES) {
            page.visit("/").await;
            page.click("#mots").await;
            page.keys(line[0]).await;
            let asked = "new URLSearchParams(document.querySelector('.understood a')?.search ?? '')";
            let offers = line[1].split('&').map(str::trim).map(|it| it.split_once('=').expect("a filter"));
            for (name, value) in offers {
                page.until(&format!("({asked}).getAll({name:?}).includes({value:?})")).await;
            }
            page.until(&format!("(({asked}).get('q') ?? '').toLowerCase() === {:?}", line[2].to_lowercase())).await;
            assert_eq!(page.focus().await, "mots", "the focus stays in the field");
            assert!(
                page.js("[...new URLSearchParams(location.search).keys()].join()").await == "q",
                "nothing is applied"
            );
            let promised = page.text("document.querySelector('.understood a').textContent").await;
            page.click(".understood a").await;
            page.until("!new URLSearchParams(location.search).get('q')?.includes(' ') || !document.querySelector('.understood')").await;
            page.settle().await;
            let status = page.status().await;
            assert!(promised.contains(&format!("({status})")), "{}: {promised}, {status}", line[0]);
            assert_eq!(page.focus().await, "resultats");
            typed += 1;
        }
        println!("figure: sentences typed in the browser = {typed}");
        assert_eq!(typed, SENTENCES);
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn an_offer_can_be_refused_changed_or_all_of_them_left_alone() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.click("#mots").await;
        page.keys("formation gratuite en cybersécurité à Lille").await;
        page.until("document.querySelector('.understood a')?.search.includes('lieu=lille-59')").await;
        let listed = page.status().await;
        let free =
            "[...document.querySelectorAll('.understood__offer')].find(it => it.textContent.startsWith('Gratuit'))";
        assert_eq!(page.text(&format!("{free}.getAttribute('aria-pressed')")).await, "true");
        page.js(&format!("({free}.focus(), {free}.click())")).await;
        page.until(&format!("{free}.getAttribute('aria-pressed') === 'false'")).await;
        page.until("!document.querySelector('.understood a').search.includes('gratuit=oui')").await;
        assert_eq!(page.status().await, listed, "the list waits for the visitor's word");
        assert_eq!(
            page.text("document.activeElement.textContent").await,
            page.text(&format!("{free}.textContent")).await
        );
        page.click(".understood li .understood__change").await;
        page.until("document.activeElement.id === 'lieu'").await;
        page.click(".understood__ways .understood__change").await;
        page.until("!document.querySelector('.understood')").await;
        assert_eq!(page.focus().await, "mots");
        for plain in ["python", "développeuse web", "cybersécurité"] {
            page.visit("/").await;
            page.click("#mots").await;
            page.keys(plain).await;
            page.until("location.search.startsWith('?q=')").await;
            page.settle().await;
            assert_eq!(page.js("document.querySelector('.understood')").await, serde_json::Value::Null, "{plain}");
        }
    });
}
