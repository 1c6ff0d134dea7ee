//! The shipped catalogue, gathered from its editing form by the same code as the build.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::problem::Problem;
use passerelles::place::communes::Communes;
use passerelles::tool::gather::gather;

/// The day on which the tests judge the shipped catalogue.
pub(crate) const TODAY: Date = Date { year: 2026, month: 11, day: 23 };

/// What is read from `public/`.
pub(crate) struct Shipped {
    /// The records that could be read, places filled in.
    pub(crate) catalogue: Arc<Catalogue>,
    /// What was wrong with them.
    pub(crate) problems: Vec<Problem>,
    /// All communes.
    pub(crate) communes: Communes,
}

/// Reads the shipped catalogue, once.
pub(crate) fn shipped() -> &'static Shipped {
    static SHIPPED: OnceLock<Shipped> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let table = fs::read_to_string(public().join("places.txt")).expect("public/places.txt can be read");
        let communes = Communes::parse(&table).expect("public/places.txt is a table of communes");
        let gathered = gather(&public().join("catalogue"), &communes, TODAY).expect("the catalogue folder can be read");
        Shipped { catalogue: Arc::new(gathered.catalogue), problems: gathered.problems, communes }
    })
}

/// The folder that is published as it stands.
pub(crate) fn public() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public")
}

/// File stem and text of every record of a folder of the catalogue, by name.
pub(crate) fn records(folder: &str) -> Vec<(String, String)> {
    let listed = fs::read_dir(public().join("catalogue").join(folder)).expect("the folder can be listed");
    let mut paths: Vec<PathBuf> = listed.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (stem, fs::read_to_string(path).expect("the record can be read"))
    };
    paths.iter().map(read).collect()
}
