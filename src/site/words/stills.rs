//! The words of the pages that need no life: guide, figures, accessibility, legal notice. They do not travel with the live page.

pub mod contribute;
pub mod feeds;
pub mod former;
pub mod handouts;
pub mod offline;

use crate::catalogue::text::Lang;
use crate::site::papers::Standing;

/// The words of one language.
pub struct Stills {
    /// Title of the guide.
    pub guide: &'static str,
    /// What the guide tells, in a sentence.
    pub guide_text: &'static str,
    /// The three questions.
    pub questions: [&'static str; 3],
    /// Help on each.
    pub hints: [&'static str; 3],
    /// The answer to each that asks for nothing.
    pub any: [&'static str; 3],
    /// Which question of three.
    pub question_of: fn(usize) -> String,
    /// Heads the answers given so far.
    pub your_answers: &'static str,
    /// Leads back to a question.
    pub change: &'static str,
    /// Leads to the programs of the answers so far.
    pub see_now: fn(&str) -> String,
    /// Title of the figures.
    pub figures: &'static str,
    /// What they tell, in a sentence.
    pub figures_text: &'static str,
    /// Column heads of a table of figures.
    pub figure_heads: [&'static str; 4],
    /// Before a share that is at most this, and before one that is a little more.
    pub bounds: [&'static str; 2],
    /// A share in percent.
    pub percent: fn(f64) -> String,
    /// Heads what is told in sentences.
    pub facts: &'static str,
    /// Stands before a source.
    pub source: &'static str,
    /// No page could be found for it.
    pub no_source: &'static str,
    /// Heads what the catalogue says of itself, and explains it.
    pub own: [&'static str; 2],
    /// Titles of the catalogue's own charts: by région, by format, by audience.
    pub own_charts: [&'static str; 3],
    /// Title of the accessibility statement.
    pub accessibility: &'static str,
    /// What it tells, in a sentence.
    pub accessibility_text: &'static str,
    /// State: the reference, how many are met of how many that apply, the rate.
    pub state: fn(&str, usize, usize, usize) -> String,
    /// How it was found out.
    pub how: [&'static str; 3],
    /// Heads what is not met; and where all is.
    pub failing: [&'static str; 2],
    /// Heads the grid.
    pub grid: &'static str,
    /// Column heads of the grid.
    pub grid_heads: [&'static str; 3],
    /// How a criterion stands.
    pub standing: fn(Standing) -> &'static str,
    /// Heads the ways to tell of an obstacle, explains them, and what to do without an answer.
    pub report: [&'static str; 3],
    /// Title of the legal notice.
    pub legal: &'static str,
    /// What it tells, in a sentence.
    pub legal_text: &'static str,
    /// Its headings: publisher, host, catalogue and code.
    pub legal_heads: [&'static str; 3],
    /// Labels of the publisher's fields, in the order of the file.
    pub fields: [&'static str; 10],
    /// Stands where a field is still empty.
    pub to_fill: &'static str,
    /// Under what licence the rest is.
    pub licences: &'static str,
    /// Title of the page for contributors.
    pub contribute: &'static str,
    /// What it tells, in a sentence.
    pub contribute_text: &'static str,
    /// Title of the site map.
    pub site_map: &'static str,
    /// What it tells, in a sentence.
    pub site_map_text: &'static str,
    /// Its headings: searching and browsing, finding one's way, the site itself.
    pub site_map_heads: [&'static str; 3],
    /// Before the address to write to, and before that of the source code.
    pub write_to: [&'static str; 2],
}

/// The words of a language.
pub fn stills(lang: Lang) -> &'static Stills {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Stills = Stills {
    guide: "Par où commencer ?",
    guide_text: "Trois questions toutes simples, et vous arrivez aux programmes qui peuvent vous convenir. Rien n’est enregistré ; vous pouvez revenir en arrière à tout moment.",
    questions: ["Où en êtes-vous aujourd’hui ?", "De quoi avez-vous envie ?", "Où pouvez-vous aller ?"],
    hints: [
        "Choisissez ce qui vous ressemble le plus.",
        "Une formation, quelqu’un qui vous accompagne, une première découverte…",
        "Près de chez vous, ou depuis la maison.",
    ],
    any: ["Autre chose, ou je préfère tout voir", "Je ne sais pas encore", "Peu importe, partout en France"],
    question_of: |step| format!("Question {step} sur 3"),
    your_answers: "Vos réponses",
    change: "changer",
    see_now: |count| format!("Voir dès maintenant : {count}"),
    figures: "Les femmes dans le numérique, en chiffres",
    figures_text: "Combien de femmes travaillent dans le numérique en France, et pourquoi ces programmes existent. Chaque chiffre dit ce qu’il compte, en quelle année, et où nous l’avons lu.",
    figure_heads: ["Ce qui est compté", "Part", "Année", "Source"],
    bounds: ["moins de ", "un peu plus de "],
    percent: |value| format!("{} %", value.to_string().replace('.', ",")),
    facts: "En quelques phrases",
    source: "Source :",
    no_source: "page non retrouvée",
    own: [
        "Ce que dit notre catalogue",
        "Les programmes présents aujourd’hui sur Passerelles, sans ceux qui sont terminés. Ce n’est pas une statistique nationale : seulement ce que nous avons trouvé et vérifié. Un même programme peut compter plusieurs fois.",
    ],
    own_charts: ["Par région", "Sur place ou en ligne", "Pour qui ?"],
    accessibility: "Accessibilité",
    accessibility_text: "Où en est l’accessibilité de Passerelles, critère par critère, comment nous l’avons vérifiée, et à qui dire ce qui vous arrête.",
    state: |reference, met, apply, rate| {
        format!(
            "Passerelles respecte {met} des {apply} critères du {reference} qui s’appliquent à ce site, soit {rate} %."
        )
    },
    how: [
        "Cette évaluation est la nôtre. Aucun organisme extérieur n’a audité ce site, et aucune personne handicapée ne l’a encore essayé pour nous avec son propre matériel.",
        "« Automatique » veut dire qu’un test le vérifie à chaque modification : axe-core sur chaque sorte de page, dans les deux langues, en clair et en sombre, à trois largeurs, et des parcours au clavier dans un vrai navigateur.",
        "« Lecture » veut dire que nous avons relu le code et les pages produites. Une relecture ne remplace pas un essai avec un lecteur d’écran.",
    ],
    failing: ["Ce qui ne va pas encore", "Aucun critère n’est à ce jour non conforme d’après cette évaluation."],
    grid: "La grille complète",
    grid_heads: ["Critère", "État", "Comment et pourquoi"],
    standing: |standing| match standing {
        Standing::Conforme => "conforme",
        Standing::NonConforme => "non conforme",
        Standing::NonApplicable => "non applicable",
    },
    report: [
        "Quelque chose vous arrête ?",
        "Dites-le-nous : nous chercherons avec vous un autre chemin vers l’information, et nous corrigerons.",
        "Si vous ne recevez pas de réponse satisfaisante d’un service soumis à cette obligation, vous pouvez saisir le Défenseur des droits.",
    ],
    legal: "Mentions légales",
    legal_text: "Qui publie Passerelles, qui l’héberge, et sous quelles licences vous pouvez en reprendre le contenu.",
    legal_heads: ["Éditeur", "Hébergeur", "Contenus et code"],
    fields: [
        "Nom",
        "Forme et immatriculation",
        "Adresse",
        "Téléphone",
        "Directrice ou directeur de la publication",
        "Nom",
        "Adresse",
        "Téléphone",
        "Adresse électronique",
        "Code source",
    ],
    to_fill: "À compléter par l’éditeur",
    licences: "Le catalogue est sous Licence Ouverte 2.0 (Etalab), le code sous licence MIT ou Apache-2.0, au choix. Les noms et marques des organisations leur appartiennent.",
    contribute: "Contribuer",
    contribute_text: "De rien à une fiche vérifiée, pas à pas, sans avoir jamais programmé. Une erreur, un lien mort, un programme qui manque : choisissez le chemin qui vous va.",
    site_map: "Plan du site",
    site_map_text: "Toutes les rubriques de Passerelles sur une page.",
    site_map_heads: ["Chercher et parcourir", "Se repérer", "Le site"],
    write_to: ["Écrivez-nous :", "Le code et les fiches sont ici :"],
};

static EN: Stills = Stills {
    guide: "Where to start?",
    guide_text: "Three plain questions lead you to the programs that may suit you. Nothing is recorded, and you can go back at any time.",
    questions: ["Where are you today?", "What would you like?", "Where can you go?"],
    hints: [
        "Choose what is most like you.",
        "A course, someone at your side, a first look…",
        "Near your home, or from your home.",
    ],
    any: [
        "Something else, or I would rather see everything",
        "I do not know yet",
        "It does not matter, anywhere in France",
    ],
    question_of: |step| format!("Question {step} of 3"),
    your_answers: "Your answers",
    change: "change",
    see_now: |count| format!("See them now: {count}"),
    figures: "Women in digital work, in figures",
    figures_text: "How many women work in digital jobs in France, and why these programs exist. Each figure says what it counts, in which year, and where we read it.",
    figure_heads: ["What is counted", "Share", "Year", "Source"],
    bounds: ["less than ", "a little over "],
    percent: |value| format!("{value}%"),
    facts: "In a few sentences",
    source: "Source:",
    no_source: "page not found",
    own: [
        "What our own catalogue says",
        "The programs on Passerelles today, without those that have ended. This is no national statistic: only what we found and checked. One program may count several times.",
    ],
    own_charts: ["By region", "In person or online", "For whom?"],
    accessibility: "Accessibility",
    accessibility_text: "How accessible Passerelles is, criterion by criterion, how we checked it, and whom to tell what stops you.",
    state: |reference, met, apply, rate| {
        format!("Passerelles meets {met} of the {apply} criteria of {reference} that apply to this site: {rate}%.")
    },
    how: [
        "This assessment is our own. No outside body has audited this site, and no disabled person has yet tried it for us with her own equipment.",
        "“Automatic” means that a test checks it at every change: axe-core on every kind of page, in both languages, light and dark, at three widths, and journeys by keyboard in a real browser.",
        "“Reading” means that we read the code and the pages it makes. Reading does not replace a trial with a screen reader.",
    ],
    failing: ["What is not right yet", "No criterion is known to fail today according to this assessment."],
    grid: "The whole grid",
    grid_heads: ["Criterion", "State", "How and why"],
    standing: |standing| match standing {
        Standing::Conforme => "met",
        Standing::NonConforme => "not met",
        Standing::NonApplicable => "not applicable",
    },
    report: [
        "Does something stop you?",
        "Tell us: we will look with you for another way to the information, and we will mend it.",
        "If a service bound by this duty gives you no satisfactory answer, you can turn to the Défenseur des droits.",
    ],
    legal: "Legal notice",
    legal_text: "Who publishes Passerelles, who hosts it, and under which licences you may reuse it.",
    legal_heads: ["Publisher", "Host", "Contents and code"],
    fields: [
        "Name",
        "Legal form and registration",
        "Address",
        "Telephone",
        "Director of publication",
        "Name",
        "Address",
        "Telephone",
        "Email",
        "Source code",
    ],
    to_fill: "To be filled in by the publisher",
    licences: "The catalogue is under Licence Ouverte 2.0 (Etalab), the code under MIT or Apache-2.0, at your choice. Names and marks of organisations are their own.",
    contribute: "Contribute",
    contribute_text: "From nothing to a checked record, step by step, without ever having programmed. A mistake, a dead link, a missing program: choose the way that suits you.",
    site_map: "Site map",
    site_map_text: "All sections of Passerelles on one page.",
    site_map_heads: ["Search and browse", "Find your way", "The site"],
    write_to: ["Write to us:", "Code and records are here:"],
};
