//! LHÉO 2.3, the language in which the public training offer is exchanged in France (decree 2015-742): what it requires of a
//! training, and which of ours state it. Even its short form (`resume-offre`) asks for the SIRET of the training body. No record
//! has a field for it, so that no valid file can be written; the page of open data says so and counts.

use crate::catalogue::words::Kind;
use crate::catalogue::{Catalogue, Place, Program};
use crate::site::open_data::{Lacking, both};

/// What the short form of LHÉO requires (`resume-offre`, each [1,1] or more) and how a record of ours may state it.
type Demand = (&'static str, (&'static str, &'static str), fn(&Program) -> bool);

const DEMANDS: [Demand; 6] = [
    ("SIRET", ("le numéro SIRET de l’organisme", "the SIRET number of the training body"), |_| false),
    ("code-niveau-entree", ("le niveau de diplôme à l’entrée", "the level of diploma at entry"), |_| false),
    (
        "prise-en-charge-frais-possible",
        ("si une prise en charge des frais est possible", "whether the fees may be paid by a third party"),
        |_| false,
    ),
    (
        "certifiante",
        (
            "si elle mène à une certification (chez nous, seulement quand c’est oui)",
            "whether it leads to a certificate (ours say so only when it does)",
        ),
        |program| program.certification.is_some(),
    ),
    ("code-public-vise", ("le public", "the audience"), |program| !program.audience.is_empty()),
    ("ville, departement", ("la commune", "the commune"), |program| {
        program.sessions.iter().any(|it| it.place.as_ref().is_some_and(|it: &Place| it.commune.is_some()))
    }),
];

/// How many trainings there are, and how many of them lack each fact that LHÉO requires.
pub fn lacking(catalogue: &Catalogue) -> (usize, Vec<Lacking>) {
    let trainings: Vec<&Program> = catalogue.programs.iter().filter(|it| it.kind == Kind::Training).collect();
    let lacking = |(element, (fr, en), states): &Demand| Lacking {
        element,
        says: both(*fr, *en),
        count: trainings.iter().filter(|it| !states(it)).count(),
    };
    (trainings.len(), DEMANDS.iter().map(lacking).collect())
}
