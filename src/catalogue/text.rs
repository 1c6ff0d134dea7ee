//! Text in the portal's two languages, French first.

/// A language of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    /// French, at the root of the site.
    Fr,
    /// English, under `/en/`.
    En,
}

impl Lang {
    /// Both, French first.
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    /// The BCP 47 tag, as written in `lang` attributes.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The other language.
    pub fn other(self) -> Lang {
        match self {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }
}

/// A text that always exists in French and perhaps in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The French text.
    pub fr: String,
    /// The English text; `None`: not translated yet.
    pub en: Option<String>,
}

impl Text {
    /// The text for a reader of `lang`, with the language it really is in: English falls back to French.
    pub fn read(&self, lang: Lang) -> (&str, Lang) {
        match (lang, &self.en) {
            (Lang::En, Some(text)) => (text, Lang::En),
            _ => (&self.fr, Lang::Fr),
        }
    }
}
