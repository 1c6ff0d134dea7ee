//! A copy of the shipped catalogue to be worked on, as an editor would.

use std::fs;
use std::path::{Path, PathBuf};

use passerelles::catalogue::text::Lang;
use passerelles::tool::gather::{Gathered, gather};
use serde_json::{Value, json};

use crate::shipped::{TODAY, public, shipped};

/// A program of the shipped catalogue, to be renamed or removed.
pub(crate) const OLD: &str = "programs/geniales";

/// An organisation that no program names, added to the copy: only its own file is concerned.
pub(crate) const IDLE: &str = "organisations/maison-sans-programme";

/// A folder with a copy.
pub(crate) struct Workshop(tempfile::TempDir);

impl Workshop {
    /// A fresh copy of the shipped catalogue, all of whose records are in the register.
    pub(crate) fn new() -> Workshop {
        let workshop = Workshop(tempfile::tempdir().expect("a folder"));
        for folder in ["programs", "organisations"] {
            fs::create_dir_all(workshop.folder().join(folder)).expect("made");
            for entry in fs::read_dir(public().join("catalogue").join(folder)).expect("listed") {
                let path = entry.expect("an entry").path();
                fs::copy(&path, workshop.folder().join(folder).join(path.file_name().expect("a name")))
                    .expect("copied");
            }
        }
        workshop.put(IDLE, &json!({"id": "maison-sans-programme", "name": "Maison sans programme"}));
        let mut lines = vec![IDLE.to_owned()];
        for it in &shipped().catalogue.organisations {
            lines.push(format!("organisations/{}", it.id));
        }
        for it in &shipped().catalogue.programs {
            lines.push(format!("programs/{}", it.id));
        }
        workshop.write("published.txt", &lines.join("\n"));
        workshop
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, record: &str) -> PathBuf {
        self.folder().join(format!("{record}.json"))
    }

    /// Writes any file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }

    /// Writes a record.
    pub(crate) fn put(&self, record: &str, value: &Value) {
        self.write(&format!("{record}.json"), &value.to_string());
    }

    /// Reads a record.
    pub(crate) fn get(&self, record: &str) -> Value {
        serde_json::from_str(&fs::read_to_string(self.file(record)).expect("read")).expect("JSON")
    }

    /// Changes a field of a record.
    pub(crate) fn set(&self, record: &str, key: &str, value: Value) {
        let mut it = self.get(record);
        it[key] = value;
        self.put(record, &it);
    }

    /// Removes a record.
    pub(crate) fn delete(&self, record: &str) {
        fs::remove_file(self.file(record)).expect("removed");
    }

    /// Gives a record another id, in its file and in the file's name, with these former ids.
    pub(crate) fn rename(&self, record: &str, id: &str, aliases: &[&str]) {
        let mut it = self.get(record);
        it["id"] = json!(id);
        it["aliases"] = json!(aliases);
        self.delete(record);
        let (folder, _) = record.split_once('/').expect("a folder");
        self.put(&format!("{folder}/{id}"), &it);
    }

    /// Says of a record that it was withdrawn, with more fields beside or instead of the usual ones.
    pub(crate) fn withdraw(&self, record: &str, more: Value) {
        let (_, id) = record.split_once('/').expect("a folder");
        let mut it = json!({
            "$schema": "../../schema/tombstone.json", "id": id, "name": "GenIAles", "removed": "2026-11-02",
            "reason": {"fr": "La même fiche existait deux fois.", "en": "The same record was there twice."},
        });
        it.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        self.put(&format!("tombstones/{record}"), &it);
    }

    /// What the check makes of it.
    pub(crate) fn gather(&self) -> Gathered {
        gather(self.folder(), &shipped().communes, TODAY).expect("gathered")
    }

    /// Record, field and rule of every problem.
    pub(crate) fn told(&self) -> Vec<String> {
        let problems = self.gather().problems;
        for it in &problems {
            let (fr, en) = (it.line(Lang::Fr), it.line(Lang::En));
            assert!(fr != en && it.says.fr.len() > 20, "{fr}\n{en}");
        }
        problems.iter().map(|it| format!("{} {} {}", it.record, it.field, it.rule.code())).collect()
    }

    /// The only problem, as it is said.
    pub(crate) fn sentence(&self, lang: Lang) -> String {
        let problems = self.gather().problems;
        assert_eq!(problems.len(), 1, "{:?}", problems.iter().map(|it| it.line(Lang::En)).collect::<Vec<_>>());
        problems[0].line(lang)
    }
}
