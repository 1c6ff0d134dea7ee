//! Words that mean the same to a visitor: one data file, used when records are indexed and when words are looked up.
//!
//! Each group stands for one idea. A text or a search that holds any of its phrases holds the idea. Groups that name a
//! topic are given to every program of that topic, so that a search for "cyber" finds what is tagged cybersecurity.

use crate::catalogue::words::Topic;

/// One idea and the phrases that stand for it, folded (lower case, no accents, single spaces).
pub struct Group {
    /// The topic it names, if it names one.
    pub topic: Option<Topic>,
    /// The phrases.
    pub phrases: &'static [&'static str],
}

const fn topic(topic: Topic, phrases: &'static [&'static str]) -> Group {
    Group { topic: Some(topic), phrases }
}

const fn same(phrases: &'static [&'static str]) -> Group {
    Group { topic: None, phrases }
}

/// All groups.
pub const GROUPS: &[Group] = &[
    topic(
        Topic::GenerativeAi,
        &[
            "ia generative",
            "intelligence artificielle generative",
            "generative ai",
            "genai",
            "chatgpt",
            "copilot",
            "llm",
        ],
    ),
    topic(
        Topic::Ai,
        &[
            "ia",
            "ai",
            "intelligence artificielle",
            "artificial intelligence",
            "machine learning",
            "apprentissage automatique",
            "deep learning",
        ],
    ),
    topic(
        Topic::Data,
        &[
            "data",
            "donnees",
            "donnee",
            "data science",
            "science des donnees",
            "big data",
            "analyse de donnees",
            "data analyst",
        ],
    ),
    topic(
        Topic::Programming,
        &[
            "programmation",
            "programming",
            "code",
            "coder",
            "codage",
            "coding",
            "developpement",
            "python",
            "algorithmique",
            "robotique",
        ],
    ),
    topic(Topic::Web, &["web", "developpement web", "web development", "site web", "html", "javascript"]),
    topic(
        Topic::Cybersecurity,
        &["cyber", "cybersecurite", "cyber securite", "cybersecurity", "cyber security", "securite informatique"],
    ),
    topic(
        Topic::Infrastructure,
        &[
            "infrastructure",
            "infrastructures",
            "reseau informatique",
            "reseau et systeme",
            "systeme et reseau",
            "administratrice reseau",
            "administration reseau",
            "technicienne reseau",
            "cloud",
            "nuage",
            "data center",
            "data centers",
            "data centre",
            "data centres",
            "datacenter",
            "datacenters",
            "centre de donnees",
            "centres de donnees",
            "telecoms",
            "telecommunications",
            "fibre optique",
        ],
    ),
    topic(
        Topic::DigitalBasics,
        &[
            "competences numeriques de base",
            "bases du numerique",
            "premiers pas",
            "bureautique",
            "informatique de base",
            "digital basics",
            "inclusion numerique",
            "demarches en ligne",
        ],
    ),
    topic(
        Topic::Creation,
        &[
            "creation",
            "creation numerique",
            "jeu video",
            "jeux video",
            "video game",
            "video games",
            "game design",
            "design",
            "ux",
            "graphisme",
            "multimedia",
        ],
    ),
    topic(
        Topic::Science,
        &[
            "science",
            "sciences",
            "mathematiques",
            "maths",
            "math",
            "mathematics",
            "recherche en informatique",
            "computing research",
        ],
    ),
    topic(
        Topic::Careers,
        &[
            "metiers",
            "orientation",
            "decouverte des metiers",
            "careers",
            "guidance",
            "stage de troisieme",
            "stage de seconde",
        ],
    ),
    topic(
        Topic::Entrepreneurship,
        &[
            "entrepreneuriat",
            "creation d entreprise",
            "creer son entreprise",
            "startup",
            "start up",
            "startups",
            "start ups",
            "entrepreneurship",
            "business",
        ],
    ),
    same(&["reconversion", "changer de metier", "career change"]),
    same(&["pole emploi", "france travail"]),
    same(&["mentorat", "mentoring", "marrainage", "parrainage"]),
    same(&["bourse", "bourses", "scholarship", "scholarships", "grant", "grants"]),
    same(&["tech", "numerique", "digital"]),
];

/// Small words that say nothing alone: left out of a search that also has others.
pub const SMALL: &[&str] = &[
    "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "for", "in", "je", "l", "la", "le", "les",
    "of", "on", "ou", "par", "pour", "qu", "que", "qui", "s", "sur", "the", "to", "un", "une", "with", "and", "an",
];
