//! The report as a table for spreadsheets: semicolons, a byte order mark and lines as in RFC 4180, as the open data has them.

use csv::{Terminator, WriterBuilder};

use crate::catalogue::text::Lang;
use crate::site::rows::harmless;
use crate::tool::ToolError;
use crate::tool::report::Report;
use crate::tool::report::words::todo;

const HEADS: [[&str; 9]; 2] = [
    ["rang", "fiche", "nom", "champ", "code", "a_faire", "points", "points_fiche", "organisation"],
    ["rank", "record", "name", "field", "code", "to_do", "points", "record_points", "organisation"],
];

/// One row a line, in the order of the report.
///
/// # Errors
/// Only by a fault of the tool: the table is written to memory.
pub fn table(report: &Report, lang: Lang) -> Result<String, ToolError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    let heads = match lang {
        Lang::Fr => HEADS[0],
        Lang::En => HEADS[1],
    };
    let rows = report.lines.iter().enumerate().map(|(index, line)| {
        [
            (index + 1).to_string(),
            format!("{}.json", line.record),
            line.name.clone(),
            line.field.clone(),
            line.need.code().to_owned(),
            todo(line.need, &line.field, lang),
            line.need.points().to_string(),
            line.record_points.to_string(),
            line.carrier.clone(),
        ]
    });
    let fault = |error: String| ToolError::new(format!("The table could not be made: {error}"), "Report this fault.");
    let all = std::iter::once(heads.map(str::to_owned)).chain(rows);
    for row in all {
        writer.write_record(row.map(harmless)).map_err(|error| fault(error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| fault(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| fault(error.to_string()))?;
    Ok(format!("\u{feff}{text}"))
}
