//! The configuration of nginx, for a build without any added module: it sends the compressed copies that lie beside the files.
//!
//! gzip copies are what `gzip_static` looks for. Brotli copies are looked for by `try_files`, under the name that ends as the visitor's
//! browser allows; nginx would guess type and encoding by that name, so both are said.

use std::fmt::Write as _;

use crate::tool::headers::{Rule, TYPE};
use crate::tool::hosts::pattern::expression;
use crate::tool::hosts::{Ground, PICTURES, copied};

/// What stands first.
const HEAD: &str = r#"# Passerelles on nginx. Made by `cargo xtask build --host nginx`: changes belong there.
# Lay it into /etc/nginx/conf.d/ (it holds maps and one server), then: nginx -t && nginx -s reload
# Where TLS ends in this server, add its two lines (listen 443 ssl; ssl_certificate …) or let certbot do so, and then, once every
# name below yours speaks TLS: add_header Strict-Transport-Security "max-age=31536000" always;

# Which copy a browser may get. "br;q=0" is a no.
map $http_accept_encoding $passerelles_br {
    default "";
    "~*(?:^|,)\s*br\s*(?:;\s*q=(?:1|0\.\d*[1-9])\d*\.?0*\s*)?(?:,|$)" ".br";
}
map $uri $passerelles_encoding {
    default "";
    "~\.br$" "br";
}
map $uri $passerelles_vary {
    default "";
    "~\.br$" "Accept-Encoding";
}
map $uri $passerelles_missing {
    default "/404.html";
    "~^/en/" "/en/404.html";
}
"#;

/// What holds for every answer.
const SERVER: &str = r"    index index.html;
    # Behind a proxy, nginx knows neither name nor port that the visitor sees.
    absolute_redirect off;
    server_tokens off;
    # Every text has its copies: nothing is compressed while answering.
    gzip off;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    error_page 403 404 =404 $passerelles_missing;
    add_header Content-Encoding $passerelles_encoding always;
    add_header Vary $passerelles_vary always;
";

/// Files that are nobody's business, before the types.
const CLOSED: &str = r#"
    location ~ "/\.(?!well-known/)" { return 404; }
    location ~ "^/_|\.(?:br|gz)$" { return 404; }
"#;

/// The file.
pub fn file(ground: &Ground) -> String {
    let mut out = HEAD.to_owned();
    let names = names(&ground.rules);
    let values: Vec<(&str, Values)> = names.into_iter().map(|name| (name, Values::of(&ground.rules, name))).collect();
    values.iter().for_each(|(name, values)| out.push_str(&values.map(name)));
    let statuses = statuses(ground);
    statuses.iter().for_each(|status| out.push_str(&moved(ground, *status)));
    out.push_str("\nserver {\n");
    let ports = ground.listen.map_or("80;\n    listen [::]:80".to_owned(), |address| address.to_string());
    let name = ground.name.as_deref().unwrap_or("_");
    let _ = write!(out, "    listen {ports};\n    server_name {name};\n    root \"{}\";\n", ground.root);
    out.push_str(SERVER);
    for (name, values) in &values {
        let _ = writeln!(out, "    add_header {name} {} always;", values.value(name));
    }
    for status in &statuses {
        let _ = writeln!(
            out,
            "    if ($passerelles_moved_{status}) {{ return {status} $passerelles_moved_{status}$is_args$args; }}"
        );
    }
    out.push_str(CLOSED);
    out.push_str(&locations(&ground.rules));
    out.push_str("}\n");
    out
}

/// The names of all headers but the type, in their order.
fn names(rules: &[Rule]) -> Vec<&'static str> {
    let mut names = Vec::new();
    for (name, _) in rules.iter().flat_map(|rule| &rule.headers) {
        if *name != TYPE && !names.contains(name) {
            names.push(*name);
        }
    }
    names
}

