//! One visit: an address is asked, refused heads are asked again as pages, passing troubles are given time, and redirects are
//! followed one by one, each looked at before it is taken.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use url::Url;

use crate::tool::links::address::{askable, host, written_inside};
use crate::tool::links::gate::{After, Gates, away};
use crate::tool::links::wire::{Answer, Fault, Method, Wire};

/// How much is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How often a request is made again after a fault of the network, 429 or 5xx.
    pub retries: u32,
    /// How many redirects are followed.
    pub redirects: usize,
    /// The longest that a host may ask us to stay away; longer, and it is left alone.
    pub away: Duration,
    /// Whether hosts inside our own network may be asked.
    pub local: bool,
}

/// One redirect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its status: 301 and 308 are for good.
    pub status: u16,
    /// Where it leads, with its fragment.
    pub to: Url,
}

impl Step {
    /// Whether it is meant for good.
    pub fn permanent(&self) -> bool {
        [301, 308].contains(&self.status)
    }
}

/// How a visit ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// A server answered with this status, which is no redirect.
    Answer(u16),
    /// A redirect says nowhere, or something that is no address.
    Astray(Option<String>),
    /// The redirects go round in a circle.
    Loop,
    /// There are more redirects than we follow.
    TooMany,
    /// A redirect leads out of the web, to this scheme.
    Scheme(String),
    /// The host asked us to stay away, if it said so for this long.
    PutOff(Option<Duration>),
    /// There was no answer.
    Fault(Fault),
}

/// What a visit met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The redirects that were followed.
    pub steps: Vec<Step>,
    /// How it ended, after the last of them.
    pub end: End,
}

/// What one address says of itself.
#[derive(Clone, Debug)]
enum Word {
    Redirect(u16, Option<String>),
    End(End),
}

/// What to do after one request.
enum Next {
    Settled(Word),
    Again(Method, bool),
}

/// Visits addresses, each of them asked once, however many links and redirects lead there.
pub struct Visitor<'a> {
    wire: &'a dyn Wire,
    gates: Gates<'a>,
    limits: Limits,
    known: Mutex<HashMap<Url, Arc<OnceLock<Word>>>>,
    /// Servers that could not be reached at all, as `https://a.org`: their other addresses are not tried.
    dead: Mutex<HashMap<String, Fault>>,
}

impl<'a> Visitor<'a> {
    /// A visitor who keeps to the gates and the limits.
    pub fn new(wire: &'a dyn Wire, gates: Gates<'a>, limits: Limits) -> Visitor<'a> {
        Visitor { wire, gates, limits, known: Mutex::default(), dead: Mutex::default() }
    }

    /// Follows an address to its end.
    pub fn visit(&self, start: &Url) -> Outcome {
        let mut steps: Vec<Step> = Vec::new();
        let mut here = askable(start.clone());
        let mut seen = vec![here.clone()];
        let end = loop {
            if !self.limits.local && written_inside(&here) {
                break End::Fault(Fault::Inside);
            }
            let (status, location) = match self.settled(&here) {
                Word::End(end) => break end,
                Word::Redirect(status, location) => (status, location),
            };
            let Some(to) = location.as_deref().and_then(|it| here.join(it).ok()) else { break End::Astray(location) };
            if !["http", "https"].contains(&to.scheme()) {
                break End::Scheme(to.scheme().to_owned());
            }
            here = askable(to.clone());
            if seen.contains(&here) {
                break End::Loop;
            }
            if steps.len() >= self.limits.redirects {
                break End::TooMany;
            }
            seen.push(here.clone());
            steps.push(Step { status, to });
        };
        Outcome { steps, end }
    }

    /// What an address says; whoever comes second waits for what the first one hears.
    fn settled(&self, url: &Url) -> Word {
        let cell = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(known.entry(url.clone()).or_default())
        };
        cell.get_or_init(|| self.ask(url)).clone()
    }

    fn ask(&self, url: &Url) -> Word {
        let (host, server) = (host(url), url.origin().ascii_serialization());
        let (mut method, mut tries) = (Method::Head, 0);
        loop {
            let request = || {
                if let Some(fault) = self.dead().get(&server) {
                    return (Next::Settled(Word::End(End::Fault(fault.clone()))), After::Nothing);
                }
                let (next, after) = self.judge(self.wire.ask(method, url), method, tries);
                if let Next::Settled(Word::End(End::Fault(fault))) = &next
                    && [Fault::Name, Fault::Refused, Fault::Unreachable].contains(fault)
                {
                    self.dead().insert(server.clone(), fault.clone());
                }
                (next, after)
            };
            match self.gates.pass(&host, request) {
                None => return Word::End(End::PutOff(None)),
                Some(Next::Settled(word)) => return word,
                Some(Next::Again(how, counted)) => {
                    method = how;
                    tries += u32::from(counted);
                }
            }
        }
    }

    fn dead(&self) -> MutexGuard<'_, HashMap<String, Fault>> {
        self.dead.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a request means, and how long its host rests.
    fn judge(&self, heard: Result<Answer, Fault>, method: Method, tries: u32) -> (Next, After) {
        let usual = After::Rest(Duration::ZERO);
        let more = tries < self.limits.retries;
        let longer = self.gates.pause().saturating_mul(2_u32.saturating_pow(tries.saturating_add(1)));
        let end = |end: End| Next::Settled(Word::End(end));
        let answer = match heard {
            Ok(answer) => answer,
            Err(fault @ (Fault::Inside | Fault::Certificate(_) | Fault::Name)) => {
                return (end(End::Fault(fault)), usual);
            }
            Err(_) if more => return (Next::Again(Method::Get, true), After::Rest(longer)),
            Err(fault) => return (end(End::Fault(fault)), usual),
        };
        let status = answer.status;
        match status {
            301 | 302 | 303 | 307 | 308 => (Next::Settled(Word::Redirect(status, answer.location)), usual),
            // A server that does not know how to answer for a head alone may well have the page.
            501 if method == Method::Head => (Next::Again(Method::Get, false), usual),
            429 | 500..=599 => {
                let asked = answer.retry_after.as_deref().and_then(|it| away(it, self.gates.clock().moment()));
                match asked {
                    Some(time) if time > self.limits.away => (end(End::PutOff(Some(time))), After::Shut),
                    _ if more => {
                        let how = if status == 429 { method } else { Method::Get };
                        (Next::Again(how, true), After::Rest(longer.max(asked.unwrap_or_default())))
                    }
                    // A host that has had enough of us is not asked for its other pages either.
                    _ if status == 429 => (end(End::Answer(status)), After::Shut),
                    _ => (end(End::Answer(status)), After::Rest(asked.unwrap_or_default())),
                }
            }
            400..=499 if method == Method::Head => (Next::Again(Method::Get, false), usual),
            _ => (end(End::Answer(status)), usual),
        }
    }
}
