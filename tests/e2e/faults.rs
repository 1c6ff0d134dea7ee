//! Everything that can go wrong on the way to the visitor or in her browser, as one table: the fault, what she sees, whether
//! all promises hold. Each fault is made by a host that really misbehaves, or by a browser that really lacks something, and
//! is met on a first visit in a browser of its own.

use std::collections::VecDeque;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use passerelles::catalogue::text::Lang;

use crate::support::{Page, journey};

#[path = "faults/abilities.rs"]
mod abilities;
#[path = "faults/case.rs"]
mod case;
#[path = "faults/catalogue.rs"]
mod catalogue;
#[path = "faults/module.rs"]
mod module;
#[path = "faults/translated.rs"]
mod translated;
#[path = "faults/visits.rs"]
mod visits;

/// So many browsers at a time: some of them do nothing but wait for what never comes.
const SIDE_BY_SIDE: usize = 3;

/// So many letters of the reason why a promise is broken stand in the table; all of it is printed before.
const REASON: usize = 160;

/// One way in which something goes wrong.
struct Fault {
    name: &'static str,
    steps: Box<dyn FnOnce(Page) -> BoxFuture<'static, String> + Send>,
}

/// A fault, and the steps that make it, hold all promises against it, and give the French sentence that the visitor reads.
fn fault<F: Future<Output = String> + Send + 'static>(
    name: &'static str,
    steps: impl FnOnce(Page) -> F + Send + 'static,
) -> Fault {
    Fault { name, steps: Box::new(move |page| steps(page).boxed()) }
}

/// How a fault ended: what is seen, or why a promise is broken.
type Outcome = Result<String, String>;

fn meet(fault: Fault) -> Outcome {
    let seen = Arc::new(Mutex::new(String::new()));
    let kept = seen.clone();
    let steps = fault.steps;
    let ended = catch_unwind(AssertUnwindSafe(|| {
        journey(async move |page: Page| {
            let sentence = steps(page).await;
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = sentence;
        });
    }));
    let sentence = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match ended {
        Ok(()) => Ok(sentence),
        Err(broken) => Err(broken
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| broken.downcast_ref::<&str>().map(|it| (*it).to_owned()))
            .unwrap_or_else(|| "a promise is broken".to_owned())),
    }
}

/// Meets all faults, some side by side, and gives how they ended, in their order.
fn meet_all(faults: Vec<Fault>) -> Vec<(&'static str, Outcome)> {
    let waiting: Mutex<VecDeque<(usize, Fault)>> = Mutex::new(faults.into_iter().enumerate().collect());
    let met = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..SIDE_BY_SIDE {
            scope.spawn(|| {
                loop {
                    let Some((at, fault)) = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front() else {
                        return;
                    };
                    let name = fault.name;
                    let outcome = meet(fault);
                    met.lock().unwrap_or_else(PoisonError::into_inner).push((at, name, outcome));
                }
            });
        }
    });
    let mut met = met.into_inner().unwrap_or_else(PoisonError::into_inner);
    met.sort_by_key(|it| it.0);
    met.into_iter().map(|(_, name, outcome)| (name, outcome)).collect()
}

/// The table, one line for each fault.
fn table(met: &[(&'static str, Outcome)]) -> Vec<String> {
    let seen = |outcome: &Outcome| match outcome {
        Ok(sentence) => format!("“{sentence}”"),
        Err(reason) => reason.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(REASON).collect(),
    };
    let rows = met
        .iter()
        .map(|(name, outcome)| ((*name).to_owned(), seen(outcome), if outcome.is_ok() { "pass" } else { "FAIL" }));
    let head = ("fault".to_owned(), "what the person sees".to_owned(), "end");
    let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
    let wide = |text: &dyn Fn(&(String, String, &'static str)) -> usize| rows.iter().map(text).max().unwrap_or(0);
    let (first, second) = (wide(&|row| row.0.chars().count()), wide(&|row| row.1.chars().count()));
    rows.iter().map(|(name, seen, end)| format!("figure: {name:first$} | {seen:second$} | {end}")).collect()
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn every_fault_leaves_a_page_that_works_and_says_so() {
    let all = [
        catalogue::unanswered(),
        catalogue::unreadable(),
        catalogue::broken(),
        module::faults(),
        abilities::faults(),
        abilities::positions(),
        translated::faults(),
        visits::faults(),
    ];
    // While one of them is looked into, `FAULTS` names those to be met.
    let asked = std::env::var("FAULTS").unwrap_or_default();
    let faults: Vec<Fault> = all.into_iter().flatten().filter(|it| it.name.contains(&asked)).collect();
    assert!(!faults.is_empty(), "no fault is called {asked}");
    let met = meet_all(faults);
    for line in table(&met) {
        println!("{line}");
    }
    let failed: Vec<&str> = met.iter().filter(|it| it.1.is_err()).map(|it| it.0).collect();
    println!("figure: faults that leave a page that works and says so = {} of {}", met.len() - failed.len(), met.len());
    assert!(failed.is_empty(), "{failed:?}");
}

/// Both languages, and the path of the home page in each.
const HOMES: [(Lang, &str); 2] = [(Lang::Fr, "/"), (Lang::En, "/en/")];
