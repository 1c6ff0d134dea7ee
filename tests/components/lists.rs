//! What search, filters, cards and lists say in their usual and in their hard cases.

use crate::printed::{Printed, english, french, holds};

fn addresses(printed: &Printed) -> Vec<String> {
    printed.links().into_iter().map(|(_, href)| href).collect()
}

#[test]
fn a_card_heads_its_program_with_a_link_and_says_what_is_stated() {
    let card = french("carte");
    assert_eq!(card.link("Programme exemple, premiers pas avec l’IA"), "/programmes/exemple-complet/");
    assert_eq!((card.dom.all("article").len(), card.dom.all("h3").len()), (1, 1));
    let facts: Vec<(String, String)> = card.texts("dt").into_iter().zip(card.texts("dd")).collect();
    let says = |name: &str| facts.iter().find(|(it, _)| it == name).map(|(_, said)| said.as_str());
    assert_eq!(says("Durée"), Some("4 jours, 5 jours, 1 semaine"));
    holds(says("Où").expect("where"), "à 4 km du centre de Villeurbanne");
    holds(says("Prix").expect("price"), "Gratuit");
    holds(&english("carte").said(), "4 km from the centre of Villeurbanne");
    assert_eq!(english("carte").link("Programme exemple, premiers pas avec l’IA"), "/en/programs/exemple-complet/");
}

#[test]
fn a_card_without_facts_says_so_and_an_english_one_says_that_its_text_is_french() {
    let card = french("carte-nue");
    assert_eq!(card.texts("dd"), ["non précisé", "non précisé"], "only place and public are always said");
    let card = english("carte-nue");
    let span = card.dom.having("lang", "fr");
    assert_eq!(
        span.iter().map(|it| card.text(*it)).collect::<Vec<_>>(),
        ["Une fiche inventée qui ne dit que le strict nécessaire, et seulement en français."]
    );
    assert!(french("carte-nue").dom.having("lang", "fr").len() == 1, "only the page itself on the French one");
}

#[test]
fn markup_in_names_and_texts_is_read_as_it_is() {
    let name = "Programme <em>exemple</em> & <script>balises</script>";
    for id in ["carte-balises", "fiche-balises"] {
        let printed = french(id);
        holds(&printed.said(), name);
        holds(&printed.said(), "des &eacute;entités");
        holds(&printed.html, "&lt;script&gt;");
    }
    assert_eq!(french("carte-balises").link(name), "/programmes/exemple-balises/");
    assert_eq!(french("fiche-balises").link("Source <u>exemple</u> & compagnie"), "https://example.org/?a=1&b=2");
    let field = french("mots");
    assert_eq!(field.dom.elements[field.dom.all("input")[0]].get("value"), Some("<b>data</b> & IA"));
}

#[test]
fn badges_say_in_words_where_a_program_stands() {
    assert_eq!(
        french("badges").texts("p"),
        [
            "Prochaine date\u{a0}: 1er février 2027",
            "En cours, dates à confirmer (vu en octobre 2026)",
            "À confirmer\u{a0}: vu pour la dernière fois en mai 2023",
            "Terminé"
        ]
    );
    let classes =
        ["dated", "running", "unconfirmed", "ended"].map(|it| french("badges").classed(&format!("badge--{it}")).len());
    assert_eq!(classes, [1; 4]);
}

#[test]
fn lists_announce_none_one_and_many_and_are_as_long_as_they_say() {
    for (id, count, listed) in [
        ("resultats-zero", "0 programme", 0),
        ("resultats-un", "1 programme", 1),
        ("resultats-beaucoup", "35 programmes", 11),
    ] {
        let list = french(id);
        assert_eq!(list.named("status"), [count], "{id}");
        assert_eq!(list.dom.all("article").len(), listed, "{id}");
        assert_eq!(
            list.dom.all("article").iter().filter(|it| list.dom.upwards(**it).any(|up| up.tag == "ol")).count(),
            listed,
            "{id}"
        );
    }
    assert_eq!(english("resultats-zero").named("status"), ["0 programs"]);
    assert_eq!(english("resultats-un").named("status"), ["1 program"]);
    let pages = french("resultats-beaucoup");
    assert_eq!(pages.named("navigation"), ["Pages de résultats"]);
    holds(&pages.said(), "Page 2 sur 2");
    assert_eq!(pages.link("Page précédente"), "/");
}

#[test]
fn an_empty_list_leads_on_with_the_counts_it_promises() {
    let list = french("resultats-zero");
    assert_eq!(list.link("Voir tous les programmes"), "/");
    assert_eq!(list.link("Sans Mentorat\u{a0}: 1 programme"), "/?q=exemple&format=en-ligne&theme=data");
    let dead = french("impasse");
    assert!(dead.links().iter().filter(|(said, _)| said.ends_with("1 programme")).count() >= 2, "{:?}", dead.links());
    let bare = french("impasse-nue");
    assert_eq!(addresses(&bare), ["/villes/", "/"], "without a way out: the towns, and everything");
}

