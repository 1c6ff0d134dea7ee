//! Sets an example apart from the page that shows it: many examples hold the same ids and landmarks, and their links lead to
//! made-up pages. The printed HTML is read as our own printer writes it: `name="value"`, quotes escaped in texts and values.

/// Attributes that hold ids.
const IDS: [&str; 9] = [
    "id",
    "for",
    "form",
    "popovertarget",
    "data-goes",
    "aria-controls",
    "aria-activedescendant",
    "aria-describedby",
    "aria-labelledby",
];

/// Where an example stands.
pub struct Place<'a> {
    /// The id of the example: what begins its ids.
    pub id: &'a str,
    /// What is added to the names of its landmarks and lists, as "example 12".
    pub name: &'a str,
    /// The id of the element that says that name.
    pub title: &'a str,
    /// Where its forms lead.
    pub home: &'a str,
}

/// The example's HTML, set apart: its ids are its own, its links within the site lead back to itself, its names say which example
/// they belong to, nothing of it is announced, and its highest heading is an `h4`.
pub fn isolate(html: &str, place: &Place<'_>) -> String {
    let levels = (1..=6).filter(|level| html.contains(&format!("<h{level}")));
    let down = levels.min().map_or(0, |highest| 4_usize.saturating_sub(highest));
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = headings(html, down);
    while let Some((before, after)) = rest.split_once("=\"") {
        let (start, name) = before.rsplit_once(' ').unwrap_or(("", before));
        let Some((value, then)) = after.split_once('"') else { break };
        out.push_str(start);
        if (name, value) != ("role", "status") {
            out.push_str(&format!(" {name}=\"{}\"", changed(name, value, place)));
        }
        rest = then.to_owned();
    }
    out.push_str(&rest);
    out
}

fn changed(name: &str, value: &str, place: &Place<'_>) -> String {
    let own = |id: &str| format!("{}--{id}", place.id);
    match name {
        _ if IDS.contains(&name) => {
            let mut ids: Vec<String> = value.split(' ').map(own).collect();
            ids.extend((name == "aria-labelledby").then(|| place.title.to_owned()));
            ids.join(" ")
        }
        "aria-label" => format!("{value} – {}", place.name),
        "action" => place.home.to_owned(),
        "href" => match value.strip_prefix('#') {
            Some(id) => format!("#{}", own(id)),
            None if value.starts_with(['/', '?']) => format!("#{}", place.id),
            None => value.to_owned(),
        },
        _ => value.to_owned(),
    }
}

/// Every heading so many levels lower, with the level whose looks it keeps.
fn headings(html: &str, down: usize) -> String {
    // From the lowest, so that none is moved twice.
    (1..=3_usize).rev().fold(html.to_owned(), |html, level| {
        let lower = (level + down).min(6);
        html.replace(&format!("<h{level}"), &format!("<h{lower} data-level=\"{level}\""))
            .replace(&format!("</h{level}>"), &format!("</h{lower}>"))
    })
}
