//! The rows of one program, put into its record. What no cell names stays as it is; the same rows again change nothing.

use crate::catalogue::problem::says;
use crate::catalogue::text::Text;
use crate::place::communes::Communes;
use crate::tool::import::cell::{Change, REMOVE, change};
use crate::tool::import::column::{Column, Holds, Part};
use crate::tool::import::refusal::Refusal;
use crate::tool::import::sessions;
use crate::tool::import::sheet::{Cell, Row};
use crate::tool::record::Node;
use crate::tool::record::terms::word;
use crate::tool::record::written::line;

/// The schema that the file of a program names.
pub const SCHEMA: &str = "../schema/program.json";

/// A value of a record, and the cell that it comes from.
#[derive(Clone)]
pub struct Mark {
    /// Where it stands, as `sessions[0].start`.
    pub path: String,
    /// The row of the cell.
    pub row: usize,
    /// Its column.
    pub column: &'static Column,
    /// What stands in it.
    pub found: String,
}

/// A record with its rows in it.
pub struct Merged {
    /// The record.
    pub node: Node,
    /// Which cell each of its new values comes from.
    pub marks: Vec<Mark>,
    /// Rows that cannot be put into it; they are left out.
    pub refusals: Vec<Refusal>,
}

impl Merged {
    /// Notes that a path comes from a cell.
    pub(super) fn mark(&mut self, path: String, row: usize, cell: &Cell) {
        self.marks.push(Mark { path, row, column: cell.column, found: cell.text.clone() });
    }

    /// Notes that a cell cannot be used.
    pub(super) fn refuse(&mut self, row: usize, cell: &Cell, says: Text) {
        self.refusals.push(Refusal::cell(row, cell.column, &cell.text, says));
    }
}

/// Puts rows into a record; without one, into a new record of that id.
pub fn merge(base: Option<&Node>, id: &str, rows: &[&Row], communes: &Communes) -> Merged {
    let node = base.cloned().unwrap_or_else(|| {
        let mut node = Node::empty();
        node.set("$schema", Node::text(SCHEMA));
        node.set("id", Node::text(id));
        node
    });
    let mut merged = Merged { node, marks: Vec::new(), refusals: Vec::new() };
    program(&mut merged, rows);
    sessions::merge(&mut merged, rows, communes);
    sources(&mut merged, rows);
    merged
}

/// Puts a value in its place, unless the record says the same already, perhaps with other spaces.
pub(super) fn put(node: &mut Node, path: &str, value: Node) {
    let same = match (node.get(path), &value) {
        (Some(Node::Number(old)), Node::Number(new)) => old.as_f64() == new.as_f64(),
        (Some(Node::Text(old)), Node::Text(new)) => line(old) == *new,
        (old, new) => old == Some(new),
    };
    if !same {
        node.set(path, value);
    }
}

/// Does to a path what a cell asks for.
pub(super) fn apply(node: &mut Node, path: &str, asked: Change) {
    match asked {
        Change::Set(value) => put(node, path, value),
        Change::Remove => node.remove(path),
    }
}

fn program(merged: &mut Merged, rows: &[&Row]) {
    // The first cell of a column counts; the others repeat it.
    let mut told: Vec<(&Cell, usize)> = Vec::new();
    for row in rows {
        for cell in row.of(Part::Program) {
            match told.iter().find(|(other, _)| other.column.en == cell.column.en) {
                None => told.push((cell, row.number)),
                Some((other, first)) if differs(other, cell) => merged.refuse(row.number, cell, said_twice(*first)),
                Some(_) => {}
            }
        }
    }
    for (cell, row) in told.iter().copied() {
        let (column, path) = (cell.column, cell.column.path);
        match column.holds {
            Holds::Partners => {
                let roles = told.iter().find(|(it, at)| matches!(it.column.holds, Holds::Roles) && *at == row);
                merged.mark(path.to_owned(), row, cell);
                if cell.text == REMOVE {
                    merged.node.remove(path);
                } else {
                    let value = partners(&merged.node, &cell.text, roles.map(|(it, _)| it.text.as_str()));
                    put(&mut merged.node, path, value);
                }
            }
            Holds::Roles if told.iter().any(|(it, _)| matches!(it.column.holds, Holds::Partners)) => {}
            Holds::Roles => merged.refuse(row, cell, roles_alone()),
            Holds::Addresses => {
                merged.mark(path.to_owned(), row, cell);
                let value = addresses(&merged.node, &cell.text);
                put(&mut merged.node, path, value);
            }
            _ => match change(column, &cell.text) {
                Ok(asked) => {
                    merged.mark(path.to_owned(), row, cell);
                    apply(&mut merged.node, path, asked);
                }
                Err(says) => merged.refuse(row, cell, says),
            },
        }
    }
}

