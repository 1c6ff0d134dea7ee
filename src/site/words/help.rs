//! The words that help a search along: the visitor's own position, the ways out of an empty list, what a sentence was
//! understood to ask, long lists. Both languages side by side, like [`Words`](super::Words).

use crate::catalogue::text::Lang;
use crate::site::words::{en_terms, fr_terms};

/// The helping words of one language.
pub struct Help {
    /// Asks for the place where the visitor is.
    pub near_me: &'static str,
    /// Her position is being looked for.
    pub locating: &'static str,
    /// She, or her browser, refuses to give it.
    pub refused: &'static str,
    /// It took too long.
    pub too_long: &'static str,
    /// The device does not know it, or the table of communes cannot be had.
    pub not_found: &'static str,
    /// It is outside France.
    pub abroad: &'static str,
    /// What to do when nothing is found.
    pub nothing_ways: &'static str,
    /// Take a filter away: its name, and the count it gives.
    pub way_out: fn(&str, &str) -> String,
    /// Look further around: the kilometres, and the count they give.
    pub way_radius: fn(u32, &str) -> String,
    /// Look in a whole département or région: its name, whether it is a région, and the count it gives.
    pub way_wider: fn(&str, bool, &str) -> String,
    /// What runs online: its count.
    pub way_online: fn(&str) -> String,
    /// Heads what a sentence was understood to ask for.
    pub understood: &'static str,
    /// Says that so many filters are offered.
    pub understood_count: fn(usize) -> String,
    /// Puts another place in.
    pub change: &'static str,
    /// What is left to be searched as words.
    pub rest: fn(&str) -> String,
    /// Takes what is offered: the count that gives.
    pub apply: fn(&str) -> String,
    /// Refuses all of it.
    pub as_words: &'static str,
    /// So many options of a long list are not shown.
    pub others: fn(usize) -> String,
    /// When there is no way out at all: the places.
    pub see_cities: &'static str,
}

/// The helping words of a language.
pub fn help(lang: Lang) -> &'static Help {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Help = Help {
    near_me: "Autour de moi",
    locating: "Recherche de votre position…",
    refused: "Votre position n’est pas partagée, et c’est votre droit : écrivez simplement votre ville ou votre code postal.",
    too_long: "Votre position tarde à venir. Réessayez, ou écrivez votre ville ou votre code postal.",
    not_found: "Votre appareil n’a pas pu donner sa position. Écrivez plutôt votre ville ou votre code postal.",
    abroad: "Vous semblez être hors de France. Écrivez la ville française qui vous intéresse.",
    nothing_ways: "Vous pouvez élargir votre recherche :",
    way_out: |filter, count| format!("Sans {filter} : {count}"),
    way_radius: |km, count| format!("Dans un rayon de {km} km : {count}"),
    way_wider: |place, region, count| {
        let whole = if region { "toute la région" } else { "tout le département" };
        format!("{place}, {whole} : {count}")
    },
    way_online: |count| format!("En ligne, où que vous soyez : {count}"),
    understood: "Compris :",
    understood_count: |count| {
        let filters = if count < 2 { "filtre proposé" } else { "filtres proposés" };
        format!("Votre phrase est comprise : {count} {filters} sous le champ.")
    },
    change: "Changer de lieu",
    rest: |words| format!("Mots cherchés : {words}"),
    apply: |count| format!("Appliquer ({count})"),
    as_words: "Chercher les mots tels quels",
    others: |count| format!("et {} autres : tapez les premières lettres du nom", fr_terms::number(count as f64)),
    see_cities: "Voir les villes où il se passe quelque chose",
};

static EN: Help = Help {
    near_me: "Near me",
    locating: "Finding your position…",
    refused: "Your position is not shared, and that is fine: simply type your town or postcode.",
    too_long: "Your position is taking its time. Try again, or type your town or postcode.",
    not_found: "Your device could not tell its position. Type your town or postcode instead.",
    abroad: "You seem to be outside France. Type the French town you are interested in.",
    nothing_ways: "You can widen your search:",
    way_out: |filter, count| format!("Without {filter}: {count}"),
    way_radius: |km, count| format!("Within {km} km: {count}"),
    way_wider: |place, region, count| {
        let whole = if region { "the whole région" } else { "the whole département" };
        format!("{place}, {whole}: {count}")
    },
    way_online: |count| format!("Online, wherever you are: {count}"),
    understood: "Understood:",
    understood_count: |count| {
        let filters = if count < 2 { "filter is" } else { "filters are" };
        format!("Your sentence is understood: {count} {filters} offered below the field.")
    },
    change: "Change the place",
    rest: |words| format!("Words searched for: {words}"),
    apply: |count| format!("Apply ({count})"),
    as_words: "Search the words as they are",
    others: |count| format!("and {} more: type the first letters of the name", en_terms::number(count as f64)),
    see_cities: "See the towns where something runs",
};
