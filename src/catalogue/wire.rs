//! Wire format 1 → [`Catalogue`]: the only file that deserialises. Domain types derive no `Deserialize`; their JSON shape
//! is written here, and the other way round in `write.rs`.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::catalogue::fields::{Fields, Notes};
use crate::catalogue::problem::{Problem, Rule, quote, says};
use crate::catalogue::words::Status;
use crate::catalogue::{
    Age, Cost, Duration, Loaded, Organisation, Partner, Place, Program, Session, Source,
};
use crate::place::geo::Point;

/// The version of the format that is read and written here.
pub const VERSION: u64 = 1;

/// Reads a whole catalogue; see [`crate::catalogue::load`].
pub(crate) fn catalogue(text: &str) -> Loaded {
    let root: Value = match serde_json::from_str(text) {
        Ok(root) => root,
        Err(error) => return unreadable(format!("ce n’est pas du JSON ({error})"), format!("it is not JSON ({error})")),
    };
    let Some(map) = root.as_object() else {
        return unreadable("ce n’est pas un objet JSON".into(), "it is not a JSON object".into());
    };
    let version = map.get("version").and_then(Value::as_u64);
    if version != Some(VERSION) {
        let found = version.map_or_else(|| "–".to_owned(), |it| it.to_string());
        return unreadable(
            format!("version {found}, alors que ce site lit la version {VERSION}"),
            format!("version {found}, while this site reads version {VERSION}"),
        );
    }
    let notes = Notes::new("catalogue".into());
    let fields = Fields::new(map, String::new(), &notes);
    let mut loaded = Loaded::default();
    loaded.catalogue.generated = fields.date("generated");
    let mut seen = HashSet::new();
    for entry in fields.objects("organisations") {
        let (read, problems) = organisation(entry.raw());
        loaded.problems.extend(problems);
        if let Some(read) = read.filter(|it| seen.insert(it.id.clone())) {
            loaded.catalogue.organisations.push(read);
        }
    }
    seen.clear();
    let listed = map.get("programs").and_then(Value::as_array).map_or(0, Vec::len);
    for entry in fields.objects("programs") {
        let (read, problems) = program(entry.raw());
        loaded.problems.extend(problems);
        if let Some(read) = read.filter(|it| seen.insert(it.id.clone())) {
            loaded.catalogue.programs.push(read);
        }
    }
    loaded.left_out = listed - loaded.catalogue.programs.len();
    loaded.problems.extend(notes.into_list());
    loaded
}

fn unreadable(fr: String, en: String) -> Loaded {
    let notes = Notes::new("catalogue".into());
    let text = says(|| format!("Le catalogue ne peut pas être lu : {fr}. Le remplacer par un fichier produit par « cargo xtask build »"), || format!("The catalogue cannot be read: {en}. Replace it with a file made by `cargo xtask build`"));
    notes.add(String::new(), Rule::Readable, true, text);
    Loaded { problems: notes.into_list(), ..Loaded::default() }
}

/// Reads one organisation; `None` when it cannot be shown.
pub fn organisation(map: &Map<String, Value>) -> (Option<Organisation>, Vec<Problem>) {
    let notes = Notes::new(format!("organisations/{}", label(map)));
    let fields = Fields::new(map, String::new(), &notes);
    let (id, name) = (id(&fields), fields.required("name"));
    let aliases = fields.texts("aliases");
    let (kind, url, summary) = (fields.word("kind"), fields.link("url"), fields.translated("summary"));
    fields.finish();
    let read = match (id, name) {
        (Some(id), Some(name)) => Some(Organisation { id, name, aliases, kind, url, summary }),
        _ => None,
    };
    (read, notes.into_list())
}

/// Reads one program; `None` when it cannot be shown.
pub fn program(map: &Map<String, Value>) -> (Option<Program>, Vec<Problem>) {
    let notes = Notes::new(format!("programs/{}", label(map)));
    let fields = Fields::new(map, String::new(), &notes);
    let read = read_program(&fields);
    fields.finish();
    (read, notes.into_list())
}

