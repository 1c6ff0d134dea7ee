//! Ways of visiting: going away and coming back, two windows, leaving before everything is there.

use passerelles::catalogue::text::Lang;
use passerelles::site::words::share::share_words;
use passerelles::site::words::words;

use super::case::{ASKED, Case, SLOW};
use super::{Fault, HOMES, fault};
use crate::support::host::Answer;

/// All faults of visits.
pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault("table of places missing (404)", async |page| {
            let case = Case::with(page, "/assets/places-", ".txt", Answer::Status(404)).await;
            case.lives().await;
            case.visit("/?lieu=lyon-69").await;
            assert!(case.page.total().await > 0, "the catalogue's own towns are known without the table");
            let mut said = Vec::new();
            for (lang, home) in HOMES {
                case.visit(&format!("{home}?lieu=guingamp-22")).await;
                let words = words(lang);
                let unknown = (words.unknown)("guingamp-22", (words.filter)(passerelles::query::param::Param::Place));
                let told = format!("{unknown} {}", words.remove_it).split_whitespace().collect::<Vec<_>>().join(" ");
                let seen = case.seen(".results .notice--warning").await;
                assert_eq!(seen.len(), 1, "{seen:?}");
                let plain = seen[0].split_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(plain, told);
                said.push(unknown);
            }
            said.swap_remove(0)
        }),
        fault("what reads typed text missing (404)", async |page| {
            let case = Case::with(page, "/assets/passerelles_typed", ".wasm", Answer::Status(404)).await;
            case.visit("/?lieu=lyon-69").await;
            assert!(case.page.total().await > 0, "the catalogue's own towns are known without it");
            case.page.click("#lieu").await;
            case.page.type_in("#lieu", "gui").await;
            case.counts().await
        }),
        fault("back-forward cache", async |page| {
            let case = Case::new(page).await;
            comes_back(&case).await
        }),
        fault("back-forward cache: her list has grown", async |page| {
            let case = Case::new(page).await;
            list_has_grown(&case).await
        }),
        fault("two windows", async |page| {
            let case = Case::new(page).await;
            two_windows(&case).await
        }),
        fault("left while it loads", async |page| {
            let case = Case::new(page).await;
            case.host.answer("/assets/", ".wasm", Answer::Late(SLOW));
            case.host.answer("/catalogue.json", "/catalogue.json", Answer::Late(SLOW));
            case.open(&format!("/{ASKED}")).await;
            case.open("/a-propos/").await;
            case.whole().await;
            case.page.back().await;
            case.page.ready().await;
            case.page.arrive(&format!("/{ASKED}")).await;
            let found = case.shows_the_filter().await;
            case.whole().await;
            assert_eq!(case.console().await, Vec::<String>::new());
            (words(Lang::Fr).count)(found.len())
        }),
    ]
}

/// Notes whether a page was put aside as it stood, and taken up again.
const PUT_ASIDE: &str = "addEventListener('pageshow', event => { window.persisted = event.persisted; })";

/// The page that was put aside is taken up as it was left, and goes on.
async fn comes_back(case: &Case) -> String {
    let page = &case.page;
    page.before_every_page(PUT_ASIDE).await;
    let path = format!("/{ASKED}");
    case.visit(&path).await;
    page.arrive(&path).await;
    let found = case.shows_the_filter().await;
    page.run("window.same = true", vec![]).await;
    case.open("/a-propos/").await;
    page.back().await;
    page.until("window.same && window.persisted").await;
    case.whole().await;
    assert_eq!(case.shows_the_filter().await, found);
    page.click("[name=gratuit]").await;
    page.arrive(&format!("{path}&gratuit=oui")).await;
    assert!(page.ids().await.iter().all(|it| found.contains(it)));
    page.back().await;
    page.arrive(&path).await;
    case.counts_quietly().await
}

/// A page that was put aside before a program was kept elsewhere knows of it when it is taken up, and does not forget it.
async fn list_has_grown(case: &Case) -> String {
    let page = &case.page;
    page.before_every_page(PUT_ASIDE).await;
    case.visit("/").await;
    let ids = page.ids().await;
    let path = |at: usize| format!("/programmes/{}/", ids[at].trim_start_matches("carte-"));
    case.visit(&path(0)).await;
    page.run("window.same = true", vec![]).await;
    case.visit(&path(1)).await;
    page.click(".list__toggle").await;
    let said = share_words(Lang::Fr);
    case.reads(".program__actions a", &format!("{} (1)", said.list)).await;
    page.back().await;
    page.until("window.same && window.persisted").await;
    case.reads(".program__actions a", &format!("{} (1)", said.list)).await;
    page.click(".list__toggle").await;
    let both = format!("{} (2)", said.list);
    case.reads(".program__actions a", &both).await;
    both
}

/// What is kept in one window shows in the other, and none forgets what the other kept.
async fn two_windows(case: &Case) -> String {
    let page = &case.page;
    case.lives().await;
    let said = share_words(Lang::Fr);
    let ids = page.ids().await;
    let path = |at: usize| format!("/programmes/{}/", ids[at].trim_start_matches("carte-"));
    case.visit(&path(0)).await;
    let first = page.client.window().await.expect("a window");
    let second = page.client.new_window(true).await.expect("a second window").handle;
    page.client.switch_to_window(second.clone()).await.expect("the second window");
    case.visit(&path(1)).await;
    page.click(".list__toggle").await;
    case.reads(".program__actions a", &format!("{} (1)", said.list)).await;
    page.client.switch_to_window(first).await.expect("the first window");
    case.reads(".program__actions a", &format!("{} (1)", said.list)).await;
    case.begins(".list__toggle", said.keep).await;
    page.click(".list__toggle").await;
    let both = format!("{} (2)", said.list);
    case.reads(".program__actions a", &both).await;
    page.client.switch_to_window(second).await.expect("the second window");
    case.reads(".program__actions a", &both).await;
    case.begins(".list__toggle", said.forget).await;
    both
}
