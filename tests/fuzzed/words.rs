//! What a search promises for any address and any words: its lists and counts are those of the second opinion, words
//! only narrow, and what a sentence offers can be asked for.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use passerelles::query::Query;
use passerelles::query::codec::{decode, encode};
use passerelles::query::param::Param;
use passerelles::search::mark::Marker;
use passerelles::search::results::Hit;
use passerelles::search::sentence::{Understood, understand, understand_in};
use passerelles::search::{Context, Engine};

use crate::oracle::Oracle;
use crate::synthetic::synthetic;

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
const CONTEXT: Context<'static> = Context { today: TODAY, communes: None };
/// The most that a sentence of forty words may offer.
const MOST_OFFERS: usize = 40;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(Arc::new(small())));

/// A catalogue of a size at which the second opinion is quick.
fn small() -> Catalogue {
    synthetic(12, 12)
}

/// Holds search to its promises on one text: an address if it has a `=`, else words.
pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let query = if text.contains('=') { decode(&text) } else { Query::default().with_text(&text) };
    agrees(&query);
    narrows(&query);
    let words = if text.contains('=') { query.text() } else { text.as_ref() };
    sentence(words);
    marks(words);
}

fn rows(hits: &[Hit]) -> Vec<usize> {
    let mut rows: Vec<usize> = hits.iter().map(|it| it.row).collect();
    rows.sort_unstable();
    rows
}

fn main_list(query: &Query) -> Vec<usize> {
    let results = ENGINE.whole(query, CONTEXT);
    let all: Vec<Hit> = results.shown.iter().chain(&results.rest).copied().collect();
    assert_eq!(all.len(), results.total, "?{}", encode(query));
    rows(&all)
}

/// The lists and the count of every option, against the second opinion.
fn agrees(query: &Query) {
    let found_by = |words: &str| {
        let asked = Query::default().with(Param::Words, words).with(Param::State, "tous");
        main_list(&asked).into_iter().collect::<HashSet<usize>>()
    };
    let catalogue = Arc::clone(ENGINE.catalogue());
    let oracle = Oracle::new(&catalogue, None, TODAY, &found_by);
    let (results, expected) = (ENGINE.whole(query, CONTEXT), oracle.lists(query));
    let what = format!("?{}", encode(query));
    assert_eq!(main_list(query), expected.main, "{what}: main list");
    assert_eq!(rows(&results.anywhere), expected.anywhere, "{what}: anywhere");
    assert_eq!(rows(&results.unclear), expected.unclear, "{what}: unclear");
    for param in Param::ALL.into_iter().filter(|it| it.repeats() || matches!(it, Param::Free | Param::State)) {
        for option in results.options(param) {
            let alone = query.only(param, option.value);
            assert_eq!(option.count, oracle.total(&alone), "{what}: count of {}={}", param.name(), option.value);
        }
    }
    for way in &results.ways_out {
        assert_eq!(way.count, ENGINE.total(&way.query, CONTEXT), "{what}: the way out to ?{}", encode(&way.query));
        assert!(way.count > 0 && decode(&encode(&way.query)) == way.query, "{what}");
    }
}

/// Words only take away: without them everything that they find is found too.
fn narrows(query: &Query) {
    let (with, without) = (main_list(query), main_list(&query.free_of(Param::Words)));
    assert!(with.iter().all(|row| without.contains(row)), "?{}", encode(query));
}

/// What is understood is a search that an address can hold, and that the person can leave alone.
fn sentence(text: &str) {
    let towns = ENGINE.areas();
    let known = |name: &str| ENGINE.area(name, None);
    for understood in [understand(text, &known), understand_in(text, ENGINE.catalogue(), &towns, None)] {
        understood.iter().for_each(|it| offers(text, it));
    }
}

fn offers(text: &str, understood: &Understood) {
    let asked = Query::default().with_text(text);
    assert_eq!(understood.taken(&asked, &|_| false), asked, "nothing taken, nothing changed: {text:?}");
    assert!((1..=MOST_OFFERS).contains(&understood.offers.len()), "{text:?}: {:?}", understood.offers);
    let taken = understood.taken(&asked, &|_| true);
    assert_eq!(decode(&encode(&taken)), taken, "{text:?}");
    for offer in &understood.offers {
        assert!(taken.has(offer.param, &offer.value), "{text:?}: {offer:?} is not in ?{}", encode(&taken));
    }
    let unknown = ENGINE.run(&taken, CONTEXT).unknown;
    assert!(unknown.is_empty(), "{text:?} offers what nobody knows: {unknown:?}");
}

/// A text in which words are marked is the text.
fn marks(text: &str) {
    let marker = Marker::new(text);
    let program = ENGINE.catalogue().programs.first().map(|it| it.summary.fr.clone()).unwrap_or_default();
    for shown in [program.as_str(), text] {
        let whole: String = marker.pieces(shown).iter().map(|(_, piece)| *piece).collect();
        assert_eq!(whole, shown, "marked for {text:?}");
    }
}
