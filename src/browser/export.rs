//! The programs on the page as a table for a spreadsheet: the published table of the whole catalogue, fetched once asked for,
//! of which the rows of these programs stay, in the order of the page.

use js_sys::encode_uri_component;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlAnchorElement;

use crate::browser::dom::document;
use crate::browser::fetch;

/// Where the published table stands; each of its rows is one line, and begins with the id.
const TABLE: &str = "/catalogue.csv";

/// Fetches the table and hands over the rows of these programs, as a file to be saved under that name.
pub fn export(ids: Vec<String>, name: &'static str) {
    spawn_local(async move {
        let Ok(table) = fetch::own(TABLE).await else { return };
        save(&rows(&table, &ids), name);
    });
}

/// The head of a table, then its row for each id.
fn rows(table: &str, ids: &[String]) -> String {
    let mut lines = table.lines();
    // Reading a text takes away the mark without which a spreadsheet garbles accents.
    let mut out = format!("\u{feff}{}\r\n", lines.next().unwrap_or_default().trim_start_matches('\u{feff}'));
    let lines: Vec<&str> = lines.collect();
    for id in ids {
        let own = |line: &&&str| line.strip_prefix(id.as_str()).is_some_and(|rest| rest.starts_with(';'));
        if let Some(line) = lines.iter().find(own) {
            out.push_str(line);
            out.push_str("\r\n");
        }
    }
    out
}

fn save(text: &str, name: &str) {
    let link = document().and_then(|it| it.create_element("a").ok()).and_then(|it| it.dyn_into().ok());
    let Some(link) = link else { return };
    let link: HtmlAnchorElement = link;
    link.set_href(&format!("data:text/csv;charset=utf-8,{}", String::from(encode_uri_component(text))));
    link.set_download(name);
    link.click();
}
