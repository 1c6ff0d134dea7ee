//! The four pictures of the guide, drawn in the roles of the page's colours: they follow light and dark, and their words are text.

use crate::site::lesson::SHOWN;
use crate::site::words::stills::contribute::Picture;
use crate::ui::contribute::Guide;
use crate::ui::html::{self, Element};
use crate::ui::view::View;

/// The width of every picture, in its own units; about one CSS pixel on the smallest phones.
const WIDTH: u32 = 320;
/// So many signs of code fit into the width.
const SIGNS: usize = 28;
const PENCIL: &str = "M-8 8l1-5L4-8l4 4L-3 7zM1-5l4 4";
const TICK: &str = "M-7 0l5 5L7-6";
const CROSS: &str = "M-6-6L6 6M6-6L-6 6";
const EYE: &str = "M-11 0C-7-7 7-7 11 0 7 7-7 7-11 0zM-3.500 0a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0";
const PAGE: &str = "M-8-10H4l4 4V10H-8zM-4-2H4M-4 3H4";

/// A picture with its caption; `drawn` is its content, so many units high.
fn picture(said: &Picture, height: u32, drawn: Vec<Element>) -> Element {
    let drawing = html::svg()
        .class("contribute__drawing")
        .attr("viewBox", format!("0 0 {WIDTH} {height}"))
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(drawn);
    html::figure()
        .class("contribute__picture")
        .attr("role", "figure")
        .attr("aria-label", said.caption)
        .child(html::div().attr("role", "img").attr("aria-label", said.shows).child(drawing))
        .child(html::figcaption().child(said.caption))
}

/// A box: left, top, width, height.
fn boxed(class: &'static str, [x, y, width, height]: [u32; 4]) -> Element {
    let sized = html::rect().class(class).attr("x", x.to_string()).attr("y", y.to_string());
    sized.attr("width", width.to_string()).attr("height", height.to_string()).attr("rx", "3")
}

fn circle(class: &'static str, (x, y): (u32, u32), radius: u32) -> Element {
    let at = html::circle().class(class).attr("cx", x.to_string()).attr("cy", y.to_string());
    at.attr("r", radius.to_string())
}

/// Strokes around a point.
fn strokes(class: &'static str, (x, y): (u32, u32), path: &'static str) -> Element {
    html::path().class(class).attr("d", path).attr("transform", format!("translate({x} {y})"))
}

/// Words that begin at a point.
fn words(class: &'static str, (x, y): (u32, u32), size: &'static str, said: impl Into<View>) -> Element {
    let at = html::text().class(class).attr("x", x.to_string()).attr("y", y.to_string());
    at.attr("font-size", size).child(said)
}

/// Code that begins at a point, cut where it would leave the picture.
fn code(at: (u32, u32), said: &str) -> Element {
    let cut: String = said.chars().take(SIGNS).collect();
    let cut = if cut.len() < said.len() { format!("{cut}…") } else { cut };
    words("contribute__mono", at, "15", cut).attr("lang", "zxx")
}

/// A number in a circle.
fn number(at: (u32, u32), number: u32) -> [Element; 2] {
    let text = words("contribute__on-ink contribute__middle", (at.0, at.1 + 5), "15", number.to_string());
    [circle("contribute__ink", at, 12), text]
}

/// An arrow that leads down.
fn down((x, y): (u32, u32)) -> Element {
    strokes("contribute__stroke", (x, y), "M0 0v22M-6 16l6 7l6-7")
}

/// What one sees when correcting in the browser.
pub(super) fn editor(guide: &Guide<'_>) -> Element {
    let [said, ..] = &guide.said.pictures;
    let lesson = &guide.papers.lesson;
    let name = format!("{}.json", lesson.id);
    let bars = |top: u32, widths: &[u32]| -> Vec<Element> {
        let rows = (0..).zip(widths).map(|(row, width)| boxed("contribute__bar", [22, top + row * 20, *width, 8]));
        rows.collect()
    };
    let title = |index: usize, top: u32| {
        words("contribute__word", (8, top), "17", said.words.get(index).copied().unwrap_or_default())
    };
    let mut drawn = vec![
        title(0, 18),
        boxed("contribute__paper", [4, 30, 312, 120]),
        code((20, 58), &name),
        boxed("contribute__line", [4, 74, 312, 1]),
        circle("contribute__call", (286, 53), 17),
        strokes("contribute__on-call", (286, 53), PENCIL),
    ];
    drawn.extend(number((262, 84), 1));
    drawn.extend(bars(92, &[120, 196, 150]));
    drawn.extend([down((160, 156)), title(1, 206), boxed("contribute__paper", [4, 218, 312, 172])]);
    drawn.extend([
        boxed("contribute__accent", [128, 228, 178, 34]),
        words("contribute__on-accent", (142, 250), "15", "Commit changes…").attr("lang", "en"),
        boxed("contribute__line", [4, 272, 312, 1]),
        boxed("contribute__wash", [6, 308, 308, 32]),
        code((56, 329), lesson.written("seen").unwrap_or_default()),
    ]);
    drawn.extend(number((106, 245), 3));
    drawn.extend(number((30, 324), 2));
    drawn.extend(bars(284, &[180]));
    drawn.extend(bars(352, &[140, 60]));
    picture(said, 394, drawn)
}

