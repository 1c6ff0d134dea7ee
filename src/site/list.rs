//! A list of programs that travels in an address: `/liste/?p=geniales,femmes-cyber`.

use crate::site::page::Route;

/// The parameter that holds the programs, in the order of the list.
const NAME: &str = "p";
/// Most programs of a list: more cannot be compared, and a QR code must hold them.
pub const MOST: usize = 30;

/// The programs that the text of an address (after `?`) lists, as ids with commas between them, each once. The parameter may
/// repeat; what cannot be an id is dropped.
pub fn ids(text: &str) -> String {
    let mut ids: Vec<String> = Vec::new();
    for (_, value) in form_urlencoded::parse(text.trim_start_matches('?').as_bytes()).filter(|(name, _)| name == NAME) {
        for id in value.split([',', ' ']).filter(|id| is_id(id)) {
            if ids.len() < MOST && !ids.iter().any(|it| it == id) {
                ids.push(id.to_owned());
            }
        }
    }
    ids.join(",")
}

/// Whether a text has the form of an id: lower-case letters, digits and hyphens, 80 of them at most.
fn is_id(text: &str) -> bool {
    (1..=80).contains(&text.len())
        && text.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-')
}

/// The address of the page at `route` with a list of ids, commas between them.
pub fn address(route: &Route, ids: &str) -> String {
    if ids.is_empty() { route.path() } else { format!("{}?{NAME}={ids}", route.path()) }
}
