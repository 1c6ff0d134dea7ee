//! Fuzzes the reading of addresses: what must hold stands in `tests/fuzzed/codec.rs`, where every kept input is run again.
#![no_main]

#[path = "../../../tests/fuzzed/codec.rs"]
mod codec;

libfuzzer_sys::fuzz_target!(|data: &[u8]| codec::check(data));
