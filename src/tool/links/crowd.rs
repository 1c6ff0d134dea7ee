//! Many visits at once: hosts side by side, the addresses of one host one after the other.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use url::Url;

use crate::tool::links::address::host;
use crate::tool::links::visit::{End, Outcome, Visitor};
use crate::tool::links::wire::Fault;

/// So many hosts that cannot be found or reached before any has answered, and the others are not tried any more.
pub const SILENT: usize = 5;

/// Why the visits were given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoNetwork;

/// Visits every address, at most `abreast` hosts at a time; `done` is told each address as it is settled.
///
/// # Errors
/// When no host can be reached at all: then it is our own network that is not there, and nothing can be said of any host.
pub fn visit_all(
    addresses: &[Url],
    visitor: &Visitor<'_>,
    abreast: usize,
    done: &(dyn Fn(&Url) + Sync),
) -> Result<HashMap<Url, Outcome>, NoNetwork> {
    let queue = Mutex::new(queue(addresses));
    let outcomes = Mutex::new(HashMap::new());
    let silence = Silence::default();
    std::thread::scope(|scope| {
        for _ in 0..abreast.max(1) {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front();
                    let Some((host, urls)) = next else { break };
                    for url in urls {
                        if silence.complete() {
                            return;
                        }
                        let outcome = visitor.visit(&url);
                        silence.note(&host, &outcome);
                        done(&url);
                        outcomes.lock().unwrap_or_else(PoisonError::into_inner).insert(url, outcome);
                    }
                }
            });
        }
    });
    if silence.noted() > 0 && silence.unbroken() {
        return Err(NoNetwork);
    }
    Ok(outcomes.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Each host with its addresses, without doubles; those with most come first, because they take longest.
fn queue(addresses: &[Url]) -> VecDeque<(String, Vec<Url>)> {
    let mut hosts: BTreeMap<String, Vec<Url>> = BTreeMap::new();
    let mut seen = HashSet::new();
    for url in addresses.iter().filter(|url| seen.insert(*url)) {
        hosts.entry(host(url)).or_default().push(url.clone());
    }
    let mut hosts: Vec<(String, Vec<Url>)> = hosts.into_iter().collect();
    hosts.sort_by(|left, right| right.1.len().cmp(&left.1.len()).then_with(|| left.0.cmp(&right.0)));
    hosts.into()
}

/// Which hosts could not be reached, as long as none has been.
#[derive(Default)]
struct Silence {
    broken: AtomicBool,
    hosts: Mutex<HashSet<String>>,
}

impl Silence {
    fn note(&self, host: &str, outcome: &Outcome) {
        let silent = matches!(outcome.end, End::Fault(Fault::Name | Fault::Unreachable));
        if silent && outcome.steps.is_empty() {
            self.hosts.lock().unwrap_or_else(PoisonError::into_inner).insert(host.to_owned());
        } else if outcome.end != End::Fault(Fault::Inside) || !outcome.steps.is_empty() {
            self.broken.store(true, Ordering::Relaxed);
        }
    }

    fn complete(&self) -> bool {
        self.unbroken() && self.noted() >= SILENT
    }

    fn unbroken(&self) -> bool {
        !self.broken.load(Ordering::Relaxed)
    }

    fn noted(&self) -> usize {
        self.hosts.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}
