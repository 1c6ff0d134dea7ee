//! JSON-LD (schema.org) of a page: `Course` for training, `Event` for dated events, `Organization`, `ItemList`,
//! `BreadcrumbList`. Only what the record states goes in.

use serde_json::{Value, json};

use crate::catalogue::date::Date;
use crate::catalogue::life::over;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Format, Kind, Status, Women};
use crate::catalogue::{Catalogue, Organisation, Place, Program, Session};
use crate::search::Engine;
use crate::search::results::Results;
use crate::site::page::{Page, Route};
use crate::site::still::{before, named};
use crate::site::words::share::share_words;
use crate::site::words::words;

/// The JSON-LD documents of a page. `base` is the site's origin, without a closing slash. What is over on the day `today` is no
/// event that is announced, and no course that is held.
pub fn documents(engine: &Engine, route: &Route, results: Option<&Results>, (base, today): (&str, Date)) -> Vec<Value> {
    let catalogue = engine.catalogue();
    // A trail of one step leads nowhere.
    let mut documents: Vec<Value> =
        (!matches!(route.page, Page::Search | Page::Embed)).then(|| crumbs(engine, route, base)).into_iter().collect();
    match &route.page {
        Page::Program(id) => {
            documents.extend(catalogue.program(id).map(|it| program(catalogue, it, route, (base, today))))
        }
        Page::Partner(id) => documents.extend(catalogue.organisation(id).map(|it| organisation(it, route.lang, base))),
        _ => {}
    }
    if let Some(results) = results.filter(|results| !results.shown.is_empty()) {
        let rows = results.shown.iter().filter_map(|hit| catalogue.programs.get(hit.row));
        documents.push(list(rows, route.lang, base));
    } else if route.page == Page::Programs {
        documents.push(list(catalogue.programs.iter(), route.lang, base));
    }
    documents
}

fn address(base: &str, lang: Lang, page: Page) -> String {
    format!("{base}{}", Route::new(lang, page).path())
}

fn list<'a>(programs: impl Iterator<Item = &'a Program>, lang: Lang, base: &str) -> Value {
    let entry = |(index, it): (usize, &Program)| {
        json!({
            "@type": "ListItem", "position": index + 1, "name": it.name,
            "url": address(base, lang, Page::Program(it.id.clone())),
        })
    };
    let entries: Vec<Value> = programs.enumerate().map(entry).collect();
    json!({"@context": "https://schema.org", "@type": "ItemList", "numberOfItems": entries.len(), "itemListElement": entries})
}

fn crumbs(engine: &Engine, route: &Route, base: &str) -> Value {
    let steps = trail(engine, route);
    let step = |(index, (name, page)): (usize, &(String, Page))| json!({"@type": "ListItem", "position": index + 1, "name": name, "item": address(base, route.lang, page.clone())});
    let entries: Vec<Value> = steps.iter().enumerate().map(step).collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": entries})
}

/// The way from the home page to this one, with names: the same on screen and for software.
pub fn trail(engine: &Engine, route: &Route) -> Vec<(String, Page)> {
    let words = words(route.lang);
    let catalogue = engine.catalogue();
    let mut steps = vec![(words.home.to_owned(), Page::Search)];
    let own = match &route.page {
        Page::Search => return steps,
        Page::Programs => words.programs.to_owned(),
        Page::Program(id) | Page::Poster(id) => {
            steps.push((words.programs.to_owned(), Page::Programs));
            let name = catalogue.program(id).map_or_else(|| id.clone(), |it| it.name.clone());
            if matches!(route.page, Page::Poster(_)) {
                steps.push((name, Page::Program(id.clone())));
                named(&route.page, route.lang)
            } else {
                name
            }
        }
        Page::List => share_words(route.lang).list.to_owned(),
        Page::Embed => share_words(route.lang).frame.to_owned(),
        Page::Embedding => share_words(route.lang).embed_title.to_owned(),
        Page::Cities => words.cities.to_owned(),
        Page::City(place) => {
            steps.push((words.cities.to_owned(), Page::Cities));
            engine.area(place, None).map_or_else(|| place.clone(), |area| area.label())
        }
        Page::Online => words.online.to_owned(),
        Page::Partners => words.partners.to_owned(),
        Page::Partner(id) => {
            steps.push((words.partners.to_owned(), Page::Partners));
            catalogue.organisation(id).map_or_else(|| id.clone(), |it| it.name.clone())
        }
        Page::Topics => words.topics.to_owned(),
        Page::Topic(topic) => {
            steps.push((words.topics.to_owned(), Page::Topics));
            (words.topic)(*topic).to_owned()
        }
        Page::About => words.about.to_owned(),
        Page::Privacy => words.privacy.to_owned(),
        Page::NotFound => words.not_found.to_owned(),
        other => {
            steps.extend(before(other, route.lang));
            named(other, route.lang)
        }
    };
    steps.push((own, route.page.clone()));
    steps
}

