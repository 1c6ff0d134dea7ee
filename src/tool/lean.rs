//! Module and script without what this site never uses.
//!
//! Six things that neither compiler nor optimiser takes out by itself; together a fifth of what the home page loads:
//!
//! - **The texts of panics.** A panic ends the module; nobody reads its text in a visitor's browser, and the first script
//!   hears of it as of any error. Each call of a function that does nothing but panic becomes a trap, so that the code that
//!   would have put its text together is unreachable, and goes.
//! - **Data that nobody reads any more**, such as those texts: see [`dead`].
//! - **What the module exports for other people's scripts.** A crate underneath has three classes, with all that they call.
//! - **What only those need who type**: a module of its own, see [`split`].
//! - **What describes any value of JavaScript** for the texts of errors: nobody is shown them either.
//! - **Long names between the two.** wasm-bindgen tells its functions apart by name and hash, in both files; a letter or
//!   two do.

mod dead;
mod split;

use std::collections::{HashMap, HashSet};

use walrus::ir::{Instr, InstrLocId, InstrSeq, Unreachable, VisitorMut, dfs_pre_order_mut};
use walrus::{ExportItem, FunctionId, Module, ModuleConfig};

use crate::tool::ToolError;
use crate::tool::lean::dead::Notes;
use crate::tool::lean::split::split;

/// What the names of functions hold that do nothing but panic, in the standard library of Rust 1.95.
const PANICS: [&str; 12] = [
    "core::panicking::",
    "core::str::slice_error_fail",
    "core::slice::index::slice_index_fail",
    "::len_mismatch_fail",
    "::assert_failed",
    "::unwrap_failed",
    "::expect_failed",
    "::panic_already_",
    "::panic_poisoned",
    "::panic_access_error",
    "alloc::raw_vec::handle_error",
    "alloc::alloc::handle_alloc_error",
];

/// How wasm-bindgen begins the entry of one imported function in its script, and how each entry ends.
const ENTRY: &str = "        ";
/// What names the module's exports in the script.
const EXPORTS: &str = "wasm.";

/// How the function begins that describes a value.
const DESCRIBES: &str = "function debugString(val) {";

/// A module with the script that loads it.
pub struct Pair {
    /// The WebAssembly module.
    pub module: Vec<u8>,
    /// The script that wasm-bindgen wrote for it.
    pub script: String,
    /// The part of the module that stands apart.
    pub later: Option<Vec<u8>>,
}

impl Pair {
    /// The pair with panics cut short, without dead data and exported classes, with short names, and in two parts.
    ///
    /// # Errors
    /// When the module is none.
    pub fn lean(self) -> Result<Pair, ToolError> {
        let mut module = read(&self.module)?;
        cut_panics(&mut module);
        let script = without_descriptions(&without_classes(&self.script)).replace("initSync, ", "");
        let called = |name: &str| script.contains(&format!("{EXPORTS}{name}"));
        let unused = module.exports.iter().filter(|it| !called(&it.name)).map(|it| it.id());
        unused.collect::<Vec<_>>().into_iter().for_each(|id| module.exports.delete(id));
        let short = shorten(&mut module);
        let script = script.split('\n').map(|line| renamed(line, &short)).collect::<Vec<_>>().join("\n");
        let notes = Notes::take(&mut module).unwrap_or_default();
        dead::sweep(&mut module, &notes);
        let whole = module.emit_wasm();
        Ok(match split(&whole, &notes)? {
            None => Pair { module: whole, script, later: None },
            Some((mut first, mut later)) => Pair { module: first.emit_wasm(), script, later: Some(later.emit_wasm()) },
        })
    }

    /// The script without the functions that its module no longer imports: once nothing more is taken out.
    ///
    /// # Errors
    /// When the module is none.
    pub fn matched(self) -> Result<Pair, ToolError> {
        let module = read(&self.module)?;
        let imported: HashSet<&str> = module.imports.iter().map(|it| it.name.as_str()).collect();
        let mut inside = false;
        let script = lines(&self.script, |line| {
            let entry = line.strip_prefix(ENTRY).filter(|rest| !rest.starts_with(' '));
            if let Some((name, _)) = entry.and_then(|rest| rest.split_once(": function(")) {
                inside = !imported.contains(name);
            }
            let kept = !inside;
            if entry.is_some_and(|rest| rest.starts_with('}')) {
                inside = false;
            }
            kept
        });
        Ok(Pair { script, ..self })
    }
}

fn read(bytes: &[u8]) -> Result<Module, ToolError> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(true).generate_producers_section(false);
    config.parse(bytes).map_err(|error| {
        ToolError::new(format!("The module cannot be read: {error}"), "Build again from scratch: `cargo clean`.")
    })
}

fn lines(text: &str, mut keep: impl FnMut(&str) -> bool) -> String {
    text.split('\n').filter(|line| keep(line)).collect::<Vec<_>>().join("\n")
}

