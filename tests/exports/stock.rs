//! Catalogues to export: the shipped one, and one whose program states everything that a record can.

use passerelles::catalogue::{Catalogue, load};
use passerelles::tool::exports::{Export, Stock, exports};
use serde_json::{Value, json};

use crate::shipped::{TODAY, shipped};
use crate::slips::{organisation, program};

/// The origin of the tests' site; reserved for examples.
pub(crate) const BASE: &str = "https://passerelles.example";

/// The files made from a catalogue.
pub(crate) fn made(catalogue: &Catalogue) -> Vec<Export> {
    exports(Stock { catalogue, base: BASE, today: TODAY }).expect("the files")
}

/// The files made from the shipped catalogue.
pub(crate) fn from_shipped() -> Vec<Export> {
    made(&shipped().catalogue)
}

/// A catalogue of the whole record, with `fields` instead of its own, carried by an organisation that states everything.
pub(crate) fn whole(fields: &[(&str, Value)]) -> Catalogue {
    let mut record = program();
    record["sessions"][0]["place"] = json!({
        "commune": "69123", "city": "Lyon", "department": "69", "region": "84", "postcode": "69003", "address": "Mairie",
        "lat": 45.76, "lon": 4.84,
    });
    fields.iter().for_each(|(key, value)| record[*key] = value.clone());
    let text = json!({"version": 1, "organisations": [organisation()], "programs": [record]}).to_string();
    let loaded = load(&text);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded.catalogue
}

/// The file at an address.
pub(crate) fn at<'a>(files: &'a [Export], address: &str) -> &'a Export {
    files.iter().find(|it| it.file.address == address).unwrap_or_else(|| panic!("{address} is not made"))
}

/// The records of a JSON file.
pub(crate) fn records(export: &Export) -> Vec<Value> {
    serde_json::from_slice(&export.bytes).unwrap_or_else(|error| panic!("{}: {error}", export.file.address))
}

/// The only record of a JSON file.
pub(crate) fn only(files: &[Export], address: &str) -> Value {
    let mut all = records(at(files, address));
    assert_eq!(all.len(), 1, "{address}");
    all.remove(0)
}
