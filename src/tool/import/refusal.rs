//! What of a spreadsheet cannot be used: which row, which column, what was found, what to do.

use crate::catalogue::text::{Lang, Text};
use crate::tool::import::column::{Column, Part, of_path};

/// Something that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The rows it concerns, by their numbers in the spreadsheet.
    pub rows: Vec<usize>,
    /// The heading of the column: in French, in English.
    pub column: Option<(&'static str, &'static str)>,
    /// What stands in the cell, or the program's id.
    pub found: Option<String>,
    /// Why, and what to do.
    pub says: Text,
}

impl Refusal {
    /// A whole row.
    pub fn row(number: usize, says: Text) -> Refusal {
        Refusal { rows: vec![number], column: None, found: None, says }
    }

    /// A cell of a row.
    pub fn cell(number: usize, column: &Column, found: &str, says: Text) -> Refusal {
        let found = Some(crate::catalogue::problem::quote(found));
        Refusal { rows: vec![number], column: Some((column.fr, column.en)), found, says }
    }

    /// The same, about a path of a part of the record.
    pub fn about(self, part: Part, path: &str) -> Refusal {
        Refusal { column: of_path(part, path).map(|it| (it.fr, it.en)), ..self }
    }

    /// One line.
    pub fn line(&self, lang: Lang) -> String {
        let numbers: Vec<String> = self.rows.iter().map(usize::to_string).collect();
        let (word, column) = match lang {
            Lang::Fr => (if numbers.len() > 1 { "Lignes" } else { "Ligne" }, self.column.map(|it| it.0)),
            Lang::En => (if numbers.len() > 1 { "Rows" } else { "Row" }, self.column.map(|it| it.1)),
        };
        let found = self.found.as_ref().map(|it| match lang {
            Lang::Fr => format!("« {it} »"),
            Lang::En => format!("“{it}”"),
        });
        let parts = [
            Some(format!("{word} {}", numbers.join(", "))),
            column.map(str::to_owned),
            found,
            Some(self.says.read(lang).0.to_owned()),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}
