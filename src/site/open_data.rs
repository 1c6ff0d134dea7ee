//! What the page of open data tells of each file: plain data, gathered by the native door as it writes the files.

pub mod words;

use crate::site::papers::Both;

/// All that is told of open data.
#[derive(Clone, Debug, Default)]
pub struct OpenData {
    /// The files, in the order in which they are shown.
    pub files: Vec<DataFile>,
    /// How many trainings the catalogue has.
    pub trainings: usize,
    /// What they lack of what LHÉO requires.
    pub lacking: Vec<Lacking>,
}

/// What LHÉO requires of a training, and how many do not state it.
#[derive(Clone, Debug)]
pub struct Lacking {
    /// The element's name in LHÉO.
    pub element: &'static str,
    /// What it asks for.
    pub says: Both,
    /// How many trainings do not state it.
    pub count: usize,
}

/// A file of open data.
#[derive(Clone, Debug)]
pub struct DataFile {
    /// Its address on the site; `<id>` stands for that of any record.
    pub address: String,
    /// Its media type.
    pub media: &'static str,
    /// Its size in bytes, uncompressed; of all of them where the address stands for many.
    pub bytes: usize,
    /// How many records or rows it holds.
    pub count: usize,
    /// What it is.
    pub says: Both,
    /// Its fields; none where another file's table describes it.
    pub fields: Vec<DataField>,
    /// What it leaves out, and how many records that concerns where this can be counted.
    pub left_out: Vec<(Both, Option<usize>)>,
}

/// A field of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct DataField {
    /// Its name, with those of the objects around it: `programs[].cost.eur`.
    pub name: String,
    /// Whether it is always there, as far as the object around it is.
    pub required: bool,
    /// What it means.
    pub says: Both,
}

/// A text in both languages.
pub fn both(fr: impl Into<String>, en: impl Into<String>) -> Both {
    Both { fr: fr.into(), en: en.into() }
}

impl DataField {
    /// A field that may be absent.
    pub fn new(name: &str, fr: &str, en: &str) -> DataField {
        DataField { name: name.to_owned(), required: false, says: both(fr, en) }
    }
}
