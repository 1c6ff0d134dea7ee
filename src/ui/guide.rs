//! The guide: one question a page, its answers as links that say how many programs they lead to.

use crate::query::param::Param;
use crate::site::guide::{ANY, Answer, answers, asked};
use crate::site::label::label;
use crate::site::page::{Page, Route};
use crate::site::still::{answer, named};
use crate::site::words::stills::{Stills, stills};
use crate::ui::html::{self, Element};
use crate::ui::scene::Scene;
use crate::ui::view::{View, several};

/// The question that follows the answers given so far.
pub fn guide(scene: &Scene, given: &[String]) -> View {
    let said = stills(scene.lang());
    let step = given.len();
    let text = |list: &[&'static str; 3]| list.get(step).copied().unwrap_or_default();
    let lead = html::header()
        .class("lead")
        .child((step > 0).then(|| html::p().class("guide__step").child((said.question_of)(step + 1))))
        .child(html::h1().child(if step == 0 { said.guide } else { text(&said.questions) }))
        .child(html::p().class("lead__text").child(if step == 0 { said.guide_text } else { text(&said.hints) }));
    let first = (step == 0).then(|| {
        several![
            html::p().class("guide__step").child((said.question_of)(1)),
            html::h2().child(text(&said.questions)),
            html::p().child(text(&said.hints))
        ]
    });
    let choices = answers(&scene.engine, scene.today, given).into_iter().map(|it| choice(scene, step, &it, said));
    several![
        lead,
        html::div()
            .class("guide")
            .child(so_far(scene, given, said))
            .child(first)
            .child(html::ul().class("guide__answers").child(choices.collect::<View>()))
            .child(see_now(scene, given, said))
    ]
}

/// One answer: to the next question, or to the search that all answers make.
fn choice(scene: &Scene, step: usize, it: &Answer, said: &Stills) -> Element {
    let href = match &it.next {
        Some(page) => scene.path(page.clone()),
        None => Route::new(scene.lang(), Page::Search).href(&it.query),
    };
    let name = match &it.asks {
        None => said.any.get(step).copied().unwrap_or_default().to_owned(),
        Some((param @ (Param::Place | Param::Format), value)) => {
            let area = scene.engine.area(value, None);
            label(*param, value, area.as_ref(), scene.catalogue(), scene.lang())
        }
        Some((_, value)) => answer(step, value, scene.lang()),
    };
    html::li().class("guide__answer").child(
        html::a()
            .class("guide__link")
            .attr("href", href)
            .child(html::span().class("guide__name").child(name))
            .child(" ")
            .child(html::span().class("guide__count").child((scene.words().count)(it.count))),
    )
}

/// The answers given so far, each with the way back to its question.
fn so_far(scene: &Scene, given: &[String], said: &'static Stills) -> Option<Element> {
    let items = given.iter().enumerate().map(|(step, _)| {
        let here = Page::Guide(given.iter().take(step + 1).cloned().collect());
        let back = Page::Guide(given.iter().take(step).cloned().collect());
        let question = said.questions.get(step).copied().unwrap_or_default();
        html::li().child(named(&here, scene.lang())).child(" ").child(
            html::a()
                .attr("href", scene.path(back))
                .child(said.change)
                .child(html::span().class("visually-hidden").child(" – ").child(question)),
        )
    });
    (!given.is_empty()).then(|| {
        html::div()
            .class("guide__given")
            .child(html::h2().class("guide__title").child(said.your_answers))
            .child(html::ol().child(items.collect::<View>()))
    })
}

/// The programs of the answers so far, for whoever has answered enough.
fn see_now(scene: &Scene, given: &[String], said: &Stills) -> Option<Element> {
    let query = asked(given).filter(|_| given.iter().any(|answer| answer != ANY))?;
    let count = scene.total(&query);
    let href = Route::new(scene.lang(), Page::Search).href(&query);
    let text = (said.see_now)(&(scene.words().count)(count));
    Some(html::p().class("guide__now").child(html::a().attr("href", href).child(text)))
}
