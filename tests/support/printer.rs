//! Pages of a catalogue on a day, printed by the native door's own press, without any build.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::sync::Arc;

use passerelles::catalogue::Catalogue;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang;
use passerelles::search::Engine;
use passerelles::site::page::{Page, Route};
use passerelles::site::papers::{Papers, Publisher};
use passerelles::tool::assets::Assets;
use passerelles::tool::document::{Press, Shell};
use passerelles::tool::papers::with;
use passerelles::tool::previews::Previews;

use crate::dom::Dom;

/// The origin of the tests' site; reserved for examples.
pub(crate) const BASE: &str = "https://passerelles.example";

/// What Trunk leaves of a page.
const SHELL: &str = "<!DOCTYPE html><html lang=\"fr\" data-app=\"static\"><head><meta name=\"passerelles\" content=\"head\"></head><body><div id=\"app\"></div></body></html>";

/// A catalogue on a day, ready to be printed.
pub(crate) struct Printer {
    pub(crate) engine: Arc<Engine>,
    pub(crate) today: Date,
    papers: Papers,
    assets: Assets,
    previews: Previews,
}

impl Printer {
    /// A printer with an engine of its own.
    pub(crate) fn new(catalogue: Arc<Catalogue>, today: Date) -> Printer {
        Printer::with(Arc::new(Engine::new(catalogue)), today)
    }

    /// A printer on an engine that may have answered on other days.
    pub(crate) fn with(engine: Arc<Engine>, today: Date) -> Printer {
        let publisher = Publisher { email: "bonjour@passerelles.example".to_owned(), ..Publisher::default() };
        let assets = Assets { style: "/s.css".into(), boot: "/b.js".into(), ..Assets::default() };
        let papers = with(publisher).expect("the shipped papers");
        Printer { engine, today, papers, assets, previews: Previews::default() }
    }

    /// The press.
    pub(crate) fn press(&self) -> Press<'_> {
        Press {
            shell: Shell::new(SHELL).expect("a shell"),
            engine: self.engine.clone(),
            assets: &self.assets,
            base: BASE,
            today: self.today,
            papers: &self.papers,
            previews: &self.previews,
        }
    }

    /// The text of a page.
    pub(crate) fn text(&self, lang: Lang, page: Page) -> String {
        self.press().print(&Route::new(lang, page))
    }

    /// A page, read as a browser would.
    pub(crate) fn page(&self, lang: Lang, page: Page) -> Dom {
        Dom::parse(&self.text(lang, page))
    }

    /// The page of a program in French.
    pub(crate) fn program(&self, id: &str) -> Dom {
        self.page(Lang::Fr, Page::Program(id.to_owned()))
    }
}
