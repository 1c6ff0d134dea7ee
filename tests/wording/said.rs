//! Counts, dates, prices and lengths as each language says them.

use passerelles::catalogue::Session;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::text::Lang::{self, En, Fr};
use passerelles::catalogue::words::Unit;
use passerelles::site::facts;
use passerelles::site::words::words;

#[test]
fn counts_are_singular_up_to_one_in_french_and_at_one_in_english() {
    for (lang, count, said) in [
        (Fr, 0, "0 programme"),
        (Fr, 1, "1 programme"),
        (Fr, 2, "2 programmes"),
        (Fr, 23, "23 programmes"),
        (En, 0, "0 programs"),
        (En, 1, "1 program"),
        (En, 2, "2 programs"),
    ] {
        assert_eq!((words(lang).count)(count), said);
    }
    assert_eq!((words(En).count)(12_345), "12,345 programs");
    assert_eq!((words(Fr).more_places)(1).matches("autre lieu").count(), 1);
    assert_eq!((words(Fr).more_places)(2).matches("autres lieux").count(), 1);
}

fn date(text: &str, lang: Lang) -> String {
    facts::date(Date::parse(text).expect("a date"), lang)
}

#[test]
fn dates_are_said_as_far_as_they_are_known() {
    for (text, french, english) in [
        ("2026", "2026", "2026"),
        ("2026-12", "décembre 2026", "December 2026"),
        ("2026-12-01", "1er décembre 2026", "1 December 2026"),
        ("2027-03-03", "3 mars 2027", "3 March 2027"),
        ("2024-02-29", "29 février 2024", "29 February 2024"),
        ("2026-08-11", "11 août 2026", "11 August 2026"),
    ] {
        assert_eq!((date(text, Fr), date(text, En)), (french.to_owned(), english.to_owned()));
    }
}

#[test]
fn two_dates_do_not_repeat_what_they_share() {
    for (start, end, french, english) in [
        ("2027-03-03", "2027-03-07", "du 3 au 7 mars 2027", "3 to 7 March 2027"),
        ("2027-03-01", "2027-03-07", "du 1er au 7 mars 2027", "1 to 7 March 2027"),
        ("2027-03-30", "2027-04-01", "du 30 mars au 1er avril 2027", "30 March to 1 April 2027"),
        ("2026-12-30", "2027-01-02", "du 30 décembre 2026 au 2 janvier 2027", "30 December 2026 to 2 January 2027"),
        ("2027-03-03", "2027-03-03", "3 mars 2027", "3 March 2027"),
        ("2027-03", "2027-06", "mars – juin 2027", "March – June 2027"),
        ("2026-10", "2027-06", "octobre 2026 – juin 2027", "October 2026 – June 2027"),
        ("2026", "2027", "2026 – 2027", "2026 – 2027"),
    ] {
        let session = Session { start: Date::parse(start), end: Date::parse(end), ..Session::default() };
        assert_eq!((facts::dates(&session, Fr), facts::dates(&session, En)), (french.to_owned(), english.to_owned()));
    }
    let open = |start: Option<&str>, end: Option<&str>| {
        let read = |text: Option<&str>| text.and_then(Date::parse);
        facts::dates(&Session { start: read(start), end: read(end), ..Session::default() }, Fr)
    };
    assert_eq!(open(None, None), "");
    assert_eq!(open(Some("2027-03"), None), "mars 2027");
    assert_eq!(open(None, Some("2027-03-01")), "… – 1er mars 2027");
}

#[test]
fn prices_lengths_and_ages_are_said_as_people_say_them() {
    assert_eq!((words(Fr).price)(1234.5), "1\u{202f}234,5\u{202f}€");
    assert_eq!((words(En).price)(1234.5), "€1,234.5");
    assert_eq!(
        [1.0, 2.0, 0.5].map(|it| (words(Fr).duration)(it, Unit::Day)),
        ["1 jour", "2 jours", "une demi-journée"]
    );
    assert_eq!([1.0, 1.5, 3.0].map(|it| (words(En).duration)(it, Unit::Hour)), ["1 hour", "1.5 hours", "3 hours"]);
    assert_eq!((words(Fr).duration)(1.5, Unit::Hour), "1,5 heure", "in French the plural begins at two");
    assert_eq!((words(Fr).ages)(Some(18), Some(25)), "de 18 à 25 ans");
    assert_eq!((words(En).ages)(None, Some(25)), "up to 25 years old");
}
