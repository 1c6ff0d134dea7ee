//! A new program: what is given and answered, as rows of a spreadsheet, into one file.

use crate::catalogue::Organisation;
use crate::catalogue::problem::{Problem, Rule};
use crate::catalogue::trace::Folder;
use crate::catalogue::wire;
use crate::catalogue::wire::json::Json;
use crate::place::fold::fold;
use crate::search::stem::within;
use crate::tool::gather::gather;
use crate::tool::import::column::{Part, of_name};
use crate::tool::import::merge::{Merged, merge};
use crate::tool::import::plan::mark_of;
use crate::tool::import::sheet::{Cell, Row};
use crate::tool::new::ask::{Asker, Prompt};
use crate::tool::new::given::Facts;
use crate::tool::new::question::{PROGRAM, Question, SESSION, SOURCE};
use crate::tool::new::{Answer, Ground, id_of, organisation, taken, told};
use crate::tool::record::trial::{self, Texts};
use crate::tool::record::written::line;
use crate::tool::{ToolError, disk};

/// Facts without which there is no record; sources apart.
const NEEDED: [&str; 5] = ["name", "kind", "summary_fr", "partners", "status"];

/// Makes the record of a program.
///
/// # Errors
/// Where a folder or file cannot be used, or the questions are broken off.
pub fn make(ground: &Ground<'_>, mut facts: Facts, asker: Option<&mut dyn Asker>) -> Result<Answer, ToolError> {
    let lang = ground.lang;
    let missing = missing(&facts);
    match (asker, missing.is_empty()) {
        (_, true) => {}
        (None, false) => return Err(told::missing("new program", &missing, lang)),
        (Some(asker), false) => questions(ground, &mut facts, asker)?,
    }
    let id = facts.own("id").map_or_else(|| id_of(facts.own("name").unwrap_or_default()), str::to_owned);
    if let Some(reason) = taken(ground, Folder::Programs, &id)? {
        return Ok(Answer::wrong(told::refused("--id", &id, &reason, lang)));
    }
    let unknown = name_partners(ground, &mut facts)?;
    let rows = rows(&id, &facts);
    let merged = merge(None, &id, &rows.iter().collect::<Vec<_>>(), ground.communes);
    if !merged.refusals.is_empty() {
        let lines: String = merged.refusals.iter().map(|it| told::refusal(it, lang)).collect();
        return Ok(Answer::wrong(format!("{lines}{unknown}{}", told::nothing_written(lang))));
    }
    let record = format!("programs/{id}");
    let files = Texts::from([(record.clone(), merged.node.file())]);
    let before = trial::problems(ground.folder, &Texts::new(), ground.communes, ground.today)?;
    let after = trial::problems(ground.folder, &files, ground.communes, ground.today)?;
    // Partners that are not there yet are told with what to do about it.
    let about = |it: &Problem| it.record != record || it.rule != Rule::Reference;
    let problems: Vec<Problem> = trial::new(&before, after).into_iter().filter(about).collect();
    let lines: String = problems.iter().map(|it| told::problem(&flag(&merged, it), it, lang)).collect();
    if !unknown.is_empty() || problems.iter().any(|it| it.fatal) {
        return Ok(Answer::wrong(format!("{lines}{unknown}{}", told::nothing_written(lang))));
    }
    let path = trial::path(ground.folder, &record);
    disk::write(&path, merged.node.file().as_bytes())?;
    let open: Vec<&Question> = PROGRAM.iter().filter(|it| facts.own(it.name).is_none() && it.name != "id").collect();
    let text = format!("{}{lines}{}", told::made(&path, lang), told::next_steps(&path, &open, lang));
    Ok(Answer { text, problems: !problems.is_empty() })
}

/// The options that are missing.
fn missing(facts: &Facts) -> Vec<String> {
    let own = NEEDED.iter().filter(|name| facts.own(name).is_none_or(str::is_empty));
    let mut missing: Vec<String> = own.filter_map(|name| of_name(name)).map(|column| column.flag()).collect();
    if facts.sources.is_empty() {
        missing.push("--source".to_owned());
    }
    missing
}

