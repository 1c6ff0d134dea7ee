//! Slips of the pen: one record that is right, and what is told when one of its fields is not.

#![allow(dead_code, reason = "each test file uses a part of this")]

use serde_json::{Value, json};

/// A program with every field, all right.
pub(crate) fn program() -> Value {
    json!({
        "id": "geniales", "aliases": ["geniales-2024"], "name": "GenIAles", "kind": "training", "summary": {"fr": "Une approche", "en": "An approach"},
        "partners": [{"id": "simplon", "role": "trainer"}], "status": "running", "seen": "2025-11", "women": "only",
        "audience": ["job-seekers"], "age": {"min": 15, "max": 25}, "level": "beginner", "topics": ["generative-ai"],
        "languages": ["fr"], "cost": {"eur": 0, "note": {"fr": "Gratuit", "en": "Free"}}, "entry": "selection",
        "certification": {"fr": "Attestation", "en": "Certificate"},
        "sessions": [
            {"format": "in-person", "place": {"commune": "69123", "address": "Mairie", "postcode": "69003"},
             "start": "2026-12-01", "end": "2026-12-04", "apply_by": "2026-11-28", "duration": {"value": 4, "unit": "day"},
             "signup": "https://example.org/inscription", "note": {"fr": "Le matin", "en": "Mornings"}},
            {"format": "online"},
        ],
        "area": {"kind": "nationwide"}, "links": {"info": "https://example.org/", "signup": "mailto:nous@example.org"},
        "sources": [{"url": "https://example.org/source", "title": "Source", "seen": "2025-11", "supports": "dates"}],
    })
}

/// An organisation with every field, all right.
pub(crate) fn organisation() -> Value {
    json!({
        "id": "simplon", "name": "Simplon", "aliases": ["Simplon.co"], "kind": "training-body", "url": "https://simplon.co/",
        "summary": {"fr": "Un réseau d’écoles", "en": "A network of schools"},
    })
}

