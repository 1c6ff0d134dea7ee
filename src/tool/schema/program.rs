//! The record of a program, described.

use schemars::JsonSchema;

use crate::catalogue::words::{Audience, Entry, Kind, Level, Role, Status, Topic, Women};
use crate::tool::schema::kinds::{Day, Filled, Id, Language, Link, Word};
use crate::tool::schema::session::Session;
use crate::tool::schema::source::Source;

/// # Programme / Program
///
/// Une formation, un mentorat, une découverte… auquel une femme peut prendre part. Un champ absent ou nul n’est pas précisé par les sources.
///
/// A course, mentoring, discovery… that a woman can join. A field that is absent or null is not stated by the sources.
#[derive(JsonSchema)]
pub struct Program {
    /// # Identifiant / Id
    ///
    /// Identifiant stable, qui fait partie de l’adresse de sa page et n’est jamais donné à un autre programme. C’est aussi le nom du fichier.
    ///
    /// Stable id, part of its page’s address and never given to another program. Also the name of the file.
    pub id: Id,
    /// # Anciens identifiants / Former ids
    ///
    /// Les identifiants que ce programme a portés avant : leurs adresses mènent à sa page d’aujourd’hui.
    ///
    /// The ids that this program had before: their addresses lead to its page of today.
    #[schemars(extend("uniqueItems" = true))]
    pub aliases: Option<Vec<Id>>,
    /// # Nom / Name
    ///
    /// Son nom, comme l’organisatrice l’écrit.
    ///
    /// Its name as the organiser writes it.
    pub name: Filled,
    /// # Type / Kind
    ///
    /// Quelle sorte de programme : training (formation), mentoring (mentorat), awareness (découverte), community (communauté), event (événement), contest (concours), scholarship (bourse).
    ///
    /// What sort of program: training, mentoring, awareness, community, event, contest, scholarship.
    pub kind: Word<Kind>,
    /// # Présentation / Summary
    ///
    /// Ce que l’on y fait et ce que l’on en retire.
    ///
    /// What one does and gets.
    pub summary: Text,
    /// # Partenaires / Partners
    ///
    /// Qui porte le programme ou y prend part ; au moins une organisation.
    ///
    /// Who carries the program or takes part in it; at least one organisation.
    #[schemars(length(min = 1))]
    pub partners: Vec<Partner>,
    /// # État / Status
    ///
    /// Ce que montrent les sources : running (il a lieu), ended (il est terminé), unknown (elles ne le disent pas).
    ///
    /// What the sources show: running, ended, or unknown when they do not say.
    pub status: Word<Status>,
    /// # Vu le / Seen
    ///
    /// La date de la preuve la plus récente.
    ///
    /// The date of the newest evidence.
    pub seen: Option<Day>,
    /// # Ouverture / Women
    ///
    /// À qui il est ouvert : only (réservé aux femmes), first (les femmes d’abord), mixed (ouvert à toutes et à tous).
    ///
    /// Whom it is open to: only (women only), first (women first), mixed (everyone).
    pub women: Option<Word<Women>>,
    /// # Public / Audience
    ///
    /// Pour qui : job-seekers (demandeuses d’emploi), pupils (collégiennes et lycéennes), students (étudiantes), employees (salariées), entrepreneurs (entrepreneures), teachers (enseignantes), everyone (toutes).
    ///
    /// For whom: job-seekers, pupils, students, employees, entrepreneurs, teachers, everyone.
    #[schemars(extend("uniqueItems" = true))]
    pub audience: Option<Vec<Word<Audience>>>,
    /// # Âge / Age
    ///
    /// Les âges admis.
    ///
    /// The ages admitted.
    pub age: Option<Age>,
    /// # Niveau / Level
    ///
    /// Le niveau demandé : beginner (débutante), intermediate (intermédiaire), advanced (avancée).
    ///
    /// The level asked for: beginner, intermediate, advanced.
    pub level: Option<Word<Level>>,
    /// # Thèmes / Topics
    ///
    /// De quoi il parle.
    ///
    /// What it is about.
    #[schemars(extend("uniqueItems" = true))]
    pub topics: Option<Vec<Word<Topic>>>,
    /// # Langues / Languages
    ///
    /// Les langues dans lesquelles il se tient (ISO 639-1).
    ///
    /// The languages in which it is held (ISO 639-1).
    pub languages: Option<Vec<Language>>,
    /// # Prix / Cost
    ///
    /// Ce que paie la participante.
    ///
    /// What the participant pays.
    pub cost: Option<Cost>,
    /// # Entrée / Entry
    ///
    /// Comment on y entre : open (inscription libre), selection (candidature), school (par l’école), partner (par un organisme partenaire), referral (sur orientation d’un conseiller), hired-first (embauche, puis formation).
    ///
    /// How one gets in: open, selection, school (through one’s school), partner (through a partner body), referral (sent by an adviser), hired-first (hired, then trained).
    pub entry: Option<Word<Entry>>,
    /// # Certification / Certification
    ///
    /// Le titre ou l’attestation auquel il mène.
    ///
    /// The paper it leads to.
    pub certification: Option<Text>,
    /// # Sessions / Sessions
    ///
    /// Chaque lieu, format et date où il se tient. Lieu, format et dates se jugent sur une même session.
    ///
    /// Each place, format and date at which it is held. Place, format and dates are judged on one session.
    pub sessions: Option<Vec<Session>>,
    /// # Étendue / Area
    ///
    /// Là où il se tient, quand les sources disent que c’est dans tout le pays.
    ///
    /// Where it runs, when the sources say that this is the whole country.
    pub area: Option<Served>,
    /// # Liens / Links
    ///
    /// Les pages du programme.
    ///
    /// The program’s own pages.
    pub links: Option<Links>,
    /// # Sources / Sources
    ///
    /// D’où vient chaque information ; au moins une page publique.
    ///
    /// Where each fact comes from; at least one public page.
    #[schemars(length(min = 1))]
    pub sources: Vec<Source>,
}

