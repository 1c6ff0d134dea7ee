//! What an import would do: which files change and how, which rows cannot be used and why. Nothing is written here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, says};
use crate::catalogue::text::Text;
use crate::catalogue::trace::Folder;
use crate::catalogue::wire::is_id;
use crate::place::communes::Communes;
use crate::tool::import::column::{COLUMNS, Part};
use crate::tool::import::merge::{Mark, merge};
use crate::tool::import::refusal::Refusal;
use crate::tool::import::sheet::{Row, Sheet};
use crate::tool::record::Node;
use crate::tool::record::trial::{self, Texts};
use crate::tool::{ToolError, disk};

/// A file that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record, as `programs/<id>`.
    pub record: String,
    /// Its text now; `None`: it is new.
    pub old: Option<String>,
    /// Its text then.
    pub new: String,
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files that change, in the order of the spreadsheet.
    pub changes: Vec<Change>,
    /// How many programs the spreadsheet names whose files stay as they are.
    pub same: usize,
    /// What cannot be used, in the order of the rows.
    pub refusals: Vec<Refusal>,
}

/// A program of the spreadsheet.
struct Group<'a> {
    id: &'a str,
    rows: Vec<&'a Row>,
    old: Option<String>,
    base: Option<Node>,
}

/// Works out what a spreadsheet changes in a catalogue folder.
///
/// # Errors
/// Where the folder cannot be read.
pub fn plan(folder: &Path, sheet: &Sheet, communes: &Communes, today: Date) -> Result<Plan, ToolError> {
    let mut refusals = sheet.refusals.clone();
    let before = trial::problems(folder, &Texts::new(), communes, today)?;
    let mut groups = groups(folder, sheet, &before, &mut refusals)?;
    // Rows that the catalogue's own check refuses are taken out one round after the other, until all that is left can stand.
    let mut out: BTreeSet<usize> = BTreeSet::new();
    loop {
        let mut drafts: BTreeMap<String, (Node, Vec<Mark>)> = BTreeMap::new();
        let mut found: Vec<Refusal> = Vec::new();
        for group in &groups {
            if let Some(draft) = draft(group, &out, communes, &mut found) {
                drafts.insert(record(group.id), draft);
            }
        }
        let texts: Texts = groups.iter().filter_map(|group| text(group, &drafts)).collect();
        let mut told: Vec<Refusal> = Vec::new();
        for problem in trial::new(&before, trial::problems(folder, &texts, communes, today)?) {
            let Some(group) = groups.iter().find(|it| record(it.id) == problem.record) else { continue };
            let marks = drafts.get(&problem.record).map_or(&[][..], |(_, marks)| marks);
            told.push(refusal(group, marks, problem));
        }
        if told.is_empty() {
            refusals.extend(found);
            let mut plan = Plan { refusals, ..Plan::default() };
            for group in &groups {
                match text(group, &drafts) {
                    Some((record, new)) => plan.changes.push(Change { record, old: group.old.clone(), new }),
                    None => plan.same += usize::from(drafts.contains_key(&record(group.id))),
                }
            }
            plan.refusals.sort_by(|one, other| one.rows.cmp(&other.rows));
            plan.refusals.dedup();
            return Ok(plan);
        }
        for refusal in told {
            out.extend(&refusal.rows);
            // A new program stands or falls as a whole.
            let fallen: Option<&mut Group<'_>> = groups
                .iter_mut()
                .find(|group| group.base.is_none() && group.rows.iter().any(|row| refusal.rows.contains(&row.number)));
            if let Some(group) = fallen {
                refusals.extend(others(group, &refusal.rows));
                out.extend(group.rows.iter().map(|row| row.number));
            }
            refusals.push(refusal);
        }
    }
}

fn record(id: &str) -> String {
    format!("programs/{id}")
}

/// The programs of the spreadsheet, in its order, each with the file that it has.
fn groups<'a>(
    folder: &Path,
    sheet: &'a Sheet,
    before: &[Problem],
    refusals: &mut Vec<Refusal>,
) -> Result<Vec<Group<'a>>, ToolError> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for row in &sheet.rows {
        match groups.iter_mut().find(|group| group.id == row.id()) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { id: row.id(), rows: vec![row], old: None, base: None }),
        }
    }
    let mut usable = Vec::new();
    for mut group in groups {
        let mut refuse = |says: Text| {
            let rows = group.rows.iter().map(|row| row.number).collect();
            let found = Some(crate::catalogue::problem::quote(group.id));
            let refusal = Refusal { rows, column: None, found, says };
            refusals.push(refusal.about(Part::Id, "id"));
        };
        if !is_id(group.id) {
            refuse(no_address());
            continue;
        }
        let Some(bytes) = disk::kept(&trial::path(folder, &record(group.id))) else {
            if trial::was_given(folder, Folder::Programs, group.id)? {
                refuse(given_before());
            } else {
                usable.push(group);
            }
            continue;
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match Node::read(&text) {
            Ok(node @ Node::Object(_)) if std::str::from_utf8(&bytes).is_ok() => {
                group.base = Some(node);
                group.old = Some(text);
                usable.push(group);
            }
            _ => {
                let told = before.iter().find(|it| it.record == record(group.id)).map(|it| it.says.clone());
                refuse(unreadable(told));
            }
        }
    }
    Ok(usable)
}

