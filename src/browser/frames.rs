//! Drawing results over several frames: the cards in sight first, the others when these are painted, then what is out of sight.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::address::Navigator;
use crate::browser::dom::{later, next_frame};
use crate::search::results::{PAGE, Results};
use crate::ui::scene::Staged;

/// So many cards are drawn whole at once: as many as are in sight on most screens.
const FIRST: usize = 3;
/// So many more in each further frame.
const STEP: usize = 11;

/// The results as they are drawn, frame by frame for somebody who waits for the answer to a gesture; and once they are.
pub fn staged(results: Memo<Arc<Results>>, navigator: Navigator) -> (Signal<Staged>, Signal<Staged>) {
    let frame = RwSignal::new(());
    let staged = Memo::new(move |before: Option<&Staged>| {
        frame.track();
        let results = results.get();
        match before {
            Some(before) if Arc::ptr_eq(&before.results, &results) => {
                Staged { results, room: before.room.saturating_add(STEP) }
            }
            Some(_) if navigator.hurried() => Staged { results, room: FIRST },
            _ => Staged::whole(results),
        }
    });
    let drawn = move || staged.with(|staged| staged.room >= PAGE);
    let late = Memo::new(move |before: Option<&Staged>| match before {
        Some(before) if !drawn() => before.clone(),
        _ => Staged::whole(staged.with(|staged| staged.results.clone())),
    });
    Effect::new(move |_| {
        if !drawn() {
            // In a task of its own after the frame: what was drawn is on the screen by then.
            next_frame(move || {
                later(0, move || frame.set(()));
            });
        }
    });
    (staged.into(), late.into())
}
