//! The browser refuses or lacks something: storage, clipboard, the sheet for sharing, its position, the right time.

use passerelles::catalogue::text::Lang;
use passerelles::site::words::help::help;
use passerelles::site::words::share::share_words;
use passerelles::site::words::words;
use serde_json::json;

use super::case::Case;
use super::{Fault, HOMES, fault};
use crate::support::Page;
use crate::support::host::Answer;

/// Every road to storage throws, as where somebody refuses all cookies.
const REFUSED: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
    Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied', 'SecurityError'); } }); \
    if (navigator.serviceWorker) navigator.serviceWorker.register = async () => { throw new DOMException('Access is denied', 'SecurityError'); }";
/// There is storage, and no room in it.
const FULL: &str = "const full = () => new DOMException('The quota has been exceeded', 'QuotaExceededError'); \
    Storage.prototype.setItem = () => { throw full(); }; \
    IDBFactory.prototype.open = () => { throw full(); }; \
    for (const name of ['put', 'add', 'addAll']) Cache.prototype[name] = async () => { throw full(); }";
const NO_SHEET: &str = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined })";
const NO_CLIPBOARD: &str = "Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined })";
const NO_POSITION: &str = "Object.defineProperty(Navigator.prototype, 'geolocation', { get: () => undefined })";
/// The error of a position that is not found in time: its code is 3.
const TIMED_OUT: &str = "Geolocation.prototype.getCurrentPosition = (found, lost) => { setTimeout(() => lost({ code: 3, message: 'Timeout expired' })); }";
/// The question is left unanswered.
const UNANSWERED: &str = "Geolocation.prototype.getCurrentPosition = () => {}";
const IN_1970: &str = "{ const Real = Date; \
    window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(0); } static now() { return 0; } }; }";

async fn lacking(page: Page, scripts: &[&str]) -> Case {
    let case = Case::new(page).await;
    for script in scripts {
        case.page.before_every_page(script).await;
    }
    case
}

/// Faults of storage, of sharing and of the clock.
pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault("storage refused", async |page| keeps_a_list(lacking(page, &[REFUSED]).await).await),
        fault("storage full", async |page| keeps_a_list(lacking(page, &[FULL]).await).await),
        fault("service worker missing (404)", async |page| {
            let case = Case::with(page, "/sw.js", "/sw.js", Answer::Status(404)).await;
            case.page.allows("A bad HTTP response code (404) was received when fetching the script.");
            case.counts().await
        }),
        fault("no sheet for sharing: copied", async |page| {
            let case = lacking(page, &[NO_SHEET]).await;
            let origin = case.host.at("");
            let granted = json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            case.page.cdp("Browser.grantPermissions", granted).await;
            shares(case, ".share__said", |lang| words(lang).copied).await
        }),
        fault("no clipboard", async |page| {
            let case = lacking(page, &[NO_SHEET, NO_CLIPBOARD]).await;
            shares(case, ".share__label", |lang| words(lang).copy_by_hand).await
        }),
        fault("clipboard refused", async |page| {
            let case = lacking(page, &[NO_SHEET]).await;
            for name in ["clipboard-write", "clipboard-read"] {
                let refused =
                    json!({ "permission": { "name": name }, "setting": "denied", "origin": case.host.at("") });
                case.page.cdp("Browser.setPermission", refused).await;
            }
            shares(case, ".share__label", |lang| words(lang).copy_by_hand).await
        }),
        fault("clock in 1970", async |page| {
            let case = Case::new(page).await;
            let found = case.lives().await;
            case.page.before_every_page(IN_1970).await;
            assert_eq!(case.lives().await, found, "the day of the catalogue counts");
            case.counts_quietly().await
        }),
    ]
}

/// Faults of the position.
pub(super) fn positions() -> Vec<Fault> {
    vec![
        fault("no position in the browser", async |page| {
            let case = lacking(page, &[NO_POSITION]).await;
            case.lives().await;
            for (lang, home) in HOMES.into_iter().rev() {
                case.visit(home).await;
                assert_eq!(case.seen("#autour").await, Vec::<String>::new(), "nothing that would not answer");
                case.reads("label[for=lieu]", words(lang).place).await;
            }
            case.page.click("#lieu").await;
            case.page.keys("lyon").await;
            case.page.until("document.querySelector('#lieux [role=option]')").await;
            words(Lang::Fr).place.to_owned()
        }),
        fault("position refused", async |page| {
            let case = lacking(page, &[]).await;
            let refused =
                json!({ "permission": { "name": "geolocation" }, "setting": "denied", "origin": case.host.at("") });
            case.page.cdp("Browser.setPermission", refused).await;
            looks_around(case, ".finder__said", |lang| help(lang).refused).await
        }),
        fault("position not known", async |page| {
            let case = lacking(page, &[]).await;
            let granted =
                json!({ "permission": { "name": "geolocation" }, "setting": "granted", "origin": case.host.at("") });
            case.page.cdp("Browser.setPermission", granted).await;
            case.page.cdp("Emulation.setGeolocationOverride", json!({})).await;
            looks_around(case, ".finder__said", |lang| help(lang).not_found).await
        }),
        fault("position not found in time", async |page| {
            looks_around(lacking(page, &[TIMED_OUT]).await, ".finder__said", |lang| help(lang).too_long).await
        }),
        fault("position never answered", async |page| {
            looks_around(lacking(page, &[UNANSWERED]).await, ".finder__said", |lang| help(lang).locating).await
        }),
    ]
}

/// A program is kept for as long as the page is open, and the button and the link say so.
async fn keeps_a_list(case: Case) -> String {
    case.lives().await;
    let page = &case.page;
    for (lang, home) in HOMES.into_iter().rev() {
        case.visit(home).await;
        let said = share_words(lang);
        page.click(".card__link").await;
        case.begins(".list__toggle", said.keep).await;
        page.click(".list__toggle").await;
        case.begins(".list__toggle", said.forget).await;
        case.reads(".program__actions a", &format!("{} (1)", said.list)).await;
        page.click(".program__actions a[href$='/liste/'], .program__actions a[href$='/list/']").await;
        page.until("document.querySelectorAll('.list th[scope=col]').length === 1").await;
    }
    share_words(Lang::Fr).forget.to_owned()
}

/// The canonical address is shared in another way, and that is said.
async fn shares(case: Case, selector: &str, said: fn(Lang) -> &'static str) -> String {
    case.lives().await;
    for (lang, home) in HOMES {
        case.visit(&format!("{home}?format=en-ligne")).await;
        case.page.click("#partager").await;
        case.reads(selector, said(lang)).await;
        assert!(case.page.address().await.ends_with("?format=en-ligne"));
    }
    said(Lang::Fr).to_owned()
}

/// The wish to search around oneself gets its sentence, and the field for a place is as usable as before.
async fn looks_around(case: Case, selector: &str, said: fn(Lang) -> &'static str) -> String {
    case.lives().await;
    let page = &case.page;
    for (lang, home) in HOMES {
        case.visit(&format!("{home}?format=en-ligne")).await;
        page.click("#autour").await;
        case.reads(selector, said(lang)).await;
        page.type_in("#lieu", "Lyon").await;
        page.until("document.querySelector('#lieux [role=option]')").await;
        case.reads(selector, "").await;
        assert!(page.address().await.ends_with("?format=en-ligne"));
    }
    said(Lang::Fr).to_owned()
}
