//! The forms of others: what they require, and that nothing is said that the record does not say.

use std::collections::BTreeSet;

use jsonschema::draft202012;
use passerelles::catalogue::Catalogue;
use passerelles::tool::exports::{data_inclusion, hsds, lheo};
use serde_json::{Value, json};

use crate::shipped::shipped;
use crate::stock::{at, from_shipped, made, only, records, whole};

/// What HSDS 3.0 asks of the objects that we write (openreferral/specification, `schema/*.json`): types, words, formats, and
/// what is required.
fn hsds_schema(root: &str) -> Value {
    let text = json!({"type": "string", "minLength": 1});
    let (uuid, number) = (json!({"type": "string", "format": "uuid"}), json!({"type": "number"}));
    let (uri, day) = (json!({"type": "string", "format": "uri"}), json!({"type": "string", "format": "date"}));
    let object = |required: &[&str], properties: Value| json!({"type": "object", "required": required, "properties": properties, "additionalProperties": false});
    let list = |of: &str| json!({"type": "array", "minItems": 1, "items": {"$ref": format!("#/$defs/{of}")}});
    let address = json!({
        "id": uuid, "address_1": text, "city": text, "state_province": text, "postal_code": text,
        "country": {"type": "string", "pattern": "^[A-Z]{2}$"}, "address_type": {"enum": ["physical", "postal", "virtual"]},
    });
    let location = json!({
        "id": uuid, "location_type": {"enum": ["physical", "postal", "virtual"]}, "name": text, "latitude": number,
        "longitude": number, "external_identifier": text, "external_identifier_type": text, "addresses": list("address"),
    });
    let service = json!({
        "id": uuid, "organization_id": uuid, "name": text, "description": text, "url": uri,
        "status": {"enum": ["active", "inactive", "defunct", "temporarily closed"]}, "application_process": text,
        "fees_description": text, "accreditations": text, "eligibility_description": text, "minimum_age": number,
        "maximum_age": number, "languages": list("language"), "cost_options": list("cost_option"),
        "service_areas": list("service_area"), "schedules": list("schedule"),
        "service_at_locations": list("service_at_location"), "attributes": list("attribute"),
    });
    json!({
        "$ref": format!("#/$defs/{root}"),
        "$defs": {
            "service": object(&["id", "name", "status"], service),
            "organization": object(&["id", "name", "description"], json!({"id": uuid, "name": text, "alternate_name": text, "description": text, "website": uri})),
            "language": object(&["id"], json!({"id": uuid, "code": {"type": "string", "pattern": "^[a-z]{2}$"}})),
            "cost_option": object(&["id"], json!({"id": uuid, "amount": number, "currency": {"type": "string", "pattern": "^[A-Z]{3}$"}})),
            "service_area": object(&["id"], json!({"id": uuid, "name": text})),
            "schedule": object(&["id"], json!({"id": uuid, "dtstart": day, "until": day, "schedule_link": uri})),
            "service_at_location": object(&["id"], json!({"id": uuid, "location": {"$ref": "#/$defs/location"}, "schedules": list("schedule")})),
            "location": object(&["id", "location_type"], location),
            "address": object(&["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"], address),
            "attribute": object(&["id"], json!({"id": uuid, "link_entity": text, "link_type": text, "taxonomy_term": {"$ref": "#/$defs/taxonomy_term"}})),
            "taxonomy_term": object(&["id", "name", "description"], json!({"id": uuid, "code": text, "name": text, "description": text, "language": text})),
        },
    })
}

