//! The README's pictures: taken anew by `cargo xtask pictures`; a test run takes them too, into a folder that is thrown away,
//! so that they can be taken at any time.

use std::path::PathBuf;

use serde_json::json;

use crate::support::{Page, journey};

/// Name, address, width, height, colour scheme.
const PICTURES: [(&str, &str, u32, u32, &str); 4] = [
    ("home", "/", 1280, 860, "light"),
    ("city-dark", "/villes/lyon-69/", 1280, 860, "dark"),
    ("program-phone", "/programmes/geniales/", 390, 844, "light"),
    ("filters-phone", "/?format=en-ligne&type=formation", 390, 844, "light"),
];

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn pictures_of_the_site_are_taken() {
    journey(async |page: Page| {
        let scratch = tempfile::tempdir().expect("a folder");
        let folder = std::env::var_os("PASSERELLES_PICTURES").map_or_else(|| scratch.path().to_owned(), PathBuf::from);
        for (name, path, width, height, scheme) in PICTURES {
            let scheme = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.cdp("Emulation.setEmulatedMedia", scheme).await;
            page.resize(width, height).await;
            page.visit(path).await;
            if name == "filters-phone" {
                page.click(".filters__toggle").await;
                page.until("document.querySelector('.filters').matches(':popover-open')").await;
            }
            page.promised("document.fonts.ready.then(() => 1)").await;
            page.drawn().await;
            let picture = page.client.screenshot().await.expect("a picture");
            assert!(picture.len() > 10_000, "{name}: {} bytes are no page", picture.len());
            std::fs::write(folder.join(format!("{name}.png")), picture).expect("the picture is written");
        }
    });
}
