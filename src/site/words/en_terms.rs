//! The English words of the closed vocabularies, of dates, lengths and prices.

use crate::catalogue::words::{Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Topic, Unit, Women};

/// Sort of program.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Training => "Training",
        Kind::Mentoring => "Mentoring",
        Kind::Awareness => "Discovery",
        Kind::Community => "Community",
        Kind::Event => "Event",
        Kind::Contest => "Contest",
        Kind::Scholarship => "Scholarship",
    }
}

/// Format of a session.
pub(super) fn format(format: Format) -> &'static str {
    match format {
        Format::InPerson => "In person",
        Format::Online => "Online",
        Format::Hybrid => "Hybrid (in person and online)",
    }
}

/// Whom a program is for.
pub(super) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::JobSeekers => "Looking for work",
        Audience::Pupils => "At secondary school",
        Audience::Students => "Student",
        Audience::Employees => "Employed",
        Audience::Entrepreneurs => "Running a business",
        Audience::Teachers => "Teacher",
        Audience::Everyone => "Everyone",
    }
}

/// Level asked for.
pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "Beginner",
        Level::Intermediate => "Intermediate",
        Level::Advanced => "Advanced",
    }
}

/// Whether it is for women only.
pub(super) fn women(women: Women) -> &'static str {
    match women {
        Women::Only => "Women only",
        Women::First => "Women first",
        Women::Mixed => "Open to all",
    }
}

/// Name of a topic.
pub(super) fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::GenerativeAi => "Generative AI",
        Topic::Ai => "Artificial intelligence",
        Topic::Data => "Data",
        Topic::Programming => "Programming",
        Topic::Web => "Web",
        Topic::Cybersecurity => "Cybersecurity",
        Topic::Infrastructure => "Networks, cloud, data centres",
        Topic::DigitalBasics => "Digital basics",
        Topic::Creation => "Games, design, media",
        Topic::Science => "Maths and computing",
        Topic::Careers => "Discovering jobs",
        Topic::Entrepreneurship => "Starting a business",
    }
}

/// One sentence on a topic.
pub(super) fn topic_text(topic: Topic) -> &'static str {
    match topic {
        Topic::GenerativeAi => {
            "Understanding and using tools that write, draw or summarise: ChatGPT, Copilot and the like."
        }
        Topic::Ai => "From first notions to jobs in artificial intelligence.",
        Topic::Data => "Reading, analysing and explaining data.",
        Topic::Programming => "Writing first programs, or becoming a developer.",
        Topic::Web => "Building websites and web applications.",
        Topic::Cybersecurity => "Protecting people, data and systems.",
        Topic::Infrastructure => "Keeping networks, servers, cloud and data centres running.",
        Topic::DigitalBasics => "Computer, internet, office software: finding your feet without stress.",
        Topic::Creation => "Video games, design, images and digital media.",
        Topic::Science => "Mathematics and computing research.",
        Topic::Careers => "Meeting professionals, visiting, trying things out, choosing a path.",
        Topic::Entrepreneurship => "Starting and growing a digital business.",
    }
}

/// How one gets in.
pub(super) fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Open => "Open sign-up",
        Entry::Selection => "By application",
        Entry::School => "Through your school",
        Entry::Partner => "Through a partner body",
        Entry::Referral => "By referral (job centre, social services…)",
        Entry::HiredFirst => "Hired first, trained next",
    }
}

/// What a partner does.
pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Organiser => "runs it",
        Role::Trainer => "teaches",
        Role::Funder => "funds it",
        Role::Community => "spreads the word and supports",
        Role::Host => "hosts",
        Role::Employer => "offers placements, jobs or talks",
    }
}

/// Sort of organisation.
pub(super) fn organisation(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Company => "Company",
        OrganisationKind::Association => "Non-profit",
        OrganisationKind::TrainingBody => "Training body",
        OrganisationKind::School => "School or university",
        OrganisationKind::Public => "Public body",
        OrganisationKind::Foundation => "Foundation",
    }
}

/// A length of time.
pub(super) fn duration(value: f64, unit: Unit) -> String {
    if value == 0.5 && unit == Unit::Day {
        return "half a day".to_owned();
    }
    let (one, many) = match unit {
        Unit::Hour => ("hour", "hours"),
        Unit::Day => ("day", "days"),
        Unit::Week => ("week", "weeks"),
        Unit::Month => ("month", "months"),
        Unit::Year => ("year", "years"),
    };
    format!("{} {}", number(value), if value == 1.0 { one } else { many })
}

/// Name of a month, 1 to 12.
pub(super) fn month(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    NAMES.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// Ages admitted.
pub(super) fn ages(min: Option<u32>, max: Option<u32>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min} to {max} years old"),
        (Some(min), None) => format!("from {min} years old"),
        (None, Some(max)) => format!("up to {max} years old"),
        (None, None) => String::new(),
    }
}

/// Name of a language, in English.
pub(super) fn language(code: &str) -> Option<&'static str> {
    match code {
        "fr" => Some("French"),
        "en" => Some("English"),
        _ => None,
    }
}

/// The count that is announced: in English only one is singular.
pub(super) fn counted(count: usize) -> String {
    if count == 1 { "1 program".to_owned() } else { format!("{} programs", number(count as f64)) }
}

/// A number with a decimal point and commas between thousands.
pub(super) fn number(value: f64) -> String {
    let whole = value.trunc() as i64;
    let digits = whole.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let tenths = ((value - value.trunc()) * 100.0).round() as i64;
    match tenths {
        0 => out,
        _ => format!("{out}.{}", format!("{tenths:02}").trim_end_matches('0')),
    }
}
