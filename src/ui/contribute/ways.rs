//! The three ways: to tell us, to correct in the browser, to work on one's own computer.

use crate::catalogue::fields::is_safe_link;
use crate::site::lesson::{FOLDER, LOCAL, MORE, typed};
use crate::site::letter::{help, letter};
use crate::site::share::encoded;
use crate::ui::contribute::marks::{line, lines, sample};
use crate::ui::contribute::{Guide, steps};
use crate::ui::html;
use crate::ui::view::{View, several};

/// The addresses of GitHub: it alone has the pages that are described.
const GITHUB: &str = "https://github.com/";
/// What stands in a command for an address that is not given.
const ADDRESS: &str = "{repository}";
/// Stands for it on the page.
const NOWHERE: &str = "https://…";

/// The address of the source code, where the publisher has given one.
fn repository<'a>(guide: &Guide<'a>) -> Option<&'a str> {
    let given = guide.papers.publisher.repository.trim().trim_end_matches('/');
    is_safe_link(given).then_some(given)
}

/// A page of the source code on GitHub.
fn on_github(guide: &Guide<'_>, path: &str) -> Option<String> {
    let repository = repository(guide).filter(|it| it.starts_with(GITHUB))?;
    Some(format!("{}/{path}", repository.trim_end_matches(".git")))
}

/// A link in a line of its own.
fn linked(text: &'static str, href: String) -> View {
    html::p().class("contribute__go").child(html::a().attr("href", href).attr("rel", "external").child(text)).into()
}

/// What is not given yet, marked as such.
fn untold(text: &'static str) -> View {
    html::p().child(html::span().class("to-fill").child(text)).into()
}

/// Tell us: what to say, and where to.
pub(super) fn tell(guide: &Guide<'_>) -> View {
    let said = guide.said;
    let [write, issue] = said.by;
    let [no_mail, no_code] = said.untold;
    let [offer, title, form] = said.offer;
    let [subject, body] = said.message.map(encoded);
    let email = guide.papers.publisher.email.trim();
    let to = help(email, &guide.papers.publisher.repository);
    let mail = match email.is_empty() {
        true => untold(no_mail),
        false => several![
            linked(write, format!("mailto:{email}?subject={subject}&body={body}")),
            html::p().child(email.to_owned())
        ],
    };
    let report = match (on_github(guide, "issues/new"), repository(guide)) {
        (Some(href), _) => linked(issue, href),
        (None, Some(href)) => {
            let link = html::a().attr("href", href.to_owned()).attr("rel", "external").child(href.to_owned());
            html::p().child(link).into()
        }
        (None, None) => untold(no_code),
    };
    let missing = email.is_empty() || repository(guide).is_none();
    several![
        steps(guide, said.tell),
        mail,
        report,
        missing.then(|| html::p().child(line(said.fill_in, guide.lang))),
        html::p().child(line(said.propose, guide.lang)),
        to.map(|to| linked(offer, letter(&to, title, form)))
    ]
}

/// In the browser.
pub(super) fn browser(guide: &Guide<'_>) -> View {
    let said = guide.said;
    let folder = match (on_github(guide, &format!("tree/HEAD/{FOLDER}")), repository(guide)) {
        (Some(href), _) => linked(said.folder, href),
        (None, Some(_)) => View::NOTHING,
        (None, None) => {
            let [_, no_code] = said.untold;
            untold(no_code)
        }
    };
    several![
        html::p().child(line(said.browser_lead, guide.lang)),
        folder,
        steps(guide, said.browser),
        lines(guide, said.browser_more)
    ]
}

/// On one's own computer: each step with what is typed.
pub(super) fn local(guide: &Guide<'_>) -> View {
    let said = guide.said;
    let address = repository(guide).unwrap_or(NOWHERE);
    let shown = |commands: &str| {
        let commands = commands.replace(ADDRESS, address);
        let typed: Vec<String> = commands.lines().map(|it| typed(it, guide.lang)).collect();
        (!commands.is_empty()).then(|| sample(typed.join("\n")))
    };
    let step = |(text, commands): (&'static str, &'static str)| {
        html::li().child(line(text, guide.lang)).child(shown(commands))
    };
    let more = |(text, command): (&'static str, &'static str)| {
        several![html::p().child(line(text, guide.lang)), shown(command)]
    };
    several![
        html::p().child(line(said.local_lead, guide.lang)),
        html::ol()
            .class("contribute__steps")
            .attr("role", "list")
            .child(said.local.into_iter().zip(LOCAL).map(step).collect::<View>()),
        said.more.into_iter().zip(MORE).map(more).collect::<View>()
    ]
}
