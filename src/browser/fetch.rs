//! The two files that the live page fetches, both from its own origin.

use gloo_net::http::Request;

use crate::browser::address::prefix;
use crate::browser::dom::{by_id, pause};
use crate::browser::typed::{self, Typed};
use crate::place::communes::Communes;
use crate::search::Engine;

/// A longer file (in bytes) is not read: it would hold a phone up for many seconds. Ten thousand programs are 24 million.
const MOST: usize = 32_000_000;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// No answer: offline, or the connection broke.
    Offline,
    /// An answer that refuses (a status that is not 2xx).
    Refused(u16),
    /// An answer that cannot be understood.
    Unreadable,
}

/// The text of a file of the site, by its path in it.
pub async fn own(path: &str) -> Result<String, FetchError> {
    text(&format!("{}{path}", prefix())).await
}

/// The text of a file.
async fn text(path: &str) -> Result<String, FetchError> {
    let answer = Request::get(path).send().await.map_err(|_| FetchError::Offline)?;
    if !answer.ok() {
        return Err(FetchError::Refused(answer.status()));
    }
    let bytes = answer.binary().await.map_err(|_| FetchError::Offline)?;
    if bytes.len() > MOST {
        return Err(FetchError::Unreadable);
    }
    // As a browser reads a text: a byte that is none is no reason to do without all the others.
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

/// The table of communes, from the address that the page names; those of the catalogue will be proposed first.
///
/// It is read step by step, each in a task of its own: somebody who types meanwhile is answered in between.
pub async fn communes(engine: &Engine) -> Result<(Typed, Communes), FetchError> {
    let path = by_id("app").and_then(|app| app.get_attribute("data-places")).ok_or(FetchError::Unreadable)?;
    // Side by side.
    let typed = typed::fetched();
    let text = text(&path).await?;
    let typed = typed.await?;
    let mut reader = typed.begin(&text).map_err(|_| FetchError::Unreadable)?;
    let mut table = loop {
        pause().await;
        if let Some(table) = typed.step(&mut reader).map_err(|_| FetchError::Unreadable)? {
            break table;
        }
    };
    typed.favour(&mut table, engine);
    Ok((typed, table))
}
