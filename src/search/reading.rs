//! Reading the catalogue's texts once, into numbers: which term stands in which program, in which field.

use crate::catalogue::{Catalogue, Program};
use crate::place::fold::each_word;
use crate::search::intern::Interner;
use crate::search::phrases::Phrases;
use crate::search::stem::stem;
use crate::search::synonyms::GROUPS;
use std::borrow::Cow;

/// What a word in a field weighs, by the field's class.
pub(crate) const WEIGHTS: [u16; 4] = [2, 4, 5, 8];
const SUMMARY: u32 = 0;
const CITY: u32 = 1;
const TOPIC: u32 = 1;
const PARTNER: u32 = 2;
const NAME: u32 = 3;

/// A text as numbers.
#[derive(Clone, Default)]
struct Said {
    terms: Vec<u32>,
    ideas: Vec<u32>,
}

/// Room that is used again for each text: reading a catalogue asks for no memory word by word.
#[derive(Default)]
struct Room {
    word: Vec<u8>,
    stems: Vec<u32>,
    said: Said,
}

/// What is read, before it is put in order.
pub(crate) struct Reading {
    pub(crate) phrases: Phrases,
    pub(crate) terms: Interner,
    pub(crate) stems: Interner,
    /// By term: its stem.
    pub(crate) stem_of: Vec<u32>,
    /// Term, then row and class (`row << 2 | class`), row by row.
    pub(crate) found: Vec<(u32, u32)>,
    /// Idea, then row and class, row by row.
    pub(crate) ideas: Vec<(u32, u32)>,
    /// Where the last of each term stands in `found`, and of each idea in `ideas`.
    last: [Vec<u32>; 2],
    /// Texts that come back: those of organisations, of cities, of topics.
    partners: (Interner, Vec<Said>),
    cities: (Interner, Vec<Said>),
    topics: Vec<Said>,
    organisations: Interner,
    room: Room,
}

impl Reading {
    /// Nothing read yet, the phrases known.
    pub(crate) fn new() -> Reading {
        let mut stems = Interner::default();
        let mut reading = Reading {
            phrases: Phrases::new(&mut stems),
            terms: Interner::default(),
            stems,
            stem_of: Vec::new(),
            found: Vec::new(),
            ideas: Vec::new(),
            last: [Vec::new(), vec![0; GROUPS.len()]],
            partners: Default::default(),
            cities: Default::default(),
            topics: Vec::new(),
            organisations: Interner::default(),
            room: Room::default(),
        };
        reading.topics = (0..).zip(GROUPS).map(|(idea, group)| reading.topic(idea, group.phrases)).collect();
        reading
    }

    /// All words of a group's phrases, and its idea.
    fn topic(&mut self, idea: u32, phrases: &[&str]) -> Said {
        let mut said = Said::default();
        phrases.iter().for_each(|phrase| self.say(phrase, &mut said));
        said.ideas = vec![idea];
        said
    }

    /// Reads a program.
    pub(crate) fn read(&mut self, row: u32, program: &Program, catalogue: &Catalogue) {
        if self.organisations.len() == 0 {
            catalogue.organisations.iter().for_each(|it| {
                self.organisations.take(it.id.as_bytes());
            });
        }
        self.take(row, &program.name, NAME);
        self.take(row, &program.id, NAME);
        self.take(row, &program.summary.fr, SUMMARY);
        self.take(row, program.summary.en.as_deref().unwrap_or_default(), SUMMARY);
        for partner in &program.partners {
            let (number, new) = self.partners.0.take(partner.id.as_bytes());
            if new {
                let said = self.partner(&partner.id, catalogue);
                self.partners.1.push(said);
            }
            self.repeat(row, PARTNER, |reading| reading.partners.1.get_mut(number as usize));
        }
        for city in program.sessions.iter().filter_map(|session| session.place.as_ref()?.city.as_deref()) {
            let (number, new) = self.cities.0.take(city.as_bytes());
            if new {
                let mut said = Said::default();
                self.say(city, &mut said);
                self.cities.1.push(said);
            }
            self.repeat(row, CITY, |reading| reading.cities.1.get_mut(number as usize));
        }
        for (idea, group) in GROUPS.iter().enumerate() {
            if group.topic.is_some_and(|topic| program.topics.contains(&topic)) {
                self.repeat(row, TOPIC, |reading| reading.topics.get_mut(idea));
            }
        }
    }

