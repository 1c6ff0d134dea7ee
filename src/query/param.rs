//! The one table of address parameters: name, order, whether they repeat, what is left out. The codec, the forms, the
//! README's contract and the tests are driven by it (`product.md` §4).

use crate::place::sorted::by_text;

/// A parameter of the address, in canonical order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Param {
    /// Words.
    Words,
    /// Place.
    Place,
    /// Kilometres around a commune.
    Radius,
    /// In person, online, hybrid.
    Format,
    /// Organisation id.
    Partner,
    /// Sort of program.
    Kind,
    /// Topic.
    Topic,
    /// Audience.
    Audience,
    /// Level.
    Level,
    /// For women only, women first, mixed.
    Women,
    /// Only what is stated free.
    Free,
    /// Also what has ended.
    State,
    /// Order.
    Sort,
    /// Page of the list.
    Page,
}

/// Longest words that are read, in characters: the rest of a longer text is dropped.
pub const LONGEST_TEXT: usize = 300;
/// Longest other value, in characters.
const LONGEST_VALUE: usize = 100;
/// Most values that a parameter keeps: an address with more is no search of a person's.
const MOST_VALUES: usize = 100;

impl Param {
    /// How many there are.
    pub const COUNT: usize = 14;

    /// All of them, in canonical order.
    pub const ALL: [Param; Param::COUNT] = [
        Param::Words,
        Param::Place,
        Param::Radius,
        Param::Format,
        Param::Partner,
        Param::Kind,
        Param::Topic,
        Param::Audience,
        Param::Level,
        Param::Women,
        Param::Free,
        Param::State,
        Param::Sort,
        Param::Page,
    ];

    /// Its name in the address, the same in both languages.
    pub fn name(self) -> &'static str {
        match self {
            Param::Words => "q",
            Param::Place => "lieu",
            Param::Radius => "rayon",
            Param::Format => "format",
            Param::Partner => "partenaire",
            Param::Kind => "type",
            Param::Topic => "theme",
            Param::Audience => "public",
            Param::Level => "niveau",
            Param::Women => "mixite",
            Param::Free => "gratuit",
            Param::State => "etat",
            Param::Sort => "tri",
            Param::Page => "page",
        }
    }

    /// The parameter with this name.
    pub fn named(name: &str) -> Option<Param> {
        Param::ALL.into_iter().find(|param| param.name() == name)
    }

    /// Whether several values may be asked for at once.
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Param::Format | Param::Partner | Param::Kind | Param::Topic | Param::Audience | Param::Level | Param::Women
        )
    }

    /// Whether its values are filters that a visitor sees applied and can take away.
    pub fn narrows(self) -> bool {
        !matches!(self, Param::Sort | Param::Page | Param::Radius)
    }

    /// The value that means the same as its absence.
    pub fn default_value(self) -> Option<&'static str> {
        match self {
            Param::Radius => Some("30"),
            Param::Sort => Some("pertinence"),
            Param::Page => Some("1"),
            _ => None,
        }
    }

    /// Brings values to their canonical form: short, without blanks, sorted, once each, without the default.
    pub(crate) fn tidy(self, values: &mut Vec<String>) {
        let longest = if self == Param::Words { LONGEST_TEXT } else { LONGEST_VALUE };
        for value in values.iter_mut() {
            let cut = value.trim().chars().take(longest).collect::<String>();
            *value = cut.trim_end().to_owned();
        }
        values.retain(|value| !value.is_empty() && Some(value.as_str()) != self.default_value());
        if self.repeats() {
            *values = by_text(std::mem::take(values), String::clone);
            values.dedup();
            values.truncate(MOST_VALUES);
        } else {
            values.truncate(1);
        }
    }
}
