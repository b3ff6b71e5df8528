// Compiles the command line into .cache/cli, once for each state of its sources. Plain script: it runs before anything is compiled.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const CACHE = join(ROOT, ".cache/cli");
const CURRENT = join(CACHE, "current.json");
/** Every run begins here; a reader of documents is a process of its own. */
const ENTRIES = ["lib/cli/main.ts", "lib/cli/batch/reader.ts"];
/** What a reader runs, one script: the engine keeps compiled code of scripts, not of modules. */
const ORDERS = "lib/cli/batch/orders.ts";
/** Packages that load faster from one file; the others are read from node_modules. */
const BUNDLED = /^(?:@noble\/hashes|cli-progress|commander|fflate|htmlparser2|papaparse|zod)(?:\/|$)/;
const KEPT_DAYS = 7;

/** What a compiled file was made from, as far as a glance can tell. */
function glance(path) {
  try {
    const { mtimeMs, size } = statSync(join(ROOT, path));
    return `${mtimeMs}:${size}`;
  } catch {
    return "missing";
  }
}

function readCurrent() {
  try {
    const { folder, inputs } = JSON.parse(readFileSync(CURRENT, "utf8"));
    const isFresh = Object.entries(inputs).every(([path, seen]) => glance(path) === seen);
    const files = Object.values(filesIn(folder));
    return isFresh && files.every((file) => statSync(file).isFile()) ? folder : null;
  } catch {
    return null;
  }
}

const fileOf = (folder, entry, ending = ".js") =>
  join(CACHE, folder, relative("lib/cli", entry).replace(/\.ts$/, ending));

function filesIn(folder) {
  const [main, reader] = ENTRIES.map((entry) => fileOf(folder, entry));
  return { main, reader, orders: fileOf(folder, ORDERS, ".cjs") };
}

/** A module keeps the address it has as a source, wherever its text lies. */
const keepAddresses = {
  name: "keep-addresses",
  setup(build) {
    build.onResolve({ filter: /compile\.mjs$/ }, () => ({ path: import.meta.url, external: true }));
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      kind === "entry-point" ||
      importer.includes("node_modules") ||
      BUNDLED.test(path) ||
      path.startsWith("@/")
        ? undefined
        : { path, external: true },
    );
    build.onLoad({ filter: /[\\/](?:lib|tests)[\\/].*\.tsx?$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      const contents = source
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

async function compile() {
  const { build } = await import("esbuild");
  const shared = {
    absWorkingDir: ROOT,
    outbase: join(ROOT, "lib/cli"),
    outdir: CACHE,
    bundle: true,
    platform: "node",
    target: "node20",
    jsx: "automatic",
    write: false,
    metafile: true,
    legalComments: "none",
    logLevel: "error",
    plugins: [keepAddresses],
  };
  const modules = build({
    ...shared,
    entryPoints: ENTRIES.map((entry) => join(ROOT, entry)),
    splitting: true,
    format: "esm",
    banner: {
      js: 'import { createRequire as __from } from "node:module"; const require = __from(import.meta.url);',
    },
  });
  const script = build({
    ...shared,
    entryPoints: [join(ROOT, ORDERS)],
    format: "cjs",
    outExtension: { ".js": ".cjs" },
  });
  const built = await Promise.all([modules, script]);
  const outputFiles = [...built[0].outputFiles, ...built[1].outputFiles.map(askingForModules)];
  const hash = createHash("sha256");
  for (const { path, contents } of outputFiles) hash.update(`${path}\0`).update(contents);
  const folder = hash.digest("hex").slice(0, 16);
  writeWhole(folder, outputFiles);
  const inputs = Object.fromEntries(
    [...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)), "package-lock.json"].map((path) => [
      path,
      glance(path),
    ]),
  );
  const fresh = `${CURRENT}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ folder, inputs }));
  renameSync(fresh, CURRENT);
  return folder;
}

/** Code the engine has kept cannot import: it is handed a function that does (lib/cli/batch/kept-code.ts). */
const askingForModules = ({ path, text }) => ({
  path,
  contents: Buffer.from(text.replace(/\bimport\(/g, "importModule(")),
});

/** Others may compile or run at the same time: a folder appears whole or not at all, and stays for days. */
function writeWhole(folder, files) {
  const fresh = join(CACHE, `${folder}.${process.pid}`);
  for (const { path, contents } of files) {
    const target = join(fresh, relative(CACHE, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
  try {
    renameSync(fresh, join(CACHE, folder));
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
  const old = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(CACHE))
    if (name !== folder && statSync(join(CACHE, name)).mtimeMs < old)
      rmSync(join(CACHE, name), { recursive: true, force: true });
}

let compiled;

/** Paths of the compiled command line, reader of documents and what that runs: for one process, those of its start. */
export function compileCommands() {
  compiled ??= Promise.resolve(readCurrent() ?? compile()).then(filesIn);
  return compiled;
}
