//! What passes pages on: the list that travels, the ways of sharing, the code for other sites.

use leptos::prelude::*;

use crate::site::page::Page;
use crate::site::words::share::share_words;
use crate::tool::gallery::examples::{Example, part};
use crate::tool::gallery::stage::Stage;
use crate::ui::embed::{frame, snippets};
use crate::ui::html;
use crate::ui::list::{keeper, list};
use crate::ui::poster::poster;
use crate::ui::share::{file, table_file, way};
use crate::ui::view::{View, several};

/// The examples.
pub const EXAMPLES: &[Example] = &[
    part(
        "garder",
        "list::keeper",
        ["Garder un programme, ou le retirer", "Keep a program, or take it away"],
        |stage| {
            let mut scene = stage.program("exemple-complet");
            let free = keeper(&scene, "exemple-nu", "Programme exemple");
            scene.hands.kept = Signal::stored("exemple-complet".to_owned());
            several![free, " ", keeper(&scene, "exemple-complet", "Programme exemple complet")]
        },
    ),
    part(
        "emporter",
        "share::way share::file share::table_file",
        ["Ce que l’on peut emporter d’une page", "What can be taken away from a page"],
        |stage| {
            let (said, scene) = (share_words(stage.lang), stage.program("exemple-complet"));
            html::ul()
                .class("share__ways")
                .child(way(said.poster, scene.route.path()))
                .child(file(said.calendar, scene.route.beside("calendrier.ics", "calendar.ics")))
                .child(table_file(said))
                .into()
        },
    ),
    part(
        "liste",
        "list::list",
        [
            "La liste\u{a0}: un programme complet, un autre terminé, un dernier disparu",
            "The list: a complete program, one that has ended, one that is gone",
        ],
        |stage| listed(stage, "exemple-complet,exemple-termine,exemple-disparu"),
    ),
    Example {
        id: "affiche",
        shows: "poster::poster",
        says: ["L’affiche d’un programme", "The poster of a program"],
        // Its code is a file of the site, which a made-up program does not have.
        whole: true,
        draw: |stage| {
            let scene = stage.program("exemple-complet");
            let program = scene.catalogue().program("exemple-complet").cloned();
            program.map(|it| poster(&scene, &it)).into()
        },
    },
    part("liste-vide", "list::list", ["La liste vide", "The empty list"], |stage| listed(stage, "")),
    part(
        "code-a-copier",
        "embed::snippets",
        ["Le code d’une liste pour un autre site", "The code of a list for another site"],
        |stage| snippets(&stage.scene(Page::Embedding, "format=en-ligne")).into(),
    ),
    Example {
        id: "cadre",
        shows: "embed::frame",
        says: ["Ce que montre un cadre sur un autre site", "What a frame on another site shows"],
        whole: true,
        draw: |stage| frame(&stage.scene(Page::Embed, "format=en-ligne")),
    },
];

fn listed(stage: &Stage, ids: &str) -> View {
    let mut scene = stage.scene(Page::List, "");
    scene.listed = Signal::stored(ids.to_owned());
    scene.printed = false;
    list(&scene)
}
