//! Where the records give an address: each link with its file and field, in the order of the files.

use crate::catalogue::Catalogue;
use crate::tool::report::program::links;

/// One link of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The record, as `programs/<id>` or `organisations/<id>`.
    pub record: String,
    /// The field, as `sources[2].url`.
    pub field: String,
    /// The address as it is written.
    pub link: String,
}

/// Every outgoing link of the catalogue.
pub fn spots(catalogue: &Catalogue) -> Vec<Spot> {
    let organisations = catalogue.organisations.iter().filter_map(|it| {
        let link = it.url.clone()?;
        Some(Spot { record: format!("organisations/{}", it.id), field: "url".into(), link })
    });
    let programs = catalogue.programs.iter().flat_map(|program| {
        let record = format!("programs/{}", program.id);
        links(program).into_iter().map(move |(field, link)| Spot {
            record: record.clone(),
            field,
            link: link.to_owned(),
        })
    });
    organisations.chain(programs).collect()
}
