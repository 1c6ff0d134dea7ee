//! data.inclusion, schema v1 (gip-inclusion/data-inclusion-schema): services and structures, as Dora and les emplois de
//! l'inclusion read them. One service for each commune in which a program may still be joined, and one for what it does at a
//! distance or in a place that is not known.

pub mod described;

use serde_json::{Value, json};

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Format, Kind, Topic, Unit, Women};
use crate::catalogue::{Organisation, Place, Program, Session};
use crate::site::open_data::both;
use crate::site::page::{Page, Route};
use crate::site::words::words;
use crate::tool::exports::data_inclusion::described::{SERVICE_FIELDS, STRUCTURE_FIELDS};
use crate::tool::exports::{Export, Reasons, Stock, carrier, evidence, lean, open, over, records};

/// Where the services stand.
pub const SERVICES: &str = "/data-inclusion/services.json";
/// Where the structures stand.
pub const STRUCTURES: &str = "/data-inclusion/structures.json";

/// Name of this producer in identifiers.
const SOURCE: &str = "passerelles";

/// Shortest and longest name that the schema admits, in characters.
const NAME: (usize, usize) = (3, 150);

/// Both files.
pub(super) fn files(stock: Stock<'_>) -> Vec<Export> {
    let (mut services, mut reasons) = (Vec::new(), Reasons::default());
    let mut carried: Vec<(&Organisation, Date)> = Vec::new();
    for program in &stock.catalogue.programs {
        match accepted(stock, program) {
            Err(reason) => reasons.add(reason),
            Ok((organisation, day)) => {
                services
                    .extend(places(stock, program).iter().map(|held| service(stock, program, organisation, day, held)));
                match carried.iter_mut().find(|(it, _)| it.id == organisation.id) {
                    Some((_, newest)) => *newest = day.max(*newest),
                    None => carried.push((organisation, day)),
                }
            }
        }
    }
    carried.sort_by(|left, right| left.0.id.cmp(&right.0.id));
    let structures: Vec<Value> = carried.iter().map(|(it, day)| structure(stock, it, *day)).collect();
    vec![
        records(
            SERVICES,
            &services,
            both("Les services, au schéma data.inclusion v1.", "Services, in the data.inclusion schema v1."),
            SERVICE_FIELDS,
            reasons.tell((
                "Ce que ce schéma ne dit pas : dates et sessions passées, partenaires autres que la structure porteuse, certification, langue, sources, textes anglais. « femmes » n’est pas employé parmi les publics : ce mot y désigne des femmes isolées ou victimes de violence.",
                "What this schema does not say: dates and past sessions, partners other than the body that carries the program, certification, language, sources, English texts. “femmes” is not used among the audiences: there it means women who are isolated or victims of violence.",
            )),
        ),
        records(
            STRUCTURES,
            &structures,
            both("Les structures qui portent ces services.", "The bodies that carry these services."),
            STRUCTURE_FIELDS,
            Reasons::default().tell((
                "Les organisations qui ne portent aucun de ces services, les numéros SIRET et les adresses, que le catalogue ne contient pas.",
                "Organisations that carry none of these services; SIRET numbers and addresses, which the catalogue does not hold.",
            )),
        ),
    ]
}

/// The body that carries a program, and the day of its newest evidence; or why the schema cannot take it.
fn accepted<'a>(stock: Stock<'a>, program: &Program) -> Result<(&'a Organisation, Date), (&'static str, &'static str)> {
    if over(program, stock.today) {
        return Err(("Les programmes terminés.", "Programs that have ended."));
    }
    let carried = carrier(program).and_then(|it| stock.catalogue.organisation(&it.id));
    let organisation = carried.ok_or((
        "Les programmes dont aucune organisation n’est connue pour les organiser.",
        "Programs that no organisation is known to carry.",
    ))?;
    let fits = |name: &str| (NAME.0..=NAME.1).contains(&name.chars().count());
    if !fits(&organisation.name) || !fits(&program.name) {
        return Err((
            "Les programmes dont le nom, ou celui de la structure, a moins de 3 ou plus de 150 signes.",
            "Programs whose name, or that of the body, has fewer than 3 or more than 150 characters.",
        ));
    }
    let day = evidence(program, stock.today).ok_or((
        "Les programmes dont aucune source n’est datée : la date de mise à jour est obligatoire.",
        "Programs of which no source is dated: the date of update is required.",
    ))?;
    Ok((organisation, day))
}

