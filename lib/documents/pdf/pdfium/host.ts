/** What the module asks of its surroundings: a clock, memory, and files, of which there are none. */

const PAGE = 65_536;
/** Memory grows by this share at least, so that it grows seldom. */
const GROWTH = 0.2;
const NO_ENTRY = -44;
const BAD_FILE = 8;

interface HostExports {
  readonly memory: WebAssembly.Memory;
  readonly __indirect_function_table: WebAssembly.Table;
  readonly setThrew: (threw: number, value: number) => void;
  readonly emscripten_stack_get_current: () => number;
  readonly _emscripten_stack_restore: (to: number) => void;
}

/** The module has ended itself, as it does when it finds its own state broken or is out of memory. */
export class ModuleEnded extends Error {
  override readonly name = "ModuleEnded";

  constructor(why: string) {
    super(`The PDF engine ended: ${why}.`);
  }
}

/** Memory a module may have, and whether it was ever refused more. */
export interface Allowance {
  readonly mostBytes: number;
  refused: boolean;
}

/** Thrown through the module where its C code jumps back to an earlier point (setjmp, longjmp). */
const JUMP = Number.POSITIVE_INFINITY;

/** Functions for every import the module names; one nobody knows answers that there is nothing. */
export function hostImports(
  module: WebAssembly.Module,
  exported: () => HostExports,
  allowance: Allowance,
): WebAssembly.Imports {
  const known: Record<string, (...args: number[]) => unknown> = {
    _abort_js: () => end("it gave up"),
    __assert_fail: () => end("broken state"),
    _emscripten_throw_longjmp: () => {
      throw JUMP;
    },
    _emscripten_memcpy_js: (to = 0, from = 0, length = 0) =>
      new Uint8Array(exported().memory.buffer).copyWithin(to, from, from + length),
    emscripten_date_now: () => Date.now(),
    emscripten_resize_heap: (bytes = 0) => grow(exported().memory, bytes >>> 0, allowance),
    environ_sizes_get: (count = 0, size = 0) => {
      const view = new DataView(exported().memory.buffer);
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
      return 0;
    },
    environ_get: () => 0,
  };
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const { module: space, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== "function") continue;
    imports[space] ??= {};
    imports[space][name] = known[name] ?? (name.startsWith("invoke_") ? invoker(exported) : absent(name));
  }
  return imports;
}

function end(why: string): never {
  throw new ModuleEnded(why);
}

const absent = (name: string) => (): number =>
  name.startsWith("__syscall") ? NO_ENTRY : name.startsWith("fd_") ? BAD_FILE : 0;

/** Calls a function of the module that may jump back out of it. */
function invoker(exported: () => HostExports) {
  return (index: number, ...args: number[]): unknown => {
    const { __indirect_function_table: table, ...functions } = exported();
    const stack = functions.emscripten_stack_get_current();
    try {
      return table.get(index)(...args);
    } catch (error) {
      functions._emscripten_stack_restore(stack);
      if (error !== JUMP) throw error;
      functions.setThrew(1, 0);
      return 0;
    }
  };
}

function grow(memory: WebAssembly.Memory, bytes: number, allowance: Allowance): number {
  const now = memory.buffer.byteLength;
  const wanted = Math.min(allowance.mostBytes, Math.max(bytes, now * (1 + GROWTH)));
  try {
    if (bytes > wanted) throw new RangeError("no more memory");
    memory.grow(Math.ceil((wanted - now) / PAGE));
    return 1;
  } catch {
    allowance.refused = true;
    return 0;
  }
}
