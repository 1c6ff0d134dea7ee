//! Where schema and loader agree that a record is right, and where they differ on purpose.

/// Field, value.
type Case = (&'static str, &'static str);

/// Good values that are not in the whole record already.
pub(crate) const GOOD: &[Case] = &[
    ("seen", "null"),
    ("seen", r#""2025""#),
    ("seen", r#""2024-02-29""#),
    ("seen", r#""2000-02-29""#),
    ("seen", r#""1900-02-28""#),
    ("seen", r#""1900-02-29""#),
    ("seen", r#""2100-02-29""#),
    ("seen", r#""2025-04-31""#),
    ("seen", r#""2025-12-31""#),
    ("seen", r#""1899""#),
    ("seen", r#""2200-12-31""#),
    ("seen", r#""2201""#),
    ("seen", r#""2025-00""#),
    ("seen", r#""2025-06-00""#),
    ("women", "null"),
    ("audience", "[]"),
    ("audience", "null"),
    ("cost", r#"{"note": {"fr": "Voir la page"}}"#),
    ("cost", r#"{"eur": 100000}"#),
    ("cost", r#"{"eur": 100001}"#),
    ("age", r#"{"max": 120}"#),
    ("age", r#"{"min": 2}"#),
    ("age", "{}"),
    ("sessions", "[]"),
    ("sessions", "[{}]"),
    ("sessions", r#"[{"duration": {"value": 0.5, "unit": "day"}}]"#),
    ("sessions", r#"[{"signup": "HTTPS://Example.org/a?b=c#d"}]"#),
    ("links", r#"{"info": "https://éducation.example/"}"#),
    ("links", r#"{"info": "https://[2001:db8::1]/"}"#),
    ("links", r#"{"info": "https://"}"#),
    ("links", r#"{"info": "mailto:"}"#),
    ("links", r#"{"info": "javascript:alert(1)"}"#),
    ("links", r#"{"info": "https://example.org/<b>"}"#),
    ("links", r#"{"info": "https://a b"}"#),
    ("links", "null"),
    ("area", "null"),
    ("partners", r#"[{"id": "simplon", "role": null}]"#),
    ("sources", r#"[{"url": "https://example.org/"}]"#),
    ("$schema", r#""../schema/program.json""#),
];

/// What only loader and check see: a schema does not compare two fields.
pub(crate) const BEYOND: &[Case] = &[
    ("partners", r#"[{"id": "a"}, {"id": "a"}]"#),
    ("age", r#"{"min": 30, "max": 20}"#),
    ("sessions", r#"[{}, {"start": "2026-12-04", "end": "2026-12-01"}]"#),
    ("sessions", r#"[{"start": "2026-12-04", "apply_by": "2027-01-01"}]"#),
];

/// What the loader is kind to, and the schema for writing is not.
pub(crate) const STRICTER: &[Case] = &[
    ("id", r#"" geniales ""#),
    ("seen", r#"" 2025 ""#),
    ("links", r#"{"info": " https://example.org/ "}"#),
    ("age", r#"{"min": 15.5}"#),
    ("languages", r#"["français"]"#),
];
