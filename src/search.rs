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
pub mod held;
pub mod index;
pub mod near;
pub mod order;
mod phrases;
pub mod plan;
pub mod results;
pub mod sentence;
pub mod stem;
pub mod synonyms;

use std::sync::{Arc, OnceLock};

use crate::catalogue::Catalogue;
use crate::catalogue::date::Date;
use crate::catalogue::life::Life;
use crate::place::area::{Area, static_area};
use crate::place::communes::Communes;
use crate::query::Query;
use crate::query::param::Param;
use crate::search::columns::Columns;
use crate::search::held::Sessions;
use crate::search::index::Index;
use crate::search::plan::Plan;
use crate::search::results::Results;

/// What the answer depends on besides the query.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Today, in Europe/Paris.
    pub today: Date,
    /// All communes, where they have been fetched; without them only the catalogue's own towns are known.
    pub communes: Option<&'a Communes>,
}

/// Everything needed to answer any query on one catalogue.
pub struct Engine {
    catalogue: Arc<Catalogue>,
    columns: Columns,
    sessions: Sessions,
    index: Index,
    lives: OnceLock<(Date, Vec<Life>)>,
}

impl Engine {
    /// Builds the columns and the word index. The slow part, done once.
    pub fn new(catalogue: Arc<Catalogue>) -> Engine {
        Engine {
            columns: Columns::new(&catalogue),
            sessions: Sessions::new(&catalogue),
            index: Index::new(&catalogue),
            catalogue,
            lives: OnceLock::new(),
        }
    }

    /// The catalogue it answers from.
    pub fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }

    /// Results and all counts of `query`.
    pub fn run(&self, query: &Query, context: Context<'_>) -> Results {
        let lives = self.lives(context.today);
        let plan = Plan::new(self, query, self.asked(query, context), &lives);
        results::assemble(self, query, &plan, &lives)
    }

    /// How many results `query` would have: the count that a link to it promises.
    pub fn total(&self, query: &Query, context: Context<'_>) -> usize {
        let lives = self.lives(context.today);
        Plan::new(self, query, self.asked(query, context), &lives).found().count()
    }

    /// The area that a query asks for. Looking an unknown one up is slow: it is done once for each answer.
    fn asked(&self, query: &Query, context: Context<'_>) -> Option<Area> {
        self.area(query.one(Param::Place)?, context.communes)
    }

    /// The area that a value of `lieu` names: a département, a région, a town of the catalogue, any commune once the
    /// table is there; also what somebody typed and submitted without choosing, when it names one place exactly.
    pub fn area(&self, value: &str, communes: Option<&Communes>) -> Option<Area> {
        static_area(value)
            .or_else(|| self.sessions.town(value))
            .or_else(|| communes?.by_slug(value).map(Area::Commune))
            .or_else(|| crate::place::lookup::exact(communes, value))
    }

    /// The areas that the catalogue's sessions name: towns, départements and régions, each once, by name.
    pub fn areas(&self) -> Vec<Area> {
        self.sessions.areas()
    }

    /// Ids of the organisations that carry a program, in the order in which they are offered.
    pub fn partners(&self) -> Vec<String> {
        self.columns.partners()
    }

    fn lives(&self, today: Date) -> Vec<Life> {
        let judge = || self.catalogue.programs.iter().map(|program| Life::of(program, today)).collect::<Vec<_>>();
        let (day, lives) = self.lives.get_or_init(|| (today, judge()));
        if *day == today { lives.clone() } else { judge() }
    }
}
