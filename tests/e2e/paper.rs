//! Pages on paper: printed through the driver as A4 sheets, then read back. The text and its addresses are there, the controls are
//! not, and nothing stands outside the sheet.

use fantoccini::wd::{PrintConfigurationBuilder, PrintSize};
use lopdf::Document;
use serde_json::json;

use crate::support::{Page, journey, pages};

/// Words of controls and navigation: none of them belongs on paper.
const CONTROLS: [&str; 9] = [
    "Filtres",
    "Trier par",
    "Partager",
    "Rechercher",
    "Aller au contenu",
    "Afficher la suite",
    "Tout effacer",
    "Plan du site",
    "English",
];

/// The sheets that a page makes, each as its text without blanks: a line may be cut between any two letters.
async fn sheets(page: &Page, path: &str) -> Vec<String> {
    page.visit(path).await;
    let size =
        PrintConfigurationBuilder::default().size(PrintSize::A4).background(false).build().expect("a configuration");
    let bytes = page.client.print(size).await.unwrap_or_else(|cause| panic!("{path}: {cause}"));
    let document = Document::load_mem(&bytes).unwrap_or_else(|cause| panic!("{path} is no PDF: {cause}"));
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let text = |number: &u32| document.extract_text(&[*number]).unwrap_or_else(|cause| panic!("{path}: {cause}"));
    numbers.iter().map(|number| bare(&text(number))).collect()
}

/// A text without blanks, and without the ligatures that a font may draw.
fn bare(text: &str) -> String {
    let ligatures = [("\u{fb03}", "ffi"), ("\u{fb00}", "ff"), ("\u{fb01}", "fi"), ("\u{fb02}", "fl")];
    let apart = ligatures.iter().fold(text.to_owned(), |text, (one, two)| text.replace(one, two));
    apart.chars().filter(|it| !it.is_whitespace()).collect()
}

/// What stands outside the sheet when the page is laid out for paper.
async fn cut(page: &Page, path: &str) -> Vec<String> {
    page.visit(path).await;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    // An A4 sheet less its margins, in CSS pixels.
    page.resize(680, 1000).await;
    let out = page
        .texts(
            "[...document.querySelectorAll('body *')].filter(it => { const box = it.getBoundingClientRect(); \
             return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5) && !it.closest('.visually-hidden'); }) \
             .slice(0, 5).map(it => it.localName + '.' + it.className)",
        )
        .await;
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    page.resize(1280, 1000).await;
    out
}

/// The addresses of the links that lead out of the site from the page.
async fn outgoing(page: &Page) -> Vec<String> {
    page.texts(
        "[...document.querySelectorAll('main a[rel=external]')].filter(it => it.offsetParent && !it.closest('.share, .program__section:has(> .tiles)')) \
         .map(it => it.getAttribute('href')).filter(it => it.startsWith('http'))",
    )
    .await
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn pages_print_as_clean_sheets_with_their_addresses_and_without_controls() {
    journey(async |page: Page| {
        page.open("/a-propos/").await;
        // The shortest and the longest record, and the one in the middle: a typical one.
        let ids = "fetch('/catalogue.json').then(it => it.json()).then(({ programs }) => { \
            const sorted = [...programs].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length); \
            return [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map(it => it.id); })";
        let ids = page.promised(ids).await;
        let ids: Vec<&str> = ids.as_array().expect("three ids").iter().map(|it| it.as_str().expect("an id")).collect();
        let program = |at: usize| format!("/programmes/{}/", ids[at]);
        // The path and how many sheets it may take.
        let sample: Vec<(String, usize)> = [(program(0), 2), (program(1), 2), (program(2), 6)]
            .into_iter()
            .chain(
                [("/", 8), ("/villes/lyon-69/", 10), ("/partenaires/simplon/", 5), ("/guide/", 1), ("/chiffres/", 12)]
                    .map(|(path, most)| (path.to_owned(), most)),
            )
            .collect();
        let mut printed = 0;
        for (path, most) in &sample {
            let sheets = sheets(&page, path).await;
            assert!((1..=*most).contains(&sheets.len()), "{path}: {} sheets", sheets.len());
            assert!(sheets.iter().all(|it| it.chars().count() > 20), "{path}: an empty sheet");
            let all = sheets.concat();
            let heading = page.text("document.querySelector('h1').textContent").await;
            assert!(all.contains(&bare(&heading)), "{path}: {heading:?} is not in {all:.200}");
            let controls: Vec<_> = CONTROLS.iter().filter(|it| all.contains(&bare(it))).collect();
            assert!(controls.is_empty(), "{path}: {controls:?} on paper");
            for address in outgoing(&page).await {
                assert!(all.contains(&bare(&address)), "{path}: {address} is not written");
            }
            printed += sheets.len();
        }
        println!("figure: sheets printed of {} pages = {printed}", sample.len());
    });
}

#[test]
#[ignore = "needs a browser and the built site: cargo xtask test"]
fn nothing_of_any_kind_of_page_is_cut_on_paper() {
    journey(async |page: Page| {
        let mut found = Vec::new();
        for (path, _) in pages::all(&page).await {
            found.extend(cut(&page, &path).await.into_iter().map(|it| format!("{path}: {it}")));
        }
        assert!(found.is_empty(), "outside the sheet: {found:#?}");
    });
}
