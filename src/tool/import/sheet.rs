//! The rows of a spreadsheet: which sign stands between cells, which heading is which column, which row of the spreadsheet is
//! which.

use csv::{ReaderBuilder, Terminator};

use crate::catalogue::problem::{quote, says};
use crate::catalogue::text::{Lang, Text};
use crate::place::fold::fold;
use crate::search::stem::within;
use crate::tool::ToolError;
use crate::tool::import::column::{COLUMNS, Column, Part, is_filled_in, named};
use crate::tool::import::decode::Decoded;
use crate::tool::import::refusal::Refusal;

/// A row with something in it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number in the spreadsheet; the headings stand in row 1.
    pub number: usize,
    /// Its cells that are not empty, by column.
    pub cells: Vec<Cell>,
}

/// A cell that is not empty.
#[derive(Clone)]
pub struct Cell {
    /// Its column.
    pub column: &'static Column,
    /// What stands in it, without spaces around.
    pub text: String,
}

impl std::fmt::Debug for Cell {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: {:?}", self.column.en, self.text)
    }
}

impl Row {
    /// The cell of an English column name.
    pub fn cell(&self, name: &str) -> Option<&str> {
        self.cells.iter().find(|it| it.column.en == name).map(|it| it.text.as_str())
    }

    /// The cells about a part of the record.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(move |it| it.column.part == part)
    }

    /// The id of the program it is about; empty where it names none.
    pub fn id(&self) -> &str {
        self.cell("id").unwrap_or_default()
    }
}

/// A spreadsheet, read.
pub struct Sheet {
    /// The sign between cells.
    pub between: char,
    /// Its rows that are not empty, headings apart.
    pub rows: Vec<Row>,
    /// How many rows are empty.
    pub empty: usize,
    /// Headings of columns that the site fills in: left aside.
    pub aside: Vec<String>,
    /// What cannot be used.
    pub refusals: Vec<Refusal>,
}

/// Reads a table.
///
/// # Errors
/// Where no heading names the programs: nothing could be done with any row.
pub fn sheet(decoded: &Decoded, lang: Lang) -> Result<Sheet, ToolError> {
    let text = decoded.text.as_str();
    // Spreadsheets may say on a first line of their own what stands between cells.
    let told = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
    let (text, before, between) = match told {
        Some((sign, rest)) => (rest, 1, sign.chars().next().unwrap_or(';')),
        None => (text, 0, likeliest(text)),
    };
    let mut records = records(text, between).into_iter();
    let Some((first, heads)) = records.next() else { return Err(headless("", lang)) };
    let mut sheet = Sheet { between, rows: Vec::new(), empty: 0, aside: Vec::new(), refusals: Vec::new() };
    let columns = columns(&heads, first + before, &mut sheet);
    if !columns.iter().flatten().any(|column| column.part == Part::Id) {
        return Err(headless(&heads.join(&format!(" {between} ")), lang));
    }
    let open = text.matches('"').count() % 2 == 1;
    let (mut last, mut all) = (first, records.peekable());
    while let Some((number, cells)) = all.next() {
        sheet.empty += number - last - 1;
        last = number;
        let number = number + before;
        if open && all.peek().is_none() && cells.iter().any(|cell| cell.contains('\n')) {
            sheet.refusals.push(Refusal::row(number, unclosed()));
            continue;
        }
        let mut row = Row { number, cells: Vec::new() };
        for (index, cell) in cells.iter().enumerate() {
            let text = bare(cell);
            match columns.get(index) {
                _ if text.is_empty() => {}
                Some(Some(column)) => row.cells.push(Cell { column, text: text.to_owned() }),
                // A column without a known heading has been told of once already.
                Some(None) => {}
                None => sheet.refusals.push(Refusal { found: Some(quote(text)), ..Refusal::row(number, beyond()) }),
            }
        }
        if row.cells.is_empty() {
            sheet.empty += 1;
        } else if row.id().is_empty() {
            sheet.refusals.push(Refusal::row(number, nameless()).about(Part::Id, "id"));
        } else {
            sheet.rows.push(row);
        }
    }
    Ok(sheet)
}

/// What stands in a cell, without the apostrophe by which tables keep spreadsheets from taking it for a formula.
fn bare(cell: &str) -> &str {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && rest != "-" => rest,
        _ => cell,
    }
}

