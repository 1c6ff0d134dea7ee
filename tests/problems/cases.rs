//! Files that are no record at all, and what is told of each.

/// What a file holds, and what is told: line and column, and pieces of the sentence in both languages.
pub(crate) type Case = (&'static str, Vec<u8>, (usize, usize), &'static str, &'static str);

/// The bytes of a text.
pub(crate) fn text(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// The good program under the id that the cases have, changed.
pub(crate) fn changed(from: &str, to: &str) -> Vec<u8> {
    let record = include_str!("good/programs/les-codeuses-du-lundi.json").replace("les-codeuses-du-lundi", "case");
    assert!(record.contains(from), "{from}");
    text(&record.replacen(from, to, 1))
}

/// Every file that is no record.
pub(crate) fn cases() -> Vec<Case> {
    let deep = |open: &str, close: &str| format!("{{\"a\": {}{}}}", open.repeat(20_000), close.repeat(20_000));
    let utf16 = |text: &str| {
        let units = text.encode_utf16().flat_map(u16::to_le_bytes);
        [0xff, 0xfe].into_iter().chain(units).collect::<Vec<u8>>()
    };
    let latin = |text: &[u8]| {
        let text = String::from_utf8_lossy(text).replace('’', "'");
        text.chars().map(|sign| u8::try_from(u32::from(sign)).expect("a sign of Latin-1")).collect::<Vec<u8>>()
    };
    let whole = changed("\"case\"", "\"case\"");
    vec![
        ("empty", Vec::new(), (1, 1), "Le fichier est vide", "The file is empty"),
        ("blank", text(" \n\t\r\n"), (1, 1), "Le fichier est vide", "The file is empty"),
        ("only a mark", text("\u{feff}"), (1, 1), "Le fichier est vide", "The file is empty"),
        (
            "five megabytes",
            text(&format!("\"{}\"", "x".repeat(5_000_000))),
            (1, 1),
            "pèse 5000 ko, alors qu’une fiche en pèse 200 au plus",
            "weighs 5000 kB, while a record weighs 200 at most",
        ),
        (
            "deep lists",
            text(&deep("[", "]")),
            (1, 133),
            "ouverts les uns dans les autres plus de 127 fois",
            "opened within each other more than 127 times",
        ),
        (
            "deep objects",
            text(&deep("{\"a\":", "}")),
            (1, 637),
            "ouverts les uns dans les autres",
            "opened within each other",
        ),
        (
            "deep and torn",
            text(&"[".repeat(100_000)),
            (1, 128),
            "ouverts les uns dans les autres",
            "opened within each other",
        ),
        (
            "latin-1",
            latin(&whole),
            (6, 38),
            "n’est pas enregistré en UTF-8 : son octet 128, E0 en hexadécimal (sans doute la lettre « à »)",
            "is not saved as UTF-8: its byte 128, E0 in hexadecimal (probably the letter `à`)",
        ),
        (
            "utf-16",
            utf16(&String::from_utf8_lossy(&whole)),
            (1, 1),
            "enregistré en UTF-16, et non en UTF-8",
            "saved as UTF-16, not as UTF-8",
        ),
        (
            "bytes",
            vec![b'{', b'\n', 0xc3, 0x28],
            (2, 1),
            "n’est pas enregistré en UTF-8 : son octet 3, C3",
            "is not saved as UTF-8: its byte 3, C3",
        ),
        ("plain words", text("Bonjour"), (1, 1), "« Bonjour » n’a pas sa place ici", "`Bonjour` has no place here"),
        (
            "a page of the web",
            text("<!doctype html>\n<p>"),
            (1, 1),
            "« < » n’a pas sa place ici",
            "`<` has no place here",
        ),
        ("a list", text("\n[]"), (2, 1), "Une fiche commence par une accolade", "A record begins with a brace"),
        ("a number", text("12"), (1, 1), "Une fiche commence par une accolade", "A record begins with a brace"),
        (
            "missing comma",
            changed("\"training\",", "\"training\""),
            (4, 21),
            "il manque une virgule après « \"kind\": \"training\" »",
            "a comma is missing after `\"kind\": \"training\"`",
        ),
        (
            "missing comma in a list",
            changed("\"job-seekers\", ", "\"job-seekers\" "),
            (16, 29),
            "il manque une virgule",
            "a comma is missing",
        ),
        (
            "comma at the end of a list",
            changed("\"students\"]", "\"students\",]"),
            (16, 41),
            "une virgule de trop avant l’accolade ou le crochet qui ferme",
            "one comma too many before the closing brace or bracket",
        ),
        (
            "comma at the end of an object",
            changed("\"max\": 30 }", "\"max\": 30, }"),
            (17, 32),
            "une virgule de trop",
            "one comma too many",
        ),
        ("two commas", changed("\"only\",", "\"only\",,"), (15, 19), "n’a pas sa place", "has no place"),
        (
            "comment",
            changed("\"women\"", "// revoir\n  \"women\""),
            (15, 3),
            "un commentaire s’y trouve",
            "a comment stands in it",
        ),
        (
            "comment with a quote",
            changed("\"women\"", "/* dire \"oui */ \"women\""),
            (15, 3),
            "un commentaire s’y trouve",
            "a comment stands in it",
        ),
        (
            "missing closing quote",
            changed("\"Les Codeuses du lundi\",", "\"Les Codeuses du lundi,"),
            (3, 11),
            "n’a pas de guillemet à la fin",
            "has no quote at its end",
        ),
        (
            "missing opening quote",
            changed("\"Les Codeuses du lundi\"", "Les Codeuses du lundi\""),
            (3, 11),
            "« Les » n’a pas sa place ici",
            "`Les` has no place here",
        ),
        (
            "missing last quote of all",
            text("{\"id\": \"case"),
            (1, 8),
            "n’a pas de guillemet à la fin",
            "has no quote at its end",
        ),
        (
            "text on two lines",
            changed("apprendre à programmer", "apprendre\nà programmer"),
            (6, 11),
            "ou passe à la ligne",
            "or goes on to the next line",
        ),
        (
            "tab in a text",
            changed("du lundi\",", "du\tlundi\","),
            (3, 27),
            "une tabulation ou un autre signe invisible",
            "a tab or another invisible sign",
        ),
        (
            "curly quotes",
            changed("\"training\"", "“training”"),
            (4, 11),
            "le signe « “ » y sert de guillemet",
            "the sign `“` is used as a quote",
        ),
        (
            "French quotes",
            changed("\"training\"", "« training »"),
            (4, 11),
            "le signe « « » y sert de guillemet",
            "the sign `«` is used as a quote",
        ),
        (
            "single quotes",
            changed("\"training\"", "'training'"),
            (4, 11),
            "le signe « ' » y sert de guillemet",
            "the sign `'` is used as a quote",
        ),
        (
            "key without quotes",
            changed("\"kind\":", "kind:"),
            (4, 3),
            "« kind » n’a pas sa place ici",
            "`kind` has no place here",
        ),
        (
            "word without quotes",
            changed("\"training\"", "training"),
            (4, 11),
            "« training » n’a pas sa place ici",
            "`training` has no place here",
        ),
        (
            "missing colon",
            changed("\"kind\": ", "\"kind\" "),
            (4, 10),
            "il manque les deux-points après le nom de champ « \"kind\" »",
            "the colon is missing after the field name `\"kind\"`",
        ),
        (
            "missing value",
            changed("\"training\",", ","),
            (4, 11),
            "une virgule de trop, ou il manque une valeur",
            "one comma too many, or a value is missing",
        ),
        (
            "missing closing brace",
            text("{\n  \"id\": \"case\"\n"),
            (1, 1),
            "l’accolade ouverte ici n’est jamais refermée",
            "the brace opened here is never closed",
        ),
        (
            "missing closing bracket",
            text("{\n  \"id\": [\"case\"\n"),
            (2, 9),
            "le crochet ouvert ici n’est jamais refermé",
            "the bracket opened here is never closed",
        ),
        (
            "one brace too many",
            text("{}\n}"),
            (2, 1),
            "du texte suit la fin de la fiche",
            "text follows the end of the record",
        ),
        (
            "decimal comma",
            changed("\"value\": 3,", "\"value\": 1,5,"),
            (31, 32),
            "un nombre y est écrit avec une virgule",
            "a number is written with a comma",
        ),
        (
            "backslash",
            changed("Les Codeuses du lundi", "Les Codeuses\\du lundi"),
            (3, 24),
            "une barre oblique inverse",
            "a backslash",
        ),
        (
            "number too large",
            changed("\"eur\": 0", "\"eur\": 1e999"),
            (1, 1),
            "un nombre ou un signe y est écrit d’une façon",
            "a number or a sign in it is written in a way",
        ),
        (
            "half a sign",
            changed("Les Codeuses du lundi", "\\ud800"),
            (3, 12),
            "une barre oblique inverse",
            "a backslash",
        ),
    ]
}
