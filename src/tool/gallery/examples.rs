//! The named examples: every component of `ui`, in its usual and in its hard cases. They are printed in the gallery, and
//! `tests/components.rs` compares them by meaning.

pub mod pages;
pub mod passing;
pub mod program;
pub mod results;
pub mod search;

use crate::tool::gallery::stage::Stage;
use crate::ui::view::View;

/// One example of one component.
pub struct Example {
    /// Its name: id and address of its place in the gallery.
    pub id: &'static str,
    /// What it is an example of, as `file::function` of `ui`; several between blanks.
    pub shows: &'static str,
    /// What it shows, in French and in English.
    pub says: [&'static str; 2],
    /// Whether it is a page with its shell, or stands inside one. The gallery itself has a shell: it prints the others.
    pub whole: bool,
    /// Draws it.
    pub draw: fn(&Stage) -> View,
}

/// An example that stands inside a page.
const fn part(id: &'static str, shows: &'static str, says: [&'static str; 2], draw: fn(&Stage) -> View) -> Example {
    Example { id, shows, says, whole: false, draw }
}

/// All of them, in the order of the gallery.
pub fn all() -> impl Iterator<Item = &'static Example> {
    [search::EXAMPLES, results::EXAMPLES, program::EXAMPLES, passing::EXAMPLES, pages::EXAMPLES].into_iter().flatten()
}
