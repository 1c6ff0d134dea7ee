//! Fuzzes the reader of the table of communes: what must hold stands in `tests/fuzzed/table.rs`, where every kept input is run again.
#![no_main]

#[path = "../../../tests/fuzzed/table.rs"]
mod table;

libfuzzer_sys::fuzz_target!(|data: &[u8]| table::check(data));
