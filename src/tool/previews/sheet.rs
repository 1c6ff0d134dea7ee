//! A picture as SVG: kind and name on paper, place and price on a band, the footbridge above the sun.

use html_escape::encode_text;

use crate::tool::previews::letters::{Letters, dangles};
use crate::tool::previews::said::Said;

/// The size that messengers ask for (Open Graph), in pixels.
pub const WIDTH: u32 = 1200;
/// Its height.
pub const HEIGHT: u32 = 630;

const TOKENS: &str = include_str!("../../../public/style/tokens.css");
const BRIDGE: &str = include_str!("../../../public/icons/footbridge.svg");

/// Where text begins, and how much room it has.
const LEFT: f32 = 72.0;
const ROOM: f32 = 1056.0;
/// The title stands between these two heights, in one of these sizes and as few lines as can be.
const TITLE: (f32, f32) = (132.0, 416.0);
const SIZES: [f32; 14] = [160.0, 144.0, 128.0, 120.0, 112.0, 104.0, 96.0, 88.0, 80.0, 74.0, 68.0, 62.0, 56.0, 50.0];
/// A line of the title is so many times as high as its size.
const LEADING: f32 = 1.1;
/// Where the band begins, and the sizes of its text.
const BAND: f32 = 500.0;
const FOOT: [f32; 3] = [42.0, 38.0, 34.0];
/// How much smaller a title may be for a line that ends better, as a part of its size.
const DANGLING: f32 = 0.2;
/// Letters of the title stand a little closer, as headings on the pages do.
const CLOSER: f32 = -0.012;

/// The colour of a role in the light theme, which the style sheet gives first.
pub fn role(name: &str) -> &'static str {
    let named = format!("--{name}:");
    TOKENS.split_once(&named).and_then(|(_, rest)| rest.split_once(';')).map_or("#000000", |(value, _)| value.trim())
}

/// The picture, and the lines at its foot for which there was room.
pub fn sheet(said: &Said, letters: &Letters) -> (String, Vec<String>) {
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" font-family=\"Young Serif\">\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>\n<circle cx=\"968\" cy=\"{BAND}\" r=\"40\" fill=\"{}\"/>\n\
         {}\n<rect y=\"{BAND}\" width=\"{WIDTH}\" height=\"{}\" fill=\"{}\"/>\n",
        role("paper"),
        role("call"),
        bridge(),
        HEIGHT as f32 - BAND,
        role("band"),
    );
    let mut text = |said: &str, x: f32, y: f32, size: f32, role_of: &str, more: &str| {
        let (fill, said) = (role(role_of), encode_text(said));
        out.push_str(&format!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\"{more}>{said}</text>\n"
        ));
    };
    text(&letters.drawable(&said.above), LEFT, 96.0, 44.0, "accent", "");
    text("Passerelles", LEFT + ROOM, 96.0, 44.0, "ink", " text-anchor=\"end\"");
    let (size, lines) = title(&letters.drawable(&said.title), letters);
    let height = lines.len() as f32 * size * LEADING;
    // The last line stands a little above the middle of what is left, where the eye expects it.
    let top = TITLE.0 + (TITLE.1 - TITLE.0 - height) * 0.42;
    let spacing = format!(" letter-spacing=\"{:.2}\"", size * CLOSER);
    for (index, line) in lines.iter().enumerate() {
        text(line, LEFT, top + size * (0.9 + index as f32 * LEADING), size, "ink", &spacing);
    }
    let (size, lines, kept) = foot(&said.foot, letters);
    let middle = (BAND + HEIGHT as f32) / 2.0 + size * 0.32;
    for (index, line) in lines.iter().enumerate() {
        let below = index as f32 - (lines.len() as f32 - 1.0) / 2.0;
        text(line, LEFT, middle + below * size * 1.28, size, "band-ink", "");
    }
    out.push_str("</svg>\n");
    (out, kept)
}

/// The drawing of the home page, standing on the band.
fn bridge() -> String {
    let place = format!("<svg x=\"808\" y=\"{}\" width=\"320\" height=\"100\" ", BAND - 99.0);
    BRIDGE.trim().replacen("<svg ", &place, 1).replace("#000", role("ink"))
}

/// The size and the lines of a title: as large as it fits, or a little smaller where lines then end better. A name beyond all
/// measure loses its end.
fn title(said: &str, letters: &Letters) -> (f32, Vec<String>) {
    let at = |said: &str, size: f32| {
        let most = ((TITLE.1 - TITLE.0) / (size * LEADING)) as usize;
        Some((size, letters.lines(said, ROOM / size, most)?))
    };
    let fitting = |said: &str| {
        let (largest, lines) = SIZES.into_iter().find_map(|size| at(said, size))?;
        let worth = |(size, lines): &(f32, Vec<String>)| {
            let cut = lines.split_last().map_or(0, |(_, before)| before.iter().filter(|line| dangles(line)).count());
            size / largest - DANGLING * cut as f32
        };
        let smaller = SIZES.into_iter().filter(|size| *size < largest).filter_map(|size| at(said, size));
        let better = |best, other| if worth(&other) > worth(&best) { other } else { best };
        Some(smaller.fold((largest, lines), better))
    };
    let mut said = said.to_owned();
    loop {
        if let Some(found) = fitting(&said) {
            return found;
        }
        let kept = said.chars().count() * 9 / 10;
        let cut: String = said.trim_end_matches('…').chars().take(kept.min(160)).collect();
        let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
        said = format!("{cut}…");
    }
}

/// Size and lines of the first form that has room in two lines, and that form.
fn foot(forms: &[Vec<String>], letters: &Letters) -> (f32, Vec<String>, Vec<String>) {
    for size in FOOT {
        for form in forms {
            let lines: Option<Vec<Vec<String>>> =
                form.iter().map(|part| letters.lines(&letters.drawable(part), ROOM / size, 2)).collect();
            if let Some(lines) = lines.map(|it| it.concat()).filter(|it| it.len() <= 2) {
                return (size, lines, form.clone());
            }
        }
    }
    (42.0, Vec::new(), Vec::new())
}
