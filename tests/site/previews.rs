//! Preview images and QR codes: each page that is passed on has its own, true to the page, and a reader that is not ours
//! finds in every code the page's canonical address.

use std::collections::HashMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use passerelles::catalogue::text::Lang;
use passerelles::site::page::{Page, Route};
use passerelles::tool::previews::{Previews, previews};
use passerelles::tool::qr::Code;
use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::built::{Sheet, every_page, none, site, unless};

/// What a picture may weigh, in bytes: messengers skip what is heavy.
const HEAVIEST: usize = 60_000;

fn bytes(path: &str) -> Vec<u8> {
    fs::read(site().dist.join(path.trim_start_matches('/'))).unwrap_or_default()
}

/// Width, height and pixels of a PNG, one byte of grey a pixel, whatever its form.
fn grey(bytes: &[u8]) -> Option<(usize, usize, Vec<u8>)> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut pixels).ok()?;
    let channels = frame.color_type.samples();
    let grey = pixels.chunks_exact(channels).map(|it| it[0]).collect();
    Some((frame.width as usize, frame.height as usize, grey))
}

/// Whether a page has a picture and a code of its own.
fn passed_on(sheet: &Sheet) -> bool {
    matches!(sheet.route.page, Page::Program(_)) || sheet.route.page.lists()
}

