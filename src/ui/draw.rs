//! Views in the browser: how they are built, and how a drawn one becomes the next with as little change as can be.

use std::borrow::Cow;
use std::cell::RefCell;

use leptos::attr::Attribute;
use leptos::attr::any_attribute::{AnyAttribute, AnyAttributeState};
use leptos::prelude::*;
use leptos::tachys::reactive_graph::RenderEffectState;
use leptos::tachys::renderer::{CastFrom, Rndr, types};

use crate::ui::html::{Element, Parts, Value};
use crate::ui::view::{Row, Rows, View};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A view as it stands in the page.
pub enum Drawn {
    /// A text.
    Text(types::Text, Cow<'static, str>),
    /// An element.
    Element(DrawnElement),
    /// Several views, and the mark that ends them.
    Several(Vec<Drawn>, types::Placeholder),
    /// A part that draws itself anew.
    Live(Box<RenderEffectState<Drawn>>),
    /// The rows of a list, each with what lives as long as it does, and the mark that ends them.
    Rows(Vec<DrawnRow>, types::Placeholder),
}

/// An element as it stands in the page.
pub struct DrawnElement {
    node: types::Element,
    tag: &'static str,
    attributes: Vec<(&'static str, DrawnValue)>,
    listening: Vec<AnyAttributeState>,
    children: Vec<Drawn>,
}

/// A row as it stands in the page.
pub struct DrawnRow {
    key: String,
    element: DrawnElement,
    owner: Owner,
}

enum DrawnValue {
    Still(Option<Cow<'static, str>>),
    #[expect(dead_code, reason = "it follows its value for as long as it is kept")]
    Live(RenderEffect<Option<String>>),
}

thread_local! {
    static BASE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Says below which path of its host the site stands; at its root when nobody says.
pub fn below(base: String) {
    BASE.set(base);
}

impl Render for View {
    type State = Drawn;

    fn build(self) -> Drawn {
        match self {
            View::Text(text) => Drawn::Text(Rndr::create_text_node(&text), text),
            View::Element(element) => Drawn::Element(build(element)),
            View::Several(views) => {
                Drawn::Several(views.into_iter().map(Render::build).collect(), Rndr::create_placeholder())
            }
            View::Live(draw) => Drawn::Live(Box::new(draw.build())),
            View::Rows(rows) => {
                let Rows { owner, rows } = rows;
                let rows = rows.into_iter().map(|row| build_row(&owner, row)).collect();
                Drawn::Rows(rows, Rndr::create_placeholder())
            }
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        match (self, drawn) {
            (View::Text(text), Drawn::Text(node, before)) => {
                if text != *before {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
            }
            (View::Element(element), Drawn::Element(before)) if alike(&element, before) => rebuild(element, before),
            (View::Several(views), Drawn::Several(before, end)) => rebuild_all(views, before, end),
            (View::Rows(rows), Drawn::Rows(before, end)) => rebuild_rows(rows, before, end),
            (view, drawn) => {
                let mut new = view.build();
                drawn.insert_before_this(&mut new);
                drawn.unmount();
                *drawn = new;
            }
        }
    }
}

fn build(element: Element) -> DrawnElement {
    let Parts { tag, attributes, listening, children } = *element.0;
    let node = Rndr::create_element(tag, matches!(tag, "svg" | "path").then_some(SVG));
    let attributes = attributes.into_iter().map(|(name, value)| (name, set(&node, name, value, None))).collect();
    let mut children: Vec<Drawn> = children.into_iter().map(Render::build).collect();
    for child in &mut children {
        child.mount(&node, None);
    }
    // Last: a select takes its value from the options it holds.
    let listening = listening.into_iter().map(|it| it.build(&node)).collect();
    DrawnElement { node, tag, attributes, listening, children }
}

/// Whether one element can become the other: the same tag with the same attributes, events and number of children.
fn alike(element: &Element, drawn: &DrawnElement) -> bool {
    let element = &element.0;
    element.tag == drawn.tag
        && element.listening.len() == drawn.listening.len()
        && element.children.len() == drawn.children.len()
        && element.attributes.iter().map(|(name, _)| name).eq(drawn.attributes.iter().map(|(name, _)| name))
}

fn rebuild(element: Element, drawn: &mut DrawnElement) {
    let element = *element.0;
    for ((name, value), (_, before)) in element.attributes.into_iter().zip(&mut drawn.attributes) {
        *before = set(&drawn.node, name, value, Some(&*before));
    }
    for (it, before) in element.listening.into_iter().zip(&mut drawn.listening) {
        AnyAttribute::rebuild(it, before);
    }
    for (child, before) in element.children.into_iter().zip(&mut drawn.children) {
        child.rebuild(before);
    }
}

/// Writes an attribute, unless it already says so.
fn set(node: &types::Element, name: &'static str, value: Value, before: Option<&DrawnValue>) -> DrawnValue {
    match value {
        Value::Still(value) => {
            if !matches!(before, Some(DrawnValue::Still(before)) if *before == value) {
                write(node, name, value.as_deref());
            }
            DrawnValue::Still(value)
        }
        Value::Live(mut read) => {
            let node = node.clone();
            DrawnValue::Live(RenderEffect::new(move |before: Option<Option<String>>| {
                let value = read();
                if before.as_ref() != Some(&value) {
                    write(&node, name, value.as_deref());
                }
                value
            }))
        }
    }
}

fn write(node: &types::Element, name: &str, value: Option<&str>) {
    match value {
        // The site may stand below a path of its host, which nothing else here knows of.
        Some(path) if path.starts_with('/') && matches!(name, "href" | "action" | "src") => {
            Rndr::set_attribute(node, name, &BASE.with_borrow(|base| format!("{base}{path}")));
        }
        Some(value) => Rndr::set_attribute(node, name, value),
        None => Rndr::remove_attribute(node, name),
    }
}

fn rebuild_all(views: Vec<View>, drawn: &mut Vec<Drawn>, end: &types::Placeholder) {
    for mut gone in drawn.drain(views.len().min(drawn.len())..) {
        gone.unmount();
    }
    let kept = drawn.len();
    for (at, view) in views.into_iter().enumerate() {
        match drawn.get_mut(at).filter(|_| at < kept) {
            Some(before) => view.rebuild(before),
            None => {
                let mut new = view.build();
                Rndr::try_mount_before(&mut new, end);
                drawn.push(new);
            }
        }
    }
}

fn build_row(owner: &Owner, row: Row) -> DrawnRow {
    let owner = owner.child();
    let element = owner.with(|| build((row.draw)()));
    DrawnRow { key: row.key, element, owner }
}

/// Rows that are still listed are moved, if at all; new ones are drawn between them.
fn rebuild_rows(rows: Rows, drawn: &mut Vec<DrawnRow>, end: &types::Placeholder) {
    let mut before: Vec<Option<DrawnRow>> = std::mem::take(drawn).into_iter().map(Some).collect();
    let mut new = Vec::new();
    for row in rows.rows {
        // Most lists are short, or change little: the row is found where the last one was, or by looking.
        let same = |it: &Option<DrawnRow>| it.as_ref().is_some_and(|it| it.key == row.key);
        let found = before.iter().position(same).and_then(|at| before.get_mut(at).and_then(Option::take));
        new.push(found.unwrap_or_else(|| build_row(&rows.owner, row)));
    }
    for gone in before.into_iter().flatten() {
        Rndr::remove(&gone.element.node);
        gone.owner.cleanup();
    }
    // From the end, each before the one that follows it.
    let parent = parent(end);
    let mut next: types::Node = (**end).clone().into();
    for row in new.iter().rev() {
        let node: &types::Node = &row.element.node;
        if Rndr::next_sibling(node).as_ref() != Some(&next)
            && let Some(parent) = &parent
        {
            Rndr::insert_node(parent, node, Some(&next));
        }
        next = node.clone();
    }
    *drawn = new;
}

fn parent(node: &types::Node) -> Option<types::Element> {
    Rndr::get_parent(node).and_then(types::Element::cast_from)
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        match self {
            Drawn::Text(node, _) => Rndr::remove(node),
            Drawn::Element(it) => Rndr::remove(&it.node),
            Drawn::Live(it) => it.unmount(),
            Drawn::Several(all, end) => {
                all.iter_mut().for_each(Mountable::unmount);
                Rndr::remove(end);
            }
            Drawn::Rows(rows, end) => {
                rows.iter().for_each(|row| Rndr::remove(&row.element.node));
                Rndr::remove(end);
            }
        }
    }

    fn mount(&mut self, parent: &types::Element, before: Option<&types::Node>) {
        match self {
            Drawn::Text(node, _) => Rndr::insert_node(parent, node, before),
            Drawn::Element(it) => Rndr::insert_node(parent, &it.node, before),
            Drawn::Live(it) => it.mount(parent, before),
            Drawn::Several(all, end) => {
                all.iter_mut().for_each(|it| it.mount(parent, before));
                Rndr::insert_node(parent, end, before);
            }
            Drawn::Rows(rows, end) => {
                rows.iter().for_each(|row| Rndr::insert_node(parent, &row.element.node, before));
                Rndr::insert_node(parent, end, before);
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first: Option<&types::Node> = match self {
            Drawn::Text(node, _) => Some(node),
            Drawn::Element(it) => Some(&it.node),
            Drawn::Live(it) => return it.insert_before_this(child),
            Drawn::Several(all, end) => match all.first() {
                Some(first) => return first.insert_before_this(child),
                None => Some(end),
            },
            Drawn::Rows(rows, end) => Some(rows.first().map_or(end, |row| &row.element.node)),
        };
        let Some((first, parent)) = first.and_then(|first| Some((first, parent(first)?))) else {
            return false;
        };
        child.mount(&parent, Some(first));
        true
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
