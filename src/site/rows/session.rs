//! The columns of a table of sessions.

use crate::catalogue::text::Lang;
use crate::place::area::{department, region};
use crate::site::rows::{Column, column, english_of, french, french_of, held, page, place, shown, word};

/// The columns of a row that is a session.
pub const SESSION: &[Column] = &[
    column("program", "Identifiant du programme.", "Id of the program.", |row| row.program.id.clone()),
    column("program_name", "Nom du programme.", "Name of the program.", |row| row.program.name.clone()),
    column(
        "session",
        "Rang de la session dans la fiche, à partir de 1.",
        "Place of the session in the record, from 1.",
        |row| shown(row.session.map(|(rank, _)| rank)),
    ),
    column("format", "in-person (sur place), online (en ligne) ou hybrid.", "in-person, online or hybrid.", |row| {
        word(held(row).and_then(|it| it.format))
    }),
    column("format_fr", "Format, en français.", "Format, in French.", |row| {
        held(row).and_then(|it| it.format).map_or_else(String::new, |it| (french().format)(it).to_owned())
    }),
    column("commune", "Code INSEE de la commune.", "INSEE code of the commune.", |row| {
        place(row, |it| it.commune.clone())
    }),
    column("city", "Nom de la commune.", "Name of the commune.", |row| place(row, |it| it.city.clone())),
    column("department", "Code du département.", "Code of the département.", |row| {
        place(row, |it| it.department.clone())
    }),
    column("department_name", "Nom du département.", "Name of the département.", |row| {
        place(row, |it| Some(department(it.department.as_deref()?)?.name.to_owned()))
    }),
    column("region", "Code de la région.", "Code of the région.", |row| place(row, |it| it.region.clone())),
    column("region_name", "Nom de la région.", "Name of the région.", |row| {
        place(row, |it| Some(region(it.region.as_deref()?)?.name.to_owned()))
    }),
    column("postcode", "Code postal.", "Postcode.", |row| place(row, |it| it.postcode.clone())),
    column("address", "Rue ou nom du lieu.", "Street or venue.", |row| place(row, |it| it.address.clone())),
    column("lat", "Latitude du centre de la commune (WGS 84).", "Latitude of the commune’s centre (WGS 84).", |row| {
        place(row, |it| it.point.map(|it| it.lat.to_string()))
    }),
    column(
        "lon",
        "Longitude du centre de la commune (WGS 84).",
        "Longitude of the commune’s centre (WGS 84).",
        |row| place(row, |it| it.point.map(|it| it.lon.to_string())),
    ),
    column("start", "Premier jour : AAAA, AAAA-MM ou AAAA-MM-JJ.", "First day: YYYY, YYYY-MM or YYYY-MM-DD.", |row| {
        shown(held(row).and_then(|it| it.start))
    }),
    column("end", "Dernier jour.", "Last day.", |row| shown(held(row).and_then(|it| it.end))),
    column("apply_by", "Dernier jour pour s’inscrire.", "Last day to sign up.", |row| {
        shown(held(row).and_then(|it| it.apply_by))
    }),
    column("duration_value", "Durée : combien.", "Duration: how many.", |row| {
        shown(held(row).and_then(|it| it.duration).map(|it| it.value))
    }),
    column(
        "duration_unit",
        "Durée : hour, day, week, month ou year.",
        "Duration: hour, day, week, month or year.",
        |row| word(held(row).and_then(|it| it.duration).map(|it| it.unit)),
    ),
    column(
        "signup",
        "Page où l’on s’inscrit à cette session.",
        "Page where one signs up for this session.",
        |row| held(row).and_then(|it| it.signup.clone()).unwrap_or_default(),
    ),
    column("note_fr", "Précisions, en français.", "Note, in French.", |row| {
        french_of(held(row).and_then(|it| it.note.as_ref()))
    }),
    column("note_en", "Précisions, en anglais.", "Note, in English.", |row| {
        english_of(held(row).and_then(|it| it.note.as_ref()))
    }),
    column(
        "page_fr",
        "La page du programme sur Passerelles, en français.",
        "The program’s page on Passerelles, in French.",
        |row| page(row, Lang::Fr),
    ),
];
