//! The day in Paris, beside what the time zone database says.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use passerelles::catalogue::date::Date;
use passerelles::catalogue::paris::day_in_paris;

const HOUR: u64 = 3600;
/// The first of January 1996, at midnight in Universal Time.
const FROM: u64 = 820_454_400;

#[test]
fn the_day_in_paris_is_that_of_the_time_zone_database() {
    let paris = TimeZone::get("Europe/Paris").expect("the zone is known");
    let agrees = |seconds: u64| {
        let told = Timestamp::from_second(seconds as i64).expect("a time").to_zoned(paris.clone()).date();
        let told = Date { year: told.year() as u16, month: told.month() as u8, day: told.day() as u8 };
        assert_eq!(day_in_paris(seconds), told, "{seconds} seconds after 1970 began");
    };
    let hours = 80 * 366 * 24;
    for hour in 0..hours {
        // Each hour, its last second, and one within it that is another each time.
        let start = FROM + hour * HOUR;
        [0, HOUR - 1, hour * 31 % HOUR].into_iter().for_each(|more| agrees(start + more));
    }
    println!("figure: moments whose day in Paris agrees with the time zone database = {}", hours * 3);
}

#[test]
fn a_clock_that_is_far_off_still_gives_a_day() {
    assert_eq!(day_in_paris(0), Date { year: 1970, month: 1, day: 1 });
    assert_eq!(day_in_paris(u64::MAX), Date { year: 2200, month: 12, day: 31 });
}
