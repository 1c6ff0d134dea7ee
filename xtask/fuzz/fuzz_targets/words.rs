//! Fuzzes search and its sentences: what must hold stands in `tests/fuzzed/words.rs`, where every kept input is run again.
#![no_main]

#[path = "../../../tests/support/oracle.rs"]
mod oracle;
#[path = "../../../tests/support/synthetic.rs"]
mod synthetic;
#[path = "../../../tests/fuzzed/words.rs"]
mod words;

libfuzzer_sys::fuzz_target!(|data: &[u8]| words::check(data));
