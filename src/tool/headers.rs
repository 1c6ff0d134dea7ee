//! The headers of production, as Netlify and Cloudflare Pages read them (`_headers`); the local server reads the same file.

/// The content of `_headers`.
pub fn headers() -> String {
    let policy = [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ];
    format!(
        "/*\n  Content-Security-Policy: {}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
         Permissions-Policy: geolocation=(self), camera=(), microphone=()\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Cache-Control: no-cache\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n\
         /catalogue.json\n  Access-Control-Allow-Origin: *\n\n/catalogue/*\n  Access-Control-Allow-Origin: *\n",
        policy.join("; ")
    )
}
