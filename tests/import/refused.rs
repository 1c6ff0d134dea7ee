//! What cannot be used is told: row, column, what was found, what to do; the other rows are used all the same.

use passerelles::catalogue::text::Lang;

use crate::desk::{Desk, lines};

/// What is said of a table, in one language after the other.
fn told(table: &str) -> [Vec<String>; 2] {
    let read = Desk::new().read(table);
    Lang::ALL.map(|lang| lines(&read, lang))
}

/// Columns of a program that can be made, and their cells.
const HEAD: &str = "id;name;kind;summary_fr;partners;status;source";
const BODY: &str = "Nouveau;training;Deux jours.;simplon;running;https://example.org/n";

#[test]
fn every_refusal_says_row_column_what_was_found_and_what_to_do() {
    let new = |id: &str, column: &str, cell: &str| format!("{HEAD};{column}\n{id};{BODY};{cell}\n");
    for (table, fr, en) in [
        (
            "id;name\n;Sans\n".to_owned(),
            "Ligne 2 · Identifiant · la ligne ne dit pas de quel programme elle parle : écrire son identifiant",
            "Row 2 · id · the row does not say which program it is about: write its id",
        ),
        (
            "id;Nomm\ngeniales;x\n".to_owned(),
            "Ligne 1 · « Nomm » · ce titre de colonne n’est pas connu, la colonne est laissée de côté : vouliez-vous « Nom » ?",
            "Row 1 · “Nomm” · this heading is not known, the column is left aside: did you mean `name`?",
        ),
        (
            "id;Téléphone\ngeniales;x\n".to_owned(),
            "Ligne 1 · « Téléphone » · ce titre de colonne n’est pas connu, la colonne est laissée de côté : prendre les titres du modèle",
            "Row 1 · “Téléphone” · this heading is not known, the column is left aside: take the headings of the template",
        ),
        (
            "id;Nom;name\ngeniales;x;y\n".to_owned(),
            "Ligne 1 · « name » · cette colonne est déjà là, la seconde est laissée de côté : n’en garder qu’une",
            "Row 1 · “name” · this column is already there, the second is left aside: keep one",
        ),
        (
            "id;Nom\ngeniales;x;de trop\n".to_owned(),
            "Ligne 2 · « de trop » · cette case n’a pas de titre de colonne : vérifier les séparateurs et les guillemets de la ligne",
            "Row 2 · “de trop” · this cell has no heading: check the separators and quotes of the row",
        ),
        (
            "id;Nom\ngeniales;\"x\nrose;y\n".to_owned(),
            "Ligne 2 · un guillemet y est ouvert et jamais fermé, tout ce qui suit est dans la même case : le fermer",
            "Row 2 · a quote is opened there and never closed, all that follows is in one cell: close it",
        ),
        (
            "id;Nom\nGénial;x\n".to_owned(),
            "Ligne 2 · Identifiant · « Génial » · cela ne peut pas servir d’adresse : n’employer que des minuscules sans accent, des chiffres et des traits d’union",
            "Row 2 · id · “Génial” · this cannot be an address: use only lower-case letters without accents, digits and hyphens",
        ),
        (
            "id;Nom\n../x;x\n".to_owned(),
            "Ligne 2 · Identifiant · « ../x » · cela ne peut pas servir d’adresse : n’employer que des minuscules sans accent, des chiffres et des traits d’union",
            "Row 2 · id · “../x” · this cannot be an address: use only lower-case letters without accents, digits and hyphens",
        ),
        (
            "id;Nom\ngeniales;x\ngeniales;y\n".to_owned(),
            "Ligne 3 · Nom · « y » · la ligne 2 dit autre chose du même programme : n’écrire qu’une fois, ou la même chose",
            "Row 3 · name · “y” · row 2 says otherwise of the same program: write it once, or the same",
        ),
        (
            "id;partner_roles\ngeniales;host\n".to_owned(),
            "Ligne 2 · Rôles des partenaires · « host » · des rôles sans partenaires : remplir aussi la colonne « Partenaires »",
            "Row 2 · partner_roles · “host” · roles without partners: fill in the column `partners` too",
        ),
        (
            "id;source_title\ngeniales;Titre\n".to_owned(),
            "Ligne 2 · Titre de la source · « Titre » · la source n’a pas d’adresse : remplir la colonne « Source » ; pour retirer une source, ouvrir la fiche",
            "Row 2 · source_title · “Titre” · the source has no address: fill in the column `source`; to remove a source, open the record",
        ),
        (
            "id;nationwide\ngeniales;non\n".to_owned(),
            "Ligne 2 · Partout en France · « non » · écrire « oui » si une source dit que c’est partout en France, sinon laisser la case vide",
            "Row 2 · nationwide · “non” · write “yes” where a source says that it is the whole country, else leave the cell empty",
        ),
        (
            "id;session;duration_value\ngeniales;2;4\n".to_owned(),
            "Ligne 2 · Durée · « 4 » · une durée veut un nombre et une unité : écrire par exemple « 4 jours »",
            "Row 2 · duration_value · “4” · a length of time needs a number and a unit: write “4 days”, for example",
        ),
        (
            "id;session;city\ngeniales;2;Saint-Denis\n".to_owned(),
            "Ligne 2 · Ville · « Saint-Denis » · plusieurs communes s’appellent « Saint-Denis » : dire laquelle, par exemple Saint-Denis (974), Saint-Denis (93), Saint-Denis (11), Saint-Denis (30)",
            "Row 2 · city · “Saint-Denis” · several communes are called “Saint-Denis”: say which, as in Saint-Denis (974), Saint-Denis (93), Saint-Denis (11), Saint-Denis (30)",
        ),
        (
            "id;session;commune;department\ngeniales;2;69123;35\n".to_owned(),
            "Ligne 2 · Commune (code INSEE) · « 69123 » · « 35 » n’est pas le département de Lyon (69) : corriger l’un des deux",
            "Row 2 · commune · “69123” · “35” is not the département of Lyon (69): correct one of them",
        ),
    ] {
        assert_eq!(told(&table), [vec![fr.to_owned()], vec![en.to_owned()]], "{table}");
    }
    // What the catalogue's own check says is told at its row and column, in its own words.
    for (table, row, column, found) in [
        (new("n", "seen", "31/02/2027"), 2, "Vu le", "31/02/2027"),
        (new("n", "women", "femmes"), 2, "Ouverture", "femmes"),
        (new("n", "cost_eur", "cher"), 2, "Prix en euros", "cher"),
        (new("n", "cost_eur", "-5"), 2, "Prix en euros", "-5"),
        (new("n", "info", "example.org"), 2, "En savoir plus", "example.org"),
        (new("n", "city", "Nullepart"), 2, "Ville", "Nullepart"),
        (new("n", "department", "99"), 2, "Département", "99"),
        (new("n", "topics", "Data, cuisine"), 2, "Thèmes", "Data, cuisine"),
        (new("n", "age_min", "200"), 2, "Âge minimal", "200"),
        ("id;session;apply_by\ngeniales;1;2027\n".to_owned(), 2, "Date limite", "2027"),
        ("id;partners\ngeniales;simplon | personne\n".to_owned(), 2, "Partenaires", "simplon | personne"),
        ("id;source;source_seen\ngeniales;https://example.org/z;hier\n".to_owned(), 2, "Source vue le", "hier"),
    ] {
        let [fr, en] = told(&table);
        assert_eq!(fr.len(), 1, "{table}: {fr:?}");
        let begins = format!("Ligne {row} · {column} · « {found} » · ");
        assert!(fr[0].starts_with(&begins) && fr[0].len() > begins.len() + 20, "{fr:?}");
        assert!(en[0].starts_with("Row 2 · ") && en[0] != fr[0], "{en:?}");
    }
}

