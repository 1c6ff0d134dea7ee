//! The rules that each host keeps.

use crate::ask::Answer;
use crate::expected::{is_data, is_for_frames, is_named_by_content, is_page, kind};
use crate::running::Running;

/// What browsers of today say they can read.
const MODERN: &str = "accept-encoding: gzip, deflate, br, zstd";
/// What holds for every answer.
const ALWAYS: [(&str, &str); 3] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];

fn policy(answer: &Answer) -> &str {
    answer.header("content-security-policy").unwrap_or_default()
}

pub(crate) fn every_file_comes_whole_and_with_its_type(host: &Running) {
    let mut kinds = std::collections::BTreeSet::new();
    for (path, content) in &host.site.files {
        let answer = host.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind(path)), "{path}");
        assert_eq!(answer.header("content-encoding"), None, "{path}");
        assert!(answer.body == *content, "{path} differs");
        for (name, value) in ALWAYS {
            assert_eq!(answer.header(name), Some(value), "{path}");
        }
        let powers = answer.header("permissions-policy").unwrap_or_default();
        assert!(powers.contains("geolocation=(self)") && powers.contains("camera=()"), "{path}: {powers}");
        kinds.insert(kind(path));
    }
    assert!(kinds.len() >= 13, "the part of the site has too few kinds of files: {kinds:?}");
}

pub(crate) fn each_browser_gets_the_copy_it_can_read(host: &Running) {
    let of = |asked: &str, path: &str| host.ask("GET", path, &[asked]);
    let mut copied = 0;
    for (path, content) in &host.site.files {
        let text = !["image/png", "font/woff2"].contains(&kind(path));
        let copied_here = text && content.len() >= 1000;
        for (asked, encoding) in [
            (MODERN, "br"),
            ("accept-encoding: br", "br"),
            ("accept-encoding: br;q=1.0, gzip;q=0.8", "br"),
            ("accept-encoding: gzip", "gzip"),
            ("accept-encoding: gzip, br;q=0", "gzip"),
            ("accept-encoding: gzip, brx", "gzip"),
        ] {
            let answer = of(asked, path);
            assert_eq!(answer.status, 200, "{path}, {asked}");
            assert_eq!(answer.header("content-encoding"), copied_here.then_some(encoding), "{path}, {asked}");
            assert_eq!(answer.header("content-type"), Some(kind(path)), "{path}, {asked}");
            assert!(answer.plain() == *content, "{path}, {asked}: another content");
            if copied_here {
                assert!(answer.body.len() < content.len(), "{path}, {asked}: no smaller");
                let varies = answer.header("vary").unwrap_or_default();
                assert!(varies.eq_ignore_ascii_case("accept-encoding"), "{path}, {asked}: {varies:?}");
                copied += 1;
            }
        }
    }
    assert!(copied > 300, "{copied} copies");
}

