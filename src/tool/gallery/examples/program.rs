//! Examples of the page of a program and of its parts.

use std::sync::Arc;

use leptos::prelude::*;

use crate::catalogue::Program;
use crate::tool::gallery::examples::{Example, part};
use crate::tool::gallery::stage::Stage;
use crate::ui::html;
use crate::ui::icon::{Icon, icon};
use crate::ui::program::{monogram, program};
use crate::ui::scene::{Scene, Shared, text};
use crate::ui::sessions::sessions;
use crate::ui::share::share;
use crate::ui::view::View;

/// The examples.
pub const EXAMPLES: &[Example] = &[
    part(
        "fiche",
        "program::program",
        ["Une fiche dont tout est précisé", "A record in which everything is stated"],
        |stage| of(stage, "exemple-complet", |scene, it| program(scene, it).into()),
    ),
    part(
        "fiche-nue",
        "program::program",
        ["Une fiche dont presque rien n’est précisé", "A record in which hardly anything is stated"],
        |stage| of(stage, "exemple-nu", |scene, it| program(scene, it).into()),
    ),
    part(
        "fiche-longue",
        "program::program",
        ["Une fiche aux noms très longs", "A record with very long names"],
        |stage| of(stage, "exemple-long", |scene, it| program(scene, it).into()),
    ),
    part("fiche-balises", "program::program", ["Une fiche pleine de balises", "A record full of markup"], |stage| {
        of(stage, "exemple-balises", |scene, it| program(scene, it).into())
    }),
    part("fiche-a-confirmer", "program::program", ["Une fiche à confirmer", "A record to be confirmed"], |stage| {
        of(stage, "exemple-a-confirmer", |scene, it| program(scene, it).into())
    }),
    part(
        "fiche-terminee",
        "program::program",
        ["Une fiche terminée : plus d’inscription", "A record that has ended: no more sign-up"],
        |stage| of(stage, "exemple-termine", |scene, it| program(scene, it).into()),
    ),
    part(
        "sessions",
        "sessions::sessions",
        ["Les sessions : à venir, passée, en ligne, à préciser", "Sessions: to come, over, online, to be confirmed"],
        |stage| of(stage, "exemple-complet", |scene, it| sessions(scene, it).into()),
    ),
    part("sessions-aucune", "sessions::sessions", ["Aucune session", "No session"], |stage| {
        of(stage, "exemple-nu", |scene, it| sessions(scene, it).into())
    }),
    part(
        "texte-francais",
        "scene::text",
        ["Un texte qui n’existe qu’en français", "A text that exists in French only"],
        |stage| of(stage, "exemple-nu", |scene, it| html::p().child(text(&it.summary, scene.lang())).into()),
    ),
    part("partage", "share::share", ["Partager : le bouton", "Sharing: the button"], |stage| {
        shared(stage, Shared::Silent)
    }),
    part(
        "partage-copie",
        "share::share",
        ["Partager : l’adresse est copiée", "Sharing: the address is copied"],
        |stage| shared(stage, Shared::Copied),
    ),
    part(
        "partage-a-la-main",
        "share::share",
        ["Partager : l’adresse, à copier à la main", "Sharing: the address, to be copied by hand"],
        |stage| shared(stage, Shared::ByHand("https://example.org/?q=<b>&lieu=lyon-69".to_owned())),
    ),
    part("monogrammes", "program::monogram", ["Les tuiles des organisations", "The tiles of organisations"], |_| {
        let names = ["Association Exemple", "École Exemple", "X", "<b>", "L’Atelier d’exemple", "Réseau-Exemple"];
        names.map(|name| html::p().child(monogram(name)).child(" ").child(name)).into_iter().collect()
    }),
    part(
        "icones",
        "icon::icon",
        ["Les icônes, chacune à côté d’un mot", "The icons, each beside a word"],
        |stage| {
            let words = stage.scene(crate::site::page::Page::Search, "").words();
            let all = [
                (Icon::Pin, words.fact_where),
                (Icon::Calendar, words.fact_when),
                (Icon::Euro, words.fact_cost),
                (Icon::People, words.fact_for),
                (Icon::Clock, words.fact_duration),
                (Icon::Share, words.share),
                (Icon::Arrow, words.next_page),
            ];
            all.map(|(sign, name)| html::p().child(icon(sign)).child(" ").child(name)).into_iter().collect()
        },
    ),
];

/// A part of the page of a program.
fn of(stage: &Stage, id: &str, draw: fn(&Scene, &Program) -> View) -> View {
    let scene = stage.program(id);
    let program = scene.catalogue().program(id).cloned();
    program.map(|it| draw(&scene, &it)).into()
}

fn shared(stage: &Stage, what: Shared) -> View {
    let mut scene = stage.program("exemple-complet");
    scene.hands.shared = Signal::stored(what);
    let title = scene.words().share;
    super::search::form(
        &scene,
        share(
            &scene,
            title,
            Arc::new(move || (title.to_owned(), "/programmes/exemple-complet/".to_owned(), View::NOTHING)),
        ),
        true,
    )
}
