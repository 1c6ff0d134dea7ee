//! A text in which the words searched for are marked.

use leptos::prelude::*;

use crate::catalogue::text::Text;
use crate::search::mark::Marker;
use crate::site::words::words;
use crate::ui::html;
use crate::ui::scene::Scene;
use crate::ui::view::{View, drawn, memo, several};

/// What is marked: it follows the words of the query. Nothing on a printed page, which has none.
pub type Marks = Option<Memo<Marker>>;

/// The marks of a page's results.
pub fn marks(scene: &Scene) -> Marks {
    let query = scene.query;
    (!scene.printed).then(|| memo(move || query.with(|query| Marker::new(query.text()))))
}

/// The text with its marks.
pub fn marked(said: String, marks: Marks) -> View {
    let Some(marks) = marks else { return said.into() };
    let pieces = move || {
        let piece = |(on, piece): (bool, &str)| {
            let piece = View::from(piece.to_owned());
            if on { html::mark().child(piece).into() } else { piece }
        };
        marks.with(|marks| marks.pieces(&said).into_iter().map(piece).collect::<View>())
    };
    drawn(pieces)
}

/// A text of the catalogue with its marks, and with its language where that is not the page's.
pub fn marked_text(text: &Text, scene: &Scene, marks: Marks) -> View {
    let (said, spoken) = text.read(scene.lang());
    let said = marked(said.to_owned(), marks);
    if spoken == scene.lang() {
        return said;
    }
    let note = format!(" ({})", words(scene.lang()).in_french);
    several![html::span().attr("lang", spoken.tag()).child(said), note]
}
