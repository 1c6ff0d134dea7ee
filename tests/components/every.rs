//! What holds for every example, in both languages; and that no component is without one.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use passerelles::catalogue::text::Lang;
use passerelles::tool::gallery::examples::all;

use crate::code::without_text;
use crate::printed::{Printed, printed};

/// The code of what is in no language (BCP 47): names of fields, commands, records. It marks nothing as foreign.
const NO_LANGUAGE: &str = "zxx";

/// The buttons of GitHub that the guide for contributors names as they are written there, in English.
const BUTTONS: [&str; 6] = [
    "Fork this repository",
    "Commit changes…",
    "Propose changes",
    "Create pull request",
    "Add file",
    "Create new file",
];

/// The files of `src/ui` that are no components: how views are made, drawn, printed, and what they are drawn from.
const MACHINERY: [&str; 4] = ["draw", "html", "print", "view"];

/// Holds every example to a rule.
fn each(rule: impl Fn(&Printed, Lang) -> Vec<String>) {
    let mut faults = Vec::new();
    let mut count = 0;
    for example in all() {
        for lang in Lang::ALL {
            let found = rule(&printed(example.id, lang), lang);
            faults.extend(found.into_iter().map(|it| format!("{} ({}): {it}", example.id, lang.tag())));
            count += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    println!("figure: examples held to the rule = {count}");
}

/// The components: functions of `src/ui` that others may call and that give something to be shown.
fn components() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("src/ui can be listed") {
        let path = entry.expect("an entry").path();
        let file = path.file_stem().expect("a name").to_string_lossy().into_owned();
        // What stands below a file is its own affair.
        if path.is_dir() || MACHINERY.contains(&file.as_str()) {
            continue;
        }
        let code = without_text(&fs::read_to_string(&path).expect("the file can be read"));
        for signature in code.split("\npub fn ").skip(1).map(|rest| rest.split('{').next().unwrap_or_default()) {
            let name = signature.split(['(', '<']).next().unwrap_or_default();
            let gives = signature.rsplit_once("->").map_or("", |(_, gives)| gives.trim());
            if ["View", "Element", "Option<View>", "Option<Element>", "Marks"].contains(&gives) {
                found.insert(format!("{file}::{name}"));
            }
        }
    }
    found
}

#[test]
fn every_component_has_an_example_and_every_example_a_component() {
    let components = components();
    let shown: BTreeSet<String> = all().flat_map(|it| it.shows.split(' ')).map(str::to_owned).collect();
    assert_eq!(components.difference(&shown).collect::<Vec<_>>(), Vec::<&String>::new(), "components without example");
    assert_eq!(shown.difference(&components).collect::<Vec<_>>(), Vec::<&String>::new(), "examples of nothing");
    assert!(components.len() > 35, "{components:?}");
    // What an example says it shows is what its file calls.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tool/gallery/examples");
    let files = fs::read_dir(folder).expect("the examples can be listed").map(|it| it.expect("an entry").path());
    let code: String = files.map(|it| without_text(&fs::read_to_string(it).expect("it can be read"))).collect();
    for component in &shown {
        let name = component.rsplit("::").next().expect("a name");
        assert!(code.contains(&format!("{name}(")), "{component} is named by an example that does not draw it");
    }
    println!("figure: components, examples = {}, {}", components.len(), all().count());
}

#[test]
fn names_of_examples_are_unique_and_say_what_they_show() {
    let ids: HashSet<&str> = all().map(|it| it.id).collect();
    assert_eq!(ids.len(), all().count());
    for lang in 0..2 {
        let says: HashSet<&str> = all().map(|it| it.says[lang]).collect();
        assert_eq!(says.len(), all().count(), "each says something of its own");
    }
    assert!(all().all(|it| it.says[0] != it.says[1]), "each is said in both languages");
}

#[test]
fn no_example_has_an_id_twice_or_a_reference_that_leads_nowhere() {
    each(|printed, _| {
        let mut faults = Vec::new();
        let mut ids = HashSet::new();
        for id in printed.dom.elements.iter().filter_map(|it| it.get("id")) {
            faults.extend((!ids.insert(id)).then(|| format!("id {id} stands twice")));
        }
        for element in &printed.dom.elements {
            for name in ["for", "form", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"] {
                let named = element.get(name).into_iter().flat_map(|it| it.split(' '));
                faults.extend(named.filter(|id| !ids.contains(id)).map(|id| format!("{name} names {id}")));
            }
        }
        faults
    });
}

#[test]
fn every_control_link_and_landmark_of_every_example_has_a_name() {
    each(|printed, _| {
        let roles = ["link", "button", "navigation", "search", "table", "region", "checkbox", "searchbox", "textbox"];
        let more = ["combobox", "listbox", "group"];
        let nameless = roles.into_iter().chain(more).filter(|role| printed.named(role).iter().any(String::is_empty));
        nameless.map(|role| format!("a {role} without a name")).collect()
    });
}

#[test]
fn nothing_in_an_example_is_markup_that_came_from_a_text() {
    each(|printed, _| {
        let made = ["b", "i", "u", "em", "script", "style", "img"];
        let mut faults: Vec<String> = made
            .into_iter()
            // The one image is the code of a poster.
            .filter(|tag| printed.dom.all(tag).iter().any(|it| !printed.dom.elements[*it].has_class("poster__code")))
            .map(|tag| format!("a {tag} element"))
            .collect();
        let runs = |name: &str| name.starts_with("on") || name == "style" || name == "srcdoc";
        let attributes = printed.dom.elements.iter().flat_map(|it| it.attributes());
        faults.extend(attributes.filter(|(name, _)| runs(name)).map(|(name, value)| format!("{name}={value}")));
        faults.extend(
            (printed.html.contains("undefined") || printed.html.contains("None"))
                .then(|| "a value that is none".to_owned()),
        );
        faults
    });
}

#[test]
fn every_outgoing_link_is_safe_and_marked_and_every_other_one_stays_in_its_language() {
    each(|printed, lang| {
        let mut faults = Vec::new();
        for index in printed.dom.all("a") {
            let link = &printed.dom.elements[index];
            let href = link.get("href").unwrap_or_default();
            let inside = href.starts_with('/') || href.starts_with('#');
            let safe = ["https://", "http://", "mailto:", "sms:?&body="].iter().any(|it| href.starts_with(it));
            faults.extend((!inside && !safe).then(|| format!("a link to {href:?}")));
            faults.extend((!inside && link.get("rel") != Some("external")).then(|| format!("{href} is not external")));
            let file = href.rsplit('/').next().is_some_and(|it| it.contains('.'));
            let neither = file || href.starts_with('#') || link.get("hreflang").is_some();
            let own = neither || href.starts_with("/en/") == (lang == Lang::En);
            faults.extend((inside && !own).then(|| format!("{href} leaves the language")));
        }
        faults
    });
}

#[test]
fn what_has_no_english_is_marked_as_french_and_nothing_else_is() {
    each(|printed, lang| {
        let marked = |index: &usize| {
            printed.dom.elements[*index].get("lang").is_some_and(|it| it != lang.tag() && it != NO_LANGUAGE)
        };
        let texts: Vec<String> =
            (0..printed.dom.elements.len()).filter(marked).map(|index| printed.text(index)).collect();
        let foreign = |text: &String| match lang {
            Lang::En => text.contains("seulement en français") || text.contains("exemple") || text == "Français",
            Lang::Fr => text.contains("in English") || text == "English" || BUTTONS.contains(&text.as_str()),
        };
        texts.iter().filter(|text| !foreign(text)).map(|text| format!("{text:?} is marked as foreign")).collect()
    });
}
