//! A host of a folder, on a port of its own, that can go away and come back: the network as a phone knows it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::Response;
use passerelles::tool::rebase;
use tokio::task::JoinHandle;

use super::record;

/// What a host answers differently from its folder: a path, and its text.
pub(crate) type Changes = Arc<Mutex<Vec<(String, String)>>>;

/// The host.
pub(crate) struct Host {
    address: SocketAddr,
    folder: Arc<PathBuf>,
    changes: Changes,
    prefix: &'static str,
    running: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves the built site.
    pub(crate) async fn start() -> Host {
        Host::below("").await
    }

    /// Serves the built site below a path, as `--base-url` with that path would have built it.
    pub(crate) async fn below(prefix: &'static str) -> Host {
        let dist = std::env::var_os("PASSERELLES_DIST").expect("PASSERELLES_DIST names the built site");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        record::serves(&format!("http://{address}"));
        let mut host =
            Host { address, folder: Arc::new(dist.into()), changes: Changes::default(), prefix, running: None };
        host.run(listener);
        host
    }

    /// The address of a path.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers a path with this text from now on.
    pub(crate) fn change(&self, path: &str, text: &str) {
        let mut changes = self.changes.lock().unwrap_or_else(PoisonError::into_inner);
        changes.retain(|(changed, _)| changed != path);
        changes.push((path.to_owned(), text.to_owned()));
    }

    /// The text of a file as it is served.
    pub(crate) fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.folder.join(path.trim_start_matches('/'))).expect("a file of the site")
    }

    /// No answer from now on, not even a refusal by a server.
    pub(crate) async fn go_away(&mut self) {
        let running = self.running.take().expect("it runs");
        running.abort();
        let _ = running.await;
    }

    /// Answers again, at the same address.
    pub(crate) async fn come_back(&mut self) {
        let listener = tokio::net::TcpListener::bind(self.address).await.expect("the port is still free");
        self.run(listener);
    }

    fn run(&mut self, listener: tokio::net::TcpListener) {
        let app = Router::new().fallback(answer).with_state((self.folder.clone(), self.changes.clone(), self.prefix));
        self.running = Some(tokio::spawn(async move {
            let _ = axum::serve(listener, app).await;
        }));
    }
}

async fn answer(
    State((folder, changes, prefix)): State<(Arc<PathBuf>, Changes, &'static str)>,
    request: Request,
) -> Response {
    // What lies outside the path is another site.
    let path = request.uri().path().strip_prefix(prefix).unwrap_or("/nowhere");
    let changed =
        changes.lock().unwrap_or_else(PoisonError::into_inner).iter().find(|it| it.0 == path).map(|it| it.1.clone());
    let inside = path.trim_start_matches('/');
    let file = if path.ends_with('/') { format!("{inside}index.html") } else { inside.to_owned() };
    let bytes = changed.map(String::into_bytes).map_or_else(|| std::fs::read(folder.join(&file)), Ok);
    let (status, bytes) = match bytes {
        Ok(bytes) => (200, bytes),
        Err(_) => (404, std::fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let bytes = if prefix.is_empty() { bytes } else { led(bytes, &file, prefix) };
    let kind = match Path::new(&file).extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    Response::builder()
        .status(status)
        .header("content-type", kind)
        .header("cache-control", "no-cache")
        // A closed connection is gone with its host.
        .header("connection", "close")
        .body(Body::from(bytes))
        .expect("an answer")
}

/// A file with its addresses below `prefix`.
fn led(bytes: Vec<u8>, file: &str, prefix: &str) -> Vec<u8> {
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    match Path::new(file).extension().and_then(|it| it.to_str()) {
        Some("html") => rebase::page(text(bytes), prefix).expect("a page").into_bytes(),
        Some("css") => rebase::style(text(bytes), prefix).into_bytes(),
        Some("js") if file.contains("boot") || file == "sw.js" => {
            let mut script = text(bytes);
            for path in ["/assets/", "/catalogue.json", "/sw.js", "/hors-ligne/", "/en/", "/icons/"] {
                for quote in ['"', '`', '\''] {
                    script = script.replace(&format!("{quote}{path}"), &format!("{quote}{prefix}{path}"));
                }
            }
            // The home page among what the worker keeps, and the start of all paths.
            script = script
                .replace("\"/\"", &format!("\"{prefix}/\""))
                .replace("(\"\".length", &format!("(\"{prefix}\".length"));
            script.into_bytes()
        }
        _ => bytes,
    }
}
