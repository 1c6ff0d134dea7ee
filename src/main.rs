//! Opens one of the two doors, by target: the browser door in the page, the native door on a developer's machine.

/// The browser door: brings the page to life.
#[cfg(target_arch = "wasm32")]
fn main() {
    passerelles::browser::open();
}

/// The native door: the site tool.
#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    passerelles::tool::command::run()
}
