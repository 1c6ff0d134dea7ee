//! What each field of these files holds, and whether it is always there.

use crate::tool::exports::Described;

/// The fields of a service.
pub(in crate::tool::exports) const SERVICE_FIELDS: &[Described] = &[
    ("source", true, "Toujours « passerelles ».", "Always “passerelles”."),
    (
        "id",
        true,
        "« passerelles-- », l’identifiant du programme et, pour un lieu, « -- » et le code INSEE de la commune.",
        "“passerelles--”, the program’s id and, for a place, “--” and the INSEE code of the commune.",
    ),
    (
        "structure_id",
        true,
        "La structure porteuse : l’organisatrice, à défaut celle qui forme, à défaut une organisation au rôle non précisé.",
        "The body that carries the program: the organiser, else the trainer, else one whose role is not stated.",
    ),
    ("nom", true, "Le nom du programme.", "The program’s name."),
    ("description", true, "La présentation en français.", "The summary in French."),
    ("lien_source", true, "La page du programme sur Passerelles.", "The program’s page on Passerelles."),
    (
        "date_maj",
        true,
        "Le jour de la preuve la plus récente que le programme existe ; le premier du mois ou de l’année quand seul le mois ou l’année est connu.",
        "The day of the newest evidence that the program exists; the first of the month or year where only that is known.",
    ),
    (
        "type",
        false,
        "formation, accompagnement (mentorat), information (découverte), aide-financiere (bourse) ; absent pour communautés, événements et concours.",
        "formation (training), accompagnement (mentoring), information (awareness), aide-financiere (scholarship); absent for communities, events and contests.",
    ),
    (
        "thematiques",
        false,
        "Pour les premiers pas numériques et la découverte des métiers seulement : les autres thèmes n’ont pas de mot dans ce schéma.",
        "For first digital steps and the discovery of jobs only: other topics have no word in this schema.",
    ),
    (
        "frais",
        false,
        "gratuit ou payant, quand une source le dit.",
        "gratuit (free) or payant (paid), where a source says so.",
    ),
    ("frais_precisions", false, "Ce que le prix comprend, ou le prix.", "What the price covers, or the price."),
    (
        "publics",
        false,
        "Les publics, quand chacun a un mot dans ce schéma : demandeurs-emploi, etudiants, tous-publics, et au plus près jeunes (collégiennes et lycéennes) et actifs (salariées). publics_precisions dit toujours les nôtres.",
        "Audiences, where each has a word in this schema: demandeurs-emploi (job-seekers), etudiants (students), tous-publics (everyone), and as the nearest jeunes (pupils) and actifs (employees). publics_precisions always says ours.",
    ),
    (
        "publics_precisions",
        false,
        "L’ouverture aux femmes, les publics et les âges, en français.",
        "Openness to women, audiences and ages, in French.",
    ),
    (
        "conditions_acces",
        false,
        "Comment on y entre, et le niveau demandé.",
        "How one gets in, and the level asked for.",
    ),
    ("commune", false, "La commune.", "The commune."),
    ("code_insee", false, "Son code INSEE.", "Its INSEE code."),
    ("code_postal", false, "Le code postal, quand il est connu.", "The postcode, where it is known."),
    (
        "adresse",
        false,
        "La rue ou le nom du lieu, quand toutes les sessions de la commune ont le même.",
        "The street or venue, where all sessions of the commune share it.",
    ),
    ("latitude", false, "La latitude du centre de la commune.", "The latitude of the commune’s centre."),
    ("longitude", false, "La longitude du centre de la commune.", "The longitude of the commune’s centre."),
    (
        "modes_accueil",
        false,
        "en-presentiel, a-distance, ou les deux.",
        "en-presentiel (in person), a-distance (online), or both.",
    ),
    (
        "zone_eligibilite",
        false,
        "« france » quand une source dit que le programme se tient dans tout le pays.",
        "“france” where a source says that the program runs in the whole country.",
    ),
    ("lien_mobilisation", false, "La page où l’on s’inscrit.", "The page where one signs up."),
    ("courriel", false, "L’adresse électronique à laquelle on s’inscrit.", "The e-mail address at which one signs up."),
    (
        "modes_mobilisation",
        false,
        "utiliser-lien-mobilisation ou envoyer-un-courriel, selon la page d’inscription.",
        "utiliser-lien-mobilisation (link) or envoyer-un-courriel (e-mail), as the sign-up page is.",
    ),
    (
        "nombre_semaines",
        false,
        "La durée, quand elle est donnée en semaines entières.",
        "The length, where it is given in whole weeks.",
    ),
];

/// The fields of a structure.
pub(in crate::tool::exports) const STRUCTURE_FIELDS: &[Described] = &[
    ("source", true, "Toujours « passerelles ».", "Always “passerelles”."),
    ("id", true, "« passerelles-- » et l’identifiant de l’organisation.", "“passerelles--” and the organisation’s id."),
    ("nom", true, "Son nom.", "Its name."),
    (
        "date_maj",
        true,
        "Le jour de la preuve la plus récente parmi ses services.",
        "The day of the newest evidence among its services.",
    ),
    ("description", false, "Sa présentation en français.", "Its summary in French."),
    ("lien_source", true, "Sa page sur Passerelles.", "Its page on Passerelles."),
    ("site_web", false, "Son site officiel.", "Its official site."),
];
