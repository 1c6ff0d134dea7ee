//! Data and table entries that nothing reaches any more.
//!
//! A linker knows which function uses which text and which table of methods; once linked, a module no longer tells, and no
//! optimiser dares to take any of it out. The linker is therefore asked to leave its notes (`--emit-relocs`, in
//! `.cargo/config.toml`): where each piece of data begins and ends, and which piece points to which.
//!
//! A piece lives when living code holds an address inside it, or a living piece points to it; a table entry lives when living code
//! or a living piece holds its number. Numbers that only look like one of these keep something alive for nothing, never the
//! other way round. Dead pieces become zeros, which wasm-opt drops; dead entries become a trap, and their functions go.

mod notes;

use std::collections::{BTreeSet, HashSet};

use walrus::ir::{Const, Load, Store, Value, Visitor, dfs_in_order};
use walrus::{ConstExpr, ElementItems, ElementKind, FunctionBuilder, Module};

pub(super) use notes::Notes;
use notes::Piece;

/// Takes out of `module` what nothing reaches; which pieces of data live on. Without notes only functions go.
pub(super) fn sweep(module: &mut Module, notes: &Notes) -> Vec<bool> {
    walrus::passes::gc::run(module);
    loop {
        let held = Held::by(module);
        let live = living(&notes.pieces, &held);
        let alive = notes.pieces.iter().zip(&live).filter(|(_, live)| **live);
        let named: HashSet<u32> = alive.flat_map(|(piece, _)| &piece.names).copied().collect();
        let before = module.funcs.iter().count();
        let code_names = |entry| held.numbers.contains(&entry) && !notes.only_data.contains(&entry);
        trap(module, |entry| entry <= notes.last && !named.contains(&entry) && !code_names(entry));
        walrus::passes::gc::run(module);
        if module.funcs.iter().count() >= before {
            blank(module, notes, &live);
            return live;
        }
    }
}

/// The numbers in the code, and all of them that could be addresses, in order.
#[derive(Default)]
struct Held {
    numbers: HashSet<u32>,
    addresses: BTreeSet<u32>,
}

impl Held {
    fn by(module: &Module) -> Held {
        let mut held = Held::default();
        for (_, code) in module.funcs.iter_local() {
            dfs_in_order(&mut held, code, code.entry_block());
        }
        held.addresses.extend(&held.numbers);
        held
    }
}

impl<'instr> Visitor<'instr> for Held {
    fn visit_const(&mut self, it: &Const) {
        if let Value::I32(value) = it.value {
            self.numbers.insert(value.cast_unsigned());
        }
    }

    fn visit_load(&mut self, it: &Load) {
        self.addresses.extend(u32::try_from(it.arg.offset));
    }

    fn visit_store(&mut self, it: &Store) {
        self.addresses.extend(u32::try_from(it.arg.offset));
    }
}

/// Which pieces live.
fn living(pieces: &[Piece], held: &Held) -> Vec<bool> {
    let touched = |it: &Piece| held.addresses.range(it.address..it.address + it.size).next().is_some();
    let mut live: Vec<bool> = pieces.iter().map(|it| it.rooted || touched(it)).collect();
    let mut next: Vec<usize> = (0..pieces.len()).filter(|at| live.get(*at) == Some(&true)).collect();
    while let Some(piece) = next.pop().and_then(|at| pieces.get(at)) {
        for at in &piece.points {
            if let Some(slept @ false) = live.get_mut(*at) {
                *slept = true;
                next.push(*at);
            }
        }
    }
    live
}

/// Makes dead entries of the table a trap.
fn trap(module: &mut Module, dead: impl Fn(u32) -> bool) {
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder.func_body().unreachable();
    let stub = module.funcs.add_local(builder.local_func(Vec::new()));
    for element in module.elements.iter_mut() {
        let ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. } = element.kind else { continue };
        let ElementItems::Functions(functions) = &mut element.items else { continue };
        let entries = (first.cast_unsigned()..).zip(functions);
        entries.filter(|(entry, _)| dead(*entry)).for_each(|(_, function)| *function = stub);
    }
}

/// Makes dead pieces zero, as far as no living one shares their bytes.
fn blank(module: &mut Module, notes: &Notes, live: &[bool]) {
    let segments: Vec<_> = module.data.iter().map(|it| it.id()).collect();
    for (segment, id) in segments.into_iter().enumerate() {
        let data = module.data.get_mut(id);
        let kept = notes.kept(segment, data.value.len(), live);
        data.value.iter_mut().zip(kept).filter(|(_, kept)| !kept).for_each(|(byte, _)| *byte = 0);
    }
}
