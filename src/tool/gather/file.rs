//! One file of the catalogue folder as text, or the one sentence that says why it is none.

use std::io::ErrorKind;
use std::path::Path;

use crate::catalogue::problem::{Repair, Spot};
use crate::catalogue::text::Text;
use crate::tool::disk::{self, Held};
use crate::tool::repair::both;
use crate::tool::repair::locate::spot;

/// The most bytes of a record. The longest of the shipped ones has less than 10,000: what is twenty times as long is another
/// file that came here by mistake, and a page made of it would be too heavy for a phone.
pub const MOST: u64 = 200_000;

/// Why a file as a whole cannot be read.
pub struct Fault {
    /// The sentence.
    pub says: Text,
    /// What helps to repair it.
    pub repair: Repair,
}

impl Fault {
    /// A fault at a place.
    pub fn new(says: Text, expected: Text, found: impl Into<String>, at: Spot) -> Box<Fault> {
        let repair = Repair { at: Some(at), found: Some(found.into()), expected: Some(expected), ..Repair::default() };
        Box::new(Fault { says, repair })
    }
}

const START: Spot = Spot { line: 1, column: 1 };

fn a_file() -> Text {
    both("un fichier de texte, en JSON", "a text file, in JSON")
}

fn utf8() -> Text {
    both("un texte enregistré en UTF-8", "a text saved as UTF-8")
}

/// The text of a file, without the mark that some editors put before it.
///
/// # Errors
/// The fault, when there is no text to be read.
pub fn text(path: &Path) -> Result<String, Box<Fault>> {
    let bytes = match disk::look(path, MOST) {
        Held::Bytes(bytes) => bytes,
        Held::Large(bytes) => return Err(large(bytes)),
        Held::NoFile => {
            let says = both(
                "Un dossier ou un autre objet porte ici le nom d’une fiche : le renommer, ou le déplacer hors de ce dossier.",
                "A folder or another object has the name of a record here: rename it, or move it out of this folder.",
            );
            return Err(Fault::new(says, a_file(), "", START));
        }
        Held::Refused(error) => return Err(refused(&error)),
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return Err(not_utf8(error.as_bytes(), error.utf8_error().valid_up_to())),
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if text.trim().is_empty() {
        let says = both(
            "Le fichier est vide : y écrire la fiche, en partant d’une autre du même dossier, ou le supprimer.",
            "The file is empty: write the record in it, starting from another one of this folder, or delete it.",
        );
        return Err(Fault::new(says, both("une fiche : { … }", "a record: { … }"), "", START));
    }
    Ok(text)
}

fn large(bytes: u64) -> Box<Fault> {
    let (kilobytes, most) = (bytes / 1000, MOST / 1000);
    let says = both(
        format!(
            "Le fichier pèse {kilobytes} ko, alors qu’une fiche en pèse {most} au plus : c’est sans doute un autre fichier, à retirer de ce dossier."
        ),
        format!(
            "The file weighs {kilobytes} kB, while a record weighs {most} at most: it is probably another file, to be taken out of this folder."
        ),
    );
    let expected = both(format!("un fichier de {most} ko au plus"), format!("a file of {most} kB at most"));
    Fault::new(says, expected, format!("{kilobytes} kB"), START)
}

fn refused(error: &std::io::Error) -> Box<Fault> {
    let says = match error.kind() {
        ErrorKind::NotFound => both(
            "C’est un raccourci vers un fichier qui n’existe plus : le supprimer, ou mettre la fiche à sa place.",
            "It is a link to a file that is gone: delete it, or put the record in its place.",
        ),
        ErrorKind::PermissionDenied => both(
            "Vous n’avez pas le droit de lire ce fichier : changer ses droits, ou demander à la personne qui l’a créé.",
            "You may not read this file: change its permissions, or ask the person who made it.",
        ),
        _ => both(
            format!("Le fichier ne se laisse pas lire (le système répond « {error} ») : l’enregistrer de nouveau."),
            format!("The file cannot be read (the system answers `{error}`): save it again."),
        ),
    };
    Fault::new(says, a_file(), "", START)
}

/// Bytes that are no UTF-8: mostly a text saved by an old editor, or as UTF-16.
fn not_utf8(bytes: &[u8], valid: usize) -> Box<Fault> {
    const HOW_FR: &str =
        "Dans l’éditeur de texte, choisir « Enregistrer sous », puis le codage « UTF-8 », et relire les accents.";
    const HOW_EN: &str = "In the text editor, choose `Save as`, then the encoding `UTF-8`, and check the accents.";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let says = both(
            format!("Le fichier est enregistré en UTF-16, et non en UTF-8. {HOW_FR}"),
            format!("The file is saved as UTF-16, not as UTF-8. {HOW_EN}"),
        );
        return Fault::new(says, utf8(), "UTF-16", START);
    }
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default());
    let byte = bytes.get(valid).copied().unwrap_or_default();
    // The older encodings of western Europe agree on the letters.
    let letter = Some(char::from(byte)).filter(|it| it.is_alphabetic());
    let (fr, en) = match letter {
        Some(it) => (format!(" (sans doute la lettre « {it} »)"), format!(" (probably the letter `{it}`)")),
        None => Default::default(),
    };
    let says = both(
        format!(
            "Le fichier n’est pas enregistré en UTF-8 : son octet {}, {byte:02X} en hexadécimal{fr}, n’y a pas de sens. {HOW_FR}",
            valid + 1
        ),
        format!(
            "The file is not saved as UTF-8: its byte {}, {byte:02X} in hexadecimal{en}, means nothing there. {HOW_EN}",
            valid + 1
        ),
    );
    Fault::new(says, utf8(), format!("{byte:02X}"), spot(before.trim_start_matches('\u{feff}'), usize::MAX))
}
