//! The command as it is called: what it prints, what it writes, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;

use crate::house::House;

/// A catalogue of one program and one organisation whose links lead to a house.
struct Folder {
    folder: TempDir,
    house: Arc<House>,
}

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

impl Folder {
    fn new(info: &str, site: &str, source: &str) -> Folder {
        let it = Folder { folder: tempfile::tempdir().unwrap(), house: House::open() };
        let url = |path: &str| if path.starts_with('/') { it.house.url(path) } else { path.to_owned() };
        // Not as a machine would write it: whatever is not exchanged must stay like this.
        let program = format!(
            "{{ \"id\":\"x\", \"name\" : \"X\",\r\n  \"kind\": \"training\", \"status\":\"unknown\",\n\t\"summary\": {{\"fr\": \"Une \\u00e9cole\"}},\n  \"partners\": [{{\"id\": \"y\"}}],\n  \"links\":{{\"info\":\"{}\"}},\n\n  \"sources\": [ {{ \"url\": \"{}\", \"title\": \"S\" }} ] }}\n\n",
            url(info),
            url(source)
        );
        put(&it.catalogue().join("programs/x.json"), &program);
        put(
            &it.catalogue().join("organisations/y.json"),
            &format!("{{\"id\": \"y\", \"name\": \"Y\", \"url\": \"{}\"}}", url(site)),
        );
        it
    }

    fn catalogue(&self) -> PathBuf {
        self.folder.path().join("catalogue")
    }

    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.catalogue().join(name)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelles"));
        command.args(["catalogue", "links", "--allow-local", "--pause", "0", "--catalogue"]).arg(self.catalogue());
        for proxy in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
            command.env_remove(proxy);
        }
        let Output { status, stdout, stderr } = command.args(arguments).output().expect("the site tool runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        (status.code().expect("an exit code"), text(stdout), text(stderr))
    }
}

#[test]
fn findings_are_told_by_record_and_fail_nothing_unless_asked_to() {
    let folder = Folder::new("/gone", "/ok", "/for-now");
    let (code, out, err) = folder.run(&[]);
    assert_eq!((code, err.as_str()), (0, ""), "no progress is drawn where there is no terminal");
    assert!(out.starts_with("programs/x.json\n  links.info  http://127.0.0.1:"), "{out}");
    assert!(out.contains("La page n’existe pas (404). Cherchez la nouvelle adresse, ou retirez le lien."), "{out}");
    assert!(out.contains("3 adresses demandées pour 3 liens."), "{out}");
    assert!(!out.contains("organisations/y.json"), "what is as it should be is not told: {out}");

    let (code, out, _) = folder.run(&["--strict", "--lang", "en"]);
    assert_eq!(code, 1);
    assert!(out.contains("The page is not there (404). Look for the new address, or remove the link."), "{out}");
    assert_eq!(
        Folder::new("/ok", "/refuses", "/for-now").run(&["--strict"]).0,
        0,
        "what is only to be looked at is no failure"
    );
    assert_eq!(Folder::new("/ok", "/ok", "/for-good").run(&["--strict"]).0, 1);
}

#[test]
fn the_forms_for_machines_and_for_reading_say_the_same() {
    let folder = Folder::new("/gone", "/for-good#top", "/broken");
    let (code, out, _) = folder.run(&["--format", "json", "--retries", "0"]);
    let told: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(code, 0);
    let links: Vec<[&str; 4]> = told["links"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| ["file", "field", "result", "care"].map(|key| it[key].as_str().unwrap()))
        .collect();
    let expected = [
        ["organisations/y.json", "url", "permanent-redirect", "edit"],
        ["programs/x.json", "links.info", "gone", "repair"],
        ["programs/x.json", "sources[0].url", "server-fault", "look"],
    ];
    assert_eq!(links, expected);
    assert_eq!(told["links"][0]["proposal"], folder.house.url("/ok#top"));
    assert_eq!(told["addresses"], 3);

    let (_, page, _) = folder.run(&["--format", "md", "--retries", "0"]);
    for (file, field, ..) in expected.map(|[file, field, result, care]| (file, field, result, care)) {
        assert!(page.contains(&format!("| `{file}` | `{field}` | http://127")), "{page}");
    }
    assert!(page.contains("\n## À réparer\n") && page.contains("```diff\n--- organisations/y.json\n"), "{page}");
}

