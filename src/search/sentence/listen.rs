//! The reading itself: words of a sentence → filters it names, words it leaves.

use crate::catalogue::Catalogue;
use crate::place::area::Area;
use crate::place::fold::fold;
use crate::query::param::Param;
use crate::search::sentence::ages::ages;
use crate::search::sentence::heard::{Best, Says, names, phrases};
use crate::search::sentence::places::Places;
use crate::search::sentence::{Offer, Understood, is_in};

/// As much of a text as is read.
const LONGEST: usize = 200;
const MOST_WORDS: usize = 40;
/// What may stand between a denied thing and what hangs on it, and between denied things of a list.
const PREPOSITIONS: &str = "a|au|aux|en|de|du|des|d|sur|dans|la|le|les|l|in|on|the|at|to";
const LISTED: &str = "et|ou|ni|and|or|nor";

/// What begins at a word.
enum Thing {
    Filters(Vec<(Param, &'static str)>),
    Place(Area),
    Words,
    Not,
    Filler,
}

/// Reads a sentence; with a catalogue, names of its records stay words.
pub(super) fn listen(
    text: &str,
    place: &dyn Fn(&str) -> Option<Area>,
    catalogue: Option<&Catalogue>,
) -> Option<Understood> {
    let said = words(text);
    if said.len() < 2 {
        return None;
    }
    let words: Vec<String> = said.iter().map(|(_, word, _)| word.clone()).collect();
    let mut best = phrases(&words);
    if catalogue.is_some_and(|catalogue| names(&words, catalogue, &mut best)) {
        return None;
    }
    let ages = ages(&words);
    let aged = |at: usize| ages.iter().any(|(range, _)| range.contains(&at));
    let closed = |at: usize, ahead: usize| {
        let says = best.get(at + ahead).and_then(|(_, says)| says.first());
        aged(at + ahead) || ahead > 0 && says.is_some_and(|says| *says != Says::Filler)
    };
    let places = Places::new(&words, &closed, place);
    let mut hearing = Hearing { best: &best, places: &places, offers: Vec::new(), by: vec![Some(0); words.len()] };
    let mut at = 0;
    while at < words.len() {
        if let Some((range, pupils)) = ages.iter().find(|(range, _)| range.start == at) {
            let bits = if *pupils { hearing.offer(Param::Audience, "collegiennes-lyceennes") } else { 0 };
            hearing.mark(at, range.len(), Some(bits).filter(|bits| *bits != 0));
            at = range.end;
            continue;
        }
        at += hearing.hear(at, &|at| said.get(at).is_none_or(|(.., ends)| *ends) || aged(at + 1));
    }
    let (offers, by) = (hearing.offers, hearing.by);
    let words: Vec<(String, u64)> = said.into_iter().zip(by).filter_map(|((word, ..), by)| Some((word, by?))).collect();
    let has = |wanted: &dyn Fn(Param) -> bool| offers.iter().any(|offer| wanted(offer.param));
    let long = places.words.len() >= 3;
    let more = long || offers.len() + words.iter().filter(|(_, by)| *by == 0).count() >= 2;
    let telling = has(&|param| !matches!(param, Param::Kind | Param::Topic)) && more;
    let both = has(&|param| param == Param::Kind) && has(&|param| param == Param::Topic) && long;
    (telling || both).then_some(Understood { words, offers })
}

/// A sentence as it is heard.
struct Hearing<'a> {
    best: &'a [Best],
    places: &'a Places<'a>,
    offers: Vec<Offer>,
    /// For each word, the offers it is said by; none for what is not searched either.
    by: Vec<Option<u64>>,
}

impl Hearing<'_> {
    /// What begins at a word, with how many words it has.
    fn thing(&self, at: usize) -> (usize, Thing) {
        let (length, says) = self.best.get(at).map_or((0, &[] as &[Says]), |(length, says)| (*length, says.as_slice()));
        let least = if says.first().is_none_or(|says| *says == Says::Filler) { 0 } else { length };
        if let Some((length, area)) = self.places.at(at, least) {
            return (length, Thing::Place(area));
        }
        let thing = match says.first() {
            Some(Says::Filter(..)) => Thing::Filters(
                says.iter()
                    .filter_map(
                        |says| if let Says::Filter(param, value) = says { Some((*param, *value)) } else { None },
                    )
                    .collect(),
            ),
            Some(Says::Not) => Thing::Not,
            Some(Says::Filler) => Thing::Filler,
            Some(Says::Kept) | None => Thing::Words,
        };
        (length.max(1), thing)
    }

