//! Reads the official list of communes and the towns of GeoNames.

use crate::place::area::DEPARTMENTS;
use crate::place::communes::is_part;
use crate::place::fold::fold;
use crate::place::geo::Point;
use crate::place::points::{Grid, grid};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A commune or an arrondissement of the list.
pub(super) struct Town {
    pub(super) code: String,
    pub(super) name: String,
    /// The place of its département in `DEPARTMENTS`.
    pub(super) department: usize,
    /// In the order of the list, the main one first.
    pub(super) postcodes: Vec<String>,
    pub(super) population: u32,
    pub(super) place: Option<Grid>,
}

impl Town {
    /// The first of its postcodes, 0 without any.
    pub(super) fn main_postcode(&self) -> u32 {
        self.postcodes.first().and_then(|code| code.parse().ok()).unwrap_or(0)
    }

    /// The postcodes as the table gives them.
    pub(super) fn sorted_postcodes(&self) -> Vec<String> {
        let mut sorted = self.postcodes.clone();
        sorted.sort();
        sorted
    }
}

/// A name that is no longer official.
pub(super) struct OldName {
    pub(super) name: String,
    pub(super) department: usize,
    /// Its former code, when it had one.
    pub(super) code: String,
}

/// Old names by the code of the commune that they belong to now.
pub(super) type OldNames = BTreeMap<String, Vec<OldName>>;

/// Names in daily use that the list does not have.
const BY_HAND: [(&str, &str); 3] = [("Saint-Ouen", "93070"), ("Cherbourg", "50129"), ("Évry", "91228")];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    code: String,
    nom: String,
    r#type: String,
    departement: Option<String>,
    chef_lieu: Option<String>,
    #[serde(default)]
    codes_postaux: Vec<String>,
    #[serde(default)]
    population: u32,
}

/// The towns and the old names of the list. Places without a postcode (austral lands, Clipperton) are left out.
pub(super) fn communes(json: &str) -> Result<(Vec<Town>, OldNames), String> {
    let listed: Vec<Listed> =
        serde_json::from_str(json).map_err(|why| format!("the list of communes cannot be read: {why}"))?;
    let department = |item: &Listed| {
        let code = item.departement.as_deref().or_else(|| item.code.get(..3));
        DEPARTMENTS.iter().position(|department| Some(department.code) == code)
    };
    let mut towns = Vec::new();
    let mut old = OldNames::new();
    for item in &listed {
        let Some(department) = department(item) else {
            continue;
        };
        if let Some(now) = &item.chef_lieu {
            let name = OldName { name: item.nom.clone(), department, code: item.code.clone() };
            old.entry(now.clone()).or_default().push(name);
        } else if !item.codes_postaux.is_empty()
            && matches!(item.r#type.as_str(), "commune-actuelle" | "arrondissement-municipal")
        {
            towns.push(Town {
                code: item.code.clone(),
                name: item.nom.replace(" Arrondissement", ""),
                department,
                postcodes: item.codes_postaux.clone(),
                population: item.population,
                place: None,
            });
        }
    }
    let departments: HashMap<&str, usize> = towns.iter().map(|town| (town.code.as_str(), town.department)).collect();
    for (name, code) in BY_HAND {
        let department = *departments.get(code).ok_or_else(|| format!("{code} is not in the list of communes"))?;
        old.entry(code.to_owned()).or_default().push(OldName {
            name: name.to_owned(),
            department,
            code: String::new(),
        });
    }
    tidy(&towns, &mut old);
    Ok((towns, old))
}

/// Leaves out the old names that are also those of a commune of the département, or stand twice; and those that the new
/// name begins or ends with, when no other commune of the département does and none elsewhere is called so: the table finds
/// them without.
fn tidy(towns: &[Town], old: &mut OldNames) {
    let official: HashSet<(usize, String)> = towns.iter().map(|town| (town.department, fold(&town.name))).collect();
    let names_of: HashMap<&str, String> = towns.iter().map(|town| (town.code.as_str(), fold(&town.name))).collect();
    let mut kept: HashSet<(usize, String)> = HashSet::new();
    let anywhere: HashSet<&String> = official.iter().map(|(_, name)| name).collect();
    let part = |department: usize, name: &str| {
        official.iter().filter(|(other, whole)| *other == department && is_part(whole, name)).count()
    };
    for (code, names) in old.iter_mut() {
        let now = names_of.get(code.as_str()).map_or("", String::as_str);
        names.retain(|name| {
            let key = (name.department, fold(&name.name));
            let found =
                !name.code.is_empty() && !anywhere.contains(&key.1) && is_part(now, &key.1) && part(key.0, &key.1) == 1;
            !official.contains(&key) && !found && kept.insert(key)
        });
    }
    old.retain(|_, names| !names.is_empty());
}

/// A town of GeoNames: its name and the code of its département or, overseas, often that of its commune.
#[derive(Deserialize)]
pub(super) struct City {
    pub(super) name: String,
    lat: String,
    lng: String,
    country: String,
    admin1: String,
    admin2: String,
}

impl City {
    /// The first characters of the codes of the communes that it may be.
    pub(super) fn code(&self) -> &str {
        match self.country.as_str() {
            "YT" | "PM" | "WF" => &self.admin1,
            "BL" => "97701",
            "MF" => "97801",
            "PF" if self.admin2.is_empty() => "987",
            _ => &self.admin2,
        }
    }

    /// Where it lies.
    pub(super) fn place(&self) -> Option<Grid> {
        Some(grid(Point { lat: self.lat.parse().ok()?, lon: self.lng.parse().ok()? }))
    }
}

/// The towns of France, overseas included.
pub(super) fn cities(json: &str) -> Result<Vec<City>, String> {
    const COUNTRIES: [&str; 12] = ["FR", "RE", "GP", "MQ", "GF", "YT", "PM", "MF", "BL", "PF", "NC", "WF"];
    let mut cities: Vec<City> =
        serde_json::from_str(json).map_err(|why| format!("the towns of GeoNames cannot be read: {why}"))?;
    cities.retain(|city| COUNTRIES.contains(&city.country.as_str()));
    Ok(cities)
}
