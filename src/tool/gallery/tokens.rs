//! The roles of `public/style/tokens.css`, as they are written there: colours in both themes with the pairs that stand
//! together and their contrast (WCAG 2.2, relative luminance of sRGB), sizes, spaces.

/// The style sheet of the roles, read when the tool is built: what the gallery says of it cannot drift from it.
pub const SHEET: &str = include_str!("../../../public/style/tokens.css");

/// Text and what it stands on: at least 7 to 1.
pub const TEXTS: [(&str, &str); 32] = [
    ("ink", "paper"),
    ("ink", "paper-raised"),
    ("ink", "accent-wash"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-raised"),
    ("accent", "paper"),
    ("accent", "paper-raised"),
    ("accent", "accent-wash"),
    ("accent-ink", "accent"),
    ("visited", "paper"),
    ("visited", "paper-raised"),
    ("band-ink", "band"),
    ("band-soft", "band"),
    ("call-ink", "call"),
    ("call-ink", "call-hover"),
    ("notice-ink", "notice"),
    ("mark-ink", "mark"),
    ("badge-dated-ink", "badge-dated"),
    ("badge-running-ink", "badge-running"),
    ("badge-unconfirmed-ink", "badge-unconfirmed"),
    ("badge-ended-ink", "badge-ended"),
    ("tone-ink", "tone-0"),
    ("tone-ink", "tone-1"),
    ("tone-ink", "tone-2"),
    ("tone-ink", "tone-3"),
    ("tone-ink", "tone-4"),
    ("tone-ink", "tone-5"),
    ("ink", "badge-running"),
    ("ink-soft", "accent-wash"),
    ("paper", "ink"),
    ("accent", "badge-running"),
    ("ink", "notice"),
];

/// Edges of controls, bars and the focus, and what they stand on: at least 3 to 1.
pub const EDGES: [(&str, &str); 10] = [
    ("line-strong", "paper"),
    ("line-strong", "paper-raised"),
    ("line-ink", "paper"),
    ("focus", "paper"),
    ("focus", "paper-raised"),
    ("focus", "focus-gap"),
    ("notice-line", "paper"),
    ("warning-line", "paper"),
    ("accent", "accent-wash"),
    ("call", "band"),
];

/// A role and its value in each theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its name, without the two hyphens.
    pub name: String,
    /// Its value in the light theme.
    pub light: String,
    /// Its value in the dark theme; the light one where that says nothing else.
    pub dark: String,
}

/// Every role of a style sheet, in its order. The dark theme is what stands after its media query.
pub fn roles(sheet: &str) -> Vec<Role> {
    let (light, dark) = sheet.split_once("prefers-color-scheme: dark").unwrap_or((sheet, ""));
    let read = |text: &str| -> Vec<(String, String)> {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": "));
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    let dark = read(dark);
    let other = |name: &str| dark.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone());
    read(light)
        .into_iter()
        .map(|(name, light)| Role { dark: other(&name).unwrap_or_else(|| light.clone()), name, light })
        .collect()
}

/// A colour written with six digits; nothing for any other value.
pub fn colour(value: &str) -> Option<[u8; 3]> {
    let hex = value.strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// Relative luminance (WCAG 2.2).
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2).
pub fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The contrast of two roles, in the light and in the dark theme; nothing where one of them is no colour.
pub fn ratios(roles: &[Role], one: &str, other: &str) -> Option<[f64; 2]> {
    let find = |name: &str| roles.iter().find(|it| it.name == name);
    let (one, other) = (find(one)?, find(other)?);
    Some([contrast(colour(&one.light)?, colour(&other.light)?), contrast(colour(&one.dark)?, colour(&other.dark)?)])
}
