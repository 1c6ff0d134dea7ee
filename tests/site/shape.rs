//! The shape of every page: landmarks, headings, ids, forms, and nothing that the content policy forbids.

use std::collections::HashSet;

use passerelles::query::param::Param;
use passerelles::site::page::Page;

use crate::built::{Sheet, every_page, none, site, unless};

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn no_page_has_anything_that_a_parser_must_forgive() {
    every_page(|sheet| sheet.dom.forgiven.clone());
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_page_has_one_h1_inside_one_main() {
    every_page(|sheet| {
        let (mains, headings) = (sheet.dom.all("main"), sheet.dom.all("h1"));
        let inside = mains.first().is_some_and(|main| sheet.dom.inside(*main, "h1") == headings);
        let text = headings.first().map(|it| sheet.dom.text(*it)).unwrap_or_default();
        let checks = [
            unless(mains.len() == 1, format!("{} main", mains.len())),
            unless(headings.len() == 1 && inside, format!("{} h1, inside main: {inside}", headings.len())),
            unless(!text.trim().is_empty(), "its h1 is empty"),
        ];
        checks.into_iter().flatten().collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn heading_levels_never_skip() {
    every_page(|sheet| {
        let level =
            |tag: &str| tag.strip_prefix('h').and_then(|it| it.parse::<u32>().ok()).filter(|it| (1..=6).contains(it));
        let mut last = 0;
        let mut faults = Vec::new();
        for (index, element) in sheet.dom.elements.iter().enumerate() {
            if let Some(level) = level(&element.tag) {
                let text = sheet.dom.text(index);
                faults.extend(unless(level <= last + 1, format!("h{level} {text:?} follows h{last}")));
                faults.extend(unless(!text.trim().is_empty(), format!("an empty h{level}")));
                last = level;
            }
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn ids_are_unique_and_every_reference_to_one_lands() {
    every_page(|sheet| {
        let mut ids = HashSet::new();
        let mut faults = Vec::new();
        for id in sheet.dom.elements.iter().filter_map(|it| it.get("id")) {
            faults.extend(unless(ids.insert(id), format!("id {id:?} stands twice")));
            faults.extend(unless(!id.is_empty() && !id.contains(char::is_whitespace), format!("id {id:?} is no id")));
        }
        for element in &sheet.dom.elements {
            for name in ["for", "form", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget", "list"]
            {
                let named = element.get(name).into_iter().flat_map(str::split_whitespace);
                faults.extend(named.filter(|id| !ids.contains(id)).map(|id| format!("{name}={id:?} leads nowhere")));
            }
        }
        faults
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn nothing_inline_that_the_content_policy_forbids() {
    every_page(|sheet| sheet.dom.elements.iter().enumerate().flat_map(|(index, _)| inline(sheet, index)).collect());
}

/// Whether an element says that the links of a frame on another site open outside of it, and nothing else.
fn opens_outside(sheet: &Sheet, index: usize) -> bool {
    let element = &sheet.dom.elements[index];
    sheet.route.page == Page::Embed
        && element.tag == "base"
        && element.attributes().iter().map(|(name, value)| (name.as_str(), value.as_str())).eq([("target", "_blank")])
}

/// What an element holds that may run or style inline.
pub(crate) fn inline(sheet: &Sheet, index: usize) -> Vec<String> {
    let element = &sheet.dom.elements[index];
    let mut faults = Vec::new();
    if element.tag == "script" && element.get("type") != Some("application/ld+json") {
        let loads = element.get("src").is_some() && sheet.dom.text(index).trim().is_empty();
        faults.extend(unless(loads, "an inline script"));
    }
    faults.extend(unless(element.tag != "style", "an inline style sheet"));
    faults.extend(unless(
        !["iframe", "object", "embed", "base"].contains(&element.tag.as_str()) || opens_outside(sheet, index),
        format!("a {}", element.tag),
    ));
    for (name, value) in element.attributes() {
        let runs = name.starts_with("on") || name == "style" || name == "srcdoc" || name == "http-equiv";
        faults.extend(unless(!runs, format!("{name}={value:?} on {}", element.tag)));
        // What is read as text may say anything.
        let text = ["value", "content", "alt", "title", "aria-label", "aria-description"].contains(&name.as_str());
        let script = !text && value.trim_start().to_ascii_lowercase().starts_with("javascript:");
        faults.extend(unless(!script, format!("{name}={value:?} on {}", element.tag)));
    }
    faults
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn no_published_script_makes_markup_or_code_of_a_text() {
    let made = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "createContextualFragment",
        "eval(",
        "new Function",
    ];
    let scripts: Vec<&String> = site().files.iter().filter(|it| it.ends_with(".js")).collect();
    assert!(scripts.len() >= 2, "{scripts:?}");
    let read = |file: &str| std::fs::read_to_string(site().dist.join(file.trim_start_matches('/'))).expect("UTF-8");
    let faults = |file: &&String| {
        let text = read(file);
        made.iter().filter(|it| text.contains(**it)).map(|it| format!("{file}: {it}")).collect::<Vec<_>>()
    };
    none(scripts.iter().flat_map(faults).collect());
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn no_mark_of_the_build_is_left_in_the_pages() {
    every_page(|sheet| {
        let left =
            sheet.dom.elements.iter().flat_map(|it| it.attributes().iter().map(move |(name, _)| (&it.tag, name)));
        left.filter(|(_, name)| name.starts_with("data-trunk")).map(|(tag, name)| format!("{name} on {tag}")).collect()
    });
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn forms_ask_by_address_with_labelled_controls_named_as_the_parameters() {
    every_page(|sheet| {
        let dom = &sheet.dom;
        let mut faults = Vec::new();
        for form in dom.all("form") {
            let action = dom.elements[form].get("action").unwrap_or_default();
            faults.extend(unless(dom.elements[form].get("method") == Some("get"), "a form that is not GET"));
            faults.extend(unless(
                site().sheet(action).is_some_and(|it| it.route.page.searches()),
                format!("a form leads to {action:?}"),
            ));
            let submits =
                dom.inside(form, "button").into_iter().any(|it| dom.elements[it].get("type") == Some("submit"));
            faults.extend(unless(submits, "a form without a submit button"));
        }
        for index in ["input", "select", "textarea"].iter().flat_map(|tag| dom.all(tag)) {
            let control = &dom.elements[index];
            let name = control.get("name").unwrap_or_default();
            // A control without a name is never sent: it may only help those who have script.
            let helper = control.get("name").is_none()
                && (control.has_class("needs-script") || control.get("readonly").is_some());
            faults.extend(unless(helper || Param::named(name).is_some(), format!("a control named {name:?}")));
            faults.extend(unless(labelled(sheet, index), format!("{name}: no label")));
            let owned = control.get("form").is_some() || dom.upwards(index).any(|it| it.tag == "form");
            // Code to be copied is sent nowhere.
            let owned = owned || control.get("readonly").is_some();
            faults.extend(unless(owned, format!("{name}: in no form")));
            let boxed =
                control.get("type") != Some("checkbox") || control.get("value").is_some_and(|it| !it.is_empty());
            faults.extend(unless(boxed, format!("{name}: a box without a value")));
        }
        for set in dom.all("fieldset") {
            let legend = dom
                .children(set)
                .first()
                .is_some_and(|it| dom.elements[*it].tag == "legend" && !dom.text(*it).trim().is_empty());
            faults.extend(unless(legend, "a fieldset that does not begin with its legend"));
        }
        faults
    });
}

fn labelled(sheet: &Sheet, control: usize) -> bool {
    let dom = &sheet.dom;
    let says = |label: usize| !dom.text(label).trim().is_empty();
    let named = dom.elements[control].get("id").is_some_and(|id| dom.having("for", id).into_iter().any(says));
    named || dom.upwards(control).any(|it| it.tag == "label")
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn buttons_links_and_images_have_names() {
    every_page(|sheet| {
        let dom = &sheet.dom;
        let said = |index: usize| {
            !dom.text(index).trim().is_empty() || dom.elements[index].get("aria-label").is_some_and(|it| !it.is_empty())
        };
        let nameless = ["a", "button"].iter().flat_map(|tag| dom.all(tag)).filter(|index| !said(*index));
        let mut faults: Vec<String> = nameless.map(|index| format!("a nameless {}", dom.elements[index].tag)).collect();
        let silent = dom.all("img").into_iter().filter(|it| dom.elements[*it].get("alt").is_none());
        faults.extend(silent.map(|_| "an image without alt".to_owned()));
        let bare = dom.all("svg").into_iter().filter(|it| dom.elements[*it].get("aria-hidden") != Some("true"));
        faults.extend(bare.map(|_| "a drawing that is not hidden from screen readers".to_owned()));
        faults
    });
}