    /// The names of an organisation.
    fn partner(&mut self, id: &str, catalogue: &Catalogue) -> Said {
        let mut said = Said::default();
        self.say(id, &mut said);
        let organisation =
            self.organisations.find(id.as_bytes()).and_then(|at| catalogue.organisations.get(at as usize));
        if let Some(organisation) = organisation {
            self.say(&organisation.name, &mut said);
            organisation.aliases.iter().for_each(|name| self.say(name, &mut said));
        }
        said
    }

    /// A text of one program.
    fn take(&mut self, row: u32, text: &str, class: u32) {
        let mut said = std::mem::take(&mut self.room.said);
        said.terms.clear();
        said.ideas.clear();
        self.say(text, &mut said);
        self.add(row, &said, class);
        self.room.said = said;
    }

    /// A text that came before.
    fn repeat(&mut self, row: u32, class: u32, kept: impl Fn(&mut Reading) -> Option<&mut Said>) {
        let said = kept(self).map(std::mem::take).unwrap_or_default();
        self.add(row, &said, class);
        if let Some(place) = kept(self) {
            *place = said;
        }
    }

    fn add(&mut self, row: u32, said: &Said, class: u32) {
        let [terms, ideas] = &mut self.last;
        said.terms.iter().for_each(|term| note(&mut self.found, terms, *term, row << 2 | class));
        said.ideas.iter().for_each(|idea| note(&mut self.ideas, ideas, *idea, row << 2 | class));
    }

    /// Adds a text's terms and ideas to what is said.
    fn say(&mut self, text: &str, said: &mut Said) {
        let Room { mut word, mut stems, said: kept } = std::mem::take(&mut self.room);
        stems.clear();
        each_word(text, &mut word, &mut |word| {
            let (term, new) = self.terms.take(word);
            if new {
                let spelt = String::from_utf8_lossy(word);
                self.stem_of.push(self.stems.take(stem(&spelt).as_bytes()).0);
                let [terms, _] = &mut self.last;
                terms.push(0);
            }
            said.terms.push(term);
            stems.push(self.stem_of.get(term as usize).copied().unwrap_or(u32::MAX));
        });
        for at in 0..stems.len() {
            self.phrases.each(stems.get(at..).unwrap_or_default(), |idea, _| {
                if !said.ideas.contains(&idea) {
                    said.ideas.push(idea);
                }
            });
        }
        self.room = Room { word, stems, said: kept };
    }
}

/// Notes a term or an idea of a row once, in its heaviest field. Rows come in order: only the last one can be the same.
fn note(list: &mut Vec<(u32, u32)>, last: &mut [u32], number: u32, packed: u32) {
    let Some(last) = last.get_mut(number as usize) else { return };
    match list.get_mut(*last as usize) {
        Some((known, before)) if *known == number && *before >> 2 == packed >> 2 => *before = packed.max(*before),
        _ => {
            *last = list.len() as u32;
            list.push((number, packed));
        }
    }
}

/// A text without the second endings of words written for both genders: "développeur·euse·s" is "développeur".
pub(crate) fn without_endings(text: &str) -> Cow<'_, str> {
    let dot = |pair: &[u8]| matches!(pair, [0xc2, 0xb7] | [0x80, 0xa2 | 0xa7]);
    if !text.as_bytes().windows(2).any(dot) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut ending = false;
    for letter in text.chars() {
        ending = match letter {
            '·' | '•' | '‧' => true,
            letter if letter.is_whitespace() || letter.is_ascii_punctuation() => false,
            _ => ending,
        };
        if !ending {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}
