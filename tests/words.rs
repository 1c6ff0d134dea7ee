//! What words find (`product.md` §5), on a catalogue small enough to read and on the shipped one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints its figures"
)]

#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/small.rs"]
mod small;

use std::collections::BTreeSet;
use std::sync::Arc;

use fastrand::Rng;
use passerelles::query::Query;
use passerelles::query::param::Param;
use passerelles::search::{Context, Engine};
use serde_json::json;

use crate::shipped::{TODAY, shipped};
use crate::small::{engine, program};

/// Ids that some words find, in order, over all pages and states.
fn found(engine: &Engine, words: &str) -> Vec<String> {
    let query = Query::default().with_text(words).with(Param::State, "tous");
    let results = engine.whole(&query, Context { today: TODAY, communes: None });
    assert_eq!(results.page, 1);
    results.shown.iter().chain(&results.rest).map(|hit| engine.catalogue().programs[hit.row].id.clone()).collect()
}

fn set(engine: &Engine, words: &str) -> BTreeSet<String> {
    found(engine, words).into_iter().collect()
}

fn small() -> Engine {
    let named = |id: &str, name: &str| program(id, json!({"name": name}));
    engine(&[
        named("dev-euse", "Devenir développeuse"),
        named("dev-mid", "Développeur·euse de jeux"),
        named("dev-plural", "Développeurs de demain"),
        named("ia-short", "L’IA en pratique"),
        named("ia-long", "Intelligence artificielle : initiation"),
        named("cyber-short", "Les cadettes de la cyber"),
        named("cyber-long", "Métiers de la cybersécurité"),
        named("heart", "Au cœur des données"),
        named("equal", "Ex æquo"),
        named("hyphen", "Saint-Étienne numérique"),
        named("apostrophe", "L'atelier d'Ada"),
        named("microsoft", "Microsoft pour elles"),
        named("simplon", "Simplon Prépa"),
        named("code", "Code et vous"),
        named("shade", "Ombres et pixels"),
        named("amber", "Ambres et pixels"),
    ])
}

