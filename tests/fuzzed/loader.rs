//! What the loader of catalogues promises for any bytes: it answers, tells why each record is left out, and what it has
//! read it writes and reads again without a difference.

use std::sync::Arc;

use passerelles::catalogue::date::Date;
use passerelles::catalogue::fields::is_safe_link;
use passerelles::catalogue::problem::{Problem, Rule};
use passerelles::catalogue::text::Lang;
use passerelles::catalogue::wire::json::{Json, Object};
use passerelles::catalogue::{Catalogue, load, wire, write};
use passerelles::query::Query;
use passerelles::query::param::Param;
use passerelles::search::{Context, Engine};

const TODAY: Date = Date { year: 2026, month: 11, day: 23 };
/// Longest line of a problem, in characters: the longest sentence lists the fields of a program.
const LONGEST_LINE: usize = 1_000;

/// Holds the loader to its promises on one text.
pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let loaded = load(&text);
    loaded.problems.iter().for_each(told);
    let problems: Vec<Problem> = records(&text, &loaded.catalogue, loaded.left_out);
    assert!(loaded.problems.starts_with(&problems), "what a record's own reading tells, the whole reading tells");
    let unreadable = loaded.problems.iter().any(|it| it.rule == Rule::Readable);
    assert!(!unreadable || loaded.catalogue == Catalogue::default(), "an unreadable text gives nothing");
    links(&loaded.catalogue);
    plain(&loaded.catalogue);
    again(&loaded.catalogue);
    answered(loaded.catalogue);
}

/// A problem is one line in each language, without a sign that a terminal would obey, and not longer for a long slip.
fn told(problem: &Problem) {
    for lang in Lang::ALL {
        let line = problem.line(lang);
        assert!(!line.contains(char::is_control), "a sign that steers a terminal: {line:?}");
        assert!(line.chars().count() <= LONGEST_LINE, "a line of {} signs: {line:.300}", line.chars().count());
        assert!(problem.says.read(lang).0.len() > 20, "no sentence: {line}");
    }
}

/// The problems of each record read by itself; that each is left out for a reason, and only then.
fn records(text: &str, catalogue: &Catalogue, left_out: usize) -> Vec<Problem> {
    let Ok(Json::Object(root)) = Json::read(text) else { return Vec::new() };
    if root.get("version").and_then(Json::as_number).and_then(|it| it.as_u64()) != Some(wire::VERSION) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let objects = |key: &str| root.get(key).and_then(Json::as_list).unwrap_or_default();
    for object in objects("organisations").iter().filter_map(Json::as_object) {
        let (kept, told) = wire::organisation(object);
        reasoned(kept.is_none(), &told);
        problems.extend(told);
    }
    let mut ids: Vec<String> = Vec::new();
    let mut shown = |object: &Object<'_>| {
        let (kept, told) = wire::program(object);
        reasoned(kept.is_none(), &told);
        problems.extend(told);
        ids.extend(kept.map(|it| it.id).filter(|id| !ids.contains(id)));
    };
    objects("programs").iter().filter_map(Json::as_object).for_each(&mut shown);
    let kept: Vec<&String> = catalogue.programs.iter().map(|it| &it.id).collect();
    assert_eq!(kept, ids.iter().collect::<Vec<_>>(), "the first record of each id is kept, in the order of the text");
    assert_eq!(left_out, objects("programs").len() - ids.len(), "every other entry is counted as left out");
    problems
}

fn reasoned(left_out: bool, told: &[Problem]) {
    assert_eq!(
        left_out,
        told.iter().any(|it| it.fatal),
        "a record is left out for a fatal problem, and only then: {told:?}"
    );
}

/// Whatever the text, the links that a page would make of it are closed to all schemes but three.
fn links(catalogue: &Catalogue) {
    let programs = catalogue.programs.iter().flat_map(|it| {
        let sessions = it.sessions.iter().filter_map(|it| it.signup.as_ref());
        let sources = it.sources.iter().map(|it| &it.url);
        it.info.iter().chain(&it.signup).chain(sessions).chain(sources)
    });
    for link in catalogue.organisations.iter().filter_map(|it| it.url.as_ref()).chain(programs) {
        let lower = link.to_ascii_lowercase();
        let scheme = ["https://", "http://", "mailto:"].iter().any(|it| lower.starts_with(it));
        assert!(scheme && is_safe_link(link), "{link:?}");
        assert!(!link.contains(|sign: char| sign.is_control() || "<>\"".contains(sign)), "{link:?}");
    }
}

/// What becomes part of an address, of a file's name or of an attribute that is no text cannot leave it.
fn plain(catalogue: &Catalogue) {
    let organisations = catalogue.organisations.iter().map(|it| &it.id);
    let programs = catalogue.programs.iter().flat_map(|it| {
        let places = it.sessions.iter().filter_map(|it| it.place.as_ref()?.department.as_ref());
        let tongues = it.sources.iter().filter_map(|it| it.lang.as_ref());
        std::iter::once(&it.id).chain(it.partners.iter().map(|it| &it.id)).chain(places).chain(tongues)
    });
    for word in organisations.chain(programs) {
        assert!(word.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-'), "{word:?}");
    }
}

/// What is written is read again as it was, without a problem but what concerns values that contradict each other.
fn again(catalogue: &Catalogue) {
    let written = write::catalogue(catalogue).to_string();
    let second = load(&written);
    assert_eq!(second.left_out, 0, "{written}");
    assert!(second.problems.iter().all(|it| matches!(it.rule, Rule::Range | Rule::DateOrder)), "{:?}", second.problems);
    assert_eq!(second.catalogue, *catalogue, "{written}");
    assert_eq!(write::catalogue(&second.catalogue).to_string(), written, "written twice the same");
}

/// Any catalogue that could be read can be searched.
fn answered(catalogue: Catalogue) {
    let (count, name) = (catalogue.programs.len(), catalogue.programs.first().map(|it| it.name.clone()));
    let engine = Engine::new(Arc::new(catalogue));
    let context = Context { today: TODAY, communes: None };
    let all = Query::default().with(Param::State, "tous");
    assert_eq!(engine.run(&all, context).total, count, "nothing asked, everything found");
    let named = engine.run(&all.with_text(&name.unwrap_or_default()), context);
    assert!(named.total <= count);
}
