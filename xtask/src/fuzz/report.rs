//! What libFuzzer prints, read for what one wants to know: how much was tried, how far it reached, why it stopped.

/// How a run went.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// Whether it came to the end of its time without a finding.
    pub(crate) passed: bool,
    /// Why it did not: the panic, or libFuzzer's own words.
    pub(crate) reason: Vec<String>,
    /// Inputs tried.
    tried: u64,
    /// Inputs that reached something new.
    new: u64,
    /// Edges of the code that were reached.
    edges: u64,
    /// Seconds that the slowest input took.
    slowest: u64,
}

/// As many lines of a reason are shown.
const SHOWN: usize = 12;

impl Report {
    /// Takes in one line: a status such as `#1024 NEW cov: 2041 ft: …`, a final figure such as `stat::new_units_added: 12`, or a reason.
    pub(crate) fn read(&mut self, line: &str) {
        let stat = |name: &str| line.strip_prefix("stat::")?.strip_prefix(name)?.strip_prefix(':')?.trim().parse().ok();
        if let Some(count) = stat("number_of_executed_units") {
            self.tried = count;
        } else if let Some(count) = stat("new_units_added") {
            self.new = count;
        } else if let Some(seconds) = stat("slowest_unit_time_sec") {
            self.slowest = seconds;
        } else if line.starts_with('#') {
            let mut words = line.split_whitespace().skip_while(|word| *word != "cov:").skip(1);
            self.edges = words.next().and_then(|count| count.parse().ok()).unwrap_or(self.edges);
        } else if self.reason.len() < SHOWN && (!self.reason.is_empty() || begins_a_reason(line)) {
            self.reason.push(line.to_owned());
        }
    }

    /// One line for people.
    pub(crate) fn line(&self, target: &str) -> String {
        let Self { tried, new, edges, slowest, .. } = self;
        let end = if self.passed { "no finding" } else { "A FINDING" };
        format!("figure: {target}: {tried} inputs, {edges} edges reached, {new} inputs new, slowest {slowest} s: {end}")
    }
}

fn begins_a_reason(line: &str) -> bool {
    line.contains(" panicked at ")
        || (line.starts_with("==") && line.contains("ERROR: libFuzzer"))
        || line.starts_with("error")
}

#[cfg(test)]
mod tests {
    use super::Report;

    #[test]
    fn what_libfuzzer_prints_is_read() {
        let mut report = Report { passed: true, ..Report::default() };
        for line in [
            "INFO: Running with entropic power schedule (0xFF, 100).",
            "#2\tINITED cov: 312 ft: 313 corp: 1/1b exec/s: 0 rss: 41Mb",
            "#1048576\tpulse  cov: 2041 ft: 9152 corp: 612/21Kb lim: 4096 exec/s: 8192 rss: 512Mb",
            "stat::number_of_executed_units: 1200345",
            "stat::new_units_added:          611",
            "stat::slowest_unit_time_sec:    1",
        ] {
            report.read(line);
        }
        assert_eq!(
            report.line("codec"),
            "figure: codec: 1200345 inputs, 2041 edges reached, 611 inputs new, slowest 1 s: no finding"
        );
        assert!(report.reason.is_empty());
    }

    #[test]
    fn a_reason_begins_with_the_panic() {
        let mut report = Report::default();
        for line in ["#2 INITED cov: 3", "", "thread '<unnamed>' (7) panicked at tests/fuzzed/codec.rs:19:5:", "lost"] {
            report.read(line);
        }
        assert_eq!(report.reason, ["thread '<unnamed>' (7) panicked at tests/fuzzed/codec.rs:19:5:", "lost"]);
        assert!(report.line("codec").ends_with("A FINDING"));
    }
}
