//! Our engine as the benchmark's page calls it: parse, index, run. Everything that depends on the engine's interface stands
//! in `wrapper`; natively there is nothing here.

#[cfg(target_arch = "wasm32")]
pub mod wrapper;
