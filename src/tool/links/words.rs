//! The words of the visits, for editors: what happened and what to do, in French and in English.

use crate::catalogue::text::Lang;
use crate::tool::links::Finding;
use crate::tool::links::finding::{Care, Kind};
use crate::tool::report::words::both;

/// What happened.
pub fn happened(finding: &Finding, lang: Lang) -> String {
    let said = |fr: String, en: String| if lang == Lang::Fr { fr } else { en };
    let to = finding.arrived.as_deref().unwrap_or_default();
    let text = match &finding.kind {
        Kind::Fine => both(lang, "La page est là.", "The page is there.").to_owned(),
        Kind::Mail => both(lang, "L’adresse e-mail est bien écrite.", "The e-mail address is written well.").to_owned(),
        Kind::Ignored(why) => said(format!("Lien laissé de côté : {why}."), format!("Link left out: {why}.")),
        Kind::Elsewhere => {
            said(format!("L’adresse mène pour le moment à {to}."), format!("The address leads to {to} for now."))
        }
        Kind::Secured => {
            both(lang, "La même adresse existe en https.", "The same address is there on https.").to_owned()
        }
        Kind::Moved => said(format!("La page a déménagé : {to}."), format!("The page has moved: {to}.")),
        Kind::Front => said(
            format!("L’adresse mène à la page d’accueil {to} ; la page elle-même a sans doute disparu."),
            format!("The address leads to the front page {to}; the page itself has probably gone."),
        ),
        Kind::Gone(410) => both(lang, "La page a été retirée (410).", "The page has been taken away (410).").to_owned(),
        Kind::Gone(status) => {
            said(format!("La page n’existe pas ({status})."), format!("The page is not there ({status})."))
        }
        Kind::Refuses(status) => said(
            format!("Le site ne montre pas cette page à notre outil ({status})."),
            format!("The site does not show this page to our tool ({status})."),
        ),
        Kind::Faulty(status) => {
            said(format!("Le site est en panne ({status})."), format!("The site has a fault ({status})."))
        }
        Kind::Busy => match finding.away {
            Some(seconds) => said(
                format!("Le site demande de revenir plus tard (dans {seconds} secondes)."),
                format!("The site asks us to come back later (in {seconds} seconds)."),
            ),
            None => {
                both(lang, "Le site demande de revenir plus tard.", "The site asks us to come back later.").to_owned()
            }
        },
        Kind::Loop => both(lang, "L’adresse tourne en rond.", "The address goes round in a circle.").to_owned(),
        Kind::TooMany => {
            both(lang, "L’adresse passe par trop de redirections.", "The address goes through too many redirects.")
                .to_owned()
        }
        Kind::Astray => both(
            lang,
            "L’adresse renvoie vers une autre, que le site ne donne pas.",
            "The address points to another one, which the site does not give.",
        )
        .to_owned(),
        Kind::Scheme(scheme) => said(
            format!("L’adresse renvoie hors du web (« {scheme} »)."),
            format!("The address points out of the web (`{scheme}:`)."),
        ),
        Kind::Nameless => both(lang, "Aucun site ne porte ce nom.", "No site has this name.").to_owned(),
        Kind::Closed => {
            both(lang, "Aucun serveur ne répond à cette adresse.", "No server listens at this address.").to_owned()
        }
        Kind::Unreachable => both(lang, "Le site n’est pas joignable.", "The site cannot be reached.").to_owned(),
        Kind::Slow => both(lang, "Le site n’a pas répondu à temps.", "The site did not answer in time.").to_owned(),
        Kind::Certificate => both(
            lang,
            "La connexion n’est pas sûre : le certificat du site n’est pas accepté.",
            "The connection is not safe: the site’s certificate is not accepted.",
        )
        .to_owned(),
        Kind::Inside => both(
            lang,
            "L’adresse est celle d’un réseau privé ; elle n’a pas été demandée.",
            "The address is on a private network; it was not asked.",
        )
        .to_owned(),
        Kind::Broken => both(lang, "La connexion s’est interrompue.", "The connection broke.").to_owned(),
        Kind::Malformed => both(lang, "L’adresse est mal écrite.", "The address is written badly.").to_owned(),
    };
    let told = matches!(finding.kind, Kind::Elsewhere | Kind::Moved | Kind::Secured | Kind::Front);
    match &finding.arrived {
        Some(to) if !told => {
            said(format!("L’adresse renvoie à {to}. {text}"), format!("The address points to {to}. {text}"))
        }
        _ => text,
    }
}

/// What to do about it; empty when there is nothing to do.
pub fn todo(kind: &Kind, lang: Lang) -> &'static str {
    let (fr, en) = match kind {
        Kind::Fine | Kind::Mail | Kind::Ignored(_) => ("", ""),
        Kind::Elsewhere => ("Rien à faire.", "Nothing to do."),
        Kind::Secured | Kind::Moved => ("Écrivez la nouvelle adresse.", "Write the new address."),
        Kind::Front => (
            "Ouvrez l’adresse, puis cherchez la page sur le site ou retirez le lien.",
            "Open the address, then look for the page on the site or remove the link.",
        ),
        Kind::Gone(_) | Kind::Nameless | Kind::Closed | Kind::Astray | Kind::Scheme(_) => {
            ("Cherchez la nouvelle adresse, ou retirez le lien.", "Look for the new address, or remove the link.")
        }
        Kind::Loop | Kind::TooMany => (
            "Ouvrez l’adresse dans un navigateur ; si la page ne vient pas, cherchez-en une autre.",
            "Open the address in a browser; if the page does not come, look for another one.",
        ),
        Kind::Refuses(_) | Kind::Certificate => (
            "Ouvrez l’adresse dans un navigateur ; si la page s’affiche, ajoutez le lien à la liste de ceux à laisser de côté.",
            "Open the address in a browser; if the page is shown, add the link to the list of those to leave out.",
        ),
        Kind::Faulty(_) | Kind::Busy | Kind::Unreachable | Kind::Slow | Kind::Broken => (
            "Réessayez un autre jour, avant de changer quoi que ce soit.",
            "Try again another day before you change anything.",
        ),
        Kind::Inside => ("Inscrivez une adresse publique.", "Write a public address."),
        Kind::Malformed => (
            "Corrigez-la, par exemple https://exemple.fr/page ou mailto:contact@exemple.fr.",
            "Correct it, as in https://example.org/page or mailto:contact@example.org.",
        ),
    };
    both(lang, fr, en)
}

/// Heads the findings that ask for the same care.
pub fn care(care: Care, lang: Lang) -> &'static str {
    let (fr, en) = match care {
        Care::Repair => ("À réparer", "To repair"),
        Care::Edit => ("À remplacer", "To replace"),
        Care::Look => ("À regarder", "To look at"),
        Care::Nothing => ("Pour information", "For information"),
    };
    both(lang, fr, en)
}

/// How to have the proposed addresses written.
pub fn apply(lang: Lang) -> &'static str {
    both(
        lang,
        "Pour écrire ces adresses dans les fiches, relancez la commande avec --apply.",
        "To have these addresses written into the records, run the command again with --apply.",
    )
}

/// Nothing could be asked, and what to do about it.
pub fn no_network(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Fr => (
            "Aucun des sites demandés n’a pu être joint : cet ordinateur n’a sans doute pas de réseau. Aucun lien n’a été jugé.",
            "Vérifiez la connexion à internet de cet ordinateur, puis relancez la commande.",
        ),
        Lang::En => (
            "Not one of the sites could be reached: this computer probably has no network. No link was judged.",
            "Check that this computer is connected to the internet, then run the command again.",
        ),
    }
}
