//! Every command that the guide names is there, with the options that it names.

use std::fs;
use std::path::Path;
use std::process::Command;

use passerelles::catalogue::text::Lang;
use passerelles::site::lesson::{LOCAL, MORE, REGISTER, typed};

use crate::page::{page, texts};

/// The commands of xtask that it passes on to the site tool.
const PASSED: [&str; 4] = ["check", "new", "import", "catalogue"];

/// The help of a command of the site tool; `None` when there is no such command.
fn help(verbs: &[&str]) -> Option<String> {
    let tool = Command::new(env!("CARGO_BIN_EXE_passerelles")).args(verbs).arg("--help").output().expect("it starts");
    tool.status.success().then(|| String::from_utf8_lossy(&tool.stdout).into_owned())
}

/// The commands of xtask, as they are typed.
fn tasks() -> Vec<String> {
    let source = xtask("main");
    let (_, body) = source.split_once("enum Task {").expect("the commands");
    let (body, _) = body.split_once("\n}").expect("their end");
    let names = body.lines().map(str::trim).filter(|it| it.starts_with(|sign: char| sign.is_ascii_uppercase()));
    names.map(|it| it.split(['(', ',']).next().expect("a name").to_lowercase()).collect()
}

/// A source file of xtask.
fn xtask(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("xtask/src/{name}.rs"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The commands of ours that the page names, each without `cargo xtask`.
fn named(lang: Lang) -> Vec<String> {
    let lines: Vec<String> =
        texts(&page(lang), "code").iter().flat_map(|it| it.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    lines.iter().filter_map(|it| it.strip_prefix("cargo xtask ")).map(str::to_owned).collect()
}

/// Whether a command is there, with its options.
fn there(command: &str) -> Result<(), String> {
    let words: Vec<&str> = command.split(' ').collect();
    let (options, verbs): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|it| it.starts_with("--"));
    let verbs: Vec<&str> = verbs.into_iter().filter(|it| !it.contains('.') && *it != "en").collect();
    let first = *verbs.first().ok_or("no command")?;
    if !tasks().iter().any(|it| it == first) {
        return Err(format!("xtask has no command {first}"));
    }
    let missing =
        |has: &dyn Fn(&str) -> bool| options.iter().find(|it| !has(it)).map(|it| format!("{command}: no option {it}"));
    let fault = if PASSED.contains(&first) {
        let help = help(&verbs).ok_or_else(|| format!("the site tool has no command {}", verbs.join(" ")))?;
        missing(&|option| help.contains(option))
    } else {
        let source = xtask(first);
        missing(&|option| source.contains(&format!(" {}: ", option.trim_start_matches("--").replace('-', "_"))))
    };
    fault.map_or(Ok(()), Err)
}

#[test]
fn every_command_is_there_with_its_options() {
    for lang in Lang::ALL {
        let named = named(lang);
        let faults: Vec<String> = named.iter().filter_map(|it| there(it).err()).collect();
        assert!(faults.is_empty(), "{}: {faults:?}", lang.tag());
        let all = LOCAL.iter().flat_map(|it| it.lines()).chain(MORE).chain([REGISTER]);
        let own = all.filter(|it| it.starts_with("cargo xtask ")).map(|it| typed(it, lang));
        for command in own {
            assert!(named.iter().any(|it| format!("cargo xtask {it}") == command), "{command} is not shown");
        }
    }
}

#[test]
fn what_is_not_there_is_told() {
    assert_eq!(there("check"), Ok(()));
    assert_eq!(there("serve --watch"), Ok(()));
    for wrong in ["chek", "check --langue", "serve --look"] {
        assert!(there(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_file_for_developers_names_commands_and_files_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("CONTRIBUTING.md")).expect("CONTRIBUTING.md");
    assert!(text.lines().count() <= 150, "it stays short");
    let spans: Vec<&str> = text.split('`').skip(1).step_by(2).collect();
    let commands: Vec<&str> = spans.iter().filter_map(|it| it.strip_prefix("cargo xtask ")).collect();
    assert!(commands.len() > 2, "{commands:?}");
    let faults: Vec<String> = commands.into_iter().filter_map(|it| there(it).err()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let named = spans.iter().filter(|it| ["src/", "tests/", "public/"].iter().any(|start| it.starts_with(start)));
    let named: Vec<&&str> = named.filter(|it| !it.contains('<')).collect();
    assert!(named.len() > 20, "{named:?}");
    let missing: Vec<&&&str> = named.iter().filter(|it| !root.join(it).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
