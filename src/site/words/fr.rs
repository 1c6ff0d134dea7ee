//! The French words. Typography matters here: U+202F before `;`, `!`, `?` and inside « », U+00A0 before `:`.

use crate::query::param::Param;
use crate::query::words::Sort;
use crate::site::words::Words;
use crate::site::words::fr_terms::{self, counted, number};
use crate::site::words::printed::{PRINTED, printed};

/// French.
pub static FR: Words = Words {
    other_language: "English",
    skip: "Aller au contenu",
    navigation: "Navigation principale",
    crumbs: "Vous êtes ici",
    home: "Accueil",
    programs: "Programmes",
    cities: "Villes",
    online: "En ligne",
    partners: "Partenaires",
    topics: "Thèmes",
    about: "À propos",
    privacy: "Confidentialité",
    foot: [
        "Par où commencer ?",
        "Chiffres",
        "Accessibilité : totalement conforme",
        "Mentions légales",
        "Contribuer",
        "Plan du site",
    ],
    colophon: "Passerelles recense, sources à l’appui, les programmes qui mènent les femmes vers le numérique et l’IA. Catalogue sous Licence Ouverte 2.0.",
    catalogue_of: "Catalogue du",
    app_failed: printed(
        "La recherche ne répond pas pour l’instant. Toutes les fiches restent lisibles : parcourez-les par ville, par thème ou par partenaire, ou rechargez la page.",
    ),
    left_out: |count| match count {
        1 => "Une fiche du catalogue n’a pas pu être lue et n’est pas affichée. Le reste fonctionne.".to_owned(),
        _ => {
            format!("{count} fiches du catalogue n’ont pas pu être lues et ne sont pas affichées. Le reste fonctionne.")
        }
    },

    home_title: "Passerelles : des programmes pour les femmes, vers le numérique et l’IA",
    home_heading: "Trouvez votre chemin vers le numérique et l’IA",
    home_lead: |count| {
        format!(
            "Formations, mentorat, ateliers, bourses : {count} programmes pensés pour les femmes ou qui leur ouvrent grand la porte, près de chez vous ou en ligne."
        )
    },
    what: "Que cherchez-vous ?",
    what_hint: "Métier, domaine, association",
    place: "Où ?",
    place_hint: "Ville, code postal, région",
    places_suggested: "Lieux proposés",
    no_place_suggested: "Aucun lieu de ce nom. Essayez un code postal ou un département.",
    radius: "Rayon",
    within: |km| if km == "0" { "cette commune seulement".to_owned() } else { format!("{km} km") },
    search: "Chercher",
    search_form: "Chercher un programme",
    filters: "Filtres",
    close: "Fermer",
    show_programs: |count| format!("Voir {}", counted(count)),
    narrow_partners: "Trouver un partenaire dans la liste",
    free_only: "Gratuit (et annoncé comme tel)",
    ended_too: "Montrer aussi ce qui est terminé",
    more_filters: "Prix et état",
    filter: |param| match param {
        Param::Words => "Mots",
        Param::Place => "Lieu",
        Param::Radius => "Rayon",
        Param::Format => "Sur place ou en ligne",
        Param::Partner => "Partenaire",
        Param::Kind => "Type de programme",
        Param::Topic => "Thème",
        Param::Audience => "Vous êtes…",
        Param::Level => "Niveau demandé",
        Param::Women => "Ouvert à qui ?",
        Param::Free => "Prix",
        Param::State => "État",
        Param::Sort => "Tri",
        Param::Page => "Page",
    },
    no_script: printed("Sans JavaScript, les filtres ne répondent pas, mais tout se lit :"),
    no_script_link: printed("voir tous les programmes de A à Z"),
    the_rest: printed("La suite de la liste"),

    results: "Programmes",
    count: counted,
    applied: "Filtres appliqués",
    remove: "Retirer",
    clear: "Tout effacer",
    sort: "Trier par",
    sort_name: |sort, words| match sort {
        Sort::Relevance if words => "pertinence",
        Sort::Relevance => "actualité",
        Sort::Nearness => "proximité",
        Sort::Date => "date",
        Sort::Name => "nom",
    },
    unknown: |value, filter| format!("« {value} » ne correspond à rien ici ({filter})."),
    remove_it: "Retirer cette valeur",
    place_is_moot: |place| format!("En ligne, c’est partout : ces programmes se suivent aussi depuis {place}."),
    nothing: "Aucun programme ne réunit tous ces critères.",
    everything: "Voir tous les programmes",
    next_page: "Afficher la suite",
    previous_page: "Page précédente",
    page_of: |page, pages| format!("Page {page} sur {pages}"),
    pages: "Pages de résultats",
    anywhere: "Aussi en ligne, où que vous soyez",
    anywhere_text: "Ces programmes se suivent à distance ou se tiennent dans toute la France.",
    unclear: "Lieu à préciser",
    unclear_text: "Ces programmes n’indiquent pas leur ville, ou pas s’ils se tiennent sur place. Renseignez-vous auprès d’eux.",
    distance: fr_terms::distance,
    share_search: "Partager",

    kind: fr_terms::kind,
    format: fr_terms::format,
    audience: fr_terms::audience,
    level: fr_terms::level,
    women: fr_terms::women,
    topic: fr_terms::topic,
    topic_text: fr_terms::topic_text,
    entry: fr_terms::entry,
    role: fr_terms::role,
    organisation: fr_terms::organisation,
    duration: fr_terms::duration,
    month: fr_terms::month,
    day: |day, month, year| format!("{day}{} {} {year}", if day == 1 { "er" } else { "" }, fr_terms::month(month)),
    span: |start, end| format!("du {start} au {end}"),
    price: |euros| format!("{} €", number(euros)),
    ages: fr_terms::ages,
    language: fr_terms::language,

    dated: |date| format!("Prochaine date : {date}"),
    running: |seen| match seen {
        Some(month) => format!("En cours, dates à confirmer (vu en {month})"),
        None => "En cours, dates à confirmer".to_owned(),
    },
    unconfirmed: |date| match date {
        Some(date) => format!("À confirmer : vu pour la dernière fois en {date}"),
        None => "À confirmer : aucune date connue".to_owned(),
    },
    ended: "Terminé",
    not_stated: "non précisé",
    free: "Gratuit",
    nationwide: "Partout en France",
    town_unknown: "Ville à préciser",
    more_places: |count| if count == 1 { "et 1 autre lieu".to_owned() } else { format!("et {count} autres lieux") },
    fact_for: "Pour qui",
    fact_where: "Où",
    fact_when: "Quand",
    fact_cost: "Prix",
    fact_duration: "Durée",
    fact_entry: "Comment entrer",
    fact_level: "Niveau",
    fact_languages: "Langue",
    fact_certification: "À la clé",
    fact_topics: "Thèmes",
    fact_by: "Avec",
    sign_up: "S’inscrire ou candidater",
    learn_more: "En savoir plus",
    no_link: [
        "Aucune page d’inscription n’est connue : adressez-vous aux partenaires ci-dessous.",
        "Inscriptions closes, date limite :",
    ],
    ended_notice: "Ce programme est terminé. Sa page reste ici pour mémoire ; des programmes proches sont proposés plus bas.",
    unconfirmed_notice: "Personne n’a confirmé récemment que ce programme continue. Renseignez-vous auprès des partenaires avant de vous décider.",
    sessions: "Lieux et dates",
    no_sessions: "Ni lieu ni date n’ont été publiés.",
    session_heads: ["Lieu", "Format", "Dates", "Durée", "Candidater avant le"],
    session_over: "passée",
    sources: "Sources",
    similar: "Programmes proches",
    share: "Partager ce programme",
    copied: "L’adresse est copiée : vous pouvez la coller dans un message.",
    copy_by_hand: "Copiez cette adresse :",
    in_french: "",

    programs_text: |count| {
        if PRINTED {
            format!("Les {count} programmes du catalogue, terminés compris, de A à Z.")
        } else {
            String::new()
        }
    },
    letters: printed("Lettres"),
    cities_text: printed(
        "Chaque lieu où un programme s’est tenu ou se tient. Choisissez le vôtre, ou la ville la plus proche.",
    ),
    area_groups: [printed("Communes"), printed("Départements"), printed("Régions")],
    city_heading: |place| format!("Programmes près de chez vous : {place}"),
    city_text: |place, commune| {
        if commune {
            format!(
                "Les programmes pour les femmes vers le numérique et l’IA à {place} et dans les 30 km alentour, puis ceux qui se suivent en ligne."
            )
        } else {
            format!(
                "Les programmes pour les femmes vers le numérique et l’IA : {place}, puis ceux qui se suivent en ligne."
            )
        }
    },
    online_heading: "Programmes en ligne",
    online_text: "À suivre de chez vous, où que vous habitiez.",
    partners_text: |count| {
        if PRINTED {
            format!("Les {count} organisations qui portent, financent ou accueillent les programmes.")
        } else {
            String::new()
        }
    },
    partner_heading: |name| format!("Programmes avec {name}"),
    partner_text: |name| {
        format!("Les programmes pour les femmes vers le numérique et l’IA auxquels {name} prend part.")
    },
    partner_site: "Site officiel",
    topics_text: printed(
        "Douze portes d’entrée dans le numérique. Ouvrez celle qui vous attire : aucune n’est réservée aux expertes.",
    ),
    not_found: printed("Cette page n’existe pas"),
    not_found_text: printed(
        "L’adresse est peut-être incomplète, ou la page a changé de place. Cherchez ici, ou repartez d’une de ces listes.",
    ),
    about_text: printed(
        "Ce que fait Passerelles, d’où viennent ses informations, sous quelles licences les reprendre.",
    ),
    privacy_text: printed("Ni compte, ni cookie, ni mesure d’audience : votre recherche reste sur votre appareil."),
};
