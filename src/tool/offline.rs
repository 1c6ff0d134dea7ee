//! What makes the site work without a network: the service worker, with the final names of the files it keeps, the pages that
//! it shows where it has no copy, and the manifest by which the site can be put on a home screen.
//!
//! `ended.js` is the way back: put in the worker's place (`cargo xtask build --without-worker`), it undoes everything.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::json;

use crate::catalogue::text::Lang;
use crate::query::Query;
use crate::site::head::Head;
use crate::site::page::{Page, Route};
use crate::site::words::stills::offline::{Offline, offline};
use crate::site::words::words;
use crate::tool::assets::{Assets, mark};
use crate::tool::disk;
use crate::tool::document::Press;
use crate::tool::{ToolError, icons, rebase};
use crate::ui::html;
use crate::ui::shell::{lead, shell};
use crate::ui::view::several;

const WORKER: &str = include_str!("offline/worker.js");
const ENDED: &str = include_str!("offline/ended.js");

/// The worker's file; its place decides which pages it serves.
pub const FILE: &str = "sw.js";
/// The manifest (<https://www.w3.org/TR/appmanifest/>).
pub const MANIFEST: &str = "manifest.webmanifest";

/// The pages shown without a network: one that the live page takes over, one that stays as it is.
const PAGES: [(Lang, &str, &str); 2] = [
    (Lang::Fr, "/hors-ligne/vivante.html", "/hors-ligne/index.html"),
    (Lang::En, "/en/offline/live.html", "/en/offline/index.html"),
];

/// Writes the pages that are shown without a network, and the manifest with its icons.
pub fn write_pages(press: &Press<'_>, site: &std::path::Path, prefix: &str) -> Result<(), ToolError> {
    for (lang, live, still) in PAGES {
        let said = offline(lang);
        for (path, title, text, stays) in
            [(live, said.moment, said.moment_text, false), (still, said.title, said.text, true)]
        {
            // The worker knows its file, everybody else the address of its folder.
            let address = path.trim_end_matches("index.html");
            let html = rebase::page(document(press, (lang, address), (title, text), said, stays), prefix)?;
            disk::write(&site.join(path.trim_start_matches('/')), html.as_bytes())?;
        }
    }
    icons::write(site)?;
    disk::write(&site.join(MANIFEST), format!("{:#}\n", manifest()).as_bytes())
}

fn document(
    press: &Press<'_>,
    (lang, path): (Lang, &str),
    (title, text): (&'static str, &'static str),
    said: &'static Offline,
    stays: bool,
) -> String {
    let owner = Owner::new();
    let body = owner.with(|| {
        let scene = press.scene(&Route::new(lang, Page::NotFound), Query::default(), Arc::default());
        let home = html::a().class("button button--primary").attr("href", Route::new(lang, Page::Search).path());
        shell(&scene, several![lead(title, text), html::p().child(home.child(said.search))]).to_html()
    });
    owner.cleanup();
    let other = PAGES
        .map(|(lang, live, still)| (lang, if stays { still.trim_end_matches("index.html") } else { live }.to_owned()));
    let head = Head {
        title: format!("{title} – Passerelles"),
        description: text.to_owned(),
        canonical: path.to_owned(),
        alternates: other.to_vec(),
        noindex: true,
        ..press.bare(lang)
    };
    press.outside(lang, &head, (title, &body), None, stays)
}

/// Names of icons are relative to the manifest: it is right under any path.
fn manifest() -> serde_json::Value {
    let icon = |(file, size, purpose): (&str, u32, &str)| json!({"src": format!("icons/{file}"), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": purpose});
    let said = words(Lang::Fr);
    json!({
        "name": "Passerelles",
        "short_name": "Passerelles",
        "description": said.home_title,
        "lang": "fr",
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "minimal-ui",
        "background_color": icons::PAPER,
        "theme_color": icons::BAND,
        "icons": icons::FILES.map(icon),
    })
}

/// The worker for a finished site below `prefix`: it keeps what the pages load, drawings included, the two home pages and the
/// catalogue.
pub fn worker(site: &std::path::Path, assets: &Assets, pages: &[Page], prefix: &str) -> Result<String, ToolError> {
    let own = [&assets.boot, &assets.script, &assets.wasm, &assets.style]
        .into_iter()
        .chain(&assets.typed)
        .chain(&assets.font);
    let homes = Lang::ALL.map(|lang| Route::new(lang, Page::Search).path());
    let shown = PAGES.iter().flat_map(|(_, live, still)| [*live, *still]);
    let drawings = disk::files_below(&site.join("icons"))?;
    let drawings = drawings.iter().filter(|it| it.extension().is_some_and(|it| it == "svg"));
    let drawings = drawings.filter_map(|it| Some(format!("/icons/{}", it.file_name()?.to_str()?)));
    let wanted: Vec<String> = own
        .cloned()
        .chain(drawings)
        .chain(homes)
        .chain(shown.map(str::to_owned))
        .chain(["/catalogue.json".to_owned()])
        .collect();
    let mut bytes = Vec::new();
    for path in &wanted {
        let file = path.trim_start_matches('/');
        let file = if path.ends_with('/') { format!("{file}index.html") } else { file.to_owned() };
        bytes.extend(disk::read_bytes(&site.join(file))?);
    }
    let wanted: Vec<String> = wanted.into_iter().map(|path| format!("{prefix}{path}")).collect();
    let text = WORKER
        .replace("{wanted}", &serde_json::Value::from(wanted).to_string())
        .replace("{living}", &living(pages, prefix))
        .replace("{base}", prefix);
    bytes.extend(text.as_bytes());
    Ok(text.replace("{version}", &mark(&bytes)))
}

/// The worker that undoes the worker.
pub fn ended() -> &'static str {
    ENDED
}

/// A pattern of the paths of all pages that the live version draws, as it stands in a text of a script.
fn living(pages: &[Page], prefix: &str) -> String {
    let mut paths: Vec<String> = Vec::new();
    for page in pages.iter().chain([&Page::List]).filter(|page| page.lives()) {
        for lang in Lang::ALL {
            let path = Route::new(lang, page.clone()).path();
            let home = Route::new(lang, Page::Search).path();
            let parts: Vec<&str> = path.strip_prefix(&home).unwrap_or_default().split('/').collect();
            let path = match parts.as_slice() {
                [family, _, ""] => format!("{home}{family}/[^/]+/"),
                _ => path,
            };
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
    }
    format!("^{prefix}(?:{})$", paths.join("|"))
}
