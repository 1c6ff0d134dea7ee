//! The catalogue as two tables, and the template of one that brings programs in (RFC 4180, with what French spreadsheets need): one row a program, one row a session. Semicolons,
//! because that is what a spreadsheet in French takes for the end of a cell; a byte order mark, without which it garbles accents;
//! decimals with a point, dates as in ISO 8601.

use csv::{Terminator, WriterBuilder};

use crate::catalogue::text::Lang;
use crate::site::open_data::{DataField, DataFile, both};
use crate::site::papers::Both;
use crate::site::rows::program::PROGRAM;
use crate::site::rows::session::SESSION;
use crate::site::rows::{self, Row, cells};
use crate::tool::ToolError;
use crate::tool::exports::{Export, Stock};
use crate::tool::import::column::Column;
use crate::tool::import::template;

/// Where the table of programs stands.
pub const PROGRAMS: &str = "/catalogue.csv";
/// Where the table of sessions stands.
pub const SESSIONS: &str = "/catalogue-sessions.csv";

/// The media type of tables (RFC 7111).
const MEDIA: &str = "text/csv";
/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Both tables.
pub(super) fn tables(stock: Stock<'_>) -> Result<Vec<Export>, ToolError> {
    let Stock { catalogue, base, .. } = stock;
    let row = |program| Row { catalogue, program, session: None, base };
    let programs: Vec<Row<'_>> = catalogue.programs.iter().map(row).collect();
    let sessions = catalogue.programs.iter().flat_map(|program| {
        program
            .sessions
            .iter()
            .enumerate()
            .map(move |(index, it)| Row { session: Some((index + 1, it)), ..row(program) })
    });
    let sessions: Vec<Row<'_>> = sessions.collect();
    let without = catalogue.programs.iter().filter(|it| it.sessions.is_empty()).count();
    let mut lost = vec![(
        both(
            "Les programmes dont aucune session n’est connue : ils n’ont pas de ligne ici.",
            "Programs of which no session is known: they have no row here.",
        ),
        Some(without),
    )];
    lost.retain(|(_, count)| *count != Some(0));
    let titles = both(
        "Les titres et dates des sources, et ce que chacune montre : voyez les fiches complètes.",
        "Titles and dates of sources, and what each supports: see the full records.",
    );
    Ok(vec![
        table(
            PROGRAMS,
            PROGRAM,
            &programs,
            both("Une ligne par programme, pour un tableur.", "One row a program, for spreadsheets."),
            vec![(titles, None)],
        )?,
        table(
            SESSIONS,
            SESSION,
            &sessions,
            both("Une ligne par session, pour un tableur.", "One row a session, for spreadsheets."),
            lost,
        )?,
    ])
}

/// The template by which programs come in from a spreadsheet. It says nothing of the catalogue.
pub(super) fn template() -> Result<Export, ToolError> {
    let bytes = template::text(Lang::Fr)?.into_bytes();
    let field = |column: &Column| {
        let (fr, en) = column.says;
        DataField::new(
            column.fr,
            &format!("{fr} Titre anglais\u{a0}: {}.", column.en),
            &format!("{en} English heading: {}.", column.en),
        )
    };
    let file = DataFile {
        address: template::ADDRESS.to_owned(),
        media: MEDIA,
        bytes: bytes.len(),
        count: template::rows(),
        says: both(
            "Le modèle d’un tableau qui apporte des programmes\u{a0}: une ligne par session, et les lignes d’un même programme portent le même identifiant. Une case vide laisse la fiche comme elle est, un trait d’union (-) retire l’information. Les trois lignes sont des exemples, à remplacer.",
            "The template of a table that brings programs in: one row a session, and the rows of one program share its id. An empty cell leaves the record as it is, a hyphen (-) takes the fact away. Its three rows are examples, to be replaced.",
        ),
        fields: template::columns().map(field).collect(),
        left_out: Vec::new(),
    };
    Ok(Export { bytes, file })
}

fn table(
    address: &str,
    columns: &[rows::Column],
    rows: &[Row<'_>],
    says: Both,
    left_out: Vec<(Both, Option<usize>)>,
) -> Result<Export, ToolError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(MARK.to_vec());
    let head = std::iter::once(columns.iter().map(|it| it.name.to_owned()).collect());
    let written = head.chain(rows.iter().map(|row| cells(columns, row))).try_for_each(|row| writer.write_record(row));
    let unable = |error: String| {
        ToolError::new(
            format!("{address} could not be written: {error}"),
            "This is a fault of the site tool: report it.",
        )
    };
    written.map_err(|error| unable(error.to_string()))?;
    let bytes = writer.into_inner().map_err(|error| unable(error.to_string()))?;
    let fields = columns.iter().map(|it| DataField::new(it.name, it.says.0, it.says.1)).collect();
    let file = DataFile {
        address: address.to_owned(),
        media: MEDIA,
        bytes: bytes.len(),
        count: rows.len(),
        says,
        fields,
        left_out,
    };
    Ok(Export { bytes, file })
}
