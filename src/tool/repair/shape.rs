//! A value of the wrong sort: what it should look like, made from what stands there.

use serde_json::Value;

use crate::catalogue::problem::quote;
use crate::tool::repair::both;
use crate::tool::repair::described;
use crate::tool::repair::explain::Said;

/// What is said of a value of the wrong sort.
pub fn said(record: &str, path: &str, raw: &str) -> Option<Said> {
    let node = described::field(record, path)?;
    let key = path.rsplit('.').next().unwrap_or_default().trim_end_matches("[]");
    let found: Value = serde_json::from_str(raw).ok()?;
    let (fr, en, value) = match sort(node)? {
        "string" if found.as_str().is_some_and(|it| it.trim().is_empty()) => return Some(blank(key)),
        "string" => ("un texte entre guillemets", "a text in quotes", text(&found)),
        "array" => ("une liste entre crochets", "a list in brackets", listed(&found)),
        "object" => ("un groupe de champs entre accolades", "a group of fields in braces", grouped(path, &found)),
        _ => (
            "un nombre, sans guillemets, avec un point pour les décimales",
            "a number, without quotes, with a point for decimals",
            number(&found),
        ),
    };
    let inside = path.ends_with("[]");
    let wrong = if inside {
        both(
            format!("La liste « {key} » contient « {} »", quote(raw)),
            format!("The list `{key}` holds `{}`", quote(raw)),
        )
    } else {
        both(format!("« {key} » contient « {} »", quote(raw)), format!("`{key}` holds `{}`", quote(raw)))
    };
    let (in_french, in_english) = match example(path).filter(|_| value.is_none()) {
        Some(it) => (format!(", par exemple « {it} »"), format!(", for example `{it}`")),
        None => Default::default(),
    };
    Some(Said {
        wrong,
        suggestion: value.map(|it| (it, None)),
        expected: both(
            format!("On attend ici {fr}{in_french}."),
            format!("What is expected here is {en}{in_english}."),
        ),
    })
}

/// An example of a group of fields.
fn example(path: &str) -> Option<&'static str> {
    Some(match path {
        "sessions[].place" => "{\"commune\": \"69123\"}",
        "sessions[].duration" => "{\"value\": 3, \"unit\": \"month\"}",
        "age" => "{\"min\": 18, \"max\": 30}",
        "cost" => "{\"eur\": 0}",
        "links" => "{\"info\": \"https://exemple.fr/page\"}",
        "area" => "{\"kind\": \"nationwide\"}",
        _ => return None,
    })
}

fn blank(key: &str) -> Said {
    let expected = both(
        "Écrire le texte entre les guillemets, ou retirer le champ s’il n’est pas obligatoire",
        "Write the text between the quotes, or remove the field if it is not required",
    );
    let wrong = both(format!("« {key} » est vide"), format!("`{key}` is empty"));
    Said { wrong, suggestion: None, expected }
}

/// The sort of value of a field: `string`, `array`, `object`, `number`, `integer`.
fn sort(node: &Value) -> Option<&str> {
    match node.get("type")? {
        Value::String(one) => Some(one),
        Value::Array(all) => all.iter().filter_map(Value::as_str).find(|it| *it != "null"),
        _ => None,
    }
}

fn text(found: &Value) -> Option<String> {
    match found {
        Value::Number(number) => Some(format!("\"{number}\"")),
        Value::Array(list) => list.first().filter(|it| it.is_string() && list.len() == 1).map(Value::to_string),
        _ => None,
    }
}

fn listed(found: &Value) -> Option<String> {
    match found {
        Value::String(text) => {
            let parts = text.split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
            Some(format!("[{}]", parts.map(|it| Value::from(it).to_string()).collect::<Vec<_>>().join(", ")))
        }
        Value::Object(_) => Some("[{ … }]".to_owned()),
        _ => None,
    }
}

fn number(found: &Value) -> Option<String> {
    let text: String = found.as_str()?.chars().filter(|it| it.is_ascii_digit() || ".,".contains(*it)).collect();
    let number: f64 = text.replace(',', ".").parse().ok()?;
    Some(number.to_string())
}

/// The field that a bare value most likely stands for.
fn grouped(path: &str, found: &Value) -> Option<String> {
    let key = match path {
        "cost" => "eur",
        "area" => "kind",
        "links" => "info",
        "sessions[]" => "format",
        "partners[]" => "id",
        "sources[]" => "url",
        "summary" | "certification" | "cost.note" | "sessions[].note" => "fr",
        _ => return None,
    };
    let fits = if key == "eur" { found.is_number() } else { found.is_string() };
    fits.then(|| format!("{{\"{key}\": {found}}}"))
}
