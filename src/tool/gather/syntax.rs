//! Why a text is not JSON, said for somebody who never wrote any: the usual cause, where it is, and what to do.

use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};
use jsonc_parser::{CollectOptions, ParseStringErrorKind as Slip, parse_to_ast};

use crate::catalogue::problem::quote;
use crate::catalogue::text::Text;
use crate::tool::gather::file::Fault;
use crate::tool::repair::both;
use crate::tool::repair::locate::{spot, strict};

/// How deep objects and lists may stand in each other: what the reader of the page bears. A record needs four.
const DEEPEST: usize = 127;

/// The fault of a text that could not be read as JSON.
pub fn fault(text: &str) -> Box<Fault> {
    let scan = scan(text);
    let error = parse_to_ast(text, &CollectOptions::default(), &strict()).err();
    let at = error.as_ref().map_or(usize::MAX, |error| error.range().start);
    let cause = match (scan.deep, scan.broken, &error) {
        (Some(deep), _, _) => nested(deep),
        (None, Some(broken), _) if broken.start <= at => unclosed(text, broken),
        (None, _, Some(error)) => kinds(text, error),
        (None, _, None) => Cause::new(
            0,
            both(
                "un nombre ou un signe y est écrit d’une façon que JSON n’admet pas",
                "a number or a sign in it is written in a way that JSON does not know",
            ),
            both("comparer avec une autre fiche du dossier", "compare with another record of the folder"),
        ),
    };
    let says = both(
        format!("Le fichier ne se lit pas : {}. À faire : {}.", cause.why.fr, cause.repair.fr),
        format!("The file cannot be read: {}. To do: {}.", english(&cause.why), english(&cause.repair)),
    );
    let found = text.get(cause.at..).and_then(|rest| rest.lines().next()).unwrap_or_default().trim_end();
    Fault::new(says, cause.repair, quote(found), spot(text, cause.at))
}

fn english(text: &Text) -> &str {
    text.en.as_deref().unwrap_or_default()
}

/// Where a text ceases to be JSON, why, and what to do.
struct Cause {
    at: usize,
    why: Text,
    repair: Text,
}

impl Cause {
    fn new(at: usize, why: Text, repair: Text) -> Cause {
        Cause { at, why, repair }
    }
}

fn nested(at: usize) -> Cause {
    Cause::new(
        at,
        both(
            format!(
                "des accolades ou des crochets y sont ouverts les uns dans les autres plus de {DEEPEST} fois, alors qu’une fiche n’en demande pas plus de quatre"
            ),
            format!(
                "braces or brackets are opened within each other more than {DEEPEST} times, while a record needs four at most"
            ),
        ),
        both(
            "retirer ceux qui sont de trop, ou repartir d’une autre fiche",
            "remove those that are too many, or start from another record",
        ),
    )
}

/// A text between quotes that goes on past its line.
fn unclosed(text: &str, broken: Broken) -> Cause {
    if !text.get(broken.end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r'])) {
        return Cause::new(
            broken.end,
            both(
                "une tabulation ou un autre signe invisible se trouve dans un texte entre guillemets",
                "a tab or another invisible sign stands in a text between quotes",
            ),
            both("remplacer ce signe par une espace", "replace that sign with a space"),
        );
    }
    let begun = quote(text.get(broken.start..broken.end).unwrap_or_default().trim_end());
    Cause::new(
        broken.start,
        both(
            format!("le texte « {begun} » n’a pas de guillemet à la fin, ou passe à la ligne"),
            format!("the text `{begun}` has no quote at its end, or goes on to the next line"),
        ),
        both("le fermer par un guillemet droit, sur la même ligne", "close it with a straight quote, on the same line"),
    )
}

