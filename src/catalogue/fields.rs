//! Reading one JSON object field by field: every value that cannot be used becomes a [`Problem`] and counts as not
//! stated, so that one slip never hides the rest of the record.

use std::cell::RefCell;

use serde_json::Number;

use crate::catalogue::date::Date;
use crate::catalogue::notes::Notes;
use crate::catalogue::problem::{Rule, quote, says};
use crate::catalogue::text::Text;
use crate::catalogue::wire::json::{Json, Object};
use crate::catalogue::words::Vocabulary;

/// Names the schema of a file for editors; it says nothing of the record.
const SCHEMA: &str = "$schema";

/// One JSON object being read.
pub(crate) struct Fields<'a> {
    object: &'a Object<'a>,
    /// Where it stands: in which object, under which key, at which place of a list.
    within: Option<(&'a Fields<'a>, &'static str, Option<usize>)>,
    notes: &'a Notes<'a>,
    /// The keys that were asked for; they are only told to editors, not to visitors.
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Fields<'a> {
    /// Starts reading a record.
    pub(crate) fn new(object: &'a Object<'a>, notes: &'a Notes<'a>) -> Fields<'a> {
        Fields { object, within: None, notes, asked: RefCell::default() }
    }

    /// An object inside this one.
    fn inner<'b>(&'b self, object: &'b Object<'b>, key: &'static str, index: Option<usize>) -> Fields<'b> {
        Fields { object, within: Some((self, key, index)), notes: self.notes, asked: RefCell::default() }
    }

    /// The JSON object itself.
    pub(crate) fn raw(&self) -> &'a Object<'a> {
        self.object
    }

    /// The path of a field of this object.
    fn path(&self, key: &str) -> String {
        match self.within {
            None => key.to_owned(),
            Some((outer, at, None)) => format!("{}.{key}", outer.path(at)),
            Some((outer, at, Some(index))) => format!("{}[{index}].{key}", outer.path(at)),
        }
    }

    /// Writes down a problem of the field `key`.
    pub(crate) fn problem(&self, key: &str, rule: Rule, fatal: bool, text: Text) {
        self.notes.add(self.path(key), rule, fatal, text);
    }

    /// The value, unless absent or null, which mean the same: not stated.
    pub(crate) fn value(&self, key: &'static str) -> Option<&'a Json<'a>> {
        if !cfg!(target_arch = "wasm32") {
            self.asked.borrow_mut().push(key);
        }
        self.object.get(key).filter(|value| !matches!(value, Json::Null))
    }

    fn wrong_shape(&self, key: &str, found: &Json<'_>, fr: &str, en: &str) {
        let shown = || quote(&found.to_string());
        let text = says(
            || format!("« {key} » contient {} : écrire {fr}", shown()),
            || format!("`{key}` holds {}: write {en}", shown()),
        );
        self.problem(key, Rule::Shape, false, text);
    }

    /// A text that is not empty.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        match value.as_text().map(str::trim) {
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
            || format!("« {key} » manque : ce champ est obligatoire, l’ajouter"),
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
                || "« fr » manque : écrire d’abord le texte français".to_owned(),
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
            || format!("« {} » figure deux fois : n’en garder qu’une", quote(entry)),
            || format!("`{}` stands twice: keep one", quote(entry)),
        );
        self.problem(key, Rule::Unique, false, text);
    }

    fn unknown_word<T: Vocabulary>(&self, key: &str, word: &str) {
        let all = || T::ALL.iter().map(|value| value.word()).collect::<Vec<_>>().join(", ");
        let text = says(
            || format!("« {} » n’est pas un mot connu : choisir parmi {}", quote(word), all()),
            || format!("`{}` is not a known word: choose among {}", quote(word), all()),
        );
        self.problem(key, Rule::Vocabulary, false, text);
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let list: Option<Vec<String>> =
            value.as_list().map(|list| list.iter().filter_map(|it| it.as_text().map(str::to_owned)).collect());
        match (list, value.as_list().map(<[Json<'_>]>::len)) {
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
                        "« {} » n’est pas une date : écrire AAAA, AAAA-MM ou AAAA-MM-JJ, par exemple 2026-12-01",
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
        let Some(number) = value.as_number().and_then(Number::as_f64) else {
            self.wrong_shape(key, value, "un nombre, sans guillemets", "a number, without quotes");
            return None;
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let text = says(
            || format!("« {key} » vaut {number} : écrire un nombre entre {least} et {most}"),
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
            || {
                format!(
                    "« {} » n’est pas une adresse complète : écrire https://…, http://… ou mailto:nom@…",
                    quote(&text)
                )
            },
            || format!("`{}` is not a full address: write https://…, http://… or mailto:…", quote(&text)),
        );
        self.problem(key, Rule::Link, false, says);
        None
    }

    /// An inner object.
    pub(crate) fn object<'b>(&'b self, key: &'static str) -> Option<Fields<'b>> {
        let value: &'b Json<'b> = self.value(key)?;
        match value.as_object() {
            Some(object) => Some(self.inner(object, key, None)),
            None => {
                self.wrong_shape(key, value, "un objet : { … }", "an object: { … }");
                None
            }
        }
    }

    /// A list of inner objects; entries that are no objects are left out.
    pub(crate) fn objects<'b>(&'b self, key: &'static str) -> Vec<Fields<'b>> {
        let Some(value): Option<&'b Json<'b>> = self.value(key) else { return Vec::new() };
        let Some(list) = value.as_list() else {
            self.wrong_shape(key, value, "une liste : [ … ]", "a list: [ … ]");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            match entry.as_object() {
                Some(object) => found.push(self.inner(object, key, Some(index))),
                None => self.wrong_shape(key, entry, "un objet : { … }", "an object: { … }"),
            }
        }
        found
    }

    /// Writes down the fields that nobody asked for: a slip of the pen, mostly. One that stands twice is read once.
    pub(crate) fn finish(&self) {
        for entry in self.object.0.iter().filter(|entry| !entry.asked.get() && entry.key != SCHEMA) {
            let (key, asked) = (entry.key.as_ref(), self.asked.borrow());
            if asked.contains(&key) {
                self.twice(key, key);
                continue;
            }
            let known = || asked.join(", ");
            let text = says(
                || format!("« {} » n’est pas un champ connu ici : les champs possibles sont {}", quote(key), known()),
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
