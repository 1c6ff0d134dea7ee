//! Tables of figures and criteria. Their roles are spelled out: on small screens their rows are stacked, and some browsers would
//! forget that they are rows.

use crate::ui::html::{self, Element};
use crate::ui::view::View;

/// A table under a name: the id of a heading, or a text.
pub fn table(name: Name, heads: &[&'static str], rows: Vec<Element>) -> Element {
    let heads = heads.iter().map(|head| html::th().attr("scope", "col").attr("role", "columnheader").child(*head));
    let table = html::table().class("chart__table").attr("role", "table");
    let table = match name {
        Name::Heading(id) => table.attr("aria-labelledby", id),
        Name::Text(text) => table.attr("aria-label", text),
    };
    let head = html::thead().attr("role", "rowgroup").child(row().child(heads.collect::<View>()));
    let body = html::tbody().attr("role", "rowgroup").child(rows.into_iter().collect::<View>());
    html::div().class("chart__box").child(table.child(head).child(body))
}

/// What names a table.
pub enum Name {
    /// The heading with this id.
    Heading(String),
    /// This text.
    Text(String),
}

/// A row.
pub fn row() -> Element {
    html::tr().attr("role", "row")
}

/// The first cell of a row, which names it.
pub fn row_head() -> Element {
    html::th().attr("scope", "row").attr("role", "rowheader")
}

/// Any other cell.
pub fn cell() -> Element {
    html::td().attr("role", "cell")
}
