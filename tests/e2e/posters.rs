//! Posters on paper: whatever the program says, its sheet is one A4 page and nothing on it is cut off.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lopdf::{Document, Object};
use serde_json::json;

use crate::support::{Page, journey};

/// A4 (ISO 216) in points, 210 × 297 mm at 72 to the inch.
const A4: (f32, f32) = (595.3, 841.9);

/// How far what stands on the sheet reaches past its edges, in CSS pixels, laid out as for paper.
const PAST: &str = "(() => { const sheet = document.querySelector('.poster'), edge = sheet.getBoundingClientRect(); \
    const boxes = [...sheet.querySelectorAll('*')].map(it => it.getBoundingClientRect()); \
    return Math.max(...boxes.map(it => Math.max(it.bottom - edge.bottom, it.right - edge.right, edge.left - it.left))); })()";
/// How much of the sheet's height is left free, as a part of it.
const FREE: &str = "(() => { const sheet = document.querySelector('.poster').getBoundingClientRect(); \
    return (document.querySelector('.poster__foot').getBoundingClientRect().top \
    - document.querySelector('.poster__facts').getBoundingClientRect().bottom) / sheet.height; })()";

/// Width and height of each page of a document.
fn sizes(pdf: &Document) -> Vec<(f32, f32)> {
    let number = |it: &Object| it.as_float().expect("a number");
    let size = |page| {
        let page = pdf.get_dictionary(page).expect("a page");
        let corners = page.get(b"MediaBox").and_then(Object::as_array).expect("the box of a page");
        (number(&corners[2]) - number(&corners[0]), number(&corners[3]) - number(&corners[1]))
    };
    pdf.page_iter().map(size).collect()
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn every_poster_is_one_page_of_a4_and_nothing_on_it_is_cut_off() {
    journey(async |page: Page| {
        page.open("/a-propos/").await;
        let ids = "fetch('/catalogue.json').then(it => it.json()).then(({ programs }) => programs.map(it => it.id))";
        let ids = page.promised(ids).await;
        let ids: Vec<&str> = ids.as_array().into_iter().flatten().filter_map(|id| id.as_str()).collect();
        // The width that the margins leave.
        page.resize(688, 1000).await;
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        let (mut faults, mut count, mut least, mut most) = (Vec::new(), 0, 1.0_f64, 0.0_f64);
        for id in ids {
            for path in [format!("/programmes/{id}/affiche/"), format!("/en/programs/{id}/poster/")] {
                page.open(&path).await;
                page.promised("document.fonts.ready.then(() => 1)").await;
                let past = page.number(PAST).await;
                if past > 0.5 {
                    faults.push(format!("{path} reaches {past} px past its sheet"));
                }
                let free = page.number(FREE).await;
                (least, most) = (least.min(free), most.max(free));
                let printed = page.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
                let bytes = BASE64_STANDARD.decode(printed["data"].as_str().expect("a document")).expect("in base 64");
                let sizes = sizes(&Document::load_mem(&bytes).expect("a PDF"));
                let one = matches!(sizes.as_slice(), [(width, height)] if (width - A4.0).abs() < 1.0 && (height - A4.1).abs() < 1.0);
                if !one {
                    faults.push(format!("{path} is printed on {sizes:?}"));
                }
                count += 1;
            }
        }
        println!("figure: posters printed, each on one page of A4 = {count}");
        println!("figure: height left free on a poster = {:.0} % to {:.0} %", least * 100.0, most * 100.0);
        assert!(count > 0, "there are programs");
        assert!(faults.is_empty(), "{faults:#?}");
    });
}
