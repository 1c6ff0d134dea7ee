//! The columns of a table of programs.

use crate::catalogue::text::Lang;
use crate::catalogue::words::Vocabulary;
use crate::site::rows::{Column, column, english_of, french, french_of, joined, named, page, shown, word};

/// The columns of a row that is a program.
pub const PROGRAM: &[Column] = &[
    column("id", "Identifiant stable du programme.", "Stable id of the program.", |row| row.program.id.clone()),
    column("name", "Nom, comme l’organisatrice l’écrit.", "Name, as the organiser writes it.", |row| {
        row.program.name.clone()
    }),
    column(
        "kind",
        "Type, en mot du catalogue (training, mentoring…).",
        "Kind, as a word of the catalogue (training, mentoring…).",
        |row| row.program.kind.word().to_owned(),
    ),
    column("kind_fr", "Type, en français.", "Kind, in French.", |row| (french().kind)(row.program.kind).to_owned()),
    column("summary_fr", "Présentation en français.", "Summary in French.", |row| row.program.summary.fr.clone()),
    column("summary_en", "Présentation en anglais.", "Summary in English.", |row| {
        english_of(Some(&row.program.summary))
    }),
    column("partners", "Identifiants des partenaires.", "Ids of the partners.", |row| {
        joined(row.program.partners.iter().map(|it| it.id.clone()))
    }),
    column(
        "partner_names",
        "Noms des partenaires, dans le même ordre.",
        "Names of the partners, in the same order.",
        |row| joined(row.program.partners.iter().map(|it| named(row.catalogue, &it.id))),
    ),
    column(
        "partner_roles",
        "Rôles des partenaires, dans le même ordre ; un tiret quand le rôle n’est pas précisé.",
        "Roles of the partners, in the same order; a dash where the role is not stated.",
        |row| joined(row.program.partners.iter().map(|it| it.role.map_or("–", Vocabulary::word).to_owned())),
    ),
    column(
        "status",
        "Ce que montrent les sources : running, ended ou unknown.",
        "What the sources show: running, ended or unknown.",
        |row| row.program.status.word().to_owned(),
    ),
    column("seen", "Date de la preuve la plus récente.", "Date of the newest evidence.", |row| {
        shown(row.program.seen)
    }),
    column("women", "Ouverture : only, first ou mixed.", "Open to whom: only, first or mixed.", |row| {
        word(row.program.women)
    }),
    column("women_fr", "Ouverture, en français.", "Open to whom, in French.", |row| {
        row.program.women.map_or_else(String::new, |it| (french().women)(it).to_owned())
    }),
    column("audience", "Publics, en mots du catalogue.", "Audiences, as words of the catalogue.", |row| {
        joined(row.program.audience.iter().map(|it| it.word().to_owned()))
    }),
    column("audience_fr", "Publics, en français.", "Audiences, in French.", |row| {
        joined(row.program.audience.iter().map(|it| (french().audience)(*it).to_owned()))
    }),
    column("age_min", "Âge minimal, en années.", "Lowest age, in years.", |row| shown(row.program.age.min)),
    column("age_max", "Âge maximal, en années.", "Highest age, in years.", |row| shown(row.program.age.max)),
    column(
        "level",
        "Niveau : beginner, intermediate ou advanced.",
        "Level: beginner, intermediate or advanced.",
        |row| word(row.program.level),
    ),
    column("topics", "Thèmes, en mots du catalogue.", "Topics, as words of the catalogue.", |row| {
        joined(row.program.topics.iter().map(|it| it.word().to_owned()))
    }),
    column("topics_fr", "Thèmes, en français.", "Topics, in French.", |row| {
        joined(row.program.topics.iter().map(|it| (french().topic)(*it).to_owned()))
    }),
    column("languages", "Langues du programme (ISO 639-1).", "Languages of the program (ISO 639-1).", |row| {
        joined(row.program.languages.iter().cloned())
    }),
    column(
        "cost_eur",
        "Prix en euros ; 0 : gratuit d’après une source.",
        "Price in euros; 0: free, as a source says.",
        |row| shown(row.program.cost.eur),
    ),
    column("cost_note_fr", "Précisions sur le prix, en français.", "Note on the price, in French.", |row| {
        french_of(row.program.cost.note.as_ref())
    }),
    column("cost_note_en", "Précisions sur le prix, en anglais.", "Note on the price, in English.", |row| {
        english_of(row.program.cost.note.as_ref())
    }),
    column(
        "entry",
        "Comment on y entre, en mot du catalogue.",
        "How one gets in, as a word of the catalogue.",
        |row| word(row.program.entry),
    ),
    column("entry_fr", "Comment on y entre, en français.", "How one gets in, in French.", |row| {
        row.program.entry.map_or_else(String::new, |it| (french().entry)(it).to_owned())
    }),
    column(
        "certification_fr",
        "Titre ou attestation à la clé, en français.",
        "Paper it leads to, in French.",
        |row| french_of(row.program.certification.as_ref()),
    ),
    column(
        "certification_en",
        "Titre ou attestation à la clé, en anglais.",
        "Paper it leads to, in English.",
        |row| english_of(row.program.certification.as_ref()),
    ),
    column(
        "nationwide",
        "oui : partout en France, d’après une source.",
        "oui (yes): anywhere in France, as a source says.",
        |row| {
            if row.program.nationwide { "oui".to_owned() } else { String::new() }
        },
    ),
    column(
        "sessions",
        "Nombre de sessions (voir catalogue-sessions.csv).",
        "Number of sessions (see catalogue-sessions.csv).",
        |row| row.program.sessions.len().to_string(),
    ),
    column("cities", "Communes des sessions, chacune une fois.", "Communes of the sessions, each once.", |row| {
        let mut cities: Vec<String> = Vec::new();
        for city in row.program.sessions.iter().filter_map(|it| it.place.as_ref()?.city.clone()) {
            if !cities.contains(&city) {
                cities.push(city);
            }
        }
        joined(cities.into_iter())
    }),
    column("info", "Page qui en dit plus.", "Page that tells more.", |row| {
        row.program.info.clone().unwrap_or_default()
    }),
    column("signup", "Page où l’on s’inscrit.", "Page where one signs up.", |row| {
        row.program.signup.clone().unwrap_or_default()
    }),
    column("sources", "Adresses des sources.", "Addresses of the sources.", |row| {
        joined(row.program.sources.iter().map(|it| it.url.clone()))
    }),
    column("page_fr", "Sa page sur Passerelles, en français.", "Its page on Passerelles, in French.", |row| {
        page(row, Lang::Fr)
    }),
    column("page_en", "Sa page sur Passerelles, en anglais.", "Its page on Passerelles, in English.", |row| {
        page(row, Lang::En)
    }),
];
