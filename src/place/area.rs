//! What a place is: a commune, a département or a région, with its address word and its label.

use super::fold::slug;
use super::geo::Point;

/// A département, or an overseas collectivity counted like one (975, 977, 978, 986, 987, 988). Source: COG, INSEE.
#[derive(Debug, PartialEq)]
pub struct Department {
    /// The COG code: `01`, `2A`, `974`.
    pub code: &'static str,
    /// The official name.
    pub name: &'static str,
    /// The code of its région; empty for the overseas collectivities, which belong to none.
    pub region: &'static str,
}

/// A région. Source: COG, INSEE.
#[derive(Debug, PartialEq)]
pub struct Region {
    /// The COG code: `11`, `01` (Guadeloupe).
    pub code: &'static str,
    /// The official name.
    pub name: &'static str,
}

/// A commune, or an arrondissement of Paris, Lyon or Marseille.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// The COG code, five characters: `69123`, `2A004`. Never a postcode.
    pub code: String,
    /// The official name; short for arrondissements: `Lyon 3e`.
    pub name: String,
    /// The code of its département.
    pub department: String,
    /// Its postcodes (La Poste), in order.
    pub postcodes: Vec<String>,
    /// Its inhabitants, rounded: meant for ordering, not for display.
    pub population: u32,
    /// Its centre, rounded as in the table; absent when the table has none.
    pub point: Option<Point>,
    /// For an arrondissement, the code of its city.
    pub parent: Option<String>,
}

/// A place that can be searched around or within.
#[derive(Clone, Debug, PartialEq)]
pub enum Area {
    /// A commune or an arrondissement.
    Commune(Commune),
    /// A département.
    Department(&'static Department),
    /// A région.
    Region(&'static Region),
}

impl Area {
    /// The word of the place in addresses: `lyon-69`, `departement-2a`, `ile-de-france`.
    pub fn slug(&self) -> String {
        match self {
            Area::Commune(commune) => format!("{}-{}", slug(&commune.name), commune.department.to_ascii_lowercase()),
            Area::Department(department) => {
                format!("departement-{}", department.code.to_ascii_lowercase())
            }
            Area::Region(region) => slug(region.name),
        }
    }

    /// The place as it is shown: `Lyon (69)`, `Seine-Saint-Denis (93)`, `Île-de-France`.
    pub fn label(&self) -> String {
        match self {
            Area::Commune(commune) => format!("{} ({})", commune.name, commune.department),
            Area::Department(department) => format!("{} ({})", department.name, department.code),
            Area::Region(region) => region.name.to_owned(),
        }
    }
}

/// The département of that code, in any case.
pub fn department(code: &str) -> Option<&'static Department> {
    DEPARTMENTS.iter().find(|department| department.code.eq_ignore_ascii_case(code))
}

/// The région of that code.
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|region| region.code == code)
}

/// The département or région of an address word; communes need the table (`Communes::by_slug`).
pub fn static_area(word: &str) -> Option<Area> {
    if let Some(code) = word.strip_prefix("departement-") {
        return department(code).filter(|found| found.code.to_ascii_lowercase() == code).map(Area::Department);
    }
    REGIONS.iter().find(|region| slug(region.name) == word).map(Area::Region)
}

