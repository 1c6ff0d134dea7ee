//! A catalogue in which every text that a record can hold is a known attack (`attacks.txt`), and its harmless twin.
#![allow(dead_code, reason = "each test file uses a part of this")]

use passerelles::catalogue::{Catalogue, load};
use serde_json::{Value, json};

use crate::attacks::attacks;

/// What the `index`th program says wherever it may say something.
pub(crate) fn said(index: usize) -> String {
    // The loader takes blanks off both ends.
    format!("{} {index}", attacks()[index]).trim().to_owned()
}

/// A link that the reading refuses: it must not leave its attribute either, had the reading a hole.
const TORN: &str = "https://a.fr/\" onmouseover=\"x\"><b>&quot;";

/// Its text; `harmless` puts plain words in the place of every attack.
pub(crate) fn text(harmless: bool) -> String {
    let all = attacks();
    let said = |index: usize| if harmless { format!("mots {index}") } else { said(index) };
    let both = |index: usize| json!({"fr": said(index), "en": said(index)});
    let link = |index: usize| if harmless { json!("javascript:alert(7)") } else { json!(all[index]) };
    let organisation = |index: usize| {
        json!({
            "id": format!("o{index}"), "name": said(index), "aliases": [said(index)], "kind": "company", "url": link(index),
            "summary": both(index),
        })
    };
    let program = |index: usize| {
        let kinds = ["training", "event", "contest", "community"];
        json!({
            "id": format!("p{index}"), "name": said(index), "kind": kinds[index % kinds.len()], "summary": both(index),
            "partners": [{"id": format!("o{index}"), "role": "organiser"}, {"id": "o0", "role": "funder"}, {"id": said(index)}],
            "status": "running", "seen": "2026-10", "topics": ["ai"], "audience": ["students"], "languages": ["fr", said(index)],
            "cost": {"eur": 3, "note": both(index)}, "certification": both(index),
            "sessions": [
                {"format": "in-person",
                 "place": {"commune": "69123", "city": said(index), "department": "69", "region": "84", "postcode": said(index),
                           "address": said(index), "lat": 45.76, "lon": 4.84},
                 "start": "2026-12-01", "end": "2026-12-02", "apply_by": "2026-11-28", "note": both(index), "signup": link(index)},
                {"format": "hybrid", "place": {"commune": said(index), "city": said(index), "department": said(index), "region": said(index)}},
                {"format": "online", "note": both(index)}
            ],
            "links": {"info": link(index), "signup": link(index)},
            "sources": [{"url": "https://a.fr/'onmouseover='x", "title": said(index), "lang": said(index), "seen": "2026-10",
                         "supports": format!("dates, {}", said(index)), "note": both(index)}],
        })
    };
    let list = |make: &dyn Fn(usize) -> Value| (0..all.len()).map(make).collect::<Vec<Value>>();
    let (organisations, programs) = (list(&organisation), list(&program));
    json!({"version": 1, "generated": "2026-11-23", "organisations": organisations, "programs": programs}).to_string()
}

/// What is read of it, with links that the reading refuses.
pub(crate) fn catalogue(harmless: bool) -> Catalogue {
    let mut catalogue = load(&text(harmless)).catalogue;
    let all = attacks();
    assert_eq!((catalogue.programs.len(), catalogue.organisations.len()), (all.len(), all.len()), "none is left out");
    links(&catalogue);
    let torn = Some(if harmless { "https://a.fr/" } else { TORN }.to_owned());
    for program in &mut catalogue.programs {
        (program.info, program.signup) = (torn.clone(), torn.clone().map(|it| format!("{it}?")));
        program.sessions.iter_mut().for_each(|it| it.signup = torn.clone());
    }
    catalogue.organisations.iter_mut().for_each(|it| it.url = torn.clone());
    catalogue
}

/// Of all attacks, those alone are read as links that are web addresses as they stand.
fn links(catalogue: &Catalogue) {
    let programs = catalogue.programs.iter().flat_map(|it| {
        let sessions = it.sessions.iter().filter_map(|it| it.signup.as_ref());
        it.info.iter().chain(&it.signup).chain(sessions)
    });
    for link in catalogue.organisations.iter().filter_map(|it| it.url.as_ref()).chain(programs) {
        assert!(link.starts_with("https://a.fr/"), "{link:?} is read as a link");
    }
}
