//! What the record of an organisation lacks.

use crate::catalogue::{Catalogue, Organisation};
use crate::tool::report::Line;
use crate::tool::report::needs::Need;
use crate::tool::report::program::plain;

/// Everything to do in the record of `organisation`, in the order of its fields.
pub fn lines(organisation: &Organisation, catalogue: &Catalogue) -> Vec<Line> {
    let named =
        catalogue.programs.iter().flat_map(|program| &program.partners).any(|partner| partner.id == organisation.id);
    let untranslated = organisation.summary.as_ref().is_some_and(|it| it.en.is_none());
    let found = [
        (!named, "", Need::Unnamed),
        (organisation.kind.is_none(), "kind", Need::NoKind),
        (organisation.url.is_none(), "url", Need::NoUrl),
        (organisation.url.as_deref().is_some_and(plain), "url", Need::PlainHttp),
        (organisation.summary.is_none(), "summary", Need::NoSummary),
        (untranslated, "summary.en", Need::NoEnglish),
    ];
    let line = |(_, field, need): (bool, &str, Need)| Line {
        record: format!("organisations/{}", organisation.id),
        name: organisation.name.clone(),
        carrier: organisation.id.clone(),
        field: field.to_owned(),
        need,
        record_points: 0,
    };
    found.into_iter().filter(|(missing, ..)| *missing).map(line).collect()
}
