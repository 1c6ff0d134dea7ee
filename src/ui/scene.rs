//! What a page is drawn from, and what it can ask of the door that shows it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalogue::Catalogue;
use crate::catalogue::date::Date;
use crate::catalogue::text::{Lang, Text};
use crate::query::Query;
use crate::query::param::Param;
use crate::search::results::Results;
use crate::search::{Context, Engine};
use crate::site::page::{Page, Route};
use crate::site::words::help::{Help, help};
use crate::site::words::{Words, words};
use crate::ui::html;
use crate::ui::view::{View, drawn, several};

/// A place proposed while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its address word.
    pub slug: String,
    /// How it is shown.
    pub label: String,
    /// How many programs it would give, in words.
    pub note: String,
}

/// What became of a wish to share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nothing was asked yet, or the system's own sheet took over.
    #[default]
    Silent,
    /// The address is in the clipboard.
    Copied,
    /// Neither sheet nor clipboard: the address, to copy by hand.
    ByHand(String),
}

/// What a sentence in the words field was understood to ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Each filter that it names: which, under which name, and whether it is kept.
    pub offers: Vec<(Param, String, bool)>,
    /// What is left to be searched as words.
    pub rest: String,
    /// The query with the filters that are kept.
    pub query: Query,
    /// How many results that query has.
    pub count: usize,
}

/// Reads the words of a query as a sentence, but for the offers that were refused.
pub type Read = Arc<dyn Fn(&Query, &[usize]) -> Option<Reading> + Send + Sync>;

/// What became of the wish to search around oneself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Located {
    /// Nothing was asked yet, or the place was found.
    #[default]
    Silent,
    /// The browser is looking for its position.
    Waiting,
    /// The visitor or her browser refuses to give it.
    Refused,
    /// It took too long.
    TooLong,
    /// The device does not know it, or the table of communes cannot be had.
    NotFound,
    /// It lies outside France.
    Abroad,
    /// This browser has no such thing.
    Missing,
}

/// The places that a text may mean.
pub type Suggest = Arc<dyn Fn(&str) -> Vec<Suggestion> + Send + Sync>;

/// Results on their way to the screen: the first cards are drawn whole at once, of the others the headings, and the rest in the
/// next frames, so that a gesture is answered before all of its answer is drawn. Each part has its [`turn`].
#[derive(Clone, Default)]
pub struct Staged {
    /// The results.
    pub results: Arc<Results>,
    /// How many turns have come.
    pub turns: usize,
}

impl Staged {
    /// All at once.
    pub fn whole(results: Arc<Results>) -> Staged {
        Staged { results, turns: usize::MAX }
    }
}

impl PartialEq for Staged {
    fn eq(&self, other: &Staged) -> bool {
        Arc::ptr_eq(&self.results, &other.results) && self.turns == other.turns
    }
}

/// What a page can ask of its door. The native door has none of it: its pages are still.
#[derive(Clone)]
pub struct Hands {
    /// The places that what is typed may mean.
    pub suggest: Suggest,
    /// Somebody is about to type a place: the table of communes will be needed.
    pub about_to_type: Callback<()>,
    /// A proposed place was chosen, by its address word.
    pub choose: Callback<String>,
    /// What the words of a query mean as a sentence.
    pub read: Read,
    /// Whether words are being typed that the address does not have yet: their count is not announced until they stand.
    pub typing: Signal<bool>,
    /// Search around the visitor's own position.
    pub near_me: Callback<()>,
    /// What became of it; back to silence when a place is typed instead.
    pub located: RwSignal<Located>,
    /// Share this page; or, when told so, only copy its address.
    pub share: Callback<bool>,
    /// What became of it.
    pub shared: Signal<Shared>,
    /// The programs that are kept on this device, as ids with commas between them.
    pub kept: Signal<String>,
    /// Keep other programs instead, told in the same way.
    pub keep: Callback<String>,
}

impl Hands {
    /// Hands that do nothing.
    pub fn still() -> Hands {
        Hands {
            suggest: Arc::new(|_| Vec::new()),
            about_to_type: Callback::new(|()| ()),
            choose: Callback::new(|_| ()),
            read: Arc::new(|_, _| None),
            typing: Signal::stored(false),
            near_me: Callback::new(|()| ()),
            located: RwSignal::new(Located::Silent),
            share: Callback::new(|_| ()),
            shared: Signal::stored(Shared::Silent),
            kept: Signal::stored(String::new()),
            keep: Callback::new(|_| ()),
        }
    }
}

