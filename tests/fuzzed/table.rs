//! What the reader of the table of communes promises for any text: it reads it or says which line it cannot read, and
//! whatever it has read can be searched.

use passerelles::place::area::Area;
use passerelles::place::communes::{Communes, TableError};
use passerelles::place::geo::Point;
use passerelles::place::lookup::{exact, lookup};

/// The lines of a table.
const LINES: usize = 14;
/// Some of what can be typed into the field.
const TYPED: [&str; 6] = ["saint", "paris 11", "69003", "2a", "a", "cherbourg 50"];

/// Holds the reader to its promises on one text.
pub(crate) fn check(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let mut communes = match Communes::parse(&text) {
        Ok(communes) => communes,
        Err(why) => {
            assert!(matches!(why, TableError::Header | TableError::Line(1..=LINES)), "{why:?}");
            return;
        }
    };
    for typed in TYPED {
        for area in lookup(&communes, typed, 8) {
            whole(&communes, &area);
        }
        exact(Some(&communes), typed).iter().for_each(|area| whole(&communes, area));
    }
    for (lat, lon) in [(48.86, 2.34), (-21.0, 55.5), (90.0, 180.0), (f64::NAN, f64::INFINITY)] {
        communes.nearest(Point { lat, lon }).into_iter().for_each(|it| whole(&communes, &Area::Commune(it)));
    }
    communes.favour(&["75056".to_owned(), "é".to_owned(), String::new()]);
    assert!(communes.len() <= text.len() + 1, "more communes than signs");
}

/// A commune that is shown has a code by which it is found, real postcodes and a point on the globe.
fn whole(communes: &Communes, area: &Area) {
    let Area::Commune(commune) = area else { return };
    assert_eq!(communes.by_code(&commune.code).map(|it| it.code), Some(commune.code.clone()));
    assert!(commune.postcodes.iter().all(|it| it.len() == 5), "{commune:?}");
    assert!(commune.point.is_some_and(|it| it.lat.abs() <= 90.0 && it.lon.abs() <= 180.0), "{commune:?}");
    assert!(!commune.name.is_empty() && area.slug().len() > commune.department.len(), "{commune:?}");
}
