//! The static host: serves a folder as a public host would, in this process, on this computer only.
//!
//! ```text
//! let server = Server::start(server::listen(0)?, &dist, None)?;   // port 0: any free one
//! server.url();                                                       // "http://127.0.0.1:41873"
//! server.stop();
//! ```

mod answer;
mod header_rules;
mod redirect_rules;
pub(crate) mod reload;
#[cfg(test)]
mod tests;

use crate::error::{Result, ToolError};
use answer::Host;
use axum::Router;
use reload::Reload;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;
use tower_http::compression::CompressionLayer;

/// A running host. Dropped without [`Server::stop`], it ends without waiting for the answers under way.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    runtime: Runtime,
    stop: oneshot::Sender<()>,
    stopped: oneshot::Receiver<()>,
}

/// How long the answers under way may take once the server is asked to stop.
const PATIENCE: Duration = Duration::from_secs(3);

/// Takes a port of this computer; 0 stands for any free one. Until a server is started on it, callers wait.
///
/// Apart from [`Server::start`], so that a taken port is told before a build, not after.
///
/// # Errors
/// When the port is taken or not allowed.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|cause| {
        ToolError::new(format!("Port {port} of this computer is not free."))
            .because(cause)
            .remedy("Stop the program that uses it, or choose another with --port.")
    })
}

impl Server {
    /// Serves the folder `site` on `listener`, and returns once it answers. With `reload`, pages come back to see newer builds.
    ///
    /// # Errors
    /// When the system gives no threads or does not let go of the port.
    pub(crate) fn start(listener: TcpListener, site: &Path, reload: Option<Reload>) -> Result<Self> {
        let io = |cause| ToolError::new("The local server could not be started.").because(cause);
        let address = listener.local_addr().map_err(io)?;
        listener.set_nonblocking(true).map_err(io)?;
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(io)?;
        let (stop, asked_to_stop) = oneshot::channel::<()>();
        let (ended, stopped) = oneshot::channel();
        let app = Router::new()
            .fallback(answer::answer)
            .with_state(Arc::new(Host::new(site, reload)))
            .layer(CompressionLayer::new().compress_when(answer::is_text));
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener).map_err(io)?
        };
        runtime.spawn(async move {
            let asked = async { drop(asked_to_stop.await) };
            // Its error type is there for other listeners; on TCP it never ends by itself.
            let _ = axum::serve(listener, app).with_graceful_shutdown(asked).await;
            let _ = ended.send(());
        });
        Ok(Self { address, runtime, stop, stopped })
    }

    /// The address of the site, without a slash at the end.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Waits for Ctrl-C.
    ///
    /// # Errors
    /// When the system does not let this process hear of it.
    pub(crate) fn until_interrupted(&self) -> Result<()> {
        self.runtime
            .block_on(tokio::signal::ctrl_c())
            .map_err(|cause| ToolError::new("The server cannot wait for Ctrl-C.").because(cause))
    }

    /// Takes no more calls, and ends when the answers under way are given, or after a few seconds.
    pub(crate) fn stop(self) {
        let _ = self.stop.send(());
        let _ = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, self.stopped).await });
        self.runtime.shutdown_background();
    }
}
