//! One answer of the static host: the file, its folder's address, or the page for what is not there.

use super::header_rules;
use super::redirect_rules::lead;
use super::reload::Reload;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION,
};
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Version};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_http::services::ServeDir;

/// What every answer is made from.
#[derive(Debug)]
pub(super) struct Host {
    site: PathBuf,
    files: ServeDir,
    reload: Option<Reload>,
}

impl Host {
    /// A host for the folder `site`.
    pub(super) fn new(site: &Path, reload: Option<Reload>) -> Self {
        let files = ServeDir::new(site).precompressed_br().precompressed_gzip();
        Self { site: site.to_owned(), files, reload }
    }
}

/// Answers one request. The compression of text that has no compressed copy lies around this.
pub(super) async fn answer(State(host): State<Arc<Host>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let only_head = request.method() == Method::HEAD;
    if let Some(reload) = &host.reload {
        if let Some(answer) = reload.answer(&path) {
            return answer;
        }
        // Pages are changed on their way out: they must come whole and plain, each time.
        for name in [ACCEPT_ENCODING, IF_NONE_MATCH, IF_MODIFIED_SINCE] {
            request.headers_mut().remove(name);
        }
    }
    let found = find(&host, request, &path).await;
    let mut response = dress(&host, found, &path).await;
    if let Some(reload) = host.reload.as_ref().filter(|_| !only_head && is_page(response.headers())) {
        response = with_script(response, &reload.script()).await;
    }
    response
}

/// The file at `path`, a redirect to the folder of that name, or the not-found page.
async fn find(host: &Host, request: Request, path: &str) -> Response {
    // Hosts read these two and never serve them.
    if matches!(path, "/_headers" | "/_redirects") {
        return not_found(&host.site).await;
    }
    if let Some(moved) = moved(host, path, request.uri().query()).await {
        return moved;
    }
    let mut response = match host.files.clone().try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => return unreadable(host, error).await,
    };
    match response.status() {
        StatusCode::NOT_FOUND => not_found(&host.site).await,
        // The file service sends every folder's name to the name with a slash, and only for now. A public host moves for good, and only to pages.
        StatusCode::TEMPORARY_REDIRECT if has_page(&host.site, path).await => {
            *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
            response
        }
        StatusCode::TEMPORARY_REDIRECT => not_found(&host.site).await,
        _ => response,
    }
}

/// The way to the address of today, where `_redirects` has one: what was asked goes along.
async fn moved(host: &Host, path: &str, asked: Option<&str>) -> Option<Response> {
    // Read each time, as the headers are.
    let text = tokio::fs::read_to_string(host.site.join("_redirects")).await.ok()?;
    let (status, to) = lead(&text, path)?;
    let asked = asked.map(|asked| format!("?{asked}")).unwrap_or_default();
    Some((status, [(LOCATION, format!("{to}{asked}"))]).into_response())
}

/// The answer to a failed read: most errors mean that there is no such file.
async fn unreadable(host: &Host, error: std::io::Error) -> Response {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::InvalidFilename => {
            not_found(&host.site).await
        }
        _ => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
    }
}

/// Whether the folder at `path` has an index page. The file service has already refused paths that leave the site.
async fn has_page(site: &Path, path: &str) -> bool {
    let decoded = percent_decode_str(path.trim_start_matches('/')).decode_utf8_lossy();
    let page = site.join(decoded.as_ref()).join("index.html");
    tokio::fs::metadata(page).await.is_ok_and(|page| page.is_file())
}

/// Status 404 with the site's own page. Not conditional: a 304 in its place would show nothing.
async fn not_found(site: &Path) -> Response {
    let page = tokio::fs::read(site.join("404.html")).await.unwrap_or_default();
    (StatusCode::NOT_FOUND, [(CONTENT_TYPE, "text/html")], page).into_response()
}

/// Adds the headers of production and the encoding of texts.
async fn dress(host: &Host, mut response: Response, path: &str) -> Response {
    // Read each time: a rebuild may have changed them, and the file is small.
    let text = tokio::fs::read_to_string(host.site.join("_headers")).await.unwrap_or_default();
    let is_file = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    if let Some(with_charset) = headers.get(CONTENT_TYPE).and_then(with_charset) {
        headers.insert(CONTENT_TYPE, with_charset);
    }
    for (name, value) in header_rules::parse(&text).for_path(path) {
        // A missing file must not be remembered for a year because it has the name of one that never changes.
        if is_file || name != CACHE_CONTROL {
            headers.insert(name, value);
        }
    }
    response
}

/// Appends `script` to a page. Browsers move what follows the last tag into the body.
async fn with_script(response: Response, script: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    for name in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        parts.headers.remove(name);
    }
    let mut whole = page.to_vec();
    whole.extend_from_slice(script.as_bytes());
    Response::from_parts(parts, Body::from(whole))
}

/// Whether the answer is HTML.
fn is_page(headers: &HeaderMap) -> bool {
    essence(headers.get(CONTENT_TYPE)) == "text/html"
}

/// Whether compressing on the fly is worth it: texts only, as pictures, fonts and wasm come compressed or not at all.
pub(super) fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    is_text_type(essence(headers.get(CONTENT_TYPE)))
}

/// The type with `charset=utf-8`, for texts that do not say theirs.
fn with_charset(value: &HeaderValue) -> Option<HeaderValue> {
    let text = value.to_str().ok()?;
    if text.contains(';') || !is_text_type(text) {
        return None;
    }
    HeaderValue::from_str(&format!("{text}; charset=utf-8")).ok()
}

fn essence(value: Option<&HeaderValue>) -> &str {
    let text = value.and_then(|value| value.to_str().ok()).unwrap_or_default();
    text.split(';').next().unwrap_or_default().trim()
}

fn is_text_type(essence: &str) -> bool {
    essence.starts_with("text/")
        || ["/json", "+json", "/xml", "+xml", "/javascript"].iter().any(|ending| essence.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::is_text_type;

    #[test]
    fn texts_are_told_from_bytes() {
        for text in
            ["text/html", "application/json", "application/manifest+json", "image/svg+xml", "application/atom+xml"]
        {
            assert!(is_text_type(text), "{text}");
        }
        for bytes in ["application/wasm", "font/woff2", "image/png", "application/octet-stream", ""] {
            assert!(!is_text_type(bytes), "{bytes}");
        }
    }
}
