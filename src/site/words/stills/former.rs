//! The words of addresses of before: a page that has moved, a record that was withdrawn. They do not travel with the live page.

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Former {
    /// Heads a page that has moved.
    pub moved: &'static str,
    /// Title of such a page, by the title of the page of today.
    pub moved_title: fn(&str) -> String,
    /// What happens, and what to do if it does not.
    pub moved_text: &'static str,
    /// Title of a page that was withdrawn, by its name.
    pub withdrawn_title: fn(&str) -> String,
    /// Says that a program, and that an organisation, was withdrawn; takes the day, as this language says it.
    pub withdrawn: [fn(&str) -> String; 2],
    /// A day, and a month or a year, at the end of that sentence.
    pub on: [fn(&str) -> String; 2],
    /// Why this page is still there.
    pub kept: &'static str,
    /// Heads the reason.
    pub why: &'static str,
    /// Heads the ways on.
    pub instead: &'static str,
    /// Before the program, and before the organisation, that comes closest.
    pub closest: [&'static str; 2],
    /// Leads to the search.
    pub search: &'static str,
    /// Before the address to write to.
    pub ask: &'static str,
}

/// The words of a language.
pub fn former(lang: Lang) -> &'static Former {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Former = Former {
    moved: "Cette page a changé d’adresse",
    moved_title: |title| format!("Cette page a changé d’adresse : {title}"),
    moved_text: "Votre navigateur vous y conduit. Si rien ne se passe, suivez ce lien :",
    withdrawn_title: |name| format!("{name}, retiré de Passerelles"),
    withdrawn: [
        |on| format!("Ce programme a été retiré de Passerelles {on}."),
        |on| format!("Cette organisation a été retirée de Passerelles {on}."),
    ],
    on: [|day| format!("le {day}"), |month| format!("en {month}")],
    kept: "Cette page reste ici pour que les liens déjà partagés mènent toujours quelque part.",
    why: "Pourquoi ?",
    instead: "Où aller à la place",
    closest: ["Le programme qui s’en approche le plus :", "L’organisation qui s’en approche le plus :"],
    search: "Chercher parmi les programmes d’aujourd’hui",
    ask: "Une question, ou une erreur à nous signaler ? Écrivez-nous :",
};

static EN: Former = Former {
    moved: "This page has a new address",
    moved_title: |title| format!("This page has a new address: {title}"),
    moved_text: "Your browser takes you there. If nothing happens, follow this link:",
    withdrawn_title: |name| format!("{name}, withdrawn from Passerelles"),
    withdrawn: [
        |on| format!("This program was withdrawn from Passerelles {on}."),
        |on| format!("This organisation was withdrawn from Passerelles {on}."),
    ],
    on: [|day| format!("on {day}"), |month| format!("in {month}")],
    kept: "This page stays here so that the links already passed on still lead somewhere.",
    why: "Why?",
    instead: "Where to go instead",
    closest: ["The program that comes closest:", "The organisation that comes closest:"],
    search: "Search among the programs of today",
    ask: "A question, or a mistake to tell us about? Write to us:",
};
