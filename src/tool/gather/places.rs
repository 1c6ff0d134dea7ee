//! Completes the places of sessions from the tables, and says which place was probably meant where none is found.

use crate::catalogue::problem::{Problem, Rule};
use crate::catalogue::text::Text;
use crate::catalogue::{Place, Program};
use crate::place::area::{Commune, DEPARTMENTS, REGIONS, department, region};
use crate::place::communes::Communes;
use crate::place::fold::fold;
use crate::tool::repair::both;
use crate::tool::repair::explain::{Said, of};
use crate::tool::repair::nearest::nearest;

/// Completes every place of a program.
pub fn fill_all(program: &mut Program, communes: &Communes, record: &str, problems: &mut Vec<Problem>) {
    for (index, session) in program.sessions.iter_mut().enumerate() {
        let Some(place) = &mut session.place else { continue };
        // A place that the reading has taken apart is told once.
        let at = format!("sessions[{index}].place.");
        let told = problems.iter().any(|it| it.record == record && it.field.starts_with(&at));
        if let Some((key, said)) = fill(place, communes).filter(|_| !told) {
            let field = format!("sessions[{index}].place{}{key}", if key.is_empty() { "" } else { "." });
            let mut problem = Problem::new(record, field, Rule::Place, true, said.sentence());
            said.into_problem(&mut problem);
            problems.push(problem);
        }
    }
}

