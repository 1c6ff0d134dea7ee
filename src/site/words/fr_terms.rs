//! The French words of the closed vocabularies, of dates, lengths and prices.

use crate::catalogue::words::{Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Topic, Unit, Women};

/// Sort of program.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Training => "Formation",
        Kind::Mentoring => "Mentorat",
        Kind::Awareness => "Découverte",
        Kind::Community => "Communauté",
        Kind::Event => "Évènement",
        Kind::Contest => "Concours",
        Kind::Scholarship => "Bourse",
    }
}

/// Format of a session.
pub(super) fn format(format: Format) -> &'static str {
    match format {
        Format::InPerson => "Sur place",
        Format::Online => "En ligne",
        Format::Hybrid => "Hybride (sur place et en ligne)",
    }
}

/// Whom a program is for.
pub(super) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::JobSeekers => "En recherche d’emploi",
        Audience::Pupils => "Collégienne ou lycéenne",
        Audience::Students => "Étudiante",
        Audience::Employees => "Salariée",
        Audience::Entrepreneurs => "Entrepreneure",
        Audience::Teachers => "Enseignante",
        Audience::Everyone => "Tous publics",
    }
}

/// Level asked for.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "Débutante",
        Level::Intermediate => "Intermédiaire",
        Level::Advanced => "Avancée",
    }
}

/// Whether it is for women only.
pub(super) fn women(women: Women) -> &'static str {
    match women {
        Women::Only => "Réservé aux femmes",
        Women::First => "Femmes en priorité",
        Women::Mixed => "Ouvert à tout le monde",
    }
}

/// Name of a topic.
pub(super) fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::GenerativeAi => "IA générative",
        Topic::Ai => "Intelligence artificielle",
        Topic::Data => "Données",
        Topic::Programming => "Programmation",
        Topic::Web => "Web",
        Topic::Cybersecurity => "Cybersécurité",
        Topic::Infrastructure => "Réseaux, cloud, centres de données",
        Topic::DigitalBasics => "Bases du numérique",
        Topic::Creation => "Jeux, design, médias",
        Topic::Science => "Maths et informatique",
        Topic::Careers => "Découvrir les métiers",
        Topic::Entrepreneurship => "Entreprendre",
    }
}

/// One sentence on a topic.
pub(super) fn topic_text(topic: Topic) -> &'static str {
    match topic {
        Topic::GenerativeAi => {
            "Comprendre et utiliser les outils qui écrivent, dessinent ou résument : ChatGPT, Copilot et leurs pareils."
        }
        Topic::Ai => "Des premières notions aux métiers de l’intelligence artificielle.",
        Topic::Data => "Lire, analyser et faire parler les données.",
        Topic::Programming => "Écrire ses premiers programmes, ou devenir développeuse.",
        Topic::Web => "Créer des sites et des applications web.",
        Topic::Cybersecurity => "Protéger les personnes, les données et les systèmes.",
        Topic::Infrastructure => "Faire tourner réseaux, serveurs, cloud et centres de données.",
        Topic::DigitalBasics => "Ordinateur, internet, bureautique : prendre ses marques sans stress.",
        Topic::Creation => "Jeu vidéo, design, image et médias numériques.",
        Topic::Science => "Mathématiques et recherche en informatique.",
        Topic::Careers => "Rencontrer des professionnelles, visiter, essayer, s’orienter.",
        Topic::Entrepreneurship => "Lancer et développer son entreprise dans le numérique.",
    }
}

/// How one gets in.
pub(super) fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Open => "Inscription libre",
        Entry::Selection => "Sur candidature",
        Entry::School => "Par votre établissement scolaire",
        Entry::Partner => "Par un organisme partenaire",
        Entry::Referral => "Sur orientation (France Travail, mission locale…)",
        Entry::HiredFirst => "Recrutement d’abord, formation ensuite",
    }
}

/// What a partner does.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Organiser => "organise",
        Role::Trainer => "forme",
        Role::Funder => "finance",
        Role::Community => "fait connaître et accompagne",
        Role::Host => "accueille",
        Role::Employer => "offre des stages, des emplois ou des témoignages",
    }
}

