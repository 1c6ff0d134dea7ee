//! One fault as it is met: a browser, a host that misbehaves, and the promises that hold whatever goes wrong.

use std::time::Duration;

use passerelles::catalogue::text::Lang;
use passerelles::site::words::words;
use serde_json::json;

use super::HOMES;
use crate::support::Page;
use crate::support::host::{Answer, Host};

/// What she asks for, as the address says it.
pub(super) const ASKED: &str = "?q=cyber&format=en-ligne";
/// Long enough to be slow, short of the patience of the page.
pub(super) const SLOW: Duration = Duration::from_secs(3);

/// What Chrome notes of a page that waits longer for one file than it expects.
const WAITED: &str = "was preloaded using link preload but not used within a few seconds";

/// The texts of the visible elements that a selector finds, with single blanks.
const VISIBLE: &str = "[...document.querySelectorAll(arguments[0])]\
    .filter(it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))\
    .map(it => it.textContent.trim().replace(/[ \\n]+/g, ' '))";

/// A browser and a host.
pub(super) struct Case {
    pub(super) page: Page,
    pub(super) host: Host,
}

impl Case {
    /// A host that answers as it should.
    pub(super) async fn new(page: Page) -> Case {
        page.allows(WAITED);
        Case { page, host: Host::start().await }
    }

    /// A host that answers some paths badly.
    pub(super) async fn with(page: Page, start: &str, end: &str, answer: Answer) -> Case {
        let case = Case::new(page).await;
        // What a browser, its worker included, says of the file, and of what it therefore cannot keep.
        case.page.allows(if start == "/assets/" { end } else { start });
        if matches!(answer, Answer::Status(_) | Answer::Cut(_)) {
            for part in ["Failed to execute 'addAll' on 'Cache'", "(in promise) TypeError: Failed to fetch"] {
                case.page.allows(part);
            }
        }
        case.host.answer(start, end, answer);
        case
    }

    /// Opens an address of the host, as it is delivered.
    pub(super) async fn open(&self, path: &str) {
        self.page.client.goto(&self.host.at(path)).await.unwrap_or_else(|cause| panic!("{path}: {cause}"));
    }

    /// Opens an address of the host and waits until it is live.
    pub(super) async fn visit(&self, path: &str) {
        self.open(path).await;
        self.page.ready().await;
    }

    /// The texts of the visible elements that a selector finds.
    pub(super) async fn seen(&self, selector: &str) -> Vec<String> {
        let list = self.page.run(&format!("return {VISIBLE}"), vec![json!(selector)]).await;
        list.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Waits until the visible text of an element is this one.
    pub(super) async fn reads(&self, selector: &str, text: &str) {
        let seen = VISIBLE.replace("arguments[0]", &json!(selector).to_string());
        self.page.until(&format!("{seen}.includes({})", json!(text))).await;
    }

    /// Waits until the visible text of an element begins like this: what follows is only heard.
    pub(super) async fn begins(&self, selector: &str, text: &str) {
        let seen = VISIBLE.replace("arguments[0]", &json!(selector).to_string());
        self.page.until(&format!("{seen}.some(it => it.startsWith({}))", json!(text))).await;
    }

    /// There is something to read, and frames are drawn.
    pub(super) async fn whole(&self) {
        assert_eq!(self.seen("h1").await.len(), 1, "one heading is seen");
        let text = self.seen("main").await.concat();
        assert!(text.chars().count() > 300, "there is something to read: {text}");
        self.page.drawn().await;
    }

    /// The page stays as it was delivered, with the sentence that says so: the filter stays in the address, a gesture is
    /// answered, links lead on, and coming back finds all of it again.
    pub(super) async fn stays(&self) -> String {
        let page = &self.page;
        for (lang, home) in HOMES {
            let path = format!("{home}{ASKED}");
            self.open(&path).await;
            let sentence = words(lang).app_failed;
            self.reads(".app-failed", sentence).await;
            self.whole().await;
            page.until("!document.documentElement.hasAttribute('data-pending')").await;
            assert!(self.seen(".card__link").await.len() >= 20, "the list is there");
            assert_eq!(page.address().await, path, "the filter is kept");
            if lang == Lang::En {
                continue;
            }
            page.click("#filtre-partenaire > summary").await;
            page.until("document.querySelector('#filtre-partenaire').open").await;
            page.click(".card__link").await;
            page.until("location.pathname.startsWith('/programmes/') && document.querySelector('.program h1')").await;
            self.whole().await;
            page.back().await;
            page.until("document.querySelector('.search')").await;
            assert_eq!(page.address().await, path, "the filter is kept on the way back");
            self.whole().await;
            // A page that still waits says so after a while, as it did before.
            if page.text("document.documentElement.dataset.app").await == "failed" {
                self.reads(".app-failed", sentence).await;
            }
        }
        words(Lang::Fr).app_failed.to_owned()
    }

    /// The page is live: it finds what was asked for, shows what was asked for, and answers gestures.
    pub(super) async fn lives(&self) -> Vec<String> {
        let page = &self.page;
        let path = format!("/{ASKED}");
        self.visit(&path).await;
        page.arrive(&path).await;
        self.whole().await;
        let found = self.shows_the_filter().await;
        page.click("[name=gratuit]").await;
        page.arrive(&format!("{path}&gratuit=oui")).await;
        assert!(page.ids().await.iter().all(|it| found.contains(it)), "one more filter finds no more");
        page.back().await;
        page.arrive(&path).await;
        assert_eq!(self.shows_the_filter().await, found);
        page.click(".card__link").await;
        page.until("location.pathname.startsWith('/programmes/') && document.querySelector('.program h1')").await;
        self.whole().await;
        page.back().await;
        page.arrive(&path).await;
        assert_eq!(self.shows_the_filter().await, found);
        found
    }

    /// What is asked for stands in the address, in the form and in the list, which is shorter than all there is.
    pub(super) async fn shows_the_filter(&self) -> Vec<String> {
        let page = &self.page;
        assert!(page.address().await.ends_with(ASKED), "{}", page.address().await);
        assert_eq!(page.text("document.querySelector('#mots').value").await, "cyber");
        assert!(page.ticked("f-format-en-ligne").await);
        assert_eq!(page.js("document.querySelector('.app-failed').checkVisibility()").await, false, "nothing failed");
        let found = page.ids().await;
        assert!(!found.is_empty() && found.len() < 20, "some, not all: {found:?}");
        found
    }

    /// The page is live in both languages; the announced count is what is seen, for nothing is lost.
    pub(super) async fn counts(&self) -> String {
        let found = self.lives().await;
        self.visit(&format!("/en/{ASKED}")).await;
        assert_eq!(self.shows_the_filter().await, found);
        self.reads("[role=status]", &(words(Lang::En).count)(found.len())).await;
        (words(Lang::Fr).count)(found.len())
    }

    /// The same, and the console says nothing.
    pub(super) async fn counts_quietly(&self) -> String {
        let count = self.counts().await;
        assert_eq!(self.console().await, Vec::<String>::new());
        count
    }

    /// What the console says, but for how long one file took.
    pub(super) async fn console(&self) -> Vec<String> {
        self.page.console().await.into_iter().filter(|it| !it.contains(WAITED)).collect()
    }
}
