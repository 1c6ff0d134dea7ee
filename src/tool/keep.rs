//! What a page opened before the last deployment still asks for: the files of builds before, kept for a while.
//!
//! Only files named by their content are kept, since nothing of today can have their name. The days count from the build that
//! replaced a file, not from the build that made it: a site may stand for a month, and a page of it be opened the evening
//! before it is replaced. The record of those days lies in the site, so that it goes where the site goes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::catalogue::date::Date;
use crate::tool::{ToolError, disk};

/// For how many days a replaced file stays.
pub const DAYS: i64 = 14;

/// The record: a path from the root of the site, and the day on which a build replaced it.
pub const RECORD: &str = "kept.json";

/// The folders of files named by their content.
const FOLDERS: [&str; 2] = ["assets", "images/partage"];

/// What is kept: a path from the root of the site, and the day on which a build replaced it.
pub type Record = BTreeMap<String, String>;

/// Copies into the new site what the old one has and must still be found; the old site stays as it is. How many files were kept.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn keep(old: &Path, new: &Path, today: Date) -> Result<usize, ToolError> {
    let record = serde_json::from_str(&disk::read_if_there(&old.join(RECORD))).unwrap_or_default();
    let kept = kept(&record, &named(old)?, &named(new)?, today);
    for path in kept.keys() {
        disk::write(&new.join(path), &disk::read_bytes(&old.join(path))?)?;
    }
    let text = serde_json::to_string_pretty(&kept).unwrap_or_default();
    disk::write(&new.join(RECORD), format!("{text}\n").as_bytes())?;
    Ok(kept.len())
}

/// What of the old files stays, and since when it is replaced. A file that no record names was of the last build: until today.
pub fn kept(record: &Record, old: &BTreeSet<String>, new: &BTreeSet<String>, today: Date) -> Record {
    let now = today.to_string();
    let since =
        |path: &String| record.get(path).filter(|day| day.parse::<jiff::civil::Date>().is_ok()).unwrap_or(&now).clone();
    let gone = old.difference(new).map(|path| (path.clone(), since(path)));
    gone.filter(|(_, day)| days(day, &now) <= DAYS).collect()
}

/// The days from one day to another; none where one of them is no day.
fn days(from: &str, to: &str) -> i64 {
    let day = |text: &str| text.parse::<jiff::civil::Date>().ok();
    let between = day(from).zip(day(to)).and_then(|(from, to)| from.until(to).ok());
    between.map_or(0, |span| i64::from(span.get_days()))
}

/// The files of a site that are named by their content: paths from its root, with slashes.
fn named(site: &Path) -> Result<BTreeSet<String>, ToolError> {
    let mut paths = BTreeSet::new();
    for folder in FOLDERS {
        for path in disk::files_below(&site.join(folder))? {
            let parts = path.strip_prefix(site).unwrap_or(&path).components();
            let parts: Vec<String> = parts.map(|it| it.as_os_str().to_string_lossy().into_owned()).collect();
            paths.insert(parts.join("/"));
        }
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Record, kept};
    use crate::catalogue::date::Date;

    fn files(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| format!("assets/{name}")).collect()
    }

    fn on(day: &str) -> Date {
        Date::parse(day).unwrap_or(Date { year: 1970, month: 1, day: 1 })
    }

    fn since(days: &[(&str, &str)]) -> Record {
        days.iter().map(|(name, day)| (format!("assets/{name}"), (*day).to_owned())).collect()
    }

    #[test]
    fn a_replaced_file_is_there_at_13_days_and_gone_at_15() {
        // Built long before: replaced on 20 February, and only then do its days begin.
        let first = kept(&Record::new(), &files(&["a"]), &files(&["b"]), on("2027-02-20"));
        assert_eq!(first, since(&[("a", "2027-02-20")]));
        for (day, stays) in [("2027-03-05", true), ("2027-03-06", true), ("2027-03-07", false)] {
            let later = kept(&first, &files(&["a", "b"]), &files(&["b"]), on(day));
            assert_eq!(later.contains_key("assets/a"), stays, "{day}");
        }
    }

    #[test]
    fn each_build_adds_what_it_replaces_and_what_returns_is_no_longer_kept() {
        let first = since(&[("a", "2027-02-20")]);
        let second = kept(&first, &files(&["a", "b"]), &files(&["c"]), on("2027-02-25"));
        assert_eq!(second, since(&[("a", "2027-02-20"), ("b", "2027-02-25")]));
        assert_eq!(
            kept(&second, &files(&["a", "b", "c"]), &files(&["a"]), on("2027-02-26")),
            since(&[("b", "2027-02-25"), ("c", "2027-02-26")])
        );
    }

    #[test]
    fn a_clock_that_went_back_and_a_spoilt_record_lose_nothing() {
        let ahead = since(&[("a", "2030-01-01"), ("b", "soon")]);
        let kept = kept(&ahead, &files(&["a", "b"]), &files(&[]), on("2027-02-20"));
        assert_eq!(kept, since(&[("a", "2030-01-01"), ("b", "2027-02-20")]));
    }
}
