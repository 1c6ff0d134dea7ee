//! Each page put together from its parts.

use leptos::prelude::*;

use crate::place::area::Area;
use crate::site::label::place_title;
use crate::site::page::Page;
use crate::site::words::prose::{about, privacy};
use crate::ui::finder::{FORM, filters, questions};
use crate::ui::indexes;
use crate::ui::program::{monogram, program};
use crate::ui::prose::{not_found, prose};
use crate::ui::results::results;
use crate::ui::scene::{Scene, text};
use crate::ui::shell::shell;

/// A page that comes to life, shell included: search, a landing page or a program.
pub fn living(scene: &Scene) -> AnyView {
    let content = match &scene.route.page {
        Page::Program(id) => scene.catalogue().program(id).map(|it| program(scene, it)),
        _ => Some(search(scene)),
    };
    shell(scene, content.unwrap_or_else(|| ().into_any()))
}

/// A page that is whole as it is printed, shell included. Only the native door draws these: they do not travel with the
/// live page.
pub fn still(scene: &Scene) -> AnyView {
    let words = scene.words();
    let content = match &scene.route.page {
        Page::Programs => indexes::programs(scene),
        Page::Cities => indexes::cities(scene),
        Page::Partners => indexes::partners(scene),
        Page::Topics => indexes::topics(scene),
        Page::About => prose(words.about, about(scene.lang())),
        Page::Privacy => prose(words.privacy, privacy(scene.lang())),
        _ => not_found(scene),
    };
    shell(scene, content)
}

/// Search and landing pages: a saved query plus a text, on the same form and the same results.
fn search(scene: &Scene) -> AnyView {
    let words = scene.words();
    let action = scene.path(scene.route.page.clone());
    view! {
        <p class="no-script notice">{words.no_script}" "<a href=scene.path(Page::Programs)>{words.no_script_link}</a>"."</p>
        {opening(scene)}
        <div class="search">
            <form class="finder" id=FORM action=action method="get" role="search" aria-label=words.search_form>
                {questions(scene)}
                {filters(scene)}
            </form>
            {results(scene)}
        </div>
    }
    .into_any()
}

/// The heading of a search or landing page.
fn opening(scene: &Scene) -> AnyView {
    let (words, catalogue) = (scene.words(), scene.catalogue());
    let (title, said, more) = match &scene.route.page {
        Page::City(place) => {
            let area = scene.engine.area(place, None);
            let label = area.as_ref().map_or_else(|| place.clone(), place_title);
            let commune = matches!(area, Some(Area::Commune(_)));
            ((words.city_heading)(&label), (words.city_text)(&label, commune).into_any(), None)
        }
        Page::Online => (words.online_heading.to_owned(), words.online_text.into_any(), None),
        Page::Topic(topic) => ((words.topic)(*topic).to_owned(), (words.topic_text)(*topic).into_any(), None),
        Page::Partner(id) => {
            let organisation = catalogue.organisation(id);
            let name = organisation.map_or_else(|| id.clone(), |it| it.name.clone());
            let own = organisation.and_then(|it| it.summary.as_ref()).map(|it| text(it, scene.lang()));
            let site = organisation.and_then(|it| it.url.clone());
            let kind = organisation.and_then(|it| it.kind).map(words.organisation);
            let more = view! {
                <p class="lead__facts">
                    {monogram(&name)}{kind}
                    {site.map(|href| view! { " "<a href=href rel="external">{words.partner_site}</a> })}
                </p>
            };
            let said = own.unwrap_or_else(|| (words.partner_text)(&name).into_any());
            ((words.partner_heading)(&name), said, Some(more.into_any()))
        }
        _ => (words.home_heading.to_owned(), (words.home_lead)(scene.offered.total).into_any(), None),
    };
    let class = if scene.route.page == Page::Search { "lead lead--home" } else { "lead" };
    view! { <header class=class><h1>{title}</h1><p class="lead__text">{said}</p>{more}</header> }.into_any()
}
