//! The texts of the pages of prose, apart from the other words: these pages need no life, and their texts do not travel with
//! the live page.

use crate::catalogue::text::Lang;

/// A heading and its paragraphs. A paragraph may hold one link, written `[text](address)`.
pub type Part = (&'static str, &'static [&'static str]);

/// What this site is, where its facts come from, its licences.
pub fn about(lang: Lang) -> &'static [Part] {
    match lang {
        Lang::Fr => ABOUT_FR,
        Lang::En => ABOUT_EN,
    }
}

/// What happens to a visitor's data.
pub fn privacy(lang: Lang) -> &'static [Part] {
    match lang {
        Lang::Fr => PRIVACY_FR,
        Lang::En => PRIVACY_EN,
    }
}

/// How to correct or add a program.
pub fn contribute(lang: Lang) -> &'static [Part] {
    match lang {
        Lang::Fr => CONTRIBUTE_FR,
        Lang::En => CONTRIBUTE_EN,
    }
}

const ABOUT_FR: &[Part] = &[
    (
        "Ce que fait Passerelles",
        &[
            "Passerelles réunit les programmes qui mènent les femmes, en France, vers le numérique et l’intelligence artificielle : formations, mentorat, découvertes, communautés, concours et bourses. On y cherche par mots, par lieu, en ligne ou sur place, par partenaire, et chaque page se partage par son adresse.",
            "Le site est né d’un article sur les groupes américains qui agissent pour les femmes dans la tech française : GenIAles avec Simplon et Microsoft, Equinix France avec Elles bougent, IBM SkillsBuild avec Simplon, Social Builder et Konexio.",
        ],
    ),
    (
        "D’où viennent les informations",
        &[
            "Chaque fiche cite ses sources et leur date. Ce qu’une source ne dit pas est marqué « non précisé » : rien n’est deviné. « À confirmer » veut dire que personne n’a montré récemment que le programme continue.",
            "Passerelles n’organise aucun de ces programmes et ne reçoit rien d’eux. Avant de vous engager, vérifiez auprès des partenaires.",
        ],
    ),
    (
        "Licences et crédits",
        &[
            "Le catalogue est publié sous Licence Ouverte 2.0 (Etalab) : vous pouvez le reprendre en citant Passerelles. La page [Données ouvertes](/donnees/) en donne tous les fichiers, et ce que veut dire chaque champ.",
            "Noms, codes, codes postaux et population des communes : INSEE, La Poste et DGCL, réunis par le projet découpage administratif d’Etalab, Licence Ouverte 2.0.",
            "Coordonnées des communes : GeoNames, licence Creative Commons Attribution 4.0 ; les petites communes prennent le centre de leurs voisines.",
            "Le code est libre, sous licence MIT ou Apache-2.0. La police des titres est sous licence SIL Open Font.",
        ],
    ),
];

const PRIVACY_FR: &[Part] = &[(
    "Rien ne quitte votre appareil",
    &[
        "Ce site n’a ni compte, ni cookie, ni mesure d’audience, ni publicité. Il n’appelle aucun autre site.",
        "Votre recherche est calculée dans votre navigateur. Elle figure dans l’adresse de la page pour que vous puissiez la garder ou la partager : elle n’est envoyée à personne d’autre que l’hébergeur qui vous sert la page.",
        "Quand vous suivez un lien vers un partenaire, c’est son site qui vous répond, avec ses propres règles.",
    ],
)];

const ABOUT_EN: &[Part] = &[
    (
        "What Passerelles does",
        &[
            "Passerelles gathers the programs that lead women in France into digital work and artificial intelligence: courses, mentoring, discovery days, communities, contests and grants. You can search by words, by place, online or in person, by partner, and every page can be shared by its address.",
            "The site was born from an article on American groups working for women in French tech: GenIAles with Simplon and Microsoft, Equinix France with Elles bougent, IBM SkillsBuild with Simplon, Social Builder and Konexio.",
        ],
    ),
    (
        "Where the facts come from",
        &[
            "Each record names its sources and their dates. What a source does not say is marked “not stated”: nothing is guessed. “To be confirmed” means that nobody has shown lately that the program goes on.",
            "Passerelles runs none of these programs and receives nothing from them. Before you commit yourself, check with the partners.",
        ],
    ),
    (
        "Licences and credits",
        &[
            "The catalogue is published under Licence Ouverte 2.0 (Etalab): you may reuse it if you name Passerelles. The page [Open data](/en/data/) has all its files, and says what each field means.",
            "Names, codes, postcodes and population of communes: INSEE, La Poste and DGCL, gathered by Etalab’s découpage administratif project, Licence Ouverte 2.0.",
            "Coordinates of communes: GeoNames, Creative Commons Attribution 4.0; small communes take the centre of their neighbours.",
            "The code is free, under MIT or Apache-2.0. The typeface of the headings is under the SIL Open Font Licence.",
        ],
    ),
];

