//! The bytes of a spreadsheet file as text: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252, which is what
//! older spreadsheets write in France.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::catalogue::text::Lang;
use crate::tool::ToolError;

/// The text, line breaks made alike, and the encoding it was in.
pub struct Decoded {
    /// The text; every line ends with a line feed.
    pub text: String,
    /// The name of the encoding, as `UTF-8`.
    pub encoding: &'static str,
    /// Whether that was guessed: nothing in the file says it.
    pub guessed: bool,
}

/// Reads the bytes.
///
/// # Errors
/// Where the file is a workbook and no table of text.
pub fn decode(bytes: &[u8], lang: Lang) -> Result<Decoded, ToolError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let (what, remedy) = match lang {
            Lang::Fr => (
                "Ce fichier est un classeur, pas un fichier CSV.",
                "Dans le tableur : Fichier, Enregistrer sous, puis choisir « CSV UTF-8 ».",
            ),
            Lang::En => (
                "This file is a workbook, not a CSV file.",
                "In the spreadsheet: File, Save as, then choose “CSV UTF-8”.",
            ),
        };
        return Err(ToolError::new(what, remedy));
    }
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let plain = std::str::from_utf8(bytes).is_ok().then_some(UTF_8);
    let encoding = marked.or(plain).unwrap_or(WINDOWS_1252);
    let (text, _, _) = encoding.decode(bytes);
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(Decoded { text, encoding: encoding.name(), guessed: marked.or(plain).is_none() })
}
