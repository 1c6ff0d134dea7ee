//! The words of the page of open data, which is printed by the native door only.

use crate::catalogue::text::Lang;
use crate::site::words::prose::Part;

/// The words of one language.
pub struct DataWords {
    /// Title of the page.
    pub title: &'static str,
    /// What it tells, in a sentence.
    pub text: &'static str,
    /// Heads the files.
    pub files: &'static str,
    /// Column heads of that table.
    pub file_heads: [&'static str; 4],
    /// How many records, rows or schemas the file of an address holds.
    pub holds: fn(&str, usize) -> String,
    /// A size in bytes.
    pub size: fn(usize) -> String,
    /// Heads the fields; explains the marks.
    pub fields: [&'static str; 2],
    /// Names the table of a file's fields: its address, how many fields.
    pub fields_of: fn(&str, usize) -> String,
    /// Column heads of a table of fields.
    pub field_heads: [&'static str; 2],
    /// Marks a field that is always there.
    pub always: &'static str,
    /// Heads what the files leave out.
    pub left_out: &'static str,
    /// A reason with its count.
    pub counted: fn(&str, usize) -> String,
    /// Heads what is said of LHÉO.
    pub lheo: &'static str,
    /// Why there is no file of it: how many trainings there are.
    pub lheo_text: fn(usize) -> String,
    /// Column heads of what they lack.
    pub lheo_heads: [&'static str; 3],
    /// How to use it all: licence, promise, fetching, format of the tables.
    pub parts: &'static [Part],
    /// Leads to the page, from pages that mention the data.
    pub link: &'static str,
}

/// The words of a language.
pub fn data(lang: Lang) -> &'static DataWords {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

/// What the file of an address is made of: a schema, rows or records.
fn unit(address: &str, [schema, row, record]: [&'static str; 3]) -> &'static str {
    match address {
        _ if address.ends_with(".schema.json") => schema,
        _ if address.ends_with(".csv") => row,
        _ => record,
    }
}

/// So many of them; both languages make these plurals alike, and none is empty.
fn held(count: usize, unit: &str) -> String {
    format!("{count} {unit}{}", if count > 1 { "s" } else { "" })
}

/// A size in kilobytes of 1,000 bytes.
fn kilobytes(bytes: usize) -> usize {
    bytes.div_ceil(1000)
}

static FR: DataWords = DataWords {
    title: "Données ouvertes",
    text: "Tout le catalogue de Passerelles, à reprendre librement : les fichiers, ce que veut dire chaque champ, et ce que chaque format laisse de côté.",
    files: "Les fichiers",
    file_heads: ["Adresse", "Ce que c’est", "Contenu", "Taille"],
    holds: |address, count| held(count, unit(address, ["schéma", "ligne", "fiche"])),
    size: |bytes| format!("{} ko", kilobytes(bytes)),
    fields: [
        "Les champs",
        "Un champ absent ou une case vide veut dire « non précisé » par les sources, jamais « non ». Les crochets [] marquent une liste, le point un champ à l’intérieur d’un autre.",
    ],
    fields_of: |address, count| format!("{address} : {count} champs"),
    field_heads: ["Champ", "Ce qu’il veut dire"],
    always: "toujours présent",
    left_out: "Ce que les fichiers laissent de côté",
    counted: |reason, count| format!("{} ({count})", reason.trim_end_matches('.')),
    lheo: "Et LHÉO ?",
    lheo_text: |count| {
        format!(
            "LHÉO 2.3, le langage de l’offre de formation en France, demande pour chaque formation des informations que nos sources ne donnent pas, à commencer par le numéro SIRET de l’organisme. Nous n’inventons rien : il n’y a donc pas de fichier LHÉO. Voici ce qui manque aux {count} formations du catalogue, d’après la forme courte de ce format (« resume-offre »)."
        )
    },
    lheo_heads: ["Élément de LHÉO", "Ce qu’il demande", "Formations qui ne le disent pas"],
    parts: &[
        (
            "Licence et mention",
            &[
                "Le catalogue est sous [Licence Ouverte 2.0](https://www.etalab.gouv.fr/licence-ouverte-open-licence/) : vous pouvez le reprendre, même pour un usage commercial, en citant Passerelles et la date du catalogue.",
                "Par exemple : « Source : Passerelles, catalogue du 23 novembre 2026, Licence Ouverte 2.0. » La date est le champ generated de catalogue.json.",
                "Les coordonnées des communes viennent de [GeoNames](https://www.geonames.org/) (CC BY 4.0) : si vous les reprenez, citez aussi GeoNames.",
            ],
        ),
        (
            "Ce que nous promettons",
            &[
                "Ces adresses ne changent pas. Un identifiant désigne toujours le même programme ; un programme terminé garde sa fiche, et celui qui est retiré laisse un avis qui dit pourquoi.",
                "Le format 1 peut gagner des champs et des mots nouveaux : ignorez ceux que vous ne connaissez pas. Si un champ devait disparaître ou changer de sens, ce serait le format 2, à une autre adresse. Dans les tableaux, de nouvelles colonnes s’ajoutent à droite : lisez-les par leur nom.",
                "Les fichiers sont refaits à chaque mise à jour du site. Nous ne promettons ni absence d’erreur ni continuité.",
            ],
        ),
        (
            "Les lire depuis un autre site",
            &[
                "Une page d’un autre site peut lire ces fichiers depuis un navigateur, là où notre hébergeur applique nos en-têtes (CORS, toutes origines). Il n’y a ni clé ni quota : gardez une copie plutôt que de relire le fichier à chaque visite.",
                "Pour relire sans retélécharger, renvoyez l’en-tête ETag ou Last-Modified que donne l’hébergeur : il répond 304 si rien n’a changé.",
                "Une liste ne s’affiche pas dans un cadre (iframe) : nos pages l’interdisent. Mettez plutôt un lien vers une recherche, dont l’adresse dit tout ce qui est demandé.",
            ],
        ),
        (
            "Ouvrir les tableaux",
            &[
                "Les fichiers CSV s’ouvrent tels quels dans un tableur en français : point-virgule entre les cases, UTF-8 avec marque d’ordre, une ligne d’en-tête. Les dates sont écrites AAAA-MM-JJ, ou AAAA-MM, ou AAAA ; les décimales ont un point.",
                "Plusieurs valeurs dans une case sont séparées par une barre entre deux espaces. Une case qui commencerait comme une formule (=, +, -, @) est précédée d’une apostrophe ; les nombres négatifs restent tels quels.",
            ],
        ),
    ],
    link: "Tous les fichiers, champ par champ",
};

static EN: DataWords = DataWords {
    title: "Open data",
    text: "The whole catalogue of Passerelles, yours to reuse: the files, what each field means, and what each form leaves out.",
    files: "The files",
    file_heads: ["Address", "What it is", "Holds", "Size"],
    holds: |address, count| held(count, unit(address, ["schema", "row", "record"])),
    size: |bytes| format!("{} kB", kilobytes(bytes)),
    fields: [
        "The fields",
        "A field that is absent, or an empty cell, means “not stated” by the sources, never “no”. Brackets [] mark a list, a dot a field inside another.",
    ],
    fields_of: |address, count| format!("{address}: {count} fields"),
    field_heads: ["Field", "What it means"],
    always: "always there",
    left_out: "What the files leave out",
    counted: |reason, count| format!("{} ({count})", reason.trim_end_matches('.')),
    lheo: "What about LHÉO?",
    lheo_text: |count| {
        format!(
            "LHÉO 2.3, the language of the training offer in France, asks of each training facts that our sources do not give, first of all the SIRET number of the training body. We make nothing up, so there is no LHÉO file. This is what the {count} trainings of the catalogue lack, by the short form of that format (“resume-offre”)."
        )
    },
    lheo_heads: ["Element of LHÉO", "What it asks for", "Trainings that do not say it"],
    parts: &[
        (
            "Licence and acknowledgement",
            &[
                "The catalogue is under [Licence Ouverte 2.0](https://www.etalab.gouv.fr/licence-ouverte-open-licence/): you may reuse it, commercially too, if you name Passerelles and the date of the catalogue.",
                "For example: “Source: Passerelles, catalogue of 23 November 2026, Licence Ouverte 2.0.” The date is the field generated of catalogue.json.",
                "The coordinates of communes come from [GeoNames](https://www.geonames.org/) (CC BY 4.0): if you reuse them, name GeoNames as well.",
            ],
        ),
        (
            "What we promise",
            &[
                "These addresses do not change. An id always means the same program; a program that has ended keeps its record, and one that is withdrawn leaves a note that says why.",
                "Format 1 may gain fields and words: ignore those you do not know. Should a field go or change its meaning, that would be format 2, at another address. In the tables, new columns are added on the right: read them by name.",
                "The files are made again with each update of the site. We promise neither the absence of errors nor a continuous supply.",
            ],
        ),
        (
            "Reading them from another site",
            &[
                "A page of another site may read these files from a browser, where our host applies our headers (CORS, any origin). There is no key and no quota: keep a copy rather than reading the file at each visit.",
                "To ask again without downloading again, send back the ETag or Last-Modified header that the host gives: it answers 304 when nothing has changed.",
                "A list cannot be shown in a frame (iframe): our pages forbid it. Rather link to a search, whose address says all that is asked for.",
            ],
        ),
        (
            "Opening the tables",
            &[
                "The CSV files are made for spreadsheets in French: semicolons between cells, UTF-8 with a byte order mark, one head row. Dates are written YYYY-MM-DD, YYYY-MM or YYYY; decimals have a point.",
                "Several values in a cell are separated by a bar between two spaces. A cell that would begin like a formula (=, +, -, @) has an apostrophe before it; negative numbers stay as they are.",
            ],
        ),
    ],
    link: "All files, field by field",
};
