//! Gathers the catalogue from its editing form: one JSON file per record, places by commune or by town and département.
//!
//! Reading never stops at the first slip: all problems of all files are gathered, for the check to list and for the build
//! to refuse.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, Rule, quote, says};
use crate::catalogue::text::Text;
use crate::catalogue::trace::{Folder, Key, Trace};
use crate::catalogue::wire::json::{Json, Object};
use crate::catalogue::{Catalogue, Place, Program, wire};
use crate::place::area::{department, region};
use crate::place::communes::Communes;
use crate::place::fold::fold;
use crate::tool::{ToolError, disk, trace};

/// The catalogue and everything that is wrong with its files.
pub struct Gathered {
    /// What could be understood, places filled in.
    pub catalogue: Catalogue,
    /// All problems, by file.
    pub problems: Vec<Problem>,
    /// How many files were read.
    pub files: usize,
    /// What became of every id ever published.
    pub trace: Trace,
}

/// Reads `programs/*.json` and `organisations/*.json` of a catalogue folder.
pub fn gather(folder: &Path, communes: &Communes, today: Date) -> Result<Gathered, ToolError> {
    let mut gathered = Gathered {
        catalogue: Catalogue { generated: Some(today), ..Catalogue::default() },
        problems: Vec::new(),
        files: 0,
        trace: Trace::default(),
    };
    let mut living: BTreeSet<Key> = BTreeSet::new();
    for path in json_files(&folder.join("organisations"))? {
        let record = format!("organisations/{}", stem(&path));
        gathered.files += 1;
        let read = read(&path, &record, &mut gathered.problems, wire::organisation)?;
        let stated = read.as_ref().map(|it| Key::new(Folder::Organisations, &it.id));
        living.extend(stated.into_iter().chain([Key::new(Folder::Organisations, &stem(&path))]));
        gathered
            .catalogue
            .organisations
            .extend(read.filter(|it| named_like_its_file(&it.id, &record, &mut gathered.problems)));
    }
    for path in json_files(&folder.join("programs"))? {
        let record = format!("programs/{}", stem(&path));
        gathered.files += 1;
        let read = read(&path, &record, &mut gathered.problems, wire::program)?;
        let stated = read.as_ref().map(|it| Key::new(Folder::Programs, &it.id));
        living.extend(stated.into_iter().chain([Key::new(Folder::Programs, &stem(&path))]));
        let Some(mut program) = read.filter(|it| named_like_its_file(&it.id, &record, &mut gathered.problems)) else {
            continue;
        };
        fill_places(&mut program, communes, &record, &mut gathered.problems);
        gathered.catalogue.programs.push(program);
    }
    references(&gathered.catalogue, &mut gathered.problems);
    trace::follow(folder, &living, &mut gathered)?;
    Ok(gathered)
}

