//! Drawing results bit by bit: the cards in sight first, the others when these are painted, then what is out of sight. Nobody
//! who touches the page meanwhile waits for more than one bit.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

use leptos::prelude::*;

use crate::browser::address::Navigator;
use crate::browser::dom::{later, next_frame};
use crate::search::results::Results;
use crate::ui::scene::{Staged, turn};

/// Of an answer to a gesture, all that stands around the cards is drawn at once, and as many cards as are in sight on most
/// screens.
const FIRST: usize = turn::CARDS + 3;
/// So many turns come with each further frame.
const STEP: usize = 11;
/// When so many turns have come, all is drawn but what waits for the cards.
const LAST: usize = turn::BELOW + 1;

/// How far the results are drawn.
#[derive(Clone, Copy)]
pub struct Frames {
    /// The cards.
    pub staged: Signal<Staged>,
    /// What waits for the cards.
    pub late: Signal<Staged>,
    /// How many more turns come.
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
                    // In frames, there is nothing to be seen between the last card and what waits for the cards.
                    let shown = SHOWN.load(Relaxed) && before.turns >= turn::CARDS + results.shown.len();
                    let turns = if shown { LAST } else { before.turns + more };
                    Staged { results, turns: turns.min(LAST) }
                }
                // The page that comes to life is drawn aside: nobody waits for its first cards.
                None => Staged { results, turns: 0 },
                _ if navigator.hurried() && results.total > 0 => Staged { results, turns: FIRST },
                _ => Staged::whole(results),
            }
        });
        let late = Memo::new(move |before: Option<&Staged>| {
            let staged = staged.get();
            match before {
                Some(before) if staged.turns < LAST => before.clone(),
                // Of the page that is drawn aside, each part has its turn.
                _ => Staged::whole(staged.results),
            }
        });
        let frames = Frames { staged: staged.into(), late: late.into(), next };
        Effect::new(move |_| {
            if frames.staged.with(|staged| staged.turns < LAST) && SHOWN.load(Relaxed) {
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
        let left = self.staged.with_untracked(|staged| staged.turns < LAST);
        if left {
            self.next.set(1);
        } else {
            SHOWN.store(true, Relaxed);
        }
        left
    }
}