/// What is wrong with a place: the field, and what is said of it.
pub type Wrong = (&'static str, Said);

fn wrong(key: &'static str, found: &str, wrong: Text, suggestion: Option<(String, Text)>, expected: Text) -> Wrong {
    let suggestion = suggestion.map(|(value, label)| (value, Some(label)));
    (key, Said { wrong: of(found, &wrong), suggestion, expected })
}

/// Completes a place; says what is wrong when it names nothing known or contradicts itself.
fn fill(place: &mut Place, communes: &Communes) -> Option<Wrong> {
    let found = match (&place.commune, &place.city, &place.department) {
        (Some(code), city, _) => match communes.by_code(code) {
            Some(commune) => commune,
            None => return Some(no_code(code, city.as_deref(), communes)),
        },
        (None, Some(city), Some(code)) => match (department(code), communes.named(city, code)) {
            (None, _) => return Some(no_department(code)),
            (_, Some(commune)) => commune,
            (Some(known), None) => return Some(no_city(city, known.code, communes)),
        },
        (None, Some(city), None) => return Some(alone(city, communes)),
        (None, None, _) => return fill_area(place),
    };
    if let Some(city) = &place.city {
        let said = fold(city.trim_end_matches(" Arrondissement"));
        let same = || communes.named(city, &found.department).is_some_and(|it| it.code == found.code);
        if said != fold(&found.name) && !same() {
            let expected = both(
                format!("Le code {} est celui de {} : corriger l’un des deux.", found.code, found.name),
                format!("The code {} is that of {}: correct one of them.", found.code, found.name),
            );
            let why = both("n’est pas le nom de la commune", "is not the name of the commune");
            return Some(wrong("city", city, why, Some((found.name.clone(), label(&found))), expected));
        }
    }
    place.region = department(&found.department).map(|it| it.region.to_owned()).filter(|it| !it.is_empty());
    place.commune = Some(found.code);
    place.city = Some(found.name);
    place.department = Some(found.department);
    place.point = found.point;
    None
}

fn label(commune: &Commune) -> Text {
    let named = format!("{}, {}", commune.name, commune.department);
    both(named.clone(), named)
}

fn all(communes: &Communes) -> impl Iterator<Item = Commune> {
    (0..communes.len()).filter_map(|row| communes.commune(row))
}

/// A code that no commune has. Five figures are often a postcode.
fn no_code(code: &str, city: Option<&str>, communes: &Communes) -> Wrong {
    let mut posted: Vec<Commune> = all(communes).filter(|it| it.postcodes.iter().any(|post| post == code)).collect();
    // An arrondissement says more than its city.
    let other = |it: &Commune| city.is_none_or(|city| fold(city) != fold(&it.name));
    posted.sort_by_key(|it| (other(it), it.parent.is_none(), std::cmp::Reverse(it.population)));
    let why = match posted.is_empty() {
        true => both("n’est le code d’aucune commune", "is the code of no commune"),
        false => both("est un code postal, et non un code INSEE", "is a postcode, not an INSEE code"),
    };
    let expected = both(
        "Écrire le code INSEE de la commune, ou retirer « commune » et donner « city » et « department ».",
        "Write the INSEE code of the commune, or remove `commune` and give `city` and `department`.",
    );
    wrong("commune", code, why, posted.first().map(|it| (it.code.clone(), label(it))), expected)
}

/// A town that its département does not have: a slip of the pen, or another département.
fn no_city(city: &str, code: &str, communes: &Communes) -> Wrong {
    let close =
        nearest(city, all(communes).filter(|it| it.department == code).map(|it| (it.name.clone(), vec![it.name])));
    let elsewhere = largest(city, communes);
    let close = close.filter(|_| elsewhere.is_none());
    let why =
        both(format!("n’est pas une commune du département {code}"), format!("is not a commune of département {code}"));
    let expected = match &elsewhere {
        Some(it) => both(
            format!("{} est dans le département {} : corriger « department ».", it.name, it.department),
            format!("{} is in département {}: correct `department`.", it.name, it.department),
        ),
        None => both(
            "Écrire le nom officiel de la commune, ou son code INSEE dans « commune ».",
            "Write the official name of the commune, or its INSEE code in `commune`.",
        ),
    };
    wrong("city", city, why, close.map(|it| (it.clone(), both(it.clone(), it))), expected)
}

/// The largest commune of that name.
fn largest(city: &str, communes: &Communes) -> Option<Commune> {
    let named = DEPARTMENTS.iter().filter_map(|it| communes.named(city, it.code));
    named.filter(|it| fold(&it.name) == fold(city)).max_by_key(|it| it.population)
}

/// A town without its département.
fn alone(city: &str, communes: &Communes) -> Wrong {
    let found = largest(city, communes);
    let said = Said {
        wrong: both(
            format!("« {city} » sans « department » ne suffit pas à trouver la commune"),
            format!("`{city}` without `department` does not tell which commune it is"),
        ),
        suggestion: found.map(|it| (it.department.clone(), Some(label(&it)))),
        expected: both(
            "Ajouter « department », le code du département : 35, 2A ou 974.",
            "Add `department`, the code of the département: 35, 2A or 974.",
        ),
    };
    ("department", said)
}

/// What is said of a code that no département has.
pub fn no_department(code: &str) -> Wrong {
    let digits = code.parse::<u32>().ok().and_then(|it| department(&format!("{it:02}")));
    let close = digits.or_else(|| nearest(code, DEPARTMENTS.iter().map(|it| (it, vec![it.name.to_owned()]))));
    let expected =
        both("Écrire le code du département : 35, 2A ou 974.", "Write the code of the département: 35, 2A or 974.");
    let why = both("n’est le code d’aucun département", "is the code of no département");
    wrong("department", code, why, close.map(|it| (it.code.to_owned(), both(it.name, it.name))), expected)
}

fn no_region(code: &str) -> Wrong {
    let close = nearest(code, REGIONS.iter().map(|it| (it, vec![it.name.to_owned()])));
    let all: Vec<String> = REGIONS.iter().map(|it| format!("{} ({})", it.code, it.name)).collect();
    let expected = both(format!("Les codes : {}.", all.join(", ")), format!("The codes: {}.", all.join(", ")));
    let why = both("n’est le code d’aucune région", "is the code of no région");
    wrong("region", code, why, close.map(|it| (it.code.to_owned(), both(it.name, it.name))), expected)
}

/// A place that is only a département or a région.
fn fill_area(place: &mut Place) -> Option<Wrong> {
    if let Some(code) = &place.department {
        let Some(known) = department(code) else { return Some(no_department(code)) };
        place.department = Some(known.code.to_owned());
        place.region = Some(known.region.to_owned()).filter(|it| !it.is_empty());
        return None;
    }
    match &place.region {
        Some(code) if region(code).is_some() => None,
        Some(code) => Some(no_region(code)),
        None => {
            let said = Said {
                wrong: both(
                    "Le lieu ne nomme ni commune, ni département, ni région",
                    "The place names no commune, département or région",
                ),
                suggestion: None,
                expected: both(
                    "Donner « commune », ou « city » et « department », ou « department », ou « region » ; ou retirer « place ».",
                    "Give `commune`, or `city` and `department`, or `department`, or `region`; or remove `place`.",
                ),
            };
            Some(("", said))
        }
    }
}
