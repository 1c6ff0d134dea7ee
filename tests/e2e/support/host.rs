//! A host of a folder, on a port of its own, that can go away and come back, and answer badly: the network as a phone knows it.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use futures_util::{StreamExt, stream};
use passerelles::tool::rebase;
use tokio::task::JoinHandle;

use super::record;

/// How a host answers a path otherwise than with the file of its folder.
#[derive(Clone)]
pub(crate) enum Answer {
    /// With this text, as a file of that name.
    Text(String),
    /// With these bytes, said to be of this type.
    Bytes(&'static str, Vec<u8>),
    /// With this status, and the page of what is not found.
    Status(u16),
    /// With the file, after a time.
    Late(Duration),
    /// With so many bytes of the file; then the connection is cut.
    Cut(usize),
    /// With so many bytes of the file; then nothing more, and no end.
    Endless(usize),
    /// Not at all: the connection stays open.
    Never,
}

/// What is wrong with a host: how paths begin and end that it answers differently, and what its pages forbid.
#[derive(Default)]
struct Wrong {
    answers: Vec<(String, String, Answer)>,
    policy: Option<&'static str>,
}

/// What an answer is made from.
#[derive(Clone)]
struct Source {
    folder: Arc<PathBuf>,
    wrong: Arc<Mutex<Wrong>>,
    prefix: &'static str,
}

/// The host.
pub(crate) struct Host {
    address: SocketAddr,
    source: Source,
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
        let source = Source { folder: Arc::new(dist.into()), wrong: Arc::default(), prefix };
        let mut host = Host { address, source, running: None };
        host.run(listener);
        host
    }

    /// The address of a path.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Answers a path with this text from now on.
    pub(crate) fn change(&self, path: &str, text: &str) {
        self.answer(path, path, Answer::Text(text.to_owned()));
    }

    /// Answers every path that begins and ends so in this way from now on.
    pub(crate) fn answer(&self, start: &str, end: &str, answer: Answer) {
        let mut wrong = self.source.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        wrong.answers.retain(|it| it.0 != start || it.1 != end);
        wrong.answers.push((start.to_owned(), end.to_owned(), answer));
    }

    /// Sends this content security policy with every page from now on.
    pub(crate) fn forbid(&self, policy: &'static str) {
        self.source.wrong.lock().unwrap_or_else(PoisonError::into_inner).policy = Some(policy);
    }

    /// The text of a file as it is served.
    pub(crate) fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).expect("a text")
    }

    /// The bytes of a file as they are in the folder.
    pub(crate) fn bytes(&self, path: &str) -> Vec<u8> {
        std::fs::read(self.source.folder.join(path.trim_start_matches('/'))).expect("a file of the site")
    }

    /// The path of the one file of the assets whose name begins and ends so.
    pub(crate) fn asset(&self, start: &str, end: &str) -> String {
        let files = std::fs::read_dir(self.source.folder.join("assets")).expect("the folder of assets");
        let names = files.map(|it| it.expect("a file").file_name().into_string().expect("a name"));
        let found: Vec<String> = names.filter(|it| it.starts_with(start) && it.ends_with(end)).collect();
        assert_eq!(found.len(), 1, "{start}*{end}: {found:?}");
        format!("/assets/{}", found.concat())
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
        let app = Router::new().fallback(answer).with_state(self.source.clone());
        self.running = Some(tokio::spawn(async move {
            let _ = axum::serve(listener, app).await;
        }));
    }
}

async fn answer(State(source): State<Source>, request: Request) -> Response {
    // What lies outside the path is another site.
    let path = request.uri().path().strip_prefix(source.prefix).unwrap_or("/nowhere");
    let (changed, policy) = {
        let wrong = source.wrong.lock().unwrap_or_else(PoisonError::into_inner);
        // One that begins and ends with the same is that path alone.
        let meant =
            |start: &str, end: &str| path.starts_with(start) && path.ends_with(end) && (start != end || path == start);
        let changed = wrong.answers.iter().find(|it| meant(&it.0, &it.1));
        (changed.map(|it| it.2.clone()), wrong.policy)
    };
    let inside = path.trim_start_matches('/');
    let file = if path.ends_with('/') { format!("{inside}index.html") } else { inside.to_owned() };
    let found = std::fs::read(source.folder.join(&file)).ok();
    let lost = || std::fs::read(source.folder.join("404.html")).unwrap_or_default();
    let (mut status, mut kind) = (if found.is_some() { 200 } else { 404 }, type_of(&file));
    let mut bytes = found.unwrap_or_else(lost);
    match &changed {
        Some(Answer::Text(text)) => (status, bytes) = (200, text.clone().into_bytes()),
        Some(Answer::Bytes(said, given)) => (status, kind, bytes) = (200, said, given.clone()),
        Some(Answer::Status(said)) => (status, kind, bytes) = (*said, type_of("404.html"), lost()),
        Some(Answer::Late(time)) => tokio::time::sleep(*time).await,
        Some(Answer::Never) => std::future::pending().await,
        Some(Answer::Cut(_) | Answer::Endless(_)) | None => {}
    }
    if !source.prefix.is_empty() {
        bytes = led(bytes, &file, source.prefix);
    }
    let length = bytes.len();
    let mut answer = Response::builder()
        .status(status)
        .header("content-type", kind)
        .header("cache-control", "no-cache")
        // A closed connection is gone with its host.
        .header("connection", "close");
    if let Some(policy) = policy.filter(|_| kind.starts_with("text/html")) {
        answer = answer.header("content-security-policy", policy);
    }
    let broken = |sent: usize| stream::iter([Ok(Bytes::copy_from_slice(&bytes[..sent.min(length)]))]);
    let body = match changed {
        Some(Answer::Cut(sent)) => {
            answer = answer.header("content-length", length);
            let cut = Err(io::Error::from(io::ErrorKind::ConnectionReset));
            Body::from_stream(broken(sent).chain(stream::iter([cut])))
        }
        Some(Answer::Endless(sent)) => Body::from_stream(broken(sent).chain(stream::pending::<io::Result<Bytes>>())),
        _ => Body::from(bytes),
    };
    answer.body(body).expect("an answer")
}

fn type_of(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
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
