//! The columns of a spreadsheet: heading in French, name in English, what it means, and where its cells go. The template, its
//! page of open data, the reading and the flags of `new program` are all made from this one table.

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Entry, Format, Kind, Level, Status, Topic, Unit, Vocabulary, Women};
use crate::place::fold::fold;
use crate::tool::record::terms::{Term, word};

/// Which part of a record a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Which program the row is about.
    Id,
    /// The program itself.
    Program,
    /// Which of its sessions, from 1.
    Rank,
    /// One session.
    Session,
    /// One source.
    Source,
}

/// What a cell holds.
#[derive(Clone, Copy)]
pub enum Holds {
    /// A text, or a link: as it stands.
    Text,
    /// A word of a closed list.
    Word(fn(&str) -> String),
    /// Several words of a closed list.
    Words(fn(&str) -> String),
    /// Several texts.
    Texts,
    /// A date.
    Date,
    /// A price in euros.
    Price,
    /// Another number.
    Number,
    /// A number, perhaps with its unit.
    Length,
    /// "oui" or nothing.
    Nationwide,
    /// Organisations, each perhaps with its part: `simplon: organiser`.
    Partners,
    /// Their parts, in the same order.
    Roles,
    /// A part of a place, worked out with the others.
    Area,
    /// Addresses of sources.
    Addresses,
}

/// A column.
pub struct Column {
    /// Its heading in French.
    pub fr: &'static str,
    /// Its name in English, which is that of the catalogue's own tables.
    pub en: &'static str,
    /// What it holds: in French, in English.
    pub says: (&'static str, &'static str),
    /// Which part of a record it is about.
    pub part: Part,
    /// Where its cells go in that part, as `cost.note.fr`.
    pub path: &'static str,
    /// What its cells hold.
    pub holds: Holds,
    /// Whether the template has it; the others are read from the catalogue's own tables.
    pub offered: bool,
}

impl Column {
    /// Whether a heading names it, in either language; case, accents and signs are free.
    pub fn is_named(&self, heading: &str) -> bool {
        let heading = fold(heading);
        heading == fold(self.fr) || heading == fold(self.en)
    }

    /// Its name on the command line.
    pub fn flag(&self) -> String {
        let name = match self.en {
            "partners" => "partner",
            "topics" => "topic",
            "languages" => "language",
            "cost_eur" => "cost",
            "duration_value" => "duration",
            other => other,
        };
        format!("--{}", name.replace('_', "-"))
    }

    /// Its heading in a language.
    pub fn heading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.fr,
            Lang::En => self.en,
        }
    }
}

/// Columns of the catalogue's own tables that the site fills in: read, and left aside.
pub const FILLED_IN: [&str; 16] = [
    "kind_fr",
    "partner_names",
    "women_fr",
    "audience_fr",
    "topics_fr",
    "entry_fr",
    "sessions",
    "cities",
    "page_fr",
    "page_en",
    "program_name",
    "format_fr",
    "department_name",
    "region_name",
    "lat",
    "lon",
];

/// Whether a heading is one of those.
pub fn is_filled_in(heading: &str) -> bool {
    let heading = fold(heading);
    FILLED_IN.iter().any(|name| fold(name) == heading)
}

/// The column of a heading. In a table of sessions, `signup` is that of the session.
pub fn named(heading: &str, of_sessions: bool) -> Option<&'static Column> {
    let heading = if of_sessions && fold(heading) == "signup" { "session_signup" } else { heading };
    let heading = if fold(heading) == "program" { "id" } else { heading };
    COLUMNS.iter().find(|column| column.is_named(heading))
}

/// The column whose cells go to a path of a part.
pub fn of_path(part: Part, path: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.part == part && column.path == path)
}

/// The column of an English name.
pub fn of_name(name: &str) -> Option<&'static Column> {
    COLUMNS.iter().find(|column| column.en == name)
}

