//! ROOM 6, the interface: data in, HTML out. The same views are printed by the native door and mounted by the browser door.
//!
//! A view receives a [`scene::Scene`]: plain data, two read-only signals (the query and its results) and the few things a
//! page can ask of its door. It never reads the address, fetches, or touches context. Forms are real forms and links real
//! links: the browser door listens to them at the window. Local state is only what has no meaning in a link: the text being
//! typed, a list that is open.
//!
//! Elements are made in the builder style of the framework ([`html`]) and held in one type ([`view::View`]), which is drawn in
//! the browser ([`draw`]) and printed natively ([`print`]).
//!
//! Class names are `block__element--modifier`; the block is named in `public/style/components/`.

pub mod applied;
pub mod beside;
pub mod card;
pub mod contribute;
pub mod draw;
pub mod embed;
pub mod facet;
pub mod figures;
pub mod finder;
#[cfg(not(target_arch = "wasm32"))]
pub mod former;
pub mod guide;
pub mod html;
pub mod icon;
pub mod indexes;
pub mod list;
pub mod marked;
pub mod notices;
pub mod open_data;
pub mod pages;
pub mod place_field;
pub mod poster;
pub mod print;
pub mod program;
pub mod prose;
pub mod results;
pub mod scene;
pub mod sessions;
pub mod share;
pub mod shell;
pub mod statement;
pub mod table;
pub mod understood;
pub mod view;
