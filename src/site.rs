//! ROOM 5, the site: which pages there are, where they live, what they are called and all they say.
//!
//! A landing page (a city, a partner, a topic, online) is a saved query plus a text: it runs on the same engine and the
//! same components as search. All visible text stands in [`words`], once per language; the compiler proves that none is
//! missing. Deliberately absent: HTML elements and the browser. Heads are data here and are printed by the tool.

pub mod calendar;
pub mod facts;
pub mod feed;
pub mod guide;
pub mod head;
pub mod label;
pub mod lesson;
pub mod letter;
pub mod linked;
pub mod list;
pub mod open_data;
pub mod page;
pub mod papers;
#[cfg(not(target_arch = "wasm32"))]
pub mod rows;
pub mod share;
pub mod similar;
pub mod still;
pub mod words;
