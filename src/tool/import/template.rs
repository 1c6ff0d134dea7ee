//! The template of a spreadsheet: every column that may be filled in, and three example rows, two of them of one program.

use csv::{Terminator, WriterBuilder};

use crate::catalogue::text::Lang;
use crate::tool::ToolError;
use crate::tool::import::column::{COLUMNS, Column};

/// Where the template stands on the site, and in `public/`.
pub const ADDRESS: &str = "/catalogue/modele.csv";

/// The byte order mark of UTF-8, by which spreadsheets know it.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The examples: English names of columns, and cells. Made up, on addresses that are kept for examples (RFC 2606).
const ROWS: [&[(&str, &str)]; 3] = [
    &[
        ("id", "exemple-ateliers"),
        ("name", "Ateliers d’exemple"),
        ("kind", "Formation"),
        ("summary_fr", "Quatre jours pour écrire ses premiers programmes."),
        ("summary_en", "Four days to write one’s first programs."),
        ("partners", "simplon : organise"),
        ("status", "en cours"),
        ("seen", "11/2026"),
        ("women", "Réservé aux femmes"),
        ("audience", "demandeuses-emploi, salariees"),
        ("level", "Débutante"),
        ("topics", "Programmation, Web"),
        ("languages", "fr"),
        ("cost_eur", "gratuit"),
        ("entry", "Sur candidature"),
        ("info", "https://example.org/ateliers"),
        ("format", "Sur place"),
        ("city", "Lyon"),
        ("start", "01/03/2027"),
        ("end", "04/03/2027"),
        ("duration_value", "4 jours"),
        ("source", "https://example.org/ateliers"),
        ("source_title", "Nos ateliers"),
        ("source_seen", "11/2026"),
        ("source_supports", "dates, cities, cost"),
    ],
    &[
        ("id", "exemple-ateliers"),
        ("format", "Sur place"),
        ("city", "Saint-Denis (93)"),
        ("start", "06/2027"),
        ("source", "https://example.org/saint-denis"),
        ("source_title", "Les ateliers arrivent à Saint-Denis"),
    ],
    &[
        ("id", "exemple-mentorat"),
        ("name", "Mentorat d’exemple"),
        ("kind", "Mentorat"),
        ("summary_fr", "Une mentore, un rendez-vous par mois, pendant un an."),
        ("partners", "simplon"),
        ("status", "inconnu"),
        ("cost_eur", "12,50"),
        ("format", "En ligne"),
        ("source", "https://example.org/mentorat"),
    ],
];

/// The columns that are offered.
pub fn columns() -> impl Iterator<Item = &'static Column> {
    COLUMNS.iter().filter(|column| column.offered)
}

/// How many example rows there are.
pub fn rows() -> usize {
    ROWS.len()
}

/// The template as a file, with headings in a language.
///
/// # Errors
/// Where the table cannot be written.
pub fn text(lang: Lang) -> Result<String, ToolError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    let head: Vec<&str> = columns().map(|it| it.heading(lang)).collect();
    let cell = |row: &[(&str, &'static str)], name: &str| {
        row.iter().find(|(column, _)| *column == name).map_or("", |(_, cell)| *cell)
    };
    let rows = ROWS.iter().map(|row| columns().map(|it| cell(row, it.en)).collect::<Vec<_>>());
    let made = std::iter::once(head)
        .chain(rows)
        .try_for_each(|row| writer.write_record(row))
        .map_err(|error| error.to_string())
        .and_then(|()| writer.into_inner().map_err(|error| error.to_string()))
        .and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()));
    made.map_err(|error| {
        ToolError::new(
            format!("The template could not be written: {error}"),
            "This is a fault of the site tool: report it.",
        )
    })
}
