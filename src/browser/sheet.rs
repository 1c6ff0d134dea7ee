//! The filters as a sheet on small screens: while it is open it is a dialog, and nothing behind it can be reached.
//!
//! The browser itself opens and closes it (it is a popover); what a popover leaves out is done here.

use web_sys::{Element, Event};

use crate::browser::attention;
use crate::browser::dom::{by_id, call, caught, each, listen, window};
use crate::browser::gestures::target;

/// All that lies outside the sheet.
const OUTSIDE: &str = "#app>:not(main),main>:not(.search),.finder>:not(#filtres),.results";

/// Starts minding the sheet.
pub fn mind() {
    caught("toggle", |event| {
        if let Some(sheet) = sheet(&event).filter(is_open) {
            turn(&sheet, true);
            // Unless somebody is at work in it already: it was opened before the page came alive.
            if !sheet.matches(":focus-within").unwrap_or(false) {
                attention::focus("filtres-fermer", true);
            }
        }
    });
    // A window that becomes wide shows the filters beside the results: there is no sheet any more.
    listen::<Event>("resize", |_| {
        let wide =
            window().and_then(|it| it.match_media("(min-width: 60rem)").ok().flatten()).is_some_and(|it| it.matches());
        if wide {
            close();
        }
    });
    // Before it closes, or the button that opened it could not have the focus back.
    caught("beforetoggle", |event| {
        if let Some(sheet) = sheet(&event).filter(is_open) {
            turn(&sheet, false);
        }
    });
}

/// Closes the sheet, if it is open: before its page is left, or what lies outside would stay out of reach on the next one.
pub fn close() {
    if let Some(sheet) = by_id("filtres").filter(|sheet| is_open(sheet)) {
        let _ = call(&sheet, "hidePopover");
    }
}

fn sheet(event: &Event) -> Option<Element> {
    target::<Element>(event).filter(|it| it.id() == "filtres")
}

fn is_open(sheet: &Element) -> bool {
    sheet.matches(":popover-open").unwrap_or(false)
}

fn turn(sheet: &Element, on: bool) {
    let set = |element: &Element, name: &str, value: &str| {
        let _ = if on { element.set_attribute(name, value) } else { element.remove_attribute(name) };
    };
    each(OUTSIDE).iter().for_each(|it| set(it, "inert", ""));
    for (name, value) in [("role", "dialog"), ("aria-modal", "true"), ("aria-labelledby", "filtres-titre")] {
        set(sheet, name, value);
    }
}
