//! How the names of communes are shortened in the table, and made whole again.
//!
//! A shortened name is in lower case; the space after its article is a hyphen, other spaces are underscores; its frequent
//! pieces (`-saint-`, `-sur-`, `é`) are one sign each, as listed in the table. A name that these rules would not give back
//! stands as it is, after `=`.

/// The pieces of names and the signs that stand for them.
pub(crate) struct Pieces {
    pieces: Vec<(char, String)>,
    /// The place of each ASCII sign among the pieces: names are long to read one piece after another.
    places: [Option<u8>; 128],
}

/// Words that have no capital inside a name.
const SMALL: [&str; 26] = [
    "de", "la", "le", "les", "du", "des", "sur", "sous", "en", "et", "aux", "au", "d", "l", "lès", "à", "devant",
    "près", "lez", "del", "dels", "di", "ès", "ez", "las", "dit",
];

impl Pieces {
    /// Reads the list of pieces, `S-saint-|R-sur-`; `None` if one of them is not a sign and one to sixteen bytes.
    pub(crate) fn parse(line: &str) -> Option<Pieces> {
        let mut pieces = Vec::new();
        let mut places = [None; 128];
        for item in line.split('|') {
            let mut letters = item.chars();
            let sign = letters.next().filter(|sign| sign.is_ascii_graphic() && !"=,;@_-".contains(*sign))?;
            let piece = letters.as_str();
            if piece.is_empty() || piece.len() > 16 {
                return None;
            }
            *places.get_mut(sign as usize)? = Some(u8::try_from(pieces.len()).ok()?);
            pieces.push((sign, piece.to_owned()));
        }
        Some(Pieces { pieces, places })
    }

    /// The whole name of a shortened one.
    pub(crate) fn whole(&self, short: &str) -> String {
        if let Some(name) = short.strip_prefix('=') {
            return name.to_owned();
        }
        let mut lower = String::with_capacity(short.len() + 8);
        for letter in short.chars() {
            let place = self.places.get(letter as usize).copied().flatten();
            match place.and_then(|place| self.pieces.get(usize::from(place))) {
                Some((_, piece)) if lower.is_empty() => lower.push_str(piece.trim_start_matches('-')),
                Some((_, piece)) => lower.push_str(piece),
                None => lower.push(letter),
            }
        }
        let mut out = String::with_capacity(lower.len());
        for (word, start) in words(&lower) {
            let mut letters = word.chars();
            if start > 0 && SMALL.contains(&word) {
                out.push_str(word);
            } else if let Some(first) = letters.next() {
                out.push(capital(first));
                out.push_str(letters.as_str());
            }
            let separator = lower.get(start + word.len()..).and_then(|rest| rest.chars().next());
            match separator {
                Some('_') => out.push(' '),
                Some('-') if start == 0 && matches!(word, "la" | "le" | "les") => out.push(' '),
                Some(separator) => out.push(separator),
                None => {}
            }
        }
        out
    }

    /// The name shortened, in the way that gives it back.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn short(&self, name: &str) -> String {
        let mut short = name.to_lowercase().replace(' ', "_");
        for article in ["la", "le", "les"] {
            if let Some(rest) = short.strip_prefix(article).and_then(|rest| rest.strip_prefix('_')) {
                short = format!("{article}-{rest}");
            }
        }
        for (sign, piece) in &self.pieces {
            short = short.replace(piece.as_str(), sign.encode_utf8(&mut [0; 4]));
            let start = piece.trim_start_matches('-');
            if start != piece
                && let Some(rest) = short.strip_prefix(start)
            {
                short = format!("{sign}{rest}");
            }
        }
        if self.whole(&short) == name { short } else { format!("={name}") }
    }
}

/// The words between hyphens, underscores and apostrophes, each with the byte at which it begins.
fn words(name: &str) -> impl Iterator<Item = (&str, usize)> {
    let mut start = 0;
    name.split(['-', '_', '\'']).map(move |word| {
        let at = start;
        start += word.len() + 1;
        (word, at)
    })
}

/// The capital of a French letter. The standard tables of case know every alphabet, and would weigh in the page.
fn capital(letter: char) -> char {
    match letter {
        'œ' => 'Œ',
        'ÿ' => 'Ÿ',
        'à'..='ö' | 'ø'..='þ' => char::from_u32(letter as u32 - 0x20).unwrap_or(letter),
        _ => letter.to_ascii_uppercase(),
    }
}
