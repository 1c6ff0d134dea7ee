//! One slip of the fingers in the name of a place is forgiven.

use super::area::Area;
use super::ask::Ask;
use super::communes::Communes;
use super::lookup::List;
use super::scan::{Fits, slipped};
use super::words::{areas_like, spellings};

/// Places whose name was typed with one slip, when it is long enough to tell: régions and départements, then communes.
pub(super) fn slips(communes: &Communes, ask: &Ask, out: &mut List) {
    let in_department = |row: usize| {
        ask.departments.is_empty()
            || communes.table.rows.get(row).is_some_and(|row| ask.departments.contains(&row.department))
    };
    let mut tried = "";
    for name in [&ask.name, &ask.words] {
        if name.len() < SLIPPING || !out.areas.is_empty() || tried == name {
            continue;
        }
        tried = name;
        let mut fits = Fits::new(out.limit);
        if let Some(spelling) = spellings(name).first() {
            fits.add_slipped(communes, spelling, &in_department);
        }
        let slip =
            |whole: &str| whole.starts_with(|letter| name.starts_with(letter)) && slipped(whole, name) == Some(0);
        areas_like(&slip).into_iter().for_each(|area| out.push(area, false));
        for (_, row) in fits.best() {
            out.commune(communes, Some(row), false);
        }
    }
}

/// `renes` is the beginning of Renescure, 2,000 people, and rather Rennes with a slip: a whole name that is so much larger is
/// proposed first.
pub(super) fn larger_slip(communes: &Communes, ask: &Ask, out: &mut List) {
    let people = |area: &Area| match area {
        Area::Commune(commune) => u64::from(commune.population),
        wide => communes.people(wide),
    };
    let small = |(area, exact): &(Area, bool)| !exact && people(area) < SMALL;
    if ask.name.len() < SLIPPING || ask.name != ask.words || !out.areas.iter().all(small) {
        return;
    }
    let mut fits = Fits::new(1);
    fits.add_slipped(communes, &ask.name, &|_| true);
    let named = |row: &usize| slipped(communes.key(*row), &ask.name) == Some(0);
    let town = fits.best().first().map(|(_, row)| *row).filter(named).and_then(|row| communes.commune(row));
    if let Some(town) = town.map(Area::Commune).filter(|town| people(town) > LARGE) {
        out.areas.retain(|(area, _)| *area != town);
        out.areas.insert(0, (town, false));
        out.areas.truncate(out.limit);
    }
}

/// Fewer people than this have small towns, more than that have large ones.
const SMALL: u64 = 10_000;
const LARGE: u64 = 80_000;

/// The fewest letters of a name in which a slip is forgiven.
const SLIPPING: usize = 5;
