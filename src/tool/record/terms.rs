//! The closed lists as people write them: the catalogue's own word, or what the site calls it in French or in English, or its
//! word in addresses, with or without accents. What is none of these stays as it was written, for the check to name.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{
    Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Status, Topic, Unit, Vocabulary, Women,
};
use crate::place::fold::fold;
use crate::query::words::AddressWord;
use crate::site::words::words;

/// A closed list whose values have names.
pub trait Term: Vocabulary {
    /// What it is called.
    fn label(self, lang: Lang) -> &'static str;
    /// Other names under which people write it.
    fn others(self) -> Vec<&'static str> {
        Vec::new()
    }
}

/// The catalogue's word for what was written; the same text where it is no name of the list.
pub fn word<T: Term>(text: &str) -> String {
    let asked = fold(text);
    let named = |value: &T| {
        let names = [value.word(), value.label(Lang::Fr), value.label(Lang::En)];
        names.into_iter().chain(value.others()).any(|name| fold(name) == asked)
    };
    T::ALL.iter().find(|value| named(value)).map_or_else(|| text.to_owned(), |value| value.word().to_owned())
}

/// A value of a list that may be chosen: the catalogue's word, and what it is called.
pub type Choice = (&'static str, &'static str);

/// All that may be chosen, in the order in which the site shows it.
pub fn choices<T: Term>(lang: Lang) -> Vec<Choice> {
    T::ALL.iter().map(|value| (value.word(), value.label(lang))).collect()
}

macro_rules! shown {
    ($($name:ident: $field:ident, $others:expr;)+) => {
        $(impl Term for $name {
            fn label(self, lang: Lang) -> &'static str {
                (words(lang).$field)(self)
            }
            fn others(self) -> Vec<&'static str> {
                let others: fn($name) -> Vec<&'static str> = $others;
                others(self)
            }
        })+
    };
}

shown!(
    Kind: kind, |it| vec![it.address()];
    Format: format, |it| match it {
        Format::Hybrid => vec!["hybride", "hybrid"],
        Format::InPerson => vec!["présentiel", "en présentiel"],
        Format::Online => vec!["à distance", "distanciel"],
    };
    Audience: audience, |it| vec![it.address()];
    Level: level, |it| vec![it.address()];
    Women: women, |it| vec![it.address()];
    Topic: topic, |_| Vec::new();
    Entry: entry, |_| Vec::new();
    Role: role, |it| match it {
        Role::Organiser => vec!["organisatrice"],
        Role::Trainer => vec!["formatrice", "trains"],
        Role::Funder => vec!["financeuse"],
        Role::Community => vec!["communauté", "fait venir"],
        Role::Host => vec!["hôte"],
        Role::Employer => vec!["employeuse", "emploie"],
    };
    OrganisationKind: organisation, |it| match it {
        OrganisationKind::School => vec!["école", "université"],
        OrganisationKind::Public => vec!["public"],
        _ => Vec::new(),
    };
);

impl Term for Status {
    fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Status::Running, Lang::Fr) => "en cours",
            (Status::Running, Lang::En) => "running",
            (Status::Ended, Lang::Fr) => "terminé",
            (Status::Ended, Lang::En) => "ended",
            (Status::Unknown, Lang::Fr) => "les sources ne le disent pas",
            (Status::Unknown, Lang::En) => "the sources do not say",
        }
    }

    fn others(self) -> Vec<&'static str> {
        match self {
            Status::Running => vec!["a lieu"],
            Status::Ended => Vec::new(),
            Status::Unknown => vec!["inconnu"],
        }
    }
}

impl Term for Unit {
    fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Unit::Hour, Lang::Fr) => "heures",
            (Unit::Hour, Lang::En) => "hours",
            (Unit::Day, Lang::Fr) => "jours",
            (Unit::Day, Lang::En) => "days",
            (Unit::Week, Lang::Fr) => "semaines",
            (Unit::Week, Lang::En) => "weeks",
            (Unit::Month, Lang::Fr) => "mois",
            (Unit::Month, Lang::En) => "months",
            (Unit::Year, Lang::Fr) => "ans",
            (Unit::Year, Lang::En) => "years",
        }
    }

    fn others(self) -> Vec<&'static str> {
        match self {
            Unit::Hour => vec!["heure", "h"],
            Unit::Day => vec!["jour", "j"],
            Unit::Week => vec!["semaine"],
            Unit::Month => Vec::new(),
            Unit::Year => vec!["an", "année", "années"],
        }
    }
}
