//! Sizes beside those that were last accepted and beside their budgets, as a table that shows what grew.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What grew by more than this share of what it was, and by more than [`SLIGHT`], is said to have grown.
const SHARE: f64 = 0.01;
/// Bytes that nobody looks at: a date that is one letter longer, a program more in a sum.
const SLIGHT: usize = 500;

/// One kind of file.
#[derive(Debug)]
pub(crate) struct Row {
    /// What it is, in the words of the table of accepted sizes.
    pub(crate) kind: &'static str,
    /// Its size in bytes, as a visitor downloads it.
    pub(crate) now: usize,
    /// The most that it may be, in kilobytes of 1,000 bytes.
    pub(crate) budget: Option<usize>,
}

/// What the table says of a row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// About as large as before, or smaller.
    Same,
    /// Larger than before: the new size should be looked at and written down.
    Grew,
    /// Not in the table of accepted sizes.
    New,
    /// Larger than its budget.
    Over,
}

impl Row {
    /// Judges a size, beside the one accepted `before`.
    pub(crate) fn verdict(&self, before: Option<usize>) -> Verdict {
        if self.budget.is_some_and(|it| self.now > it * 1000) {
            return Verdict::Over;
        }
        let Some(before) = before else { return Verdict::New };
        let grown = self.now.saturating_sub(before);
        if grown > SLIGHT && grown as f64 > before as f64 * SHARE { Verdict::Grew } else { Verdict::Same }
    }

    /// The row as it is printed.
    pub(crate) fn line(&self, before: Option<usize>) -> String {
        let mut line = format!("figure: {:<41} {:>9}", self.kind, grouped(self.now));
        let change = before.map(|before| {
            let change = self.now as i64 - before as i64;
            let sign = if change < 0 { "-" } else { "+" };
            let share = change as f64 / (before.max(1)) as f64 * 100.0;
            (grouped(before), format!("{sign}{}", grouped(change.unsigned_abs() as usize)), format!("{share:+.1} %"))
        });
        let (before_text, by, share) = change.unwrap_or_else(|| ("-".to_owned(), "-".to_owned(), "-".to_owned()));
        let budget = self.budget.map_or_else(|| "-".to_owned(), |it| grouped(it * 1000));
        let said = match self.verdict(before) {
            Verdict::Same => "ok",
            Verdict::Grew => "GREW",
            Verdict::New => "NEW",
            Verdict::Over => "OVER",
        };
        let _ = write!(line, " {before_text:>9} {by:>9} {share:>8} {budget:>9}  {said}");
        line
    }
}

/// The heading of the table.
pub(crate) fn heading() -> String {
    let names = ["bytes as downloaded", "now", "before", "change", "", "budget"];
    let [kind, now, before, change, share, budget] = names;
    format!("figure: {kind:<41} {now:>9} {before:>9} {change:>9} {share:>8} {budget:>9}")
}

/// The table of accepted sizes, as it is stored.
pub(crate) fn stored(rows: &[Row]) -> String {
    let sizes: BTreeMap<&str, usize> = rows.iter().map(|it| (it.kind, it.now)).collect();
    format!("{}\n", serde_json::to_string_pretty(&sizes).expect("a table"))
}

/// A number with its thousands apart: `188,132`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[test]
fn a_size_is_judged_beside_what_it_was_and_its_budget() {
    let judged = |now, budget, before| Row { kind: "CSS", now, budget }.verdict(before);
    assert_eq!(judged(8_000, Some(8), Some(8_000)), Verdict::Same);
    assert_eq!(judged(8_001, Some(8), Some(9_000)), Verdict::Over);
    assert_eq!(judged(8_000, Some(9), None), Verdict::New);
    // Both more than a hundredth and more than nothing.
    assert_eq!(judged(8_500, None, Some(8_000)), Verdict::Same);
    assert_eq!(judged(8_501, None, Some(8_000)), Verdict::Grew);
    assert_eq!(judged(202_000, None, Some(200_000)), Verdict::Same);
    assert_eq!(judged(202_001, None, Some(200_000)), Verdict::Grew);
    assert_eq!(judged(100, None, Some(200_000)), Verdict::Same);
}

#[test]
fn a_row_shows_what_changed() {
    let row = Row { kind: "CSS", now: 8_544, budget: Some(15) };
    let shown = |before| row.line(before).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(shown(Some(7_000)), "figure: CSS 8,544 7,000 +1,544 +22.1 % 15,000 GREW");
    assert_eq!(shown(Some(1_008_544)), "figure: CSS 8,544 1,008,544 -1,000,000 -99.2 % 15,000 ok");
    assert_eq!(shown(None), "figure: CSS 8,544 - - - 15,000 NEW");
    assert_eq!(heading().len() + "  GREW".len(), row.line(Some(7_000)).len());
    let other = Row { kind: "HTML", now: 7, budget: None };
    assert_eq!(stored(&[other, row]), "{\n  \"CSS\": 8544,\n  \"HTML\": 7\n}\n");
}
