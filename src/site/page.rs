//! Pages and their addresses (`product.md` §4), and the saved query of landing pages.

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::catalogue::words::{Topic, Vocabulary};
use crate::query::Query;
use crate::query::codec::encode;
use crate::query::param::Param;
use crate::search::Engine;
use crate::site::guide;

/// A page of the site, in any language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// Search, the home page.
    Search,
    /// All programs, A to Z.
    Programs,
    /// One program, by id.
    Program(String),
    /// One program on a sheet of paper, by id.
    Poster(String),
    /// All places.
    Cities,
    /// One place, by its address word.
    City(String),
    /// What runs online.
    Online,
    /// All partners.
    Partners,
    /// One partner, by id.
    Partner(String),
    /// All topics.
    Topics,
    /// One topic.
    Topic(Topic),
    /// Three questions for whoever does not know what to ask, with the answers given so far, as address words.
    Guide(Vec<String>),
    /// Women in digital work, in sourced figures.
    Figures,
    /// What this site is.
    About,
    /// How accessible this site is.
    Accessibility,
    /// Who publishes it.
    Legal,
    /// What happens to a visitor's data: nothing.
    Privacy,
    /// How to correct or add a program.
    Contribute,
    /// All sections of the site, on one page.
    SiteMap,
    /// The programs that a visitor has chosen, side by side; which, the address or her device says.
    List,
    /// The results of a query alone, for a frame on another site.
    Embed,
    /// Makes the code that embeds them.
    Embedding,
    /// The open data, file by file and field by field.
    Data,
    /// No such page.
    NotFound,
}

/// A page in a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
}

/// First part of the path of each family of pages: French, English.
const FAMILIES: [(&str, &str); 5] = [
    ("programmes", "programs"),
    ("villes", "cities"),
    ("en-ligne", "online"),
    ("partenaires", "partners"),
    ("themes", "topics"),
];

/// The pages that stand alone, with their paths: French, English.
const SINGLES: [(Page, (&str, &str)); 11] = [
    (Page::Figures, ("chiffres", "figures")),
    (Page::About, ("a-propos", "about")),
    (Page::Accessibility, ("accessibilite", "accessibility")),
    (Page::Legal, ("mentions-legales", "legal")),
    (Page::Privacy, ("confidentialite", "privacy")),
    (Page::Contribute, ("contribuer", "contribute")),
    (Page::SiteMap, ("plan-du-site", "site-map")),
    (Page::List, ("liste", "list")),
    (Page::Embed, ("embed", "embed")),
    (Page::Embedding, ("integrer", "embedding")),
    (Page::Data, ("donnees", "data")),
];

/// Last part of the path of a poster: French, English.
const POSTER: (&str, &str) = ("affiche", "poster");

/// First part of the path of the guide, in both languages.
const GUIDE: &str = "guide";

impl Route {
    /// A page in a language.
    pub fn new(lang: Lang, page: Page) -> Route {
        Route { lang, page }
    }

    /// Its path, with the closing slash.
    pub fn path(&self) -> String {
        let french = self.lang == Lang::Fr;
        let family = |index: usize| FAMILIES.get(index).map_or("", |it| if french { it.0 } else { it.1 });
        let rest = match &self.page {
            Page::Search => String::new(),
            Page::Programs => format!("{}/", family(0)),
            Page::Program(id) => format!("{}/{id}/", family(0)),
            Page::Poster(id) => format!("{}/{id}/{}/", family(0), if french { POSTER.0 } else { POSTER.1 }),
            Page::Cities => format!("{}/", family(1)),
            Page::City(place) => format!("{}/{place}/", family(1)),
            Page::Online => format!("{}/", family(2)),
            Page::Partners => format!("{}/", family(3)),
            Page::Partner(id) => format!("{}/{id}/", family(3)),
            Page::Topics => format!("{}/", family(4)),
            Page::Topic(topic) => format!("{}/{}/", family(4), topic.word()),
            Page::Guide(answers) => answers.iter().fold(format!("{GUIDE}/"), |path, answer| format!("{path}{answer}/")),
            Page::NotFound => "404.html".to_owned(),
            single => {
                let paths = SINGLES.iter().find(|(page, _)| page == single).map(|(_, paths)| paths);
                paths.map_or_else(String::new, |paths| format!("{}/", if french { paths.0 } else { paths.1 }))
            }
        };
        format!("{}{rest}", if french { "/" } else { "/en/" })
    }

    /// A file that lies beside the page, by its name in French and in English: `/villes/lyon-69/qr.svg`.
    pub fn beside(&self, french: &str, english: &str) -> String {
        let name = if self.lang == Lang::Fr { french } else { english };
        format!("{}{name}", self.path())
    }

    /// The address of the QR code that leads to this page: a drawing (`svg`) or pixels (`png`), beside the page.
    pub fn qr(&self, form: &str) -> String {
        format!("{}qr.{form}", self.path())
    }

