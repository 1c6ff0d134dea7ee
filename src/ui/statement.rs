//! The accessibility statement, computed from the grid; and the legal notice, from what the publisher has filled in.

use crate::catalogue::fields::is_safe_link;
use crate::site::page::Page;
use crate::site::papers::{Criterion, Grid, Papers, Publisher, Standing};
use crate::site::words::stills::{Stills, stills};
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::shell::lead;
use crate::ui::table::{Name, row_head, table};
use crate::ui::view::{View, several};

/// How accessible the site is, criterion by criterion.
pub fn statement(scene: &Scene, papers: &Papers) -> View {
    let (said, grid, lang) = (stills(scene.lang()), &papers.grid, scene.lang());
    let (met, not) = (grid.count(Standing::Conforme), grid.count(Standing::NonConforme));
    let [failing, none] = said.failing;
    let [obstacle, tell, further] = said.report;
    let failing_list: Vec<Element> = grid
        .criteria
        .iter()
        .filter(|it| it.status == Standing::NonConforme)
        .map(|it| html::li().child(format!("{} – ", it.id)).child(it.note.read(lang).to_owned()))
        .collect();
    let failing_list: View =
        if failing_list.is_empty() { html::p().child(none).into() } else { html::ul().child(failing_list).into() };
    several![
        lead(said.accessibility, said.accessibility_text),
        html::div()
            .class("prose")
            .child(html::p().class("notice").child((said.state)(&grid.reference, met, met + not, grid.rate())))
            .child(said.how.map(|text| html::p().child(text)))
            .child(html::h2().child(failing))
            .child(failing_list)
            .child(html::h2().child(obstacle))
            .child(
                html::p()
                    .child(tell)
                    .child(" ")
                    .child(html::a().attr("href", scene.path(Page::Contribute)).child(said.contribute),)
            )
            .child(contact(&papers.publisher, said))
            .child(html::p().child(further)),
        html::h2().class("statement__title").child(said.grid),
        grid.themes.iter().map(|it| theme(scene, grid, it.number, said)).collect::<View>()
    ]
}

/// The criteria of one theme, as a table that opens.
fn theme(scene: &Scene, grid: &Grid, number: u32, said: &Stills) -> Element {
    let lang = scene.lang();
    let name = grid.themes.iter().find(|it| it.number == number);
    let name = name.map(|it| it.name.read(lang).to_owned());
    let own = |it: &&Criterion| it.id.split('.').next().and_then(|theme| theme.parse().ok()) == Some(number);
    let rows = grid.criteria.iter().filter(own).map(|it| {
        let tests = (!it.tests.is_empty()).then(|| html::p().class("statement__how").child(it.tests.join(", ")));
        html::tr()
            .child(row_head().child(format!("{} {}", it.id, it.question.read(lang))))
            .child(html::td().child((said.standing)(it.status)))
            .child(html::td().child(html::p().child(it.note.read(lang).to_owned())).child(tests))
    });
    let title = format!("{number}. {}", name.unwrap_or_default());
    html::details()
        .class("statement")
        .child(html::summary().class("statement__summary").child(title.clone()))
        .child(table(Name::Text(title), &said.grid_heads, rows.collect()))
}

/// Who publishes the site, who hosts it.
pub fn legal(scene: &Scene, publisher: &Publisher) -> View {
    let said = stills(scene.lang());
    let [own, host, licences] = said.legal_heads;
    let fields = publisher.fields();
    let list = |belongs: fn(&str) -> bool| {
        let rows = fields.iter().zip(said.fields).filter(|((key, _), _)| belongs(key)).map(|((key, value), label)| {
            html::div()
                .class("facts__row")
                .child(html::dt().child(label))
                .child(html::dd().child(filled(key, value, said)))
        });
        html::dl().class("facts__list").child(rows.collect::<View>())
    };
    several![
        lead(said.legal, said.legal_text),
        html::div()
            .class("prose")
            .child(html::h2().child(own))
            .child(list(|key| !key.starts_with("host") && key != "repository"))
            .child(html::h2().child(host))
            .child(list(|key| key.starts_with("host")))
            .child(html::h2().child(licences))
            .child(html::p().child(said.licences))
    ]
}

/// Where to write and where to correct, as far as the publisher says so.
pub fn contact(publisher: &Publisher, said: &Stills) -> View {
    let [write, code] = said.write_to;
    let line = |key: &str, before: &'static str, value: &str| {
        html::p().child(before).child(" ").child(filled(key, value, said))
    };
    several![line("email", write, &publisher.email), line("repository", code, &publisher.repository)]
}

/// What a field says, as a link where it is one; a clear mark where it is empty.
fn filled(key: &str, value: &str, said: &Stills) -> View {
    let value = value.trim();
    if value.is_empty() {
        return html::span().class("to-fill").child(said.to_fill).into();
    }
    let href = match key {
        "email" => Some(format!("mailto:{value}")),
        "repository" if is_safe_link(value) => Some(value.to_owned()),
        _ => None,
    };
    match href {
        Some(href) => html::a().attr("href", href).attr("rel", "external").child(value.to_owned()).into(),
        None => value.to_owned().into(),
    }
}