/// The sessions of a program that may still be joined, by commune; those without one are last.
fn places<'a>(stock: Stock<'_>, program: &'a Program) -> Vec<(Option<&'a Place>, Vec<&'a Session>)> {
    let mut groups: Vec<(Option<&Place>, Vec<&Session>)> = Vec::new();
    let mut elsewhere = Vec::new();
    for session in program.sessions.iter().filter(|it| open(it, stock.today)) {
        let Some(place) = session.place.as_ref().filter(|it| it.commune.is_some()) else {
            elsewhere.push(session);
            continue;
        };
        match groups.iter_mut().find(|(known, _)| known.is_some_and(|it| it.commune == place.commune)) {
            Some((_, sessions)) => sessions.push(session),
            None => groups.push((Some(place), vec![session])),
        }
    }
    if !elsewhere.is_empty() || groups.is_empty() {
        groups.push((None, elsewhere));
    }
    groups
}

fn service(
    stock: Stock<'_>,
    program: &Program,
    organisation: &Organisation,
    day: Date,
    (place, sessions): &(Option<&Place>, Vec<&Session>),
) -> Value {
    let words = words(Lang::Fr);
    let commune = place.and_then(|it| it.commune.as_deref());
    let note = program.cost.note.as_ref().map(|it| it.fr.clone());
    let price = program.cost.eur.filter(|euros| *euros > 0.0).map(words.price);
    let entry = program.entry.map(|it| (words.entry)(it).to_owned());
    let level = program.level.map(|it| format!("{}\u{a0}: {}", words.fact_level, (words.level)(it)));
    let (link, mail) = signup(program, sessions);
    let way = match (&link, &mail) {
        (Some(_), _) => Some(["utiliser-lien-mobilisation"]),
        (_, Some(_)) => Some(["envoyer-un-courriel"]),
        _ => None,
    };
    let suffix = commune.map(|it| format!("--{it}")).unwrap_or_default();
    lean([
        ("source", json!(SOURCE)),
        ("id", json!(format!("{SOURCE}--{}{suffix}", program.id))),
        ("structure_id", json!(format!("{SOURCE}--{}", organisation.id))),
        ("nom", json!(without_dot(&program.name))),
        ("description", json!(program.summary.fr)),
        ("lien_source", json!(address(stock, Page::Program(program.id.clone())))),
        ("date_maj", json!(day.to_string())),
        ("type", json!(sort(program.kind))),
        ("thematiques", json!(program.topics.iter().filter_map(|it| theme(*it)).collect::<Vec<_>>())),
        ("frais", json!(program.cost.eur.map(|euros| if euros == 0.0 { "gratuit" } else { "payant" }))),
        ("frais_precisions", json!(note.or(price))),
        ("publics", json!(publics(program))),
        ("publics_precisions", json!(precisions(program))),
        ("conditions_acces", json!(sentence([entry, level]))),
        ("commune", json!(place.and_then(|it| it.city.as_deref()))),
        ("code_insee", json!(commune)),
        ("code_postal", json!(shared(sessions, |it| it.place.as_ref()?.postcode.clone()))),
        ("adresse", json!(place.and_then(|_| shared(sessions, |it| it.place.as_ref()?.address.clone())))),
        ("latitude", json!(place.and_then(|it| it.point).map(|it| it.lat))),
        ("longitude", json!(place.and_then(|it| it.point).map(|it| it.lon))),
        ("modes_accueil", json!(modes(sessions))),
        ("zone_eligibilite", json!(program.nationwide.then_some(["france"]))),
        ("lien_mobilisation", json!(link)),
        ("courriel", json!(mail)),
        ("modes_mobilisation", json!(way)),
        ("nombre_semaines", json!(shared(sessions, weeks))),
    ])
}

fn structure(stock: Stock<'_>, it: &Organisation, day: Date) -> Value {
    let summary = it.summary.as_ref().map(|it| it.fr.as_str()).filter(|it| it.chars().count() >= 5);
    lean([
        ("source", json!(SOURCE)),
        ("id", json!(format!("{SOURCE}--{}", it.id))),
        ("nom", json!(without_dot(&it.name))),
        ("date_maj", json!(day.to_string())),
        ("description", json!(summary)),
        ("lien_source", json!(address(stock, Page::Partner(it.id.clone())))),
        ("site_web", json!(it.url.as_deref().filter(|url| !url.to_ascii_lowercase().starts_with("mailto:")))),
    ])
}

