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
