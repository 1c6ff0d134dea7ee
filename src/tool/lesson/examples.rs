//! How the fields that the example does not have are written. `tests/guide.rs` puts them all into a record and holds it to the
//! schema and to the check.

/// Name of a field as the guide writes it, and its value as JSON.
pub const EXAMPLES: [(&str, &str); 20] = [
    ("aliases[]", r#"["exemplia"]"#),
    ("age.min", "15"),
    ("age.max", "25"),
    ("cost.note.fr", r#""Repas compris""#),
    ("cost.note.en", r#""Meals included""#),
    ("entry", r#""selection""#),
    ("sessions[].place.department", r#""974""#),
    ("sessions[].place.region", r#""04""#),
    ("sessions[].place.postcode", r#""97440""#),
    ("sessions[].place.lat", "-20.96"),
    ("sessions[].place.lon", "55.65"),
    ("sessions[].apply_by", r#""2025-10-10""#),
    ("sessions[].signup", r#""https://example.org/inscription""#),
    ("sessions[].note.fr", r#""Le matin seulement""#),
    ("sessions[].note.en", r#""Mornings only""#),
    ("area.kind", r#""nationwide""#),
    ("links.signup", r#""https://example.org/inscription""#),
    ("sources[].lang", r#""en""#),
    ("sources[].note.fr", r#""Ne dit pas le nom des quatre autres villes""#),
    ("sources[].note.en", r#""Does not name the four other towns""#),
];

/// The value of a field.
pub fn of(name: &str) -> Option<&'static str> {
    EXAMPLES.iter().find(|(it, _)| *it == name).map(|(_, value)| *value)
}
