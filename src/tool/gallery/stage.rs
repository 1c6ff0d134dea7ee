//! What the examples are drawn from: a made-up catalogue and made-up papers on a fixed day, so that every state is always
//! there. Nothing of the shipped catalogue is shown.

use std::sync::Arc;

use leptos::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::catalogue::date::Date;
use crate::catalogue::load;
use crate::catalogue::text::Lang;
use crate::query::codec::decode;
use crate::search::{Context, Engine};
use crate::site::letter::help;
use crate::site::open_data::OpenData;
use crate::site::page::{Page, Route};
use crate::site::papers::{Both, Grid, Papers, Publisher, Stats};
use crate::tool::{ToolError, lesson};
use crate::ui::scene::{Hands, Scene, Staged};

/// The day on which the examples stand.
pub const TODAY: Date = Date { year: 2026, month: 11, day: 23 };

const CATALOGUE: &str = include_str!("catalogue.json");
const PAPERS: &str = include_str!("papers.json");
/// So many numbered programs and organisations are added: enough for a second page and for a long filter.
const NUMBERED: usize = 30;

/// The made-up world, and the language in which it is shown.
#[derive(Clone)]
pub struct Stage {
    /// Catalogue and search.
    pub engine: Arc<Engine>,
    /// Figures, grid, publisher.
    pub papers: Arc<Papers>,
    /// The language of the page.
    pub lang: Lang,
}

#[derive(Deserialize)]
struct Made {
    stats: Stats,
    grid: Grid,
    publisher: Publisher,
    record: Value,
    answers: [Both; 2],
}

impl Stage {
    /// Reads the made-up world; fails only when its files were broken.
    pub fn new(lang: Lang) -> Result<Stage, ToolError> {
        let broken = |file: &str, fault: String| {
            ToolError::new(format!("src/tool/gallery/{file}: {fault}"), "Correct it there, then build again.")
        };
        let loaded = load(&numbered(CATALOGUE).map_err(|error| broken("catalogue.json", error.to_string()))?);
        if let Some(problem) = loaded.problems.first() {
            return Err(broken("catalogue.json", problem.line(Lang::En)));
        }
        let made: Made = serde_json::from_str(PAPERS).map_err(|error| broken("papers.json", error.to_string()))?;
        let record =
            serde_json::to_string_pretty(&made.record).map_err(|error| broken("papers.json", error.to_string()))?;
        let mut lesson = lesson::of("exemple", &record, "{}")?;
        lesson.slip.answers = made.answers;
        let papers =
            Papers { stats: made.stats, grid: made.grid, publisher: made.publisher, data: OpenData::default(), lesson };
        Ok(Stage { engine: Arc::new(Engine::new(Arc::new(loaded.catalogue))), papers: Arc::new(papers), lang })
    }

    /// The scene of a page showing what an address asks; `asked` is what stands after its `?`.
    pub fn scene(&self, page: Page, asked: &str) -> Scene {
        let query = page.effective(&decode(asked));
        let context = Context { today: TODAY, communes: None };
        let results = Arc::new(self.engine.whole(&query, context));
        let offered = Arc::new(self.engine.whole(&page.effective(&decode("")), context));
        Scene {
            engine: self.engine.clone(),
            route: Route::new(self.lang, page),
            query: Signal::stored(query),
            results: Signal::stored(results.clone()),
            staged: Signal::stored(Staged::whole(results.clone())),
            late: Signal::stored(Staged::whole(results)),
            offered,
            listed: Signal::stored(String::new()),
            base: "https://exemple.fr".to_owned(),
            help: help(&self.papers.publisher.email, &self.papers.publisher.repository),
            today: TODAY,
            left_out: 0,
            printed: true,
            hands: Hands::still(),
        }
    }

    /// The scene of a page of that program.
    pub fn program(&self, id: &str) -> Scene {
        self.scene(Page::Program(id.to_owned()), "")
    }
}

/// The catalogue with its numbered programs, each of an organisation of its own.
fn numbered(text: &str) -> Result<String, serde_json::Error> {
    let mut catalogue: Value = serde_json::from_str(text)?;
    let mut add = |list: &str, record: Value| {
        if let Some(records) = catalogue.get_mut(list).and_then(Value::as_array_mut) {
            records.push(record);
        }
    };
    for number in 1..=NUMBERED {
        let organisation = format!("organisation-exemple-{number:02}");
        add("organisations", json!({ "id": organisation, "name": format!("Organisation Exemple {number:02}") }));
        add(
            "programs",
            json!({
                "id": format!("exemple-{number:02}"),
                "name": format!("Programme exemple {number:02}"),
                "kind": "awareness",
                "summary": { "fr": "Un programme inventé pour allonger la liste.", "en": "A program made up to lengthen the list." },
                "partners": [{ "id": organisation, "role": "organiser" }],
                "status": "running",
                "seen": "2026-09",
                "sessions": [{ "format": "online" }],
                "sources": [{ "url": "https://example.org/liste", "title": "Source exemple", "seen": "2026-09" }],
            }),
        );
    }
    Ok(catalogue.to_string())
}
