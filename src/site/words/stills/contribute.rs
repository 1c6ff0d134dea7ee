//! The words of the guide for contributors. Within a text, `` `code` `` is code, `*Commit changes*` the name of a button, and
//! `[text](address)` a link.

pub mod en;
pub mod fr;

use crate::catalogue::text::Lang;

/// The words of one language.
pub struct Contribute {
    /// Heads the ways; names the list of parts.
    pub contents: [&'static str; 2],
    /// The headings of the parts, in order: tell us, in the browser, on one's own computer, a record, its fields, its sources, dates
    /// and places, the answer of the check, over or renamed or withdrawn, what then, more.
    pub headings: [&'static str; 11],
    /// What each of the three ways takes.
    pub ways: [&'static str; 3],
    /// Tell us: the steps.
    pub tell: &'static [&'static str],
    /// What is to be told of a program that is missing.
    pub propose: &'static str,
    /// Names of the links to a ready message and to a ready report.
    pub by: [&'static str; 2],
    /// Subject of the ready message, and its lines.
    pub message: [&'static str; 2],
    /// The link that proposes a program; title of that letter, and its form to be filled in.
    pub offer: [&'static str; 3],
    /// Stands where the publisher has given no address to write to, and none of the source code.
    pub untold: [&'static str; 2],
    /// How a publisher fills both in.
    pub fill_in: &'static str,
    /// In the browser: what to know first, the steps, and what helps.
    pub browser_lead: &'static str,
    /// See there.
    pub browser: &'static [&'static str],
    /// A new record, and what the editor does not do.
    pub browser_more: &'static [&'static str],
    /// Leads to the folder of records.
    pub folder: &'static str,
    /// On one's own computer: what to know first, the steps (their commands are in `site::lesson`).
    pub local_lead: &'static str,
    /// See there.
    pub local: [&'static str; 7],
    /// What else can be typed: from a spreadsheet, what to correct next.
    pub more: [&'static str; 5],
    /// The record: what it is, its rules of writing.
    pub record: &'static [&'static str],
    /// See there.
    pub rules: &'static [&'static str],
    /// Leads to the page that the record becomes.
    pub its_page: &'static str,
    /// The fields: how to read their list.
    pub fields: &'static [&'static str],
    /// The groups of fields, each with a sentence.
    pub groups: [[&'static str; 2]; 7],
    /// So many fields.
    pub count: fn(usize) -> String,
    /// Marks a field that must be there.
    pub required: &'static str,
    /// Advice on the fields that need some, in the order of `site::lesson::ADVISED`.
    pub advice: [&'static str; 12],
    /// Sources: what to write, and what not.
    pub sources: &'static [&'static str],
    /// Heads the words for what a source shows, and explains each in the order of `site::words::sources::FACTS`.
    pub facts_head: &'static str,
    /// See there.
    pub facts: [&'static str; 21],
    /// Heads dates and places; explains each form in the order of `site::lesson`.
    pub heads: [&'static str; 2],
    /// See there.
    pub dates: [&'static str; 3],
    /// See there.
    pub places: [&'static str; 4],
    /// The check: what it is, what is changed in the example, how to read the answer, and the answer once it is repaired.
    pub check: [&'static str; 4],
    /// Stands between what the example says and the slip.
    pub becomes: &'static str,
    /// How to read each part of an answer: the file; the place, where the line is not told and where it is; the sentence; the count.
    pub reading: [&'static str; 5],
    /// Over, renamed, withdrawn: heading and text of each, and how ids are noted.
    pub ends: [[&'static str; 2]; 3],
    /// See there.
    pub register: &'static str,
    /// What happens then: the steps.
    pub after: &'static [&'static str],
    /// Where to go from here.
    pub further: &'static [&'static str],
    /// The four pictures: the editor, the record, the answer, the way of a proposal.
    pub pictures: [Picture; 4],
}

/// A picture: what stands under it, what it shows, and the words in it.
pub struct Picture {
    /// What stands under it.
    pub caption: &'static str,
    /// What it shows, for those who do not see it.
    pub shows: &'static str,
    /// The words in it, in the order in which they are drawn.
    pub words: &'static [&'static str],
}

/// The words of a language.
pub fn contribute(lang: Lang) -> &'static Contribute {
    match lang {
        Lang::Fr => &fr::FR,
        Lang::En => &en::EN,
    }
}
