//! The guide for contributors: three ways to correct or add a program, one record explained in full, and what happens then. The
//! record, the list of its fields and the answers of the check are handed in, as the native door found them.

mod fields;
mod marks;
mod pictures;
mod ways;

use crate::catalogue::text::Lang;
use crate::site::lesson::{DATES, OVER, PLACES, REGISTER, RENAMED, TOMBSTONES, WITHDRAWN, typed};
use crate::site::page::Page;
use crate::site::papers::Papers;
use crate::site::words::sources::FACTS;
use crate::site::words::stills::contribute::{Contribute, contribute};
use crate::site::words::stills::stills;
use crate::ui::contribute::marks::{answer, line, lines, record, sample};
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::shell::lead;
use crate::ui::view::{View, several};

/// The ids of the parts of the page, in the order of their headings.
const PARTS: [&str; 11] = [
    "dire",
    "navigateur",
    "ordinateur",
    "fiche",
    "champs",
    "sources",
    "dates",
    "verification",
    "fin",
    "apres",
    "suite",
];

/// The class of a list of pairs.
const LIST: &str = "contribute__list";

/// What every part is drawn from.
struct Guide<'a> {
    scene: &'a Scene,
    papers: &'a Papers,
    said: &'static Contribute,
    lang: Lang,
}

/// The whole page.
pub fn guide(scene: &Scene, papers: &Papers) -> View {
    let (lang, said) = (scene.lang(), contribute(scene.lang()));
    let guide = &Guide { scene, papers, said, lang };
    let stills = stills(lang);
    let parts: [(View, Option<Element>); 11] = [
        (ways::tell(guide), None),
        (ways::browser(guide), Some(pictures::editor(guide))),
        (ways::local(guide), None),
        (one_record(guide), Some(pictures::record(guide))),
        (fields::all(guide), None),
        (sources(guide), None),
        (dates_and_places(guide), None),
        (check(guide), Some(pictures::answer(guide))),
        (ends(guide), None),
        (steps(guide, said.after).into(), Some(pictures::proposal(guide))),
        (lines(guide, said.further), None),
    ];
    let parts = PARTS.into_iter().zip(said.headings).zip(parts).map(|((id, heading), (body, picture))| {
        html::section()
            .class("contribute__part")
            .attr("id", id)
            .child(html::h2().child(heading))
            .child(picture)
            .child(html::div().class("contribute__body").child(body))
    });
    several![lead(stills.contribute, stills.contribute_text), chosen(said), contents(said), parts.collect::<View>()]
}

/// The three ways, each with what it takes.
fn chosen(said: &Contribute) -> View {
    let [head, _] = said.contents;
    let ways = PARTS.into_iter().zip(said.headings).zip(said.ways).map(|((id, heading), takes)| {
        html::li()
            .child(html::a().class("contribute__way").attr("href", format!("#{id}")).child(heading))
            .child(html::p().child(takes))
    });
    several![
        html::h2().class("contribute__head").child(head),
        html::ol().class("contribute__ways").attr("role", "list").child(ways.collect::<View>())
    ]
}

/// What the page holds besides the three ways.
fn contents(said: &Contribute) -> Element {
    let [_, name] = said.contents;
    let links = PARTS.into_iter().zip(said.headings).skip(said.ways.len());
    let links = links.map(|(id, heading)| html::li().child(html::a().attr("href", format!("#{id}")).child(heading)));
    html::nav()
        .class("contribute__contents")
        .attr("aria-labelledby", "sommaire")
        .child(html::p().class("contribute__name").attr("id", "sommaire").child(name))
        .child(html::ul().child(links.collect::<View>()))
}

/// Numbered steps.
fn steps(guide: &Guide<'_>, texts: &'static [&'static str]) -> Element {
    let steps = texts.iter().map(|text| html::li().child(line(text, guide.lang)));
    html::ol().class("contribute__steps").attr("role", "list").child(steps.collect::<View>())
}

/// Pairs of something written and what it means.
fn meanings(class: &'static str, pairs: impl Iterator<Item = (String, &'static str)>) -> Element {
    let rows = pairs.map(|(written, means)| {
        html::div()
            .class("contribute__row")
            .child(html::dt().child(marks::code(written)))
            .child(html::dd().child(means))
    });
    html::dl().class(class).child(rows.collect::<View>())
}

fn one_record(guide: &Guide<'_>) -> View {
    let (said, lesson) = (guide.said, &guide.papers.lesson);
    // A site made of another catalogue does not have that page.
    let known = guide.scene.catalogue().program(&lesson.id).is_some();
    let page = known.then(|| {
        let href = guide.scene.path(Page::Program(lesson.id.clone()));
        html::p().child(html::a().attr("href", href).child(said.its_page))
    });
    let rules = said.rules.iter().map(|text| html::li().child(line(text, guide.lang)));
    several![
        lines(guide, said.record),
        page,
        html::ul().child(rules.collect::<View>()),
        html::p().class("contribute__file").child(marks::code(lesson.file())),
        record(&lesson.text),
    ]
}

fn sources(guide: &Guide<'_>) -> View {
    let said = guide.said;
    several![
        lines(guide, said.sources),
        html::h3().child(said.facts_head),
        meanings("contribute__list contribute__list--short", FACTS.into_iter().map(str::to_owned).zip(said.facts))
    ]
}

fn dates_and_places(guide: &Guide<'_>) -> View {
    let said = guide.said;
    let [date, place] = said.heads;
    several![
        html::h3().child(date),
        meanings(LIST, DATES.into_iter().map(|it| format!("\"{it}\"")).zip(said.dates)),
        html::h3().child(place),
        meanings(LIST, PLACES.into_iter().map(str::to_owned).zip(said.places))
    ]
}

fn check(guide: &Guide<'_>) -> View {
    let (said, slip, lang) = (guide.said, &guide.papers.lesson.slip, guide.lang);
    let [what, trial, answers, repaired] = said.check;
    let key = slip.field.rsplit('.').next().unwrap_or_default();
    let [right, wrong] = slip.values.each_ref().map(|value| marks::code(format!("\"{key}\": \"{value}\"")));
    let [red, green] = slip.answers.each_ref().map(|it| it.read(lang).to_owned());
    // The line is explained where it is told.
    let [first, place @ .., sentence, total] = said.reading;
    let told = [format!(" {},", slip.line), format!(":{}", slip.line)].iter().any(|it| red.contains(it));
    let place = place.get(usize::from(told)).copied().unwrap_or_default();
    let reading = [first, place, sentence, total].map(|text| html::li().child(line(text, lang)));
    several![
        html::p().child(line(what, lang)),
        html::p().child(trial),
        html::p().child(right).child(" ").child(said.becomes).child(" ").child(wrong),
        html::p().child(answers),
        answer(red, false),
        html::ul().child(reading),
        html::p().child(repaired),
        answer(green, true),
    ]
}

fn ends(guide: &Guide<'_>) -> View {
    let (said, lang) = (guide.said, guide.lang);
    let withdrawn = several![
        html::p().class("contribute__file").child(marks::code(format!("{TOMBSTONES}/exemplia.json"))),
        sample(WITHDRAWN.to_owned()),
        html::p().child(line(said.register, lang)),
        sample(typed(REGISTER, lang)),
    ];
    let shown = [sample(OVER.to_owned()).into(), sample(RENAMED.to_owned()).into(), withdrawn];
    let ends =
        said.ends.into_iter().zip(shown).map(|([heading, text], shown)| {
            several![html::h3().child(heading), html::p().child(line(text, lang)), shown]
        });
    ends.collect()
}