fn organisation(it: &Organisation, lang: Lang, base: &str) -> Value {
    let mut value = json!({
        "@context": "https://schema.org", "@type": "Organization", "name": it.name,
        "@id": address(base, lang, Page::Partner(it.id.clone())),
    });
    put(&mut value, "url", it.url.clone());
    put(&mut value, "description", it.summary.as_ref().map(|text| text.read(lang).0.to_owned()));
    value
}

fn program(catalogue: &Catalogue, it: &Program, route: &Route, (base, today): (&str, Date)) -> Value {
    let url = address(base, route.lang, Page::Program(it.id.clone()));
    let named = |id: &str| catalogue.organisation(id).map_or(id, |it| it.name.as_str()).to_owned();
    let provider: Vec<Value> =
        it.partners.iter().map(|it| json!({"@type": "Organization", "name": named(&it.id)})).collect();
    let coming = || it.sessions.iter().filter(|session| it.status != Status::Ended && !over(session, today));
    let next = coming().filter(|session| full(session.start).is_some()).min_by_key(|session| session.start);
    let kind = match it.kind {
        Kind::Training => "Course",
        Kind::Event if next.is_some() => "Event",
        _ => "EducationalOccupationalProgram",
    };
    let mut value = json!({
        "@context": "https://schema.org", "@type": kind, "@id": url, "url": url, "name": it.name,
        "description": it.summary.read(route.lang).0,
    });
    let by = if kind == "Event" { "organizer" } else { "provider" };
    put(&mut value, by, Some(provider));
    if !it.languages.is_empty() {
        put(&mut value, "inLanguage", Some(it.languages.clone()));
    }
    if it.women == Some(Women::Only) {
        put(&mut value, "audience", Some(json!({"@type": "PeopleAudience", "suggestedGender": "female"})));
    }
    if let Some(euros) = it.cost.eur {
        put(&mut value, "isAccessibleForFree", Some(euros == 0.0));
        put(
            &mut value,
            "offers",
            Some(
                json!({"@type": "Offer", "price": euros, "priceCurrency": "EUR", "category": if euros == 0.0 { "Free" } else { "Paid" }}),
            ),
        );
    }
    let held: Vec<Value> = coming().map(instance).collect();
    match kind {
        "Course" if !held.is_empty() => put(&mut value, "hasCourseInstance", Some(held)),
        "Event" => {
            put(&mut value, "startDate", next.and_then(|it| full(it.start)));
            put(&mut value, "endDate", next.and_then(|it| full(it.end)));
            put(&mut value, "location", next.and_then(|it| it.place.as_ref()).map(location));
        }
        _ => {}
    }
    value
}

fn instance(session: &Session) -> Value {
    let mut value = json!({"@type": "CourseInstance"});
    put(
        &mut value,
        "courseMode",
        session.format.map(|format| match format {
            Format::InPerson => "onsite",
            Format::Online => "online",
            Format::Hybrid => "blended",
        }),
    );
    put(&mut value, "startDate", session.start.map(|date| date.to_string()));
    put(&mut value, "endDate", session.end.map(|date| date.to_string()));
    put(&mut value, "location", session.place.as_ref().map(location));
    value
}

fn location(place: &Place) -> Value {
    let mut address = json!({"@type": "PostalAddress", "addressCountry": "FR"});
    put(&mut address, "addressLocality", place.city.clone());
    put(&mut address, "postalCode", place.postcode.clone());
    put(&mut address, "streetAddress", place.address.clone());
    json!({"@type": "Place", "address": address})
}

fn full(date: Option<Date>) -> Option<String> {
    date.filter(|date| date.day > 0).map(|date| date.to_string())
}

fn put(value: &mut Value, key: &str, field: Option<impl Into<Value>>) {
    if let (Some(map), Some(field)) = (value.as_object_mut(), field) {
        map.insert(key.to_owned(), field.into());
    }
}
