//! The limits hold: one request at a time for each host, a pause between two, no more tries than allowed, no more hosts at once.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use passerelles::tool::links::visit::Limits;
use passerelles::tool::links::wire::Http;
use tokio::sync::Barrier;

use crate::house::House;
use crate::visits::{LIMITS, PAUSE, Ticks, call, look, manners};

fn seconds(numbers: &[u64]) -> Vec<Duration> {
    numbers.iter().map(|it| Duration::from_secs(*it)).collect()
}

#[test]
fn a_host_is_asked_by_one_visitor_at_a_time_with_a_pause() {
    let house = House::open();
    let names: Vec<String> = (0..12).map(|it| format!("/page-{it}")).collect();
    let mut paths: Vec<&str> = names.iter().map(String::as_str).collect();
    paths.extend(["/gone", "/no-head", "/for-good", "/for-now", "/round", "/broken", "/far/0", "/tired"]);
    call(&house, &paths);
    assert!(house.seen().len() > paths.len(), "{} requests", house.seen().len());
    assert_eq!(house.most_inside.load(Ordering::SeqCst), 1);
    let gaps = house.gaps();
    assert!(gaps.iter().all(|gap| *gap >= PAUSE), "{gaps:?}");
}

#[test]
fn redirects_from_elsewhere_wait_for_their_turn_too() {
    let clock = Arc::new(Ticks::default());
    let house = House::with(&clock, None);
    let others: Vec<Arc<House>> = (0..6).map(|_| House::with(&clock, None)).collect();
    for (index, other) in others.iter().enumerate() {
        *other.elsewhere.lock().unwrap() = house.url(&format!("/guest-{index}"));
    }
    let mut links: Vec<String> = others.iter().map(|it| it.url("/away")).collect();
    links.extend((0..6).map(|it| house.url(&format!("/own-{it}"))));
    let found = look(&links, &Http::new(&manners()), &clock, LIMITS, 8).expect("they are there");
    let ways: Vec<&str> = found.findings.iter().map(|it| it.kind.code()).collect();
    assert_eq!(ways, [["temporary-redirect"; 6], ["fine"; 6]].concat());
    assert_eq!(house.seen().len(), 12);
    assert_eq!(house.most_inside.load(Ordering::SeqCst), 1);
    assert!(house.gaps().iter().all(|gap| *gap >= PAUSE), "{:?}", house.gaps());
}

#[test]
fn hosts_are_asked_side_by_side_but_not_more_than_allowed() {
    // Each answers only when all three are asked at the same time.
    let clock = Arc::new(Ticks::default());
    let meeting = Arc::new(Barrier::new(3));
    let houses = [(); 3].map(|()| House::with(&clock, Some(Arc::clone(&meeting))));
    let links: Vec<String> = houses.iter().map(|it| it.url("/meet")).collect();
    let found = look(&links, &Http::new(&manners()), &clock, LIMITS, 3).expect("they are there");
    assert!(found.findings.iter().all(|it| it.kind.code() == "fine"), "{:?}", found.findings);

    // With one visitor, nobody is asked before the one before has been left: the order is that of the addresses.
    let clock = Arc::new(Ticks::default());
    let houses: Vec<Arc<House>> = (0..4).map(|_| House::with(&clock, None)).collect();
    let links: Vec<String> = houses.iter().flat_map(|it| [it.url("/a"), it.url("/b")]).collect();
    look(&links, &Http::new(&manners()), &clock, LIMITS, 1).expect("they are there");
    let mut stays: Vec<(Duration, Duration)> = houses.iter().map(|it| (it.seen()[0].at, it.seen()[1].at)).collect();
    stays.sort();
    assert!(stays.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{stays:?}");
}

#[test]
fn nothing_is_tried_more_often_than_allowed_and_each_time_later() {
    for (retries, asked, gaps) in [
        (0, "HEAD", vec![]),
        (1, "HEAD GET", seconds(&[2])),
        (2, "HEAD GET GET", seconds(&[2, 4])),
        (4, "HEAD GET GET GET GET", seconds(&[2, 4, 8, 16])),
    ] {
        let house = House::open();
        let limits = Limits { retries, ..LIMITS };
        let found =
            look(&[house.url("/broken")], &Http::new(&manners()), &house.clock, limits, 8).expect("it is there");
        assert_eq!(found.findings[0].kind.code(), "server-fault");
        assert_eq!(house.asked("/broken"), asked, "{retries} retries");
        assert_eq!(house.gaps(), gaps, "{retries} retries");
    }
}

#[test]
fn a_host_that_says_when_to_come_back_is_believed() {
    for (path, gaps) in [("/busy", [7]), ("/busy-dated", [9])] {
        let house = House::open();
        assert_eq!(call(&house, &[path])[path].kind.code(), "fine");
        assert_eq!(house.gaps(), seconds(&gaps), "{path}");
    }
}

#[test]
fn a_host_that_has_had_enough_is_left_alone() {
    // Addresses of one host are asked in their order: this one comes first.
    for first in ["/always-busy", "/stay-away", "/stay-away-for-ever"] {
        let house = House::open();
        let found = call(&house, &[first, "/with-others", "/yet-another"]);
        assert!(found.values().all(|it| it.kind.code() == "busy"), "{found:?}");
        assert!(house.seen().iter().all(|it| it.path == first), "{first}");
    }
}

#[test]
fn no_cookie_is_kept_and_the_visitor_has_a_name() {
    let house = House::open();
    call(&house, &["/cookie", "/ok-after-cookie"]);
    let seen = house.seen();
    assert_eq!(seen.len(), 3);
    for request in seen {
        assert_eq!(request.headers.get("user-agent").map(|it| it.as_bytes()), Some(&b"Visitor/1"[..]));
        for name in ["cookie", "referer", "authorization"] {
            assert!(!request.headers.contains_key(name), "{name} at {}", request.path);
        }
    }
}
