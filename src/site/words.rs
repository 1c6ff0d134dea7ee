//! All visible text, once per language. A missing translation does not compile.
//! French says "vous", in the feminine, without middle dots; U+202F before `;` `!` `?`; its plural begins at two: `0 programme`.

pub mod en;
mod en_terms;
pub mod fr;
mod fr_terms;
pub mod help;
pub mod printed;
pub mod prose;
pub mod share;
pub mod sources;
pub mod stills;

use crate::catalogue::text::Lang;
use crate::catalogue::words::{Audience, Entry, Format, Kind, Level, OrganisationKind, Role, Topic, Unit, Women};
use crate::query::param::Param;
use crate::query::words::Sort;

/// The words of one language. Fields are grouped as on screen: shell, search, results, program, indexes, prose.
pub struct Words {
    /// Name of this language's counterpart, in that language.
    pub other_language: &'static str,
    /// Link that skips to the content.
    pub skip: &'static str,
    /// Label of the main navigation.
    pub navigation: &'static str,
    /// Label of the way back up.
    pub crumbs: &'static str,
    /// Names of pages, in the navigation and in the way back up.
    pub home: &'static str,
    /// All programs.
    pub programs: &'static str,
    /// All places.
    pub cities: &'static str,
    /// Online.
    pub online: &'static str,
    /// All partners.
    pub partners: &'static str,
    /// All topics.
    pub topics: &'static str,
    /// About.
    pub about: &'static str,
    /// Privacy.
    pub privacy: &'static str,
    /// Guide, figures, accessibility (how far it goes: the grid says so, `tests/site/papers.rs`), legal notice, contributing, site map.
    pub foot: [&'static str; 6],
    /// What stands at the foot of every page.
    pub colophon: &'static str,
    /// Before the date of the catalogue.
    pub catalogue_of: &'static str,
    /// The live version could not start, or has not started after a while.
    pub app_failed: &'static str,
    /// Some records could not be read.
    pub left_out: fn(usize) -> String,
    /// Title of the home page.
    pub home_title: &'static str,
    /// Heading of the home page.
    pub home_heading: &'static str,
    /// Text under it.
    pub home_lead: fn(usize) -> String,
    /// The first question.
    pub what: &'static str,
    /// Help on it.
    pub what_hint: &'static str,
    /// The second question.
    pub place: &'static str,
    /// Help on it.
    pub place_hint: &'static str,
    /// Name of the list of suggested places.
    pub places_suggested: &'static str,
    /// Nothing is suggested.
    pub no_place_suggested: &'static str,
    /// How far around.
    pub radius: &'static str,
    /// A radius.
    pub within: fn(&str) -> String,
    /// The button that searches.
    pub search: &'static str,
    /// Name of the search form.
    pub search_form: &'static str,
    /// The filters.
    pub filters: &'static str,
    /// Closes the filters.
    pub close: &'static str,
    /// Shows what the filters give.
    pub show_programs: fn(usize) -> String,
    /// Narrows a long list of options.
    pub narrow_partners: &'static str,
    /// Only what is stated free.
    pub free_only: &'static str,
    /// Also what has ended.
    pub ended_too: &'static str,
    /// Price and state, as one group of filters.
    pub more_filters: &'static str,
    /// Name of a filter.
    pub filter: fn(Param) -> &'static str,
    /// Without script, filters cannot work.
    pub no_script: &'static str,
    /// Leads from there to the list.
    pub no_script_link: &'static str,
    /// Heads what is not on this page, for readers without script.
    pub the_rest: &'static str,
    /// Heading of the results.
    pub results: &'static str,
    /// The count that is announced.
    pub count: fn(usize) -> String,
    /// Applied filters.
    pub applied: &'static str,
    /// Hidden word before an applied filter.
    pub remove: &'static str,
    /// Removes them all.
    pub clear: &'static str,
    /// Order.
    pub sort: &'static str,
    /// Name of an order.
    pub sort_name: fn(Sort, bool) -> &'static str,
    /// A value that the catalogue does not know.
    pub unknown: fn(&str, &str) -> String,
    /// Removes it.
    pub remove_it: &'static str,
    /// A place is asked for, but online is everywhere.
    pub place_is_moot: fn(&str) -> String,
    /// Nothing found.
    pub nothing: &'static str,
    /// Everything.
    pub everything: &'static str,
    /// Next results.
    pub next_page: &'static str,
    /// Earlier results.
    pub previous_page: &'static str,
    /// Page so of so many.
    pub page_of: fn(usize, usize) -> String,
    /// Name of the page links.
    pub pages: &'static str,
    /// Heads what runs anywhere.
    pub anywhere: &'static str,
    /// Explains it.
    pub anywhere_text: &'static str,
    /// Heads what may serve.
    pub unclear: &'static str,
    /// Explains it.
    pub unclear_text: &'static str,
    /// A distance in kilometres, rounded, from a commune.
    pub distance: fn(u32, &str) -> String,
    /// Shares the current search.
    pub share_search: &'static str,

    /// Sort of program.
    pub kind: fn(Kind) -> &'static str,
    /// Format.
    pub format: fn(Format) -> &'static str,
    /// Audience.
    pub audience: fn(Audience) -> &'static str,
    /// Level.
    pub level: fn(Level) -> &'static str,
    /// For women.
    pub women: fn(Women) -> &'static str,
    /// Topic.
    pub topic: fn(Topic) -> &'static str,
    /// One sentence on a topic.
    pub topic_text: fn(Topic) -> &'static str,
    /// How one gets in.
    pub entry: fn(Entry) -> &'static str,
    /// An organisation's part.
    pub role: fn(Role) -> &'static str,
    /// Sort of organisation.
    pub organisation: fn(OrganisationKind) -> &'static str,
    /// A length of time.
    pub duration: fn(f64, Unit) -> String,
    /// Name of a month, 1 to 12.
    pub month: fn(u8) -> &'static str,
    /// A whole day.
    pub day: fn(u8, u8, u16) -> String,
    /// From one date to another.
    pub span: fn(&str, &str) -> String,
    /// A price.
    pub price: fn(f64) -> String,
    /// Ages.
    pub ages: fn(Option<u32>, Option<u32>) -> String,
    /// Name of a language.
    pub language: fn(&str) -> Option<&'static str>,

    /// Life cycle: the next date.
    pub dated: fn(&str) -> String,
    /// It runs.
    pub running: fn(Option<&str>) -> String,
    /// Nobody has confirmed it lately; seen last on a date, or never.
    pub unconfirmed: fn(Option<&str>) -> String,
    /// Over.
    pub ended: &'static str,
    /// Not stated.
    pub not_stated: &'static str,
    /// Free.
    pub free: &'static str,
    /// The whole country.
    pub nationwide: &'static str,
    /// Town not published.
    pub town_unknown: &'static str,
    /// And so many other places.
    pub more_places: fn(usize) -> String,
    /// Facts of a program.
    pub fact_for: &'static str,
    /// Where.
    pub fact_where: &'static str,
    /// When.
    pub fact_when: &'static str,
    /// Price.
    pub fact_cost: &'static str,
    /// Length.
    pub fact_duration: &'static str,
    /// How one gets in.
    pub fact_entry: &'static str,
    /// Level.
    pub fact_level: &'static str,
    /// Languages.
    pub fact_languages: &'static str,
    /// Certificate.
    pub fact_certification: &'static str,
    /// Topics.
    pub fact_topics: &'static str,
    /// Who carries it.
    pub fact_by: &'static str,
    /// Signs up.
    pub sign_up: &'static str,
    /// Tells more.
    pub learn_more: &'static str,
    /// Neither is known; and, once nobody can sign up any more, stands before the last day on which one could.
    pub no_link: [&'static str; 2],
    /// The program has ended.
    pub ended_notice: &'static str,
    /// The program is not confirmed.
    pub unconfirmed_notice: &'static str,
    /// Heads the sessions.
    pub sessions: &'static str,
    /// Sessions: no row.
    pub no_sessions: &'static str,
    /// Column heads of the sessions: place, format, dates, length, deadline.
    pub session_heads: [&'static str; 5],
    /// A session that is over.
    pub session_over: &'static str,
    /// Heads the sources.
    pub sources: &'static str,
    /// Heads similar programs.
    pub similar: &'static str,
    /// Shares this program.
    pub share: &'static str,
    /// Copied.
    pub copied: &'static str,
    /// Could not copy: the address to copy by hand.
    pub copy_by_hand: &'static str,
    /// The text is in French.
    pub in_french: &'static str,

    /// Heading and text of the A–Z page.
    pub programs_text: fn(usize) -> String,
    /// Name of the letters.
    pub letters: &'static str,
    /// Text of the city index.
    pub cities_text: &'static str,
    /// Groups of the city index: communes, départements, régions.
    pub area_groups: [&'static str; 3],
    /// Heading of a place's page.
    pub city_heading: fn(&str) -> String,
    /// Text of a place's page.
    pub city_text: fn(&str, bool) -> String,
    /// Heading of the online page.
    pub online_heading: &'static str,
    /// Text of the online page.
    pub online_text: &'static str,
    /// Text of the partner index.
    pub partners_text: fn(usize) -> String,
    /// Heading of a partner's page.
    pub partner_heading: fn(&str) -> String,
    /// Text of a partner's page without a summary.
    pub partner_text: fn(&str) -> String,
    /// The partner's own site.
    pub partner_site: &'static str,
    /// Text of the topic index.
    pub topics_text: &'static str,
    /// Not found.
    pub not_found: &'static str,
    /// What to do.
    pub not_found_text: &'static str,
    /// What the about page tells, in a sentence.
    pub about_text: &'static str,
    /// What the privacy page tells, in a sentence.
    pub privacy_text: &'static str,
}

/// The words of a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Fr => &fr::FR,
        Lang::En => &en::EN,
    }
}
