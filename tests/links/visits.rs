//! Visits for tests: a clock that does not keep anybody waiting, the limits, and what was found by link.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::Timestamp;
use passerelles::catalogue::date::Date;
use passerelles::tool::links::crowd::{NoNetwork, visit_all};
use passerelles::tool::links::gate::{Clock, Gates};
use passerelles::tool::links::spot::Spot;
use passerelles::tool::links::visit::{Limits, Visitor};
use passerelles::tool::links::wire::{Http, Manners, Wire};
use passerelles::tool::links::{Finding, Visits, visits};

use crate::house::House;

/// The pause of the tests; nobody really waits for it.
pub(crate) const PAUSE: Duration = Duration::from_secs(1);
pub(crate) const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
/// Second of the calendar at which the clock begins.
const BEGINNING: i64 = 1_795_000_000;

/// A clock that moves only when somebody waits.
#[derive(Default)]
pub(crate) struct Ticks(Mutex<Duration>);

impl Ticks {
    pub(crate) fn now_there(&self) -> Duration {
        *self.0.lock().expect("the time")
    }

    pub(crate) fn moment_there(&self) -> i64 {
        BEGINNING + i64::try_from(self.now_there().as_secs()).expect("a short time")
    }
}

impl Clock for Ticks {
    fn now(&self) -> Duration {
        self.now_there()
    }

    fn wait(&self, time: Duration) {
        *self.0.lock().expect("the time") += time;
    }

    fn moment(&self) -> Timestamp {
        Timestamp::from_second(self.moment_there()).expect("a moment")
    }
}

pub(crate) const LIMITS: Limits = Limits { retries: 2, redirects: 5, away: Duration::from_secs(60), local: true };

pub(crate) fn manners() -> Manners {
    Manners { name: "Visitor/1".into(), patience: Duration::from_secs(60), most: 65_536, local: true }
}

/// Visits the links in the order of a record's sources, so many hosts abreast.
pub(crate) fn look(
    links: &[String],
    wire: &dyn Wire,
    clock: &Arc<Ticks>,
    limits: Limits,
    abreast: usize,
) -> Result<Visits, NoNetwork> {
    let spots: Vec<Spot> = links
        .iter()
        .enumerate()
        .map(|(index, link)| Spot {
            record: "programs/x".into(),
            field: format!("sources[{index}].url"),
            link: link.clone(),
        })
        .collect();
    let visitor = Visitor::new(wire, Gates::new(&**clock, PAUSE), limits);
    visits(&spots, &[], None, TODAY, |addresses| visit_all(addresses, &visitor, abreast, &|_| ()))
}

/// Visits paths of one house; what was found, by path.
pub(crate) fn call(house: &House, paths: &[&str]) -> HashMap<String, Finding> {
    let links: Vec<String> = paths.iter().map(|path| house.url(path)).collect();
    let found = look(&links, &Http::new(&manners()), &house.clock, LIMITS, 8).expect("the house is there");
    assert_eq!(found.findings.len(), paths.len(), "one finding a link");
    paths.iter().map(|path| (*path).to_owned()).zip(found.findings).collect()
}
