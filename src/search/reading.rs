//! Reading the catalogue's texts once, into numbers: which term stands in which program, in which field.

use crate::catalogue::words::{Topic, Vocabulary};
use crate::catalogue::{Catalogue, Program};
use crate::place::fold::{each_word, is_between};
use crate::search::intern::Interner;
use crate::search::lists::Lists;
use crate::search::phrases::Phrases;
use crate::search::spelling::next;
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
/// No term has this number.
const SEVERAL: u32 = u32::MAX;

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
    /// Topics, numbered like their groups; then rows.
    pub(crate) topics: Vec<(u32, u32)>,
    /// When each term and each idea was noted last, in turns.
    last: [Vec<u32>; 2],
    /// A turn is a program or a shared text.
    turn: u32,
    /// Words as they are written, and the terms of each: folding and stemming are done once for each.
    spellings: Interner,
    meant: Lists,
    /// By spelling: the one term that it means, [`SEVERAL`] where there is not just one.
    one: Vec<u32>,
    organisations: Interner,
    /// The groups of each topic.
    groups: Lists,
    /// Rooms that are used again for each text: reading a catalogue asks for no memory word by word.
    word: Vec<u8>,
    stems_said: Vec<u32>,
    heads_said: Vec<usize>,
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
            topics: Vec::new(),
            last: [Vec::new(), vec![0; GROUPS.len()]],
            turn: 0,
            spellings: Interner::default(),
            meant: Lists::default(),
            one: Vec::new(),
            organisations,
            groups: Lists::new(Topic::ALL.len(), &topics),
            word: Vec::new(),
            stems_said: Vec::new(),
            heads_said: Vec::new(),
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
    pub(crate) fn read(&mut self, row: u32, program: &Program) {
        self.turn += 1;
        // The heaviest first: what is noted once in a turn is not noted again.
        self.say(&program.name, row << 2 | NAME);
        self.say(&program.summary.fr, row << 2 | SUMMARY);
        if let Some(summary) = &program.summary.en {
            self.say(summary, row << 2 | SUMMARY);
        }
        for topic in &program.topics {
            let groups = self.groups.of(*topic as usize);
            self.topics.extend(groups.iter().map(|group| (*group, row)));
        }
    }

    /// Reads a city: the one at a spot, which stands for all programs that are held there.
    pub(crate) fn city(&mut self, spot: u32, city: &str) {
        self.turn += 1;
        self.say(city, (GROUPS.len() as u32 + spot) << 2 | TOPIC_OR_CITY);
    }

    /// Reads the names of the partner at a place among all: they stand for all its programs.
    pub(crate) fn partner(&mut self, place: u32, id: &str, catalogue: &Catalogue) {
        let whose = place << 2 | PARTNER;
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
        for at in &self.heads_said {
            self.phrases.each(self.stems_said.get(*at..).unwrap_or_default(), |idea, _| {
                note(&mut self.ideas, last, self.turn, idea, whose);
            });
        }
    }

    /// Notes the terms of a text, and leaves their stems in `stems_said`, with the places at which a phrase may begin.
    fn words(&mut self, text: &str, whose: u32) {
        self.stems_said.clear();
        self.heads_said.clear();
        let mut at = 0;
        while let Some(spelling) = next(text.as_bytes(), at) {
            // What ends a word is no part of the next.
            at = spelling.end + 1;
            let written = spelling.start..spelling.end;
            let bytes = text.as_bytes().get(written.clone()).unwrap_or_default();
            let (number, new) = self.spellings.take_with(spelling.key, bytes);
            if new {
                self.learn(text.get(written).unwrap_or_default());
            }
            match self.one.get(number as usize) {
                Some(term) if *term != SEVERAL => self.term(*term, whose),
                _ => {
                    for at in 0..self.meant.of(number as usize).len() {
                        let term = self.meant.of(number as usize).get(at).copied();
                        term.into_iter().for_each(|term| self.term(term, whose));
                    }
                }
            }
        }
    }

    /// Notes a term.
    #[inline(always)]
    fn term(&mut self, term: u32, whose: u32) {
        let [last, _] = &mut self.last;
        let stem = self.stem_of.get(term as usize).copied().unwrap_or(u32::MAX);
        if self.phrases.may_begin(stem) {
            self.heads_said.push(self.stems_said.len());
        }
        self.stems_said.push(stem);
        note(&mut self.found, last, self.turn, term, whose);
    }

    /// Learns which terms a spelling means: mostly one; none, or several, where it holds other signs than letters and digits.
    fn learn(&mut self, spelling: &str) {
        let (mut count, mut one) = (0, SEVERAL);
        each_word(spelling, &mut self.word, &mut |word| {
            let (term, new) = self.terms.take(word);
            if new {
                let stem = stem(std::str::from_utf8(word).unwrap_or_default());
                self.stem_of.push(self.stems.take(stem.as_bytes()).0);
                let [last, _] = &mut self.last;
                last.push(0);
            }
            self.meant.push(term);
            (count, one) = (count + 1, if count == 0 { term } else { SEVERAL });
        });
        self.meant.close();
        self.one.push(one);
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
