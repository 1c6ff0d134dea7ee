//! The program of the page is refused, missing, corrupt or too new for the browser; or no script runs at all.

use passerelles::site::words::words;
use serde_json::json;

use super::case::{ASKED, Case, SLOW};
use super::{Fault, HOMES, fault};
use crate::support::host::Answer;

/// What a browser forbids to whom forbids nearly all: a page may run its own scripts, but compile no module.
const NO_MODULES: &str = "default-src 'self'; script-src 'self'";

/// All faults of the program.
pub(super) fn faults() -> Vec<Fault> {
    let stays = |name, start: &'static str, end: &'static str, answer: Answer| {
        fault(name, async move |page| Case::with(page, start, end, answer).await.stays().await)
    };
    let lacks = |name, script: &'static str| {
        fault(name, async move |page| {
            let case = Case::new(page).await;
            case.page.before_every_page(script).await;
            case.stays().await
        })
    };
    vec![
        fault("wasm refused by the network", async |page| {
            let case = Case::new(page).await;
            case.page.cdp("Network.enable", json!({})).await;
            case.page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await;
            case.stays().await
        }),
        fault("wasm refused by a policy", async |page| {
            let case = Case::new(page).await;
            case.host.forbid(NO_MODULES);
            case.stays().await
        }),
        stays("wasm missing (404)", "/assets/", ".wasm", Answer::Status(404)),
        stays("wasm cut off on the way", "/assets/", ".wasm", Answer::Cut(100_000)),
        stays("wasm never answered", "/assets/", ".wasm", Answer::Never),
        stays("wasm without end", "/assets/", ".wasm", Answer::Endless(100_000)),
        fault("wasm slow (3 s)", async |page| {
            let case = Case::with(page, "/assets/", ".wasm", Answer::Late(SLOW)).await;
            case.counts_quietly().await
        }),
        fault("wasm corrupt: truncated", async |page| {
            corrupt(Case::new(page).await, |bytes| bytes.truncate(bytes.len() / 2)).await
        }),
        fault("wasm corrupt: bytes flipped", async |page| {
            corrupt(Case::new(page).await, |bytes| {
                let middle = bytes.len() / 2;
                bytes[middle..middle + 64].iter_mut().for_each(|it| *it = !*it);
            })
            .await
        }),
        fault("wasm said to be another type", async |page| {
            let case = Case::new(page).await;
            let bytes = case.host.bytes(&case.host.asset("passerelles_bg", ".wasm"));
            case.page.expects("`WebAssembly.instantiateStreaming` failed because your server does not serve Wasm");
            case.host.answer("/assets/", ".wasm", Answer::Bytes("text/plain", bytes));
            case.counts().await
        }),
        stays("glue script missing (404)", "/assets/passerelles-", ".js", Answer::Status(404)),
        stays("first script missing (404)", "/assets/boot-", ".js", Answer::Status(404)),
        fault("browser too old for the first script", async |page| {
            let case = Case::new(page).await;
            let text = case.host.text(&case.host.asset("boot-", ".js"));
            case.page.allows("/assets/boot-");
            case.page.allows("SyntaxError: Unexpected token '??'");
            case.host.answer("/assets/boot-", ".js", Answer::Text(text + "\nlet tooNew ??!= 1;"));
            case.stays().await
        }),
        lacks("browser too old: no WebAssembly", "delete window.WebAssembly"),
        lacks("browser too old: module not understood", TOO_OLD),
        fault("script off", async |page| {
            let case = Case::new(page).await;
            case.page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            without_script(&case).await
        }),
    ]
}

/// A browser that knows modules of the first years only: all newer instructions are refused.
const TOO_OLD: &str = "for (const name of ['compile', 'instantiate', 'compileStreaming', 'instantiateStreaming']) \
    WebAssembly[name] = async () => { throw new WebAssembly.CompileError('invalid opcode 0xfc'); }; \
    WebAssembly.Module = function () { throw new WebAssembly.CompileError('invalid opcode 0xfc'); }";

async fn corrupt(case: Case, harm: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut bytes = case.host.bytes(&case.host.asset("passerelles_bg", ".wasm"));
    harm(&mut bytes);
    case.host.answer("/assets/", ".wasm", Answer::Bytes("application/wasm", bytes));
    case.stays().await
}

/// Nothing runs: the page says what does not respond, leads to the whole list, and its form keeps the address.
async fn without_script(case: &Case) -> String {
    let page = &case.page;
    let mut said = Vec::new();
    for (lang, home) in HOMES {
        let path = format!("{home}{ASKED}");
        case.open(&path).await;
        let expected = format!("{} {}.", words(lang).no_script, words(lang).no_script_link);
        case.reads(".no-script.notice", &expected).await;
        assert_eq!(case.seen(".app-failed").await, Vec::<String>::new(), "there is no failure to tell");
        assert!(case.seen(".card__link").await.len() >= 20, "the list is there");
        assert_eq!(case.seen("h1").await.len(), 1);
        assert_eq!(page.address().await, path);
        said.push(expected);
    }
    case.open(&format!("/{ASKED}")).await;
    page.click("#filtre-partenaire > summary").await;
    page.until("document.querySelector('#filtre-partenaire').open").await;
    page.click(".no-script.notice a").await;
    page.until("location.pathname === '/programmes/' && document.querySelector('h1')").await;
    page.back().await;
    page.until("document.querySelector('.search')").await;
    assert_eq!(page.address().await, format!("/{ASKED}"));
    said.swap_remove(0)
}
