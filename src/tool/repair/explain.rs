//! Each rule in the words of an editor: what was found, what may be meant, what is expected.

use crate::catalogue::problem::{Problem, Rule, quote};
use crate::catalogue::text::Text;
use crate::place::fold::slug;
use crate::tool::gather::places::no_department;
use crate::tool::repair::described::{self, Titled};
use crate::tool::repair::lexicon::{Choice, lexicon};
use crate::tool::repair::nearest::nearest;
use crate::tool::repair::{both, dates, english, links, shape};

/// What is said of a problem, piece by piece.
pub struct Said {
    /// What is wrong, without its end: « formations » n’est pas un type connu.
    pub wrong: Text,
    /// What may be meant, and what it is called.
    pub suggestion: Option<(String, Option<Text>)>,
    /// What is expected, as a sentence.
    pub expected: Text,
}

impl Said {
    /// The whole of it.
    pub fn sentence(&self) -> Text {
        let (fr, en) = (&self.expected.fr, english(&self.expected));
        let Some((value, label)) = &self.suggestion else {
            return both(format!("{}. {fr}", self.wrong.fr), format!("{}. {en}", english(&self.wrong)));
        };
        let gloss = |it: &str| if it == value { String::new() } else { format!(" ({it})") };
        let (in_french, in_english) = match label {
            Some(label) => (gloss(&label.fr), gloss(english(label))),
            None => Default::default(),
        };
        both(
            format!("{} : vouliez-vous « {value} »{in_french} ? {fr}", self.wrong.fr),
            format!("{}: did you mean `{value}`{in_english}? {en}", english(&self.wrong)),
        )
    }

    /// Writes it into a problem.
    pub fn into_problem(self, problem: &mut Problem) {
        problem.says = self.sentence();
        problem.repair.expected = Some(self.expected);
        problem.repair.suggestion = self.suggestion.map(|(value, _)| value);
    }
}

/// Says a problem again, with what its file and the tables of the tool know. `times` is how often its key stands in its
/// object; `stands` tells whether a field is there.
pub fn explain(problem: &mut Problem, times: usize, stands: &dyn Fn(&str) -> bool) {
    if let Some((said, example)) = missing(problem) {
        said.into_problem(problem);
        problem.repair.suggestion = Some(example);
    } else if problem.repair.expected.is_none() {
        match said(problem, times, stands) {
            Some(said) => said.into_problem(problem),
            None => problem.repair.expected = expected(problem),
        }
    }
    problem.says = both(ended(&problem.says.fr), ended(english(&problem.says)));
}

