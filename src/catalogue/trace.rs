//! What became of every id that was ever published: each is a record, or the former id of one (`aliases`), or has a tombstone.
//! A published link never dies (`product.md` §2.5). For the native door alone: the page does without.
//!
//! The register (`published.txt` in the catalogue folder) names them all, one a line, and only grows. An id that it names and
//! that nothing accounts for is a problem; a record that it does not name yet is only remarked. A folder without a register
//! has no past: there, only what records and tombstones say of each other is held to be right.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::catalogue::Catalogue;
use crate::catalogue::date::Date;
use crate::catalogue::problem::{Problem, Rule, quote, says};
use crate::catalogue::text::Text;
use crate::catalogue::wire::is_id;

/// The two sorts of records, by the folder they stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Folder {
    /// Organisations.
    Organisations,
    /// Programs.
    Programs,
}

impl Folder {
    /// Both.
    pub const ALL: [Folder; 2] = [Folder::Organisations, Folder::Programs];

    /// Its name on disk and in addresses of data.
    pub fn word(self) -> &'static str {
        match self {
            Folder::Organisations => "organisations",
            Folder::Programs => "programs",
        }
    }
}

/// A record, by its folder and its id; written `programs/geniales`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Where it stands.
    pub folder: Folder,
    /// What it is called in addresses.
    pub id: String,
}

impl Key {
    /// A record of a folder.
    pub fn new(folder: Folder, id: &str) -> Key {
        Key { folder, id: id.to_owned() }
    }

    /// Reads `programs/<id>` or `organisations/<id>`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Key> {
        let (folder, id) = text.split_once('/')?;
        let folder = Folder::ALL.into_iter().find(|it| it.word() == folder)?;
        is_id(id).then(|| Key::new(folder, id))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.folder.word(), self.id)
    }
}

/// What stands at the head of the register.
const HEAD: [&str; 4] = [
    "Le registre de tous les identifiants déjà publiés, un par ligne. Il s’allonge, rien n’en sort : une adresse publiée mène toujours quelque part.",
    "Ne pas le modifier à la main : « cargo xtask catalogue register » y ajoute les fiches nouvelles.",
    "The register of every id ever published, one a line. It only grows: a published address always leads somewhere.",
    "Do not edit it by hand: `cargo xtask catalogue register` adds the new records.",
];

/// Every id ever published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Register(pub BTreeSet<Key>);

impl Register {
    /// Reads the register: lines that begin with `#` and empty lines are passed over.
    ///
    /// # Errors
    /// The first line that names no record, counted from 1.
    pub fn parse(text: &str) -> Result<Register, usize> {
        let lines = text.lines().map(str::trim).enumerate().filter(|(_, it)| !it.is_empty() && !it.starts_with('#'));
        let keys = lines.map(|(index, line)| Key::parse(line).ok_or(index + 1));
        Ok(Register(keys.collect::<Result<_, _>>()?))
    }

    /// The register as its file holds it, sorted.
    pub fn text(&self) -> String {
        let head = HEAD.iter().map(|line| format!("# {line}\n"));
        head.chain(self.0.iter().map(|key| format!("{key}\n"))).collect()
    }
}

/// A record that was withdrawn: its page says when, why and where to go instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Tombstone {
    /// Which record.
    pub key: Key,
    /// The name that it had.
    pub name: String,
    /// When it was withdrawn.
    pub removed: Date,
    /// Why, in a sentence or two.
    pub reason: Text,
    /// The record to go to instead, if there is one.
    pub to: Option<Key>,
}

/// A record that has another id than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its former id.
    pub from: Key,
    /// Its id today.
    pub to: String,
}

/// What is known of the past of a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// The records that have another id than before, by their former id.
    pub moved: Vec<Moved>,
    /// The records that were withdrawn, by id.
    pub tombstones: Vec<Tombstone>,
    /// The records that the register does not name yet; none where there is no register.
    pub fresh: Vec<Key>,
}

/// Every record of a catalogue.
pub fn keys(catalogue: &Catalogue) -> BTreeSet<Key> {
    let organisations = catalogue.organisations.iter().map(|it| Key::new(Folder::Organisations, &it.id));
    organisations.chain(catalogue.programs.iter().map(|it| Key::new(Folder::Programs, &it.id))).collect()
}

