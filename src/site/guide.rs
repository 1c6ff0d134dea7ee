//! The guide in three questions, for whoever does not know what to ask: who are you, what would you like, where?
//!
//! Each step is a page of its own, and an answer is offered only where it leads to a program: there is no way into an empty
//! list. The last answer leads to the search that the three make together.

use crate::catalogue::date::Date;
use crate::catalogue::words::{Audience, Format, Kind, Vocabulary};
use crate::place::area::{Area, REGIONS};
use crate::query::Query;
use crate::query::param::Param;
use crate::query::words::AddressWord;
use crate::search::{Context, Engine};
use crate::site::page::Page;

/// The answer that asks for nothing in particular.
pub const ANY: &str = "peu-importe";

/// One answer to the question of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What it asks for; nothing: [`ANY`].
    pub asks: Option<(Param, String)>,
    /// The query with it.
    pub query: Query,
    /// How many programs that query has.
    pub count: usize,
    /// The page of the next question; none after the last.
    pub next: Option<Page>,
}

/// What the answers given so far ask for; `None`: one of them is no answer to its question.
pub fn asked(answers: &[String]) -> Option<Query> {
    let mut query = Query::default();
    for (step, answer) in answers.iter().enumerate() {
        if answer == ANY {
            continue;
        }
        let (param, known) = match step {
            0 => (Param::Audience, Audience::from_address(answer).is_some_and(|it| it != Audience::Everyone)),
            1 => (Param::Kind, Kind::from_address(answer).is_some()),
            _ => return None,
        };
        if !known {
            return None;
        }
        query = query.with(param, answer);
    }
    Some(query)
}

/// The answers to the question that follows `answers`: those with a program on that day, the one that asks for nothing last.
pub fn answers(engine: &Engine, today: Date, answers: &[String]) -> Vec<Answer> {
    let Some(query) = asked(answers) else { return Vec::new() };
    let words = |param: Param, words: Vec<&'static str>| {
        words.into_iter().map(|word| Some((param, word.to_owned()))).collect::<Vec<_>>()
    };
    let mut choices = match answers.len() {
        0 => {
            let own = Audience::ALL.iter().filter(|it| **it != Audience::Everyone);
            words(Param::Audience, own.map(|it| it.address()).collect())
        }
        1 => words(Param::Kind, Kind::ALL.iter().map(|it| it.address()).collect()),
        _ => {
            let online = Some((Param::Format, Format::Online.address().to_owned()));
            let regions = REGIONS.iter().map(|region| Some((Param::Place, Area::Region(region).slug())));
            std::iter::once(online).chain(regions).collect()
        }
    };
    choices.push(None);
    let offered = choices.into_iter().map(|asks| {
        let next = asks.as_ref().map_or_else(|| query.clone(), |(param, value)| query.with(*param, value));
        let word = asks.as_ref().map_or(ANY, |(_, value)| value).to_owned();
        let step = [answers, &[word]].concat();
        Answer {
            count: engine.total(&next, Context { today, communes: None }),
            next: (step.len() <= 2).then_some(Page::Guide(step)),
            query: next,
            asks,
        }
    });
    offered.filter(|answer| answer.count > 0).collect()
}

/// Every step that an offered answer leads to.
pub fn pages(engine: &Engine, today: Date) -> Vec<Page> {
    let mut pages = vec![Page::Guide(Vec::new())];
    let mut at = 0;
    while let Some(Page::Guide(given)) = pages.get(at) {
        let next: Vec<Page> = answers(engine, today, given).into_iter().filter_map(|answer| answer.next).collect();
        pages.extend(next);
        at += 1;
    }
    pages
}