    /// Hears what begins at a word; how many words that took. `ends` tells where a clause ends.
    fn hear(&mut self, at: usize, ends: &dyn Fn(usize) -> bool) -> usize {
        let (length, thing) = self.thing(at);
        let by = match thing {
            Thing::Words => Some(0),
            Thing::Filler => None,
            Thing::Not => return self.deny(at, length, ends),
            Thing::Filters(filters) => {
                Some(filters.iter().fold(0, |bits, (param, value)| bits | self.offer(*param, value)))
            }
            Thing::Place(area) => Some(self.settle(&area)),
        };
        self.mark(at, length, by);
        length
    }

    /// Leaves out what is denied: the next thing, what hangs on it, what is listed with it.
    fn deny(&mut self, at: usize, length: usize, ends: &dyn Fn(usize) -> bool) -> usize {
        let mut end = at + length;
        let mut next = end;
        let mut denied: Option<Option<Param>> = None;
        let mut listed = false;
        while next < self.by.len() && !ends(next - 1) {
            let (length, thing) = self.thing(next);
            let param = match &thing {
                Thing::Filters(filters) => filters.first().map(|(param, _)| *param),
                Thing::Place(_) => Some(Param::Place),
                Thing::Not => break,
                Thing::Filler => {
                    let word = self.places.words.get(next).map_or("", String::as_str);
                    listed |= is_in(LISTED, word);
                    if denied.is_some() && !is_in(LISTED, word) && !is_in(PREPOSITIONS, word) {
                        break;
                    }
                    next += length;
                    continue;
                }
                Thing::Words => None,
            };
            let hangs = match denied {
                None => true,
                Some(before) if listed => before.is_some() && before == param,
                Some(before) => before.is_none_or(|before| before == Param::Kind) && param.is_some(),
            };
            if !hangs {
                break;
            }
            denied = Some(param);
            listed = false;
            next += length;
            end = next;
        }
        self.mark(at, end - at, None);
        end - at
    }

    /// The bit of an offer, made if it is new.
    fn offer(&mut self, param: Param, value: &str) -> u64 {
        let known = self.offers.iter().position(|offer| offer.param == param && offer.value == value);
        let at = known.unwrap_or(self.offers.len());
        if known.is_none() {
            self.offers.push(Offer { param, value: value.to_owned() });
        }
        1_u64.checked_shl(u32::try_from(at).unwrap_or(u32::MAX)).unwrap_or(0)
    }

    /// The bit of the place: the first that is named, or the first commune.
    fn settle(&mut self, area: &Area) -> u64 {
        let wide = |slug: &str| crate::place::area::static_area(slug).is_some();
        match self.offers.iter_mut().find(|offer| offer.param == Param::Place) {
            Some(offer) => {
                if matches!(area, Area::Commune(_)) && wide(&offer.value) {
                    offer.value = area.slug();
                }
                let value = offer.value.clone();
                self.offer(Param::Place, &value)
            }
            None => self.offer(Param::Place, &area.slug()),
        }
    }

    fn mark(&mut self, at: usize, length: usize, by: Option<u64>) {
        self.by.iter_mut().skip(at).take(length).for_each(|word| *word = by);
    }
}

/// The words of a text: as typed, folded, and whether a clause ends after it.
fn words(text: &str) -> Vec<(String, String, bool)> {
    let text: String = text.chars().take(LONGEST).collect::<String>().replace('€', " euro ");
    let mut words: Vec<(String, String, bool)> = Vec::new();
    let between = |letter: char| letter.is_whitespace() || matches!(letter, '\'' | '’' | '-' | '‑' | '–' | '/');
    for piece in text.split(between) {
        let folded = fold(piece);
        let mut parts = folded.split(' ').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            let mark =
                |letter: char| matches!(letter, ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '"' | '«' | '»' | '…');
            let alone = part.len() == folded.len();
            let typed = if alone { piece.trim_matches(mark) } else { part };
            let ends =
                parts.peek().is_none() && piece.ends_with(|letter| mark(letter) && letter != '"' && letter != '»');
            words.push((typed.to_owned(), part.to_owned(), ends));
        }
        // A sign that stands alone, as before a French colon, ends the clause too.
        if folded.is_empty()
            && piece.contains([',', ';', ':', '.', '!', '?', '–', '…'])
            && let Some((.., ends)) = words.last_mut()
        {
            *ends = true;
        }
    }
    words.truncate(MOST_WORDS);
    words
}
