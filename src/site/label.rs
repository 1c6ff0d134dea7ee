//! The names of values in the address, as a visitor reads them: options, applied filters, notices.

use crate::catalogue::Catalogue;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Format, Kind, Level, Topic, Women};
use crate::place::area::Area;
use crate::query::param::Param;
use crate::query::words::{ALL_STATES, AddressWord, FREE};
use crate::site::words::words;

/// The name of a place where it stands alone: a département that is named like its city says what it is.
pub fn place_title(area: &Area) -> String {
    match area {
        Area::Department(it) => format!("{} (département {})", it.name, it.code),
        _ => area.label(),
    }
}

/// The name of a value of `param`; a value that nobody knows is shown as it is.
pub fn label(param: Param, value: &str, area: Option<&Area>, catalogue: &Catalogue, lang: Lang) -> String {
    let words = words(lang);
    let known = match param {
        Param::Words => Some(match lang {
            Lang::Fr => format!("«\u{202f}{value}\u{202f}»"),
            Lang::En => format!("“{value}”"),
        }),
        Param::Place => area.map(Area::label),
        Param::Radius => Some((words.within)(value)),
        Param::Format => Format::from_address(value).map(|it| (words.format)(it).to_owned()),
        Param::Partner => catalogue.organisation(value).map(|it| it.name.clone()),
        Param::Kind => Kind::from_address(value).map(|it| (words.kind)(it).to_owned()),
        Param::Topic => Topic::from_address(value).map(|it| (words.topic)(it).to_owned()),
        Param::Audience => Audience::from_address(value).map(|it| (words.audience)(it).to_owned()),
        Param::Level => Level::from_address(value).map(|it| (words.level)(it).to_owned()),
        Param::Women => Women::from_address(value).map(|it| (words.women)(it).to_owned()),
        Param::Free => (value == FREE).then(|| words.free_only.to_owned()),
        Param::State => (value == ALL_STATES).then(|| words.ended_too.to_owned()),
        Param::Sort | Param::Page => None,
    };
    known.unwrap_or_else(|| value.to_owned())
}
