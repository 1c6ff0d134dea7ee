//! Each page put together from its parts.

use crate::place::area::Area;
use crate::site::label::place_title;
use crate::site::page::Page;
use crate::site::papers::Papers;
use crate::site::words::prose::{about, privacy};
use crate::site::words::share::share_words;
use crate::ui::contribute;
use crate::ui::embed::{frame, snippets};
use crate::ui::figures::figures;
use crate::ui::finder::{FORM, filters, questions};
use crate::ui::guide::guide;
use crate::ui::html::{self, Element};
use crate::ui::indexes;
use crate::ui::list::list;
use crate::ui::open_data::open_data;
use crate::ui::poster::poster;
use crate::ui::program::{monogram, program};
use crate::ui::prose::{not_found, prose};
use crate::ui::results::results;
use crate::ui::scene::{Scene, text, turn};
use crate::ui::shell::shell;
use crate::ui::statement::{legal, statement};
use crate::ui::view::{View, several};

/// A page that comes to life, shell included: search, a landing page or a program.
pub fn living(scene: &Scene) -> View {
    let content = match &scene.route.page {
        Page::Program(id) => scene.catalogue().program(id).map(|it| program(scene, it)).into(),
        Page::List => list(scene),
        // What stands in a frame has nothing around it.
        Page::Embed => return frame(scene),
        _ => search(scene),
    };
    shell(scene, content)
}

/// A page that is whole as it is printed, shell included. Only the native door draws these: they do not travel with the
/// live page.
pub fn still(scene: &Scene, papers: &Papers) -> View {
    let words = scene.words();
    let content = match &scene.route.page {
        Page::Programs => indexes::programs(scene),
        Page::Cities => indexes::cities(scene),
        Page::Partners => indexes::partners(scene),
        Page::Topics => indexes::topics(scene),
        Page::About => prose(words.about, about(scene.lang())).into(),
        Page::Privacy => prose(words.privacy, privacy(scene.lang())).into(),
        Page::Guide(given) => guide(scene, given),
        Page::Poster(id) => scene.catalogue().program(id).map(|it| poster(scene, it)).into(),
        Page::Figures => figures(scene, &papers.stats),
        Page::Accessibility => statement(scene, papers),
        Page::Legal => legal(scene, &papers.publisher),
        Page::SiteMap => indexes::site_map(scene),
        Page::Data => open_data(scene, papers),
        Page::Contribute => contribute::guide(scene, papers),
        _ => not_found(scene).into(),
    };
    shell(scene, content)
}

/// Search and landing pages: a saved query plus a text, on the same form and the same results.
fn search(scene: &Scene) -> View {
    let words = scene.words();
    let action = scene.path(scene.route.page.clone());
    several![
        html::p()
            .class("no-script notice")
            .child(words.no_script)
            .child(" ")
            .child(html::a().attr("href", scene.path(Page::Programs)).child(words.no_script_link))
            .child("."),
        opening(scene),
        (scene.route.page == Page::Embedding).then(|| snippets(scene)),
        html::div()
            .class("search")
            .child(
                html::form()
                    .class("finder")
                    .attr("id", FORM)
                    .attr("action", action)
                    .attr("method", "get")
                    .attr("role", "search")
                    .attr("aria-label", words.search_form)
                    .child(scene.in_turn(turn::QUESTIONS, |scene| questions(scene).into()))
                    .child(scene.in_turn(turn::FILTERS, filters))
            )
            .child(scene.in_turn(turn::RESULTS, |scene| results(scene, false).into()))
    ]
}

/// The heading of a search or landing page.
fn opening(scene: &Scene) -> Element {
    let (words, catalogue) = (scene.words(), scene.catalogue());
    let (title, said, more): (String, View, Option<Element>) = match &scene.route.page {
        Page::City(place) => {
            let area = scene.engine.area(place, None);
            let label = area.as_ref().map_or_else(|| place.clone(), place_title);
            let commune = matches!(area, Some(Area::Commune(_)));
            ((words.city_heading)(&label), (words.city_text)(&label, commune).into(), None)
        }
        Page::Online => (words.online_heading.to_owned(), words.online_text.into(), None),
        Page::Topic(topic) => ((words.topic)(*topic).to_owned(), (words.topic_text)(*topic).into(), None),
        Page::Partner(id) => {
            let organisation = catalogue.organisation(id);
            let name = organisation.map_or_else(|| id.clone(), |it| it.name.clone());
            let own = organisation.and_then(|it| it.summary.as_ref()).map(|it| text(it, scene.lang()));
            let site = organisation.and_then(|it| it.url.clone());
            let kind = organisation.and_then(|it| it.kind).map(words.organisation);
            let more = html::p().class("lead__facts").child(monogram(&name)).child(kind).child(site.map(|href| {
                several![" ", html::a().attr("href", href).attr("rel", "external").child(words.partner_site)]
            }));
            let said = own.unwrap_or_else(|| (words.partner_text)(&name).into());
            ((words.partner_heading)(&name), said, Some(more))
        }
        Page::Embedding => {
            let said = share_words(scene.lang());
            (said.embed_title.to_owned(), said.embed_text.into(), None)
        }
        _ => {
            let [start, ..] = words.foot;
            let guide = html::a().attr("href", scene.path(Page::Guide(Vec::new()))).child(start);
            let more = html::p().class("lead__guide").child(guide);
            (words.home_heading.to_owned(), (words.home_lead)(scene.offered.total).into(), Some(more))
        }
    };
    let class = if scene.route.page == Page::Search { "lead lead--home" } else { "lead" };
    html::header()
        .class(class)
        .child(html::h1().child(title))
        .child(html::p().class("lead__text").child(said))
        .child(more)
}
