//! The page, printed with the shipped record.

use std::fs;

use leptos::prelude::*;
use passerelles::catalogue::text::Lang;
use passerelles::site::lesson::Lesson;
use passerelles::site::page::Page;
use passerelles::site::papers::{Papers, Publisher};
use passerelles::tool::gallery::stage::Stage;
use passerelles::tool::gather::{Gathered, gather};
use passerelles::tool::lesson;
use passerelles::tool::papers::with;
use passerelles::ui::contribute::guide;

use crate::dom::Dom;
use crate::shipped::{TODAY, public, shipped};

/// The shipped catalogue as the check sees it.
pub(crate) fn gathered() -> Gathered {
    gather(&public().join("catalogue"), &shipped().communes, TODAY).expect("the catalogue folder can be read")
}

/// The shipped example with the answers of the check.
pub(crate) fn answered() -> Lesson {
    let folder = tempfile::tempdir().expect("a folder");
    let (scratch, shipped_lesson) = (folder.path().join("lesson"), lesson::shipped().expect("the shipped example"));
    let answered = lesson::answered(shipped_lesson, &gathered(), &shipped().communes, TODAY, &scratch);
    assert!(!fs::exists(&scratch).expect("asked"), "what was written for the check is removed");
    answered.expect("answered")
}

/// The page in a language, of a site with that publisher.
pub(crate) fn of(lang: Lang, publisher: Publisher) -> Dom {
    let papers = Papers { lesson: answered(), ..with(publisher).expect("the shipped papers") };
    let stage = Stage::new(lang).expect("the made-up world can be read");
    let owner = Owner::new();
    let html = owner.with(|| guide(&stage.scene(Page::Contribute, ""), &papers).to_html());
    let start = format!("<!DOCTYPE html><html lang=\"{}\"><head><title>t</title></head><body>", lang.tag());
    Dom::parse(&format!("{start}{html}</body></html>"))
}

/// The page of a site whose publisher has filled nothing in.
pub(crate) fn page(lang: Lang) -> Dom {
    of(lang, Publisher::default())
}

/// The texts of all elements of that name.
pub(crate) fn texts(dom: &Dom, tag: &str) -> Vec<String> {
    dom.all(tag).into_iter().map(|it| dom.text(it)).collect()
}
