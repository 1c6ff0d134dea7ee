//! The English words, British spelling.

use crate::query::param::Param;
use crate::query::words::Sort;
use crate::site::words::Words;
use crate::site::words::en_terms::{self, counted, number};
use crate::site::words::printed::{PRINTED, printed};

/// English.
pub static EN: Words = Words {
    other_language: "Français",
    skip: "Skip to content",
    navigation: "Main navigation",
    crumbs: "You are here",
    home: "Home",
    programs: "Programs",
    cities: "Cities",
    online: "Online",
    partners: "Partners",
    topics: "Topics",
    about: "About",
    privacy: "Privacy",
    foot: ["Where to start?", "Figures", "Accessibility: fully compliant", "Legal notice", "Contribute", "Site map"],
    colophon: "Passerelles lists, with its sources, the programs that lead women in France into digital work and AI. Catalogue under Licence Ouverte 2.0.",
    catalogue_of: "Catalogue of",
    app_failed: printed(
        "Search is not responding at the moment. Every page can still be read: browse by city, topic or partner, or reload the page.",
    ),
    left_out: |count| match count {
        1 => "One record of the catalogue could not be read and is not shown. The rest works.".to_owned(),
        _ => format!("{count} records of the catalogue could not be read and are not shown. The rest works."),
    },

    home_title: "Passerelles: programs for women into digital work and AI",
    home_heading: "Find your way into digital work and AI",
    home_lead: |count| {
        format!(
            "Courses, mentoring, workshops, grants: {count} programs made for women, or that open the door wide to them, near you in France or online."
        )
    },
    what: "What are you looking for?",
    what_hint: "Job, field, organisation",
    place: "Where?",
    place_hint: "Town, postcode, région",
    places_suggested: "Suggested places",
    no_place_suggested: "No place of that name. Try a postcode or a département.",
    radius: "Within",
    within: |km| if km == "0" { "this commune only".to_owned() } else { format!("{km} km") },
    search: "Search",
    search_form: "Search for a program",
    filters: "Filters",
    close: "Close",
    show_programs: |count| format!("Show {}", counted(count)),
    narrow_partners: "Find a partner in the list",
    free_only: "Free (and stated so)",
    ended_too: "Also show what has ended",
    more_filters: "Price and state",
    filter: |param| match param {
        Param::Words => "Words",
        Param::Place => "Place",
        Param::Radius => "Radius",
        Param::Format => "In person or online",
        Param::Partner => "Partner",
        Param::Kind => "Type of program",
        Param::Topic => "Topic",
        Param::Audience => "You are…",
        Param::Level => "Level asked for",
        Param::Women => "Open to whom?",
        Param::Free => "Price",
        Param::State => "State",
        Param::Sort => "Order",
        Param::Page => "Page",
    },
    no_script: printed("Without JavaScript the filters do not respond, but everything can be read:"),
    no_script_link: printed("see all programs from A to Z"),
    the_rest: printed("The rest of the list"),

    results: "Programs",
    count: counted,
    applied: "Filters applied",
    remove: "Remove",
    clear: "Clear all",
    sort: "Sort by",
    sort_name: |sort, words| match sort {
        Sort::Relevance if words => "relevance",
        Sort::Relevance => "most current",
        Sort::Nearness => "distance",
        Sort::Date => "date",
        Sort::Name => "name",
    },
    unknown: |value, filter| format!("“{value}” means nothing here ({filter})."),
    remove_it: "Remove this value",
    place_is_moot: |place| format!("Online is everywhere: these programs can be followed from {place} too."),
    nothing: "No program meets all these criteria.",
    everything: "See all programs",
    next_page: "Show more",
    previous_page: "Previous page",
    page_of: |page, pages| format!("Page {page} of {pages}"),
    pages: "Pages of results",
    anywhere: "Also online, wherever you are",
    anywhere_text: "These programs are followed at a distance or run all over France.",
    unclear: "Place to be confirmed",
    unclear_text: "These programs do not say in which town they are held, or whether they are in person. Ask them.",
    distance: |km, place| if km == 0 { format!("in {place}") } else { format!("{km} km from the centre of {place}") },
    share_search: "Share",

    kind: en_terms::kind,
    format: en_terms::format,
    audience: en_terms::audience,
    level: en_terms::level,
    women: en_terms::women,
    topic: en_terms::topic,
    topic_text: en_terms::topic_text,
    entry: en_terms::entry,
    role: en_terms::role,
    organisation: en_terms::organisation,
    duration: en_terms::duration,
    month: en_terms::month,
    day: |day, month, year| format!("{day} {} {year}", en_terms::month(month)),
    span: |start, end| format!("{start} to {end}"),
    price: |euros| format!("€{}", number(euros)),
    ages: en_terms::ages,
    language: en_terms::language,

    dated: |date| format!("Next date: {date}"),
    running: |seen| match seen {
        Some(month) => format!("Running, dates to be confirmed (seen in {month})"),
        None => "Running, dates to be confirmed".to_owned(),
    },
    unconfirmed: |date| match date {
        Some(date) => format!("To be confirmed: last seen in {date}"),
        None => "To be confirmed: no date known".to_owned(),
    },
    ended: "Ended",
    not_stated: "not stated",
    free: "Free",
    nationwide: "All over France",
    town_unknown: "Town to be confirmed",
    more_places: |count| if count == 1 { "and 1 other place".to_owned() } else { format!("and {count} other places") },
    fact_for: "For whom",
    fact_where: "Where",
    fact_when: "When",
    fact_cost: "Price",
    fact_duration: "Length",
    fact_entry: "How to get in",
    fact_level: "Level",
    fact_languages: "Language",
    fact_certification: "Certificate",
    fact_topics: "Topics",
    fact_by: "With",
    sign_up: "Sign up or apply",
    learn_more: "Find out more",
    no_link: ["No sign-up page is known: ask the partners below.", "Sign-up is closed, it was open until"],
    ended_notice: "This program has ended. Its page stays here for the record; similar programs are listed below.",
    unconfirmed_notice: "Nobody has confirmed lately that this program goes on. Ask the partners before you decide.",
    sessions: "Places and dates",
    no_sessions: "Neither place nor date has been published.",
    session_heads: ["Place", "Format", "Dates", "Length", "Apply before"],
    session_over: "over",
    sources: "Sources",
    similar: "Similar programs",
    share: "Share this program",
    copied: "The address is copied: you can paste it into a message.",
    copy_by_hand: "Copy this address:",
    in_french: "in French",

    programs_text: |count| {
        if PRINTED {
            format!("The {count} programs of the catalogue, ended ones included, from A to Z.")
        } else {
            String::new()
        }
    },
    letters: printed("Letters"),
    cities_text: printed("Every place where a program is or was held. Choose yours, or the nearest town."),
    area_groups: [printed("Communes"), printed("Départements"), printed("Régions")],
    city_heading: |place| format!("Programs near you: {place}"),
    city_text: |place, commune| {
        if commune {
            format!(
                "Programs for women into digital work and AI in {place} and within 30 km, then those followed online."
            )
        } else {
            format!("Programs for women into digital work and AI: {place}, then those followed online.")
        }
    },
    online_heading: "Online programs",
    online_text: "To be followed from home, wherever you live.",
    partners_text: |count| {
        if PRINTED { format!("The {count} organisations that run, fund or host the programs.") } else { String::new() }
    },
    partner_heading: |name| format!("Programs with {name}"),
    partner_text: |name| format!("Programs for women into digital work and AI in which {name} takes part."),
    partner_site: "Official site",
    topics_text: printed("Twelve doors into digital work. Open the one that draws you: none is for experts only."),
    not_found: printed("This page does not exist"),
    not_found_text: printed(
        "The address may be incomplete, or the page has moved. Search here, or start again from one of these lists.",
    ),
    about_text: printed("What Passerelles does, where its facts come from, and under which licences to reuse them."),
    privacy_text: printed("No account, no cookie, no audience measurement: your search stays on your device."),
};
