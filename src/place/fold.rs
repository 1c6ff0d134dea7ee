//! How words are compared: without case, accents, ligatures, apostrophes, hyphens or any other punctuation.

/// The text in lower case, without accents, its words separated by single spaces: `L’Haÿ-les-Roses` → `l hay les roses`.
///
/// Decomposed accents (U+0300 to U+036F) are dropped like composed ones; œ, æ and ß become two letters; letters of other
/// alphabets are kept as they are.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text, ' ');
    out
}

/// Whether a text holds an ASCII sign. The standard library's own way to ask brings what finds whole texts in one another with
/// it: a kilobyte of the page's module.
pub(crate) fn holds(text: &str, sign: u8) -> bool {
    text.as_bytes().contains(&sign)
}

/// The text as it stands in an address: `L’Haÿ-les-Roses` → `l-hay-les-roses`.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(&mut out, text, '-');
    out
}

/// Appends the folded text, its words separated by `separator`.
pub(crate) fn fold_into(out: &mut String, text: &str, separator: char) {
    let begin = out.len();
    each(text, false, &mut Vec::new(), &mut |word| {
        if out.len() > begin {
            out.push(separator);
        }
        out.push_str(std::str::from_utf8(word).unwrap_or_default());
    });
}

/// What each ASCII sign becomes in a folded word; 0 stands between words.
static PLAIN: [u8; 128] = {
    let mut table = [0; 128];
    let mut sign = 0_u8;
    while sign < 128 {
        if sign.is_ascii_alphanumeric() {
            table[sign as usize] = sign.to_ascii_lowercase();
        }
        sign += 1;
    }
    table
};

/// Whether an ASCII sign stands between words. No word and no second ending goes on after it.
#[inline(always)]
pub(crate) fn is_between(byte: u8) -> bool {
    matches!(PLAIN.get(usize::from(byte)), Some(0))
}

/// Calls with each folded word of a text, second endings left out: "Développeur·euse·s" is `developpeur`. `word` only lends its
/// room.
pub(crate) fn each_word(text: &str, word: &mut Vec<u8>, act: &mut dyn FnMut(&[u8])) {
    each(text, true, word, act);
}

/// Calls with each folded word, byte by byte: whole tables and catalogues are read through this. Second endings may be left out.
fn each(text: &str, without_endings: bool, word: &mut Vec<u8>, act: &mut dyn FnMut(&[u8])) {
    word.clear();
    let (mut at, mut ending) = (0, false);
    while let Some(byte) = text.as_bytes().get(at) {
        let apart = if let Some(plain) = PLAIN.get(usize::from(*byte)) {
            at += 1;
            match *plain {
                0 => {
                    ending = false;
                    true
                }
                plain => {
                    if !ending {
                        word.push(plain);
                        // Most letters stay as they are: those that follow are taken together.
                        let from = at;
                        while let Some(next) = text.as_bytes().get(at)
                            && PLAIN.get(usize::from(*next)).is_some_and(|plain| plain == next && *next > 0)
                        {
                            at += 1;
                        }
                        word.extend_from_slice(text.as_bytes().get(from..at).unwrap_or_default());
                    }
                    false
                }
            }
        } else {
            let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            at += letter.len_utf8();
            ending = without_endings && (matches!(letter, '·' | '•' | '‧') || ending && !letter.is_whitespace());
            if ending {
                false
            } else if let Some(plain) = plain(letter) {
                word.extend_from_slice(plain.as_bytes());
                false
            } else if is_unseen(letter) {
                false
            } else if is_mark(letter) {
                true
            } else {
                word.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                false
            }
        };
        if apart && !word.is_empty() {
            act(word);
            word.clear();
        }
    }
    if !word.is_empty() {
        act(word);
    }
}

/// A combining accent, or a mark that is not seen: the word goes on.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

/// Whether a sign outside ASCII stands between words: punctuation, spaces, symbols, emoji, private use.
fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..)
}

/// The plain letters of an accented Latin letter, of a ligature, or of a raised ordinal.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ª' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'ᵉ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'º' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' | 'ʳ' => "r",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'ß' | 'ẞ' => "ss",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => return None,
    })
}
