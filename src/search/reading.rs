//! Reading the catalogue's texts once, into numbers: which term stands in which program, in which field.

use crate::catalogue::words::{Topic, Vocabulary};
use crate::catalogue::{Catalogue, Program};
use crate::place::fold::{each_word, is_between};
use crate::search::intern::Interner;
use crate::search::lists::Lists;
use crate::search::phrases::Phrases;
use crate::search::stem::stem;
use crate::search::synonyms::GROUPS;
use std::borrow::Cow;

/// What a word in a field weighs, by the field's class.
pub(crate) const WEIGHTS: [u16; 4] = [2, 4, 5, 8];
const SUMMARY: u32 = 0;
/// Texts of this class and of the next one are shared by programs: they are read once and stand for all their programs.
pub(crate) const TOPIC_OR_CITY: u32 = 1;
pub(crate) const PARTNER: u32 = 2;
const NAME: u32 = 3;

/// What is read, before it is put in order. What is said stands as `number << 2 | class`: the number of a program's row, or in the
/// classes of shared texts that of the text.
pub(crate) struct Reading {
    pub(crate) phrases: Phrases,
    pub(crate) terms: Interner,
    pub(crate) stems: Interner,
    /// By term: its stem.
    pub(crate) stem_of: Vec<u32>,
    /// Term, then where it is said.
    pub(crate) found: Vec<(u32, u32)>,
    /// Idea, then where it is said.
    pub(crate) ideas: Vec<(u32, u32)>,
    /// Topics, numbered like their groups, and cities after them; then rows.
    pub(crate) topics_and_cities: Vec<(u32, u32)>,
    /// Partners, then rows.
    pub(crate) partners: Vec<(u32, u32)>,
    /// When each term and each idea was noted last, in turns.
    last: [Vec<u32>; 2],
    /// A turn is a program or a shared text.
    turn: u32,
    /// Words as they are written, and the terms of each: folding and stemming are done once for each.
    spellings: Interner,
    meant: Lists,
    pub(crate) known_partners: Interner,
    pub(crate) known_cities: Interner,
    organisations: Interner,
    /// The groups of each topic.
    groups: Lists,
    /// Rooms that are used again for each text: reading a catalogue asks for no memory word by word.
    word: Vec<u8>,
    stems_said: Vec<u32>,
}

impl Reading {
    /// Nothing read yet but the phrases and the organisations' ids.
    pub(crate) fn new(catalogue: &Catalogue) -> Reading {
        let (mut stems, mut organisations) = (Interner::default(), Interner::default());
        catalogue.organisations.iter().for_each(|it| {
            organisations.take(it.id.as_bytes());
        });
        let topics: Vec<(u32, u32)> =
            (0..).zip(GROUPS).filter_map(|(idea, group)| Some((group.topic? as u32, idea))).collect();
        let mut reading = Reading {
            phrases: Phrases::new(&mut stems),
            terms: Interner::default(),
            stems,
            stem_of: Vec::new(),
            // Room for what programs mostly say: growing would copy it again and again.
            found: Vec::with_capacity(catalogue.programs.len() * 32),
            ideas: Vec::new(),
            topics_and_cities: Vec::new(),
            partners: Vec::new(),
            last: [Vec::new(), vec![0; GROUPS.len()]],
            turn: 0,
            spellings: Interner::default(),
            meant: Lists::default(),
            known_partners: Interner::default(),
            known_cities: Interner::default(),
            organisations,
            groups: Lists::new(Topic::ALL.len(), &topics),
            word: Vec::new(),
            stems_said: Vec::new(),
        };
        for (idea, group) in (0..).zip(GROUPS) {
            // Who is tagged with a topic says all its phrases, but no other idea that they may hold.
            reading.turn += 1;
            group.phrases.iter().for_each(|phrase| reading.words(phrase, idea << 2 | TOPIC_OR_CITY));
            reading.ideas.push((idea, idea << 2 | TOPIC_OR_CITY));
        }
        reading
    }

