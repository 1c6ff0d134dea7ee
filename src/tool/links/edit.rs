//! Writing another address into a record: one text of the file is exchanged, everything else stays as it was typed.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::value::RawValue;

/// One address to exchange in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The field, as `sources[2].url`.
    pub field: String,
    /// What stands there.
    pub old: String,
    /// What is to stand there.
    pub new: String,
}

/// The text of a record with its edits made; `None` when one of them does not fit: the file has changed meanwhile.
pub fn edited(text: &str, edits: &[Edit]) -> Option<String> {
    let places = places(text)?;
    let mut exchanges: Vec<(Range<usize>, String)> = Vec::new();
    for edit in edits {
        let range = places.get(&edit.field)?.clone();
        let standing: String = serde_json::from_str(text.get(range.clone())?).ok()?;
        if standing != edit.old {
            return None;
        }
        exchanges.push((range, serde_json::Value::from(edit.new.as_str()).to_string()));
    }
    exchanges.sort_by_key(|(range, _)| range.start);
    let mut out = text.to_owned();
    // From the end, so that the places before stay where they are.
    for (range, new) in exchanges.into_iter().rev() {
        out.replace_range(range, &new);
    }
    Some(out)
}

/// The edits of a file as they would be shown in a review: line, old and new text.
pub fn diff(file: &str, text: &str, edits: &[Edit]) -> String {
    let places = places(text).unwrap_or_default();
    let mut placed: Vec<(usize, &Edit)> = Vec::new();
    for edit in edits {
        let start = places.get(&edit.field).map_or(0, |range| range.start);
        placed.push((text.get(..start).unwrap_or_default().matches('\n').count() + 1, edit));
    }
    placed.sort();
    let mut out = format!("--- {file}\n+++ {file}\n");
    for (line, edit) in placed {
        let whole = text.lines().nth(line - 1).unwrap_or_default().trim_end();
        let quoted = |it: &str| serde_json::Value::from(it).to_string();
        let new = whole.replacen(&quoted(&edit.old), &quoted(&edit.new), 1);
        out.push_str(&format!("@@ -{line} +{line} @@ {}\n-{whole}\n+{new}\n", edit.field));
    }
    out
}

/// Where each text of a JSON file stands, quotes included, by field; `None` when the file is not JSON.
fn places(text: &str) -> Option<BTreeMap<String, Range<usize>>> {
    let json = text.trim_start_matches('\u{feff}');
    let mut found = BTreeMap::new();
    let root: &RawValue = serde_json::from_str(json).ok()?;
    walk(root, String::new(), text, &mut found)?;
    Some(found)
}

fn walk(value: &RawValue, field: String, text: &str, found: &mut BTreeMap<String, Range<usize>>) -> Option<()> {
    let json = value.get();
    match json.bytes().next()? {
        b'{' => {
            // Of a key that stands twice the last one counts, here as for whoever reads the record.
            let entries: BTreeMap<String, &RawValue> = serde_json::from_str(json).ok()?;
            for (key, value) in entries {
                let field = if field.is_empty() { key } else { format!("{field}.{key}") };
                walk(value, field, text, found)?;
            }
        }
        b'[' => {
            let entries: Vec<&RawValue> = serde_json::from_str(json).ok()?;
            for (index, value) in entries.into_iter().enumerate() {
                walk(value, format!("{field}[{index}]"), text, found)?;
            }
        }
        b'"' => {
            // A raw value is a part of the text it was read from: where it begins says where it stands.
            let start = json.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
            found.insert(field, start..start + json.len());
        }
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "\u{feff}{ \"id\":\"é\",\r\n  \"links\": {\"info\" : \"http://a.org/\\u00e9\"},\n\n\"sources\":[ {\"url\":\"http://a.org/é\"},\t{\"url\": \"http:\\/\\/b.org/\", \"title\": \"http://a.org/é\"} ]}\n\n";

    fn edit(field: &str, old: &str, new: &str) -> Edit {
        Edit { field: field.into(), old: old.into(), new: new.into() }
    }

    #[test]
    fn only_the_named_fields_are_exchanged() {
        let edits = [
            edit("sources[1].url", "http://b.org/", "https://b.org/\"x\""),
            edit("links.info", "http://a.org/é", "https://a.org/longer/é"),
        ];
        let expected = RECORD
            .replace("\"http://a.org/\\u00e9\"", "\"https://a.org/longer/é\"")
            .replace("\"http:\\/\\/b.org/\"", "\"https://b.org/\\\"x\\\"\"");
        assert_eq!(edited(RECORD, &edits), Some(expected));
        assert_eq!(edited(RECORD, &[]).as_deref(), Some(RECORD));
    }

    #[test]
    fn what_does_not_fit_is_not_written() {
        for bad in [
            edit("links.info", "http://other.org/", "x"),
            edit("links.signup", "http://a.org/é", "x"),
            edit("links", "http://a.org/é", "x"),
        ] {
            assert_eq!(edited(RECORD, std::slice::from_ref(&bad)), None, "{bad:?}");
        }
        assert_eq!(edited("{", &[edit("id", "é", "x")]), None);
    }

    #[test]
    fn a_diff_names_line_and_field() {
        let shown = diff("programs/x.json", RECORD, &[edit("sources[0].url", "http://a.org/é", "https://a.org/é")]);
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.first(), Some(&"--- programs/x.json"));
        assert_eq!(lines.get(2), Some(&"@@ -4 +4 @@ sources[0].url"));
        assert!(
            lines.get(4).is_some_and(|it| it.starts_with("+\"sources\":[ {\"url\":\"https://a.org/é\"}")),
            "{shown}"
        );
    }
}