#[test]
fn a_new_program_without_what_it_needs_is_told_all_that_is_missing() {
    let [fr, _] = told("id;name\nnouveau;Nouveau\n");
    let mut columns: Vec<&str> = fr.iter().filter_map(|it| it.split(" · ").nth(1)).collect();
    columns.sort_unstable();
    assert_eq!(columns, ["Partenaires", "Présentation", "Source", "Type", "État"], "{fr:?}");
}

#[test]
fn the_good_rows_are_used_and_the_bad_ones_change_nothing() {
    let desk = Desk::new();
    let table = format!(
        "{HEAD};format;start\n\
         bon;{BODY};online;2027-01\n\
         mauvais;{BODY};online;demain\n\
         mauvais;;;;;;https://example.org/2;;\n\
         geniales;;;;;;;in-person;2027-14\n\
         geniales;;;;;;;online;2027-02\n"
    );
    let read = desk.import(&table);
    let fr = lines(&read, Lang::Fr);
    assert_eq!(fr.len(), 3, "{fr:?}");
    assert!(fr[0].starts_with("Ligne 3 · Début · « demain »"), "{fr:?}");
    assert!(fr[1].starts_with("Ligne 4 · « mauvais » · même fiche nouvelle"), "{fr:?}");
    assert!(fr[2].starts_with("Ligne 5 · Début · « 2027-14 »"), "{fr:?}");
    assert!(desk.has("programs/bon") && !desk.has("programs/mauvais"));
    let sessions = desk.json("programs/geniales")["sessions"].clone();
    assert_eq!(sessions[2]["start"], "2027-02", "the other row of the same program is used: {sessions}");
    assert_eq!(desk.check(), Vec::<String>::new());
    let before = desk.files();
    assert_eq!(lines(&desk.import(&table), Lang::Fr), fr, "the same is said a second time");
    assert!(before == desk.files());
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_numbers_them() {
    let table = "id;name\n\n;;\ngeniales;\"un\ndeux\n\ntrois\"\n\n;perdu\n\n";
    let read = Desk::new().read(table);
    assert_eq!(lines(&read, Lang::En), ["Row 6 · id · the row does not say which program it is about: write its id"]);
    assert_eq!(read.sheet.empty, 3);
    assert_eq!(read.sheet.rows[0].number, 4);
    assert!(read.plan.changes[0].new.contains("\"un deux trois\""));
    let told = Desk::new().read(&format!("sep=;\n{table}"));
    assert!(lines(&told, Lang::En)[0].starts_with("Row 7 "), "the line of the separator is a row");
}

#[test]
fn an_id_that_was_given_before_is_not_given_again_and_a_broken_record_is_not_touched() {
    let table = |id: &str| format!("{HEAD}\n{id};{BODY}\n");
    let desk = Desk::new();
    std::fs::write(desk.path().join("published.txt"), "programs/ancien\nprograms/geniales\n").expect("the register");
    let fr = lines(&desk.read(&table("ancien")), Lang::Fr);
    assert!(fr[0].starts_with("Ligne 2 · Identifiant · « ancien » · cet identifiant a déjà servi"), "{fr:?}");
    assert!(lines(&desk.read(&table("ancienne")), Lang::Fr).is_empty());
    desk.put("programs/casse", "{\"id\": \"casse\",");
    let read = desk.read("id;name\ncasse;x\n");
    let fr = lines(&read, Lang::Fr);
    assert!(fr[0].contains("la fiche qui est déjà là ne peut pas être lue") && read.plan.changes.is_empty(), "{fr:?}");
}
