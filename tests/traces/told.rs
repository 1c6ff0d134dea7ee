//! What the check says of ids over time.

use std::process::Command;

use passerelles::catalogue::text::Lang;
use passerelles::catalogue::trace::Register;
use passerelles::tool::trace::{enter, register, remark};
use serde_json::json;

use crate::shipped::{public, shipped};
use crate::workshop::{IDLE, OLD, Workshop};

const NONE: [&str; 0] = [];

#[test]
fn the_shipped_register_is_in_order_and_accounts_for_itself() {
    let folder = public().join("catalogue");
    let text = std::fs::read_to_string(folder.join("published.txt")).expect("the register");
    let register = Register::parse(&text).expect("each line names a record");
    assert!(register.0.len() > 400 && register.text() == text, "sorted, each once, under its head");
    let lost: Vec<String> =
        shipped().problems.iter().filter(|it| it.rule.code() == "trace").map(|it| it.line(Lang::En)).collect();
    assert_eq!(lost, NONE);
}

#[test]
fn a_record_deleted_without_a_trace_is_one_problem_that_names_the_three_repairs() {
    for record in [OLD, IDLE] {
        let shop = Workshop::new();
        assert_eq!(shop.told(), NONE, "the copy is right");
        shop.delete(record);
        assert_eq!(shop.told(), [format!("{record}  trace")]);
        let id = record.split('/').next_back().expect("an id");
        for (lang, aliases) in [(Lang::Fr, format!("«\u{202f}{id}\u{202f}»")), (Lang::En, format!("`{id}`"))] {
            let said = shop.sentence(lang);
            for repair in [format!("{record}.json"), aliases, "aliases".into(), format!("tombstones/{record}.json")] {
                assert!(said.contains(&repair), "{said}: names {repair}");
            }
        }
    }
}

#[test]
fn a_record_renamed_without_a_trace_fails_and_with_one_it_passes() {
    let shop = Workshop::new();
    shop.rename(OLD, "genie", &[]);
    assert_eq!(shop.told(), [format!("{OLD}  trace")]);
    shop.set("programs/genie", "aliases", json!(["geniales"]));
    assert_eq!(shop.told(), NONE);
    shop.set("programs/genie", "aliases", json!(["generales"]));
    assert_eq!(shop.told(), [format!("{OLD}  trace")], "another name is no trace");
    // Renamed twice: both ids of before lead to the one of today.
    shop.rename("programs/genie", "genies", &["geniales", "genie"]);
    assert_eq!(shop.told(), NONE);
    let moved: Vec<String> = shop.gather().trace.moved.iter().map(|it| format!("{} {}", it.from, it.to)).collect();
    assert_eq!(moved, ["programs/geniales genies", "programs/genie genies"]);
}

#[test]
fn a_slip_in_a_file_is_told_once_and_is_no_lost_id() {
    let shop = Workshop::new();
    let record = shop.get(OLD);
    shop.write(&format!("{OLD}.json"), "{");
    assert_eq!(shop.told(), [format!("{OLD}  readable")], "a file that cannot be read is still there");
    shop.delete(OLD);
    shop.put("programs/genie", &record);
    assert_eq!(shop.told(), ["programs/genie id id"], "a file renamed alone has one thing to repair");
}

#[test]
fn a_tombstone_accounts_for_what_was_withdrawn() {
    let shop = Workshop::new();
    shop.delete(OLD);
    shop.withdraw(OLD, json!({}));
    assert_eq!(shop.told(), NONE);
    for to in ["programs/ibm-skillsbuild", "organisations/simplon"] {
        shop.withdraw(OLD, json!({"to": to}));
        assert_eq!(shop.told(), NONE, "{to}");
    }
    let at = format!("tombstones/{OLD}");
    for (more, told) in [
        (json!({"to": "programs/nowhere"}), format!("{at} to reference")),
        (json!({"to": "ibm-skillsbuild"}), format!("{at} to reference")),
        (json!({"why": "…"}), format!("{at} why known-field")),
        (json!({"reason": {"fr": "…", "de": "…"}}), format!("{at} reason.de known-field")),
    ] {
        shop.withdraw(OLD, more);
        assert_eq!(shop.told(), [told]);
    }
    // Without what its page must say it is no tombstone, and the id is lost as well.
    for (more, told) in [
        (json!({"reason": null}), "reason required"),
        (json!({"removed": null}), "removed required"),
        (json!({"removed": "hier"}), "removed date"),
        (json!({"name": " "}), "name shape"),
        (json!({"id": "genie"}), "id id"),
    ] {
        shop.withdraw(OLD, more);
        let found = shop.told();
        assert!(found.contains(&format!("{at} {told}")) && found.contains(&format!("{OLD}  trace")), "{found:?}");
    }
    let shop = Workshop::new();
    shop.withdraw(OLD, json!({}));
    assert_eq!(shop.told(), [format!("{at} id trace")], "the record is still there");
}

