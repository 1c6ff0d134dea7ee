//! The rules of a static host, stated over a site of a few files and real connections.

use super::reload::Reload;
use super::{Server, listen};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

const FILES: [(&str, &str); 12] = [
    ("_redirects", "/programmes/a/* /programmes/b/:splat 301\n"),
    ("programmes/a/index.html", "<meta http-equiv=refresh>"),
    (
        "_headers",
        "/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: no-cache\n\n/:family/:page/flux.xml\n  Content-Type: application/atom+xml; charset=utf-8\n",
    ),
    ("villes/lyon-69/flux.xml", "<feed>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</feed>"),
    ("dates.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    ("404.html", "<title>not here</title>"),
    ("index.html", "<title>home</title>"),
    ("fr/index.html", "<title>accueil</title>"),
    ("empty/keep.txt", "x"),
    ("catalogue.csv", "\u{feff}id;name\n"),
    ("app.wasm", "0000000000000000000000000000000000000000000000000000000000000000"),
    ("catalogue.json", "{\"programs\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}"),
];

/// An answer: its status and headers in small letters, and its body.
#[derive(Debug, Default)]
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

    fn is(&self, status: u16) -> bool {
        self.head.starts_with(&format!("http/1.1 {status} "))
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Writes the site, serves it, lets `ask` put its questions (`GET /path` and more header lines), and stops.
fn with_site(reload: Option<Reload>, ask: impl Fn(&dyn Fn(&str, &str) -> Answer)) -> std::io::Result<()> {
    let site = tempfile::tempdir()?;
    for (path, text) in FILES {
        let file = site.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
        std::fs::write(file, text)?;
    }
    std::fs::write(site.path().join("app.wasm.br"), "compressed")?;
    std::fs::write(site.path().join("app.wasm.gz"), "compressed for others")?;
    let failed = |error| std::io::Error::other(error);
    let server = Server::start(listen(0).map_err(failed)?, site.path(), reload).map_err(failed)?;
    ask(&|line, headers| call(&server, line, headers).unwrap_or_default());
    server.stop();
    Ok(())
}

fn call(server: &Server, line: &str, headers: &str) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(server.address)?;
    write!(stream, "{line} HTTP/1.1\r\nhost: site\r\nconnection: close\r\n{headers}\r\n")?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
    let (head, body) = bytes.split_at(end);
    let head = String::from_utf8_lossy(head).to_lowercase();
    Ok(Answer { head, body: body.iter().skip(4).copied().collect() })
}

#[test]
fn folders_are_moved_to_their_slash_and_give_their_index() -> std::io::Result<()> {
    with_site(None, |ask| {
        let moved = ask("GET /fr?q=a%20b", "");
        assert!(moved.is(301), "{moved:?}");
        assert_eq!(moved.header("location"), Some("/fr/?q=a%20b"));
        assert_eq!(ask("GET /fr/", "").text(), "<title>accueil</title>");
        assert!(ask("GET /empty", "").is(404));
        assert!(ask("GET /empty/", "").is(404));
    })
}

#[test]
fn addresses_of_before_are_moved_as_the_rules_say() -> std::io::Result<()> {
    with_site(None, |ask| {
        for (path, to) in [
            ("/programmes/a/", "/programmes/b/"),
            ("/programmes/a/affiche/?q=x", "/programmes/b/affiche/?q=x"),
            ("/programmes/a", "/programmes/b/"),
        ] {
            let moved = ask(&format!("GET {path}"), "");
            assert!(moved.is(301), "{path}: {moved:?}");
            assert_eq!(moved.header("location"), Some(to));
            assert_eq!(moved.header("x-content-type-options"), Some("nosniff"));
        }
        assert!(ask("GET /_redirects", "").is(404), "hosts do not serve their rules");
        assert!(ask("GET /programmes/b/", "").is(404));
    })
}

#[test]
fn what_is_not_there_is_a_404_with_the_sites_page_and_headers() -> std::io::Result<()> {
    with_site(None, |ask| {
        for path in ["/nothing", "/fr/nothing/at/all.html", "/_headers", "/../Cargo.toml", "/%2e%2e/Cargo.toml"] {
            let answer = ask(&format!("GET {path}"), "");
            assert!(answer.is(404), "{path}: {answer:?}");
            assert_eq!(answer.text(), "<title>not here</title>", "{path}");
            assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
            assert_eq!(answer.header("cache-control"), None, "{path}");
        }
    })
}

#[test]
fn files_come_with_their_type_and_the_headers_of_production() -> std::io::Result<()> {
    with_site(None, |ask| {
        for (path, kind) in [
            ("/", "text/html; charset=utf-8"),
            ("/catalogue.json", "application/json; charset=utf-8"),
            ("/catalogue.csv", "text/csv; charset=utf-8"),
            ("/app.wasm", "application/wasm"),
            ("/dates.ics", "text/calendar; charset=utf-8"),
            ("/villes/lyon-69/flux.xml", "application/atom+xml; charset=utf-8"),
        ] {
            let answer = ask(&format!("HEAD {path}"), "");
            assert!(answer.is(200) && answer.body.is_empty(), "{path}: {answer:?}");
            assert_eq!(answer.header("content-type"), Some(kind));
            assert_eq!(answer.header("cache-control"), Some("no-cache"));
        }
    })
}

#[test]
fn compressed_copies_are_preferred_and_only_texts_are_compressed_on_the_fly() -> std::io::Result<()> {
    with_site(None, |ask| {
        let brotli = ask("GET /app.wasm", "accept-encoding: gzip, br\r\n");
        assert_eq!((brotli.header("content-encoding"), brotli.text().as_str()), (Some("br"), "compressed"));
        let gzip = ask("GET /app.wasm", "accept-encoding: gzip\r\n");
        assert_eq!((gzip.header("content-encoding"), gzip.text().as_str()), (Some("gzip"), "compressed for others"));
        assert_eq!(ask("GET /app.wasm", "").header("content-encoding"), None);
        for encoding in ["gzip", "br"] {
            let answer = ask("GET /catalogue.json", &format!("accept-encoding: {encoding}\r\n"));
            assert_eq!(answer.header("content-encoding"), Some(encoding));
            assert_eq!(answer.header("vary"), Some("accept-encoding"));
        }
    })
}

#[test]
fn a_known_version_is_not_sent_again() -> std::io::Result<()> {
    with_site(None, |ask| {
        let first = ask("GET /", "");
        let tag = first.header("etag").unwrap_or_default();
        let again = ask("GET /", &format!("if-none-match: {tag}\r\n"));
        assert!(again.is(304) && again.body.is_empty(), "{again:?}");
        assert!(ask("GET /", "if-none-match: \"other\"\r\n").is(200));
    })
}

#[test]
fn pages_carry_the_reload_script_while_watching_and_only_then() -> std::io::Result<()> {
    with_site(None, |ask| assert!(!ask("GET /", "").text().contains("__reload")))?;
    let reload = Reload::new();
    with_site(Some(reload.clone()), |ask| {
        let script = ask("GET /fr/", "accept-encoding: br\r\nif-none-match: *\r\n");
        assert!(script.is(200), "{script:?}");
        assert!(ask("GET /nothing", "").text().ends_with(&reload.script()));
        assert!(ask("GET /__reload.js", "").text().contains("location.reload()"));
        assert!(reload.script().contains(&ask("GET /__reload", "").text()));
    })
}
