//! What the address promises for any bytes after its question mark: it is read, has one canonical form, loses no value
//! of a known name, and keeps none of an unknown one.

use passerelles::query::Query;
use passerelles::query::codec::{decode, encode};
use passerelles::query::param::{LONGEST_TEXT, Param};

/// The longest value but for words, in characters, and the most values of a parameter: README's contract.
const LONGEST_VALUE: usize = 100;
const MOST: usize = 100;

/// Holds the codec to its promises on one text.
pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let query = decode(&text);
    let canonical = encode(&query);
    assert_eq!(decode(&canonical), query, "the canonical form means the same");
    assert_eq!(encode(&decode(&canonical)), canonical, "and is its own canonical form");
    assert_eq!(decode(&format!("?{canonical}")), query, "with its question mark too");
    let plain = |sign: u8| sign.is_ascii_alphanumeric() || b"=&+%*-._".contains(&sign);
    assert!(canonical.bytes().all(plain), "safe in any attribute, mail and messenger: {canonical}");
    names(&canonical);
    values(&text, &query);
    for stranger in ["inconnu=x", "Q=x", "utm_source=%3Cb%3E", "q[]=x"] {
        assert_eq!(decode(&format!("{text}&{stranger}")), query, "unknown names are dropped");
    }
    moves(&query);
    assert!(query.page() >= 1);
}

/// Known names only, in the order of the contract.
fn names(canonical: &str) {
    let names = canonical.split('&').filter(|it| !it.is_empty()).map(|it| it.split('=').next().unwrap_or_default());
    let order: Vec<Option<Param>> = names.map(Param::named).collect();
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{canonical}");
}

/// Each value that is given is among those that are read, cut but not lost; each that is read was given.
fn values(text: &str, query: &Query) {
    let given: Vec<(String, String)> =
        form_urlencoded::parse(text.trim_start_matches('?').as_bytes()).into_owned().collect();
    for param in Param::ALL {
        let longest = if param == Param::Words { LONGEST_TEXT } else { LONGEST_VALUE };
        let cut = |value: &str| value.trim().chars().take(longest).collect::<String>().trim_end().to_owned();
        let due = given.iter().filter(|(name, _)| name == param.name()).map(|(_, value)| cut(value));
        let due: Vec<String> = due.filter(|it| !it.is_empty() && Some(it.as_str()) != param.default_value()).collect();
        let read = query.all(param);
        assert!(read.iter().all(|it| due.contains(it)), "{}: a value that nobody gave: {read:?}", param.name());
        if param.repeats() {
            let lost = due.iter().find(|it| !query.has(param, it));
            assert!(read.len() == MOST || lost.is_none(), "{}: {lost:?} is lost", param.name());
            assert!(read.is_sorted_by(|one, next| one < next), "{}: sorted, once each: {read:?}", param.name());
        } else {
            assert_eq!(read.first(), due.first(), "{}: the first that says something counts", param.name());
            assert!(read.len() <= 1);
        }
    }
}

/// Each applied value can be taken away, and what is left is canonical; so is the query with another value.
fn moves(query: &Query) {
    for (param, value) in query.applied() {
        let without = query.without(param, value);
        assert!(!without.has(param, value) && decode(&encode(&without)) == without, "without {value:?}");
        assert_eq!(decode(&encode(&query.only(param, value))), query.only(param, value), "only {value:?}");
        let back = without.with(param, value);
        assert!(back.has(param, value) && decode(&encode(&back)) == back, "with {value:?}");
    }
    let bare = query.applied().into_iter().fold(query.clone(), |left, (param, value)| left.without(param, value));
    assert!(bare.is_open(), "everything applied can be taken away");
}
