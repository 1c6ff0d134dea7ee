//! A picture in SVG as a PNG of few colours: flat art needs sixteen, in which it weighs a tenth.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::tool::ToolError;
use crate::tool::previews::letters::Letters;
use crate::tool::previews::sheet::{HEIGHT, WIDTH, role};

/// Which colours meet at an edge, and how many steps between them keep it smooth.
const MIXES: [(&str, &str, u8); 6] = [
    ("paper", "ink", 4),
    ("band", "band-ink", 3),
    ("paper", "accent", 1),
    ("paper", "call", 1),
    ("ink", "call", 1),
    ("ink", "band", 0),
];

/// Draws a picture.
pub fn paint(svg: &str, letters: &Letters) -> Result<Vec<u8>, ToolError> {
    let trouble = |what: String| {
        ToolError::new(format!("A preview cannot be drawn: {what}"), "Report it, with the text that was to be drawn.")
    };
    let options = Options { fontdb: letters.faces.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| trouble(format!("{error}\n{svg}")))?;
    let mut pixmap = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| trouble("there is no memory".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    let palette = palette();
    packed(pixmap.data(), &palette).map_err(|error| trouble(error.to_string()))
}

/// The colours of the pictures, each once.
fn palette() -> Vec<[u8; 3]> {
    let mut colours = Vec::new();
    for (one, other, steps) in MIXES {
        let (one, other) = (colour(role(one)), colour(role(other)));
        for step in 0..=steps + 1 {
            let part = f32::from(step) / f32::from(steps + 1);
            let mixed = [0, 1, 2].map(|it: usize| {
                let (from, to) = (one.get(it).copied().unwrap_or(0), other.get(it).copied().unwrap_or(0));
                (f32::from(from) + (f32::from(to) - f32::from(from)) * part).round() as u8
            });
            if !colours.contains(&mixed) {
                colours.push(mixed);
            }
        }
    }
    colours
}

/// A colour written as `#rrggbb`.
fn colour(text: &str) -> [u8; 3] {
    let value = u32::from_str_radix(text.trim_start_matches('#'), 16).unwrap_or(0);
    let [_, red, green, blue] = value.to_be_bytes();
    [red, green, blue]
}

/// Pixels (red, green, blue, alpha, all opaque) as a PNG of these colours, at most sixteen, two pixels in a byte.
fn packed(pixels: &[u8], palette: &[[u8; 3]]) -> Result<Vec<u8>, png::EncodingError> {
    let nearest = |pixel: [u8; 3]| {
        let away = |colour: &[u8; 3]| -> u32 {
            colour.iter().zip(pixel).map(|(one, other)| u32::from(one.abs_diff(other)).pow(2)).sum()
        };
        let found = palette.iter().enumerate().min_by_key(|(_, colour)| away(colour));
        found.and_then(|(index, _)| u8::try_from(index).ok()).unwrap_or(0)
    };
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let mut last = ([0; 3], nearest([0; 3]));
    let mut index = |pixel: &[u8]| {
        let pixel = match pixel {
            [red, green, blue, ..] => [*red, *green, *blue],
            _ => [0; 3],
        };
        if pixel != last.0 {
            last = (pixel, *known.entry(pixel).or_insert_with(|| nearest(pixel)));
        }
        last.1
    };
    let data: Vec<u8> = pixels
        .chunks_exact(8)
        .map(|two| {
            let (one, other) = two.split_at(4);
            index(one) << 4 | index(other)
        })
        .collect();
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.as_flattened());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}
