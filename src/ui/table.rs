//! Tables of figures and criteria. On small screens their rows are stacked by style alone: they stay rows.

use crate::ui::html::{self, Element};
use crate::ui::view::View;

/// A table under a name: the id of a heading, or a text.
pub fn table(name: Name, heads: &[&'static str], rows: Vec<Element>) -> Element {
    let heads = heads.iter().map(|head| html::th().attr("scope", "col").child(*head));
    let table = html::table().class("chart__table");
    let table = match name {
        Name::Heading(id) => table.attr("aria-labelledby", id),
        Name::Text(text) => table.attr("aria-label", text),
    };
    let head = html::thead().child(html::tr().child(heads.collect::<View>()));
    let body = html::tbody().child(rows.into_iter().collect::<View>());
    html::div().class("chart__box").child(table.child(head).child(body))
}

/// What names a table.
pub enum Name {
    /// The heading with this id.
    Heading(String),
    /// This text.
    Text(String),
}

/// The first cell of a row, which names it.
pub fn row_head() -> Element {
    html::th().attr("scope", "row")
}