/// The sign that makes the most headings known.
fn likeliest(text: &str) -> char {
    let known = |between: &char| {
        let heads = records(text, *between).into_iter().next().map(|(_, cells)| cells).unwrap_or_default();
        heads.iter().filter(|head| named(head, false).is_some()).count()
    };
    let signs = [';', ',', '\t'];
    // Of equals, `max_by_key` gives the last.
    signs.into_iter().rev().max_by_key(known).unwrap_or(';')
}

/// Every record with its row in the spreadsheet; rows without any sign are passed over.
fn records(text: &str, between: char) -> Vec<(usize, Vec<String>)> {
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(between).unwrap_or(b';'))
        .terminator(Terminator::Any(b'\n'))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut found, mut number) = (Vec::new(), 0);
    let mut record = csv::StringRecord::new();
    let mut line = reader.position().line();
    while reader.read_record(&mut record).unwrap_or(false) {
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        let inside: usize = cells.iter().map(|cell| cell.matches('\n').count()).sum();
        let passed = usize::try_from(reader.position().line() - line).unwrap_or(1);
        line = reader.position().line();
        // One line a row, but for line breaks inside cells; the rest are lines without anything.
        number += passed.saturating_sub(inside).max(1);
        found.push((number, cells));
    }
    found
}

fn columns(heads: &[String], row: usize, sheet: &mut Sheet) -> Vec<Option<&'static Column>> {
    let of_sessions = heads.iter().any(|head| fold(head) == "program");
    let mut columns: Vec<Option<&'static Column>> = Vec::new();
    for head in heads {
        let head = head.trim();
        let column = named(head, of_sessions);
        let twice = column.is_some_and(|it| columns.iter().flatten().any(|other| other.en == it.en));
        if twice {
            sheet.refusals.push(Refusal { found: Some(quote(head)), ..Refusal::row(row, doubled()) });
        } else if column.is_none() && is_filled_in(head) {
            sheet.aside.push(head.to_owned());
        } else if column.is_none() && !head.is_empty() {
            sheet.refusals.push(Refusal { found: Some(quote(head)), ..Refusal::row(row, unknown(head)) });
        }
        columns.push(column.filter(|_| !twice));
    }
    columns
}

fn headless(found: &str, lang: Lang) -> ToolError {
    let found = quote(found);
    match lang {
        Lang::Fr => ToolError::new(
            format!("Aucune colonne ne s’appelle « Identifiant » dans la première ligne ({found})."),
            "Partir du modèle : cargo xtask import --template > modele.csv",
        ),
        Lang::En => ToolError::new(
            format!("No column is called `id` in the first row ({found})."),
            "Start from the template: cargo xtask import --template --lang en > template.csv",
        ),
    }
}

fn unknown(head: &str) -> Text {
    let folded = fold(head);
    let near = COLUMNS
        .iter()
        .filter(|it| it.offered)
        .find(|column| [column.fr, column.en].iter().any(|name| within(fold(name).as_bytes(), folded.as_bytes(), 2)));
    let (fr, en) = near.map_or_else(
        || ("prendre les titres du modèle".to_owned(), "take the headings of the template".to_owned()),
        |it| (format!("vouliez-vous « {} » ?", it.fr), format!("did you mean `{}`?", it.en)),
    );
    says(
        || format!("ce titre de colonne n’est pas connu, la colonne est laissée de côté : {fr}"),
        || format!("this heading is not known, the column is left aside: {en}"),
    )
}

fn doubled() -> Text {
    says(
        || "cette colonne est déjà là, la seconde est laissée de côté : n’en garder qu’une".to_owned(),
        || "this column is already there, the second is left aside: keep one".to_owned(),
    )
}

fn beyond() -> Text {
    says(
        || "cette case n’a pas de titre de colonne : vérifier les séparateurs et les guillemets de la ligne".to_owned(),
        || "this cell has no heading: check the separators and quotes of the row".to_owned(),
    )
}

fn nameless() -> Text {
    says(
        || "la ligne ne dit pas de quel programme elle parle : écrire son identifiant".to_owned(),
        || "the row does not say which program it is about: write its id".to_owned(),
    )
}

fn unclosed() -> Text {
    says(
        || "un guillemet y est ouvert et jamais fermé, tout ce qui suit est dans la même case : le fermer".to_owned(),
        || "a quote is opened there and never closed, all that follows is in one cell: close it".to_owned(),
    )
}
