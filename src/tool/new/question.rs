//! The questions that are put on a terminal, in their order: what is asked, an example, what may be chosen.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Entry, Format, Kind, Level, OrganisationKind, Status, Topic, Women};
use crate::tool::record::terms::{Choice, choices};

/// A question about one fact.
#[derive(Clone, Copy)]
pub struct Question {
    /// The name of the fact.
    pub name: &'static str,
    /// What is asked: in French, in English.
    pub asks: (&'static str, &'static str),
    /// What to know, or an example: in French, in English.
    pub help: (&'static str, &'static str),
    /// What may be chosen; nothing: a text.
    pub choices: Option<fn(Lang) -> Vec<Choice>>,
    /// Whether several may be.
    pub several: bool,
    /// Whether the record cannot do without.
    pub needed: bool,
}

impl Question {
    /// What is asked.
    pub fn ask(&self, lang: Lang) -> &'static str {
        if lang == Lang::Fr { self.asks.0 } else { self.asks.1 }
    }

    /// What to know.
    pub fn help(&self, lang: Lang) -> &'static str {
        if lang == Lang::Fr { self.help.0 } else { self.help.1 }
    }
}

type Said = (&'static str, &'static str);

const fn line(name: &'static str, asks: Said, help: Said) -> Question {
    Question { name, asks, help, choices: None, several: false, needed: false }
}

const fn one(name: &'static str, asks: Said, choices: fn(Lang) -> Vec<Choice>) -> Question {
    Question { choices: Some(choices), ..line(name, asks, ("", "")) }
}

const fn many(name: &'static str, asks: Said, choices: fn(Lang) -> Vec<Choice>) -> Question {
    Question { several: true, ..one(name, asks, choices) }
}

const fn needed(question: Question) -> Question {
    Question { needed: true, ..question }
}

/// About a program, after its partners have been asked for.
#[rustfmt::skip]
pub const PROGRAM: &[Question] = &[
    needed(line("name", ("Nom du programme", "Name of the program"),
        ("Comme l’organisatrice l’écrit. Exemple : Les Descodeuses", "As the organiser writes it."))),
    needed(line("id", ("Identifiant", "Id"),
        ("Il fait partie de l’adresse et ne changera plus : minuscules sans accent, chiffres, traits d’union",
         "Part of the address, it never changes: lower-case letters without accents, digits, hyphens"))),
    needed(one("kind", ("Quelle sorte de programme ?", "What sort of program?"), choices::<Kind>)),
    needed(line("summary_fr", ("Présentation, en français", "Summary, in French"),
        ("Ce que l’on y fait et ce que l’on en retire, en 220 signes. Exemple : Quatre jours à Rennes pour écrire ses premiers programmes.",
         "What one does and gets, in 220 characters."))),
    line("summary_en", ("Présentation, en anglais", "Summary, in English"), ("La même chose en anglais", "The same in English")),
    needed(one("status", ("Que montrent les sources ?", "What do the sources show?"), choices::<Status>)),
    line("seen", ("Date de la preuve la plus récente", "Date of the newest evidence"),
        ("Exemple : 2026-11 ou 23/11/2026", "For example: 2026-11 or 2026-11-23")),
    one("women", ("Ouvert à qui ?", "Open to whom?"), choices::<Women>),
    many("audience", ("Pour qui ?", "For whom?"), choices::<Audience>),
    line("age_min", ("Âge minimal", "Lowest age"), ("En années", "In years")),
    line("age_max", ("Âge maximal", "Highest age"), ("En années", "In years")),
    one("level", ("Quel niveau est demandé ?", "Which level is asked for?"), choices::<Level>),
    many("topics", ("Quels thèmes ?", "Which topics?"), choices::<Topic>),
    line("languages", ("En quelles langues ?", "In which languages?"), ("Exemple : fr, en", "For example: fr, en")),
    line("cost_eur", ("Prix en euros", "Price in euros"),
        ("0 seulement si une source dit que c’est gratuit", "0 only where a source says that it is free")),
    line("cost_note_fr", ("Précisions sur le prix", "Note on the price, in French"),
        ("Ce que le prix comprend, ou qui paie", "What it covers, or who pays")),
    one("entry", ("Comment y entre-t-on ?", "How does one get in?"), choices::<Entry>),
    line("certification_fr", ("Titre ou attestation à la clé", "Paper it leads to, in French"), ("", "")),
    line("info", ("Page qui en dit plus", "Page that tells more"),
        ("Adresse complète : https://…", "Full address: https://…")),
    line("signup", ("Page où l’on s’inscrit", "Page where one signs up"),
        ("Adresse complète : https://…", "Full address: https://…")),
];

/// About a session.
#[rustfmt::skip]
pub const SESSION: &[Question] = &[
    one("format", ("Sur place ou en ligne ?", "In person or online?"), choices::<Format>),
    line("city", ("Ville", "Town"), ("Exemple : Lyon, ou Saint-Denis (93) s’il y en a plusieurs", "For example: Lyon, or Saint-Denis (93) where there are several")),
    line("address", ("Rue ou nom du lieu", "Street or venue"), ("", "")),
    line("start", ("Premier jour", "First day"), ("Jour, mois ou année, selon la source. Exemple : 2027-03-01, 03/2027", "Day, month or year, as the source says. For example: 2027-03-01, 2027-03")),
    line("end", ("Dernier jour", "Last day"), ("", "")),
    line("apply_by", ("Date limite pour s’inscrire", "Last day to sign up"), ("", "")),
    line("duration_value", ("Durée", "Length"), ("Exemple : 4 jours", "For example: 4 days")),
];

/// About a source.
#[rustfmt::skip]
pub const SOURCE: &[Question] = &[
    needed(line("source", ("Adresse d’une page publique qui le dit", "Address of a public page that says so"),
        ("Sans source, pas de fiche. Exemple : https://example.org/ateliers", "No record without a source. For example: https://example.org/workshops"))),
    line("source_title", ("Titre de cette page", "Title of that page"), ("", "")),
    line("source_seen", ("Date que porte la page", "Date the page bears"), ("Exemple : 2026-11", "For example: 2026-11")),
    line("source_supports", ("Ce qu’elle montre", "What it shows"),
        ("Entre virgules. Exemple : dates, cities, cost", "Between commas. For example: dates, cities, cost")),
];

/// About an organisation.
#[rustfmt::skip]
pub const ORGANISATION: &[Question] = &[
    needed(line("name", ("Nom de l’organisation", "Name of the organisation"), ("Comme elle l’écrit elle-même", "As it writes it"))),
    needed(line("id", ("Identifiant", "Id"),
        ("Il fait partie de l’adresse et ne changera plus : minuscules sans accent, chiffres, traits d’union",
         "Part of the address, it never changes: lower-case letters without accents, digits, hyphens"))),
    one("kind", ("Quelle sorte d’organisme ?", "What sort of body?"), choices::<OrganisationKind>),
    line("url", ("Site officiel", "Official site"), ("Adresse complète : https://…", "Full address: https://…")),
    line("summary_fr", ("Une phrase de présentation, en français", "One sentence on it, in French"), ("", "")),
    line("summary_en", ("La même en anglais", "The same in English"), ("", "")),
];
