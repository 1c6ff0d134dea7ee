//! The wire: one request to one server, nothing followed, nothing kept. No cookies, no referrer, a name that says who asks.

use std::fmt;
use std::io::{self, Read};
use std::time::Duration;

use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::Url;

use crate::tool::links::address::inside;

/// How an address is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// For the head of the answer alone.
    Head,
    /// For the page.
    Get,
}

/// What a server answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status (RFC 9110, section 15).
    pub status: u16,
    /// Where else to look, as it was written.
    pub location: Option<String>,
    /// When to come back, as it was written.
    pub retry_after: Option<String>,
}

/// Why there was no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No host has this name, or no name server could be asked.
    Name,
    /// Nobody listens there.
    Refused,
    /// The network has no way there, or none in time.
    Unreachable,
    /// The host was reached, and took longer than we wait.
    Timeout,
    /// The host proved its identity badly (TLS), as it was told.
    Certificate(String),
    /// The host lies inside somebody's own network.
    Inside,
    /// The connection broke, or what came was not HTTP, as it was told.
    Broken(String),
}

/// Something that can ask servers.
pub trait Wire: Sync {
    /// Asks for one address, once.
    ///
    /// # Errors
    /// When there is no answer.
    fn ask(&self, method: Method, url: &Url) -> Result<Answer, Fault>;
}

/// The real one.
pub struct Http {
    agent: ureq::Agent,
    most: u64,
}

/// How the real wire behaves.
#[derive(Clone, Debug)]
pub struct Manners {
    /// Who asks: the `User-Agent`.
    pub name: String,
    /// How long a request may take, from the look-up of the name to the end of the page.
    pub patience: Duration,
    /// How many bytes of a page are read at most.
    pub most: u64,
    /// Whether hosts inside our own network may be asked.
    pub local: bool,
}

impl Http {
    /// A wire of such manners.
    pub fn new(manners: &Manners) -> Http {
        let config = ureq::Agent::config_builder()
            .user_agent(&manners.name)
            .accept("text/html,application/xhtml+xml,*/*;q=0.8")
            .timeout_global(Some(manners.patience))
            // Half of it, so that a host that cannot be reached is told from one that does not answer.
            .timeout_connect(Some(manners.patience / 2))
            // Redirects are followed by whoever asks: each is looked at first.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .build();
        let guard = Guard { local: manners.local, names: DefaultResolver::default() };
        Http { agent: ureq::Agent::with_parts(config, DefaultConnector::default(), guard), most: manners.most }
    }
}

impl Wire for Http {
    fn ask(&self, method: Method, url: &Url) -> Result<Answer, Fault> {
        let request = match method {
            Method::Head => self.agent.head(url.as_str()),
            Method::Get => self.agent.get(url.as_str()),
        };
        let answer = request.header("Accept-Language", "fr, en;q=0.8").call().map_err(|error| fault(&error))?;
        let header = |name: &str| {
            let value = answer.headers().get(name).map(|it| String::from_utf8_lossy(it.as_bytes()).trim().to_owned());
            value.filter(|it| !it.is_empty())
        };
        let read = Answer {
            status: answer.status().as_u16(),
            location: header("location"),
            retry_after: header("retry-after"),
        };
        if method == Method::Get {
            // A short page read to its end leaves the connection usable; a long one is cut off. Its status has come either way.
            let _ = io::copy(&mut answer.into_body().into_reader().take(self.most), &mut io::sink());
        }
        Ok(read)
    }
}

fn fault(error: &ureq::Error) -> Fault {
    match error {
        ureq::Error::HostNotFound => Fault::Name,
        ureq::Error::Timeout(ureq::Timeout::Connect | ureq::Timeout::Resolve) => Fault::Unreachable,
        ureq::Error::Timeout(_) => Fault::Timeout,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Fault::Certificate(error.to_string()),
        ureq::Error::Io(cause) if cause.get_ref().is_some_and(|it| it.is::<Within>()) => Fault::Inside,
        ureq::Error::Io(cause) => match cause.kind() {
            io::ErrorKind::ConnectionRefused => Fault::Refused,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => Fault::Timeout,
            io::ErrorKind::NetworkUnreachable | io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkDown => {
                Fault::Unreachable
            }
            // What rustls finds wrong comes wrapped like this.
            io::ErrorKind::InvalidData => Fault::Certificate(cause.to_string()),
            _ => Fault::Broken(cause.to_string()),
        },
        other => Fault::Broken(other.to_string()),
    }
}

/// Looks names up, and keeps the way to our own network shut: a name of the public internet may well lead there.
struct Guard {
    local: bool,
    names: DefaultResolver,
}

impl fmt::Debug for Guard {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Guard").field("local", &self.local).finish_non_exhaustive()
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &ureq::http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout).map_err(|error| match error {
            ureq::Error::Io(_) => ureq::Error::HostNotFound,
            ureq::Error::Timeout(_) => ureq::Error::Timeout(ureq::Timeout::Resolve),
            other => other,
        })?;
        // A proxy that somebody set up on her own machine or network is hers to use.
        let proxy = config.proxy().is_some_and(|it| uri.host() == Some(it.host()));
        if self.local || proxy {
            return Ok(found);
        }
        let mut public = self.empty();
        found.iter().filter(|it| !inside(it.ip())).for_each(|it| public.push(*it));
        if public.is_empty() { Err(io::Error::other(Within).into()) } else { Ok(public) }
    }
}

/// The host lies inside somebody's own network.
#[derive(Debug)]
struct Within;

impl fmt::Display for Within {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the host is not on the public internet")
    }
}

impl std::error::Error for Within {}