/// # Texte / Text
///
/// Un texte en français, et peut-être en anglais.
///
/// A text in French, and perhaps in English.
#[derive(JsonSchema)]
pub struct Text {
    /// # Français / French
    ///
    /// Le texte français.
    ///
    /// The French text.
    pub fr: Filled,
    /// # Anglais / English
    ///
    /// Le texte anglais.
    ///
    /// The English text.
    pub en: Option<Filled>,
}

/// # Partenaire / Partner
///
/// La part d’une organisation dans un programme.
///
/// An organisation’s part in a program.
#[derive(JsonSchema)]
pub struct Partner {
    /// # Organisation / Organisation
    ///
    /// L’identifiant de l’organisation.
    ///
    /// The organisation’s id.
    pub id: Id,
    /// # Rôle / Role
    ///
    /// Ce qu’elle y fait : organiser (organise), trainer (forme), funder (finance), community (fait venir des participantes), host (accueille), employer (propose des emplois ou des stages).
    ///
    /// What it does there: organiser, trainer, funder, community (brings people), host (lends the place), employer (offers work or placements).
    pub role: Option<Word<Role>>,
}

/// # Âge / Age
///
/// Les âges admis, en années.
///
/// The ages admitted, in years.
#[derive(JsonSchema)]
pub struct Age {
    /// # Au moins / At least
    ///
    /// L’âge de la plus jeune.
    ///
    /// The youngest.
    #[schemars(range(min = 3, max = 99))]
    pub min: Option<u32>,
    /// # Au plus / At most
    ///
    /// L’âge de la plus âgée.
    ///
    /// The oldest.
    #[schemars(range(min = 3, max = 120))]
    pub max: Option<u32>,
}

/// # Prix / Cost
///
/// Ce que paie la participante.
///
/// What the participant pays.
#[derive(JsonSchema)]
pub struct Cost {
    /// # Euros / Euros
    ///
    /// Le prix en euros ; 0 veut dire qu’une source dit que c’est gratuit.
    ///
    /// The price in euros; 0 means that a source says it is free.
    #[schemars(range(min = 0, max = 100_000))]
    pub eur: Option<f64>,
    /// # Précisions / Note
    ///
    /// Ce que le prix comprend, ou qui paie.
    ///
    /// What the price covers, or who pays.
    pub note: Option<Text>,
}

/// # Étendue / Area
///
/// Là où le programme se tient.
///
/// Where the program runs.
#[derive(JsonSchema)]
pub struct Served {
    /// # Étendue / Kind
    ///
    /// nationwide : partout en France.
    ///
    /// nationwide: anywhere in France.
    #[schemars(extend("enum" = ["nationwide"]))]
    pub kind: String,
}

/// # Liens / Links
///
/// Les pages du programme.
///
/// The program’s own pages.
#[derive(JsonSchema)]
pub struct Links {
    /// # En savoir plus / More
    ///
    /// La page qui en dit plus.
    ///
    /// The page that tells more.
    pub info: Option<Link>,
    /// # S’inscrire / Sign up
    ///
    /// La page où l’on s’inscrit.
    ///
    /// The page where one signs up.
    pub signup: Option<Link>,
}
