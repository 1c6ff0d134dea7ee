//! The addresses of the publisher: asked of her file, never made up; and every place within the page is there.

use passerelles::catalogue::text::Lang;
use passerelles::site::papers::Publisher;
use passerelles::site::words::stills::contribute::contribute;

use crate::dom::Dom;
use crate::page::{of, page};

/// The addresses of all links.
fn links(dom: &Dom) -> Vec<String> {
    dom.all("a").into_iter().map(|it| dom.elements[it].get("href").expect("an address").to_owned()).collect()
}

/// What is marked as still to be filled in.
fn marked(dom: &Dom) -> Vec<String> {
    (0..dom.elements.len()).filter(|it| dom.elements[*it].has_class("to-fill")).map(|it| dom.text(it)).collect()
}

#[test]
fn what_the_publisher_has_not_given_is_said_and_nothing_is_made_up() {
    for lang in Lang::ALL {
        let (dom, said) = (page(lang), contribute(lang));
        let [mail, code] = said.untold;
        assert_eq!(marked(&dom), [mail, code, code]);
        let links = links(&dom);
        assert!(!links.iter().any(|it| it.starts_with("mailto:") || it.contains("/issues/")), "{links:?}");
        let text = dom.text(dom.all("body")[0]);
        assert!(text.contains("public/publisher.json") && !text.contains("{repository}"));
    }
}

#[test]
fn what_the_publisher_has_given_is_where_one_needs_it() {
    let publisher = |repository: &str| Publisher {
        email: "nous@example.org".to_owned(),
        repository: repository.to_owned(),
        ..Publisher::default()
    };
    for lang in Lang::ALL {
        let dom = of(lang, publisher("https://github.com/exemple/passerelles/"));
        assert_eq!(marked(&dom), Vec::<String>::new());
        let found = links(&dom);
        let begins = |start: &str| found.iter().any(|it| it.starts_with(start));
        assert!(begins("mailto:nous@example.org?subject=Passerelles"), "{found:?}");
        assert!(begins("https://github.com/exemple/passerelles/issues/new"));
        // A program is proposed with the form of a record, to be filled in.
        let [offer, _, form] = contribute(lang).offer;
        let link = dom.all("a").into_iter().find(|it| dom.text(*it) == offer).expect("the link that proposes");
        let href = dom.elements[link].get("href").expect("an address");
        assert!(href.starts_with("mailto:nous@example.org?subject="), "{href}");
        let body = href.split_once("&body=").map(|(_, body)| format!("body={body}")).expect("a form");
        let read = form_urlencoded::parse(body.as_bytes()).next().map(|(_, value)| value.into_owned());
        assert_eq!(read.as_deref(), Some(form));
        assert!(begins("https://github.com/exemple/passerelles/tree/HEAD/public/catalogue/programs"));
        let text = dom.text(dom.all("body")[0]);
        assert!(text.contains("git clone https://github.com/exemple/passerelles passerelles"));
        // Another host has other pages: only its own address is given.
        let elsewhere = links(&of(lang, publisher("https://codeberg.org/exemple/passerelles")));
        assert!(elsewhere.contains(&"https://codeberg.org/exemple/passerelles".to_owned()));
        assert!(!elsewhere.iter().any(|it| it.contains("/issues/") || it.contains("/tree/")), "{elsewhere:?}");
        // What is no address is none.
        let unsafe_link = links(&of(lang, publisher("javascript:alert(1)")));
        assert!(!unsafe_link.iter().any(|it| it.starts_with("javascript")), "{unsafe_link:?}");
    }
}

#[test]
fn every_place_within_the_page_is_there_and_every_part_is_in_a_list() {
    for lang in Lang::ALL {
        let dom = page(lang);
        let found = links(&dom);
        let within: Vec<&str> = found.iter().filter_map(|it| it.strip_prefix('#')).collect();
        assert!(within.iter().all(|id| dom.having("id", id).len() == 1), "{within:?}");
        let parts = dom.all("section").into_iter().filter_map(|it| dom.elements[it].get("id"));
        assert!(parts.into_iter().all(|id| within.contains(&id)), "{within:?}");
    }
}
