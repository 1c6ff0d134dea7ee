//! The words of feeds and calendars. They are printed into files and heads, and do not travel with the live page.

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Feeds {
    /// A feed, named after the page that it follows.
    pub news: fn(&str) -> String,
    /// A calendar, named after its program.
    pub dates: fn(&str) -> String,
    /// What every feed holds; how many entries at most.
    pub rule: fn(usize) -> String,
    /// What the feed of a commune leaves to the page.
    pub around: fn(&str) -> String,
    /// What the feed of a département or a région leaves to the page.
    pub within: fn(&str) -> String,
    /// The licence of the catalogue.
    pub rights: &'static str,
    /// A fact and its name, in one line.
    pub fact: fn(&str, &str) -> String,
    /// Name of the sort of program.
    pub kind: &'static str,
    /// What a calendar says of the last day to sign up for a program.
    pub deadline: fn(&str) -> String,
    /// Name of the page of a program on this site.
    pub page: &'static str,
}

/// The words of a language.
pub fn feeds(lang: Lang) -> &'static Feeds {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Feeds = Feeds {
    news: |page| format!("Les nouveautés – {page}"),
    dates: |program| format!("Les dates – {program}"),
    rule: |most| {
        format!(
            "D’abord les programmes dont nous avons les nouvelles les plus récentes, {most} au plus\u{202f}; ceux qui sont terminés n’y figurent pas."
        )
    },
    around: |place| {
        format!(
            "Les programmes sur place\u{a0}: {place} et 30 km alentour. Ceux qui se suivent en ligne, se tiennent partout en France ou ne précisent pas leur lieu ne sont pas repris ici\u{202f}; vous les trouverez sur la page."
        )
    },
    within: |place| {
        format!(
            "Les programmes sur place\u{a0}: {place}. Ceux qui se suivent en ligne, se tiennent partout en France ou ne précisent pas leur lieu ne sont pas repris ici\u{202f}; vous les trouverez sur la page."
        )
    },
    rights: "Licence Ouverte 2.0 (Etalab)",
    fact: |name, said| format!("{name}\u{a0}: {said}"),
    kind: "Type de programme",
    deadline: |program| format!("Inscription jusqu’à ce jour\u{a0}: {program}"),
    page: "La fiche sur Passerelles",
};

static EN: Feeds = Feeds {
    news: |page| format!("What’s new – {page}"),
    dates: |program| format!("Dates – {program}"),
    rule: |most| {
        format!(
            "The programs that we have the latest news of come first, {most} at most; those that have ended are left out."
        )
    },
    around: |place| {
        format!(
            "Programs on site: {place} and 30 km around. Those that are followed online, run all over France or do not say where they are held are left out; you will find them on the page."
        )
    },
    within: |place| {
        format!(
            "Programs on site: {place}. Those that are followed online, run all over France or do not say where they are held are left out; you will find them on the page."
        )
    },
    rights: "Licence Ouverte 2.0 (Etalab)",
    fact: |name, said| format!("{name}: {said}"),
    kind: "Type of program",
    deadline: |program| format!("Last day to sign up: {program}"),
    page: "Its page on Passerelles",
};
