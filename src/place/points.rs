//! Where a commune lies when the table has no point for it: among its neighbours of the same postcode.

use super::geo::Point;

/// A point of the table: hundredths of a degree of latitude, seventieths of a degree of longitude, both about 1.1 km in France.
pub(crate) type Grid = (i32, i32);

/// The longitudes of the grid, by degree.
const BY_DEGREE: f64 = 70.0;

/// The point of that place on the grid.
pub(crate) fn point((lat, lon): Grid) -> Point {
    Point {
        lat: f64::from(lat) / 100.0,
        // Four digits are enough, and are the same in every text that quotes them.
        lon: (f64::from(lon) / BY_DEGREE * 10_000.0).round() / 10_000.0,
    }
}

/// The place of the grid nearest to a point.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn grid(point: Point) -> Grid {
    ((point.lat * 100.0).round() as i32, (point.lon * BY_DEGREE).round() as i32)
}

/// The middle of some places.
pub(crate) fn middle(places: &[Grid]) -> Option<Grid> {
    let count = i64::try_from(places.len()).ok().filter(|count| *count > 0)?;
    let mean = |sum: i64| i32::try_from((sum * 2 + count).div_euclid(count * 2)).ok();
    let lat = mean(places.iter().map(|place| i64::from(place.0)).sum())?;
    let lon = mean(places.iter().map(|place| i64::from(place.1)).sum())?;
    Some((lat, lon))
}

/// The place of each postcode of a département, given in order with the known places of its communes: their middle; where
/// there is none, that of the nearest postcodes (post offices were numbered by neighbourhood); failing that, the centre.
pub(crate) fn of_postcodes(postcodes: &[(u32, Vec<Grid>)], centre: Grid) -> Vec<Grid> {
    let known: Vec<(u32, Grid)> =
        postcodes.iter().filter_map(|(code, places)| Some((*code, middle(places)?))).collect();
    let place = |code: u32| {
        let distance = known.iter().map(|(other, _)| other.abs_diff(code)).min()?;
        let nearest: Vec<Grid> =
            known.iter().filter(|(other, _)| other.abs_diff(code) == distance).map(|(_, place)| *place).collect();
        middle(&nearest)
    };
    postcodes.iter().map(|(code, _)| place(*code).unwrap_or(centre)).collect()
}
