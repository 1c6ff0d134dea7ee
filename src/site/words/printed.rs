//! Words of what is only ever printed: pages without life, and what stands on living pages for readers without script. They
//! would travel with the live page for nothing.

/// Whether this is the native door, which prints the pages.
pub const PRINTED: bool = !cfg!(target_arch = "wasm32");

/// A text that the live page does without.
pub const fn printed(text: &'static str) -> &'static str {
    if PRINTED { text } else { "" }
}