/// Follows every id: `living` are those that have a file, readable or not, so that a broken file is told once, for what it is.
pub fn follow(
    catalogue: &Catalogue,
    living: &BTreeSet<Key>,
    register: Option<&Register>,
    tombstones: Vec<Tombstone>,
) -> (Trace, Vec<Problem>) {
    let mut problems = Vec::new();
    let withdrawn: BTreeMap<Key, Tombstone> = tombstones.into_iter().map(|it| (it.key.clone(), it)).collect();
    for stone in withdrawn.values() {
        problems.extend(living.contains(&stone.key).then(|| alive(stone)));
        problems.extend(stone.to.as_ref().filter(|to| !living.contains(to)).map(|to| nowhere(stone, to)));
    }
    let mut former: BTreeMap<Key, String> = BTreeMap::new();
    for program in &catalogue.programs {
        for (index, alias) in program.aliases.iter().enumerate() {
            let from = Key::new(Folder::Programs, alias);
            let holder = if living.contains(&from) {
                Some(Holder::Record)
            } else if withdrawn.contains_key(&from) {
                Some(Holder::Tombstone)
            } else {
                former.get(&from).map(|other| Holder::Other(other.clone()))
            };
            match holder {
                Some(holder) => problems.push(taken(&Key::new(Folder::Programs, &program.id), index, alias, &holder)),
                None => drop(former.insert(from, program.id.clone())),
            }
        }
    }
    // The other names of an organisation are former ids only where the register says so.
    let published = |key: &Key| register.is_some_and(|it| it.0.contains(key));
    for organisation in &catalogue.organisations {
        for (index, alias) in organisation.aliases.iter().enumerate() {
            let from = Key::new(Folder::Organisations, alias);
            if !published(&from) || living.contains(&from) || withdrawn.contains_key(&from) {
                continue;
            }
            match former.get(&from).map(|other| Holder::Other(other.clone())) {
                Some(holder) => {
                    problems.push(taken(&Key::new(Folder::Organisations, &organisation.id), index, alias, &holder));
                }
                None => drop(former.insert(from, organisation.id.clone())),
            }
        }
    }
    let registered = register.into_iter().flat_map(|it| &it.0);
    let accounted = |key: &Key| living.contains(key) || former.contains_key(key) || withdrawn.contains_key(key);
    problems.extend(registered.filter(|key| !accounted(key)).map(lost));
    let fresh = register.map(|it| keys(catalogue).into_iter().filter(|key| !it.0.contains(key)).collect());
    let moved = former.into_iter().map(|(from, to)| Moved { from, to }).collect();
    (Trace { moved, tombstones: withdrawn.into_values().collect(), fresh: fresh.unwrap_or_default() }, problems)
}

/// Who has an id that a record says it had before.
enum Holder {
    Record,
    Tombstone,
    Other(String),
}

fn problem(record: String, field: String, rule: Rule, says: Text) -> Problem {
    Problem::new(record, field, rule, true, says)
}

fn lost(key: &Key) -> Problem {
    let id = &key.id;
    let text = says(
        || {
            format!(
                "« {key} » a été publié et n’existe plus : remettre le fichier {key}.json, ou ajouter « {id} » à la liste « aliases » de la fiche qui le remplace, ou dire pourquoi il est retiré dans tombstones/{key}.json"
            )
        },
        || {
            format!(
                "`{key}` was published and is no more: bring back the file {key}.json, or add `{id}` to the list `aliases` of the record that replaces it, or say why it is withdrawn in tombstones/{key}.json"
            )
        },
    );
    problem(key.to_string(), String::new(), Rule::Trace, text)
}

fn alive(stone: &Tombstone) -> Problem {
    let key = &stone.key;
    let text = says(
        || format!("« {key} » existe encore : retirer cet avis, ou le fichier {key}.json"),
        || format!("`{key}` is still there: remove this notice, or the file {key}.json"),
    );
    problem(format!("tombstones/{key}"), "id".to_owned(), Rule::Trace, text)
}

fn nowhere(stone: &Tombstone, to: &Key) -> Problem {
    let text = says(
        || {
            format!(
                "« {to} » n’existe pas : écrire une fiche qui existe, par exemple « programs/geniales », ou retirer « to »"
            )
        },
        || format!("`{to}` does not exist: name a record that does, as in `programs/geniales`, or remove `to`"),
    );
    problem(format!("tombstones/{}", stone.key), "to".to_owned(), Rule::Reference, text)
}

fn taken(record: &Key, index: usize, alias: &str, holder: &Holder) -> Problem {
    let folder = record.folder.word();
    let alias = quote(alias);
    let (rule, text) = match holder {
        Holder::Record => {
            let fr = || {
                format!(
                    "« {alias} » est l’identifiant d’une fiche : retirer ce nom, ou le fichier {folder}/{alias}.json"
                )
            };
            let en = || format!("`{alias}` is the id of a record: remove this name, or the file {folder}/{alias}.json");
            (Rule::Trace, says(fr, en))
        }
        Holder::Tombstone => {
            let fr = || {
                format!(
                    "« {alias} » a un avis de retrait : retirer ce nom, ou le fichier tombstones/{folder}/{alias}.json"
                )
            };
            let en =
                || format!("`{alias}` has a tombstone: remove this name, or the file tombstones/{folder}/{alias}.json");
            (Rule::Trace, says(fr, en))
        }
        Holder::Other(other) => {
            let fr = || {
                format!("« {alias} » est déjà l’ancien identifiant de « {other} » : ne le garder que dans une fiche")
            };
            let en = || format!("`{alias}` is already the former id of `{other}`: keep it in one record only");
            (Rule::Unique, says(fr, en))
        }
    };
    problem(record.to_string(), format!("aliases[{index}]"), rule, text)
}
