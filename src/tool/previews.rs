//! The pictures that messengers show beside a link: one for each program and landing page, in each language, drawn from SVG
//! with the pages' own face and colours.
//!
//! A picture is named by what is drawn on it, since messengers keep an address for long; it is drawn again only when that
//! changes, and else taken from a folder that outlives the build.

pub mod letters;
pub mod paint;
pub mod said;
pub mod sheet;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::catalogue::date::Date;
use crate::search::Engine;
use crate::site::page::Route;
use crate::site::words::stills::handouts::handouts;
use crate::tool::assets::mark;
use crate::tool::previews::letters::Letters;
use crate::tool::previews::paint::paint;
use crate::tool::previews::said::said;
use crate::tool::previews::sheet::sheet;
use crate::tool::{ToolError, disk};

/// To be raised when the same text is drawn otherwise: another face, another renderer, another way of packing.
const DRAWING: &str = "passerelles 1, resvg 0.49";

/// The picture of a page.
pub struct Preview {
    /// Its path on the site.
    pub path: String,
    /// What it shows, in the language of the page.
    pub alt: String,
}

/// The pictures of the pages that have their own.
#[derive(Default)]
pub struct Previews {
    of: HashMap<Route, Preview>,
    /// How many were drawn.
    pub drawn: usize,
    /// How many were taken from the folder of a build before.
    pub kept: usize,
}

impl Previews {
    /// The picture of a page.
    pub fn of(&self, route: &Route) -> Option<&Preview> {
        self.of.get(route)
    }
}

/// Draws the pictures of these pages into `site`; `folder` holds those of the builds before.
pub fn previews(
    engine: &Engine,
    routes: &[Route],
    today: Date,
    site: &Path,
    folder: &Path,
) -> Result<Previews, ToolError> {
    let letters = Letters::load()?;
    let composed: Vec<(Route, Preview, String)> = routes
        .par_iter()
        .filter_map(|route| {
            let said = said(engine, route, today)?;
            let (svg, foot) = sheet(&said, &letters);
            let path = format!("/images/partage/{}.png", mark(format!("{DRAWING}\n{svg}").as_bytes()));
            let alt = (handouts(route.lang).picture)(&said.above, &said.title, &foot);
            Some((route.clone(), Preview { path, alt }, svg))
        })
        .collect();
    let mut sheets: BTreeMap<&str, &str> = BTreeMap::new();
    sheets.extend(composed.iter().map(|(_, preview, svg)| (preview.path.as_str(), svg.as_str())));
    let drawn = AtomicUsize::new(0);
    sheets.par_iter().try_for_each(|(path, svg)| {
        let before = folder.join(path.rsplit('/').next().unwrap_or_default());
        let bytes = match disk::kept(&before) {
            Some(bytes) => bytes,
            None => {
                drawn.fetch_add(1, Ordering::Relaxed);
                let bytes = paint(svg, &letters)?;
                disk::keep(&before, &bytes)?;
                bytes
            }
        };
        disk::write(&site.join(path.trim_start_matches('/')), &bytes)
    })?;
    let drawn = drawn.into_inner();
    let kept = sheets.len() - drawn;
    Ok(Previews { of: composed.into_iter().map(|(route, preview, _)| (route, preview)).collect(), drawn, kept })
}