fn variable(header: &str) -> String {
    format!("passerelles_{}", header.to_lowercase().replace('-', "_"))
}

/// Which value of a header which address has: expressions and their values, and the value of all others.
struct Values {
    particular: Vec<(String, String)>,
    general: String,
}

impl Values {
    /// nginx takes the first expression that fits: the last rule comes first.
    fn of(rules: &[Rule], name: &str) -> Values {
        let value = |rule: &Rule| rule.headers.iter().find(|it| it.0 == name).map(|it| it.1.clone());
        let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
        let mut general = String::new();
        for (rule, value) in rules.iter().rev().filter_map(|rule| Some((rule, value(rule)?))) {
            if rule.path == "/*" {
                general = value;
                break;
            }
            match groups.last_mut().filter(|(other, _)| *other == value) {
                Some((_, paths)) => paths.push(&rule.path),
                None => groups.push((value, vec![&rule.path])),
            }
        }
        // What the last groups say is what all others say.
        while groups.last().is_some_and(|(value, _)| *value == general) {
            groups.pop();
        }
        let particular = groups.into_iter().map(|(value, paths)| (expression(paths, true), value)).collect();
        Values { particular, general }
    }

    /// The table, where the value depends on the address.
    fn map(&self, name: &str) -> String {
        let line = |(paths, value): &(String, String)| format!("    \"~{paths}\" \"{value}\";\n");
        let lines = self.particular.iter().map(line).collect::<String>();
        match lines.is_empty() {
            true => String::new(),
            false => format!("map $uri ${} {{\n    default \"{}\";\n{lines}}}\n", variable(name), self.general),
        }
    }

    /// What stands for the value.
    fn value(&self, name: &str) -> String {
        if self.particular.is_empty() { format!("\"{}\"", self.general) } else { format!("${}", variable(name)) }
    }
}

fn statuses(ground: &Ground) -> Vec<u16> {
    let mut statuses: Vec<u16> = ground.redirects.iter().map(|it| it.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}

/// Where addresses of before lead. An expression each: whole addresses would have to fit into the buckets of a table.
fn moved(ground: &Ground, status: u16) -> String {
    let rules = ground.redirects.iter().filter(|it| it.status == status);
    let lines = rules.map(|it| {
        let rest = if it.splat { "$1" } else { "" };
        format!("    \"~^{}$\" \"{}{rest}\";\n", it.from, it.to)
    });
    format!("map $uri $passerelles_moved_{status} {{\n    default \"\";\n{}}}\n", lines.collect::<String>())
}

/// What files are: by rule, then by the ending of their name.
fn locations(rules: &[Rule]) -> String {
    let mut out = String::new();
    let sent = "types { } try_files $uri$passerelles_br $uri =404;";
    let mut kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    for (rule, (_, media)) in
        rules.iter().flat_map(|rule| rule.headers.iter().map(move |it| (rule, it))).filter(|it| it.1.0 == TYPE)
    {
        match kinds.iter_mut().find(|(other, _)| other == media) {
            Some((_, paths)) => paths.push(&rule.path),
            None => kinds.push((media, vec![&rule.path])),
        }
    }
    for (media, paths) in kinds {
        let _ = writeln!(out, "    location ~ \"{}\" {{ default_type \"{media}\"; {sent} }}", expression(paths, false));
    }
    let _ = writeln!(
        out,
        "    location ~ \"^(?:/en)?/404\\.html$\" {{ internal; default_type \"text/html; charset=utf-8\"; {sent} }}"
    );
    for (ending, media) in copied() {
        let _ = writeln!(out, "    location ~ \"\\.{ending}$\" {{ default_type \"{media}\"; {sent} }}");
    }
    let pictures = PICTURES.iter().map(|(ending, media)| format!("{media} {ending}; "));
    let _ = writeln!(
        out,
        "    location / {{ types {{ {}}} default_type application/octet-stream; }}",
        pictures.collect::<String>()
    );
    out
}
