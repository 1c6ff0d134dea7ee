//! One box that understands: a sentence typed in the words field is read by rules, and what it names is *offered* as
//! filters. Nothing is applied by itself; the words that are left are searched as words. No model, nothing sent, no
//! chance: the same sentence gives the same offers.
//!
//! # How it reads
//!
//! 1. At most 200 characters and 40 words, folded; accents, capitals, apostrophes and hyphens do not matter.
//! 2. **Ages** first (`ages`): "15 ans", "12 to 17 years old" are pupils; other ages and durations are no search.
//! 3. From left to right, at each word the **longest** thing said wins: a phrase (`phrases`, and the topics of
//!    [`crate::search::synonyms`]), the name of a program or organisation, which stays words, or a **place** (`places`).
//! 4. A place after a cue ("à", "près de", "near") may be any commune; after "in" one of 2,000 people; after "en" a
//!    département, a région or a town; without a cue a town of 20,000 people or of the catalogue. Names that are words
//!    first (Orange, Gap, Eu) need the cue. There is one place: a commune goes before the région it is said with.
//! 5. What is **denied** ("pas en ligne", "sauf Paris", "not online") is neither offered nor searched, with what hangs on it
//!    by a preposition ("pas de cours en ligne") or is listed with it ("sauf Paris et Lyon").
//! 6. Words that say nothing ("je cherche une", "pour ma fille") are left out; the rest are the words to search.
//!
//! # When it keeps silent
//!
//! A plain word search is never disturbed. Something is offered when the sentence names
//! - a filter other than topic and kind, and says at least one thing more or has three words; or
//! - both a kind and a topic, in three words or more ("formation en cybersécurité").
//!
//! So one word alone, two topics ("développeuse web"), and names ("Women in AI") give nothing.

mod ages;
mod heard;
mod listen;
mod phrases;
mod places;

use crate::catalogue::Catalogue;
use crate::place::area::{Area, Commune, static_area};
use crate::place::communes::Communes;
use crate::place::fold::fold;
use crate::place::lookup::exact;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::sentence::places::CITY;

/// What a sentence asks for besides words.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The words that say something, each with the offers it is said by, as bits: without any, it is searched.
    words: Vec<(String, u64)>,
    /// The filters it names, in the order in which it names them.
    pub offers: Vec<Offer>,
}

/// One filter that a sentence names.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The filter.
    pub param: Param,
    /// Its value as an address word; for a place its slug.
    pub value: String,
}

/// Reads a sentence. `place` resolves a name to an area exactly. `None`: a plain word search, nothing to offer.
pub fn understand(text: &str, place: &dyn Fn(&str) -> Option<Area>) -> Option<Understood> {
    listen::listen(text, place, None)
}

/// Reads a sentence with what the catalogue knows: names of its programs and organisations stay words, and its towns are
/// understood before the table of communes is there. `towns` are the areas that the engine knows.
pub fn understand_in(
    text: &str,
    catalogue: &Catalogue,
    towns: &[Area],
    communes: Option<&Communes>,
) -> Option<Understood> {
    listen::listen(text, &|name| named(towns, communes, name), Some(catalogue))
}

/// The area of that folded name: one of the table, rather a town of the catalogue among namesakes.
fn named(towns: &[Area], communes: Option<&Communes>, name: &str) -> Option<Area> {
    let found = static_area(&name.replace(' ', "-")).or_else(|| exact(communes, name));
    let begins = |text: &str| {
        text.bytes().zip(name.bytes()).next().is_some_and(|(a, b)| !a.is_ascii() || a.eq_ignore_ascii_case(&b))
    };
    let mut town = None;
    for area in towns {
        if let Area::Commune(commune) = area
            && begins(&commune.name)
            && fold(&commune.name) == name
        {
            let same = matches!(&found, Some(Area::Commune(it)) if it.code == commune.code);
            if same || town.is_none() {
                town = Some(area);
            }
        }
    }
    match town.cloned() {
        // A town of the catalogue is known for being there, however small.
        Some(Area::Commune(commune)) => Some(Area::Commune(Commune { population: CITY, ..commune })),
        _ => found,
    }
}

impl Understood {
    /// The query with the offers that `take` keeps put into their filters, and the words they took left out of the words.
    /// With none taken, it is the query as it was.
    pub fn taken(&self, query: &Query, take: &dyn Fn(usize) -> bool) -> Query {
        let mut bits = 0_u64;
        let mut next = query.clone();
        for (at, offer) in self.offers.iter().enumerate().filter(|(at, _)| take(*at)) {
            bits |= 1 << at;
            next = next.with(offer.param, &offer.value);
        }
        if bits == 0 {
            return next;
        }
        let mut rest = String::new();
        for (word, _) in self.words.iter().filter(|(_, by)| by & bits == 0) {
            if !rest.is_empty() {
                rest.push(' ');
            }
            rest.push_str(word);
        }
        next.with_text(&rest)
    }
}

/// Whether a word is one of a list whose entries are separated by `|`.
fn is_in(list: &str, word: &str) -> bool {
    list.split('|').any(|it| it == word)
}
