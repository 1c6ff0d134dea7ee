//! The notebook in which the problems of one record are written down as it is read.

use std::cell::RefCell;

use crate::catalogue::problem::{Problem, Rule, quote};
use crate::catalogue::text::Text;
use crate::catalogue::wire::json::Object;

/// Where problems of one record are collected.
pub(crate) struct Notes<'a> {
    record: Record<'a>,
    list: RefCell<Vec<Problem>>,
}

/// What names a record in its problems, put together only when there is one.
#[derive(Clone, Copy)]
pub(crate) enum Record<'a> {
    /// The text as a whole.
    Catalogue,
    /// A record of a folder.
    One(&'static str, &'a Object<'a>),
}

impl Record<'_> {
    /// `programs/<id>` or `organisations/<id>`; without an id, by its name.
    fn label(self) -> String {
        let Record::One(folder, object) = self else { return "catalogue".to_owned() };
        let named = ["id", "name"].iter().find_map(|key| object.peek(key)?.as_text());
        format!("{folder}/{}", quote(named.unwrap_or("?")))
    }
}

impl<'a> Notes<'a> {
    /// A notebook for a record.
    pub(crate) fn new(record: Record<'a>) -> Notes<'a> {
        Notes { record, list: RefCell::new(Vec::new()) }
    }

    /// Writes a problem down. Visitors are told of none, and the compiler leaves all that leads here out of the page.
    pub(crate) fn add(&self, field: impl FnOnce() -> String, rule: Rule, fatal: bool, text: Text) {
        if cfg!(target_arch = "wasm32") {
            return;
        }
        self.list.borrow_mut().push(Problem::new(self.record.label(), field(), rule, fatal, text));
    }

    /// How many were written down.
    pub(crate) fn count(&self) -> usize {
        self.list.borrow().len()
    }

    /// Makes all that were written down after the first `before` fatal; whether there are any.
    pub(crate) fn fatal_since(&self, before: usize) -> bool {
        if cfg!(target_arch = "wasm32") {
            return true;
        }
        let mut list = self.list.borrow_mut();
        list.iter_mut().skip(before).for_each(|it| it.fatal = true);
        list.len() > before
    }

    /// What was written down.
    pub(crate) fn into_list(self) -> Vec<Problem> {
        self.list.into_inner()
    }
}
