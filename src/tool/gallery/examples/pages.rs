//! Examples of what whole pages are made of: headings, prose, indexes, guide, figures, statement; and the pages themselves.

use crate::catalogue::date::Date;
use crate::catalogue::text::Text;
use crate::catalogue::trace::{Folder, Key, Tombstone};
use crate::site::open_data::{DataField, DataFile, OpenData, both};
use crate::site::page::{Page, Route};
use crate::site::papers::Papers;
use crate::site::words::prose::{about, privacy};
use crate::site::words::stills::stills;
use crate::tool::gallery::examples::{Example, part};
use crate::ui::contribute;
use crate::ui::figures::figures;
use crate::ui::former::{moved, withdrawn};
use crate::ui::guide::guide;
use crate::ui::html;
use crate::ui::indexes;
use crate::ui::open_data::open_data;
use crate::ui::pages::{living, still};
use crate::ui::prose::{not_found, prose, sections};
use crate::ui::shell::{lead, shell};
use crate::ui::statement::{contact, legal, statement};
use crate::ui::table::{Name, row_head, table};

/// An example that is a page with its shell.
const fn page(
    id: &'static str,
    shows: &'static str,
    says: [&'static str; 2],
    draw: fn(&crate::tool::gallery::stage::Stage) -> crate::ui::view::View,
) -> Example {
    Example { id, shows, says, whole: true, draw }
}

/// The examples.
pub const EXAMPLES: &[Example] = &[
    part(
        "titre",
        "shell::lead",
        ["Un titre très long et sa phrase", "A very long heading and its sentence"],
        |stage| {
            let scene = stage.program("exemple-long");
            let name = scene.catalogue().program("exemple-long").map(|it| it.name.clone()).unwrap_or_default();
            lead(name, scene.words().online_text).into()
        },
    ),
    part("prose", "prose::prose", ["Une page de texte, avec ses liens", "A page of text, with its links"], |stage| {
        prose(stage.scene(Page::About, "").words().about, about(stage.lang)).into()
    }),
    part(
        "paragraphes",
        "prose::sections",
        ["Des paragraphes sous leurs titres", "Paragraphs under their headings"],
        |stage| sections(privacy(stage.lang)),
    ),
    part(
        "donnees",
        "open_data::open_data",
        ["Un fichier de données, champ par champ", "A data file, field by field"],
        |stage| {
            let mut papers = Papers { data: OpenData::default(), ..(*stage.papers).clone() };
            papers.data.files.push(DataFile {
                address: "/exemple.csv".to_owned(),
                media: "text/csv",
                bytes: 1234,
                count: 2,
                says: both("Un fichier d’exemple.", "An example file."),
                fields: vec![DataField {
                    name: "programs[].exemple".to_owned(),
                    required: true,
                    says: both("Un champ d’exemple.", "An example field."),
                }],
                left_out: vec![(both("Ce qu’il laisse de côté.", "What it leaves out."), Some(2))],
            });
            open_data(&stage.scene(Page::Data, ""), &papers)
        },
    ),
    part("introuvable", "prose::not_found", ["Une adresse sans page", "An address without a page"], |stage| {
        not_found(&stage.scene(Page::NotFound, "")).into()
    }),
    part("adresse-changee", "former::moved", ["Une page qui a changé d’adresse", "A page that has moved"], |stage| {
        let href = Route::new(stage.lang, Page::Program("exemple-complet".to_owned())).path();
        moved(&stage.program("exemple-complet"), "Programme exemple", href)
    }),
    part("retire", "former::withdrawn", ["Un programme retiré", "A program that was withdrawn"], |stage| {
        let stone = Tombstone {
            key: Key::new(Folder::Programs, "exemple-retire"),
            name: "Programme exemple retiré".to_owned(),
            removed: Date { year: 2026, month: 11, day: 1 },
            reason: Text {
                fr: "Fiche d’exemple publiée deux fois, sous deux noms.".to_owned(),
                en: Some("An example record that was published twice, under two names.".to_owned()),
            },
            to: Some(Key::new(Folder::Programs, "exemple-complet")),
        };
        let closest = Route::new(stage.lang, Page::Program("exemple-complet".to_owned())).path();
        let closest = Some(("Programme exemple".to_owned(), closest));
        withdrawn(&stage.program("exemple-retire"), &stone, closest, "bonjour@example.org")
    }),
    part("guide", "guide::guide", ["Le guide, première question", "The guide, first question"], |stage| {
        guide(&stage.scene(Page::Guide(Vec::new()), ""), &[])
    }),
    part(
        "guide-suite",
        "guide::guide",
        ["Le guide, deuxième question, avec la réponse donnée", "The guide, second question, with the answer given"],
        |stage| {
            let given = vec!["salariees".to_owned()];
            guide(&stage.scene(Page::Guide(given.clone()), ""), &given)
        },
    ),
    part("index-programmes", "indexes::programs", ["Les programmes de A à Z", "Programs from A to Z"], |stage| {
        indexes::programs(&stage.scene(Page::Programs, ""))
    }),
    part("index-partenaires", "indexes::partners", ["Les partenaires de A à Z", "Partners from A to Z"], |stage| {
        indexes::partners(&stage.scene(Page::Partners, ""))
    }),
    part(
        "index-villes",
        "indexes::cities",
        ["Les villes, départements et régions", "Towns, départements and régions"],
        |stage| indexes::cities(&stage.scene(Page::Cities, "")),
    ),
    part("index-themes", "indexes::topics", ["Les thèmes, en tuiles", "Topics, as tiles"], |stage| {
        indexes::topics(&stage.scene(Page::Topics, ""))
    }),
    part("plan", "indexes::site_map", ["Le plan du site", "The site map"], |stage| {
        indexes::site_map(&stage.scene(Page::SiteMap, ""))
    }),
    part(
        "chiffres",
        "figures::figures",
        ["Des graphiques : zéro, une partie, tout", "Charts: none, a part, all"],
        |stage| figures(&stage.scene(Page::Figures, ""), &stage.papers.stats),
    ),
    part(
        "declaration",
        "statement::statement",
        ["La déclaration d’accessibilité, d’après une petite grille", "The accessibility statement, from a small grid"],
        |stage| statement(&stage.scene(Page::Accessibility, ""), &stage.papers),
    ),
    part(
        "mentions",
        "statement::legal",
        ["Les mentions légales, à moitié remplies", "The legal notice, half filled in"],
        |stage| legal(&stage.scene(Page::Legal, ""), &stage.papers.publisher),
    ),
    part(
        "contribuer",
        "contribute::guide",
        ["Le guide, avec une fiche inventée", "The guide for contributors, with a made-up record"],
        |stage| contribute::guide(&stage.scene(Page::Contribute, ""), &stage.papers),
    ),
    part("contact", "statement::contact", ["À qui écrire", "Whom to write to"], |stage| {
        contact(&stage.papers.publisher, stills(stage.lang))
    }),
    part(
        "tableau",
        "table::table table::row_head",
        ["Un tableau, empilé sur les petits écrans", "A table, stacked on small screens"],
        |stage| {
            let said = stills(stage.lang);
            let row = |name: &'static str| {
                let cells = said.figure_heads.into_iter().skip(1).map(|head| html::td().child(head));
                html::tr().child(row_head().child(name)).child(cells.collect::<crate::ui::view::View>())
            };
            let rows = said.figure_heads.map(row).into_iter().collect();
            table(Name::Text(said.figures.to_owned()), &said.figure_heads, rows).into()
        },
    ),
    page("coquille", "shell::shell", ["Ce qui entoure chaque page", "What stands around every page"], |stage| {
        let scene = stage.scene(Page::About, "");
        shell(&scene, prose(scene.words().about, about(stage.lang)).into())
    }),
    page("page-vivante", "pages::living", ["Une page qui prend vie", "A page that comes to life"], |stage| {
        living(&stage.scene(Page::City("lyon-69".to_owned()), ""))
    }),
    page(
        "page-fixe",
        "pages::still",
        ["Une page entière telle qu’imprimée", "A page that is whole as printed"],
        |stage| still(&stage.scene(Page::Contribute, ""), &stage.papers),
    ),
];
