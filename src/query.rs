//! ROOM 3, the query: what a visitor asks, as a value.
//!
//! A [`Query`] holds what the address says and nothing else: for each known parameter, its values. Every change is a pure
//! move that gives a new query, whose encoded form is the next address. What a value *means* is judged by `search`, so a
//! value that the catalogue does not know simply stays here, and can be shown and removed.
//!
//! Deliberately absent: the catalogue's records, the browser, any failure: every text decodes to some query.

pub mod codec;
pub mod param;
pub mod words;

use crate::query::param::Param;

/// What is asked: the values of each parameter, in canonical order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Query {
    values: [Vec<String>; Param::COUNT],
}

impl Query {
    /// All values of a parameter, sorted.
    pub fn all(&self, param: Param) -> &[String] {
        self.values.get(param as usize).map_or(&[], Vec::as_slice)
    }

    /// The value of a parameter that takes one.
    pub fn one(&self, param: Param) -> Option<&str> {
        self.all(param).first().map(String::as_str)
    }

    /// Whether `value` is among the values of `param`.
    pub fn has(&self, param: Param, value: &str) -> bool {
        self.all(param).iter().any(|it| it == value)
    }

    /// Whether nothing narrows the list: no words, place or filter (sort and page do not count).
    pub fn is_open(&self) -> bool {
        Param::ALL.iter().filter(|param| param.narrows()).all(|param| self.all(*param).is_empty())
    }

    /// Every value that narrows the list, in canonical order.
    pub fn applied(&self) -> Vec<(Param, &str)> {
        let narrowing = Param::ALL.iter().copied().filter(|param| param.narrows());
        narrowing.flat_map(|param| self.all(param).iter().map(move |value| (param, value.as_str()))).collect()
    }

    /// The words asked for; empty when none.
    pub fn text(&self) -> &str {
        self.one(Param::Words).unwrap_or_default()
    }

    /// The page asked for, from 1; 1 when it is not a number.
    pub fn page(&self) -> usize {
        self.one(Param::Page).and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1)
    }

    /// The same query with one more value; for a parameter that takes one, with that value instead.
    pub fn with(&self, param: Param, value: &str) -> Query {
        let mut next = self.clone();
        if let Some(values) = next.values.get_mut(param as usize) {
            if !param.repeats() {
                values.clear();
            }
            values.push(value.to_owned());
        }
        next.moved(param)
    }

    /// The same query without one value.
    pub fn without(&self, param: Param, value: &str) -> Query {
        let mut next = self.clone();
        if let Some(values) = next.values.get_mut(param as usize) {
            values.retain(|it| it != value);
        }
        next.moved(param)
    }

    /// The same query without any value of a parameter.
    pub fn free_of(&self, param: Param) -> Query {
        self.stripped(param).moved(param)
    }

    /// The same query without a parameter, on the same page of the list: for writing the address of a landing page.
    pub fn stripped(&self, param: Param) -> Query {
        let mut next = self.clone();
        if let Some(values) = next.values.get_mut(param as usize) {
            values.clear();
        }
        next
    }

    /// The same query with a value more, on the same page of the list: the way back of [`Query::stripped`].
    pub fn joined(&self, param: Param, value: String) -> Query {
        let mut next = self.clone();
        if let Some(values) = next.values.get_mut(param as usize) {
            values.push(value);
            param.tidy(values);
        }
        next
    }

    /// The same query with `value` alone in its filter: what an option's count promises.
    pub fn only(&self, param: Param, value: &str) -> Query {
        self.free_of(param).with(param, value)
    }

    /// The same query with a value added if it was absent, removed if it was there.
    pub fn toggled(&self, param: Param, value: &str) -> Query {
        if self.has(param, value) { self.without(param, value) } else { self.with(param, value) }
    }

    /// The same query with other words; none when blank.
    pub fn with_text(&self, text: &str) -> Query {
        self.with(Param::Words, text)
    }

    /// The same query on another page.
    pub fn on_page(&self, page: usize) -> Query {
        self.with(Param::Page, &page.to_string())
    }

    /// Nothing asked.
    pub fn cleared(&self) -> Query {
        Query::default()
    }

    /// A changed filter starts again at the first page; whatever changed, the form stays canonical.
    fn moved(mut self, changed: Param) -> Query {
        if changed != Param::Page
            && let Some(page) = self.values.get_mut(Param::Page as usize)
        {
            page.clear();
        }
        for param in Param::ALL {
            if let Some(values) = self.values.get_mut(param as usize) {
                param.tidy(values);
            }
        }
        self
    }
}
