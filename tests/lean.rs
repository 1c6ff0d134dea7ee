//! The page's module and script lose what nobody uses, and nothing else.

#![allow(clippy::expect_used, reason = "a test says what it expected")]

use passerelles::tool::lean::Pair;
use walrus::{ExportItem, FunctionBuilder, Module, ModuleConfig, ValType};

const SCRIPT: &str = "export class Sink {
    close() {
        wasm.sink_close(this.ptr);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function imports() {
    const import0 = {
        __proto__: null,
        __wbg_now_0123456789abcdef: function() {
            return Date.now();
        },
        __wbg_tell_0123456789abcdef: function() { return handleError(function (arg0) {
            console.log(arg0);
        }, arguments); },
    };
}
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.sink_free(ptr, 1));
wasm.__start();
wasm.memory;
export { initSync, init as default };";

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
    let pair = Pair { module: module(), script: SCRIPT.to_owned() }.lean().expect("a module");
    let lean = read(&pair.module);
    let exports: Vec<&str> = lean.exports.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(exports.len(), 2, "{exports:?}: the memory, and what the script starts");
    let start = lean.exports.iter().find(|it| matches!(it.item, ExportItem::Function(_))).expect("a start");
    assert!(pair.script.contains(&format!("wasm.{}();", start.name)), "{}", pair.script);
    assert!(pair.script.contains("wasm.memory;"), "{}", pair.script);
    for gone in ["Sink", "initSync", "__wbg_", "__start"] {
        assert!(!pair.script.contains(gone), "{gone}: {}", pair.script);
    }
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
    let pair = Pair { module: module(), script: SCRIPT.to_owned() }.lean().and_then(Pair::matched).expect("a module");
    assert_eq!(read(&pair.module).imports.iter().count(), 1, "the panic told something before");
    assert!(pair.script.contains("Date.now"), "{}", pair.script);
    assert!(!pair.script.contains("console.log"), "{}", pair.script);
    assert!(pair.script.contains("    };\n}"), "the object still closes: {}", pair.script);
}

#[test]
fn what_is_no_module_is_told_with_a_remedy() {
    let told = Pair { module: b"<html>".to_vec(), script: String::new() }.lean().err().expect("an error");
    assert!(told.to_string().contains("cannot be read") && told.to_string().contains('→'), "{told}");
}
