//! QR codes (ISO/IEC 18004) that lead to a page, as a drawing and as pixels: black on white in every theme, with the quiet
//! zone of four modules that the standard asks for, and its level Q, which forgives a quarter of the code being unreadable.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use qrcode::{Color, EcLevel, QrCode};

use crate::tool::ToolError;

/// The margin, in modules.
const QUIET: usize = 4;
/// The picture in pixels is at least so wide.
const LEAST: usize = 1000;

/// A code: its rows, quiet zone included; true is dark.
pub struct Code(Vec<Vec<bool>>);

impl Code {
    /// The code of an address. One that is too long for any code (some 1,600 characters) is an error.
    pub fn of(address: &str) -> Result<Code, ToolError> {
        let code = QrCode::with_error_correction_level(address, EcLevel::Q).map_err(|error| {
            ToolError::new(format!("{address} has no QR code: {error}"), "Give the program a shorter id.")
        })?;
        let (inner, outer) = (code.width(), code.width() + 2 * QUIET);
        let mut rows = vec![vec![false; outer]; QUIET];
        for row in code.to_colors().chunks(inner) {
            let dark = row.iter().map(|colour| *colour == Color::Dark);
            let quiet = std::iter::repeat_n(false, QUIET);
            rows.push(quiet.clone().chain(dark).chain(quiet).collect());
        }
        rows.resize(outer, vec![false; outer]);
        Ok(Code(rows))
    }

    /// As a drawing: each run of dark modules of a row is one bar.
    pub fn svg(&self) -> String {
        let size = self.0.len();
        let mut bars = String::new();
        for (y, row) in self.0.iter().enumerate() {
            let mut x = 0;
            for run in row.chunk_by(|one, other| one == other) {
                if run.first() == Some(&true) {
                    bars.push_str(&format!("M{x} {y}h{}v1h-{0}z", run.len()));
                }
                x += run.len();
            }
        }
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{bars}\"/></svg>\n"
        )
    }

    /// As a PNG of one bit a pixel.
    pub fn png(&self) -> Result<Vec<u8>, ToolError> {
        let size = self.0.len();
        let scale = LEAST.div_ceil(size);
        let mut data = Vec::new();
        for row in &self.0 {
            let pixels: Vec<bool> = row.iter().flat_map(|dark| std::iter::repeat_n(*dark, scale)).collect();
            let bits = |eight: &[bool]| {
                let light = eight.iter().enumerate().filter(|(_, dark)| !**dark);
                light.fold(0_u8, |byte, (index, _)| byte | 0x80 >> index)
            };
            let line: Vec<u8> = pixels.chunks(8).map(bits).collect();
            std::iter::repeat_n(line, scale).for_each(|line| data.extend(line));
        }
        let width = u32::try_from(size * scale).unwrap_or(u32::MAX);
        let pack = || {
            let mut out = Vec::new();
            let mut encoder = Encoder::new(&mut out, width, width);
            encoder.set_color(ColorType::Grayscale);
            encoder.set_depth(BitDepth::One);
            encoder.set_compression(Compression::High);
            encoder.set_filter(Filter::NoFilter);
            let mut writer = encoder.write_header()?;
            writer.write_image_data(&data)?;
            writer.finish()?;
            Ok(out)
        };
        pack().map_err(|error: png::EncodingError| {
            ToolError::new(format!("A QR code cannot be packed: {error}"), "Report it, with the address it leads to.")
        })
    }
}
