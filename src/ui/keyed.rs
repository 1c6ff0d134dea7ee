//! A list whose rows stay in the page as long as their key is listed: what did not change is not drawn again.

use leptos::prelude::*;

/// One row: what tells it from the others, and how it is drawn when it is new.
pub struct Row {
    /// Its key, once in a list.
    pub key: String,
    /// Draws it.
    pub draw: Box<dyn FnOnce() -> AnyView + Send>,
}

/// The rows, kept in step with what `rows` reads.
pub fn keyed(rows: impl Fn() -> Vec<Row> + Send + Sync + 'static) -> AnyView {
    let rows: Box<dyn Fn() -> Vec<Row> + Send + Sync> = Box::new(rows);
    view! { <For each=rows key=|row: &Row| row.key.clone() children=|row: Row| (row.draw)()/> }.into_any()
}
