//! An example as it is printed, and what it says by roles and names.

use passerelles::catalogue::text::Lang;
use passerelles::tool::gallery::examples::all;
use passerelles::tool::gallery::print;
use passerelles::tool::gallery::stage::Stage;

use crate::dom::{Dom, Element};

/// A printed example.
pub(crate) struct Printed {
    /// Its HTML.
    pub(crate) html: String,
    /// The same, read as a browser would.
    pub(crate) dom: Dom,
}

/// The example of that name in a language.
pub(crate) fn printed(id: &str, lang: Lang) -> Printed {
    let stage = Stage::new(lang).expect("the made-up world can be read");
    let example = all().find(|it| it.id == id).unwrap_or_else(|| panic!("there is no example {id}"));
    let html = print(example, &stage);
    let page =
        format!("<!DOCTYPE html><html lang=\"{}\"><head><title>t</title></head><body>{html}</body></html>", lang.tag());
    Printed { html, dom: Dom::parse(&page) }
}

/// The example in French.
pub(crate) fn french(id: &str) -> Printed {
    printed(id, Lang::Fr)
}

/// The example in English.
pub(crate) fn english(id: &str) -> Printed {
    printed(id, Lang::En)
}

/// Whether a text holds another; says both when it does not.
pub(crate) fn holds(text: &str, part: &str) {
    assert!(text.contains(part), "{part:?} is not in {text:?}");
}

impl Printed {
    /// The texts of all elements of that name, blanks made single.
    pub(crate) fn texts(&self, tag: &str) -> Vec<String> {
        self.dom.all(tag).into_iter().map(|it| self.text(it)).collect()
    }

    /// The text of an element, blanks made single.
    pub(crate) fn text(&self, index: usize) -> String {
        self.dom.text(index).split([' ', '\n']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// All that the example says.
    pub(crate) fn said(&self) -> String {
        self.text(self.dom.all("body")[0])
    }

    /// The element that has that class.
    pub(crate) fn classed(&self, class: &str) -> Vec<usize> {
        (0..self.dom.elements.len()).filter(|it| self.dom.elements[*it].has_class(class)).collect()
    }

    /// Each link: its text and its address.
    pub(crate) fn links(&self) -> Vec<(String, String)> {
        let address = |index: usize| self.dom.elements[index].get("href").expect("an address").to_owned();
        self.dom.all("a").into_iter().map(|it| (self.text(it), address(it))).collect()
    }

    /// The address of the link with that text.
    pub(crate) fn link(&self, text: &str) -> String {
        let links = self.links();
        let found = links.iter().find(|(said, _)| said == text);
        found.unwrap_or_else(|| panic!("no link says {text:?}: {links:?}")).1.clone()
    }

    /// The accessible name of an element, as far as our components name things: by ids, by a label, by its text.
    pub(crate) fn name(&self, index: usize) -> String {
        let element = &self.dom.elements[index];
        let by_id = |id: &str| self.dom.having("id", id).first().map(|it| self.text(*it)).unwrap_or_default();
        if let Some(ids) = element.get("aria-labelledby") {
            return ids.split(' ').map(by_id).collect::<Vec<_>>().join(" ");
        }
        if let Some(label) = element.get("aria-label") {
            return label.to_owned();
        }
        let label = element.get("id").and_then(|id| self.dom.having("for", id).first().copied());
        label.map_or_else(|| self.text(index), |it| self.text(it))
    }

    /// The names of all elements with that role.
    pub(crate) fn named(&self, role: &str) -> Vec<String> {
        let all = 0..self.dom.elements.len();
        all.filter(|it| self.role(*it) == role).map(|it| self.name(it)).collect()
    }

    /// The role of an element: the one it is given, else the one it has by itself (HTML-AAM).
    fn role(&self, index: usize) -> &str {
        let element = &self.dom.elements[index];
        let own = |element: &Element| match (element.tag.as_str(), element.get("type")) {
            ("a", _) if element.get("href").is_some() => "link",
            ("button", _) => "button",
            ("nav", _) => "navigation",
            ("main", _) => "main",
            ("article", _) => "article",
            ("table", _) => "table",
            ("fieldset", _) => "group",
            ("select", _) => "combobox",
            ("input", Some("checkbox")) => "checkbox",
            ("input", Some("search")) => "searchbox",
            ("input", _) => "textbox",
            ("section", _) if element.get("aria-labelledby").is_some() => "region",
            _ => "",
        };
        element.get("role").unwrap_or_else(|| own(element))
    }
}
