//! What a visit means for the record: nothing to do, an address to write instead, or something to look at.

use url::Url;

use crate::tool::links::address::{front, secured};
use crate::tool::links::visit::{End, Outcome};
use crate::tool::links::wire::Fault;

/// What was found behind a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page is there.
    Fine,
    /// An e-mail address that is written well; nobody is written to.
    Mail,
    /// On the list of those that are not asked, with the reason.
    Ignored(String),
    /// It leads on for now; the address stays good.
    Elsewhere,
    /// The same address is there on `https:`.
    Secured,
    /// The page has moved for good.
    Moved,
    /// It leads to the front page of a site: the page itself has probably gone.
    Front,
    /// The page is not there (404) or has gone for good (410).
    Gone(u16),
    /// The server does not show it to us.
    Refuses(u16),
    /// The server has a fault.
    Faulty(u16),
    /// The host asks us to stay away for now.
    Busy,
    /// The redirects go round in a circle.
    Loop,
    /// There are too many redirects.
    TooMany,
    /// A redirect says nowhere.
    Astray,
    /// A redirect leads out of the web.
    Scheme(String),
    /// No host has this name.
    Nameless,
    /// Nobody listens there.
    Closed,
    /// The network has no way there.
    Unreachable,
    /// No answer came in time.
    Slow,
    /// The host proves its identity badly.
    Certificate,
    /// The host lies inside somebody's own network.
    Inside,
    /// The connection broke.
    Broken,
    /// It is no address.
    Malformed,
}

/// What a finding asks of the editor, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Care {
    /// The link leads nowhere: repair it.
    Repair,
    /// Another address is proposed: write it.
    Edit,
    /// A machine cannot tell: look at it.
    Look,
    /// Nothing to do.
    Nothing,
}

impl Kind {
    /// Stable name, for machines and for searching.
    pub fn code(&self) -> &'static str {
        match self {
            Kind::Fine => "fine",
            Kind::Mail => "mail",
            Kind::Ignored(_) => "ignored",
            Kind::Elsewhere => "temporary-redirect",
            Kind::Secured => "https-upgrade",
            Kind::Moved => "permanent-redirect",
            Kind::Front => "redirect-to-front-page",
            Kind::Gone(_) => "gone",
            Kind::Refuses(_) => "refuses",
            Kind::Faulty(_) => "server-fault",
            Kind::Busy => "busy",
            Kind::Loop => "redirect-loop",
            Kind::TooMany => "too-many-redirects",
            Kind::Astray => "redirect-nowhere",
            Kind::Scheme(_) => "redirect-out-of-web",
            Kind::Nameless => "unknown-host",
            Kind::Closed => "connection-refused",
            Kind::Unreachable => "unreachable",
            Kind::Slow => "timeout",
            Kind::Certificate => "certificate",
            Kind::Inside => "private-address",
            Kind::Broken => "broken-connection",
            Kind::Malformed => "malformed",
        }
    }

    /// What it asks of the editor.
    pub fn care(&self) -> Care {
        match self {
            Kind::Fine | Kind::Mail | Kind::Ignored(_) | Kind::Elsewhere => Care::Nothing,
            Kind::Secured | Kind::Moved => Care::Edit,
            Kind::Gone(_) | Kind::Loop | Kind::TooMany | Kind::Astray | Kind::Scheme(_) => Care::Repair,
            Kind::Nameless | Kind::Closed | Kind::Inside | Kind::Malformed => Care::Repair,
            Kind::Front | Kind::Refuses(_) | Kind::Faulty(_) | Kind::Busy | Kind::Unreachable => Care::Look,
            Kind::Slow | Kind::Certificate | Kind::Broken => Care::Look,
        }
    }
}

/// What a visit from `start` (a link as it is asked, `fragment` apart) means, with the address to write instead, if any.
pub fn judge(start: &Url, fragment: Option<&str>, outcome: &Outcome) -> (Kind, Option<String>) {
    let kind = match &outcome.end {
        End::Answer(200..=299) => return arrived(start, fragment, outcome),
        End::Answer(status @ (404 | 410)) => Kind::Gone(*status),
        End::Answer(429) | End::PutOff(_) => Kind::Busy,
        End::Answer(status @ 500..=599) => Kind::Faulty(*status),
        End::Answer(status) => Kind::Refuses(*status),
        End::Astray(_) => Kind::Astray,
        End::Loop => Kind::Loop,
        End::TooMany => Kind::TooMany,
        End::Scheme(scheme) => Kind::Scheme(scheme.clone()),
        End::Fault(fault) => match fault {
            Fault::Name => Kind::Nameless,
            Fault::Refused => Kind::Closed,
            Fault::Unreachable => Kind::Unreachable,
            Fault::Timeout => Kind::Slow,
            Fault::Certificate(_) => Kind::Certificate,
            Fault::Inside => Kind::Inside,
            Fault::Broken(_) => Kind::Broken,
        },
    };
    (kind, None)
}

fn arrived(start: &Url, fragment: Option<&str>, outcome: &Outcome) -> (Kind, Option<String>) {
    let steps = &outcome.steps;
    let Some(first) = steps.first() else { return (Kind::Fine, None) };
    let write = |to: &Url| {
        let mut to = to.clone();
        // A fragment is passed on by a redirect that names none itself (RFC 9110, section 10.2.2).
        if to.fragment().is_none() {
            to.set_fragment(fragment);
        }
        Some(to.to_string())
    };
    // What is said for good after a step that is not, is not said of the address in the record.
    let moved = steps.iter().take_while(|step| step.permanent()).last();
    match moved {
        Some(step) if front(&step.to) && !front(start) => (Kind::Front, None),
        Some(step) if secured(start, &step.to) => (Kind::Secured, write(&step.to)),
        Some(step) => (Kind::Moved, write(&step.to)),
        None if secured(start, &first.to) => (Kind::Secured, write(&first.to)),
        None => (Kind::Elsewhere, None),
    }
}
