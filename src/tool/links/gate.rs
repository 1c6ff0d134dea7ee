//! The gate of each host: one request at a time, a pause after each, longer when the host asks for it, and shut for good when it
//! asks for more than we wait.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Time as the visits know it, so that tests can have their own.
pub trait Clock: Sync {
    /// Time since some beginning.
    fn now(&self) -> Duration;
    /// Lets that much time pass.
    fn wait(&self, time: Duration);
    /// The moment by the calendar, for hosts that name one.
    fn moment(&self) -> Timestamp;
}

/// The real one.
pub struct Clockwork {
    beginning: Instant,
}

impl Clockwork {
    /// A clock that begins now.
    pub fn start() -> Clockwork {
        Clockwork { beginning: Instant::now() }
    }
}

impl Clock for Clockwork {
    fn now(&self) -> Duration {
        self.beginning.elapsed()
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn moment(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// What happens at the gate after a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// No request was made.
    Nothing,
    /// The usual pause, or this much when it is longer.
    Rest(Duration),
    /// Nobody passes any more.
    Shut,
}

/// The gates of all hosts.
pub struct Gates<'a> {
    clock: &'a dyn Clock,
    pause: Duration,
    hosts: Mutex<HashMap<String, Arc<Mutex<Gate>>>>,
}

#[derive(Default)]
struct Gate {
    opens: Duration,
    shut: bool,
}

impl<'a> Gates<'a> {
    /// Gates with this pause after each request.
    pub fn new(clock: &'a dyn Clock, pause: Duration) -> Gates<'a> {
        Gates { clock, pause, hosts: Mutex::default() }
    }

    /// The clock by which they open.
    pub fn clock(&self) -> &dyn Clock {
        self.clock
    }

    /// The usual pause.
    pub fn pause(&self) -> Duration {
        self.pause
    }

    /// Waits for the gate of `host`, makes the request, and lets the host rest; `None` when the gate is shut.
    ///
    /// Whoever is inside holds only this one gate: two visits can never wait for each other.
    pub fn pass<R>(&self, host: &str, request: impl FnOnce() -> (R, After)) -> Option<R> {
        let gate = {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.entry(host.to_owned()).or_default())
        };
        let mut gate = gate.lock().unwrap_or_else(PoisonError::into_inner);
        if gate.shut {
            return None;
        }
        let ahead = gate.opens.saturating_sub(self.clock.now());
        if !ahead.is_zero() {
            self.clock.wait(ahead);
        }
        let (result, after) = request();
        match after {
            After::Nothing => {}
            After::Rest(time) => gate.opens = self.clock.now() + time.max(self.pause),
            After::Shut => gate.shut = true,
        }
        Some(result)
    }
}

/// How long a host asks us to stay away: `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3).
pub fn away(text: &str, now: Timestamp) -> Option<Duration> {
    if let Ok(seconds) = text.trim().parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let then = jiff::fmt::rfc2822::parse(text.trim()).ok()?.timestamp();
    Some(Duration::from_secs(u64::try_from(then.as_second().saturating_sub(now.as_second())).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_names_seconds_or_a_date() {
        let now = Timestamp::from_second(784_111_777).unwrap_or_default();
        for (text, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("Sun, 06 Nov 1994 08:49:47 GMT", Some(10)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("soon", None),
            ("-5", None),
            ("", None),
        ] {
            assert_eq!(away(text, now), seconds.map(Duration::from_secs), "{text}");
        }
    }
    #[test]
    fn the_real_clock_lets_the_time_pass() {
        let (clock, time) = (Clockwork::start(), Duration::from_millis(5));
        clock.wait(time);
        assert!(clock.now() >= time);
    }
}
