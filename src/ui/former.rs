//! What stands at an address of before: the way to the page of today, or why there is none any more and where to go instead.

use crate::catalogue::trace::{Folder, Tombstone};
use crate::site::facts;
use crate::site::page::Page;
use crate::site::words::stills::former::former;
use crate::ui::html;
use crate::ui::scene::{Scene, text};
use crate::ui::shell::lead;
use crate::ui::view::{View, several};

/// A page that has moved: `name` and `href` are those of the page of today.
pub fn moved(scene: &Scene, name: &str, href: String) -> View {
    let said = former(scene.lang());
    several![
        lead(said.moved, said.moved_text),
        html::p().class("prose").child(html::a().class("button").attr("href", href).child(name.to_owned()))
    ]
}

/// A record that was withdrawn: when, why, where to go. `closest` is the name and the address of what comes closest, `email`
/// that to write to; empty, nothing is said of it.
pub fn withdrawn(scene: &Scene, stone: &Tombstone, closest: Option<(String, String)>, email: &str) -> View {
    let (said, lang) = (former(scene.lang()), scene.lang());
    let of = |folder: Folder| usize::from(folder == Folder::Organisations);
    let date = facts::date(stone.removed, lang);
    let [on_day, in_month] = said.on;
    let on = if stone.removed.day > 0 { on_day(&date) } else { in_month(&date) };
    let says = said.withdrawn.get(of(stone.key.folder)).map(|says| says(&on)).unwrap_or_default();
    let before = stone.to.as_ref().and_then(|to| said.closest.get(of(to.folder)).copied());
    let closest = before.zip(closest).map(|(before, (name, href))| {
        html::li().child(before).child(" ").child(html::a().attr("href", href).child(name))
    });
    let search = html::li().child(html::a().attr("href", scene.path(Page::Search)).child(said.search));
    let ask = (!email.is_empty()).then(|| {
        let href = format!("mailto:{email}");
        let link = html::a().attr("href", href).attr("rel", "external").child(email.to_owned());
        html::li().child(said.ask).child(" ").child(link)
    });
    several![
        lead(stone.name.clone(), says),
        html::div()
            .class("prose")
            .child(html::h2().child(said.why))
            .child(html::p().child(text(&stone.reason, lang)))
            .child(html::h2().child(said.instead))
            .child(html::ul().child(closest).child(search).child(ask))
            .child(html::p().child(said.kept))
    ]
}
