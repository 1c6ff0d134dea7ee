//! The icons of the home screen, drawn from the site's own sign.

use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::tool::{ToolError, disk};

/// Each icon: its file in `icons/`, its side in pixels, its purpose (<https://www.w3.org/TR/appmanifest/#purpose-member>).
pub const FILES: [(&str, u32, &str); 3] =
    [("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-maskable-512.png", 512, "maskable")];
/// The page's paper, in light.
pub const PAPER: &str = "#ffffff";
/// The ground of the sign.
pub const BAND: &str = "#0c3f39";

/// How much of a maskable icon is sure to be seen: a circle of four fifths of its side.
const SAFE: f32 = 0.66;

/// Draws them all from `icons/favicon.svg`.
pub fn write(site: &Path) -> Result<(), ToolError> {
    let sign = site.join("icons/favicon.svg");
    let trouble =
        |what: String| ToolError::new(format!("{} cannot be drawn: {what}", sign.display()), "Mend the drawing.");
    let tree = Tree::from_str(&disk::read(&sign)?, &Options::default()).map_err(|error| trouble(error.to_string()))?;
    for (file, side, purpose) in FILES {
        let mut pixmap = Pixmap::new(side, side).ok_or_else(|| trouble("there is no memory".to_owned()))?;
        let whole = side as f32 / tree.size().width();
        let transform = if purpose == "maskable" {
            let [_, red, green, blue] =
                u32::from_str_radix(BAND.trim_start_matches('#'), 16).unwrap_or(0).to_be_bytes();
            pixmap.fill(resvg::tiny_skia::Color::from_rgba8(red, green, blue, 255));
            let margin = side as f32 * (1.0 - SAFE) / 2.0;
            Transform::from_row(whole * SAFE, 0.0, 0.0, whole * SAFE, margin, margin)
        } else {
            Transform::from_scale(whole, whole)
        };
        resvg::render(&tree, transform, &mut pixmap.as_mut());
        disk::write(&site.join("icons").join(file), &pixmap.encode_png().map_err(|error| trouble(error.to_string()))?)?;
    }
    Ok(())
}
