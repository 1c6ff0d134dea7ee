//! What cannot be planted on this computer: hosts of the public internet, `https:`, and no network at all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use passerelles::tool::links::Visits;
use passerelles::tool::links::crowd::NoNetwork;
use passerelles::tool::links::visit::Limits;
use passerelles::tool::links::wire::{Answer, Fault, Http, Manners, Method, Wire};
use url::Url;

use crate::house::House;
use crate::visits::{LIMITS, Ticks, look, manners};

/// Hosts that answer as they are told; all others have no name.
struct Play {
    answers: HashMap<&'static str, Result<Answer, Fault>>,
    asked: Mutex<Vec<String>>,
}

impl Wire for Play {
    fn ask(&self, _: Method, url: &Url) -> Result<Answer, Fault> {
        self.asked.lock().unwrap().push(url.to_string());
        self.answers.get(url.as_str()).cloned().unwrap_or(Err(Fault::Name))
    }
}

fn to(status: u16, location: &str) -> Result<Answer, Fault> {
    Ok(Answer { status, location: Some(location.to_owned()), retry_after: None })
}

fn ok() -> Result<Answer, Fault> {
    Ok(Answer { status: 200, ..Answer::default() })
}

/// Visits links on a stage; what was found, and every address that was asked.
fn play(answers: &[(&'static str, Result<Answer, Fault>)], links: &[&str]) -> (Result<Visits, NoNetwork>, Vec<String>) {
    let stage = Play { answers: answers.iter().cloned().collect(), asked: Mutex::default() };
    let links: Vec<String> = links.iter().map(|it| (*it).to_owned()).collect();
    let limits = Limits { local: false, ..LIMITS };
    let found = look(&links, &stage, &Arc::new(Ticks::default()), limits, 1);
    (found, stage.asked.into_inner().unwrap())
}

#[test]
fn the_same_address_on_https_is_proposed_whatever_the_redirect() {
    for status in [301, 302, 307, 308] {
        let (found, _) = play(
            &[("http://a.org/x?y", to(status, "https://a.org/x?y")), ("https://a.org/x?y", ok())],
            &["http://a.org/x?y#z"],
        );
        let finding = &found.expect("a network").findings[0];
        assert_eq!(
            (finding.kind.code(), finding.proposal.as_deref()),
            ("https-upgrade", Some("https://a.org/x?y#z")),
            "{status}"
        );
    }
    // Another address is another matter, and so is one that is not there.
    for (answers, code) in [
        ([("http://a.org/x", to(302, "https://www.a.org/x")), ("https://www.a.org/x", ok())], "temporary-redirect"),
        (
            [("http://a.org/x", to(301, "https://a.org/x")), ("https://a.org/x", to(301, "https://a.org/"))],
            "unknown-host",
        ),
        (
            [
                ("http://a.org/x", to(301, "https://a.org/x")),
                ("https://a.org/x", Err(Fault::Certificate("old".into()))),
            ],
            "certificate",
        ),
    ] {
        let (found, _) = play(&answers, &["http://a.org/x"]);
        let finding = &found.expect("a network").findings[0];
        assert_eq!((finding.kind.code(), &finding.proposal), (code, &None), "{answers:?}");
    }
}

#[test]
fn nobody_is_led_into_our_own_network() {
    for inside in [
        "http://127.0.0.1:8080/x",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/",
        "//2130706433/",
    ] {
        let (found, asked) = play(&[("https://a.org/x", to(302, inside))], &["https://a.org/x"]);
        assert_eq!(found.expect("a network").findings[0].kind.code(), "private-address", "{inside}");
        assert_eq!(asked, ["https://a.org/x"], "{inside}");
    }
    let (found, asked) = play(&[], &["http://192.168.1.1/"]);
    assert_eq!(found.expect("nothing is said of the network").findings[0].kind.code(), "private-address");
    assert_eq!(asked, [""; 0]);
}

#[test]
fn a_name_that_stands_for_our_own_network_is_not_asked() {
    // The wire itself looks at where a name leads, because any name may lead anywhere.
    let house = House::open();
    let address = house.url("/ok");
    let named = address.replace("127.0.0.1", "localhost");
    for link in [&address, &named] {
        let url = Url::parse(link).expect("an address");
        for method in [Method::Head, Method::Get] {
            let shut = Http::new(&Manners { local: false, ..manners() });
            assert_eq!(shut.ask(method, &url), Err(Fault::Inside), "{link}");
        }
    }
    assert_eq!(house.seen().len(), 0, "nobody came");
    let url = Url::parse(&named).expect("an address");
    assert_eq!(Http::new(&manners()).ask(Method::Head, &url).map(|it| it.status), Ok(200), "with leave, one may");
}

#[test]
fn a_server_that_is_not_there_is_not_tried_for_each_of_its_pages() {
    for (fault, tries, code) in [
        (Fault::Name, 1, "unknown-host"),
        (Fault::Refused, 3, "connection-refused"),
        (Fault::Unreachable, 3, "unreachable"),
    ] {
        let refused = Err(fault);
        let answers =
            [("https://a.org/1", refused.clone()), ("https://a.org/2", refused.clone()), ("https://b.org/", ok())];
        let (found, asked) = play(&answers, &["https://a.org/1", "https://a.org/2", "https://b.org/"]);
        let codes: Vec<&str> = found.as_ref().expect("a network").findings.iter().map(|it| it.kind.code()).collect();
        assert_eq!(codes, [code, code, "fine"]);
        assert_eq!(asked.iter().filter(|it| it.starts_with("https://a.org")).count(), tries, "{asked:?}");
    }
}

#[test]
fn without_a_network_nothing_is_said_of_any_link() {
    let links: Vec<String> = (0..40).map(|it| format!("https://host-{it}.org/")).collect();
    let links: Vec<&str> = links.iter().map(String::as_str).collect();
    let (found, asked) = play(&[], &links);
    assert_eq!(found.err(), Some(NoNetwork));
    assert_eq!(asked.len(), 5, "the others are not tried");
    let (found, _) = play(&[], &["https://a.org/"]);
    assert_eq!(found.err(), Some(NoNetwork), "one host that is not there may be our fault");
    // One answer, whatever it is, and the silence of the others is their own.
    let (found, _) = play(&[("https://host-0.org/", Err(Fault::Refused))], &links);
    let found = found.expect("a network").findings;
    assert_eq!(found.iter().filter(|it| it.kind.code() == "unknown-host").count(), 39);
    let (found, _) = play(&[], &[]);
    assert_eq!(found.map(|it| it.addresses), Ok(0), "a catalogue without links needs no network");
}
