//! What is planted is found, and told right.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use passerelles::catalogue::text::Lang;
use passerelles::tool::links::finding::Care;
use passerelles::tool::links::wire::{Http, Manners};
use passerelles::tool::links::words::{happened, todo};

use crate::house::{House, closed};
use crate::visits::{LIMITS, Ticks, call, look, manners};

/// Path, what is found, how the path was asked for, path to write instead, words of the French sentence.
type Case = (&'static str, &'static str, &'static str, Option<&'static str>, &'static str);

const CASES: [Case; 27] = [
    ("/ok", "fine", "HEAD", None, "La page est là"),
    ("/gone", "gone", "HEAD GET", None, "n’existe pas (404)"),
    ("/taken", "gone", "HEAD GET", None, "retirée (410)"),
    ("/refuses", "refuses", "HEAD GET", None, "(403)"),
    ("/no-head", "fine", "HEAD GET", None, "La page est là"),
    ("/head-unknown", "fine", "HEAD GET", None, "La page est là"),
    ("/head-lies", "fine", "HEAD GET", None, "La page est là"),
    ("/tired", "fine", "HEAD GET", None, "La page est là"),
    ("/broken", "server-fault", "HEAD GET GET", None, "en panne (500)"),
    ("/busy", "fine", "HEAD HEAD", None, "La page est là"),
    ("/busy-dated", "fine", "HEAD GET", None, "La page est là"),
    ("/always-busy", "busy", "HEAD HEAD HEAD", None, "revenir plus tard"),
    ("/stay-away", "busy", "HEAD", None, "dans 86400 secondes"),
    ("/stay-away-for-ever", "busy", "HEAD", None, "revenir plus tard"),
    ("/for-good", "permanent-redirect", "HEAD", Some("/ok"), "a déménagé"),
    ("/for-good-too", "permanent-redirect", "HEAD", Some("/ok?x=1"), "a déménagé"),
    ("/to-part", "permanent-redirect", "HEAD", Some("/ok#part"), "a déménagé"),
    ("/good-then-now", "permanent-redirect", "HEAD", Some("/for-now"), "a déménagé"),
    ("/for-now", "temporary-redirect", "HEAD", None, "pour le moment"),
    ("/for-now-too", "temporary-redirect", "HEAD", None, "pour le moment"),
    ("/now-then-good", "temporary-redirect", "HEAD", None, "pour le moment"),
    ("/see-other", "temporary-redirect", "HEAD", None, "pour le moment"),
    ("/deep/page", "redirect-to-front-page", "HEAD", None, "page d’accueil"),
    ("/good-then-gone", "gone", "HEAD", None, "n’existe pas (404)"),
    ("/nowhere", "redirect-nowhere", "HEAD", None, "que le site ne donne pas"),
    ("/out", "redirect-out-of-web", "HEAD", None, "ftp"),
    ("/script", "redirect-out-of-web", "HEAD", None, "javascript"),
];

#[test]
fn every_planted_answer_is_found_and_told() {
    for (path, code, asked, proposal, words) in CASES {
        let house = House::open();
        let finding = &call(&house, &[path])[path];
        assert_eq!(finding.kind.code(), code, "{path}");
        assert_eq!(house.asked(path), asked, "{path}");
        assert_eq!(finding.proposal, proposal.map(|it| house.url(it)), "{path}");
        let french = happened(finding, Lang::Fr);
        assert!(french.contains(words), "{path}: {french}");
        assert_ne!(french, happened(finding, Lang::En), "{path} is told in two languages");
        for lang in Lang::ALL {
            let silent = finding.kind.code() == "fine";
            assert_eq!(todo(&finding.kind, lang).is_empty(), silent, "{path} says what to do in {lang:?}");
        }
    }
}

#[test]
fn circles_and_endless_ways_are_left() {
    let house = House::open();
    let found = call(&house, &["/self", "/round", "/far/0"]);
    assert_eq!(found["/self"].kind.code(), "redirect-loop");
    assert_eq!(found["/round"].kind.code(), "redirect-loop");
    assert_eq!(
        (house.asked("/self"), house.asked("/round"), house.asked("/and-round")),
        ("HEAD".into(), "HEAD".into(), "HEAD".into())
    );
    assert_eq!(found["/far/0"].kind.code(), "too-many-redirects");
    assert_eq!(house.asked("/far/5"), "HEAD", "the last redirect that is followed");
    assert_eq!(house.asked("/far/6"), "", "and no further");
    for finding in found.values() {
        assert_eq!((finding.kind.care(), &finding.proposal), (Care::Repair, &None), "{finding:?}");
    }
}

#[test]
fn an_address_is_asked_once_without_its_fragment_which_is_kept() {
    let house = House::open();
    let paths = ["/for-good", "/for-good#a", "/for-good#b", "/ok", "/ok#c", "/to-part#d"];
    let found = call(&house, &paths);
    let asked: HashMap<&str, String> = ["/for-good", "/ok", "/to-part"].map(|it| (it, house.asked(it))).into();
    assert_eq!(asked, HashMap::from(["/for-good", "/ok", "/to-part"].map(|it| (it, "HEAD".to_owned()))));
    let proposals = paths.map(|path| found[path].proposal.clone());
    let expected = [Some("/ok"), Some("/ok#a"), Some("/ok#b"), None, None, Some("/ok#part")];
    assert_eq!(proposals, expected.map(|it| it.map(|path| house.url(path))));
}

#[test]
fn nobody_at_home_is_told_from_nobody_answering() {
    let house = House::open();
    let links = [format!("{}/x", closed()), house.url("/ok")];
    let found = look(&links, &Http::new(&manners()), &house.clock, LIMITS, 8).expect("one of them is there");
    assert_eq!(found.findings[0].kind.code(), "connection-refused");
    assert_eq!(found.findings[0].kind.care(), Care::Repair);

    // This page never comes, so that it is late however quick the machine is.
    let house = House::open();
    let hurried = Manners { patience: Duration::from_secs(1), ..manners() };
    let found = look(&[house.url("/slow")], &Http::new(&hurried), &house.clock, LIMITS, 8).expect("the house is there");
    assert_eq!(found.findings[0].kind.code(), "timeout");
    assert_eq!(found.findings[0].kind.care(), Care::Look);
    assert_eq!(house.asked("/slow"), "HEAD GET GET");
}

#[test]
fn a_page_without_end_is_cut_off() {
    let house = House::open();
    assert_eq!(call(&house, &["/endless"])["/endless"].kind.code(), "fine");
    let sent = house.bytes.load(Ordering::SeqCst);
    // What the system holds ready between the two comes on top of what was read.
    assert!(sent < 64 << 20, "{sent} bytes were sent");
}

#[test]
fn mail_is_looked_at_but_not_sent() {
    let clock = Arc::new(Ticks::default());
    let links = ["mailto:contact@a.org?subject=Bonjour", "mailto:contact", "mailto:a@b@c.org", "not an address"];
    let found = look(&links.map(str::to_owned), &Http::new(&manners()), &clock, LIMITS, 8).expect("nobody is asked");
    assert_eq!(found.addresses, 0);
    let codes: Vec<&str> = found.findings.iter().map(|it| it.kind.code()).collect();
    assert_eq!(codes, ["mail", "malformed", "malformed", "malformed"]);
}
