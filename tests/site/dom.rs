//! A parsed page as plain values: html5ever reads it as a browser would, then it is kept in a form that threads may share.

use std::ops::Range;

use scraper::{Html, Node};

/// An element, in document order.
pub(crate) struct Element {
    /// Its name.
    pub(crate) tag: String,
    /// Its attributes.
    attributes: Vec<(String, String)>,
    /// The element it stands in.
    parent: Option<usize>,
    /// The first element after its last descendant.
    end: usize,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// All attributes.
    pub(crate) fn attributes(&self) -> &[(String, String)] {
        &self.attributes
    }

    /// Whether `class` is among its classes.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|all| all.split_whitespace().any(|it| it == class))
    }
}

/// A page's elements and texts, both in document order.
pub(crate) struct Dom {
    /// The elements.
    pub(crate) elements: Vec<Element>,
    /// Each text, with the element that it stands in.
    pub(crate) texts: Vec<(usize, String)>,
    /// What the parser had to forgive (html5ever, by the rules of the HTML standard).
    pub(crate) forgiven: Vec<String>,
}

impl Dom {
    /// Parses a document.
    pub(crate) fn parse(html: &str) -> Dom {
        let parsed = Html::parse_document(html);
        let forgiven = parsed.errors.iter().map(|it| it.to_string()).collect();
        let mut dom = Dom { elements: Vec::new(), texts: Vec::new(), forgiven };
        let mut open = Vec::new();
        // The crate of the tree is not ours to name, so the walk is a loop: what is open is closed by the next node's parent.
        for node in parsed.tree.root().descendants() {
            let parent = node.parent().map(|it| it.id());
            while open.last().is_some_and(|(id, _)| Some(*id) != parent) {
                open.pop();
            }
            let inside = open.last().map(|(_, index)| *index);
            match (node.value(), inside) {
                (Node::Text(text), Some(inside)) => dom.texts.push((inside, text.to_string())),
                (Node::Element(element), _) => {
                    open.push((node.id(), dom.elements.len()));
                    let attributes = element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
                    dom.elements.push(Element { tag: element.name().to_owned(), attributes, parent: inside, end: 0 });
                    let end = dom.elements.len();
                    open.iter().for_each(|(_, index)| dom.elements[*index].end = end);
                }
                _ => {}
            }
        }
        dom
    }

    /// The elements of that name.
    pub(crate) fn all(&self, tag: &str) -> Vec<usize> {
        self.within(0..self.elements.len(), tag)
    }

    /// The elements of that name inside an element.
    pub(crate) fn inside(&self, element: usize, tag: &str) -> Vec<usize> {
        self.within(element + 1..self.elements[element].end, tag)
    }

    fn within(&self, range: Range<usize>, tag: &str) -> Vec<usize> {
        range.filter(|index| self.elements[*index].tag == tag).collect()
    }

    /// The elements with that value of an attribute.
    pub(crate) fn having(&self, name: &str, value: &str) -> Vec<usize> {
        (0..self.elements.len()).filter(|index| self.elements[*index].get(name) == Some(value)).collect()
    }

    /// The elements directly inside an element.
    pub(crate) fn children(&self, element: usize) -> Vec<usize> {
        (element + 1..self.elements[element].end)
            .filter(|index| self.elements[*index].parent == Some(element))
            .collect()
    }

    /// An element and everything it stands in, from the inside out.
    pub(crate) fn upwards(&self, element: usize) -> impl Iterator<Item = &Element> {
        std::iter::successors(Some(element), |index| self.elements[*index].parent).map(|index| &self.elements[index])
    }

    /// All the text inside an element.
    pub(crate) fn text(&self, element: usize) -> String {
        let range = element..self.elements[element].end;
        self.texts.iter().filter(|(parent, _)| range.contains(parent)).map(|(_, text)| text.as_str()).collect()
    }

    /// The content of the one `meta` whose `key` is `name`; `None` when there is none or more than one.
    pub(crate) fn meta(&self, key: &str, name: &str) -> Option<&str> {
        let found: Vec<&Element> =
            self.elements.iter().filter(|it| it.tag == "meta" && it.get(key) == Some(name)).collect();
        match found.as_slice() {
            [one] => one.get("content"),
            _ => None,
        }
    }

    /// The texts of all JSON-LD blocks.
    pub(crate) fn json_ld(&self) -> Vec<String> {
        self.having("type", "application/ld+json").into_iter().map(|block| self.text(block)).collect()
    }
}
