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
    }
    sum
}
