//! The page of figures: shares from public sources, each chart a table that draws a bar in each row, so that the figure, what it
//! counts, its year and its source are never apart; then what the catalogue itself says, each row a link to its search.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Format, Vocabulary};
use crate::place::area::{Area, REGIONS};
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::AddressWord;
use crate::site::label::label;
use crate::site::page::{Page, Route};
use crate::site::papers::{Chart, Fact, Reference, Share, Stats};
use crate::site::words::stills::{Stills, stills};
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::shell::lead;
use crate::ui::table::{Name, row_head, table};
use crate::ui::view::{View, several};

/// The whole page.
pub fn figures(scene: &Scene, stats: &Stats) -> View {
    let said = stills(scene.lang());
    let charts = stats.charts.iter().map(|it| chart(scene, it, said));
    let facts = stats.facts.iter().map(|it| fact(scene, it, said));
    several![
        lead(said.figures, said.figures_text),
        charts.collect::<View>(),
        html::section()
            .class("chart")
            .child(html::h2().child(said.facts))
            .child(html::ul().class("chart__facts").child(facts.collect::<View>())),
        own(scene, said)
    ]
}

fn chart(scene: &Scene, it: &Chart, said: &Stills) -> Element {
    let (lang, heading) = (scene.lang(), format!("{}-titre", it.id));
    let rows = it.rows.iter().map(|it| share(scene, it, said));
    section(it.id.clone(), &heading, it.title.read(lang).to_owned(), it.lead.read(lang).to_owned()).child(table(
        Name::Heading(heading.clone()),
        &said.figure_heads,
        rows.collect(),
    ))
}

fn share(scene: &Scene, it: &Share, said: &Stills) -> Element {
    let lang = scene.lang();
    let [below, above] = said.bounds;
    let bound = if it.below {
        below
    } else if it.above {
        above
    } else {
        ""
    };
    html::tr()
        .child(
            row_head()
                .child(it.label.read(lang).to_owned())
                .child(html::p().class("chart__counted").child(it.perimeter.read(lang).to_owned())),
        )
        .child(html::td().class("chart__share").child(bar(it.percent)).child(bound).child((said.percent)(it.percent)))
        .child(html::td().child(it.year.clone()))
        .child(html::td().child(source(&it.source, said, lang == Lang::En)))
}

fn fact(scene: &Scene, it: &Fact, said: &Stills) -> Element {
    let lang = scene.lang();
    html::li().child(it.text.read(lang).to_owned()).child(
        html::p().class("chart__counted").child(format!("{} – {} ", it.year, said.source)).child(source(
            &it.source,
            said,
            lang == Lang::En,
        )),
    )
}

/// The page on which a figure was read. All of them are in French.
fn source(it: &Reference, said: &Stills, foreign: bool) -> View {
    let lang = foreign.then_some("fr");
    match &it.url {
        Some(url) => {
            let link = html::a().attr("href", url.clone()).attr("rel", "external");
            link.attr("lang", lang).child(it.title.clone()).into()
        }
        None => several![html::span().attr("lang", lang).child(it.title.clone()), " (", said.no_source, ")"],
    }
}

/// A bar that is so many percent long; the figure stands beside it.
fn bar(percent: f64) -> Element {
    let rect = |class: &'static str, width: f64| {
        html::rect().class(class).attr("width", format!("{width}")).attr("height", "10")
    };
    html::svg()
        .class("chart__bar")
        .attr("viewBox", "0 0 100 10")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(rect("chart__whole", 100.0))
        .child(rect("chart__part", percent.clamp(0.0, 100.0)))
}

/// What the catalogue says of itself.
fn own(scene: &Scene, said: &Stills) -> View {
    let [title, text] = said.own;
    let [by_region, by_format, by_audience] = said.own_charts;
    let regions = REGIONS.iter().map(|region| (Param::Place, Area::Region(region).slug())).collect();
    let formats = Format::ALL.iter().map(|it| (Param::Format, it.address().to_owned())).collect();
    let audiences = Audience::ALL.iter().map(|it| (Param::Audience, it.address().to_owned())).collect();
    several![
        html::section().class("chart").child(html::h2().child(title)).child(html::p().child(text)),
        counted(scene, ("par-region", by_region), regions),
        counted(scene, ("par-format", by_format), formats),
        counted(scene, ("par-public", by_audience), audiences)
    ]
}

/// A small chart of counts: each row leads to the search that it counts.
fn counted(scene: &Scene, (id, title): (&'static str, &'static str), values: Vec<(Param, String)>) -> Element {
    let count = |(param, value): (Param, String)| {
        let query = Query::default().with(param, &value);
        let count = scene.total(&query);
        (param, value, query, count)
    };
    let counts: Vec<_> = values.into_iter().map(count).filter(|(.., count)| *count > 0).collect();
    let most = counts.iter().map(|(.., count)| *count).max().unwrap_or(1);
    let rows = counts.into_iter().map(|(param, value, query, count)| {
        let area = scene.engine.area(&value, None);
        let name = label(param, &value, area.as_ref(), scene.catalogue(), scene.lang());
        let href = Route::new(scene.lang(), Page::Search).href(&query);
        html::tr().child(row_head().child(html::a().attr("href", href).child(name))).child(
            html::td().class("chart__share").child(bar(count as f64 * 100.0 / most as f64)).child(count.to_string()),
        )
    });
    let heading = format!("{id}-titre");
    let rows: Vec<Element> = rows.collect();
    html::section()
        .class("chart chart--own")
        .attr("id", id)
        .attr("aria-labelledby", heading.clone())
        .child(html::h3().attr("id", heading.clone()).child(title))
        .child(table(Name::Heading(heading), &[title, scene.words().programs], rows))
}

fn section(id: String, heading: &str, title: String, lead: String) -> Element {
    html::section()
        .class("chart")
        .attr("id", id)
        .attr("aria-labelledby", heading.to_owned())
        .child(html::h2().attr("id", heading.to_owned()).child(title))
        .child(html::p().child(lead))
}
