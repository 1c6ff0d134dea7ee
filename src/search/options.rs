//! Everything that can be asked for, filter by filter: made once, shared by all answers.

use crate::catalogue::words::{Format, Vocabulary};
use crate::place::sorted::by_text;
use crate::query::param::Param;
use crate::query::words::{ALL_STATES, AddressWord, RADII};
use crate::search::columns::Column;

/// The values of each filter, in the order in which they are offered.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    lists: Vec<(Param, Vec<String>)>,
    /// The places of the partners in the order of their ids: they are many, and looked up often.
    partners: Vec<u32>,
}

impl Options {
    pub(crate) fn new(columns: &[Column]) -> Options {
        let formats = Format::ALL.iter().map(|format| format.address().to_owned()).collect();
        let mut lists = vec![(Param::Format, formats), (Param::Radius, RADII.map(|it| it.to_string()).to_vec())];
        lists.extend(columns.iter().map(|column| (column.param, column.values.clone())));
        lists.push((Param::State, vec![ALL_STATES.to_owned()]));
        let mut options = Options { lists, partners: Vec::new() };
        let ids = options.values(Param::Partner);
        options.partners =
            by_text((0..ids.len() as u32).collect(), |at| ids.get(*at as usize).cloned().unwrap_or_default());
        options
    }

    /// The values of a filter.
    pub fn values(&self, param: Param) -> &[String] {
        self.lists.iter().find(|(it, _)| *it == param).map_or(&[], |(_, values)| values)
    }

    /// Where a filter stands among all.
    pub(crate) fn at(&self, param: Param) -> Option<usize> {
        self.lists.iter().position(|(it, _)| *it == param)
    }

    /// Where a value stands in its filter.
    pub fn place(&self, param: Param, value: &str) -> Option<usize> {
        let values = self.values(param);
        if param != Param::Partner {
            return values.iter().position(|it| it == value);
        }
        let text = |at: &u32| values.get(*at as usize).map_or("", String::as_str);
        let place = self.partners.partition_point(|at| text(at) < value);
        self.partners.get(place).filter(|at| text(at) == value).map(|at| *at as usize)
    }
}
