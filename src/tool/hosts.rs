//! What a host needs beside the site: `passerelles host nginx --site dist` readies a built site for one kind of host.
//!
//! The site itself is the same for all of them. nginx and Caddy get a configuration made from the rules of
//! [`crate::tool::headers`], and a compressed copy beside every text, so that they compress nothing while they answer. GitHub
//! Pages sends no header of ours, so each page says its content policy itself. Netlify and Cloudflare Pages read `_headers`.
//!
//! A configuration is written beside the site, never into it: what lies in `dist/` is published.

pub mod caddy;
pub mod github;
pub mod nginx;
pub mod pattern;
pub mod redirects;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::tool::copies::copies;
use crate::tool::headers::{Rule, rules};
use crate::tool::{ToolError, disk};
use redirects::Redirect;

/// What to ready, and for whom.
#[derive(Args, Debug)]
pub struct Options {
    /// The kind of host.
    #[arg(value_enum)]
    pub host: Host,
    /// The built site.
    #[arg(long, default_value = "dist")]
    pub site: PathBuf,
    /// The folder for the host's configuration.
    #[arg(long, default_value = "deploy")]
    pub to: PathBuf,
    /// Where the site will lie on the server.
    #[arg(long, default_value = "/var/www/passerelles")]
    pub root: PathBuf,
    /// The one address to answer at, without TLS, in place of the public ports: 127.0.0.1:8081, behind a proxy or for a trial.
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
}

/// A kind of host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Host {
    /// Netlify, Cloudflare Pages, and others that read `_headers` and `_redirects`.
    Static,
    /// GitHub Pages.
    GithubPages,
    /// nginx 1.18 or later, with its own modules alone.
    Nginx,
    /// Caddy 2.6 or later.
    Caddy,
}

/// What a configuration is made from.
pub struct Ground {
    /// Which headers which addresses have.
    pub rules: Vec<Rule>,
    /// Where addresses of before lead.
    pub redirects: Vec<Redirect>,
    /// Where the site lies on the server.
    pub root: String,
    /// The name that the server answers to; `None` for any.
    pub name: Option<String>,
    /// The one address to answer at, without TLS; `None` for the public ports.
    pub listen: Option<SocketAddr>,
}

/// The media types of the texts of a site, by the ending of their files (types as IANA registers them); each is sent as UTF-8.
pub const TEXTS: [(&str, &str); 10] = [
    ("css", "text/css"),
    ("csv", "text/csv"),
    ("html", "text/html"),
    ("ics", "text/calendar"),
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
];

/// WebAssembly: compressed like a text, and without a charset.
pub const WASM: (&str, &str) = ("wasm", "application/wasm");

/// What comes compressed by its own form.
pub const PICTURES: [(&str, &str); 4] =
    [("ico", "image/x-icon"), ("png", "image/png"), ("webp", "image/webp"), ("woff2", "font/woff2")];

/// The ending and full type of everything that has compressed copies.
pub fn copied() -> impl Iterator<Item = (&'static str, String)> {
    let texts = TEXTS.iter().map(|(ending, media)| (*ending, format!("{media}; charset=utf-8")));
    texts.chain([(WASM.0, WASM.1.to_owned())])
}

/// Readies a site, and says what was done and what to do next, line by line.
///
/// # Errors
/// Where the site is not there, is no site of this tool, or cannot be written.
pub fn ready(options: &Options) -> Result<Vec<String>, ToolError> {
    let site = options.site.as_path();
    let robots = disk::read(&site.join("robots.txt"))?;
    let ground = Ground {
        rules: rules(),
        redirects: redirects::parse(&disk::read_if_there(&site.join(redirects::FILE))),
        root: options.root.display().to_string(),
        name: name(&robots),
        listen: options.listen,
    };
    match options.host {
        Host::Static => Ok(vec![format!("{} is ready: upload all of it.", site.display())]),
        Host::GithubPages => {
            let pages = github::ready(site)?;
            Ok(vec![format!(
                "{pages} pages say their content policy themselves; {} is ready: publish all of it.",
                site.display()
            )])
        }
        Host::Nginx => configured(options, "passerelles.conf", &nginx::file(&ground)),
        Host::Caddy => configured(options, "Caddyfile", &caddy::file(&ground)),
    }
}

fn configured(options: &Options, name: &str, text: &str) -> Result<Vec<String>, ToolError> {
    let made = copies(&options.site)?;
    let path = options.to.join(name);
    disk::write(&path, text.as_bytes())?;
    let site = options.site.display();
    Ok(vec![
        format!("{made} compressed copies made in {site}."),
        format!("{} written: it serves what you lay into {}.", path.display(), options.root.display()),
    ])
}

/// The name that a site was built for, as its `robots.txt` tells it; none where it was built for this computer alone.
fn name(robots: &str) -> Option<String> {
    let map = robots.lines().find_map(|line| line.strip_prefix("Sitemap: "))?;
    let (_, rest) = map.split_once("://")?;
    let host = rest.split(['/', ':']).next()?;
    (!["127.0.0.1", "localhost", ""].contains(&host)).then(|| host.to_owned())
}

/// Whether a path is text or module, and so has copies.
pub fn has_copies(path: &Path) -> bool {
    let ending = path.extension().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    copied().any(|(known, _)| known == ending)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn the_name_is_the_one_the_site_was_built_for() {
        let robots = |base: &str| format!("User-agent: *\nAllow: /\n\nSitemap: {base}/sitemap.xml\n");
        assert_eq!(name(&robots("https://passerelles.example")).as_deref(), Some("passerelles.example"));
        assert_eq!(name(&robots("https://example.org/portail")).as_deref(), Some("example.org"));
        assert_eq!(name(&robots("http://127.0.0.1:8080")), None);
    }
}
