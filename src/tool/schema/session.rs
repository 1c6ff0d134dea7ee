//! A session of a program, described.

use schemars::{JsonSchema, Schema};
use serde_json::json;

use crate::catalogue::words::{Format, Unit};
use crate::tool::schema::kinds::{Commune, Day, Department, Filled, Link, Postcode, Region, Word};
use crate::tool::schema::program::Text;

/// # Session / Session
///
/// Une tenue du programme : son format, son lieu, ses dates.
///
/// One holding of the program: its format, place and dates.
#[derive(JsonSchema)]
pub struct Session {
    /// # Format / Format
    ///
    /// in-person (sur place), online (en ligne), hybrid (les deux à la fois).
    ///
    /// in-person, online, or hybrid (both at once).
    pub format: Option<Word<Format>>,
    /// # Lieu / Place
    ///
    /// Où elle se tient.
    ///
    /// Where it is held.
    pub place: Option<Place>,
    /// # Début / Start
    ///
    /// Le premier jour : année, mois ou jour, selon ce que dit la source.
    ///
    /// The first day: year, month or day, as the source says.
    pub start: Option<Day>,
    /// # Fin / End
    ///
    /// Le dernier jour.
    ///
    /// The last day.
    pub end: Option<Day>,
    /// # Date limite / Deadline
    ///
    /// Le dernier jour pour s’inscrire.
    ///
    /// The last day to sign up.
    pub apply_by: Option<Day>,
    /// # Durée / Duration
    ///
    /// Combien de temps elle dure.
    ///
    /// How long it lasts.
    pub duration: Option<Duration>,
    /// # S’inscrire / Sign up
    ///
    /// La page où l’on s’inscrit à cette session.
    ///
    /// The page where one signs up for this session.
    pub signup: Option<Link>,
    /// # Précisions / Note
    ///
    /// Ce qu’il faut savoir encore.
    ///
    /// Anything else one should know.
    pub note: Option<Text>,
}

/// # Lieu / Place
///
/// Où une session se tient : une commune par son code ou par son nom et son département, ou seulement un département, ou seulement une région. Le site remplit le reste.
///
/// Where a session is held: a commune by code or by name and département, or only a département, or only a région. The site fills in the rest.
#[derive(JsonSchema)]
#[schemars(transform = named)]
pub struct Place {
    /// # Commune / Commune
    ///
    /// Le code INSEE de la commune (Code officiel géographique).
    ///
    /// The INSEE code of the commune.
    pub commune: Option<Commune>,
    /// # Ville / City
    ///
    /// Le nom officiel de la commune.
    ///
    /// The official name of the commune.
    pub city: Option<Filled>,
    /// # Département / Département
    ///
    /// Le code du département.
    ///
    /// The code of the département.
    pub department: Option<Department>,
    /// # Région / Région
    ///
    /// Le code de la région.
    ///
    /// The code of the région.
    pub region: Option<Region>,
    /// # Code postal / Postcode
    ///
    /// Le code postal.
    ///
    /// The postcode.
    pub postcode: Option<Postcode>,
    /// # Adresse / Address
    ///
    /// La rue, ou le nom du lieu.
    ///
    /// The street or venue.
    pub address: Option<Filled>,
    /// # Latitude / Latitude
    ///
    /// La latitude du centre de la commune, en degrés (WGS 84), remplie par le site.
    ///
    /// The latitude of the commune’s centre, in degrees (WGS 84), filled in by the site.
    #[schemars(range(min = -90, max = 90))]
    pub lat: Option<f64>,
    /// # Longitude / Longitude
    ///
    /// La longitude du centre de la commune, en degrés (WGS 84), remplie par le site.
    ///
    /// The longitude of the commune’s centre, in degrees (WGS 84), filled in by the site.
    #[schemars(range(min = -180, max = 180))]
    pub lon: Option<f64>,
}

/// A place names something that can be found; null means not stated, as everywhere.
fn named(schema: &mut Schema) {
    let is = |key: &str| json!({"required": [key], "properties": {key: {"type": "string"}}});
    let region =
        json!({"required": ["region"], "properties": {"region": {"type": "string"}, "city": {"type": "null"}}});
    schema.insert("anyOf".to_owned(), json!([is("commune"), is("department"), region]));
}

/// # Durée / Duration
///
/// Une durée, comme la source la donne.
///
/// A length of time as the source states it.
#[derive(JsonSchema)]
pub struct Duration {
    /// # Combien / How many
    ///
    /// Le nombre d’unités.
    ///
    /// How many units.
    #[schemars(range(min = 0.01, max = 10_000))]
    pub value: f64,
    /// # Unité / Unit
    ///
    /// hour (heure), day (jour), week (semaine), month (mois), year (année).
    ///
    /// hour, day, week, month, year.
    pub unit: Word<Unit>,
}
