//! The filters that are judged on a whole program, each as one set of programs per value.

use crate::catalogue::words::{Audience, Kind, Level, Topic, Women};
use crate::catalogue::{Catalogue, Program};
use crate::place::fold::fold;
use crate::place::sorted::by_text;
use crate::query::param::Param;
use crate::query::words::AddressWord;
use crate::search::bits::Bits;

/// The values of one filter, in the order in which they are offered, each with its programs.
pub struct Column {
    options: Vec<(String, Bits)>,
}

impl Column {
    /// The programs that have `value`; `None`: the catalogue does not know the value.
    pub fn set(&self, value: &str) -> Option<&Bits> {
        self.options.iter().find(|(it, _)| it == value).map(|(_, set)| set)
    }

    /// Every value with its programs, in the order in which they are offered.
    pub fn options(&self) -> &[(String, Bits)] {
        &self.options
    }

    fn of<T: AddressWord>(programs: &[Program], holds: impl Fn(&Program, T) -> bool) -> Column {
        let set = |value: T| Bits::of(programs.len(), |row| programs.get(row).is_some_and(|it| holds(it, value)));
        Column { options: T::ALL.iter().map(|value| (value.address().to_owned(), set(*value))).collect() }
    }
}

/// All columns, and the set of what is stated free.
pub struct Columns {
    columns: Vec<(Param, Column)>,
    /// Programs whose price is stated as 0.
    pub free: Bits,
}

impl Columns {
    /// Reads the columns off the programs.
    pub fn new(catalogue: &Catalogue) -> Columns {
        let programs = &catalogue.programs;
        let audience = |it: &Program, value| it.audience.contains(&value) || it.audience.contains(&Audience::Everyone);
        Columns {
            columns: vec![
                (Param::Partner, partners(catalogue)),
                (Param::Kind, Column::of::<Kind>(programs, |it, value| it.kind == value)),
                (Param::Topic, Column::of::<Topic>(programs, |it, value| it.topics.contains(&value))),
                (Param::Audience, Column::of::<Audience>(programs, audience)),
                (Param::Level, Column::of::<Level>(programs, |it, value| it.level == Some(value))),
                (Param::Women, Column::of::<Women>(programs, |it, value| it.women == Some(value))),
            ],
            free: Bits::of(programs.len(), |row| programs.get(row).is_some_and(|it| it.cost.eur == Some(0.0))),
        }
    }

    /// The column of a parameter, if it is judged on a whole program.
    pub fn column(&self, param: Param) -> Option<&Column> {
        self.columns.iter().find(|(it, _)| *it == param).map(|(_, column)| column)
    }

    /// Each column with its parameter.
    pub fn each(&self) -> impl Iterator<Item = (Param, &Column)> {
        self.columns.iter().map(|(param, column)| (*param, column))
    }

    /// Ids of the organisations that carry a program, by name.
    pub fn partners(&self) -> Vec<String> {
        let options = self.column(Param::Partner).map_or(&[] as &[_], Column::options);
        options.iter().map(|(id, _)| id.clone()).collect()
    }
}

fn partners(catalogue: &Catalogue) -> Column {
    let count = catalogue.programs.len();
    let mut options: Vec<(String, Bits)> = Vec::new();
    for (row, program) in catalogue.programs.iter().enumerate() {
        for partner in &program.partners {
            match options.iter_mut().find(|(id, _)| *id == partner.id) {
                Some((_, set)) => set.add(row),
                None => {
                    let mut set = Bits::none(count);
                    set.add(row);
                    options.push((partner.id.clone(), set));
                }
            }
        }
    }
    let name = |id: &str| catalogue.organisation(id).map_or_else(|| fold(id), |it| fold(&it.name));
    Column { options: by_text(options, |(id, _)| format!("{} {id}", name(id))) }
}
