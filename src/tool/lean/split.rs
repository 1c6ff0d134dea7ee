//! A part of the module on its own, fetched only by those who need it.
//!
//! What understands typed places and sentences is an eighth of the compiled portal, and most visitors never type. The functions
//! of one room ([`ENTRIES`]) are therefore taken out, with all functions, texts and tables that nobody else uses. They become a
//! second module, which works on the memory, the function table and the globals of the first and calls its functions; in their
//! place the first calls the entries of the table where the second puts them.
//!
//! Whoever calls them before the second is there meets a trap. The room's own type sees to it that nobody can: see
//! `src/browser/typed.rs`.

use std::collections::{BTreeMap, HashMap, HashSet};

use walrus::ir::{CallIndirect, Const, Instr, InstrLocId, LocalGet, Value, VisitorMut, dfs_pre_order_mut};
use walrus::{
    ConstExpr, DataKind, Element, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportKind, Module,
    RefType, TableId,
};

use crate::tool::ToolError;
use crate::tool::lean::dead::{self, Notes};
use crate::tool::lean::read;

/// How the names of the functions begin where the second module is entered; closures in them are none.
const ENTRIES: &str = "passerelles::browser::typed::Typed::";
/// What the second module calls the first.
const FIRST: &str = "first";

/// The module without that part, and the part. `None` when it has no such functions, or the linker left no notes of it.
///
/// # Errors
/// When the module is none.
pub(super) fn split(whole: &[u8], notes: &Notes) -> Result<Option<(Module, Module)>, ToolError> {
    // Read from the same bytes, the two give each thing the same number.
    let (mut first, mut later) = (read(whole)?, read(whole)?);
    let (Some(table), Some(same)) = (function_table(&first), function_table(&later)) else { return Ok(None) };
    let (entries, own) = (entries(&first), entries(&later));
    if entries.is_empty() || notes.is_empty() {
        return Ok(None);
    }
    let slots = u32::try_from(first.tables.get(table).initial).unwrap_or_default();
    for (slot, entry) in (slots..).zip(&entries) {
        lead_to(&mut first, *entry, table, slot);
    }
    widen(&mut first, table, entries.len());
    widen(&mut later, same, entries.len());
    let live = dead::sweep(&mut first, notes);

    let data = data_apart(&later, notes, &live);
    let mut filled = slots_apart(&later, &first);
    filled.extend((slots..).zip(own));
    let entries: HashSet<usize> = entries.iter().map(|it| it.index()).collect();
    let stays = first.funcs.iter().map(|it| it.id().index()).filter(|it| !entries.contains(it)).collect();
    let (elsewhere, scripts) = import_functions(&mut later, &stays);
    filled.values_mut().for_each(|function| *function = elsewhere.get(function).copied().unwrap_or(*function));
    import_places(&mut later);
    fill(&mut later, same, filled, data);
    walrus::passes::gc::run(&mut later);
    hand_over(&mut first, &later, &scripts);
    Ok(Some((first, later)))
}

fn function_table(module: &Module) -> Option<TableId> {
    module.tables.iter().find(|it| it.element_ty == RefType::FUNCREF).map(|it| it.id())
}

/// The functions where the second module is entered. Behind their names stands a hash.
fn entries(module: &Module) -> Vec<FunctionId> {
    let is_entry = |name: &str| name.strip_prefix(ENTRIES).is_some_and(|rest| !rest.contains('{'));
    module.funcs.iter().filter(|it| it.name.as_deref().is_some_and(is_entry)).map(|it| it.id()).collect()
}

/// Makes a call of the entry `slot` of the function table of what a function does.
fn lead_to(module: &mut Module, function: FunctionId, table: TableId, slot: u32) {
    let ty = module.funcs.get(function).ty();
    let FunctionKind::Local(code) = &mut module.funcs.get_mut(function).kind else { return };
    let start = code.entry_block();
    let given = code.args.clone().into_iter().map(|local| Instr::LocalGet(LocalGet { local }));
    let slot = Instr::Const(Const { value: Value::I32(slot.cast_signed()) });
    let call = given.chain([slot, Instr::CallIndirect(CallIndirect { ty, table })]);
    code.block_mut(start).instrs = call.map(|it| (it, InstrLocId::default())).collect();
}

fn widen(module: &mut Module, table: TableId, more: usize) {
    let table = module.tables.get_mut(table);
    table.initial += more as u64;
    table.maximum = table.maximum.map(|most| most.max(table.initial));
}

/// The entries of the function table, with their functions.
fn slots(element: &Element) -> Vec<(u32, FunctionId)> {
    match (&element.kind, &element.items) {
        (
            ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. },
            ElementItems::Functions(functions),
        ) => (first.cast_unsigned()..).zip(functions.iter().copied()).collect(),
        _ => Vec::new(),
    }
}

/// The entries of the function table that the first module has no more use for.
fn slots_apart(later: &Module, first: &Module) -> BTreeMap<u32, FunctionId> {
    let kept: HashMap<u32, usize> = first.elements.iter().flat_map(slots).map(|(at, it)| (at, it.index())).collect();
    later.elements.iter().flat_map(slots).filter(|(at, it)| kept.get(at) != Some(&it.index())).collect()
}

