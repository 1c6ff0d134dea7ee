//! What is written in a record: phrases of the shipped catalogue, put together anew. Sense is not asked of it; the words, their
//! frequencies and the length of the texts are those of life.

use fastrand::Rng;

/// The phrases of both languages.
#[derive(Clone, Copy, Debug)]
pub struct Phrases {
    fr: &'static str,
    en: &'static str,
}

/// What a name begins with.
const HEADS: [&str; 32] = [
    "Ateliers",
    "Parcours",
    "Formation",
    "École",
    "Académie",
    "Programme",
    "Journée",
    "Mentorat",
    "Réseau",
    "Club",
    "Bootcamp",
    "Concours",
    "Bourse",
    "Classe",
    "Stage",
    "Rencontres",
    "Prépa",
    "Tremplin",
    "Passeport",
    "Défi",
    "Université d’été",
    "Forum",
    "Hackathon",
    "Cycle",
    "Certificat",
    "Campus",
    "Incubateur",
    "Marraines",
    "Coup de pouce",
    "Première année",
    "Nuit",
    "Semaine",
];

/// What a name goes on with.
const THEMES: [&str; 48] = [
    "développeuses web",
    "intelligence artificielle",
    "cybersécurité",
    "données et société",
    "numérique au féminin",
    "réseaux et cloud",
    "jeux vidéo",
    "code créatif",
    "métiers du numérique",
    "Python pour débuter",
    "robotique",
    "design d’interfaces",
    "analyse de données",
    "sécurité informatique",
    "reconversion numérique",
    "administratrice systèmes",
    "IA générative",
    "entrepreneuses de la tech",
    "mathématiques et algorithmes",
    "informatique quantique",
    "bureautique et autonomie",
    "objets connectés",
    "création numérique",
    "testeuses de logiciels",
    "cheffes de projet",
    "technicienne réseau",
    "science ouverte",
    "ingénieures de demain",
    "lycéennes et code",
    "premiers pas en informatique",
    "dataviz",
    "apprentissage automatique",
    "accessibilité du web",
    "logiciel libre",
    "commerce en ligne",
    "référencement",
    "effets spéciaux",
    "support informatique",
    "développement mobile",
    "gestion de bases de données",
    "fibre optique",
    "centres de données",
    "éthique des algorithmes",
    "géomatique",
    "santé numérique",
    "industrie connectée",
    "numérique responsable",
    "médiation numérique",
];

/// What partners are called.
const BODIES: [&str; 24] = [
    "Association",
    "Fondation",
    "École supérieure de",
    "Université de",
    "Lycée de",
    "Mission locale de",
    "Campus de",
    "Maison de l’emploi de",
    "Chambre de commerce de",
    "Agence numérique de",
    "Institut de",
    "Réseau des femmes de",
    "Collectif",
    "Coopérative de",
    "Fabrique de",
    "Ville de",
    "Centre de formation de",
    "Club d’entreprises de",
    "Pôle numérique de",
    "Bibliothèque de",
    "Greta de",
    "Syndicat de",
    "Observatoire de",
    "Laboratoire de",
];

impl Phrases {
    /// Those that come with this crate.
    pub fn shipped() -> Phrases {
        Phrases { fr: include_str!("../phrases-fr.txt"), en: include_str!("../phrases-en.txt") }
    }

    /// The French ones.
    pub(crate) fn french(self) -> Vec<&'static str> {
        self.fr.lines().collect()
    }

    /// The English ones.
    pub(crate) fn english(self) -> Vec<&'static str> {
        self.en.lines().collect()
    }
}

/// A program's name: three to six words or so.
pub(crate) fn name(rng: &mut Rng, town: &str) -> String {
    let (head, theme) = (pick(rng, &HEADS), pick(rng, &THEMES));
    match rng.u8(..5) {
        0 => format!("{head} {theme} {town}"),
        1 => format!("{head} : {theme}, {}", pick(rng, &THEMES)),
        2 => format!("{head} {theme} {}", rng.u8(1..60)),
        _ => format!("{head} {theme}"),
    }
}

/// A partner's name.
pub(crate) fn partner(rng: &mut Rng, town: &str) -> String {
    format!("{} {town}", pick(rng, &BODIES))
}

/// A summary of at most 220 characters; one in three names a town.
pub(crate) fn summary(rng: &mut Rng, phrases: &[&str], town: &str) -> String {
    let longest = rng.usize(90..=220);
    let mut text = String::new();
    if rng.u8(..3) == 0 {
        text.push_str(town);
    }
    loop {
        let next = pick(rng, phrases);
        if text.chars().count() + next.chars().count() + 3 > longest {
            text.push('.');
            return text;
        }
        if !text.is_empty() {
            text.push_str(if rng.u8(..4) == 0 { ", " } else { " " });
        }
        text.push_str(next);
    }
}

fn pick<'a>(rng: &mut Rng, list: &[&'a str]) -> &'a str {
    rng.choice(list).copied().unwrap_or_default()
}
