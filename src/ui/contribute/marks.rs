//! Marks within a text of the guide, and samples of what is typed, written and answered.

use crate::catalogue::text::Lang;
use crate::ui::contribute::Guide;
use crate::ui::html::{self, Element};
use crate::ui::view::{View, several};

/// The language code of what is in no language (BCP 47, ISO 639-2): names of fields, commands, records.
const NONE: &str = "zxx";

/// Code within a text.
pub(super) fn code(text: String) -> Element {
    html::code().attr("lang", NONE).attr("translate", "no").child(text)
}

/// A text with its marks: `` `code` ``, `*button*`, `[link](address)`.
pub(super) fn line(text: &'static str, lang: Lang) -> View {
    let Some(at) = text.find(['`', '*', '[']) else { return text.into() };
    let (before, rest) = text.split_at(at);
    let marked = || {
        let mut signs = rest.chars();
        let mark = signs.next()?;
        let rest = signs.as_str();
        match mark {
            '`' => rest.split_once('`').map(|(inner, after)| (code(inner.to_owned()), after)),
            '*' => rest.split_once('*').map(|(inner, after)| (button(inner, lang), after)),
            _ => {
                let (inner, after) = rest.split_once("](")?;
                let (href, after) = after.split_once(')')?;
                let outside = !href.starts_with(['/', '#']);
                let link = html::a().attr("href", href).attr("rel", outside.then_some("external")).child(inner);
                Some((link, after))
            }
        }
    };
    match marked() {
        Some((element, after)) => several![before, element, line(after, lang)],
        None => text.into(),
    }
}

/// The name of a button of GitHub, whose pages are in English.
fn button(name: &'static str, lang: Lang) -> Element {
    html::span().class("contribute__key").attr("lang", (lang != Lang::En).then_some("en")).child(name)
}

/// Paragraphs.
pub(super) fn lines(guide: &Guide<'_>, texts: &'static [&'static str]) -> View {
    texts.iter().map(|text| html::p().child(line(text, guide.lang))).collect()
}

/// Lines to be typed, or written in a file.
pub(super) fn sample(text: String) -> Element {
    let lines = html::pre().class("contribute__code").attr("lang", NONE).attr("translate", "no");
    lines.child(html::code().child(text))
}

/// What the check answers, in the language of the page: that something is wrong, or that all is right.
pub(super) fn answer(text: String, right: bool) -> Element {
    let class =
        if right { "contribute__code contribute__code--right" } else { "contribute__code contribute__code--wrong" };
    html::pre().class(class).child(html::code().child(text))
}

/// A record as its file stands: names of fields stand out, texts in a language are marked as such.
pub(super) fn record(text: &str) -> Element {
    let lines = text.split_inclusive('\n').map(one);
    html::pre()
        .class("contribute__code")
        .attr("lang", NONE)
        .attr("translate", "no")
        .child(html::code().child(lines.collect::<View>()))
}

/// A line of a record, nothing of it lost.
fn one(line: &str) -> View {
    let keyed = || {
        let (blank, rest) = line.split_once('"')?;
        let (key, value) = rest.split_once("\": ")?;
        Some((blank, key, value)).filter(|(blank, ..)| blank.trim().is_empty())
    };
    let Some((blank, key, value)) = keyed() else { return line.to_owned().into() };
    let name = html::span().class("contribute__field").child(format!("\"{key}\""));
    let text = value.strip_prefix('"').and_then(|it| it.rsplit_once('"')).filter(|_| ["fr", "en"].contains(&key));
    let value: View = match text {
        Some((said, after)) => {
            let said = html::span().attr("lang", key.to_owned()).child(said.to_owned());
            several!["\"", said, format!("\"{after}")]
        }
        None => value.to_owned().into(),
    };
    several![blank.to_owned(), name, ": ", value]
}
