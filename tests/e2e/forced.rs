//! The whole way by keyboard alone where there is least colour: with the colours that the visitor has chosen for all pages.

use serde_json::json;

use crate::reach::whole_way;
use crate::support::{Page, journey};

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn the_whole_way_goes_by_keyboard_in_forced_colours() {
    journey(async |page: Page| {
        page.resize(320, 640).await;
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        page.cdp("Emulation.setEmulatedMedia", forced).await;
        whole_way(&page, "forced colours").await;
        page.visit("/").await;
        page.tab_to(".card__link").await;
        let outline = page.text("getComputedStyle(document.activeElement).outlineStyle").await;
        assert_ne!(outline, "none", "the focus is seen");
    });
}
