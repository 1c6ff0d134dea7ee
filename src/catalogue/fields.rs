//! Reading one JSON object field by field: every value that cannot be used becomes a [`Problem`] and counts as not
//! stated, so that one slip never hides the rest of the record.

use std::cell::RefCell;

use serde_json::{Map, Value};

use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, Rule, quote, says};
use crate::catalogue::text::Text;
use crate::catalogue::words::Vocabulary;

/// Where problems of one record are collected.
pub(crate) struct Notes {
    record: String,
    list: RefCell<Vec<Problem>>,
}

impl Notes {
    /// A notebook for the record `programs/<id>` or `organisations/<id>`.
    pub(crate) fn new(record: String) -> Notes {
        Notes { record, list: RefCell::new(Vec::new()) }
    }

    /// Writes a problem down.
    pub(crate) fn add(&self, field: String, rule: Rule, fatal: bool, text: Text) {
        let problem = Problem { record: self.record.clone(), field, rule, says: text, fatal };
        self.list.borrow_mut().push(problem);
    }

    /// What was written down.
    pub(crate) fn into_list(self) -> Vec<Problem> {
        self.list.into_inner()
    }
}

/// One JSON object being read.
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    at: String,
    notes: &'a Notes,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    /// Starts reading `map`, which stands at the path `at` of its record.
    pub(crate) fn new(map: &'a Map<String, Value>, at: String, notes: &'a Notes) -> Fields<'a> {
        Fields { map, at, notes, asked: RefCell::new(vec!["$schema"]) }
    }

    /// The JSON object itself.
    pub(crate) fn raw(&self) -> &'a Map<String, Value> {
        self.map
    }

    /// The path of a field of this object.
    pub(crate) fn path(&self, key: &str) -> String {
        if self.at.is_empty() { key.to_owned() } else { format!("{}.{key}", self.at) }
    }

    /// Writes down a problem of the field `key`.
    pub(crate) fn problem(&self, key: &str, rule: Rule, fatal: bool, text: Text) {
        self.notes.add(self.path(key), rule, fatal, text);
    }

    /// The value, unless absent or null, which mean the same: not stated.
    pub(crate) fn value(&self, key: &'static str) -> Option<&'a Value> {
        self.asked.borrow_mut().push(key);
        self.map.get(key).filter(|value| !value.is_null())
    }

    fn wrong_shape(&self, key: &str, found: &Value, fr: &str, en: &str) {
        let shown = || quote(&found.to_string());
        let text = says(
            || format!("« {key} » contient {} : écrire {fr}", shown()),
            || format!("`{key}` holds {}: write {en}", shown()),
        );
        self.problem(key, Rule::Shape, false, text);
    }

    /// A text that is not empty.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        match value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            _ => {
                self.wrong_shape(key, value, "un texte entre guillemets, non vide", "a text in quotes, not empty");
                None
            }
        }
    }

    /// A text without which the record cannot be shown.
    pub(crate) fn required(&self, key: &'static str) -> Option<String> {
        let text = self.text(key);
        if text.is_none() {
            self.missing(key);
        }
        text
    }

    /// Writes down that a required field is missing.
    pub(crate) fn missing(&self, key: &str) {
        let text = says(
            || format!("« {key} » manque : ce champ est obligatoire, l’ajouter"),
            || format!("`{key}` is missing: it is required, add it"),
        );
        self.problem(key, Rule::Required, true, text);
    }

    /// A text in French and perhaps in English.
    pub(crate) fn translated(&self, key: &'static str) -> Option<Text> {
        let inner = self.object(key)?;
        let (fr, en) = (inner.text("fr"), inner.text("en"));
        inner.finish();
        if fr.is_none() {
            let text = says(
                || "« fr » manque : écrire d’abord le texte français".to_owned(),
                || "`fr` is missing: write the French text first".to_owned(),
            );
            inner.problem("fr", Rule::Required, false, text);
        }
        fr.map(|fr| Text { fr, en })
    }

    /// A word of a closed list.
    pub(crate) fn word<T: Vocabulary>(&self, key: &'static str) -> Option<T> {
        let word = self.text(key)?;
        let value = T::parse(&word);
        if value.is_none() {
            self.unknown_word::<T>(key, &word);
        }
        value
    }

    /// A list of words of a closed list; unknown ones are left out.
    pub(crate) fn words<T: Vocabulary>(&self, key: &'static str) -> Vec<T> {
        let mut found = Vec::new();
        for word in self.texts(key) {
            match T::parse(&word) {
                Some(value) if !found.contains(&value) => found.push(value),
                Some(_) => self.twice(key, &word),
                None => self.unknown_word::<T>(key, &word),
            }
        }
        found
    }

    /// Writes down that an entry of the list `key` stands twice.
    pub(crate) fn twice(&self, key: &str, entry: &str) {
        let text = says(
            || format!("« {} » figure deux fois : n’en garder qu’une", quote(entry)),
            || format!("`{}` stands twice: keep one", quote(entry)),
        );
        self.problem(key, Rule::Unique, false, text);
    }

    fn unknown_word<T: Vocabulary>(&self, key: &str, word: &str) {
        let all = || T::ALL.iter().map(|value| value.word()).collect::<Vec<_>>().join(", ");
        let text = says(
            || format!("« {} » n’est pas un mot connu : choisir parmi {}", quote(word), all()),
            || format!("`{}` is not a known word: choose among {}", quote(word), all()),
        );
        self.problem(key, Rule::Vocabulary, false, text);
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let list: Option<Vec<String>> =
            value.as_array().map(|list| list.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect());
        match (list, value.as_array().map(Vec::len)) {
            (Some(list), Some(count)) if list.len() == count => list,
            (list, _) => {
                self.wrong_shape(key, value, "une liste de textes : [\"…\"]", "a list of texts: [\"…\"]");
                list.unwrap_or_default()
            }
        }
    }

    /// A date.
    pub(crate) fn date(&self, key: &'static str) -> Option<Date> {
        let text = self.text(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            let says = says(
                || {
                    format!(
                        "« {} » n’est pas une date : écrire AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple 2026-12-01",
                        quote(&text)
                    )
                },
                || format!("`{}` is not a date: write YYYY, YYYY-MM or YYYY-MM-DD, as in 2026-12-01", quote(&text)),
            );
            self.problem(key, Rule::Date, false, says);
        }
        date
    }

    /// A number between two bounds.
    pub(crate) fn number(&self, key: &'static str, least: f64, most: f64) -> Option<f64> {
        let value = self.value(key)?;
        let Some(number) = value.as_f64() else {
            self.wrong_shape(key, value, "un nombre, sans guillemets", "a number, without quotes");
            return None;
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let text = says(
            || format!("« {key} » vaut {number} : écrire un nombre entre {least} et {most}"),
            || format!("`{key}` is {number}: write a number between {least} and {most}"),
        );
        self.problem(key, Rule::Range, false, text);
        None
    }

    /// An absolute link with a safe scheme. Anything else, `javascript:` above all, is not stated.
    pub(crate) fn link(&self, key: &'static str) -> Option<String> {
        let text = self.text(key)?;
        if is_safe_link(&text) {
            return Some(text);
        }
        let says = says(
            || format!("« {} » n’est pas une adresse complète : écrire https://…, http://… ou mailto:…", quote(&text)),
            || format!("`{}` is not a full address: write https://…, http://… or mailto:…", quote(&text)),
        );
        self.problem(key, Rule::Link, false, says);
        None
    }

    /// An inner object.
    pub(crate) fn object(&self, key: &'static str) -> Option<Fields<'a>> {
        let value = self.value(key)?;
        match value.as_object() {
            Some(map) => Some(Fields::new(map, self.path(key), self.notes)),
            None => {
                self.wrong_shape(key, value, "un objet : { … }", "an object: { … }");
                None
            }
        }
    }

    /// A list of inner objects; entries that are no objects are left out.
    pub(crate) fn objects(&self, key: &'static str) -> Vec<Fields<'a>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.wrong_shape(key, value, "une liste : [ … ]", "a list: [ … ]");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            match entry.as_object() {
                Some(map) => found.push(Fields::new(map, format!("{}[{index}]", self.path(key)), self.notes)),
                None => self.wrong_shape(key, entry, "un objet : { … }", "an object: { … }"),
            }
        }
        found
    }

    /// Writes down the fields that nobody asked for: a slip of the pen, mostly.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.map.keys().filter(|key| !asked.contains(&key.as_str())) {
            let known = || asked.iter().skip(1).copied().collect::<Vec<_>>().join(", ");
            let text = says(
                || format!("« {} » n’est pas un champ connu ici : les champs possibles sont {}", quote(key), known()),
                || format!("`{}` is not a known field here: the possible fields are {}", quote(key), known()),
            );
            self.problem(key, Rule::KnownField, false, text);
        }
    }
}

/// Whether a link is absolute, on one line, and `https:`, `http:` or `mailto:`.
pub fn is_safe_link(text: &str) -> bool {
    let clean = !text.chars().any(|sign| sign.is_control() || sign.is_whitespace() || "<>\"`\\".contains(sign));
    let lower = text.get(..8.min(text.len())).map(str::to_ascii_lowercase).unwrap_or_default();
    let host = ["https://", "http://"].iter().find(|it| lower.starts_with(**it)).and_then(|it| text.get(it.len()..));
    let full = match host {
        Some(rest) => rest.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '[' || !sign.is_ascii()),
        None => lower.starts_with("mailto:") && text.contains('@'),
    };
    clean && full
}
