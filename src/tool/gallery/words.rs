//! The words of the gallery. They are printed by the native door only.

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Said {
    /// Title of the page.
    pub title: &'static str,
    /// What it shows, in a sentence.
    pub text: &'static str,
    /// Heads the written system.
    pub system: &'static str,
    /// Its principles.
    pub principles: &'static [&'static str],
    /// Heads each family of roles: colours, pairs of text, edges, type, spaces and shapes.
    pub families: [&'static str; 5],
    /// Column heads of colours: role, light, dark.
    pub colour_heads: [&'static str; 3],
    /// Column heads of pairs: pair, contrast in the light theme, in the dark one.
    pub pair_heads: [&'static str; 3],
    /// Column heads of sizes: role, value, what it looks like.
    pub size_heads: [&'static str; 3],
    /// A contrast.
    pub ratio: fn(f64) -> String,
    /// What a text looks like in a size or in two colours.
    pub sample: &'static str,
    /// Headed rules: states, focus, icons, voice.
    pub rules: &'static [(&'static str, &'static [&'static str])],
    /// Heads the states of a control.
    pub states: &'static str,
    /// Names of controls as they are: at rest, first choice, the page one is on.
    pub state_names: [&'static str; 3],
    /// Heads the examples.
    pub examples: &'static str,
    /// Explains them.
    pub examples_text: &'static str,
    /// The name of an example, by its number.
    pub example: fn(usize) -> String,
}

/// The words of a language.
pub fn said(lang: Lang) -> &'static Said {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Said = Said {
    title: "Galerie du système de design",
    text: "Les rôles, les règles et chaque pièce de l’interface de Passerelles, avec des exemples inventés.",
    system: "Le système",
    principles: &[
        "Une page de service : calme, franche, chaleureuse. Une belle typographie, de l’air, peu de cadres.",
        "Les couleurs, les tailles et les espaces ont un rôle et un nom. Les feuilles de style ne connaissent que ces noms ; leurs valeurs sont lues ici même où elles sont écrites.",
        "Le sens ne passe jamais par la couleur seule : chaque badge, chaque état se lit aussi en mots.",
    ],
    families: ["Couleurs", "Textes et leur fond", "Contours et leur fond", "Caractères", "Espaces et formes"],
    colour_heads: ["Rôle", "Thème clair", "Thème sombre"],
    pair_heads: ["Ensemble", "Contraste, clair", "Contraste, sombre"],
    size_heads: ["Rôle", "Valeur", "Aperçu"],
    ratio: |ratio| format!("{} pour 1", format!("{:.1}", (ratio * 10.0).floor() / 10.0).replace('.', ",")),
    sample: "Voilà",
    rules: &[
        (
            "Focus",
            &[
                "Un trait de trois pixels et un liseré d’une autre couleur : l’un des deux se voit sur tous les fonds. Avec des couleurs imposées, le trait reste.",
                "Les titres qui reçoivent le focus d’un script n’ont pas de trait : ce ne sont pas des commandes.",
            ],
        ),
        (
            "Survol et choix",
            &[
                "Un lien survolé s’épaissit ; un bouton survolé change de fond. Rien ne bouge, rien ne s’agrandit.",
                "Une option sans résultat est désactivée et reste à sa place. La page où l’on se trouve le dit dans la navigation.",
            ],
        ),
        (
            "Icônes",
            &[
                "Une poignée de dessins au trait, toujours à côté d’un mot, cachés aux lecteurs d’écran. Les organisations ont une tuile à deux lettres, jamais leur logo.",
            ],
        ),
        (
            "Voix",
            &[
                "Nous disons « vous », au féminin, en phrases courtes. D’abord ce qu’il faut faire, ensuite pourquoi.",
                "Ce qui n’est pas précisé est dit « non précisé ». Rien n’est deviné, personne n’est laissée sans suite.",
            ],
        ),
    ],
    states: "États",
    state_names: ["Au repos", "Premier choix", "Page actuelle"],
    examples: "Les exemples",
    examples_text: "Chaque exemple est fait de la vraie pièce et de la vraie feuille de style, avec des données inventées. Leurs liens vers d’autres pages ramènent à l’exemple même.",
    example: |number| format!("exemple {number}"),
};

static EN: Said = Said {
    title: "Design system gallery",
    text: "The roles, the rules and every part of the interface of Passerelles, with made-up examples.",
    system: "The system",
    principles: &[
        "A service page: calm, frank, warm. Strong type, room to breathe, few boxes.",
        "Colours, sizes and spaces have a role and a name. Style sheets know only these names; their values are read here from where they are written.",
        "Meaning never goes by colour alone: every badge and every state can also be read in words.",
    ],
    families: ["Colours", "Texts and their ground", "Edges and their ground", "Type", "Spaces and shapes"],
    colour_heads: ["Role", "Light theme", "Dark theme"],
    pair_heads: ["Pair", "Contrast, light", "Contrast, dark"],
    size_heads: ["Role", "Value", "Preview"],
    ratio: |ratio| format!("{:.1} to 1", (ratio * 10.0).floor() / 10.0),
    sample: "There",
    rules: &[
        (
            "Focus",
            &[
                "An outline of three pixels and an edge in another colour: one of them shows on any ground. In forced colours the outline stays.",
                "Headings that take focus from a script have no outline: they are not controls.",
            ],
        ),
        (
            "Hover and choice",
            &[
                "A link under the pointer thickens; a button changes its ground. Nothing moves, nothing grows.",
                "An option without result is disabled and stays where it is. The page one is on says so in the navigation.",
            ],
        ),
        (
            "Icons",
            &[
                "A handful of line drawings, always beside a word, hidden from screen readers. Organisations get a tile with two letters, never their logo.",
            ],
        ),
        (
            "Voice",
            &[
                "Short sentences, plain words. What to do comes first, then why.",
                "What is not stated is said to be not stated. Nothing is guessed, nobody is left without a next step.",
            ],
        ),
    ],
    states: "States",
    state_names: ["At rest", "First choice", "Current page"],
    examples: "The examples",
    examples_text: "Each example is made of the real part and the real style sheet, with made-up data. Their links to other pages lead back to the example itself.",
    example: |number| format!("example {number}"),
};
