//! One page as a complete HTML document: the shell that Trunk built, a head, and the page's views printed natively.

use std::sync::Arc;

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use leptos::prelude::*;
use serde_json::json;

use crate::catalogue::date::Date;
use crate::catalogue::text::Lang;
use crate::query::Query;
use crate::search::results::Results;
use crate::search::{Context, Engine};
use crate::site::head::{Head, head, json_ld};
use crate::site::letter::help;
use crate::site::page::{Page, Route};
use crate::site::papers::Papers;
use crate::site::words::stills::offline::offline;
use crate::site::words::words;
use crate::tool::assets::Assets;
use crate::tool::previews::Previews;
use crate::tool::{ToolError, calendar, feeds};
use crate::ui::pages::{living, still};
use crate::ui::scene::{Hands, Scene, Staged};
use crate::ui::shell::shell;
use crate::ui::view::View;

/// Where the head goes in the shell.
const HEAD: &str = "<meta name=\"passerelles\" content=\"head\">";
/// Where the page goes in the shell.
const BODY: &str = "<div id=\"app\"></div>";
/// The opening tag of the shell, whose language depends on the page.
const ROOT: &str = "<html lang=\"fr\" data-app=\"static\">";

/// The shell cut at its markers.
pub struct Shell {
    before_root: String,
    before_head: String,
    before_body: String,
    end: String,
}

impl Shell {
    /// Cuts the built `index.html`; each marker must stand there once.
    pub fn new(html: &str) -> Result<Shell, ToolError> {
        let cut = || {
            let (before_root, rest) = html.split_once(ROOT)?;
            let (before_head, rest) = rest.split_once(HEAD)?;
            let (before_body, end) = rest.split_once(BODY)?;
            // Trunk leaves its own marks in the head: they mean nothing to a browser.
            let own = |text: &str| {
                text.lines().filter(|line| !line.contains("data-trunk")).map(|line| format!("{line}\n")).collect()
            };
            Some(Shell {
                before_root: own(before_root),
                before_head: own(before_head),
                before_body: own(before_body),
                end: own(end),
            })
        };
        cut().ok_or_else(|| {
            let what = "index.html lacks one of the three places where pages are written".to_owned();
            ToolError::new(what, format!("It must hold, in this order: {ROOT} {HEAD} {BODY}"))
        })
    }
}

/// Everything that all documents share.
pub struct Press<'a> {
    /// The shell.
    pub shell: Shell,
    /// Catalogue and search.
    pub engine: Arc<Engine>,
    /// The files that pages load.
    pub assets: &'a Assets,
    /// The site's origin, without a closing slash.
    pub base: &'a str,
    /// Today, in Europe/Paris.
    pub today: Date,
    /// What some pages show besides the catalogue.
    pub papers: &'a Papers,
    /// The pictures of the pages that have their own.
    pub previews: &'a Previews,
}

