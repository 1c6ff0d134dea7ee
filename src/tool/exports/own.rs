//! Our own format: what is told of the catalogue and of its records, and the schemas that describe them.

use serde_json::Value;

use crate::site::lesson::MODEL;
use crate::site::open_data::{DataFile, both};
use crate::site::papers::Both;
use crate::tool::exports::{Export, JSON, Stock, fields};
use crate::tool::{lesson, schema};

/// Where the whole catalogue stands.
pub const CATALOGUE: &str = "/catalogue.json";
/// Where its schema stands.
pub const CATALOGUE_SCHEMA: &str = "/catalogue.schema.json";
/// Where the schema of a program's record stands.
pub const PROGRAM_SCHEMA: &str = "/catalogue/program.schema.json";
/// Where the schema of an organisation's record stands.
pub const ORGANISATION_SCHEMA: &str = "/catalogue/organisation.schema.json";
/// Where the schema of a tombstone stands.
pub const TOMBSTONE_SCHEMA: &str = "/catalogue/tombstone.schema.json";
/// Where the records of programs stand.
pub const PROGRAMS: &str = "/catalogue/programs/<id>.json";
/// Where the records of organisations stand.
pub const ORGANISATIONS: &str = "/catalogue/organisations/<id>.json";

/// Where the tombstones of programs and organisations stand.
pub const TOMBSTONES: &str = "/catalogue/tombstones/<folder>/<id>.json";

/// What is told of the catalogue and its records; sizes in bytes, of all records of a sort together.
pub fn catalogue(stock: Stock<'_>, whole: usize, programs: usize, organisations: usize) -> Vec<DataFile> {
    let catalogue = stock.catalogue;
    let count = catalogue.programs.len();
    let file = |address: &str, bytes, count, says, fields, left_out| DataFile {
        address: address.to_owned(),
        media: JSON,
        bytes,
        count,
        says,
        fields,
        left_out,
    };
    let notes = both(
        "Les précisions sur les sources (« note ») : voyez les fiches complètes.",
        "The notes on sources (“note”): see the full records.",
    );
    vec![
        file(
            CATALOGUE,
            whole,
            count,
            both(
                "Tout le catalogue, au format 1 : les programmes et les organisations.",
                "The whole catalogue, in format 1: programs and organisations.",
            ),
            fields::of(&schema::catalogue()),
            vec![(notes, None)],
        ),
        file(
            PROGRAMS,
            programs,
            count,
            both(
                "La fiche complète d’un programme : les champs de « programs » ci-dessous, avec une précision sur les sources.",
                "The full record of a program: the fields of “programs” below, with a note on its sources.",
            ),
            Vec::new(),
            Vec::new(),
        ),
        file(
            ORGANISATIONS,
            organisations,
            catalogue.organisations.len(),
            both(
                "La fiche d’une organisation : les champs de « organisations » ci-dessous.",
                "The record of an organisation: the fields of “organisations” below.",
            ),
            Vec::new(),
            Vec::new(),
        ),
    ]
}

/// What is told of the tombstones: how many, and their size together; nothing where there is none.
pub fn tombstones(count: usize, bytes: usize) -> Option<DataFile> {
    (count > 0).then(|| DataFile {
        address: TOMBSTONES.to_owned(),
        media: JSON,
        bytes,
        count,
        says: both(
            "Ce qui a été retiré du catalogue, avec la date, la raison et où aller à la place.",
            "What was withdrawn from the catalogue, with the date, the reason and where to go instead.",
        ),
        fields: fields::of(&schema::tombstone()),
        left_out: Vec::new(),
    })
}

/// The schemas, each under its own address.
pub(super) fn schemas(stock: Stock<'_>) -> Vec<Export> {
    let export = |address: &str, schema: Value, says: Both| {
        bare(address, schema::text(&schema::published(schema, &format!("{}{address}", stock.base))), says)
    };
    vec![
        export(
            CATALOGUE_SCHEMA,
            schema::catalogue(),
            both(
                "Le schéma de catalogue.json (JSON Schema 2020-12).",
                "The schema of catalogue.json (JSON Schema 2020-12).",
            ),
        ),
        export(
            PROGRAM_SCHEMA,
            schema::program(),
            both("Le schéma de la fiche d’un programme.", "The schema of a program’s record."),
        ),
        export(
            ORGANISATION_SCHEMA,
            schema::organisation(),
            both("Le schéma de la fiche d’une organisation.", "The schema of an organisation’s record."),
        ),
        export(
            TOMBSTONE_SCHEMA,
            schema::tombstone(),
            both("Le schéma d’un avis de retrait.", "The schema of a tombstone."),
        ),
        bare(
            MODEL,
            lesson::MODEL.to_owned(),
            both(
                "Une fiche de programme vide, à remplir : la page Contribuer dit comment.",
                "An empty record of a program, to be filled in: the page Contribute says how.",
            ),
        ),
    ]
}

/// A file of one text, whose fields are told elsewhere.
fn bare(address: &str, text: String, says: Both) -> Export {
    let file = DataFile {
        address: address.to_owned(),
        media: JSON,
        bytes: text.len(),
        count: 1,
        says,
        fields: Vec::new(),
        left_out: Vec::new(),
    };
    Export { bytes: text.into_bytes(), file }
}
