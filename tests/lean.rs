//! The page's module and script lose what nobody uses, and nothing else.

#![allow(clippy::expect_used, reason = "a test says what it expected")]

use passerelles::tool::lean::Pair;
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, Module, ModuleConfig,
    RawCustomSection, RefType, ValType,
};
use wasm_encoder::{DataSymbolDefinition, LinkingSection, SymbolTable};

/// A script as wasm-bindgen leaves it.
const SCRIPT: &str = include_str!("lean/page.js");

/// A module as wasm-bindgen leaves it: one panic under a careful function, one import in use, exports of both sorts.
fn module() -> Vec<u8> {
    let mut module = Module::with_config(ModuleConfig::new());
    let memory = module.memories.add_local(false, false, 1, None, None);
    module.exports.add("memory", memory);
    let nothing = module.types.add(&[], &[]);
    let (now, _) = module.add_import_func("./page.js", "__wbg_now_0123456789abcdef", nothing);
    let (tell, _) = module.add_import_func("./page.js", "__wbg_tell_0123456789abcdef", nothing);
    let mut panic = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
    panic.name("core[c5930c85a12de822]::panicking::panic_fmt".to_owned()).func_body().call(tell).unreachable();
    let argument = module.locals.add(ValType::I32);
    let panic = panic.finish(vec![argument], &mut module.funcs);
    let mut start = FunctionBuilder::new(&mut module.types, &[], &[]);
    start.name("start".to_owned()).func_body().call(now).i32_const(1).call(panic);
    let start = start.finish(Vec::new(), &mut module.funcs);
    for name in ["__start", "sink_close", "sink_free", "main"] {
        module.exports.add(name, start);
    }
    module.emit_wasm()
}

fn read(bytes: &[u8]) -> Module {
    Module::from_buffer(bytes).expect("a module")
}

#[test]
fn only_what_the_script_calls_stays_and_both_agree_on_its_name() {
    let pair = Pair { module: module(), script: SCRIPT.to_owned(), later: None }.lean().expect("a module");
    let lean = read(&pair.module);
    let exports: Vec<&str> = lean.exports.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(exports.len(), 2, "{exports:?}: the memory, and what the script starts");
    let start = lean.exports.iter().find(|it| matches!(it.item, ExportItem::Function(_))).expect("a start");
    assert!(pair.script.contains(&format!("wasm.{}();", start.name)), "{}", pair.script);
    assert!(pair.script.contains("wasm.memory;"), "{}", pair.script);
    for gone in ["Sink", "initSync", "__wbg_", "__start", "isArray"] {
        assert!(!pair.script.contains(gone), "{gone}: {}", pair.script);
    }
    assert!(
        pair.script.contains("}\nconst debugString = String;\nwasm."),
        "what stands around it stays: {}",
        pair.script
    );
    for import in lean.imports.iter() {
        assert!(
            pair.script.contains(&format!("        {}: function(", import.name)),
            "{}: {}",
            import.name,
            pair.script
        );
    }
}

#[test]
fn a_panic_is_a_trap_and_what_only_it_called_is_gone_from_both() {
    let pair = Pair { module: module(), script: SCRIPT.to_owned(), later: None }
        .lean()
        .and_then(Pair::matched)
        .expect("a module");
    assert_eq!(read(&pair.module).imports.iter().count(), 1, "the panic told something before");
    assert!(pair.script.contains("Date.now"), "{}", pair.script);
    assert!(!pair.script.contains("console.log"), "{}", pair.script);
    assert!(pair.script.contains("    };\n}"), "the object still closes: {}", pair.script);
}

#[test]
fn what_is_no_module_is_told_with_a_remedy() {
    let told = Pair { module: b"<html>".to_vec(), script: String::new(), later: None }.lean().err().expect("an error");
    assert!(told.to_string().contains("cannot be read") && told.to_string().contains('→'), "{told}");
}

