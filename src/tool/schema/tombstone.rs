//! The record of what was withdrawn, described.

use schemars::JsonSchema;

use crate::tool::schema::kinds::{Day, Filled, Id, Reference};
use crate::tool::schema::program::Text;

/// # Avis de retrait / Tombstone
///
/// Un programme ou une organisation que le catalogue a publié, puis retiré. Son ancienne adresse dit quand, pourquoi, et où aller à la place.
///
/// A program or an organisation that the catalogue published, then withdrew. Its old address says when, why, and where to go instead.
#[derive(JsonSchema)]
pub struct Tombstone {
    /// # Identifiant / Id
    ///
    /// L’identifiant que portait la fiche. C’est aussi le nom du fichier.
    ///
    /// The id that the record had. Also the name of the file.
    pub id: Id,
    /// # Nom / Name
    ///
    /// Le nom que portait la fiche.
    ///
    /// The name that the record had.
    pub name: Filled,
    /// # Retiré le / Withdrawn on
    ///
    /// La date du retrait.
    ///
    /// The date on which it was withdrawn.
    pub removed: Day,
    /// # Raison / Reason
    ///
    /// Pourquoi, en une phrase ou deux : elles seront lues sur la page.
    ///
    /// Why, in a sentence or two: they are read on the page.
    pub reason: Text,
    /// # Où aller / Where to go
    ///
    /// La fiche qui le remplace le mieux, s’il y en a une : programs/<id> ou organisations/<id>.
    ///
    /// The record that comes closest, if there is one: programs/<id> or organisations/<id>.
    pub to: Option<Reference>,
}
