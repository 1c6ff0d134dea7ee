//! The written system: principles, the roles with their values as `tokens.css` writes them, rules, states.

use crate::tool::gallery::tokens::{EDGES, Role, TEXTS, colour, ratios};
use crate::tool::gallery::words::Said;
use crate::ui::html::{self, Element};
use crate::ui::table::{Name, row_head, table};
use crate::ui::view::{View, several};

/// The families of roles that are no colours, by how they are shown.
const FACES: [&str; 2] = ["display", "text"];
const SIZES: [&str; 3] = ["display", "text", "size"];
const SHAPES: [&str; 5] = ["space-", "gutter", "page", "measure", "radius"];

/// The whole of it.
pub fn system(roles: &[Role], said: &'static Said) -> Element {
    let [colours, texts, edges, sizes, shapes] = said.families;
    let line = |text: &&'static str| html::p().child(*text);
    let rules = said
        .rules
        .iter()
        .map(|(head, lines)| several![html::h3().child(*head), lines.iter().map(line).collect::<View>()]);
    html::section()
        .class("gallery__system")
        .child(html::h2().child(said.system))
        .child(said.principles.iter().map(line).collect::<View>())
        .child(family(colours, &said.colour_heads, roles.iter().filter_map(swatches).collect()))
        .child(family(texts, &said.pair_heads, pairs(roles, &TEXTS, said)))
        .child(family(edges, &said.pair_heads, pairs(roles, &EDGES, said)))
        .child(family(sizes, &said.size_heads, sized(roles, &SIZES, said.sample)))
        .child(family(shapes, &said.size_heads, sized(roles, &SHAPES, "")))
        .child(rules.collect::<View>())
        .child(html::h3().child(said.states))
        .child(states(said))
}

/// The rules of the swatches: this page alone has them, and each is written from the value of its role.
pub fn swatch_rules(roles: &[Role]) -> String {
    let mut out = String::from("@layer components {\n");
    let mut rule = |class: String, declarations: String| out.push_str(&format!(".{class} {{ {declarations} }}\n"));
    for role in roles.iter().filter(|it| colour(&it.light).is_some()) {
        rule(format!("swatch--{}-light", role.name), format!("background: {};", role.light));
        rule(format!("swatch--{}-dark", role.name), format!("background: {};", role.dark));
    }
    let value = |name: &str| roles.iter().find(|it| it.name == name);
    for (ink, ground) in TEXTS.iter().chain(&EDGES) {
        if let (Some(on), Some(under)) = (value(ink), value(ground)) {
            let both = |ink: &str, ground: &str| format!("color: {ink}; border-color: {ink}; background: {ground};");
            rule(format!("pair--{ink}-on-{ground}-light"), both(&on.light, &under.light));
            rule(format!("pair--{ink}-on-{ground}-dark"), both(&on.dark, &under.dark));
        }
    }
    for role in roles {
        if belongs(role, &FACES) {
            rule(format!("sized--{}", role.name), format!("font-family: var(--{});", role.name));
        } else if belongs(role, &SIZES) {
            rule(format!("sized--{}", role.name), format!("font-size: var(--{});", role.name));
        } else if role.name == "radius" {
            rule("sized--radius".to_owned(), "inline-size: 3rem; border-radius: var(--radius);".to_owned());
        } else if belongs(role, &SHAPES) {
            rule(format!("sized--{}", role.name), format!("inline-size: min(100%, var(--{}));", role.name));
        }
    }
    out.push_str("}\n");
    out
}

fn belongs(role: &Role, families: &[&str]) -> bool {
    families.iter().any(|family| role.name.starts_with(family))
}

fn family(title: &'static str, heads: &[&'static str; 3], rows: Vec<Element>) -> View {
    several![html::h3().child(title), table(Name::Text(title.to_owned()), heads, rows)]
}

/// A colour in both themes; nothing for a role that is no colour.
fn swatches(role: &Role) -> Option<Element> {
    colour(&role.light)?;
    let shown = |theme: &str, value: &str| {
        let class = format!("swatch swatch--{}-{theme}", role.name);
        html::td().child(html::span().attr("class", class).attr("aria-hidden", "true")).child(format!(" {value}"))
    };
    let row = html::tr()
        .child(row_head().child(format!("--{}", role.name)))
        .child(shown("light", &role.light))
        .child(shown("dark", &role.dark));
    Some(row)
}

/// Colours that stand together, with what they look like and their contrast in both themes.
fn pairs(roles: &[Role], pairs: &[(&'static str, &'static str)], said: &'static Said) -> Vec<Element> {
    let row = |(ink, ground): &(&'static str, &'static str)| {
        let [light, dark] = ratios(roles, ink, ground)?;
        let shown = |theme: &str, ratio: f64| {
            let class = format!("pair pair--{ink}-on-{ground}-{theme}");
            let sample = html::span().attr("class", class).attr("aria-hidden", "true");
            html::td().child(sample).child(format!(" {}", (said.ratio)(ratio)))
        };
        let name = format!("--{ink}, --{ground}");
        Some(html::tr().child(row_head().child(name)).child(shown("light", light)).child(shown("dark", dark)))
    };
    pairs.iter().filter_map(row).collect()
}

/// Sizes and lengths, each with what it looks like.
fn sized(roles: &[Role], families: &[&str], sample: &'static str) -> Vec<Element> {
    let row = |role: &Role| {
        let class = format!("{} sized--{}", if sample.is_empty() { "length" } else { "sized" }, role.name);
        let shown = html::span().attr("class", class).attr("aria-hidden", "true").child(sample);
        html::tr()
            .child(row_head().child(format!("--{}", role.name)))
            .child(html::td().child(role.light.replace('"', "")))
            .child(html::td().child(shown))
    };
    roles.iter().filter(|role| belongs(role, families)).map(row).collect()
}

fn states(said: &'static Said) -> Element {
    let [rest, first, here] = said.state_names;
    html::p()
        .class("gallery__states")
        .child(html::button().class("button").attr("type", "button").child(rest))
        .child(" ")
        .child(html::button().class("button button--primary").attr("type", "button").child(first))
        .child(" ")
        .child(html::a().attr("href", "#contenu").attr("aria-current", "page").child(here))
}
