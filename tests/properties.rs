//! The promises of the rooms that read what strangers write, held to inputs of the right form: records with odd fields, pairs
//! of names and values, tables with a garbled line, sentences put together anew. What fails is made as short as it can be.
//! Noise without form is the fuzzer's part (`fuzzed.rs`), every move and count of a query that of `query.rs` and `search.rs`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "fuzzed/codec.rs"]
mod codec;
#[path = "fuzzed/loader.rs"]
mod loader;
#[path = "fuzzed/lookup.rs"]
mod lookup;
#[path = "support/oracle.rs"]
mod oracle;
#[path = "support/slips.rs"]
mod slips;
#[path = "support/synthetic.rs"]
mod synthetic;
#[path = "fuzzed/table.rs"]
mod table;
#[path = "fuzzed/words.rs"]
mod words;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};

use crate::slips::{organisation, program};

const SMALL_TABLE: &str = include_str!("fuzzed/small-table.txt");
const SENTENCES: &str = include_str!("sentences/read.txt");

/// So many inputs, the same on every machine.
fn same(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default() }
}

/// A text: ordinary, with signs of markup and of other scripts, or any at all.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zà-ÿ ’-]{0,30}",
        "[<>\"'&;:/\\\\%\\u{0}-\\u{1f}\\u{7f}-\\u{9f}\\u{200b}-\\u{202e}\\u{feff}]{0,12}",
        any::<String>(),
        Just("x".repeat(5_000)),
    ]
}

/// Any JSON.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0.0..200.0).prop_map(Value::from),
        text().prop_map(Value::from),
        select(vec!["2026", "2026-02-29", "online", "nationwide", "javascript:x", "https://a.fr", "mailto:a@b"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((prop_oneof![text(), select(vec!["fr", "id", "url"]).prop_map(str::to_owned)], inner), 0..4)
                .prop_map(|pairs| pairs.into_iter().collect::<Value>()),
        ]
    })
}

/// Where every value of a record stands, lists and objects too.
fn paths(value: &Value, at: &str) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, inner)| (format!("{at}/{key}"), inner)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(index, inner)| (format!("{at}/{index}"), inner)).collect(),
        _ => Vec::new(),
    };
    inner.into_iter().flat_map(|(path, inner)| [path.clone()].into_iter().chain(paths(inner, &path))).collect()
}

/// A record with some of its values swapped for any.
fn odd(record: Value) -> impl Strategy<Value = Value> {
    let paths = paths(&record, "");
    vec((select(paths), any_json()), 0..4).prop_map(move |swaps| {
        let mut odd = record.clone();
        for (path, value) in swaps {
            if let Some(place) = odd.pointer_mut(&path) {
                *place = value;
            }
        }
        odd
    })
}

/// The names of parameters, right and nearly so.
fn name() -> impl Strategy<Value = String> {
    let known = [
        "q",
        "lieu",
        "rayon",
        "format",
        "partenaire",
        "type",
        "theme",
        "public",
        "niveau",
        "mixite",
        "gratuit",
        "etat",
        "tri",
        "page",
    ];
    prop_oneof![4 => select(known.to_vec()).prop_map(str::to_owned), 1 => text()]
}

fn value() -> impl Strategy<Value = String> {
    let known =
        ["oui", "tous", "30", "1", "en-ligne", "presentiel", "toutes", "lyon-69", "ile-de-france", "nom", " ", ""];
    prop_oneof![select(known.to_vec()).prop_map(str::to_owned), text()]
}

proptest! {
    #![proptest_config(same(400))]

    #[test]
    fn a_catalogue_of_odd_records_is_read_told_and_written_again(
        programs in vec(prop_oneof![4 => odd(program()), 1 => any_json()], 0..4),
        organisations in vec(odd(organisation()), 0..3),
        version in prop_oneof![9 => Just(json!(1)), 1 => any_json()],
    ) {
        let text = json!({"version": version, "organisations": organisations, "programs": programs}).to_string();
        loader::check(text.as_bytes());
    }

    #[test]
    fn pairs_of_names_and_values_make_an_address_that_loses_none(pairs in vec((name(), value()), 0..12)) {
        let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
        codec::check(encoded.as_bytes());
        let raw: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
        codec::check(raw.join("&").as_bytes());
    }

    #[test]
    fn a_table_with_a_garbled_line_is_read_or_refused(
        at in 0..14_usize,
        from in any::<prop::sample::Index>(),
        put in prop_oneof!["[!-~]{0,6}", select(vec!["~999999~", "~-1~", ";", ",", "&OP", "~", "é", "\n", ""]).prop_map(str::to_owned)],
        drop in 0..4_usize,
    ) {
        let mut lines: Vec<Vec<char>> = SMALL_TABLE.lines().map(|line| line.chars().collect()).collect();
        let line = &mut lines[at];
        let start = from.index(line.len() + 1);
        let end = (start + drop).min(line.len());
        line.splice(start..end, put.chars());
        let text: Vec<String> = lines.iter().map(|line| line.iter().collect()).collect();
        table::check(text.join("\n").as_bytes());
    }
}

proptest! {
    // Each of these looks through 35,000 communes, or counts every option twice.
    #![proptest_config(same(150))]

    #[test]
    fn what_places_are_typed_with_gives_suggestions_that_lead_home(
        pieces in vec(prop_oneof![
            select(vec!["saint ", "st ", "ste-", "paris", "lyon ", "11e", "75", "69003", "2a", "(69)", " cedex", "l’", "sur ", "centre ", "departement-", "corse"]).prop_map(str::to_owned),
            "[a-zé]{1,4}",
            text(),
        ], 0..5),
    ) {
        lookup::check(pieces.concat().as_bytes());
    }

    #[test]
    fn sentences_put_together_anew_only_narrow_and_offer_what_is_known(
        pieces in vec(prop_oneof![
            4 => select(SENTENCES.lines().filter_map(|it| it.split('|').next()).flat_map(|it| it.split(' ')).filter(|it| !it.is_empty() && *it != "#").collect::<Vec<_>>()).prop_map(str::to_owned),
            1 => text(),
        ], 0..12),
    ) {
        words::check(pieces.join(" ").as_bytes());
    }

    #[test]
    fn searches_agree_with_the_second_opinion_whatever_the_address(pairs in vec((name(), value()), 1..6)) {
        words::check(form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish().as_bytes());
    }
}
