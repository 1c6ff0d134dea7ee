//! What a page may load and do: its content policy and the powers of the browser that it gives up.

/// What a page may load, and from where: nothing but this site's own files (Content Security Policy level 3).
const DIRECTIVES: [&str; 13] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    // No text becomes script or markup; the one policy names the service worker's file.
    "require-trusted-types-for 'script'",
    "trusted-types passerelles",
];

/// What no page of this site asks for. Only names that browsers know: each other one is a warning in their console.
const FORGONE: [&str; 17] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gyroscope",
    "hid",
    "idle-detection",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "serial",
    "usb",
    "xr-spatial-tracking",
];

/// The content policy of a page that any site may show in a frame. It is also all that a page can say of itself in a
/// `<meta>`: there, browsers pass over `frame-ancestors`, so that a host without headers cannot keep pages out of frames.
pub fn framed() -> String {
    DIRECTIVES.join("; ")
}

/// The content policy of every other page.
pub fn closed() -> String {
    format!("{}; frame-ancestors 'none'", framed())
}

/// The value of `Permissions-Policy`: where she is, for a search around her, and nothing else.
pub fn permissions() -> String {
    let forgone = FORGONE.iter().map(|name| format!("{name}=()"));
    std::iter::once("geolocation=(self)".to_owned()).chain(forgone).collect::<Vec<_>>().join(", ")
}