#[test]
fn hsds_services_and_organisations_are_what_the_specification_asks_for() {
    let whole = whole(&[]);
    let mut faults = Vec::new();
    for (address, root) in [(hsds::SERVICES, "service"), (hsds::ORGANIZATIONS, "organization")] {
        let validator =
            draft202012::options().should_validate_formats(true).build(&hsds_schema(root)).expect("a schema");
        for files in [from_shipped(), made(&whole)] {
            for record in records(at(&files, address)) {
                let found = validator.iter_errors(&record).map(|it| format!("{address} {}: {it}", it.instance_path()));
                faults.extend(found);
            }
        }
        assert!(!validator.is_valid(&json!({"id": "not-a-uuid", "name": "x", "status": "active", "description": "x"})));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn hsds_ids_are_unique_and_every_organisation_that_is_named_is_there() {
    let files = from_shipped();
    let ids = |address: &str| -> Vec<String> {
        records(at(&files, address)).iter().map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
    };
    for address in [hsds::SERVICES, hsds::ORGANIZATIONS] {
        let all = ids(address);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{address}");
    }
    let known: BTreeSet<String> = ids(hsds::ORGANIZATIONS).into_iter().collect();
    for service in records(at(&files, hsds::SERVICES)) {
        let named = service["organization_id"].as_str();
        assert!(named.is_none_or(|it| known.contains(it)), "{service}");
    }
}

/// The state that HSDS is told of a program with these fields; none: it is left out.
fn hsds_state(fields: &[(&str, Value)]) -> Option<String> {
    let all = records(at(&made(&whole(fields)), hsds::SERVICES));
    all.first().map(|it| it["status"].as_str().expect("a status").to_owned())
}

#[test]
fn hsds_is_told_a_state_only_where_it_is_known() {
    let past = json!([{"format": "online"}]);
    for (status, seen, expected) in [
        ("running", "2026-10", Some("active")),
        ("running", "2020-01", None),
        ("unknown", "2026-10", None),
        ("ended", "2026-10", Some("defunct")),
    ] {
        let fields = [("status", json!(status)), ("seen", json!(seen)), ("sessions", past.clone())];
        assert_eq!(hsds_state(&fields).as_deref(), expected, "{status}, seen {seen}");
    }
}

#[test]
fn hsds_has_a_postal_address_only_where_street_town_and_postcode_are_known() {
    let address = |place: Value| {
        let fields = [("sessions", json!([{"format": "in-person", "place": place, "start": "2027-01"}]))];
        let service = only(&made(&whole(&fields)), hsds::SERVICES);
        assert!(service["service_at_locations"][0]["schedules"].is_null(), "a month is no day");
        service["service_at_locations"][0]["location"]["addresses"].is_array()
    };
    let town = |more: Value| {
        let mut place = json!({"commune": "69123", "city": "Lyon", "department": "69", "region": "84"});
        place.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        place
    };
    assert!(address(town(json!({"postcode": "69003", "address": "Mairie"}))));
    assert!(!address(town(json!({"address": "Mairie"}))));
    assert!(!address(town(json!({"postcode": "69003"}))));
    assert!(!address(json!({"department": "69"})));
}

/// The services told to data.inclusion of a program with these fields.
fn services(fields: &[(&str, Value)]) -> Vec<Value> {
    records(at(&made(&whole(fields)), data_inclusion::SERVICES))
}

#[test]
fn data_inclusion_has_a_service_for_each_place_that_can_still_be_joined() {
    let held = |commune: &str, city: &str, end: &str| json!({"format": "in-person", "place": {"commune": commune, "city": city}, "end": end});
    let sessions = json!([
        held("69123", "Lyon", "2027-01-08"),
        held("13055", "Marseille", "2020-01-08"),
        held("69123", "Lyon", "2027-02-08"),
        held("75056", "Paris", "2026-11"),
        {"format": "online"},
    ]);
    let all = services(&[("sessions", sessions)]);
    let ids: Vec<&str> = all.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["passerelles--geniales--69123", "passerelles--geniales--75056", "passerelles--geniales"]);
    assert_eq!(all[0]["modes_accueil"], json!(["en-presentiel"]));
    assert_eq!(all[2]["modes_accueil"], json!(["a-distance"]));
    assert!(all[2]["commune"].is_null() && all[2]["latitude"].is_null());
    let over = services(&[("sessions", json!([held("13055", "Marseille", "2020-01-08")]))]);
    assert_eq!(over[0]["id"], "passerelles--geniales", "a place of the past is no place to send anybody to");
}

#[test]
fn data_inclusion_is_told_no_more_than_the_record_says() {
    let of = |key: &str, value: Value| services(&[(key, value)]).remove(0);
    for (audience, expected) in [
        (json!(["job-seekers", "students"]), json!(["demandeurs-emploi", "etudiants"])),
        (json!(["job-seekers", "entrepreneurs"]), Value::Null),
        (json!(["teachers"]), Value::Null),
        (json!(["everyone"]), Value::Null),
        (Value::Null, Value::Null),
    ] {
        assert_eq!(of("audience", audience.clone())["publics"], expected, "women only, {audience}");
    }
    let open = services(&[("audience", json!(["everyone", "pupils"])), ("women", json!("mixed"))]);
    assert_eq!(open[0]["publics"], json!(["tous-publics"]));
    assert!(of("women", json!("only"))["publics_precisions"].as_str().unwrap().starts_with("Réservé aux femmes."));
    for (cost, expected) in
        [(json!({"eur": 0}), json!("gratuit")), (json!({"eur": 12.5}), json!("payant")), (Value::Null, Value::Null)]
    {
        assert_eq!(of("cost", cost)["frais"], expected);
    }
    assert_eq!(of("seen", json!("2025-11"))["date_maj"], "2025-11-01", "never fresher than is known");
    assert!(services(&[("status", json!("ended"))]).is_empty());
    assert!(services(&[("partners", json!([{"id": "simplon", "role": "funder"}]))]).is_empty());
    assert!(services(&[("seen", Value::Null), ("sources", json!([{"url": "https://example.org/"}]))]).is_empty());
    let mail = services(&[("links", json!({"signup": "mailto:nous@example.org?subject=x"})), ("sessions", json!([]))]);
    assert_eq!((&mail[0]["courriel"], &mail[0]["lien_mobilisation"]), (&json!("nous@example.org"), &Value::Null));
}

#[test]
fn every_structure_of_data_inclusion_carries_a_service_and_every_service_has_its_structure() {
    let files = from_shipped();
    let ids = |address: &str, key: &str| -> BTreeSet<String> {
        records(at(&files, address)).iter().map(|it| it[key].as_str().expect("an id").to_owned()).collect()
    };
    assert_eq!(ids(data_inclusion::SERVICES, "structure_id"), ids(data_inclusion::STRUCTURES, "id"));
    let all = records(at(&files, data_inclusion::SERVICES));
    assert_eq!(ids(data_inclusion::SERVICES, "id").len(), all.len(), "ids are unique");
}

#[test]
fn lheo_is_not_written_as_long_as_what_it_requires_is_not_stated() {
    let (trainings, lacking) = lheo::lacking(&shipped().catalogue);
    assert!(trainings > 10 && lacking.iter().all(|it| it.count <= trainings));
    let siret = lacking.iter().find(|it| it.element == "SIRET").expect("the SIRET is required");
    assert_eq!(siret.count, trainings, "no record has a field for the SIRET: when one has, write the file");
    assert_eq!(lheo::lacking(&Catalogue::default()).0, 0);
    let (one, lacking) = lheo::lacking(&whole(&[]));
    let town = lacking.iter().find(|it| it.element.contains("ville")).expect("the town is required");
    assert_eq!((one, town.count), (1, 0));
}