pub(super) fn json_files(folder: &Path) -> Result<Vec<std::path::PathBuf>, ToolError> {
    Ok(disk::files(folder)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json")).collect())
}

pub(super) fn stem(path: &Path) -> String {
    path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

fn problem(record: &str, field: String, rule: Rule, text: Text) -> Problem {
    Problem { record: record.to_owned(), field, rule, says: text, fatal: true }
}

/// Reads the record of a file. Its problems are told under the name of the file, whatever the record calls itself.
pub(super) fn read<T>(
    path: &Path,
    record: &str,
    problems: &mut Vec<Problem>,
    reader: impl Fn(&Object<'_>) -> (Option<T>, Vec<Problem>),
) -> Result<Option<T>, ToolError> {
    let bytes = disk::read_bytes(path)?;
    let text = String::from_utf8_lossy(&bytes);
    // A mark that some editors put before the text is no fault of the writer's.
    let fault = match Json::read(text.trim_start_matches('\u{feff}')) {
        Ok(Json::Object(object)) => {
            let (read, found) = reader(&object);
            problems.extend(found.into_iter().map(|problem| Problem { record: record.to_owned(), ..problem }));
            return Ok(read);
        }
        Ok(_) => {
            ("le fichier doit contenir un objet : { … }".to_owned(), "the file must hold an object: { … }".to_owned())
        }
        Err(error) => (
            format!(
                "ce n’est pas du JSON, ligne {}, colonne {} ({error}) : vérifier virgules, guillemets et accolades",
                error.line(),
                error.column()
            ),
            format!(
                "it is not JSON, line {}, column {} ({error}): check commas, quotes and braces",
                error.line(),
                error.column()
            ),
        ),
    };
    problems.push(problem(record, String::new(), Rule::Readable, says(|| fault.0, || fault.1)));
    Ok(None)
}

pub(super) fn named_like_its_file(id: &str, record: &str, problems: &mut Vec<Problem>) -> bool {
    let same = record.ends_with(&format!("/{id}"));
    if !same {
        let text = says(
            || format!("« {id} » n’est pas le nom du fichier : renommer le fichier {id}.json, ou corriger « id »"),
            || format!("`{id}` is not the file’s name: rename the file {id}.json, or correct `id`"),
        );
        problems.push(problem(record, "id".into(), Rule::Id, text));
    }
    same
}

fn fill_places(program: &mut Program, communes: &Communes, record: &str, problems: &mut Vec<Problem>) {
    for (index, session) in program.sessions.iter_mut().enumerate() {
        if let Some(place) = &mut session.place
            && let Some(text) = fill(place, communes)
        {
            problems.push(problem(record, format!("sessions[{index}].place"), Rule::Place, text));
        }
    }
}

/// Completes a place from the tables; a sentence when it names nothing known or contradicts itself.
fn fill(place: &mut Place, communes: &Communes) -> Option<Text> {
    let found = match (&place.commune, &place.city, &place.department) {
        (Some(code), _, _) => communes.by_code(code),
        (None, Some(city), Some(department)) => communes.named(city, department),
        _ => None,
    };
    let named = place.commune.clone().or_else(|| place.city.clone());
    match (found, named) {
        (Some(commune), _) => {
            let said = |city: &str| fold(city.trim_end_matches(" Arrondissement"));
            if let Some(city) = place.city.as_ref().filter(|city| said(city) != fold(&commune.name)) {
                let known = communes.named(city, &commune.department).is_some_and(|it| it.code == commune.code);
                if !known {
                    return Some(says(
                        || {
                            format!(
                                "« {} » n’est pas le nom de la commune {}, qui est {} : corriger l’un des deux",
                                quote(city),
                                commune.code,
                                commune.name
                            )
                        },
                        || {
                            format!(
                                "`{}` is not the name of commune {}, which is {}: correct one of them",
                                quote(city),
                                commune.code,
                                commune.name
                            )
                        },
                    ));
                }
            }
            place.region = department(&commune.department).map(|it| it.region.to_owned()).filter(|it| !it.is_empty());
            place.commune = Some(commune.code);
            place.city = Some(commune.name);
            place.department = Some(commune.department);
            place.point = commune.point;
            None
        }
        (None, Some(name)) => Some(says(
            || {
                format!(
                    "« {} » n’est pas une commune connue : donner son code INSEE dans « commune », ou « city » et « department »",
                    quote(&name)
                )
            },
            || {
                format!(
                    "`{}` is not a known commune: give its INSEE code in `commune`, or `city` and `department`",
                    quote(&name)
                )
            },
        )),
        (None, None) => fill_area(place),
    }
}

fn fill_area(place: &mut Place) -> Option<Text> {
    if let Some(code) = &place.department {
        let Some(known) = department(code) else {
            return Some(says(
                || format!("« {} » n’est pas un code de département : écrire par exemple 35, 2A ou 974", quote(code)),
                || format!("`{}` is not the code of a département: write 35, 2A or 974, for example", quote(code)),
            ));
        };
        place.department = Some(known.code.to_owned());
        place.region = Some(known.region.to_owned()).filter(|it| !it.is_empty());
        return None;
    }
    match &place.region {
        Some(code) if region(code).is_some() => None,
        Some(code) => Some(says(
            || format!("« {} » n’est pas un code de région : écrire par exemple 11 pour l’Île-de-France", quote(code)),
            || format!("`{}` is not the code of a région: write 11 for Île-de-France, for example", quote(code)),
        )),
        None => Some(says(
            || {
                "Le lieu est vide : donner « commune », ou « city » et « department », ou « department », ou « region », ou retirer « place »".to_owned()
            },
            || {
                "The place is empty: give `commune`, or `city` and `department`, or `department`, or `region`, or remove `place`".to_owned()
            },
        )),
    }
}

fn references(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let known: HashMap<&str, &str> =
        catalogue.organisations.iter().map(|it| (it.id.as_str(), it.name.as_str())).collect();
    for program in &catalogue.programs {
        for (index, partner) in
            program.partners.iter().enumerate().filter(|(_, it)| !known.contains_key(it.id.as_str()))
        {
            let close = known
                .keys()
                .filter(|id| crate::search::stem::within(id.as_bytes(), partner.id.as_bytes(), 3))
                .min()
                .copied();
            let (fr, en) = match close {
                Some(id) => (format!(" ; vouliez-vous « {id} » ?"), format!("; did you mean `{id}`?")),
                None => (String::new(), String::new()),
            };
            let text = says(
                || {
                    format!(
                        "« {} » n’est pas une organisation connue : créer organisations/{}.json, ou corriger le nom{fr}",
                        quote(&partner.id),
                        partner.id
                    )
                },
                || {
                    format!(
                        "`{}` is not a known organisation: make organisations/{}.json, or correct the name{en}",
                        quote(&partner.id),
                        partner.id
                    )
                },
            );
            problems.push(problem(
                &format!("programs/{}", program.id),
                format!("partners[{index}].id"),
                Rule::Reference,
                text,
            ));
        }
    }
    let mut names: HashMap<String, &str> = HashMap::new();
    for organisation in &catalogue.organisations {
        if let Some(other) = names.insert(fold(&organisation.name), &organisation.id) {
            let text = says(
                || {
                    format!(
                        "« {} » porte déjà ce nom : n’en garder qu’une, et mettre l’autre nom dans « aliases »",
                        other
                    )
                },
                || format!("`{other}` already has this name: keep one, and put the other name in `aliases`"),
            );
            problems.push(problem(&format!("organisations/{}", organisation.id), "name".into(), Rule::Unique, text));
        }
    }
}
