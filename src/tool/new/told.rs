//! What is said while a record is made, to editors, in French or in English.

use std::path::Path;

use crate::catalogue::problem::{Problem, quote};
use crate::catalogue::text::Lang;
use crate::tool::ToolError;
use crate::tool::import::column::of_name;
use crate::tool::import::refusal::Refusal;
use crate::tool::new::question::Question;

fn of<'a>(lang: Lang, fr: &'a str, en: &'a str) -> &'a str {
    if lang == Lang::Fr { fr } else { en }
}

/// Before the first question.
pub fn welcome(lang: Lang) -> &'static str {
    of(
        lang,
        "Une fiche dit ce que des pages publiques disent, rien d’autre : laissez vide ce qu’elles ne disent pas. Échap arrête tout, sans rien écrire.",
        "A record says what public pages say and nothing else: leave empty what they do not say. Escape stops it all and writes nothing.",
    )
}

/// Below a question.
pub fn help(help: &str, needed: bool, lang: Lang) -> String {
    let may = of(lang, "Entrée pour passer", "Enter to pass over");
    match (help, needed) {
        ("", true) => of(lang, "Nécessaire", "Needed").to_owned(),
        ("", false) => may.to_owned(),
        (help, true) => help.to_owned(),
        (help, false) => format!("{help} ({may})"),
    }
}

/// An answer is needed.
pub fn needed(lang: Lang) -> &'static str {
    of(
        lang,
        "Il faut une réponse : sans elle, il n’y a pas de fiche.",
        "An answer is needed: there is no record without it.",
    )
}

/// Left out of a choice.
pub fn not_stated(lang: Lang) -> &'static str {
    of(lang, "Les sources ne le disent pas", "The sources do not say")
}

/// How to choose one.
pub fn choosing(lang: Lang) -> &'static str {
    of(lang, "Flèches pour choisir, Entrée pour valider", "Arrows to choose, Enter to take it")
}

/// How to choose several.
pub fn choosing_some(lang: Lang) -> &'static str {
    of(
        lang,
        "Flèches pour aller, Espace pour cocher, Entrée pour valider ; rien de coché : les sources ne le disent pas",
        "Arrows to move, Space to tick, Enter to take them; nothing ticked: the sources do not say",
    )
}

/// How to answer with yes or no.
pub fn yes_or_no(lang: Lang) -> &'static str {
    of(lang, "Répondez o (oui) ou n (non).", "Answer y (yes) or n (no).")
}

/// Whether there is a session to tell.
pub fn a_session(lang: Lang) -> &'static str {
    of(lang, "Ajouter un lieu, un format ou des dates ?", "Add a place, a format or dates?")
}

/// Whether there is another source.
pub fn a_source(lang: Lang) -> &'static str {
    of(lang, "Ajouter une autre source ?", "Add another source?")
}

/// Asks for a partner: the question, and what to know.
pub fn partner(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Fr => ("Qui le porte ou y prend part ?", "Nom ou identifiant d’une organisation. Exemple : simplon"),
        Lang::En => ("Who carries it or takes part?", "Name or id of an organisation. For example: simplon"),
    }
}

/// Asks for what a partner does.
pub fn role(lang: Lang) -> &'static str {
    of(lang, "Que fait-elle dans ce programme ?", "What does it do in this program?")
}

/// An organisation is not there yet.
pub fn unknown_partner(asked: &str, near: &[&str], lang: Lang) -> String {
    let like = match (near.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Fr) => format!(" Noms proches : {}.", near.join(", ")),
        (false, Lang::En) => format!(" Like it: {}.", near.join(", ")),
    };
    match lang {
        Lang::Fr => format!("« {} » n’est pas encore dans le catalogue.{like}", quote(asked)),
        Lang::En => format!("“{}” is not in the catalogue yet.{like}", quote(asked)),
    }
}

/// Whether to make that organisation.
pub fn make_it(lang: Lang) -> &'static str {
    of(lang, "Créer sa fiche maintenant ?", "Make its record now?")
}

/// A town that nobody knows.
pub fn no_commune(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => {
            format!("« {} » n’est pas une commune connue : vérifier son nom officiel, ou laisser vide", quote(text))
        }
        Lang::En => format!("“{}” is not a known commune: check its official name, or leave it empty", quote(text)),
    }
}

