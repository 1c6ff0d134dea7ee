//! A source of a record, as its schema describes it.

use schemars::JsonSchema;

use crate::tool::schema::kinds::{Day, Filled, Link, Tag};
use crate::tool::schema::program::Text;

/// # Source / Source
///
/// Une page publique dont viennent des informations de la fiche.
///
/// A public page that facts of the record come from.
#[derive(JsonSchema)]
pub struct Source {
    /// # Adresse / Address
    ///
    /// L’adresse de la page.
    ///
    /// The page’s address.
    pub url: Link,
    /// # Titre / Title
    ///
    /// Le titre de la page ; sans lui, l’adresse en tient lieu.
    ///
    /// The page’s title; without it, the address stands in its place.
    pub title: Option<Filled>,
    /// # Vue le / Seen
    ///
    /// La date que porte la page.
    ///
    /// The date it bears.
    pub seen: Option<Day>,
    /// # Langue / Language
    ///
    /// La langue de son titre quand ce n’est pas le français (code BCP 47 : « en »).
    ///
    /// The language of its title where it is not French (BCP 47 code: `en`).
    pub lang: Option<Tag>,
    /// # Ce qu’elle montre / Supports
    ///
    /// Les informations qui en viennent, séparées par des virgules : content (contenu), audience (public), ages, women
    /// (mixité), level (niveau), cost (prix), entry (admission), dates, cities (lieux), format, duration (durée), partners
    /// (partenaires), funding (financement), certification (diplôme), topics (thèmes), languages (langues), signup
    /// (inscription), figures (chiffres), history (historique), name (nom), contact.
    ///
    /// Which facts it supports, with commas between them: content, audience, ages, women, level, cost, entry, dates, cities,
    /// format, duration, partners, funding, certification, topics, languages, signup, figures, history, name, contact.
    pub supports: Option<Filled>,
    /// # Précision / Note
    ///
    /// Ce qu’il faut savoir de plus sur cette source ; dans les fiches complètes seulement, pas dans catalogue.json.
    ///
    /// What else is worth knowing of this source; in the full records only, not in catalogue.json.
    pub note: Option<Text>,
}