/// The picture that a page names, as a path.
fn image(sheet: &Sheet) -> &str {
    sheet.dom.meta("property", "og:image").and_then(|it| it.strip_prefix(&site().base)).unwrap_or_default()
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_page_that_is_passed_on_names_a_picture_of_its_own_with_its_size_and_what_it_shows() {
    every_page(|sheet| {
        if !passed_on(sheet) {
            return Vec::new();
        }
        let property = |name: &str| sheet.dom.meta("property", name).unwrap_or_default();
        let name = |name: &str| sheet.dom.meta("name", name).unwrap_or_default();
        let (file, alt) = (bytes(image(sheet)), property("og:image:alt"));
        let size = grey(&file).map(|(width, height, _)| (width, height));
        let opening = if sheet.route.lang == Lang::Fr { "Image de Passerelles" } else { "Picture of Passerelles" };
        let subject = match &sheet.route.page {
            Page::Partner(id) => site().engine.catalogue().organisation(id).map_or(id.clone(), |it| it.name.clone()),
            Page::City(slug) => site().engine.area(slug, None).map_or(slug.clone(), |it| it.label()),
            _ => sheet.dom.text(sheet.dom.all("h1")[0]),
        };
        let subject = subject.split(" (").next().unwrap_or_default();
        let checks = [
            unless(image(sheet).starts_with("/images/partage/"), format!("its picture is {:?}", image(sheet))),
            unless(size == Some((1200, 630)), format!("its picture is of {size:?}")),
            unless(file.len() <= HEAVIEST, format!("its picture weighs {} bytes", file.len())),
            unless(property("og:image:type") == "image/png", "og:image:type is not image/png"),
            unless(
                (property("og:image:width"), property("og:image:height")) == ("1200", "630"),
                "og:image has no size",
            ),
            unless(name("twitter:image") == property("og:image"), "twitter:image is another"),
            unless(name("twitter:image:alt") == alt, "twitter:image:alt is another"),
            unless(alt.starts_with(opening), format!("{alt:?} is of another language")),
            unless(alt.contains(subject), format!("{alt:?} does not say {subject:?}")),
        ];
        checks.into_iter().flatten().collect()
    });
    let pictures: Vec<usize> =
        site().files.iter().filter(|it| it.starts_with("/images/partage/")).map(|it| bytes(it).len()).collect();
    let (sum, most) = (pictures.iter().sum::<usize>(), pictures.iter().max().copied().unwrap_or(0));
    println!("figure: previews = {}", pictures.len());
    println!("figure: previews together = {:.1} MB", sum as f64 / 1e6);
    println!("figure: heaviest preview = {:.1} kB", most as f64 / 1e3);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn pictures_of_different_things_differ_and_none_is_left_over() {
    let mut named: HashMap<&str, Vec<&Sheet>> = HashMap::new();
    for sheet in &site().sheets {
        named.entry(image(sheet)).or_default().push(sheet);
    }
    let heading = |sheet: &Sheet| sheet.dom.text(sheet.dom.all("h1")[0]);
    let mut faults = Vec::new();
    for (path, sheets) in &named {
        let own: Vec<&&Sheet> = sheets.iter().filter(|it| passed_on(it)).collect();
        let same = own.windows(2).all(|two| heading(two[0]) == heading(two[1]));
        faults.extend(unless(same, format!("{path} shows {:?}", own.iter().map(|it| &it.path).collect::<Vec<_>>())));
    }
    let left = site().files.iter().filter(|it| it.starts_with("/images/partage/") && !named.contains_key(it.as_str()));
    faults.extend(left.map(|it| format!("{it} belongs to no page")));
    none(faults);
}

/// What the one code in a picture says, by a reader that is not ours.
fn read((width, height, grey): (usize, usize, Vec<u8>)) -> Option<String> {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey[y * width + x]);
    match picture.detect_grids().as_slice() {
        [grid] => grid.decode().ok().map(|(_, content)| content),
        _ => None,
    }
}

/// A drawing as pixels, black where nothing is drawn.
fn raster(svg: &[u8], side: u32) -> Option<(usize, usize, Vec<u8>)> {
    let tree = Tree::from_data(svg, &Options::default()).ok()?;
    let mut pixmap = Pixmap::new(side, side)?;
    let scale = side as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Some((side as usize, side as usize, pixmap.data().chunks_exact(4).map(|it| it[0]).collect()))
}

/// How wide the white margin is on all sides, in modules; the corner mark of seven modules tells their size.
fn quiet((width, height, grey): &(usize, usize, Vec<u8>)) -> Option<usize> {
    let dark = |x: usize, y: usize| grey[y * width + x] < 128;
    let top = (0..*height).find(|y| (0..*width).any(|x| dark(x, *y)))?;
    let left = (0..*width).find(|x| (0..*height).any(|y| dark(*x, y)))?;
    let bottom = (0..*height).rev().find(|y| (0..*width).any(|x| dark(x, *y)))?;
    let right = (0..*width).rev().find(|x| (0..*height).any(|y| dark(*x, y)))?;
    let module = (left..*width).take_while(|x| dark(*x, top)).count() / 7;
    Some([top, left, height - 1 - bottom, width - 1 - right].into_iter().min()? / module.max(1))
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn every_qr_code_leads_to_the_canonical_address_of_its_page() {
    every_page(|sheet| {
        let (png, svg) = (bytes(&sheet.route.qr("png")), bytes(&sheet.route.qr("svg")));
        if !passed_on(sheet) {
            return unless(png.is_empty() && svg.is_empty(), "has a code that nobody asked for").into_iter().collect();
        }
        let links = sheet.dom.having("rel", "canonical").into_iter();
        let canonical: Vec<&str> = links.filter_map(|it| sheet.dom.elements[it].get("href")).collect();
        let [canonical] = canonical.as_slice() else { return vec!["not one canonical address".to_owned()] };
        let mut faults = Vec::new();
        for (form, picture) in [("png", grey(&png)), ("svg", raster(&svg, 400))] {
            let Some(picture) = picture else {
                faults.push(format!("qr.{form} cannot be read as a picture"));
                continue;
            };
            let (width, margin) = (picture.0, quiet(&picture));
            faults.extend(unless(form == "svg" || width >= 1000, format!("qr.png is {width} pixels wide")));
            faults.extend(unless(margin == Some(4), format!("qr.{form} has a margin of {margin:?} modules")));
            let said = read(picture);
            faults.extend(unless(said.as_deref() == Some(*canonical), format!("qr.{form} says {said:?}")));
        }
        faults
    });
    let codes = site().files.iter().filter(|it| it.ends_with("/qr.png")).count();
    println!("figure: QR codes read back = {} as pixels and as many drawings", codes);
}

#[test]
#[ignore = "needs the built site: cargo xtask test"]
fn the_same_pages_give_the_same_bytes_again_and_are_drawn_only_once() {
    // A page of each kind, and some programs.
    let mut kinds = Vec::new();
    let mut chosen: Vec<Route> = Vec::new();
    for sheet in site().sheets.iter().filter(|it| passed_on(it)) {
        let kind = (std::mem::discriminant(&sheet.route.page), sheet.route.lang);
        if kinds.iter().filter(|it| **it == kind).count() < 6 {
            kinds.push(kind);
            chosen.push(sheet.route.clone());
        }
    }
    let draw = |site_folder: &Path, kept: &Path| -> Previews {
        previews(&site().engine, &chosen, site().today, site_folder, kept).expect("pictures")
    };
    let folders: Vec<tempfile::TempDir> = (0..5).map(|_| tempfile::tempdir().expect("a folder")).collect();
    let [one, other, again, kept, afresh] = [0, 1, 2, 3, 4].map(|index| folders[index].path());
    let (first, second) = (draw(one, kept), draw(other, afresh));
    let third = draw(again, kept);
    assert!(first.drawn > 20, "{} drawn", first.drawn);
    assert_eq!((first.kept, second.drawn, second.kept), (0, first.drawn, 0));
    assert_eq!((third.drawn, third.kept), (0, first.drawn), "what was drawn once is kept");
    let mut faults = Vec::new();
    for route in &chosen {
        let path = &first.of(route).expect("a picture").path;
        let file = |folder: &Path| fs::read(folder.join(path.trim_start_matches('/'))).unwrap_or_default();
        let same = second.of(route).is_some_and(|it| it.path == *path)
            && [one, other, again].iter().all(|folder| file(folder) == bytes(path));
        faults.extend(unless(same && !bytes(path).is_empty(), format!("{} is drawn otherwise", route.path())));
    }
    let code = |route: &Route| Code::of(&format!("{}{}", site().base, route.path())).expect("a code");
    faults.extend(
        chosen
            .par_iter()
            .flat_map(|route| {
                let same = code(route).svg().as_bytes() == bytes(&route.qr("svg"))
                    && code(route).png().expect("pixels") == bytes(&route.qr("png"));
                unless(same, format!("the code of {} is drawn otherwise", route.path()))
            })
            .collect::<Vec<_>>(),
    );
    none(faults);
}

#[test]
fn names_full_of_markup_or_beyond_all_measure_are_drawn_as_text() {
    use passerelles::catalogue::load;
    use passerelles::search::Engine;
    let names = [
        "</text><script>alert(1)</script>&amp;\"'",
        "]]><!--\u{0}\u{b}\u{ffff}",
        "漢字",
        &"x".repeat(400),
        &"mot ".repeat(200),
    ];
    let programs: Vec<serde_json::Value> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            serde_json::json!({
                "id": format!("p{index}"), "name": name, "kind": "training", "summary": {"fr": name}, "partners": [{"id": "o"}],
                "status": "running", "cost": {"note": {"fr": name}}, "sources": [{"url": "https://a.fr/"}],
            })
        })
        .collect();
    let text = serde_json::json!({"version": 1, "organisations": [{"id": "o", "name": "O"}], "programs": programs});
    let catalogue = load(&text.to_string()).catalogue;
    assert_eq!(catalogue.programs.len(), names.len(), "all names are read");
    let engine = Engine::new(Arc::new(catalogue));
    let routes: Vec<Route> =
        (0..names.len()).map(|index| Route::new(Lang::Fr, Page::Program(format!("p{index}")))).collect();
    let (made, kept) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let today = passerelles::catalogue::date::Date { year: 2026, month: 11, day: 23 };
    let drawn = previews(&engine, &routes, today, made.path(), kept.path()).expect("pictures");
    for route in &routes {
        let path = &drawn.of(route).expect("a picture").path;
        let file = fs::read(made.path().join(path.trim_start_matches('/'))).expect("a file");
        assert_eq!(grey(&file).map(|it| (it.0, it.1)), Some((1200, 630)), "{}", route.path());
    }
}
