//! Places as people write them, made into those of a record: a commune with its code and official name, a département or a
//! région by its code. What is not known stays as it was written, for the check to name.

use crate::catalogue::problem::{quote, says};
use crate::catalogue::text::Text;
use crate::place::area::{Commune, DEPARTMENTS, REGIONS, department, region};
use crate::place::communes::Communes;
use crate::place::fold::fold;
use crate::tool::record::Node;
use crate::tool::record::written::code;

/// The keys of a place that say which town, département or région it is.
pub const AREA: [&str; 4] = ["commune", "city", "department", "region"];

/// What somebody wrote of a place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written<'a> {
    /// An INSEE code.
    pub commune: Option<&'a str>,
    /// A name, perhaps with its département: `Saint-Denis (93)`.
    pub city: Option<&'a str>,
    /// A number or a name.
    pub department: Option<&'a str>,
    /// A code or a name.
    pub region: Option<&'a str>,
}

/// The keys and values that say the same in a record, in its order.
///
/// # Errors
/// Where several communes have the name that was written, or the commune is not in the département.
pub fn stated(written: Written<'_>, communes: &Communes) -> Result<Vec<(&'static str, String)>, Text> {
    let (city, beside) = written.city.map_or((None, None), |city| {
        let (city, beside) = apart(city);
        (Some(city), beside)
    });
    let home = written.department.or(beside).map(department_code);
    let found = match (written.commune, city, &home) {
        (Some(commune), ..) => communes.by_code(&code(commune, 5)),
        (None, Some(city), Some(home)) => communes.named(city, home),
        (None, Some(city), None) => only(city, communes)?,
        _ => None,
    };
    if let Some(found) = found {
        let same = city
            .is_none_or(|city| communes.named(city, &found.department).is_some_and(|other| other.code == found.code));
        if let Some(home) = home.filter(|home| *home != found.department) {
            return Err(says(
                || {
                    format!(
                        "« {} » n’est pas le département de {} ({}) : corriger l’un des deux",
                        quote(&home),
                        found.name,
                        found.department
                    )
                },
                || {
                    format!(
                        "“{}” is not the département of {} ({}): correct one of them",
                        quote(&home),
                        found.name,
                        found.department
                    )
                },
            ));
        }
        let name = if same { found.name } else { city.unwrap_or_default().to_owned() };
        return Ok(vec![("commune", found.code), ("city", name)]);
    }
    let parts = [
        written.commune.map(|it| ("commune", code(it, 5))),
        city.map(|it| ("city", it.to_owned())),
        home.map(|it| ("department", it)),
        // A région that only repeats the département's adds nothing.
        written.region.filter(|_| city.is_none() && written.department.is_none()).map(|it| ("region", region_code(it))),
    ];
    Ok(parts.into_iter().flatten().collect())
}

/// What tells two places apart: the commune's code, else the département's, else the région's, else the words.
pub fn key(place: &Node, communes: &Communes) -> Option<String> {
    let found = match (place.says("commune"), place.says("city"), place.says("department")) {
        (Some(commune), ..) => communes.by_code(commune),
        (None, Some(city), Some(home)) => communes.named(city, home),
        _ => None,
    };
    if let Some(found) = found {
        return Some(format!("commune {}", found.code));
    }
    let said = |name: &str| place.says(name).map(|it| format!("{name} {}", fold(it)));
    said("commune").or_else(|| said("city")).or_else(|| said("department")).or_else(|| said("region"))
}

/// `Saint-Denis (93)` is a name and a département.
fn apart(city: &str) -> (&str, Option<&str>) {
    let parted = city.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    parted.map_or((city.trim(), None), |(city, home)| (city.trim(), Some(home.trim())))
}

/// The commune of a name that only one in France has; nothing where none has it.
fn only(city: &str, communes: &Communes) -> Result<Option<Commune>, Text> {
    let mut found: Vec<Commune> = DEPARTMENTS.iter().filter_map(|home| communes.named(city, home.code)).collect();
    let exact = |commune: &Commune| fold(&commune.name) == fold(city);
    if found.iter().any(exact) {
        found.retain(exact);
    }
    if found.len() < 2 {
        return Ok(found.pop());
    }
    found.sort_by_key(|commune| std::cmp::Reverse(commune.population));
    let names: Vec<String> = found.iter().take(5).map(|it| format!("{} ({})", it.name, it.department)).collect();
    let names = names.join(", ");
    Err(says(
        || format!("plusieurs communes s’appellent « {} » : dire laquelle, par exemple {names}", quote(city)),
        || format!("several communes are called “{}”: say which, as in {names}", quote(city)),
    ))
}

/// The code of a département, by its number or its name; the same text where it is none.
pub fn department_code(text: &str) -> String {
    let text = text.trim();
    let number = code(text, 2);
    let named = || DEPARTMENTS.iter().find(|it| fold(it.name) == fold(text));
    department(&number).or_else(named).map_or_else(|| text.to_owned(), |it| it.code.to_owned())
}

/// The code of a région, by its code or its name; the same text where it is none.
pub fn region_code(text: &str) -> String {
    let text = text.trim();
    let number = code(text, 2);
    let named = || REGIONS.iter().find(|it| fold(it.name) == fold(text));
    region(&number).or_else(named).map_or_else(|| text.to_owned(), |it| it.code.to_owned())
}
