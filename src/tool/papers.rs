//! Reads what some pages show besides the catalogue, and says what the publisher still has to fill in.

use std::path::Path;

use serde::de::DeserializeOwned;

use crate::site::open_data::OpenData;
use crate::site::papers::{Papers, Publisher};
use crate::tool::{ToolError, disk, lesson};

const STATS: &str = include_str!("stats.json");
const GRID: &str = include_str!("../../tests/accessibility/rgaa.json");

/// The file in which the publisher says who she is, in the folder that is published.
pub const PUBLISHER: &str = "publisher.json";

/// Reads them all; `site` is the folder that holds the publisher's file. It is not published itself.
pub fn papers(site: &Path) -> Result<Papers, ToolError> {
    let file = site.join(PUBLISHER);
    let publisher: Publisher = read(&disk::read(&file)?, PUBLISHER)?;
    disk::remove(&file)?;
    with(publisher)
}

/// What is shipped with the code, for a publisher.
pub fn with(publisher: Publisher) -> Result<Papers, ToolError> {
    Ok(Papers {
        stats: read(STATS, "src/tool/stats.json")?,
        grid: read(GRID, "tests/accessibility/rgaa.json")?,
        publisher,
        data: OpenData::default(),
        lesson: lesson::shipped()?,
    })
}

fn read<T: DeserializeOwned>(text: &str, name: &str) -> Result<T, ToolError> {
    serde_json::from_str(text).map_err(|error| {
        ToolError::new(format!("{name} cannot be read: {error}"), "Correct it there, then build again.")
    })
}

/// One line that names what is still empty in the publisher's file; nothing when all is there.
pub fn missing(publisher: &Publisher) -> Option<String> {
    let empty: Vec<&str> =
        publisher.fields().into_iter().filter(|(_, text)| text.trim().is_empty()).map(|(key, _)| key).collect();
    (!empty.is_empty()).then(|| {
        format!(
            "Warning: public/{PUBLISHER} is not filled in ({}): the legal notice says so where they belong.",
            empty.join(", ")
        )
    })
}
