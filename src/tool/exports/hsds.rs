//! Open Referral HSDS 3.0 (docs.openreferral.org): the programs as services with their places, and the organisations that carry
//! them. Identifiers are UUIDs made from ours (RFC 9562, version 5), so that they stay the same from one build to the next.

pub mod described;

use serde_json::{Value, json};
use uuid::Uuid;

use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Format, Vocabulary};
use crate::catalogue::{Organisation, Place, Program, Session};
use crate::place::area::department;
use crate::site::open_data::both;
use crate::site::words::words;
use crate::tool::exports::hsds::described::{ORGANIZATION_FIELDS, SERVICE_FIELDS};
use crate::tool::exports::{Export, Reasons, Stock, carrier, lean, records};

/// Where the services stand.
pub const SERVICES: &str = "/hsds/services.json";
/// Where the organisations stand.
pub const ORGANIZATIONS: &str = "/hsds/organizations.json";

/// The UUID of one of our things.
fn id(kind: &str, own: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("passerelles/{kind}/{own}").as_bytes()).to_string()
}

/// Both files.
pub(super) fn files(stock: Stock<'_>) -> Vec<Export> {
    let (mut services, mut reasons) = (Vec::new(), Reasons::default());
    for program in &stock.catalogue.programs {
        match status(Life::of(program, stock.today)) {
            Some(status) => services.push(service(stock, program, status)),
            None => reasons.add((
                "Les programmes que personne n’a confirmés récemment : ce format demande un état, et nous ne le connaissons pas.",
                "Programs that nobody has confirmed lately: this form asks for a status, and we do not know it.",
            )),
        }
    }
    let mut lost = Reasons::default();
    let mut organisations = Vec::new();
    for it in &stock.catalogue.organisations {
        match organisation(it) {
            Some(value) => organisations.push(value),
            None => lost.add((
                "Les organisations sans présentation : ce format en demande une.",
                "Organisations without a summary: this form requires one.",
            )),
        }
    }
    vec![
        records(
            SERVICES,
            &services,
            both("Les programmes, comme services Open Referral HSDS 3.0.", "The programs, as services of Open Referral HSDS 3.0."),
            SERVICE_FIELDS,
            reasons.tell((
                "La date de vérification (« assured_date ») : nous connaissons celle des sources, pas celle d’un contrôle. Aussi : partenaires autres que l’organisation porteuse, dates connues au mois ou à l’année, sources, textes anglais.",
                "The date of verification (“assured_date”): we know that of the sources, not that of a check. Also: partners other than the carrying organisation, dates known to the month or year only, sources, English texts.",
            )),
        ),
        records(
            ORGANIZATIONS,
            &organisations,
            both("Les organisations, au même format.", "The organisations, in the same form."),
            ORGANIZATION_FIELDS,
            lost.tell((
                "Adresses, téléphones et statut juridique, que le catalogue ne contient pas.",
                "Addresses, telephones and legal status, which the catalogue does not hold.",
            )),
        ),
    ]
}

/// The word of HSDS for a life; it has none for what nobody has confirmed.
fn status(life: Life) -> Option<&'static str> {
    match life {
        Life::Dated(_) | Life::Running => Some("active"),
        Life::Ended => Some("defunct"),
        Life::Unconfirmed => None,
    }
}

fn organisation(it: &Organisation) -> Option<Value> {
    let summary = it.summary.as_ref()?;
    Some(lean([
        ("id", json!(id("organization", &it.id))),
        ("name", json!(it.name)),
        ("alternate_name", json!(it.aliases.first())),
        ("description", json!(summary.fr)),
        ("website", json!(it.url)),
    ]))
}

fn service(stock: Stock<'_>, program: &Program, status: &str) -> Value {
    let (words, own) = (words(Lang::Fr), program.id.as_str());
    let carried =
        carrier(program).and_then(|it| stock.catalogue.organisation(&it.id)).filter(|it| it.summary.is_some());
    let women = program.women.map(|it| (words.women)(it).to_owned());
    let audience: Vec<&str> = program.audience.iter().map(|it| (words.audience)(*it)).collect();
    let audience = (!audience.is_empty()).then(|| audience.join(", "));
    let level = program.level.map(|it| format!("{}\u{a0}: {}", words.fact_level, (words.level)(it)));
    let eligible: Vec<String> = [women, audience, level].into_iter().flatten().collect();
    let languages: Vec<Value> =
        program.languages.iter().map(|it| json!({"id": id("language", &format!("{own}/{it}")), "code": it})).collect();
    let price: Vec<Value> = program
        .cost
        .eur
        .iter()
        .map(|euros| json!({"id": id("cost", own), "amount": euros, "currency": "EUR"}))
        .collect();
    let area: Vec<Value> =
        program.nationwide.then(|| json!({"id": id("area", own), "name": "France"})).into_iter().collect();
    let (unplaced, located) = held(program);
    let kind = term(own, "kind", program.kind.word(), (words.kind)(program.kind), (words.kind)(program.kind));
    let topics =
        program.topics.iter().map(|it| term(own, "topic", it.word(), (words.topic)(*it), (words.topic_text)(*it)));
    lean([
        ("id", json!(id("service", own))),
        ("organization_id", json!(carried.map(|it| id("organization", &it.id)))),
        ("name", json!(program.name)),
        ("description", json!(program.summary.fr)),
        ("url", json!(program.info.as_deref().filter(|it| !it.to_ascii_lowercase().starts_with("mailto:")))),
        ("status", json!(status)),
        ("application_process", json!(program.entry.map(words.entry))),
        ("fees_description", json!(program.cost.note.as_ref().map(|it| it.fr.as_str()))),
        ("accreditations", json!(program.certification.as_ref().map(|it| it.fr.as_str()))),
        ("eligibility_description", json!((!eligible.is_empty()).then(|| format!("{}.", eligible.join(". "))))),
        ("minimum_age", json!(program.age.min)),
        ("maximum_age", json!(program.age.max)),
        ("languages", json!(languages)),
        ("cost_options", json!(price)),
        ("service_areas", json!(area)),
        ("schedules", json!(unplaced)),
        ("service_at_locations", json!(located)),
        ("attributes", json!(std::iter::once(kind).chain(topics).collect::<Vec<_>>())),
    ])
}