fn differs(one: &Cell, other: &Cell) -> bool {
    one.text != other.text && change(one.column, &one.text) != change(other.column, &other.text)
}

/// The list of partners: those that the record has keep what it says of them.
fn partners(node: &Node, text: &str, roles: Option<&str>) -> Node {
    // Roles beside them stand between bars, with a dash where none is stated.
    let mut roles = roles.into_iter().flat_map(|it| it.split('|')).map(line);
    let old = node.list("partners");
    let entry = |entry: String| {
        let (id, role) = match entry.split_once(':') {
            Some((id, role)) => (line(id), Some(line(role))),
            None => (entry, None),
        };
        let role = role.or_else(|| roles.next()).filter(|role| !role.is_empty() && role != "–");
        let known = old.iter().find(|it| it.says("id") == Some(&id)).cloned();
        let mut partner = known.unwrap_or_else(|| {
            let mut partner = Node::empty();
            partner.set("id", Node::Text(id));
            partner
        });
        match role.as_deref() {
            Some(REMOVE) => partner.remove("role"),
            Some(role) => put(&mut partner, "role", Node::Text(word::<crate::catalogue::words::Role>(role))),
            None => {}
        }
        partner
    };
    Node::List(entries(text).into_iter().map(entry).collect())
}

/// Partners stand between bars, semicolons or line breaks; commas too where no role is named with one.
fn entries(text: &str) -> Vec<String> {
    let commas = !text.contains(':');
    let between = |sign: char| ['|', ';', '\n'].contains(&sign) || commas && sign == ',';
    text.split(between).map(line).filter(|it| !it.is_empty()).collect()
}

/// Sources by their addresses alone: those that the record has keep their titles and dates.
fn addresses(node: &Node, text: &str) -> Node {
    let old = node.list("sources");
    let source = |url: String| {
        let known = old.iter().find(|it| it.says("url") == Some(&url)).cloned();
        known.unwrap_or_else(|| {
            let mut source = Node::empty();
            source.set("url", Node::Text(url));
            source
        })
    };
    Node::List(text.split(" | ").map(line).filter(|it| !it.is_empty()).map(source).collect())
}

/// Sources of one row each: known by their address, else added.
fn sources(merged: &mut Merged, rows: &[&Row]) {
    let mut told: Vec<(String, &Cell, usize)> = Vec::new();
    for row in rows.iter().filter(|row| row.of(Part::Source).next().is_some()) {
        let Some(url) = row.cell("source").filter(|it| *it != REMOVE).map(line) else {
            let cell = row.of(Part::Source).next();
            cell.into_iter().for_each(|cell| merged.refuse(row.number, cell, without_address()));
            continue;
        };
        let mut all: Vec<Node> = merged.node.list("sources").to_vec();
        let at = all.iter().position(|it| it.says("url") == Some(&url)).unwrap_or_else(|| {
            all.push(Node::empty());
            all.len() - 1
        });
        for cell in row.of(Part::Source) {
            let before = told.iter().find(|(other, it, _)| *other == url && it.column.en == cell.column.en);
            if let Some((_, other, first)) = before {
                if differs(other, cell) {
                    merged.refuse(row.number, cell, said_twice(*first));
                }
                continue;
            }
            told.push((url.clone(), cell, row.number));
            merged.mark(format!("sources[{at}].{}", cell.column.path), row.number, cell);
            if let (Ok(asked), Some(source)) = (change(cell.column, &cell.text), all.get_mut(at)) {
                apply(source, cell.column.path, asked);
            }
        }
        put(&mut merged.node, "sources", Node::List(all));
    }
}

fn said_twice(first: usize) -> Text {
    says(
        || format!("la ligne {first} dit autre chose du même programme : n’écrire qu’une fois, ou la même chose"),
        || format!("row {first} says otherwise of the same program: write it once, or the same"),
    )
}

fn roles_alone() -> Text {
    says(
        || "des rôles sans partenaires : remplir aussi la colonne « Partenaires »".to_owned(),
        || "roles without partners: fill in the column `partners` too".to_owned(),
    )
}

fn without_address() -> Text {
    says(
        || {
            "la source n’a pas d’adresse : remplir la colonne « Source » ; pour retirer une source, ouvrir la fiche"
                .to_owned()
        },
        || "the source has no address: fill in the column `source`; to remove a source, open the record".to_owned(),
    )
}
