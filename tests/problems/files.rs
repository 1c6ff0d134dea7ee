//! Files that are no record at all: each gives one plain sentence with its place, and the other files are read all the same.

use std::fs;

use passerelles::catalogue::problem::Problem;
use passerelles::tool::check;

use crate::cases::{Case, cases, changed, text};
use crate::folder::{Folder, plain};

/// What each file gives.
pub(crate) fn told() -> Vec<(Case, Problem)> {
    let read = |case: Case| {
        let mut problems = Folder::good().with("programs/case.json", &case.1).problems();
        let lines: Vec<String> = problems.iter().map(|it| it.says.fr.clone()).collect();
        assert_eq!(problems.len(), 1, "{}: {lines:?}", case.0);
        (case, problems.remove(0))
    };
    cases().into_iter().map(read).collect()
}

#[test]
fn each_fault_of_a_whole_file_is_one_plain_sentence_with_its_place() {
    let mut differences = Vec::new();
    for ((name, _, (line, column), fr, en), problem) in told() {
        let at = problem.repair.at.expect("a place");
        let (said, in_english) = (plain(&problem.says.fr), problem.says.en.clone().expect("English too"));
        let holds = (at.line, at.column) == (line, column) && said.contains(fr) && in_english.contains(en);
        differences.extend((!holds).then(|| format!("{name}: {}:{} {said}\n  {in_english}", at.line, at.column)));
        assert_eq!((problem.rule.code(), problem.field.as_str()), ("readable", ""), "{name}");
        assert!(problem.says.fr.len() < 400, "{name}: one sentence or two");
        let foreign = ["expected", "EOF", "trailing", "invalid"].iter().any(|word| said.contains(word));
        assert!(!foreign, "{name}: {said}");
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn a_mark_before_the_text_is_no_fault_and_does_not_move_the_places() {
    let marked = [text("\u{feff}"), changed("\"case\"", "\"case\"")].concat();
    assert_eq!(Folder::good().with("programs/case.json", &marked).problems(), []);
    let marked = [text("\u{feff}"), text("{\"id\": \"Case\"}")].concat();
    let problems = Folder::good().with("programs/case.json", &marked).problems();
    let id = problems.iter().find(|it| it.field == "id").expect("the id is told");
    assert_eq!(id.repair.at.map(|it| (it.line, it.column)), Some((1, 8)));
    let windows = String::from_utf8_lossy(&changed("\"training\"", "\"formations\"")).replace('\n', "\r\n");
    let problems = Folder::good().with("programs/case.json", windows.as_bytes()).problems();
    assert_eq!(problems.first().and_then(|it| it.repair.at).map(|it| (it.line, it.column)), Some((4, 11)));
}

#[test]
fn file_names_unlike_an_id_are_told_once_with_the_name_to_give() {
    for (name, suggestion) in [
        ("Case.json", "case.json"),
        ("génial.json", "genial.json"),
        ("ge\u{301}nial.json", "genial.json"),
        ("genial.json", "genial.json"),
        ("mon programme.json", "mon-programme.json"),
        ("case.JSON", "case.json"),
        ("case.json.txt", "case.json"),
        ("case.txt", "case.json"),
        ("case.jsonc", "case.json"),
        ("case_deux.json", "case-deux.json"),
    ] {
        // Some of these ids are right, and the name of the file is not.
        let id = suggestion.trim_end_matches(".json");
        let record = String::from_utf8_lossy(&changed("\"case\"", &format!("\"{id}\""))).into_owned();
        let problems = Folder::good().with(&format!("programs/{name}"), record.as_bytes()).problems();
        if name == suggestion {
            assert_eq!(problems, [], "{name}");
            continue;
        }
        let lines: Vec<String> = problems.iter().map(|it| it.says.fr.clone()).collect();
        assert_eq!(problems.len(), 1, "{name}: {lines:?}");
        let problem = &problems[0];
        assert_eq!((problem.file(), problem.rule.code()), (format!("programs/{name}"), "id"));
        assert_eq!(problem.repair.suggestion.as_deref(), Some(suggestion), "{name}");
    }
    let left_alone = Folder::good().with("programs/LISEZMOI.md", b"#").with("programs/.DS_Store", b"\0");
    assert_eq!(left_alone.problems(), []);
}

#[test]
fn what_is_no_file_is_told_and_never_opened() {
    let folder = Folder::good();
    fs::create_dir(folder.path().join("programs/case.json")).expect("made");
    let said: Vec<String> = folder.problems().iter().map(|it| plain(&it.says.fr)).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("Un dossier ou un autre objet porte ici le nom d’une fiche"), "{said:?}");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_and_a_pipe_are_told_too() {
    let folder = Folder::good();
    std::os::unix::fs::symlink("/nowhere/at/all", folder.path().join("programs/case.json")).expect("a link");
    let pipe = folder.path().join("programs/pipe.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let said: Vec<String> = folder.problems().iter().map(|it| plain(&it.says.fr)).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("C’est un raccourci vers un fichier qui n’existe plus"), "{said:?}");
    assert!(said[1].starts_with("Un dossier ou un autre objet porte ici le nom d’une fiche"), "{said:?}");
}

#[test]
fn an_organisation_that_cannot_be_read_is_not_told_as_unknown_too() {
    let folder = Folder::good().with("organisations/simplon.json", b"{");
    let gathered = folder.gathered();
    assert_eq!(gathered.problems.len(), 1, "{:?}", gathered.problems);
    assert_eq!(gathered.files, 3);
    assert!(check::refuse(&gathered).is_err());
}
