//! The fields of a program, one by one.

use crate::catalogue::fields::Fields;
use crate::catalogue::problem::{Rule, quote, says};
use crate::catalogue::wire::{id, is_id, no_address};
use crate::catalogue::words::Status;
use crate::catalogue::{Age, Cost, Duration, Partner, Place, Program, Session, Source};
use crate::place::geo::Point;

/// Reads the fields of a program; `None` when it cannot be shown.
pub(crate) fn read(fields: &Fields<'_>) -> Option<Program> {
    let (id, name) = (id(fields), fields.required("name"));
    let (before, summary) = (fields.told(), fields.translated("summary"));
    if summary.is_none() {
        fields.needed("summary", before);
    }
    let (before, kind) = (fields.told(), fields.word("kind"));
    if kind.is_none() {
        fields.needed("kind", before);
    }
    let stated = fields.value("status").is_some();
    if !stated {
        fields.missing("status");
    }
    // An unknown word for the status is shown as not known; a missing one is a broken record.
    let status = fields.word("status").or(stated.then_some(Status::Unknown));
    let partners = partners(fields);
    let before = fields.told();
    let sources: Vec<Source> = fields.objects("sources").iter().filter_map(source).collect();
    if sources.is_empty() && !fields.fatal_since(before) {
        let text = says(
            || "Aucune source : ajouter au moins une page publique, avec « url » et « title »".to_owned(),
            || "No source: add at least one public page, with `url` and `title`".to_owned(),
        );
        fields.problem("sources", Rule::Source, true, text);
    }
    let (cost, age, links) = (cost(fields), age(fields), fields.object("links"));
    let (info, signup) = match &links {
        Some(links) => (links.link("info"), links.link("signup")),
        None => (None, None),
    };
    if let Some(links) = &links {
        links.finish();
    }
    let program = Program {
        aliases: aliases(fields),
        partners,
        seen: fields.date("seen"),
        women: fields.word("women"),
        audience: fields.words("audience"),
        age,
        level: fields.word("level"),
        topics: fields.words("topics"),
        languages: fields.texts("languages"),
        cost,
        entry: fields.word("entry"),
        certification: fields.translated("certification"),
        sessions: fields.objects("sessions").iter().map(session).collect(),
        nationwide: nationwide(fields),
        info,
        signup,
        sources,
        // What a record cannot do without comes last: everything else has been read, and its problems told, by then.
        id: id?,
        name: name?,
        kind: kind?,
        summary: summary?,
        status: status?,
    };
    (!program.partners.is_empty() && !program.sources.is_empty()).then_some(program)
}

/// The ids that the program had before, for its old addresses and for lists that still name them.
fn aliases(fields: &Fields<'_>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for alias in fields.texts("aliases") {
        if !is_id(&alias) {
            fields.problem("aliases", Rule::Id, false, no_address(&alias));
        } else if known.contains(&alias) {
            fields.twice("aliases", &alias);
        } else {
            known.push(alias);
        }
    }
    known
}

fn partners(fields: &Fields<'_>) -> Vec<Partner> {
    let (before, mut partners) = (fields.told(), Vec::<Partner>::new());
    for entry in fields.objects("partners") {
        let (stated, id, role) = (entry.value("id").is_some(), entry.text("id"), entry.word("role"));
        entry.finish();
        if !stated {
            let text = says(
                || "« id » manque : nommer l’organisation, par exemple « simplon »".to_owned(),
                || "`id` is missing: name the organisation, as in `simplon`".to_owned(),
            );
            entry.problem("id", Rule::Required, false, text);
        }
        // The catalogue of the page names no others.
        match id.filter(|id| cfg!(target_arch = "wasm32") || can_be_address(&entry, id)) {
            Some(id) if partners.iter().any(|it| it.id == id) => entry.twice("id", &id),
            Some(id) => partners.push(Partner { id, role }),
            None => {}
        }
    }
    if partners.is_empty() && !fields.fatal_since(before) {
        let text = says(
            || {
                "Aucun partenaire : nommer au moins une organisation, par exemple [{\"id\": \"simplon\", \"role\": \"organiser\"}]".to_owned()
            },
            || {
                "No partner: name at least one organisation, as in [{\"id\": \"simplon\", \"role\": \"organiser\"}]"
                    .to_owned()
            },
        );
        fields.problem("partners", Rule::Required, true, text);
    }
    partners
}

/// Whether an organisation's id can be part of an address; where it cannot, that is told.
fn can_be_address(fields: &Fields<'_>, id: &str) -> bool {
    if !is_id(id) {
        fields.problem("id", Rule::Id, false, no_address(id));
    }
    is_id(id)
}

fn cost(fields: &Fields<'_>) -> Cost {
    let Some(inner) = fields.object("cost") else { return Cost::default() };
    let cost = Cost { eur: inner.number("eur", 0.0, 100_000.0), note: inner.translated("note") };
    inner.finish();
    cost
}