impl Press<'_> {
    /// The document of one page.
    pub fn print(&self, route: &Route) -> String {
        let query = route.page.effective(&Query::default());
        let context = Context { today: self.today, communes: None };
        let results = if route.page.searches() { self.engine.whole(&query, context) } else { Results::default() };
        let head = head(&self.engine, route, &query, context);
        let documents =
            json_ld::documents(&self.engine, route, route.page.searches().then_some(&results), (self.base, self.today));
        let body = self.views(route, query, Arc::new(results));
        self.bound(route, &self.head(&head, route, &documents), &body, !route.page.lives())
    }

    /// The head of a page that stands outside the pages of the site, but for what it says itself.
    pub fn bare(&self, lang: Lang) -> Head {
        let context = Context { today: self.today, communes: None };
        head(&self.engine, &Route::new(lang, Page::NotFound), &Query::default(), context)
    }

    /// The document of a page that stands outside the pages of the site, one step from the home page; perhaps with one more style
    /// sheet, perhaps taken over by the live page.
    pub fn outside(
        &self,
        lang: Lang,
        head: &Head,
        (name, body): (&str, &str),
        style: Option<&str>,
        stays: bool,
    ) -> String {
        let route = Route::new(lang, Page::NotFound);
        // The shell belongs to no page of the site: its other language and its place are those of this one.
        let here = |name: &str| format!("aria-current=\"page\">{}</span>", encode_text(name));
        let other = |path: &str| format!("href=\"{}\" hreflang=", attribute(path));
        let there = head.alternates.iter().find(|it| it.0 != lang).map_or("", |it| it.1.as_str());
        let body = body
            .replace(&here(words(lang).not_found), &here(name))
            .replace(&other(&Route::new(lang.other(), Page::NotFound).path()), &other(there));
        let link = style.map(|style| format!("<link rel=\"stylesheet\" href=\"{}\">\n", attribute(style)));
        let home = Route::new(lang, Page::Search).path();
        let steps = [(words(lang).home, home.as_str()), (name, head.canonical.as_str())];
        let step = |(at, (name, path)): (usize, (&str, &str))| json!({"@type": "ListItem", "position": at + 1, "name": name, "item": format!("{}{path}", self.base)});
        let entries: Vec<_> = steps.into_iter().enumerate().map(step).collect();
        let trail = json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": entries});
        self.bound(&route, &(self.head(head, &route, &[trail]) + &link.unwrap_or_default()), &body, stays)
    }

    /// Head and body in the shell that Trunk built.
    fn bound(&self, route: &Route, head: &str, body: &str, stays: bool) -> String {
        let shell = &self.shell;
        let life = if stays { " data-still" } else { "" };
        let root = format!("<html lang=\"{}\" data-app=\"static\"{life}>", route.lang.tag());
        let [name, said, show] = offline(route.lang).renewed.map(encode_text);
        let app = format!(
            "<div id=\"app\"{}>{body}</div>\n<aside class=\"renewed\" aria-label=\"{name}\" data-update hidden>\
             <p>{said}</p><button class=\"button\" type=\"button\">{show}</button></aside>",
            self.assets.on_demand()
        );
        [&shell.before_root, root.as_str(), &shell.before_head, head, &shell.before_body, &app, &shell.end].concat()
    }

    /// The document of a page that stands where a page was, called `name`, in the shell of `route`; `more` goes into its head. It
    /// is whole as it is printed, whatever `route` is.
    pub fn former(
        &self,
        route: &Route,
        head: &Head,
        name: &str,
        more: &str,
        content: impl FnOnce(&Scene) -> View,
    ) -> String {
        let body = self.drawn(route, Query::default(), Arc::default(), |scene| shell(scene, content(scene)));
        // The catalogue knows no name for what it does not have any more: the way back up would end with the id.
        let here = |said: &str| format!("aria-current=\"page\">{said}</span>");
        let body = match &route.page {
            Page::Program(id) | Page::Partner(id) => body.replace(&here(id), &here(&encode_text(name))),
            _ => body,
        };
        let outside = Route::new(route.lang, Page::NotFound);
        self.bound(&outside, &format!("{more}{}", self.head(head, &outside, &[])), &body, true)
    }

    fn views(&self, route: &Route, query: Query, results: Arc<Results>) -> String {
        self.drawn(
            route,
            query,
            results,
            |scene| {
                if route.page.lives() { living(scene) } else { still(scene, self.papers) }
            },
        )
    }

    /// What a scene of these is drawn as.
    fn drawn(&self, route: &Route, query: Query, results: Arc<Results>, draw: impl FnOnce(&Scene) -> View) -> String {
        let owner = Owner::new();
        let html = owner.with(|| {
            let scene = self.scene(route, query, results);
            draw(&scene).to_html()
        });
        owner.cleanup();
        html
    }

    /// The scene of a page as it is printed. Called inside an owner.
    pub fn scene(&self, route: &Route, query: Query, results: Arc<Results>) -> Scene {
        Scene {
            engine: self.engine.clone(),
            route: route.clone(),
            query: Signal::stored(query),
            results: Signal::stored(results.clone()),
            staged: Signal::stored(Staged::whole(results.clone())),
            late: Signal::stored(Staged::whole(results.clone())),
            offered: results,
            listed: Signal::stored(String::new()),
            base: self.base.to_owned(),
            help: self.help(),
            today: self.today,
            left_out: 0,
            printed: true,
            hands: Hands::still(),
        }
    }

    /// What letters to the publisher are written to, where she says so.
    fn help(&self) -> Option<String> {
        help(&self.papers.publisher.email, &self.papers.publisher.repository)
    }

    fn head(&self, head: &Head, route: &Route, documents: &[serde_json::Value]) -> String {
        let (base, assets) = (self.base, self.assets);
        let mut out = String::new();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        line(format!("<title>{}</title>", encode_text(&head.title)));
        line(meta("name", "description", &head.description));
        if route.page == Page::Embed {
            line("<base target=\"_blank\">".to_owned());
        }
        if head.noindex {
            line(meta("name", "robots", "noindex"));
        }
        line(format!("<link rel=\"canonical\" href=\"{base}{}\">", attribute(&head.canonical)));
        for (lang, path) in &head.alternates {
            line(format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{base}{}\">", lang.tag(), attribute(path)));
        }
        if let Some((_, path)) = head.alternates.first() {
            line(format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{base}{}\">", attribute(path)));
        }
        if let Some(help) = self.help() {
            line(format!("<link rel=\"help\" href=\"{}\">", attribute(&help)));
        }
        let alternate = |media: &str, (path, title): (String, String)| {
            let (title, path) = (attribute(&title), attribute(&path));
            format!("<link rel=\"alternate\" type=\"{media}\" title=\"{title}\" href=\"{base}{path}\">")
        };
        for feed in feeds::named_on(&self.engine, route, self.today) {
            line(alternate(feeds::MEDIA, feed));
        }
        if let Some(dates) = calendar::named_on(self.engine.catalogue(), route) {
            line(alternate(calendar::MEDIA, dates));
        }
        let locale = match route.lang {
            crate::catalogue::text::Lang::Fr => "fr_FR",
            crate::catalogue::text::Lang::En => "en_GB",
        };
        // A poster shows the picture of its program, the pages without one that of the site.
        let subject = match &route.page {
            Page::Poster(id) => Route::new(route.lang, Page::Program(id.clone())),
            _ => route.clone(),
        };
        let own = self.previews.of(&subject).map(|it| (it.path.as_str(), it.alt.as_str()));
        let (image, image_alt) = own.unwrap_or((head.image, head.image_alt));
        let image = format!("{base}{image}");
        let graph = [
            ("og:site_name", "Passerelles"),
            ("og:type", head.kind),
            ("og:locale", locale),
            ("og:title", &head.title),
            ("og:description", &head.description),
            ("og:url", &format!("{base}{}", head.canonical)),
            ("og:image", &image),
            ("og:image:type", "image/png"),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("og:image:alt", image_alt),
        ];
        graph.iter().for_each(|(name, content)| line(meta("property", name, content)));
        line(meta("name", "twitter:card", "summary_large_image"));
        line(meta("name", "twitter:title", &head.title));
        line(meta("name", "twitter:description", &head.description));
        line(meta("name", "twitter:image", &image));
        line(meta("name", "twitter:image:alt", image_alt));
        line("<link rel=\"manifest\" href=\"/manifest.webmanifest\">".to_owned());
        line(format!("<link rel=\"stylesheet\" href=\"{}\">", assets.style));
        if let Some(font) = &assets.font {
            line(format!("<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{font}\" crossorigin>"));
        }
        line(format!("<script src=\"{}\"></script>", assets.boot));
        for document in documents {
            // A closing tag inside a text of the catalogue must not end the block.
            line(format!(
                "<script type=\"application/ld+json\">{}</script>",
                document.to_string().replace('<', "\\u003c")
            ));
        }
        out
    }
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", attribute(content))
}
