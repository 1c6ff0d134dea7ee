//! Which session of a record a row is about.

use passerelles::catalogue::text::Lang;
use serde_json::{Value, json};

use crate::desk::{Desk, lines, pretty};
use crate::slips::program;

/// A desk whose program has these sessions.
fn desk(sessions: Value) -> Desk {
    let desk = Desk::new();
    let mut record = program();
    record["sessions"] = sessions;
    desk.put("programs/geniales", &pretty(&record));
    desk
}

fn place(city: &str) -> Value {
    let code = match city {
        "Lyon" => "69123",
        "Rennes" => "35238",
        _ => panic!("{city} is not in the table of this file"),
    };
    json!({"commune": code, "city": city})
}

/// The sessions after rows whose columns are session, format, city, start, note_fr.
fn after(sessions: Value, rows: &[&str]) -> Value {
    let desk = desk(sessions);
    let rows: String = rows.iter().map(|row| format!("geniales;{row}\n")).collect();
    desk.import_well(&format!("id;session;format;city;start;note_fr\n{rows}"));
    desk.json("programs/geniales")["sessions"].clone()
}

#[test]
fn the_same_format_place_and_dates_are_the_same_session() {
    let lyon = json!({"format": "in-person", "place": place("Lyon"), "start": "2027-03-01"});
    let mut noted = lyon.clone();
    noted["note"] = json!({"fr": "Le soir"});
    assert_eq!(after(json!([lyon]), &[";Sur place;Lyon;01/03/2027;Le soir"]), json!([noted]));
    let by_department = json!([{"place": {"city": "Lyon", "department": "69"}, "start": "2027"}]);
    let said = after(by_department, &[";;Lyon;2027;Le soir"]);
    assert_eq!(
        said,
        json!([{"place": {"city": "Lyon", "department": "69"}, "start": "2027", "note": {"fr": "Le soir"}}]),
        "a place that says the same in other words stays as it is"
    );
}

#[test]
fn what_contradicts_nothing_is_the_same_session_and_the_rest_is_added() {
    let lyon = json!({"format": "in-person", "place": place("Lyon"), "start": "2026-03-01"});
    let mut noted = lyon.clone();
    noted["note"] = json!({"fr": "Le soir"});
    assert_eq!(after(json!([lyon]), &[";;Lyon;;Le soir"]), json!([noted]));
    let added = json!({"format": "in-person", "place": place("Lyon"), "start": "2027-03-01"});
    assert_eq!(after(json!([lyon]), &[";Sur place;Lyon;01/03/2027;"]), json!([lyon, added]));
    assert_eq!(
        after(json!([lyon]), &[";;Lyon;;Le soir", ";Sur place;Lyon;01/03/2027;", ";En ligne;;;"]),
        json!([noted, added, {"format": "online"}]),
        "a row that adds does not take the place of one that completes"
    );
    assert_eq!(after(json!([]), &[";;;;Sans date"]), json!([{"note": {"fr": "Sans date"}}]));
}

#[test]
fn a_rank_corrects_a_session_wherever_it_was_and_can_take_facts_away() {
    let sessions = json!([{"format": "online"}, {"format": "in-person", "place": place("Lyon"), "start": "2026"}]);
    assert_eq!(
        after(sessions.clone(), &["2;;Rennes;2027-01;"]),
        json!([{"format": "online"}, {"format": "in-person", "place": place("Rennes"), "start": "2027-01"}])
    );
    assert_eq!(after(sessions, &["2;;-;-;"]), json!([{"format": "online"}, {"format": "in-person"}]));
    let venue = json!([{"format": "online"}, {"place": {"commune": "69123", "city": "Lyon", "address": "Mairie"}}]);
    assert_eq!(
        after(venue, &["2;;Rennes;;"])[1]["place"],
        json!({"commune": "35238", "city": "Rennes", "address": "Mairie"}),
        "what the row does not say stays"
    );
}

#[test]
fn rows_that_may_be_about_several_sessions_ask_for_a_rank() {
    let two = json!([
        {"format": "online", "start": "2027-01"}, {"format": "online", "start": "2027-02"}, {"place": place("Lyon")}
    ]);
    for (rows, fr, en) in [
        (
            &[";En ligne;;;x"][..],
            "Ligne 2 · Format · « En ligne » · plusieurs sessions de la fiche peuvent être celle-ci (1, 2) : écrire son rang dans « Session »",
            "Row 2 · format · “En ligne” · several sessions of the record may be this one (1, 2): write its place in `session`",
        ),
        (
            &[";;Rennes;;x", ";;Rennes;;y"],
            "Ligne 3 · Ville · « Rennes » · la ligne 2 parle de la même session : réunir les deux lignes, ou écrire le rang de chacune dans « Session »",
            "Row 3 · city · “Rennes” · row 2 is about the same session: join the two rows, or write the place of each in `session`",
        ),
        (
            &["1;;;;x", "1;;;;y"],
            "Ligne 3 · Session · « 1 » · la ligne 2 parle de la même session : réunir les deux lignes, ou écrire le rang de chacune dans « Session »",
            "Row 3 · session · “1” · row 2 is about the same session: join the two rows, or write the place of each in `session`",
        ),
        (
            &["4;;;;x"],
            "Ligne 2 · Session · « 4 » · la fiche a 3 sessions : écrire un rang qui existe, ou laisser la case vide pour en ajouter une",
            "Row 2 · session · “4” · the record has 3 sessions: write a place that exists, or leave the cell empty to add one",
        ),
        (
            &["deux;;;;x"],
            "Ligne 2 · Session · « deux » · ce n’est pas un rang : écrire 1 pour la première session de la fiche, 2 pour la deuxième…",
            "Row 2 · session · “deux” · this is no place in a list: write 1 for the first session of the record, 2 for the second…",
        ),
        (
            &[";;Lyon;-;x"],
            "Ligne 2 · Début · « - » · pour retirer un format, un lieu ou une date, écrire le rang de la session dans « Session »",
            "Row 2 · start · “-” · to remove a format, a place or a date, write the session’s place in `session`",
        ),
        (
            &["3;;-;;"],
            "Ligne 2 · Session · « 3 » · il ne resterait rien de cette session : la retirer dans la fiche elle-même",
            "Row 2 · session · “3” · nothing would be left of this session: remove it in the record itself",
        ),
    ] {
        let desk = desk(two.clone());
        let rows: String = rows.iter().map(|row| format!("geniales;{row}\n")).collect();
        let read = desk.import(&format!("id;session;format;city;start;note_fr\n{rows}"));
        assert_eq!(lines(&read, Lang::Fr), [fr]);
        assert_eq!(lines(&read, Lang::En), [en]);
        let again = desk.import(&format!("id;session;format;city;start;note_fr\n{rows}"));
        assert!(again.plan.changes.is_empty(), "{rows}: what could be used is there, and changes nothing more");
    }
}
