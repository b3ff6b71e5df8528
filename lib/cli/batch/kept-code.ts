import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** A script that is loaded. */
export interface LoadedScript<Exports> {
  readonly exported: Exports;
  /** Keeps the code compiled so far for the next process, where none is kept. */
  readonly keep: () => void;
}

/**
 * Loads a CommonJS script, which never changes under its path, with the code an earlier process compiled of it. An
 * engine refuses code of another version of itself; one with other flags keeps its own.
 */
export function loadKept<Exports>(path: string): LoadedScript<Exports> {
  const kept = `${path}${process.execArgv.join("").replace(/[^\w-]/g, "")}.code`;
  const cachedData = readWhole(kept);
  const source = readFileSync(path, "utf8");
  const script = new Script(`(function (exports, require, module, importModule) {${source}\n})`, {
    filename: path,
    cachedData,
  });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, createRequire(path), module, (name: string) => import(name));
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  return {
    exported: module.exports,
    keep: () => {
      if (isKept) return;
      isKept = true;
      replaceWhole(kept, script.createCachedData());
    },
  };
}

const HASH_BYTES = 32;
const hashOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Code whose hash stands before it; the engine looks at its length alone, and damaged code would end every process. */
function readWhole(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(HASH_BYTES);
    return hashOf(bytes).equals(file.subarray(0, HASH_BYTES)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** What cannot be kept costs time, nothing else. */
function replaceWhole(path: string, bytes: Uint8Array): void {
  const fresh = `${path}.${process.pid}`;
  try {
    writeFileSync(fresh, Buffer.concat([hashOf(bytes), bytes]), { flush: true });
    renameSync(fresh, path);
  } catch {}
}