/// Options that are missing where nobody can be asked.
pub fn missing(verb: &str, flags: &[String], lang: Lang) -> ToolError {
    let list = flags.join(", ");
    match lang {
        Lang::Fr => ToolError::new(
            format!("Il manque {list}, et personne ne peut répondre ici."),
            format!(
                "Donner ces options, ou lancer « cargo xtask {verb} » dans un terminal. Toutes les options : cargo xtask {verb} --help"
            ),
        ),
        Lang::En => ToolError::new(
            format!("Missing: {list}, and nobody can answer here."),
            format!(
                "Give these options, or run `cargo xtask {verb}` in a terminal. All options: cargo xtask {verb} --help"
            ),
        ),
    }
}

/// A record is there already.
pub fn exists(record: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{record}.json existe déjà : le corriger, ou choisir un autre identifiant"),
        Lang::En => format!("{record}.json is already there: correct it, or choose another id"),
    }
}

/// An option that cannot be used.
pub fn refused(flag: &str, found: &str, reason: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("  {flag} · « {} » · {reason}\n{}", quote(found), nothing_written(lang)),
        Lang::En => format!("  {flag} · “{}” · {reason}\n{}", quote(found), nothing_written(lang)),
    }
}

/// The same, of what could not be put into the record.
pub fn refusal(refusal: &Refusal, lang: Lang) -> String {
    let flag = refusal.column.and_then(|(_, name)| of_name(name)).map(|it| it.flag()).unwrap_or_default();
    let found = refusal.found.as_deref().unwrap_or_default();
    match lang {
        Lang::Fr => format!("  {flag} · « {found} » · {}\n", refusal.says.read(lang).0),
        Lang::En => format!("  {flag} · “{found}” · {}\n", refusal.says.read(lang).0),
    }
}

/// A problem of the check, under the option that it comes from.
pub fn problem(flag: &str, problem: &Problem, lang: Lang) -> String {
    format!("  {flag} · {} · {}\n", problem.rule.code(), problem.says.read(lang).0)
}

/// A partner that is not there yet, and how to make it.
pub fn no_partner(id: &str, near: &[&str], lang: Lang) -> String {
    let told = unknown_partner(id, near, lang);
    match lang {
        Lang::Fr => {
            format!(
                "  --partner · {told}\n    Pour créer sa fiche : cargo xtask new organisation --id {id} --name \"…\"\n"
            )
        }
        Lang::En => {
            format!(
                "  --partner · {told}\n    To make its record: cargo xtask new organisation --id {id} --name \"…\"\n"
            )
        }
    }
}

/// Nothing was written.
pub fn nothing_written(lang: Lang) -> String {
    of(lang, "Rien n’a été écrit.\n", "Nothing was written.\n").to_owned()
}

/// The file that was made.
pub fn made(path: &Path, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("Fiche écrite : {}\n", path.display()),
        Lang::En => format!("Record written: {}\n", path.display()),
    }
}

/// What to do next, and what is not stated yet.
pub fn next_steps(path: &Path, open: &[&Question], lang: Lang) -> String {
    let names: Vec<&str> = open.iter().map(|it| it.name).collect();
    let list = names.join(", ");
    let path = path.display();
    match lang {
        Lang::Fr => {
            let more = if list.is_empty() {
                "relisez-la".to_owned()
            } else {
                format!("ajoutez ce que les sources disent encore ; ne sont pas précisés : {list}")
            };
            format!(
                "La suite :\n  1. Ouvrez {path}.\n  2. Complétez : {more}.\n  3. Vérifiez : cargo xtask check\n  4. Regardez sa page : cargo xtask serve\n  5. Proposez la fiche, avec l’adresse de ses sources.\n"
            )
        }
        Lang::En => {
            let more = if list.is_empty() {
                "read it again".to_owned()
            } else {
                format!("add what the sources still say; not stated are: {list}")
            };
            format!(
                "Next:\n  1. Open {path}.\n  2. Complete it: {more}.\n  3. Check: cargo xtask check --lang en\n  4. Look at its page: cargo xtask serve\n  5. Propose the record, with the addresses of its sources.\n"
            )
        }
    }
}

/// The questions were broken off.
pub fn broken_off(lang: Lang) -> ToolError {
    ToolError::new(
        of(
            lang,
            "Arrêté avant la fin : cette fiche n’a pas été écrite.",
            "Stopped before the end: this record was not written.",
        ),
        of(lang, "Recommencer quand vous voudrez.", "Begin again when you like."),
    )
}

/// The terminal does not do what questions need.
pub fn no_terminal(error: &str, lang: Lang) -> ToolError {
    match lang {
        Lang::Fr => ToolError::new(
            format!("Ce terminal ne permet pas de poser des questions ({error})."),
            "Donner toutes les options : cargo xtask new program --help",
        ),
        Lang::En => ToolError::new(
            format!("This terminal does not let questions be asked ({error})."),
            "Give all options: cargo xtask new program --help",
        ),
    }
}