const fn column(
    (part, path, holds): (Part, &'static str, Holds),
    fr: &'static str,
    en: &'static str,
    says: (&'static str, &'static str),
) -> Column {
    Column { fr, en, says, part, path, holds, offered: true }
}

const fn hidden(column: Column) -> Column {
    Column { offered: false, ..column }
}

fn one<T: Term + Vocabulary>(text: &str) -> String {
    word::<T>(text)
}

use self::Holds::{
    Addresses, Area, Date, Length, Nationwide, Number, Partners, Price, Roles, Text, Texts, Word, Words,
};
use self::Part::{Id, Program, Rank, Session, Source};

/// All columns, in the order of the template.
#[rustfmt::skip]
pub static COLUMNS: &[Column] = &[
    column((Id, "id", Text), "Identifiant", "id", (
        "Identifiant du programme : minuscules sans accent, chiffres et traits d’union. Les lignes d’un même programme portent le même.",
        "Id of the program: lower-case letters without accents, digits and hyphens. The rows of one program share it.")),
    column((Program, "name", Text), "Nom", "name", (
        "Nom du programme, comme l’organisatrice l’écrit.", "Name of the program, as the organiser writes it.")),
    column((Program, "kind", Word(one::<Kind>)), "Type", "kind", (
        "Formation, mentorat, découverte, communauté, événement, concours ou bourse.",
        "training, mentoring, awareness, community, event, contest or scholarship.")),
    column((Program, "summary.fr", Text), "Présentation", "summary_fr", (
        "Ce que l’on y fait et ce que l’on en retire, en français.", "What one does and gets, in French.")),
    column((Program, "summary.en", Text), "Présentation en anglais", "summary_en", (
        "La même chose en anglais.", "The same in English.")),
    column((Program, "partners", Partners), "Partenaires", "partners", (
        "Identifiants des organisations, chacun avec son rôle si une source le dit : simplon : organise | google : finance.",
        "Ids of the organisations, each with its role where a source says it: simplon: organiser | google: funder.")),
    hidden(column((Program, "partners", Roles), "Rôles des partenaires", "partner_roles", (
        "Rôles des partenaires, dans le même ordre.", "Roles of the partners, in the same order."))),
    column((Program, "status", Word(one::<Status>)), "État", "status", (
        "Ce que montrent les sources : en cours (running), terminé (ended), inconnu (unknown).",
        "What the sources show: running, ended or unknown.")),
    column((Program, "seen", Date), "Vu le", "seen", (
        "Date de la preuve la plus récente : 23/11/2026, 11/2026 ou 2026.",
        "Date of the newest evidence: 2026-11-23, 2026-11 or 2026.")),
    column((Program, "women", Word(one::<Women>)), "Ouverture", "women", (
        "Réservé (only), priorité (first) ou mixte (mixed).", "only, first or mixed.")),
    column((Program, "audience", Words(one::<Audience>)), "Publics", "audience", (
        "Un ou plusieurs : demandeuses-emploi, collegiennes-lyceennes, etudiantes, salariees, entrepreneures, enseignantes, toutes.",
        "One or more: job-seekers, pupils, students, employees, entrepreneurs, teachers, everyone.")),
    column((Program, "age.min", Number), "Âge minimal", "age_min", ("Âge minimal, en années.", "Lowest age, in years.")),
    column((Program, "age.max", Number), "Âge maximal", "age_max", ("Âge maximal, en années.", "Highest age, in years.")),
    column((Program, "level", Word(one::<Level>)), "Niveau", "level", (
        "Débutante, intermédiaire ou avancée.", "beginner, intermediate or advanced.")),
    column((Program, "topics", Words(one::<Topic>)), "Thèmes", "topics", (
        "Un ou plusieurs : IA générative, Données, Programmation, Web, Cybersécurité…, ou les mots du catalogue.",
        "One or more: generative-ai, ai, data, programming, web, cybersecurity…")),
    column((Program, "languages", Texts), "Langues", "languages", (
        "Langues dans lesquelles il se tient : fr, en…", "Languages in which it is held: fr, en…")),
    column((Program, "cost.eur", Price), "Prix en euros", "cost_eur", (
        "Ce que paie la participante : 0 ou « gratuit » seulement si une source le dit.",
        "What the participant pays: 0 or “free” only where a source says so.")),
    column((Program, "cost.note.fr", Text), "Précisions sur le prix", "cost_note_fr", (
        "Ce que le prix comprend, ou qui paie.", "What the price covers, or who pays, in French.")),
    column((Program, "cost.note.en", Text), "Précisions sur le prix en anglais", "cost_note_en", (
        "La même chose en anglais.", "The same in English.")),
    column((Program, "entry", Word(one::<Entry>)), "Entrée", "entry", (
        "Comment on y entre : inscription libre, sur candidature…, ou open, selection, school, partner, referral, hired-first.",
        "How one gets in: open, selection, school, partner, referral or hired-first.")),
    column((Program, "certification.fr", Text), "Certification", "certification_fr", (
        "Titre ou attestation à la clé.", "Paper it leads to, in French.")),
    column((Program, "certification.en", Text), "Certification en anglais", "certification_en", (
        "La même chose en anglais.", "The same in English.")),
    column((Program, "area", Nationwide), "Partout en France", "nationwide", (
        "« oui » seulement si une source le dit.", "“oui” or “yes” only where a source says so.")),
    column((Program, "links.info", Text), "En savoir plus", "info", (
        "Adresse de la page qui en dit plus.", "Address of the page that tells more.")),
    column((Program, "links.signup", Text), "Inscription", "signup", (
        "Adresse de la page où l’on s’inscrit.", "Address of the page where one signs up.")),
    column((Rank, "", Number), "Session", "session", (
        "Rang d’une session qui est déjà dans la fiche, à partir de 1. Sans rang, la session est reconnue à son format, son lieu et ses dates, ou ajoutée ; pour dater une session qui n’a pas encore de date, écrire son rang.",
        "Place of a session that the record already has, from 1. Without it, a session is known by its format, place and dates, or added; to date a session that has no date yet, write its place.")),
    column((Session, "format", Word(one::<Format>)), "Format", "format", (
        "Sur place, en ligne ou hybride.", "in-person, online or hybrid.")),
    column((Session, "place", Area), "Commune (code INSEE)", "commune", (
        "Code INSEE de la commune : 69123. Jamais le code postal.", "INSEE code of the commune: 69123. Never the postcode.")),
    column((Session, "place", Area), "Ville", "city", (
        "Nom de la commune : Lyon, ou Saint-Denis (93) s’il y en a plusieurs.",
        "Name of the commune: Lyon, or Saint-Denis (93) where there are several.")),
    column((Session, "place", Area), "Département", "department", (
        "Numéro ou nom du département.", "Number or name of the département.")),
    column((Session, "place", Area), "Région", "region", ("Code ou nom de la région.", "Code or name of the région.")),
    column((Session, "place.postcode", Text), "Code postal", "postcode", ("Code postal.", "Postcode.")),
    column((Session, "place.address", Text), "Adresse", "address", ("Rue ou nom du lieu.", "Street or venue.")),
    column((Session, "start", Date), "Début", "start", (
        "Premier jour : 01/03/2027, ou le mois, 03/2027, ou l’année, selon la source.",
        "First day: 2027-03-01, or the month, 2027-03, or the year, as the source says.")),
    column((Session, "end", Date), "Fin", "end", ("Dernier jour.", "Last day.")),
    column((Session, "apply_by", Date), "Date limite", "apply_by", ("Dernier jour pour s’inscrire.", "Last day to sign up.")),
    column((Session, "duration", Length), "Durée", "duration_value", (
        "Combien de temps : 4 jours, ou 4 avec l’unité dans la colonne suivante.",
        "How long: 4 days, or 4 with the unit in the next column.")),
    column((Session, "duration.unit", Word(one::<Unit>)), "Unité de durée", "duration_unit", (
        "Heures, jours, semaines, mois ou ans.", "hours, days, weeks, months or years.")),
    column((Session, "signup", Text), "Inscription à cette session", "session_signup", (
        "Adresse de la page où l’on s’inscrit à cette session.", "Address of the page where one signs up for this session.")),
    column((Session, "note.fr", Text), "Précisions", "note_fr", (
        "Ce qu’il faut savoir encore de cette session.", "Anything else one should know of this session, in French.")),
    column((Session, "note.en", Text), "Précisions en anglais", "note_en", ("La même chose en anglais.", "The same in English.")),
    column((Source, "url", Text), "Source", "source", (
        "Adresse d’une page publique qui le dit ; une par ligne, autant de lignes qu’il faut.",
        "Address of a public page that says so; one a row, as many rows as needed.")),
    column((Source, "title", Text), "Titre de la source", "source_title", ("Titre de cette page.", "Title of that page.")),
    column((Source, "lang", Text), "Langue de la source", "source_lang", (
        "Langue du titre si ce n’est pas le français : en.", "Language of the title where it is not French: en.")),
    column((Source, "seen", Date), "Source vue le", "source_seen", ("Date que porte la page.", "Date the page bears.")),
    column((Source, "supports", Text), "Ce que montre la source", "source_supports", (
        "Les informations qui en viennent, séparées par des virgules : dates, cities, cost…",
        "Which facts it supports, between commas: dates, cities, cost…")),
    hidden(column((Program, "sources", Addresses), "Adresses des sources", "sources", (
        "Adresses de toutes les sources.", "Addresses of all sources."))),
];
