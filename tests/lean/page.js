export class Sink {
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
function debugString(val) {
    if (Array.isArray(val)) {
        return 'debug';
    }
}
wasm.__start();
wasm.memory;
export { initSync, init as default };