const PRIVACY_EN: &[Part] = &[(
    "Nothing leaves your device",
    &[
        "This site has no account, no cookie, no audience measurement and no advertising. It calls no other site.",
        "Your search is computed in your browser. It stands in the page’s address so that you can keep or share it: it is sent to nobody but the host that serves you the page.",
        "When you follow a link to a partner, it is their site that answers you, with its own rules.",
    ],
)];

const CONTRIBUTE_FR: &[Part] = &[
    (
        "Signaler une erreur ou un lien mort",
        &[
            "Dites-nous sur quelle page vous l’avez vue et ce qui est faux. Si vous le pouvez, donnez l’adresse d’une page publique qui dit ce qu’il faudrait écrire : sans source, nous ne changeons rien.",
        ],
    ),
    (
        "Proposer un programme",
        &[
            "Il nous faut son nom, ce que l’on y fait, qui le porte, pour qui, où et quand, ce qu’il coûte, et l’adresse d’une page publique qui le dit. Ce que la page ne dit pas, nous l’écrivons « non précisé » : mieux vaut une fiche courte qu’une fiche devinée.",
        ],
    ),
    (
        "Corriger une fiche vous-même",
        &[
            "Chaque fiche est un petit fichier de texte, dans le dossier public/catalogue/programs du code source. Ouvrez une fiche voisine pour en voir la forme : il n’y a rien d’autre à apprendre.",
            "La commande « cargo xtask check » relit toutes les fiches et nomme chaque erreur en français, avec ce qu’il faut écrire à la place.",
            "Quand un programme se termine, sa fiche reste et le dit : un lien publié ne meurt pas.",
        ],
    ),
    (
        "Reprendre les données",
        &[
            "Tout le catalogue tient dans un fichier, [/catalogue.json](/catalogue.json), sous Licence Ouverte 2.0 : vous pouvez le reprendre en citant Passerelles et sa date.",
        ],
    ),
    (
        "Améliorer les pages",
        &[
            "Chaque pièce des pages, avec ses cas difficiles, et les règles de couleur, de taille et de ton sont réunies dans [la galerie du système de design](/galerie/).",
        ],
    ),
    ("Nous joindre", &["Un message suffit, dans vos mots."]),
];

const CONTRIBUTE_EN: &[Part] = &[
    (
        "Report a mistake or a dead link",
        &[
            "Tell us on which page you saw it and what is wrong. If you can, give the address of a public page that says what should be written: without a source, we change nothing.",
        ],
    ),
    (
        "Propose a program",
        &[
            "We need its name, what one does there, who carries it, for whom, where and when, what it costs, and the address of a public page that says so. What the page does not say, we write as “not stated”: better a short record than a guessed one.",
        ],
    ),
    (
        "Correct a record yourself",
        &[
            "Each record is a small text file, in the folder public/catalogue/programs of the source code. Open one beside it to see its form: there is nothing else to learn.",
            "The command “cargo xtask check --lang en” reads all records and names every mistake, with what to write instead.",
            "When a program ends, its record stays and says so: a published link never dies.",
        ],
    ),
    (
        "Reuse the data",
        &[
            "The whole catalogue is one file, [/catalogue.json](/catalogue.json), under Licence Ouverte 2.0: you may reuse it if you name Passerelles and its date.",
        ],
    ),
    (
        "Improve the pages",
        &[
            "Every part of the pages, with its hard cases, and the rules of colour, size and tone stand together in [the gallery of the design system](/en/gallery/).",
        ],
    ),
    ("Reach us", &["A message is enough, in your own words."]),
];
