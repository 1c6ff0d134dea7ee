//! Address text ↔ [`Query`]. Every text decodes; the canonical form encodes back to itself.
//!
//! The raw text of the address is decoded here, once: a router that hands out decoded values may have done it twice.

use crate::query::Query;
use crate::query::param::Param;

/// Reads the part of an address after `?` (a leading `?` is accepted). Bad escapes stay as they are, bad UTF-8 becomes
/// U+FFFD, unknown names are ignored, of repeated single values the first counts.
pub fn decode(text: &str) -> Query {
    let mut query = Query::default();
    for (name, value) in form_urlencoded::parse(text.trim_start_matches('?').as_bytes()) {
        if let Some(param) = Param::named(&name)
            && let Some(values) = query.values.get_mut(param as usize)
        {
            values.push(value.into_owned());
        }
    }
    for param in Param::ALL {
        if let Some(values) = query.values.get_mut(param as usize) {
            // Blank repeats are dropped before the first of a single value is chosen.
            param.tidy(values);
        }
    }
    query
}

/// The canonical text, without `?`; empty when nothing is asked.
pub fn encode(query: &Query) -> String {
    let mut out = form_urlencoded::Serializer::new(String::new());
    for param in Param::ALL {
        for value in query.all(param) {
            out.append_pair(param.name(), value);
        }
    }
    out.finish()
}
