//! The rules of typography of both languages: what is wrong with a text.

/// What is wrong with a French text: the rules that it breaks.
pub(crate) fn french(text: &str) -> Vec<&'static str> {
    let signs: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| signs.get(index)).copied();
    let mut faults = Vec::new();
    let mut rule = |holds: bool, says: &'static str| {
        if !holds {
            faults.push(says);
        }
    };
    for (index, sign) in signs.iter().enumerate() {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        // A sign inside an address, an hour or a row of signs is no punctuation.
        let inside =
            after.is_some_and(|it| it.is_alphanumeric() || it == '/') || before.is_some_and(|it| ";!?".contains(it));
        match sign {
            ';' | '!' | '?' => rule(inside || before == Some('\u{202f}'), "U+202F before ; ! ?"),
            ':' => rule(inside || before == Some('\u{a0}'), "U+00A0 before :"),
            '«' => rule(after == Some('\u{202f}'), "U+202F after «"),
            '»' => rule(before == Some('\u{202f}'), "U+202F before »"),
            '\'' => rule(false, "no straight apostrophe"),
            '"' => rule(false, "no straight quotes"),
            '\u{b7}' => rule(
                !before.zip(after).is_some_and(|(before, after)| before.is_alphabetic() && after.is_alphabetic()),
                "no middle dot inside a word",
            ),
            _ => {}
        }
    }
    rule(
        !text.contains("(s)") && !text.contains("(e)") && !text.contains("(es)"),
        "plurals and genders are spelled out",
    );
    rule(!text.contains("..."), "one sign for …");
    faults
}

/// What is wrong with an English text: the rules that it breaks.
pub(crate) fn english(text: &str) -> Vec<&'static str> {
    let signs: Vec<char> = text.chars().collect();
    let mut faults = Vec::new();
    for (index, sign) in signs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| signs.get(before)).copied();
        match sign {
            ';' | '!' | '?' | ':' if before.is_some_and(char::is_whitespace) => faults.push("no space before ; ! ? :"),
            '«' | '»' => faults.push("English quotes"),
            '\u{202f}' => faults.push("no narrow space"),
            '\'' => faults.push("no straight apostrophe"),
            '"' => faults.push("no straight quotes"),
            _ => {}
        }
    }
    if text.contains("...") {
        faults.push("one sign for …");
    }
    faults
}
