//! A small catalogue folder of its own, on which new records and spreadsheets are tried.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use passerelles::catalogue::text::Lang;
use passerelles::tool::ToolError;
use passerelles::tool::gather::gather;
use passerelles::tool::import::{self, Read};
use serde_json::Value;
use tempfile::TempDir;

use crate::shipped::{TODAY, shipped};
use crate::slips::{organisation, program};

/// A catalogue folder that goes away with it.
pub(crate) struct Desk(TempDir);

impl Desk {
    /// Two organisations, and one program that states everything.
    pub(crate) fn new() -> Desk {
        let desk = Desk(tempfile::tempdir().expect("a folder"));
        desk.put("organisations/simplon", &pretty(&organisation()));
        desk.put("organisations/google", "{\n  \"id\": \"google\",\n  \"name\": \"Google\"\n}\n");
        desk.put("programs/geniales", &pretty(&program()));
        desk
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn put(&self, record: &str, text: &str) {
        let path = self.path().join(format!("{record}.json"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, text).expect("the record is written");
    }

    pub(crate) fn text(&self, record: &str) -> String {
        let path = self.path().join(format!("{record}.json"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{record}: {error}"))
    }

    pub(crate) fn json(&self, record: &str) -> Value {
        serde_json::from_str(&self.text(record)).expect("JSON")
    }

    pub(crate) fn has(&self, record: &str) -> bool {
        self.path().join(format!("{record}.json")).is_file()
    }

    /// Every file with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        for folder in ["programs", "organisations"] {
            for entry in fs::read_dir(self.path().join(folder)).expect("the folder") {
                let path = entry.expect("an entry").path();
                found.insert(path.display().to_string(), fs::read(&path).expect("the file"));
            }
        }
        found
    }

    /// The problems of the folder, one a line.
    pub(crate) fn check(&self) -> Vec<String> {
        let gathered = gather(self.path(), &shipped().communes, TODAY).expect("the folder can be read");
        gathered.problems.iter().map(|it| it.line(Lang::En)).collect()
    }

    /// Reads a spreadsheet against the folder.
    pub(crate) fn try_read(&self, bytes: &[u8], lang: Lang) -> Result<Read, ToolError> {
        import::read(bytes, self.path(), &shipped().communes, TODAY, lang)
    }

    pub(crate) fn read(&self, text: &str) -> Read {
        self.try_read(text.as_bytes(), Lang::Fr).expect("a table of programs")
    }

    /// Reads a spreadsheet and writes what can be used.
    pub(crate) fn import(&self, text: &str) -> Read {
        let read = self.read(text);
        import::write(&read.plan, self.path()).expect("the records are written");
        read
    }

    /// The same, holding that all of it can be used, and that a second time changes nothing.
    pub(crate) fn import_well(&self, text: &str) {
        let read = self.import(text);
        assert_eq!(lines(&read, Lang::En), Vec::<String>::new());
        let before = self.files();
        let again = self.import(text);
        assert_eq!(again.plan.changes, Vec::new(), "a second time changes nothing");
        assert!(before == self.files(), "not a byte");
        assert_eq!(self.check(), Vec::<String>::new());
    }
}

/// What cannot be used, one a line.
pub(crate) fn lines(read: &Read, lang: Lang) -> Vec<String> {
    read.plan.refusals.iter().map(|it| it.line(lang).replace(['\u{a0}', '\u{202f}'], " ")).collect()
}

/// A record as the house writes it: the value's own keys are in alphabetical order, so they are put in one by one.
pub(crate) fn pretty(record: &Value) -> String {
    house(record).file()
}

/// The same as an editable record.
pub(crate) fn house(value: &Value) -> passerelles::tool::record::Node {
    use passerelles::tool::record::Node;
    match value {
        Value::Object(map) => {
            let mut node = Node::empty();
            map.iter().for_each(|(key, value)| node.set(key, house(value)));
            node
        }
        Value::Array(list) => Node::List(list.iter().map(house).collect()),
        Value::Number(number) => Node::Number(number.clone()),
        Value::String(text) => Node::text(text),
        Value::Bool(truth) => Node::Truth(*truth),
        Value::Null => Node::Null,
    }
}
