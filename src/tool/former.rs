//! Addresses of before lead on: a page for each record that has another id today, a page for each that was withdrawn, in both
//! languages, and the rules of `_redirects` for the hosts that know them.
//!
//! The pages need nothing of their host: those of moved records refresh to the address of today (HTML, `meta` refresh after 0
//! seconds) and hold a plain link. The rules, as Netlify and Cloudflare Pages read them, do the same with status 301, and for
//! the files beside a page too: posters, calendars, codes, feeds. Cloudflare reads 100 rules with a star, which is 50 records;
//! the pages are there for all.

use crate::catalogue::text::Lang;
use crate::catalogue::trace::{Folder, Key, Moved, Tombstone, Trace};
use crate::query::Query;
use crate::search::{Context, Engine};
use crate::site::head::{Head, head};
use crate::site::page::{Page, Route};
use crate::site::words::stills::former::former;
use crate::tool::document::Press;
use crate::tool::feeds::File;
use crate::ui::former::{moved, withdrawn};

/// The file in which static hosts are told where addresses of before lead.
pub const RULES: &str = "_redirects";

/// The page of a record.
fn page(key: &Key) -> Page {
    match key.folder {
        Folder::Programs => Page::Program(key.id.clone()),
        Folder::Organisations => Page::Partner(key.id.clone()),
    }
}

/// The page of a record of today; of an organisation that carries no program any more, the list of those that do.
fn page_of_today(engine: &Engine, key: &Key) -> Page {
    let page = page(key);
    if page.exists(engine) { page } else { Page::Partners }
}

/// The name of a record of today.
fn name(engine: &Engine, key: &Key) -> String {
    let catalogue = engine.catalogue();
    let name = match key.folder {
        Folder::Programs => catalogue.program(&key.id).map(|it| &it.name),
        Folder::Organisations => catalogue.organisation(&key.id).map(|it| &it.name),
    };
    name.unwrap_or(&key.id).clone()
}

/// The pages that a record of before had, each with the page to go to.
fn steps(engine: &Engine, it: &Moved) -> Vec<(Page, Page)> {
    let today = Key { folder: it.from.folder, id: it.to.clone() };
    let mut steps = vec![(page(&it.from), page_of_today(engine, &today))];
    if it.from.folder == Folder::Programs {
        steps.push((Page::Poster(it.from.id.clone()), Page::Poster(it.to.clone())));
    }
    steps
}

/// Every page at an address of before: its path, and its text.
pub fn files(press: &Press<'_>, trace: &Trace) -> Vec<File> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let mut put = |page: Page, text: String| files.push((Route::new(lang, page).path(), text));
        for it in &trace.moved {
            let name = name(&press.engine, &Key { folder: it.from.folder, id: it.to.clone() });
            for (from, to) in steps(&press.engine, it) {
                put(from, leading(press, &Route::new(lang, to), &name));
            }
        }
        for stone in &trace.tombstones {
            let route = Route::new(lang, page(&stone.key));
            put(route.page.clone(), standing(press, &route, stone));
            if stone.key.folder == Folder::Programs {
                put(Page::Poster(stone.key.id.clone()), leading(press, &route, &stone.name));
            }
        }
    }
    files
}

/// The page that leads to another one.
fn leading(press: &Press<'_>, to: &Route, name: &str) -> String {
    let said = former(to.lang);
    let context = Context { today: press.today, communes: None };
    let there = head(&press.engine, to, &Query::default(), context);
    let known = to.page.exists(&press.engine);
    let title = if known { there.title } else { format!("{name} – Passerelles") };
    let head = Head {
        title: (said.moved_title)(&title),
        description: format!("{}. {name}", said.moved),
        // A poster says that its program is the page to be found; here, it is the page that is led to.
        canonical: to.path(),
        alternates: there.alternates,
        noindex: true,
        ..press.bare(to.lang)
    };
    let refresh = format!("<meta http-equiv=\"refresh\" content=\"0; url={}\">\n", to.path());
    press.former(to, &head, name, &refresh, |scene| moved(scene, name, to.path()))
}

/// The page that says why there is none any more.
fn standing(press: &Press<'_>, route: &Route, stone: &Tombstone) -> String {
    let lang = route.lang;
    let reason = stone.reason.read(lang).0;
    let head = Head {
        title: format!("{} – Passerelles", (former(lang).withdrawn_title)(&stone.name)),
        description: format!("{} – {reason}", stone.name),
        canonical: route.path(),
        alternates: Lang::ALL.map(|lang| (lang, Route::new(lang, route.page.clone()).path())).into(),
        noindex: true,
        ..press.bare(lang)
    };
    let closest = stone.to.as_ref().map(|to| {
        let page = page_of_today(&press.engine, to);
        (name(&press.engine, to), Route::new(lang, page).path())
    });
    let email = press.papers.publisher.email.trim();
    press.former(route, &head, &stone.name, "", |scene| withdrawn(scene, stone, closest, email))
}

/// The rules for hosts, one a line: from, to, status. Those without a star first, as Cloudflare asks; empty where nothing moved.
pub fn rules(engine: &Engine, trace: &Trace) -> String {
    let (mut exact, mut starred) = (String::new(), String::new());
    for it in &trace.moved {
        let (word, from, to) = (it.from.folder.word(), &it.from.id, &it.to);
        exact.push_str(&format!("/catalogue/{word}/{from}.json /catalogue/{word}/{to}.json 301\n"));
        let Some((old, new)) = steps(engine, it).into_iter().next() else { continue };
        for lang in Lang::ALL {
            let (old, new) = (Route::new(lang, old.clone()).path(), Route::new(lang, new.clone()));
            let rest = if new.page == Page::Partners { "" } else { ":splat" };
            starred.push_str(&format!("{old}* {}{rest} 301\n", new.path()));
        }
    }
    for stone in trace.tombstones.iter().filter(|it| it.key.folder == Folder::Programs) {
        for lang in Lang::ALL {
            let [poster, page] =
                [Page::Poster(stone.key.id.clone()), page(&stone.key)].map(|it| Route::new(lang, it).path());
            exact.push_str(&format!("{poster} {page} 301\n"));
        }
    }
    exact + &starred
}