#[test]
fn what_runs_anywhere_stands_apart_under_its_own_heading_and_count() {
    let beside = french("a-cote");
    assert_eq!(beside.named("region"), ["Aussi en ligne, où que vous soyez (1)"]);
    assert_eq!(beside.link("Programme exemple à confirmer"), "/programmes/exemple-a-confirmer/");
    let list = french("resultats-lieu");
    assert_eq!(list.named("status"), ["2 programmes"], "the announced count is that of the main list");
    assert!(list.named("region").len() == 3, "results, anywhere, to be confirmed: {:?}", list.named("region"));
}

#[test]
fn each_applied_filter_is_a_link_to_the_address_without_it() {
    let list = french("filtres-appliques");
    let removes = |name: &str| {
        let links = list.links();
        let found = links.iter().find(|(said, _)| said.starts_with("Retirer") && said.contains(name));
        found.unwrap_or_else(|| panic!("{name} is not removed: {links:?}")).1.clone()
    };
    assert_eq!(removes("Lyon"), "/?q=%3Cb%3E&format=presentiel&partenaire=nulle-part&gratuit=oui");
    assert_eq!(removes("nulle-part"), "/?q=%3Cb%3E&lieu=lyon-69&format=presentiel&gratuit=oui");
    assert_eq!(removes("<b>"), "/?lieu=lyon-69&format=presentiel&partenaire=nulle-part&gratuit=oui");
    assert_eq!(list.link("Tout effacer"), "/");
}

#[test]
fn notices_name_what_nobody_knows_and_lead_away_from_it() {
    let notices = french("avis");
    holds(&notices.said(), "«\u{202f}<script>\u{202f}» ne correspond à rien ici");
    assert_eq!(addresses(&notices), ["/?theme=%3Cscript%3E", "/?format=telepathie"]);
    holds(&french("avis-partout").said(), "En ligne, c’est partout");
}

#[test]
fn a_filter_is_a_named_group_of_labelled_boxes_with_their_counts() {
    for (printed, group) in [(french("filtre-court"), "Thème"), (english("filtre-court"), "Topic")] {
        let set = printed.dom.all("fieldset")[0];
        assert_eq!(printed.text(printed.dom.inside(set, "legend")[0]), group);
        let boxes = printed.dom.inside(set, "input");
        assert_eq!(boxes.len(), 12);
        let named = |value: &str| {
            boxes.iter().map(|it| &printed.dom.elements[*it]).find(|it| it.get("value") == Some(value)).expect("a box")
        };
        assert!(boxes.iter().all(|it| printed.dom.elements[*it].get("name") == Some("theme")));
        assert!(
            named("science").get("checked").is_some() && named("science").get("disabled").is_none(),
            "ticked without result: it can be unticked"
        );
        assert!(named("web").get("disabled").is_some(), "without result: disabled, and still there");
        assert!(named("data").get("disabled").is_none() && named("data").get("checked").is_none());
    }
    let long = french("filtre-long");
    assert_eq!(long.dom.all("details").len(), 1);
    assert_eq!(long.named("textbox"), ["Trouver un partenaire dans la liste"]);
    assert_eq!(long.dom.all("li").len(), 33, "every organisation");
    let all = french("filtres");
    holds(&all.said(), "Filtres · 2");
}

#[test]
fn the_questions_are_labelled_and_the_place_is_a_combobox() {
    let form = french("questions");
    assert_eq!(form.named("searchbox"), ["Que cherchez-vous\u{202f}?"]);
    assert_eq!(form.named("combobox"), ["Où\u{202f}?", "Rayon"]);
    let place = form.dom.having("id", "lieu")[0];
    assert_eq!(form.dom.elements[place].get("aria-expanded"), Some("false"));
    let filled = french("lieu");
    assert_eq!(filled.dom.elements[filled.dom.having("id", "lieu")[0]].get("value"), Some("Grenoble (38)"));
    let unknown = french("lieu-inconnu");
    assert_eq!(
        unknown.dom.elements[unknown.dom.having("id", "lieu")[0]].get("value"),
        Some("atlantide-00"),
        "as it was given"
    );
    let radius =
        |id: &str| french(id).dom.elements.iter().any(|it| it.has_class("field--radius") && it.get("hidden").is_none());
    assert!(!radius("questions") && radius("questions-rayon"), "the radius shows around a commune only");
    holds(&french("position-refusee").said(), "c’est votre droit");
}

#[test]
fn an_understood_sentence_offers_filters_that_can_be_refused() {
    let bar = french("compris");
    let pressed: Vec<_> = bar
        .dom
        .all("button")
        .into_iter()
        .filter_map(|it| Some((bar.text(it), bar.dom.elements[it].get("aria-pressed")?.to_owned())))
        .collect();
    let wanted =
        [("Data", "true"), ("Lyon (69)", "true"), ("0 €", "false")].map(|(name, on)| (name.to_owned(), on.to_owned()));
    assert_eq!(pressed, wanted);
    assert_eq!(bar.link("Appliquer (1 programme)"), "/?lieu=lyon-69&theme=data");
    holds(&bar.said(), "Mots cherchés\u{a0}: <i>vite</i>");
    assert_eq!(bar.named("group"), ["Compris\u{a0}:"]);
}
