//! Whether a session's place lies in the area asked for, and how far it is.

use crate::catalogue::Place;
use crate::place::area::{Area, Commune, department};
use crate::place::geo::{Point, beyond, km};

/// How a session's place stands to an area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand {
    /// Inside it, from some radius on.
    In {
        /// The radius from which it is inside, in kilometres: 0 for the place itself.
        from: f64,
        /// Kilometres from the centre, where the area is a commune and both centres are known.
        km: Option<f64>,
    },
    /// It may be: the published area contains it, but the town is not published.
    Maybe,
    /// Elsewhere.
    Out,
}

/// The judgement of `place` against `area`, with the radius around a commune in kilometres.
pub fn stand(place: Option<&Place>, area: &Area, radius: f64) -> Stand {
    let Some(place) = place.filter(|it| it.commune.is_some() || it.department.is_some() || it.region.is_some()) else {
        return Stand::Maybe;
    };
    match area {
        Area::Region(region) => inside(region_of(place) == Some(region.code)),
        Area::Department(wanted) => match &place.department {
            Some(code) => inside(code.eq_ignore_ascii_case(wanted.code)),
            None => maybe(place.region.as_deref() == Some(wanted.region)),
        },
        Area::Commune(commune) => around(place, commune, radius),
    }
}

/// The code of the région of a place, from its département where it is not written.
pub fn region_of(place: &Place) -> Option<&str> {
    place.region.as_deref().or_else(|| Some(department(place.department.as_deref()?)?.region))
}

fn around(place: &Place, commune: &Commune, radius: f64) -> Stand {
    let Some(code) = &place.commune else {
        return match &place.department {
            Some(code) => maybe(code.eq_ignore_ascii_case(&commune.department)),
            None => maybe(department(&commune.department).is_some_and(|it| place.region.as_deref() == Some(it.region))),
        };
    };
    let same = *code == commune.code || parent(code) == Some(&commune.code) || commune.parent.as_deref() == Some(code);
    let points = place.point.zip(commune.point);
    if same {
        let distance = points.map_or(0.0, |(there, here)| km(there, here));
        return Stand::In { from: 0.0, km: Some(distance) };
    }
    // Most places are far away, and that is told without computing how far.
    let close = |(there, here): &(Point, Point)| radius > 0.0 && !beyond(*there, *here, radius);
    let distance = points.filter(close).map(|(there, here)| km(there, here)).filter(|distance| *distance <= radius);
    // Another commune is never the place itself, even where the centres are the same point.
    distance.map_or(Stand::Out, |distance| Stand::In { from: distance.max(f64::MIN_POSITIVE), km: Some(distance) })
}

/// The city of a municipal arrondissement (COG): Paris, Lyon and Marseille have one code for the whole.
pub fn parent(code: &str) -> Option<&'static str> {
    if !code.starts_with("751") && !code.starts_with("6938") && !code.starts_with("132") {
        return None;
    }
    match code.parse().ok()? {
        75_101..=75_120 => Some("75056"),
        69_381..=69_389 => Some("69123"),
        13_201..=13_216 => Some("13055"),
        _ => None,
    }
}

fn inside(yes: bool) -> Stand {
    if yes { Stand::In { from: 0.0, km: None } } else { Stand::Out }
}

fn maybe(yes: bool) -> Stand {
    if yes { Stand::Maybe } else { Stand::Out }
}