    /// Reads a program.
    pub(crate) fn read(&mut self, row: u32, program: &Program, catalogue: &Catalogue) {
        self.turn += 1;
        // The heaviest first: what is noted once in a turn is not noted again.
        self.say(&program.name, row << 2 | NAME);
        self.say(&program.id, row << 2 | NAME);
        self.say(&program.summary.fr, row << 2 | SUMMARY);
        self.say(program.summary.en.as_deref().unwrap_or_default(), row << 2 | SUMMARY);
        for partner in &program.partners {
            let (number, new) = self.known_partners.take(partner.id.as_bytes());
            if new {
                self.partner(&partner.id, number << 2 | PARTNER, catalogue);
            }
            self.partners.push((number, row));
        }
        for city in program.sessions.iter().filter_map(|session| session.place.as_ref()?.city.as_deref()) {
            let (number, new) = self.known_cities.take(city.as_bytes());
            let number = GROUPS.len() as u32 + number;
            if new {
                self.turn += 1;
                self.say(city, number << 2 | TOPIC_OR_CITY);
            }
            self.topics_and_cities.push((number, row));
        }
        for topic in &program.topics {
            let groups = self.groups.of(*topic as usize);
            self.topics_and_cities.extend(groups.iter().map(|group| (*group, row)));
        }
    }

    /// The names of an organisation.
    fn partner(&mut self, id: &str, whose: u32, catalogue: &Catalogue) {
        self.turn += 1;
        self.say(id, whose);
        let organisation =
            self.organisations.find(id.as_bytes()).and_then(|at| catalogue.organisations.get(at as usize));
        if let Some(organisation) = organisation {
            self.say(&organisation.name, whose);
            organisation.aliases.iter().for_each(|name| self.say(name, whose));
        }
    }

    /// Notes the terms and the ideas of a text.
    fn say(&mut self, text: &str, whose: u32) {
        self.words(text, whose);
        let [_, last] = &mut self.last;
        for (at, _) in self.stems_said.iter().enumerate().filter(|(_, stem)| self.phrases.may_begin(**stem)) {
            self.phrases.each(self.stems_said.get(at..).unwrap_or_default(), |idea, _| {
                note(&mut self.ideas, last, self.turn, idea, whose);
            });
        }
    }

    /// Notes the terms of a text, and leaves their stems in `stems_said`.
    fn words(&mut self, text: &str, whose: u32) {
        self.stems_said.clear();
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let start = at;
            while let Some(byte) = bytes.get(at)
                && !is_between(*byte)
            {
                at += 1;
            }
            let spelling = start..at;
            at += 1;
            if spelling.is_empty() {
                continue;
            }
            let (number, new) = self.spellings.take(bytes.get(spelling.clone()).unwrap_or_default());
            if new {
                self.learn(text.get(spelling).unwrap_or_default());
            }
            let [last, _] = &mut self.last;
            for term in self.meant.of(number as usize) {
                self.stems_said.push(self.stem_of.get(*term as usize).copied().unwrap_or(u32::MAX));
                note(&mut self.found, last, self.turn, *term, whose);
            }
        }
    }

    /// Learns which terms a spelling means: mostly one; none, or several, where it holds signs that are not ASCII.
    fn learn(&mut self, spelling: &str) {
        each_word(spelling, &mut self.word, &mut |word| {
            let (term, new) = self.terms.take(word);
            if new {
                let stem = stem(std::str::from_utf8(word).unwrap_or_default());
                self.stem_of.push(self.stems.take(stem.as_bytes()).0);
                let [last, _] = &mut self.last;
                last.push(0);
            }
            self.meant.push(term);
        });
        self.meant.close();
    }
}

/// Notes a term or an idea once in a turn.
#[inline(always)]
fn note(list: &mut Vec<(u32, u32)>, last: &mut [u32], turn: u32, number: u32, whose: u32) {
    if let Some(last) = last.get_mut(number as usize)
        && *last != turn
    {
        *last = turn;
        list.push((number, whose));
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
            letter if letter.is_whitespace() || (letter.is_ascii() && is_between(letter as u8)) => false,
            _ => ending,
        };
        if !ending {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}
