//! Passing a page on: the ready message, and the links that carry it. Nothing of a third party runs here: these are plain links,
//! and their addresses name the page alone, without any tracking parameter.

use form_urlencoded::byte_serialize;

use crate::catalogue::Program;
use crate::catalogue::text::Lang;
use crate::site::facts;
use crate::site::words::words;

/// The services that take a message or an address by link: name, what comes before, and whether they take the whole message
/// or the address alone. E-mail and text message come first, under names of the page's language.
const SERVICES: [(&str, &str, bool); 6] = [
    ("", "mailto:?body=", true),
    ("", "sms:?&body=", true),
    ("WhatsApp", "https://wa.me/?text=", true),
    ("Mastodon", "https://share.joinmastodon.org/#text=", true),
    ("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/?url=", false),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u=", false),
];

/// The ready message: what it is about, and the address.
pub fn message(about: &str, address: &str) -> String {
    format!("{about}\n{address}")
}

/// What a program's message says of it: its name, where and when, as far as they are stated.
pub fn about(program: &Program, lang: Lang) -> String {
    let stated = |said: String| Some(said).filter(|it| !it.is_empty() && it != words(lang).not_stated);
    let dates = program.sessions.iter().map(|it| facts::dates(it, lang)).find(|it| !it.is_empty());
    let parts = [Some(program.name.clone()), stated(facts::locations(program, lang, 3)), dates];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// The links that carry a message, in order; `named` are the names of e-mail and text message.
pub fn links(about: &str, address: &str, named: [&'static str; 2]) -> [(&'static str, String); 6] {
    let mut named = named.into_iter();
    SERVICES.map(|(name, before, whole)| {
        let said = if whole { encoded(&message(about, address)) } else { encoded(address) };
        let subject = if before.starts_with("mailto") { format!("&subject={}", encoded(about)) } else { String::new() };
        let name = if name.is_empty() { named.next().unwrap_or_default() } else { name };
        (name, format!("{before}{said}{subject}"))
    })
}

/// A text inside an address. A blank is `%20`: mail programs show `+` as it is (RFC 6068, section 5).
pub fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
