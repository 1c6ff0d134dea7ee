//! User Timing measures, so that anyone can see the speed in the browser's own tools (`product.md` §7).

use crate::browser::dom::window;

/// A running measure.
pub struct Watch {
    name: &'static str,
}

impl Watch {
    /// Starts measuring.
    pub fn start(name: &'static str) -> Watch {
        if let Some(clock) = window().and_then(|it| it.performance()) {
            let _ = clock.mark(&format!("{name}:start"));
        }
        Watch { name }
    }

    /// Stops, and leaves the measure under its name.
    pub fn stop(self) {
        if let Some(clock) = window().and_then(|it| it.performance()) {
            let start = format!("{}:start", self.name);
            let _ = clock.measure_with_start_mark(self.name, &start);
            clock.clear_marks_with_mark_name(&start);
        }
    }
}
