//! Views as HTML: what the native door prints, and what is there before the live page.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

use crate::ui::draw::Drawn;
use crate::ui::html::{Element, Value};
use crate::ui::view::View;

impl RenderHtml for View {
    type AsyncOutput = View;
    type Owned = View;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> View {
        self
    }

    fn to_html_with_buf(self, out: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {
        print(self, out);
    }

    /// A live page takes the place of a printed one as a whole: nothing printed is adopted.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> View {
        self
    }
}

/// A view is not one element: attributes are given to the elements it holds.
impl AddAnyAttr for View {
    type Output<New: Attribute> = View;

    fn add_any_attr<New: Attribute>(self, _: New) -> View {
        self
    }
}

fn print(view: View, out: &mut String) {
    match view {
        View::Text(text) => escape(&text, out),
        View::Element(element) => print_element(element, out),
        View::Several(views) => views.into_iter().for_each(|view| print(view, out)),
        View::Live(mut draw) => print(draw(), out),
        View::Rows(rows) => rows.rows.into_iter().for_each(|row| print_element((row.draw)(), out)),
    }
}

fn print_element(element: Element, out: &mut String) {
    let element = element.0;
    let tag = element.tag;
    out.push('<');
    out.push_str(tag);
    for (name, value) in element.attributes {
        let value = match value {
            Value::Still(value) => value,
            Value::Live(mut read) => read().map(Into::into),
        };
        if let Some(value) = value {
            out.push(' ');
            out.push_str(name);
            if !value.is_empty() {
                out.push_str("=\"");
                escape(&value, out);
                out.push('"');
            }
        }
    }
    out.push('>');
    // The only elements in use that have no content.
    if tag != "input" && tag != "img" {
        element.children.into_iter().for_each(|child| print(child, out));
        out.push_str("</");
        out.push_str(tag);
        out.push('>');
    }
}

/// A text inside an element or an attribute.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(sign),
        }
    }
}
