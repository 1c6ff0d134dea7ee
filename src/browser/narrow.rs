//! Narrowing a long list of options while one types: what is hidden is only out of sight, never out of the query.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::browser::dom::each;
use crate::place::fold::fold;

/// Shows only the options of the field's filter whose name holds what is typed, and those that are ticked.
pub fn narrow(field: &HtmlInputElement) {
    let wanted = fold(&field.value());
    let name = field.get_attribute("data-narrows").unwrap_or_default();
    for item in each(&format!("#filtre-{name} .facet__item")) {
        let ticked = item.query_selector("input:checked").is_ok_and(|it| it.is_some());
        let hidden = !ticked && !fold(&item.text_content().unwrap_or_default()).contains(&wanted);
        if let Some(item) = item.dyn_ref::<web_sys::HtmlElement>() {
            item.set_hidden(hidden);
        }
    }
}