/// Each case: several ways to write some words, and the set of ids that every one of them finds.
#[test]
fn ways_of_writing_the_same_words_meet() {
    let (engine, mut differences) = (small(), Vec::new());
    for (ways, ids) in [
        (
            "developpeuse|développeuse|DÉVELOPPEUSES|developpeur|Développeurs|développeur·euse",
            "dev-euse dev-mid dev-plural",
        ),
        ("IA|ia|l’IA|l'ia|intelligence artificielle|Intelligences Artificielles", "ia-short ia-long"),
        ("cyber|Cybersécurité|cybersecurite|cyber-sécurité|la cyber", "cyber-short cyber-long"),
        ("coeur|cœur|CŒUR|coeurs", "heart"),
        ("ex aequo|ex æquo|Ex-Æquo", "equal"),
        ("saint etienne|Saint-Étienne|saint‑étienne|SAINT ÉTIENNE", "hyphen"),
        ("atelier d'ada|l’atelier d’Ada|ateliers ada|l'atelier d’ada", "apostrophe"),
        ("donne\u{301}es|données|donnee", "heart"),
        ("micro|microsof|microsft|microsotf|mircosoft", "microsoft"),
        ("simpl|simplom|simlpon|smplon|simplonn", "simplon"),
        ("demain développeurs|développeurs demain", "dev-plural"),
        ("microsoft simplon|ia demain|cadettes inconnues", ""),
        ("coed|cdoe|adda|zda", ""),
        ("maison simplon|simplon maison", "simplon"),
    ] {
        let expected: BTreeSet<String> = ids.split_whitespace().map(str::to_owned).collect();
        for words in ways.split('|') {
            let ids = set(&engine, words);
            differences.extend((ids != expected).then(|| format!("q={words} finds {ids:?}, not {expected:?}")));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn exact_matches_come_first() {
    let engine = small();
    for (words, first) in [
        ("ombres", "shade"),
        ("ambres", "amber"),
        ("pixels ombre", "shade"),
        ("code", "code"),
        ("prépa", "simplon"),
        ("cybersécu", "cyber-long"),
        ("cybersécurtié", "cyber-long"),
    ] {
        assert_eq!(found(&engine, words).first().map(String::as_str), Some(first), "q={words}");
    }
}

#[test]
fn the_programs_and_partners_of_the_catalogue_are_found_as_people_write_them() {
    let (engine, mut differences) = (Engine::new(Arc::clone(&shipped().catalogue)), Vec::new());
    for (words, first, among) in [
        ("geniales", "geniales", ""),
        ("GENIALES", "geniales", ""),
        ("gén-ia-les", "", ""),
        ("ibm skillsbuild", "ibm-skillsbuild", ""),
        ("skillsbuild", "ibm-skillsbuild", ""),
        ("skilsbuild", "", "ibm-skillsbuild"),
        ("equinix elles bougent", "equinix-elles-bougent", ""),
        ("equinix", "", "equinix-elles-bougent equinix-labo-saint-denis"),
        ("equinx", "", "equinix-elles-bougent equinix-labo-saint-denis"),
        ("simplon", "", "geniales ibm-skillsbuild apple-foundation-program-simplon-femmes"),
        ("simplom", "", "geniales ibm-skillsbuild apple-foundation-program-simplon-femmes"),
        ("microsoft simplon", "", "geniales ecole-ia-microsoft-simplon ecole-cloud-microsoft-simplon"),
        ("simplon microsoft", "", "geniales ecole-ia-microsoft-simplon ecole-cloud-microsoft-simplon"),
        ("microsft", "", "geniales microsoft-digigirlz-france"),
        ("women in ai", "", "geniales women-in-ai-france-mentorat"),
        ("social builder", "", "geniales ibm-skillsbuild social-builder-etincelles"),
        ("konexio", "", "ibm-skillsbuild konexio-digitall"),
        (
            "cyber",
            "",
            "cadettes-de-la-cyber trophee-europeen-femme-cyber women4cyber-france-mentorat wem-cyber-toulouse",
        ),
        (
            "cybersécurité",
            "",
            "cadettes-de-la-cyber trophee-europeen-femme-cyber women4cyber-france-mentorat wem-cyber-toulouse",
        ),
        ("cybersécurtié", "", "cadettes-de-la-cyber"),
        ("ia", "", "geniales objectif-ia vannes-meufs-osons-lia"),
        ("l’ia", "", "geniales objectif-ia vannes-meufs-osons-lia"),
        ("intelligence artificielle", "", "geniales objectif-ia vannes-meufs-osons-lia"),
        ("ada tech school", "ada-tech-school", ""),
        ("r-ladies lyon", "r-ladies-lyon", ""),
        ("django girls", "django-girls-france", ""),
        ("cadettes", "cadettes-de-la-cyber", ""),
        ("decodeuses", "", "descodeuses-formation unistra-decodeuses-informatique"),
        ("marseille", "", "ateliers-initiation-ia-meta-simplon"),
    ] {
        let ids = found(&engine, words);
        if !first.is_empty() && ids.first().is_none_or(|it| it != first) {
            differences.push(format!("q={words} finds first {:?}, not {first}", ids.first()));
        }
        let missed = among.split_whitespace().filter(|id| ids.iter().all(|it| it != id));
        differences.extend(missed.map(|id| format!("q={words} does not find {id}, but {ids:?}")));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_program_is_found_by_its_own_name_and_by_its_partners() {
    let shipped = shipped();
    let engine = Engine::new(Arc::clone(&shipped.catalogue));
    let mut asked = 0;
    for program in &shipped.catalogue.programs {
        let partners = program.partners.iter().filter_map(|it| shipped.catalogue.organisation(&it.id));
        for words in std::iter::once(&program.name).chain(partners.map(|it| &it.name)) {
            assert!(found(&engine, words).contains(&program.id), "q={words} does not find {}", program.id);
            asked += 1;
        }
    }
    println!("figure: names and partners asked for = {asked}");
}

#[test]
fn the_order_of_whole_words_does_not_matter_and_each_word_narrows() {
    let engine = Engine::new(Arc::clone(&shipped().catalogue));
    let names: Vec<&str> = engine.catalogue().programs.iter().map(|it| it.name.as_str()).collect();
    // Short ones may be little words such as "for", which need not be found beside others.
    let whole = |it: &&str| it.chars().count() >= 5 && it.chars().all(char::is_alphabetic);
    let words: Vec<&str> = names.iter().flat_map(|it| it.split_whitespace()).filter(whole).collect();
    let rng = &mut Rng::with_seed(6);
    for _ in 0..300 {
        let [one, other] = [(); 2].map(|()| *rng.choice(&words).expect("a word"));
        let both: BTreeSet<String> = set(&engine, one).intersection(&set(&engine, other)).cloned().collect();
        assert!(set(&engine, &format!("{one} {other}")).is_subset(&both), "q={one} {other}: every word must be found");
        // Only the last word may be unfinished, so that both orders end alike.
        let (there, back) =
            (set(&engine, &format!("{one} {other} {one}")), set(&engine, &format!("{other} {one} {one}")));
        assert_eq!(there, back, "q={one} {other} {one}, and the other way round");
    }
}

#[test]
fn no_words_whatever_they_are_make_it_fail() {
    let engine = Engine::new(Arc::clone(&shipped().catalogue));
    let all = engine.catalogue().programs.len();
    for blank in ["", " ", "\t\n", "\u{a0}"] {
        assert_eq!(found(&engine, blank).len(), all, "{blank:?} asks for nothing");
    }
    let megabyte = "cybersécurité ".repeat(80_000);
    let endless = "a".repeat(1 << 20);
    for words in [
        "<script>alert(1)</script>",
        "👩🏽‍💻",
        "· · ·",
        "’",
        "-",
        "%",
        "\u{0}",
        "\u{202e}ai",
        "ﷺ",
        "日本語",
        "e\u{301}\u{301}\u{301}",
        "\\",
        "\"'`",
        "NULL",
        "…",
        "1 2 3",
        &megabyte,
        &endless,
    ] {
        let ids = found(&engine, words);
        let short: String = words.chars().take(40).collect();
        assert!(ids.len() <= all, "q={short}");
        assert_eq!(ids, found(&engine, words), "q={short}: asked twice, answered the same");
    }
}
