//! The names of pages that need no life, in the head, in the way back up and in links: guide, figures, accessibility, legal notice.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Kind};
use crate::query::words::AddressWord;
use crate::site::open_data::words::data;
use crate::site::page::Page;
use crate::site::words::stills::handouts::handouts;
use crate::site::words::stills::stills;
use crate::site::words::words;

/// The name of such a page; of a step of the guide, its last answer.
pub fn named(page: &Page, lang: Lang) -> String {
    // These pages are printed by the native door only: their words would travel with the live page for nothing.
    if cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let stills = stills(lang);
    match page {
        Page::Guide(answers) => match answers.split_last() {
            None => stills.guide.to_owned(),
            Some((last, before)) => answer(before.len(), last, lang),
        },
        Page::Figures => stills.figures.to_owned(),
        Page::Accessibility => stills.accessibility.to_owned(),
        Page::Legal => stills.legal.to_owned(),
        Page::SiteMap => stills.site_map.to_owned(),
        Page::Poster(_) => handouts(lang).poster.to_owned(),
        Page::Data => data(lang).title.to_owned(),
        _ => stills.contribute.to_owned(),
    }
}

/// The title of such a page: of a step of the guide, all its answers.
pub fn title(page: &Page, lang: Lang) -> String {
    let Page::Guide(answers) = page else { return named(page, lang) };
    let steps =
        (0..=answers.len()).rev().map(|count| named(&Page::Guide(answers.iter().take(count).cloned().collect()), lang));
    steps.collect::<Vec<_>>().join(" – ")
}

/// What such a page tells, in a sentence.
pub fn description(page: &Page, lang: Lang) -> String {
    if cfg!(target_arch = "wasm32") {
        return String::new();
    }
    let stills = stills(lang);
    match page {
        Page::Guide(answers) if answers.is_empty() => stills.guide_text.to_owned(),
        Page::Guide(answers) => {
            let question = stills.questions.get(answers.len()).copied().unwrap_or_default();
            format!("{} – {question} {}", title(page, lang), stills.guide_text)
        }
        Page::Figures => stills.figures_text.to_owned(),
        Page::Accessibility => stills.accessibility_text.to_owned(),
        Page::Legal => stills.legal_text.to_owned(),
        Page::SiteMap => stills.site_map_text.to_owned(),
        Page::Data => data(lang).text.to_owned(),
        _ => stills.contribute_text.to_owned(),
    }
}

/// Title and description of the poster of a program, by the program's name.
pub fn poster(name: &str, lang: Lang) -> (String, String) {
    if cfg!(target_arch = "wasm32") {
        return (String::new(), String::new());
    }
    let said = handouts(lang);
    ((said.poster_title)(name), (said.poster_text)(name))
}

/// The steps between the home page and such a page: the questions of the guide before its own.
pub fn before(page: &Page, lang: Lang) -> Vec<(String, Page)> {
    let Page::Guide(answers) = page else { return Vec::new() };
    let step = |count: usize| {
        let page = Page::Guide(answers.iter().take(count).cloned().collect());
        (named(&page, lang), page)
    };
    (0..answers.len()).map(step).collect()
}

/// An answer to the question of a step, as it is offered.
pub fn answer(step: usize, word: &str, lang: Lang) -> String {
    let words = words(lang);
    let known = match step {
        0 => Audience::from_address(word).map(words.audience),
        _ => Kind::from_address(word).map(words.kind),
    };
    known.or_else(|| stills(lang).any.get(step).copied()).unwrap_or_default().to_owned()
}
