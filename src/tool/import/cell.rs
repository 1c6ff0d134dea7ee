//! One cell, made into what it changes in the record.

use serde_json::Number;

use crate::catalogue::problem::says;
use crate::catalogue::text::Text;
use crate::place::fold::fold;
use crate::tool::import::column::{Column, Holds};
use crate::tool::record::Node;
use crate::tool::record::written;

/// The word that takes a value away; an empty cell leaves it as it is.
pub const REMOVE: &str = "-";

/// What a cell asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The value is to be this.
    Set(Node),
    /// The value is to go: it is not stated any more.
    Remove,
}

/// What a cell asks for. A date, a word or a number that cannot be read goes into the record as it was written, where the
/// catalogue's own check finds it and says what to write.
///
/// # Errors
/// Where there is no value to hand to the check.
pub fn change(column: &Column, text: &str) -> Result<Change, Text> {
    if text == REMOVE {
        return Ok(Change::Remove);
    }
    let node = match column.holds {
        Holds::Text if column.path.ends_with("postcode") => Node::Text(written::code(&written::line(text), 5)),
        Holds::Text => Node::Text(written::line(text)),
        Holds::Word(word) => Node::Text(word(&written::line(text))),
        Holds::Words(word) => Node::List(words(text, word)),
        Holds::Texts => Node::List(written::list(text).into_iter().map(Node::Text).collect()),
        Holds::Date => Node::Text(written::date(&written::line(text))),
        Holds::Price => numeric(written::price(text), text),
        Holds::Number => numeric(written::number(text), text),
        Holds::Length => length(text),
        Holds::Nationwide => nationwide(text)?,
        Holds::Partners | Holds::Roles | Holds::Area | Holds::Addresses => Node::Text(text.to_owned()),
    };
    Ok(Change::Set(node))
}

/// The words of a list. A name with commas in it is one word.
fn words(text: &str, word: fn(&str) -> String) -> Vec<Node> {
    let mut found = Vec::new();
    for piece in text.split(['|', ';', '\n']).map(written::line).filter(|it| !it.is_empty()) {
        let whole = word(&piece);
        if whole == piece {
            found.extend(written::list(&piece).iter().map(|it| word(it)));
        } else {
            found.push(whole);
        }
    }
    found.into_iter().map(Node::Text).collect()
}

/// A number as a file writes it: without decimals where there are none.
pub fn numeric(number: Option<f64>, text: &str) -> Node {
    match number {
        #[expect(clippy::cast_possible_truncation, reason = "whole numbers below a thousand million fit")]
        Some(number) if number.fract() == 0.0 && number.abs() < 1e9 => Node::Number(Number::from(number as i64)),
        Some(number) => Number::from_f64(number).map_or(Node::Null, Node::Number),
        None => Node::text(written::line(text)),
    }
}

fn length(text: &str) -> Node {
    let mut node = Node::empty();
    match written::length(text) {
        Some((value, unit)) => {
            node.set("value", numeric(Some(value), text));
            node.set("unit", Node::text(crate::tool::record::terms::word::<crate::catalogue::words::Unit>(unit)));
        }
        None => node.set("value", numeric(written::number(text), text)),
    }
    node
}

fn nationwide(text: &str) -> Result<Node, Text> {
    if ["oui", "yes", "vrai", "true", "x"].contains(&fold(text).as_str()) {
        let mut node = Node::empty();
        node.set("kind", Node::text("nationwide"));
        return Ok(node);
    }
    Err(says(
        || "écrire « oui » si une source dit que c’est partout en France, sinon laisser la case vide".to_owned(),
        || "write “yes” where a source says that it is the whole country, else leave the cell empty".to_owned(),
    ))
}
