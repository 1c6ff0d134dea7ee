//! Around the visitor: her position becomes a commune on her device; whatever goes wrong is said kindly.

use serde_json::json;

use crate::support::{Page, journey};

/// The sentence under the form; empty while there is nothing to say.
const SAID: &str = "document.querySelector('.finder__said').textContent";

async fn permission(page: &Page, setting: &str) {
    let asked = json!({ "permission": { "name": "geolocation" }, "setting": setting, "origin": page.base() });
    page.cdp("Browser.setPermission", asked).await;
}

async fn position(page: &Page, lat: f64, lon: f64) {
    page.cdp("Emulation.setGeolocationOverride", json!({ "latitude": lat, "longitude": lon, "accuracy": 50 })).await;
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_position_becomes_the_nearest_commune_and_is_never_sent() {
    journey(async |page: Page| {
        page.visit("/").await;
        permission(&page, "granted").await;
        position(&page, 48.1147, -1.6794).await;
        page.click("#autour").await;
        page.arrive("/?lieu=rennes-35").await;
        assert_eq!(page.text("document.querySelector('#lieu').value").await, "Rennes (35)");
        assert_eq!(page.focus().await, "autour", "the focus stays where it was");
        assert_eq!(page.text(SAID).await, "");
        let asked = "performance.getEntriesByType('resource').map(it => it.name)";
        for address in page.texts(asked).await {
            assert!(address.starts_with(page.base()) && !address.contains('?'), "{address}");
        }
        page.back().await;
        page.arrive("/").await;
        assert_eq!(page.text("document.querySelector('#lieu').value").await, "", "one step back undoes it");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_refusal_an_unknown_position_and_one_abroad_are_said_kindly() {
    journey(async |page: Page| {
        page.visit("/").await;
        permission(&page, "denied").await;
        page.click("#autour").await;
        page.until(&format!("{SAID}.includes('droit')")).await;
        assert_eq!(page.address().await, "/");
        assert_eq!(page.focus().await, "autour");
        assert_eq!(page.js("document.querySelectorAll('[role=status]').length").await, 1);
        page.type_in("#lieu", "Lille").await;
        page.until(&format!("{SAID} === '' && document.querySelector('.combo__option')")).await;
        page.visit("/en/").await;
        permission(&page, "granted").await;
        page.cdp("Emulation.setGeolocationOverride", json!({})).await;
        page.click("#autour").await;
        page.until(&format!("{SAID}.includes('could not')")).await;
        position(&page, 40.4168, -3.7038).await;
        page.click("#autour").await;
        page.until(&format!("{SAID}.includes('outside France')")).await;
        assert_eq!(page.address().await, "/en/");
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn where_the_browser_has_no_position_there_is_no_button() {
    journey(async |page: Page| {
        page.before_every_page("Object.defineProperty(Navigator.prototype, 'geolocation', { get: () => undefined })")
            .await;
        page.visit("/").await;
        assert_eq!(page.js("document.querySelector('#autour').checkVisibility()").await, false);
        assert_eq!(page.js("document.querySelector('#lieu').checkVisibility()").await, true);
    });
}
