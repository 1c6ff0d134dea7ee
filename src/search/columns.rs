//! The filters that are judged on a whole program: which programs have each value.

use std::sync::Arc;

use crate::catalogue::Catalogue;
use crate::catalogue::words::{Audience, Kind, Level, Topic, Women};
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::query::param::Param;
use crate::query::words::{AddressWord, FREE};
use crate::search::bits::Bits;
use crate::search::each_program;
use crate::search::intern::Interner;
use crate::search::lists::Lists;

/// One filter: its values in the order in which they are offered, and their programs.
pub struct Column {
    /// The filter.
    pub param: Param,
    /// Its values, as address words.
    pub values: Vec<String>,
    sets: Sets,
}

/// A closed list has few values: a set of bits each. Partners are thousands with few programs each: lists both ways.
enum Sets {
    Closed(Vec<Bits>),
    Open { rows: Arc<Lists>, values: Lists, known: Interner, places: Vec<u32> },
}

impl Column {
    /// The place of a value among the values.
    pub(crate) fn place(&self, value: &str) -> Option<usize> {
        match &self.sets {
            Sets::Closed(_) => self.values.iter().position(|it| it == value),
            Sets::Open { known, places, .. } => {
                places.get(known.find(value.as_bytes())? as usize).map(|place| *place as usize)
            }
        }
    }

    /// The rows of each value, in the order of the values; none for a closed list.
    pub(crate) fn rows(&self) -> Arc<Lists> {
        match &self.sets {
            Sets::Closed(_) => Arc::default(),
            Sets::Open { rows, .. } => rows.clone(),
        }
    }

    /// Puts the programs that have `value` into `set`; false: the catalogue does not know the value.
    pub(crate) fn join(&self, value: &str, set: &mut Bits) -> bool {
        let Some(place) = self.place(value) else { return false };
        match &self.sets {
            Sets::Closed(sets) => sets.get(place).into_iter().for_each(|it| set.join(it)),
            Sets::Open { rows, .. } => set.add_all(rows.of(place)),
        }
        true
    }

    /// How many programs of `base` have each value.
    pub(crate) fn counts(&self, base: &Bits) -> Vec<u32> {
        match &self.sets {
            Sets::Closed(sets) => sets.iter().map(|set| base.common(set) as u32).collect(),
            Sets::Open { values, .. } => {
                let mut counts = vec![0; self.values.len()];
                base.each(|row| {
                    for value in values.of(row) {
                        if let Some(count) = counts.get_mut(*value as usize) {
                            *count += 1;
                        }
                    }
                });
                counts
            }
        }
    }

    /// A filter with a closed list of values, still empty.
    fn closed<T: AddressWord>(param: Param, size: usize) -> Column {
        let values: Vec<String> = T::ALL.iter().map(|value| value.address().to_owned()).collect();
        let sets = values.iter().map(|_| Bits::none(size)).collect();
        Column { param, values, sets: Sets::Closed(sets) }
    }

    fn add(&mut self, value: usize, row: usize) {
        if let Sets::Closed(sets) = &mut self.sets
            && let Some(set) = sets.get_mut(value)
        {
            set.add(row);
        }
    }
}

/// All columns, in the canonical order of their parameters: that of the partners, then those with a closed list of values.
pub type Columns = (Column, [Column; 6]);

/// The columns of a catalogue.
pub fn columns(catalogue: &Catalogue) -> Columns {
    let size = catalogue.programs.len();
    let free = Column { param: Param::Free, values: vec![FREE.to_owned()], sets: Sets::Closed(vec![Bits::none(size)]) };
    let mut closed = [
        Column::closed::<Kind>(Param::Kind, size),
        Column::closed::<Topic>(Param::Topic, size),
        Column::closed::<Audience>(Param::Audience, size),
        Column::closed::<Level>(Param::Level, size),
        Column::closed::<Women>(Param::Women, size),
        free,
    ];
    let [kinds, topics, audiences, levels, women, free] = &mut closed;
    each_program(catalogue, &mut |row, program| {
        kinds.add(program.kind as usize, row);
        program.topics.iter().for_each(|topic| topics.add(*topic as usize, row));
        for audience in &program.audience {
            match audience {
                // Who is made for everyone is found by every audience.
                Audience::Everyone => (0..audiences.values.len()).for_each(|place| audiences.add(place, row)),
                audience => audiences.add(*audience as usize, row),
            }
        }
        program.level.into_iter().for_each(|level| levels.add(level as usize, row));
        program.women.into_iter().for_each(|it| women.add(it as usize, row));
        if program.cost.eur == Some(0.0) {
            free.add(0, row);
        }
    });
    (partners(catalogue), closed)
}

/// The organisations that carry a program, by name.
fn partners(catalogue: &Catalogue) -> Column {
    let mut names = Interner::default();
    let mut spoken: Vec<&str> = Vec::new();
    for organisation in &catalogue.organisations {
        if names.take(organisation.id.as_bytes()).1 {
            spoken.push(&organisation.name);
        }
    }
    let name = |id: &str| spoken.get(names.find(id.as_bytes())? as usize).copied();
    let mut known = Interner::default();
    let mut pairs = Vec::new();
    let mut ids: Vec<(u32, String)> = Vec::new();
    each_program(catalogue, &mut |row, program| {
        let first = pairs.len();
        for partner in &program.partners {
            let (number, new) = known.take(partner.id.as_bytes());
            if new {
                ids.push((number, partner.id.clone()));
            }
            // Each once.
            if !pairs.iter().skip(first).any(|(before, _)| *before == number) {
                pairs.push((number, row as u32));
            }
        }
    });
    let ordered = by_text(ids, |(_, id)| format!("{} {id}", fold(name(id).unwrap_or(id.as_str()))));
    let mut places = vec![0; ordered.len()];
    for (place, (number, _)) in ordered.iter().enumerate() {
        if let Some(free) = places.get_mut(*number as usize) {
            *free = place as u32;
        }
    }
    let placed = |number: u32| places.get(number as usize).copied().unwrap_or_default();
    let by_value: Vec<(u32, u32)> = pairs.iter().map(|(number, row)| (placed(*number), *row)).collect();
    let by_row: Vec<(u32, u32)> = pairs.iter().map(|(number, row)| (*row, placed(*number))).collect();
    let rows = Arc::new(Lists::new(ordered.len(), &by_value));
    let values = Lists::new(catalogue.programs.len(), &by_row);
    let ids = ordered.into_iter().map(|(_, id)| id).collect();
    Column { param: Param::Partner, values: ids, sets: Sets::Open { rows, values, known, places } }
}