/// The 101 départements and six overseas collectivities, in the order of their codes.
pub static DEPARTMENTS: &[Department] = &[
    of("01", "Ain", "84"),
    of("02", "Aisne", "32"),
    of("03", "Allier", "84"),
    of("04", "Alpes-de-Haute-Provence", "93"),
    of("05", "Hautes-Alpes", "93"),
    of("06", "Alpes-Maritimes", "93"),
    of("07", "Ardèche", "84"),
    of("08", "Ardennes", "44"),
    of("09", "Ariège", "76"),
    of("10", "Aube", "44"),
    of("11", "Aude", "76"),
    of("12", "Aveyron", "76"),
    of("13", "Bouches-du-Rhône", "93"),
    of("14", "Calvados", "28"),
    of("15", "Cantal", "84"),
    of("16", "Charente", "75"),
    of("17", "Charente-Maritime", "75"),
    of("18", "Cher", "24"),
    of("19", "Corrèze", "75"),
    of("21", "Côte-d’Or", "27"),
    of("22", "Côtes-d’Armor", "53"),
    of("23", "Creuse", "75"),
    of("24", "Dordogne", "75"),
    of("25", "Doubs", "27"),
    of("26", "Drôme", "84"),
    of("27", "Eure", "28"),
    of("28", "Eure-et-Loir", "24"),
    of("29", "Finistère", "53"),
    of("2A", "Corse-du-Sud", "94"),
    of("2B", "Haute-Corse", "94"),
    of("30", "Gard", "76"),
    of("31", "Haute-Garonne", "76"),
    of("32", "Gers", "76"),
    of("33", "Gironde", "75"),
    of("34", "Hérault", "76"),
    of("35", "Ille-et-Vilaine", "53"),
    of("36", "Indre", "24"),
    of("37", "Indre-et-Loire", "24"),
    of("38", "Isère", "84"),
    of("39", "Jura", "27"),
    of("40", "Landes", "75"),
    of("41", "Loir-et-Cher", "24"),
    of("42", "Loire", "84"),
    of("43", "Haute-Loire", "84"),
    of("44", "Loire-Atlantique", "52"),
    of("45", "Loiret", "24"),
    of("46", "Lot", "76"),
    of("47", "Lot-et-Garonne", "75"),
    of("48", "Lozère", "76"),
    of("49", "Maine-et-Loire", "52"),
    of("50", "Manche", "28"),
    of("51", "Marne", "44"),
    of("52", "Haute-Marne", "44"),
    of("53", "Mayenne", "52"),
    of("54", "Meurthe-et-Moselle", "44"),
    of("55", "Meuse", "44"),
    of("56", "Morbihan", "53"),
    of("57", "Moselle", "44"),
    of("58", "Nièvre", "27"),
    of("59", "Nord", "32"),
    of("60", "Oise", "32"),
    of("61", "Orne", "28"),
    of("62", "Pas-de-Calais", "32"),
    of("63", "Puy-de-Dôme", "84"),
    of("64", "Pyrénées-Atlantiques", "75"),
    of("65", "Hautes-Pyrénées", "76"),
    of("66", "Pyrénées-Orientales", "76"),
    of("67", "Bas-Rhin", "44"),
    of("68", "Haut-Rhin", "44"),
    of("69", "Rhône", "84"),
    of("70", "Haute-Saône", "27"),
    of("71", "Saône-et-Loire", "27"),
    of("72", "Sarthe", "52"),
    of("73", "Savoie", "84"),
    of("74", "Haute-Savoie", "84"),
    of("75", "Paris", "11"),
    of("76", "Seine-Maritime", "28"),
    of("77", "Seine-et-Marne", "11"),
    of("78", "Yvelines", "11"),
    of("79", "Deux-Sèvres", "75"),
    of("80", "Somme", "32"),
    of("81", "Tarn", "76"),
    of("82", "Tarn-et-Garonne", "76"),
    of("83", "Var", "93"),
    of("84", "Vaucluse", "93"),
    of("85", "Vendée", "52"),
    of("86", "Vienne", "75"),
    of("87", "Haute-Vienne", "75"),
    of("88", "Vosges", "44"),
    of("89", "Yonne", "27"),
    of("90", "Territoire de Belfort", "27"),
    of("91", "Essonne", "11"),
    of("92", "Hauts-de-Seine", "11"),
    of("93", "Seine-Saint-Denis", "11"),
    of("94", "Val-de-Marne", "11"),
    of("95", "Val-d’Oise", "11"),
    of("971", "Guadeloupe", "01"),
    of("972", "Martinique", "02"),
    of("973", "Guyane", "03"),
    of("974", "La Réunion", "04"),
    of("975", "Saint-Pierre-et-Miquelon", ""),
    of("976", "Mayotte", "06"),
    of("977", "Saint-Barthélemy", ""),
    of("978", "Saint-Martin", ""),
    of("986", "Wallis et Futuna", ""),
    of("987", "Polynésie française", ""),
    of("988", "Nouvelle-Calédonie", ""),
];

/// The 18 régions.
pub static REGIONS: &[Region] = &[
    Region { code: "01", name: "Guadeloupe" },
    Region { code: "02", name: "Martinique" },
    Region { code: "03", name: "Guyane" },
    Region { code: "04", name: "La Réunion" },
    Region { code: "06", name: "Mayotte" },
    Region { code: "11", name: "Île-de-France" },
    Region { code: "24", name: "Centre-Val de Loire" },
    Region { code: "27", name: "Bourgogne-Franche-Comté" },
    Region { code: "28", name: "Normandie" },
    Region { code: "32", name: "Hauts-de-France" },
    Region { code: "44", name: "Grand Est" },
    Region { code: "52", name: "Pays de la Loire" },
    Region { code: "53", name: "Bretagne" },
    Region { code: "75", name: "Nouvelle-Aquitaine" },
    Region { code: "76", name: "Occitanie" },
    Region { code: "84", name: "Auvergne-Rhône-Alpes" },
    Region { code: "93", name: "Provence-Alpes-Côte d’Azur" },
    Region { code: "94", name: "Corse" },
];

const fn of(code: &'static str, name: &'static str, region: &'static str) -> Department {
    Department { code, name, region }
}