/// The data that the first module has no more use for: address and bytes of each run.
fn data_apart(later: &Module, notes: &Notes, live: &[bool]) -> Vec<(u32, Vec<u8>)> {
    let mut runs: Vec<(u32, Vec<u8>)> = Vec::new();
    for (segment, data) in later.data.iter().enumerate() {
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else { continue };
        let kept = notes.kept(segment, data.value.len(), live);
        // What is zero is so already: the first module blanked it, or never had it.
        let apart = data.value.iter().zip(kept).enumerate().filter(|(_, (byte, kept))| !kept && **byte != 0);
        for (at, (byte, _)) in apart {
            let address = start.cast_unsigned() + u32::try_from(at).unwrap_or_default();
            match runs.last_mut() {
                Some((first, bytes)) if *first as usize + bytes.len() == address as usize => bytes.push(*byte),
                _ => runs.push((address, vec![*byte])),
            }
        }
    }
    runs
}

/// What stands in the place of each function that stays in the first module, and the names of those that are the script's.
type Imported = (HashMap<FunctionId, FunctionId>, HashMap<String, (String, String)>);

/// Makes imports from the first module of the functions that stay there, and of the script's.
fn import_functions(later: &mut Module, stays: &HashSet<usize>) -> Imported {
    let all: Vec<_> =
        later.funcs.iter().map(|it| (it.id(), it.ty(), matches!(it.kind, FunctionKind::Import(_)))).collect();
    let (mut elsewhere, mut scripts) = (HashMap::new(), HashMap::new());
    for (id, ty, of_script) in all {
        let name = format!("f{}", id.index());
        if let Some(import) = later.imports.get_imported_func(id) {
            scripts.insert(name.clone(), (import.module.clone(), import.name.clone()));
        }
        if of_script || stays.contains(&id.index()) {
            elsewhere.insert(id, later.add_import_func(FIRST, &name, ty).0);
        }
    }
    for (_, code) in later.funcs.iter_local_mut() {
        let start = code.entry_block();
        dfs_pre_order_mut(&mut Redirect { elsewhere: &elsewhere }, code, start);
    }
    (elsewhere, scripts)
}

/// Puts the functions of the first module in the place of the second's own.
struct Redirect<'a> {
    elsewhere: &'a HashMap<FunctionId, FunctionId>,
}

impl VisitorMut for Redirect<'_> {
    fn visit_function_id_mut(&mut self, function: &mut FunctionId) {
        *function = self.elsewhere.get(function).copied().unwrap_or(*function);
    }
}

/// Makes imports from the first module of memory, tables and globals; takes out what fills them, and all exports.
fn import_places(later: &mut Module) {
    let exports: Vec<_> = later.exports.iter().map(|it| it.id()).collect();
    exports.into_iter().for_each(|id| later.exports.delete(id));
    later.start = None;
    let data: Vec<_> = later.data.iter().map(|it| it.id()).collect();
    data.into_iter().for_each(|id| later.data.delete(id));
    let elements: Vec<_> = later.elements.iter().map(|it| it.id()).collect();
    elements.into_iter().for_each(|id| later.elements.delete(id));
    for memory in later.memories.iter_mut() {
        memory.data_segments.clear();
        memory.import = Some(later.imports.add(FIRST, "memory", memory.id()));
    }
    for table in later.tables.iter_mut() {
        table.elem_segments.clear();
        table.import = Some(later.imports.add(FIRST, &format!("t{}", table.id().index()), table.id()));
    }
    for id in later.globals.iter().map(|it| it.id()).collect::<Vec<_>>() {
        let import = later.imports.add(FIRST, &format!("g{}", id.index()), id);
        later.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
}

/// Has the second module fill table and memory as it starts.
fn fill(later: &mut Module, table: TableId, slots: BTreeMap<u32, FunctionId>, data: Vec<(u32, Vec<u8>)>) {
    let at = |number: u32| ConstExpr::Value(Value::I32(number.cast_signed()));
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (slot, function) in slots {
        match runs.last_mut() {
            Some((first, functions)) if *first as usize + functions.len() == slot as usize => functions.push(function),
            _ => runs.push((slot, vec![function])),
        }
    }
    for (first, functions) in runs {
        let kind = ElementKind::Active { table, offset: at(first) };
        let id = later.elements.add(kind, ElementItems::Functions(functions));
        later.tables.get_mut(table).elem_segments.insert(id);
    }
    let Some(memory) = later.memories.iter().next().map(|it| it.id()) else { return };
    for (address, bytes) in data {
        let id = later.data.add(DataKind::Active { memory, offset: at(address) }, bytes);
        later.memories.get_mut(memory).data_segments.insert(id);
    }
}

/// Has the first module export what the second imports. Functions of the script's are in the first already, or come back.
fn hand_over(first: &mut Module, later: &Module, scripts: &HashMap<String, (String, String)>) {
    for import in later.imports.iter() {
        let name = &import.name;
        let number = name.get(1..).and_then(|it| it.parse::<usize>().ok());
        match import.kind {
            ImportKind::Function(id) => {
                let there = first.funcs.iter().find(|it| Some(it.id().index()) == number).map(|it| it.id());
                let ty = later.types.get(later.funcs.get(id).ty());
                let function = there.or_else(|| {
                    let (module, import) = scripts.get(name)?;
                    let ty = first.types.add(ty.params(), ty.results());
                    Some(first.add_import_func(module, import, ty).0)
                });
                function.map(|it| first.exports.add(name, it));
            }
            ImportKind::Table(_) => {
                let table = first.tables.iter().find(|it| Some(it.id().index()) == number).map(|it| it.id());
                table.map(|it| first.exports.add(name, it));
            }
            ImportKind::Global(_) => {
                let global = first.globals.iter().find(|it| Some(it.id().index()) == number).map(|it| it.id());
                global.map(|it| first.exports.add(name, it));
            }
            // wasm-bindgen exports the memory.
            _ => {}
        }
    }
}
