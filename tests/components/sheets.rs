//! What the page of a program and the other pages say in their usual and in their hard cases.

use crate::printed::{Printed, english, french, holds};

#[test]
fn the_page_of_a_program_says_everything_it_knows_and_where_it_knows_it_from() {
    let page = english("fiche");
    assert_eq!(page.texts("h1"), ["Programme exemple, premiers pas avec l’IA"]);
    assert_eq!(page.link("Association Exemple"), "/en/partners/association-exemple/");
    assert_eq!(page.link("Lyon (69)"), "/en/cities/lyon-69/");
    assert_eq!(page.link("Corse-du-Sud (2A)"), "/en/cities/departement-2a/");
    let source = |printed: &Printed, title: &str| {
        let link = printed.dom.all("a").into_iter().find(|it| printed.text(*it) == title).expect("a source");
        printed.dom.elements[link].get("lang").map(str::to_owned)
    };
    assert_eq!(source(&page, "Source exemple").as_deref(), Some("fr"), "a French title on an English page");
    assert_eq!(source(&page, "A sample source in English"), None);
    let page = french("fiche");
    assert_eq!(source(&page, "Source exemple"), None);
    assert_eq!(source(&page, "A sample source in English").as_deref(), Some("en"), "an English title on a French page");
    assert_eq!(page.texts("dt").len(), page.texts("dd").len());
    holds(&page.said(), "attestation d’exemple");
    assert!(page.links().iter().filter(|(_, href)| href.starts_with("/programmes/")).count() > 0, "programs like it");
}

#[test]
fn a_program_that_is_over_or_unconfirmed_says_so_before_anything_is_offered() {
    let over = french("fiche-terminee");
    holds(&over.said(), "Ce programme est terminé");
    assert!(over.classed("button--primary").is_empty(), "nobody is sent to sign up");
    let unsure = french("fiche-a-confirmer");
    holds(&unsure.said(), "Personne n’a confirmé récemment");
    let bare = french("fiche-nue");
    assert_eq!(bare.texts("dd").iter().filter(|it| *it == "non précisé").count(), 8, "{:?}", bare.texts("dd"));
    holds(&bare.said(), "Ni lieu ni date n’ont été publiés.");
}

#[test]
fn sessions_are_a_table_with_heads_and_what_is_over_comes_last() {
    let table = french("sessions");
    let [heads, rows] = ["col", "row"]
        .map(|scope| table.dom.having("scope", scope).iter().map(|it| table.text(*it)).collect::<Vec<_>>());
    assert_eq!(heads, ["Lieu", "Format", "Dates", "Durée", "Candidater avant le"]);
    assert!(rows[0].starts_with("Lyon (69)") && rows[3].starts_with("Grenoble (38)"), "{rows:?}");
    assert_eq!(table.named("table").len(), 1);
    holds(&table.said(), "du 12 au 16 janvier 2026 (passée)");
    assert!(french("sessions-aucune").dom.all("table").is_empty());
}

#[test]
fn sharing_says_aloud_what_became_of_it() {
    let said = |id: &str| {
        let printed = french(id);
        let live = printed.dom.having("aria-live", "polite");
        printed.text(live[0])
    };
    assert_eq!(said("partage"), "");
    holds(&said("partage-copie"), "L’adresse est copiée");
    let hand = french("partage-a-la-main");
    assert_eq!(hand.named("textbox"), ["Copiez cette adresse\u{a0}:"]);
    assert_eq!(
        hand.dom.elements[hand.dom.having("id", "partage-adresse")[0]].get("value"),
        Some("https://example.org/?q=<b>&lieu=lyon-69")
    );
}

#[test]
fn drawings_are_hidden_and_stand_beside_their_words() {
    let tiles = french("monogrammes");
    let letters: Vec<String> = tiles.classed("monogram").into_iter().map(|it| tiles.text(it)).collect();
    assert_eq!(letters, ["AE", "ÉE", "X", "B", "LA", "RE"]);
    assert!(tiles.classed("monogram").iter().all(|it| tiles.dom.elements[*it].get("aria-hidden") == Some("true")));
    let icons = french("icones");
    assert_eq!(icons.dom.all("svg").len(), 7);
    assert!(icons.texts("p").iter().all(|it| !it.is_empty()), "never alone");
}

#[test]
fn indexes_lead_to_their_pages_with_the_numbers_they_promise() {
    let partners = french("index-partenaires");
    assert_eq!(partners.link("Association Exemple"), "/partenaires/association-exemple/");
    assert_eq!(partners.named("navigation").len(), 1);
    assert_eq!(partners.link("O"), "#lettre-o");
    let cities = english("index-villes");
    assert_eq!(cities.link("Saint-Denis (974)"), "/en/cities/saint-denis-974/");
    assert_eq!(french("index-themes").texts("h2").len(), 12);
    assert_eq!(french("index-programmes").dom.all("ul").len(), 2, "letters, and the one letter there is");
    assert_eq!(french("plan").link("Contribuer"), "/contribuer/");
}

#[test]
fn the_guide_asks_one_question_a_page_and_leads_back_to_each_answer() {
    let first = english("guide");
    assert_eq!(first.link("Employed 2 programs"), "/en/guide/salariees/");
    let second = french("guide-suite");
    assert!(
        second.links().iter().any(|(said, href)| said.starts_with("changer") && href == "/guide/"),
        "{:?}",
        second.links()
    );
    assert_eq!(second.link("Voir dès maintenant\u{a0}: 2 programmes"), "/?public=salariees");
}

#[test]
fn figures_say_what_they_count_with_year_and_source() {
    let charts = french("chiffres");
    let shares: Vec<String> = charts.classed("chart__share").into_iter().map(|it| charts.text(it)).collect();
    assert_eq!(shares[..3], ["0\u{a0}%", "un peu plus de 27,5\u{a0}%", "moins de 100\u{a0}%"]);
    holds(&charts.said(), "page non retrouvée");
    let sources = english("chiffres");
    let links = sources.dom.having("lang", "fr").len();
    assert_eq!(links, 4, "every source is in French, linked or not");
}

#[test]
fn the_statement_counts_what_applies_and_lists_what_fails() {
    holds(&french("declaration").said(), "1 des 2 critères");
    holds(&english("declaration").said(), "1.2 – No, to show how that is said.");
    let legal = french("mentions");
    assert_eq!(legal.classed("to-fill").len(), 4, "each empty field is marked");
    assert_eq!(legal.link("exemple@example.org"), "mailto:exemple@example.org");
}

#[test]
fn every_page_has_its_landmarks() {
    for (id, heading) in
        [("coquille", "À propos"), ("page-vivante", "Programmes à Lyon (69)"), ("page-fixe", "Contribuer")]
    {
        let page = french(id);
        let count = |tag: &str| page.dom.all(tag).len();
        assert_eq!((count("main"), count("h1"), count("footer")), (1, 1, 1), "{id}");
        assert_eq!(page.texts("h1").len(), 1);
        holds(&page.texts("h1")[0].to_lowercase(), &heading.split(' ').next_back().expect("a word").to_lowercase());
        assert!(page.links()[0].1 == "#contenu", "the way to the content comes first");
        let other = page.dom.having("hreflang", "en")[0];
        assert!(page.dom.elements[other].get("href").is_some_and(|it| it.starts_with("/en/")));
    }
    let lost = french("introuvable");
    assert_eq!(lost.named("search").len(), 1);
    assert!(lost.links().len() >= 5);
}