fn address(stock: Stock<'_>, page: Page) -> String {
    format!("{}{}", stock.base, Route::new(Lang::Fr, page).path())
}

/// The schema warns of names that end with a dot.
fn without_dot(name: &str) -> &str {
    if name.ends_with("etc.") { name } else { name.trim_end_matches('.') }
}

fn sort(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Training => Some("formation"),
        Kind::Mentoring => Some("accompagnement"),
        Kind::Awareness => Some("information"),
        Kind::Scholarship => Some("aide-financiere"),
        Kind::Community | Kind::Event | Kind::Contest => None,
    }
}

fn theme(topic: Topic) -> Option<&'static str> {
    match topic {
        Topic::DigitalBasics => Some("numerique--maitriser-les-fondamentaux-du-numerique"),
        Topic::Careers => Some("choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite"),
        _ => None,
    }
}

/// The audiences, if all of them have a word there: the schema takes a list for whole, and a person outside it is told no.
fn publics(program: &Program) -> Option<Vec<&'static str>> {
    let word = |audience: &Audience| match audience {
        Audience::JobSeekers => Some("demandeurs-emploi"),
        Audience::Pupils => Some("jeunes"),
        Audience::Students => Some("etudiants"),
        Audience::Employees => Some("actifs"),
        // "tous-publics" would say that men are meant as well.
        Audience::Everyone if program.women != Some(Women::Only) => Some("tous-publics"),
        // "actifs" would be every woman in work.
        Audience::Everyone | Audience::Entrepreneurs | Audience::Teachers => None,
    };
    let mut words: Vec<&str> = program.audience.iter().map(word).collect::<Option<Vec<_>>>()?;
    words.sort_unstable();
    words.dedup();
    // It may not stand beside others.
    if words.contains(&"tous-publics") {
        words.retain(|it| *it == "tous-publics");
    }
    (!words.is_empty()).then_some(words)
}

fn precisions(program: &Program) -> Option<String> {
    let words = words(Lang::Fr);
    let women = program.women.map(|it| (words.women)(it).to_owned());
    let audience: Vec<&str> = program.audience.iter().map(|it| (words.audience)(*it)).collect();
    let audience = (!audience.is_empty()).then(|| audience.join(", "));
    let stated = program.age.min.is_some() || program.age.max.is_some();
    let ages = stated.then(|| (words.ages)(program.age.min, program.age.max));
    sentence([women, audience, ages])
}

/// What is stated, as short sentences.
fn sentence<const N: usize>(parts: [Option<String>; N]) -> Option<String> {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("{}.", parts.join(". ")))
}

fn modes(sessions: &[&Session]) -> Vec<&'static str> {
    let has = |formats: [Format; 2]| sessions.iter().any(|it| it.format.is_some_and(|it| formats.contains(&it)));
    let online = has([Format::Online, Format::Hybrid]).then_some("a-distance");
    let there = has([Format::InPerson, Format::Hybrid]).then_some("en-presentiel");
    online.into_iter().chain(there).collect()
}

/// What all sessions state alike.
fn shared<T: PartialEq>(sessions: &[&Session], read: fn(&Session) -> Option<T>) -> Option<T> {
    let mut values = sessions.iter().map(|it| read(it));
    let first = values.next()??;
    values.all(|it| it.as_ref() == Some(&first)).then_some(first)
}

fn weeks(session: &Session) -> Option<u64> {
    let whole = session.duration.filter(|it| it.unit == Unit::Week && it.value >= 1.0 && it.value.fract() == 0.0);
    whole.map(|it| it.value as u64)
}

/// Where one signs up: a page, or an e-mail address.
fn signup(program: &Program, sessions: &[&Session]) -> (Option<String>, Option<String>) {
    let own = sessions.iter().find_map(|it| it.signup.clone()).or_else(|| program.signup.clone());
    let Some(link) = own else { return (None, None) };
    match link.get(..7).filter(|it| it.eq_ignore_ascii_case("mailto:")).and_then(|_| link.get(7..)) {
        Some(mail) => (None, mail.split('?').next().map(str::to_owned)),
        None => (Some(link), None),
    }
}
