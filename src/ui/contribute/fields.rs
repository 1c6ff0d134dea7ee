//! Every field of a record: what it is called, what it means, how it is written, and advice where it needs some.

use crate::site::lesson::{ADVISED, Explained, GROUPS};
use crate::ui::contribute::marks::{code, line, lines};
use crate::ui::contribute::{Guide, marks};
use crate::ui::html::{self, Element};
use crate::ui::view::{View, several};

/// All fields, group by group.
pub(super) fn all(guide: &Guide<'_>) -> View {
    let (said, lesson) = (guide.said, &guide.papers.lesson);
    let last = GROUPS.len() - 1;
    let groups = GROUPS.into_iter().zip(said.groups).enumerate().map(|(index, (names, [title, text]))| {
        let all = if index == last { &lesson.organisation } else { &lesson.program };
        let own: Vec<&Explained> =
            names.iter().flat_map(|name| all.iter().filter(move |it| first(it) == *name)).collect();
        group(guide, title, text, &own, index != last)
    });
    several![lines(guide, said.fields), groups.collect::<View>()]
}

/// The first part of a field's name.
fn first(field: &Explained) -> &str {
    field.name.split('.').next().unwrap_or_default().trim_end_matches("[]")
}

/// One group, which opens.
fn group(guide: &Guide<'_>, title: &'static str, text: &'static str, fields: &[&Explained], advised: bool) -> Element {
    let count = (guide.said.count)(fields.len());
    html::details()
        .class("statement")
        .child(
            html::summary()
                .class("statement__summary")
                .child(title)
                .child(" ")
                .child(html::span().class("contribute__count").child(count)),
        )
        .child(html::p().child(line(text, guide.lang)))
        .child(
            html::dl()
                .class("contribute__list")
                .child(fields.iter().map(|it| field(guide, it, advised)).collect::<View>()),
        )
}

/// One field.
fn field(guide: &Guide<'_>, it: &Explained, advised: bool) -> Element {
    let (said, lang) = (guide.said, guide.lang);
    let required = it.required.then(|| html::span().class("contribute__required").child(said.required));
    let advice = ADVISED.into_iter().zip(said.advice).find(|(name, _)| advised && *name == it.name);
    html::div()
        .class("contribute__row")
        .child(
            html::dt()
                .child(code(it.name.clone()))
                .child(html::span().class("contribute__label").child(it.label.read(lang).to_owned()))
                .child(required),
        )
        .child(
            html::dd()
                .child(html::p().child(it.says.read(lang).to_owned()))
                .child(advice.map(|(_, text)| html::p().child(line(text, lang))))
                .child(it.example.clone().map(|text| html::p().child(marks::code(text)))),
        )
}
