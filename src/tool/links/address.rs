//! Addresses: what can be asked on the web, whose host is asked, and which addresses lie inside somebody's own network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// What the text of a link is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// An address of the web, without fragment, name and password.
    Web(Url),
    /// An e-mail address that is written well.
    Mail,
    /// Neither.
    Malformed,
}

impl Link {
    /// Reads the text of a link.
    pub fn read(text: &str) -> Link {
        let Ok(url) = Url::parse(text) else { return Link::Malformed };
        match url.scheme() {
            "http" | "https" if url.has_host() => Link::Web(askable(url)),
            "mailto" if mail(url.path()) => Link::Mail,
            _ => Link::Malformed,
        }
    }
}

/// The address as a server is asked for it: a fragment is for the reader's browser, a name and a password are nobody's business.
pub fn askable(mut url: Url) -> Url {
    url.set_fragment(None);
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

/// Whether the path of a `mailto:` address (RFC 6068) names at least one mailbox, each at a host with a domain.
fn mail(path: &str) -> bool {
    let mailbox = |text: &str| {
        let Some((name, host)) = text.split_once('@') else { return false };
        let odd = |it: char| it.is_whitespace() || it.is_control() || "@<>(),;:\"".contains(it);
        let named = !name.is_empty() && !name.contains(odd) && !name.contains("%20");
        let dotted = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
        named && dotted && matches!(Host::parse(host), Ok(Host::Domain(_)))
    };
    !path.is_empty() && path.split(',').all(mailbox)
}

/// Whose server an address is asked of, as one host to be gentle with: `www.` is the same house, and so are both schemes.
/// A port of its own is told apart.
pub fn host(url: &Url) -> String {
    let name = url.host_str().unwrap_or_default().to_ascii_lowercase();
    let name = name.strip_prefix("www.").unwrap_or(&name);
    url.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"))
}

/// Whether `secure` is the same address as `plain` but for `https`.
pub fn secured(plain: &Url, secure: &Url) -> bool {
    let rest = |url: &Url| (url.host_str().map(str::to_owned), url.path().to_owned(), url.query().map(str::to_owned));
    let same_port = secure.port().is_none() || secure.port() == plain.port();
    plain.scheme() == "http" && secure.scheme() == "https" && rest(plain) == rest(secure) && same_port
}

/// Whether an address is nothing but the front door of its site.
pub fn front(url: &Url) -> bool {
    let path = url.path().trim_matches('/').to_ascii_lowercase();
    url.query().is_none() && ["", "fr", "en", "index.html", "index.php", "home", "accueil"].contains(&path.as_str())
}

/// Whether the host is written as a number that lies inside somebody's own network.
pub fn written_inside(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(ip)) => inside(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => inside(IpAddr::V6(ip)),
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        None => true,
    }
}

/// Whether an IP address is not one of the public internet (IANA special-purpose registries).
pub fn inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => inside_4(ip),
        IpAddr::V6(ip) => inside_6(ip),
    }
}

fn inside_4(ip: Ipv4Addr) -> bool {
    let [first, second, third, _] = ip.octets();
    let shared = first == 100 && (64..128).contains(&second);
    let special = (first, second, third) == (192, 0, 0) || (first == 198 && (18..20).contains(&second));
    first == 0
        || first >= 224
        || ip.is_loopback()
        || ip.is_private()
        || ip.is_link_local()
        || ip.is_documentation()
        || shared
        || special
}

fn inside_6(ip: Ipv6Addr) -> bool {
    if let Some(mapped) = ip.to_ipv4_mapped() {
        return inside_4(mapped);
    }
    let [a, b, c, d, e, f, g, h] = ip.segments();
    let four = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (a, b) {
        // NAT64 and 6to4 carry an address of the older kind.
        (0x64, 0xff9b) if (c, d, e, f) == (0, 0, 0, 0) => inside_4(four(g, h)),
        (0x2002, _) => inside_4(four(b, c)),
        (0x2001, 0x0db8) => true,
        _ => a & 0xe000 != 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn a_link_is_for_the_web_for_mail_or_malformed() {
        assert_eq!(Link::read("https://me:word@a.org/x?y=1#part"), Link::Web(url("https://a.org/x?y=1")));
        for good in ["mailto:a@b.org", "mailto:a@b.org,c.d+e@f-g.fr?subject=Bonjour", "MAILTO:é@b.org"] {
            assert_eq!(Link::read(good), Link::Mail, "{good}");
        }
        for bad in [
            "mailto:",
            "mailto:a",
            "mailto:a@b",
            "mailto:a@b@c.org",
            "mailto:a b@c.org",
            "mailto:a@.org",
            "mailto:a@b..org",
        ] {
            assert_eq!(Link::read(bad), Link::Malformed, "{bad}");
        }
        for bad in ["", "a.org", "/x", "ftp://a.org/", "https://", "javascript:alert(1)"] {
            assert_eq!(Link::read(bad), Link::Malformed, "{bad}");
        }
    }

    #[test]
    fn one_host_is_one_house() {
        for (text, host_name) in [
            ("http://www.A.org/x", "a.org"),
            ("https://a.org:443/y", "a.org"),
            ("https://b.a.org/", "b.a.org"),
            ("http://127.0.0.1:8080/", "127.0.0.1:8080"),
        ] {
            assert_eq!(host(&url(text)), host_name, "{text}");
        }
    }

    #[test]
    fn only_the_same_address_is_its_own_secure_form() {
        let plain = url("http://a.org/x?y=1");
        assert!(secured(&plain, &url("https://a.org/x?y=1")));
        for other in ["http://a.org/x?y=1", "https://a.org/x", "https://www.a.org/x?y=1", "https://a.org:8443/x?y=1"] {
            assert!(!secured(&plain, &url(other)), "{other}");
        }
    }

    #[test]
    fn what_is_not_on_the_public_internet_is_known() {
        for text in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.5",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
        ] {
            assert!(text.parse().is_ok_and(inside), "{text}");
        }
        for text in ["9.9.9.9", "100.128.0.1", "172.32.0.1", "192.0.1.1", "2001:4860:4860::8888", "::ffff:9.9.9.9"] {
            assert!(text.parse().is_ok_and(|ip| !inside(ip)), "{text}");
        }
        for text in
            ["http://localhost/", "http://a.localhost:1/", "http://[::1]/", "http://0x7f.1/", "http://2130706433/"]
        {
            assert!(written_inside(&url(text)), "{text}");
        }
        assert!(!written_inside(&url("http://a.org/")));
    }
}
