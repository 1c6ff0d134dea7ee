//! The words for what a source shows, and for letters to whoever publishes the site.

use crate::catalogue::text::Lang;

/// Those words, in one language.
pub struct Sources {
    /// Explains the sources, from the date of the newest.
    pub text: fn(Option<&str>) -> String,
    /// A source without a date.
    pub undated: &'static str,
    /// Stands before what a source shows.
    pub shows: &'static str,
    /// The link that tells of a mistake in a record.
    pub mistake: &'static str,
    /// The title of that letter, from the name of the program.
    pub mistake_title: fn(&str) -> String,
    /// What the letter begins with, from the address of the page.
    pub mistake_body: fn(&str) -> String,
    /// What each source can show, in the order of [`FACTS`].
    facts: [&'static str; 21],
}

/// What a source can show, as records write it.
pub const FACTS: [&str; 21] = [
    "content",
    "audience",
    "ages",
    "women",
    "level",
    "cost",
    "entry",
    "dates",
    "cities",
    "format",
    "duration",
    "partners",
    "funding",
    "certification",
    "topics",
    "languages",
    "signup",
    "figures",
    "history",
    "name",
    "contact",
];

impl Sources {
    /// What a source shows, in words: those that are not known are told as they were written.
    pub fn said(&self, supports: &str) -> String {
        let known = |word: &str| FACTS.iter().zip(self.facts).find(|(it, _)| **it == word).map(|(_, said)| said);
        supports
            .split(',')
            .map(str::trim_ascii)
            .map(|word| known(word).unwrap_or(word).to_owned())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

const FR: Sources = Sources {
    text: |newest| match newest {
        Some(date) => format!("Chaque information de cette fiche vient d’une page publique. La plus récente : {date}."),
        None => "Chaque information de cette fiche vient d’une page publique. Aucune ne porte de date.".to_owned(),
    },
    undated: "page non datée",
    shows: "On y trouve :",
    mistake: "Signaler une erreur",
    mistake_title: |name| format!("Passerelles : une erreur dans la fiche « {name} »"),
    mistake_body: |address| {
        format!(
            "{address}\n\nCe qui n’est pas juste :\n\n\nCe qu’il faudrait lire à la place, et où on peut le vérifier :\n\n"
        )
    },
    facts: [
        "contenu",
        "public",
        "âges",
        "mixité",
        "niveau",
        "prix",
        "admission",
        "dates",
        "lieux",
        "format",
        "durée",
        "partenaires",
        "financement",
        "diplôme ou attestation",
        "thèmes",
        "langue",
        "inscription",
        "chiffres",
        "historique",
        "nom",
        "contact",
    ],
};

const EN: Sources = Sources {
    text: |newest| match newest {
        Some(date) => format!("Every fact on this page comes from a public page. The newest: {date}."),
        None => "Every fact on this page comes from a public page. None bears a date.".to_owned(),
    },
    undated: "undated page",
    shows: "It shows:",
    mistake: "Report a mistake",
    mistake_title: |name| format!("Passerelles: a mistake in the record “{name}”"),
    mistake_body: |address| {
        format!("{address}\n\nWhat is not right:\n\n\nWhat it should say instead, and where that can be checked:\n\n")
    },
    facts: [
        "content",
        "audience",
        "ages",
        "women only or mixed",
        "level",
        "price",
        "entry",
        "dates",
        "places",
        "format",
        "length",
        "partners",
        "funding",
        "certificate",
        "topics",
        "language",
        "sign-up",
        "figures",
        "history",
        "name",
        "contact",
    ],
};

/// The words of a language.
pub fn source_words(lang: Lang) -> &'static Sources {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}
