//! What people write where the catalogue wants a date or a link, and what is made of it.

use passerelles::catalogue::date::Date;
use passerelles::catalogue::fields::is_safe_link;
use passerelles::tool::repair::{dates, links};

#[test]
fn dates_are_read_as_people_write_them() {
    for (written, meant) in [
        ("12/2026", Some("2026-12")),
        ("décembre 2026", Some("2026-12")),
        ("Décembre 2026", Some("2026-12")),
        ("déc. 2026", Some("2026-12")),
        ("December 2026", Some("2026-12")),
        ("1er décembre 2026", Some("2026-12-01")),
        ("le 1er décembre 2026", Some("2026-12-01")),
        ("December 1, 2026", Some("2026-12-01")),
        ("1st December 2026", Some("2026-12-01")),
        ("31/12/2026", Some("2026-12-31")),
        ("31.12.2026", Some("2026-12-31")),
        ("31-12-2026", Some("2026-12-31")),
        ("31/12/26", Some("2026-12-31")),
        ("2026/12/31", Some("2026-12-31")),
        ("2026-1-9", Some("2026-01-09")),
        ("2026-12-01T10:00", Some("2026-12-01")),
        ("2026-12-01T10:00:00Z", Some("2026-12-01")),
        ("août 2026", Some("2026-08")),
        ("aout 2026", Some("2026-08")),
        ("31/02/2027", Some("2027-02-28")),
        ("29/02/2028", Some("2028-02-29")),
        ("2026-02-31", Some("2026-02-28")),
        ("2026-13-05", Some("2026-05-13")),
        ("2026-13", None),
        ("2026-31-12", Some("2026-12-31")),
        ("2026-00-12", Some("2026-12")),
        ("1850", None),
        ("9999-01-01", None),
        ("rentrée 2026", None),
        ("hier", None),
        ("mai", None),
        ("05/06", None),
        ("jui 2026", None),
        ("1/2/3/2026", None),
        ("99999999999999999999", None),
        ("", None),
    ] {
        let found = dates::meant(written);
        assert_eq!(found.date.as_deref(), meant, "{written}");
        assert!(found.date.is_none_or(|it| Date::parse(&it).is_some()), "{written}");
        assert!(found.wrong.fr.len() > 10 && found.wrong.en.is_some(), "{written}");
    }
}

#[test]
fn links_are_made_whole_and_never_unsafe() {
    for (written, meant) in [
        ("www.simplon.co", Some("https://www.simplon.co")),
        ("simplon.co/femmes", Some("https://simplon.co/femmes")),
        ("//simplon.co", Some("https://simplon.co")),
        ("http:simplon.co", Some("https://simplon.co")),
        ("https:/simplon.co/a", Some("https://simplon.co/a")),
        ("htps://simplon.co", Some("https://simplon.co")),
        ("https://simplon.co/une page", Some("https://simplon.co/unepage")),
        ("nous@simplon.co", Some("mailto:nous@simplon.co")),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://simplon.co", None),
        ("file:///etc/passwd", None),
        ("simplon", None),
        ("https://", None),
        ("", None),
    ] {
        let found = links::meant(written);
        assert_eq!(found.link.as_deref(), meant, "{written}");
        assert!(found.link.is_none_or(|it| is_safe_link(&it)), "{written}");
    }
}
