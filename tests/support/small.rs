//! Catalogues small enough to read: each program is written as what it has beside the required fields.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::sync::Arc;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::load;
use passerelles::query::codec::decode;
use passerelles::search::results::{Hit, Results};
use passerelles::search::{Context, Engine};
use serde_json::{Value, json};

/// A program with the required fields, and `fields` beside or instead of them.
pub(crate) fn program(id: &str, fields: Value) -> Value {
    let mut program = json!({
        "id": id, "name": id, "kind": "training", "summary": {"fr": "…"}, "partners": [{"id": "maison"}], "status": "running",
        "seen": "2026-10", "sources": [{"url": "https://example.org/", "title": "Source"}],
    });
    let map = program.as_object_mut().expect("an object");
    map.extend(fields.as_object().expect("the fields are an object").clone());
    program
}

/// The engine of a catalogue of these programs, which must all be right.
pub(crate) fn engine(programs: &[Value]) -> Engine {
    let organisations = json!([{"id": "maison", "name": "Maison"}, {"id": "autre", "name": "Autre"}]);
    let text = json!({"version": 1, "organisations": organisations, "programs": programs}).to_string();
    let loaded = load(&text);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    Engine::new(Arc::new(loaded.catalogue))
}

/// The answer to an address on a day, with the catalogue's own towns only.
pub(crate) fn ask(engine: &Engine, address: &str, today: &str) -> Results {
    let today = Date::parse(today).expect("a day");
    engine.run(&decode(address), Context { today, communes: None })
}

/// Ids of a list in its order, between blanks.
pub(crate) fn ids(engine: &Engine, hits: &[Hit]) -> String {
    let id = |hit: &Hit| engine.catalogue().programs[hit.row].id.clone();
    hits.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// An in-person session in a town.
pub(crate) fn held(format: &str, city: &str) -> Value {
    json!({"format": format, "place": town(city)})
}

/// A real town as the built catalogue writes it.
pub(crate) fn town(city: &str) -> Value {
    let (commune, department, region, lat, lon) = match city {
        "Lyon" => ("69123", "69", "84", 45.76, 4.84),
        "Lyon 3e" => ("69383", "69", "84", 45.75, 4.87),
        "Villeurbanne" => ("69266", "69", "84", 45.77, 4.89),
        "Grenoble" => ("38185", "38", "84", 45.19, 5.72),
        "Paris" => ("75056", "75", "11", 48.86, 2.34),
        "Paris 11e" => ("75111", "75", "11", 48.86, 2.38),
        "Saint-Denis" => ("93066", "93", "11", 48.94, 2.36),
        "Saint-Denis, La Réunion" => ("97411", "974", "04", -20.88, 55.45),
        _ => panic!("{city} is not in the table of this file"),
    };
    let city = city.split(',').next();
    json!({"commune": commune, "city": city, "department": department, "region": region, "lat": lat, "lon": lon})
}