/// Field, value, and the rules and fields that are told, in their order.
pub(crate) type Slip = (&'static str, &'static str, &'static str);

pub(crate) const PROGRAM_SLIPS: &[Slip] = &[
    ("id", r#"null"#, "required id"),
    ("id", r#""Génial""#, "id id"),
    ("id", r#""-geniales""#, "id id"),
    ("id", r#""gen/iales""#, "id id"),
    ("aliases", r#""geniales-2024""#, "shape aliases"),
    ("aliases", r#"["Génial"]"#, "id aliases"),
    ("aliases", r#"["a", "a"]"#, "unique aliases"),
    ("name", r#"null"#, "required name"),
    ("name", r#""  ""#, "shape name"),
    ("kind", r#"null"#, "required kind"),
    ("kind", r#""course""#, "vocabulary kind"),
    ("summary", r#"null"#, "required summary"),
    ("summary", r#"{"en": "x"}"#, "required summary.fr"),
    ("summary", r#"{"fr": "x", "de": "y"}"#, "known-field summary.de"),
    ("partners", r#"[]"#, "required partners"),
    ("partners", r#"[{"id": "a"}, {"id": "a"}]"#, "unique partners[1].id"),
    ("partners", r#"[{"id": "a", "role": "boss"}]"#, "vocabulary partners[0].role"),
    ("partners", r#"[{"id": "a"}, {"id": "../../etc"}]"#, "id partners[1].id"),
    ("partners", r#"[{"id": "a"}, {"role": "host"}]"#, "required partners[1].id"),
    ("status", r#"null"#, "required status"),
    ("status", r#""alive""#, "vocabulary status"),
    ("seen", r#""mai 2024""#, "date seen"),
    ("seen", r#""2025-02-29""#, "date seen"),
    ("seen", r#""2025-13""#, "date seen"),
    ("seen", r#""2025-1-1""#, "date seen"),
    ("seen", r#"2025"#, "shape seen"),
    ("women", r#""women""#, "vocabulary women"),
    ("audience", r#"["pupils", "boys"]"#, "vocabulary audience[1]"),
    ("audience", r#"["pupils", "pupils"]"#, "unique audience[1]"),
    ("audience", r#""pupils""#, "shape audience"),
    ("age", r#"{"min": 30, "max": 20}"#, "range age.max"),
    ("age", r#"{"min": 1}"#, "range age.min"),
    ("level", r#""easy""#, "vocabulary level"),
    ("topics", r#"["AI"]"#, "vocabulary topics[0]"),
    ("languages", r#"[1]"#, "shape languages[0]"),
    ("cost", r#"{"eur": "0"}"#, "shape cost.eur"),
    ("cost", r#"{"eur": -5}"#, "range cost.eur"),
    ("cost", r#"0"#, "shape cost"),
    ("entry", r#""door""#, "vocabulary entry"),
    ("certification", r#""Titre""#, "shape certification"),
    ("certification", r#"{"en": "Title"}"#, "required certification.fr"),
    ("sessions", r#"{"format": "online"}"#, "shape sessions"),
    ("sessions", r#"["online"]"#, "shape sessions[0]"),
    ("sessions", r#"[{"format": "on-site"}]"#, "vocabulary sessions[0].format"),
    ("sessions", r#"[{}, {"start": "2026-12-04", "end": "2026-12-01"}]"#, "date-order sessions[1].end"),
    ("sessions", r#"[{"start": "2026-12-04", "apply_by": "2027-01-01"}]"#, "date-order sessions[0].apply_by"),
    ("sessions", r#"[{"duration": {"value": 0, "unit": "day"}}]"#, "range sessions[0].duration.value"),
    ("sessions", r#"[{"duration": {"value": 1, "unit": "fortnight"}}]"#, "vocabulary sessions[0].duration.unit"),
    ("sessions", r#"[{"place": "Lyon"}]"#, "shape sessions[0].place"),
    ("sessions", r#"[{"place": {"town": "Lyon"}}]"#, "known-field sessions[0].place.town"),
    ("sessions", r#"[{"place": {"commune": 69123}}]"#, "shape sessions[0].place.commune"),
    ("sessions", r#"[{"place": {"lat": 120, "lon": 4}}]"#, "range sessions[0].place.lat"),
    ("sessions", r#"[{"signup": "javascript:alert(1)"}]"#, "link sessions[0].signup"),
    ("area", r#"{"kind": "europe"}"#, "vocabulary area.kind"),
    ("links", r#"{"info": "www.simplon.co"}"#, "link links.info"),
    ("links", r#"{"site": "https://simplon.co/"}"#, "known-field links.site"),
    ("sources", r#"[]"#, "source sources"),
    ("sources", r#"[{"title": "Sans adresse"}]"#, "source sources[0].url"),
    ("sources", r#"[{"url": "https://example.org/", "seen": "hier"}]"#, "date sources[0].seen"),
    ("sources", r#"[{"url": "https://example.org/", "lang": 1}]"#, "shape sources[0].lang"),
    ("sources", r#"[{"url": "https://example.org/", "lang": "en\" onclick=\"x"}]"#, "shape sources[0].lang"),
    ("sessions", r#"[{"place": {"city": "Lyon", "department": "../69"}}]"#, "place sessions[0].place.department"),
    ("nom", r#""GenIAles""#, "known-field nom"),
];

pub(crate) const ORGANISATION_SLIPS: &[Slip] = &[
    ("id", r#""Simplon""#, "id id"),
    ("name", r#"null"#, "required name"),
    ("kind", r#""club""#, "vocabulary kind"),
    ("aliases", r#""Simplon.co""#, "shape aliases"),
    ("url", r#""simplon.co""#, "link url"),
    ("summary", r#""Un réseau""#, "shape summary"),
    ("site", r#""https://simplon.co/""#, "known-field site"),
];