fn read_program(fields: &Fields<'_>) -> Option<Program> {
    let (id, name, summary) = (id(fields), fields.required("name"), fields.translated("summary"));
    if summary.is_none() {
        fields.missing("summary");
    }
    let kind = fields.word("kind");
    if kind.is_none() {
        fields.missing("kind");
    }
    let stated = fields.value("status").is_some();
    if !stated {
        fields.missing("status");
    }
    // An unknown word for the status is shown as not known; a missing one is a broken record.
    let status = fields.word("status").or(stated.then_some(Status::Unknown));
    let partners = partners(fields);
    let sources: Vec<Source> = fields.objects("sources").iter().filter_map(source).collect();
    if sources.is_empty() {
        let text = says(|| "Aucune source : ajouter au moins une page publique, avec « url » et « title »".to_owned(), || "No source: add at least one public page, with `url` and `title`".to_owned());
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
        id: id?,
        name: name?,
        kind: kind?,
        summary: summary?,
        partners,
        status: status?,
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
    };
    (!program.partners.is_empty() && !program.sources.is_empty()).then_some(program)
}

/// What names a record in a problem: its id, else its name.
fn label(map: &Map<String, Value>) -> String {
    let named = ["id", "name"].iter().find_map(|key| map.get(*key).and_then(Value::as_str));
    quote(named.unwrap_or("?"))
}

fn id(fields: &Fields<'_>) -> Option<String> {
    let id = fields.required("id")?;
    let good = !id.is_empty()
        && id.len() <= 100
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-');
    if good {
        return Some(id);
    }
    let text = says(|| format!("« {} » ne peut pas servir d’adresse : n’employer que des minuscules sans accent, des chiffres et des traits d’union", quote(&id)), || format!("`{}` cannot be an address: use only lower-case letters without accents, digits and hyphens", quote(&id)));
    fields.problem("id", Rule::Id, true, text);
    None
}

fn partners(fields: &Fields<'_>) -> Vec<Partner> {
    let mut partners: Vec<Partner> = Vec::new();
    for entry in fields.objects("partners") {
        let (id, role) = (entry.required("id"), entry.word("role"));
        entry.finish();
        match id {
            Some(id) if partners.iter().any(|it| it.id == id) => fields.twice("partners", &id),
            Some(id) => partners.push(Partner { id, role }),
            None => {}
        }
    }
    if partners.is_empty() {
        let text = says(|| "Aucun partenaire : nommer au moins une organisation, par exemple [{\"id\": \"simplon\", \"role\": \"organiser\"}]".to_owned(), || "No partner: name at least one organisation, as in [{\"id\": \"simplon\", \"role\": \"organiser\"}]".to_owned());
        fields.problem("partners", Rule::Required, true, text);
    }
    partners
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
    if age.min.zip(age.max).is_some_and(|(min, max)| min > max) {
        let text = says(|| "« max » est plus petit que « min » : les échanger".to_owned(), || "`max` is smaller than `min`: swap them".to_owned());
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
        let text = says(|| "« kind » n’est pas connu ici : écrire « nationwide » (partout en France), ou retirer « area »".to_owned(), || "`kind` is not known here: write `nationwide`, or remove `area`".to_owned());
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
    if session.start.zip(session.end).is_some_and(|(start, end)| end.latest() < start.earliest()) {
        let text = says(|| "La fin vient avant le début : échanger « start » et « end »".to_owned(), || "The end comes before the start: swap `start` and `end`".to_owned());
        fields.problem("end", Rule::DateOrder, false, text);
    }
    if session.apply_by.zip(session.end.or(session.start)).is_some_and(|(by, last)| by.earliest() > last.latest()) {
        let text = says(|| "La date limite d’inscription vient après la session : vérifier « apply_by »".to_owned(), || "The deadline comes after the session: check `apply_by`".to_owned());
        fields.problem("apply_by", Rule::DateOrder, false, text);
    }
    session
}

fn place(fields: &Fields<'_>) -> Place {
    let (lat, lon) = (fields.number("lat", -90.0, 90.0), fields.number("lon", -180.0, 180.0));
    let place = Place {
        commune: fields.text("commune"),
        city: fields.text("city"),
        department: fields.text("department"),
        region: fields.text("region"),
        postcode: fields.text("postcode"),
        address: fields.text("address"),
        point: lat.zip(lon).map(|(lat, lon)| Point { lat, lon }),
    };
    fields.finish();
    place
}

fn source(fields: &Fields<'_>) -> Option<Source> {
    let (url, title) = (fields.link("url"), fields.text("title"));
    let (seen, supports) = (fields.date("seen"), fields.text("supports"));
    fields.finish();
    if url.is_none() {
        let text = says(|| "« url » manque ou ne peut pas servir : écrire l’adresse de la page".to_owned(), || "`url` is missing or cannot be used: write the page’s address".to_owned());
        fields.problem("url", Rule::Source, false, text);
    }
    let url = url?;
    // A source without a title is still a source: its address stands for the title.
    Some(Source { title: title.unwrap_or_else(|| url.clone()), url, seen, supports })
}
