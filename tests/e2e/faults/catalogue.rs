//! The catalogue does not come, comes late, comes in pieces, is something else, or is broken in places.

use passerelles::site::words::words;
use serde_json::{Value, json};

use super::case::{Case, SLOW};
use super::{Fault, HOMES, fault};
use crate::support::Page;
use crate::support::host::Answer;

const PATH: &str = "/catalogue.json";
const JSON: &str = "application/json";

async fn answered(page: Page, answer: Answer) -> Case {
    Case::with(page, PATH, PATH, answer).await
}

/// A catalogue that says this.
fn says(text: &str) -> Answer {
    Answer::Bytes(JSON, text.as_bytes().to_vec())
}

/// The catalogue that is not had.
pub(super) fn unanswered() -> Vec<Fault> {
    let stays = |name, answer: Answer| fault(name, async move |page| answered(page, answer).await.stays().await);
    vec![
        stays("catalogue 404", Answer::Status(404)),
        stays("catalogue 500", Answer::Status(500)),
        fault("catalogue slow (3 s)", async |page| {
            let case = answered(page, Answer::Late(SLOW)).await;
            case.counts_quietly().await
        }),
        stays("catalogue never answered", Answer::Never),
        stays("catalogue without end", Answer::Endless(200_000)),
        stays("catalogue cut off on the way", Answer::Cut(200_000)),
    ]
}

/// The catalogue that is another thing.
pub(super) fn unreadable() -> Vec<Fault> {
    let stays = |name, answer: Answer| fault(name, async move |page| answered(page, answer).await.stays().await);
    let page = b"<!doctype html><title>Portail Wi-Fi</title><p>Connectez-vous".to_vec();
    vec![
        fault("catalogue truncated, with a right 200", async |page| {
            let case = Case::new(page).await;
            let half = case.host.bytes(PATH);
            case.host.answer(PATH, PATH, Answer::Bytes(JSON, half[..half.len() / 2].to_vec()));
            case.stays().await
        }),
        stays("catalogue that is a page (text/html)", Answer::Bytes("text/html", page)),
        stays("catalogue of another shape: a list", says("[]")),
        stays("catalogue of another shape: programs as text", says("{\"version\":1,\"programs\":\"aucun\"}")),
        stays("catalogue without programs", says("{\"version\":1,\"organisations\":[],\"programs\":[]}")),
        stays("catalogue of another version", says("{\"version\":2,\"programs\":[{\"id\":\"a\"}]}")),
        stays("catalogue that is empty", says("")),
    ]
}

/// The catalogue that is broken in places, and the one that is far too large.
pub(super) fn broken() -> Vec<Fault> {
    vec![
        fault("catalogue with one broken record", async |page| some_broken(page, |_| 1).await),
        fault("catalogue with 1 % broken records", async |page| some_broken(page, |all| all.div_ceil(100)).await),
        fault("catalogue with a byte order mark and a byte that is no text", async |page| {
            let case = Case::new(page).await;
            let found = case.lives().await;
            let mut bytes = ["\u{feff}".as_bytes(), &case.host.bytes(PATH)].concat();
            let accent = bytes.windows(2).position(|it| it == "é".as_bytes()).expect("an accent");
            bytes.remove(accent + 1);
            case.host.answer(PATH, PATH, Answer::Bytes(JSON, bytes));
            assert_eq!(case.lives().await, found, "all is found as before");
            case.page.text("document.querySelector('[role=status]').textContent").await
        }),
        fault("catalogue of 50 MB", async |page| {
            let case = Case::new(page).await;
            let mut catalogue = read(&case);
            let programs = catalogue["programs"].as_array().cloned().expect("programs");
            let size = catalogue["programs"].to_string().len();
            let copies = (1..=50_000_000 / size).flat_map(|copy| {
                programs.iter().cloned().map(move |mut it| {
                    it["id"] = json!(format!("{}-{copy}", it["id"].as_str().expect("an id")));
                    it
                })
            });
            let all: Vec<Value> = programs.iter().cloned().chain(copies).collect();
            catalogue["programs"] = Value::from(all);
            case.host.answer(PATH, PATH, Answer::Bytes(JSON, catalogue.to_string().into_bytes()));
            case.page.before_every_page(BLOCKED).await;
            let sentence = case.stays().await;
            let blocked = case.page.number("window.blocked ?? 0").await;
            println!("figure: longest task with a catalogue of 50 MB = {blocked:.0} ms");
            assert!(blocked < 1000.0, "the page answered nothing for {blocked} ms");
            sentence
        }),
    ]
}

/// The longest time in which the page answered nothing, in milliseconds.
const BLOCKED: &str = "new PerformanceObserver(list => { \
    window.blocked = Math.max(window.blocked ?? 0, ...list.getEntries().map(it => it.duration)); }).observe({ type: 'longtask', buffered: true })";

fn read(case: &Case) -> Value {
    serde_json::from_str(&case.host.text(PATH)).expect("the catalogue")
}

/// Some records are broken, each in its own way: the others are found, and the page says how many are not shown.
async fn some_broken(page: Page, how_many: fn(usize) -> usize) -> String {
    let case = Case::new(page).await;
    let found = case.lives().await;
    let mut catalogue = read(&case);
    let programs = catalogue["programs"].as_array_mut().expect("programs");
    let count = how_many(programs.len());
    // The first one is broken where she would see it: among what she asks for.
    let asked = found[0].trim_start_matches("carte-").to_owned();
    let others =
        programs.iter().filter_map(|it| it["id"].as_str()).filter(|id| !found.contains(&format!("carte-{id}")));
    let ids: Vec<String> = std::iter::once(asked).chain(others.map(str::to_owned)).take(count).collect();
    for (way, id) in ids.iter().enumerate() {
        let record = programs.iter_mut().find(|it| it["id"] == id.as_str()).expect("a program");
        match way % 4 {
            0 => record["name"] = Value::Null,
            1 => record["kind"] = json!("croisière"),
            2 => *record = json!("illisible"),
            _ => record["sources"] = json!([]),
        }
    }
    case.host.answer(PATH, PATH, Answer::Bytes(JSON, catalogue.to_string().into_bytes()));
    for (lang, home) in HOMES {
        case.visit(home).await;
        case.reads(".results .notice", &(words(lang).left_out)(count)).await;
    }
    let left = case.lives().await;
    assert_eq!(left.len(), found.len() - 1, "the others are all there");
    assert!(left.iter().all(|it| found.contains(it)));
    (words(HOMES[0].0).left_out)(count)
}
