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

    /// The path of a field of this object, or of an entry of a list in it.
    fn path(&self, key: &str, index: Option<usize>) -> String {
        let entry = index.map(|index| format!("[{index}]")).unwrap_or_default();
        match self.within {
            None => format!("{key}{entry}"),
            Some((outer, at, index)) => format!("{}.{key}{entry}", outer.path(at, index)),
        }
    }

    /// Writes down a problem of the field `key`.
    pub(crate) fn problem(&self, key: &str, rule: Rule, fatal: bool, text: Text) {
        self.notes.add(|| self.path(key, None), rule, fatal, text);
    }

    /// How many problems of the record were told so far.
    pub(crate) fn told(&self) -> usize {
        self.notes.count()
    }

    /// Makes what was told since `before` fatal; whether there is any.
    pub(crate) fn fatal_since(&self, before: usize) -> bool {
        self.notes.fatal_since(before)
    }

    /// Tells why the record cannot do without a field: by what was told of it since `before`, else because it is missing.
    pub(crate) fn needed(&self, key: &str, before: usize) {
        if !self.fatal_since(before) {
            self.missing(key);
        }
    }

    /// Writes down that a required field is missing.
    pub(crate) fn missing(&self, key: &str) {
        let fr = || format!("« {key} » manque : ce champ est obligatoire, l’ajouter");
        self.problem(key, Rule::Required, true, says(fr, || format!("`{key}` is missing: it is required, add it")));
    }

    /// The value, unless absent or null, which mean the same: not stated.
    pub(crate) fn value(&self, key: &'static str) -> Option<&'a Json<'a>> {
        if !cfg!(target_arch = "wasm32") {
            self.asked.borrow_mut().push(key);
        }
        self.object.get(key).filter(|value| !matches!(value, Json::Null))
    }

    fn wrong_shape(&self, key: &str, index: Option<usize>, found: &Json<'_>, fr: &str, en: &str) {
        let text = says(
            || format!("« {key} » contient « {} » : écrire {fr}", quote(&found.to_string())),
            || format!("`{key}` holds `{}`: write {en}", quote(&found.to_string())),
        );
        self.notes.add(|| self.path(key, index), Rule::Shape, false, text);
    }

    /// A text that is not empty.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        let value = self.value(key)?;
        match value.as_text().map(str::trim) {
            Some(text) if !text.is_empty() => Some(text.to_owned()),
            _ => {
                self.wrong_shape(
                    key,
                    None,
                    value,
                    "un texte entre guillemets, non vide",
                    "a text in quotes, not empty",
                );
                None
            }
        }
    }

    /// A text without which the record cannot be shown.
    pub(crate) fn required(&self, key: &'static str) -> Option<String> {
        let (before, text) = (self.told(), self.text(key));
        if text.is_none() {
            self.needed(key, before);
        }
        text
    }

    /// A text in French and perhaps in English.
    pub(crate) fn translated(&self, key: &'static str) -> Option<Text> {
        let inner = self.object(key)?;
        let (stated, fr, en) = (inner.value("fr").is_some(), inner.text("fr"), inner.text("en"));
        inner.finish();
        if !stated {
            let fr = || "« fr » manque : écrire d’abord le texte français".to_owned();
            let text = says(fr, || "`fr` is missing: write the French text first".to_owned());
            inner.problem("fr", Rule::Required, false, text);
        }
        fr.map(|fr| Text { fr, en })
    }

    /// A word of a closed list.
    pub(crate) fn word<T: Vocabulary>(&self, key: &'static str) -> Option<T> {
        let word = self.text(key)?;
        let value = T::parse(&word);
        if value.is_none() {
            self.unknown_word(key, None, &word);
        }
        value
    }

    /// A list of words of a closed list; unknown ones are left out.
    pub(crate) fn words<T: Vocabulary>(&self, key: &'static str) -> Vec<T> {
        let mut found = Vec::new();
        for (index, word) in self.entries(key) {
            match T::parse(word) {
                Some(value) if !found.contains(&value) => found.push(value),
                Some(_) => self.twice_at(key, Some(index), word),
                None => self.unknown_word(key, Some(index), word),
            }
        }
        found
    }

    /// Writes down that an entry of the list `key` stands twice.
    pub(crate) fn twice(&self, key: &str, entry: &str) {
        self.twice_at(key, None, entry);
    }

    fn twice_at(&self, key: &str, index: Option<usize>, entry: &str) {
        let text = says(
            || format!("« {} » figure deux fois : ne l’écrire qu’une fois", quote(entry)),
            || format!("`{}` stands twice: write it once", quote(entry)),
        );
        self.notes.add(|| self.path(key, index), Rule::Unique, false, text);
    }

    fn unknown_word(&self, key: &str, index: Option<usize>, word: &str) {
        let text = says(
            || format!("« {} » n’est pas un mot connu : choisir parmi ceux de la liste", quote(word)),
            || format!("`{}` is not a known word: choose one of the list", quote(word)),
        );
        self.notes.add(|| self.path(key, index), Rule::Vocabulary, false, text);
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        self.entries(key).into_iter().map(|(_, text)| text.to_owned()).collect()
    }

    /// The texts of a list, each with its place in it.
    fn entries(&self, key: &'static str) -> Vec<(usize, &'a str)> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let Some(list) = value.as_list() else {
            self.wrong_shape(key, None, value, "une liste de textes entre crochets", "a list of texts in brackets");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            match entry.as_text() {
                Some(text) => found.push((index, text)),
                None => self.wrong_shape(key, Some(index), entry, "un texte entre guillemets", "a text in quotes"),
            }
        }
        found
    }

    /// A date.
    pub(crate) fn date(&self, key: &'static str) -> Option<Date> {
        let text = self.text(key)?;
        let date = Date::parse(&text);
        if date.is_none() {
            let fr = || format!("« {} » n’est pas une date : écrire AAAA, AAAA-MM ou AAAA-MM-JJ", quote(&text));
            let en = || format!("`{}` is not a date: write YYYY, YYYY-MM or YYYY-MM-DD", quote(&text));
            self.problem(key, Rule::Date, false, says(fr, en));
        }
        date
    }

    /// A number between two bounds.
    pub(crate) fn number(&self, key: &'static str, least: f64, most: f64) -> Option<f64> {
        let value = self.value(key)?;
        let Some(number) = value.as_number().and_then(Number::as_f64) else {
            self.wrong_shape(key, None, value, "un nombre, sans guillemets", "a number, without quotes");
            return None;
        };
        if (least..=most).contains(&number) {
            return Some(number);
        }
        let fr = || format!("« {key} » vaut {number} : écrire un nombre entre {least} et {most}");
        let en = || format!("`{key}` is {number}: write a number between {least} and {most}");
        self.problem(key, Rule::Range, false, says(fr, en));
        None
    }

    /// An absolute link with a safe scheme. Anything else, `javascript:` above all, is not stated.
    pub(crate) fn link(&self, key: &'static str) -> Option<String> {
        let text = self.text(key)?;
        if is_safe_link(&text) {
            return Some(text);
        }
        let fr = || format!("« {} » n’est pas une adresse complète : écrire https://… ou mailto:nom@…", quote(&text));
        let en = || format!("`{}` is not a full address: write https://… or mailto:name@…", quote(&text));
        self.problem(key, Rule::Link, false, says(fr, en));
        None
    }

    /// An inner object.
    pub(crate) fn object<'b>(&'b self, key: &'static str) -> Option<Fields<'b>> {
        let value: &'b Json<'b> = self.value(key)?;
        match value.as_object() {
            Some(object) => Some(self.inner(object, key, None)),
            None => {
                self.wrong_shape(key, None, value, "un objet : { … }", "an object: { … }");
                None
            }
        }
    }

    /// A list of inner objects; entries that are no objects are left out.
    pub(crate) fn objects<'b>(&'b self, key: &'static str) -> Vec<Fields<'b>> {
        let Some(value): Option<&'b Json<'b>> = self.value(key) else { return Vec::new() };
        let Some(list) = value.as_list() else {
            self.wrong_shape(key, None, value, "une liste : [ … ]", "a list: [ … ]");
            return Vec::new();
        };
        let mut found = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            match entry.as_object() {
                Some(object) => found.push(self.inner(object, key, Some(index))),
                None => self.wrong_shape(key, Some(index), entry, "un objet : { … }", "an object: { … }"),
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
            let text = says(
                || format!("« {} » n’est pas un champ connu ici : corriger son nom, ou le retirer", quote(key)),
                || format!("`{}` is not a known field here: correct its name, or remove it", quote(key)),
            );
            self.problem(&quote(key), Rule::KnownField, false, text);
        }
    }
}

/// Whether a link is absolute, on one line, and `https:`, `http:` or `mailto:`.
pub fn is_safe_link(text: &str) -> bool {
    let breaks_out = |sign: char| matches!(sign, '<' | '>' | '"' | '`' | '\\');
    let clean = !text.chars().any(|sign| sign.is_control() || sign.is_whitespace() || breaks_out(sign));
    let lower = text.get(..8.min(text.len())).map(str::to_ascii_lowercase).unwrap_or_default();
    let host = ["https://", "http://"].iter().find(|it| lower.starts_with(**it)).and_then(|it| text.get(it.len()..));
    let full = match host {
        Some(rest) => rest.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '[' || !sign.is_ascii()),
        None => lower.starts_with("mailto:") && crate::place::fold::holds(text, b'@'),
    };
    clean && full
}