/// The record of a group without the rows that are out; nothing when none is left. A row that cannot be put into the record is
/// left out as a whole, which may make others fit.
fn draft(
    group: &Group<'_>,
    out: &BTreeSet<usize>,
    communes: &Communes,
    refusals: &mut Vec<Refusal>,
) -> Option<(Node, Vec<Mark>)> {
    let mut rows: Vec<&Row> = group.rows.iter().copied().filter(|row| !out.contains(&row.number)).collect();
    while !rows.is_empty() {
        let merged = merge(group.base.as_ref(), group.id, &rows, communes);
        if merged.refusals.is_empty() {
            return Some((merged.node, merged.marks));
        }
        let refused: Vec<usize> = merged.refusals.iter().flat_map(|it| it.rows.clone()).collect();
        refusals.extend(merged.refusals);
        if group.base.is_none() {
            refusals.extend(others(group, &refused));
            return None;
        }
        rows.retain(|row| !refused.contains(&row.number));
    }
    None
}

/// The file of a group, where it changes.
fn text(group: &Group<'_>, drafts: &BTreeMap<String, (Node, Vec<Mark>)>) -> Option<(String, String)> {
    let (node, _) = drafts.get(&record(group.id))?;
    (group.base.as_ref() != Some(node)).then(|| (record(group.id), node.file()))
}

/// A problem of the check, told of the row and the column that it comes from.
fn refusal(group: &Group<'_>, marks: &[Mark], problem: Problem) -> Refusal {
    let field = problem.field.as_str();
    match mark_of(marks, field) {
        Some(mark) => Refusal::cell(mark.row, mark.column, &mark.found, problem.says),
        None => {
            let rows = group.rows.iter().map(|row| row.number).collect();
            let fits = |path: &str| path == field || path.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'));
            let own = COLUMNS.iter().find(|it| it.offered && it.part == Part::Program && fits(it.path));
            let column = own.or_else(|| COLUMNS.iter().find(|it| field == "sources" && it.en == "source"));
            Refusal { rows, column: column.map(|it| (it.fr, it.en)), found: None, says: problem.says }
        }
    }
}

/// The cell that a field of the record comes from, or else the one whose path has the most of it in common.
pub fn mark_of<'a>(marks: &'a [Mark], field: &str) -> Option<&'a Mark> {
    // A list as a whole stands for each of its entries.
    let of_list = |one: &str, other: &str| one.strip_prefix(other).is_some_and(|rest| rest.starts_with('['));
    let same = |one: &str, other: &str| one == other || of_list(one, other) || of_list(other, one);
    let common =
        |mark: &Mark| mark.path.split('.').zip(field.split('.')).take_while(|(one, other)| same(one, other)).count();
    let exact = marks.iter().find(|mark| mark.path == field);
    // Of equals, the first.
    exact.or_else(|| marks.iter().rev().filter(|mark| common(mark) > 0).max_by_key(|mark| common(mark)))
}

/// The other rows of a new program, which fall with those that cannot be used.
fn others(group: &Group<'_>, refused: &[usize]) -> Option<Refusal> {
    let rows: Vec<usize> = group.rows.iter().map(|row| row.number).filter(|number| !refused.contains(number)).collect();
    let says = says(
        || "même fiche nouvelle qu’une ligne qui ne peut pas servir : la corriger d’abord".to_owned(),
        || "the same new record as a row that cannot be used: correct that one first".to_owned(),
    );
    let found = Some(group.id.to_owned());
    (!rows.is_empty()).then_some(Refusal { rows, column: None, found, says })
}

/// Why a text cannot be an id.
pub fn no_address() -> Text {
    says(
        || {
            "cela ne peut pas servir d’adresse : n’employer que des minuscules sans accent, des chiffres et des traits d’union".to_owned()
        },
        || "this cannot be an address: use only lower-case letters without accents, digits and hyphens".to_owned(),
    )
}

/// Why an id cannot be given again.
pub fn given_before() -> Text {
    says(
        || "cet identifiant a déjà servi pour une autre fiche : en choisir un autre".to_owned(),
        || "this id was given to another record before: choose another".to_owned(),
    )
}

fn unreadable(told: Option<Text>) -> Text {
    let (fr, en) = told.map_or_else(Default::default, |it| (it.fr, it.en.unwrap_or_default()));
    says(
        || format!("la fiche qui est déjà là ne peut pas être lue, la réparer d’abord : {fr}"),
        || format!("the record that is already there cannot be read, repair it first: {en}"),
    )
}
