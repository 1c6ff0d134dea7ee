//! What people call départements and régions, and how a département is read in a code.

use super::area::{Area, DEPARTMENTS, REGIONS, region};
use super::fold::fold;
use std::sync::LazyLock;

/// Common names of régions, folded, with their codes. Those of several régions name them all.
const COMMON: [(&str, &[&str]); 54] = [
    ("idf", &["11"]),
    ("grand paris", &["11"]),
    ("region parisienne", &["11"]),
    ("paris region", &["11"]),
    ("banlieue parisienne", &["11"]),
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
    ("brittany", &["53"]),
    ("normandy", &["28"]),
    ("burgundy", &["27"]),
    ("corsica", &["94"]),
    ("french riviera", &["93"]),
    ("languedoc", &["76"]),
    ("poitou", &["75"]),
    ("ile de la reunion", &["04"]),
    ("reunion island", &["04"]),
    ("guyane francaise", &["03"]),
    ("outre mer", &OVERSEAS),
    ("outremer", &OVERSEAS),
    ("drom", &OVERSEAS),
    ("drom com", &OVERSEAS),
    ("dom", &OVERSEAS),
    ("dom tom", &OVERSEAS),
    ("antilles", &["01", "02"]),
];

/// Common names of départements, folded, and of quarters known by their own name, with the code of their département.
const FAMILIAR: [(&str, &str); 11] = [
    ("neuf trois", "93"),
    ("9 3", "93"),
    ("la defense", "92"),
    ("pays basque", "64"),
    ("bearn", "64"),
    ("perigord", "24"),
    ("cotes du nord", "22"),
    ("loire inferieure", "44"),
    ("seine inferieure", "76"),
    ("marne la vallee", "77"),
    ("tahiti", "987"),
];

/// Towns by what people call them or what they are known for, folded, with the code of the commune.
const TOWNS: [(&str, &str); 5] = [
    ("grand lyon", "69123"),
    ("metropole lilloise", "59350"),
    ("grand nancy", "54395"),
    ("marseilles", "13055"),
    // The technology park, most of which lies there.
    ("sophia antipolis", "06152"),
];

/// The code of the commune that people call so.
pub(crate) fn town_called(words: &str) -> Option<&'static str> {
    TOWNS.iter().find(|(name, _)| *name == words).map(|(_, code)| *code)
}

/// The overseas régions, the most populated first.
const OVERSEAS: [&str; 5] = ["04", "01", "02", "06", "03"];

/// The départements and régions of exactly that folded name or code.
pub(crate) fn areas_named(words: &str) -> Vec<Area> {
    let whole = words.replace(" st ", " saint ");
    let words = ["departement ", "dept ", "dep ", "dpt ", "region "]
        .iter()
        .find_map(|word| whole.strip_prefix(word))
        .unwrap_or(&whole);
    if words == "20" {
        // Corsica's postcodes are still those of its one former département.
        return ["2a", "2b"].into_iter().filter_map(by_code).collect();
    }
    // `la gironde`, `l alsace`, `le 93`: said with an article.
    let plain = bare(words);
    if let Some(area) = by_code(plain) {
        return vec![area];
    }
    let called = |name: &str| name == words || name == plain || name == whole;
    let common = COMMON.iter().filter(|(name, _)| called(name)).flat_map(|(_, codes)| *codes);
    let mut areas: Vec<Area> = common.filter_map(|code| region(code).map(Area::Region)).collect();
    areas.extend(FAMILIAR.iter().filter(|(name, _)| called(name)).filter_map(|(_, code)| by_code(code)));
    areas.extend(areas_like(&|name| name == words || name == plain));
    areas
}

/// The régions and départements whose folded name, with its article or without, is such.
pub(crate) fn areas_like(wanted: &dyn Fn(&str) -> bool) -> Vec<Area> {
    NAMED.iter().filter(|(name, _)| wanted(name) || wanted(bare(name))).map(|(_, area)| area.clone()).collect()
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

/// The régions and départements with their folded names; folded once, since each key stroke asks for them several times.
/// Without two kinds of départements: Paris is a commune first, and most of those overseas are their région.
static NAMED: LazyLock<Vec<(String, Area)>> = LazyLock::new(|| {
    let regions = REGIONS.iter().map(|region| (fold(region.name), Area::Region(region)));
    let whole = |name: &str| REGIONS.iter().any(|region| region.name == name);
    let own = DEPARTMENTS.iter().filter(move |department| department.code != "75" && !whole(department.name));
    regions.chain(own.map(|department| (fold(department.name), Area::Department(department)))).collect()
});

/// A folded name without its article.
pub(crate) fn bare(name: &str) -> &str {
    ["la ", "le ", "les ", "l "].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// The ways to write the same words: st, ste, saint and sainte stand for one another. A last `st` is the beginning of a name
/// (Strasbourg) or of Saint-Something, whatever that is; it is not the whole of Le Saint.
pub(crate) fn spellings(name: &str) -> Vec<String> {
    let short = name == "st" || name == "ste" || name.ends_with(" st") || name.ends_with(" ste");
    let spelled = |swap: bool| {
        let word = |word: &str| match (word, swap) {
            ("st" | "saint", false) | ("ste" | "sainte", true) => "saint".to_owned(),
            ("ste" | "sainte", false) | ("st" | "saint", true) => "sainte".to_owned(),
            ("sts", _) => "saints".to_owned(),
            ("stes", _) => "saintes".to_owned(),
            _ => word.to_owned(),
        };
        let words = name.split(' ').map(word).collect::<Vec<_>>().join(" ");
        if short { words + " " } else { words }
    };
    let mut all = vec![spelled(false)];
    let swapped = spelled(true);
    if !all.contains(&swapped) {
        all.push(swapped);
    }
    if short {
        all.push(name.to_owned());
    }
    all
}
