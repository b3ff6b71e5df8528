// A reader of documents that fails in whatever way the text of the document asks for.
const NEVER = new Promise(() => {});

const WAYS = {
  throw: () => {
    throw new TypeError("cannot read properties of undefined");
  },
  loop: () => {
    for (;;);
  },
  "loop after an answer": () => {
    setTimeout(() => {
      for (;;);
    });
    return empty();
  },
  heap: () => {
    const held = [];
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  buffers: () => {
    const held = [];
    for (;;) held.push(Buffer.alloc(8 << 20, held.length));
  },
  exit: () => process.exit(3),
  kill: () => process.kill(process.pid, "SIGKILL"),
  reject: () => {
    Promise.reject(new RangeError("nobody waits for this"));
    return NEVER;
  },
  silent: () => NEVER,
  talk: async () => {
    process.stdout.write("not a record\n");
    return empty();
  },
};

const empty = () => ({ format: "text", encoding: "utf-8", text: "", rows: [] });

/** The first line of the document names the way. */
export async function readAnyDocument(bytes) {
  const [way] = new TextDecoder().decode(bytes).split("\n");
  return (WAYS[way] ?? empty)();
}