/// A linked module with its linker's notes: a text that the code reads when told so, a dead text, and a table of methods that
/// points to the dead text and names the second entry of the function table.
fn linked(reads: &[i32]) -> Vec<u8> {
    let mut module = Module::with_config(ModuleConfig::new());
    let memory = module.memories.add_local(false, false, 1, None, None);
    let at = |address: i32| ConstExpr::Value(Value::I32(address));
    let bytes = [b"livetext".as_slice(), b"deadtext", &1032_u32.to_le_bytes(), &2_u32.to_le_bytes()].concat();
    module.data.add(DataKind::Active { memory, offset: at(1024) }, bytes);
    let mut methods = Vec::new();
    for name in ["first", "second"] {
        let mut method = FunctionBuilder::new(&mut module.types, &[], &[]);
        method.name(name.to_owned()).func_body().i32_const(9).drop();
        methods.push(method.finish(Vec::new(), &mut module.funcs));
    }
    let table = module.tables.add_local(false, 3, None, RefType::FUNCREF);
    module.elements.add(ElementKind::Active { table, offset: at(1) }, ElementItems::Functions(methods));
    let nothing = module.types.add(&[], &[]);
    let mut start = FunctionBuilder::new(&mut module.types, &[], &[]);
    let mut code = start.func_body();
    for address in reads {
        code.i32_const(*address).drop();
    }
    code.i32_const(1).call_indirect(nothing, table);
    let start = start.finish(Vec::new(), &mut module.funcs);
    module.exports.add("__start", start);
    module.exports.add("memory", memory);

    let piece = |offset, size| Some(DataSymbolDefinition { index: 0, offset, size });
    let mut symbols = SymbolTable::new();
    symbols.data(0, "live", piece(0, 8)).data(0, "dead", piece(8, 8)).data(0, "methods", piece(16, 8));
    symbols.function(0, 1, Some("second"));
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut encoded = Vec::new();
    wasm_encoder::Encode::encode(&linking, &mut encoded);
    // Section and count; then kind (5: an address, 2: an entry of the function table), place in the section, symbol, addend.
    // The bytes of the segment begin at the seventh of its section.
    let data = vec![11, 2, 5, 7 + 16, 1, 0, 2, 7 + 20, 3];
    let name_and_size = encoded.windows(7).position(|it| it == b"linking").map_or(0, |at| at + 7);
    for (name, data) in
        [("linking", encoded.split_off(name_and_size)), ("reloc.CODE", vec![10, 0]), ("reloc.DATA", data)]
    {
        module.customs.add(RawCustomSection { name: name.to_owned(), data });
    }
    module.emit_wasm()
}

#[test]
fn data_and_methods_that_nothing_reaches_are_gone_and_all_others_stay() {
    let held = |reads: &[i32]| {
        let pair = Pair { module: linked(reads), script: "wasm.__start(); wasm.memory;".to_owned(), later: None }
            .lean()
            .expect("a module");
        let module = read(&pair.module);
        assert_eq!(module.customs.iter().count(), 0, "the notes are not part of the page");
        let data = module.data.iter().next().expect("data").value.clone();
        let names: Vec<_> = module.funcs.iter().filter_map(|it| it.name.clone()).collect();
        let has = |text: &str| data.windows(text.len()).any(|it| it == text.as_bytes());
        (has("livetext"), has("deadtext"), names.contains(&"first".to_owned()), names.contains(&"second".to_owned()))
    };
    assert_eq!(held(&[1024]), (true, false, true, false), "the text that is read");
    assert_eq!(held(&[1030]), (true, false, true, false), "from its middle");
    assert_eq!(held(&[1040]), (false, true, true, true), "the methods, with what they point to and name");
    assert_eq!(held(&[]), (false, false, true, false), "nothing, but for the entry that the code names");
}

#[test]
fn notes_that_do_not_agree_with_the_data_change_nothing() {
    let mut module = read(&linked(&[]));
    let id = module.data.iter().next().expect("data").id();
    module.data.get_mut(id).value[16] = 1;
    let pair = Pair { module: module.emit_wasm(), script: "wasm.__start();".to_owned(), later: None }
        .lean()
        .expect("a module");
    let data = read(&pair.module).data.iter().next().expect("data").value.clone();
    assert!(data.starts_with(b"livetextdeadtext"), "{data:?}");
}

