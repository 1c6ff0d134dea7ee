//! The linker's notes in a linked module: the `linking` and `reloc.*` sections of the tool conventions
//! (<https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>).

use std::collections::{HashMap, HashSet};

use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Module};
use wasmparser::{
    BinaryReader, Linking, LinkingSectionReader, RelocSectionReader, RelocationEntry, RelocationType, SymbolFlags,
    SymbolInfo,
};

/// A run of bytes that belongs together: a text, a table, the methods of a type.
pub(super) struct Piece {
    /// Which segment of the data holds it.
    pub(super) segment: usize,
    /// Where it begins in its segment.
    pub(super) start: usize,
    /// Its length in bytes.
    pub(super) size: u32,
    /// Where it stands in memory.
    pub(super) address: u32,
    /// Living in any case: exported, or addressed from outside its bounds.
    pub(super) rooted: bool,
    /// The pieces that it points to.
    pub(super) points: Vec<usize>,
    /// The entries of the function table that it names.
    pub(super) names: Vec<u32>,
}

/// What the linker knew.
#[derive(Default)]
pub(in crate::tool::lean) struct Notes {
    /// Every piece of data.
    pub(super) pieces: Vec<Piece>,
    /// The last entry of the function table that data names; those behind it may be of another's making.
    pub(super) last: u32,
    /// Those that data names and code never does.
    pub(super) only_data: HashSet<u32>,
}

/// A segment of the data: where its bytes begin in the section and in memory.
struct Segment {
    position: usize,
    address: u32,
    length: usize,
}

impl Notes {
    /// Takes the notes out of `module`; `None` when there are none, or when they do not agree with the data: each pointer in
    /// it must hold the address that the notes give.
    pub(in crate::tool::lean) fn take(module: &mut Module) -> Option<Notes> {
        let [linking, code, data, _] = ["linking", "reloc.CODE", "reloc.DATA", "__wasm_split_unstable"]
            .map(|name| module.customs.remove_raw(name).map(|section| section.data));
        let (linking, code, data) = (linking?, code?, data?);
        let segments = segments(module)?;
        let mut notes = Notes::default();
        let mut entries = HashMap::new();
        let symbols = Symbols::read(&linking, &segments, &mut notes.pieces)?;
        for it in relocations(&data)? {
            let offset = it.offset as usize;
            let (segment, at) = segments.iter().enumerate().find_map(|(index, segment)| {
                let at = offset.checked_sub(segment.position)?;
                (at < segment.length).then_some((index, at))
            })?;
            let value = &module.data.iter().nth(segment)?.value;
            let held = u32::from_le_bytes(value.get(at..at + 4)?.try_into().ok()?);
            let holds = |piece: &Piece| {
                piece.segment == segment && (piece.start..piece.start + piece.size as usize).contains(&at)
            };
            match it.ty {
                RelocationType::MemoryAddrI32 => {
                    let target = *symbols.pieces.get(&it.index)?;
                    let address = i64::from(notes.pieces.get(target)?.address) + it.addend;
                    (address == i64::from(held)).then_some(())?;
                    notes.pieces.iter_mut().filter(|it| holds(it)).for_each(|it| it.points.push(target));
                }
                RelocationType::TableIndexI32 => {
                    entries.insert(symbols.function(it.index)?, held);
                    notes.pieces.iter_mut().filter(|it| holds(it)).for_each(|it| it.names.push(held));
                }
                _ => return None,
            }
        }
        notes.only_data = entries.values().copied().collect();
        for it in relocations(&code)? {
            match it.ty {
                RelocationType::TableIndexSleb => {
                    let entry = entries.get(&symbols.function(it.index)?);
                    entry.map(|entry| notes.only_data.remove(entry));
                }
                _ => {
                    let piece = symbols.pieces.get(&it.index).and_then(|at| notes.pieces.get_mut(*at));
                    let outside = |size| u32::try_from(it.addend).map_or(true, |addend| addend > 0 && addend >= size);
                    piece.into_iter().for_each(|piece| piece.rooted |= outside(piece.size));
                }
            }
        }
        notes.last = entries.values().copied().max().unwrap_or_default();
        Some(notes)
    }

    /// Whether there are none.
    pub(in crate::tool::lean) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Which bytes of a segment stay when only the pieces that are `live` do: those of a living piece, and those of none.
    pub(in crate::tool::lean) fn kept(&self, segment: usize, length: usize, live: &[bool]) -> Vec<bool> {
        let mut kept = vec![true; length];
        for wanted in [false, true] {
            let pieces = self.pieces.iter().zip(live);
            for (piece, _) in pieces.filter(|(it, live)| it.segment == segment && **live == wanted) {
                kept.iter_mut().skip(piece.start).take(piece.size as usize).for_each(|kept| *kept = wanted);
            }
        }
        kept
    }
}

/// Which piece of data, or which function, the symbols of the notes stand for.
#[derive(Default)]
struct Symbols {
    pieces: HashMap<u32, usize>,
    functions: HashMap<u32, u32>,
}

impl Symbols {
    /// Reads the symbols, and puts their pieces of data into `pieces`.
    fn read(linking: &[u8], segments: &[Segment], pieces: &mut Vec<Piece>) -> Option<Symbols> {
        let mut symbols = Symbols::default();
        for part in LinkingSectionReader::new(BinaryReader::new(linking, 0)).ok()?.subsections() {
            let Linking::SymbolTable(table) = part.ok()? else { continue };
            for (symbol, info) in (0_u32..).zip(table) {
                match info.ok()? {
                    SymbolInfo::Func { index, .. } => drop(symbols.functions.insert(symbol, index)),
                    SymbolInfo::Data { flags, symbol: Some(it), .. } => {
                        symbols.pieces.insert(symbol, pieces.len());
                        pieces.push(Piece {
                            segment: it.index as usize,
                            start: it.offset as usize,
                            size: it.size,
                            address: segments.get(it.index as usize)?.address.checked_add(it.offset)?,
                            rooted: flags.intersects(SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP),
                            points: Vec::new(),
                            names: Vec::new(),
                        });
                    }
                    _ => {}
                }
            }
        }
        Some(symbols)
    }

    fn function(&self, symbol: u32) -> Option<u32> {
        self.functions.get(&symbol).copied()
    }
}

fn relocations(section: &[u8]) -> Option<Vec<RelocationEntry>> {
    RelocSectionReader::new(BinaryReader::new(section, 0)).ok()?.entries().into_iter().collect::<Result<_, _>>().ok()
}

/// The segments, laid out as the linker wrote their section: count; then for each a flag, its address, its length, its bytes.
fn segments(module: &Module) -> Option<Vec<Segment>> {
    let mut position = bytes_of(module.data.iter().count().try_into().ok()?);
    let mut found = Vec::new();
    for data in module.data.iter() {
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } = data.kind else { return None };
        let length = data.value.len();
        // The address is a signed number: it may need a byte more than an unsigned one.
        let signed = bytes_of(u32::try_from(address).ok()?.checked_mul(2)?);
        position += 1 + 1 + signed + 1 + bytes_of(length.try_into().ok()?);
        found.push(Segment { position, address: address.cast_unsigned(), length });
        position += length;
    }
    Some(found)
}

/// How many bytes a number takes (LEB128): seven bits each.
fn bytes_of(number: u32) -> usize {
    (number.max(1).ilog2() / 7 + 1) as usize
}
