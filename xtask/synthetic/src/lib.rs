//! Made-up catalogues in the wire format of the portal, always the same for the same size, and queries drawn from them.
//!
//! They serve benchmarks only, and say so themselves: every record is named synthetic. What matters for speed is as in life:
//! partners by Zipf's law (some 5,000 at 100,000 programs), real towns by their population (some 8,000), text put together
//! from phrases of the shipped catalogue and names of towns, one to four sessions each with its format and place, some dated,
//! one program in ten ended.
//!
//! Reading order: `towns` (where), `phrases` (what is written), `program` (one record), `queries` (what is asked).

pub mod phrases;
pub mod program;
pub mod queries;
pub mod towns;

use crate::phrases::Phrases;
use crate::program::{Facts, Maker};
use crate::towns::Town;
use fastrand::Rng;
use serde_json::{Value, json};

/// The day on which the catalogues are read: sessions lie before and after it.
pub const TODAY: &str = "2026-11-23";

/// A made-up catalogue.
#[derive(Debug)]
pub struct Synthetic {
    /// Its text, in wire format 1.
    pub text: String,
    /// What queries can be drawn from, program by program.
    pub facts: Vec<Facts>,
}

/// Makes a catalogue of so many programs. `towns` are the real ones, largest first.
pub fn catalogue(size: usize, towns: &[Town]) -> Synthetic {
    let rng = &mut Rng::with_seed(0x5EED ^ size as u64);
    let phrases = Phrases::shipped();
    let maker = Maker::new(rng, size, &phrases, towns);
    // Record by record: the whole as one value would hold the memory several times.
    let mut text = format!("{{\"version\":1,\"generated\":\"{TODAY}\",\"organisations\":");
    text.push_str(&Value::Array(maker.organisations()).to_string());
    text.push_str(",\"programs\":[");
    let mut facts = Vec::with_capacity(size);
    for number in 0..size {
        let (record, fact) = maker.program(rng, number);
        if number > 0 {
            text.push(',');
        }
        text.push_str(&record.to_string());
        facts.push(fact);
    }
    text.push_str("]}");
    Synthetic { text, facts }
}

/// The queries of every class, as the benchmark's page reads them.
pub fn queries(synthetic: &Synthetic) -> Value {
    let drawn = queries::draw(&synthetic.facts);
    json!({ "today": TODAY, "programs": synthetic.facts.len(), "classes": drawn })
}

#[cfg(test)]
mod tests {
    use super::{Town, catalogue, queries};

    fn towns() -> Vec<Town> {
        let town = |number: u32| Town {
            code: format!("69{number:03}"),
            name: format!("Saint-Exemple-{number}"),
            slug: format!("saint-exemple-{number}-69"),
            department: "69".to_owned(),
            region: "84".to_owned(),
            postcode: "69000".to_owned(),
            population: 500_000 / number,
            point: (45.7, 4.8),
        };
        (1..=40).map(town).collect()
    }

    #[test]
    fn the_same_size_gives_the_same_catalogue_and_queries() {
        let (one, two) = (catalogue(300, &towns()), catalogue(300, &towns()));
        assert_eq!(one.text, two.text);
        assert_eq!(queries(&one), queries(&two));
    }

    #[test]
    fn every_record_is_named_synthetic_and_one_in_ten_has_ended() {
        let made = catalogue(1000, &towns());
        let read: serde_json::Value = serde_json::from_str(&made.text).unwrap_or_default();
        let programs = read.get("programs").and_then(|it| it.as_array()).cloned().unwrap_or_default();
        assert_eq!(programs.len(), 1000);
        let id = |it: &serde_json::Value| it.get("id").and_then(|id| id.as_str()).unwrap_or_default().to_owned();
        assert!(programs.iter().all(|it| id(it).starts_with("synthetic-")));
        let ended = programs.iter().filter(|it| it.get("status").is_some_and(|it| it == "ended")).count();
        assert!((60..140).contains(&ended), "{ended}");
    }

    #[test]
    fn every_class_has_twenty_queries_or_all_there_are() {
        let asked = queries(&catalogue(1000, &towns()));
        let classes = asked.get("classes").and_then(|it| it.as_array()).cloned().unwrap_or_default();
        assert_eq!(classes.len(), 9);
        for class in classes {
            let count = class.get("queries").and_then(|it| it.as_array()).map_or(0, Vec::len);
            assert_eq!(count, 20, "{class}");
        }
    }
}
