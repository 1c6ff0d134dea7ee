//! The words of the report, for editors: what is missing and what to write, in French and in English.

use crate::catalogue::text::Lang;
use crate::tool::report::needs::Need;

/// The short name of a need, for the table of totals.
pub fn name(need: Need, lang: Lang) -> &'static str {
    let (fr, en) = match need {
        Need::NoSource => ("Sans source", "Without source"),
        Need::Undated => ("Sans date", "Undated"),
        Need::Old(_) => ("Date ancienne", "Old date"),
        Need::StatusUnknown => ("État inconnu", "Status unknown"),
        Need::NoInfo => ("Sans page d’information", "Without information page"),
        Need::NoSignup => ("Sans page d’inscription", "Without sign-up page"),
        Need::NoSession => ("Sans session", "Without session"),
        Need::Nowhere => ("Sans lieu ni format", "Without place or format"),
        Need::PastOnly(_) => ("Sessions toutes passées", "Past sessions only"),
        Need::OneSource => ("Une seule source", "One source only"),
        Need::NoEnglish => ("Sans anglais", "Without English"),
        Need::NotStated => ("Information non précisée", "Fact not stated"),
        Need::PlainHttp => ("Lien en http", "Link on plain http"),
        Need::Unnamed => ("Organisation sans programme", "Organisation without program"),
        Need::NoUrl => ("Organisation sans site", "Organisation without site"),
        Need::NoSummary => ("Organisation sans présentation", "Organisation without summary"),
        Need::NoKind => ("Organisation sans type", "Organisation without kind"),
    };
    both(lang, fr, en)
}

/// What to do about it, in a sentence.
pub fn todo(need: Need, field: &str, lang: Lang) -> String {
    let (fr, en) = match need {
        Need::Old(day) => (
            format!("Dernière date : {day}. Relisez les sources, puis inscrivez la date de la plus récente."),
            format!("Last date: {day}. Read the sources again, then write the date of the newest."),
        ),
        Need::PastOnly(day) => (
            format!(
                "Toutes les sessions sont passées (la dernière : {day}). Ajoutez la prochaine si une source l’annonce."
            ),
            format!("All sessions are over (the last one: {day}). Add the next one if a source announces it."),
        ),
        Need::NotStated => return stated(field, lang),
        _ => return both(lang, fixed(need).0, fixed(need).1).to_owned(),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

fn fixed(need: Need) -> (&'static str, &'static str) {
    match need {
        Need::NoSource => (
            "Aucune source. Ajoutez au moins une page publique, avec son adresse et son titre.",
            "No source. Add at least one public page, with its address and title.",
        ),
        Need::Undated => (
            "Aucune date. Inscrivez celle de la source la plus récente (AAAA-MM-JJ, AAAA-MM ou AAAA).",
            "No date. Write that of the newest source (YYYY-MM-DD, YYYY-MM or YYYY).",
        ),
        Need::StatusUnknown => (
            "On ne sait pas si le programme existe encore. Écrivez « running » ou « ended » si une source le montre.",
            "Nobody knows whether it still runs. Write `running` or `ended` if a source shows it.",
        ),
        Need::NoInfo => (
            "Aucune page d’information. Inscrivez l’adresse de la page qui présente le programme.",
            "No information page. Write the address of the page that presents the program.",
        ),
        Need::NoSignup => (
            "Aucune page d’inscription. Inscrivez l’adresse où l’on s’inscrit, ou une adresse « mailto ».",
            "No sign-up page. Write the address where one signs up, or a `mailto:` address.",
        ),
        Need::NoSession => (
            "Aucune session. Ajoutez où, quand et comment le programme se tient.",
            "No session. Add where, when and how the program is held.",
        ),
        Need::Nowhere => (
            "Ni lieu ni format dans aucune session. Précisez l’un des deux.",
            "No place and no format in any session. State one of them.",
        ),
        Need::OneSource => (
            "Une seule source. Ajoutez-en une autre, qui confirme les faits.",
            "One source only. Add another one that confirms the facts.",
        ),
        Need::NoEnglish => {
            ("Pas encore de texte anglais. Traduisez le texte français.", "No English yet. Translate the French text.")
        }
        Need::PlainHttp => (
            "L’adresse commence par « http ». Essayez la même avec « https ».",
            "The address begins with `http:`. Try the same one with `https:`.",
        ),
        Need::Unnamed => (
            "Aucun programme ne la nomme. Ajoutez-la aux partenaires d’un programme, ou retirez sa fiche.",
            "No program names it. Add it to the partners of a program, or remove its record.",
        ),
        Need::NoUrl => (
            "Pas de site. Inscrivez l’adresse de son site officiel.",
            "No site. Write the address of its official site.",
        ),
        Need::NoSummary => {
            ("Pas de présentation. Dites en une phrase ce que c’est.", "No summary. Say in a sentence what it is.")
        }
        Need::NoKind => (
            "Pas de type. Choisissez « company », « association », « training-body », « school », « public » ou « foundation ».",
            "No kind. Choose `company`, `association`, `training-body`, `school`, `public` or `foundation`.",
        ),
        Need::Old(_) | Need::PastOnly(_) | Need::NotStated => ("", ""),
    }
}

/// What a field that is not stated would tell.
fn stated(field: &str, lang: Lang) -> String {
    let (fr, en) = match general(field).as_str() {
        "women" => ("si c’est réservé aux femmes", "whether it is for women only"),
        "audience" => ("le public", "for whom it is"),
        "age" => ("les âges admis", "the ages admitted"),
        "level" => ("le niveau demandé", "the level asked for"),
        "topics" => ("les thèmes", "the topics"),
        "languages" => ("les langues", "the languages"),
        "cost" => ("le prix", "the price"),
        "entry" => ("comment on entre", "how one gets in"),
        "certification" => ("le diplôme ou l’attestation", "the diploma or certificate"),
        "partners[].role" => ("le rôle de ce partenaire", "what this partner does"),
        "sessions[].format" => ("le format de cette session", "the format of this session"),
        "sessions[].place" => ("le lieu de cette session", "the place of this session"),
        "sessions[].start" => ("la date de cette session", "the date of this session"),
        "sessions[].duration" => ("la durée de cette session", "how long this session lasts"),
        _ => ("cette information", "this fact"),
    };
    match lang {
        Lang::Fr => format!("Non précisé : {fr}. Ajoutez ce qu’une source en dit."),
        Lang::En => format!("Not stated: {en}. Add what a source says about it."),
    }
}

/// A field without the numbers of its entries: `sessions[2].start` becomes `sessions[].start`.
pub fn general(field: &str) -> String {
    field.chars().filter(|it| !it.is_ascii_digit()).collect()
}

/// A number of things, with its noun.
pub fn count(number: usize, one: &str, many: &str, lang: Lang) -> String {
    let single = number == 1 || (number == 0 && lang == Lang::Fr);
    format!("{number} {}", if single { one } else { many })
}

/// The one of two texts that is in the language.
pub fn both(lang: Lang, fr: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}
