//! What a component gives: a tree of elements and texts, some of it live.
//!
//! The framework compiles its drawing code anew for each type of element, attribute, child and closure that it meets, which
//! made half of the page's module. Here a view is one type that is drawn by one copy of that code: reactivity, events and
//! mounting stay the framework's, the module lost 33 of its 222 compressed kB.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::ui::html::Element;

/// A closure that is run anew whenever something that it reads changes.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Something to be shown.
pub enum View {
    /// A text; an empty one shows nothing.
    Text(Cow<'static, str>),
    /// An element with all that it holds.
    Element(Element),
    /// One thing after the other.
    Several(Vec<View>),
    /// A part that is drawn anew when what it reads changes.
    Live(Live<View>),
    /// A list whose rows stay as they are as long as their key is listed.
    Rows(Rows),
}

/// The rows of a list at one moment.
pub struct Rows {
    /// What lives as long as the list does: a row that stays must outlive the moment it was drawn in.
    pub owner: Owner,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// One row: what tells it from the others, and how it is drawn when it is new.
pub struct Row {
    /// Its key, once in a list.
    pub key: String,
    /// Draws it.
    pub draw: Box<dyn FnOnce() -> Element + Send>,
}

impl View {
    /// Nothing to be shown.
    pub const NOTHING: View = View::Several(Vec::new());
}

/// A closure as a live value.
pub fn live<T>(read: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(read)
}

/// A part of a view that is drawn anew when what it reads changes.
pub fn drawn<T: Into<View>>(mut draw: impl FnMut() -> T + Send + 'static) -> View {
    View::Live(live(move || draw().into()))
}

/// A list that is kept in step with what `rows` reads: what did not change is not drawn again.
pub fn keyed(mut rows: impl FnMut() -> Vec<Row> + Send + 'static) -> View {
    let owner = Owner::current().unwrap_or_default();
    View::Live(live(move || View::Rows(Rows { owner: owner.clone(), rows: rows() })))
}

/// A value that is remembered, and that wakes its readers only when it has changed.
pub fn memo<T: PartialEq + Send + Sync + 'static>(read: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed(Box::new(read))
}

fn boxed<T: PartialEq + Send + Sync + 'static>(read: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| read())
}

/// Several views, one after the other.
macro_rules! several {
    ($($view:expr),* $(,)?) => { $crate::ui::view::View::Several(vec![$($crate::ui::view::View::from($view)),*]) };
}
pub(crate) use several;

impl From<&'static str> for View {
    fn from(text: &'static str) -> View {
        View::Text(Cow::Borrowed(text))
    }
}

impl From<String> for View {
    fn from(text: String) -> View {
        View::Text(Cow::Owned(text))
    }
}

impl From<Element> for View {
    fn from(element: Element) -> View {
        View::Element(element)
    }
}

impl<T: Into<View>> From<Option<T>> for View {
    fn from(view: Option<T>) -> View {
        view.map_or(View::NOTHING, Into::into)
    }
}

impl<T: Into<View>> From<Vec<T>> for View {
    fn from(views: Vec<T>) -> View {
        views.into_iter().collect()
    }
}

impl<T: Into<View>, const N: usize> From<[T; N]> for View {
    fn from(views: [T; N]) -> View {
        views.into_iter().collect()
    }
}

impl<T: Into<View>> FromIterator<T> for View {
    fn from_iter<I: IntoIterator<Item = T>>(views: I) -> View {
        View::Several(views.into_iter().map(Into::into).collect())
    }
}