#[test]
fn the_schema_of_a_tombstone_gives_the_verdict_of_the_check() {
    let validator = jsonschema::draft202012::new(&passerelles::tool::schema::tombstone()).expect("a schema");
    let shop = Workshop::new();
    shop.delete(OLD);
    for (more, right) in [
        (json!({}), true),
        (json!({"to": "organisations/simplon"}), true),
        (json!({"to": null}), true),
        (json!({"removed": "2026"}), true),
        (json!({"reason": {"fr": "Retiré à la demande de l’association."}}), true),
        (json!({"to": "simplon"}), false),
        (json!({"to": "partenaires/simplon"}), false),
        (json!({"removed": "2026-02-30"}), false),
        (json!({"removed": null}), false),
        (json!({"reason": {"en": "Withdrawn."}}), false),
        (json!({"reason": "Retiré."}), false),
        (json!({"name": ""}), false),
        (json!({"status": "ended"}), false),
    ] {
        shop.withdraw(OLD, more.clone());
        let record = shop.get(&format!("tombstones/{OLD}"));
        assert_eq!((validator.is_valid(&record), shop.told().is_empty()), (right, right), "{more}: schema and check");
    }
}

#[test]
fn a_former_id_belongs_to_one_record_and_to_nothing_that_lives() {
    let shop = Workshop::new();
    let set = |record: &str, aliases: serde_json::Value| shop.set(record, "aliases", aliases);
    let (one, other) = ("programs/ibm-skillsbuild", "programs/equinix-elles-bougent");
    set(one, json!(["geniales"]));
    assert_eq!(shop.told(), [format!("{one} aliases[0] trace")], "a living record");
    set(one, json!(["ibm-skillsbuild"]));
    assert_eq!(shop.told(), [format!("{one} aliases[0] trace")], "its own id");
    set(one, json!(["Géniales"]));
    assert_eq!(shop.told(), [format!("{one} aliases id")], "no address");
    set(one, json!(["autre", "avant"]));
    assert_eq!(shop.told(), NONE);
    set(other, json!(["avant"]));
    assert_eq!(shop.told(), [format!("{one} aliases[1] unique")], "another record has it already");
    set(other, json!([]));
    shop.withdraw("programs/avant", json!({}));
    assert_eq!(shop.told(), [format!("{one} aliases[1] trace")], "it has a tombstone");
}

#[test]
fn other_names_of_an_organisation_are_former_ids_only_where_the_register_says_so() {
    let (shop, idle) = (Workshop::new(), IDLE);
    let names = json!(["Nom d’avant", "nom-d-avant", "simplon"]);
    shop.set(idle, "aliases", names.clone());
    assert_eq!(shop.told(), NONE);
    assert!(shop.gather().trace.moved.is_empty(), "a name that has the form of an id is still only a name");
    shop.rename(idle, "nom-nouveau", &["nom-d-avant"]);
    assert_eq!(shop.told(), [format!("{idle}  trace")]);
    let old = idle.split('/').next_back().expect("an id");
    shop.set("organisations/nom-nouveau", "aliases", json!(["nom-d-avant", old]));
    assert_eq!(shop.told(), NONE);
    let moved: Vec<String> = shop.gather().trace.moved.iter().map(|it| format!("{} {}", it.from, it.to)).collect();
    assert_eq!(moved, [format!("{idle} nom-nouveau")]);
}

#[test]
fn without_a_register_a_folder_has_no_past() {
    let shop = Workshop::new();
    std::fs::remove_file(shop.folder().join("published.txt")).expect("removed");
    shop.delete(OLD);
    assert_eq!(shop.told(), NONE);
    assert!(shop.gather().trace.fresh.is_empty());
}

#[test]
fn a_new_record_is_remarked_and_registered_and_nothing_ever_leaves_the_register() {
    let shop = Workshop::new();
    let mut record = shop.get(OLD);
    record["id"] = json!("nouveau");
    shop.put("programs/nouveau", &record);
    let gathered = shop.gather();
    assert!(gathered.problems.is_empty());
    assert!(remark(&gathered.trace, Lang::Fr).is_some_and(|it| it.contains("programs/nouveau")));
    assert!(remark(&gathered.trace, Lang::En).is_some_and(|it| it.contains("programs/nouveau")));
    let check = |form: &str| {
        Command::new(env!("CARGO_BIN_EXE_passerelles"))
            .args(["check", "--format", form, "--catalogue"])
            .arg(shop.folder())
            .output()
            .expect("the site tool runs")
    };
    for form in ["text", "json"] {
        let found = check(form);
        assert!(found.status.success(), "a remark is no problem: {found:?}");
        assert!(String::from_utf8_lossy(&found.stdout).contains("programs/nouveau"), "{form}: it is told");
    }
    let before = register(shop.folder()).expect("read").expect("there");
    let added = enter(shop.folder(), &gathered).expect("entered");
    assert_eq!(added.iter().map(ToString::to_string).collect::<Vec<_>>(), ["programs/nouveau"]);
    assert_eq!(remark(&shop.gather().trace, Lang::Fr), None);
    assert!(enter(shop.folder(), &shop.gather()).expect("entered").is_empty(), "the second time nothing is new");
    shop.delete("programs/nouveau");
    assert!(enter(shop.folder(), &shop.gather()).expect("entered").is_empty());
    let after = register(shop.folder()).expect("read").expect("there");
    assert!(after.0.is_superset(&before.0) && after.0.len() == before.0.len() + 1);
    assert_eq!(shop.told(), ["programs/nouveau  trace"]);
    assert_eq!(check("text").status.code(), Some(1));
}

#[test]
fn a_register_that_cannot_be_read_is_told_by_its_line() {
    let shop = Workshop::new();
    for line in ["<<<<<<< HEAD", "programs/Génial", "geniales", "tombstones/programs/x"] {
        shop.write("published.txt", &format!("# head\n\nprograms/geniales\n{line}\n"));
        let fault = register(shop.folder()).expect_err("it cannot be read");
        assert!(fault.what.contains("line 4"), "{line}: {}", fault.what);
    }
}