pub(crate) fn pages_and_data_are_asked_for_again_and_named_files_never(host: &Running) {
    for path in host.site.files.keys() {
        let said = host.ask("GET", path, &[MODERN]);
        let lasting = is_named_by_content(path);
        let expected = if lasting { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(said.header("cache-control"), Some(expected), "{path}");
    }
}

pub(crate) fn only_the_page_for_frames_may_be_framed(host: &Running) {
    let mut seen = (0, 0);
    for path in host.site.files.keys() {
        for asked in [MODERN, "accept-encoding: identity"] {
            let answer = host.ask("GET", path, &[asked]);
            let policy = policy(&answer);
            assert!(
                policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
                "{path}: {policy}"
            );
            assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
            let closed = policy.contains("frame-ancestors 'none'");
            assert_eq!(closed, !is_for_frames(path), "{path}: {policy}");
        }
        seen.0 += usize::from(is_page(path));
        seen.1 += usize::from(is_for_frames(path));
    }
    assert!(seen.0 > 50 && seen.1 == 2, "pages, and pages for frames: {seen:?}");
}

pub(crate) fn other_sites_may_read_the_data_alone(host: &Running) {
    for path in host.site.files.keys() {
        let answer = host.get(path);
        assert_eq!(answer.header("access-control-allow-origin"), is_data(path).then_some("*"), "{path}");
        let shared = is_data(path) || is_for_frames(path) || path.starts_with("/images/partage/");
        let expected = if shared { "cross-origin" } else { "same-origin" };
        assert_eq!(answer.header("cross-origin-resource-policy"), Some(expected), "{path}");
    }
}

pub(crate) fn what_is_not_there_is_a_404_with_the_page_of_its_language(host: &Running) {
    let page = |name: &str| std::fs::read(host.site.folder.join(name)).expect("the page for what is not there");
    for (path, file) in [
        ("/rien", "404.html"),
        ("/programmes/rien/du/tout/", "404.html"),
        ("/assets/passerelles-0000000000.js", "404.html"),
        ("/catalogue/programs/rien.json", "404.html"),
        ("/programmes/rien/calendrier.ics", "404.html"),
        ("/empty/", "404.html"),
        ("/en/nothing/", "en/404.html"),
        ("/en/programs/nothing/feed.xml", "en/404.html"),
    ] {
        for asked in [MODERN, "accept-encoding: gzip", "accept-encoding: identity"] {
            let answer = host.ask("GET", path, &[asked]);
            assert_eq!(answer.status, 404, "{path}");
            assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
            assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
            assert!(policy(&answer).contains("frame-ancestors 'none'"), "{path}: {}", policy(&answer));
            assert_eq!(answer.header("access-control-allow-origin"), None, "{path}");
            assert!(answer.plain() == page(file), "{path}: another page");
        }
    }
}

pub(crate) fn addresses_of_before_and_without_slash_lead_on(host: &Running) {
    let program = host
        .site
        .files
        .keys()
        .find(|path| path.starts_with("/programmes/") && path.ends_with('/') && path.matches('/').count() == 3);
    let program = program.expect("a program").as_str();
    for (path, to, statuses) in [
        ("/programmes", "/programmes/".to_owned(), [301, 308]),
        ("/villes?q=a%20b&page=2", "/villes/?q=a%20b&page=2".to_owned(), [301, 308]),
        ("/en/programs", "/en/programs/".to_owned(), [301, 308]),
        ("/bientot", "/programmes/".to_owned(), [302; 2]),
    ] {
        let answer = host.get(path);
        assert!(statuses.contains(&answer.status), "{path}: {answer:?}");
        assert_eq!(answer.header("location"), Some(to.as_str()), "{path}");
    }
    for path in [
        "//programmes",
        "//evil.example/..//programmes",
        "/%5cevil.example/../programmes",
        "//evil.example/%2e%2e/programmes",
    ] {
        let answer = host.get(path);
        let to = answer.header("location").unwrap_or("/").replace('\\', "/");
        assert!(to.starts_with('/') && !to.starts_with("//"), "{path} leads to another site: {to}");
    }
    // The rule leads to the first program that the folder named; whichever that was, it is one of the site.
    for rest in ["", "affiche/", "affiche/?q=a%20b", "?page=2"] {
        let answer = host.get(&format!("/programmes/ancien-nom/{rest}"));
        assert_eq!(answer.status, 301, "{rest}: {answer:?}");
        let to = answer.header("location").expect("a way on");
        let (folder, end) = (to.strip_prefix("/programmes/").expect("a program"), rest);
        let (id, said) = folder.split_once('/').expect("an id");
        assert_eq!(said, end, "{to}");
        assert!(host.site.files.contains_key(&format!("/programmes/{id}/")), "{to}; {program} is one");
    }
    assert_eq!(host.get("/programmes/ancien-nom").status, 301);
    for path in ["/programmes/ancien-nom/%0d%0aset-cookie:%20a=b", "/programmes/ancien-nom/a%0d%0aset-cookie:%20a=b"] {
        assert_eq!(host.get(path).header("set-cookie"), None, "a header made by an address");
    }
}

pub(crate) fn nothing_hidden_is_shown(host: &Running) {
    for path in [
        "/_headers",
        "/_redirects",
        "/.env",
        "/.git/config",
        "/.git/",
        "/catalogue.json.br",
        "/catalogue.json.gz",
        "/index.html.br",
        "/images/partage/",
        "/assets/",
        "/catalogue/programs/",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/assets/..%2f.env",
    ] {
        let answer = host.get(path);
        assert!([400, 403, 404].contains(&answer.status), "{path}: {answer:?}");
        assert!(!answer.body.windows(6).any(|six| six == b"secret"), "{path}");
    }
    assert!(!host.get("/").header("server").unwrap_or_default().contains('/'), "the server tells its version");
    for method in ["POST", "PUT", "DELETE"] {
        assert_eq!(host.ask(method, "/", &["content-length: 0"]).status, 405, "{method}");
    }
}

pub(crate) fn a_head_is_an_answer_without_its_body(host: &Running) {
    let wasm = host.site.files.keys().find(|path| path.ends_with(".wasm")).expect("a module");
    for path in ["/", "/embed/", "/catalogue.json", wasm, "/rien"] {
        for asked in [MODERN, "accept-encoding: gzip", "accept-encoding: identity"] {
            let (head, get) = (host.ask("HEAD", path, &[asked]), host.ask("GET", path, &[asked]));
            assert_eq!((head.status, head.body.len()), (get.status, 0), "{path}");
            let names = [
                "content-type",
                "content-encoding",
                "content-length",
                "cache-control",
                "etag",
                "content-security-policy",
            ];
            for name in names {
                // A length may be left out of an answer without a body (RFC 9110, 8.6).
                if name == "content-length" && head.status == 404 && head.header(name).is_none() {
                    continue;
                }
                assert_eq!(head.header(name), get.header(name), "{path}: {name}");
            }
        }
    }
}

pub(crate) fn a_part_of_a_file_is_that_part(host: &Running) {
    let (path, content) = host.site.files.iter().find(|(path, _)| path.ends_with(".wasm")).expect("a module");
    for (asked, whole) in [
        ("accept-encoding: identity", content.clone()),
        (MODERN, host.ask("GET", path, &[MODERN]).body),
        ("accept-encoding: gzip", host.ask("GET", path, &["accept-encoding: gzip"]).body),
    ] {
        let part = host.ask("GET", path, &[asked, "range: bytes=10-19"]);
        // A server may send all of a copy instead.
        if part.status == 200 {
            assert!(part.body == whole, "{asked}");
            continue;
        }
        assert_eq!(part.status, 206, "{asked}");
        assert_eq!(part.header("content-range"), Some(format!("bytes 10-19/{}", whole.len()).as_str()), "{asked}");
        assert!(part.body == whole[10..20], "{asked}");
        assert_eq!(host.ask("GET", path, &[asked, "range: bytes=99999999-"]).status, 416, "{asked}");
    }
    let plain = host.ask("GET", path, &["range: bytes=0-3"]);
    assert_eq!((plain.status, plain.body.as_slice()), (206, b"\0asm".as_slice()));
}

pub(crate) fn a_known_version_is_not_sent_again(host: &Running) {
    for path in ["/", "/catalogue.json", "/embed/"] {
        for asked in [MODERN, "accept-encoding: identity"] {
            let first = host.ask("GET", path, &[asked]);
            let tag = first.header("etag").expect("a version").to_owned();
            let again = host.ask("GET", path, &[asked, &format!("if-none-match: {tag}")]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{path}, {asked}");
            assert_eq!(again.header("cache-control"), Some("no-cache"), "{path}");
            assert_eq!(policy(&again), policy(&first), "{path}");
            assert_eq!(host.ask("GET", path, &[asked, "if-none-match: \"other\""]).status, 200, "{path}");
        }
    }
}