/// The script without the classes that it exports, and without what disposes of them.
fn without_classes(script: &str) -> String {
    let mut until: Option<fn(&str) -> bool> = None;
    lines(script, |line| {
        if until.is_none() {
            until = match line {
                _ if line.starts_with("export class ") => Some(|line| line == "}"),
                _ if line.starts_with("if (Symbol.dispose) ") => Some(|_| true),
                _ if line.starts_with("const ") && line.contains("Finalization = ") => Some(|line| line.ends_with(';')),
                _ => None,
            };
        }
        let kept = until.is_none();
        if until.is_some_and(|ends| ends(line)) {
            until = None;
        }
        kept
    })
}

/// The script without what describes any value of JavaScript in the words of Rust's `Debug`: the only such texts are those of
/// errors that nobody is shown.
fn without_descriptions(script: &str) -> String {
    let Some((before, rest)) = script.split_once(DESCRIBES) else { return script.to_owned() };
    let after = rest.split_once("\n}").map_or("", |(_, after)| after);
    format!("{before}const debugString = String;{after}")
}

/// Makes a trap of each call of a function that only panics.
fn cut_panics(module: &mut Module) {
    let panics = module.funcs.iter().filter(|it| it.name.as_deref().is_some_and(only_panics));
    // One that gives something back does more than panic.
    let panics = panics.filter(|it| module.types.get(it.ty()).results().is_empty());
    let cut = panics.map(|it| (it.id(), module.types.get(it.ty()).params().len())).collect();
    for (_, code) in module.funcs.iter_local_mut() {
        let start = code.entry_block();
        dfs_pre_order_mut(&mut Traps { cut: &cut }, code, start);
    }
}

/// Puts traps in the place of calls of the functions `cut`, each with its number of parameters.
struct Traps<'a> {
    cut: &'a HashMap<FunctionId, usize>,
}

impl VisitorMut for Traps<'_> {
    fn start_instr_seq_mut(&mut self, code: &mut InstrSeq) {
        let call =
            |it: &(Instr, InstrLocId)| if let Instr::Call(call) = &it.0 { self.cut.get(&call.func) } else { None };
        let Some((at, count)) = code.iter().enumerate().find_map(|(at, it)| Some((at, *call(it)?))) else { return };
        // What is made ready for the call only, above all where in the source it stands, is not needed either.
        let ready = |it: &&(Instr, InstrLocId)| matches!(it.0, Instr::Const(_) | Instr::LocalGet(_));
        let ready = code.iter().take(at).rev().take(count).take_while(ready).count();
        code.truncate(at - ready);
        code.push((Instr::Unreachable(Unreachable {}), InstrLocId::default()));
    }
}

/// Whether a function of that name does nothing but panic. Names carry the hashes of their crates: `core[c593…]::panicking`.
fn only_panics(name: &str) -> bool {
    let plain: String =
        name.split('[').enumerate().map(|(at, part)| if at == 0 { part } else { after(part, ']') }).collect();
    PANICS.iter().any(|panic| plain.contains(panic))
}

fn after(text: &str, mark: char) -> &str {
    text.split_once(mark).map_or(text, |(_, rest)| rest)
}

/// Gives imports and exports short names; what each was called before.
fn shorten(module: &mut Module) -> HashMap<String, String> {
    let mut names = HashMap::new();
    let mut next = 0;
    let mut short = |long: &str| -> String {
        next += 1;
        names.entry(long.to_owned()).or_insert_with(|| letters(next - 1)).clone()
    };
    for import in module.imports.iter_mut().filter(|it| it.name.starts_with("__w")) {
        import.name = short(&import.name);
    }
    for export in module.exports.iter_mut().filter(|it| !matches!(it.item, ExportItem::Memory(_))) {
        export.name = short(&export.name);
    }
    names
}

/// 0 → a, 25 → z, 26 → aa, …
fn letters(mut number: usize) -> String {
    let mut out = Vec::new();
    loop {
        out.insert(0, char::from(b'a' + u8::try_from(number % 26).unwrap_or_default()));
        match number / 26 {
            0 => return out.into_iter().collect(),
            more => number = more - 1,
        }
    }
}

/// A line of the script with its names made short: an entry's own name, and exports that it calls.
fn renamed(line: &str, short: &HashMap<String, String>) -> String {
    let mut out = String::new();
    let mut rest = line;
    if let Some((name, _)) = line.strip_prefix(ENTRY).and_then(|it| it.split_once(": function("))
        && let Some(short) = short.get(name)
    {
        out.push_str(ENTRY);
        out.push_str(short);
        rest = line.get(ENTRY.len() + name.len()..).unwrap_or_default();
    }
    while let Some((before, after)) = rest.split_once(EXPORTS) {
        out.push_str(before);
        out.push_str(EXPORTS);
        let end = after.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(after.len());
        let (name, more) = after.split_at(end);
        out.push_str(short.get(name).map_or(name, String::as_str));
        rest = more;
    }
    out.push_str(rest);
    out
}
