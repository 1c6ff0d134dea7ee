//! Calendars read by a parser that had no part in writing them.
#![allow(dead_code, reason = "each test file uses a part of this")]

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};

/// One event, as a calendar program understands it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// UID.
    pub(crate) uid: String,
    /// First day: `2026-12-01`.
    pub(crate) first: String,
    /// The day after the last one.
    pub(crate) after: String,
    /// DTSTAMP, to the day.
    pub(crate) stamp: String,
    /// LAST-MODIFIED, to the day.
    pub(crate) modified: Option<String>,
    /// SEQUENCE.
    pub(crate) sequence: i64,
    /// SUMMARY, LOCATION, DESCRIPTION, URL, unescaped.
    pub(crate) summary: String,
    pub(crate) location: Option<String>,
    pub(crate) description: String,
    pub(crate) url: String,
    /// CATEGORIES, one by one.
    pub(crate) categories: Vec<String>,
}

/// The events of a calendar, in its order; panics on anything that RFC 5545 does not allow.
pub(crate) fn events(text: &str) -> Vec<Event> {
    for line in text.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "a line of {} octets: {line:?}", line.len());
    }
    let calendar = ICalendar::parse(text).unwrap_or_else(|why| panic!("no calendar: {why:?}\n{text}"));
    let root = calendar.components.first().expect("a calendar");
    assert_eq!(root.component_type, ICalendarComponentType::VCalendar);
    assert!([ICalendarProperty::Prodid, ICalendarProperty::Version].iter().all(|it| root.has_property(it)));
    let method = root.property(&ICalendarProperty::Method).expect("METHOD");
    assert_eq!(method.values.len(), 1);
    assert!(text.contains("\r\nMETHOD:PUBLISH\r\n") && text.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n"));
    let events = calendar.components.iter().filter(|it| it.component_type == ICalendarComponentType::VEvent);
    let read = |event: &calcard::icalendar::ICalendarComponent| {
        let entry = |name: ICalendarProperty| event.property(&name);
        let text = |name: ICalendarProperty| {
            entry(name).and_then(|it| it.values.first()).and_then(|it| it.as_text()).map(str::to_owned)
        };
        let day = |name: ICalendarProperty| {
            let date = entry(name)?.values.first()?.as_partial_date_time()?.clone();
            Some(format!("{:04}-{:02}-{:02}", date.year?, date.month?, date.day?))
        };
        for name in [ICalendarProperty::Dtstart, ICalendarProperty::Dtend] {
            let value = entry(name).and_then(|it| it.values.first()).and_then(|it| it.as_partial_date_time());
            assert!(value.is_some_and(|it| it.hour.is_none()), "a whole day: {value:?}");
        }
        let categories = event.properties(&ICalendarProperty::Categories).flat_map(|it| &it.values);
        Event {
            uid: text(ICalendarProperty::Uid).expect("UID"),
            first: day(ICalendarProperty::Dtstart).expect("DTSTART"),
            after: day(ICalendarProperty::Dtend).expect("DTEND"),
            stamp: day(ICalendarProperty::Dtstamp).expect("DTSTAMP"),
            modified: day(ICalendarProperty::LastModified),
            sequence: entry(ICalendarProperty::Sequence)
                .and_then(|it| it.values.first()?.as_integer())
                .expect("SEQUENCE"),
            summary: text(ICalendarProperty::Summary).expect("SUMMARY"),
            location: text(ICalendarProperty::Location),
            description: text(ICalendarProperty::Description).expect("DESCRIPTION"),
            url: text(ICalendarProperty::Url).expect("URL"),
            categories: categories.filter_map(|it| it.as_text()).map(str::to_owned).collect(),
        }
    };
    events.map(read).collect()
}