/// The option that a problem is about.
fn flag(merged: &Merged, problem: &Problem) -> String {
    let field = problem.field.as_str();
    match mark_of(&merged.marks, field) {
        Some(mark) if mark.path.starts_with("sources") => "--source".to_owned(),
        Some(mark) => mark.column.flag(),
        None => field.to_owned(),
    }
}

/// The rows of a spreadsheet that would say the same.
fn rows(id: &str, facts: &Facts) -> Vec<Row> {
    let cell = |(name, text): &(&'static str, String)| Some(Cell { column: of_name(name)?, text: text.clone() });
    let count = facts.sessions.len().max(facts.sources.len()).max(1);
    let row = |at: usize| {
        let own = facts.own.iter().filter(|(name, _)| at == 0 && *name != "id");
        let rest = [&facts.sessions, &facts.sources].into_iter().filter_map(|all| all.get(at)).flatten();
        let id = ("id", id.to_owned());
        let cells = std::iter::once(&id).chain(own).chain(rest).filter_map(cell);
        Row { number: at + 1, cells: cells.filter(|it| !it.text.is_empty()).collect() }
    };
    (0..count).map(row).collect()
}

/// Gives organisations that are named by their names their ids, and tells of those that are not in the catalogue.
fn name_partners(ground: &Ground<'_>, facts: &mut Facts) -> Result<String, ToolError> {
    let known = gather(ground.folder, ground.communes, ground.today)?.catalogue.organisations;
    let Some((_, text)) = facts.own.iter_mut().find(|(name, _)| *name == "partners") else { return Ok(String::new()) };
    let (mut entries, mut unknown) = (Vec::new(), String::new());
    for entry in text.split('|') {
        let (name, role) = entry.split_once(':').map_or((entry, None), |(name, role)| (name, Some(role)));
        let name = line(name);
        let id = called(&known, &name).map_or_else(
            || {
                unknown.push_str(&told::no_partner(&name, &near(&known, &name), ground.lang));
                name.clone()
            },
            |it| it.id.clone(),
        );
        entries.push(role.map_or_else(|| id.clone(), |role| format!("{id}: {}", line(role))));
    }
    *text = entries.join(" | ");
    Ok(unknown)
}

/// The organisation of an id, a name or another name.
fn called<'a>(known: &'a [Organisation], text: &str) -> Option<&'a Organisation> {
    let named = |it: &Organisation| std::iter::once(&it.name).chain(&it.aliases).any(|name| fold(name) == fold(text));
    known.iter().find(|it| it.id == text).or_else(|| known.iter().find(|it| named(it)))
}

/// Ids of organisations that one may have meant.
fn near<'a>(known: &'a [Organisation], text: &str) -> Vec<&'a str> {
    let asked = fold(text);
    let like = |it: &&Organisation| {
        let (id, name) = (fold(&it.id), fold(&it.name));
        within(id.as_bytes(), asked.as_bytes(), 2) || id.contains(&asked) || name.contains(&asked)
    };
    known.iter().filter(like).map(|it| it.id.as_str()).take(5).collect()
}

/// Asks for all that was not given.
fn questions(ground: &Ground<'_>, facts: &mut Facts, asker: &mut dyn Asker) -> Result<(), ToolError> {
    asker.tell(told::welcome(ground.lang));
    for question in PROGRAM.iter().filter(|it| facts.own(it.name).is_none()).collect::<Vec<_>>() {
        let begins = if question.name == "id" { id_of(facts.own("name").unwrap_or_default()) } else { String::new() };
        let check = |text: &str| match question.name {
            "id" => taken(ground, Folder::Programs, text).unwrap_or_default(),
            _ => wrong(ground, question.name, text),
        };
        if let Some(answer) = put(ground, question, &begins, &check, asker)? {
            facts.own.push((question.name, answer));
        }
    }
    if facts.own("partners").is_none() {
        let partners = partners(ground, asker)?;
        facts.own.push(("partners", partners));
    }
    if facts.sessions.is_empty() {
        facts.sessions = several(ground, SESSION, told::a_session(ground.lang), asker)?;
    }
    if facts.sources.is_empty() {
        facts.sources.push(group(ground, SOURCE, asker)?);
        facts.sources.extend(several(ground, SOURCE, told::a_source(ground.lang), asker)?);
    }
    Ok(())
}

