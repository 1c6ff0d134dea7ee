//! Fuzzes the loader of catalogues: what must hold stands in `tests/fuzzed/loader.rs`, where every kept input is run again.
#![no_main]

#[path = "../../../tests/fuzzed/loader.rs"]
mod loader;

libfuzzer_sys::fuzz_target!(|data: &[u8]| loader::check(data));
