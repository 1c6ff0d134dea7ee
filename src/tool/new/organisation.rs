//! A new organisation: one file.

use crate::catalogue::problem::Problem;
use crate::catalogue::trace::Folder;
use crate::catalogue::wire;
use crate::catalogue::wire::json::Json;
use crate::catalogue::words::OrganisationKind;
use crate::tool::new::ask::Asker;
use crate::tool::new::given::Facts;
use crate::tool::new::program::put;
use crate::tool::new::question::{ORGANISATION, Question};
use crate::tool::new::{Answer, Ground, id_of, taken, told};
use crate::tool::record::Node;
use crate::tool::record::terms::word;
use crate::tool::record::trial::{self, Texts};
use crate::tool::record::written::{line, list};
use crate::tool::{ToolError, disk};

/// The schema that the file of an organisation names.
const SCHEMA: &str = "../schema/organisation.json";

/// The facts of an organisation, and where they stand in its file.
const PATHS: [(&str, &str); 6] = [
    ("name", "name"),
    ("kind", "kind"),
    ("url", "url"),
    ("summary_fr", "summary.fr"),
    ("summary_en", "summary.en"),
    ("aliases", "aliases"),
];

/// Makes the record of an organisation.
///
/// # Errors
/// Where a folder or file cannot be used, or the questions are broken off.
pub fn make(ground: &Ground<'_>, facts: Facts, asker: Option<&mut dyn Asker>) -> Result<Answer, ToolError> {
    made(ground, facts, asker).map(|(answer, _)| answer)
}

/// The same, in the middle of other questions: its id, if it was made.
pub(super) fn on_the_way(
    ground: &Ground<'_>,
    facts: Facts,
    asker: &mut dyn Asker,
) -> Result<Option<String>, ToolError> {
    // The name is known: what else is there is asked all the same.
    let mut facts = facts;
    questions(ground, &mut facts, asker)?;
    let (answer, id) = made(ground, facts, None)?;
    asker.tell(&answer.text);
    Ok(id)
}

fn questions(ground: &Ground<'_>, facts: &mut Facts, asker: &mut dyn Asker) -> Result<(), ToolError> {
    for question in ORGANISATION.iter().filter(|it| facts.own(it.name).is_none()).collect::<Vec<_>>() {
        let begins = if question.name == "id" { id_of(facts.own("name").unwrap_or_default()) } else { String::new() };
        let check = |text: &str| match question.name {
            "id" => taken(ground, Folder::Organisations, text).unwrap_or_default(),
            name => wrong(ground, name, text),
        };
        facts.own.extend(put(ground, question, &begins, &check, asker)?.map(|answer| (question.name, answer)));
    }
    Ok(())
}

fn made(
    ground: &Ground<'_>,
    mut facts: Facts,
    asker: Option<&mut dyn Asker>,
) -> Result<(Answer, Option<String>), ToolError> {
    let lang = ground.lang;
    if facts.own("name").is_none_or(str::is_empty) {
        match asker {
            None => {
                return Err(told::missing("new organisation", &["--name".to_owned()], lang));
            }
            Some(asker) => questions(ground, &mut facts, asker)?,
        }
    }
    let id = facts.own("id").map_or_else(|| id_of(facts.own("name").unwrap_or_default()), str::to_owned);
    if let Some(reason) = taken(ground, Folder::Organisations, &id)? {
        return Ok((Answer::wrong(told::refused("--id", &id, &reason, lang)), None));
    }
    let node = node(&id, &facts);
    let record = format!("organisations/{id}");
    let files = Texts::from([(record.clone(), node.file())]);
    let before = trial::problems(ground.folder, &Texts::new(), ground.communes, ground.today)?;
    let after = trial::problems(ground.folder, &files, ground.communes, ground.today)?;
    // A name that another record has too may be told of the other record: all that is new comes from this one.
    let problems: Vec<Problem> = trial::new(&before, after);
    let lines: String = problems.iter().map(|it| told::problem(&flag(&it.field), it, lang)).collect();
    if problems.iter().any(|it| it.fatal) {
        return Ok((Answer::wrong(format!("{lines}{}", told::nothing_written(lang))), None));
    }
    let path = trial::path(ground.folder, &record);
    disk::write(&path, node.file().as_bytes())?;
    let open: Vec<&Question> =
        ORGANISATION.iter().filter(|it| facts.own(it.name).is_none() && it.name != "id").collect();
    let text = format!("{}{lines}{}", told::made(&path, lang), told::next_steps(&path, &open, lang));
    Ok((Answer { text, problems: !problems.is_empty() }, Some(id)))
}

fn flag(field: &str) -> String {
    let known = PATHS.iter().find(|(_, path)| *path == field).map_or(field, |(name, _)| name);
    format!("--{}", known.trim_end_matches("es").replace('_', "-"))
}

fn node(id: &str, facts: &Facts) -> Node {
    let mut node = Node::empty();
    node.set("$schema", Node::text(SCHEMA));
    node.set("id", Node::text(id));
    for (name, path) in PATHS {
        let Some(text) = facts.own(name).filter(|it| !it.is_empty()) else { continue };
        let value = match name {
            "kind" => Node::Text(word::<OrganisationKind>(&line(text))),
            "aliases" => Node::List(list(text).into_iter().map(Node::Text).collect()),
            _ => Node::Text(line(text)),
        };
        node.set(path, value);
    }
    node
}

/// What is wrong with one fact, as the catalogue's own check says it.
fn wrong(ground: &Ground<'_>, name: &'static str, text: &str) -> Option<String> {
    let facts = Facts { own: vec![(name, text.to_owned())], ..Facts::default() };
    let file = node("x", &facts).file();
    let json = Json::read(&file).ok()?;
    let path = PATHS.iter().find(|(known, _)| *known == name)?.1;
    let problems = wire::organisation(json.as_object()?).1;
    problems.iter().find(|it| it.field == path).map(|it| it.says.read(ground.lang).0.to_owned())
}