    /// The page at a path; [`Page::NotFound`] for one that no page has by its form alone.
    pub fn parse(path: &str) -> Route {
        let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != "index.html").collect();
        let lang = if parts.first() == Some(&"en") { Lang::En } else { Lang::Fr };
        if lang == Lang::En {
            parts.remove(0);
        }
        let same = |part: &str, pair: (&str, &str)| part == if lang == Lang::Fr { pair.0 } else { pair.1 };
        let family = |part: &str| FAMILIES.iter().position(|pair| same(part, *pair));
        let page = match parts.as_slice() {
            [] => Page::Search,
            [one, answers @ ..] if *one == GUIDE && answers.len() <= 2 => {
                Page::Guide(answers.iter().map(|answer| (*answer).to_owned()).collect())
            }
            [one] => match family(one) {
                Some(0) => Page::Programs,
                Some(1) => Page::Cities,
                Some(2) => Page::Online,
                Some(3) => Page::Partners,
                Some(4) => Page::Topics,
                _ => {
                    let single = SINGLES.into_iter().find(|(_, paths)| same(one, *paths));
                    single.map_or(Page::NotFound, |(page, _)| page)
                }
            },
            [one, id] => match family(one) {
                Some(0) => Page::Program((*id).to_owned()),
                Some(1) => Page::City((*id).to_owned()),
                Some(3) => Page::Partner((*id).to_owned()),
                Some(4) => Topic::parse(id).map_or(Page::NotFound, Page::Topic),
                _ => Page::NotFound,
            },
            [one, id, last] if family(one) == Some(0) && same(last, POSTER) => Page::Poster((*id).to_owned()),
            _ => Page::NotFound,
        };
        Route { lang, page }
    }

    /// The address of this page showing `query` (the whole query, saved part included). A query that has left the saved
    /// part of a landing page behind belongs to the search page.
    pub fn href(&self, query: &Query) -> String {
        let (path, rest) = match self.page.saved() {
            Some((param, value)) if query.all(param) == [value.clone()] => (self.path(), query.stripped(param)),
            Some(_) => (Route::new(self.lang, Page::Search).path(), query.clone()),
            None => (self.path(), query.clone()),
        };
        with_query(path, &rest)
    }
}

/// A path followed by the canonical form of a query.
pub fn with_query(path: String, query: &Query) -> String {
    let text = encode(query);
    if text.is_empty() { path } else { format!("{path}?{text}") }
}

impl Page {
    /// The saved query of a landing page.
    pub fn saved(&self) -> Option<(Param, String)> {
        match self {
            Page::City(place) => Some((Param::Place, place.clone())),
            Page::Online => Some((Param::Format, "en-ligne".to_owned())),
            Page::Partner(id) => Some((Param::Partner, id.clone())),
            Page::Topic(topic) => Some((Param::Topic, topic.word().to_owned())),
            _ => None,
        }
    }

    /// Whether the page is about what a query finds, so that it can be followed and passed on as such: search and landing pages.
    pub fn lists(&self) -> bool {
        *self == Page::Search || self.saved().is_some()
    }

    /// Whether the page shows the results of a query, or what can be made of them.
    pub fn searches(&self) -> bool {
        self.lists() || matches!(self, Page::Embed | Page::Embedding)
    }

    /// Whether search engines may list it: not what repeats other pages or belongs to one visitor.
    pub fn indexed(&self) -> bool {
        !matches!(self, Page::NotFound | Page::List | Page::Embed | Page::Poster(_))
    }

    /// What the page asks when its address says `query`: its saved part takes the place of what the address says of it.
    pub fn effective(&self, query: &Query) -> Query {
        match self.saved() {
            Some((param, value)) => query.stripped(param).joined(param, value),
            None => query.clone(),
        }
    }

    /// Whether the page has something that a script must bring to life. The others (indexes, prose, not found) are whole as
    /// they are printed: they load neither script nor catalogue.
    pub fn lives(&self) -> bool {
        self.searches() || matches!(self, Page::Program(_) | Page::List)
    }

    /// Whether the catalogue has this page.
    pub fn exists(&self, engine: &Engine) -> bool {
        match self {
            Page::Program(id) | Page::Poster(id) => engine.catalogue().program(id).is_some(),
            Page::City(place) => {
                engine.area(place, None).is_some_and(|area| area.slug() == *place && engine.names(&area))
            }
            Page::Partner(id) => engine.partners().contains(id),
            Page::Guide(answers) => guide::asked(answers).is_some(),
            Page::NotFound => false,
            _ => true,
        }
    }
}

/// Every page that the catalogue calls for on that day, each once.
pub fn all(engine: &Engine, today: Date) -> Vec<Page> {
    let mut pages = vec![Page::Search, Page::Programs, Page::Cities, Page::Online, Page::Partners, Page::Topics];
    pages.extend(SINGLES.map(|(page, _)| page));
    pages.extend(guide::pages(engine, today));
    pages.extend(engine.catalogue().programs.iter().map(|program| Page::Program(program.id.clone())));
    pages.extend(engine.catalogue().programs.iter().map(|program| Page::Poster(program.id.clone())));
    pages.extend(engine.areas().iter().map(|area| Page::City(area.slug())));
    pages.extend(engine.partners().iter().cloned().map(Page::Partner));
    pages.extend(Topic::ALL.iter().copied().map(Page::Topic));
    pages
}