fn term(own: &str, link: &str, code: &str, name: &str, description: &str) -> Value {
    json!({
        "id": id("attribute", &format!("{own}/{link}/{code}")), "link_entity": "service", "link_type": link,
        "taxonomy_term": {
            "id": id("term", &format!("{link}/{code}")), "code": code, "name": name, "description": description, "language": "fr",
        },
    })
}

/// The schedules of sessions without a place, and the places with theirs.
fn held(program: &Program) -> (Vec<Value>, Vec<Value>) {
    let mut unplaced = Vec::new();
    // Places under their keys, each with the days of its sessions.
    let mut located: Vec<(String, Value, Vec<Value>)> = Vec::new();
    for (index, session) in program.sessions.iter().enumerate() {
        let when = schedule(&format!("{}/{index}", program.id), session);
        let online = session.format == Some(Format::Online);
        let Some((key, location)) = location(session.place.as_ref(), online) else {
            unplaced.extend(when);
            continue;
        };
        match located.iter_mut().find(|(known, ..)| *known == key) {
            Some((_, _, days)) => days.extend(when),
            None => located.push((key, location, when.into_iter().collect())),
        }
    }
    let at = |(key, location, days): (String, Value, Vec<Value>)| {
        let own = id("service_at_location", &format!("{}/{key}", program.id));
        lean([("id", json!(own)), ("location", location), ("schedules", json!(days))])
    };
    (unplaced, located.into_iter().map(at).collect())
}

/// Days of a session, as far as they are known to the day.
fn schedule(own: &str, session: &Session) -> Option<Value> {
    let day = |date: Option<Date>| date.filter(|it| it.day > 0).map(|it| it.to_string());
    let (start, end) = (day(session.start), day(session.end));
    let link = session.signup.as_deref().filter(|it| !it.to_ascii_lowercase().starts_with("mailto:"));
    (start.is_some() || end.is_some() || link.is_some()).then(|| {
        lean([
            ("id", json!(id("schedule", own))),
            ("dtstart", json!(start)),
            ("until", json!(end)),
            ("schedule_link", json!(link)),
        ])
    })
}

/// Where a session is held, under a key that tells places apart; a postal address only where all that HSDS asks of one is known.
fn location(place: Option<&Place>, online: bool) -> Option<(String, Value)> {
    if online {
        let value = json!({"id": id("location", "online"), "location_type": "virtual"});
        return Some(("online".to_owned(), value));
    }
    let place = place?;
    let own = place.department.as_deref().and_then(department);
    let region = place.region.as_deref().and_then(crate::place::area::region);
    let name = place.city.clone().or_else(|| Some(own?.name.to_owned())).or_else(|| Some(region?.name.to_owned()))?;
    let parts = [&place.commune, &place.department, &place.region, &place.postcode, &place.address];
    let key = parts.map(|it| it.as_deref().unwrap_or_default()).join("/");
    let address = match (&place.address, &place.city, own, &place.postcode) {
        (Some(street), Some(city), Some(own), Some(postcode)) => vec![json!({
            "id": id("address", &key), "address_1": street, "city": city, "state_province": own.name,
            "postal_code": postcode, "country": "FR", "address_type": "physical",
        })],
        _ => Vec::new(),
    };
    let value = lean([
        ("id", json!(id("location", &key))),
        ("location_type", json!("physical")),
        ("name", json!(name)),
        ("latitude", json!(place.point.map(|it| it.lat))),
        ("longitude", json!(place.point.map(|it| it.lon))),
        ("external_identifier", json!(place.commune.as_deref())),
        ("external_identifier_type", json!(place.commune.as_ref().map(|_| "COG INSEE"))),
        ("addresses", json!(address)),
    ]);
    Some((key, value))
}