fn age(fields: &Fields<'_>) -> Age {
    let Some(inner) = fields.object("age") else { return Age::default() };
    let age = Age {
        min: inner.number("min", 3.0, 99.0).map(|years| years as u32),
        max: inner.number("max", 3.0, 120.0).map(|years| years as u32),
    };
    inner.finish();
    if let (Some(min), Some(max)) = (age.min, age.max)
        && min > max
    {
        let text = says(
            || format!("« max », {max}, est plus petit que « min », {min} : les échanger"),
            || format!("`max`, {max}, is smaller than `min`, {min}: swap them"),
        );
        inner.problem("max", Rule::Range, false, text);
    }
    age
}

fn nationwide(fields: &Fields<'_>) -> bool {
    let Some(inner) = fields.object("area") else { return false };
    let kind = inner.text("kind");
    inner.finish();
    let known = kind.as_deref() == Some("nationwide");
    if !known {
        let text = says(
            || {
                "« kind » n’est pas connu ici : écrire « nationwide » (partout en France), ou retirer « area »"
                    .to_owned()
            },
            || "`kind` is not known here: write `nationwide`, or remove `area`".to_owned(),
        );
        inner.problem("kind", Rule::Vocabulary, false, text);
    }
    known
}

fn session(fields: &Fields<'_>) -> Session {
    let session = Session {
        format: fields.word("format"),
        place: fields.object("place").map(|inner| place(&inner)),
        start: fields.date("start"),
        end: fields.date("end"),
        apply_by: fields.date("apply_by"),
        duration: fields.object("duration").and_then(|inner| {
            let (value, unit) = (inner.number("value", 0.01, 10_000.0), inner.word("unit"));
            inner.finish();
            Some(Duration { value: value?, unit: unit? })
        }),
        signup: fields.link("signup"),
        note: fields.translated("note"),
    };
    fields.finish();
    if let (Some(start), Some(end)) = (session.start, session.end)
        && end.latest() < start.earliest()
    {
        let text = says(
            || {
                format!(
                    "La fin, {end}, vient avant le début, {start} : échanger « start » et « end », ou corriger l’un des deux"
                )
            },
            || {
                format!(
                    "The end, {end}, comes before the start, {start}: swap `start` and `end`, or correct one of them"
                )
            },
        );
        fields.problem("end", Rule::DateOrder, false, text);
    }
    if let (Some(by), Some(last)) = (session.apply_by, session.end.or(session.start))
        && by.earliest() > last.latest()
    {
        let text = says(
            || format!("La date limite d’inscription, {by}, vient après la session, {last} : corriger « apply_by »"),
            || format!("The deadline, {by}, comes after the session, {last}: correct `apply_by`"),
        );
        fields.problem("apply_by", Rule::DateOrder, false, text);
    }
    session
}

fn place(fields: &Fields<'_>) -> Place {
    let (lat, lon) = (fields.number("lat", -90.0, 90.0), fields.number("lon", -180.0, 180.0));
    let place = Place {
        commune: fields.text("commune"),
        city: fields.text("city"),
        department: code(fields, "department", Rule::Place, "69"),
        region: fields.text("region"),
        postcode: fields.text("postcode"),
        address: fields.text("address"),
        point: lat.zip(lon).map(|(lat, lon)| Point { lat, lon }),
    };
    fields.finish();
    place
}

/// A code of letters, digits and hyphens, which becomes part of an attribute or of an address; anything else is told as a break
/// of `rule`. The catalogue of the page has no other.
fn code(fields: &Fields<'_>, key: &'static str, rule: Rule, example: &str) -> Option<String> {
    let code = fields.text(key)?;
    let good = || code.len() <= 35 && code.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
    if cfg!(target_arch = "wasm32") || good() {
        return Some(code);
    }
    let text = says(
        || format!("« {} » n’est pas un code : écrire par exemple « {example} »", quote(&code)),
        || format!("`{}` is not a code: write `{example}`, for example", quote(&code)),
    );
    fields.problem(key, rule, false, text);
    None
}

fn source(fields: &Fields<'_>) -> Option<Source> {
    let stated = fields.value("url").is_some();
    let (url, title, lang) = (fields.link("url"), fields.text("title"), code(fields, "lang", Rule::Shape, "en"));
    let (seen, supports) = (fields.date("seen"), fields.text("supports"));
    // The catalogue of the page has none.
    let note = if cfg!(target_arch = "wasm32") { None } else { fields.translated("note") };
    fields.finish();
    if !stated {
        let text = says(
            || "« url » manque : écrire l’adresse de la page".to_owned(),
            || "`url` is missing: write the page’s address".to_owned(),
        );
        fields.problem("url", Rule::Source, false, text);
    }
    let url = url?;
    // A source without a title is still a source: its address stands for the title.
    Some(Source { title: title.unwrap_or_else(|| url.clone()), url, lang, seen, supports, note })
}
