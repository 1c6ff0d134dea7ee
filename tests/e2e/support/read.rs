//! What the page shows: its address, its count, its list, the focus.

use serde_json::Value;

use super::Page;

/// Most results on one page of the list.
pub(crate) const LISTED: usize = 24;

impl Page {
    /// Path and query of the address.
    pub(crate) async fn address(&self) -> String {
        self.text("location.pathname + location.search").await
    }

    /// Waits for an address, and for a list as long as its announced count.
    pub(crate) async fn arrive(&self, address: &str) {
        self.until(&format!("location.pathname + location.search === {address:?}")).await;
        self.settle().await;
    }

    /// Waits until the list is as long as its announced count.
    pub(crate) async fn settle(&self) {
        self.until(&format!(
            "(said => said && document.querySelectorAll('.results__list > li').length === Math.min(parseInt(said.textContent), {LISTED}))\
             (document.querySelector('[role=status]'))"
        ))
        .await;
        self.drawn().await;
    }

    /// The announced count, in its words.
    pub(crate) async fn status(&self) -> String {
        self.text("document.querySelector('[role=status]').textContent").await
    }

    /// The announced count; fails when its words are not those of the page's language.
    pub(crate) async fn total(&self) -> usize {
        let status = self.status().await;
        let count: usize =
            status.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or_else(|| panic!("a count: {status}"));
        let word = match (self.text("document.documentElement.lang").await.as_str(), count) {
            ("fr", 0 | 1) => "programme",
            ("fr", _) => "programmes",
            (_, 1) => "program",
            _ => "programs",
        };
        let english = word.starts_with("program") && !word.starts_with("programme");
        let british = format!("{count} {}", word.replacen("program", "programme", 1));
        assert!(status == format!("{count} {word}") || (english && status == british), "{status}");
        count
    }

    /// The ids of the listed programs, in order; fails when the list is not as long as announced.
    pub(crate) async fn ids(&self) -> Vec<String> {
        self.settle().await;
        let ids =
            self.texts("[...document.querySelectorAll('.results__list > li > article h3 > a')].map(it => it.id)").await;
        let (page, total) = (
            self.number("Number(new URLSearchParams(location.search).get('page') ?? 1)").await as usize,
            self.total().await,
        );
        assert_eq!(ids.len(), total.saturating_sub((page - 1) * LISTED).min(LISTED), "{}", self.address().await);
        ids
    }

    /// The texts that an expression lists.
    pub(crate) async fn texts(&self, expression: &str) -> Vec<String> {
        let list = self.js(expression).await;
        list.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The id of what has the focus.
    pub(crate) async fn focus(&self) -> String {
        self.text("document.activeElement.id").await
    }

    /// How far the page is scrolled.
    pub(crate) async fn scrolled(&self) -> f64 {
        self.number("scrollY").await
    }

    /// Waits until the page is scrolled to a place, two pixels more or less.
    pub(crate) async fn is_scrolled_to(&self, top: f64) {
        self.until(&format!("Math.abs(scrollY - {top}) <= 2")).await;
    }

    /// Whether a box is ticked.
    pub(crate) async fn ticked(&self, id: &str) -> bool {
        self.js(&format!("document.getElementById({id:?}).checked")).await == Value::Bool(true)
    }

    /// The count that stands beside a box.
    pub(crate) async fn promised_by(&self, id: &str) -> usize {
        let count = self
            .text(&format!(
                "document.getElementById({id:?}).closest('label').querySelector('.option__count').textContent"
            ))
            .await;
        count.parse().unwrap_or_else(|_| panic!("{id}: {count}"))
    }

    /// The warnings above the list.
    pub(crate) async fn warnings(&self) -> Vec<String> {
        self.texts("[...document.querySelectorAll('.results .notice--warning')].map(it => it.textContent)").await
    }
}