/// A record with its parts named, a line of each.
pub(super) fn record(guide: &Guide<'_>) -> Element {
    let [_, said, ..] = &guide.said.pictures;
    let lesson = &guide.papers.lesson;
    let mut drawn = vec![boxed("contribute__paper", [4, 4, 312, 436]), words("contribute__mono", (18, 30), "20", "{")];
    for ((row, name), shown) in (0..).zip(said.words).zip(SHOWN) {
        let top = 42 + row * 62;
        drawn.push(boxed("contribute__accent", [20, top, 5, 48]));
        drawn.push(words("contribute__word", (36, top + 17), "17", *name));
        drawn.push(code((36, top + 42), lesson.written(shown).unwrap_or_default()));
    }
    drawn.push(words("contribute__mono", (18, 428), "20", "}"));
    picture(said, 444, drawn)
}

/// The answer of the check: a problem, then none.
pub(super) fn answer(guide: &Guide<'_>) -> Element {
    let [_, _, said, _] = &guide.said.pictures;
    let lesson = &guide.papers.lesson;
    let [right, wrong] = &lesson.slip.values;
    let values = [
        format!("{}.json", lesson.id),
        format!("{} · {}", lesson.slip.line, lesson.slip.field),
        format!("\"{wrong}\""),
        format!("\"{right}\""),
    ];
    let word = |index: usize| said.words.get(index).copied().unwrap_or_default();
    let mut drawn = vec![
        boxed("contribute__bad", [4, 4, 312, 246]),
        boxed("contribute__bad-edge", [4, 4, 6, 246]),
        circle("contribute__bad-mark", (36, 34), 15),
        strokes("contribute__on-mark", (36, 34), CROSS),
        words("contribute__bad-word", (62, 40), "18", word(0)),
    ];
    for (row, value) in (0..).zip(&values) {
        let name = usize::try_from(row + 1).map(word).unwrap_or_default();
        drawn.push(words("contribute__bad-soft", (24, 74 + row * 46), "15", name));
        drawn.push(code((24, 95 + row * 46), value));
    }
    drawn.extend([
        down((36, 258)),
        words("contribute__soft", (56, 276), "15", word(5)),
        boxed("contribute__good", [4, 290, 312, 60]),
        boxed("contribute__accent", [4, 290, 6, 60]),
        circle("contribute__accent", (36, 320), 15),
        strokes("contribute__on-mark", (36, 320), TICK),
        words("contribute__word", (62, 326), "18", word(6)),
    ]);
    picture(said, 354, drawn)
}

/// The way of a proposal, step by step.
pub(super) fn proposal(guide: &Guide<'_>) -> Element {
    let [.., said] = &guide.said.pictures;
    let mut drawn = Vec::new();
    for ((row, icon), pair) in (0..).zip([PENCIL, TICK, EYE, PAGE]).zip(said.words.chunks(2)) {
        let middle = 34 + row * 92;
        if row > 0 {
            drawn.push(down((34, middle - 60)));
        }
        drawn.push(circle(if row == 3 { "contribute__call" } else { "contribute__ring" }, (34, middle), 26));
        drawn.push(strokes(if row == 3 { "contribute__on-call" } else { "contribute__stroke" }, (34, middle), icon));
        if let [what, how] = pair {
            drawn.push(words("contribute__word", (78, middle - 4), "18", *what));
            drawn.push(words("contribute__soft", (78, middle + 19), "15", *how));
        }
    }
    picture(said, 342, drawn)
}
