//! The visitor's list: the programs that she chose, side by side, with a link that takes the list elsewhere.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalogue::Program;
use crate::catalogue::life::{Life, signup};
use crate::site::list::address;
use crate::site::page::{Page, Route};
use crate::site::words::share::{Share, share_words};
use crate::ui::card::badge;
use crate::ui::html::{self, Element};
use crate::ui::program::{coming, more, rows};
use crate::ui::scene::Scene;
use crate::ui::share::{share, table_file, way};
use crate::ui::view::{View, drawn, several};

/// What gets the focus when the button that had it goes with a redrawn list.
const HOLDER: &str = "liste";

/// The page: what the address lists, else what this device keeps.
pub fn list(scene: &Scene) -> View {
    let said = share_words(scene.lang());
    let shown = scene.listed;
    let (shared, tabled, route) = (scene.clone(), scene.clone(), scene.route.clone());
    let told = move || {
        let link = address(&route, &shown.get());
        let more = several![way(said.list_link, link.clone()), table_file(said)];
        (said.list.to_owned(), link, more)
    };
    let told = Arc::new(told);
    several![
        html::header()
            .class("lead")
            .child(html::h1().child(said.list))
            .child(html::p().class("lead__text").child(said.list_text)),
        html::p().class("no-script notice").child(scene.words().no_script),
        html::p()
            .child(html::a().attr("href", scene.path(Page::Search)).child(scene.words().search))
            .child(" · ")
            .child(html::a().attr("href", scene.path(Page::Programs)).child(scene.words().programs)),
        html::div().attr("id", HOLDER).attr("tabindex", "-1").child(drawn(move || {
            let shown = shown.get();
            // What this device keeps is not known when the page is printed.
            if shown.is_empty() && shared.printed {
                return View::NOTHING;
            }
            if shown.is_empty() {
                return html::p().class("notice needs-script").child(said.list_empty).into();
            }
            several![table(&tabled, &shown), actions(&tabled, &shown), share(&shared, said.list_share, told.clone())]
        }))
    ]
}

/// What can be done with the whole list: keep one that came by link, print it.
fn actions(scene: &Scene, shown: &str) -> Element {
    let said = share_words(scene.lang());
    let (kept, keep, shown) = (scene.hands.kept, scene.hands.keep, shown.to_owned());
    let foreign = kept.with(|kept| *kept != shown);
    html::div()
        .class("list__actions")
        .child(foreign.then(|| {
            html::button()
                .class("button button--primary")
                .attr("type", "button")
                .attr("data-goes", HOLDER)
                .on("click", move |_| keep.run(shown.clone()))
                .child(said.list_save)
        }))
        .child(html::button().class("button").attr("type", "button").attr("data-print", true).child(said.print))
}

/// Criteria as rows, programs as columns.
fn table(scene: &Scene, shown: &str) -> Element {
    let (words, said, lang) = (scene.words(), share_words(scene.lang()), scene.lang());
    let programs: Vec<(&str, Option<&Program>)> = shown.split(',').map(|id| (id, scene.catalogue().once(id))).collect();
    let heads = programs.iter().map(|(id, program)| {
        let head = html::th().attr("scope", "col");
        match program {
            Some(it) => {
                head.child(html::a().attr("href", scene.path(Page::Program(it.id.clone()))).child(it.name.clone()))
            }
            None => head.child((*id).to_owned()),
        }
    });
    let row = |name: &'static str, cell: &dyn Fn(&Program) -> View| {
        let cells = programs.iter().map(|(_, program)| html::td().child(program.map(cell)));
        html::tr().child(html::th().attr("scope", "row").child(name)).child(cells.collect::<View>())
    };
    let state = programs.iter().map(|(_, program)| match program {
        Some(it) => html::td().child(badge(it, Life::of(it, scene.today), scene)),
        None => html::td().child(html::p().class("badge badge--ended").child(said.list_gone)),
    });
    let names = programs.iter().find_map(|(_, it)| *it).map(|it| rows(it, scene.today, lang).map(|(name, _)| name));
    let facts = names.into_iter().flatten().enumerate().map(|(at, name)| {
        row(name, &|program| {
            rows(program, scene.today, lang).into_iter().nth(at).map(|(_, said)| said).unwrap_or_default().into()
        })
    });
    let removes = programs.iter().map(|(id, program)| {
        let keeper = keeper(scene, id, program.map_or(*id, |it| it.name.as_str()));
        html::td().child(keeper.attr("data-goes", HOLDER))
    });
    let links = |program: &Program| -> View {
        let href = signup(program, scene.today).cloned();
        let link = |href: Option<String>, name| {
            href.map(|href| html::a().attr("href", href).attr("rel", "external").child(name))
        };
        let signup = link(href, words.sign_up);
        let first = if signup.is_some() { signup } else { link(more(program).cloned(), words.learn_more) };
        let page = Route::new(lang, Page::Program(program.id.clone()));
        let dates = coming(program, scene.today).then(|| {
            let dates = html::a().attr("href", page.beside("calendrier.ics", "calendar.ics")).attr("download", true);
            html::p().child(dates.child(said.calendar))
        });
        several![first, dates]
    };
    html::div().class("scroller").attr("role", "region").attr("tabindex", "0").attr("aria-label", said.list).child(
        html::table()
            .class("list")
            .child(html::thead().child(html::tr().child(html::td()).child(heads.collect::<View>())))
            .child(
                html::tbody()
                    .child(
                        html::tr()
                            .child(html::th().attr("scope", "row").child(said.state))
                            .child(state.collect::<View>()),
                    )
                    .child(facts.collect::<View>())
                    .child(row(said.site, &links))
                    .child(html::tr().class("list__keep").child(html::td()).child(removes.collect::<View>())),
            ),
    )
}

/// The button that keeps a program or forgets it; `name` tells whoever cannot see beside what it stands.
pub fn keeper(scene: &Scene, id: &str, name: &str) -> Element {
    let said: &'static Share = share_words(scene.lang());
    let (kept, keep, id) = (scene.hands.kept, scene.hands.keep, id.to_owned());
    let own = id.clone();
    let has = move || kept.with(|kept| kept.split(',').any(|it| it == own));
    let has = Memo::new(move |_| has());
    let toggle = move |_| {
        let kept = kept.get_untracked();
        let mut all: Vec<&str> = kept.split(',').filter(|it| !it.is_empty() && *it != id).collect();
        if !has.get_untracked() {
            all.push(&id);
        }
        keep.run(all.join(","));
    };
    html::button()
        .class("button list__toggle needs-script")
        .attr("type", "button")
        .on("click", toggle)
        .child(drawn(move || if has.get() { said.forget } else { said.keep }))
        .child(html::span().class("visually-hidden").child(format!(" – {name}")))
}
