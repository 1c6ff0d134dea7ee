//! ROOM 4, search: an [`Engine`] is built once from a catalogue; [`Engine::run`] gives the page of results and the count
//! of every option in one evaluation.
//!
//! What the filters mean is `product.md` §5. In short: place and format are judged on one session; any value within a
//! filter, all filters across; an option's count is the number of results with that option alone in its filter; not
//! stated is never a yes; online and nationwide programs are listed apart from a place's results.
//!
//! How relevance is judged is told in [`index`]. Deliberately absent: the clock, the network, HTML; the same query on the
//! same day gives the same results everywhere.

pub mod bits;
pub mod columns;
pub mod day;
pub mod held;
pub mod index;
mod intern;
mod lists;
pub mod mark;
pub mod near;
pub mod options;
pub mod order;
mod phrases;
pub mod plan;
mod reading;
pub mod results;
pub mod sentence;
mod spelling;
mod spots;
pub mod stem;
pub mod synonyms;
pub mod ways;

use std::sync::{Arc, OnceLock};

use crate::catalogue::date::Date;
use crate::catalogue::{Catalogue, Program};
use crate::place::area::{Area, static_area};
use crate::place::communes::Communes;
use crate::place::fold::fold_into;
use crate::place::lookup::exact;
use crate::place::sorted::Texts;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::columns::{Column, Columns, columns};
use crate::search::day::{Day, Ranks};
use crate::search::held::Sessions;
use crate::search::index::Index;
use crate::search::options::Options;
use crate::search::plan::Plan;
use crate::search::reading::Reading;
use crate::search::results::Results;

/// Does something with each program and its row. Browsers compile a function well once it has been called often: what is done
/// for each program must stay a function of its own, which neither the compiler nor wasm-opt merges into a loop that runs once.
#[inline(never)]
fn each_program(catalogue: &Catalogue, act: &mut dyn FnMut(usize, &Program)) {
    for (row, program) in catalogue.programs.iter().enumerate() {
        act(row, program);
    }
}

/// The order of programs by name.
fn names(catalogue: &Catalogue) -> Ranks {
    let mut names = Texts::new();
    each_program(catalogue, &mut |_, program| names.add(|all| fold_into(all, &program.name, ' ')));
    Ranks::of(names.order())
}

/// What the answer depends on besides the query.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Today, in Europe/Paris.
    pub today: Date,
    /// All communes, where they have been fetched; without them only the catalogue's own towns are known.
    pub communes: Option<&'a Communes>,
}

/// What tells the place that a text names exactly, as [`exact`] does.
pub type Exact = fn(Option<&Communes>, &str) -> Option<Area>;

/// The texts of so many programs are read in one step.
const FEW: usize = 8;

/// A catalogue whose texts are being read: half of what takes long, so that whoever is not to be kept waiting can pause between.
pub struct Draft {
    catalogue: Arc<Catalogue>,
    reading: Reading,
    /// How many programs are read.
    read: usize,
    /// The filters, once all texts are read.
    columns: Option<Columns>,
}

impl Draft {
    /// Nothing read yet.
    pub fn new(catalogue: Arc<Catalogue>) -> Draft {
        Draft { reading: Reading::new(&catalogue), catalogue, read: 0, columns: None }
    }

    /// Reads the texts of the next few programs, at last the filters; whether there is more to be read.
    pub fn step(&mut self) -> bool {
        if self.read == self.catalogue.programs.len() {
            self.columns = Some(columns(&self.catalogue));
        }
        for program in self.catalogue.programs.iter().skip(self.read).take(FEW) {
            self.reading.read(self.read as u32, program);
            self.read += 1;
        }
        self.columns.is_none()
    }
}

/// Everything needed to answer any query on one catalogue.
pub struct Engine {
    catalogue: Arc<Catalogue>,
    columns: Vec<Column>,
    sessions: Sessions,
    index: Index,
    /// The order of programs by name.
    names: Ranks,
    options: Arc<Options>,
    day: OnceLock<Arc<Day>>,
    exact: Exact,
}

impl Engine {
    /// Builds the columns and the word index. The slow part, done once.
    pub fn new(catalogue: Arc<Catalogue>) -> Engine {
        let mut draft = Draft::new(catalogue);
        while draft.step() {}
        Engine::of(draft, exact)
    }

    /// Builds the columns, and the word index of what was read. `exact` tells places by their names; the live page fetches its
    /// own when it is needed.
    pub fn of(draft: Draft, exact: Exact) -> Engine {
        let Draft { catalogue, reading, columns: read, .. } = draft;
        let (partners, closed) = read.unwrap_or_else(|| columns(&catalogue));
        let sessions = Sessions::new(&catalogue);
        let index = Index::new(&catalogue, reading, &partners, &sessions);
        let columns: Vec<Column> = std::iter::once(partners).chain(closed).collect();
        Engine {
            sessions,
            index,
            names: names(&catalogue),
            options: Arc::new(Options::new(&columns)),
            columns,
            catalogue,
            day: OnceLock::new(),
            exact,
        }
    }

    /// The catalogue it answers from.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Results and all counts of `query`: the page it asks for.
    pub fn run(&self, query: &Query, context: Context<'_>) -> Results {
        self.answer(query, context, false)
    }

    /// Like [`Engine::run`], with the other pages too.
    pub fn whole(&self, query: &Query, context: Context<'_>) -> Results {
        self.answer(query, context, true)
    }

    fn answer(&self, query: &Query, context: Context<'_>, whole: bool) -> Results {
        let day = self.day(context.today);
        let plan = Plan::new(self, query, self.asked(query, context), &day);
        results::assemble(self, query, &plan, &day, whole, context)
    }

    /// How many results `query` would have: the count that a link to it promises.
    pub fn total(&self, query: &Query, context: Context<'_>) -> usize {
        let day = self.day(context.today);
        Plan::new(self, query, self.asked(query, context), &day).found().count()
    }

    /// The area that a query asks for. Looking an unknown one up is slow: it is done once for each answer.
    fn asked(&self, query: &Query, context: Context<'_>) -> Option<Area> {
        self.area(query.one(Param::Place)?, context.communes)
    }

    /// The area that a value of `lieu` names: a département, a région, a town of the catalogue, any commune once the
    /// table is there; also what somebody typed and submitted without choosing, when it names one place exactly.
    pub fn area(&self, value: &str, communes: Option<&Communes>) -> Option<Area> {
        static_area(value)
            .or_else(|| self.sessions.spots.town(value).cloned())
            .or_else(|| communes?.by_slug(value).map(Area::Commune))
            .or_else(|| (self.exact)(communes, value))
    }

    /// The areas that the catalogue's sessions name: towns, départements and régions, each once, by name.
    pub fn areas(&self) -> Vec<Area> {
        self.sessions.spots.areas()
    }

    /// The towns that the catalogue's sessions name, in the order of [`Results::towns`].
    pub fn towns(&self) -> &[Area] {
        &self.sessions.spots.towns
    }

    /// Whether the catalogue's sessions name an area.
    pub fn names(&self, area: &Area) -> bool {
        self.sessions.spots.names(area)
    }

    /// Ids of the organisations that carry a program, in the order in which they are offered.
    pub fn partners(&self) -> &[String] {
        self.options.values(Param::Partner)
    }

    fn day(&self, today: Date) -> Arc<Day> {
        let judge = || Arc::new(Day::new(&self.catalogue, &self.names, today));
        let day = self.day.get_or_init(judge);
        if day.today == today { day.clone() } else { judge() }
    }
}
