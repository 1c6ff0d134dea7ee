//! The closed lists of the catalogue with all the words under which an editor may think of their values.

use crate::catalogue::text::{Lang, Text};
use crate::catalogue::words::{
    Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Status, Topic, Unit, Vocabulary, Women,
};
use crate::query::words::AddressWord;
use crate::site::words::{Words, words};
use crate::tool::repair::also::also;
use crate::tool::repair::both;
use crate::tool::repair::described::lowered;

/// A value of a closed list.
pub struct Choice {
    /// The word of the catalogue.
    pub word: &'static str,
    /// What the site calls it.
    pub label: Text,
    /// The word of addresses and other words that mean it.
    also: Vec<String>,
}

impl Choice {
    /// Everything that it is called.
    pub fn names(&self) -> Vec<String> {
        let mut names = vec![self.word.to_owned(), self.label.fr.clone()];
        names.extend(self.label.en.clone());
        names.extend(self.also.iter().cloned());
        names
    }
}

/// A closed list, and what one calls a value of it: « un type connu ».
pub struct Lexicon {
    /// A known value of it.
    pub noun: Text,
    /// Its values.
    pub choices: Vec<Choice>,
}

/// The closed list of a field, by its path without places in lists.
pub fn lexicon(record: &str, path: &str) -> Option<Lexicon> {
    let programs = record.starts_with("programs/");
    Some(match path {
        "kind" if programs => list("un type connu", "a known kind", |words, it: Kind| (words.kind)(it), address),
        "kind" => list(
            "une nature d’organisation connue",
            "a known kind of organisation",
            |words, it: OrganisationKind| (words.organisation)(it),
            none,
        ),
        "partners[].role" => list("un rôle connu", "a known role", |words, it: Role| (words.role)(it), none),
        "audience[]" => {
            list("un public connu", "a known audience", |words, it: Audience| (words.audience)(it), address)
        }
        "level" => list("un niveau connu", "a known level", |words, it: Level| (words.level)(it), address),
        "women" => list("une réponse connue", "a known answer", |words, it: Women| (words.women)(it), address),
        "topics[]" => list("un thème connu", "a known topic", |words, it: Topic| (words.topic)(it), address),
        "entry" => list("une façon d’entrer connue", "a known way in", |words, it: Entry| (words.entry)(it), none),
        "sessions[].format" => {
            list("un format connu", "a known format", |words, it: Format| (words.format)(it), address)
        }
        "status" => list("un état connu", "a known status", status, none),
        "sessions[].duration.unit" => units(),
        "area.kind" => Lexicon {
            noun: both("une étendue connue", "a known area"),
            choices: vec![Choice {
                word: "nationwide",
                label: both("partout en France", "anywhere in France"),
                also: ["national", "France"].map(str::to_owned).to_vec(),
            }],
        },
        _ => return None,
    })
}

fn list<T: Vocabulary, L: Into<String>>(
    fr: &str,
    en: &str,
    label: fn(&'static Words, T) -> L,
    address: fn(T) -> Option<&'static str>,
) -> Lexicon {
    let choice = |value: T| {
        let said = |lang| lowered(&label(words(lang), value).into());
        let other = address(value).into_iter().map(str::to_owned);
        Choice {
            word: value.word(),
            label: both(said(Lang::Fr), said(Lang::En)),
            also: other.chain(also(value.word()).map(str::to_owned)).collect(),
        }
    };
    Lexicon { noun: both(fr, en), choices: T::ALL.iter().map(|value| choice(*value)).collect() }
}

fn address<T: AddressWord>(value: T) -> Option<&'static str> {
    Some(value.address())
}

fn none<T>(_: T) -> Option<&'static str> {
    None
}

fn status(words: &'static Words, status: Status) -> String {
    match status {
        // What the site adds for visitors after the comma says nothing of the sources.
        Status::Running => (words.running)(None).split(',').next().unwrap_or_default().to_owned(),
        Status::Ended => words.ended.to_owned(),
        Status::Unknown => words.not_stated.to_owned(),
    }
}

/// The units, named by what the site says of two of them.
fn units() -> Lexicon {
    let named = |lang, unit| (words(lang).duration)(2.0, unit).trim_start_matches(['2', ' ', '\u{a0}']).to_owned();
    let choice = |unit: &Unit| Choice {
        word: unit.word(),
        label: both(named(Lang::Fr, *unit), named(Lang::En, *unit)),
        also: also(unit.word()).map(str::to_owned).collect(),
    };
    Lexicon { noun: both("une unité connue", "a known unit"), choices: Unit::ALL.iter().map(choice).collect() }
}
