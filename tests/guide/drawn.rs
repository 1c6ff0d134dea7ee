//! The pictures: four in each language, with what they show in words, and no word that leaves its picture.

use passerelles::catalogue::text::Lang;
use passerelles::site::words::stills::contribute::contribute;

use crate::dom::Dom;
use crate::page::page;

/// The alternatives of the pictures.
fn alternatives(dom: &Dom) -> Vec<String> {
    let images = dom.having("role", "img");
    images.into_iter().map(|it| dom.elements[it].get("aria-label").expect("an alternative").to_owned()).collect()
}

#[test]
fn each_picture_has_an_alternative_and_a_caption_in_the_language_of_the_page() {
    let all = Lang::ALL.map(page);
    for (dom, lang) in all.iter().zip(Lang::ALL) {
        let said = &contribute(lang).pictures;
        assert_eq!(alternatives(dom), said.each_ref().map(|it| it.shows.to_owned()));
        let figures = dom.all("figure");
        assert_eq!(figures.len(), said.len());
        for (figure, said) in figures.into_iter().zip(said) {
            let caption = dom.inside(figure, "figcaption");
            assert_eq!(dom.text(caption[0]), said.caption);
            assert_eq!(dom.elements[figure].get("aria-label"), Some(said.caption), "the caption names the figure");
            assert!(said.shows.len() > said.caption.len(), "the alternative says more than the caption");
            let drawing = dom.inside(figure, "svg")[0];
            assert_eq!(dom.elements[drawing].get("aria-hidden"), Some("true"), "its words are read once");
            let words = dom.text(drawing);
            assert!(said.words.iter().all(|it| words.contains(it)), "{words}");
        }
    }
    let [french, english] = all.each_ref().map(alternatives);
    assert!(french.iter().zip(&english).all(|(fr, en)| fr != en));
}

#[test]
fn no_word_leaves_its_picture() {
    for lang in Lang::ALL {
        let dom = page(lang);
        for drawing in dom.all("svg") {
            let view = dom.elements[drawing].get("viewBox").expect("a size");
            let size: Vec<f64> = view.split(' ').map(|it| it.parse().expect("a number")).collect();
            for text in dom.inside(drawing, "text") {
                let element = &dom.elements[text];
                let number = |name: &str| -> f64 { element.get(name).expect("a number").parse().expect("a number") };
                // Wide letters of the widest of the faces that may be used; code is as wide as its signs are many.
                let wide = if element.has_class("contribute__mono") { 0.61 } else { 0.58 };
                let signs = u32::try_from(dom.text(text).chars().count()).expect("few");
                let end = number("x") + f64::from(signs) * wide * number("font-size");
                assert!(end <= size[2] && number("y") < size[3], "{:?} ends at {end}", dom.text(text));
                assert!(number("font-size") >= 15.0, "large enough on the smallest phones");
            }
        }
    }
}

#[test]
fn the_drawings_have_no_colour_of_their_own() {
    for dom in Lang::ALL.map(page) {
        for drawing in dom.all("svg") {
            let own = ["fill", "stroke", "style", "color"];
            let inside = drawing..dom.elements.len();
            let drawn = inside.filter(|it| dom.upwards(*it).any(|up| up.tag == "svg"));
            let coloured: Vec<&str> = drawn
                .filter(|it| own.iter().any(|name| dom.elements[*it].get(name).is_some()))
                .map(|it| dom.elements[it].tag.as_str())
                .collect();
            assert!(coloured.is_empty(), "{coloured:?}: the style gives the colours of both themes");
        }
    }
}
