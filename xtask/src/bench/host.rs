//! The local server of the benchmark: the page and its libraries, what was made for it, and the place it reports to. Its headers
//! make the page isolated, without which browsers blur their clock and do not tell how much memory is used.

use crate::error::{Result, ToolError};
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderName, HeaderValue, Request};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, channel};
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

/// A running server; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Host {
    address: SocketAddr,
    /// What the page reports, record by record.
    pub(super) reports: Receiver<String>,
    _runtime: Runtime,
}

const HEADERS: [(&str, &str); 4] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cache-control", "no-store"),
];

impl Host {
    /// Serves `page` at `/`, `made` under `/made/` and `plan` as `/plan.json`.
    ///
    /// # Errors
    /// When the system gives no port or no threads.
    pub(super) fn start(page: &Path, made: &Path, plan: String) -> Result<Host> {
        let io = |cause| ToolError::new("The local server could not be started.").because(cause);
        let listener = crate::server::listen(0)?;
        let address = listener.local_addr().map_err(io)?;
        listener.set_nonblocking(true).map_err(io)?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().map_err(io)?;
        let (sender, reports) = channel();
        let app = Router::new()
            .route("/report", post(take))
            .with_state(sender)
            .route("/plan.json", get(move || async { plan }))
            .nest_service("/made", ServeDir::new(made))
            .fallback_service(ServeDir::new(page))
            .layer(DefaultBodyLimit::disable())
            .layer(from_fn(dress));
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(io)?
        };
        runtime.spawn(async move {
            // Its error type is there for other listeners; on TCP it never ends by itself.
            let _ = axum::serve(listener, app).await;
        });
        Ok(Host { address, reports, _runtime: runtime })
    }

    /// The address of the page.
    pub(super) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

async fn take(State(sender): State<Sender<String>>, record: String) {
    // Nobody listens any more when the command ends: then the record is not needed either.
    let _ = sender.send(record);
}

async fn dress(request: Request<Body>, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