#[test]
fn a_move_is_shown_first_and_written_when_asked_for() {
    let folder = Folder::new("/for-good#top", "/gone", "/for-good");
    let (before, organisation) = (folder.file("programs/x.json"), folder.file("organisations/y.json"));
    let (_, out, _) = folder.run(&[]);
    assert!(out.contains("\n--- programs/x.json\n+++ programs/x.json\n@@ -5 +5 @@ links.info\n-"), "{out}");
    assert!(out.contains("--apply"), "{out}");
    assert_eq!(folder.file("programs/x.json"), before, "nothing is written without being asked for");

    let (code, out, _) = folder.run(&["--apply"]);
    assert_eq!(code, 0);
    assert!(out.contains("Adresses écrites\u{a0}: 2, fichiers changés\u{a0}: 1."), "{out}");
    let expected = before.replace(&folder.house.url("/for-good"), &folder.house.url("/ok"));
    assert_eq!(folder.file("programs/x.json"), expected, "only the addresses change");
    assert_eq!(folder.file("organisations/y.json"), organisation);
    let (_, out, _) = folder.run(&["--apply", "--format", "json"]);
    let told: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&told["counts"]["permanent-redirect"], &told["written"]), (&Value::Null, &serde_json::json!([0, 0])));
}

#[test]
fn links_are_left_out_with_a_reason() {
    let folder = Folder::new("/gone", "/ok", "/refuses");
    put(&folder.catalogue().join("links-ignore.txt"), "*/gone  # kept to remember\nhttps://nobody.org/* # old\n");
    let (_, out, _) = folder.run(&["--format", "json"]);
    let told: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((told["counts"]["ignored"].as_u64(), told["addresses"].as_u64()), (Some(1), Some(2)));
    assert!(told["links"][0]["fr"].as_str().unwrap().contains("kept to remember"), "{out}");
    assert_eq!(told["unused_patterns"], serde_json::json!(["https://nobody.org/*"]));
    assert_eq!(folder.house.asked("/gone"), "", "it is not asked");

    let list = folder.folder.path().join("other.txt");
    put(&list, "127.0.0.1:1\n");
    let (code, out, err) = folder.run(&["--ignore", &list.to_string_lossy()]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("other.txt, line 1: `127.0.0.1:1` has no reason"), "{err}");
    let missing = folder.folder.path().join("missing.txt");
    assert_eq!(folder.run(&["--ignore", &missing.to_string_lossy()]).0, 2);
}

#[test]
fn one_host_alone_can_be_asked() {
    let other = House::open();
    let folder = Folder::new("/gone", &other.url("/ok"), "mailto:a@b.org");
    let host = other.url("").replace("http://", "");
    let (_, out, _) = folder.run(&["--only", &host, "--format", "json"]);
    let told: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(told["counts"], serde_json::json!({"fine": 1}));
    assert_eq!((folder.house.seen().len(), other.seen().len()), (0, 1));
}

#[test]
fn the_visitor_says_where_she_comes_from() {
    for (arguments, publisher, sign) in [
        (&["--site", "https://passerelles.example/"][..], None, "(+https://passerelles.example/)"),
        (&[], Some(r#"{"repository": "https://forge.example/x"}"#), "(+https://forge.example/x)"),
        (&[], Some(r#"{"repository": ""}"#), "(checks the links of a directory, one request at a time)"),
        (&[], None, "(checks the links of a directory, one request at a time)"),
    ] {
        let folder = Folder::new("/ok", "/ok", "/ok");
        if let Some(text) = publisher {
            put(&folder.folder.path().join("publisher.json"), text);
        }
        folder.run(arguments);
        let seen = folder.house.seen();
        let name = seen[0].headers["user-agent"].to_str().unwrap();
        assert_eq!(name, format!("Passerelles-links/{} {sign}", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn without_network_it_says_so_once() {
    // These names exist nowhere (RFC 6761).
    let folder = Folder::new("https://a.invalid/", "https://b.invalid/", "http://c.invalid/");
    let (code, out, err) = folder.run(&[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(err.matches("Aucun").count(), 2, "{err}");
    assert_eq!(err.trim().lines().count(), 2, "what, and what to do: {err}");
}

#[test]
fn our_own_network_is_asked_with_leave_only() {
    let folder = Folder::new("/ok", "/ok", "/ok");
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelles"));
    command.args(["catalogue", "links", "--format", "json", "--catalogue"]).arg(folder.catalogue());
    let told: Value = serde_json::from_slice(&command.output().expect("it runs").stdout).expect("JSON");
    assert_eq!(told["counts"], serde_json::json!({"private-address": 3}));
    assert_eq!(folder.house.seen().len(), 0);
}
