//! What people call départements and régions, and how a département is read in a code.

use super::area::{Area, DEPARTMENTS, REGIONS, region};
use super::fold::fold;

/// Common names of régions, folded, with their codes. Those of several régions name them all.
const COMMON: [(&str, &[&str]); 41] = [
    ("idf", &["11"]),
    ("ile de france", &["11"]),
    ("grand paris", &["11"]),
    ("region parisienne", &["11"]),
    ("paris region", &["11"]),
    ("rp", &["11"]),
    ("paca", &["93"]),
    ("provence", &["93"]),
    ("cote d azur", &["93"]),
    ("region sud", &["93"]),
    ("sud paca", &["93"]),
    ("aura", &["84"]),
    ("ara", &["84"]),
    ("auvergne", &["84"]),
    ("rhone alpes", &["84"]),
    ("hdf", &["32"]),
    ("haut de france", &["32"]),
    ("nord pas de calais", &["32"]),
    ("picardie", &["32"]),
    ("alsace", &["44"]),
    ("lorraine", &["44"]),
    ("champagne ardenne", &["44"]),
    ("bfc", &["27"]),
    ("bourgogne", &["27"]),
    ("franche comte", &["27"]),
    ("cvl", &["24"]),
    ("centre", &["24"]),
    ("pdl", &["52"]),
    ("na", &["75"]),
    ("aquitaine", &["75"]),
    ("limousin", &["75"]),
    ("poitou charentes", &["75"]),
    ("midi pyrenees", &["76"]),
    ("languedoc roussillon", &["76"]),
    ("basse normandie", &["28"]),
    ("haute normandie", &["28"]),
    ("bzh", &["53"]),
    ("guyane francaise", &["03"]),
    ("outre mer", &OVERSEAS),
    ("drom", &OVERSEAS),
    ("dom tom", &OVERSEAS),
];

/// The overseas régions, the most populated first.
const OVERSEAS: [&str; 5] = ["04", "01", "02", "06", "03"];

/// The départements and régions of exactly that folded name or code.
pub(crate) fn areas_named(words: &str) -> Vec<Area> {
    let words = ["departement ", "dept ", "dep ", "dpt ", "region "]
        .iter()
        .find_map(|word| words.strip_prefix(word))
        .unwrap_or(words);
    if words == "20" {
        // Corsica's postcodes are still those of its one former département.
        return ["2a", "2b"].into_iter().filter_map(by_code).collect();
    }
    if let Some(area) = by_code(words) {
        return vec![area];
    }
    let common = COMMON.iter().filter(|(name, _)| *name == words).flat_map(|(_, codes)| *codes);
    let mut areas: Vec<Area> = common.filter_map(|code| region(code).map(Area::Region)).collect();
    areas.extend(REGIONS.iter().filter(|region| same(&fold(region.name), words)).map(Area::Region));
    areas.extend(departments().filter(|(name, _)| same(name, words)).map(|(_, area)| area));
    areas
}

/// The départements and régions whose name begins with those folded words.
pub(crate) fn areas_beginning(words: &str) -> Vec<Area> {
    let begins = |name: &str| name.starts_with(words) || bare(name).starts_with(words);
    let regions = REGIONS.iter().filter(|region| begins(&fold(region.name))).map(Area::Region);
    regions.chain(departments().filter(|(name, _)| begins(name)).map(|(_, area)| area)).collect()
}

/// The départements whose code begins so, that code itself first.
pub(crate) fn departments_beginning(digits: &str) -> impl Iterator<Item = Area> {
    let long = DEPARTMENTS.iter().filter(move |department| department.code.len() > digits.len());
    let long = long.filter(move |department| department.code.to_ascii_lowercase().starts_with(digits));
    by_code(digits).into_iter().chain(long.map(Area::Department))
}

/// The département in whose postcodes or INSEE codes that code lies: `69003`, `97400`, `20137`, `2a004`.
pub(crate) fn department_of(code: &str) -> Option<usize> {
    let of = |prefix: &str| DEPARTMENTS.iter().position(|department| department.code.eq_ignore_ascii_case(prefix));
    match code.get(..3)? {
        "200" | "201" => of("2a"),
        "202" | "206" => of("2b"),
        three => of(three).or_else(|| of(code.get(..2)?)),
    }
}

/// The département of a code as it is typed: `93`, `2a`, `974`, and `6` for 06.
fn by_code(code: &str) -> Option<Area> {
    let long = format!("0{code}");
    let code = if code.len() == 1 { &long } else { code };
    DEPARTMENTS.iter().find(|department| department.code.eq_ignore_ascii_case(code)).map(Area::Department)
}

/// The départements that can be meant by their name: Paris is a commune first, and an overseas département is its région.
fn departments() -> impl Iterator<Item = (String, Area)> {
    let whole = |name: &str| REGIONS.iter().any(|region| region.name == name);
    let own = DEPARTMENTS.iter().filter(move |department| department.code != "75" && !whole(department.name));
    own.map(|department| (fold(department.name), Area::Department(department)))
}

/// Whether two folded names are the same, but for the article of the first.
fn same(name: &str, words: &str) -> bool {
    name == words || bare(name) == words
}

/// A folded name without its article.
pub(crate) fn bare(name: &str) -> &str {
    ["la ", "le ", "les ", "l "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}
