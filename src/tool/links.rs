//! `passerelles catalogue links`: visits every address that the records give, and says what each leads to.
//!
//! It is a guest: one request at a time for each host, a pause after each, no cookies, no page read further than it must be.
//! Reading order: [`options`], [`spot`] (where the links are), [`address`], [`ignore`]; then [`crowd`] (many visits), [`visit`]
//! (one), [`gate`] (when a host may be asked), [`wire`] (one request); then [`finding`] (what it means), [`edit`] (what to
//! write), [`words`] and [`tell`].

pub mod address;
pub mod crowd;
pub mod edit;
pub mod finding;
pub mod gate;
pub mod ignore;
pub mod options;
pub mod spot;
pub mod tell;
pub mod visit;
pub mod wire;
pub mod words;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use url::Url;

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::tool::gather::gather;
use crate::tool::links::address::{Link, host};
use crate::tool::links::crowd::{NoNetwork, visit_all};
use crate::tool::links::edit::Edit;
use crate::tool::links::finding::{Care, Kind, judge};
use crate::tool::links::gate::{Clockwork, Gates};
use crate::tool::links::ignore::Rule;
use crate::tool::links::options::{Form, Options, progress};
use crate::tool::links::spot::{Spot, spots};
use crate::tool::links::visit::{End, Outcome, Visitor};
use crate::tool::links::wire::Http;
use crate::tool::prerender::communes;
use crate::tool::{ToolError, disk, here};

/// What was found behind one link of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The record, as `programs/<id>`.
    pub record: String,
    /// The field, as `links.info`.
    pub field: String,
    /// The address as it is written there.
    pub link: String,
    /// What was found.
    pub kind: Kind,
    /// Where its redirects led, if there were any.
    pub arrived: Option<String>,
    /// For how many seconds the host asked us to stay away.
    pub away: Option<u64>,
    /// The address to write instead.
    pub proposal: Option<String>,
}

/// Everything that was found.
#[derive(Clone, Debug)]
pub struct Visits {
    /// The day of the visits.
    pub today: Date,
    /// One for each link, in the order of the files.
    pub findings: Vec<Finding>,
    /// How many different addresses were asked.
    pub addresses: usize,
    /// Files that could not be read; the check says why.
    pub unread: usize,
    /// Patterns of the list of links to leave out that no link follows.
    pub unused: Vec<String>,
    /// Addresses written and files changed, when that was asked for.
    pub written: Option<(usize, usize)>,
}

/// What is printed, and whether the command failed by the rule that was asked for.
#[derive(Clone, Debug)]
pub struct Told {
    /// The result in the form that was asked for.
    pub text: String,
    /// Whether `--strict` found something to repair or to replace.
    pub failed: bool,
}

/// Visits the links of a catalogue folder.
///
/// # Errors
/// When a file cannot be used, or no host at all can be reached.
pub fn run(options: &Options, today: Date) -> Result<Told, ToolError> {
    let rules = options.rules()?;
    let gathered = gather(&options.catalogue, &communes(&here::of_project("public/places.txt"))?, today)?;
    let wire = Http::new(&options.manners());
    let clock = Clockwork::start();
    let visitor = Visitor::new(&wire, Gates::new(&clock, options.pause()), options.limits());
    let ask = |addresses: &[Url]| {
        let bar = progress(addresses.len());
        let done = |url: &Url| {
            bar.set_message(host(url));
            bar.inc(1);
        };
        let outcomes = visit_all(addresses, &visitor, options.max_parallel, &done);
        bar.finish_and_clear();
        outcomes
    };
    let all = spots(&gathered.catalogue);
    let mut visits =
        visits(&all, &rules, options.only.as_deref(), today, ask).map_err(|_| unreachable(options.lang))?;
    visits.unread =
        gathered.files.saturating_sub(gathered.catalogue.programs.len() + gathered.catalogue.organisations.len());
    let edits = edits(&visits.findings);
    let shown = if options.apply {
        visits.written = Some(apply(&edits, &options.catalogue)?);
        String::new()
    } else {
        diffs(&edits, &options.catalogue)?
    };
    let text = match options.format {
        Form::Json => tell::machine(&visits),
        Form::Text if shown.is_empty() => tell::text(&visits, options.lang),
        Form::Text => format!("{}\n{shown}\n{}\n", tell::text(&visits, options.lang), words::apply(options.lang)),
        Form::Md if shown.is_empty() => tell::markdown(&visits, options.lang),
        Form::Md => format!("{}\n```diff\n{shown}```\n", tell::markdown(&visits, options.lang)),
    };
    let wrong = |it: &Finding| match it.kind.care() {
        Care::Repair => true,
        Care::Edit => !options.apply,
        Care::Look | Care::Nothing => false,
    };
    Ok(Told { text, failed: options.strict && visits.findings.iter().any(wrong) })
}

