//! From the position that a browser gives to the commune around it.

use super::area::Commune;
use super::communes::Communes;
use super::geo::{Point, cosine, km};
use super::points::point;

/// The farthest that a position may lie from the centre of its commune, in kilometres: beyond, it is not in France. The
/// widest communes, in Guyane, are not wider.
const FARTHEST: f64 = 100.0;

/// Paris, Lyon and Marseille: every point of them lies in one of their arrondissements.
const WITH_ARRONDISSEMENTS: [&str; 3] = ["75056", "69123", "13055"];

impl Communes {
    /// The commune whose centre is nearest to a position, an arrondissement rather than its city; `None` when the position is
    /// more than 100 km away from all of them, or is none.
    ///
    /// Centres are rounded to about a kilometre: between two neighbours, either may be named.
    pub fn nearest(&self, position: Point) -> Option<Commune> {
        // On a plane as wide as a degree is long there: enough to tell who is nearest, and a product for each commune. It
        // would fail across the meridian of 180°, near which France has no commune.
        let width = cosine(position.lat);
        let cities = WITH_ARRONDISSEMENTS.map(|code| self.row_of_code(code));
        let mut best: Option<(usize, f64, u32)> = None;
        for (at, row) in self.table.rows.iter().enumerate() {
            let centre = point(row.place);
            let (up, along) = (centre.lat - position.lat, (centre.lon - position.lon) * width);
            let square = up * up + along * along;
            // Centres are rounded, and may fall together: the larger commune is then the likelier.
            let nearer = best.is_none_or(|(_, least, people)| {
                square < least || (square - least).abs() < f64::EPSILON && row.population > people
            });
            if nearer && !cities.contains(&Some(at)) {
                best = Some((at, square, row.population));
            }
        }
        let (row, ..) = best?;
        self.commune(row).filter(|commune| commune.point.is_some_and(|centre| km(centre, position) <= FARTHEST))
    }
}
