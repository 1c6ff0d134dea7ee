//! The questions: what is asked, what is judged at once, and that the answers make the same file as the options would.

use passerelles::catalogue::text::Lang;
use passerelles::tool::ToolError;
use passerelles::tool::new::ask::{Asker, Check, Prompt};
use passerelles::tool::record::terms::Choice;
use serde_json::json;

use crate::desk::Desk;
use crate::{LEAST, make, plain};

/// Somebody who answers from a list: the beginning of a question, and what is said to it.
struct Script {
    answers: Vec<(&'static str, &'static str)>,
    told: Vec<String>,
}

impl Script {
    fn next(&mut self, ask: &str) -> Option<&'static str> {
        let at = self.answers.iter().position(|(begins, _)| plain(ask).starts_with(begins))?;
        Some(self.answers.remove(at).1)
    }
}

impl Asker for Script {
    fn line(&mut self, prompt: Prompt<'_>, check: Check<'_>) -> Result<String, ToolError> {
        loop {
            let answer = self.next(prompt.ask).unwrap_or(prompt.begins).to_owned();
            match check(&answer).filter(|_| !answer.is_empty()) {
                Some(wrong) => self.told.push(wrong),
                None if answer.is_empty() && prompt.needed => panic!("{} is needed", prompt.ask),
                None => return Ok(answer),
            }
        }
    }

    fn one(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Option<&'static str>, ToolError> {
        let answer = self.next(prompt.ask);
        assert!(answer.is_some() || !prompt.needed, "{} is needed", prompt.ask);
        Ok(answer.map(|it| choices.iter().find(|(word, _)| *word == it).expect("a choice").0))
    }

    fn many(&mut self, prompt: Prompt<'_>, choices: &[Choice]) -> Result<Vec<&'static str>, ToolError> {
        let answer = self.next(prompt.ask).unwrap_or_default();
        Ok(choices.iter().map(|(word, _)| *word).filter(|word| answer.split(' ').any(|it| it == *word)).collect())
    }

    fn agree(&mut self, ask: &str) -> Result<bool, ToolError> {
        Ok(self.next(ask) == Some("oui"))
    }

    fn tell(&mut self, text: &str) {
        self.told.push(text.to_owned());
    }
}

#[test]
fn answers_make_the_same_file_and_a_partner_that_is_missing_is_made_on_the_way() {
    let desk = Desk::new();
    let answers = vec![
        ("Nom du programme", "Ateliers du soir"),
        ("Quelle sorte de programme", "training"),
        ("Présentation, en français", "Un soir par semaine."),
        ("Que montrent les sources", "running"),
        ("Date de la preuve", "hier"),
        ("Date de la preuve", "11/2026"),
        ("Pour qui", "students employees"),
        ("Qui le porte", "Nulle Part"),
        ("Créer sa fiche", "oui"),
        ("Quelle sorte d’organisme", "association"),
        ("Que fait-elle", "organiser"),
        ("Qui le porte", "Simplon.co"),
        ("Ajouter un lieu", "oui"),
        ("Ville", "Saint-Denis"),
        ("Ville", "Nullepart"),
        ("Ville", "Saint-Denis (93)"),
        ("Premier jour", "03/2027"),
        ("Adresse d’une page publique", "example.org"),
        ("Adresse d’une page publique", "https://example.org/soir"),
        ("Titre de cette page", "Le soir"),
    ];
    let mut script = Script { answers, told: Vec::new() };
    let answer = make(&desk, Lang::Fr, &["program", "--women", "only"], Some(&mut script)).expect("a record");
    assert!(!answer.problems, "{}", answer.text);
    assert!(script.answers.is_empty(), "not asked: {:?}", script.answers);
    assert_eq!(
        desk.json("programs/ateliers-du-soir"),
        json!({
            "$schema": "../schema/program.json", "id": "ateliers-du-soir", "name": "Ateliers du soir",
            "kind": "training", "summary": {"fr": "Un soir par semaine."},
            "partners": [{"id": "nulle-part", "role": "organiser"}, {"id": "simplon"}], "status": "running",
            "seen": "2026-11", "women": "only", "audience": ["students", "employees"],
            "sessions": [{"place": {"commune": "93066", "city": "Saint-Denis"}, "start": "2027-03"}],
            "sources": [{"url": "https://example.org/soir", "title": "Le soir"}],
        })
    );
    assert_eq!(desk.json("organisations/nulle-part")["kind"], "association");
    assert_eq!(desk.check(), Vec::<String>::new());
    let told = plain(&script.told.join("\n"));
    for sentence in [
        "« hier » n’est pas une date",
        "plusieurs communes s’appellent « Saint-Denis »",
        "« Nullepart » n’est pas une commune connue",
        "« Nulle Part » n’est pas encore dans le catalogue",
        "« example.org » n’est pas une adresse complète",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn nothing_is_asked_where_everything_needed_was_given() {
    let desk = Desk::new();
    let mut script = Script { answers: Vec::new(), told: Vec::new() };
    let answer = make(&desk, Lang::Fr, &LEAST, Some(&mut script)).expect("a record");
    assert!(!answer.problems && script.told.is_empty(), "{:?}", script.told);
}
