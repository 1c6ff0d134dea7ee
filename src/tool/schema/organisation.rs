//! The record of an organisation, described.

use schemars::JsonSchema;

use crate::catalogue::words::OrganisationKind;
use crate::tool::schema::kinds::{Filled, Id, Link, Word};
use crate::tool::schema::program::Text;

/// # Organisation / Organisation
///
/// Une entreprise, une association, une école… qui porte des programmes ou y prend part.
///
/// A company, association, school… that carries programs or takes part in them.
#[derive(JsonSchema)]
pub struct Organisation {
    /// # Identifiant / Id
    ///
    /// Identifiant stable, qui fait partie de l’adresse de sa page : minuscules sans accent, chiffres et traits d’union. C’est aussi le nom du fichier.
    ///
    /// Stable id, part of its page’s address: lower-case letters without accents, digits and hyphens. Also the name of the file.
    pub id: Id,
    /// # Nom / Name
    ///
    /// Son nom, comme elle l’écrit elle-même.
    ///
    /// Its name as it writes it.
    pub name: Filled,
    /// # Autres noms / Other names
    ///
    /// D’autres noms sous lesquels on la cherche.
    ///
    /// Other names under which people look for it.
    pub aliases: Option<Vec<Filled>>,
    /// # Nature / Kind
    ///
    /// Quelle sorte d’organisme : company (entreprise), association, training-body (organisme de formation), school (école ou université), public (organisme public), foundation (fondation).
    ///
    /// What sort of body it is: company, association, training-body, school (or university), public body, foundation.
    pub kind: Option<Word<OrganisationKind>>,
    /// # Site / Site
    ///
    /// L’adresse de son site officiel.
    ///
    /// The address of its official site.
    pub url: Option<Link>,
    /// # Présentation / Summary
    ///
    /// Une phrase qui la présente.
    ///
    /// One sentence on it.
    pub summary: Option<Text>,
}
