//! Around the visitor: her position becomes a commune on her device; whatever goes wrong is said kindly.

use crate::support::{Page, journey};

/// The sentence under the form; empty while there is nothing to say.
const SAID: &str = "document.querySelector('.finder__said').textContent";

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn a_position_becomes_the_nearest_commune_and_is_never_sent() {
    journey(async |page: Page| {
        page.visit("/").await;
        page.tools.may_locate(true, page.base());
        page.tools.position(Some((48.1147, -1.6794)));
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
        page.tools.may_locate(false, page.base());
        page.click("#autour").await;
        page.until(&format!("{SAID}.includes('droit')")).await;
        assert_eq!(page.address().await, "/");
        assert_eq!(page.focus().await, "autour");
        assert_eq!(page.js("document.querySelectorAll('[role=status]').length").await, 1);
        page.type_in("#lieu", "Lille").await;
        page.until(&format!("{SAID} === '' && document.querySelector('.combo__option')")).await;
        page.visit("/en/").await;
        page.tools.may_locate(true, page.base());
        page.tools.position(None);
        page.click("#autour").await;
        page.until(&format!("{SAID}.includes('could not')")).await;
        page.tools.position(Some((40.4168, -3.7038)));
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
