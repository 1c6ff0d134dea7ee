//! The configuration of Caddy (a Caddyfile): it sends the compressed copies that lie beside the files.

use std::fmt::Write as _;

use crate::tool::headers::Rule;
use crate::tool::hosts::pattern::expression;
use crate::tool::hosts::{Ground, PICTURES, copied};

/// What stands first.
const HEAD: &str = r"# Passerelles on Caddy. Made by `cargo xtask build --host caddy`: changes belong there.
# Lay it into /etc/caddy/Caddyfile, or import it from there, then: caddy reload
# For a public name, Caddy gets a certificate and sends visitors to https by itself. Once every name below yours speaks TLS, add
# to the first `header` block: Strict-Transport-Security max-age=31536000

";

/// What comes last: files, and the page for what is not there.
const TAIL: &str = r#"		@closed {
			path_regexp ^/_|/\.|\.(?:br|gz)$
			not path /.well-known/*
		}
		error @closed 404
		@written not method GET HEAD
		error @written 405
		# Caddy adds the slash by itself, but forgets what was asked. Two slashes at the beginning would name another site.
		@folder {
			not path */
			file {path}/index.html
			vars_regexp folder {uri} ^(/[^/\\?][^?]*)(\?.*)?$
		}
		redir @folder {re.folder.1}/{re.folder.2} 301
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		header -Server
		header -Access-Control-Allow-Origin
		header Cache-Control no-cache
		header Content-Type "text/html; charset=utf-8"
		@other expression `!({http.error.status_code} in [403, 404])`
		handle @other {
			respond "" {http.error.status_code}
		}
		handle {
			@english path /en/*
			rewrite @english /en/404.html
			@french not path /en/404.html
			rewrite @french /404.html
			file_server {
				status 404
				precompressed br gzip
			}
		}
	}
}
"#;

/// The file.
pub fn file(ground: &Ground) -> String {
    let mut out = HEAD.to_owned();
    let public = || ground.name.clone().unwrap_or_else(|| ":80".to_owned());
    let _ = writeln!(out, "{} {{", ground.listen.map_or_else(public, |address| format!("http://{address}")));
    // In a `route`, directives hold in the order in which they are written.
    let _ = write!(
        out,
        "\troot * \"{}\"\n\t# Apart from the others: a block that takes something away is put off to the end.\n\theader -Server\n\troute {{\n",
        ground.root
    );
    for (at, rule) in redirects(ground).enumerate() {
        let _ = writeln!(out, "{}", rule.replace("{at}", &at.to_string()));
    }
    for (ending, media) in copied().chain(PICTURES.iter().map(|(ending, media)| (*ending, (*media).to_owned()))) {
        let named = if ending == "html" { "(?:/|\\.html)$".to_owned() } else { format!("\\.{ending}$") };
        let _ = write!(out, "\t\t@{ending} path_regexp {named}\n\t\theader @{ending} Content-Type \"{media}\"\n");
    }
    for (at, (paths, headers)) in groups(&ground.rules).into_iter().enumerate() {
        let matcher = if paths == ["/*"] { String::new() } else { format!(" @rule{at}") };
        if !matcher.is_empty() {
            let _ = writeln!(out, "\t\t@rule{at} path_regexp {}", expression(paths, false));
        }
        let lines = headers.iter().map(|(name, value)| format!("\t\t\t{name} \"{value}\"\n"));
        let _ = write!(out, "\t\theader{matcher} {{\n{}\t\t}}\n", lines.collect::<String>());
    }
    out.push_str(TAIL);
    out
}

/// Addresses, and the headers that they have.
type Group<'a> = (Vec<&'a str>, &'a [(&'static str, String)]);

/// Rules with the same headers that follow each other, together.
fn groups(rules: &[Rule]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for rule in rules {
        match groups.last_mut().filter(|(_, headers)| *headers == rule.headers.as_slice()) {
            Some((paths, _)) => paths.push(&rule.path),
            None => groups.push((vec![&rule.path], &rule.headers)),
        }
    }
    groups
}

/// Where addresses of before lead: path and question are matched together, so that what was asked goes along.
fn redirects(ground: &Ground) -> impl Iterator<Item = String> {
    ground.redirects.iter().map(|it| {
        let rest = if it.splat { "{re.moved{at}.1}" } else { "" };
        let (from, to, status) = (&it.from, &it.to, it.status);
        format!(
            "\t\t@moved{{at}} vars_regexp moved{{at}} {{uri}} ^{from}(\\?.*)?$\n\t\tredir @moved{{at}} {to}{rest}{{re.moved{{at}}.2}} {status}"
        )
    })
}