/// Sort of organisation.
pub(super) fn organisation(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Company => "Entreprise",
        OrganisationKind::Association => "Association",
        OrganisationKind::TrainingBody => "Organisme de formation",
        OrganisationKind::School => "École ou université",
        OrganisationKind::Public => "Organisme public",
        OrganisationKind::Foundation => "Fondation",
    }
}

/// A length of time.
pub(super) fn duration(value: f64, unit: Unit) -> String {
    if value == 0.5 && unit == Unit::Day {
        return "une demi-journée".to_owned();
    }
    let (one, many) = match unit {
        Unit::Hour => ("heure", "heures"),
        Unit::Day => ("jour", "jours"),
        Unit::Week => ("semaine", "semaines"),
        Unit::Month => ("mois", "mois"),
        Unit::Year => ("an", "ans"),
    };
    format!("{} {}", number(value), if value < 2.0 { one } else { many })
}

/// Name of a month, 1 to 12.
pub(super) fn month(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Ages admitted.
pub(super) fn ages(min: Option<u32>, max: Option<u32>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("de {min} à {max} ans"),
        (Some(min), None) => format!("à partir de {min} ans"),
        (None, Some(max)) => format!("jusqu’à {max} ans"),
        (None, None) => String::new(),
    }
}

/// Name of a language, in French.
pub(super) fn language(code: &str) -> Option<&'static str> {
    match code {
        "fr" => Some("français"),
        "en" => Some("anglais"),
        _ => None,
    }
}

/// The count that is announced: in French the plural begins at two.
pub(super) fn counted(count: usize) -> String {
    if count < 2 { format!("{count} programme") } else { format!("{} programmes", number(count as f64)) }
}

/// A number with a decimal comma and thin spaces between thousands.
pub(super) fn number(value: f64) -> String {
    let whole = value.trunc() as i64;
    let digits = whole.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    let tenths = ((value - value.trunc()) * 100.0).round() as i64;
    match tenths {
        0 => out,
        _ => format!("{out},{}", format!("{tenths:02}").trim_end_matches('0')),
    }
}

/// A distance in kilometres, rounded: a commune that is hardly a kilometre away is the commune itself.
pub(super) fn distance(km: u32, place: &str) -> String {
    let (of, at, rest) = articles(place);
    if km == 0 { format!("{at}{rest}") } else { format!("à {km} km du centre {of}{rest}") }
}

/// "de" and "à" before the name of a place, with the name as it then stands: du Havre, aux Ulis, d’Annecy.
fn articles(place: &str) -> (&'static str, &'static str, &str) {
    const VOWELS: &str = "AEIOUÂÀÉÈÊÎÏÔÛŒ";
    let mut letters = place.chars();
    let (first, second) = (letters.next(), letters.next());
    let vowel =
        |letter: Option<char>| letter.is_some_and(|it| VOWELS.chars().any(|vowel| vowel == it.to_ascii_uppercase()));
    match place.split_once(' ') {
        Some(("Le", rest)) => ("du ", "au ", rest),
        Some(("Les", rest)) => ("des ", "aux ", rest),
        _ if vowel(first) || first == Some('Y') && !vowel(second) => ("d’", "à ", place),
        _ => ("de ", "à ", place),
    }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn a_distance_is_said_in_good_french() {
        for (km, place, said) in [
            (12, "Lyon", "à 12 km du centre de Lyon"),
            (1, "Le Havre", "à 1 km du centre du Havre"),
            (3, "Les Ulis", "à 3 km du centre des Ulis"),
            (30, "La Rochelle", "à 30 km du centre de La Rochelle"),
            (8, "Annecy", "à 8 km du centre d’Annecy"),
            (8, "Évry-Courcouronnes", "à 8 km du centre d’Évry-Courcouronnes"),
            (5, "Yvetot", "à 5 km du centre d’Yvetot"),
            (5, "Paris 11e", "à 5 km du centre de Paris 11e"),
            (0, "Lyon", "à Lyon"),
            (0, "Le Havre", "au Havre"),
            (0, "Les Abymes", "aux Abymes"),
        ] {
            assert_eq!(distance(km, place), said);
        }
    }
}
