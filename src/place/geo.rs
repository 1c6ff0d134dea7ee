//! Points on the globe and the distance between them.

use std::f64::consts::FRAC_PI_2;

/// A point, in degrees of WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Degrees north of the equator.
    pub lat: f64,
    /// Degrees east of Greenwich.
    pub lon: f64,
}

/// Mean radius of the Earth, in kilometres (IUGG).
const RADIUS: f64 = 6371.0088;

/// The distance along the great circle between two points, in kilometres (haversine formula).
pub fn km(a: Point, b: Point) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = sine((lat_b - lat_a) / 2.0);
    let half_lon = sine((b.lon - a.lon).to_radians() / 2.0);
    let square = half_lat * half_lat + cosine(a.lat) * cosine(b.lat) * half_lon * half_lon;
    // Rounding may carry the square of antipodes past 1, and the arcsine of that is not a number.
    2.0 * RADIUS * square.clamp(0.0, 1.0).sqrt().asin()
}

/// Whether two points are farther apart than so many kilometres, where that can be told without computing the distance: by their
/// latitudes alone, or by their longitudes between the 53rd parallels, where a degree is at least 0.6 of one of the equator
/// (up to some hundred kilometres, beyond which the great circle cuts off more).
pub fn beyond(a: Point, b: Point, km: f64) -> bool {
    const DEGREE: f64 = RADIUS * std::f64::consts::PI / 180.0;
    // A little more than asked for, so that rounding never takes away what lies on the edge.
    let most = km * 1.001 / DEGREE;
    let (north, east) = ((a.lat - b.lat).abs(), (a.lon - b.lon).abs());
    north > most || east < 180.0 && a.lat.abs().max(b.lat.abs()) < 53.0 && east * 0.6 > most
}

/// The cosine of a latitude in degrees: how long a degree of longitude is there, beside one of latitude.
pub(crate) fn cosine(lat: f64) -> f64 {
    sine(FRAC_PI_2 - lat.to_radians())
}

/// The sine of an angle between -π and π, exact to 1e-12: the first terms of its series. The standard one carries tables for
/// angles of any size, which would weigh more in the page than all the rest of this room's code.
fn sine(angle: f64) -> f64 {
    let square = angle * angle;
    let (mut term, mut sum) = (angle, angle);
    for step in 1..13 {
        term *= -square / f64::from((2 * step) * (2 * step + 1));
        sum += term;
        if term.abs() < 1e-18 {
            break;
        }
    }
    sum
}
