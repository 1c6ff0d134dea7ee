//! The words of what is passed on: preview images, QR codes, posters. They do not travel with the live page.

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Handouts {
    /// Above the name of a place, of a partner, of a topic, and above the online programs, in a picture.
    pub above: [&'static str; 4],
    /// At the foot of a picture that has nothing of its own to say there.
    pub for_women: &'static str,
    /// What a picture shows, as a text: the line above its title, its title, the lines at its foot.
    pub picture: fn(&str, &str, &[String]) -> String,
    /// Name of a poster.
    pub poster: &'static str,
    /// Title of the poster of a program, by the program's name.
    pub poster_title: fn(&str) -> String,
    /// What it tells, in a sentence.
    pub poster_text: fn(&str) -> String,
    /// Prints it.
    pub print: &'static str,
    /// How to print it without script.
    pub how_to_print: &'static str,
    /// Leads back to the program.
    pub back: &'static str,
    /// Stands before the address: where one can sign up, and where one cannot.
    pub all_about_it: [&'static str; 2],
    /// Says that it is over.
    pub ended: &'static str,
    /// What the QR code holds, for those who do not see it.
    pub code: fn(&str) -> String,
    /// How many public pages the facts were read on, and when the newest of them was seen.
    pub facts_from: fn(usize, Option<&str>) -> String,
    /// Says how many more dates there are.
    pub more_dates: fn(usize) -> String,
    /// Says how many more partners there are.
    pub more_partners: fn(usize) -> String,
    /// Who made the poster.
    pub made_by: &'static str,
}

/// The words of a language.
pub fn handouts(lang: Lang) -> &'static Handouts {
    match lang {
        Lang::Fr => &FR,
        Lang::En => &EN,
    }
}

static FR: Handouts = Handouts {
    above: ["Près de chez vous", "Programmes avec", "Thème", "Où que vous soyez"],
    for_women: "Des programmes pour les femmes, vers le numérique et l’IA",
    picture: |above, title, foot| {
        let said = if above.is_empty() { title.to_owned() } else { format!("{above}\u{a0}: {title}") };
        joined("Image de Passerelles, avec une passerelle au-dessus d’un soleil.", said, foot)
    },
    poster: "Affiche",
    poster_title: |name| format!("Affiche à imprimer\u{a0}: {name}"),
    poster_text: |name| {
        format!("{name} sur une page A4 à imprimer, avec l’essentiel et un code QR qui mène à la fiche complète.")
    },
    print: "Imprimer cette affiche",
    how_to_print: "Pour imprimer cette affiche, choisissez Imprimer dans le menu de votre navigateur (ou Ctrl + P).",
    back: "Revenir à la fiche du programme",
    all_about_it: ["Tout savoir et s’inscrire\u{a0}:", "En savoir plus\u{a0}:"],
    ended: "Ce programme est terminé. Sa fiche propose des programmes proches.",
    code: |address| format!("Code QR qui mène à {address}"),
    facts_from: |count, newest| {
        let pages = match count {
            1 => "Informations lues sur une page publique, citée sur la fiche".to_owned(),
            _ => format!("Informations lues sur {count} pages publiques, citées sur la fiche"),
        };
        newest
            .map_or_else(|| format!("{pages}."), |date| format!("{pages}, confirmées pour la dernière fois en {date}."))
    },
    more_dates: |count| if count == 1 { "et une autre date".to_owned() } else { format!("et {count} autres dates") },
    more_partners: |count| if count == 1 { "et un autre".to_owned() } else { format!("et {count} autres") },
    made_by: "Passerelles, les programmes qui mènent les femmes vers le numérique et l’IA.",
};

static EN: Handouts = Handouts {
    above: ["Near you", "Programs with", "Topic", "Wherever you are"],
    for_women: "Programs for women, into digital work and AI",
    picture: |above, title, foot| {
        let said = if above.is_empty() { title.to_owned() } else { format!("{above}: {title}") };
        joined("Picture of Passerelles, with a footbridge above a sun.", said, foot)
    },
    poster: "Poster",
    poster_title: |name| format!("Poster to print: {name}"),
    poster_text: |name| {
        format!("{name} on one A4 page to print, with the essentials and a QR code that leads to the full page.")
    },
    print: "Print this poster",
    how_to_print: "To print this poster, choose Print in the menu of your browser (or Ctrl + P).",
    back: "Back to the program",
    all_about_it: ["Find out more and sign up:", "Find out more:"],
    ended: "This program has ended. Its page proposes similar ones.",
    code: |address| format!("QR code that leads to {address}"),
    facts_from: |count, newest| {
        let pages = match count {
            1 => "Facts read on one public page, named on the program’s page".to_owned(),
            _ => format!("Facts read on {count} public pages, named on the program’s page"),
        };
        newest.map_or_else(|| format!("{pages}."), |date| format!("{pages}, last confirmed in {date}."))
    },
    more_dates: |count| if count == 1 { "and one other date".to_owned() } else { format!("and {count} other dates") },
    more_partners: |count| if count == 1 { "and one other".to_owned() } else { format!("and {count} others") },
    made_by: "Passerelles, the programs that lead women in France into digital work and AI.",
};

/// Sentences one after the other, each with its own end.
fn joined(opening: &str, said: String, foot: &[String]) -> String {
    let mut out = opening.to_owned();
    for part in std::iter::once(&said).chain(foot) {
        out.push(' ');
        out.push_str(part);
        if !part.ends_with(['.', '!', '?', '…']) {
            out.push('.');
        }
    }
    out
}