/// A module whose code has a room of its own for those who type: one function that only the first module calls, one that only
/// the room calls, one that both do; each reads a text of its own.
fn with_a_room() -> Vec<u8> {
    let mut module = Module::with_config(ModuleConfig::new());
    let memory = module.memories.add_local(false, false, 1, None, None);
    let at = |address: i32| ConstExpr::Value(Value::I32(address));
    module.data.add(DataKind::Active { memory, offset: at(1024) }, b"shared..for herethe room".to_vec());
    let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
    let nothing = module.types.add(&[], &[]);
    let (log, _) = {
        let text = module.types.add(&[ValType::I32], &[]);
        module.add_import_func("./page.js", "__wbg_log_0123456789abcdef", text)
    };
    let mut function = |name: &str, address: i32, called: &[walrus::FunctionId]| {
        let mut made = FunctionBuilder::new(&mut module.types, &[], &[]);
        let mut code = made.name(name.to_owned()).func_body();
        code.i32_const(address).load(
            memory,
            walrus::ir::LoadKind::I32 { atomic: false },
            walrus::ir::MemArg { align: 4, offset: 0 },
        );
        // Only the room speaks with the script.
        if name == "inner" {
            code.call(log)
        } else {
            code.drop()
        };
        for it in called {
            code.call(*it);
        }
        if name == "start" {
            code.i32_const(0).call_indirect(nothing, table);
        }
        made.finish(Vec::new(), &mut module.funcs)
    };
    let shared = function("shared", 1024, &[]);
    let inner = function("inner", 1040, &[shared]);
    let room = function("passerelles::browser::typed::Typed::read::h0123456789abcdef", 1040, &[inner, shared]);
    let start = function("start", 1032, &[shared, room]);
    module.exports.add("__start", start);
    module.exports.add("memory", memory);
    let mut symbols = SymbolTable::new();
    for (name, offset) in [("shared", 0), ("here", 8), ("room", 16)] {
        symbols.data(0, name, Some(DataSymbolDefinition { index: 0, offset, size: 8 }));
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    let mut encoded = Vec::new();
    wasm_encoder::Encode::encode(&linking, &mut encoded);
    let name_and_size = encoded.windows(7).position(|it| it == b"linking").map_or(0, |at| at + 7);
    for (name, data) in
        [("linking", encoded.split_off(name_and_size)), ("reloc.CODE", vec![10, 0]), ("reloc.DATA", vec![11, 0])]
    {
        module.customs.add(RawCustomSection { name: name.to_owned(), data });
    }
    module.emit_wasm()
}

#[test]
fn what_only_those_need_who_type_is_a_module_of_its_own() {
    let script = "wasm.__start(); wasm.memory;".to_owned();
    let pair = Pair { module: with_a_room(), script, later: None }.lean().expect("a module");
    let apart = pair.later.expect("a part of its own");
    for (name, bytes) in [("first", &pair.module), ("later", &apart)] {
        wasmparser::Validator::new().validate_all(bytes).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    }
    let (first, later) = (read(&pair.module), read(&apart));
    let names = |module: &Module| {
        let own = module.funcs.iter_local().filter_map(|(id, _)| module.funcs.get(id).name.clone());
        own.map(|it| it.rsplit("::").nth(1).unwrap_or(&it).to_owned()).collect::<Vec<_>>()
    };
    let (mut there, mut apart) = (names(&first), names(&later));
    there.sort();
    apart.sort();
    assert_eq!(there, ["read", "shared", "start"], "what is read has become a way to the other module");
    assert_eq!(apart, ["inner", "read"]);
    let text = |module: &Module| module.data.iter().map(|it| it.value.clone()).collect::<Vec<_>>().concat();
    assert_eq!(text(&first), b"shared..for here\0\0\0\0\0\0\0\0");
    assert_eq!(text(&later), b"the room");
    // Each thing that the second module asks for, the first has, of the same type.
    assert!(later.imports.iter().count() >= 4, "memory, table, what both call, the script's");
    let ty = |module: &Module, id| {
        let ty = module.types.get(module.funcs.get(id).ty());
        (ty.params().to_vec(), ty.results().to_vec())
    };
    for import in later.imports.iter() {
        assert_eq!(import.module, "first");
        let given = first.exports.iter().find(|it| it.name == import.name);
        let given = given.unwrap_or_else(|| panic!("{} is not exported", import.name));
        if let (walrus::ImportKind::Function(wanted), ExportItem::Function(given)) = (&import.kind, &given.item) {
            assert_eq!(ty(&later, *wanted), ty(&first, *given), "{}", import.name);
        }
    }
    // The way leads to the entry that the second module fills.
    let slot = later.elements.iter().find_map(|it| match it.kind {
        ElementKind::Active { offset: ConstExpr::Value(Value::I32(slot)), .. } => Some(slot),
        _ => None,
    });
    assert_eq!(slot, Some(1), "behind the entries that there were");
    assert_eq!(first.tables.iter().next().map(|it| (it.initial, it.maximum)), Some((2, Some(2))));
}

#[test]
fn a_module_without_such_a_room_stays_whole() {
    let whole = |module| {
        let script = "wasm.__start(); wasm.memory;".to_owned();
        Pair { module, script, later: None }.lean().expect("a module").later.is_none()
    };
    assert!(whole(linked(&[1024])));
    // Without the linker's notes nobody knows which texts the room alone reads.
    let mut module = read(&with_a_room());
    for name in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(name);
    }
    assert!(whole(module.emit_wasm()));
}
