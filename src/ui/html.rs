//! Elements, in the builder style of the framework: `html::p().class("notice").child(said)`.

use std::borrow::Cow;

use crate::ui::view::{Live, View, live};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::ev;
use leptos::tachys::html::property::{IntoProperty, prop};

/// An HTML or SVG element. Boxed: it is handed on at each step of its making.
pub struct Element(pub(super) Box<Parts>);

/// What an element is made of.
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Value)>,
    /// Events and properties: they exist in the browser only.
    pub(super) listening: Vec<AnyAttribute>,
    pub(super) children: Vec<View>,
}

/// The value of an attribute; `None` leaves the attribute out.
pub enum Value {
    /// A value that stays.
    Still(Option<Cow<'static, str>>),
    /// One that follows what it reads.
    Live(Live<Option<String>>),
}

impl Element {
    fn new(tag: &'static str) -> Element {
        Element(Box::new(Parts { tag, attributes: Vec::new(), listening: Vec::new(), children: Vec::new() }))
    }

    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: impl Into<Value>) -> Element {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// With its classes.
    pub fn class(self, names: &'static str) -> Element {
        self.attr("class", names)
    }

    /// With something inside, after what it has.
    pub fn child(mut self, view: impl Into<View>) -> Element {
        self.0.children.push(view.into());
        self
    }

    /// Listens to an event of the browser.
    pub fn on(mut self, event: &'static str, act: impl FnMut(ev::Event) + 'static) -> Element {
        let act: Box<dyn FnMut(ev::Event)> = Box::new(act);
        self.0.listening.push(ev::on(ev::Custom::<ev::Event>::new(event), act).into_any_attr());
        self
    }

    /// Sets a property that visitors change too, as the text of a field or the tick of a box.
    pub fn prop(mut self, name: &'static str, value: impl IntoProperty + 'static) -> Element {
        self.0.listening.push(prop(name, value).into_any_attr());
        self
    }
}

impl From<&'static str> for Value {
    fn from(value: &'static str) -> Value {
        Value::Still(Some(Cow::Borrowed(value)))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Still(Some(Cow::Owned(value)))
    }
}

impl<T: Into<Cow<'static, str>>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        Value::Still(value.map(Into::into))
    }
}

/// An attribute that is there or not.
impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Still(value.then_some(Cow::Borrowed("")))
    }
}

impl From<Live<bool>> for Value {
    fn from(mut value: Live<bool>) -> Value {
        Value::Live(live(move || value().then(String::new)))
    }
}

impl From<Live<String>> for Value {
    fn from(mut value: Live<String>) -> Value {
        Value::Live(live(move || Some(value())))
    }
}

impl From<Live<Option<String>>> for Value {
    fn from(value: Live<Option<String>>) -> Value {
        Value::Live(value)
    }
}

/// One function an element, under its own name.
macro_rules! elements {
    ($($tag:ident)*) => { $(
        #[doc = concat!("`<", stringify!($tag), ">`.")]
        pub fn $tag() -> Element {
            Element::new(stringify!($tag))
        }
    )* };
}

elements! {
    a article button caption circle code dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 header img input label
    legend li main mark nav ol option p path pre rect section select span summary svg table tbody td text textarea th thead tr ul
}
