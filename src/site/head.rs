//! What a page says to software: title, description, canonical address, the other language, previews, JSON-LD.
//!
//! Data only: the tool prints it into the pages, the browser door keeps title and canonical address in step.

pub mod json_ld;

use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::catalogue::text::Lang;
use crate::place::area::Area;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::{Context, Engine};
use crate::site::label::{label, place_title};
use crate::site::page::{Page, Route, with_query};
use crate::site::still;
use crate::site::words::share::share_words;
use crate::site::words::words;

/// The head of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Title, unique on the site.
    pub title: String,
    /// Description, unique on the site.
    pub description: String,
    /// Canonical path and query.
    pub canonical: String,
    /// The same page in each language: tag and path with query.
    pub alternates: Vec<(Lang, String)>,
    /// Whether search engines are asked to leave it out.
    pub noindex: bool,
    /// Open Graph type.
    pub kind: &'static str,
    /// Path of the preview image.
    pub image: &'static str,
    /// What the image shows.
    pub image_alt: &'static str,
}

/// Title and description of a page, without the site's name.
struct Said {
    title: String,
    description: String,
}

/// The head of `route` showing `query` (the whole query of the page).
pub fn head(engine: &Engine, route: &Route, query: &Query, context: Context<'_>) -> Head {
    let today = context.today;
    let mut said = said(engine, route, today);
    if route.page.searches() {
        said.title = searched(engine, route, query, context, said.title);
    }
    let left_out = match &route.page {
        Page::Program(id) => engine.catalogue().program(id).is_some_and(|it| Life::of(it, today) == Life::Ended),
        Page::Poster(_) => true,
        _ => false,
    };
    let title =
        if said.title == words(route.lang).home_title { said.title } else { format!("{} – Passerelles", said.title) };
    let address = |lang: Lang| {
        let route = Route::new(lang, route.page.clone());
        if route.page.searches() { route.href(query) } else { with_query(route.path(), &Query::default()) }
    };
    // A poster is its program once more: that is the page to be found.
    let canonical = match &route.page {
        Page::Poster(id) => Route::new(route.lang, Page::Program(id.clone())).path(),
        _ => address(route.lang),
    };
    let (image, image_alt) = match route.lang {
        Lang::Fr => {
            ("/images/partage.png", "Passerelles\u{a0}: des programmes pour les femmes, vers le numérique et l’IA")
        }
        Lang::En => ("/images/partage-en.png", "Passerelles: programs for women into digital work and AI"),
    };
    Head {
        title,
        description: shortened(&said.description, 300),
        canonical,
        alternates: Lang::ALL.into_iter().map(|lang| (lang, address(lang))).collect(),
        noindex: left_out || !route.page.indexed(),
        kind: if matches!(route.page, Page::Program(_)) { "article" } else { "website" },
        image,
        image_alt,
    }
}

/// The title of a page that searches: what is asked for besides what the page is about, so that tabs, bookmarks and shared links
/// can be told apart.
fn searched(engine: &Engine, route: &Route, query: &Query, context: Context<'_>, title: String) -> String {
    let own = route.page.saved().map_or_else(|| query.clone(), |(param, _)| query.stripped(param));
    let name = |(param, value): (Param, &str)| {
        let area = (param == Param::Place).then(|| engine.area(value, context.communes)).flatten();
        label(param, value, area.as_ref(), engine.catalogue(), route.lang)
    };
    let asked: Vec<String> = own.applied().into_iter().map(name).collect();
    let page = (query.page() > 1).then(|| format!("page {}", query.page()));
    let own = (route.page != Page::Search || asked.is_empty() && page.is_none()).then_some(title);
    let asked = Some(asked.join(" · ")).filter(|text| !text.is_empty());
    [asked, own, page].into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

fn said(engine: &Engine, route: &Route, today: Date) -> Said {
    let words = words(route.lang);
    let catalogue = engine.catalogue();
    let count = catalogue.programs.len();
    let page = |title: &str, description: &str| Said { title: title.to_owned(), description: description.to_owned() };
    match &route.page {
        Page::Search => {
            let open = engine.total(&Query::default(), Context { today, communes: None });
            page(words.home_title, &(words.home_lead)(open))
        }
        Page::Programs => page(words.programs, &(words.programs_text)(count)),
        Page::Program(id) => match catalogue.program(id) {
            Some(program) => {
                let title = format!("{} – {}", program.name, (words.kind)(program.kind));
                page(&title, program.summary.read(route.lang).0)
            }
            None => page(words.not_found, words.not_found_text),
        },
        Page::Cities => page(words.cities, words.cities_text),
        Page::City(place) => {
            let area = engine.area(place, None);
            let label = area.as_ref().map_or_else(|| place.clone(), place_title);
            let commune = matches!(area, Some(Area::Commune(_)));
            page(&(words.city_heading)(&label), &(words.city_text)(&label, commune))
        }
        Page::Online => page(words.online_heading, words.online_text),
        Page::Partners => page(words.partners, &(words.partners_text)(engine.partners().len())),
        Page::Partner(id) => {
            let organisation = catalogue.organisation(id);
            let name = organisation.map_or(id.as_str(), |it| it.name.as_str());
            let own = organisation.and_then(|it| it.summary.as_ref()).map(|it| it.read(route.lang).0);
            let text = (words.partner_text)(name);
            let description = own.map_or_else(|| text.clone(), |own| format!("{text} {own}"));
            page(&(words.partner_heading)(name), &description)
        }
        Page::Topics => page(words.topics, words.topics_text),
        Page::Topic(topic) => {
            let name = (words.topic)(*topic);
            page(&format!("{name} – {}", words.topics), &format!("{name} – {}", (words.topic_text)(*topic)))
        }
        Page::About => page(words.about, words.about_text),
        Page::Privacy => page(words.privacy, words.privacy_text),
        Page::NotFound => page(words.not_found, words.not_found_text),
        Page::List => page(share_words(route.lang).list, share_words(route.lang).list_text),
        Page::Embed => page(share_words(route.lang).frame, &(words.home_lead)(count)),
        Page::Embedding => page(share_words(route.lang).embed_title, share_words(route.lang).embed_text),
        Page::Poster(id) => {
            let (title, text) = still::poster(catalogue.program(id).map_or(id, |it| &it.name), route.lang);
            page(&title, &text)
        }
        other => page(&still::title(other, route.lang), &still::description(other, route.lang)),
    }
}

/// A text cut at a word, for descriptions.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(kept, _)| kept))
}