fn kinds(text: &str, error: &ParseError) -> Cause {
    let (start, end) = (error.range().start, error.range().end);
    let here = text.get(start..).unwrap_or_default();
    let sign = here.chars().next().map(String::from).unwrap_or_default();
    let before = text.get(..start).unwrap_or_default().trim_end();
    let last = quote(before.rsplit('\n').next().unwrap_or_default().trim());
    let decimal = before.ends_with(',') && before.trim_end_matches(',').ends_with(|it: char| it.is_ascii_digit());
    let (why, repair) = match error.kind() {
        Kind::ExpectedComma => (
            both(format!("il manque une virgule après « {last} »"), format!("a comma is missing after `{last}`")),
            both("ajouter une virgule à cet endroit", "add a comma there"),
        ),
        Kind::TrailingCommasNotAllowed => (
            both(
                "il y a une virgule de trop avant l’accolade ou le crochet qui ferme",
                "there is one comma too many before the closing brace or bracket",
            ),
            both("retirer cette virgule", "remove that comma"),
        ),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => (
            both("un commentaire s’y trouve, et JSON n’en admet pas", "a comment stands in it, and JSON has none"),
            both("retirer le commentaire", "remove the comment"),
        ),
        Kind::String(Slip::UnterminatedStringLiteral) => (
            both("le texte ouvert ici n’a pas de guillemet à la fin", "the text opened here has no quote at its end"),
            both("le fermer par un guillemet droit", "close it with a straight quote"),
        ),
        Kind::String(_) => (
            both(
                "une barre oblique inverse « \\ » y précède un signe qu’elle ne peut pas précéder",
                "a backslash `\\` stands before a sign that it cannot stand before",
            ),
            both("retirer cette barre, ou la doubler", "remove that backslash, or write it twice"),
        ),
        Kind::ExpectedColonAfterObjectKey => (
            both(
                format!("il manque les deux-points après le nom de champ « {last} »"),
                format!("the colon is missing after the field name `{last}`"),
            ),
            both("écrire le nom, deux-points, puis la valeur", "write the name, a colon, then the value"),
        ),
        Kind::ExpectedObjectValue => (
            both("il manque la valeur après les deux-points", "the value is missing after the colon"),
            both("écrire la valeur, ou retirer le champ", "write the value, or remove the field"),
        ),
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject if decimal => (
            both("un nombre y est écrit avec une virgule", "a number is written with a comma"),
            both("écrire un point, comme dans 1.5", "write a point, as in 1.5"),
        ),
        Kind::UnterminatedObject => (
            both("l’accolade ouverte ici n’est jamais refermée", "the brace opened here is never closed"),
            both(
                "ajouter une accolade fermante à la fin de cette partie",
                "add a closing brace at the end of that part",
            ),
        ),
        Kind::UnterminatedArray => (
            both("le crochet ouvert ici n’est jamais refermé", "the bracket opened here is never closed"),
            both("ajouter un crochet fermant à la fin de cette liste", "add a closing bracket at the end of that list"),
        ),
        Kind::MultipleRootJsonValues => (
            both(
                "du texte suit la fin de la fiche, souvent à cause d’une accolade fermante de trop",
                "text follows the end of the record, often because of one closing brace too many",
            ),
            both("retirer ce qui suit, ou l’accolade de trop", "remove what follows, or the brace that is too many"),
        ),
        Kind::UnexpectedComma => (
            both(
                "il y a une virgule de trop, ou il manque une valeur devant elle",
                "there is one comma too many, or a value is missing before it",
            ),
            both("retirer cette virgule, ou écrire la valeur", "remove that comma, or write the value"),
        ),
        _ if "“”„«»‘’‚\'`".contains(&sign) && !sign.is_empty() => (
            both(format!("le signe « {sign} » y sert de guillemet"), format!("the sign `{sign}` is used as a quote")),
            both("n’employer que le guillemet droit du clavier", "use only the straight double quote of the keyboard"),
        ),
        _ => {
            let word = quote(text.get(start..end.max(start + sign.len())).unwrap_or_default());
            (
                both(format!("« {word} » n’a pas sa place ici"), format!("`{word}` has no place here")),
                both(
                    "mettre les noms et les textes entre guillemets droits, et vérifier accolades et crochets",
                    "put names and texts between straight quotes, and check braces and brackets",
                ),
            )
        }
    };
    Cause::new(start, why, repair)
}

/// A text that is not closed on its line: where it begins, and where the line or the sign that breaks it is.
#[derive(Clone, Copy)]
struct Broken {
    start: usize,
    end: usize,
}

#[derive(Default)]
struct Scan {
    broken: Option<Broken>,
    deep: Option<usize>,
}

/// Looks for what a parser only notices much later: texts that go on past their line, and what is nested too deep.
fn scan(text: &str) -> Scan {
    let (mut found, mut depth, mut opened, mut escaped) = (Scan::default(), 0_usize, None, false);
    for (at, byte) in text.bytes().enumerate() {
        match (opened, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(_), b'"') => opened = None,
            (Some(start), 0..=0x1f) => {
                found.broken = found.broken.or(Some(Broken { start, end: at }));
                opened = None;
            }
            (None, b'"') => opened = Some(at),
            (None, b'{' | b'[') => {
                depth += 1;
                if depth > DEEPEST {
                    found.deep = found.deep.or(Some(at));
                }
            }
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    found
}
