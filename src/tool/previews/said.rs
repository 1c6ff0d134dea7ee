//! What a picture says of a page: few words, the same as on the page.

use crate::catalogue::Program;
use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::search::Engine;
use crate::site::facts;
use crate::site::label::place_title;
use crate::site::page::{Page, Route};
use crate::site::words::stills::handouts::handouts;
use crate::site::words::words;

/// The words of a picture.
pub struct Said {
    /// The small line above; empty for none.
    pub above: String,
    /// What the page is about.
    pub title: String,
    /// The lines at the foot, from the fullest form to the shortest: the first that has room is drawn.
    pub foot: Vec<Vec<String>>,
}

/// The words for a page; `None` for pages that have no picture of their own.
pub fn said(engine: &Engine, route: &Route, today: Date) -> Option<Said> {
    let (words, own) = (words(route.lang), handouts(route.lang));
    let [place, partner, topic, online] = own.above;
    let plain = |above: &str, title: &str, foot: &str| Said {
        above: above.to_owned(),
        title: title.to_owned(),
        foot: vec![vec![foot.to_owned()], vec![own.for_women.to_owned()]],
    };
    Some(match &route.page {
        Page::Program(id) => program(engine.catalogue().program(id)?, route, today),
        Page::Search => plain("", words.home_heading, own.for_women),
        Page::Online => plain(online, words.online_heading, words.online_text),
        Page::City(slug) => plain(place, &place_title(&engine.area(slug, None)?), own.for_women),
        Page::Partner(id) => plain(partner, &engine.catalogue().organisation(id)?.name, own.for_women),
        Page::Topic(it) => plain(topic, (words.topic)(*it), (words.topic_text)(*it)),
        _ => return None,
    })
}

fn program(program: &Program, route: &Route, today: Date) -> Said {
    let (lang, words) = (route.lang, words(route.lang));
    let ended = Life::of(program, today) == Life::Ended;
    let kind = (words.kind)(program.kind);
    let stated = |said: String| (said != words.not_stated).then_some(said);
    let price = program.cost.eur.map(|euros| if euros == 0.0 { words.free.to_owned() } else { (words.price)(euros) });
    let costs = [stated(facts::cost(program, lang)), price];
    let mut foot = Vec::new();
    for cost in costs {
        for most in [3, 2, 1] {
            let lines: Vec<String> =
                [stated(facts::locations(program, lang, most)), cost.clone()].into_iter().flatten().collect();
            foot.extend((!lines.is_empty()).then_some(lines));
        }
    }
    foot.push(vec![handouts(lang).for_women.to_owned()]);
    Said {
        above: if ended { format!("{kind} – {}", words.ended.to_lowercase()) } else { kind.to_owned() },
        title: program.name.clone(),
        foot,
    }
}