/// Visits those of the links that the list does not leave out, each address once; `only` names the one host to be asked.
///
/// # Errors
/// When no host at all can be reached.
pub fn visits(
    spots: &[Spot],
    rules: &[Rule],
    only: Option<&str>,
    today: Date,
    ask: impl FnOnce(&[Url]) -> Result<HashMap<Url, Outcome>, NoNetwork>,
) -> Result<Visits, NoNetwork> {
    let only = only.map(|it| it.trim().to_ascii_lowercase()).map(|it| it.trim_start_matches("www.").to_owned());
    let wanted = |link: &Link| match (&only, link) {
        (None, _) => true,
        (Some(name), Link::Web(url)) => host(url) == *name,
        (Some(_), _) => false,
    };
    let read = spots.iter().map(|spot| (spot, Link::read(&spot.link))).filter(|(_, link)| wanted(link));
    let read: Vec<(&Spot, Link, Option<&Rule>)> =
        read.map(|(spot, link)| (spot, link, rules.iter().find(|rule| rule.holds(&spot.link)))).collect();
    let mut addresses: Vec<Url> = Vec::new();
    for (_, link, rule) in &read {
        if let (Link::Web(url), None) = (link, rule) {
            addresses.push(url.clone());
        }
    }
    addresses.sort();
    addresses.dedup();
    let outcomes = ask(&addresses)?;
    let findings = read.iter().map(|(spot, link, rule)| finding(spot, link, *rule, &outcomes)).collect();
    let idle = |rule: &&Rule| only.is_none() && !spots.iter().any(|spot| rule.holds(&spot.link));
    let unused = rules.iter().filter(idle).map(|rule| rule.pattern.clone()).collect();
    Ok(Visits { today, findings, addresses: addresses.len(), unread: 0, unused, written: None })
}

fn finding(spot: &Spot, link: &Link, rule: Option<&Rule>, outcomes: &HashMap<Url, Outcome>) -> Finding {
    let mut finding = Finding {
        record: spot.record.clone(),
        field: spot.field.clone(),
        link: spot.link.clone(),
        kind: Kind::Malformed,
        arrived: None,
        away: None,
        proposal: None,
    };
    match (rule, link) {
        (Some(rule), _) => finding.kind = Kind::Ignored(rule.reason.clone()),
        (None, Link::Mail) => finding.kind = Kind::Mail,
        (None, Link::Malformed) => {}
        (None, Link::Web(url)) => {
            if let Some(outcome) = outcomes.get(url) {
                let fragment = spot.link.split_once('#').map(|(_, fragment)| fragment);
                (finding.kind, finding.proposal) = judge(url, fragment, outcome);
                finding.arrived = outcome.steps.last().map(|step| step.to.to_string());
                if let End::PutOff(Some(time)) = outcome.end {
                    finding.away = Some(time.as_secs());
                }
            }
        }
    }
    finding
}

/// The proposed addresses, by record.
fn edits(findings: &[Finding]) -> BTreeMap<&str, Vec<Edit>> {
    let mut edits: BTreeMap<&str, Vec<Edit>> = BTreeMap::new();
    for finding in findings {
        if let Some(new) = &finding.proposal {
            let edit = Edit { field: finding.field.clone(), old: finding.link.clone(), new: new.clone() };
            edits.entry(&finding.record).or_default().push(edit);
        }
    }
    edits
}

fn diffs(edits: &BTreeMap<&str, Vec<Edit>>, folder: &Path) -> Result<String, ToolError> {
    let mut out = String::new();
    for (record, edits) in edits {
        let file = format!("{record}.json");
        out.push_str(&edit::diff(&file, &disk::read(&folder.join(&file))?, edits));
    }
    Ok(out)
}

/// Writes the proposed addresses; tells how many, and in how many files.
fn apply(edits: &BTreeMap<&str, Vec<Edit>>, folder: &Path) -> Result<(usize, usize), ToolError> {
    let mut ready = Vec::new();
    for (record, edits) in edits {
        let path = folder.join(format!("{record}.json"));
        let Some(text) = edit::edited(&disk::read(&path)?, edits) else {
            let what = format!("{} has changed since it was read: no file was written", path.display());
            return Err(ToolError::new(what, "Run the command again."));
        };
        ready.push((path, text));
    }
    for (path, text) in &ready {
        disk::keep(path, text.as_bytes())?;
    }
    Ok((edits.values().map(Vec::len).sum(), ready.len()))
}

fn unreachable(lang: Lang) -> ToolError {
    let (what, remedy) = words::no_network(lang);
    ToolError::new(what, remedy)
}
