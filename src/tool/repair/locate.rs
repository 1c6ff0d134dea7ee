//! From the path of a field to the place in the file: `sessions[0].start` → line 31, column 16.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use crate::catalogue::problem::{Rule, Spot};

/// What was found for a path.
pub struct Located<'a> {
    /// Where it begins.
    pub at: Spot,
    /// The text of the value, as it stands in the file; `None` when the field is missing.
    pub raw: Option<&'a str>,
    /// How often its key stands in its object.
    pub times: usize,
}

/// JSON as RFC 8259 has it: nothing of what text editors and other languages also accept.
pub fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}

/// The tree of a text, with the place of every node; `None` when it is not JSON.
pub fn tree(text: &str) -> Option<Value<'_>> {
    parse_to_ast(text, &CollectOptions::default(), &strict()).ok()?.value
}

/// The place of a field. A missing field stands where the object begins that lacks it; an unknown field at its key; a
/// field that stands twice at its second key.
pub fn locate<'a>(text: &'a str, root: &Value<'_>, path: &str, rule: Rule) -> Located<'a> {
    let found = walk(root, path, rule);
    Located {
        at: spot(text, found.start),
        raw: found.value.and_then(|(start, end)| text.get(start..end)),
        times: found.times,
    }
}

struct Found {
    start: usize,
    value: Option<(usize, usize)>,
    times: usize,
}

fn walk(value: &Value<'_>, path: &str, rule: Rule) -> Found {
    let (start, end) = (value.start(), value.end());
    let (missing, here) =
        (Found { start, value: None, times: 0 }, Found { start, value: Some((start, end)), times: 1 });
    if path.is_empty() {
        return here;
    }
    match value {
        Value::Object(object) => entry(object, path, rule).unwrap_or(missing),
        Value::Array(list) => {
            let inner = path.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            let at = inner.and_then(|(index, rest)| Some((list.elements.get(index.parse::<usize>().ok()?)?, rest)));
            at.map_or(missing, |(element, rest)| walk(element, rest.trim_start_matches('.'), rule))
        }
        _ => missing,
    }
}

/// The entry of an object that a path goes through. A key may hold any sign: the longest one that fits is meant.
fn entry(object: &Object<'_>, path: &str, rule: Rule) -> Option<Found> {
    let rest = |entry: &ObjectProp<'_>| {
        let rest = path.strip_prefix(entry.name.as_str())?;
        (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest.len())
    };
    let least = object.properties.iter().filter_map(rest).min()?;
    let same = || object.properties.iter().filter(|it| rest(it) == Some(least));
    // Where a key stands twice, the last one is read.
    let (last, times) = (same().next_back()?, same().count());
    if least > 0 {
        let rest = path.get(path.len() - least..)?;
        return Some(walk(&last.value, rest.trim_start_matches('.'), rule));
    }
    let by_key = rule == Rule::KnownField || rule == Rule::Unique && times > 1;
    let start = if by_key { last.name.start() } else { last.value.start() };
    Some(Found { start, value: Some((last.value.start(), last.value.end())), times })
}

/// The line and column of a byte of a text.
pub fn spot(text: &str, byte: usize) -> Spot {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Spot { line, column }
}
