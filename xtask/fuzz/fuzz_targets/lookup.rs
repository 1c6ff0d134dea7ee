//! Fuzzes the place field: what must hold stands in `tests/fuzzed/lookup.rs`, where every kept input is run again.
#![no_main]

#[path = "../../../tests/fuzzed/lookup.rs"]
mod lookup;

libfuzzer_sys::fuzz_target!(|data: &[u8]| lookup::check(data));
