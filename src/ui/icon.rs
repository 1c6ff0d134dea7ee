//! A handful of icons in one hand, always beside a word, never alone.

use crate::ui::html::{self, Element};
/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A place.
    Pin,
    /// A date.
    Calendar,
    /// A price.
    Euro,
    /// People.
    People,
    /// A length of time.
    Clock,
    /// Sharing.
    Share,
    /// Onwards.
    Arrow,
}

impl Icon {
    /// The strokes, on a grid of 24.
    fn strokes(self) -> &'static str {
        match self {
            Icon::Pin => {
                "M12 21c4-4.6 6.5-8 6.5-11A6.5 6.5 0 0 0 5.5 10c0 3 2.500 6.400 6.500 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z"
            }
            Icon::Calendar => "M5 6h14v14H5zM5 10.500h14M9 3.500v4M15 3.500v4",
            Icon::Euro => "M18 6.500A7 7 0 1 0 18 17.500M4 10.500h9M4 13.500h8",
            Icon::People => {
                "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c0-3.600 2.900-6 6.500-6s6.500 2.400 6.500 6M16 4.300a3.500 3.500 0 0 1 0 6.400M18 14.600c2.100.8 3.500 2.700 3.500 5.400"
            }
            Icon::Clock => "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 7v5.500l3.500 2",
            Icon::Share => "M12 15V3.500M8 7l4-3.500L16 7M6 11H5v9.500h14V11h-1",
            Icon::Arrow => "M4 12h15M13 6l6 6-6 6",
        }
    }
}

/// The icon as inline SVG, hidden from assistive technology: the word beside it says it all.
pub fn icon(icon: Icon) -> Element {
    html::svg()
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("width", "24")
        .attr("height", "24")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(
            html::path()
                .attr("d", icon.strokes())
                .attr("fill", "none")
                .attr("stroke", "currentColor")
                .attr("stroke-width", "1.75")
                .attr("stroke-linecap", "round")
                .attr("stroke-linejoin", "round"),
        )
}
