//! Counting: what `cargo test` reports, and the one line of totals.

/// Tests counted, over one step or over all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Tests and steps that hold.
    pub(super) passed: usize,
    /// Tests and steps that do not.
    pub(super) failed: usize,
    /// Tests left out by their own mark, and steps left out.
    pub(super) skipped: usize,
}

impl Tally {
    /// Reads one line of output: `test result: ok. 3 passed; 0 failed; 1 ignored; …`. Other lines are nothing.
    pub(super) fn of_line(line: &str) -> Option<Self> {
        let count = |word| count(line, word);
        line.trim_start().strip_prefix("test result:")?;
        Some(Self { passed: count("passed"), failed: count("failed"), skipped: count("ignored") })
    }

    /// Reads from the same line how many tests the command did not ask for.
    pub(super) fn left_out_of(line: &str) -> Option<usize> {
        line.trim_start().strip_prefix("test result:")?;
        Some(count(line, "filtered out"))
    }

    /// Adds `other`.
    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Whether nothing at all was counted.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// The line of totals. Its form is a contract with those who read logs.
    pub(super) fn line(self) -> String {
        let Self { passed, failed, skipped } = self;
        if skipped == 0 {
            return format!("{passed} passed, {failed} failed");
        }
        format!("{passed} passed, {failed} failed, {skipped} skipped")
    }
}

/// The number that stands before `word` in a result line; 0 where it does not stand.
fn count(line: &str, word: &str) -> usize {
    let parts = line.split_once('.').map_or("", |(_, counts)| counts).split(';');
    parts.filter_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok()).next().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_result_line_of_cargo_test_is_counted() {
        let line = "test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 5 filtered out; finished in 0.02s";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 12, failed: 0, skipped: 3 }));
        assert_eq!(Tally::left_out_of(line), Some(5));
        let line = "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.30s";
        assert_eq!(Tally::of_line(line), Some(Tally { passed: 1, failed: 2, skipped: 0 }));
    }

    #[test]
    fn other_lines_are_not_counted() {
        for line in ["", "test a_rule ... ok", "running 12 tests", "figure: pages = 812"] {
            assert_eq!((Tally::of_line(line), Tally::left_out_of(line)), (None, None), "{line}");
        }
    }

    #[test]
    fn totals_speak_of_skipped_tests_only_if_there_are_any() {
        let mut total = Tally { passed: 12, failed: 0, skipped: 0 };
        assert_eq!(total.line(), "12 passed, 0 failed");
        total.add(Tally { passed: 1, failed: 2, skipped: 3 });
        assert_eq!(total.line(), "13 passed, 2 failed, 3 skipped");
    }
}
