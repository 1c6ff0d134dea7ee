//! The words of what is shown without a network, and of what tells that the site is renewed. Printed only.

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Offline {
    /// Heads the page that takes the place of one that was never seen.
    pub title: &'static str,
    /// What it says.
    pub text: &'static str,
    /// Heads the page that the live version takes over in a moment.
    pub moment: &'static str,
    /// What it says.
    pub moment_text: &'static str,
    /// Leads to the search.
    pub search: &'static str,
    /// A new version of the site is there: name, sentence, button.
    pub renewed: [&'static str; 3],
}

/// The words of a language.
pub fn offline(lang: Lang) -> &'static Offline {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Offline = Offline {
    title: "Pas de réseau pour l’instant",
    text: "Cette page n’a pas encore été ouverte sur cet appareil. La recherche et les fiches des programmes, elles, restent à portée de main.",
    moment: "Un instant…",
    moment_text: "Pas de réseau pour l’instant : la page s’affiche avec ce qui est gardé sur cet appareil.",
    search: "Chercher un programme",
    renewed: ["Nouvelle version", "Une nouvelle version de Passerelles est prête.", "L’afficher"],
};

static EN: Offline = Offline {
    title: "No network for now",
    text: "This page was never opened on this device. The search and the programs, though, are still within reach.",
    moment: "One moment…",
    moment_text: "No network for now: the page is shown with what is kept on this device.",
    search: "Find a program",
    renewed: ["New version", "A new version of Passerelles is ready.", "Show it"],
};
