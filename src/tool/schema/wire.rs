//! The whole catalogue on the wire, described.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::catalogue::wire::VERSION;
use crate::tool::schema::kinds::Day;
use crate::tool::schema::organisation::Organisation;
use crate::tool::schema::program::Program;

/// # Catalogue / Catalogue
///
/// Tout le catalogue de Passerelles, au format 1. Des champs peuvent s’ajouter sans que la version change : ignorez ceux que vous ne connaissez pas.
///
/// The whole catalogue of Passerelles, in format 1. Fields may be added without a new version: ignore those you do not know.
#[derive(JsonSchema)]
pub struct Wire {
    /// # Version / Version
    ///
    /// La version du format. Elle change quand un champ disparaît ou change de sens.
    ///
    /// The version of the format. It changes when a field goes or changes its meaning.
    pub version: Version,
    /// # Date / Date
    ///
    /// Le jour où le fichier a été fait, à citer quand vous le reprenez.
    ///
    /// The day on which the file was made, to be named when you reuse it.
    pub generated: Option<Day>,
    /// # Organisations / Organisations
    ///
    /// Les organisations, chacune une fois.
    ///
    /// The organisations, each once.
    pub organisations: Option<Vec<Organisation>>,
    /// # Programmes / Programs
    ///
    /// Les programmes, ceux qui sont terminés compris.
    ///
    /// The programs, those that have ended among them.
    pub programs: Option<Vec<Program>>,
}

/// The one version that is written.
pub struct Version;

impl JsonSchema for Version {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Version".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "integer", "const": VERSION})
    }
}