/// Everything a page is drawn from.
#[derive(Clone)]
pub struct Scene {
    /// Catalogue and search.
    pub engine: Arc<Engine>,
    /// Which page, in which language.
    pub route: Route,
    /// The whole query of the page, saved part included.
    pub query: Signal<Query>,
    /// Its results; empty on pages that do not search.
    pub results: Signal<Arc<Results>>,
    /// The same on their way to the screen: for the cards.
    pub staged: Signal<Staged>,
    /// The same once the cards are drawn: for what is out of sight.
    pub late: Signal<Staged>,
    /// The results of the page's saved query alone: they decide which options are offered.
    pub offered: Arc<Results>,
    /// The programs of the list, as ids with commas between them: those that its link brings, else those kept on this device.
    pub listed: Signal<String>,
    /// The origin of canonical addresses, without a closing slash.
    pub base: String,
    /// What letters to the publisher are written to (`site::letter`), where she says so.
    pub help: Option<String>,
    /// Today, in Europe/Paris.
    pub today: Date,
    /// How many records could not be read.
    pub left_out: usize,
    /// Whether the page is printed for readers without script: the rest of a list is then listed too.
    pub printed: bool,
    /// What the page can ask of its door.
    pub hands: Hands,
}

/// The turns in which the parts of a page are drawn as it comes to life.
pub mod turn {
    use crate::query::param::Param;
    use crate::search::results::PAGE;

    /// The page, without the parts that have a turn of their own.
    pub const SHELL: usize = 0;
    /// The two questions.
    pub const QUESTIONS: usize = 1;
    /// The filters, without their boxes: those of a short filter have the turn of their parameter's number.
    pub const FILTERS: usize = 2;
    /// The title of the page and what else its head says: the number of a parameter without boxes.
    pub const HEAD: usize = Param::Sort as usize;
    /// What stands above the cards.
    pub const RESULTS: usize = Param::COUNT;
    /// The headings of the cards.
    pub const LIST: usize = RESULTS + 1;
    /// The first card; each further one has the next turn.
    pub const CARDS: usize = LIST + 1;
    /// The first part of a long filter, which is out of sight; each further one has the next turn.
    pub const LONG: usize = CARDS + 3;
    /// What stands below the cards: the last turn.
    pub const BELOW: usize = CARDS + PAGE;
}

/// Whether a turn has come. Once come, it stays, and nothing is asked again.
pub fn come(staged: Signal<Staged>, turn: usize) -> Memo<bool> {
    Memo::new(move |before: Option<&bool>| before == Some(&true) || staged.with(|staged| staged.turns > turn))
}

impl Scene {
    /// For what must wait for its turn: whether it has come; nothing when it need not wait.
    pub fn turn(&self, turn: usize) -> Option<Memo<bool>> {
        let staged = self.staged;
        (!staged.with_untracked(|staged| staged.turns > turn)).then(|| come(staged, turn))
    }

    /// A part of the page that is drawn when its turn has come.
    pub fn in_turn(&self, turn: usize, part: fn(&Scene) -> View) -> View {
        let Some(come) = self.turn(turn) else { return part(self) };
        let scene = self.clone();
        drawn(move || come.get().then(|| part(&scene)))
    }

    /// How many programs a query finds today: the count that a link to it promises.
    pub fn total(&self, query: &Query) -> usize {
        self.engine.total(query, Context { today: self.today, communes: None })
    }

    /// The words of the page's language.
    pub fn words(&self) -> &'static Words {
        words(self.route.lang)
    }

    /// The helping words of the page's language.
    pub fn help(&self) -> &'static Help {
        help(self.route.lang)
    }

    /// The page's language.
    pub fn lang(&self) -> Lang {
        self.route.lang
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Catalogue {
        self.engine.catalogue()
    }

    /// The path of another page in the same language.
    pub fn path(&self, page: Page) -> String {
        Route::new(self.route.lang, page).path()
    }

    /// The address of this page showing another query.
    pub fn href(&self, query: &Query) -> String {
        self.route.href(query)
    }
}

/// A text of the catalogue, marked with its language where that is not the page's.
pub fn text(text: &Text, lang: Lang) -> View {
    let (said, spoken) = text.read(lang);
    let said = said.to_owned();
    if spoken == lang {
        return said.into();
    }
    let note = format!(" ({})", words(lang).in_french);
    several![html::span().attr("lang", spoken.tag()).child(said), note]
}
