//! Examples of the results: cards, lists of none, one and many, what stands above, beside and below them.

use leptos::prelude::*;

use crate::catalogue::life::Life;
use crate::search::results::Hit;
use crate::site::page::Page;
use crate::tool::gallery::examples::search::form;
use crate::tool::gallery::examples::{Example, part};
use crate::tool::gallery::stage::{Stage, TODAY};
use crate::ui::applied::applied;
use crate::ui::beside::{Beside, beside};
use crate::ui::card::{badge, card};
use crate::ui::html;
use crate::ui::marked::{marked, marked_text, marks};
use crate::ui::notices::{dead_end, notices};
use crate::ui::results::results;
use crate::ui::scene::Scene;
use crate::ui::view::{View, several};

/// The examples.
pub const EXAMPLES: &[Example] = &[
    part(
        "resultats-zero",
        "results::results",
        ["Une liste vide, avec ses sorties", "An empty list, with its ways out"],
        |stage| list(stage, Page::Search, "q=exemple&theme=data&format=en-ligne&type=mentorat"),
    ),
    part("resultats-un", "results::results", ["Un seul résultat", "A single result"], |stage| {
        list(stage, Page::Search, "theme=cybersecurity")
    }),
    part(
        "resultats-lieu",
        "results::results",
        [
            "Autour d’une commune, avec ce qui a lieu partout et ce qui reste à préciser",
            "Around a commune, with what runs anywhere and what is to be confirmed",
        ],
        |stage| list(stage, Page::Search, "lieu=lyon-69&type=formation&type=bourse&type=mentorat&type=communaute"),
    ),
    part(
        "resultats-beaucoup",
        "results::results",
        ["Plus d’une page : la deuxième", "More than one page: the second"],
        |stage| list(stage, Page::Search, "page=2"),
    ),
    part(
        "filtres-appliques",
        "applied::applied",
        ["Des filtres appliqués, une valeur inconnue", "Filters applied, an unknown value"],
        |stage| {
            let scene =
                stage.scene(Page::Search, "q=%3Cb%3E&lieu=lyon-69&format=presentiel&partenaire=nulle-part&gratuit=oui");
            applied(&scene, &scene.query.get_untracked(), &scene.results.get_untracked()).into()
        },
    ),
    part(
        "avis",
        "notices::notices",
        ["Deux valeurs inconnues, une fiche illisible", "Two unknown values, one unreadable record"],
        |stage| {
            let mut scene = stage.scene(Page::Search, "format=telepathie&theme=%3Cscript%3E");
            scene.left_out = 1;
            notices(&scene, &scene.query.get_untracked(), &scene.results.get_untracked())
        },
    ),
    part(
        "avis-partout",
        "notices::notices",
        ["Un lieu, mais en ligne seulement", "A place, but online only"],
        |stage| {
            let scene = stage.scene(Page::Search, "lieu=lyon-69&format=en-ligne");
            notices(&scene, &scene.query.get_untracked(), &scene.results.get_untracked())
        },
    ),
    part(
        "impasse",
        "notices::dead_end",
        ["Une impasse et ses sorties, chacune avec son compte", "A dead end and its ways out, each with its count"],
        |stage| {
            let scene = stage.scene(Page::Search, "lieu=grenoble-38&theme=cybersecurity");
            dead_end(&scene, &scene.results.get_untracked()).into()
        },
    ),
    part(
        "impasse-nue",
        "notices::dead_end",
        [
            "Une impasse sans sortie : les villes et la liste entière restent",
            "A dead end without a way out: the towns and the whole list remain",
        ],
        |stage| {
            let scene = stage.scene(Page::Search, "lieu=grenoble-38&theme=cybersecurity&type=mentorat");
            dead_end(&scene, &scene.results.get_untracked()).into()
        },
    ),
    part(
        "a-cote",
        "beside::beside",
        ["Ce qui a lieu partout, à côté d’un lieu", "What runs anywhere, beside a place"],
        |stage| {
            let scene = stage.scene(Page::Search, "lieu=lyon-69&type=mentorat");
            let words = scene.words();
            let list = Beside {
                hits: |it| &it.anywhere,
                total: |it| it.anywhere_total,
                title: words.anywhere,
                explained: words.anywhere_text,
                id: "partout",
            };
            beside(&scene, list)
        },
    ),
    part(
        "carte",
        "card::card",
        [
            "Une carte dont tout est précisé, avec la distance",
            "A card in which everything is stated, with the distance",
        ],
        |stage| one(stage, "exemple-complet", Some(("Villeurbanne", 4.4))),
    ),
    part(
        "carte-nue",
        "card::card",
        [
            "Une carte dont presque rien n’est précisé, en français seulement",
            "A card in which hardly anything is stated, in French only",
        ],
        |stage| one(stage, "exemple-nu", None),
    ),
    part(
        "carte-longue",
        "card::card",
        ["Une carte aux noms très longs, à plusieurs lieux", "A card with very long names and several places"],
        |stage| one(stage, "exemple-long", None),
    ),
    part(
        "carte-balises",
        "card::card",
        ["Une carte pleine de balises : elles se lisent telles quelles", "A card full of markup: it reads as it is"],
        |stage| one(stage, "exemple-balises", None),
    ),
    part(
        "badges",
        "card::badge",
        ["Les quatre badges, du plus sûr au plus ancien", "The four badges, from the surest to the oldest"],
        |stage| {
            let scene = stage.scene(Page::Search, "");
            let ids = ["exemple-complet", "exemple-nu", "exemple-a-confirmer", "exemple-termine"];
            let programs = ids.into_iter().filter_map(|id| scene.catalogue().program(id));
            programs.map(|it| badge(it, Life::of(it, TODAY), &scene)).collect()
        },
    ),
    part(
        "mots-marques",
        "marked::marked marked::marked_text marked::marks",
        [
            "Les mots cherchés, marqués dans un nom et dans un texte",
            "The words searched for, marked in a name and in a text",
        ],
        |stage| {
            let mut scene = stage.scene(Page::Search, "q=balisage+markup+exemple");
            scene.printed = false;
            let marks = marks(&scene);
            let program = scene.catalogue().program("exemple-balises");
            program
                .map(|it| {
                    several![
                        html::p().child(marked(it.name.clone(), marks)),
                        html::p().child(marked_text(&it.summary, &scene, marks))
                    ]
                })
                .into()
        },
    ),
];

/// A list of results, with the form that its order belongs to.
fn list(stage: &Stage, page: Page, asked: &str) -> View {
    let scene = stage.scene(page, asked);
    several![form(&scene, View::NOTHING, true), results(&scene, false)]
}

/// The card of a program, so many kilometres from a commune.
fn one(stage: &Stage, id: &str, near: Option<(&str, f64)>) -> View {
    let scene: Scene = stage.scene(Page::Search, "");
    let row = scene.catalogue().programs.iter().position(|it| it.id == id);
    let hit = row.and_then(|row| Some((row, scene.catalogue().programs.get(row)?)));
    let hit = hit.map(|(row, it)| Hit { row, life: Life::of(it, TODAY), km: near.map(|(_, km)| km) });
    hit.and_then(|hit| card(&scene, 0, &hit, near.map(|(name, _)| name), None)).into()
}
