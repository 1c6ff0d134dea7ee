//! Examples of the search form: its two questions, its filters, what a sentence was understood to ask.

use std::sync::Arc;

use leptos::prelude::*;

use crate::query::param::Param;
use crate::site::page::Page;
use crate::tool::gallery::examples::{Example, part};
use crate::ui::facet::{facet, more};
use crate::ui::finder::{FORM, filters, questions, words_field};
use crate::ui::html;
use crate::ui::place_field::{located, place_field};
use crate::ui::scene::{Located, Reading, Scene};
use crate::ui::understood::understood;
use crate::ui::view::{View, several};

/// The examples.
pub const EXAMPLES: &[Example] = &[
    part("questions", "finder::questions", ["Les deux questions, vides", "The two questions, empty"], |stage| {
        let scene = stage.scene(Page::Search, "");
        form(&scene, questions(&scene), false)
    }),
    part(
        "questions-rayon",
        "finder::questions",
        [
            "Les deux questions, autour d’une commune : le rayon se montre",
            "The two questions around a commune: the radius shows",
        ],
        |stage| {
            let scene = stage.scene(Page::Search, "q=intelligence+artificielle&lieu=lyon-69");
            form(&scene, questions(&scene), false)
        },
    ),
    part(
        "mots",
        "finder::words_field",
        ["Le champ des mots, rempli de balises", "The words field, full of markup"],
        |stage| {
            let scene = stage.scene(Page::Search, "");
            form(&scene, band(words_field(scene.words(), "<b>data</b> & IA".to_owned())), true)
        },
    ),
    part("lieu", "place_field::place_field", ["Le champ du lieu, rempli", "The place field, filled"], |stage| {
        let scene = stage.scene(Page::Search, "lieu=grenoble-38");
        form(&scene, band(place_field(&scene)), true)
    }),
    part(
        "lieu-inconnu",
        "place_field::place_field",
        ["Le champ du lieu, avec un lieu que personne ne connaît", "The place field with a place that nobody knows"],
        |stage| {
            let scene = stage.scene(Page::Search, "lieu=atlantide-00");
            form(&scene, band(place_field(&scene)), true)
        },
    ),
    part("position-refusee", "place_field::located", ["La position est refusée", "The position is refused"], |stage| {
        let scene = stage.scene(Page::Search, "");
        scene.hands.located.set(Located::Refused);
        band(located(&scene))
    }),
    part(
        "compris",
        "understood::understood",
        [
            "Une phrase comprise : trois filtres proposés, dont un refusé",
            "A sentence understood: three filters offered, one refused",
        ],
        |stage| {
            let mut scene = stage.scene(Page::Search, "q=data+%C3%A0+lyon+gratuit");
            scene.hands.read = Arc::new(|query, _| {
                let offers =
                    [(Param::Topic, "Data", true), (Param::Place, "Lyon (69)", true), (Param::Free, "0 €", false)];
                Some(Reading {
                    offers: offers.map(|(param, name, on)| (param, name.to_owned(), on)).into(),
                    rest: "<i>vite</i>".to_owned(),
                    query: query.with_text("").with(Param::Topic, "data").with(Param::Place, "lyon-69"),
                    count: 1,
                })
            });
            band(understood(&scene))
        },
    ),
    part("filtres", "finder::filters", ["Tous les filtres, deux en service", "All filters, two of them on"], |stage| {
        let scene = stage.scene(Page::Search, "format=en-ligne&type=formation");
        form(&scene, filters(&scene), true)
    }),
    part(
        "filtre-court",
        "facet::facet",
        ["Un filtre court : coché, libre, sans résultat", "A short filter: ticked, free, without result"],
        |stage| {
            let scene = stage.scene(Page::Search, "format=hybride&theme=science");
            form(&scene, facet(&scene, Param::Topic), true)
        },
    ),
    part(
        "filtre-long",
        "facet::facet",
        ["Un filtre long, qui s’ouvre et se réduit", "A long filter, which opens and can be narrowed"],
        |stage| {
            let scene = stage.scene(Page::Search, "partenaire=ecole-exemple");
            form(&scene, facet(&scene, Param::Partner), true)
        },
    ),
    part(
        "filtre-prix",
        "facet::more",
        ["Prix et état, sur une page de lieu", "Price and state, on the page of a place"],
        |stage| {
            let scene = stage.scene(Page::City("lyon-69".to_owned()), "");
            form(&scene, more(&scene), true)
        },
    ),
];

/// The form that holds its controls on every page that searches; with a button of its own where they bring none.
pub(super) fn form(scene: &Scene, inside: impl Into<View>, button: bool) -> View {
    let words = scene.words();
    let go = html::button().class("button button--primary").attr("type", "submit").child(words.search);
    html::form()
        .class("finder")
        .attr("id", FORM)
        .attr("action", scene.path(Page::Search))
        .attr("method", "get")
        .attr("role", "search")
        .attr("aria-label", words.search_form)
        .child(inside)
        .child(button.then_some(go))
        .into()
}

/// The band on which the questions stand.
fn band(inside: impl Into<View>) -> View {
    several![html::div().class("finder__main").child(inside)]
}
