//! Drawing results bit by bit: the cards in sight first, the others when these are painted, then what is out of sight. Nobody
//! who touches the page meanwhile waits for more than one bit.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

use leptos::prelude::*;

use crate::browser::address::Navigator;
use crate::browser::dom::{later, next_frame};
use crate::search::results::{PAGE, Results};
use crate::ui::scene::{Staged, turn};

/// So many cards are drawn whole at once: as many as are in sight on most screens.
const FIRST: usize = 3;
/// So many more in each further frame.
const STEP: usize = 11;
/// So many more at a time while the page is drawn aside, where no frame waits to be shown.
const ASIDE: usize = 4;
/// With room for so many, what waits for the cards is drawn too, in a frame of its own.
const ALL: usize = PAGE + 1;

// An answer to a gesture has all that stands around its cards at once.
const _: () = assert!(FIRST > turn::RESULTS);

/// How far the results are drawn.
#[derive(Clone, Copy)]
pub struct Frames {
    /// The cards.
    pub staged: Signal<Staged>,
    /// What waits for the cards.
    pub late: Signal<Staged>,
    /// How many more cards are to be drawn.
    next: RwSignal<usize>,
}

/// Whether the page has been drawn aside, and is drawn in frames from now on.
static SHOWN: AtomicBool = AtomicBool::new(false);

impl Frames {
    /// The results as they are drawn: bit by bit for somebody who waits for the answer to a gesture, and for the page that comes
    /// to life.
    pub fn new(results: Memo<Arc<Results>>, navigator: Navigator) -> Frames {
        let next = RwSignal::new(STEP);
        let staged = Memo::new(move |before: Option<&Staged>| {
            let more = next.get();
            let results = results.get();
            match before {
                Some(before) if Arc::ptr_eq(&before.results, &results) => {
                    let room = if before.room < results.shown.len() { (before.room + more).min(PAGE) } else { ALL };
                    Staged { results, room }
                }
                // The page that comes to life is drawn aside: nobody waits for its first cards.
                None if results.total > 0 => Staged { results, room: 0 },
                _ if navigator.hurried() && results.total > 0 => Staged { results, room: FIRST },
                _ => Staged::whole(results),
            }
        });
        let late = Memo::new(move |before: Option<&Staged>| {
            let staged = staged.get();
            if staged.room >= ALL { Staged::whole(staged.results) } else { before.cloned().unwrap_or_default() }
        });
        let frames = Frames { staged: staged.into(), late: late.into(), next };
        Effect::new(move |_| {
            if frames.staged.with(|staged| staged.room < ALL) && SHOWN.load(Relaxed) {
                // In a task of its own after the frame: what was drawn is on the screen by then.
                next_frame(move || {
                    later(0, move || frames.next.set(STEP));
                });
            }
        });
        frames
    }

    /// Draws the next bit now, of a page that is not shown yet. Whether there was one; from then on, frames draw the rest.
    pub fn draw(&self) -> bool {
        let room = self.staged.with_untracked(|staged| staged.room);
        let left = room < ALL;
        if left {
            // What stands around the cards comes with the first of them.
            self.next.set(if room < FIRST { 1 } else { ASIDE });
        } else {
            SHOWN.store(true, Relaxed);
        }
        left
    }
}