/// Puts one question; nothing where it is left out.
pub(super) fn put(
    ground: &Ground<'_>,
    question: &Question,
    begins: &str,
    check: &dyn Fn(&str) -> Option<String>,
    asker: &mut dyn Asker,
) -> Result<Option<String>, ToolError> {
    let lang = ground.lang;
    let prompt = Prompt { ask: question.ask(lang), help: question.help(lang), begins, needed: question.needed };
    let answer = match question.choices.map(|choices| choices(lang)) {
        None => asker.line(prompt, check)?,
        Some(choices) if question.several => asker.many(prompt, &choices)?.join(" | "),
        Some(choices) => asker.one(prompt, &choices)?.unwrap_or_default().to_owned(),
    };
    Ok((!answer.is_empty()).then_some(answer))
}

/// What is wrong with one fact, as the catalogue's own check says it.
fn wrong(ground: &Ground<'_>, name: &'static str, text: &str) -> Option<String> {
    let column = of_name(name)?;
    let mut cells = vec![Cell { column, text: text.to_owned() }];
    // What is said of a source is judged beside an address.
    let address = of_name("source").filter(|it| column.part == Part::Source && it.en != column.en);
    cells.extend(address.map(|column| Cell { column, text: "https://example.org/".to_owned() }));
    let merged = merge(None, "x", &[&Row { number: 1, cells }], ground.communes);
    if let Some(refusal) = merged.refusals.first() {
        return Some(refusal.says.read(ground.lang).0.to_owned());
    }
    let place = merged.node.list("sessions").first().and_then(|it| it.get("place"));
    if name == "city" && place.is_some_and(|place| place.get("commune").is_none()) {
        return Some(told::no_commune(text, ground.lang));
    }
    let file = merged.node.file();
    let json = Json::read(&file).ok()?;
    let problems = wire::program(json.as_object()?).1;
    let path = &merged.marks.first()?.path;
    problems.iter().find(|it| it.field.starts_with(path.as_str())).map(|it| it.says.read(ground.lang).0.to_owned())
}

/// One session, or one source.
fn group(
    ground: &Ground<'_>,
    questions: &[Question],
    asker: &mut dyn Asker,
) -> Result<Vec<(&'static str, String)>, ToolError> {
    let mut facts = Vec::new();
    for question in questions {
        let check = |text: &str| wrong(ground, question.name, text);
        facts.extend(put(ground, question, "", &check, asker)?.map(|answer| (question.name, answer)));
    }
    Ok(facts)
}

/// As many of them as there are; one that says nothing, or the same as another, does not count.
fn several(
    ground: &Ground<'_>,
    questions: &[Question],
    ask: &str,
    asker: &mut dyn Asker,
) -> Result<Vec<Vec<(&'static str, String)>>, ToolError> {
    let mut all = Vec::new();
    while asker.agree(ask)? {
        let facts = group(ground, questions, asker)?;
        if !facts.is_empty() && !all.contains(&facts) {
            all.push(facts);
        }
    }
    Ok(all)
}

/// Who carries the program; an organisation that is not there yet may be made on the way.
fn partners(ground: &Ground<'_>, asker: &mut dyn Asker) -> Result<String, ToolError> {
    let mut entries: Vec<String> = Vec::new();
    loop {
        let known = gather(ground.folder, ground.communes, ground.today)?.catalogue.organisations;
        let (ask, help) = told::partner(ground.lang);
        let asked = asker.line(Prompt { ask, help, begins: "", needed: entries.is_empty() }, &|_| None)?;
        if asked.is_empty() {
            return Ok(entries.join(" | "));
        }
        let id = match called(&known, &asked) {
            Some(organisation) => organisation.id.clone(),
            None => {
                let near = near(&known, &asked);
                asker.tell(&told::unknown_partner(&asked, &near, ground.lang));
                if !asker.agree(told::make_it(ground.lang))? {
                    continue;
                }
                let given = Facts { own: vec![("name", asked)], ..Facts::default() };
                let Some(id) = organisation::on_the_way(ground, given, asker)? else { continue };
                id
            }
        };
        let role = asker.one(
            Prompt { ask: told::role(ground.lang), help: "", begins: "", needed: false },
            &crate::tool::record::terms::choices::<crate::catalogue::words::Role>(ground.lang),
        )?;
        entries.push(role.map_or(id.clone(), |role| format!("{id}: {role}")));
    }
}