fn ended(text: &str) -> String {
    if text.ends_with(['.', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn said(problem: &Problem, times: usize, stands: &dyn Fn(&str) -> bool) -> Option<Said> {
    let path = unplaced(&problem.field);
    let key = path.rsplit('.').next().unwrap_or_default();
    let raw = problem.repair.found.as_deref().unwrap_or_default();
    let found = text_of(raw);
    match problem.rule {
        Rule::Vocabulary => word(&problem.record, &path, &found),
        Rule::KnownField => field(&problem.record, &problem.field, &path, stands),
        Rule::Shape => shape::said(&problem.record, &path, raw),
        Rule::Date => {
            let meant = dates::meant(&found);
            Some(Said {
                wrong: of(&found, &meant.wrong),
                suggestion: meant.date.map(|it| (it, None)),
                expected: both(
                    "Écrire l’année, le mois ou le jour : 2026, 2026-12 ou 2026-12-01",
                    "Write the year, the month or the day: 2026, 2026-12 or 2026-12-01",
                ),
            })
        }
        Rule::Link => {
            let meant = links::meant(&found);
            Some(Said {
                wrong: of(&found, &meant.wrong),
                suggestion: meant.link.map(|it| (it, None)),
                expected: both(
                    "Écrire l’adresse entière, comme dans la barre du navigateur : https://exemple.fr/page, ou mailto:nom@exemple.fr",
                    "Write the whole address, as in the browser’s bar: https://example.org/page, or mailto:name@example.org",
                ),
            })
        }
        Rule::Place if key == "department" => Some(no_department(&found).1),
        Rule::Id if slug(&found) != found => Some(Said {
            wrong: of(&found, &both("ne peut pas servir d’adresse", "cannot be an address")),
            suggestion: Some((slug(&found), None)).filter(|(it, _)| !it.is_empty()),
            expected: both(
                "Un identifiant n’a que des minuscules sans accent, des chiffres et des traits d’union, et c’est le nom du fichier",
                "An id has only lower-case letters without accents, digits and hyphens, and is the name of the file",
            ),
        }),
        Rule::Unique if times > 1 => Some(Said {
            wrong: both(
                format!("Le champ « {key} » figure {times} fois au même endroit"),
                format!("The field `{key}` stands {times} times in the same place"),
            ),
            suggestion: None,
            expected: both(
                "N’en garder qu’un : le site ne lit que le dernier",
                "Keep one of them: the site reads only the last",
            ),
        }),
        _ => None,
    }
}

/// What is expected where the sentence of the catalogue room says all there is to say.
fn expected(problem: &mut Problem) -> Option<Text> {
    Some(match problem.rule {
        Rule::Range => {
            let node = described::field(&problem.record, &unplaced(&problem.field))?;
            let bound = |key: &str| node.get(key).and_then(serde_json::Value::as_f64);
            let (least, most) = (bound("minimum")?, bound("maximum")?);
            let number: Option<f64> = problem.repair.found.as_deref().and_then(|it| it.parse().ok());
            let nearest = number.filter(|it| !(least..=most).contains(it)).map(|it| it.clamp(least, most).to_string());
            problem.repair.suggestion = nearest;
            both(format!("un nombre entre {least} et {most}"), format!("a number between {least} and {most}"))
        }
        Rule::DateOrder => {
            both("la date limite, puis le début, puis la fin", "the deadline, then the start, then the end")
        }
        Rule::Unique => both("une seule fois chaque valeur", "each value once"),
        _ => return None,
    })
}

/// « formations » and what is wrong with it.
pub fn of(found: &str, wrong: &Text) -> Text {
    both(format!("« {} » {}", quote(found), wrong.fr), format!("`{}` {}", quote(found), english(wrong)))
}

/// A path without places in lists: `sessions[0].start` → `sessions[].start`.
pub fn unplaced(field: &str) -> String {
    let mut parts = field.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |path, part| match part.split_once(']') {
        Some((_, rest)) => format!("{path}[]{rest}"),
        None => format!("{path}[{part}"),
    })
}

/// The text between quotes, or what stands there instead.
fn text_of(raw: &str) -> String {
    serde_json::from_str::<String>(raw).unwrap_or_else(|_| raw.to_owned())
}

/// A word that is not in its closed list.
fn word(record: &str, path: &str, found: &str) -> Option<Said> {
    let lexicon = lexicon(record, path)?;
    let close = nearest(found, lexicon.choices.iter().map(|it| (it, it.names())));
    let all = |label: fn(&Choice) -> &str| {
        let named = |it: &Choice| match label(it) {
            same if same == it.word => it.word.to_owned(),
            // What the label itself says in brackets would be brackets within brackets.
            label => format!("{} ({})", it.word, label.split(" (").next().unwrap_or(label)),
        };
        lexicon.choices.iter().map(named).collect::<Vec<_>>().join(", ")
    };
    let noun = &lexicon.noun;
    Some(Said {
        wrong: of(found, &both(format!("n’est pas {}", noun.fr), format!("is not {}", english(noun)))),
        suggestion: close.map(|it| (it.word.to_owned(), Some(it.label.clone()))),
        expected: both(
            format!("Les choix : {}", all(|it| &it.label.fr)),
            format!("The choices: {}", all(|it| english(&it.label))),
        ),
    })
}

/// A field that the format does not know there.
fn field(record: &str, field: &str, path: &str, stands: &dyn Fn(&str) -> bool) -> Option<Said> {
    let (outer, key) = path.rsplit_once('.').unwrap_or(("", path));
    let titled = described::fields(record, outer);
    let before = field.rfind('.').map_or("", |dot| field.get(..=dot).unwrap_or_default());
    let names = |it: &Titled| vec![it.key.clone(), it.fr.clone(), it.en.clone()];
    let close =
        nearest(key, titled.iter().map(|it| (it, names(it)))).filter(|it| !stands(&format!("{before}{}", it.key)));
    let all = |title: fn(&Titled) -> &str| {
        let named =
            |it: &Titled| if title(it) == it.key { it.key.clone() } else { format!("{} ({})", it.key, title(it)) };
        titled.iter().map(named).collect::<Vec<_>>().join(", ")
    };
    let known = both(
        format!("Les champs possibles ici : {}", all(|it| &it.fr)),
        format!("The fields that may stand here: {}", all(|it| &it.en)),
    );
    let expected = match described::home(record, key).filter(|it| *it != outer) {
        Some(home) if !home.is_empty() => {
            let home = home.trim_end_matches("[]").replace("[].", " → ");
            both(format!("Ce champ se range dans « {home} »"), format!("This field belongs in `{home}`"))
        }
        _ => known,
    };
    (!titled.is_empty()).then_some(Said {
        wrong: of(key, &both("n’est pas un champ connu ici", "is not a known field here")),
        suggestion: close.map(|it| (it.key.clone(), Some(both(it.fr.clone(), it.en.clone())))),
        expected,
    })
}

/// A field that is not there, and an example of it.
fn missing(problem: &Problem) -> Option<(Said, String)> {
    if !matches!(problem.rule, Rule::Required | Rule::Source) {
        return None;
    }
    let (record, path) = (&problem.record, unplaced(&problem.field));
    let key = path.rsplit('.').next().unwrap_or_default();
    let title = described::title(record, &path)?;
    let example = match path.as_str() {
        "id" => record.rsplit('/').next().map(|it| format!("\"{it}\""))?,
        "name" => "\"Les Codeuses\"".to_owned(),
        "kind" => "\"training\"".to_owned(),
        "status" => "\"running\"".to_owned(),
        "summary" => "{\"fr\": \"Trois mois pour apprendre à programmer.\"}".to_owned(),
        "partners" => "[{\"id\": \"simplon\", \"role\": \"organiser\"}]".to_owned(),
        "partners[].id" => "\"simplon\"".to_owned(),
        "sources" => "[{\"url\": \"https://exemple.fr/page\", \"title\": \"Titre de la page\"}]".to_owned(),
        "sources[].url" => "\"https://exemple.fr/page\"".to_owned(),
        _ => "\"Le texte en français\"".to_owned(),
    };
    let gloss = |title: &str| if title == key { String::new() } else { format!(" ({title})") };
    let example = format!("\"{key}\": {example}");
    let mut said = Said {
        wrong: both(
            format!("« {key} »{} manque, et ce champ est obligatoire", gloss(&title.fr)),
            format!("`{key}`{} is missing, and it is required", gloss(&title.en)),
        ),
        suggestion: None,
        expected: both(format!("L’ajouter, par exemple « {example} »"), format!("Add it, for example `{example}`")),
    };
    if path == "sources" {
        said.wrong = both(
            "Aucune source n’est nommée, et il en faut au moins une",
            "No source is named, and there must be one at least",
        );
    }
    if path == "partners" {
        said.wrong = both(
            "Aucune organisation n’est nommée, et il en faut au moins une",
            "No organisation is named, and there must be one at least",
        );
    }
    Some((said, example))
}
