//! What is written keeps to the typography of its language: the words of the site, the texts of the catalogue, the figures and the
//! accessibility grid.

use passerelles::catalogue::text::Text;
use passerelles::site::papers::{Both, Publisher};
use passerelles::tool::papers::with;

use crate::literals::{code, literals, sources, worded};
use crate::rules::{english, french};
use crate::shipped::shipped;

/// Holds texts to the rules of a language.
fn hold(lang: &str, texts: &[String], rules: fn(&str) -> Vec<&'static str>) {
    let mut faults = Vec::new();
    for text in texts {
        // What is filled in stands for words; an address is no sentence.
        let said: String =
            text.split('{').map(|it| it.split_once('}').map_or(it, |(_, after)| after)).collect::<Vec<_>>().join("…");
        let said = match said.split_once("](") {
            Some((before, after)) => format!("{before}]{}", after.split_once(')').map_or("", |(_, after)| after)),
            None => said,
        };
        faults.extend(rules(&said).into_iter().map(|rule| format!("{rule}: {text:?}")));
    }
    assert!(faults.is_empty(), "{lang}: {}", faults.join("\n"));
    println!("figure: texts in {lang} held to their typography = {}", texts.len());
}

#[test]
fn the_words_of_the_site_keep_to_the_typography_of_their_language() {
    let (in_french, in_english) = worded();
    hold("French", &in_french, french);
    hold("English", &in_english, english);
}

#[test]
fn the_texts_of_the_catalogue_do_too() {
    let catalogue = &shipped().catalogue;
    let mut texts: Vec<&Text> = catalogue.organisations.iter().filter_map(|it| it.summary.as_ref()).collect();
    for program in &catalogue.programs {
        texts.push(&program.summary);
        texts.extend(program.cost.note.iter().chain(&program.certification));
        texts.extend(program.sessions.iter().filter_map(|it| it.note.as_ref()));
    }
    hold("French", &texts.iter().map(|it| it.fr.clone()).collect::<Vec<_>>(), french);
    hold("English", &texts.iter().filter_map(|it| it.en.clone()).collect::<Vec<_>>(), english);
}

#[test]
fn the_figures_and_the_accessibility_grid_do_too() {
    let papers = with(Publisher::default()).expect("the shipped papers");
    let mut texts: Vec<&Both> = papers.stats.facts.iter().map(|it| &it.text).collect();
    for chart in &papers.stats.charts {
        texts.extend([&chart.title, &chart.lead]);
        texts.extend(chart.rows.iter().flat_map(|row| [&row.label, &row.perimeter]));
    }
    texts.extend(papers.grid.themes.iter().map(|it| &it.name));
    texts.extend(papers.grid.criteria.iter().flat_map(|it| [&it.question, &it.note]));
    hold("French", &texts.iter().map(|it| it.fr.clone()).collect::<Vec<_>>(), french);
    hold("English", &texts.iter().map(|it| it.en.clone()).collect::<Vec<_>>(), english);
}

#[test]
fn what_is_said_to_editors_in_french_does_too() {
    let sources = sources("src/catalogue").into_iter().chain(sources("src/tool"));
    let texts = sources.flat_map(|(_, source)| literals(&code(&source))).map(|it| it.text);
    let quoting: Vec<String> = texts.filter(|it| it.contains(['«', '»']) && it.contains(char::is_alphabetic)).collect();
    assert!(quoting.len() > 20, "{}", quoting.len());
    hold("French", &quoting, french);
}
